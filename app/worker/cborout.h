#pragma once
#include <QByteArrayView>
#include <QStringEncoder>
#include <QStringView>
#include <cstring>
#include <string>

namespace saboot::worker {

/// Appends CBOR items (RFC 8949, shortest heads, definite lengths) to a buffer. No checks: the caller counts.
class CborOut {
public:
    explicit CborOut(std::string& out) : m_out(out) {}
    void array(size_t items) { head(4, items); }
    void unsignedNumber(quint64 v) { head(0, v); }
    void number(qint64 v) {
        if (v >= 0) head(0, quint64(v));
        else head(1, quint64(-(v + 1)));
    }
    void boolean(bool v) { m_out.push_back(char(v ? 0xf5 : 0xf4)); }
    void null() { m_out.push_back(char(0xf6)); }
    void real(double v) {
        quint64 bits = 0;
        std::memcpy(&bits, &v, sizeof bits);
        m_out.push_back(char(0xfb));
        for (int shift = 56; shift >= 0; shift -= 8) m_out.push_back(char(bits >> shift));
    }
    void bytes(QByteArrayView v) {
        head(2, quint64(v.size()));
        m_out.append(v.data(), size_t(v.size()));
    }
    void text(QStringView v) {
        m_scratch.resize(size_t(v.size()) * 3 + 16);
        QStringEncoder encoder(QStringEncoder::Utf8);
        char* end = encoder.appendToBuffer(m_scratch.data(), v);
        const size_t size = size_t(end - m_scratch.data());
        head(3, size);
        m_out.append(m_scratch.data(), size);
    }

private:
    void head(int major, quint64 v) {
        const auto top = char(major << 5);
        const auto big = [&](int code, int n) {
            m_out.push_back(char(top | code));
            for (int shift = 8 * (n - 1); shift >= 0; shift -= 8) m_out.push_back(char(v >> shift));
        };
        if (v < 24) m_out.push_back(char(top | char(v)));
        else if (v <= 0xff) big(24, 1);
        else if (v <= 0xffff) big(25, 2);
        else if (v <= 0xffffffffu) big(26, 4);
        else big(27, 8);
    }
    std::string& m_out;
    std::string m_scratch;
};

} // namespace saboot::worker
