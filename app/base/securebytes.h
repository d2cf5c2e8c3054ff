#pragma once
#include <QByteArrayView>
#include <cstddef>
#include <utility>

namespace saboot {

/// A secret in guarded, locked memory (sodium_malloc): never swapped where the system allows it, wiped on release,
/// never copied by accident. Move-only. Not thread-safe.
class SecureBytes {
public:
    SecureBytes() = default;
    /// `size` zero bytes.
    explicit SecureBytes(qsizetype size);
    /// A copy of `view`; the caller wipes the source where it can.
    static SecureBytes copyOf(QByteArrayView view);
    SecureBytes(SecureBytes&& other) noexcept : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}
    SecureBytes& operator=(SecureBytes&& other) noexcept;
    SecureBytes(const SecureBytes&) = delete;
    SecureBytes& operator=(const SecureBytes&) = delete;
    ~SecureBytes();

    unsigned char* data() { return m_data; }
    const unsigned char* data() const { return m_data; }
    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    QByteArrayView view() const { return {reinterpret_cast<const char*>(m_data), m_size}; }
    SecureBytes clone() const { return copyOf(view()); }
    /// Constant-time comparison.
    friend bool operator==(const SecureBytes& a, const SecureBytes& b);

private:
    unsigned char* m_data = nullptr;
    qsizetype m_size = 0;
};

/// Overwrites a buffer so that the compiler cannot drop it.
void wipe(void* data, size_t size);

} // namespace saboot
