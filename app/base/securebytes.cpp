#include "base/securebytes.h"

#include <cstring>
#include <new>
#include <sodium.h>

namespace saboot {

SecureBytes::SecureBytes(qsizetype size) : m_size(size) {
    if (size <= 0) {
        m_size = 0;
        return;
    }
    static const int ready = sodium_init();
    Q_UNUSED(ready);
    m_data = static_cast<unsigned char*>(sodium_malloc(size_t(size)));
    if (!m_data) throw std::bad_alloc();
    std::memset(m_data, 0, size_t(size));
}

SecureBytes SecureBytes::copyOf(QByteArrayView view) {
    SecureBytes s(view.size());
    if (view.size() > 0) std::memcpy(s.m_data, view.data(), size_t(view.size()));
    return s;
}

SecureBytes& SecureBytes::operator=(SecureBytes&& other) noexcept {
    if (this != &other) {
        sodium_free(m_data);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecureBytes::~SecureBytes() { sodium_free(m_data); }

bool operator==(const SecureBytes& a, const SecureBytes& b) {
    return a.m_size == b.m_size && (a.m_size == 0 || sodium_memcmp(a.m_data, b.m_data, size_t(a.m_size)) == 0);
}

void wipe(void* data, size_t size) { sodium_memzero(data, size); }

} // namespace saboot
