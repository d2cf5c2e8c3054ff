#include "services/toolblock.h"

#include "base/version.h"
#include "commit.h"
#include "crypto/auditrecord.h"
#include "crypto/selftest.h"
#include "report/libraries.h"
#include "report/terms.h"
#include "services/templates.h"
#include "store/gate.h"

#include <QFile>
#include <QSysInfo>
#include <openssl/crypto.h>
#include <sodium.h>

namespace saboot::services {

namespace {

/// Raised when a step is done in another way.
constexpr int procedureVersion = 1;

} // namespace

Status fillToolBlock(report::ToolBlock& tool, const domain::ReportOptions& options) {
    const bool urdu = options.language == domain::ReportLanguage::Urdu;
    const auto pick = [&](const QString& english, const QString& inUrdu) { return urdu ? inUrdu : english; };
    const auto term = [&](const report::Word& w) { return urdu ? w.urdu : w.english; };
    tool.commit = QStringLiteral(SABOOT_COMMIT);
    tool.version = QStringLiteral(SABOOT_VERSION);
    SABOOT_TRY(tool.executableSha256, crypto::executableDigest());
    tool.operatingSystem = QSysInfo::prettyProductName();
    QFile zones(QStringLiteral("/usr/share/zoneinfo/tzdata.zi"));
    if (zones.open(QIODevice::ReadOnly)) tool.timeZoneData = QString::fromLatin1(zones.readLine(80)).section(QLatin1Char(' '), 2).trimmed();
    const auto library = [&](const char* name, const QString& version) { tool.libraries.push_back({QString::fromLatin1(name), version, {}}); };
    // "SQLCipher 4.6.1 community, SQLite 3.46.1"
    for (const QString& part : store::engineVersion().split(QStringLiteral(", "))) library(qPrintable(part.section(QLatin1Char(' '), 0, 0)), part.section(QLatin1Char(' '), 1));
    library("Qt", QString::fromLatin1(qVersion()));
    library("libsodium", QString::fromLatin1(sodium_version_string()));
    library("OpenSSL", QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING)));
    library("Poppler", QStringLiteral(SABOOT_POPPLER_VERSION));
    for (report::ToolPart& part : report::librariesInUse()) tool.libraries.push_back(std::move(part));
    for (const QString& name : {QStringLiteral("certificates.json"), QStringLiteral("law.json")}) {
        SABOOT_TRY(const TemplateFile file, templateFile(name));
        tool.libraries.push_back({name, file.ofAgency ? QStringLiteral("/etc/saboot/report") : QStringLiteral(SABOOT_VERSION), file.sha256});
    }
    for (const auto& t : crypto::runSelfTests()) tool.selfTests.push_back({t.name, t.passed, t.source, options.reportTime});
    // C-32: a step, its result, and the procedure with its version.
    const auto step = [&](const report::Word& name, const report::Word& result) {
        const QString procedure = QStringLiteral("SB-%1").arg(tool.steps.size() + 1);
        tool.steps.push_back({name.english, name.urdu,
                                 term(result) + QLatin1Char('\n') + pick(QStringLiteral("procedure %1, version %2"), QStringLiteral("طریقہ %1، نسخہ %2")).arg(procedure).arg(procedureVersion)});
    };
    step(SABOOT_WORD("Intake", "وصولی"),
         SABOOT_WORD("SHA-256 computed while each original was copied into the encrypted vault; the original is never changed",
                     "ہر اصل کو خفیہ محفوظ خانے میں نقل کرتے وقت SHA-256 نکالا گیا؛ اصل کبھی تبدیل نہیں ہوتا"));
    step(SABOOT_WORD("Reading", "پڑھائی"),
         SABOOT_WORD("each file decoded in a confined process without keys or network; every result stored as a derivation with tool, version and parent hash",
                     "ہر فائل ایک محدود عمل میں کھولی گئی جس کے پاس نہ کلید ہے نہ نیٹ ورک؛ ہر نتیجہ آلے، نسخے اور اصل کے ہیش کے ساتھ بطور اخذ کردہ محفوظ ہے"));
    step(SABOOT_WORD("Identifiers", "شناختی اعداد"),
         SABOOT_WORD("found by shape, checked by checksum; a valid checksum shows that a value was not mistyped, not who owns it",
                     "شکل سے تلاش، چیک سم سے جانچ؛ درست چیک سم صرف یہ بتاتا ہے کہ قدر غلط نہیں لکھی گئی، یہ نہیں کہ کس کی ہے"));
    step(SABOOT_WORD("Export", "اجرا"),
         SABOOT_WORD("originals re-read from the vault and hashed again; this file read back and compared",
                     "اصل فائلیں محفوظ خانے سے دوبارہ پڑھ کر ہیش کی گئیں؛ یہ فائل دوبارہ پڑھ کر ملائی گئی"));
    step(SABOOT_WORD("Pictures", "تصاویر"),
         SABOOT_WORD("JPEG and PNG stand here as they are: the compressed data of the original, byte for byte, turned as its EXIF says only when drawn. What a PDF does not carry (WebP, GIF, TIFF, BMP, PNG interlaced or with transparency, JPEG in four colours) was decoded once and placed without loss: transparency on white, of an animation the first picture, a side longer than 16,384 pixels reduced to that. A format the program does not read, such as HEIC, is not shown",
                     "JPEG اور PNG جوں کی توں درج ہیں: اصل کا کمپریس شدہ ڈیٹا، بائٹ بہ بائٹ، EXIF کے مطابق صرف دکھاتے وقت گھمایا گیا۔ جو پی ڈی ایف میں نہیں آ سکتا (WebP، GIF، TIFF، BMP، شفاف یا باہم گتھی PNG، چار رنگی JPEG) ایک بار کھول کر بلا نقصان رکھا گیا: شفافیت سفید پر، متحرک تصویر کا پہلا منظر، 16,384 پکسل سے لمبی طرف اتنی ہی کر دی گئی۔ جو شکل پروگرام نہیں پڑھتا، جیسے HEIC، نہیں دکھائی گئی"));
    return ok();
}

} // namespace saboot::services
