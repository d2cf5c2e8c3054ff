#include "services/templates.h"

#include "base/file.h"
#include "crypto/sha256.h"

#include <QDate>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

static void initReportResource() { Q_INIT_RESOURCE(report); }

namespace saboot::services {

namespace {

constexpr qint64 largestTemplate = qint64(1) << 20;
using Pieces = std::vector<report::CertificatePiece>;

QString word(const QJsonValue& v, const char* language) { return v[QLatin1String(language)].toString(); }

/// "text {field} text": a field without a value is left to be written in ink. "{pages}" and "{page:id}" are known only
/// when the pages are: the engine puts them in.
Pieces pieces(const QString& text, const Fields& fields) {
    using Kind = report::CertificatePiece::Kind;
    Pieces out;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(QLatin1Char('{'), at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
        if (close < 0) {
            out.push_back({text.mid(at), Kind::Wording});
            break;
        }
        if (open > at) out.push_back({text.mid(at, open - at), Kind::Wording});
        const QString name = text.mid(open + 1, close - open - 1);
        if (name == QLatin1String("pages") || name.startsWith(QLatin1String("page:"))) {
            out.push_back({QLatin1Char('{') + name + QLatin1Char('}'), Kind::Recorded});
        } else {
            // A value with braces must not open a field of its own.
            Field field = fields.value(name);
            field.value.replace(QLatin1Char('{'), QLatin1Char('(')).replace(QLatin1Char('}'), QLatin1Char(')'));
            out.push_back({field.value, field.recorded ? Kind::Recorded : Kind::Stated});
        }
        at = close + 1;
    }
    return out;
}

} // namespace

Result<TemplateFile> templateFile(const QString& name) {
    initReportResource();
    TemplateFile file;
    QByteArray bytes;
    const QString own = QStringLiteral("/etc/saboot/report/") + name;
    if (QFileInfo::exists(own)) {
        SABOOT_TRY(bytes, readBounded(own, largestTemplate));
        file.ofAgency = true;
    } else {
        QFile builtIn(QStringLiteral(":/report/") + name);
        if (!builtIn.open(QIODevice::ReadOnly)) return Error(ErrorCode::NotFound, name);
        bytes = builtIn.readAll();
    }
    QJsonParseError problem;
    file.object = QJsonDocument::fromJson(bytes, &problem).object();
    if (problem.error != QJsonParseError::NoError || file.object.isEmpty())
        return Error(ErrorCode::FormatDamaged, file.ofAgency ? own : name);
    file.sha256 = crypto::sha256(bytes);
    return file;
}

Result<std::vector<report::Certificate>> certificatesOf(domain::ReportKind kind, const Fields& fields, const Needs& present) {
    SABOOT_TRY(const TemplateFile file, templateFile(QStringLiteral("certificates.json")));
    std::vector<report::Certificate> out;
    for (const auto& c : file.object[QLatin1String("certificates")].toArray()) {
        if (!c[QLatin1String("kinds")].toArray().contains(domain::toText(kind))) continue;
        const QString needs = c[QLatin1String("needs")].toString();
        if (!needs.isEmpty() && !present.contains(needs)) continue;
        report::Certificate k;
        k.id = c[QLatin1String("id")].toString();
        k.title = word(c[QLatin1String("title")], "en");
        k.titleUrdu = word(c[QLatin1String("title")], "ur");
        k.templateId = c[QLatin1String("template")].toString();
        k.templateVersion = c[QLatin1String("version")].toString();
        k.approved = c[QLatin1String("approved")].toBool();
        for (const auto& p : c[QLatin1String("paragraphs")].toArray())
            k.paragraphs.push_back({pieces(word(p, "en"), fields), pieces(word(p, "ur"), fields), true});
        for (const auto& b : c[QLatin1String("boxes")].toArray()) {
            report::SignatureBox box{word(b[QLatin1String("role")], "en"), word(b[QLatin1String("role")], "ur"), fields.value(b[QLatin1String("name")].toString()).value, {}};
            box.nameUrdu = fields.value(b[QLatin1String("name")].toString() + QLatin1String("_urdu")).value;
            if (const QString state = b[QLatin1String("state")].toString(); !state.isEmpty()) box.state = fields.value(state).value;
            box.electronic = b[QLatin1String("electronic")].toBool();
            k.boxes.push_back(std::move(box));
        }
        out.push_back(std::move(k));
    }
    return out;
}

Result<std::vector<report::LawText>> lawOf(const domain::CaseParticulars& particulars) {
    SABOOT_TRY(const TemplateFile file, templateFile(QStringLiteral("law.json")));
    const QDate offence = QDate::fromString(particulars.offenceDate, Qt::ISODate);
    std::vector<report::LawText> out;
    for (const auto& s : particulars.sections) {
        report::LawText law{s.act, s.sections, {}, {}, file.object[QLatin1String("approved")].toBool()};
        for (const auto& a : file.object[QLatin1String("acts")].toArray()) {
            bool named = false;
            for (const auto& n : a[QLatin1String("names")].toArray()) named |= n.toString().compare(s.act.trimmed(), Qt::CaseInsensitive) == 0;
            if (!named || !offence.isValid()) continue;
            for (const auto& t : a[QLatin1String("texts")].toArray()) {
                const QDate from = QDate::fromString(t[QLatin1String("from")].toString(), Qt::ISODate);
                if (!from.isValid() || from > offence) continue;
                law.text = word(t[QLatin1String("text")], "en");
                law.textUrdu = word(t[QLatin1String("text")], "ur");
                law.confirmed = file.object[QLatin1String("approved")].toBool() && t[QLatin1String("confirmed")].toBool(true);
            }
        }
        out.push_back(std::move(law));
    }
    return out;
}

} // namespace saboot::services
