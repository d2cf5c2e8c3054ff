#include "services/chats.h"

#include "base/file.h"
#include "crypto/auditrecord.h"
#include "crypto/sha256.h"
#include "identifiers/scanner.h"
#include "services/conversations.h"
#include "services/exhibits.h"
#include "store/caserecords.h"
#include "store/chatrecords.h"
#include "store/exhibitrecords.h"
#include "store/identifierrecords.h"
#include "worker/client.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <cmath>

namespace saboot::services {

namespace {

/// An export with its media is held in memory while it is read; larger ones must be unpacked first.
constexpr qint64 exportLimitBytes = qint64(6) << 30;
/// Rows that issues of a whole file may take when they stand with each of its chats.
constexpr qint64 mostRepeatedIssues = 20'000;
constexpr qint64 entryLimitBytes = qint64(4) << 30;

bool isArchive(const QString& mediaType, const QString& name) {
    // The kinds that the reader of chats opens too: a Skype export is a TAR.
    static const QRegularExpression types(QStringLiteral("zip|tar|7z|rar")), names(QStringLiteral("\\.(zip|ufdr|tar|tgz|tar\\.gz|7z|rar)$"), QRegularExpression::CaseInsensitiveOption);
    return types.match(mediaType).hasMatch() || names.match(name).hasMatch();
}

/// Texts of chats, and what exporters put beside them for show: none of it is a file somebody sent. The same names as in
/// parsers/chat/input.cpp.
bool isPartOfExport(const QString& entry, bool telegramPages) {
    const QString name = entry.section(QLatin1Char('/'), -1).toLower();
    static const QRegularExpression texts(QStringLiteral("^(_chat\\.txt|.*whatsapp.*\\.txt|result\\.json|messages\\d*\\.html|message_\\d+\\.json|(chat|snap)_history\\.json|export\\.json|"
                                                         "rsmf_manifest\\.json|chat\\.md|(group_)?message_[^/]*\\.csv|messages\\.json)$"));
    if (texts.match(name).hasMatch()) return true;
    if (!telegramPages) return false;
    // The pages' own style and icons; what people sent lies in photos, files, voice_messages...
    const QString folder = entry.section(QLatin1Char('/'), -2, -2);
    return folder == QLatin1String("css") || folder == QLatin1String("js") || folder == QLatin1String("images");
}

/// Media of an export become child exhibits, so that each has its own hash and custody.
Status attachMedia(OpenCase& opened, const worker::Client& client, const domain::Exhibit& e, int fd, QHash<QString, ExhibitId>& media, JobControl& job) {
    SABOOT_TRY(auto db, opened.reader());
    SABOOT_TRY(const auto children, store::ExhibitRecords(*db).children(e.id));
    for (const auto& c : children) media.insert(c.fileName, c.id);
    auto listing = client.listArchive(fd, job);
    // A plain text or JSON file is no archive: it has no media.
    if (!listing) return listing.error().code() == ErrorCode::Cancelled ? Status(listing.error()) : ok();
    Exhibits exhibits(opened);
    QHash<qint64, QString> wanted; ///< path in the archive
    std::vector<qint64> indexes;
    QHash<QString, int> named;     ///< how many entries have this file name
    const bool telegramPages = std::any_of(listing->entries.begin(), listing->entries.end(),
                                           [](const auto& entry) { return entry.name.section(QLatin1Char('/'), -1) == QLatin1String("messages.html"); });
    for (const auto& entry : listing->entries) {
        if (!entry.isExtractable() || isPartOfExport(entry.name, telegramPages)) continue;
        const QString name = entry.name.section(QLatin1Char('/'), -1);
        if (name.isEmpty() || media.contains(name)) continue;
        ++named[name];
        wanted.insert(entry.index, entry.name);
        indexes.push_back(entry.index);
    }
    if (indexes.empty()) return ok();
    // One pass over the archive; each file is attached as soon as it is whole. One that cannot be produced is listed with
    // the archive's problems, and its message shows it as missing.
    domain::Acquisition a = e.acquisition;
    a.title.clear();
    a.titleUrdu.clear();
    a.method = QStringLiteral("Taken out of %1").arg(e.number);
    Fd memory;
    worker::EntryReceiver receiver;
    receiver.begin = [](qint64) { return ok(); };
    receiver.bytes = [&](QByteArrayView part) -> Status {
        if (!memory) {
            SABOOT_TRY(memory, newMemory());
        }
        return writeAll(memory.get(), part, e.number);
    };
    receiver.end = [&](qint64 index, const std::optional<Error>& broken) -> Status {
        Fd done = std::move(memory);
        memory = Fd();
        if (broken || !done) return ok();
        const QString path = wanted.value(index), name = path.section(QLatin1Char('/'), -1);
        job.report(qint64(media.size()), qint64(wanted.size()), QStringLiteral("Attaching %1").arg(name));
        SABOOT_TRY(const Fd sealed, seal(std::move(done)));
        SABOOT_TRY(const Attached child, exhibits.attachDescriptor(sealed.get(), name, a, DuplicateRule::Keep, e.id, job));
        // Two files of one name in two folders: a message that gives no folder has neither.
        if (named.value(name) == 1) media.insert(name, child.exhibit.id);
        media.insert(path, child.exhibit.id);
        return ok();
    };
    auto produced = client.extractEntries(fd, indexes, entryLimitBytes, exportLimitBytes * 4, job, receiver);
    if (!produced && produced.error().code() == ErrorCode::Cancelled) return std::move(produced).error();
    return ok();
}

bool mayHoldFiles(const domain::Exhibit& e, const domain::ChatOptions& options) {
    return options.format == QLatin1String("smsbackup-xml") || e.fileName.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive) || e.mediaType.contains(QLatin1String("xml"));
}

/// Files that lie within the text, such as the parts of an MMS, become child exhibits too. One whose bytes and name are already a
/// child's is not attached twice; its messages share it.
Status attachEmbedded(OpenCase& opened, const worker::Client& client, const domain::Exhibit& e, int fd, QHash<QString, ExhibitId>& media, JobControl& job) {
    SABOOT_TRY(auto db, opened.reader());
    QHash<std::pair<QString, QByteArray>, ExhibitId> held;
    SABOOT_TRY(const auto children, store::ExhibitRecords(*db).children(e.id));
    for (const auto& c : children) held.insert({c.fileName, c.sha256}, c.id);
    Exhibits exhibits(opened);
    struct {
        Fd memory;
        qint64 index = 0, line = 0, left = 0;
        QString name;
    } open;
    const auto close = [&]() -> Status {
        SABOOT_TRY(const Fd sealed, seal(std::exchange(open.memory, Fd())));
        SABOOT_TRY(const crypto::FileDigest digest, crypto::hashFile(sealed.get(), job, open.name));
        ExhibitId& id = held[{open.name, digest.sha256}];
        if (id.isNull()) {
            domain::Acquisition a = e.acquisition;
            a.title.clear();
            a.titleUrdu.clear();
            a.method = QStringLiteral("Taken out of %1, from the message at line %2").arg(e.number).arg(open.line);
            SABOOT_TRY(const Attached child, exhibits.attachDescriptor(sealed.get(), open.name, a, DuplicateRule::Keep, e.id, job));
            id = child.exhibit.id;
        }
        media.insert(embeddedKey(open.index), id);
        return ok();
    };
    worker::ChatReceiver receiver;
    receiver.fact = [&](worker::ChatFact&& f) -> Status {
        if (f.kind != QLatin1String("file") || open.left > 0) return Error(ErrorCode::WorkerGarbage, e.number);
        open.index = f.object.value(QLatin1String("index")).toInteger();
        open.line = f.object.value(QLatin1String("line")).toInteger();
        open.left = f.object.value(QLatin1String("bytes")).toInteger();
        const QString name = f.object.value(QLatin1String("name")).toString().section(QLatin1Char('/'), -1);
        open.name = name.isEmpty() ? QStringLiteral("part %1 (%2)").arg(open.index + 1).arg(f.object.value(QLatin1String("media_type")).toString().replace(QLatin1Char('/'), QLatin1Char(' '))) : name;
        if (open.left <= 0 || open.left > entryLimitBytes) return Error(ErrorCode::WorkerGarbage, e.number);
        SABOOT_TRY(open.memory, newMemory());
        return ok();
    };
    receiver.bytes = [&](QByteArrayView piece) -> Status {
        if (!open.memory || piece.size() > open.left) return Error(ErrorCode::WorkerGarbage, e.number);
        SABOOT_CHECK(writeAll(open.memory.get(), piece, e.number));
        open.left -= piece.size();
        return open.left == 0 ? close() : ok();
    };
    domain::ChatOptions only;
    only.format = QStringLiteral("embedded"); // the word of parsers/chat/reader.h
    const auto done = client.parseChat(fd, e.fileName, only, job, receiver);
    // What is wrong with the file itself is said when it is read as a chat.
    static const QSet<ErrorCode> ofTheFile{ErrorCode::FormatUnknown, ErrorCode::FormatDamaged, ErrorCode::FormatEncrypted, ErrorCode::FileEmpty,    ErrorCode::FileTooLarge,
                                           ErrorCode::WorkerCrashed, ErrorCode::WorkerTimeout, ErrorCode::WorkerMemory,    ErrorCode::WorkerGarbage};
    return done || ofTheFile.contains(done.error().code()) ? ok() : Status(done.error());
}

QString recognitionKey(const ExhibitId& exhibit) { return QStringLiteral("chat_recognition/") + exhibit.toString(); }

/// What an export says beside a message's text has no sightings; spending secrets in it are looked for when it is read.
QJsonValue withoutSecrets(store::Database& db, const QJsonValue& value) {
    if (value.isObject()) {
        QJsonObject o = value.toObject();
        for (auto it = o.begin(); it != o.end(); ++it) *it = withoutSecrets(db, QJsonValue(*it));
        return o;
    }
    if (value.isArray()) {
        QJsonArray a = value.toArray();
        for (qsizetype i = 0; i < a.size(); ++i) a[i] = withoutSecrets(db, a.at(i));
        return a;
    }
    constexpr qsizetype shortest = 30; // a mini key; everything else is longer
    if (!value.isString() || value.toString().size() < shortest) return value;
    static const identifiers::Scanner scanner({identifiers::Doubtful::Report, false, false});
    QByteArray text = value.toString().toUtf8();
    bool changed = false;
    for (const auto& hit : scanner.scan(text)) {
        if (!domain::isSecret(hit.facts.kind)) continue;
        const auto known = store::IdentifierRecords(db).byNormal(hit.facts.kind, hit.facts.normal);
        if (known && known->review == domain::Review::Rejected) continue;
        std::fill(text.begin() + hit.start, text.begin() + hit.end, '*');
        changed = true;
    }
    return changed ? QJsonValue(QString::fromUtf8(text)) : value;
}

} // namespace

Result<std::vector<domain::Chat>> Chats::import(const ExhibitId& id, const domain::ChatOptions& options, JobControl& job) {
    Exhibits exhibits(m_case);
    SABOOT_TRY(const domain::Exhibit e, exhibits.byId(id));
    {
        SABOOT_TRY(auto db, m_case.reader());
        SABOOT_TRY(const auto before, store::ChatRecords(*db).ofExhibit(id));
        if (!before.empty()) return Error(ErrorCode::AlreadyExists, QStringLiteral("The chat of %1 (as %2)").arg(e.number, before.front().number));
    }
    SABOOT_TRY(const Fd input, exhibits.openOriginal(e, exportLimitBytes, job));
    const worker::Client client = m_case.environment().workerPath.isEmpty() ? worker::Client() : worker::Client(m_case.environment().workerPath);
    QHash<QString, ExhibitId> media;
    if (isArchive(e.mediaType, e.fileName)) SABOOT_CHECK(attachMedia(m_case, client, e, input.get(), media, job));
    if (mayHoldFiles(e, options)) SABOOT_CHECK(attachEmbedded(m_case, client, e, input.get(), media, job));

    std::vector<domain::Chat> imported;
    const QString what = QStringLiteral("Chat of %1 imported").arg(e.number);
    const auto undecided = [&options](const std::vector<domain::ImportIssue>& issues) {
        return options.dateOrder == domain::DateOrder::Auto && std::any_of(issues.begin(), issues.end(), [](const auto& i) { return i.kind == QLatin1String("date_order_undecided"); });
    };
    const auto chatNamed = [&](const QString& title) {
        domain::Chat chat;
        chat.exhibit = id;
        chat.title = title;
        return chat;
    };
    QString readAs;
    double confidence = 0;
    // What is told of the whole import, at its end.
    const auto close = [&](store::Change& change) -> Status {
        QStringList numbers;
        qint64 messages = 0;
        for (const auto& c : imported) {
            numbers << c.number;
            messages += c.messages;
        }
        change.setWhat(QStringLiteral("Chat %1 imported from %2: %3 messages").arg(numbers.join(QStringLiteral(", ")), e.number).arg(messages));
        if (options.dateOrder != domain::DateOrder::Auto) change.setFact(QStringLiteral("date_order_by_officer"), domain::toText(options.dateOrder));
        if (!readAs.isEmpty()) {
            change.setFact(QStringLiteral("format"), readAs);
            change.setFact(QStringLiteral("format_confidence_percent"), qint64(std::lround(confidence * 100)));
            const bool byHand = !options.format.isEmpty() && options.format != QLatin1String("auto");
            SABOOT_CHECK(store::CaseRecords::setSetting(change, recognitionKey(id), byHand ? QStringLiteral("by_hand") : QString::number(std::lround(confidence * 100))));
        }
        if (!options.zone.isEmpty()) change.setFact(QStringLiteral("zone_by_officer"), options.zone);
        // A table's mapping stands in it: what was read as what is part of the record.
        if (!options.format.isEmpty() && options.format != QLatin1String("auto")) change.setFact(QStringLiteral("format_by_officer"), options.format);
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        if (e.state != domain::ReadState::Read) SABOOT_CHECK(store::ExhibitRecords::setReadState(change, id, domain::ReadState::Read, e.mediaType, e.problem));
        return ok();
    };
    const auto named = [&](domain::ChatSummary summary) {
        if (summary.title.isEmpty()) summary.title = QFileInfo(e.fileName).completeBaseName();
        return summary;
    };

    // Most files hold one conversation: it is written while it is read. When another one turns up, nothing of this stays.
    bool several = false;
    const Status single = m_case.change(crypto::AuditEvent::RowChange, what, [&](store::Change& change) -> Status {
        store::CancelScope cancel(change.database(), job);
        change.setFact(QStringLiteral("exhibit"), e.number);
        std::unique_ptr<ConversationWriter> writer;
        std::vector<domain::ImportIssue> early;
        QHash<int, QString> titles;
        int index = 0;
        const auto write = [&](int chat) -> Status {
            if (writer && chat != index) {
                several = true;
                return Error(ErrorCode::Internal, QStringLiteral("another conversation"));
            }
            if (writer) return ok();
            index = chat;
            SABOOT_TRY(writer, ConversationWriter::begin(change, chatNamed(titles.value(chat)), media));
            return ok();
        };
        worker::ChatReceiver receiver;
        receiver.chat = [&](worker::ChatHead&& head) -> Status {
            titles.insert(head.index, head.title);
            return ok();
        };
        receiver.messages = [&](std::vector<domain::ParsedMessage>&& batch) -> Status {
            for (const auto& m : batch) SABOOT_CHECK(write(m.chat));
            return writer ? writer->push(std::move(batch)) : ok();
        };
        receiver.plain = [&](domain::PlainMessages&& batch) -> Status {
            if (batch.messages.empty()) return ok();
            SABOOT_CHECK(write(batch.messages.front().chat));
            return writer->push(std::move(batch));
        };
        receiver.issues = [&](std::vector<domain::ImportIssue>&& issues) -> Status {
            for (auto& i : issues) early.push_back(std::move(i));
            return ok();
        };
        SABOOT_TRY(const domain::ChatSummary summary, client.parseChat(input.get(), e.fileName, options, job, receiver));
        if (undecided(early)) return Error(ErrorCode::DateOrderUndecided, e.number);
        SABOOT_CHECK(write(index)); // a valid export without messages is still a chat of the case
        for (const auto& issue : early) SABOOT_CHECK(writer->addIssue(issue));
        SABOOT_TRY(domain::Chat done, writer->finish(named(summary)));
        imported.push_back(std::move(done));
        readAs = summary.format;
        confidence = summary.confidence;
        return close(change);
    });
    if (single) return imported;
    if (!several) return single.error();

    imported.clear();
    const ConversationReader reader(client, input.get(), e.fileName, options);
    SABOOT_TRY(const ConversationSurvey survey, reader.survey(job));
    if (undecided(survey.issues)) return Error(ErrorCode::DateOrderUndecided, e.number);
    SABOOT_CHECK(m_case.change(crypto::AuditEvent::RowChange, what, [&](store::Change& change) -> Status {
        store::CancelScope cancel(change.database(), job);
        change.setFact(QStringLiteral("exhibit"), e.number);
        std::unique_ptr<ConversationWriter> writer;
        ConversationReader::Sink sink;
        sink.begin = [&](int index) -> Status {
            SABOOT_TRY(writer, ConversationWriter::begin(change, chatNamed(survey.titles.value(index)), media));
            return ok();
        };
        sink.messages = [&](std::vector<domain::ParsedMessage>&& batch) { return writer->push(std::move(batch)); };
        sink.plain = [&](domain::PlainMessages&& batch) { return writer->push(std::move(batch)); };
        // What concerns one conversation stands with it; what concerns the file stands with every chat of it, where that is not
        // beyond measure, else with the first.
        const qint64 ofFile = std::count_if(survey.issues.begin(), survey.issues.end(), [&](const auto& i) { return !survey.counts.contains(i.chat); });
        const bool withAll = ofFile * qint64(survey.order.size()) <= mostRepeatedIssues;
        sink.end = [&, ofFile, withAll](int index) -> Status {
            for (const auto& issue : survey.issues)
                if (issue.chat == index || (!survey.counts.contains(issue.chat) && (withAll || imported.empty()))) SABOOT_CHECK(writer->addIssue(issue));
            if (!withAll && !imported.empty())
                SABOOT_CHECK(writer->addIssue({QStringLiteral("see_first"), 0, 0, QStringLiteral("%1 issues of the file as a whole stand with %2.").arg(ofFile).arg(imported.front().number), -1}));
            SABOOT_TRY(domain::Chat done, writer->finish(named(survey.summary)));
            imported.push_back(std::move(done));
            writer.reset();
            return ok();
        };
        SABOOT_CHECK(reader.read(survey, sink, job));
        readAs = survey.summary.format;
        confidence = survey.summary.confidence;
        return close(change);
    }));
    return imported;
}

Result<Recognition> Chats::recognition(const ExhibitId& exhibit) {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(const QString kept, store::CaseRecords(*db).setting(recognitionKey(exhibit)));
    Recognition r;
    r.byHand = kept == QLatin1String("by_hand");
    bool isNumber = false;
    const int percent = kept.toInt(&isNumber);
    if (isNumber) r.percent = percent;
    return r;
}

Result<std::vector<domain::Chat>> Chats::list() {
    SABOOT_TRY(auto db, m_case.reader());
    return store::ChatRecords(*db).list();
}

Result<domain::Chat> Chats::byNumber(const QString& number) {
    SABOOT_TRY(auto db, m_case.reader());
    auto found = store::ChatRecords(*db).byNumber(number);
    if (!found && found.error().code() == ErrorCode::NotFound) return Error(ErrorCode::NotFound, number);
    return found;
}

Result<std::vector<domain::Participant>> Chats::participants(const ChatId& chat) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::ChatRecords(*db).participants(chat);
}

Result<std::vector<domain::Message>> Chats::messages(const ChatId& chat, qint64 first, qint64 count) {
    SABOOT_TRY(auto db, m_case.reader());
    SABOOT_TRY(auto rows, store::ChatRecords(*db).messages(chat, std::max<qint64>(0, first - 1), count));
    for (domain::Message& m : rows)
        if (!m.body.extra.isEmpty()) m.body.extra = withoutSecrets(*db, m.body.extra).toObject();
    return rows;
}

Result<qint64> Chats::rowCount(const ChatId& chat) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::ChatRecords(*db).rowCount(chat);
}

Result<qint64> Chats::messageOfIssue(const ChatId& chat, const domain::ImportIssue& issue) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::ChatRecords(*db).messageOfIssue(chat, issue);
}

Result<std::vector<domain::ImportIssue>> Chats::issues(const ChatId& chat, qint64 first, qint64 count) {
    SABOOT_TRY(auto db, m_case.reader());
    return store::ChatRecords(*db).issues(chat, first, count);
}

} // namespace saboot::services
