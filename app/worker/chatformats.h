#pragma once
#include <vector>

namespace saboot::worker {

/// One chat format as documented: printed by `saboot-cli formats list` and in the guide. The readers themselves live in the
/// worker only; a test holds this table and their registry together.
struct ChatFormat {
    const char* id;     ///< of --format and of ChatSummary::format
    const char* title;  ///< English
    const char* files;  ///< names and shapes it is recognised by
    const char* time;   ///< what its times are, and how sure
    const char* notes;  ///< what the format does not hold, or what is done with it
};

/// In the order of the readers' registry.
const std::vector<ChatFormat>& chatFormats();
/// Of `saboot-cli transfer parse`; `id` is what parsers/transfer says of a file.
const std::vector<ChatFormat>& transferFormats();

} // namespace saboot::worker
