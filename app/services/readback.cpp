#include "services/readback.h"

#include "base/file.h"
#include "report/residue.h"
#include "worker/client.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace saboot::services {

namespace {

/// Text layers break lines; the comparison looks past white space, soft hyphens and bidi marks.
QString squeezed(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (c.isSpace() || u == 0xad || (u >= 0x200b && u <= 0x200f) || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069)) continue;
        out += c;
    }
    return out;
}

/// A removed string as it could be found again: between word boundaries, whatever the case, with any white space where it
/// has some, and with line breaks inside a long run without spaces.
QRegularExpression patternOf(const QString& token) {
    QString out;
    const bool identifier = token.size() > 12 && !token.contains(QLatin1Char(' '));
    for (const QChar c : token.simplified()) {
        out += c == QLatin1Char(' ') ? QStringLiteral("[\\s\\p{Cf}]*") : QRegularExpression::escape(QString(c));
        if (identifier) out += QStringLiteral("\\s*");
    }
    const auto bound = [](QChar c) { return c.isLetterOrNumber() || c.isMark(); };
    if (bound(token.front())) out.prepend(QStringLiteral("(?<![\\p{L}\\p{N}])"));
    if (bound(token.back())) out += QStringLiteral("(?![\\p{L}\\p{N}])");
    return QRegularExpression(out, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// Where a removed text can still be found: in the text layer, or anywhere else in the file. Says the place, never the text.
Result<QStringList> residueOf(const QString& path, const QStringList& removed, const std::vector<QString>& pages) {
    QStringList problems;
    std::vector<QRegularExpression> patterns;
    for (const QString& t : removed) patterns.push_back(patternOf(t.normalized(QString::NormalizationForm_KC)));
    const auto look = [&](const QString& text, const QString& where) {
        if (problems.size() >= 20) return;
        const QString plain = text.normalized(QString::NormalizationForm_KC);
        for (size_t i = 0; i < patterns.size(); ++i)
            if (patterns[i].match(plain).hasMatch()) problems << QStringLiteral("a removed text (no. %1 of %2) can still be read in %3").arg(i + 1).arg(patterns.size()).arg(where);
    };
    for (size_t i = 0; i < pages.size(); ++i) look(pages[i], QStringLiteral("the text of page %1").arg(i + 1));
    SABOOT_CHECK(report::eachHiddenText(path, look));
    return problems;
}

/// The text layer of all pages without its white space, and where in it the reading stands. Numbers and hashes are asked for
/// in about the order in which they were printed, so that each is found near the one before it.
class TextLayer {
public:
    explicit TextLayer(const domain::Inspection& n) {
        for (const auto& t : n.texts) {
            while (int(m_starts.size()) < t.page) m_starts.push_back(m_all.size()); // a page without text has none
            m_all += squeezed(t.text);
        }
        m_starts.push_back(m_all.size());
    }
    bool isOnPage(const QString& reference, int page) const {
        if (page < 0 || size_t(page) + 1 >= m_starts.size()) return false;
        return QStringView(m_all).mid(m_starts[size_t(page)], m_starts[size_t(page) + 1] - m_starts[size_t(page)]).contains(reference);
    }
    bool has(const QString& token) {
        // A page holds some thousand characters; columns are read in another order than they were laid out.
        constexpr qsizetype near = 12'000;
        const qsizetype from = std::max<qsizetype>(0, m_at - near), to = std::min(m_all.size(), m_at + 4 * near);
        qsizetype at = QStringView(m_all).mid(from, to - from).indexOf(token);
        if (at >= 0) at += from;
        else at = m_all.indexOf(token);
        if (at >= 0) m_at = at;
        return at >= 0;
    }

private:
    QString m_all;
    std::vector<qsizetype> m_starts; ///< of each page in it, and its end
    qsizetype m_at = 0;
};

} // namespace

Result<QStringList> readBack(const Environment& environment, const QString& path, const report::PdfResult& pdf, const QStringList& removed, JobControl& job) {
    QStringList problems;
    SABOOT_TRY(const Fd fd, openForReading(path));
    const worker::Client client = environment.workerPath.isEmpty() ? worker::Client() : worker::Client(environment.workerPath);
    worker::InspectOptions options;
    options.fileName = QFileInfo(path).fileName();
    options.parts = int(worker::InspectOptions::Part::Pdf);
    options.ocrLanguages.clear();
    SABOOT_TRY(const domain::Inspection n, client.inspect(fd.get(), options, job));
    if (n.pages != pdf.pages) problems << QStringLiteral("%1 pages were laid out, %2 read back").arg(pdf.pages).arg(n.pages);
    for (const QString& p : n.problems) problems << p;
    SABOOT_TRY(const QStringList structure, report::structureProblems(path, pdf.bookmarks));
    problems += structure;
    TextLayer text(n);
    QStringList missing;
    for (const QString& token : pdf.tokens)
        if (!text.has(squeezed(token))) missing << token;
    if (!missing.isEmpty())
        problems << QStringLiteral("%1 of %2 numbers and hashes are not in the text layer, first: %3").arg(missing.size()).arg(pdf.tokens.size()).arg(missing.first());
    // Each reference on the page where contents, links and bookmarks say that it begins: none lost, none out of its place.
    QStringList astray;
    for (const auto& [reference, page] : pdf.places)
        if (!text.isOnPage(squeezed(reference), page)) astray << QStringLiteral("%1 (page %2)").arg(reference).arg(page + 1);
    if (!astray.isEmpty()) problems << QStringLiteral("%1 of %2 references are not on their page, first: %3").arg(astray.size()).arg(pdf.places.size()).arg(astray.first());
    if (!removed.isEmpty()) {
        std::vector<QString> texts;
        for (const auto& t : n.texts) texts.push_back(t.text);
        SABOOT_TRY(const QStringList left, residueOf(path, removed, texts));
        problems += left;
    }
    return problems;
}

} // namespace saboot::services
