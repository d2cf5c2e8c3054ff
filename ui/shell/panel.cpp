#include "shell/panel.h"

#include "shell/session.h"
#include "theme/bidi.h"
#include "theme/focusring.h"
#include "widgets/basics.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScreen>

namespace saboot::ui {

Panel::Panel(const QString& id, const QString& title, Session& session, QWidget* window, QSize wanted) : QDialog(window) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setObjectName(id);
    setWindowTitle(plain(title));
    auto* outer = column(10);
    setMargins(outer, 18, 14);
    setLayout(outer);
    auto* head = label(title, Type::InspectorTitle);
    head->setMinimumWidth(1);
    outer->addWidget(head);
    m_body = column(8);
    outer->addLayout(m_body, 1);
    m_foot = row(8);
    m_foot->addStretch();
    outer->addLayout(m_foot);
    const QSize room = screen() ? screen()->availableGeometry().size() - QSize(24, 40) : wanted;
    resize(wanted.boundedTo(room));
    new FocusRing(this);
    connect(&session, &Session::aboutToLock, this, &QDialog::reject);
    connect(&session, &Session::stateChanged, this, [this, &session] {
        if (!session.hasCase()) reject();
    });
}

void Panel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return event->ignore();
    QDialog::keyPressEvent(event);
}

} // namespace saboot::ui
