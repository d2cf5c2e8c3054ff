#pragma once
#include "domain/certainty.h"
#include "domain/identifier.h"
#include "theme/tokens.h"

#include <QIcon>
#include <QWidget>

class QPainter;

namespace saboot::ui {

/// What a chip says: an icon, a word and a soft ground. Never colour alone.
struct ChipLook {
    enum class Kind { Ok, Warn, Bad, Neutral, Info } kind = Kind::Neutral;
    QString icon;
    QString text;
    QString spoken; ///< accessible name and tooltip, "Verdict: checksum valid"
};

ChipLook verdictChip(const domain::IdentifierFacts& facts, bool recovered);
ChipLook reviewChip(domain::Review review);
QString certaintyText(domain::Certainty c);

/// Height 21, radius 3. Used by widgets and by delegates alike.
int chipHeight();
int chipWidth(const ChipLook& look);
void paintChip(QPainter& p, const QRect& rect, const ChipLook& look);
/// ● ◐ ○ of `side` px.
void paintCertainty(QPainter& p, const QRectF& rect, domain::Certainty c, const QColor& ink);

class Chip : public QWidget {
    Q_OBJECT
public:
    explicit Chip(ChipLook look = {}, QWidget* parent = nullptr);
    void setLook(ChipLook look);
    const ChipLook& look() const { return m_look; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    ChipLook m_look;
};

} // namespace saboot::ui
