#pragma once
#include "base/error.h"

#include <QByteArray>
#include <new>
#include <qpdf/InputSource.hh>
#include <qpdf/QPDF.hh>

/// Reading of a PDF from a descriptor, whole or only its beginning.
namespace saboot::sign::inside {

/// The first `size` bytes of a file as qpdf reads it. Positions are its own: the descriptor's offset does not move.
class FdSource : public InputSource {
public:
    FdSource(int fd, qint64 size) : m_fd(fd), m_size(size) {}
    qpdf_offset_t findAndSkipNextEOL() override;
    const std::string& getName() const override { return m_name; }
    qpdf_offset_t tell() override { return m_at; }
    void seek(qpdf_offset_t offset, int whence) override;
    void rewind() override { m_at = 0; }
    size_t read(char* out, size_t length) override;
    void unreadCh(char) override { --m_at; }

private:
    /// The byte at `position`, through a window of the file; -1 at the end.
    int at(qint64 position);
    std::string m_name = "report";
    int m_fd;
    qint64 m_size;
    qint64 m_at = 0;
    QByteArray m_window;
    qint64 m_windowAt = 0;
};

/// The end of a PDF: "startxref", an offset, "%%EOF".
struct Tail {
    qint64 xref = 0;      ///< where the last cross-reference section stands
    bool isTable = false; ///< a table; otherwise a stream
    bool endsLine = true; ///< a line end follows %%EOF
};
/// FormatDamaged unless the file ends with exactly that.
Result<Tail> readTail(int fd, qint64 size);
/// Exactly these bytes of the file; IoFailed when it is shorter.
Result<QByteArray> readAt(int fd, qint64 from, qint64 size);

/// Calls `read`, which gives a Status or Result: what qpdf throws, also long after opening, becomes FormatDamaged or
/// FormatEncrypted. Want of memory is passed on.
template <class Read> auto guarded(Read read) -> decltype(read()) {
    try {
        return read();
    } catch (const QPDFExc& e) {
        return Error(e.getErrorCode() == qpdf_e_password ? ErrorCode::FormatEncrypted : ErrorCode::FormatDamaged,
                     QStringLiteral("The PDF (%1)").arg(QString::fromStdString(e.getMessageDetail())));
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& e) {
        return Error(ErrorCode::FormatDamaged, QStringLiteral("The PDF (%1)").arg(QString::fromUtf8(e.what())));
    }
}

/// Opens the first `size` bytes. FormatUnknown (no PDF), FormatDamaged (qpdf had to repair: two readers could see two
/// documents), FormatEncrypted.
Status openPdf(QPDF& pdf, int fd, qint64 size);

} // namespace saboot::sign::inside
