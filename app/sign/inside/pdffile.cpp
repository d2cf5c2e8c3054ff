#include "sign/inside/pdffile.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <unistd.h>

namespace saboot::sign::inside {

namespace {
constexpr qint64 windowBytes = 64 << 10;
bool isEol(int c) { return c == '\r' || c == '\n'; }
} // namespace

int FdSource::at(qint64 position) {
    if (position < 0 || position >= m_size) return -1;
    if (position < m_windowAt || position >= m_windowAt + m_window.size()) {
        m_window.resize(std::min(windowBytes, m_size - position));
        const ssize_t n = ::pread(m_fd, m_window.data(), size_t(m_window.size()), position);
        if (n <= 0) throw std::runtime_error("the file cannot be read");
        m_window.resize(n);
        m_windowAt = position;
    }
    return quint8(m_window[position - m_windowAt]);
}

qpdf_offset_t FdSource::findAndSkipNextEOL() {
    while (m_at < m_size && !isEol(at(m_at))) ++m_at;
    const qint64 found = m_at;
    while (m_at < m_size && isEol(at(m_at))) ++m_at;
    return found;
}

void FdSource::seek(qpdf_offset_t offset, int whence) {
    const qint64 target = whence == SEEK_SET ? offset : whence == SEEK_END ? m_size + offset : m_at + offset;
    if (target < 0) throw std::runtime_error("a position before the file");
    m_at = target;
}

size_t FdSource::read(char* out, size_t length) {
    last_offset = m_at;
    size_t done = 0;
    while (done < length && at(m_at) >= 0) {
        const qint64 n = std::min<qint64>(qint64(length - done), m_windowAt + m_window.size() - m_at);
        std::memcpy(out + done, m_window.constData() + (m_at - m_windowAt), size_t(n));
        done += size_t(n);
        m_at += n;
    }
    return done;
}

Result<QByteArray> readAt(int fd, qint64 from, qint64 size) {
    QByteArray bytes(size, Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        const ssize_t n = ::pread(fd, bytes.data() + done, size_t(size - done), from + done);
        if (n <= 0) return Error(ErrorCode::IoFailed, QStringLiteral("the PDF"));
        done += n;
    }
    return bytes;
}

Result<Tail> readTail(int fd, qint64 size) {
    const Error odd(ErrorCode::FormatDamaged, QStringLiteral("The PDF (it does not end with startxref and %%EOF)"));
    const qint64 from = std::max<qint64>(0, size - 64);
    SABOOT_TRY(QByteArray end, readAt(fd, from, size - from));
    Tail tail;
    tail.endsLine = end.endsWith('\n');
    if (tail.endsLine) end.chop(1);
    if (!end.endsWith("%%EOF")) return odd;
    const qsizetype word = end.lastIndexOf("startxref");
    if (word < 0) return odd;
    const QByteArray number = end.mid(word + 9, end.size() - word - 14);
    bool good = false;
    tail.xref = number.trimmed().toLongLong(&good);
    if (!good || number.trimmed().size() + 2 < number.size() - 2 || tail.xref <= 0 || tail.xref >= size - 16) return odd;
    SABOOT_TRY(const QByteArray there, readAt(fd, tail.xref, 4));
    tail.isTable = there == "xref";
    return tail;
}

Status openPdf(QPDF& pdf, int fd, qint64 size) {
    return guarded([&]() -> Status {
        SABOOT_TRY(const QByteArray start, readAt(fd, 0, std::min<qint64>(size, 5)));
        if (start != "%PDF-") return Error(ErrorCode::FormatUnknown, QStringLiteral("the file (it is no PDF)"));
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processInputSource(std::make_shared<FdSource>(fd, size));
        if (pdf.isEncrypted()) return Error(ErrorCode::FormatEncrypted, QStringLiteral("The PDF"));
        if (pdf.anyWarnings()) return Error(ErrorCode::FormatDamaged, QStringLiteral("The PDF (%1)").arg(QString::fromStdString(pdf.getWarnings().front().getMessageDetail())));
        return ok();
    });
}

} // namespace saboot::sign::inside
