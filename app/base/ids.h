#pragma once
#include <QByteArray>
#include <QString>
#include <QUuid>
#include <compare>

namespace saboot {

/// A row's identity that cannot be mixed up with another kind's: 16 random bytes. Null only by default construction.
template <class Tag> class Id {
public:
    Id() = default;
    explicit Id(const QUuid& uuid) : m_uuid(uuid) {}
    static Id fromBytes(const QByteArray& bytes) { return Id(QUuid::fromRfc4122(bytes)); }
    static Id fromString(const QString& text) { return Id(QUuid::fromString(text)); }
    bool isNull() const { return m_uuid.isNull(); }
    /// The 16 bytes as stored.
    QByteArray bytes() const { return m_uuid.toRfc4122(); }
    /// Lower-case hyphenated form without braces, as printed.
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    const QUuid& uuid() const { return m_uuid; }
    friend bool operator==(const Id& a, const Id& b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id& a, const Id& b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using CaseId = Id<struct CaseTag>;
using OfficerId = Id<struct OfficerTag>;
using ExhibitId = Id<struct ExhibitTag>;
using DerivationId = Id<struct DerivationTag>;
using CustodyId = Id<struct CustodyTag>;
using ChatId = Id<struct ChatTag>;
using PersonId = Id<struct PersonTag>;
using LinkId = Id<struct LinkTag>;
using NoteId = Id<struct NoteTag>;
using TaskId = Id<struct TaskTag>;
using FindingId = Id<struct FindingTag>;
using ReportId = Id<struct ReportTag>;

/// Row numbers of the bulk tables, local to one case database. 0 is none.
using MessageRow = qint64;
using IdentifierRow = qint64;
using ParticipantRow = qint64;

} // namespace saboot
