#pragma once
#include <QStyledItemDelegate>

namespace saboot::ui {

/// A thread of 58 px: number, name, message count; source, dates and its doubts.
class ThreadDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// "WhatsApp", "Telegram": the messenger of a reader's format name.
QString messengerName(const QString& format);

} // namespace saboot::ui
