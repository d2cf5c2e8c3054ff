#include "report/engine.h"
#include "specimen.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace saboot;
using namespace saboot::report;

class tst_reportpdf : public QObject {
    Q_OBJECT
    QString m_folder;

    static domain::ReportOptions options(domain::ReportLanguage language, domain::ReportVersion version = domain::ReportVersion::Draft) {
        domain::ReportOptions o;
        o.language = language;
        o.version = version;
        o.reportTime = specimen::reportTime;
        return o;
    }
    QString pathOf(const QString& name) const { return m_folder + QLatin1Char('/') + name; }
    PdfResult make(const ReportModel& model, const domain::ReportOptions& o, const QString& name) const {
        JobControl job;
        auto laid = layout(model, o, job);
        if (!laid) qFatal("%s", qPrintable(describe(laid.error())));
        auto r = writePdf(*laid, pathOf(name), job);
        if (!r) qFatal("%s %s", qPrintable(describe(r.error())), qPrintable(r.error().where()));
        return *r;
    }
private Q_SLOTS:
    void initTestCase() {
        m_folder = QStringLiteral(SABOOT_BINARY_DIR "/tests/report-%1").arg(QCoreApplication::applicationPid());
        if (qEnvironmentVariableIsSet("SABOOT_KEEP")) m_folder = QStringLiteral(SABOOT_BINARY_DIR "/tests/report-kept");
        QVERIFY(QDir().mkpath(m_folder));
    }
    void cleanupTestCase() {
        if (!qEnvironmentVariableIsSet("SABOOT_KEEP")) QDir(m_folder).removeRecursively();
    }
    void make3() {
        make(specimen::full(), options(domain::ReportLanguage::Both), QStringLiteral("both.pdf"));
        make(specimen::full(), options(domain::ReportLanguage::English), QStringLiteral("en.pdf"));
        make(specimen::full(), options(domain::ReportLanguage::Urdu), QStringLiteral("ur.pdf"));
        make(specimen::empty(), options(domain::ReportLanguage::English, domain::ReportVersion::Final), QStringLiteral("empty.pdf"));
    }
};

QTEST_MAIN(tst_reportpdf)
#include "tst_reportpdf.moc"
