#include "prompts/pdfchecks.h"

#include "prompts/sentences.h"
#include "theme/bidi.h"

#include <QCoreApplication>

namespace saboot::ui {

namespace {

QString word(const char* source) { return QCoreApplication::translate("PdfVerdict", source); }

QString verdictText(sign::Verdict verdict) {
    switch (verdict) {
    case sign::Verdict::Genuine: return word(QT_TRANSLATE_NOOP("PdfVerdict", "Genuine: unchanged since it was signed"));
    case sign::Verdict::UnknownSigner: return word(QT_TRANSLATE_NOOP("PdfVerdict", "Unchanged, but who signed it is not established"));
    case sign::Verdict::NotSigned: return word(QT_TRANSLATE_NOOP("PdfVerdict", "Not signed: nothing protects this file"));
    case sign::Verdict::Refused: return word(QT_TRANSLATE_NOOP("PdfVerdict", "Refused: do not rely on this file"));
    }
    Q_UNREACHABLE();
}

QString mark(sign::Check::State state) {
    switch (state) {
    case sign::Check::State::Passed: return QStringLiteral("✓");
    case sign::Check::State::Warning: return QStringLiteral("!");
    case sign::Check::State::Failed: return QStringLiteral("✗");
    }
    Q_UNREACHABLE();
}

} // namespace

VerificationWords verificationWords(const sign::Verification& v) {
    VerificationWords words;
    words.title = verdictText(v.verdict);
    QStringList lines;
    for (const auto& c : v.checks) {
        const QString text = QCoreApplication::translate("PdfCheck", c.text.toUtf8().constData());
        lines << mark(c.state) + QLatin1Char(' ') + (text.contains(QLatin1String("%1")) ? text.arg(isolated(c.detail)) : text);
    }
    lines << QString();
    if (v.officer) {
        lines << word(QT_TRANSLATE_NOOP("PdfVerdict", "Signed by %1")).arg(isolated(v.officer->signer.subject));
        lines << word(QT_TRANSLATE_NOOP("PdfVerdict", "Time by the signer's own clock: %1")).arg(ltr(v.claimedTime));
    }
    for (const auto& s : v.countersigners) lines << word(QT_TRANSLATE_NOOP("PdfVerdict", "Countersigned by %1")).arg(isolated(s.signer.subject));
    lines << word(QT_TRANSLATE_NOOP("PdfVerdict", "SHA-256 of this file, to be compared with the memo:")) << ltr(QString::fromLatin1(v.sha256.toHex()));
    words.text = lines.join(QLatin1Char('\n'));
    return words;
}

const std::vector<const char*>& pdfCheckTexts() {
    static const std::vector<const char*> texts{
        QT_TRANSLATE_NOOP("PdfCheck", "The PDF can be read without repair"),
        QT_TRANSLATE_NOOP("PdfCheck", "The PDF is damaged or was added to: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The certificate was issued by a root that is trusted here: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "Whether the agency has withdrawn the certificate since was not checked: ask the agency"),
        QT_TRANSLATE_NOOP("PdfCheck", "No root is known here. Compare this root fingerprint with the one the agency has published: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The certificate comes from a root that is not trusted here. Its fingerprint is %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The time stamp does not hold: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "A trusted time authority proves that the signature existed: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "A time stamp holds, but its authority is not known here; compare its fingerprint: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The time stamp is by an authority that is not trusted here: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The certificate was valid: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The certificate was not valid at the proven time: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The certificate is not valid today, and no time stamp proves when it was used: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The PDF is not signed: anybody could have changed it"),
        QT_TRANSLATE_NOOP("PdfCheck", "The signature covers the whole file, and nothing but the signature was added to the report"),
        QT_TRANSLATE_NOOP("PdfCheck", "The file is not as it was signed: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The signature does not hold: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The signature holds: not one byte was changed since %1 signed"),
        QT_TRANSLATE_NOOP("PdfCheck", "The name in the signature is not the certificate's: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The countersignature does not hold: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The countersignature is by the same person as the signature: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "Countersigned over exactly this file by %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The files inside the report cannot be read: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "There is no manifest inside: the PDF is no report of this program, or an old one"),
        QT_TRANSLATE_NOOP("PdfCheck", "The manifest is not in its one form"),
        QT_TRANSLATE_NOOP("PdfCheck", "The manifest inside can be read: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "Every file inside has the hash that the manifest gives"),
        QT_TRANSLATE_NOOP("PdfCheck", "Files inside differ from the manifest: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The manifest carries no signature of its own"),
        QT_TRANSLATE_NOOP("PdfCheck", "The manifest's own signature does not hold: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The manifest is signed with the officer's own key: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "The PDF and its manifest were signed under different names: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "This case recorded exactly this report: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "This case has recorded no report with these bytes"),
        QT_TRANSLATE_NOOP("PdfCheck", "The chain head in the report is event %1 of this case"),
        QT_TRANSLATE_NOOP("PdfCheck", "The chain head in the report is not in this case (event %1)"),
        QT_TRANSLATE_NOOP("PdfCheck", "Every exhibit in the report has the hash that the case holds: %1"),
        QT_TRANSLATE_NOOP("PdfCheck", "Exhibits whose hash is not the case's: %1"),
    };
    return texts;
}

} // namespace saboot::ui
