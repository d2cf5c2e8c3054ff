#pragma once
#include "base/ids.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace saboot::domain {

/// A section of law as charged. Which text applies is decided by the date of the offence, never by today's date.
struct LawSection {
    QString act;      ///< "CNSA 1997"
    QString sections; ///< "6, 8, 9(2)"
};

/// What the case is. Empty strings mean "not known" and are printed as such.
struct CaseParticulars {
    CaseId id;
    QString title;
    QString titleUrdu;
    QString caseNumber;   ///< the agency's own number, used in Bates numbers, e.g. "SNH-0117"
    QString firNumber;    ///< "47/2026"
    QString firDate;      ///< ISO date or empty
    QString station;      ///< police station
    QString stationUrdu;
    QString agency;       ///< "Anti Narcotics Force"
    QString agencyUrdu;
    QString unit;         ///< "Regional Directorate North"
    QString classification; ///< "RESTRICTED"
    QString offenceDate;  ///< ISO date or empty
    std::vector<LawSection> sections;
    QString authority;    ///< order that lets the officer investigate
    qint64 createdAt = 0; ///< ms UTC
    bool training = false; ///< a fictional practice case; says so on every page
};

enum class OfficerRole { Investigator, Member, Supervisor };
QString toText(OfficerRole r); ///< "investigator", "member", "supervisor"
OfficerRole officerRoleFromText(const QString& s);

/// An officer as known to a case or desk. Public halves only.
struct Officer {
    OfficerId id;
    QString name;
    QString nameUrdu;
    QString rank;
    QString number; ///< belt or service number
    QString unit;
    QByteArray signKey; ///< Ed25519 public, 32 bytes
    QByteArray sealKey; ///< X25519 public, 32 bytes
    OfficerRole role = OfficerRole::Member;
    qint64 addedAt = 0;
};

/// A write-once note of the case.
struct Note {
    NoteId id;
    qint64 at = 0;
    OfficerId by;
    QString text;
    QString about; ///< "" or a reference such as "DE-04"
};

struct Task {
    TaskId id;
    QString title;
    QString assignee;
    std::optional<qint64> dueAt;
    std::optional<qint64> doneAt;
    qint64 createdAt = 0;
};

} // namespace saboot::domain
