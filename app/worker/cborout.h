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
    /// `scratch` is working space that lives longer than this, so that it is not allocated anew for each record.
    CborOut(std::string& out, std::string& scratch) : m_out(out), m_scratch(scratch) {}
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
        if (const size_t most = size_t(v.size()) * 3 + 16; m_scratch.size() < most) m_scratch.resize(most);
        QStringEncoder encoder(QStringEncoder::Utf8);
        char* end = encoder.appendToBuffer(m_scratch.data(), v);
        const size_t size = size_t(end - m_scratch.data());
        head(3, size);
        m_out.append(m_scratch.data(), size);
    }

private:
    void head(int major, quint64 v) {
        char bytes[9];
        const int code = v < 24 ? int(v) : v <= 0xff ? 24 : v <= 0xffff ? 25 : v <= 0xffffffffu ? 26 : 27;
        const int n = code < 24 ? 0 : 1 << (code - 24);
        bytes[0] = char(major << 5 | code);
        for (int i = 0; i < n; ++i) bytes[1 + i] = char(v >> 8 * (n - 1 - i));
        m_out.append(bytes, size_t(1 + n));
    }
    std::string& m_out;
    std::string& m_scratch;
};

} // namespace saboot::worker
