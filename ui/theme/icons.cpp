#include "theme/icons.h"

#include "theme/typescale.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>
#include <cmath>

namespace saboot::ui {

namespace {

// Strokes must not vanish at 14 px nor look heavy at 24: their width in the 24 grid follows the size on screen.
double strokeFor(qreal px) { return px >= 20 ? 1.7 : px > 14 ? 1.95 : 2.3; }

class LineIcon : public QIconEngine {
public:
    LineIcon(QString name, Token token, Mirror mirror) : m_name(std::move(name)), m_token(token), m_mirror(mirror) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const QColor c = color(mode == QIcon::Disabled ? Token::Faint : m_token);
        const int side = std::min(rect.width(), rect.height());
        const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
        paintIcon(*painter, square, m_name, c, m_mirror == Mirror::InRtl && isUrdu());
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }
    // `size` is in device pixels.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        QPixmap pm(size);
        pm.fill(Qt::transparent);
        pm.setDevicePixelRatio(scale);
        QPainter p(&pm);
        paint(&p, QRect(0, 0, qRound(size.width() / scale), qRound(size.height() / scale)), mode, state);
        return pm;
    }
    QIconEngine* clone() const override { return new LineIcon(*this); }
    QString key() const override { return QStringLiteral("saboot-line"); }

private:
    QString m_name;
    Token m_token;
    Mirror m_mirror;
};

QPainterPath polygon(const QRectF& r, int corners, double turn) {
    QPainterPath path;
    for (int i = 0; i < corners; ++i) {
        const double a = (turn + 360.0 * i / corners) * M_PI / 180;
        const QPointF pt(r.center().x() + r.width() / 2 * std::cos(a), r.center().y() + r.height() / 2 * std::sin(a));
        i ? path.lineTo(pt) : path.moveTo(pt);
    }
    path.closeSubpath();
    return path;
}

QPainterPath silhouette(const QRectF& r, domain::EntityType type) {
    using domain::EntityType;
    const auto at = [&](double x, double y) { return QPointF(r.x() + r.width() * x, r.y() + r.height() * y); };
    QPainterPath path;
    switch (type) {
    case EntityType::Person: path.addEllipse(r); break;
    case EntityType::Account:
        path.addRoundedRect(QRectF(at(0.04, 0.04), at(0.96, 0.78)), 3, 3);
        path.moveTo(at(0.28, 0.74));
        path.lineTo(at(0.28, 0.99));
        path.lineTo(at(0.56, 0.74));
        path.setFillRule(Qt::WindingFill);
        break;
    case EntityType::Phone: path.addRoundedRect(QRectF(at(0.18, 0), at(0.82, 1)), 2.5, 2.5); break;
    case EntityType::Wallet: path = polygon(r, 6, 0); break;
    case EntityType::Bank:
        path.moveTo(at(0.5, 0));
        path.lineTo(at(1, 0.36));
        path.lineTo(at(1, 1));
        path.lineTo(at(0, 1));
        path.lineTo(at(0, 0.36));
        path.closeSubpath();
        break;
    case EntityType::Device: path.addRoundedRect(QRectF(at(0, 0.16), at(1, 0.84)), 2, 2); break;
    case EntityType::Place:
        path.moveTo(at(0.5, 1));
        path.cubicTo(at(0.3, 0.78), at(0.08, 0.6), at(0.08, 0.4));
        path.cubicTo(at(0.08, 0.16), at(0.28, 0), at(0.5, 0));
        path.cubicTo(at(0.72, 0), at(0.92, 0.16), at(0.92, 0.4));
        path.cubicTo(at(0.92, 0.6), at(0.7, 0.78), at(0.5, 1));
        break;
    case EntityType::Parcel: path = polygon(r, 4, -90); break;
    case EntityType::Site: path = polygon(r, 8, 22.5); break;
    case EntityType::Exhibit:
        path.moveTo(at(0.12, 0.02));
        path.lineTo(at(0.66, 0.02));
        path.lineTo(at(0.88, 0.24));
        path.lineTo(at(0.88, 0.98));
        path.lineTo(at(0.12, 0.98));
        path.closeSubpath();
        break;
    }
    return path;
}

QString glyphName(domain::EntityType type) {
    using domain::EntityType;
    switch (type) {
    case EntityType::Person: return QStringLiteral("person");
    case EntityType::Account: return QStringLiteral("list");
    case EntityType::Phone: return QStringLiteral("phone");
    case EntityType::Wallet: return QStringLiteral("wallet");
    case EntityType::Bank: return QStringLiteral("bank");
    case EntityType::Device: return QStringLiteral("device");
    case EntityType::Place: return QStringLiteral("place");
    case EntityType::Parcel: return QStringLiteral("parcel");
    case EntityType::Site: return QStringLiteral("globe");
    case EntityType::Exhibit: return QStringLiteral("file");
    }
    return QStringLiteral("file");
}

} // namespace

QIcon icon(const QString& name, Token token, Mirror mirror) { return QIcon(new LineIcon(name, token, mirror)); }

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color, bool mirrored) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    svg.replace("stroke-width=\"1.7\"", "stroke-width=\"" + QByteArray::number(strokeFor(rect.width())) + '"');
    QSvgRenderer renderer(svg);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (mirrored) {
        painter.translate(2 * rect.center().x(), 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, rect);
    painter.restore();
}

QStringList iconNames() {
    QStringList names;
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    for (const QString& f : files) names.push_back(f.chopped(4));
    return names;
}

void paintEntity(QPainter& painter, const QRectF& rect, domain::EntityType type) {
    const Scheme scheme = currentScheme();
    const QColor fill = entityColor(type, scheme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool outline = type == domain::EntityType::Exhibit;
    if (outline) {
        painter.setPen(QPen(fill, 1.5));
        painter.setBrush(Qt::NoBrush);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
    }
    painter.drawPath(silhouette(outline ? rect.adjusted(1, 1, -1, -1) : rect, type));
    painter.restore();
    const double share = type == domain::EntityType::Person ? 0.56 : 0.5;
    const double side = std::min(rect.width(), rect.height()) * share;
    QPointF c = rect.center();
    if (type == domain::EntityType::Account || type == domain::EntityType::Place) c.ry() -= rect.height() * 0.09;
    if (type == domain::EntityType::Bank || outline) c.ry() += rect.height() * 0.1;
    paintIcon(painter, QRectF(c.x() - side / 2, c.y() - side / 2, side, side), glyphName(type),
              outline ? fill : entityGlyphColor(scheme));
}

} // namespace saboot::ui
