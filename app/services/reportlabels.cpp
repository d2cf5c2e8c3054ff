#include "services/reportkinds.h"
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

} // namespace saboot::services
