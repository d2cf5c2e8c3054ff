#pragma once
#include "domain/chat.h"

#include <QStyledItemDelegate>
#include <functional>

namespace saboot::ui {

/// What stands beside the name of a thread.
struct ThreadFacts {
    QString exhibit; ///< number of the exhibit it was read from
    int doubts = 0;  ///< not settled
};

/// A thread of 58 px: number, name, message count; source, dates and its doubts.
class ThreadDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using Facts = std::function<ThreadFacts(const domain::Chat&)>;
    ThreadDelegate(Facts facts, QObject* parent) : QStyledItemDelegate(parent), m_facts(std::move(facts)) {}
    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Facts m_facts;
};

/// "WhatsApp", "Telegram": the messenger of a reader's format name.
QString messengerName(const QString& format);

} // namespace saboot::ui
