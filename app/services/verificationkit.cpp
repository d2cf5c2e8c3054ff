#include "services/verificationkit.h"

#include <QFile>

// Qt wants this outside of any namespace; the resource is in a static library and nobody else would pull it in.
static void initKit() { Q_INIT_RESOURCE(kit); }

namespace saboot::services {

std::vector<report::AssociatedFile> verificationKit() {
    initKit();
    std::vector<report::AssociatedFile> files;
    const auto add = [&](const char* name, const char* type, const char* description) {
        QFile f(QStringLiteral(":/kit/") + QString::fromLatin1(name));
        if (!f.open(QIODevice::ReadOnly)) qFatal("the verification kit is not built in");
        files.push_back({QString::fromLatin1(name), QString::fromLatin1(type), QString::fromLatin1(description), f.readAll()});
    };
    add("VERIFY.html", "text/html", "How to check this report, in English and Urdu");
    add("verify.py", "text/x-python", "Checks this report with openssl, qpdf and pdftotext");
    return files;
}

} // namespace saboot::services
