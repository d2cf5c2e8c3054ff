#pragma once
#include "rig.h"
#include "services/opencase.h"

#include <QObject>

namespace saboot::ui {

/// A test on the real window with the sample case open, made once; before each function the window is in front, after each no
/// dialog is open and no question was left without an answer.
class SampleTest : public QObject {
    Q_OBJECT
protected:
    std::unique_ptr<Rig> m_rig;
    MainWindow& window() { return *m_rig->window; }
    Actions& actions() { return window().actions(); }
    services::OpenCase& opened() { return *window().session().opened(); }
    /// Opens the page and waits until it is read.
    template <class P> P* page(const char* id) {
        window().openPage(QString::fromLatin1(id));
        m_rig->settle();
        return qobject_cast<P*>(window().currentPage());
    }
    bool run(const char* id) { return actions().trigger(QString::fromLatin1(id)) && m_rig->settle(); }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_rig.reset(); }
    void init();
    void cleanup();
};

} // namespace saboot::ui
