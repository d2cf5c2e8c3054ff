#pragma once
#include "domain/plainmessage.h"

#include <QtEndian>
#include <array>
#include <optional>
#include <string>

namespace saboot::worker {

/// A batch of plain messages as one CBOR byte string. Little-endian:
///   u32 number of messages, u32 bytes of texts,
///   for each message 80 bytes: i64 n, time, offset, line; i32 chat; u8 kind, certainty, flags (1 edited, 2 deleted,
///   4 has a time), 0; then position and length (u32 each) in the texts of: time text, time rule, sender, sender id, text,
///   then the texts. Equal neighbours share one place.
class PlainPack {
public:
    static constexpr size_t messageBytes = 4 * 8 + 4 + 4 + 5 * 8;
    static constexpr size_t headBytes = 8;
    static constexpr size_t sendAtBytes = 200 * 1024;

    bool isEmpty() const { return m_count == 0; }
    /// True when `m` belongs into a batch of its own.
    bool mustSendBefore(const domain::PlainMessage& m) const {
        return m_count > 0 && (m.chat != m_chat || m_numbers.size() + m_texts.size() + size_t(m.text.size()) > sendAtBytes);
    }
    void add(const domain::PlainMessage& m) {
        m_chat = m.chat;
        const size_t at = m_numbers.size();
        m_numbers.resize(at + messageBytes);
        char* p = m_numbers.data() + at;
        for (const qint64 v : {m.n, m.time, m.offset, m.line}) put(p, v);
        put(p, qint32(m.chat));
        put(p, quint8(m.kind));
        put(p, quint8(m.timeCertainty));
        put(p, quint8((m.edited ? 1 : 0) | (m.deleted ? 2 : 0) | (m.hasTime ? 4 : 0)));
        put(p, quint8(0));
        int field = 0;
        for (const QByteArrayView v : {m.timeText, m.timeRule, m.sender, m.senderId, m.text}) {
            Place& last = m_last[size_t(field++)];
            const bool same = last.size == size_t(v.size()) && m_texts.compare(last.at, last.size, v.data(), size_t(v.size())) == 0;
            if (!same) {
                last = {m_texts.size(), size_t(v.size())};
                m_texts.append(v.data(), size_t(v.size()));
            }
            put(p, quint32(last.at));
            put(p, quint32(last.size));
        }
        ++m_count;
    }
    /// The packed batch; begins a new one.
    void take(std::string& out) {
        out.resize(headBytes);
        char* p = out.data();
        put(p, quint32(m_count));
        put(p, quint32(m_texts.size()));
        out += m_numbers;
        out += m_texts;
        m_numbers.clear();
        m_texts.clear();
        m_last = {};
        m_count = 0;
    }

    /// The reverse, for the side that believes nothing. nullopt: not what take() makes.
    static std::optional<domain::PlainMessages> read(QByteArray bytes);

private:
    struct Place {
        size_t at = 0, size = 0;
    };
    template <class T> static void put(char*& p, T v) {
        qToLittleEndian(v, p);
        p += sizeof(T);
    }
    std::string m_numbers, m_texts;
    std::array<Place, 5> m_last{};
    size_t m_count = 0;
    int m_chat = 0;
};

} // namespace saboot::worker
