#include "parsers/chat/input.h"

#include "base/file.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace saboot::parsers::chat {

namespace {

QString lastPart(const QString& path) { return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1); }

Result<qint64> preadSome(int fd, char* buffer, qint64 size, qint64 at, const QString& what) {
    qint64 done = 0;
    while (done < size) {
        const ssize_t n = ::pread(fd, buffer + done, size_t(size - done), at + done);
        if (n < 0) {
            if (errno == EINTR) continue;
            return systemError(what);
        }
        if (n == 0) break;
        done += n;
    }
    return done;
}

/// How much an entry looks like the chat text of an export. 0: not at all; from 60: by its name.
int textScore(const QString& path) {
    const QString name = lastPart(path).toLower();
    if (path.startsWith(QLatin1String("__MACOSX/")) || name.startsWith(QLatin1String("._"))) return 0;
    const bool txt = name.endsWith(QLatin1String(".txt"));
    if (name == QLatin1String("_chat.txt")) return 100;
    if (txt && name.contains(QLatin1String("whatsapp"))) return 95;
    if (name == QLatin1String("result.json")) return 90;
    if (name == QLatin1String("message_1.json") || name == QLatin1String("chat_history.json")) return 80;
    if (name == QLatin1String("export.json") || name == QLatin1String("messages.html")) return 70;
    if (txt) return 40;
    if (name.endsWith(QLatin1String(".json"))) return 30;
    if (name.endsWith(QLatin1String(".xml"))) return 20;
    return 0;
}

struct Source {
    int fd = -1;
    qint64 at = 0;
    qint64 size = 0;
    std::array<char, 256 * 1024> buffer;
};

la_ssize_t readSource(archive* a, void* data, const void** out) {
    auto* s = static_cast<Source*>(data);
    auto n = preadSome(s->fd, s->buffer.data(), qint64(s->buffer.size()), s->at, {});
    if (!n) {
        archive_set_error(a, EIO, "read");
        return -1;
    }
    s->at += *n;
    *out = s->buffer.data();
    return la_ssize_t(*n);
}

la_int64_t skipSource(archive*, void* data, la_int64_t request) {
    auto* s = static_cast<Source*>(data);
    const qint64 n = std::clamp<qint64>(request, 0, std::max<qint64>(0, s->size - s->at));
    s->at += n;
    return n;
}

la_int64_t seekSource(archive*, void* data, la_int64_t offset, int whence) {
    auto* s = static_cast<Source*>(data);
    const qint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? s->at : s->size;
    const qint64 target = base + offset;
    if (target < 0) return ARCHIVE_FATAL;
    s->at = target;
    return target;
}

struct CloseArchive {
    void operator()(archive* a) const { archive_read_free(a); }
};
using ArchiveHandle = std::unique_ptr<archive, CloseArchive>;

Error archiveError(archive* a, const QString& name) {
    const char* text = archive_error_string(a);
    const QByteArray words = text ? QByteArray(text) : QByteArray();
    if (words.contains("ncrypt") || words.contains("assphrase")) return Error(ErrorCode::FormatEncrypted, name);
    return Error(ErrorCode::FormatDamaged, name + QStringLiteral(": ") + QString::fromUtf8(words));
}

Result<ArchiveHandle> openArchive(Source& source, const QString& name) {
    ArchiveHandle a(archive_read_new());
    if (!a) return Error(ErrorCode::Internal, QStringLiteral("archive"));
    archive_read_support_format_zip(a.get());
    archive_read_support_format_tar(a.get());
    archive_read_support_format_7zip(a.get());
    archive_read_support_format_rar5(a.get());
    archive_read_support_format_rar(a.get());
    archive_read_support_filter_gzip(a.get());
    archive_read_support_filter_xz(a.get());
    archive_read_support_filter_zstd(a.get());
    source.at = 0;
    archive_read_set_callback_data(a.get(), &source);
    archive_read_set_read_callback(a.get(), readSource);
    archive_read_set_skip_callback(a.get(), skipSource);
    archive_read_set_seek_callback(a.get(), seekSource);
    if (archive_read_open1(a.get()) != ARCHIVE_OK) return archiveError(a.get(), name);
    return a;
}

QString entryName(archive_entry* e) {
    if (const char* utf8 = archive_entry_pathname_utf8(e)) return QString::fromUtf8(utf8);
    if (const char* raw = archive_entry_pathname(e)) return QString::fromUtf8(raw);
    return {};
}

} // namespace

void MediaNames::add(const QString& path, qint64 sizeBytes) { m_sizes.insert(lastPart(path), sizeBytes); }
bool MediaNames::contains(const QString& name) const { return m_sizes.contains(lastPart(name)); }
qint64 MediaNames::sizeBytes(const QString& name) const { return m_sizes.value(lastPart(name), -1); }

Result<qint64> BytesInput::read(char* buffer, qint64 size) {
    const qint64 n = std::min<qint64>(size, m_bytes.size() - m_at);
    if (n > 0) std::memcpy(buffer, m_bytes.data() + m_at, size_t(n));
    m_at += n;
    return n;
}

Result<qint64> FdInput::read(char* buffer, qint64 size) {
    SABOOT_TRY(const qint64 n, preadSome(m_fd, buffer, size, m_at, m_name));
    m_at += n;
    return n;
}

struct ArchiveInput::Private {
    Source source;
    ArchiveHandle handle;
    qint64 index = 0; ///< of the chosen entry
    qint64 done = 0;  ///< bytes of the text handed out since rewind
};

ArchiveInput::ArchiveInput(QString name) : Input(std::move(name)), d(std::make_unique<Private>()) {}
ArchiveInput::~ArchiveInput() = default;

Result<std::unique_ptr<Input>> ArchiveInput::open(int fd, const QString& fileName) {
    std::unique_ptr<ArchiveInput> in(new ArchiveInput(fileName));
    SABOOT_TRY(const qint64 size, fileSize(fd));
    in->d->source.fd = fd;
    in->d->source.size = size;
    SABOOT_TRY(ArchiveHandle a, openArchive(in->d->source, fileName));

    struct Chosen {
        int score = 0;
        qint64 size = -1;
        qint64 index = -1;
        QString name;
    } best;
    struct Other {
        QString name;
        int score;
        qint64 index;
    };
    std::vector<Other> named;
    bool encrypted = false;
    for (qint64 index = 0;; ++index) {
        archive_entry* e = nullptr;
        const int rc = archive_read_next_header(a.get(), &e);
        if (rc == ARCHIVE_EOF) break;
        if (rc == ARCHIVE_FATAL || rc == ARCHIVE_FAILED) {
            if (best.index >= 0) break; // what was listed so far can be read
            return archiveError(a.get(), fileName);
        }
        if (index >= maxEntries) return Error(ErrorCode::FileTooLarge, fileName);
        if (archive_entry_filetype(e) != AE_IFREG) continue;
        const QString name = entryName(e);
        const qint64 bytes = archive_entry_size_is_set(e) ? archive_entry_size(e) : -1;
        in->m_media.add(name, bytes);
        const int score = textScore(name);
        if (score == 0) continue;
        if (archive_entry_is_encrypted(e)) {
            encrypted = true;
            continue;
        }
        if (score >= 60) named.push_back({name, score, index});
        if (score > best.score || (score == best.score && score < 60 && bytes > best.size))
            best = {score, bytes, index, name};
    }
    if (best.index < 0) return Error(encrypted ? ErrorCode::FormatEncrypted : ErrorCode::NotFound, fileName);
    for (const Other& o : named)
        if (o.index != best.index) in->m_otherTexts.append(o.name);
    in->m_container = fileName;
    in->m_name = lastPart(best.name);
    in->m_textSize = best.size;
    in->d->index = best.index;
    SABOOT_CHECK(in->rewind());
    return std::unique_ptr<Input>(std::move(in));
}

Status ArchiveInput::rewind() {
    if (d->handle && d->done == 0) return ok();
    d->handle.reset();
    d->done = 0;
    SABOOT_TRY(d->handle, openArchive(d->source, m_container));
    for (qint64 i = 0;; ++i) {
        archive_entry* e = nullptr;
        const int rc = archive_read_next_header(d->handle.get(), &e);
        if (rc == ARCHIVE_EOF || rc == ARCHIVE_FATAL || rc == ARCHIVE_FAILED) return archiveError(d->handle.get(), m_container);
        if (i == d->index) return ok();
    }
}

Result<qint64> ArchiveInput::read(char* buffer, qint64 size) {
    qint64 done = 0;
    while (done < size) {
        const la_ssize_t n = archive_read_data(d->handle.get(), buffer + done, size_t(size - done));
        if (n == ARCHIVE_RETRY) continue;
        if (n < 0) {
            if (done > 0) break; // hand out what came before the damage; the next call reports it
            return archiveError(d->handle.get(), m_container);
        }
        if (n == 0) break;
        done += n;
    }
    d->done += done;
    if (d->done > maxTextBytes) return Error(ErrorCode::FileTooLarge, m_name);
    return done;
}

Result<std::unique_ptr<Input>> openInput(int fd, const QString& fileName) {
    SABOOT_TRY(const qint64 size, fileSize(fd));
    std::array<char, 6> head{};
    SABOOT_TRY(const qint64 n, preadSome(fd, head.data(), qint64(head.size()), 0, fileName));
    const QByteArrayView start(head.data(), n);
    const bool isArchive = start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06") ||
                           start.startsWith("7z\xBC\xAF\x27\x1C") || start.startsWith("Rar!\x1A\x07") ||
                           start.startsWith("\x1F\x8B");
    if (isArchive) return ArchiveInput::open(fd, fileName);
    return std::unique_ptr<Input>(std::make_unique<FdInput>(fd, size, fileName));
}

} // namespace saboot::parsers::chat
