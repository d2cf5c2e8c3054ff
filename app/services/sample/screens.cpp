#include "services/sample/screens.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QTextOption>
#include <memory>
#include <qrencode.h>

namespace saboot::services::sample {

namespace {

QFont face(int px, bool bold = false, bool mono = false) {
    QFont f;
    f.setFamilies(mono ? QStringList{QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono")}
                       : QStringList{QStringLiteral("Noto Sans"), QStringLiteral("Noto Naskh Arabic"), QStringLiteral("Noto Color Emoji")});
    f.setPixelSize(px);
    f.setBold(bold);
    return f;
}

bool isUrdu(const QString& text) {
    int arabic = 0, latin = 0;
    for (const QChar c : text) {
        if (c.unicode() >= 0x0600 && c.unicode() < 0x0700) ++arabic;
        if (c.isLetter() && c.unicode() < 0x0250) ++latin;
    }
    return arabic > latin;
}

/// Lays text out in lines of at most `width`; returns its size.
QSizeF layOut(QTextLayout& layout, qreal width, qreal pitch) {
    QTextOption option(isUrdu(layout.text()) ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(isUrdu(layout.text()) ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal y = 0, widest = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        widest = std::max(widest, line.naturalTextWidth());
        y += pitch;
    }
    layout.endLayout();
    return {widest, y};
}

void drawText(QPainter& p, const QRectF& box, const QString& text, const QFont& font, const QColor& colour, Qt::Alignment align = Qt::AlignLeft) {
    p.setFont(font);
    p.setPen(colour);
    p.drawText(box, int(align | Qt::AlignVCenter | Qt::TextWordWrap), text);
}

std::unique_ptr<QRcode, void (*)(QRcode*)> encode(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    return {QRcode_encodeString8bit(utf8.constData(), 0, QR_ECLEVEL_M), QRcode_free};
}

void drawQr(QPainter& p, const QRectF& box, const QString& text) {
    const auto code = encode(text);
    if (!code) return;
    const int n = code->width;
    const int module = std::max(1, int(box.width()) / n);
    const QPoint origin(int(box.x() + (box.width() - module * n) / 2), int(box.y() + (box.height() - module * n) / 2));
    for (int y = 0; y < n; ++y)
        for (int x = 0; x < n; ++x)
            if (code->data[y * n + x] & 1) p.fillRect(origin.x() + x * module, origin.y() + y * module, module, module, Qt::black);
}

constexpr int faceMiddle = 85;

} // namespace

QRect messengerFace() { return {100 - 52, faceMiddle - 52, 104, 104}; }

QImage messengerScreen(const QString& title, const QString& status, const std::vector<Line>& lines, bool dark) {
    constexpr int width = 1080, bar = 2 * faceMiddle, gap = 22;
    const QColor ground = dark ? QColor(0x14, 0x1d, 0x22) : QColor(0xe5, 0xdd, 0xd8);
    const QColor head = dark ? QColor(0x20, 0x2c, 0x33) : QColor(0x2f, 0x5d, 0x55);
    const QColor mine = dark ? QColor(0x1d, 0x50, 0x48) : QColor(0xdc, 0xf3, 0xc6);
    const QColor theirs = dark ? QColor(0x20, 0x2c, 0x33) : QColor(Qt::white);
    const QColor ink = dark ? QColor(0xe8, 0xed, 0xef) : QColor(0x17, 0x21, 0x26);
    const QColor grey = dark ? QColor(0x9a, 0xa7, 0xad) : QColor(0x66, 0x70, 0x75);
    const QFont text = face(40), small = face(28);

    struct Laid {
        std::unique_ptr<QTextLayout> layout;
        QRectF bubble;
        QPointF at;
        const Line* line;
    };
    std::vector<Laid> laid;
    qreal y = bar + 40;
    for (const Line& l : lines) {
        Laid x{std::make_unique<QTextLayout>(l.text, text), {}, {}, &l};
        const QSizeF first = layOut(*x.layout, 760, 62);
        // A second pass at the natural width keeps short Urdu lines inside their own bubble.
        const QSizeF size = layOut(*x.layout, std::max<qreal>(first.width() + 2, 60), 62);
        const qreal w = size.width() + 60 + 110, h = std::max<qreal>(size.height() + 36, 92);
        const qreal left = l.side == Line::Side::Right ? width - 40 - w : 40;
        x.bubble = QRectF(left, y, w, h);
        x.at = QPointF(left + 30, y + 18);
        y += h + gap;
        laid.push_back(std::move(x));
    }
    const int height = std::max(1920, int(y) + 190);
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(ground);
    QPainter p(&image);
    p.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    p.fillRect(0, 0, width, bar, head);
    p.setBrush(QColor(255, 255, 255, 90));
    p.setPen(Qt::NoPen);
    p.drawEllipse(messengerFace());
    // Nobody's face: head and shoulders, cut by the circle.
    QPainterPath circle, figure;
    circle.addEllipse(messengerFace());
    figure.addEllipse(QPointF(100, bar / 2 - 12), 20, 22);
    figure.addEllipse(QPointF(100, bar / 2 + 54), 42, 38);
    p.fillPath(figure.intersected(circle), QColor(255, 255, 255, 200));
    drawText(p, QRectF(180, 30, 820, 60), title, face(46, true), Qt::white);
    drawText(p, QRectF(180, 92, 820, 46), status, face(32), QColor(230, 240, 238));
    for (const Laid& x : laid) {
        QPainterPath path;
        path.addRoundedRect(x.bubble, 22, 22);
        p.fillPath(path, x.line->side == Line::Side::Right ? mine : theirs);
        p.setPen(ink);
        x.layout->draw(&p, x.at);
        drawText(p, QRectF(x.bubble.right() - 130, x.bubble.bottom() - 46, 112, 40), x.line->time, small, grey, Qt::AlignRight);
    }
    QPainterPath entry;
    entry.addRoundedRect(QRectF(40, height - 130, width - 220, 90), 45, 45);
    p.fillPath(entry, theirs);
    p.setPen(Qt::NoPen);
    p.setBrush(head);
    p.drawEllipse(QPointF(width - 95, height - 85), 46, 46);
    return image;
}

QImage slipScreen(const QString& amount, const QString& to, const QString& when, const QString& reference) {
    QImage image(1080, 1920, QImage::Format_RGB32);
    image.fill(QColor(0xf6, 0xf8, 0xf6));
    QPainter p(&image);
    p.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    p.fillRect(0, 0, 1080, 520, QColor(0x24, 0x6b, 0x45));
    p.setPen(QPen(Qt::white, 14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.drawEllipse(QPoint(540, 190), 90, 90);
    p.drawPolyline(QPolygon{QPoint(498, 192), QPoint(530, 226), QPoint(588, 158)});
    drawText(p, QRectF(0, 310, 1080, 80), QStringLiteral("Payment sent"), face(54, true), Qt::white, Qt::AlignHCenter);
    drawText(p, QRectF(0, 390, 1080, 80), QStringLiteral("رقم بھیج دی گئی"), face(46), Qt::white, Qt::AlignHCenter);
    const QStringList labels{QStringLiteral("Amount"), QStringLiteral("To"), QStringLiteral("Date and time"), QStringLiteral("Reference"), QStringLiteral("Fee")};
    const QStringList values{amount, to, when, reference, QStringLiteral("Rs 0.00")};
    for (int i = 0; i < labels.size(); ++i) {
        const qreal y = 600 + i * 190;
        drawText(p, QRectF(80, y, 920, 54), labels[i], face(34), QColor(0x5b, 0x66, 0x60));
        drawText(p, QRectF(80, y + 56, 920, 76), values[i], face(44, true), QColor(0x16, 0x21, 0x1b));
        p.fillRect(QRectF(80, y + 158, 920, 2), QColor(0xd5, 0xdd, 0xd8));
    }
    drawText(p, QRectF(80, 1720, 920, 120), QStringLiteral("Sunehri Wallet (fictional). Specimen for training."), face(30), QColor(0x6b, 0x75, 0x70));
    return image;
}

QImage shopPage() {
    constexpr int width = 1080, height = 6940;
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(QColor(0xfa, 0xfa, 0xf6));
    QPainter p(&image);
    p.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    p.fillRect(0, 0, width, 300, QColor(0x25, 0x30, 0x40));
    drawText(p, QRectF(50, 30, 980, 60), QStringLiteral("11:02"), face(34), Qt::white);
    drawText(p, QRectF(50, 110, 980, 80), QStringLiteral("Sunehri Bazaar"), face(60, true), Qt::white);
    drawText(p, QRectF(50, 200, 980, 60), onionShop.left(34) + QStringLiteral("…"), face(30, false, true), QColor(0xc8, 0xd2, 0xde));
    const struct {
        const char* name;
        QColor colour;
        const char* price;
    } goods[] = {{"Golden box, 50 g", QColor(0xd2, 0xb6, 0x5e), "0.0042 BTC"}, {"Silver box, 20 g", QColor(0x8d, 0x9e, 0xb0), "0.0019 BTC"},
                 {"Copper box, 10 g", QColor(0xb8, 0x7f, 0x69), "0.0010 BTC"}, {"Green box, 25 g", QColor(0x7f, 0xa6, 0x80), "0.0021 BTC"},
                 {"Blue box, 5 g", QColor(0x6f, 0x90, 0xc0), "0.0006 BTC"},   {"White box, 100 g", QColor(0xb9, 0xb9, 0xb4), "0.0079 BTC"},
                 {"Red box, 15 g", QColor(0xb3, 0x5c, 0x5c), "0.0015 BTC"},   {"Grey box, 40 g", QColor(0x8a, 0x8a, 0x92), "0.0033 BTC"}};
    qreal y = 360;
    for (const auto& g : goods) {
        QPainterPath card;
        card.addRoundedRect(QRectF(40, y, 1000, 620), 14, 14);
        p.fillPath(card, Qt::white);
        p.strokePath(card, QPen(QColor(0xdd, 0xdd, 0xd6), 2));
        p.fillRect(QRectF(80, y + 50, 380, 500), g.colour);
        p.setPen(QPen(QColor(255, 255, 255, 210), 12));
        p.setBrush(Qt::NoBrush);
        p.drawEllipse(QPointF(270, y + 300), 110, 110);
        p.drawLine(QPointF(195, y + 375), QPointF(345, y + 225));
        drawText(p, QRectF(510, y + 70, 500, 70), QString::fromLatin1(g.name), face(44, true), QColor(0x1b, 0x22, 0x28));
        drawText(p, QRectF(510, y + 160, 500, 60), QStringLiteral("Ships from: Lahore"), face(34), QColor(0x55, 0x60, 0x68));
        drawText(p, QRectF(510, y + 250, 500, 80), QStringLiteral("معیاری مال، تیز ترسیل"), face(40), QColor(0x33, 0x3c, 0x44), Qt::AlignRight);
        drawText(p, QRectF(510, y + 400, 500, 80), QString::fromLatin1(g.price), face(50, true), QColor(0x0d, 0x5a, 0x3a));
        y += 680;
    }
    p.fillRect(QRectF(40, y + 20, 1000, 620), QColor(0xee, 0xf3, 0xec));
    drawText(p, QRectF(90, y + 50, 900, 70), QStringLiteral("Pay to this address only"), face(44, true), QColor(0x16, 0x21, 0x1b));
    drawText(p, QRectF(90, y + 140, 900, 120), bitcoinShop, face(34, false, true), Qt::black);
    drawText(p, QRectF(90, y + 270, 900, 60), QStringLiteral("Order 4471, valid for 30 minutes"), face(34), QColor(0x44, 0x50, 0x48));
    drawQr(p, QRectF(90, y + 350, 270, 270), QStringLiteral("bitcoin:") + bitcoinShop + QStringLiteral("?amount=0.0042"));
    drawText(p, QRectF(420, y + 400, 580, 160), QStringLiteral("Specimen for training. Nothing is sold here."), face(34), QColor(0x77, 0x80, 0x7a));
    return image;
}

QImage parcelLabel(const QString& number, const QString& to, const QString& phone) {
    QImage image(1400, 1000, QImage::Format_RGB32);
    image.fill(QColor(0xc9, 0xae, 0x84));
    QPainter p(&image);
    p.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    p.fillRect(QRectF(90, 90, 1220, 820), Qt::white);
    drawText(p, QRectF(140, 120, 1100, 90), QStringLiteral("Sunehri Courier (fictional)"), face(56, true), Qt::black);
    drawText(p, QRectF(140, 230, 760, 60), QStringLiteral("Parcel number"), face(36), QColor(0x55, 0x55, 0x55));
    drawText(p, QRectF(140, 290, 760, 90), number, face(64, true, true), Qt::black);
    drawText(p, QRectF(140, 420, 760, 60), QStringLiteral("To"), face(36), QColor(0x55, 0x55, 0x55));
    drawText(p, QRectF(140, 480, 760, 80), to, face(52, true), Qt::black);
    drawText(p, QRectF(140, 570, 760, 80), QStringLiteral("گلی نمبر 4، صدر، راولپنڈی"), face(48), Qt::black);
    drawText(p, QRectF(140, 670, 760, 80), phone, face(52), Qt::black);
    drawText(p, QRectF(140, 790, 760, 60), QStringLiteral("1.2 kg, dry fruit"), face(36), QColor(0x55, 0x55, 0x55));
    drawQr(p, QRectF(930, 300, 330, 330), QStringLiteral("parcel:") + number);
    return image;
}

Result<QImage> qrPicture(const QString& text, const QString& caption) {
    if (!encode(text)) return Error(ErrorCode::InvalidArgument, QStringLiteral("a text too long for a QR code"));
    QImage image(900, 1040, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter p(&image);
    p.setRenderHints(QPainter::TextAntialiasing);
    drawQr(p, QRectF(90, 90, 720, 720), text);
    drawText(p, QRectF(60, 850, 780, 140), caption, face(36), Qt::black, Qt::AlignHCenter);
    return image;
}

} // namespace saboot::services::sample
