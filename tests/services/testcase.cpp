#include "services/testcase.h"

#include "base/file.h"

namespace saboot::tests {

QString TestCase::workerPath() { return QStringLiteral(SABOOT_TEST_WORKER); }

services::Environment TestCase::environment() const {
    services::Environment e;
    e.clock = &clock;
    e.workerPath = workerPath();
    e.kdfTargetMs = 0;
    return e;
}

TestCase::TestCase() {
    auto desk = services::Desk::open(path(QStringLiteral("desk")), environment());
    if (!desk) qFatal("%s", qPrintable(describe(desk.error())));
    m_desk = std::move(*desk);
    domain::Officer o;
    o.name = QStringLiteral("Aliya Test");
    o.rank = QStringLiteral("Insp.");
    o.number = QStringLiteral("T-1");
    if (auto made = m_desk->createOfficer(o, passphrase()); !made) qFatal("%s", qPrintable(describe(made.error())));
    domain::CaseParticulars p;
    p.title = QStringLiteral("Test case");
    p.titleUrdu = QStringLiteral("آزمائشی مقدمہ");
    p.firNumber = QStringLiteral("1/2026");
    p.caseNumber = QStringLiteral("TST-1");
    auto created = services::OpenCase::create(*m_desk, path(QStringLiteral("Test")), p);
    if (!created) qFatal("%s", qPrintable(describe(created.error())));
    m_case = std::move(created->opened);
    m_recoveryKey = created->recoveryKey;
    m_casePath = m_case->path();
}

QString TestCase::file(const QString& name, const QByteArray& bytes) const {
    const QString at = path(name);
    if (auto w = writeAtomically(at, bytes); !w) qFatal("%s", qPrintable(describe(w.error())));
    return at;
}

Status TestCase::reopen(services::OpenMode mode) {
    m_case.reset();
    SABOOT_TRY(m_case, services::OpenCase::open(*m_desk, m_casePath, mode));
    return ok();
}

} // namespace saboot::tests
