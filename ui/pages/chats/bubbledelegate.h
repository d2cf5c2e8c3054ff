#pragma once
#include <QCache>
#include <QStyledItemDelegate>

namespace saboot::domain {
struct Message;
}

namespace saboot::ui {

/// Paints a message: number in the gutter, bubble with sender, certainty, time, text in its own direction, attachments;
/// a date row before the first message of a day; the bar of the marked range. Heights are measured with QTextDocument and
/// kept per row and width.
class BubbleDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setOwner(const QString& owner) { m_owner = owner; }
    void setRange(int first, int last);
    void forget() { m_sizes.clear(); }
    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Shape {
        int day = 0;    ///< height of the date row, 0 without one
        int width = 0;  ///< of the bubble
        int height = 0; ///< of the bubble
        int text = 0;   ///< height of the text
    };
    Shape shape(const QModelIndex& index, int width) const;
    QString m_owner;
    int m_first = -1, m_last = -1;
    mutable QHash<qint64, Shape> m_sizes;
};

} // namespace saboot::ui
