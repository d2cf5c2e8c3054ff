#include "widgets/chip.h"

#include "theme/icons.h"
#include "theme/typescale.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace saboot::ui {

namespace {

struct Grounds {
    Token soft, ink;
};
Grounds grounds(ChipLook::Kind k) {
    switch (k) {
    case ChipLook::Kind::Ok: return {Token::OkSoft, Token::Ok};
    case ChipLook::Kind::Warn: return {Token::WarnSoft, Token::Warn};
    case ChipLook::Kind::Bad: return {Token::BadSoft, Token::Bad};
    case ChipLook::Kind::Info: return {Token::InfoSoft, Token::Accent};
    case ChipLook::Kind::Neutral: return {Token::NeutralSoft, Token::Muted};
    }
    return {Token::NeutralSoft, Token::Muted};
}

QString chipWord(const char* source) { return QCoreApplication::translate("Chip", source); }

} // namespace

ChipLook verdictChip(const domain::IdentifierFacts& facts, bool recovered) {
    using domain::Verdict;
    ChipLook look;
    if (recovered && facts.verdict == Verdict::Valid)
        look = {ChipLook::Kind::Warn, QStringLiteral("recovered"), chipWord(QT_TRANSLATE_NOOP("Chip", "Recovered (OCR)")), {}};
    else if (facts.verdict == Verdict::Valid)
        look = {ChipLook::Kind::Ok, QStringLiteral("check"), chipWord(QT_TRANSLATE_NOOP("Chip", "Checksum valid")), {}};
    else if (facts.verdict == Verdict::Invalid)
        look = {ChipLook::Kind::Bad, QStringLiteral("cross"), chipWord(QT_TRANSLATE_NOOP("Chip", "Checksum fails")), {}};
    else if (facts.verdict == Verdict::NoChecksum)
        look = {ChipLook::Kind::Neutral, QStringLiteral("minus"), chipWord(QT_TRANSLATE_NOOP("Chip", "No checksum")), {}};
    else
        look = {ChipLook::Kind::Neutral, QStringLiteral("shape"), chipWord(QT_TRANSLATE_NOOP("Chip", "Shape only")), {}};
    look.spoken = chipWord(QT_TRANSLATE_NOOP("Chip", "Verdict: %1")).arg(look.text);
    return look;
}

ChipLook reviewChip(domain::Review review) {
    switch (review) {
    case domain::Review::Confirmed:
        return {ChipLook::Kind::Ok, QStringLiteral("check"), chipWord(QT_TRANSLATE_NOOP("Chip", "Confirmed")),
                chipWord(QT_TRANSLATE_NOOP("Chip", "Confirmed by an officer"))};
    case domain::Review::Rejected:
        return {ChipLook::Kind::Bad, QStringLiteral("cross"), chipWord(QT_TRANSLATE_NOOP("Chip", "Rejected")),
                chipWord(QT_TRANSLATE_NOOP("Chip", "Rejected by an officer"))};
    case domain::Review::Open: break;
    }
    return {ChipLook::Kind::Neutral, QStringLiteral("clock"), chipWord(QT_TRANSLATE_NOOP("Chip", "To review")),
            chipWord(QT_TRANSLATE_NOOP("Chip", "Not yet reviewed by an officer"))};
}

QString certaintyText(domain::Certainty c) {
    switch (c) {
    case domain::Certainty::Certain: return chipWord(QT_TRANSLATE_NOOP("Chip", "Certain"));
    case domain::Certainty::Assumed: return chipWord(QT_TRANSLATE_NOOP("Chip", "Assumed, not certain"));
    case domain::Certainty::Unknown: break;
    }
    return chipWord(QT_TRANSLATE_NOOP("Chip", "Unknown"));
}

int chipHeight() { return isUrdu() ? 24 : 21; }

int chipWidth(const ChipLook& look) {
    int w = 14;
    if (!look.icon.isEmpty()) w += 13;
    if (!look.text.isEmpty()) w += QFontMetrics(font(Type::Secondary)).horizontalAdvance(look.text) + (look.icon.isEmpty() ? 0 : 5);
    return w;
}

void paintChip(QPainter& p, const QRect& rect, const ChipLook& look) {
    const Grounds g = grounds(look.kind);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(color(g.soft));
    p.drawRoundedRect(rect, 3, 3);
    QRect inner = rect.adjusted(7, 0, -7, 0);
    const bool rtl = isUrdu();
    if (!look.icon.isEmpty()) {
        const int x = rtl ? inner.right() - 12 : inner.left();
        paintIcon(p, QRectF(x, rect.center().y() - 6, 13, 13), look.icon, color(g.ink));
        if (rtl) inner.setRight(x - 5);
        else inner.setLeft(x + 18);
    }
    p.setFont(font(Type::Secondary));
    p.setPen(color(g.ink));
    p.setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    const QString shown = p.fontMetrics().elidedText(look.text, Qt::ElideRight, inner.width() + 2);
    p.drawText(inner.adjusted(-1, 0, 1, 0), int((rtl ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    p.restore();
}

void paintCertainty(QPainter& p, const QRectF& rect, domain::Certainty c, const QColor& ink) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(ink, 1.4));
    p.setBrush(c == domain::Certainty::Certain ? QBrush(ink) : QBrush(Qt::NoBrush));
    const QRectF r = rect.adjusted(0.7, 0.7, -0.7, -0.7);
    p.drawEllipse(r);
    if (c == domain::Certainty::Assumed) {
        p.setBrush(ink);
        p.setPen(Qt::NoPen);
        p.drawPie(r, 90 * 16, 180 * 16);
    }
    p.restore();
}

Chip::Chip(ChipLook look, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook(std::move(look));
}

void Chip::setLook(ChipLook look) {
    m_look = std::move(look);
    const QString spoken = m_look.spoken.isEmpty() ? m_look.text : m_look.spoken;
    setAccessibleName(spoken);
    setToolTip(spoken);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const { return {chipWidth(m_look), chipHeight()}; }

void Chip::paintEvent(QPaintEvent*) {
    QPainter p(this);
    paintChip(p, rect(), m_look);
}

} // namespace saboot::ui
