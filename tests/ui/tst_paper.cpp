// The recovery key and the chain head on paper, through a printing program that keeps what it was given.
#include "prompts/formdialog.h"
#include "prompts/paper.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace saboot::ui;

class TestPaper : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    const Slip m_slip{QStringLiteral("Recovery key"), QStringLiteral("Recovery key"), {{QStringLiteral("Case"), QStringLiteral("Operation Practice")}},
                      QStringLiteral("SBRK1-AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-JJJJ-KKKK-LLLL-MMMM-NNNN"), QStringLiteral("Keep it in an envelope.")};
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void program(const QByteArray& script) {
        QFile f(path("lp"));
        QVERIFY(f.open(QIODevice::WriteOnly | QIODevice::Truncate));
        f.write("#!/bin/sh\n" + script);
        f.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        f.close();
        qputenv("PATH", m_folder.path().toUtf8() + ":/usr/bin:/bin");
    }
    std::pair<bool, QString> print() {
        int calls = 0;
        std::pair<bool, QString> answer;
        QObject owner;
        printSlip(m_slip, &owner, [&](bool printed, const QString& said) {
            ++calls;
            answer = {printed, said};
        });
        [&] { QTRY_COMPARE_WITH_TIMEOUT(calls, 1, 10'000); }();
        QTest::qWait(50);
        [&] { QCOMPARE(calls, 1); }();
        return answer;
    }

private Q_SLOTS:
    void thePrinterGetsTheWholeKeyAndItsQueueNothingOfTheCase() {
        program("cat > '" + path("paper.pdf").toUtf8() + "'; echo \"$@\" > '" + path("arguments").toUtf8() + "'\n");
        QVERIFY(print().first);
        QProcess text;
        text.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path("paper.pdf"), QStringLiteral("-")});
        QVERIFY(text.waitForFinished());
        const QString read = QString::fromUtf8(text.readAllStandardOutput());
        QVERIFY2(read.contains(QStringLiteral("Operation Practice")), qPrintable(read));
        QString key = read;
        QVERIFY2(key.remove(QLatin1Char('\n')).remove(QLatin1Char(' ')).contains(m_slip.code), qPrintable(read));
        QVERIFY(read.contains(QStringLiteral("envelope")));
        QCOMPARE(read.count(QLatin1Char('\f')), 1); // one page
        QFile arguments(path("arguments"));
        QVERIFY(arguments.open(QIODevice::ReadOnly));
        const QByteArray given = arguments.readAll();
        QVERIFY2(!given.contains("Practice") && !given.contains("SBRK1"), given.constData());
    }
    void aPrinterThatRefusesIsSaid() {
        program("cat > /dev/null; echo 'lp: Error - no default destination available.' >&2; exit 1\n");
        const auto [printed, said] = print();
        QVERIFY(!printed);
        QVERIFY2(said.contains(QStringLiteral("no default destination")), qPrintable(said));
    }
    void withoutPrintingTheOfficerIsToldToWrite() {
        qputenv("PATH", path("empty").toUtf8());
        const auto [printed, said] = print();
        QVERIFY(!printed && !said.isEmpty());
    }
    void aFormShowsWhatItsActionSays() {
        Form f;
        f.title = f.accept = QStringLiteral("Done");
        std::function<void(bool, QString)> later;
        f.action = FormAction{QStringLiteral("print"), QStringLiteral("Print"), [&](QObject*, std::function<void(bool, QString)> said) { later = std::move(said); }};
        auto* dialog = new FormDialog(f, [](FormAnswer) {}, nullptr);
        dialog->show();
        auto* print = dialog->findChild<QPushButton*>(QStringLiteral("print"));
        QVERIFY(print);
        print->click();
        QVERIFY(later && !print->isEnabled()); // not twice at once
        later(false, QStringLiteral("The printer did not take it."));
        QVERIFY(print->isEnabled());
        const auto labels = dialog->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* l) { return l->isVisible() && l->text().contains(QStringLiteral("did not take it")); }));
        dialog->close();
    }
};

QTEST_MAIN(TestPaper)
#include "tst_paper.moc"
