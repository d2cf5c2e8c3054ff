#include "parsers/chat/input.h"

#include "base/file.h"
#include "parsers/chat/mail.h"

#include <QSet>
#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <unistd.h>
#include <zlib.h>

// Names a member "signals".
#undef signals
#include <gmime/gmime.h>

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

/// How much an entry looks like the chat text of an export, and which kind of export its name belongs to.
struct NameScore {
    int score = 0;           ///< 0: not at all; from 60: by its name
    const char* kind = "";   ///< texts of one kind are read together
};

NameScore textScore(const QString& path) {
    const QString name = lastPart(path).toLower();
    if (path.startsWith(QLatin1String("__MACOSX/")) || name.startsWith(QLatin1String("._"))) return {};
    const auto numbered = [&name](const char* stem, const char* suffix) {
        const QLatin1String first(stem), last(suffix);
        if (!name.startsWith(first) || !name.endsWith(last) || name.size() < first.size() + last.size()) return false;
        const QString middle = name.mid(first.size(), name.size() - first.size() - last.size());
        return std::all_of(middle.begin(), middle.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    };
    const bool txt = name.endsWith(QLatin1String(".txt"));
    if (path == QLatin1String("xl/workbook.xml")) return {99, "xlsx"};
    if (name == QLatin1String("_chat.txt")) return {100, "whatsapp"};
    if (txt && name.contains(QLatin1String("whatsapp"))) return {95, "whatsapp"};
    if (name == QLatin1String("rsmf_manifest.json")) return {96, "rsmf"};
    if (name == QLatin1String("result.json")) return {90, "telegram"};
    if (path == QLatin1String("report.xml")) return {88, "ufdr"};
    if (numbered("messages", ".html")) return {85, "telegram-html"};
    if (name.startsWith(QLatin1String("message_")) && numbered("message_", ".json")) return {80, "messenger"};
    if (name == QLatin1String("chat_history.json")) return {80, "snapchat"};
    if (name == QLatin1String("snap_history.json")) return {62, "snapchat-snaps"};
    if ((name.startsWith(QLatin1String("message_")) || name.startsWith(QLatin1String("group_message_"))) && name.endsWith(QLatin1String(".csv")) &&
        !name.contains(QLatin1String("reaction")))
        return {78, "threema"};
    if (name == QLatin1String("chat.md")) return {75, "signal"};
    if (name == QLatin1String("export.json")) return {70, "matrix"};
    if (name == QLatin1String("messages.json")) return {65, "skype"};
    if (name.endsWith(QLatin1String(".vcf"))) return {45, ""};
    if (txt) return {40, ""};
    if (name.endsWith(QLatin1String(".json"))) return {30, ""};
    if (name.endsWith(QLatin1String(".csv")) || name.endsWith(QLatin1String(".md"))) return {25, ""};
    if (name.endsWith(QLatin1String(".xml")) || name.endsWith(QLatin1String(".html"))) return {20, ""};
    return {};
}

/// Sorts "messages2.html" before "messages10.html", folder by folder.
bool comesBefore(const QString& a, const QString& b) {
    const QString folderA = a.left(a.size() - lastPart(a).size()), folderB = b.left(b.size() - lastPart(b).size());
    if (folderA != folderB) return folderA < folderB;
    const QString nameA = lastPart(a), nameB = lastPart(b);
    const auto number = [](const QString& s) {
        qint64 n = 0;
        for (const QChar c : s)
            if (c >= QLatin1Char('0') && c <= QLatin1Char('9')) n = std::min<qint64>(n * 10 + c.digitValue(), 1'000'000'000);
        return n;
    };
    if (nameA.size() != nameB.size() && number(nameA) != number(nameB)) return number(nameA) < number(nameB);
    return nameA < nameB;
}

/// A gzip stream, taken apart by zlib: the archive library keeps back the last 64 KiB of one that ends early.
class Gunzip {
public:
    explicit Gunzip(int fd) : m_fd(fd) { m_ready = inflateInit2(&m_stream, 15 + 16) == Z_OK; }
    ~Gunzip() { inflateEnd(&m_stream); }
    Gunzip(const Gunzip&) = delete;
    Gunzip& operator=(const Gunzip&) = delete;

    /// 0 at the end, also where the stream is damaged or cut off.
    Result<qint64> read(char* out, qint64 size) {
        m_stream.next_out = reinterpret_cast<Bytef*>(out);
        m_stream.avail_out = uInt(size);
        while (m_ready && !m_ended && m_stream.avail_out > 0) {
            if (m_stream.avail_in == 0) {
                SABOOT_TRY(const qint64 n, preadSome(m_fd, m_in.data(), qint64(m_in.size()), m_at, {}));
                m_at += n;
                m_stream.next_in = reinterpret_cast<Bytef*>(m_in.data());
                m_stream.avail_in = uInt(n);
                if (n == 0) {
                    m_ended = true;
                    m_damaged = !m_between;
                    break;
                }
            }
            // Several streams may stand one behind another; what is no stream, as zeros that fill a block, is not read.
            if (m_between && m_stream.next_in[0] != 0x1F) {
                m_ended = true;
                break;
            }
            m_between = false;
            const int code = inflate(&m_stream, Z_NO_FLUSH);
            if (code == Z_STREAM_END) {
                m_between = true;
                m_ended = inflateReset(&m_stream) != Z_OK;
            } else if (code != Z_OK) {
                m_ended = m_damaged = true;
            }
        }
        return size - qint64(m_stream.avail_out);
    }
    bool isDamaged() const { return m_damaged || !m_ready; }

private:
    int m_fd;
    qint64 m_at = 0;
    z_stream m_stream{};
    std::array<char, 64 * 1024> m_in;
    bool m_ready = false, m_ended = false, m_damaged = false;
    bool m_between = false; ///< a stream has ended and none begun
};

struct Source {
    int fd = -1;
    QByteArray memory; ///< instead of a file
    qint64 at = 0;
    qint64 size = 0;
    bool gzip = false; ///< may be one compressed file without an archive in it
    std::unique_ptr<Gunzip> gunzip; ///< while such a file is open
    std::array<char, 256 * 1024> buffer;
};

la_ssize_t readSource(archive* a, void* data, const void** out) {
    auto* s = static_cast<Source*>(data);
    if (!s->memory.isNull()) {
        const qint64 n = std::clamp<qint64>(s->memory.size() - s->at, 0, qint64(s->buffer.size()));
        *out = s->memory.constData() + s->at;
        s->at += n;
        return la_ssize_t(n);
    }
    auto n = s->gunzip ? s->gunzip->read(s->buffer.data(), qint64(s->buffer.size())) : preadSome(s->fd, s->buffer.data(), qint64(s->buffer.size()), s->at, {});
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
    source.gunzip.reset();
    if (source.gzip) {
        source.gunzip = std::make_unique<Gunzip>(source.fd);
        archive_read_support_format_raw(a.get());
    }
    archive_read_support_filter_xz(a.get());
    archive_read_support_filter_zstd(a.get());
    source.at = 0;
    archive_read_set_callback_data(a.get(), &source);
    archive_read_set_read_callback(a.get(), readSource);
    if (!source.gzip) {
        archive_read_set_skip_callback(a.get(), skipSource);
        archive_read_set_seek_callback(a.get(), seekSource);
    }
    if (archive_read_open1(a.get()) != ARCHIVE_OK) return archiveError(a.get(), name);
    return a;
}

QString entryName(archive_entry* e) {
    if (const char* utf8 = archive_entry_pathname_utf8(e)) return QString::fromUtf8(utf8);
    if (const char* raw = archive_entry_pathname(e)) return QString::fromUtf8(raw);
    return {};
}

} // namespace

void warmUpMail() {
    static const bool ready = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(ready);
}

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
    struct Entry {
        QString path;
        qint64 size = -1;
        qint64 index = 0;
    };
    std::vector<Entry> small;  ///< entries that beside() may be asked for
    qint64 at = -1;            ///< entry whose header was read last
    qint64 index = 0;          ///< of the chosen entry
    qint64 done = 0;           ///< bytes of the text handed out since rewind
    QByteArray head;           ///< the first bytes of the text, so that looking twice needs no second opening
    std::optional<Error> broken; ///< where the entry stops being readable
    qint64 fromEntry = 0;      ///< bytes taken out of the archive for the chosen entry
};

namespace {
/// Texts up to this size are read from the archive once however often they are rewound.
constexpr qint64 keptHeadBytes = qint64(1) << 20;
constexpr size_t mostSmall = 200'000;
} // namespace

ArchiveInput::ArchiveInput(QString name) : Input(std::move(name)), d(std::make_unique<Private>()) {}
ArchiveInput::~ArchiveInput() = default;

Result<std::unique_ptr<Input>> ArchiveInput::open(int fd, const QString& fileName) {
    std::unique_ptr<ArchiveInput> in(new ArchiveInput(fileName));
    SABOOT_TRY(in->d->source.size, fileSize(fd));
    in->d->source.fd = fd;
    std::array<char, 2> magic{};
    SABOOT_TRY(const qint64 n, preadSome(fd, magic.data(), 2, 0, fileName));
    in->d->source.gzip = n == 2 && magic[0] == '\x1F' && magic[1] == '\x8B';
    return list(std::move(in), fileName);
}

Result<std::unique_ptr<Input>> ArchiveInput::open(QByteArray bytes, const QString& fileName) {
    std::unique_ptr<ArchiveInput> in(new ArchiveInput(fileName));
    in->d->source.size = bytes.size();
    in->d->source.memory = std::move(bytes);
    return list(std::move(in), fileName);
}

Result<std::unique_ptr<Input>> ArchiveInput::list(std::unique_ptr<ArchiveInput> in, const QString& fileName) {
    SABOOT_TRY(ArchiveHandle a, openArchive(in->d->source, fileName));

    struct Found {
        NameScore name;
        Text text;
    };
    std::vector<Found> named;
    Found best;
    bool encrypted = false;
    bool any = false;
    QSet<QString> names;
    for (qint64 index = 0;; ++index) {
        archive_entry* e = nullptr;
        const int rc = archive_read_next_header(a.get(), &e);
        if (rc == ARCHIVE_EOF) break;
        if (rc == ARCHIVE_FATAL || rc == ARCHIVE_FAILED) {
            if (any) {
                // What was listed so far can be read.
                in->m_oddities << QStringLiteral("The archive is damaged or cut off after %1 entries; what follows was not read.").arg(index);
                break;
            }
            return archiveError(a.get(), fileName);
        }
        if (index >= maxEntries) return Error(ErrorCode::FileTooLarge, fileName);
        if (archive_entry_filetype(e) != AE_IFREG) continue;
        QString name = entryName(e);
        // A gzip around one file may not say its name.
        if (archive_format(a.get()) == ARCHIVE_FORMAT_RAW) name = fileName.endsWith(QLatin1String(".gz"), Qt::CaseInsensitive) ? fileName.chopped(3) : fileName;
        if (names.contains(name)) in->m_oddities << QStringLiteral("The archive holds more than one entry named %1.").arg(name);
        names.insert(name);
        if (name.startsWith(QLatin1Char('/')) || name.contains(QLatin1Char('\\')) || name.split(QLatin1Char('/')).contains(QLatin1String("..")))
            in->m_oddities << QStringLiteral("The archive holds an entry whose name leads out of it: %1.").arg(name);
        if (archive_entry_is_encrypted(e)) encrypted = true;
        const qint64 bytes = archive_entry_size_is_set(e) ? archive_entry_size(e) : -1;
        in->m_media.add(name, bytes);
        if (in->d->small.size() < mostSmall) in->d->small.push_back({name, bytes, index});
        const NameScore score = textScore(name);
        if (score.score == 0) continue;
        if (archive_entry_is_encrypted(e)) continue;
        if (score.score >= 60) named.push_back({score, {name, bytes, index}});
        if (!any || score.score > best.name.score || (score.score == best.name.score && score.score < 60 && bytes > best.text.sizeBytes))
            best = {score, {name, bytes, index}};
        any = true;
    }
    if (!any && in->d->source.gunzip && in->d->source.gunzip->isDamaged()) return Error(ErrorCode::FormatDamaged, QStringLiteral("%1: the compressed file is damaged or cut off").arg(fileName));
    if (!any) return encrypted ? Error(ErrorCode::FormatEncrypted, fileName) : Error(ErrorCode::FormatUnknown, QStringLiteral("%1 (an archive without any text that could be a chat)").arg(fileName));
    in->m_texts.clear();
    if (best.name.score < 60) in->m_texts.push_back(best.text);
    for (const Found& f : named) {
        if (qstrcmp(f.name.kind, best.name.kind) == 0) in->m_texts.push_back(f.text);
        else in->m_otherTexts.append(f.text.path);
    }
    std::sort(in->m_texts.begin(), in->m_texts.end(), [](const Text& x, const Text& y) { return comesBefore(x.path, y.path); });
    in->m_container = fileName;
    SABOOT_CHECK(in->select(0));
    return std::unique_ptr<Input>(std::move(in));
}

Status ArchiveInput::select(size_t i) {
    if (i >= m_texts.size()) return Error(ErrorCode::InvalidArgument, m_container);
    m_name = lastPart(m_texts[i].path);
    m_textSize = m_texts[i].sizeBytes;
    d->index = m_texts[i].index;
    d->head.clear();
    d->done = d->fromEntry = 0;
    d->broken.reset();
    return goTo(d->index);
}

Status ArchiveInput::goTo(qint64 index) {
    if (!d->handle || d->at >= index) {
        d->handle.reset();
        SABOOT_TRY(d->handle, openArchive(d->source, m_container));
        d->at = -1;
    }
    while (d->at < index) {
        archive_entry* e = nullptr;
        const int rc = archive_read_next_header(d->handle.get(), &e);
        if (rc == ARCHIVE_EOF || rc == ARCHIVE_FATAL || rc == ARCHIVE_FAILED) {
            Error error = archiveError(d->handle.get(), m_container);
            d->handle.reset();
            return error;
        }
        ++d->at;
    }
    return ok();
}

Status ArchiveInput::rewind() {
    // What was kept can be handed out again when nothing beyond it was read.
    if (d->handle && d->at == d->index && d->fromEntry == d->head.size()) {
        d->done = 0;
        return ok();
    }
    d->done = d->fromEntry = 0;
    d->broken.reset();
    d->head.clear();
    d->handle.reset();
    return goTo(d->index);
}

Result<qint64> ArchiveInput::read(char* buffer, qint64 size) {
    qint64 done = 0;
    if (d->done < d->head.size()) {
        done = std::min<qint64>(size, d->head.size() - d->done);
        std::memcpy(buffer, d->head.constData() + d->done, size_t(done));
    }
    while (done < size) {
        if (d->broken) {
            if (done > 0) break; // hand out what came before the damage; the next call reports it
            return *d->broken;
        }
        const la_ssize_t n = archive_read_data(d->handle.get(), buffer + done, size_t(size - done));
        if (n == ARCHIVE_RETRY) continue;
        if (n < 0) {
            // Said once by the library, again and again here.
            d->broken = archiveError(d->handle.get(), m_container);
            continue;
        }
        if (n == 0) {
            if (!d->source.gunzip || !d->source.gunzip->isDamaged()) break;
            d->broken = Error(ErrorCode::FormatDamaged, QStringLiteral("%1: the compressed file is damaged or cut off").arg(m_container));
            continue;
        }
        if (d->fromEntry == d->head.size() && d->fromEntry + n <= keptHeadBytes) d->head.append(buffer + done, qsizetype(n));
        d->fromEntry += n;
        done += n;
    }
    d->done += done;
    if (d->done > maxTextBytes) return Error(ErrorCode::FileTooLarge, m_name);
    return done;
}

Result<QByteArray> ArchiveInput::beside(const QString& fileName, qint64 limitBytes) {
    const QString own = [this] {
        for (const Text& t : m_texts)
            if (t.index == d->index) return t.path.left(t.path.size() - lastPart(t.path).size());
        return QString();
    }();
    const Private::Entry* found = nullptr;
    for (const Private::Entry& e : d->small) {
        if (e.path == own + fileName || e.path == fileName) {
            found = &e;
            break;
        }
        if (!found && lastPart(e.path) == lastPart(fileName)) found = &e;
    }
    if (!found) return Error(ErrorCode::NotFound, fileName);
    if (found->size > limitBytes) return Error(ErrorCode::FileTooLarge, fileName);
    // Own descriptor position, own handle: the text being read stays where it is.
    Source source;
    source.fd = d->source.fd;
    source.memory = d->source.memory;
    source.gzip = d->source.gzip;
    source.size = d->source.size;
    SABOOT_TRY(ArchiveHandle a, openArchive(source, m_container));
    archive_entry* e = nullptr;
    for (qint64 i = 0; i <= found->index; ++i) {
        const int rc = archive_read_next_header(a.get(), &e);
        if (rc == ARCHIVE_EOF || rc == ARCHIVE_FATAL || rc == ARCHIVE_FAILED) return archiveError(a.get(), m_container);
    }
    QByteArray all;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const la_ssize_t n = archive_read_data(a.get(), piece.data(), size_t(piece.size()));
        if (n == ARCHIVE_RETRY) continue;
        if (n < 0) return archiveError(a.get(), m_container);
        if (n == 0) return all;
        if (all.size() + n > limitBytes) return Error(ErrorCode::FileTooLarge, fileName);
        all.append(piece.constData(), qsizetype(n));
    }
}

Result<QByteArray> readWhole(Input& input, qint64 limitBytes, bool& cut) {
    cut = false;
    SABOOT_CHECK(input.rewind());
    QByteArray all;
    QByteArray piece(input.bufferFor(256 * 1024), Qt::Uninitialized);
    for (;;) {
        auto n = input.read(piece.data(), piece.size());
        if (!n) {
            if (n.error().code() != ErrorCode::FormatDamaged || all.isEmpty()) return std::move(n).error();
            cut = true;
            return all;
        }
        if (*n == 0) return all;
        if (all.size() + *n > limitBytes) return Error(ErrorCode::FileTooLarge, input.name());
        all.append(piece.constData(), qsizetype(*n));
    }
}

namespace {

constexpr qint64 mailLimitBytes = qint64(512) << 20;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};

/// The ZIP a mail carries, as .rsmf files do; empty when it carries none. Headers and parts are read by GMime.
Result<QByteArray> attachedArchive(int fd, qint64 size, const QString& fileName) {
    if (size > mailLimitBytes) return Error(ErrorCode::FileTooLarge, fileName);
    QByteArray mail(size, Qt::Uninitialized);
    SABOOT_TRY(const qint64 n, preadSome(fd, mail.data(), size, 0, fileName));
    mail.truncate(n);
    warmUpMail();
    std::unique_ptr<GMimeStream, Unref> stream(g_mime_stream_mem_new_with_buffer(mail.constData(), size_t(mail.size())));
    std::unique_ptr<GMimeParser, Unref> parser(g_mime_parser_new_with_stream(stream.get()));
    std::unique_ptr<GMimeMessage, Unref> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message) return QByteArray();
    std::unique_ptr<GMimePartIter, void (*)(GMimePartIter*)> parts(g_mime_part_iter_new(GMIME_OBJECT(message.get())), g_mime_part_iter_free);
    do {
        GMimeObject* object = g_mime_part_iter_get_current(parts.get());
        if (!object || !GMIME_IS_PART(object)) continue;
        GMimeDataWrapper* content = g_mime_part_get_content(GMIME_PART(object));
        if (!content) continue;
        std::unique_ptr<GMimeStream, Unref> decoded(g_mime_stream_mem_new());
        if (g_mime_data_wrapper_write_to_stream(content, decoded.get()) < 0) continue;
        const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(decoded.get()));
        const QByteArrayView view(reinterpret_cast<const char*>(bytes->data), qsizetype(bytes->len));
        if (view.startsWith("PK\x03\x04")) return view.toByteArray();
    } while (g_mime_part_iter_next(parts.get()));
    return QByteArray();
}

} // namespace

Result<std::unique_ptr<Input>> openInput(int fd, const QString& fileName) {
    SABOOT_TRY(const qint64 size, fileSize(fd));
    std::array<char, 6> head{};
    SABOOT_TRY(const qint64 n, preadSome(fd, head.data(), qint64(head.size()), 0, fileName));
    const QByteArrayView start(head.data(), n);
    const bool isArchive = start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06") ||
                           start.startsWith("7z\xBC\xAF\x27\x1C") || start.startsWith("Rar!\x1A\x07") ||
                           start.startsWith("\x1F\x8B");
    if (isArchive) return ArchiveInput::open(fd, fileName);
    // A tar has its mark behind the first name.
    std::array<char, 5> tar{};
    SABOOT_TRY(const qint64 t, preadSome(fd, tar.data(), qint64(tar.size()), 257, fileName));
    if (t == 5 && QByteArrayView(tar.data(), 5) == "ustar") return ArchiveInput::open(fd, fileName);
    if (fileName.endsWith(QLatin1String(".rsmf"), Qt::CaseInsensitive) || fileName.endsWith(QLatin1String(".eml"), Qt::CaseInsensitive)) {
        SABOOT_TRY(QByteArray zip, attachedArchive(fd, size, fileName));
        if (!zip.isEmpty()) return ArchiveInput::open(std::move(zip), fileName);
    }
    return std::unique_ptr<Input>(std::make_unique<FdInput>(fd, size, fileName));
}

} // namespace saboot::parsers::chat
