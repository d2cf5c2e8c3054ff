#include "services/statements.h"

#include "base/clock.h"
#include "base/version.h"
#include "report/custody.h"
#include "services/templates.h"
#include "store/caserecords.h"

#include <algorithm>

namespace saboot::services {

Result<std::vector<report::Certificate>> statementsOf(const report::ReportModel& m, const domain::ReportOptions& options, const QString& head, store::Database& db) {
    const auto pick = [&](const QString& english, const QString& urdu) { return options.language == domain::ReportLanguage::Urdu ? urdu : english; };
    store::CaseRecords records(db);
    const auto& o = m.officer;
    const auto& p = m.particulars;
    Fields f;
    // What an officer stated, and what the program's own records say.
    const auto set = [&](const char* name, const QString& value) { f.insert(QString::fromLatin1(name), {value.trimmed(), false}); };
    const auto know = [&](const char* name, const QString& value) { f.insert(QString::fromLatin1(name), {value.trimmed(), true}); };
    set("officer.name", o.name);
    set("officer.name_urdu", o.nameUrdu.isEmpty() ? o.name : o.nameUrdu);
    set("officer.rank", o.rank);
    set("officer.number", o.number);
    set("officer.unit", o.unit);
    if (m.supervisor) {
        set("supervisor.name", m.supervisor->name);
        set("supervisor.name_urdu", m.supervisor->nameUrdu.isEmpty() ? m.supervisor->name : m.supervisor->nameUrdu);
        set("supervisor.rank", m.supervisor->rank);
    }
    know("countersignature", m.countersignedAt ? pick(QStringLiteral("%1 signed %2"), QStringLiteral("\u2066%1\u2069 پر دستخط %2")).arg(m.countersignedReport, pktText(*m.countersignedAt))
                                               : pick(QStringLiteral("NOT COUNTERSIGNED"), QStringLiteral("تائیدی دستخط نہیں ہوئے")));
    set("case.fir", p.firNumber);
    set("case.station", p.station);
    know("program.version", QStringLiteral(SABOOT_VERSION));
    know("report.number", m.reportNumber);
    know("report.date", pktText(options.reportTime));
    know("head", head);
    know("system.os", m.tool.operatingSystem);
    for (const auto& part : m.tool.libraries)
        if (part.name == QLatin1String("OpenSSL")) know("system.hash", part.name + QLatin1Char(' ') + part.version);
    const auto passed = std::count_if(m.tool.selfTests.begin(), m.tool.selfTests.end(), [](const auto& t) { return t.passed; });
    know("system.selftests", QStringLiteral("%1 of %2 passed").arg(passed).arg(m.tool.selfTests.size()));
    know("system.selftests_urdu", QStringLiteral("%2 میں سے %1 کامیاب").arg(passed).arg(m.tool.selfTests.size()));
    for (const auto& [name, key] : {std::pair("computer", "computer"), std::pair("computer.number", "computer_number"), std::pair("computer.use", "computer_use"),
                                    std::pair("computer.order", "computer_order"), std::pair("custodian", "computer_custodian"),
                                    std::pair("translator.qualification", "translator_qualification")}) {
        SABOOT_TRY(const QString value, records.setting(QStringLiteral("report.") + QLatin1String(key)));
        set(name, value);
    }
    set("translator", m.translator);
    // A report in Urdu alone holds no English text that could prevail.
    const bool english = m.prevailingLanguage != QLatin1String("ur") && options.language != domain::ReportLanguage::Urdu;
    know("language.prevailing", english ? QStringLiteral("English") : QStringLiteral("Urdu"));
    know("language.prevailing_urdu", english ? QStringLiteral("انگریزی") : QStringLiteral("اردو"));
    set("transcript.preparer", m.transcript.preparer);
    set("transcript.supervisor", m.transcript.supervisor);
    set("transcript.identifier", m.transcript.identifier);
    QStringList differing, gaps, kept, entries, recordings;
    for (const auto& x : m.exhibits) {
        if (!x.sha256AtExport.isEmpty() && x.sha256AtExport != x.exhibit.sha256) differing << x.exhibit.number;
        if (x.exhibit.mediaType.startsWith(QLatin1String("audio/")) || x.exhibit.mediaType.startsWith(QLatin1String("video/"))) recordings << x.exhibit.number;
    }
    for (const auto& item : m.custody) {
        if (!report::findGaps(item.rows).empty()) gaps << item.number;
        if (item.register19.isEmpty()) continue;
        kept << item.number;
        entries << item.register19;
    }
    know("hashes.agree", differing.isEmpty() ? QStringLiteral("agree") : QStringLiteral("differ for ") + differing.join(QStringLiteral(", ")));
    know("hashes.agree_urdu", differing.isEmpty() ? QStringLiteral("برابر ہیں") : QStringLiteral("ان کے لیے مختلف ہیں: ") + differing.join(QStringLiteral("، ")));
    know("custody.gaps", gaps.isEmpty() ? QStringLiteral("none in the exhibits of this report") : gaps.join(QStringLiteral(", ")));
    know("custody.gaps_urdu", gaps.isEmpty() ? QStringLiteral("اس رپورٹ کی اشیا میں کوئی نہیں") : gaps.join(QStringLiteral("، ")));
    know("malkhana.items", kept.join(QStringLiteral(", ")));
    know("malkhana.entries", entries.join(QStringLiteral(", ")));
    know("recordings", recordings.join(QStringLiteral(", ")));
    Needs present;
    if (!m.chats.empty()) present << QStringLiteral("chats");
    const bool findingsPrinted = options.sections.isEmpty() || options.sections.contains(QLatin1String("findings"));
    if (options.language != domain::ReportLanguage::English && findingsPrinted &&
        std::any_of(m.findings.begin(), m.findings.end(), [](const domain::Finding& n) { return !n.textUrdu.isEmpty(); }))
        present << QStringLiteral("translation");
    if (!recordings.isEmpty()) present << QStringLiteral("recordings");
    if (!kept.isEmpty()) present << QStringLiteral("malkhana");
    return certificatesOf(options.kind, f, present);
}

} // namespace saboot::services
