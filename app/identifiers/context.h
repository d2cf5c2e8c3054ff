#pragma once
#include <cstddef>
#include <string_view>

/// Words near a value that say what it is. Not for other folders.
namespace saboot::identifiers {

enum class Context { Card, Imei, Cnic, Ntn, Parcel, Plate, Solana, Transaction, Pgp, PrivateKey, Phone, FileHash };

/// True when a word of that context stands within 64 bytes before or 40 bytes behind [start, end). Latin words count whole
/// and in any case; English, Roman Urdu and Urdu.
bool hasContext(std::string_view text, size_t start, size_t end, Context context);

/// The payment service named within the same distance: "Easypaisa", "JazzCash", "Raast"...; null when none is.
const char* paymentNear(std::string_view text, size_t start, size_t end);

} // namespace saboot::identifiers
