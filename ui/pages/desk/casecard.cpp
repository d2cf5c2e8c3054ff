#include "pages/desk/casecard.h"

#include "prompts/sentences.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QStyle>

namespace saboot::ui {

ChipLook caseChip(const services::CaseEntry& e) {
    using services::CaseCondition;
    const QString text = caseConditionText(e.condition);
    if (e.training && (e.condition == CaseCondition::MirrorsAgree || e.condition == CaseCondition::NeverOpened))
        return {ChipLook::Kind::Neutral, QStringLiteral("note"), CaseCard::tr("Practice"), CaseCard::tr("Practice case")};
    switch (e.condition) {
    case CaseCondition::MirrorsAgree: return {ChipLook::Kind::Ok, QStringLiteral("check"), text, text};
    case CaseCondition::NeverOpened: return {ChipLook::Kind::Neutral, QStringLiteral("clock"), text, text};
    case CaseCondition::Missing: return {ChipLook::Kind::Warn, QStringLiteral("usb"), text, text};
    case CaseCondition::NotACase: return {ChipLook::Kind::Warn, QStringLiteral("warning"), text, text};
    case CaseCondition::RolledBack: return {ChipLook::Kind::Bad, QStringLiteral("warning"), text, text};
    case CaseCondition::InUse: return {ChipLook::Kind::Warn, QStringLiteral("lock"), text, text};
    }
    return {};
}

CaseCard::CaseCard(const services::CaseEntry& e, QWidget* parent) : QFrame(parent) {
    setProperty("role", QStringLiteral("card"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setFixedHeight(isUrdu() ? 72 : 60);
    auto* line = row(12);
    setMargins(line, 16, 6);
    setLayout(line);
    line->addWidget(iconLabel(QStringLiteral("evidence"), Token::Muted, 18));
    auto* texts = column(2);
    texts->addStretch();
    texts->addWidget(new ElidedLabel(e.title, Type::CardTitle));
    QStringList facts;
    if (!e.firNumber.isEmpty()) facts << tr("FIR %1").arg(isolated(e.firNumber));
    if (!e.station.isEmpty()) facts << e.station;
    if (e.lastOpened) facts << tr("opened %1").arg(dateText(e.lastOpened));
    if (e.training) facts << tr("Training");
    const QString detail = facts.isEmpty() ? ltr(e.path) : joined(facts);
    texts->addWidget(new ElidedLabel(detail, Type::Secondary, ElidedLabel::Cut::End, Token::Muted));
    texts->addStretch();
    line->addLayout(texts, 1);
    const ChipLook look = caseChip(e);
    line->addWidget(new Chip(look));
    setAccessibleName(plain(e.title + QStringLiteral(", ") + detail + QStringLiteral(", ") + look.text));
}

void CaseCard::setChosen(bool on) {
    const QString role = on ? QStringLiteral("selectedCard") : QStringLiteral("card");
    if (property("role").toString() == role) return;
    setProperty("role", role);
    style()->unpolish(this);
    style()->polish(this);
    update();
}

void CaseCard::focusInEvent(QFocusEvent* event) {
    QFrame::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) Q_EMIT chosen();
}

void CaseCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) Q_EMIT opened();
    else if (event->key() == Qt::Key_Space) Q_EMIT chosen();
    else QFrame::keyPressEvent(event);
}

} // namespace saboot::ui
