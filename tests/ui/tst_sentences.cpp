#include "prompts/errortexts.h"
#include "prompts/scriptedprompts.h"
#include "prompts/sentences.h"
#include "theme/bidi.h"
#include "theme/theme.h"
#include "theme/typescale.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace saboot;
using namespace saboot::ui;

class SentencesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTranslatorsListIsTheProgramsOwn() {
        QCOMPARE(errorTexts().size(), allErrorCodes().size());
        for (size_t i = 0; i < errorTexts().size(); ++i) QCOMPARE(QString::fromUtf8(errorTexts()[i]), QString::fromUtf8(errorSentence(allErrorCodes()[i])));
    }

    void everyCodeIsASentenceInBothLanguages() {
        QTemporaryDir dir;
        Settings settings(dir.filePath(QStringLiteral("s.ini")));
        settings.setLanguage(Language::English);
        Theme theme(*qApp, settings);
        for (const ErrorCode code : allErrorCodes()) {
            settings.setLanguage(Language::English);
            const QString english = plain(sentence(Error(code, QStringLiteral("/a/DE-04.png"))));
            QVERIFY2(english.endsWith(QLatin1Char('.')) || english.endsWith(QLatin1String("/a/DE-04.png")), qPrintable(english));
            QVERIFY(!english.contains(QLatin1Char('!')));
            settings.setLanguage(Language::Urdu);
            const QString urdu = plain(sentence(Error(code, QStringLiteral("/a/DE-04.png"))));
            QVERIFY2(hasRtl(urdu), qPrintable(urdu));
            QVERIFY2(urdu.contains(QStringLiteral("۔")), qPrintable(urdu));
            const bool names = QString::fromUtf8(errorSentence(code)).contains(QLatin1String("%1"));
            QCOMPARE(urdu.contains(QLatin1String("/a/DE-04.png")), names);
        }
    }

    void reasonsMustSaySomething() {
        ScriptedPrompts prompts;
        QString got;
        prompts.giveReason(QStringLiteral("x"), QStringLiteral("short"));
        prompts.askReason({QStringLiteral("x"), {}, {}, {}}, [&](const QString& r) { got = r; });
        QVERIFY(got.isEmpty());
        QCOMPARE(prompts.problems(), QStringList{QStringLiteral("x")});
        prompts.giveReason(QStringLiteral("x"), QStringLiteral("  seized under warrant 112/26  "));
        prompts.askReason({QStringLiteral("x"), {}, {}, {}}, [&](const QString& r) { got = r; });
        QCOMPARE(got, QStringLiteral("seized under warrant 112/26"));
    }

    void requiredFieldsAreAskedFor() {
        Form f;
        f.id = QStringLiteral("f");
        FormField name;
        name.id = QStringLiteral("name");
        name.required = true;
        f.fields = {name};
        ScriptedPrompts prompts;
        bool accepted = false;
        prompts.fill(f.id, {});
        prompts.ask(f, [&](FormAnswer) { accepted = true; });
        QVERIFY(!accepted);
        prompts.fill(f.id, {{QStringLiteral("name"), QStringLiteral("Hina")}});
        prompts.ask(f, [&](FormAnswer a) { accepted = a.text("name") == QLatin1String("Hina"); });
        QVERIFY(accepted);
    }

    void sizesAndDatesKeepLatinDigits() {
        QCOMPARE(plain(sizeText(1234567)), QStringLiteral("1.2 MB"));
        QCOMPARE(plain(numberText(18406)), QStringLiteral("18,406"));
        QCOMPARE(plain(timeText(1763138642000)), QStringLiteral("14-11-2025 21:44 PKT"));
    }
};

QTEST_MAIN(SentencesTest)
#include "tst_sentences.moc"
