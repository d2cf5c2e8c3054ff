#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <memory>
#include <vector>

/// Readers of exported chats. Everything here handles hostile input and is meant to run inside the confined worker:
/// it opens no path, starts no thread and keeps memory bounded whatever the size of the file.
namespace saboot::parsers::chat {

/// The names of the files that lie beside the chat text in an export, so that an attachment is recognised by its
/// presence and not by words in one language. Lookup is by file name, with or without its folder.
class MediaNames {
public:
    /// `path` is an entry name of an archive: a label only, never used as a path.
    void add(const QString& path, qint64 sizeBytes);
    bool isEmpty() const { return m_sizes.isEmpty(); }
    qsizetype count() const { return m_sizes.size(); }
    bool contains(const QString& name) const;
    /// -1 when unknown.
    qint64 sizeBytes(const QString& name) const;

private:
    QHash<QString, qint64> m_sizes; ///< by file name without folder
};

/// The bytes of one chat text, read front to back, as often as needed. One thread; the owner outlives the reading.
class Input {
public:
    virtual ~Input() = default;
    /// Back to the first byte.
    virtual Status rewind() = 0;
    /// Reads up to `size` bytes; fewer only at the end, 0 at the end. Errors: IoFailed, FormatDamaged (archive cut off),
    /// FormatEncrypted.
    virtual Result<qint64> read(char* buffer, qint64 size) = 0;
    /// Size of the text in bytes, -1 when unknown before reading.
    virtual qint64 sizeBytes() const = 0;
    /// Bytes of a buffer to read this text with, at most `most`: a small text needs no large one. One byte more than the text, so
    /// that a full buffer says that there is more.
    qint64 bufferFor(qint64 most) const { return sizeBytes() < 0 ? most : std::clamp<qint64>(sizeBytes() + 1, std::min<qint64>(64 * 1024, most), most); }
    /// File name of the text, a label.
    const QString& name() const { return m_name; }
    /// Name of the archive the text came out of, empty when it is a plain file.
    const QString& container() const { return m_container; }
    const MediaNames& media() const { return m_media; }
    void setMedia(MediaNames media) { m_media = std::move(media); }
    /// The texts of the archive that are chats of one kind, in the order they are to be read: the numbered parts of one
    /// chat follow one another. One entry for a plain file.
    struct Text {
        QString path;          ///< inside the archive; empty for a plain file
        qint64 sizeBytes = -1;
        qint64 index = 0;      ///< of the entry in its archive
    };
    const std::vector<Text>& texts() const { return m_texts; }
    /// From now on the input reads texts()[i]. Errors as rewind().
    virtual Status select(size_t i) {
        Q_UNUSED(i);
        return rewind();
    }
    /// The whole of a small file that lies beside the text in the archive, found by its name without folder, the same
    /// folder first. NotFound when there is none, FileTooLarge above `limitBytes`.
    virtual Result<QByteArray> beside(const QString& fileName, qint64 limitBytes) {
        Q_UNUSED(limitBytes);
        return Error(ErrorCode::NotFound, fileName);
    }
    /// What is odd about the archive itself, sentences: it breaks off, names stand in it twice.
    const QStringList& oddities() const { return m_oddities; }
    /// Further texts of the archive that look like chats of another kind; each is to be read on its own.
    const QStringList& otherTexts() const { return m_otherTexts; }

protected:
    explicit Input(QString name) : m_name(std::move(name)) {}
    QString m_name;
    QString m_container;
    MediaNames m_media;
    std::vector<Text> m_texts{1};
    QStringList m_otherTexts;
    QStringList m_oddities;
};

/// Bytes in memory, such as a mapped file. The bytes must outlive the input.
class BytesInput : public Input {
public:
    BytesInput(QByteArrayView bytes, QString name) : Input(std::move(name)), m_bytes(bytes) {}
    Status rewind() override {
        m_at = 0;
        return ok();
    }
    Result<qint64> read(char* buffer, qint64 size) override;
    qint64 sizeBytes() const override { return m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    qint64 m_at = 0;
};

/// An open regular file, read with pread from its beginning. Does not own the descriptor.
class FdInput : public Input {
public:
    FdInput(int fd, qint64 sizeBytes, QString name) : Input(std::move(name)), m_fd(fd), m_size(sizeBytes) {}
    Status rewind() override {
        m_at = 0;
        return ok();
    }
    Result<qint64> read(char* buffer, qint64 size) override;
    qint64 sizeBytes() const override { return m_size; }

private:
    int m_fd;
    qint64 m_size;
    qint64 m_at = 0;
};

/// The chat text inside a ZIP (or other archive libarchive reads) on an open descriptor: the entry is streamed, never
/// unpacked to disk. The descriptor is not owned and must be seekable.
/// The entries are chosen by name: `_chat.txt`, `WhatsApp Chat with ….txt`, `result.json`, `message_1.json`, `messages2.html`,
/// `chat_history.json`, `export.json`, `report.xml`, `message_ABCD1234.csv`…, all of one kind; else the largest
/// .txt/.json/.xml/.csv/.html. All other entries become media().
/// Errors: FormatUnknown (no text in it), FormatEncrypted, FormatDamaged, FileTooLarge (above maxEntries or maxTextBytes).
class ArchiveInput : public Input {
public:
    static constexpr qint64 maxEntries = 500'000;
    static constexpr qint64 maxTextBytes = qint64(8) << 30;
    static Result<std::unique_ptr<Input>> open(int fd, const QString& fileName);
    /// An archive held in memory, such as the one in a mail.
    static Result<std::unique_ptr<Input>> open(QByteArray bytes, const QString& fileName);
    ~ArchiveInput() override;
    Status rewind() override;
    Result<qint64> read(char* buffer, qint64 size) override;
    qint64 sizeBytes() const override { return m_textSize; }
    Status select(size_t i) override;
    Result<QByteArray> beside(const QString& fileName, qint64 limitBytes) override;

private:
    explicit ArchiveInput(QString name);
    static Result<std::unique_ptr<Input>> list(std::unique_ptr<ArchiveInput> in, const QString& fileName);
    Status goTo(qint64 index);
    struct Private;
    std::unique_ptr<Private> d;
    qint64 m_textSize = -1;
};

/// The whole text in memory, for formats that cannot be read in pieces. FileTooLarge above `limitBytes`; an archive damaged
/// after its first bytes gives what came before and sets `cut`.
Result<QByteArray> readWhole(Input& input, qint64 limitBytes, bool& cut);

/// The right input for an open file: an archive by its first bytes, the ZIP inside an .rsmf mail, else the file itself.
Result<std::unique_ptr<Input>> openInput(int fd, const QString& fileName);

} // namespace saboot::parsers::chat
