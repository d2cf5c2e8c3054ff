#include "shell/autolock.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QEvent>
#include <algorithm>

namespace saboot::ui {

AutoLock::AutoLock(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::tick);
    QDBusConnection system = QDBusConnection::systemBus();
    if (system.isConnected()) {
        const QString login = QStringLiteral("org.freedesktop.login1");
        system.connect(login, QStringLiteral("/org/freedesktop/login1"), login + QStringLiteral(".Manager"),
                       QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
        system.connect(login, QString(), login + QStringLiteral(".Session"), QStringLiteral("Lock"), this, SLOT(sessionLocked()));
    }
    QDBusConnection session = QDBusConnection::sessionBus();
    if (session.isConnected())
        for (const QString& name : {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver")})
            session.connect(QString(), QString(), name, QStringLiteral("ActiveChanged"), this, SLOT(screenActive(bool)));
}

void AutoLock::setIdleMs(qint64 ms) {
    m_idleMs = ms;
    if (m_timer.isActive()) tick();
}

void AutoLock::setActive(bool active) {
    if (active == m_timer.isActive()) return;
    if (active) {
        m_idle.start();
        m_timer.start();
        tick();
    } else {
        m_timer.stop();
    }
}

qint64 AutoLock::remainingMs() const { return m_timer.isActive() ? std::max<qint64>(0, m_idleMs - m_idle.elapsed()) : m_idleMs; }

void AutoLock::tick() {
    const qint64 left = remainingMs();
    if (left <= 0) Q_EMIT lockDue();
    else Q_EMIT ticked(int((left + 999) / 1000));
}

bool AutoLock::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        if (m_timer.isActive()) m_idle.restart();
        break;
    default: break;
    }
    return false;
}

void AutoLock::prepareForSleep(bool goingDown) {
    if (goingDown && m_timer.isActive()) Q_EMIT lockDue();
}
void AutoLock::screenActive(bool active) {
    if (active && m_timer.isActive()) Q_EMIT lockDue();
}
void AutoLock::sessionLocked() {
    if (m_timer.isActive()) Q_EMIT lockDue();
}

} // namespace saboot::ui
