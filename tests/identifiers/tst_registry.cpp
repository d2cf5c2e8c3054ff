#include "identifiers/check.h"
#include "identifiers/registry.h"

#include <QSet>
#include <QTest>

using namespace saboot;
using namespace Qt::StringLiterals;

class TestRegistry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyExampleIsWhatItsRuleSays_data() {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < identifiers::allRules().size(); ++i) QTest::newRow(identifiers::allRules()[i].name) << int(i);
    }
    void everyExampleIsWhatItsRuleSays() {
        QFETCH(int, index);
        const identifiers::KindRule& rule = identifiers::allRules()[size_t(index)];
        const auto f = identifiers::best(QString::fromUtf8(rule.example));
        QCOMPARE(domain::toText(f.kind), domain::toText(rule.kind));
        QVERIFY2(f.verdict != domain::Verdict::Invalid, qPrintable(f.reason));
        const QString first = QString::fromLatin1(rule.networks).section(u' ', 0, 0);
        if (!first.isEmpty()) QCOMPARE(f.networks.value(0), first);
    }
    void everyKindHasARule() {
        QSet<QString> seen;
        for (const auto& rule : identifiers::allRules()) seen << domain::toText(rule.kind);
        for (int k = 0; k < int(domain::IdentifierKind::Unknown); ++k)
            QVERIFY2(seen.contains(domain::toText(domain::IdentifierKind(k))), qPrintable(domain::toText(domain::IdentifierKind(k))));
    }
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
