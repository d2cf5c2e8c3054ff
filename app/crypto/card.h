#pragma once
#include "crypto/identity.h"

/// The canonical JSON of an officer, shared by the identity file and the card. Internal to crypto/.
namespace saboot::crypto {

/// InvalidArgument naming the field that is too long, holds controls, or is missing.
Status checkOfficerFields(const domain::Officer& officer);
/// The card's bytes; without "signature" when that is empty (what is signed).
Result<QByteArray> cardBytes(const domain::Officer& officer, const QByteArray& signature);

} // namespace saboot::crypto
