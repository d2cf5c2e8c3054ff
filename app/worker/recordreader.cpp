#include "worker/cborin.h"
#include "worker/protocol.h"

#include <cmath>
#include <cstring>

namespace saboot::worker {

namespace {

constexpr qint64 maxNumber = std::numeric_limits<qint64>::max();
constexpr qint64 maxInt = std::numeric_limits<int>::max();
constexpr qsizetype maxWord = 64 * 1024;

ErrorCode errorCode(CborIn& c) {
    return ErrorCode(c.numberIn(0, qint64(ErrorCode::Locked)));
}

QRect rect(CborIn& c) {
    c.enterExactly(4);
    const int x = int(c.numberIn(-maxInt / 4, maxInt / 4));
    const int y = int(c.numberIn(-maxInt / 4, maxInt / 4));
    const int w = int(c.numberIn(0, maxInt / 4));
    const int h = int(c.numberIn(0, maxInt / 4));
    c.leave();
    return {x, y, w, h};
}

std::optional<qint64> optionalNumber(CborIn& c) {
    if (c.takeNull()) return std::nullopt;
    return c.number();
}

std::optional<double> optionalReal(CborIn& c, double bound) {
    if (c.takeNull()) return std::nullopt;
    const double v = c.real();
    if (!std::isfinite(v) || std::abs(v) > bound) c.fail();
    return v;
}

domain::ReadText readText(CborIn& c) {
    domain::ReadText r;
    r.tool = c.text(maxWord);
    r.version = c.text(maxWord);
    r.settings = c.text(maxWord);
    r.page = int(c.numberIn(0, maxInt));
    r.text = c.text(maxUnitBytes);
    r.confidence = int(c.numberIn(-1, 100));
    const qsizetype n = c.enter(2'000'000);
    const qint64 textBytes = n ? r.text.toUtf8().size() : 0;
    r.boxes.reserve(size_t(std::min<qsizetype>(n, 100'000)));
    for (qsizetype i = 0; i < n && c.isOk(); ++i) {
        c.enterExactly(4);
        domain::TextBox b;
        b.box = rect(c);
        b.start = c.numberIn(0, textBytes);
        b.end = c.numberIn(b.start, textBytes);
        b.confidence = int(c.numberIn(-1, 100));
        c.leave();
        r.boxes.push_back(b);
    }
    c.leave();
    return r;
}

parsers::ArchiveEntry entry(CborIn& c) {
    parsers::ArchiveEntry e;
    e.index = c.numberIn(0, maxNumber);
    e.name = c.text(maxWord);
    e.type = parsers::EntryType(c.numberIn(0, int(parsers::EntryType::Other)));
    e.sizeBytes = c.numberIn(-1, maxNumber);
    e.modifiedAt = optionalNumber(c);
    e.encrypted = c.boolean();
    e.linkTarget = c.text(maxWord);
    e.warnings = c.texts(64);
    return e;
}

domain::ParsedMessage message(CborIn& c, MessagePack& pack) {
    domain::ParsedMessage m;
    const QByteArray numbers = c.bytes(MessagePack::numberBytes);
    const QString texts = c.text(maxUnitBytes);
    if (!c.isOk() || !pack.read(numbers, texts, m)) {
        c.fail();
        return m;
    }
    if (c.takeNull()) return m;
    c.enterExactly(6);
    m.sourceId = c.text();
    m.replyTo = c.text();
    m.forwardedFrom = c.text();
    m.extra = c.object();
    const qsizetype attachments = c.enter(100'000);
    for (qsizetype i = 0; i < attachments && c.isOk(); ++i) {
        c.enterExactly(5);
        domain::Attachment a;
        a.name = c.text();
        a.mediaType = c.text();
        a.sizeBytes = c.numberIn(-1, maxNumber);
        a.present = c.boolean();
        a.reason = c.text();
        c.leave();
        m.attachments.push_back(std::move(a));
    }
    c.leave();
    const qsizetype reactions = c.enter(100'000);
    for (qsizetype i = 0; i < reactions && c.isOk(); ++i) {
        c.enterExactly(3);
        domain::Reaction r;
        r.emoji = c.text();
        r.by = c.text();
        r.count = int(c.numberIn(0, maxInt));
        c.leave();
        m.reactions.push_back(std::move(r));
    }
    c.leave();
    c.leave();
    return m;
}

domain::ChatSummary summary(CborIn& c) {
    domain::ChatSummary s;
    s.format = c.text(maxWord);
    s.confidence = c.real();
    if (!(s.confidence >= 0 && s.confidence <= 1)) c.fail();
    s.title = c.text();
    s.messages = c.numberIn(0, maxNumber);
    s.system = c.numberIn(0, maxNumber);
    s.participants = c.texts(10'000'000);
    s.first = optionalNumber(c);
    s.last = optionalNumber(c);
    s.dateOrder = domain::DateOrder(c.numberIn(0, 3));
    s.zone = c.text(maxWord);
    s.zoneCertainty = domain::Certainty(c.numberIn(0, 2));
    s.issues = c.numberIn(0, maxNumber);
    return s;
}

Record record(CborIn& c, MessagePack& pack) {
    const qint64 kind = c.number();
    switch (kind) {
    case recordTag<Protections>(): return Protections{c.texts(64)};
    case recordTag<Failure>(): {
        const ErrorCode code = errorCode(c);
        return Failure{code, c.text(maxWord)};
    }
    case recordTag<Problem>(): {
        const ErrorCode code = errorCode(c);
        return Problem{code, c.text(maxWord)};
    }
    case recordTag<TypeFacts>(): {
        TypeFacts r;
        r.mediaType = c.text(maxWord);
        r.description = c.text(maxWord);
        return r;
    }
    case recordTag<PictureFacts>(): {
        const int w = int(c.numberIn(0, maxInt));
        return PictureFacts{QSize(w, int(c.numberIn(0, maxInt)))};
    }
    case recordTag<domain::ExifFacts>(): {
        domain::ExifFacts r;
        r.make = c.text(maxWord);
        r.model = c.text(maxWord);
        r.orientation = int(c.numberIn(0, 8));
        r.time = c.text(maxWord);
        r.timeZone = c.text(maxWord);
        r.latitude = optionalReal(c, 90);
        r.longitude = optionalReal(c, 180);
        r.software = c.text(maxWord);
        return r;
    }
    case recordTag<domain::ReadCode>(): {
        domain::ReadCode r;
        r.format = c.text(maxWord);
        r.text = c.text(maxWord);
        r.box = rect(c);
        return r;
    }
    case recordTag<domain::ReadText>(): return readText(c);
    case recordTag<PageCount>(): return PageCount{int(c.numberIn(0, maxInt))};
    case recordTag<Facts>(): {
        Facts r;
        r.facts = c.object();
        r.tools = c.object();
        return r;
    }
    case recordTag<PixelsStart>(): {
        PixelsStart r;
        r.width = int(c.numberIn(1, 32767));
        r.height = int(c.numberIn(1, 32767));
        r.alpha = c.boolean();
        return r;
    }
    case recordTag<Bytes>(): return Bytes{c.bytes(maxFrameBytes)};
    case recordTag<parsers::ArchiveEntry>(): return entry(c);
    case recordTag<ListingHead>(): {
        ListingHead r;
        r.format = c.text(maxWord);
        r.filter = c.text(maxWord);
        r.declaredBytes = c.numberIn(0, maxNumber);
        r.encrypted = c.boolean();
        r.complete = c.boolean();
        return r;
    }
    case recordTag<domain::ParsedMessage>(): return message(c, pack);
    case recordTag<domain::ImportIssue>(): {
        domain::ImportIssue r;
        r.kind = c.text(maxWord);
        r.line = c.numberIn(0, maxNumber);
        r.offset = c.numberIn(0, maxNumber);
        r.text = c.text();
        r.chat = int(c.numberIn(0, maxInt)) - 1;
        return r;
    }
    case recordTag<domain::ChatSummary>(): return summary(c);
    case recordTag<ChatHead>(): {
        ChatHead r;
        r.index = int(c.numberIn(0, maxInt));
        r.title = c.text();
        r.id = c.text();
        r.type = c.text();
        r.extra = c.object();
        return r;
    }
    case recordTag<ChatFact>(): {
        ChatFact r;
        r.kind = c.text(maxWord);
        r.object = c.object();
        return r;
    }
    case recordTag<EntryMark>(): {
        EntryMark r;
        r.index = c.numberIn(0, maxNumber);
        r.end = c.boolean();
        r.failed = c.boolean();
        r.code = errorCode(c);
        r.detail = c.text(maxWord);
        return r;
    }
    case recordTag<ProgressNote>(): {
        const qint64 done = c.numberIn(0, maxNumber);
        return ProgressNote{done, c.numberIn(0, maxNumber)};
    }
    case recordTag<domain::PlainMessages>(): {
        auto plain = PlainPack::read(c.bytes(maxUnitBytes));
        if (!c.isOk() || !plain) {
            c.fail();
            return End{};
        }
        return std::move(*plain);
    }
    case recordTag<End>(): return End{quint64(c.numberIn(0, maxNumber))};
    default: c.fail(); return End{};
    }
}

} // namespace

bool RecordReader::fail(const char* why) {
    if (m_error.isEmpty()) m_error = QLatin1String(why);
    return false;
}

bool RecordReader::feed(QByteArrayView bytes, std::vector<Record>& out) {
    if (!m_error.isEmpty()) return false;
    m_pending.append(bytes);
    qsizetype at = 0;
    while (m_pending.size() - at >= 4) {
        if (m_ended) return fail("data after END");
        const auto* p = reinterpret_cast<const uchar*>(m_pending.constData() + at);
        const quint32 header = quint32(p[0]) | quint32(p[1]) << 8 | quint32(p[2]) << 16 | quint32(p[3]) << 24;
        const bool continues = header & frameContinues;
        const qsizetype size = qsizetype(header & ~frameContinues);
        if (size == 0 || size > maxFrameBytes) return fail("frame of impossible size");
        if (m_pending.size() - at - 4 < size) break;
        const char* body = m_pending.constData() + at + 4;
        at += 4 + size;
        if (continues || !m_unit.isEmpty()) {
            if (m_unit.size() + size > maxUnitBytes) return fail("unit too large");
            m_unit.append(body, size);
            if (continues) continue;
            const QByteArray unit = std::exchange(m_unit, {});
            if (!decodeUnit(unit, out)) return false;
        } else if (!decodeUnit(QByteArray::fromRawData(body, size), out)) {
            return false;
        }
    }
    if (at > 0) m_pending.remove(0, at);
    if (m_ended && !m_pending.isEmpty()) return fail("data after END");
    return true;
}

bool RecordReader::decodeUnit(const QByteArray& unit, std::vector<Record>& out) {
    CborIn c(unit);
    c.enterOpen();
    while (c.hasNext()) {
        if (m_ended) return fail("record after END");
        if (c.enter(32) < 1) return fail("not a record");
        Record r = record(c, m_pack);
        c.leave();
        if (!c.isOk()) return fail("record not understood");
        if (const End* end = std::get_if<End>(&r)) {
            if (end->records != m_records) return fail("END counts other records");
            m_ended = true;
            continue;
        }
        ++m_records;
        out.push_back(std::move(r));
    }
    c.leave();
    if (!c.isAtEnd(unit)) return fail("unit not understood");
    return true;
}

} // namespace saboot::worker
