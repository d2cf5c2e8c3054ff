#pragma once
#include <QDir>
#include <QString>
#include <QStringList>

namespace saboot::tests {

/// Files of other projects, never part of this one: the folder in SABOOT_SAMPLES, else "shared/samples" beside the sources or one
/// folder further up. Empty when there is none; such tests skip.
inline QString samplesFolder() {
    const QStringList places{qEnvironmentVariable("SABOOT_SAMPLES"), QStringLiteral(SABOOT_SOURCE_DIR "/../shared/samples"), QStringLiteral(SABOOT_SOURCE_DIR "/../../shared/samples")};
    for (const QString& p : places)
        if (!p.isEmpty() && QDir(p).exists()) return p;
    return {};
}

} // namespace saboot::tests
