#include "base/version.h"
#include "parsers/archive/archive.h"
#include "parsers/chat/encoding.h"
#include "parsers/chat/reader.h"
#include "parsers/inspect/codes.h"
#include "parsers/inspect/exif.h"
#include "parsers/inspect/filetype.h"
#include "parsers/inspect/ocr.h"
#include "parsers/inspect/pdf.h"
#include "parsers/inspect/picture.h"
#include "worker/inside/task.h"

#include <QJsonObject>
#include <cmath>

namespace saboot::worker::inside {

namespace {

using namespace parsers;
namespace chat = parsers::chat;

void sendPixels(RecordWriter& out, const QImage& image) {
    const bool alpha = image.hasAlphaChannel();
    const QImage plain = image.convertToFormat(alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (plain.isNull()) return;
    out.write(Record(PixelsStart{plain.width(), plain.height(), alpha}));
    for (int y = 0; y < plain.height(); ++y)
        out.writeBytes(QByteArrayView(reinterpret_cast<const char*>(plain.constScanLine(y)), qsizetype(plain.width()) * 4));
}

QJsonObject tool(const char* name, const QString& version) { return {{QLatin1String(name), version}}; }

void problem(RecordWriter& out, ErrorCode code, const QString& sentence) { out.write(Record(Problem{code, sentence})); }

QRect unscaled(const QRect& r, double scale) {
    if (scale == 1) return r;
    return {QPoint(int(std::floor(r.left() / scale)), int(std::floor(r.top() / scale))),
            QPoint(int(std::ceil((r.right() + 1) / scale)) - 1, int(std::ceil((r.bottom() + 1) / scale)) - 1)};
}

class TypeWorker : public Worker {
public:
    Status warmUp(const Task&) override {
        SABOOT_TRY(m_reader, FileTypeReader::create());
        return ok();
    }
    Status work(const Task&, Input& input, RecordWriter& out) override {
        SABOOT_TRY(const QByteArrayView bytes, input.bytes());
        SABOOT_TRY(const FileType type, m_reader->read(bytes));
        out.write(Record(TypeFacts{type.mediaType, type.description}));
        out.write(Record(Facts{{}, tool("libmagic", FileTypeReader::version())}));
        return ok();
    }

private:
    std::unique_ptr<FileTypeReader> m_reader;
};

class PictureWorker : public Worker {
public:
    Status warmUp(const Task&) override {
        warmUpPictures();
        return ok();
    }
    Status work(const Task& task, Input& input, RecordWriter& out) override {
        SABOOT_TRY(const QByteArrayView bytes, input.bytes());
        SABOOT_TRY(const Picture header, readPictureHeader(bytes));
        if (header.storedSize.isValid()) out.write(Record(PictureFacts{header.storedSize}));
        SABOOT_TRY(Picture picture, decodePicture(bytes, task.pixelBudget));
        if (!header.storedSize.isValid()) out.write(Record(PictureFacts{picture.storedSize}));
        QJsonObject facts{{QStringLiteral("format"), picture.format}};
        if (picture.frames > 1) {
            facts.insert(QStringLiteral("frames"), picture.frames);
            problem(out, ErrorCode::FormatUnknown, QStringLiteral("Only the first of %1 frames or pages was read.").arg(picture.frames));
        }
        if (picture.scale != 1) facts.insert(QStringLiteral("scaled"), picture.scale);
        if (picture.cutOff) problem(out, ErrorCode::FormatDamaged, QStringLiteral("The picture file ends early; its lower part is missing."));
        out.write(Record(Facts{facts, tool("Qt", QString::fromLatin1(qVersion()))}));
        const QImage small = fitted(picture.image, task.longSidePx);
        if (small.isNull()) return Error(ErrorCode::WorkerMemory, QStringLiteral("thumbnail"));
        sendPixels(out, small);
        return ok();
    }
};

class ExifWorker : public Worker {
public:
    Status warmUp(const Task&) override {
        warmUpExif();
        return ok();
    }
    Status work(const Task&, Input& input, RecordWriter& out) override {
        SABOOT_TRY(const QByteArrayView bytes, input.bytes());
        SABOOT_TRY(const domain::ExifFacts facts, readExif(bytes));
        out.write(Record(facts));
        out.write(Record(Facts{{}, tool("Exiv2", exifVersion())}));
        return ok();
    }
};

class CodesWorker : public Worker {
public:
    Status warmUp(const Task&) override {
        warmUpPictures();
        return ok();
    }
    Status work(const Task& task, Input& input, RecordWriter& out) override {
        SABOOT_TRY(const QByteArrayView bytes, input.bytes());
        SABOOT_TRY(const Picture picture, decodePicture(bytes, task.pixelBudget));
        for (domain::ReadCode& code : readCodes(picture.image)) {
            code.box = unscaled(code.box, picture.scale);
            out.write(Record(std::move(code)));
        }
        out.write(Record(Facts{{}, tool("ZXing", codesVersion())}));
        return ok();
    }
};

class OcrWorker : public Worker {
public:
    Status warmUp(const Task& task) override {
        warmUpPictures();
        for (const QString& language : task.languages) {
            SABOOT_TRY(auto reader, OcrReader::create(language));
            m_readers.push_back(std::move(reader));
        }
        return ok();
    }
    Status work(const Task& task, Input& input, RecordWriter& out) override {
        SABOOT_TRY(const QByteArrayView bytes, input.bytes());
        SABOOT_TRY(Picture picture, decodePicture(bytes, task.pixelBudget));
        const int runs = int(m_readers.size());
        for (int run = 0; run < runs; ++run) {
            const auto progress = [&](int done, int total) {
                out.write(Record(ProgressNote{qint64(run) * total + done, qint64(runs) * total}));
                out.flush();
            };
            SABOOT_TRY(domain::ReadText text, m_readers[size_t(run)]->read(picture.image, progress));
            for (domain::TextBox& box : text.boxes) box.box = unscaled(box.box, picture.scale);
            out.write(Record(std::move(text)));
        }
        out.write(Record(Facts{{}, tool("Tesseract", OcrReader::version())}));
        return ok();
    }

private:
    std::vector<std::unique_ptr<OcrReader>> m_readers;
};

class PdfWorker : public Worker {
public:
    Status warmUp(const Task&) override {
        SABOOT_TRY(m_reader, PdfReader::create());
        return ok();
    }
    Status work(const Task& task, Input& input, RecordWriter& out) override {
        SABOOT_TRY(const QByteArrayView bytes, input.bytes());
        PdfReceiver receiver;
        receiver.pages = [&](int pages) { out.write(Record(PageCount{pages})); };
        receiver.text = [&](domain::ReadText&& text) {
            out.write(Record(std::move(text)));
            return !out.isBroken();
        };
        receiver.problem = [&](ErrorCode code, const QString& sentence) { problem(out, code, sentence); };
        receiver.progress = [&](int done, int total) {
            out.write(Record(ProgressNote{done, total}));
            if (done % 16 == 0) out.flush();
        };
        PdfOptions options;
        options.firstPage = task.firstPage;
        options.maxPages = task.maxPages;
        options.textLimitBytes = task.maxBytes;
        options.thumbnailPx = task.longSidePx;
        QImage thumbnail;
        SABOOT_TRY(const QJsonObject facts, m_reader->read(bytes, options, receiver, thumbnail));
        out.write(Record(Facts{facts, tool("Poppler", PdfReader::version())}));
        if (!thumbnail.isNull()) sendPixels(out, thumbnail);
        return ok();
    }

private:
    std::unique_ptr<PdfReader> m_reader;
};

/// A text as it stands, in whatever encoding. What is a chat export is read as one when an officer imports it: its messages are
/// its text.
class TextWorker : public Worker {
public:
    Status warmUp(const Task&) override { return ok(); }
    Status work(const Task& task, Input& input, RecordWriter& out) override {
        SABOOT_TRY(const QByteArrayView bytes, input.bytes());
        const qint64 most = std::min(task.maxBytes, textLimitBytes);
        const chat::EncodingFact encoding = chat::detectEncoding(bytes.first(std::min<qsizetype>(bytes.size(), chat::sampleBytes)));
        const bool cut = bytes.size() > most;
        const QByteArrayView read = bytes.first(cut ? qsizetype(most) : bytes.size()).sliced(std::min<qsizetype>(encoding.markBytes, cut ? most : bytes.size()));
        QByteArray utf8;
        if (encoding.kind == chat::EncodingFact::Kind::Utf8) {
            utf8 = read.first(read.size() - (cut ? chat::unfinishedTail(read) : 0)).toByteArray();
        } else {
            chat::Transcoder transcoder(encoding);
            if (!transcoder.isValid()) return Error(ErrorCode::FormatUnknown, QString::fromLatin1(encoding.name));
            transcoder.convert(read, chat::Transcoder::Part::Last, utf8);
        }
        if (!chat::detect(QByteArrayView(utf8).first(std::min<qsizetype>(utf8.size(), chat::sampleBytes)), task.fileName).format().isEmpty()) return ok();
        domain::ReadText text;
        text.tool = QStringLiteral("Saboot");
        text.version = QStringLiteral(SABOOT_VERSION);
        const QString name = QString::fromLatin1(encoding.name);
        text.settings = encoding.markBytes > 0 ? QStringLiteral("%1 by its byte order mark").arg(name) : encoding.guessed ? QStringLiteral("%1, concluded from the bytes").arg(name) : name;
        text.text = QString::fromUtf8(utf8);
        text.text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter)); // shown, where it stands
        if (cut) problem(out, ErrorCode::FileTooLarge, QStringLiteral("Only the first %1 MiB of the text were read.").arg(most >> 20));
        out.write(Record(std::move(text)));
        out.write(Record(Facts{{}, tool("Saboot", QStringLiteral(SABOOT_VERSION))}));
        return ok();
    }

private:
    static constexpr qint64 textLimitBytes = qint64(16) << 20;
};

class ListWorker : public Worker {
public:
    Status warmUp(const Task&) override {
        warmUpArchives();
        return ok();
    }
    Status work(const Task&, Input& input, RecordWriter& out) override {
        if (input.size() == 0) return Error(ErrorCode::FileEmpty);
        SABOOT_TRY(ArchiveListing listing, listArchive(Input::fd, ArchiveLimits{}, [&](qint64 n) {
            out.write(Record(ProgressNote{n, 0}));
            out.flush();
        }));
        out.write(Record(ListingHead{listing.format, listing.filter, listing.declaredBytes, listing.encrypted, listing.complete}));
        for (ArchiveEntry& e : listing.entries) out.write(Record(std::move(e)));
        for (const QString& p : listing.problems)
            problem(out, listing.complete ? ErrorCode::FormatUnknown : ErrorCode::FormatDamaged, p);
        out.write(Record(Facts{{}, tool("libarchive", archiveVersion())}));
        return ok();
    }
};

class ExtractWorker : public Worker {
public:
    Status warmUp(const Task&) override {
        warmUpArchives();
        return ok();
    }
    Status work(const Task& task, Input& input, RecordWriter& out) override {
        if (input.size() == 0) return Error(ErrorCode::FileEmpty);
        EntrySink sink;
        sink.begin = [&](qint64 index) {
            out.write(Record(EntryMark{index, false, false, {}, {}}));
            return !out.isBroken();
        };
        sink.bytes = [&](QByteArrayView piece) {
            out.writeBytes(piece);
            return !out.isBroken();
        };
        sink.end = [&](qint64 index, const std::optional<Error>& error) {
            out.write(Record(error ? EntryMark{index, true, true, error->code(), error->detail().left(1000)} : EntryMark{index, true, false, {}, {}}));
            return !out.isBroken();
        };
        SABOOT_CHECK(extractEntries(Input::fd, task.entries, task.maxEntryBytes, task.maxBytes, ArchiveLimits{}, sink));
        return ok();
    }
};

class RenderPictureWorker : public Worker {
public:
    Status warmUp(const Task&) override {
        warmUpPictures();
        return ok();
    }
    Status work(const Task& task, Input& input, RecordWriter& out) override {
        SABOOT_TRY(const QByteArrayView bytes, input.bytes());
        SABOOT_TRY(const Picture picture, decodePicture(bytes, task.pixelBudget));
        const QImage image = fitted(picture.image, task.longSidePx);
        if (image.isNull()) return Error(ErrorCode::WorkerMemory, QStringLiteral("picture"));
        sendPixels(out, image);
        return ok();
    }
};

class RenderPageWorker : public Worker {
public:
    Status warmUp(const Task&) override {
        SABOOT_TRY(m_reader, PdfReader::create());
        return ok();
    }
    Status work(const Task& task, Input& input, RecordWriter& out) override {
        SABOOT_TRY(const QByteArrayView bytes, input.bytes());
        SABOOT_TRY(const QImage image, m_reader->render(bytes, task.firstPage, task.longSidePx));
        sendPixels(out, image);
        return ok();
    }

private:
    std::unique_ptr<PdfReader> m_reader;
};

} // namespace

std::unique_ptr<Worker> workerFor(TaskKind kind) {
    switch (kind) {
    case TaskKind::Type: return std::make_unique<TypeWorker>();
    case TaskKind::Picture: return std::make_unique<PictureWorker>();
    case TaskKind::Exif: return std::make_unique<ExifWorker>();
    case TaskKind::Codes: return std::make_unique<CodesWorker>();
    case TaskKind::Ocr: return std::make_unique<OcrWorker>();
    case TaskKind::Pdf: return std::make_unique<PdfWorker>();
    case TaskKind::ArchiveList: return std::make_unique<ListWorker>();
    case TaskKind::ArchiveExtract: return std::make_unique<ExtractWorker>();
    case TaskKind::Chat: return chatWorker();
    case TaskKind::RenderPicture: return std::make_unique<RenderPictureWorker>();
    case TaskKind::RenderPage: return std::make_unique<RenderPageWorker>();
    case TaskKind::Text: return std::make_unique<TextWorker>();
    case TaskKind::Misbehave: break;
    }
    return nullptr;
}

} // namespace saboot::worker::inside
