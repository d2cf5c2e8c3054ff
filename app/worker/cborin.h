#pragma once
#include <QByteArray>
#include <QCborStreamReader>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace saboot::worker {

/// Strict reading over QCborStreamReader: definite lengths, exact types, bounds. After the first surprise every call
/// returns an empty value and isOk() stays false.
class CborIn {
public:
    explicit CborIn(const QByteArray& bytes) : m_reader(bytes) {}
    /// After an error of the reader every further item is of no type, so that the next call fails too.
    bool isOk() const { return m_ok; }
    void fail() { m_ok = false; }

    /// Enters an array and returns its length, 0 when it is none or longer than `atMost`.
    qsizetype enter(qsizetype atMost) {
        if (!isOk() || !m_reader.isArray() || !m_reader.isLengthKnown() || m_reader.length() > quint64(atMost)) return stop<qsizetype>();
        const auto n = qsizetype(m_reader.length());
        if (!m_reader.enterContainer()) return stop<qsizetype>();
        return n;
    }
    void enterExactly(qsizetype n) {
        if (enter(n) != n) m_ok = false;
    }
    void enterOpen() {
        if (!isOk() || !m_reader.isArray() || m_reader.isLengthKnown() || !m_reader.enterContainer()) m_ok = false;
    }
    bool hasNext() { return isOk() && m_reader.lastError() == QCborError::NoError && m_reader.hasNext(); }
    void leave() {
        if (!isOk() || m_reader.hasNext() || !m_reader.leaveContainer()) m_ok = false;
    }
    /// Nothing follows the top-level item.
    bool isAtEnd(const QByteArray& bytes) { return isOk() && m_reader.lastError() == QCborError::NoError && m_reader.currentOffset() == bytes.size(); }

    qint64 number() {
        if (!isOk()) return 0;
        if (m_reader.isUnsignedInteger()) {
            const quint64 v = m_reader.toUnsignedInteger();
            if (v > quint64(std::numeric_limits<qint64>::max())) return stop<qint64>();
            m_reader.next();
            return qint64(v);
        }
        if (m_reader.isNegativeInteger()) {
            const auto v = quint64(m_reader.toNegativeInteger());
            // 0 stands for 2^64; the value is -v.
            if (v == 0 || v > quint64(std::numeric_limits<qint64>::max()) + 1) return stop<qint64>();
            m_reader.next();
            return v == quint64(std::numeric_limits<qint64>::max()) + 1 ? std::numeric_limits<qint64>::min() : -qint64(v);
        }
        return stop<qint64>();
    }
    qint64 numberIn(qint64 low, qint64 high) {
        const qint64 v = number();
        if (v < low || v > high) return stop<qint64>();
        return v;
    }
    bool boolean() {
        if (!isOk() || !m_reader.isBool()) return stop<bool>();
        const bool v = m_reader.toBool();
        m_reader.next();
        return v;
    }
    double real() {
        if (!isOk() || !m_reader.isDouble()) return stop<double>();
        const double v = m_reader.toDouble();
        m_reader.next();
        return v;
    }
    /// Skips a null if it stands here.
    bool takeNull() {
        if (!isOk() || !m_reader.isNull()) return false;
        m_reader.next();
        return true;
    }
    QString text(qsizetype atMostBytes = 32 * 1024 * 1024) {
        if (!isOk() || !m_reader.isString() || !m_reader.isLengthKnown() || m_reader.length() > quint64(atMostBytes)) return stop<QString>();
        if (m_reader.length() == 0) {
            m_reader.next();
            return {};
        }
        auto part = m_reader.readString();
        if (part.status != QCborStreamReader::Ok) return stop<QString>();
        QString out = std::move(part.data);
        if (m_reader.readString().status != QCborStreamReader::EndOfString) return stop<QString>();
        return out;
    }
    QByteArray bytes(qsizetype atMost) {
        if (!isOk() || !m_reader.isByteArray() || !m_reader.isLengthKnown() || m_reader.length() > quint64(atMost)) return stop<QByteArray>();
        if (m_reader.length() == 0) {
            m_reader.next();
            return {};
        }
        auto part = m_reader.readByteArray();
        if (part.status != QCborStreamReader::Ok) return stop<QByteArray>();
        QByteArray out = std::move(part.data);
        if (m_reader.readByteArray().status != QCborStreamReader::EndOfString) return stop<QByteArray>();
        return out;
    }
    QStringList texts(qsizetype atMost) {
        QStringList out;
        const qsizetype n = enter(atMost);
        for (qsizetype i = 0; i < n && isOk(); ++i) out << text();
        leave();
        return out;
    }
    /// A JSON object as a byte string; empty is an empty object.
    QJsonObject object(qsizetype atMost = 4 * 1024 * 1024) {
        const QByteArray json = bytes(atMost);
        if (!isOk() || json.isEmpty()) return {};
        QJsonParseError error;
        const QJsonDocument doc = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError || !doc.isObject()) return stop<QJsonObject>();
        return doc.object();
    }

private:
    template <class T> T stop() {
        m_ok = false;
        return T{};
    }
    QCborStreamReader m_reader;
    bool m_ok = true;
};

} // namespace saboot::worker
