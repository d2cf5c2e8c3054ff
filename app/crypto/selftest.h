#pragma once
#include "base/error.h"

#include <QByteArray>
#include <functional>
#include <vector>

/// Known-answer tests of every primitive the program relies on, run at start (about 0.1 s). Sources of the vectors:
/// FIPS 180-4 (SHA-256), RFC 8032 7.1 (Ed25519), draft-irtf-cfrg-xchacha-03 A.3.1 (XChaCha20-Poly1305), RFC 7693 A
/// (BLAKE2b), RFC 7748 6.1 (X25519); Argon2id and keyed BLAKE2b: computed with implementations that are not libsodium.
namespace saboot::crypto {

struct SelfTestResult {
    QString name;        ///< "SHA-256", stable English
    bool passed = false;
    QString source;      ///< where the known answer comes from
    qint64 microseconds = 0;
};

/// A seam for tests: may change the answer computed by the named test before it is compared.
using SelfTestFault = std::function<void(const QString& name, QByteArray& answer)>;

/// Runs every test and lists each with its result, for the report's working-order block. Never stops early.
std::vector<SelfTestResult> runSelfTests(const SelfTestFault& fault = {});
/// SelfTestFailed naming the first test that failed.
Status selfTest(const SelfTestFault& fault = {});

} // namespace saboot::crypto
