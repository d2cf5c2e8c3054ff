#include "shell/jobspanel.h"

#include "jobs/jobs.h"
#include "prompts/sentences.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "widgets/basics.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QScrollArea>

namespace saboot::ui {

JobsPanel::JobsPanel(Jobs& jobs, QWidget* parent) : QDialog(parent), m_jobs(jobs) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(plain(tr("Jobs")));
    setObjectName(QStringLiteral("jobsPanel"));
    resize(520, 360);
    auto* outer = column(10);
    setMargins(outer, 18);
    setLayout(outer);
    outer->addWidget(label(tr("Jobs"), Type::InspectorTitle));
    auto* content = new QWidget;
    m_list = column(8);
    content->setLayout(m_list);
    outer->addWidget(verticalScroll(content), 1);
    auto* buttons = row(8);
    auto* clear = button(tr("Clear finished"));
    connect(clear, &QPushButton::clicked, &m_jobs, &Jobs::clearFinished);
    buttons->addWidget(clear);
    buttons->addStretch();
    auto* close = button(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(close);
    outer->addLayout(buttons);
    connect(&m_jobs, &Jobs::changed, this, &JobsPanel::fill);
    fill();
}

void JobsPanel::fill() {
    clearLayout(m_list);
    if (m_jobs.rows().empty()) m_list->addWidget(label(tr("Nothing is running."), Type::Body, Tone::Muted));
    for (const Jobs::Row& r : m_jobs.rows()) {
        auto* line = row(8);
        auto* texts = column(2);
        texts->addWidget(label(r.name, Type::BodyBold));
        if (r.state == Jobs::State::Running) {
            auto* bar = new QProgressBar;
            bar->setTextVisible(false);
            bar->setFixedHeight(6);
            bar->setAccessibleName(plain(r.name));
            bar->setRange(0, r.progress.total > 0 ? 1000 : 0);
            if (r.progress.total > 0) bar->setValue(int(1000.0 * double(r.progress.done) / double(r.progress.total)));
            texts->addWidget(bar);
            QStringList facts;
            if (r.progress.total > 0) facts << tr("%1 of %2").arg(numberText(r.progress.done), numberText(r.progress.total));
            if (!r.progress.step.isEmpty()) facts << stepText(r.progress.step);
            if (!facts.isEmpty()) texts->addWidget(label(joined(facts), Type::Secondary, Tone::Muted));
        } else {
            texts->addWidget(wrapped(r.sentence, Type::Secondary, r.state == Jobs::State::Failed ? Tone::Bad : Tone::Muted));
        }
        line->addLayout(texts, 1);
        if (r.state == Jobs::State::Running) {
            auto* cancel = smallButton(tr("Cancel"));
            connect(cancel, &QPushButton::clicked, this, [this, id = r.id] { m_jobs.cancel(id); });
            line->addWidget(cancel, 0, Qt::AlignTop);
        }
        m_list->addLayout(line);
        m_list->addWidget(hairline());
    }
    m_list->addStretch();
}

} // namespace saboot::ui
