#pragma once
#include "base/error.h"
#include "base/file.h"

#include <sys/stat.h>

namespace saboot::worker {

/// The bytes a worker gets: sealed memory, or a large file watched for change. Owns its own descriptor with its own
/// offset; the caller's is not moved.
class WorkerInput {
public:
    /// Files up to so many bytes are copied into sealed memory.
    static constexpr qint64 copyLimitBytes = 64ll * 1024 * 1024;
    static Result<WorkerInput> of(int fd);
    int fd() const { return m_fd.get(); }
    qint64 sizeBytes() const { return m_size; }
    /// False once a large file has another size, modification or change time than at the beginning.
    bool isUnchanged() const;

private:
    Fd m_fd;
    qint64 m_size = 0;
    bool m_sealed = false;
    struct stat m_before {};
};

} // namespace saboot::worker
