#pragma once
#include "base/securebytes.h"

#include <QWidget>
#include <vector>

namespace saboot::ui {

/// A passphrase field that never keeps the text in a QString: each key goes straight into locked memory as UTF-8, which
/// is wiped on clear() and destruction. Shows dots. QLineEdit cannot be used: its copies cannot be wiped.
class PassphraseEdit : public QWidget {
    Q_OBJECT
public:
    explicit PassphraseEdit(QWidget* parent = nullptr);
    ~PassphraseEdit() override;

    bool isEmpty() const { return m_bytes == 0; }
    int length() const { return int(m_starts.size()); }
    /// A copy in locked memory.
    SecureBytes take() const;
    void clear();
    /// Marks the field as wrong until the next key.
    void setWrong(bool wrong);
    bool capsLikely() const { return m_caps; }
    bool urduLikely() const { return m_urdu; }

    QSize sizeHint() const override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void edited();
    void submitted();
    /// Caps Lock or the keyboard's language look different than before.
    void hintChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void paintEvent(QPaintEvent*) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    bool event(QEvent* event) override;

private:
    void append(QStringView text);
    void chop();
    void changed();
    SecureBytes m_buffer;
    qsizetype m_bytes = 0;
    std::vector<short> m_starts; ///< byte offset of each character: lengths only, no content
    bool m_wrong = false, m_caps = false, m_urdu = false, m_caret = true;
    int m_blink = 0;
};

} // namespace saboot::ui
