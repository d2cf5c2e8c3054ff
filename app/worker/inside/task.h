#pragma once
#include "worker/protocol.h"

#include <memory>

namespace saboot::worker::inside {

/// The input of the process: descriptor 0, mapped on demand.
class Input {
public:
    static constexpr int fd = 0;
    qint64 size() const { return m_size; }
    /// Before the lock: the size. False when descriptor 0 is no regular file.
    bool open();
    /// The whole file. FileTooLarge when it does not fit into the address space.
    Result<QByteArrayView> bytes();

private:
    qint64 m_size = 0;
    QByteArrayView m_mapped;
};

/// One kind of work: libraries are started in warmUp(), hostile bytes are touched in work().
class Worker {
public:
    virtual ~Worker() = default;
    virtual Status warmUp(const Task& task) = 0;
    virtual Status work(const Task& task, Input& input, RecordWriter& out) = 0;
};

/// nullptr for kinds this build cannot do.
std::unique_ptr<Worker> workerFor(TaskKind kind);
std::unique_ptr<Worker> chatWorker();

} // namespace saboot::worker::inside
