#include "parsers/chat/linereader.h"

#include <cstring>

namespace saboot::parsers::chat {

LineReader::LineReader(Input& input, Sink& sink, qint64 progressBase, qint64 progressTotal)
    : m_input(input), m_sink(sink), m_progressBase(progressBase), m_progressTotal(progressTotal) {}

Status LineReader::start() {
    SABOOT_CHECK(m_input.rewind());
    m_at = m_filled = m_offset = m_number = m_readBytes = 0;
    m_end = m_cut = m_inLine = false;
    m_clean = m_allClean = true;
    m_known = false;
    m_status = ok();
    m_encoding = {};
    m_transcoder.reset();
    m_buffer.resize(m_input.bufferFor(bufferBytes));

    QByteArray head(m_input.bufferFor(sampleBytes), Qt::Uninitialized);
    SABOOT_TRY(const qint64 n, m_input.read(head.data(), head.size()));
    head.truncate(n);
    m_encoding = detectEncoding(head);
    if (m_encoding.kind != EncodingFact::Kind::Utf8) {
        m_transcoder = std::make_unique<Transcoder>(m_encoding);
        if (!m_transcoder->isValid()) {
            m_transcoder.reset();
            m_encoding = {};
        }
    }
    SABOOT_CHECK(m_input.rewind());
    if (m_encoding.markBytes > 0) {
        SABOOT_CHECK(m_input.read(head.data(), m_encoding.markBytes));
        m_offset = m_readBytes = m_encoding.markBytes;
    }
    return ok();
}

bool LineReader::refill() {
    if (m_end || !m_status) return false;
    if (m_sink.cancelled()) {
        m_status = Error(ErrorCode::Cancelled);
        return false;
    }
    std::memmove(m_buffer.data(), m_buffer.constData() + m_at, size_t(m_filled - m_at));
    m_filled -= m_at;
    m_at = 0;

    // A file longer than it said, or one that grows in transcoding.
    if (m_buffer.size() < bufferBytes && m_filled * 2 >= m_buffer.size()) m_buffer.resize(bufferBytes);
    // Transcoding may triple the size: read less so that the buffer never grows far.
    const qint64 room = m_buffer.size() - m_filled;
    const qint64 want = m_transcoder ? room / 3 : room;
    char* place = m_buffer.data() + m_filled;
    if (m_transcoder) {
        m_raw.resize(want);
        place = m_raw.data();
    }
    auto got = m_input.read(place, want);
    if (!got) {
        if (got.error().code() == ErrorCode::FormatDamaged && m_readBytes > 0) {
            m_cut = true;
            got = qint64(0);
        } else {
            m_status = std::move(got).error();
            return false;
        }
    }
    // An archive hands out what came before the damage and reports it at the next call.
    if (*got > 0 && *got < want) {
        char more = 0;
        const auto rest = m_input.read(&more, 1);
        if (!rest && rest.error().code() == ErrorCode::FormatDamaged) m_cut = true;
    }
    m_readBytes += *got;
    m_end = *got < want;
    if (m_transcoder) {
        QByteArray text;
        m_transcoder->convert(QByteArrayView(m_raw.constData(), *got), m_end ? Transcoder::Part::Last : Transcoder::Part::More, text);
        if (m_filled + text.size() > m_buffer.size()) m_buffer.resize(m_filled + text.size());
        std::memcpy(m_buffer.data() + m_filled, text.constData(), size_t(text.size()));
        m_filled += text.size();
    } else {
        m_filled += *got;
    }
    judge();
    m_sink.progress(m_progressBase + m_readBytes, m_progressTotal);
    return true;
}

void LineReader::judge() {
    if (m_known) return;
    QByteArrayView all(m_buffer.constData(), m_filled);
    if (!m_end) all = all.first(all.size() - unfinishedTail(all));
    m_clean = !std::memchr(all.data(), 0, size_t(all.size())) && isUtf8(all);
    m_allClean &= m_clean;
}

bool LineReader::next(Line& line) {
    for (;;) {
        const char* begin = m_buffer.constData() + m_at;
        const qint64 have = m_filled - m_at;
        const char* newline = have > 0 ? static_cast<const char*>(std::memchr(begin, '\n', size_t(have))) : nullptr;
        qint64 length = newline ? newline - begin : have;
        bool ends = newline != nullptr;
        if (!newline) {
            if (!m_end) {
                // A whole buffer without a line end is handed out in pieces.
                if (have < bufferBytes / 2) {
                    if (!refill()) return false;
                    continue;
                }
                length -= unfinishedTail(QByteArrayView(begin, length));
            } else if (have == 0) {
                return false;
            } else {
                ends = true;
            }
        }
        line.fragment = m_inLine;
        if (!m_inLine) ++m_number;
        line.number = m_number;
        line.offset = m_offset;
        line.text = QByteArrayView(begin, length);
        const qint64 consumed = newline ? length + 1 : length;
        m_offset += m_transcoder ? Transcoder::sourceBytes(m_encoding.kind, QByteArrayView(begin, consumed)) : consumed;
        m_at += consumed;
        m_inLine = !ends;
        if (ends && length > 0 && begin[length - 1] == '\r') line.text.chop(1);
        line.damaged = !m_clean && (std::memchr(line.text.data(), 0, size_t(line.text.size())) || !isUtf8(line.text));
        return true;
    }
}

} // namespace saboot::parsers::chat
