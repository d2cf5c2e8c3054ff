#include "crypto/selftest.h"

#include "crypto/primitives.h"
#include "crypto/sha256.h"
#include "crypto/signature.h"

#include <chrono>
#include <cstring>

namespace saboot::crypto {

namespace {

QByteArray hex(const char* text) { return QByteArray::fromHex(QByteArray::fromRawData(text, qsizetype(strlen(text)))); }

struct Known {
    const char* name;
    const char* source;
    QByteArray (*compute)();
    QByteArray (*expected)();
};

QByteArray sha256Answer() {
    // A million 'a' runs through many blocks, the short one through padding.
    Sha256 hash;
    const QByteArray thousand(1000, 'a');
    for (int i = 0; i < 1000; ++i) hash.update(thousand);
    return sha256("abc") + hash.finish();
}

QByteArray ed25519Answer() {
    const QByteArray seed = hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
    QByteArray publicKey(32, '\0');
    QByteArray secret(64, '\0');
    crypto_sign_seed_keypair(raw(publicKey), raw(secret), raw(QByteArrayView(seed)));
    const QByteArray message = hex("af82");
    QByteArray signature(64, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(QByteArrayView(message)), size_t(message.size()), raw(QByteArrayView(secret)));
    const bool good = crypto_sign_verify_detached(raw(QByteArrayView(signature)), raw(QByteArrayView(message)), 2, raw(QByteArrayView(publicKey))) == 0;
    QByteArray changed = signature;
    changed[0] = char(changed[0] ^ 1);
    const bool refused = crypto_sign_verify_detached(raw(QByteArrayView(changed)), raw(QByteArrayView(message)), 2, raw(QByteArrayView(publicKey))) != 0;
    return publicKey + signature + (good && refused ? "ok" : "no");
}

QByteArray aeadAnswer() {
    const SecureBytes key = SecureBytes::copyOf(hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
    const QByteArray nonce = hex("404142434445464748494a4b4c4d4e4f5051525354555657");
    const QByteArray ad = hex("50515253c0c1c2c3c4c5c6c7");
    const SecureBytes plain = SecureBytes::copyOf(
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.");
    const QByteArray cipher = aeadSeal(key, nonce, plain, ad);
    const auto back = aeadOpen(key, nonce, cipher, ad);
    const bool refused = !aeadOpen(key, nonce, cipher, ad.chopped(1));
    return cipher.last(16) + sha256(cipher) + (back && *back == plain && refused ? "ok" : "no");
}

QByteArray argon2Answer() {
    QByteArray out(32, '\0');
    const QByteArray passphrase("saboot known answer");
    const QByteArray salt("saboot-selftest!");
    if (crypto_pwhash(raw(out), 32, passphrase.constData(), size_t(passphrase.size()), raw(QByteArrayView(salt)), 3, 8U << 20,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return {};
    return out;
}

QByteArray blake2Answer() {
    QByteArray key;
    QByteArray message;
    for (int i = 0; i < 32; ++i) key.append(char(i));
    for (int i = 0; i < 64; ++i) message.append(char(i));
    QByteArray abc(64, '\0');
    const QByteArray text("abc");
    crypto_generichash(raw(abc), 64, raw(QByteArrayView(text)), 3, nullptr, 0);
    return abc + keyedHash(SecureBytes::copyOf(key), message);
}

QByteArray x25519Answer() {
    const QByteArray alice = hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    const QByteArray bob = hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
    QByteArray bobPublic(32, '\0');
    QByteArray shared(32, '\0');
    crypto_scalarmult_base(raw(bobPublic), raw(QByteArrayView(bob)));
    if (crypto_scalarmult(raw(shared), raw(QByteArrayView(alice)), raw(QByteArrayView(bobPublic))) != 0) return {};
    return bobPublic + shared;
}

/// Its header is random, so the round trip is the answer: two messages come back in order, and not out of order.
QByteArray streamAnswer() {
    crypto_secretstream_xchacha20poly1305_state state;
    unsigned char key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
    unsigned char header[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
    crypto_secretstream_xchacha20poly1305_keygen(key);
    crypto_secretstream_xchacha20poly1305_init_push(&state, header, key);
    const QByteArray parts[2] = {QByteArray("first"), QByteArray("final")};
    QByteArray sealed[2];
    for (int i = 0; i < 2; ++i) {
        sealed[i].resize(5 + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES));
        crypto_secretstream_xchacha20poly1305_push(&state, raw(sealed[i]), nullptr, raw(QByteArrayView(parts[i])), 5, nullptr, 0,
                                                   i == 0 ? 0 : crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    }
    const auto pull = [&](const QByteArray& message) {
        QByteArray plain(5, '\0');
        unsigned char tag = 0;
        const int result = crypto_secretstream_xchacha20poly1305_pull(&state, raw(plain), nullptr, &tag, raw(QByteArrayView(message)),
                                                                      size_t(message.size()), nullptr, 0);
        return result != 0 ? QByteArray("refused") : plain + QByteArray::number(tag);
    };
    QByteArray answer;
    crypto_secretstream_xchacha20poly1305_init_pull(&state, header, key);
    answer += pull(sealed[0]);
    answer += ' ';
    answer += pull(sealed[1]);
    answer += ' ';
    crypto_secretstream_xchacha20poly1305_init_pull(&state, header, key);
    answer += pull(sealed[1]);
    return answer;
}

const Known knownAnswers[] = {
    {"SHA-256", "FIPS 180-4", sha256Answer,
     [] {
         return hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
     }},
    {"Ed25519", "RFC 8032, 7.1, test 3", ed25519Answer,
     [] {
         return hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
                    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                    "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a") +
                "ok";
     }},
    {"X25519", "RFC 7748, 6.1", x25519Answer,
     [] {
         return hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"
                    "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
     }},
    {"XChaCha20-Poly1305", "draft-irtf-cfrg-xchacha-03, A.3.1", aeadAnswer,
     [] {
         return hex("c0875924c1c7987947deafd8780acf49"
                    "3b2bffda9393a49d27094a3fdf1d8b2c457acd8d7dad97ceba26602c2210d82d") +
                "ok";
     }},
    {"Argon2id", "computed with OpenSSL 3 (t=3, 8 MiB, one lane)", argon2Answer,
     [] { return hex("d08e3fd99ddbf226712a6f2e11e1ef87a8db96ec001d8124fd9ce370a97aef4d"); }},
    {"BLAKE2b", "RFC 7693, A; keyed: computed with Python's hashlib", blake2Answer,
     [] {
         return hex("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                    "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923"
                    "7f46f043d63dfb3c9b1102c8824b632cae1fce453e3c0e9dc9e7113f3c1acc36");
     }},
    {"secretstream", "round trip and order", streamAnswer, [] { return QByteArray("first0 final3 refused"); }},
};

} // namespace

std::vector<SelfTestResult> runSelfTests(const SelfTestFault& fault) {
    using std::chrono::steady_clock;
    ensureSodium();
    std::vector<SelfTestResult> results;
    for (const Known& k : knownAnswers) {
        const auto from = steady_clock::now();
        SelfTestResult r;
        r.name = QString::fromLatin1(k.name);
        r.source = QString::fromLatin1(k.source);
        QByteArray answer = k.compute();
        if (fault) fault(r.name, answer);
        r.passed = answer == k.expected();
        r.microseconds = std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - from).count();
        results.push_back(r);
    }
    return results;
}

Status selfTest(const SelfTestFault& fault) {
    for (const SelfTestResult& r : runSelfTests(fault))
        if (!r.passed) return Error(ErrorCode::SelfTestFailed, r.name);
    return ok();
}

} // namespace saboot::crypto
