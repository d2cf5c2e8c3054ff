#include "pages/audit/auditwords.h"

#include "prompts/sentences.h"
#include "theme/bidi.h"

#include <QCoreApplication>

namespace saboot::ui {

namespace {
struct Row {
    const char* event;
    const char* text;
    const char* icon;
};
constexpr Row rows[] = {
    {"CASE_CREATE", QT_TRANSLATE_NOOP("AuditEvent", "Case made"), "plus"},
    {"EVIDENCE_ADD", QT_TRANSLATE_NOOP("AuditEvent", "Evidence added"), "evidence"},
    {"EVIDENCE_VIEW", QT_TRANSLATE_NOOP("AuditEvent", "Evidence taken out"), "export"},
    {"ROW_CHANGE", QT_TRANSLATE_NOOP("AuditEvent", "Record changed"), "pencil"},
    {"CUSTODY_MOVE", QT_TRANSLATE_NOOP("AuditEvent", "Custody"), "seal"},
    {"REPORT_EXPORT", QT_TRANSLATE_NOOP("AuditEvent", "Report exported"), "report"},
    {"SIGN_OFF", QT_TRANSLATE_NOOP("AuditEvent", "Signed off"), "check"},
    {"KEY_CHANGE", QT_TRANSLATE_NOOP("AuditEvent", "Keys changed"), "key"},
    {"CLOCK_CHANGE", QT_TRANSLATE_NOOP("AuditEvent", "Clock changed"), "clock"},
    {"INTEGRITY_RESULT", QT_TRANSLATE_NOOP("AuditEvent", "Verified"), "shield"},
    {"ANCHOR", QT_TRANSLATE_NOOP("AuditEvent", "Head anchored"), "audit"},
    {"RECOVERY_OPEN", QT_TRANSLATE_NOOP("AuditEvent", "Opened with the recovery key"), "key"},
    {"IMPORT_BUNDLE", QT_TRANSLATE_NOOP("AuditEvent", "Import"), "chats"},
    {"REDACT", QT_TRANSLATE_NOOP("AuditEvent", "Redaction"), "eye"},
    {"TOOL_UPGRADE", QT_TRANSLATE_NOOP("AuditEvent", "Program updated"), "refresh"},
};
const Row* find(const QString& event) {
    for (const Row& r : rows)
        if (event == QLatin1String(r.event)) return &r;
    return nullptr;
}
} // namespace

QString auditEventText(const QString& event) {
    const Row* r = find(event);
    return r ? QCoreApplication::translate("AuditEvent", r->text) : event;
}

QStringList auditEvents() {
    QStringList all;
    for (const Row& r : rows) all << QString::fromLatin1(r.event);
    return all;
}

QString auditIcon(const QString& event) {
    const Row* r = find(event);
    return r ? QString::fromLatin1(r->icon) : QStringLiteral("note");
}

QString auditWhat(const services::AuditLine& line) {
    const QString what = line.what.isEmpty() ? auditEventText(line.event) : saidText(line.what);
    return line.thing.isEmpty() || plain(what).contains(line.thing) ? what : joined({line.thing, what});
}

} // namespace saboot::ui
