#include "base/error.h"

#include <QTest>

using namespace saboot;

class TestError : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCodeHasItsOwnSentence() {
        QSet<QString> seen;
        for (ErrorCode c : allErrorCodes()) {
            const QString sentence = QString::fromUtf8(errorSentence(c));
            QVERIFY2(sentence.size() > 20, qPrintable(errorName(c)));
            QVERIFY2(sentence.contains(QLatin1Char('.')), qPrintable(errorName(c)));
            QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
            seen.insert(sentence);
        }
        QCOMPARE(allErrorCodes().back(), ErrorCode::Locked);
        QCOMPARE(allErrorCodes().size(), size_t(ErrorCode::Locked) + 1);
    }
    void detailStandsInTheSentence() {
        const Error e(ErrorCode::NotFound, QStringLiteral("chat.txt"));
        QVERIFY(describe(e).startsWith(QLatin1String("chat.txt was not found.")));
        QVERIFY(e.where().startsWith(QLatin1String("tst_error.cpp:")));
    }
    void resultCarriesEither() {
        auto half = [](int n) -> Result<int> {
            if (n % 2) return Error(ErrorCode::InvalidArgument, QString::number(n));
            return n / 2;
        };
        auto quarter = [&](int n) -> Result<int> {
            SABOOT_TRY(const int h, half(n));
            SABOOT_TRY(const int q, half(h));
            return q;
        };
        QCOMPARE(*quarter(8), 2);
        QCOMPARE(quarter(6).error().detail(), QStringLiteral("3"));
    }
};

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
