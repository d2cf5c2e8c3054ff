#pragma once
#include <QString>

namespace saboot::worker {

/// How a media type is read further.
enum class Family { Picture, Pdf, Archive, Text, Other };
Family familyOf(const QString& mediaType);

} // namespace saboot::worker
