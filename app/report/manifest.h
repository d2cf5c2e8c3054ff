#pragma once
#include "report/page.h"

namespace saboot::report {

/// manifest.json: keys sorted, no white space, integers only, UTF-8 (the shape of RFC 8785).
QByteArray manifestJson(const LaidOutData& data);

} // namespace saboot::report
