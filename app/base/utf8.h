#pragma once
#include <QByteArrayView>
#include <QString>

namespace saboot {

/// All of the text. QString::fromUtf8() drops a U+FEFF it begins with, which is right for a file and loses a character of a line, a
/// cell or a message. Any thread.
inline QString wholeUtf8(QByteArrayView bytes) {
    QString s = QString::fromUtf8(bytes);
    if (bytes.startsWith("\xEF\xBB\xBF")) s.prepend(QChar(0xFEFF));
    return s;
}

} // namespace saboot
