#include "parsers/labels/labels.h"

#include "parsers/chat/emitter.h"
#include "parsers/chat/rows.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <yaml-cpp/yaml.h>

namespace saboot::parsers::labels {

namespace {

constexpr qint64 limitBytes = qint64(64) << 20;

QString str(const char* s) { return QString::fromLatin1(s); }

class ListReader {
public:
    ListReader(chat::Input& input, chat::Sink& sink) : m_input(input), m_out(sink, labels::formatWord) {}

    Result<domain::ChatSummary> run() {
        bool cut = false;
        SABOOT_TRY(m_bytes, chat::readWhole(m_input, limitBytes, cut));
        QByteArrayView text(m_bytes);
        if (text.startsWith("\xEF\xBB\xBF")) text = text.sliced(3);
        if (text.trimmed().isEmpty()) return Error(ErrorCode::FileEmpty, m_input.name());
        const QString name = m_input.name().toLower();
        const char first = text.trimmed()[0];
        Status read = ok();
        if (name.endsWith(QLatin1String(".yaml")) || name.endsWith(QLatin1String(".yml")) || text.contains("\ntags:")) read = tagPack(text);
        else if (first == '[' || first == '{') read = json(text);
        else if (name.endsWith(QLatin1String(".csv")) || isTable(text)) read = table();
        else read = list(text);
        SABOOT_CHECK(read);
        if (m_count == 0 && m_out.issues.total() == 0) return Error(ErrorCode::FormatUnknown, m_input.name());
        m_out.sink.fact(str("label_list"), std::move(m_head));
        m_out.summary.confidence = 1;
        return m_out.finish();
    }

private:
    struct Entry {
        QString address, currency, label, category, source, dated;
        qint64 line = 0;
    };

    void emitLabel(const Entry& e) {
        const QString address = e.address.trimmed();
        if (address.isEmpty() || address.size() > 512) {
            m_out.issues.add("not_understood", e.line, 0, address.isEmpty() ? str("An entry without an address.") : str("An address longer than 512 characters."));
            return;
        }
        ++m_count;
        m_out.sink.fact(str("label"), QJsonObject{{str("address"), address},
                                                  {str("currency"), e.currency.trimmed().toUpper()},
                                                  {str("label"), e.label.trimmed().left(500)},
                                                  {str("category"), e.category.trimmed().left(200)},
                                                  {str("source"), e.source.trimmed().left(2000)},
                                                  {str("dated"), e.dated.trimmed().left(40)},
                                                  {str("line"), e.line}});
    }

    static QString scalar(const YAML::Node& node, const char* key) {
        if (!node.IsMap()) return {};
        const YAML::Node v = node[key];
        return v && v.IsScalar() ? QString::fromStdString(v.Scalar()) : QString();
    }
    /// Category and abuse, each of them the pack's own when the tag has none.
    static QString category(const YAML::Node& tag, const YAML::Node& pack) {
        const auto inherited = [&](const char* key) {
            const QString own = scalar(tag, key);
            return own.isEmpty() ? scalar(pack, key) : own;
        };
        const QString c = inherited("category"), a = inherited("abuse");
        return c.isEmpty() ? a : a.isEmpty() ? c : c + str(", ") + a;
    }

    Status tagPack(QByteArrayView text) {
        // yaml-cpp throws; nothing of it leaves this function.
        try {
            const YAML::Node root = YAML::Load(std::string(text.data(), size_t(text.size())));
            const YAML::Node tags = root.IsMap() ? root["tags"] : root;
            if (!tags || !tags.IsSequence()) return Error(ErrorCode::FormatUnknown, m_input.name());
            const Entry head{{}, scalar(root, "currency"), scalar(root, "label"), {}, scalar(root, "source"), scalar(root, "lastmod"), 0};
            m_head = {{str("title"), scalar(root, "title")}, {str("source"), head.source.isEmpty() ? scalar(root, "creator") : head.source}, {str("dated"), head.dated}, {str("format"), str("tagpack-yaml")}};
            const QString network = scalar(root, "network");
            qint64 n = 0;
            for (const YAML::Node& tag : tags) {
                if (++n % 4096 == 0 && m_out.sink.cancelled()) return Error(ErrorCode::Cancelled);
                const auto or_ = [](const QString& a, const QString& b) { return a.isEmpty() ? b : a; };
                const QString own = or_(scalar(tag, "currency"), scalar(tag, "network"));
                emitLabel({or_(scalar(tag, "address"), scalar(tag, "identifier")), or_(own, or_(head.currency, network)), or_(scalar(tag, "label"), head.label),
                           category(tag, root), or_(scalar(tag, "source"), head.source), or_(scalar(tag, "lastmod"), head.dated), qint64(tag.Mark().line) + 1});
            }
        } catch (const YAML::Exception& e) {
            return Error(ErrorCode::FormatDamaged, QStringLiteral("%1: line %2: %3").arg(m_input.name()).arg(e.mark.line + 1).arg(QString::fromStdString(e.msg)));
        } catch (const std::exception& e) {
            return Error(ErrorCode::FormatDamaged, m_input.name() + str(": ") + QString::fromUtf8(e.what()));
        }
        return ok();
    }

    /// "sanctioned_addresses_XBT.txt": the currency a list of bare addresses is named after.
    Entry named() {
        Entry e;
        static const QRegularExpression shape(QStringLiteral("sanctioned_addresses_([A-Za-z0-9]{2,6})\\."));
        const auto f = shape.match(m_input.name());
        e.currency = f.captured(1);
        if (f.hasMatch()) {
            e.label = str("OFAC sanctioned address");
            e.category = str("sanctioned");
            e.source = str("US Treasury, OFAC SDN list");
            m_head.insert(str("title"), str("OFAC sanctioned addresses, ") + e.currency);
            m_head.insert(str("source"), e.source);
        }
        return e;
    }

    Status json(QByteArrayView text) {
        QJsonParseError error;
        const QJsonDocument d = QJsonDocument::fromJson(text.toByteArray(), &error);
        if (error.error != QJsonParseError::NoError) return Error(ErrorCode::FormatDamaged, QStringLiteral("%1: %2 at byte %3").arg(m_input.name(), error.errorString()).arg(error.offset));
        if (!d.isArray()) return Error(ErrorCode::FormatUnknown, m_input.name());
        m_head = {{str("format"), str("address-json")}};
        Entry e = named();
        const Entry plain = e;
        const QJsonArray all = d.array();
        for (const QJsonValue& v : all) {
            e = plain;
            if (v.isObject()) {
                const QJsonObject o = v.toObject();
                e.address = o.value(str("address")).toString();
                for (const auto& [key, field] : {std::pair("currency", &Entry::currency), {"label", &Entry::label}, {"category", &Entry::category}, {"source", &Entry::source}, {"date", &Entry::dated}})
                    if (o.contains(QLatin1String(key))) e.*field = o.value(QLatin1String(key)).toString();
            } else {
                e.address = v.toString();
            }
            emitLabel(e);
        }
        return ok();
    }

    static bool isTable(QByteArrayView text) {
        const QByteArray line = text.first(std::min<qsizetype>(text.size(), 2000)).toByteArray().split('\n').first().toLower();
        return line.contains("address") && (line.contains(',') || line.contains(';') || line.contains('\t'));
    }

    Status table() {
        const auto rows = chat::csvRows(m_input, m_out.sink);
        SABOOT_CHECK(rows->start());
        chat::Row row;
        if (!rows->next(row)) return Error(ErrorCode::FormatUnknown, m_input.name());
        QStringList names;
        for (const QString& c : std::as_const(row.cells)) names << c.trimmed().toLower();
        const auto column = [&names](std::initializer_list<const char*> wanted) {
            for (const char* w : wanted)
                if (const qsizetype i = names.indexOf(QLatin1String(w)); i >= 0) return i;
            return qsizetype(-1);
        };
        const qsizetype address = column({"address", "wallet", "identifier", "addresses"});
        if (address < 0) return Error(ErrorCode::InvalidArgument, QStringLiteral("the list %1, which has no column \"address\"; its columns are: %2").arg(m_input.name(), names.join(str(", ")).left(300)));
        const qsizetype currency = column({"currency", "network", "coin", "chain", "asset"}), label = column({"label", "name", "entity", "owner"}),
                        kind = column({"category", "type", "abuse"}), source = column({"source", "reference", "url"}), dated = column({"date", "lastmod", "updated", "created"});
        m_head = {{str("format"), str("label-csv")}};
        while (rows->next(row)) {
            if (row.cells.size() == 1 && row.cells[0].trimmed().isEmpty()) continue;
            if (row.damaged || row.cells.size() > names.size())
                m_out.issues.add("not_understood", row.line, row.offset, str("The row has more cells than the table has columns, or a quotation mark that does not close."));
            emitLabel({row.cells.value(address), row.cells.value(currency), row.cells.value(label), row.cells.value(kind), row.cells.value(source), row.cells.value(dated), row.line});
        }
        return rows->status();
    }

    Status list(QByteArrayView text) {
        m_head = {{str("format"), str("address-list")}};
        Entry e = named();
        for (const QByteArray& raw : text.toByteArray().split('\n')) {
            ++e.line;
            const QString s = QString::fromUtf8(raw).trimmed();
            if (s.isEmpty() || s.startsWith(QLatin1Char('#'))) continue;
            // A list of addresses holds no sentences.
            if (s.contains(QLatin1Char(' ')) || s.size() < 20) {
                m_out.issues.add("not_understood", e.line, 0, s.left(200));
                continue;
            }
            e.address = s;
            emitLabel(e);
        }
        return m_count > 0 ? ok() : Status(Error(ErrorCode::FormatUnknown, m_input.name()));
    }

    chat::Input& m_input;
    chat::Emitter m_out;
    QByteArray m_bytes;
    QJsonObject m_head;
    qint64 m_count = 0;
};

} // namespace

Result<domain::ChatSummary> read(chat::Input& input, chat::Sink& sink) { return ListReader(input, sink).run(); }

} // namespace saboot::parsers::labels
