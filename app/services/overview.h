#pragma once
#include "services/opencase.h"

namespace saboot::report {
struct AuditWord;
}

namespace saboot::services {

/// The numbers of the Overview; each says what it counts.
struct Counters {
    qint64 exhibits = 0, exhibitsDigital = 0, exhibitsPhysical = 0, exhibitsPending = 0, exhibitsFailed = 0;
    qint64 chats = 0, messages = 0, openDoubts = 0; ///< messages without system lines; doubts: times not certain by rule
    qint64 identifiers = 0, identifiersToReview = 0;
    qint64 persons = 0, personsInFir = 0;
    qint64 links = 0;
};

/// One audit record in plain words.
struct AuditLine {
    quint64 seq = 0;
    qint64 at = 0;       ///< ms UTC, as claimed by the machine's clock
    QString event;       ///< "EVIDENCE_ADD"
    const report::AuditWord* word = nullptr; ///< what it did; never null in what Overview gives
    QString what;        ///< sentence of the payload
    QString officer;     ///< name and rank
    QString thing;       ///< "DE-04" when there is one
    QString entryHash;   ///< hex
};

/// A legal deadline computed from the case: 72 h sample, challan, remand.
struct Deadline {
    QString id;     ///< "sample72h"
    QString text;
    qint64 dueAt = 0;
    bool overdue = false;
    QString detail;
    QString about;   ///< what a note about it names; a note is the reason for being late
    QString reason;  ///< of the newest such note, empty without one
};

class Overview {
public:
    explicit Overview(OpenCase& opened) : m_case(opened) {}
    Result<Counters> counters();
    /// Newest first.
    Result<std::vector<AuditLine>> audit(quint64 beforeSeq, int count);
    Result<qint64> auditCount();
    /// The last record up to `seq` that the desk's own officer signed: where the officer left off. 0 without one.
    struct Visit {
        quint64 seq = 0;
        qint64 at = 0;
    };
    Result<Visit> lastVisit(quint64 seq);
    /// Events after record `seq`, newest first, at most `count` of them, and how many there are.
    struct Changes {
        qint64 total = 0;
        std::vector<AuditLine> lines;
    };
    Result<Changes> changesAfter(quint64 seq, int count);
    /// The most overdue first.
    Result<std::vector<Deadline>> deadlines();

private:
    OpenCase& m_case;
};

} // namespace saboot::services
