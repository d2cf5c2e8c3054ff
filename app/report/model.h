#pragma once
#include "base/error.h"
#include "domain/casefile.h"
#include "domain/chat.h"
#include "domain/exhibit.h"
#include "domain/identifier.h"
#include "domain/inspection.h"
#include "domain/link.h"
#include "domain/person.h"
#include "domain/redaction.h"
#include "domain/report.h"

#include <QDateTime>
#include <QImage>
#include <QJsonObject>
#include <QRect>
#include <QSize>
#include <QStringList>
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

/// Everything a report prints, as plain data. Services fill it in one read transaction; the engine turns it into pages
/// without asking anyone again. Any text may hold Urdu, emoji or hostile characters: the engine shows them safely.
/// Conventions: times are milliseconds UTC; hashes are 32 raw bytes (empty: unknown); empty text means "not recorded"
/// and is printed so; references are "DE-04", "T2-0117", "W-01", "P-2". Value types, no thread affinity.
namespace saboot::report {

/// The picture of an exhibit. The report never decodes an original: JPEG and plain PNG streams (no alpha, not
/// interlaced) are placed as they are, everything else needs `decoded`, which services answer from the sandboxed worker.
struct Picture {
    QString mediaType;   ///< by content: "image/jpeg", "image/png", ...
    QSize pixels;        ///< stored size, before `orientation` is applied
    int orientation = 1; ///< EXIF 1..8
    /// The original file's bytes. Called during writePdf, once per picture, so that pictures need not all be in memory.
    std::function<Result<QByteArray>()> original;
    /// Pixels of a part of the UPRIGHT picture, made by the worker. Optional; used for the preview, for pictures that
    /// cannot be placed as they are and for parts of very long captures.
    std::function<Result<QImage>(const QRect& part)> decoded;
    QByteArray thumbnail; ///< worker-made PNG; shown in the preview when `decoded` is absent or fails. Packed: there may be many

    bool isNull() const { return !original && !decoded; }
    /// Size after orientation.
    QSize uprightSize() const { return orientation >= 5 ? pixels.transposed() : pixels; }
    /// A picture whose bytes are at hand. `pixels` must be the stored size.
    static Picture fromBytes(QByteArray bytes, const QString& mediaType, const QSize& pixels, int orientation = 1);
    /// A picture made by the program itself.
    static Picture fromImage(const QImage& image);
};

/// One line of facts: a label in both languages and a value ("" prints "not recorded").
struct FactRow {
    QString label;
    QString labelUrdu;
    QString value;
    QString basis = {}; ///< printed after the value: "assumed from DE-02"
};

/// One of the times of an exhibit: what the phone, the server and the intake say of the same event (C-12).
struct TimeRow {
    QString label;      ///< "Phone", "Server", "Intake"
    QString labelUrdu;
    std::optional<qint64> at;
    QString asWritten;  ///< the source's own text when it is no exact time
    QString note;       ///< "EXIF, no zone written: PKT assumed"
};

/// An exhibit and what hangs on it.
struct ExhibitEntry {
    domain::Exhibit exhibit;
    std::optional<Picture> picture;
    QByteArray sha256AtExport;      ///< of the original as re-read for this report; empty: not re-read
    std::vector<TimeRow> times;
    QString timesNote;              ///< why they differ
    domain::ExifFacts exif;
    std::vector<domain::ReadCode> codes;
    bool textInColumns = false;     ///< `recognisedText` keeps its columns by spaces
    QString recognisedText;         ///< OCR or document text to print, already chosen and bounded by services; may be empty
    std::vector<domain::Derivation> derivations; ///< `content` is not read here
    std::vector<FactRow> facts;     ///< further facts; of a recording those labelled Recorder, Purpose, Duration, Codec, Gaps (C-13)
    QString addedByName;
    QString parentNumber;
    QString caption;
    QString copyName;        ///< of the original beside the report, "exhibits/DE-04.mp4"; empty: it does not leave (C-17)
    double textHeight = 0;   ///< middle height of the words in the picture, in pixels; 0: not known
    std::vector<std::pair<QRect, QString>> blackened; ///< parts of the upright picture that are painted over, "R-03 minor"
    QStringList redactedBy;  ///< "R-03 minor": the picture or a text of it is a redacted copy
    bool pictureSealed = false; ///< the picture shows what was removed and is not printed
    bool withheld = false;   ///< only number and hash are printed
};

enum class Direction { Unknown, Sent, Received };

/// A place in a text where something was removed before the model was made. `position` counts UTF-16 units.
struct Cut {
    qsizetype position = 0;
    QString number; ///< "R-03"
    QString label;  ///< "minor"
};

/// An attachment as printed under its message.
struct AttachmentEntry {
    QString exhibitNumber; ///< empty: not in the export
    QString name;
    QString mediaType;
    qint64 sizeBytes = -1;
    QByteArray sha256;
    QString missingReason;
};

/// An identifier standing in a message, printed grouped under the text.
struct InlineIdentifier {
    QString reference; ///< "W-01", or empty
    QString value;     ///< exactly as in the text
    QString note;      ///< "bitcoin address, checksum holds"
};

struct MessageEntry {
    QString reference; ///< "T2-0117"
    domain::MessageKind kind = domain::MessageKind::Message;
    std::optional<qint64> time;
    QString timeText;  ///< as found in the export
    QString timeRule;
    domain::Certainty timeCertainty = domain::Certainty::Certain;
    QString sender;    ///< as displayed
    QString senderId;  ///< raw
    Direction direction = Direction::Unknown;
    QString text;
    std::vector<Cut> cuts;
    std::vector<AttachmentEntry> attachments;
    std::vector<InlineIdentifier> identifiers;
    std::vector<domain::Reaction> reactions;
    QString replyTo;       ///< reference of the message replied to
    QString forwardedFrom; ///< empty with `forwarded` set: source not written
    bool forwarded = false;
    bool edited = false;
    std::optional<qint64> editedAt;
    bool deleted = false;
};

/// Messages left out on purpose (C-15).
struct OmittedRange {
    QString first, last; ///< references
    qint64 count = 0;
    QString by;
    QString reason;
};

struct ChatEntry {
    domain::Chat chat;
    QString exhibitNumber;
    std::vector<domain::Participant> participants;
    qint64 countInFile = -1; ///< messages counted in the source independently; -1: not counted
    std::vector<std::variant<MessageEntry, OmittedRange>> rows;
};

/// One message of a comparison; texts are bounded by services.
struct ComparedMessage {
    QString reference; ///< "T1-0012"; of a run of agreeing pairs "T1-0003–T1-0011"
    std::optional<qint64> time;
    QString timeText, sender, text;
    bool deleted = false;
    int files = 0;
};
enum class ComparedState { Same, Edited, OnlyFirst, OnlySecond };
/// A pair of messages, or a run of pairs that agree.
struct ComparedRow {
    ComparedState state = ComparedState::Same;
    bool covered = true;             ///< one side only: the other export covers this time, so its silence says something
    qint64 run = 0;                  ///< > 0: stands for so many pairs that agree
    std::optional<ComparedMessage> first, second;
    std::optional<qint64> apartMs;   ///< time of the second less time of the first
};
/// Two exports of one chat laid beside each other.
struct ComparisonEntry {
    domain::Chat first, second;
    QString firstExhibit, secondExhibit;
    qint64 same = 0, edited = 0, onlyFirst = 0, onlySecond = 0;
    qint64 outside = 0;              ///< on one side only, at a time the other does not cover
    std::optional<qint64> offsetMs;  ///< how much the second clock is ahead
    qint64 spreadMs = 0, anchors = 0;
    std::vector<std::pair<QString, QString>> names; ///< senders that are the same one by most pairs, where they differ
    std::vector<ComparedRow> rows;
    qint64 more = 0;                 ///< differences beyond those in `rows`
    bool textsWithheld = false;      ///< of a redacted report: references and times only
};

/// A value read from a picture with a doubtful character and put right by its checksum. Never called "seen".
struct RecoveredFrom {
    QString readText;
    int candidatesTried = 0;
    int candidatesPassing = 1;
};

/// A wallet address, printed whole (C-18).
/// What a list brought into the case says of an identifier: somebody's statement, printed as such.
struct ListLabel {
    QString list, label, category, source, dated;
};

struct WalletEntry {
    QString number; ///< "W-01"
    domain::IdentifierFacts facts;
    QString networkName;  ///< "Bitcoin mainnet"
    QStringList places;   ///< references
    QString received;     ///< "0.0042 BTC, block 900 000*", "not looked up"
    QString note;         ///< one grey sentence
    std::optional<RecoveredFrom> recovered;
    std::vector<ListLabel> labels;
};

/// Any other identifier (phone, CNIC, IBAN, IMEI, handle...). Secrets arrive masked.
struct IdentifierEntry {
    QString number; ///< "I-07"
    domain::IdentifierFacts facts;
    QStringList places;
    QString belongsTo; ///< with its evidence, or empty
    std::optional<RecoveredFrom> recovered;
    std::vector<ListLabel> labels;
};

struct PersonEntry {
    domain::Person person;
    bool accused = false;      ///< printed on the cover
    std::vector<FactRow> facts; ///< further lines: phone and the exhibit that shows it
    QStringList speaksAs;       ///< names in chats that are said to be theirs
    QStringList namedIn;       ///< references
};

/// One line of the table twin of the chart. `number` is the number drawn on the chart.
struct LinkRow {
    int number = 0;
    QString from, to, relation; ///< whole
    QStringList sources;
    domain::Basis basis = domain::Basis::Stated;
    domain::Certainty certainty = domain::Certainty::Certain;
    QString fromShown = {}, toShown = {}; ///< as on the chart, "TUek…bjGR"; empty: as they are
};

enum class Exactness { Exact, Doubtful, Range };

struct TimelineRow {
    std::optional<qint64> at;
    std::optional<qint64> until;   ///< set for Range
    QString whenText;              ///< "about noon" when there is no exact time
    Exactness exactness = Exactness::Exact;
    QString event;
    QStringList sources;
    QString certainty;             ///< "to 1 s", "± 1 day"
};

struct CustodyRow {
    domain::CustodyEvent event;
    qint64 auditSeq = 0;      ///< 0: none
    QString signedText;       ///< "signed electronically 2026-08-15 ...", empty: "not signed"
    bool exactTime = true;
    bool lateEntered = false; ///< entered after the event
};

/// The 72-hour rule for samples (C-25).
struct SampleDeadline {
    std::optional<qint64> seizedAt, receivedAt;
    QString reason;
    QString formNumber; ///< Test Memorandum Form-I
};

struct CustodyItem {
    QString number; ///< "P-2", "DE-01"
    QString description;
    QString register19;
    std::vector<CustodyRow> rows; ///< in order; gaps are found by the engine (custody.h)
    std::optional<SampleDeadline> deadline;
};

/// Fixed wording with filled fields. Pieces alternate freely; a field stands in a frame when somebody stated it, on a tint
/// when the program filled it from its own records, and is a line for ink when it is empty.
struct CertificatePiece {
    enum class Kind { Wording, Stated, Recorded };
    QString text;
    Kind kind = Kind::Wording;
    bool isField() const { return kind != Kind::Wording; }
};
struct CertificateParagraph {
    std::vector<CertificatePiece> english;
    std::vector<CertificatePiece> urdu;
    bool numbered = true;
};
struct SignatureBox {
    QString role, roleUrdu;
    QString name;
    QString state; ///< "NOT COUNTERSIGNED", "signed 2026-11-20 ...", or empty
    QString nameUrdu = {}; ///< empty: `name`
    bool electronic = false; ///< the electronic signature is shown here; at most the first such box of a report counts
};
struct Certificate {
    QString id;           ///< "officer", "custodian", ...: part of the bookmark
    QString title, titleUrdu;
    QString templateId;   ///< "ANF-CERT-1"
    QString templateVersion;
    bool approved = false; ///< false prints "wording to be approved by a prosecutor"
    std::vector<CertificateParagraph> paragraphs;
    std::vector<SignatureBox> boxes;
};

struct RedactionRow {
    QString number, place, reason, orderedBy;
    QByteArray sealedSha256; ///< of the sealed whole unredacted version
};

struct AuditRow {
    qint64 seq = 0;
    qint64 at = 0;
    QString word;    ///< id of auditWord(): "taskDone"
    QString event;   ///< the sentence recorded with it, as recorded
    QString about;   ///< "DE-01"
    QString officer;
    QByteArray entryHash;
};

struct ToolPart {
    QString name, version;
    QByteArray sha256; ///< of the file, empty when not applicable
};
struct SelfTestRow {
    QString name;
    bool passed = true;
    QString detail;
    qint64 at = 0;
};
/// The working-order block (C-30, C-31). The engine adds the fonts it used with their SHA-256.
struct ToolBlock {
    QString version;
    QString commit;
    QByteArray executableSha256;
    QString operatingSystem;
    QString timeZoneData;
    std::vector<ToolPart> libraries;
    std::vector<SelfTestRow> selfTests;
    std::vector<FactRow> clock;   ///< state and changes of the clock
    std::vector<FactRow> steps;   ///< procedure step, its result, procedure name and version (C-32)
};

/// Head of the audit chain at export (C-27).
struct ChainHead {
    qint64 seq = 0;
    QByteArray entryHash;
    QByteArray merkleRoot;
};

/// A condition for FINAL that is not met (C-48).
struct UnmetCondition {
    QString code; ///< "C-24"
    QString text;
    QString textUrdu;
    QString reference; ///< what it concerns ("P-2"), its page is printed when the reference has one
};

/// One step in the life of the report (C-06).
struct ReportMilestone {
    QString what, whatUrdu;
    std::optional<qint64> at;
    QString by;
    qint64 auditSeq = 0;
};

/// A file embedded in the PDF beside the manifest: the verification script, the manifest's signature.
struct AssociatedFile {
    QString name; ///< ASCII
    QString mediaType;
    QString description;
    QByteArray bytes;
};

struct ChartView; ///< a drawn chart: see chartview.h

/// When a chat was written and who wrote to whom: of all messages of the file, printed or not.
struct ActivityEntry {
    QString chat; ///< "T2"
    QString title;
    std::shared_ptr<const ChartView> figure; ///< null: too few messages for one
    std::array<std::array<qint64, 24>, 7> hours{}; ///< [weekday, Monday first][hour], Pakistan time
    qint64 messages = 0, undated = 0;
    std::optional<qint64> first, last;
    domain::Certainty zone = domain::Certainty::Certain; ///< of the zone that its times were read in
    std::vector<std::pair<QString, qint64>> speakers;    ///< name, messages; most first
    struct Exchange {
        QString from, to;
        qint64 messages = 0; ///< of `to`, directly after one of `from`
    };
    std::vector<Exchange> exchanges; ///< most first
    qint64 moreExchanges = 0;
};

/// A link of the chart along which money went.
struct PaymentRow {
    LinkRow link;
    std::optional<qint64> at, until;
    /// Only the day is known.
    bool isDay() const { return at && until && *until - *at >= 86'399'000; }
};
/// An amount as a message names it. A named amount is not a payment.
struct NamedAmountRow {
    QString reference; ///< "T2-0117"
    std::optional<qint64> at;
    QString sender, raw, currency;
    bool sure = true;  ///< false: the zone of its time is not known
};
struct AmountSum {
    QString currency, sum;
    qint64 count = 0;
};
/// Where the money went, as far as the case holds it.
struct MoneyFlow {
    std::shared_ptr<const ChartView> payments; ///< null: none recorded
    std::vector<PaymentRow> rows;
    std::shared_ptr<const ChartView> named;    ///< null: none dated
    std::vector<NamedAmountRow> amounts;       ///< by time
    std::vector<AmountSum> sums;               ///< of all named amounts, by currency
    qint64 moreAmounts = 0;                    ///< named beyond those in `amounts`
    bool ofPrintedOnly = false;                ///< read from the messages printed in this report, not from all
    bool isEmpty() const { return rows.empty() && amounts.empty(); }
};

/// Who answers for the transcripts of chats (C-14). Empty: not recorded.
struct TranscriptCare {
    QString preparer, supervisor, identifier;
};

/// Sections of law with the text in force on the date of the offence (C-02).
struct LawText {
    QString act, sections;
    QString text, textUrdu; ///< "as amended by ...", empty: not determined
    bool confirmed = false; ///< false prints "to be confirmed by a prosecutor"
};

struct ReportModel {
    domain::CaseParticulars particulars;
    std::vector<LawText> law; ///< empty: the particulars' sections without a text
    QString reportNumber;      ///< "SNH-0117-R1"
    int version = 1;
    QByteArray previousSha256; ///< of the version before this one
    QStringList differences;   ///< against it
    QString batesPrefix;       ///< "ANF-SNH"; numbers have six digits
    QString footNote;          ///< one short line under the Bates number: "Training case: every name is invented."
    domain::Officer officer;
    QString competence;        ///< training of the officer
    std::optional<domain::Officer> supervisor;
    /// The supervisor's signature over `countersignedReport`, an earlier report of this same state: the signature over this
    /// file is made after it and lies beside it (C-28, C-44).
    std::optional<qint64> countersignedAt;
    QString countersignedReport;
    std::vector<ReportMilestone> milestones;
    std::vector<UnmetCondition> unmet;
    std::vector<PersonEntry> accused; ///< of the case, whatever persons this kind of report prints
    QString subject, subjectUrdu;     ///< of a dossier or a transcript of one chat: "P-01 Babar Lashani"; empty: none
    int goneLinks = 0;                ///< of the chart, taken out by redactions
    QStringList goneIdentifiers;      ///< numbers of identifiers that redactions took out, "I-03", "W-02"

    std::vector<PersonEntry> persons;
    std::vector<ExhibitEntry> exhibits;
    std::vector<ChatEntry> chats;
    std::vector<ActivityEntry> activity;
    std::vector<ComparisonEntry> comparisons;
    std::vector<WalletEntry> wallets;
    std::vector<IdentifierEntry> identifiers;
    QString walletNote;        ///< source of amounts: "* From explorer file DE-09, ..."
    std::vector<std::shared_ptr<const ChartView>> charts;
    std::vector<LinkRow> links;
    MoneyFlow flow;
    std::vector<TimelineRow> timeline;
    std::vector<CustodyItem> custody;
    std::vector<domain::Finding> findings;
    QString translator;        ///< of the Urdu findings
    TranscriptCare transcript;
    QString prevailingLanguage = QStringLiteral("en");
    std::vector<Certificate> certificates;
    std::vector<RedactionRow> redactions;
    std::vector<domain::DoubtfulPicture> doubtful; ///< of a redacted report; not printed but for the conditions of FINAL
    QStringList removed; ///< texts that were taken out: never printed, the read-back looks for them
    std::vector<AuditRow> audit;
    ToolBlock tool;
    ChainHead head;
    std::vector<FactRow> limits; ///< what was not examined and why (C-34)
    std::vector<AssociatedFile> associatedFiles;
    /// Gives manifest.sig for the bytes of manifest.json; may be empty. Deterministic.
    std::function<QByteArray(const QByteArray& manifest)> signManifest;
    QJsonObject manifestExtra; ///< merged into manifest.json under "case"
};

} // namespace saboot::report
