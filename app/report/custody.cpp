#include "report/custody.h"

namespace saboot::report {

namespace {

QString comparable(const QString& name) {
    QString out;
    for (const QChar c : name.normalized(QString::NormalizationForm_KC).toCaseFolded())
        if (!c.isSpace()) out.append(c);
    return out;
}

} // namespace

std::vector<CustodyGap> findGaps(const std::vector<CustodyRow>& rows) {
    std::vector<CustodyGap> gaps;
    for (size_t i = 1; i < rows.size(); ++i) {
        const domain::CustodyEvent& a = rows[i - 1].event;
        const domain::CustodyEvent& b = rows[i].event;
        CustodyGap gap;
        gap.before = i;
        gap.durationMs = b.at - a.at;
        gap.personDiffers = comparable(a.to) != comparable(b.from);
        gap.timeBackwards = b.at < a.at;
        if (gap.personDiffers || gap.timeBackwards) gaps.push_back(gap);
    }
    return gaps;
}

QString durationText(qint64 ms) {
    const bool negative = ms < 0;
    qint64 minutes = (negative ? -ms : ms) / 60000;
    const qint64 days = minutes / 1440;
    QString out;
    if (days >= 4) {
        out = QStringLiteral("%1 d %2 h").arg(days).arg(minutes % 1440 / 60);
    } else if (minutes >= 60) {
        out = QStringLiteral("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    } else {
        out = QStringLiteral("%1 min").arg(minutes);
    }
    return negative ? QStringLiteral("minus ") + out : out;
}

} // namespace saboot::report
