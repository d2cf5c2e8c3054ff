#include "shell/statusbar.h"

#include "jobs/jobs.h"
#include "prompts/sentences.h"
#include "shell/context.h"
#include "shell/session.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "widgets/basics.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <algorithm>

namespace saboot::ui {

/// Icon and a short text of the status bar; can be clicked.
class StatusItem : public QAbstractButton {
public:
    explicit StatusItem(const QString& iconName) : m_icon(iconName) {
        setFocusPolicy(Qt::TabFocus);
        setProperty("elides", true);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
    void set(const QString& text, Token ink, const QString& iconName = {}) {
        setText(text);
        setAccessibleName(plain(text));
        m_ink = ink;
        if (!iconName.isEmpty()) m_icon = iconName;
        updateGeometry();
        update();
    }
    QSize sizeHint() const override {
        return {QFontMetrics(ui::font(Type::Secondary)).horizontalAdvance(text()) + 42, statusHeight()};
    }
    QSize minimumSizeHint() const override { return {34, statusHeight()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        const bool rtl = isUrdu();
        paintIcon(p, QRectF(rtl ? width() - 26 : 12, (height() - 14) / 2.0, 14, 14), m_icon, color(m_ink));
        p.setFont(ui::font(Type::Secondary));
        p.setPen(color(m_ink == Token::Bad ? Token::Bad : Token::Text));
        p.setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
        p.drawText(rtl ? rect().adjusted(4, 0, -34, 0) : rect().adjusted(34, 0, -4, 0), int(leading()) | Qt::TextSingleLine,
                   p.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 38));
        p.fillRect(rtl ? 0 : width() - 1, 7, 1, height() - 14, color(Token::Line));
    }

private:
    QString m_icon;
    Token m_ink = Token::Muted;
};

StatusBar::StatusBar(Context& context, QWidget* parent) : QFrame(parent), m_context(context) {
    setProperty("role", QStringLiteral("status"));
    setAccessibleName(tr("Status"));
    setFixedHeight(statusHeight());
    auto* line = row(0);
    line->setContentsMargins(8, 1, 14, 0);
    setLayout(line);
    m_officer = new StatusItem(QStringLiteral("person"));
    m_head = new StatusItem(QStringLiteral("audit"));
    m_lock = new StatusItem(QStringLiteral("lock"));
    m_job = new StatusItem(QStringLiteral("refresh"));
    connect(m_head, &StatusItem::clicked, this, &StatusBar::headClicked);
    connect(m_job, &StatusItem::clicked, this, &StatusBar::jobsClicked);
    line->addWidget(m_officer);
    line->addWidget(m_head);
    line->addWidget(m_lock);
    line->addStretch();
    line->addWidget(m_job);
    line->addSpacing(6);
    m_bar = new QProgressBar;
    m_bar->setFixedSize(90, 6);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the newest job"));
    line->addWidget(m_bar, 0, Qt::AlignVCenter);
    line->addSpacing(10);
    m_count = label({}, Type::Secondary, Tone::Muted);
    line->addWidget(m_count);
    m_saying.setSingleShot(true);
    m_saying.setInterval(8000);
    connect(&m_saying, &QTimer::timeout, this, [this] {
        m_said.clear();
        showJobs();
    });
    connect(&m_context.jobs, &Jobs::changed, this, &StatusBar::showJobs);
    showJobs();
}

void StatusBar::refresh() {
    Session& s = m_context.session;
    const auto& officer = s.desk().officer();
    m_officer->set(joined({officerText(officer), officer.number}), Token::Muted);
    if (const auto opened = s.opened()) {
        const services::HeadState head = opened->head();
        const int agree = int(std::count_if(head.mirrors.begin(), head.mirrors.end(), [](const auto& m) { return m.agrees; }));
        const bool all = agree == int(head.mirrors.size());
        m_head->set(joined({tr("Head %1").arg(head.seq), ltr(head.shortForm),
                            all ? tr("%n mirror(s) agree", nullptr, agree) : tr("A mirror disagrees")}),
                    all ? Token::Ok : Token::Bad, all ? QStringLiteral("audit") : QStringLiteral("warning"));
        m_head->setToolTip(head.printed);
        m_head->show();
    } else {
        m_head->hide();
    }
}

void StatusBar::setLockIn(int seconds) {
    const QString clock = QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    m_lock->set(tr("Locks in %1").arg(ltr(clock)), seconds <= 30 ? Token::Warn : Token::Muted);
}

void StatusBar::say(const QString& sentence) {
    m_said = sentence;
    m_saying.start();
    showJobs();
    QAccessibleEvent said(m_job, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
}

void StatusBar::hold(const QString& sentence) {
    if (sentence == m_held) return;
    m_held = sentence;
    showJobs();
    QAccessibleEvent said(m_job, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
}

void StatusBar::showJobs() {
    const Jobs::Row* newest = m_context.jobs.newestRunning();
    m_job->setVisible(newest || !m_held.isEmpty() || !m_said.isEmpty() || !m_context.jobs.rows().empty());
    m_bar->setVisible(newest);
    const int n = m_context.jobs.runningCount();
    m_count->setVisible(n > 0);
    m_count->setText(tr("%n job(s)", nullptr, n));
    if (newest) {
        QString text = newest->name;
        if (newest->progress.total > 1 && newest->progress.total < 100000)
            text = tr("%1: %2 of %3").arg(newest->name).arg(newest->progress.done).arg(newest->progress.total);
        if (!m_held.isEmpty()) m_job->set(QFontMetrics(saboot::ui::font(Type::Secondary)).elidedText(m_held, Qt::ElideRight, 420), Token::Warn, QStringLiteral("clock"));
        else m_job->set(text, Token::Muted, QStringLiteral("refresh"));
        // A bar that does not know its end shows itself as busy.
        m_bar->setRange(0, newest->progress.total > 0 ? 1000 : 0);
        if (newest->progress.total > 0) m_bar->setValue(int(1000.0 * double(newest->progress.done) / double(newest->progress.total)));
    } else if (!m_held.isEmpty()) {
        m_job->set(QFontMetrics(saboot::ui::font(Type::Secondary)).elidedText(m_held, Qt::ElideRight, 420), Token::Warn, QStringLiteral("clock"));
    } else if (!m_said.isEmpty()) {
        m_job->set(QFontMetrics(saboot::ui::font(Type::Secondary)).elidedText(m_said, Qt::ElideRight, 380), Token::Muted, QStringLiteral("check"));
    } else if (!m_context.jobs.rows().empty()) {
        const Jobs::Row& last = m_context.jobs.rows().front();
        const bool failed = last.state == Jobs::State::Failed;
        QString said = joined({last.name, last.sentence});
        said = QFontMetrics(saboot::ui::font(Type::Secondary)).elidedText(said, Qt::ElideRight, 380);
        m_job->set(said, failed ? Token::Bad : Token::Muted, failed ? QStringLiteral("warning") : QStringLiteral("check"));
    }
}

void StatusBar::setNarrow(bool narrow) {
    m_officer->setVisible(!narrow);
    m_bar->setFixedWidth(narrow ? 40 : 90);
}

void StatusBar::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter p(this);
    p.fillRect(0, 0, width(), 1, color(Token::Line));
}

} // namespace saboot::ui
