#include "base/random.h"

#include <sodium.h>

namespace saboot {

namespace {
class SystemRandom : public Random {
public:
    QByteArray bytes(qsizetype n) override {
        QByteArray out(n, Qt::Uninitialized);
        randombytes_buf(out.data(), size_t(n));
        return out;
    }
};
} // namespace

QUuid Random::uuid() {
    QByteArray b = bytes(16);
    b[6] = char((quint8(b[6]) & 0x0f) | 0x40);
    b[8] = char((quint8(b[8]) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(b);
}

Random& systemRandom() {
    static const int ready = sodium_init();
    static SystemRandom random;
    Q_UNUSED(ready);
    return random;
}

quint64 SeededRandom::next() {
    quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

QByteArray SeededRandom::bytes(qsizetype n) {
    QByteArray out(n, Qt::Uninitialized);
    quint64 word = 0;
    for (qsizetype i = 0; i < n; ++i) {
        if (i % 8 == 0) word = next();
        out[i] = char(word >> (8 * (i % 8)));
    }
    return out;
}

} // namespace saboot
