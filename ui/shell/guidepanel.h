#pragma once
#include <QDialog>

class QTextBrowser;

namespace saboot::ui {

/// The user guide in the language of the window, opened with F1 at the part about the page one is on. It holds nothing of a
/// case. GUI thread; deletes itself when closed.
class GuidePanel : public QDialog {
    Q_OBJECT
public:
    /// `heading`: where to open it; the beginning when the guide has no such heading.
    explicit GuidePanel(const QString& heading, QWidget* parent = nullptr);
    QString text() const;

private:
    QTextBrowser* m_text;
};

} // namespace saboot::ui
