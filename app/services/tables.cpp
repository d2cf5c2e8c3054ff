#include "services/tables.h"

#include "base/file.h"
#include "crypto/auditrecord.h"
#include "exchange/table.h"
#include "identifiers/check.h"
#include "services/register.h"
#include "store/auditlog.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace saboot::services {

Status exportTable(OpenCase& opened, const TableContent& content, const QString& path, JobControl& job) {
    exchange::Table table;
    table.name = content.title;
    table.headers = content.headers;
    table.rightToLeft = content.rightToLeft;
    table.rows.reserve(content.rows.size());
    qint64 done = 0;
    for (const QStringList& row : content.rows) {
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        if (++done % 1000 == 0) job.report(done, qint64(content.rows.size()));
        std::vector<exchange::Cell> cells;
        cells.reserve(size_t(row.size()));
        for (const QString& text : row) cells.push_back(text.isEmpty() ? exchange::Cell() : exchange::Cell(text));
        table.rows.push_back(std::move(cells));
    }
    SABOOT_TRY(const domain::CaseParticulars p, opened.particulars());
    const qint64 now = opened.environment().clock->utcMs();
    table.notes << QStringLiteral("%1, %2, %3 (%4), %5").arg(p.title, p.firNumber, pktText(now), opened.head().shortForm, opened.officer().name);
    const QString suffix = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (suffix == QLatin1String("csv")) {
        bytes = exchange::toCsv(table);
    } else if (suffix == QLatin1String("xlsx")) {
        SABOOT_TRY(bytes, exchange::toXlsx({table}, content.title));
    } else {
        return Error(ErrorCode::InvalidArgument, QStringLiteral("a list is written as .csv or .xlsx"));
    }
    if (job.isCancelled()) return Error(ErrorCode::Cancelled);
    SABOOT_CHECK(writeAtomically(path, bytes));
    if (opened.mode() == OpenMode::ReadOnly) return ok();
    return opened.change(crypto::AuditEvent::EvidenceView, QStringLiteral("A list was exported: %1, %2 rows").arg(content.title).arg(content.rows.size()),
                         [&](store::Change& change) {
                             change.setObject(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
                             return ok();
                         });
}

Result<QHash<IdentifierRow, QString>> maskedSecrets(OpenCase& opened) {
    QHash<IdentifierRow, QString> out;
    SABOOT_TRY(const auto all, Register(opened).identifiers({domain::IdentifierKind::Key, domain::IdentifierKind::ExtendedKey, domain::IdentifierKind::SeedPhrase}));
    for (const auto& i : all)
        if (domain::isSecret(i.facts.kind)) out.insert(i.row, identifiers::masked(i.facts));
    return out;
}

} // namespace saboot::services
