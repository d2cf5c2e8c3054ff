#include "pages/evidence/readtext.h"

#include "prompts/sentences.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace saboot::ui {

namespace {

void readBoxes(const QJsonValue& value, ViewText& into) {
    const QJsonArray boxes = value.toArray();
    for (const QJsonValue& v : boxes) {
        ViewText::Box b;
        if (v.isArray()) {
            const QJsonArray a = v.toArray();
            if (a.size() < 6) continue;
            b.box = QRect(a[0].toInt(), a[1].toInt(), a[2].toInt(), a[3].toInt());
            b.start = a[4].toInteger();
            b.end = a[5].toInteger();
        } else {
            const QJsonObject o = v.toObject();
            b.box = QRect(o[QLatin1String("x")].toInt(), o[QLatin1String("y")].toInt(), o[QLatin1String("w")].toInt(o[QLatin1String("width")].toInt()),
                          o[QLatin1String("h")].toInt(o[QLatin1String("height")].toInt()));
            b.start = o[QLatin1String("start")].toInteger();
            b.end = o[QLatin1String("end")].toInteger();
        }
        if (!b.box.isEmpty() && b.end > b.start) into.boxes.push_back(b);
    }
}

} // namespace

std::vector<ViewText> textsOf(const std::vector<domain::Derivation>& derivations) {
    std::vector<ViewText> texts;
    std::vector<QString> settings; ///< of each text, to find its boxes
    for (const domain::Derivation& d : derivations) {
        using Kind = domain::DerivationKind;
        if (d.kind == Kind::Picture) {
            // Word boxes are a derivation of their own, named after the reading they belong to.
            const QJsonObject o = QJsonDocument::fromJson(d.content).object();
            const QString of = o[QLatin1String("settings")].toString();
            for (size_t i = 0; i < texts.size(); ++i)
                if (!of.isEmpty() && texts[i].boxes.empty() && (settings[i] == of || settings[i].startsWith(of + QLatin1Char(',')))) {
                    readBoxes(o[QLatin1String("boxes")], texts[i]);
                    break;
                }
            continue;
        }
        if (d.kind != Kind::OcrText && d.kind != Kind::DocumentText && d.kind != Kind::Codes) continue;
        ViewText t;
        t.derivation = d.id;
        t.title = QStringList{d.tool, d.version}.join(QLatin1Char(' ')).trimmed();
        if (!d.settings.isEmpty()) t.title += QStringLiteral(", ") + saidText(d.settings);
        if (d.mediaType.contains(QLatin1String("json"))) {
            const QJsonDocument doc = QJsonDocument::fromJson(d.content);
            if (doc.isObject()) {
                t.text = doc.object()[QLatin1String("text")].toString();
                for (const QJsonValue& v : doc.object()[QLatin1String("codes")].toArray()) t.text += v[QLatin1String("text")].toString() + QLatin1Char('\n');
                readBoxes(doc.object()[QLatin1String("boxes")], t);
            } else {
                const QJsonArray list = doc.array();
                QStringList lines;
                for (const QJsonValue& v : list) lines << v.toObject()[QLatin1String("text")].toString();
                t.text = lines.join(QLatin1Char('\n'));
            }
        } else {
            t.text = QString::fromUtf8(d.content);
        }
        if (t.text.trimmed().isEmpty()) continue;
        texts.push_back(std::move(t));
        settings.push_back(d.settings);
    }
    return texts;
}

std::vector<std::pair<int, int>> placesShown(const QString& text, const std::vector<std::pair<qint64, qint64>>& bytes) {
    std::vector<std::pair<qint64, int*>> wanted;
    std::vector<std::pair<int, int>> places(bytes.size());
    for (size_t i = 0; i < bytes.size(); ++i) {
        wanted.emplace_back(bytes[i].first, &places[i].first);
        wanted.emplace_back(bytes[i].second, &places[i].second);
    }
    std::sort(wanted.begin(), wanted.end());
    auto next = wanted.begin();
    qint64 byte = 0;
    int shown = 0;
    for (qsizetype i = 0; i < text.size() && next != wanted.end(); ++i) {
        while (next != wanted.end() && next->first <= byte) *(next++)->second = shown;
        const QChar c = text[i];
        byte += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 ? 2 : c.isSurrogate() ? 2 : 3;
        const bool joined = c == QLatin1Char('\r') && i + 1 < text.size() && text[i + 1] == QLatin1Char('\n');
        if (!joined) ++shown;
    }
    for (; next != wanted.end(); ++next) *next->second = shown;
    return places;
}

QRect boxOf(const ViewText& text, qint64 start, qint64 end) {
    QRect all;
    for (const ViewText::Box& b : text.boxes)
        if (b.start < end && b.end > start) all = all.united(b.box);
    return all;
}

} // namespace saboot::ui
