#include "worker/plainpack.h"

namespace saboot::worker {

namespace {
template <class T> T get(const char*& p) {
    const T v = qFromLittleEndian<T>(p);
    p += sizeof(T);
    return v;
}
} // namespace

std::optional<domain::PlainMessages> PlainPack::read(QByteArray bytes) {
    if (size_t(bytes.size()) < headBytes) return std::nullopt;
    domain::PlainMessages out;
    out.bytes = std::move(bytes);
    const char* p = out.bytes.constData();
    const quint64 count = get<quint32>(p), textBytes = get<quint32>(p);
    if (count == 0 || headBytes + count * messageBytes + textBytes != quint64(out.bytes.size())) return std::nullopt;
    const QByteArrayView texts = QByteArrayView(out.bytes).last(qsizetype(textBytes));
    if (!texts.isValidUtf8()) return std::nullopt;
    // The whole is valid: a part is, too, when it begins and ends between characters.
    const auto between = [&](quint64 at) { return at >= textBytes || (uchar(texts[qsizetype(at)]) & 0xC0) != 0x80; };
    out.messages.resize(size_t(count));
    for (domain::PlainMessage& m : out.messages) {
        m.n = get<qint64>(p);
        m.time = get<qint64>(p);
        m.offset = get<qint64>(p);
        m.line = get<qint64>(p);
        m.chat = get<qint32>(p);
        const auto kind = get<quint8>(p), certainty = get<quint8>(p), flags = get<quint8>(p), zero = get<quint8>(p);
        if (m.n < 0 || m.offset < 0 || m.line < 0 || m.chat < 0 || kind > 3 || certainty > 2 || flags > 7 || zero != 0) return std::nullopt;
        if (m.chat != out.messages.front().chat) return std::nullopt;
        m.kind = domain::MessageKind(kind);
        m.timeCertainty = domain::Certainty(certainty);
        m.edited = flags & 1;
        m.deleted = flags & 2;
        m.hasTime = flags & 4;
        if (!m.hasTime && m.time != 0) return std::nullopt;
        for (QByteArrayView* v : {&m.timeText, &m.timeRule, &m.sender, &m.senderId, &m.text}) {
            const quint64 at = get<quint32>(p), size = get<quint32>(p);
            if (at + size > textBytes || !between(at) || !between(at + size)) return std::nullopt;
            *v = texts.sliced(qsizetype(at), qsizetype(size));
        }
    }
    return out;
}

} // namespace saboot::worker
