#pragma once
#include "domain/report.h"
#include "graph/chart.h"
#include "report/model.h"
#include "services/opencase.h"

namespace saboot::services {

/// The diagrams of a report. The chats of `model` must be those that it prints, with their redactions applied.

/// When the chats were written, from all their messages. Withheld chats are left out.
Status addActivity(report::ReportModel& model, OpenCase& opened, const domain::ReportOptions& options, JobControl& job);
/// The chart as printed: one view, or, of more than 25 links, the whole on one page and then either views of at most 25 links or,
/// with `sheets` "a4" or "a3", the whole over several sheets.
Status addChartViews(report::ReportModel& model, const graph::ChartModel& chart, const QString& sheets, const domain::ReportOptions& options, JobControl& job);
/// The rows of the chart's table.
std::vector<report::LinkRow> linkRows(const graph::ChartModel& chart);
/// Payments: the links of `chart` along which money went, numbered as in it.
void addPayments(report::ReportModel& model, const graph::ChartModel& chart, const domain::ReportOptions& options);
/// Amounts that messages name: of every message, or only of those printed where the report is redacted or about one subject.
Status addNamedAmounts(report::ReportModel& model, OpenCase& opened, const domain::ReportOptions& options, JobControl& job);

/// "PKR 25,000", "BTC 0.0042". Pure.
QString amountText(const QString& currency, double value);

} // namespace saboot::services
