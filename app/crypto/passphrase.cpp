#include "crypto/passphrase.h"

#include "crypto/passphraseestimate.h"

#include <QChar>
#include <algorithm>
#include <memory>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

namespace saboot::crypto {

namespace {

constexpr double neededBits = 60;
constexpr int neededCharacters = 14;
constexpr int neededWords = 5;

Error notText(const char* why) { return Error(ErrorCode::InvalidArgument, QString::fromLatin1(why)); }

/// One letter for the letters that keyboards give for the same key cap.
char16_t unifyLetter(char16_t c) {
    switch (c) {
    case 0x0643: return 0x06a9; // Arabic kaf -> keheh
    case 0x064a:                // Arabic yeh
    case 0x0649: return 0x06cc; // alef maksura -> Farsi yeh
    case 0x0647: return 0x06c1; // Arabic heh -> heh goal
    case 0x0629: return 0x06c3; // teh marbuta, Arabic -> Urdu
    default: break;
    }
    if (c >= 0x0660 && c <= 0x0669) return char16_t(c + 0x90);
    return c;
}

bool isInvisible(char16_t c) {
    return c == 0x00ad || c == 0x061c || c == 0xfeff || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x206f);
}

/// NFC and the foldings of preparePassphrase() as UTF-16 in locked memory. ICU's C interface writes into the buffers
/// it is given, so no copy of the passphrase is left on the heap.
Result<SecureBytes> preparedUtf16(const SecureBytes& utf8) {
    if (utf8.size() > maximumPassphraseBytes) return notText("a passphrase that is too long");
    if (utf8.isEmpty()) return notText("an empty passphrase");
    const auto capacity = int32_t(utf8.size() * 3 + 8);
    const qsizetype bytes = capacity * qsizetype(sizeof(char16_t));
    SecureBytes decoded(bytes);
    SecureBytes composed(bytes);
    auto* const wide = reinterpret_cast<char16_t*>(decoded.data());
    auto* const normal = reinterpret_cast<char16_t*>(composed.data());
    int32_t size = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(wide, capacity, &size, reinterpret_cast<const char*>(utf8.data()), int32_t(utf8.size()), &status);
    if (U_FAILURE(status)) return notText("a passphrase that is no text");
    const UNormalizer2* const nfc = unorm2_getNFCInstance(&status);
    // Folded first and composed last: folding can bring letters together that compose.
    int32_t kept = 0;
    bool blank = false;
    for (int32_t i = 0; i < size; ++i) {
        const char16_t c = unifyLetter(wide[i]);
        if (isInvisible(c)) continue;
        if (QChar::isSpace(c)) {
            blank = kept > 0;
            continue;
        }
        if (QChar::category(char32_t(c)) == QChar::Other_Control) return notText("a passphrase with control characters");
        // `kept` never overtakes `i`: a blank is written only where at least one was read.
        if (blank) wide[kept++] = u' ';
        blank = false;
        wide[kept++] = c;
    }
    const int32_t length = unorm2_normalize(nfc, wide, kept, normal, capacity, &status);
    if (U_FAILURE(status)) return notText("a passphrase that is no text");
    if (length == 0) return notText("an empty passphrase");
    return SecureBytes::copyOf({reinterpret_cast<const char*>(normal), length * qsizetype(sizeof(char16_t))});
}

void add(std::vector<PassphraseReason>& reasons, PassphraseReason reason) {
    if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) reasons.push_back(reason);
}

} // namespace

Result<SecureBytes> preparePassphrase(const SecureBytes& passphraseUtf8) {
    SABOOT_TRY(const SecureBytes wide, preparedUtf16(passphraseUtf8));
    const qsizetype units = wide.size() / qsizetype(sizeof(char16_t));
    SecureBytes buffer(units * 3 + 1);
    int32_t size = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8(reinterpret_cast<char*>(buffer.data()), int32_t(buffer.size()), &size,
                reinterpret_cast<const char16_t*>(wide.data()), int32_t(units), &status);
    if (U_FAILURE(status)) return notText("a passphrase that is no text");
    return SecureBytes::copyOf(buffer.view().first(size));
}

PassphraseStrength passphraseStrength(const SecureBytes& passphraseUtf8) {
    PassphraseStrength result;
    const Result<SecureBytes> wide = preparedUtf16(passphraseUtf8);
    if (!wide) {
        result.reasons.push_back(passphraseUtf8.isEmpty() ? PassphraseReason::Empty : PassphraseReason::NotText);
        return result;
    }
    const auto* const text = reinterpret_cast<const char16_t*>(wide->data());
    const int size = int(wide->size() / qsizetype(sizeof(char16_t)));
    const PassphraseEstimate estimate = estimatePassphrase(text, size);
    result.bits = estimate.bits;
    result.characters = estimate.characters;
    result.words = estimate.words;
    const bool longEnough = result.words >= neededWords || result.characters >= neededCharacters;
    result.acceptable = longEnough && result.bits >= neededBits;
    if (!longEnough) add(result.reasons, PassphraseReason::TooShort);
    for (const PassphraseReason reason : estimate.reasons) add(result.reasons, reason);
    if (!result.acceptable && result.reasons.empty()) result.reasons.push_back(PassphraseReason::TooGuessable);
    return result;
}

Status requireStrongPassphrase(const SecureBytes& passphraseUtf8) {
    const PassphraseStrength strength = passphraseStrength(passphraseUtf8);
    if (strength.acceptable) return ok();
    return Error(ErrorCode::PassphraseTooWeak, QString::fromUtf8(passphraseReasonSentence(strength.reasons.front())));
}

const char* passphraseReasonSentence(PassphraseReason reason) {
    switch (reason) {
    case PassphraseReason::NotText: return QT_TRANSLATE_NOOP("Passphrase", "it is too long or is not text");
    case PassphraseReason::Empty: return QT_TRANSLATE_NOOP("Passphrase", "it is empty");
    case PassphraseReason::TooShort: return QT_TRANSLATE_NOOP("Passphrase", "it is too short");
    case PassphraseReason::CommonPassword:
        return QT_TRANSLATE_NOOP("Passphrase", "it holds a word that everybody tries first");
    case PassphraseReason::Repeats: return QT_TRANSLATE_NOOP("Passphrase", "it repeats itself");
    case PassphraseReason::Sequence: return QT_TRANSLATE_NOOP("Passphrase", "it holds a sequence such as 1234 or abcd");
    case PassphraseReason::KeyboardRun:
        return QT_TRANSLATE_NOOP("Passphrase", "it follows neighbouring keys of the keyboard");
    case PassphraseReason::DateOrYear: return QT_TRANSLATE_NOOP("Passphrase", "it holds a date or a year");
    case PassphraseReason::OnlyDigits: return QT_TRANSLATE_NOOP("Passphrase", "it is made of digits only");
    case PassphraseReason::TooGuessable: return QT_TRANSLATE_NOOP("Passphrase", "it is too easy to guess");
    }
    Q_UNREACHABLE();
}

} // namespace saboot::crypto
