#pragma once
#include <QStringList>
#include <QWidget>
#include <functional>
#include <vector>

class QBoxLayout;

namespace saboot::ui {

class DropOverlay;

/// The tags of the case as buttons: pressed, one leaves only its exhibits in the list; exhibits dropped on one get it. Hidden
/// while there is none. GUI thread.
class TagRow : public QWidget {
    Q_OBJECT
public:
    explicit TagRow(QWidget* page);
    /// Most used first; `count` exhibits carry each. Beyond the first dozen the filter field finds them.
    void setTags(const std::vector<std::pair<QString, int>>& tags);
    /// The one pressed, empty without.
    const QString& chosen() const { return m_chosen; }
    void choose(const QString& tag);
    /// False when nothing may be written.
    std::function<bool()> droppable;

Q_SIGNALS:
    void chosenChanged();
    void dropped(const QString& tag, const QStringList& exhibits);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QBoxLayout* m_line;
    DropOverlay* m_drop;
    QString m_chosen;
};

} // namespace saboot::ui
