#pragma once
#include "base/error.h"

#include <QByteArrayView>
#include <QString>
#include <memory>

namespace saboot::parsers {

/// What a file is, by its content.
struct FileType {
    QString mediaType;   ///< "image/png"
    QString description; ///< libmagic's words
};

/// libmagic with its database loaded. One thread. Create before the process is locked, use after.
class FileTypeReader {
public:
    static Result<std::unique_ptr<FileTypeReader>> create();
    ~FileTypeReader();
    Result<FileType> read(QByteArrayView bytes) const;
    static QString version();

private:
    FileTypeReader() = default;
    void* m_type = nullptr;
    void* m_words = nullptr;
};

} // namespace saboot::parsers
