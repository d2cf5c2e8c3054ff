#pragma once
#include "widgets/basics.h"
#include "widgets/chip.h"

#include <functional>
#include <vector>

class QGridLayout;

namespace saboot::ui {

/// What fits of a joined() text: whole parts from the first; only the first is ever cut, with "…".
QString fittingParts(const QString& text, const QFontMetrics& metrics, int width);

/// One line, elided: at the logical end for words, by whole parts for joined() facts, in the middle (always left to right) for hashes and addresses.
class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    enum class Cut { End, Middle, Parts };
    explicit ElidedLabel(const QString& text, Type type = Type::Body, Cut cut = Cut::End, Token token = Token::Text,
                         QWidget* parent = nullptr);
    void setText(const QString& text);
    const QString& text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString m_text;
    Type m_type;
    Cut m_cut;
    Token m_token;
};

/// A hash or address: mono, elided in the middle, whole in the tooltip in groups of 8, with a copy button. What is
/// copied is always whole.
class HashLabel : public QWidget {
    Q_OBJECT
public:
    explicit HashLabel(const QString& value, const QString& name, QWidget* parent = nullptr);
    const QString& value() const { return m_value; }

private:
    QString m_value;
};
/// Puts text on the clipboard, and takes it off again after a minute when nothing else was copied meanwhile.
void copyText(const QString& text);
/// The same for a text without directional marks, however long.
void copyPlainText(const QString& text);
/// Takes off the clipboard what copyText() put there and is still there.
void clearCopied();
inline constexpr int clipboardMs = 60'000;
QString inGroups(const QString& value, int size);

/// Soft ground, icon, bold fact, detail, at most one button.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);
    void show(Tone tone, const QString& fact, const QString& detail = {}, const QString& action = {},
              std::function<void()> run = {});
    QString fact() const;

private:
    void paintEvent(QPaintEvent*) override;
    QLabel* m_fact;
    QLabel* m_detail;
    QPushButton* m_button;
    Tone m_tone = Tone::Normal;
    std::function<void()> m_run;
};

/// One sentence and one button.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& sentence, const QString& action, std::function<void()> run, QWidget* parent = nullptr);
};

/// Outlined mono "DE-40"; a click opens it.
class ExhibitChip : public QPushButton {
    Q_OBJECT
public:
    explicit ExhibitChip(const QString& number, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent*) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
};
void paintExhibitChip(QPainter& p, const QRect& rect, const QString& number);
int exhibitChipWidth(const QString& number);

/// A step of the provenance thread.
struct ThreadStep {
    enum class Mark { Original, Derived, Self } mark = Mark::Derived; ///< ■ ○ ●
    QString title;
    QString detail;
    QString mono;     ///< a hash or address, whole
    QString monoName; ///< what it is, for the screen reader
};

/// The signature element: the thread from the unchanged original (■) through each derivation (○) to the thing (●).
class ThreadWidget : public QWidget {
    Q_OBJECT
public:
    explicit ThreadWidget(std::vector<ThreadStep> steps, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    std::vector<ThreadStep> m_steps;
    std::vector<QWidget*> m_titles;
};

/// Label and value pairs in two columns.
class FactList : public QWidget {
    Q_OBJECT
public:
    explicit FactList(int labelWidth, QWidget* parent = nullptr);
    void add(const QString& name, const QString& value);
    void addWidget(const QString& name, QWidget* value);
    void clear();

private:
    QGridLayout* m_grid;
    int m_labelWidth;
};

} // namespace saboot::ui
