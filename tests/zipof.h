#pragma once
#include <QByteArray>
#include <archive.h>
#include <archive_entry.h>
#include <vector>

namespace saboot::tests {

struct ZipEntry {
    QByteArray name, bytes;
};

/// A ZIP archive with these entries, in this order, whatever their names. The test links libarchive.
inline QByteArray zipOf(const std::vector<ZipEntry>& entries, const char* compression = "deflate") {
    qsizetype room = 1 << 16;
    for (const ZipEntry& e : entries) room += e.bytes.size() + e.bytes.size() / 8 + 4 * e.name.size() + 512;
    QByteArray out(room, '\0');
    size_t used = 0;
    archive* a = archive_write_new();
    archive_write_set_format_zip(a);
    archive_write_set_format_option(a, "zip", "compression", compression);
    archive_write_open_memory(a, out.data(), size_t(out.size()), &used);
    for (const ZipEntry& f : entries) {
        archive_entry* e = archive_entry_new();
        archive_entry_set_pathname_utf8(e, f.name.constData());
        archive_entry_set_size(e, f.bytes.size());
        archive_entry_set_filetype(e, AE_IFREG);
        archive_entry_set_perm(e, 0600);
        archive_write_header(a, e);
        archive_write_data(a, f.bytes.constData(), size_t(f.bytes.size()));
        archive_entry_free(e);
    }
    archive_write_close(a);
    archive_write_free(a);
    out.truncate(qsizetype(used));
    return out;
}

} // namespace saboot::tests
