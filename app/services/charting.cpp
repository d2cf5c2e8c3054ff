#include "services/charting.h"

#include "base/file.h"
#include "crypto/auditrecord.h"
#include "crypto/sha256.h"
#include "exchange/chartexport.h"
#include "exchange/graphread.h"
#include "exchange/table.h"
#include "graph/chart.h"
#include "graph/paint.h"
#include "graph/svg.h"
#include "services/chartviews.h"
#include "store/auditlog.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace saboot::services {

namespace {

/// A vector PDF of the drawing alone, one page of its size. The court report draws the same Drawing with its own engine.
QByteArray toPdf(const graph::Drawing& drawing, const QRectF& bounds) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    writer.setTitle(QStringLiteral("Link chart"));
    writer.setPageSize(QPageSize(bounds.size(), QPageSize::Point));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    {
        QPainter painter(&writer);
        painter.translate(-bounds.topLeft());
        graph::paint(painter, drawing, graph::printPalette());
    }
    return buffer.data();
}

Result<QByteArray> render(const graph::Drawing& drawing, const QString& suffix) {
    if (suffix == QLatin1String("svg")) return graph::toSvg(drawing, graph::lightPalette());
    if (suffix == QLatin1String("png")) return graph::toPng(drawing, graph::lightPalette(), 2);
    return toPdf(drawing, drawing.bounds);
}

} // namespace

Result<ChartExport> exportChart(OpenCase& opened, const QString& path, JobControl& job) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    static const QStringList known{QStringLiteral("png"), QStringLiteral("svg"),  QStringLiteral("pdf"), QStringLiteral("graphml"),
                                   QStringLiteral("gexf"), QStringLiteral("anx"), QStringLiteral("csv"), QStringLiteral("xlsx")};
    if (!known.contains(suffix)) return Error(ErrorCode::InvalidArgument, QStringLiteral("the suffix \"%1\" (%2)").arg(suffix, known.join(QLatin1Char(' '))));
    ChartFilter filter;
    SABOOT_TRY(const ChartViewState left, workingChart(opened));
    filter.always = left.arrangement.added;
    filter.maxNodes = suffix == QLatin1String("png") || suffix == QLatin1String("svg") || suffix == QLatin1String("pdf") ? 300 : 0;
    SABOOT_TRY(const ChartData data, buildChart(opened, filter));
    SABOOT_TRY(const domain::CaseParticulars p, opened.particulars());
    graph::ChartModel model;
    model.title = p.title;
    model.entities = data.entities;
    model.links = data.links;
    // A picture is the chart as the officer left it; the lists and graph files hold everything.
    if (filter.maxNodes > 0) arrange(model, left.arrangement);
    QByteArray bytes;
    if (suffix == QLatin1String("graphml")) {
        bytes = exchange::toGraphMl(model);
    } else if (suffix == QLatin1String("gexf")) {
        bytes = exchange::toGexf(model);
    } else if (suffix == QLatin1String("anx")) {
        bytes = exchange::toAnx(model);
    } else if (suffix == QLatin1String("csv")) {
        bytes = exchange::toCsv(exchange::linkTable(model));
    } else if (suffix == QLatin1String("xlsx")) {
        SABOOT_TRY(bytes, exchange::toXlsx({exchange::linkTable(model), exchange::entityTable(model)}, p.title));
    } else {
        SABOOT_TRY(const graph::Drawing drawing, graph::drawForScreen(model, {}, job));
        SABOOT_TRY(bytes, render(drawing, suffix));
    }
    SABOOT_CHECK(writeAtomically(path, bytes));
    if (opened.mode() == OpenMode::ReadWrite)
        SABOOT_CHECK(opened.change(crypto::AuditEvent::EvidenceView, QStringLiteral("The link chart was exported as %1").arg(suffix.toUpper()), [&](store::Change& change) {
            change.setObject(crypto::sha256(bytes));
            return ok();
        }));
    ChartExport out;
    out.entities = int(data.entities.size());
    out.links = int(data.links.size());
    return out;
}

namespace {

Status writeAudited(OpenCase& opened, const QByteArray& bytes, const QString& path, const QString& what) {
    SABOOT_CHECK(writeAtomically(path, bytes));
    if (opened.mode() != OpenMode::ReadWrite) return ok();
    return opened.change(crypto::AuditEvent::EvidenceView, what, [&](store::Change& change) {
        change.setObject(crypto::sha256(bytes));
        return ok();
    });
}

} // namespace

Status exportImage(OpenCase& opened, const QImage& image, const QString& path, const QString& what) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) return Error(ErrorCode::InvalidArgument, QStringLiteral("an empty picture"));
    return writeAudited(opened, bytes, path, QStringLiteral("%1 was exported as PNG").arg(what));
}

Status exportDrawing(OpenCase& opened, const graph::Drawing& drawing, const QString& path, const QString& what) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (!QStringList{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")}.contains(suffix))
        return Error(ErrorCode::InvalidArgument, QStringLiteral("the suffix \"%1\" (png svg pdf)").arg(suffix));
    SABOOT_TRY(const QByteArray bytes, render(drawing, suffix));
    return writeAudited(opened, bytes, path, QStringLiteral("%1 was exported as %2").arg(what, suffix.toUpper()));
}

Result<ChartExport> layoutGraphFile(const QString& file, const QString& outPath, JobControl& job) {
    const QString suffix = QFileInfo(outPath).suffix().toLower();
    if (suffix != QLatin1String("svg") && suffix != QLatin1String("png"))
        return Error(ErrorCode::InvalidArgument, QStringLiteral("the suffix \"%1\" (svg or png)").arg(suffix));
    SABOOT_TRY(const QByteArray bytes, readBounded(file, 64 << 20));
    if (bytes.isEmpty()) return Error(ErrorCode::FileEmpty, file);
    SABOOT_TRY(graph::ChartModel model, exchange::readGraphFile(bytes, QFileInfo(file).fileName()));
    SABOOT_TRY(const graph::ChartLayout layout, graph::layoutChart(model, {}, graph::LayoutFrom::Scratch, job));
    graph::ChartStyle style;
    style.linkLabels = graph::Shown::No;
    style.legend = graph::Shown::No;
    const graph::Drawing drawing = graph::drawChart(model, layout, style);
    SABOOT_TRY(const QByteArray picture, render(drawing, suffix));
    SABOOT_CHECK(writeAtomically(outPath, picture));
    ChartExport out;
    out.entities = int(model.entities.size());
    out.links = int(model.links.size());
    return out;
}

} // namespace saboot::services
