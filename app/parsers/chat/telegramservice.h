#pragma once
#include <QJsonObject>
#include <QString>

namespace saboot::parsers::chat {

/// A plain English sentence for a service row of Telegram's export, made from its fields: who did what. Unknown actions
/// are named as the export names them.
QString telegramServiceSentence(const QJsonObject& row);

} // namespace saboot::parsers::chat
