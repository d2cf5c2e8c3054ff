#include "services/reportkinds.h"
#include "services/reportwords.h"
#include "store/labelrecords.h"

#include <QHash>

namespace saboot::services {

Status addListLabels(report::ReportModel& m, store::Database& db) {
    SABOOT_TRY(const auto matches, store::LabelRecords(db).matches());
    QHash<QString, std::vector<report::ListLabel>> byValue;
    for (const store::LabelMatch& x : matches) byValue[x.normal].push_back({x.listName, x.label.label, x.label.category, x.label.source, x.label.dated});
    for (report::WalletEntry& w : m.wallets) w.labels = byValue.value(w.facts.normal);
    for (report::IdentifierEntry& i : m.identifiers) i.labels = byValue.value(i.facts.normal);
    return ok();
}

void addRecovery(report::ReportModel& m, const domain::ReportOptions& o, const QString& reason) {
    const bool urdu = o.language == domain::ReportLanguage::Urdu;
    QStringList shown;
    for (const auto& x : m.exhibits)
        for (const QString& tag : x.exhibit.acquisition.tags)
            if (tag.compare(QLatin1String("recovery"), Qt::CaseInsensitive) == 0) shown << x.exhibit.number;
    QString value = shown.join(QStringLiteral(", "));
    if (shown.isEmpty())
        value = (urdu ? QStringLiteral("برآمدگی کی کوئی تصویر یا ویڈیو اس مقدمے میں نشان زد نہیں؛ وجہ: %1") : QStringLiteral("no photograph or video of the recovery is marked in this case; reason: %1"))
                    .arg(reason.isEmpty() ? reportText(o.language, QStringLiteral("not recorded")) : reason);
    m.limits.push_back({QStringLiteral("Recording of search, seizure and arrest"), QStringLiteral("تلاشی، قبضے اور گرفتاری کی ریکارڈنگ"), value});
}

void addUnread(report::ReportModel& m) {
    QStringList pending;
    for (const report::ExhibitEntry& x : m.exhibits) {
        const domain::Exhibit& e = x.exhibit;
        if (x.withheld || e.kind != domain::ExhibitKind::Digital) continue;
        if (e.state == domain::ReadState::Pending) pending << e.number;
        if (!e.problem.isEmpty()) m.limits.push_back({QStringLiteral("Not read, or not to the end: %1").arg(e.number), QStringLiteral("مکمل نہیں پڑھا گیا: %1").arg(e.number), e.problem});
    }
    if (!pending.isEmpty())
        m.limits.push_back({QStringLiteral("Stored, not read yet"), QStringLiteral("محفوظ، ابھی پڑھا نہیں گیا"), pending.join(QStringLiteral(", "))});
}

} // namespace saboot::services
