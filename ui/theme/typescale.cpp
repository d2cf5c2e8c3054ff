#include "theme/typescale.h"

#include <QGuiApplication>

namespace saboot::ui {

namespace {

struct Step {
    int px;
    bool bold;
    int latinLine;
    int urduLine;
};

Step step(Type type) {
    switch (type) {
    case Type::Caption: return {11, false, 16, 23};
    case Type::Secondary: return {12, false, 17, 24};
    case Type::Body: return {13, false, 18, 26};
    case Type::BodyBold: return {13, true, 18, 26};
    case Type::CardTitle: return {14, true, 20, 28};
    case Type::InspectorTitle: return {15, true, 21, 29};
    case Type::PageTitle: return {18, true, 25, 34};
    case Type::Counter: return {22, true, 30, 36};
    case Type::Mono: return {12, false, 17, 17};
    }
    return {13, false, 18, 26};
}

} // namespace

bool isUrdu() { return QGuiApplication::isRightToLeft(); }

bool hasRtl(const QString& text) {
    for (const QChar c : text) {
        const auto d = c.direction();
        if (d == QChar::DirR || d == QChar::DirAL) return true;
    }
    return false;
}

QFont font(Type type) {
    const Step s = step(type);
    QFont f;
    if (type == Type::Mono) {
        f.setFamilies({QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono")});
        f.setStyleHint(QFont::Monospace);
        f.setPixelSize(s.px);
        return f;
    }
    // Both families always: without Naskh in the list Qt falls back to DejaVu Sans for Urdu.
    const QString latin = QStringLiteral("Noto Sans"), naskh = QStringLiteral("Noto Naskh Arabic");
    f.setFamilies(isUrdu() ? QStringList{naskh, latin} : QStringList{latin, naskh});
    f.setPixelSize(s.px + (isUrdu() ? 2 : 0));
    f.setBold(s.bold);
    return f;
}

QFont evidenceFont(const QString& text) {
    QFont f = font(Type::Body);
    if (hasRtl(text)) {
        f.setFamilies({QStringLiteral("Noto Naskh Arabic"), QStringLiteral("Noto Sans")});
        f.setPixelSize(16);
    }
    return f;
}

int lineHeight(Type type) {
    const Step s = step(type);
    return isUrdu() ? s.urduLine : s.latinLine;
}

int railItemHeight() { return isUrdu() ? 38 : 34; }
int statusHeight() { return isUrdu() ? 32 : 28; }
int tableRowHeight() { return isUrdu() ? 34 : 32; }

} // namespace saboot::ui
