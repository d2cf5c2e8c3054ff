#include "parsers/chat/jsoncutter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <cstring>

namespace saboot::parsers::chat {

namespace {

constexpr size_t maxScalarBytes = 64 * 1024;

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

} // namespace

Result<JsonCutter::End> JsonCutter::run() {
    SABOOT_CHECK(m_input.rewind());
    QByteArray buffer(m_input.bufferFor(pieceBytes), Qt::Uninitialized);
    m_element.reserve(size_t(std::min<qint64>(buffer.size(), 64 * 1024)));
    const qint64 total = m_input.sizeBytes();
    bool first = true;
    for (;;) {
        if (m_sink.cancelled()) return Error(ErrorCode::Cancelled);
        auto got = m_input.read(buffer.data(), buffer.size());
        if (!got) {
            if (got.error().code() == ErrorCode::FormatDamaged && m_offset > 0) return End::CutOff;
            return std::move(got).error();
        }
        if (*got == 0) break;
        const char* s = buffer.constData();
        const char* const end = s + *got;
        if (first && *got >= 3 && std::memcmp(s, "\xEF\xBB\xBF", 3) == 0) {
            s += 3;
            m_offset += 3;
        }
        first = false;
        if (!feed(s, end)) return End::Malformed;
        m_offset += end - s;
        m_sink.progress(m_offset, total);
        if (*got < buffer.size()) break;
    }
    if (m_state == State::Literal && m_path.empty()) valueDone();
    return m_state == State::Done ? End::Complete : End::CutOff;
}

void JsonCutter::keep(const char* from, const char* to) {
    if (m_tooLong) return;
    if (m_element.size() + size_t(to - from) > maxElementBytes) {
        m_tooLong = true;
        m_element.clear();
        return;
    }
    m_element.append(from, to);
}

bool JsonCutter::open(bool array) {
    if (m_path.size() >= maxDepth) return false;
    Level level;
    level.array = array;
    level.id = ++m_nextId;
    if (!m_path.empty() && !m_path.back().array) level.key = m_key;
    m_path.push_back(std::move(level));
    if (array) m_path.back().cut = m_handler.cuts(m_path);
    m_handler.entered(m_path);
    m_state = array ? State::ValueOrEnd : State::KeyOrEnd;
    return true;
}

bool JsonCutter::close(bool array) {
    if (m_path.empty() || m_path.back().array != array) return false;
    m_handler.leaving(m_path);
    m_path.pop_back();
    valueDone();
    return true;
}

void JsonCutter::valueDone() {
    if (m_path.empty()) {
        m_state = State::Done;
        return;
    }
    if (m_path.back().array) ++m_path.back().index;
    m_state = State::CommaOrEnd;
}

void JsonCutter::scalarDone(qint64 endOffset) {
    if (!m_path.empty() && !m_path.back().array) {
        m_handler.scalar(m_path, m_key, m_scalar);
    } else if (!m_path.empty() && m_path.back().cut) {
        // No message, but nothing that may be passed over in silence.
        m_element = m_scalar;
        m_handler.element(m_path, m_element, std::max<qint64>(0, endOffset - qint64(m_scalar.size())));
    }
    valueDone();
}

void JsonCutter::beginCapture(qint64 offset) {
    m_element.clear();
    m_tooLong = false;
    m_elementOffset = offset;
    m_captureDepth = 0;
    m_captureScalar = false;
    m_state = State::Capture;
}

void JsonCutter::endCapture() {
    if (m_tooLong) {
        ++m_oversized;
    } else {
        keepMarks(m_element);
        m_handler.element(m_path, m_element, m_elementOffset);
    }
    valueDone();
}

bool JsonCutter::feed(const char* const begin, const char* const end) {
    const char* s = begin;
    const char* from = begin; // of the part of an element not yet kept
    while (s < end) {
        const char c = *s;
        switch (m_state) {
        case State::Value:
        case State::ValueOrEnd:
            if (isSpace(c)) {
                ++s;
                break;
            }
            if (c == ']' && m_state == State::ValueOrEnd) {
                if (!close(true)) return false;
                ++s;
                break;
            }
            if (!m_path.empty() && m_path.back().array && m_path.back().cut) {
                if (c == '{' || c == '[') {
                    beginCapture(m_offset + (s - begin));
                    from = s;
                    break;
                }
            }
            if (c == '{' || c == '[') {
                if (!open(c == '[')) return false;
                ++s;
            } else if (c == '"') {
                m_scalar.assign(1, '"');
                m_escape = 0;
                m_state = State::String;
                ++s;
            } else if (c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
                m_scalar.clear();
                m_state = State::Literal;
            } else {
                return false;
            }
            break;
        case State::KeyOrEnd:
            if (isSpace(c)) {
                ++s;
            } else if (c == '"') {
                m_key.clear();
                m_escape = 0;
                m_state = State::Key;
                ++s;
            } else if (c == '}') {
                if (!close(false)) return false;
                ++s;
            } else {
                return false;
            }
            break;
        case State::Key:
            ++s;
            if (m_escape) {
                m_escape = 0;
                m_key += c;
            } else if (c == '"') {
                m_state = State::Colon;
            } else {
                if (c == '\\') m_escape = 1;
                if (m_key.size() < 1024) m_key += c;
            }
            break;
        case State::Colon:
            if (c == ':') m_state = State::Value;
            else if (!isSpace(c)) return false;
            ++s;
            break;
        case State::CommaOrEnd:
            ++s;
            if (isSpace(c)) break;
            if (c == ',') {
                // A comma before the closing bracket is let pass: some tools write it.
                m_state = m_path.back().array ? State::ValueOrEnd : State::KeyOrEnd;
            } else if (c == ']' || c == '}') {
                if (!close(c == ']')) return false;
            } else {
                return false;
            }
            break;
        case State::String:
            ++s;
            if (m_escape) {
                m_escape = 0;
                if (c == 'x') m_scalar += "u00";
                else m_scalar += c;
                break;
            }
            if (c == '\\') m_escape = 1;
            if (m_scalar.size() < maxScalarBytes || c == '"') m_scalar += c;
            if (c == '"') {
                scalarDone(m_offset + (s - begin));
            }
            break;
        case State::Literal:
            if (isSpace(c) || c == ',' || c == ']' || c == '}') {
                scalarDone(m_offset + (s - begin));
            } else {
                if (m_scalar.size() > 64) return false;
                m_scalar += c;
                ++s;
            }
            break;
        case State::Capture:
            // The hot loop between strings.
            for (; s < end; ++s) {
                const char b = *s;
                if (b == '"') {
                    m_state = State::CaptureString;
                    m_escape = 0;
                    ++s;
                    break;
                }
                if (b == '{' || b == '[') {
                    ++m_captureDepth;
                } else if (b == '}' || b == ']') {
                    if (--m_captureDepth == 0) {
                        ++s;
                        keep(from, s);
                        endCapture();
                        break;
                    }
                }
            }
            break;
        case State::CaptureString:
            for (; s < end; ++s) {
                const char b = *s;
                if (m_escape) {
                    m_escape = 0;
                    if (b == 'x') {
                        // Telegram writes control bytes as \x0C, which is no JSON.
                        keep(from, s);
                        static constexpr char code[] = {'u', '0', '0'};
                        keep(code, code + 3);
                        from = s + 1;
                    }
                } else if (b == '\\') {
                    m_escape = 1;
                } else if (b == '"') {
                    m_state = State::Capture;
                    ++s;
                    break;
                }
            }
            break;
        case State::Done:
            if (!isSpace(c)) return false;
            ++s;
            break;
        }
    }
    if (m_state == State::Capture || m_state == State::CaptureString) keep(from, end);
    return true;
}

void keepMarks(std::string& json) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    size_t at = json.find(mark);
    if (at == std::string::npos) return;
    std::string out;
    size_t from = 0;
    for (; at != std::string::npos; at = json.find(mark, from)) {
        out.append(json, from, at - from).append("\\uFEFF");
        from = at + mark.size();
    }
    json = out.append(json, from);
}

QString jsonText(std::string_view raw) {
    if (raw.empty() || raw.front() != '"') return QString::fromUtf8(raw.data(), qsizetype(raw.size()));
    QByteArray doc;
    doc.reserve(qsizetype(raw.size()) + 2);
    std::string marked(raw);
    keepMarks(marked);
    doc.append('[').append(marked.data(), qsizetype(marked.size())).append(']');
    return QJsonDocument::fromJson(doc).array().at(0).toString();
}

} // namespace saboot::parsers::chat
