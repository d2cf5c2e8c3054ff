#include "report/manifest.h"
#include "base/clock.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace saboot::report {

namespace {
QString hex(const QByteArray& b) { return QString::fromLatin1(b.toHex()); }
} // namespace

QByteArray manifestJson(const LaidOutData& data) {
    const ReportModel& m = data.model;
    QJsonArray exhibits;
    for (const ExhibitEntry& e : m.exhibits) {
        QJsonObject o;
        o.insert(QStringLiteral("number"), e.exhibit.number);
        o.insert(QStringLiteral("file"), e.exhibit.fileName);
        o.insert(QStringLiteral("bytes"), e.exhibit.sizeBytes);
        o.insert(QStringLiteral("type"), e.exhibit.mediaType);
        o.insert(QStringLiteral("sha256"), hex(e.exhibit.sha256));
        if (!e.copyName.isEmpty()) o.insert(QStringLiteral("copy"), e.copyName);
        if (!e.sha256AtExport.isEmpty()) o.insert(QStringLiteral("sha256_at_export"), hex(e.sha256AtExport));
        if (e.exhibit.isWithdrawn()) o.insert(QStringLiteral("withdrawn"), e.exhibit.withdrawnReason);
        QJsonArray derived;
        for (const domain::Derivation& d : e.derivations) {
            QJsonObject x;
            x.insert(QStringLiteral("kind"), domain::toText(d.kind));
            x.insert(QStringLiteral("tool"), QString(d.tool + QLatin1Char(' ') + d.version).trimmed());
            x.insert(QStringLiteral("sha256"), hex(d.sha256));
            derived.append(x);
        }
        if (!derived.isEmpty()) o.insert(QStringLiteral("derived"), derived);
        exhibits.append(o);
    }
    QJsonArray wallets;
    for (const WalletEntry& w : m.wallets) {
        QJsonObject o;
        o.insert(QStringLiteral("number"), w.number);
        o.insert(QStringLiteral("address"), w.facts.normal.isEmpty() ? w.facts.input : w.facts.normal);
        o.insert(QStringLiteral("verdict"), domain::toText(w.facts.verdict));
        wallets.append(o);
    }
    QJsonObject head;
    head.insert(QStringLiteral("seq"), m.head.seq);
    head.insert(QStringLiteral("entry_hash"), hex(m.head.entryHash));
    head.insert(QStringLiteral("merkle_root"), hex(m.head.merkleRoot));
    QJsonArray libraries;
    for (const ToolPart& p : m.tool.libraries) {
        QJsonObject o;
        o.insert(QStringLiteral("name"), p.name);
        o.insert(QStringLiteral("version"), p.version);
        if (!p.sha256.isEmpty()) o.insert(QStringLiteral("sha256"), hex(p.sha256));
        libraries.append(o);
    }
    QJsonArray fonts;
    for (const FontFile& f : data.fonts->printedFiles()) {
        QJsonObject o;
        o.insert(QStringLiteral("file"), f.fileName);
        o.insert(QStringLiteral("sha256"), hex(f.sha256));
        fonts.append(o);
    }
    QJsonObject tool;
    tool.insert(QStringLiteral("name"), QStringLiteral("Saboot"));
    tool.insert(QStringLiteral("version"), m.tool.version);
    tool.insert(QStringLiteral("commit"), m.tool.commit);
    tool.insert(QStringLiteral("sha256"), hex(m.tool.executableSha256));
    tool.insert(QStringLiteral("libraries"), libraries);
    tool.insert(QStringLiteral("fonts"), fonts);
    QJsonObject report;
    report.insert(QStringLiteral("number"), m.reportNumber);
    report.insert(QStringLiteral("version"), m.version);
    report.insert(QStringLiteral("state"),
                  data.options.version == domain::ReportVersion::Final ? QStringLiteral("final") : QStringLiteral("draft"));
    report.insert(QStringLiteral("language"), domain::toText(data.options.language));
    report.insert(QStringLiteral("time"), isoUtc(data.options.reportTime));
    report.insert(QStringLiteral("pages"), int(data.pages.size()));
    if (!m.previousSha256.isEmpty()) report.insert(QStringLiteral("previous_sha256"), hex(m.previousSha256));
    QJsonArray redactions;
    for (const RedactionRow& r : m.redactions) {
        QJsonObject o;
        o.insert(QStringLiteral("number"), r.number);
        o.insert(QStringLiteral("sealed_sha256"), hex(r.sealedSha256));
        redactions.append(o);
    }
    // Itself and its signature cannot be in it.
    QJsonArray attachments;
    for (const AssociatedFile& f : m.associatedFiles) {
        QJsonObject o;
        o.insert(QStringLiteral("name"), f.name);
        o.insert(QStringLiteral("bytes"), f.bytes.size());
        o.insert(QStringLiteral("sha256"), hex(QCryptographicHash::hash(f.bytes, QCryptographicHash::Sha256)));
        attachments.append(o);
    }
    QJsonObject root;
    root.insert(QStringLiteral("attachments"), attachments);
    root.insert(QStringLiteral("format"), QStringLiteral("saboot-report-manifest-1"));
    root.insert(QStringLiteral("report"), report);
    root.insert(QStringLiteral("exhibits"), exhibits);
    root.insert(QStringLiteral("wallets"), wallets);
    root.insert(QStringLiteral("chain_head"), head);
    root.insert(QStringLiteral("tool"), tool);
    if (!redactions.isEmpty()) root.insert(QStringLiteral("redactions"), redactions);
    if (!m.manifestExtra.isEmpty()) root.insert(QStringLiteral("case"), m.manifestExtra);
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

} // namespace saboot::report
