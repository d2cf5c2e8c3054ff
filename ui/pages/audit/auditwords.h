#pragma once
#include "services/overview.h"

#include <QString>

namespace saboot::ui {

/// What a record of the audit did, in the window's language, with the thing it happened to; the report has the same words.
QString auditEventText(const services::AuditLine& line);
/// What the records are about: id and title, in a fixed order.
QList<std::pair<QString, QString>> auditGroupTitles();
QString auditGroup(const services::AuditLine& line);
QString auditIcon(const services::AuditLine& line);
/// One line: what happened, with the thing it happened to.
QString auditWhat(const services::AuditLine& line);

} // namespace saboot::ui
