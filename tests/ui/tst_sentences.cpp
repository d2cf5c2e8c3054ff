#include "prompts/errortexts.h"
#include "prompts/registrytexts.h"
#include "prompts/scriptedprompts.h"
#include "prompts/sentences.h"
#include "services/tools.h"
#include "theme/bidi.h"
#include "theme/theme.h"
#include "theme/typescale.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
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

    void whatTheCaseSaysIsSaidInUrdu() {
        QTemporaryDir dir;
        Settings settings(dir.filePath(QStringLiteral("s.ini")));
        settings.setLanguage(Language::English);
        Theme theme(*qApp, settings);
        const QString read = QStringLiteral("DE-01 read: image/png, 3 identifiers");
        QCOMPARE(saidText(read), read);
        settings.setLanguage(Language::Urdu);
        const QString urdu = plain(saidText(read));
        QVERIFY2(urdu.contains(QStringLiteral("پڑھی گئی")) && urdu.contains(QStringLiteral("DE-01")) && urdu.contains(QStringLiteral("image/png")) && urdu.contains(QLatin1Char('3')), qPrintable(urdu));
        // A value inside may itself be a sentence of ours, or one with a per cent sign.
        QVERIFY(plain(saidText(QStringLiteral("Report SNH-R1 exported, 12 pages, read back: accepted"))).contains(QStringLiteral("قبول")));
        QVERIFY(plain(saidText(QStringLiteral("Task done: Pay 5 %1 back"))).endsWith(QStringLiteral("Pay 5 %1 back")));
        // Several in one text, each for itself; what is not known stays as it is.
        const QString two = plain(saidText(QStringLiteral("The first page could not be drawn. The archive holds entries protected by a password.")));
        QVERIFY2(!two.contains(QRegularExpression(QStringLiteral("[a-z]{4}"))), qPrintable(two));
        QCOMPARE(saidText(QStringLiteral("Babar Lashani")), QStringLiteral("Babar Lashani"));
    }

    // The audit keeps English sentences; each one that the services write must be known to the window.
    void everySentenceOfTheAuditIsKnown() {
        QTemporaryDir dir;
        Settings settings(dir.filePath(QStringLiteral("s.ini")));
        settings.setLanguage(Language::English);
        Theme theme(*qApp, settings);
        settings.setLanguage(Language::Urdu);
        static const QRegularExpression call(QStringLiteral("(?:AuditEvent::\\w+,\\s*|setWhat\\(|QString what = )([^;{]*?)(?:,\\s*\\[|;|\\{)"));
        static const QRegularExpression literal(QStringLiteral("QStringLiteral\\(\"((?:[^\"\\\\]|\\\\.)*)\"\\)"));
        static const QRegularExpression hole(QStringLiteral("%\\d"));
        QStringList unknown;
        int sentences = 0;
        QDirIterator files(QStringLiteral(SABOOT_SOURCE_DIR "/app/services"), {QStringLiteral("*.cpp")}, QDir::Files);
        while (files.hasNext()) {
            QFile f(files.next());
            QVERIFY(f.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(f.readAll());
            for (auto calls = call.globalMatch(source); calls.hasNext();) {
                const QString text = calls.next().captured(1);
                for (auto all = literal.globalMatch(text); all.hasNext();) {
                    QString s = all.next().captured(1).replace(QStringLiteral("\\\""), QStringLiteral("\""));
                    if (!s.contains(QRegularExpression(QStringLiteral("[A-Za-z] [a-z%]|%\\d [a-z]")))) continue; // glue such as ", "
                    ++sentences;
                    if (!hasRtl(saidText(QString(s).replace(hole, QStringLiteral("X1"))))) unknown << f.fileName().section(QLatin1Char('/'), -1) + QStringLiteral(": ") + s;
                }
            }
        }
        QVERIFY(sentences > 25);
        // The names of steps that Ctrl+Z takes back: of the services, and of what the window arranges by itself.
        static const QRegularExpression step(QStringLiteral("(?:UndoStep\\{|>\\(\\s*|joining\\(|ranging\\(|linking\\(|eventing\\(|viewing\\(|finding\\(|change\\(|what = [^;]*?|return |\\? |: )"
                                                              "QStringLiteral\\(\"([A-Z](?:[^\"\\\\]|\\\\.)* (?:[^\"\\\\]|\\\\.)*)\"\\)"));
        int steps = 0;
        for (const char* name : {"app/services/undo.cpp", "app/services/reversiblework.cpp", "ui/pages/linkchart/linkchartpage.cpp", "ui/pages/linkchart/linkchartviews.cpp", "ui/pages/report/reportpage.cpp", "ui/shell/tagging.cpp"}) {
            QFile f(QStringLiteral(SABOOT_SOURCE_DIR "/") + QString::fromLatin1(name));
            QVERIFY(f.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(f.readAll());
            for (auto all = step.globalMatch(source); all.hasNext();) {
                const QString s = all.next().captured(1);
                ++steps;
                if (!hasRtl(saidText(QString(s).replace(hole, QStringLiteral("X1"))))) unknown << QString::fromLatin1(name).section(QLatin1Char('/'), -1) + QStringLiteral(": ") + s;
            }
        }
        QVERIFY2(steps > 25, qPrintable(QString::number(steps)));
        QVERIFY2(unknown.isEmpty(), qPrintable(QStringLiteral("Add to ui/prompts/saidtexts.cpp and translate:\n") + unknown.join(QLatin1Char('\n'))));
    }

    void theGuidesTablesAreTheRegistries() {
        QTemporaryDir dir;
        Settings settings(dir.filePath(QStringLiteral("s.ini")));
        settings.setLanguage(Language::English);
        Theme theme(*qApp, settings);
        for (const Language l : {Language::English, Language::Urdu}) {
            settings.setLanguage(l);
            const QString formats = formatsTable(), kinds = identifiersTable();
            QCOMPARE(formats.count(QStringLiteral("\n|")), qsizetype(services::chatFormats().size()) + 2);
            QCOMPARE(transfersTable().count(QStringLiteral("\n|")), qsizetype(services::transferFormats().size()) + 2);
            QCOMPARE(kinds.count(QStringLiteral("\n|")), qsizetype(services::identifierKinds().size()) + 2);
        }
        // Whatever has an English word in it is known to the translators.
        static const QRegularExpression english(QStringLiteral("\\b[a-z]{4,}\\b"));
        QStringList unknown;
        const auto look = [&](const QString& s) {
            if (s.contains(english) && !s.contains(QLatin1String("signal-export)")) && s != QLatin1String("Signal (sigtop JSON)") && !s.contains(QLatin1String("messages.json")) && !hasRtl(registryText(s))) unknown << s;
        };
        // Names of files and keys are no words; sentences about them are.
        static const QRegularExpression names(QStringLiteral("[\\w….]+\\.\\w+|\\w+_\\w+"));
        const auto files = [&](QString s) { if (QString(s).remove(names).contains(QRegularExpression(QStringLiteral("\\b(and|the|alone|columns|days|rows|any|new|one|all)\\b"))) && !hasRtl(registryText(s))) unknown << s; };
        for (const auto& f : services::chatFormats()) look(f.title), look(f.time), look(f.notes), files(f.files);
        for (const auto& f : services::transferFormats()) look(f.title), look(f.time), look(f.notes), files(f.files);
        for (const auto& k : services::identifierKinds()) look(k.name), look(k.check);
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QLatin1Char('\n'))));
        for (const char* name : {"guide_en.md", "guide_ur.md"}) {
            QFile guide(QStringLiteral(":/guide/") + QLatin1String(name));
            QVERIFY(guide.open(QIODevice::ReadOnly));
            const QByteArray text = guide.readAll();
            QVERIFY(text.contains("<!-- formats -->") && text.contains("<!-- transfers -->") && text.contains("<!-- identifiers -->"));
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
