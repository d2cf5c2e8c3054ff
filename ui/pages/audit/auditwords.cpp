#include "pages/audit/auditwords.h"

#include "prompts/sentences.h"
#include "report/auditwords.h"
#include "theme/bidi.h"
#include "theme/typescale.h"

namespace saboot::ui {

namespace {

struct Icon {
    const char* id; ///< of a word or of a group
    const char* icon;
};
constexpr Icon icons[] = {
    {"exhibitWithdrawn", "warning"}, {"exhibitUnread", "warning"}, {"taskDone", "check"},     {"countersigned", "check"}, {"identifierConfirmed", "check"},
    {"faultFound", "warning"},       {"clock", "clock"},           {"caseMade", "plus"},      {"keys", "key"},            {"recoveryOpen", "key"},
    {"upgraded", "refresh"},         {"redacted", "eye"},          {"redactionLifted", "eye"}, {"caseParticulars", "pencil"}, {"changed", "pencil"},
    {"evidence", "evidence"},        {"custody", "seal"},          {"chats", "chats"},        {"identifiers", "identifiers"}, {"persons", "persons"},
    {"chart", "linkchart"},              {"work", "note"},             {"report", "report"},      {"exports", "export"},      {"case", "audit"},
    {"checks", "shield"},
};

const char* iconOf(const char* id) {
    for (const Icon& i : icons)
        if (qstrcmp(i.id, id) == 0) return i.icon;
    return nullptr;
}

} // namespace

QString auditEventText(const services::AuditLine& line) {
    const report::Word word = report::auditTitle(*line.word, line.thing);
    return isUrdu() ? word.urdu : word.english;
}

QList<std::pair<QString, QString>> auditGroupTitles() {
    QList<std::pair<QString, QString>> all;
    for (const auto& g : report::auditGroups()) all.emplace_back(QString::fromLatin1(g.id), QString::fromUtf8(isUrdu() ? g.urdu : g.english));
    return all;
}

QString auditGroup(const services::AuditLine& line) { return QString::fromLatin1(line.word->group); }

QString auditIcon(const services::AuditLine& line) {
    const char* own = iconOf(line.word->id);
    if (!own) own = iconOf(line.word->group);
    return QString::fromLatin1(own ? own : "note");
}

QString auditWhat(const services::AuditLine& line) {
    const QString what = line.what.isEmpty() ? auditEventText(line) : saidText(line.what);
    return line.thing.isEmpty() || plain(what).contains(line.thing) ? what : joined({line.thing, what});
}

} // namespace saboot::ui
