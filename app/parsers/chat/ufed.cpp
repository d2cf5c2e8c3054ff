#include "parsers/chat/ufed.h"

#include "parsers/chat/emitter.h"
#include "parsers/chat/linetext.h"

#include <QMap>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace saboot::parsers::chat {

using domain::MessageKind;

namespace {

constexpr size_t deepest = 64;
constexpr size_t mostInner = 100'000;

/// One <model> with what stands in it. Messages of a chat are emitted when they end and not kept.
struct Model {
    QString type, id, deleted;
    QString role;                 ///< name of the field of the parent it stands in
    QMap<QString, QStringList> fields;
    std::vector<Model> inner;
    qint64 offset = 0, line = 0;
    int chat = -1;                ///< of a Chat

    QString value(const char* name) const { return fields.value(QLatin1String(name)).value(0); }
    const Model* first(const char* name) const {
        for (const Model& m : inner)
            if (m.role == QLatin1String(name)) return &m;
        return nullptr;
    }
};

class UfedReader {
public:
    UfedReader(Input& input, const domain::ChatOptions& options, Sink& sink) : m_input(input), m_options(options), m_out(sink, "ufed-xml") {}

    Result<domain::ChatSummary> run() {
        SABOOT_TRY(m_zone, ZoneRule::make(m_options.zone));
        LineReader lines(m_input, m_out.sink, 0, m_input.sizeBytes());
        SABOOT_CHECK(lines.start());
        LineReader::Line line;
        bool alive = true;
        while (alive && lines.next(line)) {
            m_offset = line.offset;
            m_line = line.number;
            m_out.issues.chat = -1; // a line is not yet of a conversation
            judgeBytes(line, m_out.issues);
            QByteArray text = line.text.toByteArray();
            text.replace('\0', "");
            if (!line.fragment && line.number > 1) text.prepend('\n');
            m_xml.addData(wholeUtf8(text));
            alive = pump();
        }
        SABOOT_CHECK(lines.status());
        m_out.issues.chat = -1;
        if (!m_root) return Error(ErrorCode::FormatUnknown, m_input.name());
        if (!m_ended || m_xml.hasError())
            m_out.issues.add("cut_off", m_line, m_offset, QStringLiteral("The file stops being readable here; what follows was not read."));
        // What was open at the cut is kept as far as it goes.
        while (!m_stack.empty()) finish();
        m_out.issues.chat = -1;
        QStringList others;
        for (auto it = m_others.constBegin(); it != m_others.constEnd(); ++it) others << QStringLiteral("%1 × %2").arg(it.value()).arg(it.key());
        if (!others.isEmpty())
            m_out.issues.add("not_imported", 0, 0, QStringLiteral("The report holds records that are no messages, calls or contacts: %1.").arg(others.join(QStringLiteral(", "))));
        m_out.summary.title = m_project;
        m_out.summary.zone = m_assumed ? m_zone->name() : QStringLiteral("UTC");
        m_out.summary.zoneCertainty = m_assumed ? domain::Certainty::Assumed : domain::Certainty::Certain;
        return m_out.finish();
    }

private:
    bool pump() {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::Invalid) return m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
            if (token == QXmlStreamReader::StartElement) start();
            else if (token == QXmlStreamReader::EndElement) end();
            else if (token == QXmlStreamReader::Characters && m_inValue && m_value.size() < maxTextBytes) m_value += m_xml.text();
        }
        return m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError || !m_xml.hasError();
    }

    void start() {
        const QString name = m_xml.name().toString();
        const QXmlStreamAttributes a = m_xml.attributes();
        const auto attribute = [&a](const char* n) { return a.value(QLatin1String(n)).toString(); };
        if (m_depth++ == 0) {
            m_rootName = name;
            m_project = attribute("name");
        }
        if (name == QLatin1String("project") || name == QLatin1String("decodedData") || name == QLatin1String("modelType") || name == QLatin1String("model")) m_root = true;
        if (name == QLatin1String("model")) {
            if (m_stack.size() >= deepest) {
                m_out.issues.add("not_understood", m_line, m_offset, QStringLiteral("Records lie in one another more than %1 deep.").arg(deepest));
                ++m_skipping;
                return;
            }
            Model m;
            m.type = attribute("type");
            m.id = attribute("id");
            m.deleted = attribute("deleted_state");
            m.role = m_field;
            m.offset = m_offset;
            m.line = m_line;
            if (m.type == QLatin1String("Chat") && m_stack.empty()) {
                m.chat = m_chats++;
                header(m);
            }
            m_stack.push_back(std::move(m));
            m_fields.push_back(std::exchange(m_field, {}));
        } else if (name == QLatin1String("field") || name == QLatin1String("multiField") || name == QLatin1String("modelField") || name == QLatin1String("multiModelField") ||
                   name == QLatin1String("nodeField")) {
            m_field = attribute("name");
        } else if (name == QLatin1String("value") && !m_stack.empty()) {
            m_inValue = true;
            m_value.clear();
        } else if (name == QLatin1String("targetid") && !m_stack.empty()) {
            m_inValue = true;
            m_value.clear();
        }
    }

    void end() {
        const QString name = m_xml.name().toString();
        if (--m_depth == 0) m_ended = true;
        if (name == QLatin1String("model")) {
            if (m_skipping > 0) --m_skipping;
            else if (!m_stack.empty()) finish();
        } else if (name == QLatin1String("value") && m_inValue) {
            m_inValue = false;
            if (!m_stack.empty() && !m_value.isEmpty() && m_skipping == 0) m_stack.back().fields[m_field] << m_value.trimmed();
        } else if (name == QLatin1String("targetid") && m_inValue) {
            m_inValue = false;
            if (!m_stack.empty() && m_skipping == 0) m_stack.back().fields[QStringLiteral("targetid")] << m_value.trimmed();
        } else if (name == QLatin1String("field") || name == QLatin1String("multiField") || name == QLatin1String("modelField") || name == QLatin1String("multiModelField") ||
                   name == QLatin1String("nodeField")) {
            m_field.clear();
        }
    }

    /// The innermost model is complete.
    void finish() {
        Model m = std::move(m_stack.back());
        m_stack.pop_back();
        m_field = m_fields.back();
        m_fields.pop_back();
        m_inValue = false;
        Model* chat = nullptr;
        for (Model& outer : m_stack)
            if (outer.chat >= 0) chat = &outer;
        const bool isMessage = m.type == QLatin1String("InstantMessage") || m.type == QLatin1String("SMS") || m.type == QLatin1String("MMS");
        if (isMessage && (m_stack.empty() || (chat && m.role == QLatin1String("Messages")))) {
            message(m, chat);
            return;
        }
        if (!m_stack.empty()) {
            if (m_stack.back().inner.size() < mostInner) m_stack.back().inner.push_back(std::move(m));
            return;
        }
        if (m.type == QLatin1String("Chat")) header(m);
        else if (m.type == QLatin1String("Call")) call(m);
        else if (m.type == QLatin1String("Contact") || m.type == QLatin1String("UserAccount")) contact(m);
        else ++m_others[m.type];
    }

    static QString nameOf(const Model* party) {
        if (!party) return {};
        const QString name = party->value("Name");
        return name.isEmpty() ? party->value("Identifier") : name;
    }

    void header(const Model& m) {
        ChatHeader h;
        h.index = m.chat;
        h.id = m.value("Id").isEmpty() ? m.id : m.value("Id");
        h.type = m.value("Source");
        h.title = m.value("Name");
        if (h.title.isEmpty()) {
            QStringList people;
            for (const Model& p : m.inner)
                if (p.role == QLatin1String("Participants")) people << nameOf(&p);
            h.title = people.join(QStringLiteral(", "));
        }
        if (h.title.isEmpty()) h.title = h.id;
        if (!m.value("Account").isEmpty()) h.extra.insert(QStringLiteral("account"), m.value("Account"));
        if (m.deleted == QLatin1String("Deleted")) h.extra.insert(QStringLiteral("deleted"), true);
        m_out.sink.chat(std::move(h));
    }

    /// Chats of their own for messages, calls and contacts that stand alone.
    int loose(const QString& kind) {
        const auto it = m_loose.constFind(kind);
        if (it != m_loose.constEnd()) return it.value();
        const int index = m_chats++;
        m_loose.insert(kind, index);
        ChatHeader h;
        h.index = index;
        h.id = h.title = h.type = kind;
        m_out.sink.chat(std::move(h));
        return index;
    }

    void time(domain::ParsedMessage& m, const QString& text) {
        if (Emitter::setIso(m, text, *m_zone)) {
            m_assumed = m_assumed || m.timeCertainty != domain::Certainty::Certain;
            return;
        }
        // Some versions write "15/01/2024 10:30:00(UTC+5)": day first there, as the tool's own pages do.
        static const QRegularExpression shown(QStringLiteral("^(\\d{1,2})/(\\d{1,2})/(\\d{4}) (\\d{1,2}):(\\d{2}):(\\d{2})(?: ?([AP]M))? ?\\(UTC([+-]\\d{1,2})(?::(\\d{2}))?\\)$"));
        const auto f = shown.match(text.trimmed());
        CivilTime t{f.captured(3).toInt(), f.captured(2).toInt(), f.captured(1).toInt(), f.captured(4).toInt(), f.captured(5).toInt(), f.captured(6).toInt(), 0};
        if (f.captured(7) == QLatin1String("PM") && t.hour < 12) t.hour += 12;
        if (f.captured(7) == QLatin1String("AM") && t.hour == 12) t.hour = 0;
        if (!f.hasMatch() || !isPossible(t)) {
            m_out.noTime(m);
            return;
        }
        const int hours = f.captured(8).toInt();
        const int seconds = hours * 3600 + (hours < 0 ? -1 : 1) * f.captured(9).toInt() * 60;
        m.time = asIfUtcMs(t) - qint64(seconds) * 1000;
        m.timeRule = QStringLiteral("dmy(assumed) hms offset:%1").arg(offsetText(seconds));
        m.timeCertainty = domain::Certainty::Assumed;
        m_assumed = true;
    }

    void message(const Model& model, const Model* chat) {
        domain::ParsedMessage m;
        m.offset = model.offset;
        m.line = model.line;
        m.sourceId = model.value("Identifier").isEmpty() ? model.id : model.value("Identifier");
        m.chat = m_out.issues.chat = chat ? chat->chat : loose(model.value("Source").isEmpty() ? model.type : model.value("Source"));
        const Model* from = model.first("From");
        for (const Model& p : model.inner)
            if (!from && p.type == QLatin1String("Party") && p.value("Role") == QLatin1String("From")) from = &p;
        m.senderId = from ? from->value("Identifier") : QString();
        m.sender = nameOf(from);
        if (from && from->value("IsPhoneOwner") == QLatin1String("True")) m.extra.insert(QStringLiteral("own"), true);
        QStringList to;
        for (const Model& p : model.inner)
            if (p.type == QLatin1String("Party") && (p.role == QLatin1String("To") || p.value("Role") == QLatin1String("To"))) to << nameOf(&p);
        if (!to.isEmpty()) m.extra.insert(QStringLiteral("to"), to.join(QStringLiteral(", ")));
        m.text = model.value("Body");
        if (m.text.isEmpty()) m.text = model.value("Subject");
        time(m, model.value("TimeStamp"));
        m.deleted = model.deleted == QLatin1String("Deleted");
        if (!model.deleted.isEmpty() && model.deleted != QLatin1String("Intact")) m.extra.insert(QStringLiteral("deleted_state"), model.deleted);
        for (const char* key : {"Status", "Type", "Folder", "Label", "DateRead", "DateDelivered"})
            if (!model.value(key).isEmpty()) m.extra.insert(QString::fromLatin1(key).toLower(), model.value(key));
        for (const Model& a : model.inner) {
            if (a.type != QLatin1String("Attachment")) continue;
            domain::Attachment file;
            file.name = a.value("Filename");
            file.mediaType = a.value("ContentType");
            file.present = !file.name.isEmpty() && m_input.media().contains(file.name);
            m.attachments.push_back(std::move(file));
            m.kind = MessageKind::Media;
        }
        const bool system = model.value("Type") == QLatin1String("System") || m.sender == QLatin1String("System Message");
        if (system) {
            m.kind = MessageKind::System;
            m.sender.clear();
            m.senderId.clear();
        } else if (m.sender.isEmpty()) {
            m_out.issues.add("sender_missing", m.line, m.offset, QStringLiteral("The record names no sender."));
        }
        m_out.emitMessage(std::move(m), system);
    }

    void call(const Model& model) {
        domain::ParsedMessage m;
        m.offset = model.offset;
        m.line = model.line;
        m.sourceId = model.id;
        m.kind = MessageKind::Call;
        m.chat = m_out.issues.chat = loose(QStringLiteral("Calls"));
        QStringList people;
        for (const Model& p : model.inner) {
            if (p.type != QLatin1String("Party")) continue;
            const QString role = p.value("Role");
            people << (role.isEmpty() ? QString() : role + QStringLiteral(": ")) + (p.value("Name").isEmpty() ? p.value("Identifier") : p.value("Name") + QStringLiteral(" ") + p.value("Identifier"));
            if (role == QLatin1String("From")) {
                m.sender = nameOf(&p);
                m.senderId = p.value("Identifier");
            }
        }
        m.text = (QStringList{model.value("Type"), model.value("Duration")} + people).filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral(", "));
        time(m, model.value("TimeStamp"));
        m.deleted = model.deleted == QLatin1String("Deleted");
        m_out.emitMessage(std::move(m), true);
    }

    /// Every value of the model and of those in it, with its name.
    static void flatten(const Model& m, QStringList& lines) {
        const QString category = m.value("Category");
        for (auto it = m.fields.constBegin(); it != m.fields.constEnd(); ++it) {
            if (it.key() == QLatin1String("Category") || it.key() == QLatin1String("Domain") || it.key() == QLatin1String("UserMapping") || it.key() == QLatin1String("targetid")) continue;
            const QString name = it.key() == QLatin1String("Value") && !category.isEmpty() ? category : it.key();
            lines << name + QStringLiteral(": ") + it.value().join(QStringLiteral(", "));
        }
        for (const Model& inner : m.inner) flatten(inner, lines);
    }

    void contact(const Model& model) {
        domain::ParsedMessage m;
        m.offset = model.offset;
        m.line = model.line;
        m.sourceId = model.id;
        m.chat = m_out.issues.chat = loose(model.type == QLatin1String("Contact") ? QStringLiteral("Contacts") : QStringLiteral("Accounts"));
        m.timeRule = QStringLiteral("none in the export");
        QStringList lines;
        flatten(model, lines);
        m.text = lines.join(QLatin1Char('\n'));
        m.extra.insert(QStringLiteral("type"), model.type);
        m.deleted = model.deleted == QLatin1String("Deleted");
        QJsonObject fact{{QStringLiteral("type"), model.type}, {QStringLiteral("name"), model.value("Name")}, {QStringLiteral("source"), model.value("Source")}};
        m_out.sink.fact(QStringLiteral("contact"), std::move(fact));
        m_out.emitMessage(std::move(m), false);
    }

    Input& m_input;
    const domain::ChatOptions& m_options;
    Emitter m_out;
    std::optional<ZoneRule> m_zone;
    QXmlStreamReader m_xml;
    std::vector<Model> m_stack;
    std::vector<QString> m_fields;
    QString m_field, m_value, m_project, m_rootName;
    QHash<QString, int> m_loose;
    QMap<QString, int> m_others;
    qint64 m_offset = 0, m_line = 0;
    int m_chats = 0, m_depth = 0, m_skipping = 0;
    bool m_root = false, m_ended = false, m_inValue = false, m_assumed = false;
};

double detectUfed(const Sample& s) {
    const auto has = [&s](const char* w) { return s.head.indexOf(w) >= 0; };
    if (has("pa.cellebrite.com/report")) return 0.98;
    if (has("<decodedData")) return 0.9;
    return has("<modelType ") && has("deleted_state=") ? 0.85 : 0;
}

} // namespace

const Format ufedXmlFormat{"ufed-xml", "Cellebrite report (UFDR)", detectUfed,
                           [](Input& i, const domain::ChatOptions& o, Sink& s) { return UfedReader(i, o, s).run(); }};

} // namespace saboot::parsers::chat
