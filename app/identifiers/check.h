#pragma once
#include "domain/identifier.h"

#include <QStringView>
#include <optional>
#include <vector>

/// Wallet addresses, keys, accounts, phones, network names: what a value is and whether its own check holds.
/// Nothing here asks a network; a valid checksum is not ownership. Pure functions, any thread.
namespace saboot::identifiers {

/// Every reading of one value, best first: valid, then valid without checksum, then shape only, then invalid. Never empty:
/// a value of no known shape gives one Unknown, Invalid. White space around the value is ignored; payment links
/// (`bitcoin:…?amount=`) are opened; zero-width characters or line breaks inside are removed only when the joined text
/// passes its checksum, and `note` says so. With `only`, readings of other kinds are left out.
std::vector<domain::IdentifierFacts> check(QStringView value, std::optional<domain::IdentifierKind> only = {});

/// The first of check().
domain::IdentifierFacts best(QStringView value);

/// The value as a masked secret: its first and last four characters with dots between; a phrase shows only its word count.
QString masked(const domain::IdentifierFacts& facts);

} // namespace saboot::identifiers
