#include "services/comparisons.h"

#include "crypto/auditrecord.h"
#include "report/comparison.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/reconcile.h"
#include "services/reportkinds.h"
#include "services/reportredact.h"
#include "store/auditlog.h"
#include "store/caserecords.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace saboot::services {

namespace {

constexpr qint64 mostRows = 4000;      ///< differences printed of one comparison
constexpr qsizetype mostText = 1200;   ///< of one message, UTF-16 units
QString settingKey() { return QStringLiteral("report.comparisons"); }

QString reference(const domain::Chat& chat, qint64 n) { return QStringLiteral("%1-%2").arg(chat.number).arg(n, 4, 10, QLatin1Char('0')); }

report::ComparedMessage printed(const domain::Chat& chat, const domain::ParsedMessage& m) {
    report::ComparedMessage out;
    out.reference = reference(chat, m.n);
    out.time = m.time;
    out.timeText = m.timeText;
    out.sender = m.sender;
    out.text = m.text.size() > mostText ? m.text.left(mostText) + QStringLiteral(" …") : m.text;
    out.deleted = m.deleted;
    out.files = int(m.attachments.size());
    return out;
}

report::ComparedState stateOf(Pairing p) {
    switch (p) {
    case Pairing::Same: return report::ComparedState::Same;
    case Pairing::Edited: return report::ComparedState::Edited;
    case Pairing::OnlyFirst: return report::ComparedState::OnlyFirst;
    case Pairing::OnlySecond: break;
    }
    return report::ComparedState::OnlySecond;
}

/// Differences whole, the agreeing pair on either side of each too, longer stretches that agree as one row with their count.
report::ComparisonEntry entryOf(const ComparedChats& c) {
    report::ComparisonEntry e;
    const Reconciliation& r = c.result;
    e.first = c.first;
    e.second = c.second;
    e.same = r.same;
    e.edited = r.edited;
    e.onlyFirst = r.onlyFirstCovered;
    e.onlySecond = r.onlySecondCovered;
    e.outside = r.onlyFirst + r.onlySecond - r.onlyFirstCovered - r.onlySecondCovered;
    e.offsetMs = r.offsetMs;
    e.spreadMs = r.spreadMs;
    e.anchors = r.anchors;
    for (auto it = r.names.cbegin(); it != r.names.cend(); ++it)
        if (it.key() != it.value()) e.names.emplace_back(it.key(), it.value());
    std::sort(e.names.begin(), e.names.end()); // the hash has no order of its own
    const auto row = [&](const AlignedPair& p) {
        report::ComparedRow x;
        x.state = stateOf(p.pairing);
        x.covered = p.covered;
        x.apartMs = p.differenceMs;
        if (p.first >= 0) x.first = printed(c.first, c.a[size_t(p.first)]);
        if (p.second >= 0) x.second = printed(c.second, c.b[size_t(p.second)]);
        return x;
    };
    qint64 differences = 0;
    for (size_t i = 0; i < r.pairs.size();) {
        if (r.pairs[i].pairing != Pairing::Same) {
            if (++differences > mostRows) ++e.more;
            else e.rows.push_back(row(r.pairs[i]));
            ++i;
            continue;
        }
        size_t end = i;
        while (end < r.pairs.size() && r.pairs[end].pairing == Pairing::Same) ++end;
        const bool before = i > 0, after = end < r.pairs.size();
        if (differences <= mostRows) {
            size_t from = i, to = end;
            if (before) e.rows.push_back(row(r.pairs[from++]));
            if (after && to > from) --to;
            if (to - from == 1) {
                e.rows.push_back(row(r.pairs[from]));
            } else if (to > from) {
                const auto span = [](const domain::Chat& chat, const std::vector<domain::ParsedMessage>& list, qint64 a, qint64 b) {
                    report::ComparedMessage m;
                    m.reference = reference(chat, list[size_t(a)].n) + QChar(0x2013) + reference(chat, list[size_t(b)].n);
                    return m;
                };
                report::ComparedRow x;
                x.run = qint64(to - from);
                x.first = span(c.first, c.a, r.pairs[from].first, r.pairs[to - 1].first);
                x.second = span(c.second, c.b, r.pairs[from].second, r.pairs[to - 1].second);
                e.rows.push_back(std::move(x));
            }
            if (to < end) e.rows.push_back(row(r.pairs[to]));
        }
        i = end;
    }
    return e;
}

Status addExhibits(report::ComparisonEntry& e, OpenCase& opened) {
    Exhibits exhibits(opened);
    SABOOT_TRY(const domain::Exhibit first, exhibits.byId(e.first.exhibit));
    SABOOT_TRY(const domain::Exhibit second, exhibits.byId(e.second.exhibit));
    e.firstExhibit = first.number;
    e.secondExhibit = second.number;
    return ok();
}

std::vector<ChatPair> pairsFrom(const QString& setting) {
    std::vector<ChatPair> out;
    const QStringList all = setting.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& one : all) out.emplace_back(one.section(QLatin1Char(':'), 0, 0), one.section(QLatin1Char(':'), 1, 1));
    return out;
}

Result<std::vector<ChatPair>> chosenPairs(store::Database& db) {
    SABOOT_TRY(const QString setting, store::CaseRecords(db).setting(settingKey()));
    return pairsFrom(setting);
}

} // namespace

Result<PrintedComparison> printComparison(OpenCase& opened, const QString& first, const QString& second, domain::ReportLanguage language, const QString& path, JobControl& job) {
    if (QFileInfo::exists(path)) return Error(ErrorCode::AlreadyExists, path);
    SABOOT_TRY(const ComparedChats compared, compareChats(opened, first, second, job));
    report::ComparisonSheet sheet;
    sheet.comparison = entryOf(compared);
    SABOOT_CHECK(addExhibits(sheet.comparison, opened));
    SABOOT_TRY(sheet.particulars, opened.particulars());
    sheet.officer = opened.officer();
    const HeadState head = opened.head();
    sheet.head = {qint64(head.seq), QByteArray::fromHex(head.entryHash.toLatin1()), QByteArray::fromHex(head.merkleRoot.toLatin1())};
    SABOOT_TRY(const report::LaidOut laid, report::layoutComparison(sheet, language, opened.environment().clock->utcMs(), job));
    SABOOT_TRY(const report::PdfResult pdf, report::writePdf(laid, path, job));
    if (opened.mode() == OpenMode::ReadWrite) {
        const Status recorded = opened.change(crypto::AuditEvent::EvidenceView, QStringLiteral("Comparison of %1 and %2 printed, %3 pages").arg(compared.first.number, compared.second.number).arg(pdf.pages),
                                              [&](store::Change& change) {
                                                  change.setObject(pdf.sha256);
                                                  return ok();
                                              });
        if (!recorded) {
            // Text that leaves the case is accounted for, or does not leave.
            QFile::remove(path);
            return recorded.error();
        }
    }
    return PrintedComparison{path, pdf.sha256, pdf.pages};
}

Result<std::vector<ChatPair>> comparisonsInReport(OpenCase& opened) {
    SABOOT_TRY(auto db, opened.reader());
    return chosenPairs(*db);
}

Status setComparisonInReport(OpenCase& opened, const QString& first, const QString& second, bool wanted) {
    Chats chats(opened);
    SABOOT_TRY(const domain::Chat a, chats.byNumber(first));
    SABOOT_TRY(const domain::Chat b, chats.byNumber(second));
    if (a.id == b.id) return Error(ErrorCode::InvalidArgument, QStringLiteral("a chat is not compared with itself"));
    SABOOT_TRY(auto all, comparisonsInReport(opened));
    const auto same = [&](const ChatPair& p) { return p == ChatPair(a.number, b.number) || p == ChatPair(b.number, a.number); };
    if (std::any_of(all.begin(), all.end(), same) == wanted) return ok();
    if (wanted) all.emplace_back(a.number, b.number);
    else std::erase_if(all, same);
    QStringList setting;
    for (const auto& p : all) setting << p.first + QLatin1Char(':') + p.second;
    return opened.change(crypto::AuditEvent::RowChange,
                         (wanted ? QStringLiteral("Comparison of %1 and %2 put into the report") : QStringLiteral("Comparison of %1 and %2 taken out of the report")).arg(a.number, b.number),
                         [&](store::Change& change) { return store::CaseRecords::setSetting(change, settingKey(), setting.join(QLatin1Char(','))); });
}

Status addComparisons(report::ReportModel& model, OpenCase& opened, store::Database& db, const domain::ReportOptions& options, const RedactionPlan& plan, JobControl& job) {
    const QStringList wanted = options.sections.isEmpty() ? report::sectionsOf(options.kind) : options.sections;
    if (!wanted.contains(QLatin1String("comparisons"))) return ok();
    SABOOT_TRY(const auto pairs, chosenPairs(db));
    for (const auto& [first, second] : pairs) {
        if (options.kind == domain::ReportKind::Transcript && !options.subject.isEmpty() && options.subject != first && options.subject != second) continue;
        auto found = compareChats(opened, first, second, job);
        if (!found && found.error().code() == ErrorCode::NotFound) {
            model.limits.push_back({QStringLiteral("Comparison of %1 and %2").arg(first, second), QStringLiteral("\u2066%1\u2069 اور \u2066%2\u2069 کا موازنہ").arg(first, second),
                                    QStringLiteral("not printed: %1 is no longer in the case").arg(found.error().detail())});
            continue;
        }
        if (!found) return std::move(found).error();
        const ComparedChats& compared = *found;
        if (!plan.withheldBy(compared.first.exhibit).isEmpty() || !plan.withheldBy(compared.second.exhibit).isEmpty()) continue;
        report::ComparisonEntry e = entryOf(compared);
        SABOOT_CHECK(addExhibits(e, opened));
        if (!plan.isEmpty()) {
            e.textsWithheld = true;
            e.first.title = plan.scrub(e.first.title);
            e.second.title = plan.scrub(e.second.title);
            e.names.clear();
            for (auto& row : e.rows)
                for (auto* side : {&row.first, &row.second})
                    if (*side) {
                        (*side)->sender.clear();
                        (*side)->text.clear();
                    }
        }
        model.comparisons.push_back(std::move(e));
    }
    return ok();
}

} // namespace saboot::services
