#pragma once
#include "worker/protocol.h"

#include <QImage>
#include <cstring>

namespace saboot::worker {

/// Puts pixel records together. Refuses more or fewer bytes than the size says.
class PixelCollector {
public:
    explicit PixelCollector(int longSidePx) : m_longSide(longSidePx) {}
    Status start(const PixelsStart& s) {
        // The size asked for, not the size answered: a library short of memory draws one pixel.
        if (!m_image.isNull() || s.width > m_longSide || s.height > m_longSide) return Error(ErrorCode::WorkerGarbage, QStringLiteral("picture size"));
        m_image = QImage(s.width, s.height, s.alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
        if (m_image.isNull()) return Error(ErrorCode::WorkerMemory, QStringLiteral("picture"));
        return ok();
    }
    Status take(const QByteArray& bytes) {
        if (m_image.isNull() || bytes.size() > m_image.sizeInBytes() - m_got) return Error(ErrorCode::WorkerGarbage, QStringLiteral("picture data"));
        std::memcpy(m_image.bits() + m_got, bytes.constData(), size_t(bytes.size()));
        m_got += bytes.size();
        return ok();
    }
    Result<QImage> finish() {
        if (m_image.isNull() || m_got != m_image.sizeInBytes()) return Error(ErrorCode::WorkerGarbage, QStringLiteral("picture data"));
        return std::move(m_image);
    }

private:
    int m_longSide;
    QImage m_image;
    qint64 m_got = 0;
};

} // namespace saboot::worker
