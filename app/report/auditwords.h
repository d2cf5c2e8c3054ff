#pragma once
#include "report/words.h"

namespace saboot::report {

/// What a record of the audit did, told from its kind and from the sentence recorded with it; the same words on the page of the
/// audit and in the report's extract. One row of a fixed table: pointers stay good.
struct AuditWord {
    const char* id;    ///< "taskDone"
    const char* group; ///< of auditGroups()
    const char* code;  ///< "ROW_CHANGE"
    const char *begins, *holds, *ends; ///< of the sentence; empty: any
    const char *english, *urdu;        ///< "Custody event added"
    const char *englishOf, *urduOf;    ///< with the thing in place of %1; empty where there is none
};
/// `sentence` as recorded, in English. A record that no row knows is a "Record changed" of its kind.
const AuditWord& auditWord(const QString& code, const QString& sentence);
const AuditWord& auditWordById(const QString& id);
/// The word with the thing it happened to, "Custody event added to DE-04"; without where `thing` is empty.
Word auditTitle(const AuditWord& word, const QString& thing);

/// What the records are about, for a filter.
struct AuditGroup {
    const char* id;
    const char *english, *urdu;
};
const std::vector<AuditGroup>& auditGroups();

} // namespace saboot::report
