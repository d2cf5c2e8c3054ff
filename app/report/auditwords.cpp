#include "report/auditwords.h"

#include <vector>

namespace saboot::report {

namespace {

// clang-format off
constexpr AuditWord eventWords[] = {
    {"exhibitAdded", "evidence", "EVIDENCE_ADD", "", "", "", "Exhibit added", "شہادتی شے شامل ہوئی", "%1 added", "%1 شامل ہوئی"},
    {"exhibitRead", "evidence", "ROW_CHANGE", "", " read: ", " identifiers", "Exhibit read", "شہادتی شے پڑھی گئی", "%1 read", "%1 پڑھی گئی"},
    {"exhibitUnread", "evidence", "ROW_CHANGE", "", "", " could not be read", "Exhibit could not be read", "شہادتی شے پڑھی نہ جا سکی", "%1 could not be read", "%1 پڑھی نہ جا سکی"},
    {"exhibitParticulars", "evidence", "ROW_CHANGE", "Particulars of ", "", " changed", "Particulars of an exhibit changed", "شہادتی شے کے کوائف بدلے گئے", "Particulars of %1 changed", "%1 کے کوائف بدلے گئے"},
    {"exhibitWithdrawn", "evidence", "ROW_CHANGE", "DE-", "", " withdrawn", "Exhibit withdrawn", "شہادتی شے واپس لی گئی", "%1 withdrawn", "%1 واپس لی گئی"},
    {"custody", "custody", "CUSTODY_MOVE", "", "", "", "Custody event added", "تحویل کا اندراج ہوا", "Custody event added to %1", "%1 کی تحویل کا اندراج ہوا"},
    {"copyExported", "exports", "EVIDENCE_VIEW", "A copy of ", "", "", "Copy of an exhibit taken out", "شہادتی شے کی نقل نکالی گئی", "Copy of %1 taken out", "%1 کی نقل نکالی گئی"},
    {"listExported", "exports", "EVIDENCE_VIEW", "A list was exported", "", "", "List exported", "فہرست کی فائل بنائی گئی", "", ""},
    {"chartExported", "exports", "EVIDENCE_VIEW", "The link chart was exported", "", "", "Link chart exported", "روابط کے نقشے کی فائل بنائی گئی", "", ""},
    {"comparisonPrinted", "exports", "EVIDENCE_VIEW", "Comparison of ", "", "", "Comparison of chats printed", "گفتگوؤں کا موازنہ چھاپا گیا", "", ""},
    {"secretShown", "exports", "EVIDENCE_VIEW", "A spending secret was shown", "", "", "Spending secret shown whole", "خرچ کا راز پورا دکھایا گیا", "", ""},
    {"pictureExported", "exports", "EVIDENCE_VIEW", "", " was exported as ", "", "Picture exported", "تصویر کی فائل بنائی گئی", "", ""},
    {"takenOut", "exports", "EVIDENCE_VIEW", "", "", "", "Evidence taken out", "شواہد نکالے گئے", "", ""},

    {"chatImported", "chats", "ROW_CHANGE", "Chat ", " imported from ", "", "Chat imported", "گفتگو درآمد ہوئی", "Chat imported from %1", "%1 سے گفتگو درآمد ہوئی"},
    {"chatImported", "chats", "ROW_CHANGE", "Chat of ", "", " imported", "Chat imported", "گفتگو درآمد ہوئی", "Chat imported from %1", "%1 سے گفتگو درآمد ہوئی"},
    {"marksOff", "chats", "ROW_CHANGE", "Message ", "", ": marks taken off", "Marks taken off a message", "پیغام کے نشان ہٹائے گئے", "Marks taken off %1", "%1 کے نشان ہٹائے گئے"},
    {"messageMarked", "chats", "ROW_CHANGE", "Message ", "", "", "Message marked", "پیغام پر نشان لگا", "Message %1 marked", "پیغام %1 پر نشان لگا"},
    {"doubtsSettled", "chats", "ROW_CHANGE", "Doubts settled in ", "", "", "Doubts settled", "شبہات دور کیے گئے", "Doubts settled in %1", "%1 میں شبہات دور کیے گئے"},
    {"doubtReopened", "chats", "ROW_CHANGE", "A doubt of ", "", "", "Doubt opened again", "شبہ دوبارہ کھولا گیا", "Doubt opened again in %1", "%1 میں شبہ دوبارہ کھولا گیا"},
    {"phoneOwner", "chats", "ROW_CHANGE", "Owner of the phone of ", "", "", "Holder of a phone named", "فون رکھنے والے کا نام درج ہوا", "Holder of the phone of %1 named", "%1 کے فون رکھنے والے کا نام درج ہوا"},
    {"lexicon", "chats", "ROW_CHANGE", "Word ", " lexicon", "", "Words of the trade changed", "دھندے کے الفاظ بدلے گئے", "", ""},
    {"lexicon", "chats", "ROW_CHANGE", "The lexicon ", "", "", "Words of the trade changed", "دھندے کے الفاظ بدلے گئے", "", ""},
    {"lexicon", "chats", "ROW_CHANGE", "List of words ", "", "", "Words of the trade changed", "دھندے کے الفاظ بدلے گئے", "", ""},
    {"searchKept", "chats", "ROW_CHANGE", "Search kept", "", "", "Search kept", "تلاش محفوظ ہوئی", "", ""},
    {"searchForgotten", "chats", "ROW_CHANGE", "Kept search forgotten", "", "", "Kept search forgotten", "محفوظ تلاش ہٹائی گئی", "", ""},

    {"identifierAdded", "identifiers", "ROW_CHANGE", "Identifier entered by hand", "", "", "Identifier entered by hand", "شناخت ہاتھ سے درج ہوئی", "", ""},
    {"identifierConfirmed", "identifiers", "ROW_CHANGE", "Identifier ", "", ": confirmed", "Identifier confirmed", "شناخت کی توثیق ہوئی", "Identifier confirmed on %1", "%1 پر شناخت کی توثیق ہوئی"},
    {"identifierRejected", "identifiers", "ROW_CHANGE", "Identifier ", "", ": rejected", "Identifier rejected", "شناخت رد ہوئی", "Identifier rejected on %1", "%1 پر شناخت رد ہوئی"},
    {"identifierOpen", "identifiers", "ROW_CHANGE", "Identifier ", "", ": open", "Identifier put back for review", "شناخت دوبارہ جانچ کے لیے رکھی گئی", "Identifier on %1 put back for review", "%1 کی شناخت دوبارہ جانچ کے لیے رکھی گئی"},
    {"labelsIn", "identifiers", "ROW_CHANGE", "List of labels brought in", "", "", "List of labels brought in", "لیبلوں کی فہرست لائی گئی", "", ""},
    {"labelsOut", "identifiers", "ROW_CHANGE", "List of labels withdrawn", "", "", "List of labels withdrawn", "لیبلوں کی فہرست واپس لی گئی", "", ""},
    {"labelsBack", "identifiers", "ROW_CHANGE", "List of labels taken back", "", "", "List of labels in use again", "لیبلوں کی فہرست پھر زیرِ استعمال", "", ""},

    {"personAdded", "persons", "ROW_CHANGE", "Person ", " added", "", "Person added", "فرد شامل ہوا", "Person %1 added", "فرد %1 شامل ہوا"},
    {"personOff", "persons", "ROW_CHANGE", "Person ", " taken off the list", "", "Person taken off the list", "فرد فہرست سے ہٹایا گیا", "Person %1 taken off the list", "فرد %1 فہرست سے ہٹایا گیا"},
    {"personBack", "persons", "ROW_CHANGE", "Person ", " put back on the list", "", "Person put back on the list", "فرد فہرست پر واپس آیا", "Person %1 put back on the list", "فرد %1 فہرست پر واپس آیا"},
    {"personChanged", "persons", "ROW_CHANGE", "Person ", "", " changed", "Person changed", "فرد کے کوائف بدلے گئے", "Person %1 changed", "فرد %1 کے کوائف بدلے گئے"},
    {"personLinked", "persons", "ROW_CHANGE", "Linked to ", "", "", "Linked to a person", "فرد سے جوڑا گیا", "Linked to %1", "%1 سے جوڑا گیا"},
    {"claimWithdrawn", "persons", "ROW_CHANGE", "A claim about a person", "", "", "Claim about a person withdrawn", "فرد کے بارے میں دعویٰ واپس لیا گیا", "", ""},
    {"personsJoined", "persons", "ROW_CHANGE", "P-", " joined to ", "", "Two persons joined", "دو افراد ایک کیے گئے", "", ""},
    {"personsJoined", "persons", "ROW_CHANGE", "Two persons joined", "", "", "Two persons joined", "دو افراد ایک کیے گئے", "", ""},
    {"personsSeparated", "persons", "ROW_CHANGE", "P-", " separated from ", "", "Two persons separated", "دو افراد الگ کیے گئے", "", ""},
    {"personsSeparated", "persons", "ROW_CHANGE", "Two persons separated", "", "", "Two persons separated", "دو افراد الگ کیے گئے", "", ""},
    {"personsSeparated", "persons", "ROW_CHANGE", "A person was divided", "", "", "Two persons separated", "دو افراد الگ کیے گئے", "", ""},

    {"linkAdded", "chart", "ROW_CHANGE", "Link added by the officer", "", "", "Link added", "ربط شامل ہوا", "", ""},
    {"linkAway", "chart", "ROW_CHANGE", "An officer's link was taken away", "", "", "Link taken away", "ربط ہٹایا گیا", "", ""},
    {"chartArranged", "chart", "ROW_CHANGE", "Link chart arranged", "", "", "Link chart arranged", "روابط کا نقشہ ترتیب دیا گیا", "", ""},
    {"viewSaved", "chart", "ROW_CHANGE", "View of the link chart saved", "", "", "View of the link chart saved", "روابط کے نقشے کا منظر محفوظ ہوا", "", ""},
    {"viewRemoved", "chart", "ROW_CHANGE", "View of the link chart removed", "", "", "View of the link chart removed", "روابط کے نقشے کا منظر ہٹایا گیا", "", ""},
    {"eventAdded", "chart", "ROW_CHANGE", "Event added to the timeline", "", "", "Event added to the timeline", "ترتیب میں واقعہ شامل ہوا", "", ""},
    {"eventChanged", "chart", "ROW_CHANGE", "Event of the timeline changed", "", "", "Event of the timeline changed", "ترتیب کا واقعہ بدلا گیا", "", ""},
    {"eventAway", "chart", "ROW_CHANGE", "Event taken off the timeline", "", "", "Event taken off the timeline", "ترتیب سے واقعہ ہٹایا گیا", "", ""},

    {"note", "work", "ROW_CHANGE", "Note written", "", "", "Note written", "نوٹ لکھا گیا", "Note written about %1", "%1 کے بارے میں نوٹ لکھا گیا"},
    {"taskAdded", "work", "ROW_CHANGE", "Task added", "", "", "Task added", "کام شامل ہوا", "", ""},
    {"taskDone", "work", "ROW_CHANGE", "Task done", "", "", "Task done", "کام مکمل ہوا", "", ""},
    {"taskReopened", "work", "ROW_CHANGE", "Task reopened", "", "", "Task opened again", "کام دوبارہ کھولا گیا", "", ""},
    {"taskAway", "work", "ROW_CHANGE", "Task taken away", "", "", "Task taken away", "کام ہٹایا گیا", "", ""},

    {"findingAdded", "report", "ROW_CHANGE", "Finding added", "", "", "Finding added", "نتیجہ شامل ہوا", "", ""},
    {"findingChanged", "report", "ROW_CHANGE", "Finding ", "", " changed", "Finding changed", "نتیجہ بدلا گیا", "", ""},
    {"findingAway", "report", "ROW_CHANGE", "Finding ", " taken away", "", "Finding taken away", "نتیجہ ہٹایا گیا", "", ""},
    {"rangeMarked", "report", "ROW_CHANGE", "Messages ", "", " marked for the report", "Messages marked for the report", "پیغامات رپورٹ کے لیے نشان زد ہوئے", "", ""},
    {"rangeOff", "report", "ROW_CHANGE", "Messages ", " no longer marked", "", "Messages taken off the report", "پیغامات رپورٹ سے ہٹائے گئے", "", ""},
    {"rangeOff", "report", "ROW_CHANGE", "A marked range was taken off", "", "", "Messages taken off the report", "پیغامات رپورٹ سے ہٹائے گئے", "", ""},
    {"comparisonIn", "report", "ROW_CHANGE", "Comparison of ", " put into the report", "", "Comparison of chats put into the report", "گفتگوؤں کا موازنہ رپورٹ میں رکھا گیا", "", ""},
    {"comparisonOut", "report", "ROW_CHANGE", "Comparison of ", " taken out of the report", "", "Comparison of chats taken out of the report", "گفتگوؤں کا موازنہ رپورٹ سے نکالا گیا", "", ""},
    {"reportChosen", "report", "ROW_CHANGE", "Sections of the report", "", "", "Report arranged", "رپورٹ ترتیب دی گئی", "", ""},
    {"reportChosen", "report", "ROW_CHANGE", "Kind of the report", "", "", "Report arranged", "رپورٹ ترتیب دی گئی", "", ""},
    {"reportChosen", "report", "ROW_CHANGE", "Language of the report", "", "", "Report arranged", "رپورٹ ترتیب دی گئی", "", ""},
    {"reportParticular", "report", "ROW_CHANGE", "Particulars of the report", "", "", "Particulars of the report stated", "رپورٹ کے کوائف درج ہوئے", "", ""},
    {"redactionLifted", "report", "REDACT", "", "", " lifted", "Redaction lifted", "اخفا ختم کیا گیا", "", ""},
    {"redacted", "report", "REDACT", "", "", "", "Redaction marked", "اخفا کے لیے نشان زد", "Redaction marked on %1", "%1 پر اخفا کا نشان لگا"},
    {"reportSigned", "report", "REPORT_EXPORT", "", " signed; ", "", "Report signed", "رپورٹ پر دستخط ہوئے", "", ""},
    {"bundleWritten", "report", "REPORT_EXPORT", "Court bundle", "", "", "Court bundle written", "عدالتی بنڈل لکھا گیا", "", ""},
    {"reportAgain", "report", "REPORT_EXPORT", "", " exported again: ", "", "Report exported again", "رپورٹ دوبارہ جاری ہوئی", "", ""},
    {"reportExported", "report", "REPORT_EXPORT", "", "", "", "Report exported", "رپورٹ جاری ہوئی", "", ""},
    {"countersigned", "report", "SIGN_OFF", "", "", "", "Report countersigned", "رپورٹ پر تائیدی دستخط ہوئے", "", ""},

    {"caseParticulars", "case", "ROW_CHANGE", "Case particulars", "", "", "Case particulars changed", "مقدمے کے کوائف بدلے گئے", "", ""},
    {"caseMade", "case", "CASE_CREATE", "", "", "", "Case made", "مقدمے کی برقی فائل کھولی گئی", "", ""},
    {"package", "case", "IMPORT_BUNDLE", "", "", "", "Package received", "پیکج موصول ہوا", "", ""},
    {"keys", "case", "KEY_CHANGE", "", "", "", "Keys changed", "کلیدیں بدلی گئیں", "", ""},
    {"recoveryOpen", "case", "RECOVERY_OPEN", "", "", "", "Opened with the recovery key", "بحالی کی کلید سے کھولا گیا", "", ""},
    {"upgraded", "case", "TOOL_UPGRADE", "", "", "", "Program updated", "پروگرام تازہ ہوا", "", ""},
    {"faultFound", "checks", "INTEGRITY_RESULT", "", "FAULT FOUND", "", "Verified: a fault was found", "تصدیق: خرابی ملی", "", ""},
    {"verified", "checks", "INTEGRITY_RESULT", "", "", "", "Verified: no fault", "تصدیق: کوئی خرابی نہیں", "", ""},
    {"clock", "checks", "CLOCK_CHANGE", "", "", "", "Clock changed", "گھڑی بدلی گئی", "", ""},
    {"anchor", "checks", "ANCHOR", "", "", "", "Head anchored", "سرا محفوظ کیا گیا", "", ""},
    {"changed", "case", "ROW_CHANGE", "", "", "", "Record changed", "اندراج بدلا گیا", "Record of %1 changed", "%1 کا اندراج بدلا گیا"},
};
// clang-format on

constexpr const AuditWord& otherwise = eventWords[std::size(eventWords) - 1];

bool fits(const AuditWord& w, const QString& sentence) {
    const auto text = [](const char* s) { return QLatin1String(s); };
    return (!*w.begins || sentence.startsWith(text(w.begins))) && (!*w.ends || sentence.endsWith(text(w.ends))) && (!*w.holds || sentence.contains(text(w.holds)));
}

} // namespace

const AuditWord& auditWord(const QString& code, const QString& sentence) {
    for (const AuditWord& w : eventWords)
        if (code == QLatin1String(w.code) && fits(w, sentence)) return w;
    return otherwise;
}

const AuditWord& auditWordById(const QString& id) {
    for (const AuditWord& w : eventWords)
        if (id == QLatin1String(w.id)) return w;
    return otherwise;
}

Word auditTitle(const AuditWord& word, const QString& thing) {
    if (thing.isEmpty() || !*word.englishOf) return {QString::fromUtf8(word.english), QString::fromUtf8(word.urdu)};
    return {QString::fromUtf8(word.englishOf).arg(thing), QString::fromUtf8(word.urduOf).arg(QChar(0x2066) + thing + QChar(0x2069))};
}

const std::vector<AuditGroup>& auditGroups() {
    static const std::vector<AuditGroup> groups{
        {"evidence", "Evidence", "شواہد"},       {"custody", "Custody", "تحویل"},          {"chats", "Chats and searches", "گفتگوئیں اور تلاشیں"},
        {"identifiers", "Identifiers", "شناختیں"}, {"persons", "Persons", "افراد"},          {"chart", "Link chart and timeline", "روابط کا نقشہ اور واقعات کی ترتیب"},
        {"work", "Notes and tasks", "نوٹ اور کام"}, {"report", "Report", "رپورٹ"},            {"exports", "Taken out of the case", "مقدمے سے نکالا گیا"},
        {"case", "Case and keys", "مقدمہ اور کلیدیں"}, {"checks", "Checks", "جانچ"}};
    return groups;
}

} // namespace saboot::report
