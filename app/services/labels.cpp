#include "services/labels.h"

#include "base/file.h"
#include "crypto/auditrecord.h"
#include "crypto/sha256.h"
#include "identifiers/check.h"
#include "identifiers/lookalike.h"
#include "store/identifierrecords.h"
#include "store/labelrecords.h"
#include "worker/client.h"

#include <QFileInfo>
#include <algorithm>

namespace saboot::services {

namespace {

/// Tickers of lists that differ from the ones used here.
QString tickerOf(const QString& currency) {
    const QString c = currency.toLower();
    if (c == QLatin1String("xbt")) return QStringLiteral("btc");
    if (c == QLatin1String("bsv")) return QStringLiteral("bsv");
    if (c == QLatin1String("usdc") || c == QLatin1String("bep20") || c == QLatin1String("arb")) return QStringLiteral("eth");
    return c;
}

/// The normal form of an address, and what the check says against the list. The validator is believed, not the list.
void judge(domain::Label& l) {
    const auto all = identifiers::check(l.address, domain::IdentifierKind::Wallet);
    const domain::IdentifierFacts& best = all.front();
    if (best.kind != domain::IdentifierKind::Wallet) {
        l.normal = l.address;
        l.note = QStringLiteral("not the address of a network known here");
        return;
    }
    l.normal = best.verdict == domain::Verdict::Invalid ? l.address : best.normal;
    if (best.verdict == domain::Verdict::Invalid) {
        l.note = best.reason;
        return;
    }
    const QString wanted = tickerOf(l.currency);
    if (wanted.isEmpty() || wanted == QLatin1String("usdt")) return;
    bool fits = false;
    QStringList possible;
    for (const auto& f : all) {
        if (f.verdict == domain::Verdict::Invalid) continue;
        possible += f.networks;
        if (f.networks.contains(wanted)) {
            fits = true;
            l.normal = f.normal;
            break;
        }
    }
    possible.removeDuplicates();
    if (!fits) l.note = QStringLiteral("the list files it under %1; by its form it is an address of %2").arg(l.currency, possible.join(QStringLiteral(", ")));
}

LabelHit hitOf(store::LabelMatch&& m) { return {std::move(m.label), std::move(m.listName), m.identifier, std::move(m.kind), std::move(m.normal), m.sightings}; }

} // namespace

Result<LabelFile> readLabels(const Environment& environment, const QString& path, JobControl& job) {
    SABOOT_TRY(const Fd fd, openForReading(path));
    SABOOT_TRY(const crypto::FileDigest digest, crypto::hashFile(fd.get(), job, path));
    if (digest.sizeBytes == 0) return Error(ErrorCode::FileEmpty, path);
    LabelFile out;
    out.list.fileName = QFileInfo(path).fileName();
    out.list.sha256 = digest.sha256;
    domain::ChatOptions options;
    options.format = QStringLiteral("labels"); // the word of parsers/labels
    worker::ChatReceiver receiver;
    receiver.issues = [&](std::vector<domain::ImportIssue>&& batch) {
        for (auto& i : batch) out.issues.push_back(std::move(i));
        return ok();
    };
    receiver.fact = [&](worker::ChatFact&& f) -> Status {
        const auto text = [&f](const char* key) { return f.object.value(QLatin1String(key)).toString(); };
        if (f.kind == QLatin1String("label_list")) {
            out.list.name = text("title");
            out.list.source = text("source");
            out.list.dated = text("dated");
            out.list.format = text("format");
        } else if (f.kind == QLatin1String("label")) {
            domain::Label l;
            l.address = text("address");
            l.currency = text("currency");
            l.label = text("label");
            l.category = text("category");
            l.source = text("source");
            l.dated = text("dated");
            l.line = f.object.value(QLatin1String("line")).toInteger();
            judge(l);
            out.labels.push_back(std::move(l));
            if (out.labels.size() % 5'000 == 0) job.report(qint64(out.labels.size()), 0, QStringLiteral("Checking addresses"));
        }
        return job.isCancelled() ? Status(Error(ErrorCode::Cancelled)) : ok();
    };
    const worker::Client client = environment.workerPath.isEmpty() ? worker::Client() : worker::Client(environment.workerPath);
    job.report(0, 0, QStringLiteral("Reading the list"));
    SABOOT_TRY(const domain::ChatSummary summary, client.parseChat(fd.get(), out.list.fileName, options, job, receiver));
    out.list.issues = summary.issues;
    out.list.labels = qint64(out.labels.size());
    return out;
}

Result<domain::LabelList> Labels::import(const QString& path, const QString& name, const QString& source, JobControl& job) {
    SABOOT_TRY(LabelFile file, readLabels(m_case.environment(), path, job));
    if (!name.trimmed().isEmpty()) file.list.name = name.trimmed();
    if (file.list.name.isEmpty()) file.list.name = file.list.fileName;
    if (!source.trimmed().isEmpty()) file.list.source = source.trimmed();
    SABOOT_CHECK(m_case.change(crypto::AuditEvent::RowChange, QStringLiteral("List of labels brought in: %1, %2 addresses").arg(file.list.name).arg(file.labels.size()),
                               [&](store::Change& change) -> Status {
                                   if (job.isCancelled()) return Error(ErrorCode::Cancelled);
                                   return store::LabelRecords::add(change, file.list, file.labels, job);
                               }));
    return std::move(file.list);
}

Result<std::vector<domain::LabelList>> Labels::lists() {
    SABOOT_TRY(auto db, m_case.reader());
    return store::LabelRecords(*db).lists();
}

Status Labels::change(const domain::LabelListId& id, const QString& reason, const char* what, const QString& stored) {
    constexpr int reasonMinimum = 10;
    if (reason.trimmed().size() < reasonMinimum) return Error(ErrorCode::InvalidArgument, QStringLiteral("a reason needs 10 characters or more"));
    SABOOT_TRY(const auto all, lists());
    const auto list = std::find_if(all.begin(), all.end(), [&](const domain::LabelList& l) { return l.id == id; });
    if (list == all.end()) return Error(ErrorCode::NotFound, QStringLiteral("The list"));
    return m_case.change(crypto::AuditEvent::RowChange, QString::fromLatin1(what).arg(list->name), [&](store::Change& change) {
        change.setReason(reason.trimmed());
        return store::LabelRecords::setWithdrawn(change, id, stored);
    });
}

Status Labels::withdraw(const domain::LabelListId& list, const QString& reason) { return change(list, reason, "List of labels withdrawn: %1", reason.trimmed()); }
Status Labels::restore(const domain::LabelListId& list, const QString& reason) { return change(list, reason, "List of labels taken back into use: %1", {}); }

Result<std::vector<domain::Label>> Labels::labels(const domain::LabelListId& list, qint64 skip, qint64 count) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::LabelRecords(*db).labels(list, skip, count);
}

Result<std::vector<LabelHit>> Labels::hits() {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(auto found, store::LabelRecords(*db).matches());
    std::vector<LabelHit> out;
    out.reserve(found.size());
    for (auto& m : found) out.push_back(hitOf(std::move(m)));
    return out;
}

Result<std::vector<LabelHit>> Labels::about(const QString& value) {
    SABOOT_TRY(auto db, m_case.reader());
    const domain::IdentifierFacts facts = identifiers::best(value);
    SABOOT_TRY(auto found, store::LabelRecords(*db).matchesOf(facts.normal.isEmpty() ? value : facts.normal));
    std::vector<LabelHit> out;
    for (auto& m : found) out.push_back(hitOf(std::move(m)));
    return out;
}

Result<std::vector<LookAlikePair>> Labels::lookAlikes() {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(const auto own, store::IdentifierRecords(*db).list({domain::IdentifierKind::Wallet}));
    std::vector<QString> values, sources;
    for (const auto& i : own) {
        values.push_back(i.facts.normal);
        sources.emplace_back();
    }
    store::LabelRecords records(*db);
    SABOOT_TRY(const auto lists, records.lists());
    for (const auto& list : lists) {
        if (!list.withdrawn.isEmpty()) continue;
        SABOOT_TRY(const auto labels, records.labels(list.id, 0, 1'000'000));
        for (const auto& l : labels) {
            values.push_back(l.normal);
            sources.push_back(list.name + QStringLiteral(": ") + l.label);
        }
    }
    std::vector<LookAlikePair> out;
    for (const auto& pair : identifiers::lookAlikes(values)) {
        // Two entries of lists are the lists' own affair. The case's own stand first in `values`.
        if (!sources[pair.first].isEmpty()) continue;
        out.push_back({values[pair.first], values[pair.second], sources[pair.second], pair.reason});
    }
    return out;
}

} // namespace saboot::services
