#include "identifiers/context.h"

#include <algorithm>
#include <span>
#include <string>

namespace saboot::identifiers {

namespace {

constexpr std::string_view cardWords[] = {"card", "visa", "mastercard", "debit", "credit", "atm", "paypak", "cvv", "unionpay", "کارڈ", "ڈیبٹ", "کریڈٹ"};
constexpr std::string_view imeiWords[] = {"imei", "imei1", "imei2", "ایمی", "آئی ایم ای آئی"};
constexpr std::string_view cnicWords[] = {"cnic", "nic", "nicop", "nadra", "id card", "id no", "identity", "shanakhti", "shinakhti", "شناختی", "نادرا"};
constexpr std::string_view ntnWords[] = {"ntn", "tax", "fbr", "این ٹی این", "ٹیکس"};
constexpr std::string_view parcelWords[] = {"parcel", "courier", "tcs", "leopard", "leopards", "trax", "postex", "tracking", "track", "consignment", "cn", "shipment", "awb", "dhl", "fedex", "ems", "mnp", "packet", "seal", "sealed", "bilty", "پارسل", "مہر", "سیل", "کورئیر", "کوریئر", "ٹریکنگ", "لیپرڈ", "ٹی سی ایس", "ڈاک"};
constexpr std::string_view plateWords[] = {"car", "gari", "gaari", "gadi", "gaadi", "plate", "vehicle", "corolla", "civic", "mehran", "cultus", "alto", "bike", "motorcycle", "honda", "suzuki", "toyota", "registration", "reg", "rikshaw", "گاڑی", "پلیٹ", "موٹر", "رجسٹریشن", "رکشہ"};
constexpr std::string_view solanaWords[] = {"sol", "solana", "phantom", "spl", "solflare", "raydium", "solscan", "سولانا"};
constexpr std::string_view transactionWords[] = {"tx", "txid", "txn", "txhash", "transaction", "trx", "tronscan", "blockchair", "mempool", "etherscan", "bscscan", "blockstream", "explorer", "block", "confirmations", "usdt", "btc", "bitcoin", "ٹرانزیکشن"};
constexpr std::string_view pgpWords[] = {"pgp", "gpg", "openpgp", "fingerprint", "kleopatra", "key id", "keyid"};
constexpr std::string_view privateKeyWords[] = {"private key", "privkey", "priv key", "secret key", "private", "پرائیویٹ"};
constexpr std::string_view phoneWords[] = {"tel", "phone", "ph", "ptcl", "landline", "call", "fax", "office", "contact", "whatsapp", "mobile", "cell", "number", "jazzcash", "easypaisa", "raast", "sim", "فون", "نمبر", "رابطہ", "موبائل", "دفتر", "راست"};
constexpr std::string_view fileHashWords[] = {"sha256", "sha 256", "sha-256", "sha1", "md5", "checksum", "digest", "commit"};

std::span<const std::string_view> wordsOf(Context c) {
    switch (c) {
    case Context::Card: return cardWords;
    case Context::Imei: return imeiWords;
    case Context::Cnic: return cnicWords;
    case Context::Ntn: return ntnWords;
    case Context::Parcel: return parcelWords;
    case Context::Plate: return plateWords;
    case Context::Solana: return solanaWords;
    case Context::Transaction: return transactionWords;
    case Context::Pgp: return pgpWords;
    case Context::PrivateKey: return privateKeyWords;
    case Context::Phone: return phoneWords;
    case Context::FileHash: break;
    }
    return fileHashWords;
}

bool isLetter(char c) { return c >= 'a' && c <= 'z'; }

bool containsWord(const std::string& window, std::string_view word) {
    const bool latin = word[0] > 0;
    for (size_t at = window.find(word); at != std::string::npos; at = window.find(word, at + 1)) {
        if (!latin) return true;
        const bool before = at == 0 || !isLetter(window[at - 1]);
        const bool after = at + word.size() == window.size() || !isLetter(window[at + word.size()]);
        if (before && after) return true;
    }
    return false;
}

} // namespace

namespace {

struct PaymentWord {
    std::string_view word;
    const char* service;
};
constexpr PaymentWord paymentWords[] = {{"easypaisa", "Easypaisa"}, {"easy paisa", "Easypaisa"}, {"ایزی پیسہ", "Easypaisa"}, {"ایزی پیسا", "Easypaisa"},
                                        {"jazzcash", "JazzCash"}, {"jazz cash", "JazzCash"}, {"جاز کیش", "JazzCash"}, {"جیز کیش", "JazzCash"},
                                        {"raast", "Raast"}, {"راست", "Raast"}, {"sadapay", "SadaPay"}, {"sada pay", "SadaPay"}, {"nayapay", "NayaPay"}, {"naya pay", "NayaPay"},
                                        {"upaisa", "UPaisa"}, {"u paisa", "UPaisa"}};

std::string windowAround(std::string_view text, size_t start, size_t end) {
    const size_t from = start > 64 ? start - 64 : 0;
    const size_t to = std::min(text.size(), end + 40);
    std::string window(text.substr(from, start - from));
    window += ' ';
    window += text.substr(end, to - end);
    for (char& c : window)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return window;
}

} // namespace

bool hasContext(std::string_view text, size_t start, size_t end, Context context) {
    const std::string window = windowAround(text, start, end);
    const auto words = wordsOf(context);
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return containsWord(window, w); });
}

const char* paymentNear(std::string_view text, size_t start, size_t end) {
    const std::string window = windowAround(text, start, end);
    for (const PaymentWord& p : paymentWords)
        if (containsWord(window, p.word)) return p.service;
    return nullptr;
}

} // namespace saboot::identifiers
