#pragma once
#include <QAbstractButton>
#include <QFrame>
#include <QHash>
#include <QTimer>
#include <vector>


namespace saboot::ui {

/// One entry of the rail: icon, name, count at the trailing edge; the page shown now has a select ground and a bar.
class RailItem : public QAbstractButton {
    Q_OBJECT
public:
    RailItem(const QString& iconName, const QString& text, QWidget* parent = nullptr);
    void setCount(const QString& count);
    void setNarrow(bool narrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent*) override { m_open.stop(); }
    void dropEvent(QDropEvent*) override { m_open.stop(); }
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }

private:
    QString m_icon, m_count;
    bool m_narrow = false;
    QTimer m_open; ///< while something is held over it
};

/// The left rail: 188 px with words, 56 px with icons. Brand and ☰ on top, pages, Desk and Lock at the foot.
class Rail : public QFrame {
    Q_OBJECT
public:
    struct Entry {
        QString id, icon, text;
        bool lineBefore = false;
    };
    Rail(const std::vector<Entry>& pages, QWidget* parent = nullptr);
    void setCurrent(const QString& id);
    void setCount(const QString& id, const QString& count);
    void setNarrow(bool narrow);
    QWidget* menuButton() const { return m_menu; }
    QWidget* firstItem() const;
    /// The entry of a page; null when the rail has none.
    QWidget* item(const QString& id) const;

Q_SIGNALS:
    void pageRequested(const QString& id);
    void deskRequested();
    void lockRequested();
    void menuRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHash<QString, RailItem*> m_items;
    std::vector<RailItem*> m_all;
    std::vector<QWidget*> m_wide; ///< shown only with words
    QWidget* m_menu;
    bool m_narrow = false;
};

} // namespace saboot::ui
