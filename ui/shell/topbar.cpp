#include "shell/topbar.h"

#include "actions/actions.h"
#include "prompts/sentences.h"
#include "shell/context.h"
#include "shell/session.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace saboot::ui {

TopBar::TopBar(Context& context, QWidget* parent) : QFrame(parent), m_context(context) {
    setProperty("role", QStringLiteral("bar"));
    setAccessibleName(tr("Case and search"));
    setFixedHeight(53);
    auto* line = row(10);
    line->setContentsMargins(18, 0, isUrdu() ? 18 : 14, 1);
    if (isUrdu()) line->setContentsMargins(18, 0, 14, 1);
    setLayout(line);

    auto* titles = column(0);
    auto* first = row(4);
    m_title = new ElidedLabel({}, Type::InspectorTitle);
    first->addWidget(m_title);
    m_case = iconButton(QStringLiteral("chevron-down"), tr("Case menu"), this, 14);
    m_case->setFixedSize(22, 22);
    connect(m_case, &QToolButton::clicked, this, [this] { Q_EMIT caseMenuRequested(m_case); });
    first->addWidget(m_case);
    first->addStretch();
    titles->addStretch();
    titles->addLayout(first);
    m_fir = new ElidedLabel({}, Type::Secondary, ElidedLabel::Cut::Parts, Token::Muted);
    titles->addWidget(m_fir);
    titles->addStretch();
    auto* titleBox = new QWidget;
    titleBox->setLayout(titles);
    titleBox->setMinimumWidth(120);
    titleBox->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    line->addWidget(titleBox, 3);

    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search this case: text, wallet, CNIC, name"));
    m_search->setAccessibleName(tr("Search this case"));
    m_search->setMaximumWidth(400);
    m_search->setMinimumWidth(150);
    m_search->addAction(icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { Q_EMIT searched(m_search->text().trimmed()); });
    line->addWidget(m_search, 4);
    m_searchIcon = iconButton(QStringLiteral("search"), tr("Search this case"), this);
    m_searchIcon->setFixedSize(32, 32);
    connect(m_searchIcon, &QToolButton::clicked, this, [this] { Q_EMIT searched({}); });
    line->addWidget(m_searchIcon);

    m_commands = button(tr("Commands") + QStringLiteral("  ") + ltr(QStringLiteral("Ctrl+K")), QStringLiteral("command"));
    m_commands->setAccessibleName(tr("Commands"));
    m_context.actions.runs(m_commands, QStringLiteral("view.palette"));
    line->addWidget(m_commands);
    line->addStretch(3);
    m_add = primaryButton(tr("Add evidence"), QStringLiteral("plus"));
    m_context.actions.runs(m_add, QStringLiteral("evidence.add"));
    line->addWidget(m_add);
    setNarrow(false);
}

void TopBar::refresh() {
    const auto& p = m_context.session.particulars();
    m_title->setText(shownTitle(p));
    QStringList facts;
    if (!p.firNumber.isEmpty()) facts << tr("FIR %1").arg(isolated(p.firNumber));
    if (!shownStation(p).isEmpty()) facts << shownStation(p);
    if (p.training) facts << tr("Practice case");
    if (m_context.session.hasCase() && !m_context.session.canWrite()) facts << tr("Open for reading only");
    m_fir->setText(facts.isEmpty() ? tr("FIR not recorded") : joined(facts));
    m_add->setEnabled(m_context.actions.whyNot(QStringLiteral("evidence.add")).isEmpty());
}

void TopBar::setNarrow(bool narrow) {
    m_search->setVisible(!narrow);
    m_commands->setVisible(!narrow);
    m_searchIcon->setVisible(narrow);
}

void TopBar::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter p(this);
    p.fillRect(0, height() - 1, width(), 1, color(Token::Line));
}

} // namespace saboot::ui
