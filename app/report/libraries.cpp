#include "report/libraries.h"

#include <cairo.h>
#include <pango/pango.h>
#include <qpdf/QPDF.hh>

namespace saboot::report {

std::vector<ToolPart> librariesInUse() {
    return {{QStringLiteral("qpdf"), QString::fromStdString(QPDF::QPDFVersion()), {}},
            {QStringLiteral("Cairo"), QString::fromLatin1(cairo_version_string()), {}},
            {QStringLiteral("Pango"), QString::fromLatin1(pango_version_string()), {}}};
}

} // namespace saboot::report
