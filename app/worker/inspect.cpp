#include "worker/client.h"
#include "worker/family.h"
#include "worker/limits.h"
#include "worker/pixelcollector.h"
#include "worker/workerinput.h"

#include <QBuffer>
#include <QImage>
#include <QSet>

namespace saboot::worker {

namespace {

using Part = InspectOptions::Part;

QString why(const Error& e) {
    switch (e.code()) {
    case ErrorCode::WorkerCrashed: return QStringLiteral("the decoding process ended abnormally (%1)").arg(e.detail());
    case ErrorCode::WorkerTimeout: return QStringLiteral("the time limit was reached (%1)").arg(e.detail());
    case ErrorCode::WorkerMemory: return QStringLiteral("the memory limit was reached");
    case ErrorCode::WorkerGarbage: return QStringLiteral("the decoding process gave an answer that was not understood");
    case ErrorCode::SandboxUnavailable: return QStringLiteral("this system cannot confine the decoding process");
    case ErrorCode::FormatUnknown: return QStringLiteral("no reader knows this format");
    case ErrorCode::FormatDamaged: return e.detail().isEmpty() ? QStringLiteral("the file is damaged") : QStringLiteral("the file is damaged (%1)").arg(e.detail());
    case ErrorCode::FormatEncrypted: return QStringLiteral("it is protected by a password");
    case ErrorCode::FileTooLarge: return QStringLiteral("it is too large (%1)").arg(e.detail());
    default: return describe(e);
    }
}

/// Collects what the workers of one file answer.
class Merger {
public:
    Merger(const Client& client, const WorkerInput& input, const InspectOptions& options, JobControl& job)
        : m_client(client), m_input(input), m_options(options), m_job(job) {}

    domain::Inspection result;
    bool started = false; ///< at least one worker process could be run

    /// One worker. Its answers count only when it ended well. False: it failed; the problem is noted. An error only for
    /// what ends the whole inspection.
    Result<bool> part(TaskKind kind, const QString& label, const QString& step) {
        return part(kind, label, step, m_input.fd(), m_input.sizeBytes(), result.size, 0);
    }

    /// Pages of a PDF that gave no text, drawn and read by OCR.
    Status scannedPages() {
        QSet<int> withText;
        for (const domain::ReadText& t : result.texts) withText.insert(t.page);
        QList<int> without;
        for (int page = 1; page <= std::min(result.pages, m_options.pdfPages); ++page)
            if (!withText.contains(page)) without << page;
        if (without.isEmpty()) return ok();
        const qsizetype count = std::min<qsizetype>(without.size(), std::max(0, m_options.scannedPages));
        m_step = 0;
        m_steps = int(count);
        for (qsizetype i = 0; i < count; ++i) {
            const int page = without[i];
            const QString label = QStringLiteral("Reading page %1 as a picture").arg(page);
            auto image = m_client.renderPage(m_input.fd(), page, InspectOptions::scannedPageLongSidePx, m_job);
            if (!image && image.error().code() == ErrorCode::Cancelled) return image.error();
            if (!image) {
                note(image.error(), label);
                continue;
            }
            QByteArray png;
            QBuffer buffer(&png);
            buffer.open(QIODevice::WriteOnly);
            image->save(&buffer, "PNG", 90);
            SABOOT_TRY(const Fd fd, sealedMemory(png));
            SABOOT_TRY(const bool read, part(TaskKind::Ocr, label, QStringLiteral("Reading text"), fd.get(), png.size(), image->size(), page));
            Q_UNUSED(read);
        }
        if (count < without.size()) {
            result.problems.push_back(QStringLiteral("%1 pages hold no text; the first %2 of them were read as pictures.").arg(without.size()).arg(count));
            result.problemCodes.push_back(ErrorCode::FileTooLarge);
        }
        return ok();
    }

    /// `page` not 0: the texts are of this page of a document.
    Result<bool> part(TaskKind kind, const QString& label, const QString& step, int fd, qint64 sizeBytes, QSize pixelSize, int page) {
        Task task = taskFor(kind, sizeBytes, qint64(pixelSize.width()) * pixelSize.height());
        task.fileName = m_options.fileName;
        task.languages = m_options.ocrLanguages;
        task.longSidePx = m_options.thumbnailPx;
        task.maxPages = m_options.pdfPages;
        task.maxBytes = m_options.textLimitBytes;
        m_job.report(m_step++, m_steps, step);
        domain::Inspection got;
        QStringList protections;
        PixelCollector pixels(m_options.thumbnailPx + 1);
        bool hasPixels = false;
        const auto run = m_client.run(task, fd, limitsFor(task), m_job, [&](Record&& record) -> Status {
            if (auto* p = std::get_if<Protections>(&record)) protections = std::move(p->names);
            else if (auto* t = std::get_if<TypeFacts>(&record)) {
                got.mediaType = t->mediaType;
                got.description = t->description;
            } else if (const auto* s = std::get_if<PictureFacts>(&record)) {
                got.size = s->size;
            } else if (auto* e = std::get_if<domain::ExifFacts>(&record)) got.exif = std::move(*e);
            else if (auto* c = std::get_if<domain::ReadCode>(&record)) got.codes.push_back(std::move(*c));
            else if (auto* r = std::get_if<domain::ReadText>(&record)) {
                if (page) {
                    r->page = page;
                    r->settings += QStringLiteral(", page %1").arg(page);
                }
                if (!page || !r->text.isEmpty()) got.texts.push_back(std::move(*r));
            }
            else if (const auto* n = std::get_if<PageCount>(&record)) got.pages = n->pages;
            else if (auto* f = std::get_if<Facts>(&record)) {
                merge(got.facts, f->facts);
                merge(got.tools, f->tools);
            } else if (const auto* start = std::get_if<PixelsStart>(&record)) {
                hasPixels = true;
                return pixels.start(*start);
            } else if (const auto* b = std::get_if<Bytes>(&record)) return pixels.take(b->data);
            else if (auto* a = std::get_if<parsers::ArchiveEntry>(&record)) got.archiveEntries << a->name;
            else if (auto* problem = std::get_if<Problem>(&record)) {
                got.problems.push_back(std::move(problem->sentence));
                got.problemCodes.push_back(problem->code);
            }
            return ok();
        });
        if (!run) {
            if (run.error().code() == ErrorCode::Cancelled) return run.error();
            note(run.error(), label);
            // A picture that is refused for its size still has one.
            if (run.error().code() == ErrorCode::FileTooLarge && !got.size.isEmpty()) result.size = got.size;
            if (run.error().code() != ErrorCode::NotFound && run.error().code() != ErrorCode::PermissionDenied) started = true;
            return false;
        }
        started = true;
        if (hasPixels) {
            auto image = pixels.finish();
            if (!image) {
                note(image.error(), label);
                return false;
            }
            // Made here from pixels, so that no picture file of the worker's is ever decoded outside it.
            QBuffer png(&got.thumbnail);
            png.open(QIODevice::WriteOnly);
            image->save(&png, "PNG");
        }
        take(std::move(got), protections);
        return true;
    }

    void setSteps(int steps) { m_steps = steps; }

private:
    static void merge(QJsonObject& into, const QJsonObject& from) {
        for (auto it = from.begin(); it != from.end(); ++it) into.insert(it.key(), it.value());
    }

    void note(const Error& error, const QString& label) {
        result.problems.push_back(QStringLiteral("%1 failed: %2.").arg(label, why(error)));
        result.problemCodes.push_back(error.code());
    }

    void take(domain::Inspection&& got, const QStringList& protections) {
        if (!got.mediaType.isEmpty()) {
            result.mediaType = std::move(got.mediaType);
            result.description = std::move(got.description);
        }
        if (got.size.isValid()) result.size = got.size;
        if (!got.exif.isEmpty()) result.exif = std::move(got.exif);
        std::move(got.codes.begin(), got.codes.end(), std::back_inserter(result.codes));
        std::move(got.texts.begin(), got.texts.end(), std::back_inserter(result.texts));
        if (got.pages) result.pages = got.pages;
        if (!got.thumbnail.isEmpty()) result.thumbnail = std::move(got.thumbnail);
        result.archiveEntries << got.archiveEntries;
        merge(result.facts, got.facts);
        merge(result.tools, got.tools);
        result.problems.insert(result.problems.end(), got.problems.begin(), got.problems.end());
        result.problemCodes.insert(result.problemCodes.end(), got.problemCodes.begin(), got.problemCodes.end());
        // What confined every worker, not only some.
        if (!m_anyProtections) result.protections = protections;
        else result.protections.removeIf([&](const QString& p) { return !protections.contains(p); });
        m_anyProtections = true;
    }

    const Client& m_client;
    const WorkerInput& m_input;
    const InspectOptions& m_options;
    JobControl& m_job;
    bool m_anyProtections = false;
    int m_step = 0;
    int m_steps = 0;
};

} // namespace

Result<domain::Inspection> Client::inspect(int fd, const InspectOptions& options, JobControl& job) const {
    SABOOT_TRY(const WorkerInput input, WorkerInput::of(fd));
    Merger merger(*this, input, options, job);
    const auto wants = [&](Part p) { return (options.parts & int(p)) != 0; };
    SABOOT_TRY(const bool typed, merger.part(TaskKind::Type, QStringLiteral("Recognising the type"), QStringLiteral("Recognising the type")));
    if (!merger.started) return Error(ErrorCode::NotFound, m_path);
    const Family family = typed ? familyOf(merger.result.mediaType) : Family::Other;
    switch (family) {
    case Family::Picture: {
        merger.setSteps(5);
        bool decoded = true;
        if (wants(Part::Picture) || wants(Part::Ocr) || wants(Part::Codes)) {
            SABOOT_TRY(decoded, merger.part(TaskKind::Picture, QStringLiteral("Decoding the picture"), QStringLiteral("Decoding the picture")));
        }
        if (wants(Part::Exif)) SABOOT_CHECK(merger.part(TaskKind::Exif, QStringLiteral("Reading EXIF"), QStringLiteral("Reading EXIF")));
        // What cannot be decoded once cannot be decoded twice; one problem says it.
        if (!decoded) break;
        if (wants(Part::Codes)) SABOOT_CHECK(merger.part(TaskKind::Codes, QStringLiteral("Reading codes"), QStringLiteral("Reading codes")));
        if (wants(Part::Ocr) && !options.ocrLanguages.isEmpty())
            SABOOT_CHECK(merger.part(TaskKind::Ocr, QStringLiteral("Reading text"), QStringLiteral("Reading text")));
        break;
    }
    case Family::Pdf:
        merger.setSteps(2);
        if (wants(Part::Pdf)) SABOOT_CHECK(merger.part(TaskKind::Pdf, QStringLiteral("Reading the PDF"), QStringLiteral("Reading the PDF")));
        if (wants(Part::Pdf) && wants(Part::Ocr) && !options.ocrLanguages.isEmpty()) SABOOT_CHECK(merger.scannedPages());
        break;
    case Family::Archive:
        merger.setSteps(2);
        if (wants(Part::Archive)) SABOOT_CHECK(merger.part(TaskKind::ArchiveList, QStringLiteral("Listing the archive"), QStringLiteral("Listing the archive")));
        break;
    case Family::Text:
        merger.setSteps(2);
        if (wants(Part::Text)) SABOOT_CHECK(merger.part(TaskKind::Text, QStringLiteral("Reading text"), QStringLiteral("Reading text")));
        break;
    case Family::Other: break;
    }
    return std::move(merger.result);
}

} // namespace saboot::worker
