#pragma once
#include "parsers/chat/encoding.h"
#include "parsers/chat/input.h"
#include "parsers/chat/reader.h"

#include <QByteArray>

namespace saboot::parsers::chat {

/// Lines of a text in bounded memory, as UTF-8 whatever the file's encoding, with exact places in the original file.
class LineReader {
public:
    struct Line {
        QByteArrayView text;      ///< without the line end ("\n" or "\r\n"); valid until the next call
        qint64 offset = 0;        ///< of its first byte in the file as it is stored
        qint64 number = 0;        ///< 1-based
        bool fragment = false;    ///< the rest of a line longer than the buffer: not the beginning of a line
        bool damaged = false;     ///< holds bytes that are no UTF-8, or NULs
    };
    /// `progressBase` and `progressTotal` are passed on to Sink::progress together with the bytes read.
    LineReader(Input& input, Sink& sink, qint64 progressBase = 0, qint64 progressTotal = -1);
    /// From the first line, again if need be.
    Status start();
    /// All of the text was valid UTF-8 without NUL, as far as it was read.
    bool isClean() const { return m_allClean; }
    /// It is known to be: another reader went through the same input. Called after start().
    void setClean() { m_known = true; }
    /// False at the end, on an error and when cancelled: see status().
    bool next(Line& line);
    /// Cancelled, or what the input reported. An archive damaged after its first bytes is no error but wasCut().
    Status status() const { return m_status; }
    bool wasCut() const { return m_cut; }
    const EncodingFact& encoding() const { return m_encoding; }
    qint64 lines() const { return m_number; }

    static constexpr qint64 bufferBytes = qint64(4) << 20;

private:
    bool refill();
    void judge();

    Input& m_input;
    Sink& m_sink;
    qint64 m_progressBase, m_progressTotal;
    EncodingFact m_encoding;
    std::unique_ptr<Transcoder> m_transcoder;
    QByteArray m_buffer;  ///< UTF-8
    QByteArray m_raw;     ///< bytes as read, when they are transcoded
    qint64 m_at = 0;      ///< of the next line in m_buffer
    qint64 m_filled = 0;
    qint64 m_offset = 0;  ///< of m_at in the file
    qint64 m_number = 0;
    qint64 m_readBytes = 0;
    bool m_end = false;
    bool m_cut = false;
    bool m_clean = true;  ///< the whole buffer is valid UTF-8 without NUL
    bool m_allClean = true;
    bool m_known = false; ///< clean; not judged again
    bool m_inLine = false;
    Status m_status = ok();
};

} // namespace saboot::parsers::chat
