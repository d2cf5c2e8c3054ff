#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// The rules a linker cannot see, read from the sources: who includes what, where SQL stands, how long a file may be.
namespace {

struct Source {
    QString path; ///< relative to the project
    QString text;
};

QStringList breaches(const Source& s) {
    QStringList out;
    auto flag = [&](const QString& why) { out << s.path + QStringLiteral(": ") + why; };
    const bool app = s.path.startsWith(QLatin1String("app/"));
    const bool ui = s.path.startsWith(QLatin1String("ui/"));
    const bool test = s.path.startsWith(QLatin1String("tests/"));
    static const QRegularExpression widgets(QStringLiteral("#include\\s*<(QtWidgets|QtCharts|QtPrintSupport|QtNetwork|QtSql|QWidget|QDialog|QMessageBox|QApplication|QNetwork\\w*|QSql\\w*)\\b"));
    static const QRegularExpression network(QStringLiteral("#include\\s*<(QtNetwork|QtSql|QNetwork\\w*|QTcp\\w*|QUdp\\w*|QSsl\\w*|QSql\\w*)\\b"));
    static const QRegularExpression sqlite(QStringLiteral("#include\\s*[<\"](sqlcipher/)?sqlite3\\.h"));
    static const QRegularExpression sql(QStringLiteral("\"\\s*(SELECT\\s+.+\\s+FROM|INSERT\\s+(OR\\s+\\w+\\s+)?INTO|UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM|CREATE\\s+TABLE)\\b"));
    static const QRegularExpression whole(QStringLiteral("#include\\s*<(QtCore|QtGui|QtWidgets|QtCharts)>"));
    static const QRegularExpression dialogs(QStringLiteral("\\b(QMessageBox|QFileDialog|QInputDialog)\\s*(::|\\()"));
    static const QRegularExpression tr(QStringLiteral("\\btr\\(\""));
    if (app && widgets.match(s.text).hasMatch()) flag(QStringLiteral("includes a widget, network or SQL header"));
    if (ui && network.match(s.text).hasMatch()) flag(QStringLiteral("includes a network or SQL header"));
    if (app && tr.match(s.text).hasMatch()) flag(QStringLiteral("uses tr() in app/"));
    if (whole.match(s.text).hasMatch()) flag(QStringLiteral("includes a whole Qt module"));
    if ((app || ui) && !s.path.startsWith(QLatin1String("app/store/"))) {
        if (sqlite.match(s.text).hasMatch()) flag(QStringLiteral("includes sqlite3.h outside app/store"));
        if (sql.match(s.text).hasMatch()) flag(QStringLiteral("holds SQL outside app/store"));
    }
    if ((app || ui) && !s.path.startsWith(QLatin1String("app/crypto/")) && s.text.contains(QLatin1String("#include \"crypto/primitives.h\"")))
        flag(QStringLiteral("reaches into the inside of app/crypto"));
    if (ui && !s.path.startsWith(QLatin1String("ui/prompts/")) && dialogs.match(s.text).hasMatch())
        flag(QStringLiteral("asks with a dialog outside ui/prompts"));
    if ((app || ui) && s.text.contains(QLatin1String("processEvents"))) flag(QStringLiteral("calls processEvents"));
    if ((app || ui) && s.text.contains(QLatin1String("QTemporaryFile"))) flag(QStringLiteral("writes a temporary file"));
    if (app || ui || test) {
        const auto lines = s.text.count(QLatin1Char('\n'));
        if (lines > 800) flag(QStringLiteral("is longer than 800 lines"));
    }
    return out;
}

} // namespace

class TestSources : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRuleNoticesItsBreach_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        auto row = [](const char* name, const char* path, const char* text) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text);
        };
        row("widget", "app/graph/a.cpp", "#include <QtWidgets/QLabel>\n");
        row("widget, single", "app/graph/a.cpp", "#include <QWidget>\n");
        row("network", "ui/shell/a.cpp", "#include <QNetworkAccessManager>\n");
        row("tr", "app/cli/a.cpp", "auto s = tr(\"x\");\n");
        row("whole module", "ui/a.cpp", "#include <QtCore>\n");
        row("sqlite", "app/services/a.cpp", "#include <sqlite3.h>\n");
        row("sqlite of SQLCipher", "app/services/a.cpp", "#include <sqlcipher/sqlite3.h>\n");
        row("sql", "app/services/a.cpp", "db.run(\"SELECT a FROM b\");\n");
        row("inside of crypto", "app/services/a.cpp", "#include \"crypto/primitives.h\"\n");
        row("dialog", "ui/pages/a.cpp", "QMessageBox::warning(this);\n");
        row("nested loop", "ui/pages/a.cpp", "QApplication::processEvents();\n");
        row("temporary file", "app/report/a.cpp", "QTemporaryFile f;\n");
    }
    void everyRuleNoticesItsBreach() {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QCOMPARE(breaches({path, text}).size(), 1);
        QVERIFY(breaches({QStringLiteral("app/store/a.cpp"), QStringLiteral("db(\"SELECT a FROM b\");")}).isEmpty());
    }
    void theProjectKeepsTheRules() {
        QStringList all;
        int files = 0;
        const QString root = QStringLiteral(SABOOT_SOURCE_DIR);
        for (const QString& top : {QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests")}) {
            QDirIterator it(root + QLatin1Char('/') + top, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile f(it.next());
                QVERIFY(f.open(QIODevice::ReadOnly));
                const Source s{f.fileName().mid(root.size() + 1), QString::fromUtf8(f.readAll())};
                if (s.path == QLatin1String("tests/layering/tst_sources.cpp")) continue;
                ++files;
                all << breaches(s);
            }
        }
        QVERIFY(files > 20);
        QVERIFY2(all.isEmpty(), qPrintable(all.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"
