#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

/// The entry point both libFuzzer and tests/fuzz/driver.cpp call.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace saboot::fuzz {

inline QByteArrayView view(const uint8_t* data, size_t size) { return {reinterpret_cast<const char*>(data), qsizetype(size)}; }
inline void require(bool holds) {
    if (!holds) std::abort();
}

/// A file in memory for readers that want a descriptor.
class MemoryFile {
public:
    explicit MemoryFile(QByteArrayView bytes) : m_fd(::memfd_create("fuzz", MFD_CLOEXEC)) {
        require(m_fd >= 0 && ::write(m_fd, bytes.data(), size_t(bytes.size())) == bytes.size() && ::lseek(m_fd, 0, SEEK_SET) == 0);
    }
    ~MemoryFile() { ::close(m_fd); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    int fd() const { return m_fd; }

private:
    int m_fd;
};

} // namespace saboot::fuzz
