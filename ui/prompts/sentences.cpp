#include "prompts/sentences.h"

#include "base/clock.h"
#include "domain/casefile.h"
#include "domain/exhibit.h"
#include "domain/person.h"
#include "domain/report.h"
#include "prompts/errortexts.h"
#include "prompts/saidtexts.h"
#include "theme/bidi.h"
#include "theme/typescale.h"

#include <QCache>
#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <optional>
#include <vector>

namespace saboot::ui {

namespace {

QString translatedSource(const char* context, const QString& source) {
    return source.isEmpty() ? QString() : QCoreApplication::translate(context, source.toUtf8().constData());
}

/// One pattern of saidTexts() as an expression whose captures stand for %1, %2, …
struct SaidPattern {
    const char* context;
    const char* source;
    QRegularExpression expression; ///< empty pattern: the text has no values
    QList<int> values;             ///< number of the value that each capture stands for
    qsizetype fixed = 0;           ///< characters that are not values: the longer, the surer
};

struct SaidIndex {
    QHash<QString, std::pair<const char*, const char*>> whole; ///< context and source
    std::vector<SaidPattern> patterns; ///< surest first
};

const SaidIndex& saidIndex() {
    static const SaidIndex index = [] {
        SaidIndex all;
        static const QRegularExpression hole(QStringLiteral("%(\\d)"));
        const auto add = [&](const char* context, const char* text) {
            const QString s = QString::fromUtf8(text);
            if (!s.contains(hole)) {
                all.whole.insert(s, {context, text});
                return;
            }
            SaidPattern p{context, text, {}, {}, 0};
            QString expression;
            qsizetype at = 0;
            for (auto it = hole.globalMatch(s); it.hasNext();) {
                const auto m = it.next();
                expression += QRegularExpression::escape(s.mid(at, m.capturedStart() - at)) + QStringLiteral("(.+?)");
                p.fixed += m.capturedStart() - at;
                p.values << m.captured(1).toInt();
                at = m.capturedEnd();
            }
            p.fixed += s.size() - at;
            expression += QRegularExpression::escape(s.mid(at));
            p.expression = QRegularExpression(QRegularExpression::anchoredPattern(expression), QRegularExpression::DotMatchesEverythingOption);
            all.patterns.push_back(std::move(p));
        };
        for (const char* text : saidTexts()) add("Said", text);
        for (const char* text : errorTexts()) add("Error", text);
        std::stable_sort(all.patterns.begin(), all.patterns.end(), [](const auto& a, const auto& b) { return a.fixed > b.fixed; });
        return all;
    }();
    return index;
}

constexpr int outermost = 2;     ///< sentences inside sentences, this deep
constexpr int sentenceLike = 12; ///< letters a pattern must bring itself before it is looked for inside a value

/// Nothing when the sentence is not known.
std::optional<QString> knownSaid(const QString& english, int depth) {
    const SaidIndex& index = saidIndex();
    if (const auto it = index.whole.constFind(english); it != index.whole.constEnd()) return QCoreApplication::translate(it->first, it->second);
    for (const SaidPattern& p : index.patterns) {
        // A value is often a title or a name: a few common words in it are no sentence of the program.
        if (depth < outermost && p.fixed < sentenceLike) continue;
        const auto m = p.expression.match(english);
        if (!m.hasMatch()) continue;
        const QString said = QCoreApplication::translate(p.context, p.source);
        // All at once: a value may hold a per cent sign.
        QStringList values{QString(), QString(), QString(), QString(), QString(), QString(), QString(), QString(), QString(), QString()};
        for (int i = 0; i < p.values.size(); ++i) {
            const QString value = m.captured(i + 1);
            const auto inner = depth > 0 ? knownSaid(value, depth - 1) : std::nullopt;
            values[p.values[i]] = isolated(inner ? *inner : value);
        }
        QString out;
        for (qsizetype i = 0; i < said.size(); ++i) {
            if (said[i] == QLatin1Char('%') && i + 1 < said.size() && said[i + 1].isDigit()) out += values[said[++i].digitValue()];
            else out += said[i];
        }
        return out;
    }
    return std::nullopt;
}

} // namespace

QString saidText(const QString& english) {
    if (!isUrdu() || english.isEmpty() || hasRtl(english)) return english;
    static QCache<QString, QString> said(4000);
    if (const QString* before = said.object(english)) return *before;
    QString out;
    if (const auto known = knownSaid(english, outermost)) {
        out = *known;
    } else {
        // Several sentences in one text: each for itself, when at least one is known.
        static const QRegularExpression seam(QStringLiteral("\\n|; |(?<=\\.) (?=[A-Z0-9])"));
        const QStringList parts = english.split(seam, Qt::SkipEmptyParts);
        bool any = false;
        QStringList all;
        if (parts.size() > 1)
            for (const QString& part : parts) {
                const auto one = knownSaid(part, outermost);
                any = any || one;
                all << (one ? *one : isolated(part));
            }
        out = any ? all.join(english.contains(QLatin1Char('\n')) ? QStringLiteral("\n") : QStringLiteral(" ")) : english;
    }
    said.insert(english, new QString(out));
    return out;
}

QString sentence(const Error& error) {
    const QString text = QCoreApplication::translate("Error", errorSentence(error.code()));
    if (!text.contains(QLatin1String("%1"))) return text;
    return plain(error.detail()).isEmpty() ? text.arg(QString()).trimmed() : text.arg(isolated(saidText(error.detail())));
}

QString stepText(const QString& source) { return saidText(source); }

QString officerText(const domain::Officer& officer) {
    static const char* const ranks[] = {QT_TRANSLATE_NOOP("Rank", "Constable"), QT_TRANSLATE_NOOP("Rank", "A.S.I."), QT_TRANSLATE_NOOP("Rank", "S.I."),
                                        QT_TRANSLATE_NOOP("Rank", "Insp."), QT_TRANSLATE_NOOP("Rank", "D.S.P."), QT_TRANSLATE_NOOP("Rank", "S.P."),
                                        QT_TRANSLATE_NOOP("Rank", "A.D."), QT_TRANSLATE_NOOP("Rank", "D.D.")};
    QString rank = officer.rank;
    if (isUrdu() && !officer.nameUrdu.isEmpty())
        for (const char* known : ranks)
            if (rank == QLatin1String(known)) rank = QCoreApplication::translate("Rank", known);
    return QStringList{rank, isUrdu() && !officer.nameUrdu.isEmpty() ? officer.nameUrdu : officer.name}.join(QLatin1Char(' ')).trimmed();
}

QString startCheckText(const services::StartCheck& check) {
    const QString text = translatedSource("StartCheck", check.text);
    return text.contains(QLatin1String("%1")) ? text.arg(isolated(saidText(check.detail))) : text;
}

QString conditionText(const QString& source) { return translatedSource("Condition", source); }

QString caseConditionText(services::CaseCondition condition) {
    using services::CaseCondition;
    const char* const context = "CaseCondition";
    switch (condition) {
    case CaseCondition::MirrorsAgree: return QCoreApplication::translate(context, QT_TRANSLATE_NOOP("CaseCondition", "Mirrors agree"));
    case CaseCondition::NeverOpened: return QCoreApplication::translate(context, QT_TRANSLATE_NOOP("CaseCondition", "Not opened yet"));
    case CaseCondition::Missing: return QCoreApplication::translate(context, QT_TRANSLATE_NOOP("CaseCondition", "Not on this disk"));
    case CaseCondition::NotACase: return QCoreApplication::translate(context, QT_TRANSLATE_NOOP("CaseCondition", "Not a case"));
    case CaseCondition::RolledBack: return QCoreApplication::translate(context, QT_TRANSLATE_NOOP("CaseCondition", "Older than its mirror"));
    case CaseCondition::InUse: return QCoreApplication::translate(context, QT_TRANSLATE_NOOP("CaseCondition", "Open elsewhere"));
    }
    return {};
}

QString dateText(qint64 utcMs) { return utcMs ? ltr(pktDate(utcMs)) : QString(); }

QString timeText(qint64 utcMs) {
    if (!utcMs) return {};
    // pktText is "2026-08-15 11:02:41 PKT"; the window shows day first and no seconds.
    const QString whole = pktText(utcMs);
    return ltr(pktDate(utcMs) + QLatin1Char(' ') + whole.mid(11, 5) + QStringLiteral(" PKT"));
}

QString sizeText(qint64 bytes) {
    const QLocale c(QLocale::C);
    if (bytes < 1000) return ltr(QStringLiteral("%1 B").arg(bytes));
    if (bytes < 1000 * 1000) return ltr(QStringLiteral("%1 KB").arg(c.toString(bytes / 1000.0, 'f', bytes < 10000 ? 1 : 0)));
    if (bytes < 1000ll * 1000 * 1000) return ltr(QStringLiteral("%1 MB").arg(c.toString(bytes / 1e6, 'f', 1)));
    return ltr(QStringLiteral("%1 GB").arg(c.toString(bytes / 1e9, 'f', 2)));
}

QString numberText(qint64 n) { return ltr(QLocale(QLocale::English, QLocale::UnitedKingdom).toString(n)); }

QString inWindowLanguage(const QString& english, const QString& urdu) { return english.isEmpty() || (isUrdu() && !urdu.isEmpty()) ? urdu : english; }

QString shownTitle(const domain::Exhibit& e) {
    const QString title = inWindowLanguage(e.acquisition.title, e.acquisition.titleUrdu);
    return title.isEmpty() ? e.label() : title;
}

QString shownTitle(const domain::CaseParticulars& p) { return inWindowLanguage(p.title, p.titleUrdu); }
QString shownStation(const domain::CaseParticulars& p) { return inWindowLanguage(p.station, p.stationUrdu); }

QString shownName(const domain::Person& p) {
    const QString name = inWindowLanguage(p.nameLatin, p.nameUrdu);
    return name.isEmpty() ? p.label() : name;
}

QString shownText(const domain::Finding& f) { return inWindowLanguage(f.textEnglish, f.textUrdu); }

} // namespace saboot::ui
