#include "models/messagetable.h"

#include "domain/timerule.h"
#include "prompts/sentences.h"
#include "services/tables.h"
#include "theme/bidi.h"
#include "widgets/chip.h"

#include <algorithm>

namespace saboot::ui {

MessageTable::MessageTable(Session& session, const domain::Chat& chat, std::optional<std::vector<qint64>> positions) : m_messages(session) {
    m_messages.setChat(chat);
    m_messages.setPositions(std::move(positions));
    m_titles = {tr("Message"), tr("Time PKT"), tr("Time UTC"), tr("Time as written"), tr("Certainty of the time"), tr("Sender"), tr("Sender in the export"),
                tr("Text"), tr("Attachments"), tr("Edited, deleted, forwarded"), tr("Marks of the officer"), tr("Translation by the officer")};
    if (!session.hasCase()) return;
    if (auto secrets = services::maskedSecrets(*session.opened())) {
        m_secrets = std::move(*secrets);
        m_known = true;
    }
}

QVariant MessageTable::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < m_titles.size() ? QVariant(m_titles[section]) : QVariant();
}

QString MessageTable::masked(int row, const domain::Message& message, const QString& officers, bool translation) const {
    QString text = message.body.text, words = officers;
    auto found = m_messages.identifiers(row);
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.start > b.start; });
    for (const auto& f : found) {
        const auto secret = m_secrets.constFind(f.identifier);
        if (secret == m_secrets.cend()) continue;
        words.replace(message.body.text.mid(f.start, f.length), *secret);
        text.replace(f.start, f.length, *secret);
    }
    return translation ? words : text;
}

QVariant MessageTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole) return {};
    const int row = index.row();
    if (index.column() == Reference) return m_messages.reference(row);
    const domain::Message* m = m_messages.at(row);
    // Nothing goes out that might be a secret unmasked.
    if (!m || !m_known) return index.column() == Text ? tr("This message could not be read.") : QString();
    const domain::ParsedMessage& body = m->body;
    switch (index.column()) {
    case TimePkt: return body.time ? domain::pktTextOf(*body.time, body.timeRule) : QString();
    case TimeUtc: return body.time ? domain::utcTextOf(*body.time, body.timeRule) : QString();
    case TimeWritten: return body.timeText;
    case Certainty: return certaintyText(body.timeCertainty);
    case Sender: return body.sender;
    case SenderId: return body.senderId;
    case Text: return masked(row, *m, {}, false);
    case Attachments: {
        QStringList all;
        for (const auto& a : body.attachments) all << (a.present ? a.name : QStringLiteral("%1 (%2)").arg(a.name, a.reason.isEmpty() ? tr("not in the export") : a.reason));
        return all.join(QStringLiteral("; "));
    }
    case State: {
        QStringList all;
        if (body.edited) all << tr("edited");
        if (body.deleted) all << tr("deleted");
        if (!body.forwardedFrom.isEmpty()) all << tr("forwarded from %1").arg(body.forwardedFrom);
        return all.join(QStringLiteral("; "));
    }
    case Officer: {
        const store::MessageMark mark = m_messages.mark(row);
        QStringList all;
        if (mark.flagged) all << tr("flagged");
        all << mark.tags;
        if (m_messages.isMarkedRange(row)) all << tr("marked for the report");
        if (!m_messages.redactions(row).empty()) all << tr("marked for redaction");
        return all.join(QStringLiteral("; "));
    }
    case Translation: return masked(row, *m, m_messages.mark(row).translation, true);
    default: return {};
    }
}

} // namespace saboot::ui
