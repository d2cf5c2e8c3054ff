#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <memory>

/// The character encoding of an exported text.
namespace saboot::parsers::chat {

struct EncodingFact {
    enum class Kind { Utf8, Utf16Le, Utf16Be, SingleByte };
    Kind kind = Kind::Utf8;
    QByteArray name = "UTF-8"; ///< as ICU knows it
    int markBytes = 0;         ///< length of the byte order mark
    bool guessed = false;      ///< concluded from the bytes, not stated by a mark and not valid UTF-8
};

/// Looks at the beginning of a file. A text that is mostly valid UTF-8 stays UTF-8, damaged places and all.
EncodingFact detectEncoding(QByteArrayView head);

/// True when every byte belongs to valid UTF-8.
bool isUtf8(QByteArrayView bytes);
/// Bytes at the end of `bytes` that begin a sequence which is not complete (0..3).
int unfinishedTail(QByteArrayView bytes);

/// Turns a stream in another encoding into UTF-8; what cannot be decoded becomes U+FFFD.
class Transcoder {
public:
    explicit Transcoder(const EncodingFact& fact);
    ~Transcoder();
    Transcoder(const Transcoder&) = delete;
    Transcoder& operator=(const Transcoder&) = delete;
    bool isValid() const;
    /// Appends the UTF-8 of `bytes` to `out`; `last` tells that the stream ends here.
    enum class Part { More, Last };
    void convert(QByteArrayView bytes, Part part, QByteArray& out);
    /// How many bytes of the source the UTF-8 text `utf8` (whole characters) came from.
    static qint64 sourceBytes(EncodingFact::Kind kind, QByteArrayView utf8);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace saboot::parsers::chat
