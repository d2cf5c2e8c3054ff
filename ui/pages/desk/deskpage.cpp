#include "pages/desk/deskpage.h"

#include "actions/actions.h"
#include "jobs/jobs.h"
#include "pages/desk/casecard.h"
#include "prompts/sentences.h"
#include "shell/caseflow.h"
#include "shell/session.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "theme/settings.h"
#include "widgets/parts.h"
#include "widgets/passphraseedit.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QSvgRenderer>

namespace saboot::ui {

DeskPage::DeskPage(Context& context, CaseFlow& flow, QWidget* parent) : QWidget(parent), m_context(context), m_flow(flow) {
    setAccessibleName(tr("Desk"));
    auto* outer = column(0);
    setLayout(outer);
    auto* content = new QWidget;
    auto* centre = column(0);
    setMargins(centre, 18);
    content->setLayout(centre);
    centre->addStretch(2);
    auto* middle = row(0);
    middle->addStretch(1);
    m_columns = row(20);
    auto* leftBox = new QWidget;
    leftBox->setFixedWidth(500);
    m_left = column(8);
    leftBox->setLayout(m_left);
    auto* right = card();
    right->setFixedWidth(372);
    m_right = column(8);
    setMargins(m_right, 20, 16);
    right->setLayout(m_right);
    m_columns->addWidget(leftBox, 0, Qt::AlignTop);
    m_columns->addWidget(right, 0, Qt::AlignTop);
    middle->addLayout(m_columns);
    middle->addStretch(1);
    centre->addLayout(middle);
    centre->addStretch(3);
    outer->addWidget(verticalScroll(content), 1);

    auto* foot = new QFrame;
    foot->setProperty("role", QStringLiteral("status"));
    foot->setFixedHeight(statusHeight());
    auto* footLine = row(10);
    setMargins(footLine, 18, 0);
    foot->setLayout(footLine);
    footLine->addWidget(label(tr("Saboot · no network by design"), Type::Secondary, Tone::Muted), 1);
    auto* language = linkButton(isUrdu() ? QStringLiteral("English") : QStringLiteral("اردو"));
    m_context.actions.runs(language, QStringLiteral("view.language"));
    auto* theme = linkButton(tr("Light or dark"));
    theme->setProperty("action", QStringLiteral("view.dark"));
    connect(theme, &QPushButton::clicked, this, [this] { m_context.actions.trigger(currentScheme() == Scheme::Dark ? QStringLiteral("view.light") : QStringLiteral("view.dark")); });
    for (auto* b : {language, theme}) {
        b->setFixedHeight(statusHeight() - 2);
        b->setStyleSheet(QStringLiteral("min-height:20px"));
        footLine->addWidget(b);
        m_foot.push_back(b);
    }
    outer->addWidget(foot);

    m_wait.setInterval(250);
    connect(&m_wait, &QTimer::timeout, this, &DeskPage::tickWait);
    connect(&m_flow, &CaseFlow::busyChanged, this, &DeskPage::setBusy);
    QTimer::singleShot(0, this, &DeskPage::runChecks);
}

void DeskPage::runChecks() {
    const services::Desk& desk = m_context.session.desk();
    m_context.jobs.run<std::vector<services::StartCheck>>(
        tr("Checking the installation…"), [&desk](JobControl&) -> Result<std::vector<services::StartCheck>> { return desk.startChecks(); }, this,
        [this](Result<std::vector<services::StartCheck>> r) {
            if (!r) return;
            m_checks = std::move(*r);
            m_checked = true;
            if (m_checksBox) showChecks();
        },
        {}, JobShow::Quiet);
}

void DeskPage::setNarrow(bool narrow) {
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QString DeskPage::problem() const { return m_problem && !m_problem->isHidden() ? m_problem->text() : QString(); }

void DeskPage::refresh() {
    m_passphrase = m_again = nullptr;
    m_name = m_nameUrdu = m_rank = m_number = m_unit = nullptr;
    m_problem = nullptr;
    m_hint = nullptr;
    m_main = nullptr;
    m_checksBox = nullptr;
    clearLayout(m_left);
    clearLayout(m_right);
    buildCases();
    switch (m_context.session.state()) {
    case Session::State::NoOfficer: buildOfficer(); break;
    case Session::State::Locked: buildUnlock(); break;
    case Session::State::AtDesk:
    case Session::State::InCase: buildUnlocked(); break;
    }
    setBusy(m_busy);
    // Reading order: the foot comes after what is built anew above it.
    QWidget* last = m_main;
    for (int i = 0; i < m_right->count(); ++i)
        if (QWidget* w = m_right->itemAt(i)->widget(); w && (w->focusPolicy() & Qt::TabFocus)) last = w;
    for (QWidget* w : m_foot) {
        if (last) setTabOrder(last, w);
        last = w;
    }
    // Where the hand goes first, so that the keyboard works without looking for it.
    QWidget* first = m_name ? static_cast<QWidget*>(m_name) : m_passphrase ? static_cast<QWidget*>(m_passphrase) : m_main;
    if (first && isVisibleTo(window())) first->setFocus(Qt::OtherFocusReason);
}

void DeskPage::buildCases() {
    auto* brand = row(8);
    auto* logo = new QLabel;
    QPixmap pm(QSize(28, 28) * devicePixelRatioF());
    pm.setDevicePixelRatio(devicePixelRatioF());
    pm.fill(Qt::transparent);
    {
        QPainter p(&pm);
        QSvgRenderer(QStringLiteral(":/icons/saboot.svg")).render(&p, QRectF(0, 0, 28, 28));
    }
    logo->setPixmap(pm);
    brand->addWidget(logo);
    brand->addWidget(label(QStringLiteral("Saboot"), Type::InspectorTitle));
    auto* urdu = label(QStringLiteral("ثبوت"), Type::Body, Tone::Muted);
    QFont naskh = urdu->font();
    naskh.setFamilies({QStringLiteral("Noto Naskh Arabic"), QStringLiteral("Noto Sans")});
    naskh.setPixelSize(16);
    urdu->setFont(naskh);
    brand->addWidget(urdu);
    brand->addStretch();
    m_left->addLayout(brand);
    m_left->addSpacing(14);
    m_left->addWidget(label(tr("Open a case"), Type::PageTitle));
    m_left->addWidget(label(tr("On this laptop. Nothing leaves it."), Type::Body, Tone::Muted));
    m_left->addSpacing(4);

    m_cards.clear();
    m_cases = m_context.session.desk().cases();
    for (int i = 0; i < int(m_cases.size()); ++i) {
        auto* c = new CaseCard(m_cases[size_t(i)]);
        connect(c, &CaseCard::chosen, this, [this, i] { choose(i); });
        connect(c, &CaseCard::opened, this, [this, i] {
            choose(i);
            submit();
        });
        m_cards.push_back(c);
        m_left->addWidget(c);
    }
    if (m_cases.empty()) {
        auto* none = wrapped(tr("No case on this laptop yet. Make one, or open its folder."), Type::Body, Tone::Muted);
        none->setContentsMargins(0, 8, 0, 8);
        m_left->addWidget(none);
    }
    if (m_chosen >= int(m_cases.size())) m_chosen = -1;
    if (m_chosen < 0 && !m_cases.empty()) m_chosen = 0;
    if (m_chosen >= 0) choose(m_chosen);

    auto* buttons = row(8);
    const bool unlocked = m_context.session.desk().isUnlocked();
    const auto add = [&](const QString& text, const char* iconName, const char* id) {
        auto* b = button(text, QString::fromLatin1(iconName));
        b->setEnabled(unlocked);
        if (!unlocked) b->setToolTip(tr("Unlock the desk first."));
        m_context.actions.runs(b, QString::fromLatin1(id));
        buttons->addWidget(b);
    };
    add(tr("New case…"), "plus", "case.new");
    add(tr("Open folder…"), "folder", "case.openFolder");
    buttons->addStretch();
    m_left->addSpacing(2);
    m_left->addLayout(buttons);
}

void DeskPage::choose(int index) {
    m_chosen = index;
    for (int i = 0; i < int(m_cards.size()); ++i) m_cards[size_t(i)]->setChosen(i == index);
}

// ---- the officer's side --------------------------------------------------------------------------------------------

namespace {
QLabel* fieldName(const QString& text) {
    auto* l = label(text, Type::Secondary);
    QFont f = l->font();
    f.setBold(true);
    l->setFont(f);
    return l;
}
} // namespace

void DeskPage::buildOfficer() {
    m_right->addWidget(label(tr("Who works on this laptop"), Type::InspectorTitle));
    m_right->addWidget(wrapped(tr("Your name goes into every record. The passphrase cannot be recovered by anyone."), Type::Secondary, Tone::Muted));
    const auto add = [&](const QString& name, const QString& placeholder) {
        m_right->addWidget(fieldName(name));
        auto* e = new QLineEdit;
        e->setAccessibleName(name);
        e->setPlaceholderText(placeholder);
        m_right->addWidget(e);
        return e;
    };
    m_name = add(tr("Name"), QString());
    m_name->setObjectName(QStringLiteral("officer.name"));
    m_nameUrdu = add(tr("Name in Urdu"), QString());
    auto* pair = row(8);
    auto* a = column(3);
    auto* b = column(3);
    m_rank = new QLineEdit;
    m_rank->setAccessibleName(tr("Rank"));
    m_rank->setObjectName(QStringLiteral("officer.rank"));
    m_number = new QLineEdit;
    m_number->setAccessibleName(tr("Service number"));
    m_number->setObjectName(QStringLiteral("officer.number"));
    a->addWidget(fieldName(tr("Rank")));
    a->addWidget(m_rank);
    b->addWidget(fieldName(tr("Service number")));
    b->addWidget(m_number);
    pair->addLayout(a);
    pair->addLayout(b);
    m_right->addLayout(pair);
    m_unit = add(tr("Unit"), QString());
    m_unit->setObjectName(QStringLiteral("officer.unit"));
    m_right->addWidget(fieldName(tr("Passphrase")));
    m_passphrase = new PassphraseEdit;
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_right->addWidget(m_passphrase);
    m_right->addWidget(wrapped(tr("Five or more random words, or 14 or more mixed characters."), Type::Secondary, Tone::Muted));
    m_right->addWidget(fieldName(tr("The same again")));
    m_again = new PassphraseEdit;
    m_again->setAccessibleName(tr("The same again"));
    m_right->addWidget(m_again);
    m_problem = wrapped({}, Type::Secondary, Tone::Bad);
    m_problem->hide();
    m_right->addWidget(m_problem);
    m_hint = new Banner;
    m_right->addWidget(m_hint);
    m_main = primaryButton(tr("Make my desk"));
    connect(m_main, &QPushButton::clicked, this, &DeskPage::submit);
    connect(m_again, &PassphraseEdit::submitted, this, &DeskPage::submit);
    connect(m_passphrase, &PassphraseEdit::hintChanged, this, &DeskPage::showHints);
    m_right->addWidget(m_main);
    buildChecks(m_right);
}

void DeskPage::buildUnlock() {
    const auto& o = m_context.session.desk().officer();
    auto* head = row(12);
    head->addWidget(entityLabel(domain::EntityType::Person, 34));
    auto* texts = column(1);
    texts->addWidget(new ElidedLabel(officerText(o), Type::InspectorTitle));
    texts->addWidget(new ElidedLabel(joined({o.number, o.unit}), Type::Secondary, ElidedLabel::Cut::End, Token::Muted));
    head->addLayout(texts, 1);
    m_right->addLayout(head);
    m_right->addWidget(hairline());
    m_right->addWidget(fieldName(tr("Passphrase")));
    m_passphrase = new PassphraseEdit;
    m_passphrase->setAccessibleName(tr("Passphrase"));
    connect(m_passphrase, &PassphraseEdit::submitted, this, &DeskPage::submit);
    connect(m_passphrase, &PassphraseEdit::hintChanged, this, &DeskPage::showHints);
    m_right->addWidget(m_passphrase);
    m_problem = wrapped({}, Type::Secondary, Tone::Bad);
    m_problem->hide();
    m_right->addWidget(m_problem);
    m_hint = new Banner;
    m_right->addWidget(m_hint);
    m_main = primaryButton(m_cases.empty() ? tr("Unlock") : tr("Unlock and open"));
    connect(m_main, &QPushButton::clicked, this, &DeskPage::submit);
    m_right->addWidget(m_main);
    buildChecks(m_right);
    tickWait();
}

void DeskPage::buildUnlocked() {
    const auto& o = m_context.session.desk().officer();
    m_right->addWidget(new ElidedLabel(officerText(o), Type::InspectorTitle));
    m_right->addWidget(label(tr("The desk is unlocked."), Type::Secondary, Tone::Muted));
    m_right->addWidget(hairline());
    m_problem = wrapped({}, Type::Secondary, Tone::Bad);
    m_problem->hide();
    m_right->addWidget(m_problem);
    m_main = primaryButton(m_cases.empty() ? tr("New case…") : tr("Open"), m_cases.empty() ? QStringLiteral("plus") : QStringLiteral("folder"));
    connect(m_main, &QPushButton::clicked, this, &DeskPage::submit);
    m_right->addWidget(m_main);
    auto* lock = button(tr("Lock now"), QStringLiteral("lock"));
    m_context.actions.runs(lock, QStringLiteral("desk.lock"));
    m_right->addWidget(lock);
    auto* saveCard = button(tr("Save my identity card…"), QStringLiteral("person"));
    m_context.actions.runs(saveCard, QStringLiteral("desk.card"));
    m_right->addWidget(saveCard);
    buildChecks(m_right);
}

void DeskPage::buildChecks(QBoxLayout* into) {
    into->addSpacing(4);
    into->addWidget(hairline());
    m_checksBox = column(8);
    into->addLayout(m_checksBox);
    showChecks();
}

// They end while somebody types: only their own lines are made anew.
void DeskPage::showChecks() {
    QBoxLayout* into = m_checksBox;
    if (!into) return; // the page is not built yet
    clearLayout(into);
    if (!m_checked) {
        into->addWidget(label(tr("Checking the installation…"), Type::Secondary, Tone::Muted));
        return;
    }
    const qint64 now = m_context.session.desk().environment().clock->utcMs();
    into->addWidget(fieldName(tr("Checked at start, %1").arg(timeText(now))));
    for (const auto& c : m_checks) {
        using State = services::StartCheck::State;
        auto* line = row(10);
        const Token ink = c.state == State::Passed ? Token::Ok : c.state == State::Warning ? Token::Warn : Token::Bad;
        auto* mark = iconLabel(c.state == State::Passed ? QStringLiteral("check") : c.state == State::Warning ? QStringLiteral("warning") : QStringLiteral("cross"), ink, 14);
        mark->setAccessibleName(c.state == State::Passed ? tr("passed") : c.state == State::Warning ? tr("warning") : tr("failed"));
        line->addWidget(mark, 0, Qt::AlignTop);
        line->addWidget(wrapped(startCheckText(c), Type::Secondary), 1);
        into->addLayout(line);
    }
}

// ---- doing ---------------------------------------------------------------------------------------------------------

void DeskPage::showProblem(const QString& text) {
    if (!m_problem) return;
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void DeskPage::showHints() {
    if (!m_hint || !m_passphrase) return;
    const QString keyboard = m_passphrase->urduLikely() ? tr("Urdu keyboard is on") : tr("Urdu keyboard is off");
    if (m_passphrase->capsLikely()) m_hint->show(Tone::Warn, tr("Caps Lock is on"), keyboard);
    else if (m_passphrase->urduLikely()) m_hint->show(Tone::Warn, keyboard);
    else m_hint->hide();
}

void DeskPage::setBusy(bool busy) {
    m_busy = busy;
    if (m_main) m_main->setEnabled(!busy && m_context.session.desk().waitMs() == 0);
    if (m_passphrase) m_passphrase->setEnabled(!busy);
    if (m_again) m_again->setEnabled(!busy);
}

void DeskPage::tickWait() {
    const qint64 wait = m_context.session.desk().waitMs();
    if (wait > 0 && m_problem) {
        showProblem(tr("Wrong passphrase. Try again in %1 s.").arg((wait + 999) / 1000));
        if (m_main) m_main->setEnabled(false);
        if (!m_wait.isActive()) m_wait.start();
        return;
    }
    if (m_wait.isActive()) {
        m_wait.stop();
        showProblem(tr("Wrong passphrase. Check Caps Lock and the keyboard language, then try again."));
        setBusy(m_busy);
    }
}

void DeskPage::submit() {
    if (m_busy || (m_main && !m_main->isEnabled())) return;
    switch (m_context.session.state()) {
    case Session::State::NoOfficer: return createOfficer();
    case Session::State::Locked: break;
    case Session::State::AtDesk:
        if (m_cases.empty()) m_context.actions.trigger(QStringLiteral("case.new"));
        else openChosen();
        return;
    case Session::State::InCase: return;
    }
    if (!m_passphrase || m_passphrase->isEmpty()) {
        showProblem(tr("Type the passphrase."));
        return;
    }
    setBusy(true);
    showProblem({});
    auto secret = std::make_shared<SecureBytes>(m_passphrase->take());
    m_passphrase->clear();
    services::Desk& desk = m_context.session.desk();
    m_context.jobs.run<std::monostate>(
        tr("Unlock"), [&desk, secret](JobControl&) { return desk.unlock(*secret); }, this,
        [this](Status r) {
            setBusy(false);
            if (!r) {
                if (m_passphrase) m_passphrase->setWrong(true);
                showProblem(sentence(r.error()));
                tickWait();
                if (m_passphrase) m_passphrase->setFocus(Qt::OtherFocusReason);
                return;
            }
            const bool open = m_chosen >= 0;
            m_context.session.deskChanged();
            if (open) openChosen();
        },
        {}, JobShow::Quiet);
}

void DeskPage::openChosen() {
    if (m_chosen < 0 || m_chosen >= int(m_cases.size())) return;
    const auto& e = m_cases[size_t(m_chosen)];
    if (e.condition == services::CaseCondition::Missing || e.condition == services::CaseCondition::NotACase) {
        showProblem(caseConditionText(e.condition) + QStringLiteral(": ") + ltr(e.path));
        return;
    }
    m_flow.openCase(e.path, services::OpenMode::ReadWrite);
}

void DeskPage::createOfficer() {
    domain::Officer o;
    o.name = m_name->text().trimmed();
    o.nameUrdu = m_nameUrdu->text().trimmed();
    o.rank = m_rank->text().trimmed();
    o.number = m_number->text().trimmed();
    o.unit = m_unit->text().trimmed();
    if (o.name.isEmpty()) {
        m_name->setFocus();
        return showProblem(tr("Type your name."));
    }
    auto secret = std::make_shared<SecureBytes>(m_passphrase->take());
    if (secret->isEmpty()) return showProblem(tr("Type the passphrase."));
    const QStringList weak = services::Desk::passphraseProblems(*secret);
    if (!weak.isEmpty()) return showProblem(sentence(Error(ErrorCode::PassphraseTooWeak, weak.join(QStringLiteral("; ")))));
    if (!(m_again->take() == *secret)) return showProblem(tr("The two are not the same."));
    m_passphrase->clear();
    m_again->clear();
    setBusy(true);
    showProblem({});
    services::Desk& desk = m_context.session.desk();
    m_context.jobs.run<std::monostate>(
        tr("Make the desk"), [&desk, o, secret](JobControl&) { return desk.createOfficer(o, *secret); }, this,
        [this](Status r) {
            setBusy(false);
            if (!r) return showProblem(sentence(r.error()));
            m_context.session.deskChanged();
        },
        {}, JobShow::Quiet);
}

void DeskPage::keyPressEvent(QKeyEvent* event) {
    if (!m_cases.empty() && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        const int n = int(m_cases.size());
        choose((m_chosen + (event->key() == Qt::Key_Down ? 1 : n - 1)) % n);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_context.session.state() == Session::State::AtDesk) return submit();
    QWidget::keyPressEvent(event);
}

} // namespace saboot::ui
