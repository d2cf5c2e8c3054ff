#include "services/reportkinds.h"

#include "services/reportwords.h"

#include <QSet>
#include <algorithm>

namespace saboot::services {

namespace {

using report::ReportModel;

/// Messages printed on either side of one that cites the subject, so that it is read in its place.
constexpr qsizetype around = 2;

bool hits(const QStringList& references, const QSet<QString>& wanted) {
    return std::any_of(references.begin(), references.end(), [&](const QString& r) { return wanted.contains(r); });
}

/// Keeps of each chat the messages wanted by `keep` with their neighbours; the others become omitted ranges.
template <class F> void thinChats(ReportModel& m, const QString& reason, F keep) {
    std::erase_if(m.chats, [&](report::ChatEntry& chat) {
        std::vector<bool> wanted(chat.rows.size(), false);
        bool any = false;
        for (size_t i = 0; i < chat.rows.size(); ++i) {
            const auto* message = std::get_if<report::MessageEntry>(&chat.rows[i]);
            if (!message || !keep(*message)) continue;
            any = true;
            for (qsizetype k = std::max<qsizetype>(0, qsizetype(i) - around); k <= std::min(qsizetype(chat.rows.size()) - 1, qsizetype(i) + around); ++k) wanted[size_t(k)] = true;
        }
        if (!any) return true;
        decltype(chat.rows) rows;
        for (size_t i = 0; i < chat.rows.size(); ++i) {
            if (wanted[i] && std::holds_alternative<report::MessageEntry>(chat.rows[i])) {
                rows.push_back(std::move(chat.rows[i]));
                continue;
            }
            report::OmittedRange range;
            if (const auto* o = std::get_if<report::OmittedRange>(&chat.rows[i])) range = *o;
            else {
                const auto& message = std::get<report::MessageEntry>(chat.rows[i]);
                range = {message.reference, message.reference, 1, QString(), reason};
            }
            // Whatever left them out before, this kind of report holds no others: one reason, which is true of all.
            range.by.clear();
            range.reason = reason;
            auto* last = rows.empty() ? nullptr : std::get_if<report::OmittedRange>(&rows.back());
            if (last) {
                last->last = range.last;
                last->count += range.count;
            } else {
                rows.emplace_back(std::move(range));
            }
        }
        chat.rows = std::move(rows);
        return false;
    });
}

/// Everything that cites one of `wanted`; exhibits also when they are named by it.
void keepCiting(ReportModel& m, QSet<QString> wanted, const QSet<QString>& names) {
    // The chart was drawn for the subject alone.
    for (const auto& l : m.links)
        for (const QString& s : l.sources) wanted.insert(s);
    std::erase_if(m.timeline, [&](const report::TimelineRow& t) {
        return !hits(t.sources, wanted) && std::none_of(names.begin(), names.end(), [&](const QString& n) { return n.size() > 3 && t.event.contains(n); });
    });
    std::erase_if(m.findings, [&](const domain::Finding& f) {
        return f.kind != domain::FindingKind::Limit && !hits(f.citations, wanted) && std::none_of(names.begin(), names.end(), [&](const QString& n) { return n.size() > 3 && f.textEnglish.contains(n); });
    });
    // The files of the chats cited are exhibits of the dossier as well.
    for (const auto& c : m.chats) wanted.insert(c.exhibitNumber);
    std::erase_if(m.exhibits, [&](const report::ExhibitEntry& e) { return !wanted.contains(e.exhibit.number); });
    std::erase_if(m.custody, [&](const report::CustodyItem& c) { return !wanted.contains(c.number); });
}

/// A transcript lists the files its chats come from and what hangs on their messages.
void keepFilesOfChats(ReportModel& m) {
    QSet<QString> wanted;
    for (const auto& chat : m.chats) {
        wanted.insert(chat.exhibitNumber);
        for (const auto& row : chat.rows)
            if (const auto* message = std::get_if<report::MessageEntry>(&row))
                for (const auto& a : message->attachments) wanted.insert(a.exhibitNumber);
    }
    for (const auto& c : m.comparisons) wanted << c.firstExhibit << c.secondExhibit;
    std::erase_if(m.exhibits, [&](const report::ExhibitEntry& e) { return !wanted.contains(e.exhibit.number); });
    std::erase_if(m.custody, [&](const report::CustodyItem& c) { return !wanted.contains(c.number); });
}

Status person(ReportModel& m, const domain::ReportOptions& o) {
    if (o.subject.isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("the dossier of a person needs its number, P-02"));
    std::erase_if(m.persons, [&](const report::PersonEntry& p) { return p.person.number.compare(o.subject, Qt::CaseInsensitive) != 0; });
    if (m.persons.empty()) return Error(ErrorCode::NotFound, QStringLiteral("Person %1").arg(o.subject));
    const report::PersonEntry& p = m.persons.front();
    m.subject = p.person.number + QLatin1Char(' ') + p.person.label();
    m.subjectUrdu = p.person.nameUrdu.isEmpty() ? QString() : p.person.nameUrdu;
    QSet<QString> names{p.person.label(), p.person.nameLatin, p.person.nameUrdu};
    for (const QString& a : p.person.aliases) names.insert(a);
    names.remove(QString());
    const QSet<QString> speakers(p.speaksAs.begin(), p.speaksAs.end());
    QSet<QString> wanted(p.namedIn.begin(), p.namedIn.end());
    const QString owner = p.person.label() + QLatin1Char(',');
    std::erase_if(m.identifiers, [&](const report::IdentifierEntry& i) { return !i.belongsTo.startsWith(owner); });
    std::erase_if(m.wallets, [&](const report::WalletEntry& w) { return !w.note.startsWith(owner); });
    for (const auto& i : m.identifiers)
        for (const QString& r : i.places) wanted.insert(r);
    for (const auto& w : m.wallets)
        for (const QString& r : w.places) wanted.insert(r);
    thinChats(m, reportText(o.language, QStringLiteral("of a long chat only messages with an identifier are looked at; printed are those that concern this person, with up to two on either side")), [&](const report::MessageEntry& e) {
        return wanted.contains(e.reference) || names.contains(e.sender) || speakers.contains(e.sender) || std::any_of(names.begin(), names.end(), [&](const QString& n) { return n.size() > 3 && e.text.contains(n, Qt::CaseInsensitive); });
    });
    keepCiting(m, wanted, names);
    return ok();
}

Status wallet(ReportModel& m, const domain::ReportOptions& o) {
    if (o.subject.isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("the dossier of a wallet needs its address or number, W-03"));
    std::erase_if(m.wallets, [&](const report::WalletEntry& w) {
        return w.number.compare(o.subject, Qt::CaseInsensitive) != 0 && w.facts.normal != o.subject && w.facts.input != o.subject;
    });
    if (m.wallets.empty()) return Error(ErrorCode::NotFound, QStringLiteral("Wallet %1").arg(o.subject));
    const report::WalletEntry& w = m.wallets.front();
    m.subject = w.number + QLatin1Char(' ') + (w.facts.normal.isEmpty() ? w.facts.input : w.facts.normal);
    const QSet<QString> names{w.facts.normal, w.facts.input};
    const QSet<QString> wanted(w.places.begin(), w.places.end());
    m.identifiers.clear();
    thinChats(m, reportText(o.language, QStringLiteral("printed are the messages in which the address stands, with up to two on either side")), [&](const report::MessageEntry& e) { return wanted.contains(e.reference); });
    std::erase_if(m.persons, [&](const report::PersonEntry& p) {
        return std::none_of(p.facts.begin(), p.facts.end(), [&](const report::FactRow& f) { return f.value.contains(w.facts.normal); });
    });
    keepCiting(m, wanted, names);
    return ok();
}

} // namespace

Status restrictToKind(ReportModel& m, const domain::ReportOptions& o) {
    using K = domain::ReportKind;
    switch (o.kind) {
    case K::Person: return person(m, o);
    case K::Wallet: return wallet(m, o);
    case K::Transcript:
        if (!o.subject.isEmpty() && m.chats.empty()) return Error(ErrorCode::NotFound, o.subject);
        if (!o.subject.isEmpty()) m.subject = m.chats.front().chat.number + QLatin1Char(' ') + m.chats.front().chat.title;
        keepFilesOfChats(m);
        break;
    case K::Technical:
        std::erase_if(m.findings, [](const domain::Finding& f) { return f.kind == domain::FindingKind::Opinion || f.kind == domain::FindingKind::Inference; });
        break;
    case K::Inventory:
    case K::Interim:
    case K::Challan:
    case K::Defence: break;
    }
    return ok();
}

} // namespace saboot::services
