#include "shell/session.h"

namespace saboot::ui {

Session::Session(std::unique_ptr<services::Desk> desk, QObject* parent) : QObject(parent), m_desk(std::move(desk)) {}

Session::~Session() { m_case.reset(); }

Session::State Session::state() const {
    if (m_case) return State::InCase;
    if (!m_desk->hasOfficer()) return State::NoOfficer;
    return m_desk->isUnlocked() ? State::AtDesk : State::Locked;
}

void Session::forget() {
    m_particulars = {};
    m_exhibit.clear();
    m_person.clear();
    m_reference.clear();
    m_identifier = 0;
}

void Session::selectExhibit(const QString& number) {
    m_exhibit = number;
    m_reference = number;
    Q_EMIT selectionChanged();
}

void Session::selectIdentifier(qint64 row) {
    m_identifier = row;
    Q_EMIT selectionChanged();
}

void Session::selectPerson(const QString& number) {
    m_person = number;
    Q_EMIT selectionChanged();
}

void Session::take(std::shared_ptr<services::OpenCase> opened) {
    m_case = std::move(opened);
    forget();
    if (m_case)
        if (auto p = m_case->particulars()) m_particulars = std::move(p).value();
    Q_EMIT stateChanged();
}

void Session::closeCase() {
    if (!m_case) return;
    m_case.reset();
    forget();
    Q_EMIT stateChanged();
}

void Session::lock() {
    Q_EMIT aboutToLock();
    m_case.reset();
    forget();
    m_desk->lock();
    Q_EMIT stateChanged();
}

void Session::changed(Changed what) {
    if (!m_case) return;
    if (what == Changed::Particulars || what == Changed::Everything)
        if (auto p = m_case->particulars()) m_particulars = std::move(p).value();
    Q_EMIT caseChanged(what);
}

} // namespace saboot::ui
