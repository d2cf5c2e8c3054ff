#include "services/searching.h"

#include "crypto/auditrecord.h"
#include "services/exhibits.h"
#include "services/register.h"
#include "store/caserecords.h"
#include "store/exhibitrecords.h"
#include "store/searchindex.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace saboot::services {

namespace {

QString settingKey() { return QStringLiteral("searches"); }
constexpr size_t mostKept = 200;

SearchHit hitOf(store::SearchMatch&& m) {
    SearchHit hit;
    hit.reference = m.reference;
    hit.exhibit = m.exhibit;
    hit.at = m.at;
    hit.snippet = m.snippet;
    hit.marks = m.marks;
    if (m.message) {
        hit.chat = m.message->chat;
        hit.n = m.message->n;
        hit.sender = m.message->body.sender;
    }
    return hit;
}

/// What officers recorded: few thousand short texts, looked through one by one.
Result<std::vector<SearchHit>> recordsWith(OpenCase& opened, const store::SearchQuery& query, JobControl& job) {
    std::vector<SearchHit> out;
    const bool ofEvidence = !query.from.isEmpty() || !query.chats.isEmpty() || !query.exhibits.isEmpty() || !query.kinds.empty() || !query.identifiers.empty() || query.documents || query.after || query.before;
    if (!query.root || ofEvidence) return out;
    const auto look = [&](const QString& text, const QString& reference, const QString& shown, std::optional<qint64> at) {
        const QByteArray utf8 = text.toUtf8();
        if (!store::answers(utf8, query)) return;
        store::Snippet s = store::snippetOf(utf8, query, store::SnippetExtent::Line);
        SearchHit hit;
        hit.reference = reference;
        hit.shown = shown;
        hit.at = at;
        hit.snippet = std::move(s.text);
        hit.marks = std::move(s.marks);
        out.push_back(std::move(hit));
    };
    Register reg(opened);
    SABOOT_TRY(const auto notes, reg.notes());
    for (const auto& n : notes) look(n.text, n.about, n.about.isEmpty() ? QStringLiteral("Note") : QStringLiteral("Note about %1").arg(n.about), n.at);
    SABOOT_TRY(const auto persons, reg.persons());
    for (const auto& p : persons)
        look(QStringList({p.nameLatin, p.nameUrdu, p.aliases.join(QStringLiteral(", ")), p.cnic, p.role, p.address, p.note}).join(QStringLiteral(" · ")), p.number, QStringLiteral("Person %1").arg(p.number), {});
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
    SABOOT_TRY(const auto identifiers, reg.identifiers());
    for (const auto& i : identifiers)
        if (!domain::isSecret(i.facts.kind))
            look(i.facts.normal == i.facts.input ? i.facts.normal : i.facts.normal + QStringLiteral(" · ") + i.facts.input, QStringLiteral("identifier %1").arg(i.row), QStringLiteral("Identifier, first at %1").arg(i.firstReference), {});
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
    SABOOT_TRY(const auto exhibits, Exhibits(opened).list());
    for (const auto& e : exhibits) {
        const auto& a = e.acquisition;
        look(QStringList({a.title, a.titleUrdu, e.fileName, a.source, a.device, a.place, a.tags.join(QStringLiteral(", "))}).join(QStringLiteral(" · ")), e.number, QStringLiteral("Exhibit %1").arg(e.number), a.collectedAt);
    }
    return out;
}

Result<std::vector<KeptSearch>> keptIn(store::Database& db) {
    SABOOT_TRY(const QString setting, store::CaseRecords(db).setting(settingKey()));
    std::vector<KeptSearch> out;
    const QJsonArray all = QJsonDocument::fromJson(setting.toUtf8()).array();
    for (const QJsonValue& v : all) out.push_back({v.toObject().value(QLatin1String("name")).toString(), v.toObject().value(QLatin1String("query")).toString()});
    return out;
}

Status writeKept(OpenCase& opened, const std::vector<KeptSearch>& all, const QString& what) {
    QJsonArray list;
    for (const auto& k : all) list.append(QJsonObject{{QStringLiteral("name"), k.name}, {QStringLiteral("query"), k.query}});
    return opened.change(crypto::AuditEvent::RowChange, what, [&](store::Change& change) {
        return store::CaseRecords::setSetting(change, settingKey(), QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
    });
}

} // namespace

Result<SearchResult> search(OpenCase& opened, const QString& query, int limit, JobControl& job) {
    store::SearchPage page;
    SABOOT_CHECK(opened.searching([&](store::SearchIndex& index) -> Status {
        SABOOT_TRY(page, index.search(query, 0, limit, job));
        return ok();
    }));
    SearchResult out;
    out.total = page.total;
    out.hits.reserve(page.matches.size());
    for (auto& m : page.matches) out.hits.push_back(hitOf(std::move(m)));
    return out;
}

QString recordsGroup() { return QStringLiteral("records"); }

Result<SearchResult> searchEverything(OpenCase& opened, const QString& text, const QString& group, qint64 skip, int limit, JobControl& job) {
    SABOOT_TRY(const store::SearchQuery query, store::parseSearch(text));
    SearchResult out;
    std::vector<SearchHit> records;
    if (group.isEmpty() || group == recordsGroup()) {
        SABOOT_TRY(records, recordsWith(opened, query, job));
    }
    const auto known = qint64(records.size());
    for (qint64 i = skip; i < std::min(known, skip + limit); ++i) out.hits.push_back(std::move(records[size_t(i)]));
    out.total = known;
    if (known > 0) out.groups.push_back({recordsGroup(), QStringLiteral("Notes, names and titles"), known});
    if (group == recordsGroup()) return out;
    const bool one = !group.isEmpty();
    store::SearchPage page;
    SABOOT_CHECK(opened.searching([&](store::SearchIndex& index) -> Status {
        // The words in brackets: an OR among them must not let the exhibit go.
        SABOOT_TRY(page, index.search(one ? QStringLiteral("(%1) in:%2").arg(text, group) : text, std::max<qint64>(0, skip - known), int(limit - qint64(out.hits.size())), job));
        return ok();
    }));
    out.total += page.total;
    for (auto& m : page.matches) out.hits.push_back(hitOf(std::move(m)));
    SABOOT_TRY(auto db, opened.reader());
    store::ExhibitRecords exhibits(*db);
    for (const auto& g : page.groups) {
        SABOOT_TRY(const domain::Exhibit e, exhibits.byId(g.exhibit));
        out.groups.push_back({e.number, e.label(), g.hits});
    }
    return out;
}

Result<std::vector<KeptSearch>> keptSearches(OpenCase& opened) {
    SABOOT_TRY(auto db, opened.reader());
    return keptIn(*db);
}

Status keepSearch(OpenCase& opened, const KeptSearch& search) {
    const KeptSearch one{search.name.trimmed(), search.query.trimmed()};
    if (one.name.isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("a kept search needs a name"));
    SABOOT_TRY(const auto read, store::parseSearch(one.query));
    Q_UNUSED(read);
    SABOOT_TRY(auto all, keptSearches(opened));
    std::erase_if(all, [&](const KeptSearch& k) { return k.name == one.name; });
    if (all.size() >= mostKept) return Error(ErrorCode::InvalidArgument, QStringLiteral("no more than %1 searches are kept").arg(mostKept));
    all.push_back(one);
    std::sort(all.begin(), all.end(), [](const KeptSearch& a, const KeptSearch& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return writeKept(opened, all, QStringLiteral("Search kept: %1").arg(one.name));
}

Status forgetSearch(OpenCase& opened, const QString& name) {
    SABOOT_TRY(auto all, keptSearches(opened));
    const auto before = all.size();
    std::erase_if(all, [&](const KeptSearch& k) { return k.name == name; });
    if (all.size() == before) return Error(ErrorCode::NotFound, QStringLiteral("The search \"%1\"").arg(name));
    return writeKept(opened, all, QStringLiteral("Kept search forgotten: %1").arg(name));
}

} // namespace saboot::services
