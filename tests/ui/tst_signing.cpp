// Certificates, signing and verifying through the real window, with scripted answers.
#include "prompts/pdfchecks.h"
#include "rig.h"

#include "services/exhibits.h"
#include "services/reports.h"
#include "shell/inspector.h"
#include "sign/types.h"
#include "widgets/parts.h"

#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace saboot;
using namespace saboot::ui;

class SigningTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Rig> m_rig;
    MainWindow& window() { return *m_rig->window; }
    ScriptedPrompts& prompts() { return m_rig->prompts; }
    bool trigger(const char* id) { return window().actions().trigger(QString::fromLatin1(id)) && m_rig->settle(); }
    QString said(const char* id) {
        for (const auto& s : prompts().said())
            if (s.id == QLatin1String(id)) return plain(s.title + QLatin1Char('\n') + s.text);
        return {};
    }
    QString errors() {
        QStringList out = prompts().unanswered() + prompts().problems();
        for (const auto& s : prompts().said())
            if (s.id.startsWith(QLatin1String("error."))) out << s.text;
        return out.join(QLatin1Char('\n'));
    }
    static QString plain(QString s) { return s.remove(QRegularExpression(QStringLiteral("[\\x{2066}-\\x{2069}\\x{200e}\\x{200f}]"))); }

private Q_SLOTS:
    void initTestCase() {
        m_rig = std::make_unique<Rig>(*qApp);
        QVERIFY(m_rig->makeOfficer());
    }
    void cleanupTestCase() { m_rig.reset(); }

    void withoutACertificateSigningSaysWhy() {
        QVERIFY(m_rig->makeCase(QStringLiteral("Operation Sunehri")));
        QVERIFY(window().actions().whyNot(QStringLiteral("report.sign")).contains(QStringLiteral("certificate")));
        QVERIFY(window().actions().whyNot(QStringLiteral("report.verify")).isEmpty());
    }
    void theAgencyAndTheCertificate() {
        prompts().fill(QStringLiteral("desk.agency"), {{QStringLiteral("agency"), QStringLiteral("Test Agency")}});
        QVERIFY(trigger("desk.agency"));
        const QRegularExpression print(QStringLiteral("(?:[0-9A-F]{4} ){15}[0-9A-F]{4}"));
        const QString root = print.match(said("desk.agencyMade")).captured();
        QVERIFY2(!root.isEmpty(), qPrintable(errors()));

        const QString csr = m_rig->path(QStringLiteral("me.csr")), pem = m_rig->path(QStringLiteral("me.pem"));
        prompts().fill(QStringLiteral("desk.certificate"), {{QStringLiteral("what"), QStringLiteral("request")}});
        prompts().fill(QStringLiteral("desk.certificateRequest"), {{QStringLiteral("agency"), QStringLiteral("Test Agency")}});
        prompts().choose(QStringLiteral("desk.certificateRequestTo"), {csr});
        QVERIFY(trigger("desk.certificate"));
        const QString key = print.match(said("desk.certificateRequested")).captured();
        QVERIFY2(!key.isEmpty() && QFile::exists(csr), qPrintable(errors()));

        // The same desk plays the agency.
        prompts().fill(QStringLiteral("desk.agency"), {});
        prompts().choose(QStringLiteral("desk.agencyRequest"), {csr});
        prompts().acceptConfirm(QStringLiteral("desk.agencyIssue"), true);
        prompts().choose(QStringLiteral("desk.agencyIssueTo"), {pem});
        QVERIFY(trigger("desk.agency"));
        QVERIFY2(QFile::exists(pem), qPrintable(errors()));

        prompts().fill(QStringLiteral("desk.certificate"), {{QStringLiteral("what"), QStringLiteral("import")}});
        prompts().choose(QStringLiteral("desk.certificateFile"), {pem});
        prompts().fill(QStringLiteral("desk.certificateImport"), {{QStringLiteral("root"), root}});
        QVERIFY(trigger("desk.certificate"));
        QVERIFY2(said("desk.certificateImported").contains(QStringLiteral("Hina Zaroob")), qPrintable(errors()));
        QVERIFY(window().actions().whyNot(QStringLiteral("report.sign")).isEmpty());
    }
    void aFindingWithoutASourceIsMarked() {
        QVERIFY(m_rig->attachPicture(QStringLiteral("seen.png"), QStringLiteral("Phone P-1")));
        services::Reports reports(*window().session().opened());
        domain::Finding cited, bare;
        cited.textEnglish = QStringLiteral("The phone shows it.");
        cited.citations = {QStringLiteral("DE-01")};
        bare.kind = domain::FindingKind::Opinion;
        bare.textEnglish = QStringLiteral("I think so.");
        QVERIFY(reports.addFinding(cited) && reports.addFinding(bare));
        window().openPage(QStringLiteral("report"));
        window().session().changed(Changed::Report);
        QVERIFY(m_rig->settle());
        QStringList shown;
        for (const QLabel* l : window().findChildren<QLabel*>()) shown << plain(l->text());
        QVERIFY2(shown.filter(QStringLiteral("1 without a source")).size() == 1, qPrintable(shown.join(QLatin1Char('|'))));
        // Its number shows what it rests on: the exhibit with its source and whole hash.
        const auto numbers = window().findChildren<QPushButton*>();
        const auto number = std::find_if(numbers.begin(), numbers.end(), [](const QPushButton* b) { return b->accessibleName() == QLatin1String("Finding 1"); });
        QVERIFY(number != numbers.end());
        (*number)->click();
        const auto exhibit = services::Exhibits(*window().session().opened()).byNumber(QStringLiteral("DE-01"));
        QVERIFY(exhibit);
        const auto threads = window().inspector()->findChildren<ThreadWidget*>();
        QVERIFY(!threads.empty());
        const QString said = threads.back()->accessibleName();
        for (const QString& part : {QStringLiteral("DE-01"), QStringLiteral("Phone P-1"), QStringLiteral("Finding 1")}) QVERIFY2(said.contains(part), qPrintable(said));
        const auto hashes = threads.back()->findChildren<HashLabel*>();
        QVERIFY(hashes.size() == 1 && hashes.front()->value() == QString::fromLatin1(exhibit->sha256.toHex()));
    }
    void anExportedReportIsSigned() {
        QVERIFY(m_rig->attachPicture(QStringLiteral("chat.png"), QStringLiteral("Phone P-1")));
        const QString draft = m_rig->path(QStringLiteral("draft.pdf")), done = m_rig->path(QStringLiteral("signed.pdf"));
        window().openPage(QStringLiteral("report"));
        QVERIFY(m_rig->settle());
        prompts().choose(QStringLiteral("report.exportDraft"), {draft});
        prompts().acceptConfirm(QStringLiteral("report.offerSigning"), true);
        prompts().choose(QStringLiteral("report.signTo"), {done});
        QVERIFY(trigger("report.exportDraft"));
        QVERIFY2(QFile::exists(draft) && QFile::exists(done), qPrintable(errors()));
        QVERIFY(said("report.signed").contains(QRegularExpression(QStringLiteral("[0-9a-f]{64}"))));
    }
    void aDroppedReportIsVerified() {
        const auto drop = [&](const QString& path) {
            prompts().forgetSaid();
            QMimeData mime;
            mime.setUrls({QUrl::fromLocalFile(path)});
            // Qt gives a drop to whoever took the entering drag.
            QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&window(), &enter);
            QDropEvent event(QPointF(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&window(), &event);
            return m_rig->settle();
        };
        const QString done = m_rig->path(QStringLiteral("signed.pdf"));
        QVERIFY(drop(done));
        const QString good = said("report.verified");
        QVERIFY2(good.startsWith(QStringLiteral("Genuine")), qPrintable(good + errors()));
        QVERIFY2(good.contains(QStringLiteral("This case recorded exactly this report")) && !good.contains(QStringLiteral("✗")), qPrintable(good));
        // One byte more.
        const QString bad = m_rig->path(QStringLiteral("bad.pdf"));
        QVERIFY(QFile::copy(done, bad));
        QFile f(bad);
        QVERIFY(f.open(QIODevice::Append));
        f.write("\n");
        f.close();
        QVERIFY(drop(bad));
        QVERIFY2(said("report.verified").startsWith(QStringLiteral("Refused")), qPrintable(said("report.verified")));
        QVERIFY(drop(m_rig->path(QStringLiteral("draft.pdf"))));
        QVERIFY(said("report.verified").startsWith(QStringLiteral("Not signed")));
        // The officer cannot countersign his own report.
        prompts().choose(QStringLiteral("report.countersign"), {done});
        prompts().acceptConfirm(QStringLiteral("report.countersignConfirm"), true);
        QVERIFY(trigger("report.countersign"));
        QVERIFY(!QFile::exists(done + QStringLiteral(".p7s")));
        QVERIFY(!errors().isEmpty());
    }
    void theTranslatorsListIsComplete() {
        QStringList wanted;
        const QRegularExpression text(QStringLiteral("(?:CHECK_TEXT\\(|QT_TRANSLATE_NOOP\\(\"PdfCheck\", )\"([^\"]+)\""));
        for (const char* name : {"/app/sign/inside/verifytask.cpp", "/app/services/signing.cpp"}) {
            QFile f(QStringLiteral(SABOOT_SOURCE_DIR) + QString::fromLatin1(name));
            QVERIFY(f.open(QIODevice::ReadOnly));
            for (auto it = text.globalMatch(QString::fromUtf8(f.readAll())); it.hasNext();) {
                const QString one = it.next().captured(1);
                if (!wanted.contains(one)) wanted << one;
            }
        }
        QStringList given;
        for (const char* t : pdfCheckTexts()) given << QString::fromUtf8(t);
        wanted.sort();
        given.sort();
        QVERIFY(wanted.size() > 30);
        QCOMPARE(given, wanted);
    }
};

QTEST_MAIN(SigningTest)
#include "tst_signing.moc"
