#pragma once
#include "services/opencase.h"

namespace saboot::services {

/// Makes the fictional case "Operation Sunehri" with its evidence files in `folder`: screenshots, a wallet QR, a WhatsApp
/// zip, a Telegram export, a PDF slip; persons, claims, findings, custody, tasks. Every name, number and event is invented
/// and marked so. Makes the desk's officer when it has none. Returns the case folder.
Result<QString> createSampleCase(Desk& desk, const SecureBytes& passphrase, const QString& folder, JobControl& job);

} // namespace saboot::services
