#pragma once
#include "base/error.h"
#include "domain/casefile.h"
#include "report/model.h"

#include <QHash>
#include <QJsonObject>

/// Wording and tables kept as data: certificates.json and law.json. An agency's own file in /etc/saboot/report takes the place
/// of the one compiled in; nothing in a case can change it.
namespace saboot::services {

/// The file's object with its SHA-256. FormatDamaged when the agency's file cannot be read: it must not be passed over.
struct TemplateFile {
    QJsonObject object;
    QByteArray sha256;
    bool ofAgency = false;
};
Result<TemplateFile> templateFile(const QString& name);

/// Values of the fields in braces; a missing or empty one becomes a line for ink.
struct Field {
    QString value;
    bool recorded = false; ///< the program's own record says so; else somebody stated it
};
using Fields = QHash<QString, Field>;
/// What a report has that a certificate may need: "chats", "translation", "recordings", "malkhana".
using Needs = QStringList;

/// The certificates of a kind of report, filled.
Result<std::vector<report::Certificate>> certificatesOf(domain::ReportKind kind, const Fields& fields, const Needs& present);

/// The sections of law with the text in force on the date of the offence; without a date or for an unknown act no text.
Result<std::vector<report::LawText>> lawOf(const domain::CaseParticulars& particulars);

} // namespace saboot::services
