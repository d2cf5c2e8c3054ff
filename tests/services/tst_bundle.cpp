#include "crypto/auditrecord.h"
#include "crypto/sha256.h"
#include "report/model.h"
#include "services/bundle.h"
#include "services/exhibits.h"
#include "services/readback.h"
#include "services/testcase.h"
#include "sign/manifestsignature.h"
#include "store/auditlog.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace saboot;

/// What a case puts into the report and the bundle for the court: items of the checklist that need a case behind them.
class TestBundle : public QObject {
    Q_OBJECT

    static QByteArray contentOf(const QString& path) {
        QFile f(path);
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }
    static QString textOf(const QString& pdf) {
        QProcess p;
        p.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
        if (!p.waitForFinished(60'000)) return {};
        QString out;
        for (const QChar c : QString::fromUtf8(p.readAllStandardOutput()))
            if (!c.isSpace()) out += c;
        return out;
    }
    static domain::ReportOptions options() {
        domain::ReportOptions o;
        o.reportTime = 1'790'000'000'000;
        return o;
    }
    static domain::Exhibit attach(tests::TestCase& t, const QByteArray& bytes, const QString& name, const QStringList& tags = {}) {
        JobControl job;
        services::Exhibits exhibits(t.opened());
        domain::Acquisition a;
        a.tags = tags;
        auto added = exhibits.attachBytes(bytes, name, a, services::DuplicateRule::Keep, job);
        if (!added) qFatal("%s", qPrintable(describe(added.error())));
        auto read = exhibits.read(added->exhibit.id, job);
        if (!read) qFatal("%s", qPrintable(describe(read.error())));
        return *read;
    }
    /// One second of silence.
    static QByteArray sound() {
        const QByteArray data(8000, '\x80');
        const auto le = [](quint32 v, int n) {
            QByteArray b;
            for (int i = 0; i < n; ++i) b += char(v >> (8 * i));
            return b;
        };
        return "RIFF" + le(quint32(36 + data.size()), 4) + "WAVEfmt " + le(16, 4) + le(1, 2) + le(1, 2) + le(8000, 4) + le(8000, 4) + le(1, 2) + le(8, 2) + "data" + le(quint32(data.size()), 4) + data;
    }
    static QString recoveryLine(tests::TestCase& t) {
        JobControl job;
        auto m = services::Reports(t.opened()).model(options(), job);
        if (!m) qFatal("%s", qPrintable(describe(m.error())));
        for (const auto& l : (*m)->limits)
            if (l.label == QLatin1String("Recording of search, seizure and arrest")) return l.value;
        return {};
    }

private Q_SLOTS:
    void c13TagsFillTheSheetOfARecording() {
        tests::TestCase t;
        attach(t, sound(), QStringLiteral("call.wav"), {QStringLiteral("recorder: Insp. A. Example"), QStringLiteral("Purpose: trap"), QStringLiteral("night")});
        JobControl job;
        const auto m = services::Reports(t.opened()).model(options(), job);
        QVERIFY(m);
        const auto& x = (*m)->exhibits.front();
        QVERIFY2(x.exhibit.mediaType.startsWith(QLatin1String("audio/")), qPrintable(x.exhibit.mediaType));
        QCOMPARE(x.facts.size(), size_t(2));
        QCOMPARE(x.facts[0].value, QStringLiteral("Insp. A. Example"));
        QCOMPARE(x.facts[1].label, QStringLiteral("Purpose"));
        // The recorder's own statement is asked for, too.
        QVERIFY(std::any_of((*m)->certificates.begin(), (*m)->certificates.end(), [](const auto& c) { return c.id == QLatin1String("recorder"); }));
    }
    void c23RecoveryOrTheReasonWhyNot() {
        tests::TestCase t;
        attach(t, "a note", QStringLiteral("note.txt"));
        QVERIFY(recoveryLine(t).endsWith(QStringLiteral("reason: not recorded")));
        QVERIFY(services::Reports(t.opened()).setParticulars({{QStringLiteral("recovery_reason"), QStringLiteral("it rained")}}));
        QVERIFY(recoveryLine(t).endsWith(QStringLiteral("reason: it rained")));
        const auto shown = attach(t, sound(), QStringLiteral("search.wav"), {QStringLiteral("Recovery")});
        QCOMPARE(recoveryLine(t), shown.number);
    }
    void c32EveryStepNamesItsProcedure() {
        tests::TestCase t;
        JobControl job;
        const auto m = services::Reports(t.opened()).model(options(), job);
        QVERIFY(m);
        QCOMPARE((*m)->tool.steps.size(), size_t(5));
        for (const auto& s : (*m)->tool.steps)
            QVERIFY2(s.value.contains(QRegularExpression(QStringLiteral("procedure SB-\\d, version \\d+$"))), qPrintable(s.value));
    }
    void c44TheChainHoldsTheDigestOfTheContent() {
        tests::TestCase t;
        JobControl job;
        const auto done = services::Reports(t.opened()).exportPdf(options(), t.path(QStringLiteral("r.pdf")), job);
        QVERIFY(done);
        const QByteArray sha = crypto::sha256(contentOf(t.path(QStringLiteral("r.pdf"))));
        QCOMPARE(done->record.sha256, sha);
        auto db = t.opened().reader();
        QVERIFY(db);
        const auto entries = store::AuditLog(**db).newest(0, 5);
        QVERIFY(entries);
        bool found = false;
        for (const auto& e : *entries) found |= e.record.event == crypto::AuditEvent::ReportExport && e.record.object == sha;
        QVERIFY(found);
    }
    void theReadBackFindsWhatIsLostOrAstray() {
        tests::TestCase t;
        attach(t, "a note", QStringLiteral("note.txt"));
        JobControl job;
        const QString path = t.path(QStringLiteral("r.pdf"));
        const auto done = services::Reports(t.opened()).exportPdf(options(), path, job);
        QVERIFY(done && done->problems.isEmpty());
        report::PdfResult pdf;
        pdf.pages = done->record.pages;
        pdf.tokens = {QStringLiteral("DE-01")};
        // The sheet of DE-01 stands behind cover and contents.
        int sheet = -1;
        for (int page = 2; page < pdf.pages && sheet < 0; ++page) {
            pdf.places = {{QStringLiteral("DE-01"), page}};
            if (services::readBack(t.environment(), path, pdf, {}, job)->isEmpty()) sheet = page;
        }
        QVERIFY(sheet >= 2);
        pdf.places = {{QStringLiteral("DE-01"), sheet}, {QStringLiteral("DE-02"), sheet}};
        QCOMPARE(services::readBack(t.environment(), path, pdf, {}, job)->join(QLatin1Char('|')), QStringLiteral("1 of 2 references are not on their page, first: DE-02 (page %1)").arg(sheet + 1));
        pdf.places.clear();
        pdf.tokens = {QStringLiteral("DE-01"), QStringLiteral("0badc0de")};
        QCOMPARE(services::readBack(t.environment(), path, pdf, {}, job)->join(QLatin1Char('|')), QStringLiteral("1 of 2 numbers and hashes are not in the text layer, first: 0badc0de"));
        pdf.tokens.clear();
        pdf.bookmarks = 1000;
        QVERIFY(services::readBack(t.environment(), path, pdf, {}, job)->join(QLatin1Char('|')).startsWith(QStringLiteral("1000 bookmarks were laid out, ")));
        pdf.bookmarks = -1;
        // A font that is no longer embedded: qpdf writes the page tree in the open, so that the key can be renamed in place.
        QProcess qpdf;
        qpdf.start(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), path, t.path(QStringLiteral("open.pdf"))});
        QVERIFY(qpdf.waitForFinished(60'000));
        QByteArray bytes = contentOf(t.path(QStringLiteral("open.pdf")));
        QVERIFY(bytes.contains("/FontFile2 "));
        bytes.replace("/FontFile2 ", "/FontFileX ");
        const QString bare = t.file(QStringLiteral("bare.pdf"), bytes);
        QVERIFY(services::readBack(t.environment(), bare, pdf, {}, job)->join(QLatin1Char('|')).contains(QStringLiteral("is not embedded")));
        ++pdf.pages;
        QVERIFY(services::readBack(t.environment(), path, pdf, {}, job)->first().contains(QStringLiteral("pages were laid out")));
    }
    void c47TheBundleIsWholeAndTheSameTwice() {
        tests::TestCase t;
        const auto note = attach(t, "a fictional note", QStringLiteral("note.txt"));
        const auto call = attach(t, sound(), QStringLiteral("call.wav"));
        JobControl job;
        const QString folder = t.path(QStringLiteral("bundle"));
        const auto made = services::exportBundle(t.opened(), options(), {}, folder, job);
        QVERIFY2(made, qPrintable(made ? QString() : describe(made.error())));
        for (const char* name : {"report.pdf", "memo.pdf", "manifest.json", "manifest.sig", "audit-extract.jsonl", "VERIFY.txt", "report.html", "SHA256SUMS", "tables/tables.xlsx", "tables/exhibits.csv"})
            QVERIFY2(QFile::exists(folder + QLatin1Char('/') + QLatin1String(name)), name);
        // C-17: the report names the files that lie beside it, and these are the originals.
        const QString report = textOf(folder + QStringLiteral("/report.pdf"));
        for (const auto& [e, name] : {std::pair(note, "exhibits/DE-01.txt"), std::pair(call, "exhibits/DE-02.wav")}) {
            QVERIFY2(report.contains(QLatin1String(name)), name);
            QCOMPARE(crypto::sha256(contentOf(folder + QLatin1Char('/') + QLatin1String(name))), e.sha256);
        }
        QVERIFY(report.contains(QStringLiteral("VLCmediaplayer")));
        // The signature beside the manifest is the officer's and holds.
        const QByteArray manifest = contentOf(folder + QStringLiteral("/manifest.json"));
        const auto signers = sign::checkManifestSignature(contentOf(folder + QStringLiteral("/manifest.sig")), manifest);
        QVERIFY(signers && signers->size() == 1);
        QVERIFY(!sign::checkManifestSignature(contentOf(folder + QStringLiteral("/manifest.sig")), manifest + ' '));
        // The memo holds the hash of the report as it lies there.
        const QByteArray sha = crypto::sha256(contentOf(folder + QStringLiteral("/report.pdf")));
        QCOMPARE(made->reportSha256, sha);
        QVERIFY(textOf(folder + QStringLiteral("/memo.pdf")).contains(QString::fromLatin1(sha.toHex())));
        QProcess sums;
        sums.setWorkingDirectory(folder);
        sums.start(QStringLiteral("sha256sum"), {QStringLiteral("--check"), QStringLiteral("--strict"), QStringLiteral("SHA256SUMS")});
        QVERIFY(sums.waitForFinished(60'000));
        QCOMPARE(sums.exitCode(), 0);
    }
};

QTEST_MAIN(TestBundle)
#include "tst_bundle.moc"
