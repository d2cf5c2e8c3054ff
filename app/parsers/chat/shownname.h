#pragma once
#include <QByteArrayView>
#include <QString>

namespace saboot::parsers::chat {

/// A name as it is shown. What cannot be seen is written out as "[U+200B]", so that two names that look alike stay two.
struct ShownName {
    QString plain;  ///< unusual spaces as plain ones; the marks an exporter wraps numbers and "~ names" in left out
    QString marked; ///< every mark and every unusual space written out
};

/// Of a name in UTF-8, as the file has it. Any thread.
ShownName shownName(QByteArrayView raw);
/// The marked form, for exports whose names stand alone; most come back as they are, at the cost of a look.
QString writtenName(const QString& name);
inline QString displayedName(QByteArrayView raw) { return shownName(raw).plain; }

} // namespace saboot::parsers::chat
