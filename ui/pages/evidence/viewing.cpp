#include "pages/evidence/viewing.h"

#include "services/exhibits.h"
#if __has_include("worker/client.h")
#include "worker/client.h"
#define SABOOT_HAS_WORKER
#endif

#include <QJsonDocument>
#include <QJsonObject>

namespace saboot::ui {

namespace {
constexpr qint64 viewLimitBytes = 512ll * 1024 * 1024;
}

bool isViewable(const domain::Exhibit& e) {
    return e.kind == domain::ExhibitKind::Digital &&
           (e.mediaType.startsWith(QLatin1String("image/")) || e.mediaType == QLatin1String("application/pdf"));
}

int pageCount(const std::vector<domain::Derivation>& derivations) {
    for (const auto& d : derivations) {
        if (!d.mediaType.contains(QLatin1String("json"))) continue;
        const int n = QJsonDocument::fromJson(d.content).object()[QLatin1String("pages")].toInt();
        if (n > 0) return n;
    }
    return 1;
}

Result<QImage> viewPicture(services::OpenCase& opened, const domain::Exhibit& exhibit, int page, int longSidePx, JobControl& job) {
    SABOOT_TRY(Fd fd, services::Exhibits(opened).openOriginal(exhibit, viewLimitBytes, job));
#ifdef SABOOT_HAS_WORKER
    const QString path = opened.environment().workerPath;
    const worker::Client client = path.isEmpty() ? worker::Client() : worker::Client(path);
    if (exhibit.mediaType == QLatin1String("application/pdf")) return client.renderPage(fd.get(), page, longSidePx, job);
    return client.renderPicture(fd.get(), longSidePx, job);
#else
    Q_UNUSED(page)
    Q_UNUSED(longSidePx)
    return Error(ErrorCode::SandboxUnavailable, exhibit.number);
#endif
}

} // namespace saboot::ui
