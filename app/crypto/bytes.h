#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QtEndian>

/// Reading and writing of the fixed layouts of this folder; little-endian throughout. Internal to crypto/.
namespace saboot::crypto {

class ByteWriter {
public:
    explicit ByteWriter(qsizetype reserve = 0) { m_bytes.reserve(reserve); }
    template <class T> ByteWriter& number(T value) {
        char raw[sizeof(T)];
        qToLittleEndian(value, raw);
        m_bytes.append(raw, sizeof raw);
        return *this;
    }
    ByteWriter& raw(QByteArrayView bytes) {
        m_bytes.append(bytes.data(), bytes.size());
        return *this;
    }
    const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Never reads past the end: a short read turns it bad and gives zeros from then on; the user checks isGood() once.
class ByteReader {
public:
    explicit ByteReader(QByteArrayView bytes) : m_bytes(bytes) {}
    template <class T> T number() {
        const QByteArrayView v = view(sizeof(T));
        return v.isEmpty() ? T(0) : qFromLittleEndian<T>(v.data());
    }
    QByteArrayView view(qsizetype size) {
        if (!m_good || size < 0 || size > m_bytes.size() - m_at) {
            m_good = false;
            return {};
        }
        const QByteArrayView v = m_bytes.sliced(m_at, size);
        m_at += size;
        return v;
    }
    QByteArray raw(qsizetype size) { return view(size).toByteArray(); }
    bool isGood() const { return m_good; }
    bool atEnd() const { return m_good && m_at == m_bytes.size(); }
    qsizetype position() const { return m_at; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_good = true;
};

} // namespace saboot::crypto
