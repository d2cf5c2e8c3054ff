#pragma once
#include "shell/palettemodel.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QListView;

namespace saboot::ui {

struct Context;

/// Ctrl+K: every command, page, exhibit, person and identifier by name, in English, Urdu or Roman Urdu; and, from three
/// letters on, the words of the evidence. An overlay of the window with a scrim. Enter runs, Shift+Enter runs and stays,
/// Esc closes and puts the focus back.
class Palette : public QWidget {
    Q_OBJECT
public:
    Palette(Context& context, QWidget* window);
    void openWith(const QString& text);
    bool isOpen() const { return isVisible(); }
    PaletteModel& model() { return *m_model; }
    QLineEdit* field() const { return m_field; }

protected:
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::vector<PaletteItem> collect() const;
    void loadCase();
    void queryChanged();
    void searchWords();
    void run(int row, bool stay);
    void close();
    void move(int by);
    void place();

    Context& m_context;
    PaletteModel* m_model;
    QFrame* m_panel;
    QLineEdit* m_field;
    QLabel* m_hits;
    QListView* m_list;
    std::vector<PaletteItem> m_inCase; ///< exhibits, persons, identifiers as last read
    bool m_inCaseFresh = false;
    QTimer m_search;
    quint64 m_searchJob = 0;
    QPointer<QWidget> m_before;
};

} // namespace saboot::ui
