#pragma once
#include "base/error.h"
#include "domain/exhibit.h"

#include <vector>

namespace saboot::services::sample {

/// One file of evidence with what the officer would write about it.
struct EvidenceFile {
    QString name;
    QByteArray bytes;
    domain::Acquisition acquisition;
    enum class Kind { File, Chat } kind = Kind::File;
};

/// All evidence of the fictional case, in the order it is attached. The same bytes each time, but for the PDF's dates.
Result<std::vector<EvidenceFile>> evidence();

} // namespace saboot::services::sample
