// Recomputes the measured claims of the design: WCAG 2 contrast, and the distance of entity fills under colour blindness
// (Machado, Oliveira and Fernandes 2009, severity 1; CIE 1976).
#include "theme/bidi.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QApplication>
#include <QTest>
#include <array>
#include <cmath>

using namespace saboot::ui;
using saboot::domain::EntityType;

namespace {

double linear(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }
double luminance(const QColor& c) { return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF()); }
double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

using Rgb = std::array<double, 3>;
using Matrix = std::array<Rgb, 3>;
constexpr Matrix plainSight{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protan{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deutan{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritan{{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Rgb lab(const QColor& c, const Matrix& m) {
    const Rgb in{linear(c.redF()), linear(c.greenF()), linear(c.blueF())};
    Rgb s{};
    for (size_t i = 0; i < 3; ++i) {
        for (size_t j = 0; j < 3; ++j) s[i] += m[i][j] * in[j];
        s[i] = std::clamp(s[i], 0.0, 1.0);
    }
    const double x = (0.4124564 * s[0] + 0.3575761 * s[1] + 0.1804375 * s[2]) / 0.95047;
    const double y = 0.2126729 * s[0] + 0.7151522 * s[1] + 0.0721750 * s[2];
    const double z = (0.0193339 * s[0] + 0.1191920 * s[1] + 0.9503041 * s[2]) / 1.08883;
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextHasTheContrastItClaims() {
        struct Claim {
            Token ink;
            std::vector<Token> grounds;
            double light, dark;
        };
        const std::vector<Token> grounds{Token::Window, Token::Surface, Token::SurfaceAlt, Token::Rail, Token::Select, Token::AccentSoft, Token::BubbleOwn};
        const std::vector<Claim> claims{
            {Token::Text, grounds, 12.0, 7.0},
            {Token::Muted, grounds, 5.3, 4.6},
            {Token::Accent, {Token::Window, Token::Surface, Token::SurfaceAlt, Token::Rail}, 5.5, 4.6},
            {Token::Ok, {Token::OkSoft}, 5.9, 6.1},
            {Token::Warn, {Token::WarnSoft}, 5.9, 6.1},
            {Token::Bad, {Token::BadSoft}, 5.9, 6.1},
            {Token::OnAccent, {Token::Accent}, 7.4, 8.5},
            {Token::LineStrong, {Token::Surface, Token::Window}, 3.2, 4.0},
        };
        for (const Claim& c : claims)
            for (const Token g : c.grounds)
                for (const Scheme s : {Scheme::Light, Scheme::Dark}) {
                    const double is = contrast(color(c.ink, s), color(g, s)), wanted = s == Scheme::Light ? c.light : c.dark;
                    QVERIFY2(is >= wanted - 0.05, qPrintable(QStringLiteral("%1 on %2 (%3): %4, wanted %5")
                                                          .arg(QLatin1String(tokenTable()[size_t(c.ink)].name), QLatin1String(tokenTable()[size_t(g)].name))
                                                          .arg(s == Scheme::Light ? QLatin1String("light") : QLatin1String("dark"))
                                                          .arg(is).arg(wanted)));
                }
    }

    void entityFillsStandApartForEveryEye() {
        for (const Scheme s : {Scheme::Light, Scheme::Dark}) {
            double least = 1e9;
            for (int a = 0; a < 9; ++a) {
                QVERIFY(contrast(entityColor(EntityType(a), s), color(Token::Canvas, s)) >= 4.9 || contrast(entityColor(EntityType(a), s), entityGlyphColor(s)) >= 4.9);
                for (int b = a + 1; b < 9; ++b)
                    for (const Matrix& m : {plainSight, protan, deutan, tritan}) {
                        const Rgb x = lab(entityColor(EntityType(a), s), m), y = lab(entityColor(EntityType(b), s), m);
                        least = std::min(least, std::sqrt(std::pow(x[0] - y[0], 2) + std::pow(x[1] - y[1], 2) + std::pow(x[2] - y[2], 2)));
                    }
            }
            QVERIFY2(least >= (s == Scheme::Light ? 16.5 : 17.5), qPrintable(QString::number(least)));
        }
    }

    void theStyleSheetLeavesNoTokenUnreplaced() {
        for (const Scheme s : {Scheme::Light, Scheme::Dark}) QVERIFY(!styleSheetFor(s).contains(QLatin1Char('@')));
        QVERIFY(styleSheetFor(Scheme::Light).contains(color(Token::AccentSoft, Scheme::Light).name()));
    }

    void everyIconDrawsSomethingAtEveryRatio() {
        QVERIFY(iconNames().size() >= 45);
        for (const QString& name : iconNames())
            for (const double ratio : {1.0, 2.0}) {
                const QPixmap pm = icon(name).pixmap(QSize(16, 16), ratio);
                QCOMPARE(pm.width(), int(16 * ratio));
                const QImage i = pm.toImage();
                int inked = 0;
                for (int y = 0; y < i.height(); ++y)
                    for (int x = 0; x < i.width(); ++x) inked += qAlpha(i.pixel(x, y)) > 40;
                QVERIFY2(inked > 4, qPrintable(name));
            }
    }

    void urduSentencesKeepTheirNumbersInOrder() {
        QCOMPARE(withIsolates(QStringLiteral("no Urdu 12")), QStringLiteral("no Urdu 12"));
        const QString s = withIsolates(QStringLiteral("تاریخ 03-11-2026 ہے"));
        QVERIFY(s.startsWith(QChar(0x200F)));
        QVERIFY(s.contains(QChar(0x2066) + QStringLiteral("03-11-2026") + QChar(0x2069)));
        QVERIFY(withIsolates(QStringLiteral("مزید %n افسران")).contains(QChar(0x2068) + QStringLiteral("%n") + QChar(0x2069)));
        QCOMPARE(plain(s), QStringLiteral("تاریخ 03-11-2026 ہے"));
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
