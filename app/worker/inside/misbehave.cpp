#include "worker/inside/misbehave.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <linux/io_uring.h>
#include <map>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace saboot::worker::inside {

namespace {

void tell(RecordWriter& out, long result) {
    const int e = errno;
    out.write(Record(Problem{ErrorCode::PermissionDenied, result < 0 ? QStringLiteral("errno %1").arg(e) : QStringLiteral("succeeded")}));
}

void raw(QByteArrayView bytes) {
    qsizetype at = 0;
    while (at < bytes.size()) {
        const ssize_t n = ::write(1, bytes.data() + at, size_t(bytes.size() - at));
        if (n <= 0) ::_exit(ExitPipe);
        at += n;
    }
}

/// A frame around `body`.
QByteArray frame(const QByteArray& body) {
    QByteArray out;
    for (int shift = 0; shift < 32; shift += 8) out.append(char(quint32(body.size()) >> shift));
    return out + body;
}

QByteArray hex(const char* digits) { return QByteArray::fromHex(digits); }

[[noreturn]] void spin() {
    volatile unsigned n = 0;
    for (;;) n = n + 1;
}

[[noreturn]] void block() {
    int word = 0;
    for (;;) ::syscall(SYS_futex, &word, 0 /* FUTEX_WAIT */, 0, nullptr, nullptr, 0);
}

void hog() {
    // Touched piece by piece, as a decoder with a wrong size would.
    std::vector<void*> kept;
    for (;;) {
        void* p = std::malloc(16 * 1024 * 1024);
        if (!p) throw std::bad_alloc();
        std::memset(p, 1, 16 * 1024 * 1024);
        kept.push_back(p);
    }
}

using Attempt = std::function<void(RecordWriter&)>;

const std::map<QString, Attempt>& attempts() {
    static const std::map<QString, Attempt> all = {
        {QStringLiteral("behave"), [](RecordWriter&) {}},
        {QStringLiteral("crash"), [](RecordWriter&) { *reinterpret_cast<volatile int*>(8) = 1; }},
        {QStringLiteral("abort"), [](RecordWriter&) { std::abort(); }},
        {QStringLiteral("throw"), [](RecordWriter&) { throw 1; }},
        {QStringLiteral("hang"), [](RecordWriter&) { block(); }},
        {QStringLiteral("spin"), [](RecordWriter&) { spin(); }},
        {QStringLiteral("close-and-hang"), [](RecordWriter& out) {
             out.flush();
             ::close(1);
             block();
         }},
        {QStringLiteral("flood"), [](RecordWriter& out) {
             const QByteArray piece(60 * 1024, 'x');
             while (!out.isBroken()) out.write(Record(Bytes{piece}));
         }},
        {QStringLiteral("many-records"), [](RecordWriter& out) {
             while (!out.isBroken()) out.write(Record(ProgressNote{1, 2}));
         }},
        {QStringLiteral("garbage"), [](RecordWriter&) { raw(QByteArray(5000, '\x7f')); }},
        {QStringLiteral("oversize-frame"), [](RecordWriter&) { raw(hex("ffffffff")); }},
        {QStringLiteral("endless-unit"), [](RecordWriter&) {
             QByteArray body(maxFrameBytes, '\x40');
             const QByteArray head = hex("00000180");
             for (;;) {
                 raw(head);
                 raw(body);
             }
         }},
        {QStringLiteral("not-an-array"), [](RecordWriter&) { raw(frame(hex("a10102"))); }},
        {QStringLiteral("deep"), [](RecordWriter&) { raw(frame(QByteArray(60000, '\x9f'))); }},
        {QStringLiteral("huge-string-length"), [](RecordWriter&) { raw(frame(hex("9f8204" "5bffffffffffffffff" "ff"))); }},
        {QStringLiteral("invalid-utf8"), [](RecordWriter&) { raw(frame(QByteArray(hex("9f8303") + hex("62c328") + hex("60ff")))); }},
        {QStringLiteral("surplus-field"), [](RecordWriter&) { raw(frame(QByteArray(hex("9f8403") + hex("6161") + hex("6162") + hex("00ff")))); }},
        {QStringLiteral("unknown-record"), [](RecordWriter&) { raw(frame(hex("9f8218ff00ff"))); }},
        {QStringLiteral("wrong-count"), [](RecordWriter& out) {
             out.write(Record(End{12345}));
             out.flush();
             ::_exit(0);
         }},
        {QStringLiteral("no-end"), [](RecordWriter& out) {
             out.flush();
             ::_exit(0);
         }},
        {QStringLiteral("end-then-data"), [](RecordWriter& out) {
             out.finish();
             out.write(Record(PageCount{3}));
             out.flush();
             ::_exit(0);
         }},
        {QStringLiteral("end-then-failure"), [](RecordWriter& out) {
             out.finish();
             ::_exit(3);
         }},
        {QStringLiteral("cut-frame"), [](RecordWriter& out) {
             out.flush();
             raw(hex("20000000" "9f82"));
             ::_exit(0);
         }},
        {QStringLiteral("memory"), [](RecordWriter&) { hog(); }},
        {QStringLiteral("memory-at-once"), [](RecordWriter& out) {
             errno = 0;
             tell(out, ::mmap(nullptr, size_t(10) << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0);
         }},
        {QStringLiteral("memory-new"), [](RecordWriter&) {
             // Through a volatile size, or the compiler proves that it cannot work.
             volatile size_t size = size_t(10) << 30;
             char* p = new char[size];
             std::memset(p, 1, size);
         }},
        {QStringLiteral("fork"), [](RecordWriter& out) { tell(out, ::fork()); }},
        {QStringLiteral("vfork"), [](RecordWriter& out) { tell(out, ::syscall(SYS_clone, CLONE_VM | CLONE_VFORK | SIGCHLD, nullptr, nullptr, nullptr, nullptr)); }},
        {QStringLiteral("exec"), [](RecordWriter& out) {
             char* const args[] = {const_cast<char*>("/bin/true"), nullptr};
             tell(out, ::execve("/bin/true", args, nullptr));
         }},
        {QStringLiteral("open-passwd"), [](RecordWriter& out) { tell(out, ::open("/etc/passwd", O_RDONLY)); }},
        {QStringLiteral("open-own-memory"), [](RecordWriter& out) { tell(out, ::open("/proc/self/mem", O_RDONLY)); }},
        {QStringLiteral("open-fonts"), [](RecordWriter& out) { tell(out, ::open("/usr/share/fonts", O_RDONLY | O_DIRECTORY)); }},
        {QStringLiteral("create"), [](RecordWriter& out) { tell(out, ::open("/tmp/saboot-probe", O_CREAT | O_WRONLY, 0600)); }},
        {QStringLiteral("create-unnamed"), [](RecordWriter& out) { tell(out, ::open("/tmp", O_TMPFILE | O_RDWR, 0600)); }},
        {QStringLiteral("unlink"), [](RecordWriter& out) { tell(out, ::unlink("/tmp/saboot-probe")); }},
        {QStringLiteral("truncate"), [](RecordWriter& out) { tell(out, ::truncate("/tmp/saboot-probe", 0)); }},
        {QStringLiteral("socket"), [](RecordWriter& out) { tell(out, ::socket(AF_INET, SOCK_STREAM, 0)); }},
        {QStringLiteral("socket-unix"), [](RecordWriter& out) { tell(out, ::socket(AF_UNIX, SOCK_STREAM, 0)); }},
        {QStringLiteral("ptrace"), [](RecordWriter& out) { tell(out, ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr)); }},
        {QStringLiteral("kill-parent"), [](RecordWriter& out) { tell(out, ::kill(::getppid(), SIGTERM)); }},
        {QStringLiteral("memfd"), [](RecordWriter& out) { tell(out, ::memfd_create("x", 0)); }},
        {QStringLiteral("unshare"), [](RecordWriter& out) { tell(out, ::unshare(CLONE_NEWUSER)); }},
        {QStringLiteral("io-uring"), [](RecordWriter& out) {
             io_uring_params p{};
             tell(out, ::syscall(SYS_io_uring_setup, 1, &p));
         }},
        {QStringLiteral("setrlimit"), [](RecordWriter& out) {
             const rlimit r{RLIM_INFINITY, RLIM_INFINITY};
             tell(out, ::setrlimit(RLIMIT_AS, &r));
         }},
        {QStringLiteral("tiocsti"), [](RecordWriter& out) { tell(out, ::ioctl(1, TIOCSTI, "x")); }},
        {QStringLiteral("executable-memory"), [](RecordWriter& out) {
             tell(out, ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0);
         }},
#ifdef __x86_64__
        {QStringLiteral("old-door"), [](RecordWriter& out) {
             long result = 20; // getpid of the 32-bit table
             __asm__ volatile("int $0x80" : "+a"(result) : : "memory", "r8", "r9", "r10", "r11");
             tell(out, result);
         }},
        {QStringLiteral("x32-door"), [](RecordWriter& out) { tell(out, ::syscall(0x40000000 | SYS_getpid)); }},
#endif
        {QStringLiteral("write-input"), [](RecordWriter& out) { tell(out, ::write(0, "x", 1)); }},
        {QStringLiteral("other-descriptors"), [](RecordWriter& out) {
             char c = 0;
             long result = -1;
             for (int fd = 3; fd < 256; ++fd)
                 if (::pread(fd, &c, 1, 0) >= 0 || errno != EBADF) result = 0;
             errno = EBADF;
             tell(out, result);
         }},
    };
    return all;
}

} // namespace

void misbehave(const QString& how, RecordWriter& out) {
    QString name = how;
    if (name.startsWith(QLatin1String("open-mode:"))) name.remove(0, 10);
    const auto it = attempts().find(name);
    if (it == attempts().end()) ::_exit(ExitBadTask);
    it->second(out);
}

} // namespace saboot::worker::inside
