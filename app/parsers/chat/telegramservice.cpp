#include "parsers/chat/telegramservice.h"

#include <QHash>
#include <QJsonArray>
#include <QStringList>

namespace saboot::parsers::chat {

namespace {

QString text(const QJsonObject& o, const char* key) {
    const QJsonValue v = o.value(QLatin1String(key));
    if (v.isDouble()) return QString::number(v.toDouble(), 'f', v.toDouble() == double(qint64(v.toDouble())) ? 0 : 2);
    return v.toString();
}

QString members(const QJsonObject& o) {
    QStringList names;
    const QJsonArray list = o.value(QLatin1String("members")).toArray();
    for (const QJsonValue& v : list) names.append(v.isNull() ? QStringLiteral("a deleted account") : v.toString());
    return names.join(QStringLiteral(", "));
}

QString duration(const QJsonObject& o, const char* key) {
    const qint64 s = o.value(QLatin1String(key)).toInteger(-1);
    if (s < 0) return {};
    if (s < 60) return QStringLiteral("%1 s").arg(s);
    return QStringLiteral("%1 min %2 s").arg(s / 60).arg(s % 60);
}

/// %1 actor, %2 title, %3 members.
const QHash<QString, const char*>& sentences() {
    static const QHash<QString, const char*> t{
        {QStringLiteral("create_group"), "%1 created the group \"%2\" with members %3."},
        {QStringLiteral("edit_group_title"), "%1 changed the group title to \"%2\"."},
        {QStringLiteral("edit_group_photo"), "%1 changed the group photo."},
        {QStringLiteral("delete_group_photo"), "%1 deleted the group photo."},
        {QStringLiteral("invite_members"), "%1 invited %3."},
        {QStringLiteral("remove_members"), "%1 removed %3."},
        {QStringLiteral("join_group_by_link"), "%1 joined the group by an invite link."},
        {QStringLiteral("join_group_by_request"), "%1 was accepted into the group."},
        {QStringLiteral("create_channel"), "%1 created the channel \"%2\"."},
        {QStringLiteral("migrate_to_supergroup"), "%1 turned this group into a supergroup."},
        {QStringLiteral("migrate_from_group"), "%1 turned the group \"%2\" into this supergroup."},
        {QStringLiteral("pin_message"), "%1 pinned a message."},
        {QStringLiteral("clear_history"), "The history was cleared."},
        {QStringLiteral("joined_telegram"), "%1 joined Telegram."},
        {QStringLiteral("take_screenshot"), "%1 took a screenshot."},
        {QStringLiteral("group_call"), "%1 started a group call."},
        {QStringLiteral("invite_to_group_call"), "%1 invited %3 to the group call."},
        {QStringLiteral("allow_sending_messages"), "%1 allowed the bot to send messages."},
        {QStringLiteral("send_passport_values"), "%1 sent identity documents (Telegram Passport)."},
        {QStringLiteral("suggest_profile_photo"), "%1 suggested a profile photo."},
        {QStringLiteral("edit_chat_theme"), "%1 changed the chat theme."},
        {QStringLiteral("set_chat_wallpaper"), "%1 set a new background."},
        {QStringLiteral("set_same_chat_wallpaper"), "%1 set the same background."},
        {QStringLiteral("topic_created"), "%1 created the topic \"%2\"."},
        {QStringLiteral("topic_edit"), "%1 changed the topic to \"%2\"."},
        {QStringLiteral("requested_phone_number"), "%1 shared a phone number with a bot."},
        {QStringLiteral("requested_peer"), "%1 shared a contact or group with a bot."},
        {QStringLiteral("attach_menu_bot_allowed"), "%1 allowed the bot to message."},
        {QStringLiteral("web_app_bot_allowed"), "%1 allowed the bot to message."},
        {QStringLiteral("boost_apply"), "%1 boosted the group."},
        {QStringLiteral("proximity_reached"), "%1 came near."},
        {QStringLiteral("send_premium_gift"), "%1 gave a Telegram Premium subscription."},
        {QStringLiteral("send_star_gift"), "%1 gave a gift paid in Stars."},
    };
    return t;
}

} // namespace

QString telegramServiceSentence(const QJsonObject& row) {
    const QString action = text(row, "action");
    QString actor = text(row, "actor");
    if (actor.isEmpty()) actor = text(row, "actor_id");
    if (actor.isEmpty()) actor = QStringLiteral("Someone");
    const QString title = row.contains(QLatin1String("title")) ? text(row, "title") : text(row, "new_title");

    QString s;
    if (action == QLatin1String("phone_call")) {
        s = QStringLiteral("%1 called.").arg(actor);
        const QString length = duration(row, "duration_seconds");
        const QString reason = text(row, "discard_reason");
        if (!length.isEmpty()) s += QStringLiteral(" Duration %1.").arg(length);
        if (!reason.isEmpty()) s += QStringLiteral(" Ended: %1.").arg(reason);
    } else if (action == QLatin1String("conference_call")) {
        s = QStringLiteral("%1 started a conference call.").arg(actor);
    } else if (action == QLatin1String("set_messages_ttl")) {
        const qint64 period = row.value(QLatin1String("period_seconds")).toInteger(row.value(QLatin1String("period")).toInteger());
        s = period > 0 ? QStringLiteral("%1 set messages to delete themselves after %2 s.").arg(actor).arg(period)
                       : QStringLiteral("%1 turned off self-deleting messages.").arg(actor);
    } else if (action == QLatin1String("score_in_game")) {
        s = QStringLiteral("%1 scored %2 in the game.").arg(actor, text(row, "score"));
    } else if (action == QLatin1String("send_payment") || action == QLatin1String("paid_messages_refund")) {
        s = QStringLiteral("%1 paid %2 %3.").arg(actor, text(row, "amount"), text(row, "currency"));
    } else if (action == QLatin1String("send_ton_gift") || action == QLatin1String("send_stars_gift") || action == QLatin1String("send_gift")) {
        s = QStringLiteral("%1 gave a gift (%2): %3 %4.").arg(actor, action, text(row, "amount"), text(row, "currency")).simplified();
    } else if (const char* pattern = sentences().value(action)) {
        s = QString::fromLatin1(pattern);
        s.replace(QStringLiteral("%1"), actor).replace(QStringLiteral("%2"), title);
        s.replace(QStringLiteral("%3"), members(row));
    } else {
        s = QStringLiteral("%1: %2.").arg(actor, action.isEmpty() ? QStringLiteral("an action without a name") : action);
    }
    return s;
}

} // namespace saboot::parsers::chat
