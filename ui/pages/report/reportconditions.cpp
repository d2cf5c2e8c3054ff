#include "actions/actions.h"
#include "pages/report/particularsform.h"
#include "pages/report/reportpage.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/reversiblework.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <algorithm>

/// What stands before FINAL: the conditions, the particulars of the certificates, pictures to look at.
namespace saboot::ui {

void ReportPage::showConditions() {
    clearLayout(m_conditions);
    const int unmet = int(std::count_if(m_all.begin(), m_all.end(), [](const auto& c) { return !c.met; }));
    auto* head = row(8);
    head->addWidget(label(tr("Before FINAL"), Type::CardTitle));
    head->addWidget(label(tr("%1 of %2 conditions unmet").arg(unmet).arg(m_all.size()), Type::Secondary, Tone::Muted), 1);
    m_conditions->addLayout(head);
    // What the certificates lack stands first, as it is stated before anybody signs; all stated, it is only looked up.
    const int unstated = unstatedParticulars(m_particulars);
    const auto particulars = [&] {
        auto* line = row(8);
        auto* mark = iconLabel(unstated ? QStringLiteral("warning") : QStringLiteral("check"), unstated ? Token::Warn : Token::Ok, 13);
        mark->setAccessibleName(unstated ? tr("unmet") : tr("met"));
        line->addWidget(mark, 0, Qt::AlignTop);
        auto* words = column(0);
        words->addWidget(wrapped(tr("Particulars of the report")));
        words->addWidget(wrapped(unstated ? tr("%1 of %2 not stated. The certificates leave a line for them, to complete in ink.").arg(unstated).arg(countedParticulars()) : tr("All stated."), Type::Secondary, Tone::Muted));
        line->addLayout(words, 1);
        auto* fill = linkButton(unstated ? tr("Fill in…") : tr("Change…"));
        context().actions.runs(fill, QStringLiteral("report.particulars"));
        line->addWidget(fill, 0, Qt::AlignTop);
        m_conditions->addLayout(line);
    };
    if (unstated) particulars();
    for (const bool met : {false, true}) {
        if (met && !m_showMet) break;
        for (const auto& c : m_all) {
            if (c.met != met) continue;
            auto* line = row(8);
            auto* mark = iconLabel(met ? QStringLiteral("check") : QStringLiteral("cross"), met ? Token::Ok : Token::Bad, 13);
            mark->setAccessibleName(met ? tr("met") : tr("unmet"));
            line->addWidget(mark, 0, Qt::AlignTop);
            auto* words = column(0);
            words->addWidget(wrapped(conditionText(c.text)));
            words->addWidget(wrapped(joined({c.id, saidText(c.detail)}), Type::Secondary, Tone::Muted));
            line->addLayout(words, 1);
            if (!met && !c.page.isEmpty() && c.page != id()) {
                auto* fix = linkButton(tr("Fix"));
                fix->setAccessibleName(plain(tr("Fix") + QStringLiteral(": ") + conditionText(c.text)));
                connect(fix, &QPushButton::clicked, this, [this, c] { this->fix(c); });
                line->addWidget(fix, 0, Qt::AlignTop);
            }
            m_conditions->addLayout(line);
        }
    }
    if (unmet < int(m_all.size())) {
        auto* toggle = linkButton(m_showMet ? tr("Hide those that are met") : tr("Show the %n that are met", nullptr, int(m_all.size()) - unmet));
        context().actions.runs(toggle, QStringLiteral("report.conditions"));
        m_conditions->addWidget(toggle, 0, isUrdu() ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft);
    }
    if (!unstated) particulars();
    showDoubtful();
    m_conditions->addStretch();
}

// Words of a removed text that were read in a picture nobody marked (C-37).
void ReportPage::showDoubtful() {
    const auto& all = m_pages.doubtful();
    if (all.empty()) return;
    m_conditions->addSpacing(6);
    m_conditions->addWidget(label(tr("Pictures to look at"), Type::CardTitle));
    for (const auto& d : all) {
        m_conditions->addWidget(wrapped(tr("The picture of %1 shows words of %2: %3").arg(ltr(d.exhibit), ltr(d.redaction), isolated(d.words.join(QStringLiteral(", ")))), Type::Secondary));
        auto* line = row(12);
        auto* open = linkButton(tr("Mark a region"));
        open->setAccessibleName(plain(tr("Mark a region") + QStringLiteral(": ") + d.exhibit));
        connect(open, &QPushButton::clicked, this, [this, d] { context().openReference(d.exhibit); });
        auto* why = linkButton(tr("Say why not…"));
        why->setAccessibleName(plain(tr("Say why not…") + QStringLiteral(" ") + d.exhibit + QStringLiteral(" ") + d.redaction));
        why->setEnabled(session().canWrite());
        connect(why, &QPushButton::clicked, this, [this, d] { clearPicture(d); });
        line->addWidget(open);
        line->addWidget(why);
        line->addStretch();
        m_conditions->addLayout(line);
    }
}

void ReportPage::clearPicture(const domain::DoubtfulPicture& picture) {
    ReasonQuestion q{QStringLiteral("report.clearPicture"), tr("No region on the picture of %1").arg(ltr(picture.exhibit)),
                     tr("The redacted report will show this picture as it is. Your reason goes into the audit."), tr("Show the picture")};
    context().prompts.askReason(q, [this, picture](QString reason) {
        if (!session().canWrite()) return;
        if (const Status s = session().did(services::reversible::clearPicture(*session().opened(), picture, reason)); !s)
            context().prompts.showError(tr("No region on the picture of %1").arg(ltr(picture.exhibit)), s.error());
        session().changed(Changed::Report);
    });
}

void ReportPage::askParticulars() {
    context().prompts.ask(particularsForm(m_particulars), [this](FormAnswer answer) {
        const auto opened = session().opened();
        const auto changed = particularsFrom(answer, m_particulars);
        if (!opened || changed.isEmpty()) return;
        if (const Status s = session().did(services::reversible::setReportParticulars(*opened, changed)); !s)
            context().prompts.showError(tr("Particulars of the report"), s.error());
        session().changed(Changed::Report);
    });
}

} // namespace saboot::ui
