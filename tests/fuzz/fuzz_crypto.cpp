// Key slots, identity files and cards, printed heads, head.log, audit records, the recovery key, the Merkle frontier: the first
// byte chooses. What is read must be written back the same.
#include "crypto/auditrecord.h"
#include "crypto/head.h"
#include "crypto/identity.h"
#include "crypto/keyslots.h"
#include "crypto/merkle.h"
#include "crypto/recoverykey.h"
#include "entry.h"

using namespace saboot;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size < 1) return 0;
    const QByteArrayView bytes = fuzz::view(data + 1, size - 1);
    switch (data[0]) {
    case 'k':
        if (const auto file = crypto::KeyFile::decode(bytes)) require(file->encode() == bytes);
        break;
    case 'i':
        if (const auto file = crypto::IdentityFile::decode(bytes)) require(!file->encode().isEmpty());
        break;
    case 'c': static_cast<void>(crypto::decodeCard(bytes)); break;
    case 'h': static_cast<void>(crypto::parseHead(QString::fromUtf8(bytes))); break;
    case 'l': {
        const auto log = crypto::parseHeadLog(bytes, CaseId(QUuid(QStringLiteral("11111111-2222-4333-8444-555555555555"))));
        require(log.goodBytes >= 0 && log.goodBytes <= bytes.size() && log.damagedLines >= 0);
        break;
    }
    case 'r':
        if (const auto record = crypto::decodeRecord(bytes)) require(crypto::encodeRecord(*record) == bytes);
        break;
    case 'v': static_cast<void>(crypto::parseRecoveryKey(SecureBytes::copyOf(bytes))); break;
    case 'm':
        if (const auto frontier = crypto::MerkleFrontier::decode(bytes)) require(frontier->root().size() == 32);
        break;
    default: break;
    }
    return 0;
}
