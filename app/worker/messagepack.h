#pragma once
#include "domain/chat.h"

#include <QByteArray>
#include <QtEndian>
#include <array>

namespace saboot::worker {

/// The part of a message every message has, in two CBOR items instead of fourteen: chats of a million messages spend
/// most of their time here. Numbers: little-endian, in the order of the fields below. Texts: time text, time rule,
/// sender, sender id and text, joined by U+001F; the numbers say the length of the first four in UTF-16 units.
class MessagePack {
public:
    static constexpr qsizetype numberBytes = 8 * 4 + 4 + 3 + 4 * 4;
    static constexpr char16_t separator = 0x1f;

    QByteArrayView numbers(const domain::ParsedMessage& m) {
        char* p = m_numbers.data();
        put(p, m.n);
        put(p, m.time.value_or(0));
        put(p, m.offset);
        put(p, m.line);
        put(p, qint32(m.chat));
        put(p, quint8(m.kind));
        put(p, quint8(m.timeCertainty));
        put(p, quint8((m.edited ? 1 : 0) | (m.deleted ? 2 : 0) | (m.time ? 4 : 0)));
        for (const QString* s : {&m.timeText, &m.timeRule, &m.sender, &m.senderId}) put(p, quint32(s->size()));
        return {m_numbers.data(), numberBytes};
    }

    const QString& texts(const domain::ParsedMessage& m) {
        m_texts.resize(0);
        for (const QString* s : {&m.timeText, &m.timeRule, &m.sender, &m.senderId}) {
            m_texts.append(*s);
            m_texts.append(QChar(separator));
        }
        m_texts.append(m.text);
        return m_texts;
    }

    /// The reverse. False: not what numbers() and texts() make.
    bool read(const QByteArray& numbers, const QString& texts, domain::ParsedMessage& m) {
        if (numbers.size() != numberBytes) return false;
        const char* p = numbers.constData();
        const auto time = [&] {
            m.n = get<qint64>(p);
            const auto t = get<qint64>(p);
            m.offset = get<qint64>(p);
            m.line = get<qint64>(p);
            return t;
        }();
        m.chat = get<qint32>(p);
        const auto kind = get<quint8>(p);
        const auto certainty = get<quint8>(p);
        const auto flags = get<quint8>(p);
        if (m.n < 0 || m.offset < 0 || m.line < 0 || m.chat < 0 || kind > 3 || certainty > 2 || flags > 7) return false;
        m.kind = domain::MessageKind(kind);
        m.timeCertainty = domain::Certainty(certainty);
        m.edited = flags & 1;
        m.deleted = flags & 2;
        if (flags & 4) m.time = time;
        else if (time != 0) return false;
        qsizetype at = 0;
        size_t field = 0;
        for (QString* s : {&m.timeText, &m.timeRule, &m.sender, &m.senderId}) {
            const auto size = qsizetype(get<quint32>(p));
            if (size >= texts.size() - at || texts[at + size] != QChar(separator)) return false;
            const QStringView view = QStringView(texts).mid(at, size);
            // Neighbouring messages mostly share rule and sender: one string in memory for all of them.
            if (view != m_last[field]) m_last[field] = view.toString();
            *s = m_last[field++];
            at += size + 1;
        }
        m.text = texts.mid(at);
        return true;
    }

private:
    template <class T> static void put(char*& p, T v) {
        qToLittleEndian(v, p);
        p += sizeof(T);
    }
    template <class T> static T get(const char*& p) {
        const T v = qFromLittleEndian<T>(p);
        p += sizeof(T);
        return v;
    }
    std::array<char, size_t(numberBytes)> m_numbers{};
    QString m_texts;
    std::array<QString, 4> m_last;
};

} // namespace saboot::worker
