#include "parsers/inspect/filetype.h"

#include <magic.h>

namespace saboot::parsers {

Result<std::unique_ptr<FileTypeReader>> FileTypeReader::create() {
    std::unique_ptr<FileTypeReader> reader(new FileTypeReader);
    const auto open = [](int flags) -> magic_t {
        magic_t m = magic_open(flags | MAGIC_NO_CHECK_COMPRESS);
        if (m && magic_load(m, nullptr) != 0) {
            magic_close(m);
            return nullptr;
        }
        return m;
    };
    reader->m_type = open(MAGIC_MIME_TYPE);
    reader->m_words = open(MAGIC_NONE);
    if (!reader->m_type || !reader->m_words) return Error(ErrorCode::NotFound, QStringLiteral("libmagic database"));
    return reader;
}

FileTypeReader::~FileTypeReader() {
    if (m_type) magic_close(static_cast<magic_t>(m_type));
    if (m_words) magic_close(static_cast<magic_t>(m_words));
}

Result<FileType> FileTypeReader::read(QByteArrayView bytes) const {
    const char* type = magic_buffer(static_cast<magic_t>(m_type), bytes.data(), size_t(bytes.size()));
    if (!type) return Error(ErrorCode::FormatUnknown, QString::fromUtf8(magic_error(static_cast<magic_t>(m_type))));
    FileType out;
    out.mediaType = QString::fromUtf8(type);
    if (const char* words = magic_buffer(static_cast<magic_t>(m_words), bytes.data(), size_t(bytes.size())))
        out.description = QString::fromUtf8(words).left(1000);
    return out;
}

QString FileTypeReader::version() {
    const int v = magic_version();
    return QStringLiteral("%1.%2").arg(v / 100).arg(v % 100, 2, 10, QLatin1Char('0'));
}

} // namespace saboot::parsers
