#pragma once
#include <QHash>
#include <QStyledItemDelegate>

namespace saboot::domain {
struct Message;
}

namespace saboot::ui {

/// Paints a message: number and flag in the gutter, bubble with sender, certainty, time, what it answers, text in its own
/// direction with identifiers and found words marked, attachments (with their picture when it is in the case), the
/// officer's tags and translation; a date row before the first message of a day; the bar of a marked range. Heights are
/// measured with QTextDocument and kept per row and width, at most some thousands.
class BubbleDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setOwner(const QString& owner) { m_owner = owner; }
    /// Positions in the chat of the range being chosen; -1 for none.
    void setRange(qint64 first, qint64 last);
    void forget() { m_sizes.clear(); }
    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Shape {
        int day = 0;         ///< height of the date row, 0 without one
        int width = 0;       ///< of the bubble
        int height = 0;      ///< of the bubble
        int reply = 0;       ///< height of the line above the text
        int text = 0;        ///< height of the text
        int facts = 0;       ///< height of the line of edits, forwards and reactions
        int tags = 0;        ///< height of the line of tags
        int translation = 0; ///< height of the translation with its heading
        std::vector<int> attachments; ///< heights
    };
    Shape shape(const QModelIndex& index, int width) const;
    QString m_owner;
    qint64 m_first = -1, m_last = -1;
    mutable QHash<qint64, Shape> m_sizes;
};

} // namespace saboot::ui
