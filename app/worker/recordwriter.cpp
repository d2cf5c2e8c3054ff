#include "worker/cborout.h"
#include "worker/protocol.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <cerrno>
#include <unistd.h>

namespace saboot::worker {

namespace {

/// Space for the closing byte of the unit's array.
constexpr size_t unitRoom = size_t(maxFrameBytes) - 1;
constexpr size_t sendAt = 56 * 1024;
constexpr char openArray = char(0x9f);
constexpr char closeArray = char(0xff);

QByteArray json(const QJsonObject& o) {
    return o.isEmpty() ? QByteArray() : QJsonDocument(o).toJson(QJsonDocument::Compact);
}

void put(CborOut& c, const QRect& r) {
    c.array(4);
    c.number(r.x());
    c.number(r.y());
    c.number(r.width());
    c.number(r.height());
}

void put(CborOut& c, const std::optional<qint64>& v) {
    if (v) c.number(*v);
    else c.null();
}

void put(CborOut& c, const std::optional<double>& v) {
    if (v) c.real(*v);
    else c.null();
}

void put(CborOut& c, const QStringList& v) {
    c.array(size_t(v.size()));
    for (const QString& s : v) c.text(s);
}

struct Encoder {
    CborOut& c;
    MessagePack& packed;

    void operator()(const Protections& r) {
        c.array(2);
        c.number(recordTag<Protections>());
        put(c, r.names);
    }
    void operator()(const Failure& r) {
        c.array(3);
        c.number(recordTag<Failure>());
        c.number(int(r.code));
        c.text(r.detail);
    }
    void operator()(const Problem& r) {
        c.array(3);
        c.number(recordTag<Problem>());
        c.number(int(r.code));
        c.text(r.sentence);
    }
    void operator()(const TypeFacts& r) {
        c.array(3);
        c.number(recordTag<TypeFacts>());
        c.text(r.mediaType);
        c.text(r.description);
    }
    void operator()(const PictureFacts& r) {
        c.array(3);
        c.number(recordTag<PictureFacts>());
        c.number(r.size.width());
        c.number(r.size.height());
    }
    void operator()(const domain::ExifFacts& r) {
        c.array(9);
        c.number(recordTag<domain::ExifFacts>());
        c.text(r.make);
        c.text(r.model);
        c.number(r.orientation);
        c.text(r.time);
        c.text(r.timeZone);
        put(c, r.latitude);
        put(c, r.longitude);
        c.text(r.software);
    }
    void operator()(const domain::ReadCode& r) {
        c.array(4);
        c.number(recordTag<domain::ReadCode>());
        c.text(r.format);
        c.text(r.text);
        put(c, r.box);
    }
    void operator()(const domain::ReadText& r) {
        c.array(8);
        c.number(recordTag<domain::ReadText>());
        c.text(r.tool);
        c.text(r.version);
        c.text(r.settings);
        c.number(r.page);
        c.text(r.text);
        c.number(r.confidence);
        c.array(r.boxes.size());
        for (const domain::TextBox& b : r.boxes) {
            c.array(4);
            put(c, b.box);
            c.number(b.start);
            c.number(b.end);
            c.number(b.confidence);
        }
    }
    void operator()(const PageCount& r) {
        c.array(2);
        c.number(recordTag<PageCount>());
        c.number(r.pages);
    }
    void operator()(const Facts& r) {
        c.array(3);
        c.number(recordTag<Facts>());
        c.bytes(json(r.facts));
        c.bytes(json(r.tools));
    }
    void operator()(const PixelsStart& r) {
        c.array(4);
        c.number(recordTag<PixelsStart>());
        c.number(r.width);
        c.number(r.height);
        c.boolean(r.alpha);
    }
    void operator()(const Bytes& r) {
        c.array(2);
        c.number(recordTag<Bytes>());
        c.bytes(r.data);
    }
    void operator()(const parsers::ArchiveEntry& r) {
        c.array(9);
        c.number(recordTag<parsers::ArchiveEntry>());
        c.number(r.index);
        c.text(r.name);
        c.number(int(r.type));
        c.number(r.sizeBytes);
        put(c, r.modifiedAt);
        c.boolean(r.encrypted);
        c.text(r.linkTarget);
        put(c, r.warnings);
    }
    void operator()(const ListingHead& r) {
        c.array(6);
        c.number(recordTag<ListingHead>());
        c.text(r.format);
        c.text(r.filter);
        c.number(r.declaredBytes);
        c.boolean(r.encrypted);
        c.boolean(r.complete);
    }
    void operator()(const domain::ParsedMessage& m) {
        const bool more = !m.attachments.empty() || !m.reactions.empty() || !m.sourceId.isEmpty() || !m.replyTo.isEmpty()
                          || !m.forwardedFrom.isEmpty() || !m.extra.isEmpty();
        c.array(4);
        c.number(recordTag<domain::ParsedMessage>());
        const QByteArrayView fixed = packed.numbers(m);
        c.bytes(fixed);
        c.text(packed.texts(m));
        if (!more) {
            c.null();
            return;
        }
        c.array(6);
        c.text(m.sourceId);
        c.text(m.replyTo);
        c.text(m.forwardedFrom);
        c.bytes(json(m.extra));
        c.array(m.attachments.size());
        for (const domain::Attachment& a : m.attachments) {
            c.array(5);
            c.text(a.name);
            c.text(a.mediaType);
            c.number(a.sizeBytes);
            c.boolean(a.present);
            c.text(a.reason);
        }
        c.array(m.reactions.size());
        for (const domain::Reaction& r : m.reactions) {
            c.array(3);
            c.text(r.emoji);
            c.text(r.by);
            c.number(r.count);
        }
    }
    void operator()(const domain::ImportIssue& r) {
        c.array(6);
        c.number(recordTag<domain::ImportIssue>());
        c.text(r.kind);
        c.number(r.line);
        c.number(r.offset);
        c.text(r.text);
        c.number(r.chat + 1);
    }
    void operator()(const domain::ChatSummary& r) {
        c.array(13);
        c.number(recordTag<domain::ChatSummary>());
        c.text(r.format);
        c.real(r.confidence);
        c.text(r.title);
        c.number(r.messages);
        c.number(r.system);
        put(c, r.participants);
        put(c, r.first);
        put(c, r.last);
        c.number(int(r.dateOrder));
        c.text(r.zone);
        c.number(int(r.zoneCertainty));
        c.number(r.issues);
    }
    void operator()(const ChatHead& r) {
        c.array(6);
        c.number(recordTag<ChatHead>());
        c.number(r.index);
        c.text(r.title);
        c.text(r.id);
        c.text(r.type);
        c.bytes(json(r.extra));
    }
    void operator()(const ChatFact& r) {
        c.array(3);
        c.number(recordTag<ChatFact>());
        c.text(r.kind);
        c.bytes(json(r.object));
    }
    void operator()(const EntryMark& r) {
        c.array(6);
        c.number(recordTag<EntryMark>());
        c.number(r.index);
        c.boolean(r.end);
        c.boolean(r.failed);
        c.number(int(r.code));
        c.text(r.detail);
    }
    void operator()(const ProgressNote& r) {
        c.array(3);
        c.number(recordTag<ProgressNote>());
        c.number(r.done);
        c.number(r.total);
    }
    void operator()(const domain::PlainMessages& r) {
        c.array(2);
        c.number(recordTag<domain::PlainMessages>());
        c.bytes(r.bytes);
    }
    void operator()(const End& r) {
        c.array(2);
        c.number(recordTag<End>());
        c.unsignedNumber(r.records);
    }
};

} // namespace

RecordWriter::RecordWriter(int fd) : m_fd(fd) { m_unit.reserve(2 * size_t(maxFrameBytes)); }

size_t RecordWriter::beginRecord() {
    if (!m_plain.isEmpty()) sendPlain();
    if (m_unit.empty()) m_unit.push_back(openArray);
    return m_unit.size();
}

void RecordWriter::write(const Record& record) {
    if (m_broken) return;
    const size_t start = beginRecord();
    CborOut c(m_unit, m_scratch);
    std::visit(Encoder{c, m_pack}, record);
    endRecord(start);
}

void RecordWriter::write(const domain::ParsedMessage& message) {
    if (m_broken) return;
    const size_t start = beginRecord();
    CborOut c(m_unit, m_scratch);
    Encoder{c, m_pack}(message);
    endRecord(start);
}

void RecordWriter::write(const domain::PlainMessage& message) {
    if (m_broken) return;
    if (m_plain.mustSendBefore(message)) sendPlain();
    m_plain.add(message);
}

void RecordWriter::sendPlain() {
    std::string packed;
    m_plain.take(packed);
    domain::PlainMessages record;
    record.bytes = QByteArray::fromRawData(packed.data(), qsizetype(packed.size()));
    write(Record(std::move(record)));
}

void RecordWriter::writeBytes(QByteArrayView data) {
    constexpr qsizetype piece = 60 * 1024;
    for (qsizetype at = 0; at < data.size() && !m_broken; at += piece) {
        const QByteArrayView part = data.sliced(at, std::min(piece, data.size() - at));
        write(Record(Bytes{QByteArray::fromRawData(part.data(), part.size())}));
    }
}

void RecordWriter::endRecord(size_t recordStart) {
    ++m_records;
    if (m_unit.size() > unitRoom && recordStart > 1) {
        // The last record goes into a unit of its own, so that the ones before fit a frame.
        const std::string last = m_unit.substr(recordStart);
        m_unit.resize(recordStart);
        sendUnit();
        m_unit.push_back(openArray);
        m_unit += last;
    }
    if (m_unit.size() >= sendAt) sendUnit();
}

void RecordWriter::sendUnit() {
    if (m_broken || m_unit.empty()) return;
    m_unit.push_back(closeArray);
    std::string& out = m_out;
    out.clear();
    for (size_t at = 0; at < m_unit.size(); at += size_t(maxFrameBytes)) {
        const size_t n = std::min(size_t(maxFrameBytes), m_unit.size() - at);
        quint32 header = quint32(n);
        if (at + n < m_unit.size()) header |= frameContinues;
        for (int shift = 0; shift < 32; shift += 8) out.push_back(char(header >> shift));
        out.append(m_unit, at, n);
    }
    m_unit.clear();
    size_t done = 0;
    while (done < out.size()) {
        const ssize_t n = ::write(m_fd, out.data() + done, out.size() - done);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) {
            m_broken = true;
            return;
        }
        done += size_t(n);
    }
}

bool RecordWriter::flush() {
    if (!m_plain.isEmpty()) sendPlain();
    sendUnit();
    return !m_broken;
}

bool RecordWriter::finish() {
    if (!m_plain.isEmpty()) sendPlain();
    write(Record(End{m_records}));
    return flush();
}

} // namespace saboot::worker
