#pragma once
#include "parsers/chat/input.h"
#include "parsers/chat/reader.h"

#include <string>
#include <string_view>
#include <vector>

/// Cuts a large JSON file into the elements of chosen arrays without holding the file: only brackets, strings and
/// escapes are followed here; the pieces are read by simdjson.
namespace saboot::parsers::chat {

class JsonCutter {
public:
    struct Level {
        bool array = false;
        bool cut = false;      ///< its elements are handed out whole
        std::string key;       ///< under which the container stands in its parent; empty in an array and at the root
        qint64 index = 0;      ///< of the element being read, in an array
        qint64 id = 0;         ///< different for every container of the file
    };
    using Path = std::vector<Level>;

    class Handler {
    public:
        virtual ~Handler() = default;
        /// Whether the elements of the array that just began, path.back(), are wanted whole.
        virtual bool cuts(const Path& path) = 0;
        /// One element of a cut array, of whatever type, `\xHH` escapes already turned into legal ones. `json` may be changed.
        virtual void element(const Path& path, std::string& json, qint64 offset) = 0;
        /// A string, number, true, false or null under `key` in the object path.back(); raw JSON.
        virtual void scalar(const Path& path, std::string_view key, std::string_view json) {
            Q_UNUSED(path);
            Q_UNUSED(key);
            Q_UNUSED(json);
        }
        virtual void entered(const Path& path) { Q_UNUSED(path); }
        virtual void leaving(const Path& path) { Q_UNUSED(path); }
    };
    enum class End {
        Complete,
        CutOff,    ///< the file ends inside a value
        Malformed, ///< something that is no JSON
    };
    static constexpr qint64 pieceBytes = qint64(4) << 20;
    static constexpr size_t maxElementBytes = size_t(64) << 20;
    static constexpr size_t maxDepth = 256;

    JsonCutter(Input& input, Sink& sink, Handler& handler) : m_input(input), m_sink(sink), m_handler(handler) {}
    /// Reads all. Errors: Cancelled and those of the input.
    Result<End> run();
    /// Where reading stopped, in bytes.
    qint64 offset() const { return m_offset; }
    /// Elements that were longer than maxElementBytes and left out.
    qint64 oversized() const { return m_oversized; }

private:
    enum class State { Value, ValueOrEnd, KeyOrEnd, Key, Colon, CommaOrEnd, String, Literal, Capture, CaptureString, Done };
    bool feed(const char* s, const char* end);
    bool open(bool array);
    bool close(bool array);
    void valueDone();
    void scalarDone(qint64 endOffset);
    void beginCapture(qint64 offset);
    void endCapture();
    void keep(const char* from, const char* to);

    Input& m_input;
    Sink& m_sink;
    Handler& m_handler;
    Path m_path;
    State m_state = State::Value;
    std::string m_key;     ///< of the value that follows, as written
    std::string m_scalar;
    std::string m_element;
    qint64 m_elementOffset = 0;
    qint64 m_offset = 0;   ///< of the piece being fed
    qint64 m_nextId = 0;
    qint64 m_oversized = 0;
    int m_captureDepth = 0;
    int m_escape = 0;      ///< 1 after a backslash
    bool m_captureScalar = false;
    bool m_tooLong = false;
};

/// Writes each U+FEFF as an escape: readers of JSON drop one at the beginning of a string.
void keepMarks(std::string& json);

/// The text of a raw JSON string, or the raw text itself of anything else.
QString jsonText(std::string_view raw);

} // namespace saboot::parsers::chat
