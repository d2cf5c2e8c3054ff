#pragma once
#include <QByteArray>
#include <QUuid>

namespace saboot {

/// The seam for randomness of identifiers. Keys and nonces never come from here but from libsodium in crypto/.
class Random {
public:
    virtual ~Random() = default;
    virtual QByteArray bytes(qsizetype n) = 0;
    /// A version 4 UUID from bytes(16).
    QUuid uuid();
};

/// The system's cryptographic generator. Thread-safe.
Random& systemRandom();

/// splitmix64 from a seed, for tests and for the reproducible sample case. Not thread-safe.
class SeededRandom : public Random {
public:
    explicit SeededRandom(quint64 seed) : m_state(seed) {}
    QByteArray bytes(qsizetype n) override;
    quint64 next();
    /// Uniform in [0, bound).
    quint64 below(quint64 bound) { return bound ? next() % bound : 0; }

private:
    quint64 m_state;
};

} // namespace saboot
