#include "identifiers/registry.h"

namespace saboot::identifiers {

using K = domain::IdentifierKind;

const std::vector<KindRule>& allRules() {
    static const std::vector<KindRule> rules = {
        {"Bitcoin P2PKH", K::Wallet, "btc bch bsv", "1 and 25 to 33 Base58 characters", "Base58Check, version 00", "as written", "Base58Check", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", false},
        {"Bitcoin P2SH", K::Wallet, "btc ltc bch bsv", "3 and Base58 characters", "Base58Check, version 05; old Litecoin shares it", "as written", "Base58Check", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", false},
        {"Bitcoin segregated witness", K::Wallet, "btc", "bc1q and 38 or 58 characters", "bech32", "small letters", "BIP-173", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", false},
        {"Bitcoin taproot", K::Wallet, "btc", "bc1p and 58 characters", "bech32m, and the key is on secp256k1", "small letters", "BIP-341, BIP-350", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", false},
        {"EVM account", K::Wallet, "eth bnb matic arb op base avax etc", "0x and 40 hex digits", "EIP-55 capitals over Keccak-256; none in one case", "EIP-55 spelling", "EIP-55", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", false},
        {"TRON account", K::Wallet, "trx", "T and 33 Base58 characters", "Base58Check, version 41", "as written", "Base58Check", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", false},
        {"Litecoin", K::Wallet, "ltc", "L, M or ltc1", "Base58Check, versions 30 and 32; bech32", "as written; bech32 in small letters", "Base58Check", "LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1", false},
        {"Dogecoin", K::Wallet, "doge", "D, 9 or A and Base58 characters", "Base58Check, versions 1e and 16", "as written", "Base58Check", "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L", false},
        {"Dash", K::Wallet, "dash", "X or 7 and Base58 characters", "Base58Check, versions 4c and 10", "as written", "Base58Check", "XpESxaUmonkq8RaLLp46Brx2K39ggQe226", false},
        {"Bitcoin Cash", K::Wallet, "bch", "bitcoincash: (may be missing) and 42 characters", "CashAddr, 40 bits", "with prefix, small letters", "CashAddr", "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", false},
        {"XRP account", K::Wallet, "xrp", "r and Base58 characters of Ripple's alphabet; X-address", "Base58Check", "classic address", "XRPL Base58", "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", false},
        {"Zcash transparent", K::Wallet, "zec", "t1 or t3 and Base58 characters", "Base58Check, versions 1cb8 and 1cbd", "as written", "Base58Check", "t1Hsc1LR8yKnbbe3twRp88p6vFfC5t7DLbs", false},
        {"Zcash shielded", K::Wallet, "zec", "zs1 and 75 characters; u1 and more", "bech32; bech32m", "small letters", "ZIP-32, ZIP-316", "zs1qyyq79says4nyw2qga892hrrdfchslux3k2fhg4fkzmma3wv60dwr6807m7sgzcjryszw57rklj", false},
        {"Monero", K::Wallet, "xmr", "95 Base58 characters from 4 or 8; integrated 106", "Keccak-256, four bytes", "as written", "CryptoNote", "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A", false},
        {"Solana", K::Wallet, "sol", "32 to 44 Base58 characters of 32 bytes", "none", "as written", "Solana", "So11111111111111111111111111111111111111112", true},
        {"TON", K::Wallet, "ton", "48 Base64 characters, or workchain and 64 hex digits", "CRC-16/XMODEM; none in the raw form", "raw form", "TEP-2", "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF", false},
        {"Cardano Shelley", K::Wallet, "ada", "addr1 or stake1", "bech32, header and length", "small letters", "CIP-19", "stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgw", false},
        {"Cardano Byron", K::Wallet, "ada", "Ae2 or DdzFF", "CBOR with CRC-32", "as written", "CIP-19", "Ae2tdPwUPEZFRbyhz3cpfC2CumGzNkFBN2L42rcUc2yjQpEkxDbkPodpMAi", false},
        {"Private key, wallet import format", K::Key, "btc ltc doge dash", "51 or 52 Base58 characters", "Base58Check, and in the group's range", "as written", "WIF", "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", false},
        {"Encrypted private key", K::Key, "btc", "6P and 56 Base58 characters", "Base58Check, prefix 0142 or 0143", "as written", "BIP-38", "6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg", false},
        {"Extended key", K::ExtendedKey, "btc ltc doge", "xpub, xprv and relatives, 111 characters", "Base58Check, BIP-32 rules, key on secp256k1", "as written", "BIP-32", "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8", false},
        {"Seed phrase", K::SeedPhrase, "", "12 to 24 words of the English, French, Japanese or Spanish list (scanner: English)", "SHA-256 bits; Electrum: HMAC-SHA-512 version", "small letters, single spaces", "BIP-39", "legal winner thank year wave sausage worth useful legal winner thank yellow", false},
        {"Lightning invoice", K::Invoice, "btc", "lnbc, lntb, lnurl1, lno1", "bech32; offers have none", "small letters", "BOLT 11", "lno1pqps7sjqpgtyzm3qv4uxzmtsd3jjqer9wd3hy6tsw35k7msjzfpy7nz5yqcnygrfdej82um5wf5k2uckyypwa3eyt44h6txtxquqh7lz5djge4afgfjn7k4rgrkuag0jsd5xvxg", false},
        {"Transaction id", K::TxId, "eth trx btc", "64 hex digits, with 0x on EVM chains", "none: like any SHA-256", "small letters", "", "0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060", true},
        {"Identity card", K::Cnic, "", "13 digits, 5-7-1", "first digit 1 to 8; no public check digit", "with dashes", "NADRA", "35202-1234567-1", false},
        {"Bank account", K::Iban, "", "country, two digits, up to 30 letters and digits", "mod-97, length by country", "capitals without spaces", "ISO 13616", "PK36SCBL0000001123456702", false},
        {"Telephone", K::Phone, "", "03XZ, +92, 0092, 92; + and country abroad", "numbering plan", "E.164", "E.164", "0300-1234567", false},
        {"Mail address", K::Email, "", "name@host", "none", "small letters", "RFC 5322", "dealer@example.com", false},
        {"Link", K::Url, "", "scheme://…, www.…, host/path; also hxxp and [.]", "none", "normalised link", "RFC 3986", "https://example.com/", false},
        {"Onion service", K::Onion, "", "56 characters and .onion", "SHA3-256, two bytes", "small letters", "Tor rend-spec-v3", "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion", false},
        {"IP address", K::Ip, "", "four numbers; eight groups", "none", "RFC 5952 spelling", "RFC 791, RFC 4291", "203.0.113.7", false},
        {"Hardware address", K::Mac, "", "six pairs of hex digits", "none", "small letters, colons", "IEEE 802", "00:1A:2B:3C:4D:5E", false},
        {"Telephone device", K::Imei, "", "15 digits", "Luhn", "digits", "3GPP TS 23.003", "490154203237518", true},
        {"Payment card", K::Card, "", "14 to 19 digits", "Luhn and the issuer's range", "digits", "ISO/IEC 7812", "4111 1111 1111 1111", true},
        {"Vehicle plate", K::Plate, "", "letters and up to four digits", "none", "capitals, dashes", "", "LEB-12-1234", true},
        {"Parcel", K::Parcel, "", "S10: two letters, nine digits, country", "S10 check digit; couriers: none", "capitals", "UPU S10", "RR473124829SE", true},
        {"User name", K::Handle, "", "@ and 3 to 32 characters", "none", "small letters", "", "@gold_dust1", false},
        {"OpenPGP fingerprint", K::Pgp, "", "40 hex digits", "none", "capitals", "RFC 4880", "7B96D396E6471601754BE4DB53B620D01CE0C630", true},
        {"Position", K::Coordinates, "", "decimal degrees, degrees-minutes-seconds, geo:", "range", "six decimals", "RFC 5870", "33.6844, 73.0479", false},
        {"Tax number", K::Ntn, "", "seven digits and one", "not public", "with dash", "FBR", "1234567-8", true},
    };
    return rules;
}

} // namespace saboot::identifiers
