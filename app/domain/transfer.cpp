#include "domain/transfer.h"

#include "base/clock.h"

#include <QDateTime>
#include <array>

namespace saboot::domain {

namespace {

constexpr std::array kindWords{"native", "internal", "token", "output"};
constexpr std::array stateWords{"moved", "failed", "pending"};

QJsonValue orNull(const QString& s) { return s.isEmpty() ? QJsonValue() : QJsonValue(s); }

QJsonValue toJson(const std::optional<Amount>& a) {
    if (!a) return {};
    return QJsonObject{{QStringLiteral("decimal"), a->text()}, {QStringLiteral("units"), QString::fromLatin1(a->units())}, {QStringLiteral("scale"), a->scale()}};
}

bool amountFrom(const QJsonValue& v, std::optional<Amount>& out) {
    if (v.isNull() || v.isUndefined()) return true;
    const QJsonObject o = v.toObject();
    out = Amount::fromUnits(o.value(QLatin1String("units")).toString().toLatin1(), o.value(QLatin1String("scale")).toInt(-1));
    return out.has_value();
}

template <size_t N> int find(const std::array<const char*, N>& words, const QString& s) {
    for (size_t i = 0; i < N; ++i)
        if (s == QLatin1String(words[i])) return int(i);
    return -1;
}

} // namespace

QString toText(TransferKind k) { return QString::fromLatin1(kindWords[size_t(k)]); }
QString toText(TransferState s) { return QString::fromLatin1(stateWords[size_t(s)]); }

QJsonObject toJson(const Transfer& t) {
    return {{QStringLiteral("transfer"), t.n},
            {QStringLiteral("kind"), toText(t.kind)},
            {QStringLiteral("state"), toText(t.state)},
            {QStringLiteral("hash"), orNull(t.hash)},
            {QStringLiteral("block"), t.block < 0 ? QJsonValue() : QJsonValue(t.block)},
            {QStringLiteral("time"), t.time ? QJsonValue(isoUtc(*t.time)) : QJsonValue()},
            {QStringLiteral("time_text"), orNull(t.timeText)},
            {QStringLiteral("time_rule"), orNull(t.timeRule)},
            {QStringLiteral("time_certainty"), toText(t.timeCertainty)},
            {QStringLiteral("from"), orNull(t.from)},
            {QStringLiteral("to"), orNull(t.to)},
            {QStringLiteral("direction"), orNull(t.direction)},
            {QStringLiteral("asset"), orNull(t.asset)},
            {QStringLiteral("asset_name"), orNull(t.assetName)},
            {QStringLiteral("contract"), orNull(t.contract)},
            {QStringLiteral("value"), toJson(t.value)},
            {QStringLiteral("fee"), toJson(t.fee)},
            {QStringLiteral("fee_asset"), orNull(t.feeAsset)},
            {QStringLiteral("method"), orNull(t.method)},
            {QStringLiteral("status"), orNull(t.status)},
            {QStringLiteral("note"), orNull(t.note)},
            {QStringLiteral("line"), t.line > 0 ? QJsonValue(t.line) : QJsonValue()},
            {QStringLiteral("offset"), t.offset},
            {QStringLiteral("extra"), t.extra}};
}

std::optional<Transfer> transferFromJson(const QJsonObject& o) {
    const auto text = [&o](const char* key) { return o.value(QLatin1String(key)).toString(); };
    const int kind = find(kindWords, text("kind")), state = find(stateWords, text("state"));
    if (kind < 0 || state < 0) return std::nullopt;
    Transfer t;
    t.n = o.value(QLatin1String("transfer")).toInteger();
    t.kind = TransferKind(kind);
    t.state = TransferState(state);
    t.hash = text("hash");
    t.block = o.value(QLatin1String("block")).toInteger(-1);
    if (const QString at = text("time"); !at.isEmpty()) {
        const QDateTime d = QDateTime::fromString(at, Qt::ISODateWithMs);
        if (!d.isValid()) return std::nullopt;
        t.time = d.toMSecsSinceEpoch();
    }
    t.timeText = text("time_text");
    t.timeRule = text("time_rule");
    t.timeCertainty = certaintyFromText(text("time_certainty"));
    t.from = text("from");
    t.to = text("to");
    t.direction = text("direction");
    t.asset = text("asset");
    t.assetName = text("asset_name");
    t.contract = text("contract");
    if (!amountFrom(o.value(QLatin1String("value")), t.value) || !amountFrom(o.value(QLatin1String("fee")), t.fee)) return std::nullopt;
    t.feeAsset = text("fee_asset");
    t.method = text("method");
    t.status = text("status");
    t.note = text("note");
    t.line = o.value(QLatin1String("line")).toInteger();
    t.offset = o.value(QLatin1String("offset")).toInteger();
    t.extra = o.value(QLatin1String("extra")).toObject();
    return t;
}

} // namespace saboot::domain
