#include "sampletest.h"

#include <QDialog>
#include <QTest>

namespace saboot::ui {

void SampleTest::initTestCase() {
    m_rig = std::make_unique<Rig>(*qApp);
    QVERIFY(m_rig->makeOfficer());
    QVERIFY(m_rig->openSample());
    window().resize(1366, 768);
    QVERIFY(m_rig->settle());
}

void SampleTest::init() {
    m_rig->prompts.forgetSaid();
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window(), 3000));
}

void SampleTest::cleanup() {
    for (auto* d : window().findChildren<QDialog*>()) d->reject();
    QTest::qWait(10);
    QVERIFY2(m_rig->prompts.unanswered().isEmpty(), qPrintable(m_rig->prompts.unanswered().join(u' ')));
    QVERIFY2(m_rig->prompts.problems().isEmpty(), qPrintable(m_rig->prompts.problems().join(u' ')));
}

} // namespace saboot::ui
