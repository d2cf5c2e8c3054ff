#pragma once
#include "parsers/chat/reader.h"

/// Lists of labelled addresses. Runs in the worker like every other reader.
namespace saboot::parsers::labels {

/// Word of ChatOptions::format that asks the worker for this reader.
inline constexpr const char* formatWord = "labels";

/// Reads a list and gives each label as Sink::fact("label", {address, currency, label, category, source, dated, line}), then
/// the list's own facts as fact("label_list", {title, source, dated, format}). The summary counts no messages; its issues are
/// entries without an address and rows of another shape.
/// Forms: GraphSense tag pack (YAML; header fields are inherited by the tags, https://github.com/graphsense/graphsense-tagpacks),
/// plain list of addresses, one a line (OFAC lists as of 0xB10C/ofac-sanctioned-digital-currency-addresses: the file's name
/// tells the currency), JSON array of addresses, CSV with a column "address" (and currency or network, label or name, category
/// or type, source, date).
/// Errors: FormatUnknown, FormatDamaged (YAML or JSON that cannot be read), FileEmpty, FileTooLarge (64 MB), Cancelled.
Result<domain::ChatSummary> read(chat::Input& input, chat::Sink& sink);

} // namespace saboot::parsers::labels
