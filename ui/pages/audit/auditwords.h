#pragma once
#include "services/overview.h"

#include <QString>

namespace saboot::ui {

/// The kind of an audit event in the window's language, and its icon.
QString auditEventText(const QString& event);
/// Every event name there is, in a fixed order.
QStringList auditEvents();
QString auditIcon(const QString& event);
/// One line: what happened, with the thing it happened to.
QString auditWhat(const services::AuditLine& line);

} // namespace saboot::ui
