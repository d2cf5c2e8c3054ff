#include "report/html.h"

#include "base/clock.h"
#include "domain/timerule.h"
#include "report/dates.h"
#include "report/terms.h"
#include "report/textprep.h"

#include <QBuffer>
#include <QSet>

namespace saboot::report {

namespace {

constexpr int pictureWidth = 540, pictureHeight = 1600;

/// One text of evidence or of the program: escaped, with marks for hidden characters, each paragraph in its own direction.
QString shown(const QString& text) {
    QString out;
    for (const Piece& p : pieces(text, TextOrigin::Evidence)) {
        const QString escaped = p.text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
        out += p.kind == PieceKind::Mark ? QStringLiteral("<span class=mark>") + escaped + QStringLiteral("</span>") : escaped;
    }
    return out;
}

QString hex(const QByteArray& b) { return QString::fromLatin1(b.toHex()); }

class Writer {
public:
    Writer(const ReportModel& model, const domain::ReportOptions& options, JobControl& job)
        : m(model), m_options(options), m_job(job), m_urdu(options.language == domain::ReportLanguage::Urdu) {}

    Result<QByteArray> write() {
        findPlaces();
        head();
        persons();
        exhibits();
        chats();
        activity();
        wallets();
        links();
        flow();
        timeline();
        custody();
        findings();
        redactions();
        method();
        m_out += QStringLiteral("</main></body></html>\n");
        if (m_job.isCancelled()) return Error(ErrorCode::Cancelled);
        return m_out.toUtf8();
    }

private:
    QString say(const Word& w) const { return m_urdu ? w.urdu : w.english; }
    QString orNot(const QString& s) const { return s.trimmed().isEmpty() ? QStringLiteral("<i>") + say(words().notRecorded) + QStringLiteral("</i>") : shown(s); }
    QString code(const QString& s) const { return QStringLiteral("<code dir=ltr>") + shown(s) + QStringLiteral("</code>"); }
    bool wanted(const char* section, bool empty) {
        const QStringList& chosen = m_options.sections;
        if (empty || (!chosen.isEmpty() && !chosen.contains(QLatin1String(section)))) return false;
        return !m_job.isCancelled();
    }
    void title(const char* id, const Word& w) {
        m_out += QStringLiteral("<h2 id=\"%1\">%2</h2>\n").arg(QLatin1String(id), say(w));
    }
    void tableHead(const std::vector<Word>& columns) {
        m_out += QStringLiteral("<table><thead><tr>");
        for (const Word& w : columns) m_out += QStringLiteral("<th scope=col>") + say(w) + QStringLiteral("</th>");
        m_out += QStringLiteral("</tr></thead><tbody>\n");
    }
    void row(const QStringList& cells, const QString& id = {}) {
        m_out += id.isEmpty() ? QStringLiteral("<tr>") : QStringLiteral("<tr id=\"%1\">").arg(id.toHtmlEscaped());
        for (const QString& c : cells) m_out += QStringLiteral("<td dir=auto>") + c + QStringLiteral("</td>");
        m_out += QStringLiteral("</tr>\n");
    }
    void tableEnd() { m_out += QStringLiteral("</tbody></table>\n"); }
    void fact(const Word& label, const QString& html) { m_out += QStringLiteral("<dt>%1</dt><dd dir=auto>%2</dd>\n").arg(say(label), html); }
    /// A link where the reference stands on this page; to its thread when the message itself is left out; else plain.
    QString linked(const QString& reference, const QString& text) const {
        for (const QString& target : {reference, reference.section(QLatin1Char('-'), 0, 0)})
            if (m_places.contains(target)) return QStringLiteral("<a href=\"#%1\">%2</a>").arg(target.toHtmlEscaped(), text.toHtmlEscaped());
        return text.toHtmlEscaped();
    }
    void findPlaces() {
        const auto add = [&](const char* section, const auto& list, auto number) {
            if (!wanted(section, list.empty())) return;
            for (const auto& x : list) m_places.insert(number(x));
        };
        add("persons", m.persons, [](const PersonEntry& x) { return x.person.number; });
        add("exhibits", m.exhibits, [](const ExhibitEntry& x) { return x.exhibit.number; });
        add("chats", m.chats, [](const ChatEntry& x) { return x.chat.number; });
        for (const auto& c : m.chats)
            if (m_places.contains(c.chat.number))
                for (const auto& r : c.rows)
                    if (const auto* e = std::get_if<MessageEntry>(&r)) m_places.insert(e->reference);
        add("wallets", m.wallets, [](const WalletEntry& x) { return x.number; });
    }
    QString references(const QStringList& list) const {
        QStringList out;
        for (const QString& r : list) out << linked(r, r);
        return out.isEmpty() ? orNot({}) : out.join(QStringLiteral(", "));
    }
    QString time(qint64 at, const QString& timeRule = {}) const {
        return QStringLiteral("<span dir=ltr>%1<br><small>%2</small></span>").arg(domain::pktTextOf(at, timeRule), domain::utcTextOf(at, timeRule));
    }

    void head() {
        const auto& p = m.particulars;
        const Word name = titleOf(m_options.kind);
        m_out += QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\"><head><meta charset=\"utf-8\">\n"
                                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n"
                                "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%3 %4</title>\n<style>\n"
                                "body{font:15px/1.5 'Noto Sans','Noto Naskh Arabic',sans-serif;color:#000;margin:0;background:#fff}"
                                "main{max-width:60em;margin:2em auto;padding:0 1em}h1,h2,h3{font-family:'Noto Serif','Noto Nastaliq Urdu',serif;line-height:1.4}"
                                "h2{border-bottom:1px solid #999;margin-top:2em}table{border-collapse:collapse;width:100%}th{background:#eee;border-top:2px solid #000}"
                                "th,td{text-align:start;vertical-align:top;padding:.3em .5em;border-bottom:1px solid #bbb}dt{color:#444;font-weight:bold}dd{margin:0 0 .5em}"
                                "code{font-family:'Noto Sans Mono',monospace;overflow-wrap:anywhere}img{max-width:100%;border:1px solid #000}.mark{border:1px solid #000;border-radius:.2em}"
                                ".cut{background:#000;color:#fff;padding:0 .3em}.draft{border:2px solid #000;padding:.5em;font-weight:bold}"
                                "</style></head><body><main>\n")
                     .arg(m_urdu ? QStringLiteral("ur") : QStringLiteral("en"), m_urdu ? QStringLiteral("rtl") : QStringLiteral("ltr"), say(name), m.reportNumber.toHtmlEscaped());
        m_out += QStringLiteral("<p>%1</p><h1>%2</h1>\n").arg(shown(m_urdu && !p.agencyUrdu.isEmpty() ? p.agencyUrdu : p.agency), say(name));
        if (m_options.version == domain::ReportVersion::Draft) {
            m_out += QStringLiteral("<div class=draft>") + say(SABOOT_WORD("Draft. Missing for the final version:", "مسودہ۔ حتمی نسخے کے لیے باقی امور:")) + QStringLiteral("<ul>");
            for (const auto& u : m.unmet) m_out += QStringLiteral("<li dir=auto>%1 %2 %3</li>").arg(u.code, shown(m_urdu && !u.textUrdu.isEmpty() ? u.textUrdu : u.text), shown(u.reference));
            m_out += QStringLiteral("</ul></div>\n");
        }
        m_out += QStringLiteral("<p>%1</p><dl>\n").arg(say(SABOOT_WORD("This is a reading copy. The signed PDF is the report.", "یہ پڑھنے کی نقل ہے۔ دستخط شدہ پی ڈی ایف ہی رپورٹ ہے۔")));
        fact(SABOOT_WORD("Report no.", "رپورٹ نمبر"), code(m.reportNumber));
        fact(SABOOT_WORD("Case", "مقدمہ"), orNot(p.caseNumber + QLatin1Char(' ') + (m_urdu && !p.titleUrdu.isEmpty() ? p.titleUrdu : p.title)));
        fact(SABOOT_WORD("FIR", "ایف آئی آر"), orNot(p.firNumber + QLatin1Char(' ') + p.firDate));
        fact(SABOOT_WORD("Police station", "تھانہ"), orNot(m_urdu && !p.stationUrdu.isEmpty() ? p.stationUrdu : p.station));
        fact(SABOOT_WORD("Investigating officer", "تفتیشی افسر"), orNot(QStringLiteral("%1 %2 %3").arg(m.officer.rank, m.officer.name, m.officer.number).simplified()));
        fact(SABOOT_WORD("Report made", "تاریخِ تیاری"), time(m_options.reportTime));
        fact(SABOOT_WORD("Chain head of the state reported", "رپورٹ شدہ حالت پر زنجیر کا سرا"), QString::number(m.head.seq) + QLatin1Char(' ') + code(hex(m.head.entryHash)));
        m_out += QStringLiteral("</dl>\n");
    }

    void persons() {
        if (!wanted("persons", m.persons.empty())) return;
        title("persons", SABOOT_WORD("Persons", "افراد"));
        tableHead({SABOOT_WORD("No.", "نمبر"), SABOOT_WORD("Name", "نام"), SABOOT_WORD("CNIC", "شناختی کارڈ"), SABOOT_WORD("Facts", "حقائق"), SABOOT_WORD("Named in", "ذکر")});
        for (const auto& x : m.persons) {
            QStringList facts;
            for (const auto& f : x.facts) facts << (m_urdu && !f.labelUrdu.isEmpty() ? f.labelUrdu : f.label).toHtmlEscaped() + QLatin1Char(' ') + orNot(f.value) + (f.basis.isEmpty() ? QString() : QStringLiteral(" (") + shown(f.basis) + QLatin1Char(')'));
            row({x.person.number, orNot(QStringList{x.person.nameLatin, x.person.nameUrdu, x.person.aliases.join(QStringLiteral(", "))}.join(QLatin1Char('\n')).trimmed()), orNot(x.person.cnic),
                 facts.join(QStringLiteral("<br>")), references(x.namedIn)},
                x.person.number);
        }
        tableEnd();
    }

    QString image(const ExhibitEntry& e) const {
        if (!e.picture || e.picture->isNull()) return {};
        QImage picture;
        const QSize size = e.picture->uprightSize();
        if (!e.picture->thumbnail.isEmpty() && e.redactedBy.isEmpty()) picture = QImage::fromData(e.picture->thumbnail, "PNG");
        if (e.picture->decoded && size.width() <= 4000 && size.height() <= 12'000)
            if (auto whole = e.picture->decoded(QRect(QPoint(0, 0), size))) picture = *whole;
        if (picture.isNull()) return {};
        if (picture.width() > pictureWidth || picture.height() > pictureHeight)
            picture = picture.scaled(pictureWidth, pictureHeight, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        picture.convertToFormat(QImage::Format_RGB32).save(&buffer, "JPG", 82);
        return QStringLiteral("<figure><img alt=\"%1\" src=\"data:image/jpeg;base64,%2\"><figcaption>%3</figcaption></figure>\n")
            .arg(QStringLiteral("%1 %2").arg(e.exhibit.number, e.exhibit.label()).toHtmlEscaped(), QString::fromLatin1(bytes.toBase64()),
                 say(SABOOT_WORD("Reduced copy, derived; the original stands in the PDF and in the folder of exhibits.", "چھوٹی نقل، اخذ کردہ؛ اصل پی ڈی ایف اور اشیائے ثبوت کے فولڈر میں ہے۔")));
    }

    void exhibits() {
        if (!wanted("exhibits", m.exhibits.empty())) return;
        title("exhibits", SABOOT_WORD("Exhibits", "اشیائے ثبوت"));
        for (const auto& e : m.exhibits) {
            if (m_job.isCancelled()) return;
            const auto& x = e.exhibit;
            const auto& a = x.acquisition;
            m_out += QStringLiteral("<h3 id=\"%1\" dir=auto>%1 %2</h3>\n").arg(x.number, shown(m_urdu && !a.titleUrdu.isEmpty() ? a.titleUrdu : x.label())) + image(e) + QStringLiteral("<dl>\n");
            if (!e.withheld) {
                fact(SABOOT_WORD("Source", "ماخذ"), orNot(a.source));
                fact(SABOOT_WORD("Device", "آلہ"), orNot(a.device));
                fact(SABOOT_WORD("Authority", "اختیار"), orNot(a.authority));
                fact(SABOOT_WORD("Taken by", "حاصل کنندہ"), orNot(a.collector + (a.place.isEmpty() ? QString() : QStringLiteral(", ") + a.place)));
                fact(SABOOT_WORD("Time", "وقت"), a.collectedAt ? time(*a.collectedAt) : orNot(a.collectedText));
                fact(SABOOT_WORD("File", "فائل"), orNot(x.fileName) + QStringLiteral(" · ") + x.mediaType.toHtmlEscaped());
            }
            fact(SABOOT_WORD("Bytes", "بائٹس"), grouped(x.sizeBytes));
            fact(SABOOT_WORD("SHA-256 of the original", "اصل کا SHA-256"), code(hex(x.sha256)));
            if (!e.redactedBy.isEmpty()) fact(SABOOT_WORD("Redacted", "اخفا"), QStringLiteral("<span class=cut>%1</span>").arg(e.redactedBy.join(QStringLiteral(", ")).toHtmlEscaped()));
            if (!e.recognisedText.trimmed().isEmpty()) fact(SABOOT_WORD("Text read by the program (derived; may contain errors)", "پروگرام کا پڑھا ہوا متن (اخذ کردہ؛ غلطی ممکن ہے)"), shown(e.recognisedText));
            m_out += QStringLiteral("</dl>\n");
        }
    }

    void chats() {
        if (!wanted("chats", m.chats.empty())) return;
        title("chats", SABOOT_WORD("Chat transcripts", "گفتگو کا متن"));
        for (const auto& c : m.chats) {
            m_out += QStringLiteral("<h3 id=\"%1\" dir=auto>%1 %2</h3>\n").arg(c.chat.number, shown(c.chat.title));
            tableHead({SABOOT_WORD("No.", "نمبر"), SABOOT_WORD("Time", "وقت"), SABOOT_WORD("From", "از"), SABOOT_WORD("Text", "متن")});
            for (const auto& r : c.rows) {
                if (m_job.isCancelled()) return;
                if (const auto* o = std::get_if<OmittedRange>(&r)) {
                    row({o->first == o->last ? o->first : o->first + QStringLiteral("–") + o->last, {}, {},
                         QStringLiteral("<i>") + grouped(o->count) + QLatin1Char(' ') + say(SABOOT_WORD("omitted:", "شامل نہیں:")) + QLatin1Char(' ') + shown(o->reason) + QStringLiteral("</i>")});
                    continue;
                }
                const auto& e = std::get<MessageEntry>(r);
                QString text;
                qsizetype at = 0;
                for (const Cut& cut : e.cuts) {
                    text += shown(e.text.mid(at, cut.position - at)) + QStringLiteral("<span class=cut>%1 %2</span>").arg(cut.number, cut.label.toHtmlEscaped());
                    at = cut.position;
                }
                text += shown(e.text.mid(at));
                QStringList marks;
                if (e.edited) marks << say(SABOOT_WORD("edited", "ترمیم شدہ"));
                if (e.deleted) marks << say(SABOOT_WORD("deleted for everyone", "سب کے لیے حذف"));
                if (e.forwarded) marks << say(SABOOT_WORD("forwarded", "آگے بھیجا گیا"));
                if (!e.replyTo.isEmpty()) marks << linked(e.replyTo, QStringLiteral("↩ ") + e.replyTo);
                for (const auto& a : e.attachments) marks << (a.exhibitNumber.isEmpty() ? shown(a.name) : references({a.exhibitNumber}) + QLatin1Char(' ') + shown(a.name));
                if (!marks.isEmpty()) text += QStringLiteral("<br><small>") + marks.join(QStringLiteral(" · ")) + QStringLiteral("</small>");
                row({e.reference, e.time ? time(*e.time, e.timeRule) : orNot(e.timeText), shown(e.sender) + (e.senderId.isEmpty() ? QString() : QStringLiteral("<br><small>") + shown(e.senderId) + QStringLiteral("</small>")), text}, e.reference);
            }
            tableEnd();
        }
    }

    void wallets() {
        if (wanted("wallets", m.wallets.empty())) {
            title("wallets", SABOOT_WORD("Wallets", "ڈیجیٹل والٹ"));
            m_out += QStringLiteral("<p>") + say(SABOOT_WORD("A checksum that holds says that an address is well formed. It says nothing about who owns it.", "درست جانچ کا مطلب صرف یہ ہے کہ پتہ صحیح بنا ہوا ہے، اس سے ملکیت ثابت نہیں ہوتی۔")) + QStringLiteral("</p>");
            tableHead({SABOOT_WORD("No.", "نمبر"), SABOOT_WORD("Network", "نیٹ ورک"), SABOOT_WORD("Address", "پتہ"), SABOOT_WORD("Form", "جانچ"), SABOOT_WORD("Seen in", "کہاں دیکھا گیا")});
            for (const auto& w : m.wallets)
                row({w.number, shown(w.networkName), code(w.facts.normal.isEmpty() ? w.facts.input : w.facts.normal), domain::toText(w.facts.verdict) + QLatin1Char(' ') + w.facts.standard.toHtmlEscaped() + (w.note.isEmpty() ? QString() : QStringLiteral("<br><small>") + shown(w.note) + QStringLiteral("</small>")), references(w.places)}, w.number);
            tableEnd();
        }
        if (!wanted("identifiers", m.identifiers.empty())) return;
        title("identifiers", SABOOT_WORD("Other identifiers", "دیگر شناختی نشانات"));
        tableHead({SABOOT_WORD("No.", "نمبر"), SABOOT_WORD("Kind", "قسم"), SABOOT_WORD("Value", "قدر"), SABOOT_WORD("Form", "جانچ"), SABOOT_WORD("Seen in", "کہاں دیکھا گیا"), SABOOT_WORD("Shown to be of", "کس کا ہے")});
        for (const auto& i : m.identifiers)
            row({i.number, say(termOf(i.facts.kind)), code(i.facts.normal.isEmpty() ? i.facts.input : i.facts.normal), domain::toText(i.facts.verdict), references(i.places), orNot(i.belongsTo)}, i.number);
        tableEnd();
    }

    void links() {
        if (!wanted("chart", m.links.empty())) return;
        title("chart", SABOOT_WORD("Links", "روابط"));
        tableHead({SABOOT_WORD("No.", "نمبر"), SABOOT_WORD("From", "از"), SABOOT_WORD("To", "تا"), SABOOT_WORD("Relation", "تعلق"), SABOOT_WORD("Basis", "بنیاد")});
        for (const auto& l : m.links) row({QString::number(l.number), shown(l.from), shown(l.to), shown(l.relation), references(l.sources)});
        tableEnd();
    }

    void activity() {
        if (!wanted("activity", m.activity.empty())) return;
        title("activity", SABOOT_WORD("Activity of the chats", "گفتگو کے اوقات"));
        for (const ActivityEntry& a : m.activity) {
            m_out += QStringLiteral("<h3 dir=auto>%1 %2</h3>\n").arg(a.chat.toHtmlEscaped(), shown(a.title));
            std::vector<Word> head{SABOOT_WORD("Hour, PKT", "گھنٹہ (PKT)")};
            for (qsizetype d = 0; d < 7; ++d) head.push_back({weekdays()[d].left(3), weekdaysInUrdu()[d]});
            tableHead(head);
            for (size_t h = 0; h < 24; ++h) {
                QStringList cells{QStringLiteral("<span dir=ltr>%1:00</span>").arg(int(h), 2, 10, QLatin1Char('0'))};
                qint64 sum = 0;
                for (size_t d = 0; d < 7; ++d) {
                    cells << QString::number(a.hours[d][h]);
                    sum += a.hours[d][h];
                }
                if (sum) row(cells);
            }
            tableEnd();
            tableHead({SABOOT_WORD("Name in the export", "فائل میں نام"), SABOOT_WORD("Messages", "پیغامات")});
            for (const auto& [name, n] : a.speakers) row({orNot(name), QString::number(n)});
            tableEnd();
        }
    }

    void flow() {
        if (!wanted("flow", m.flow.isEmpty())) return;
        title("flow", SABOOT_WORD("Money and its flow", "رقوم اور ان کا بہاؤ"));
        if (!m.flow.rows.empty()) {
            tableHead({SABOOT_WORD("No.", "نمبر"), SABOOT_WORD("From", "از"), SABOOT_WORD("To", "تا"), SABOOT_WORD("Amount, as recorded", "رقم، جیسے درج ہوئی"), SABOOT_WORD("Time", "وقت"), SABOOT_WORD("Basis", "بنیاد")});
            for (const PaymentRow& p : m.flow.rows) row({QString::number(p.link.number), shown(p.link.from), shown(p.link.to), shown(p.link.relation), p.isDay() ? domain::pktTextOf(*p.at, {}).left(10) : p.at ? time(*p.at) : orNot({}), references(p.link.sources)});
            tableEnd();
        }
        if (m.flow.amounts.empty()) return;
        m_out += QStringLiteral("<p>%1</p>\n").arg(say(SABOOT_WORD("An amount that somebody named is not a payment.", "کسی کا رقم کا ذکر کرنا ادائیگی نہیں۔")));
        tableHead({SABOOT_WORD("Message", "پیغام"), SABOOT_WORD("Time", "وقت"), SABOOT_WORD("Sender", "مرسل"), SABOOT_WORD("As written", "جیسا لکھا گیا"), SABOOT_WORD("Currency", "کرنسی")});
        for (const NamedAmountRow& a : m.flow.amounts) row({references({a.reference}), a.at ? time(*a.at) : orNot({}), orNot(a.sender), shown(a.raw), a.currency.toHtmlEscaped()});
        tableEnd();
    }

    void timeline() {
        if (!wanted("timeline", m.timeline.empty())) return;
        title("timeline", SABOOT_WORD("Timeline", "اوقات کی ترتیب"));
        tableHead({SABOOT_WORD("Time", "وقت"), SABOOT_WORD("Event", "واقعہ"), SABOOT_WORD("Source", "ماخذ"), SABOOT_WORD("Certainty", "یقین")});
        for (const auto& t : m.timeline) row({t.at ? time(*t.at) : orNot(t.whenText), shown(t.event), references(t.sources), shown(t.certainty)});
        tableEnd();
    }

    void custody() {
        if (!wanted("custody", m.custody.empty())) return;
        title("custody", SABOOT_WORD("Custody ledger", "تحویل کا رجسٹر"));
        for (const auto& item : m.custody) {
            m_out += QStringLiteral("<h3 dir=auto>%1 %2</h3>\n").arg(item.number.toHtmlEscaped(), shown(item.description));
            tableHead({SABOOT_WORD("Seq", "شمار"), SABOOT_WORD("Time", "وقت"), SABOOT_WORD("From", "از"), SABOOT_WORD("To", "بنام"), SABOOT_WORD("Purpose, seal, papers", "غرض، مہر، کاغذات")});
            for (const auto& r : item.rows)
                row({QString::number(r.event.seq), time(r.event.at), orNot(r.event.from), orNot(r.event.to), shown(QStringList{r.event.purpose, r.event.seal, r.event.register19, r.event.roadCertificate, r.event.place, r.event.note}.join(QLatin1Char(' ')).simplified())});
            tableEnd();
        }
    }

    void findings() {
        if (!wanted("findings", m.findings.empty())) return;
        title("findings", SABOOT_WORD("Findings", "نتائج"));
        for (const auto& f : m.findings) {
            const QString kind = f.kind == domain::FindingKind::Fact ? say(SABOOT_WORD("Fact", "حقیقت")) : f.kind == domain::FindingKind::Inference ? say(SABOOT_WORD("Inference", "استنباط")) : f.kind == domain::FindingKind::Opinion ? say(SABOOT_WORD("Opinion", "رائے")) : say(SABOOT_WORD("Limit", "حد"));
            m_out += QStringLiteral("<p><b>%1 · %2</b></p>").arg(f.seq).arg(kind);
            if (!m_urdu) m_out += QStringLiteral("<p lang=en dir=auto>%1</p>").arg(f.textEnglish.isEmpty() ? words().notTranslated.english : shown(f.textEnglish));
            if (m_options.language != domain::ReportLanguage::English) m_out += QStringLiteral("<p lang=ur dir=rtl>%1</p>").arg(f.textUrdu.isEmpty() ? words().notTranslated.urdu : shown(f.textUrdu));
            m_out += QStringLiteral("<p>%1</p>\n").arg(f.isUncited() ? say(SABOOT_WORD("Rests on no exhibit or message.", "کسی شے یا پیغام پر مبنی نہیں۔")) : f.citations.isEmpty() ? QString() : references(f.citations));
        }
    }

    void redactions() {
        if (!wanted("redactions", m.redactions.empty())) return;
        title("redactions", SABOOT_WORD("Redactions", "اخفا کا رجسٹر"));
        tableHead({SABOOT_WORD("No.", "نمبر"), SABOOT_WORD("Where", "کہاں"), SABOOT_WORD("Reason", "وجہ"), SABOOT_WORD("Ordered by", "حکم دہندہ"), SABOOT_WORD("SHA-256 of the sealed whole", "مہر بند پورے نسخے کا SHA-256")});
        for (const auto& r : m.redactions) row({r.number, references({r.place}), shown(r.reason), orNot(r.orderedBy), code(hex(r.sealedSha256))}, r.number);
        tableEnd();
    }

    void method() {
        if (!wanted("method", false)) return;
        title("method", SABOOT_WORD("Method and working order", "طریقۂ کار اور پروگرام کی حالت"));
        m_out += QStringLiteral("<dl>\n");
        fact(SABOOT_WORD("Program", "پروگرام"), QStringLiteral("Saboot ") + m.tool.version.toHtmlEscaped() + QLatin1Char(' ') + code(hex(m.tool.executableSha256)));
        for (const auto* list : {&m.tool.clock, &m.tool.steps, &m.limits})
            for (const auto& f : *list) fact({f.label, f.labelUrdu.isEmpty() ? f.label : f.labelUrdu}, orNot(f.value));
        m_out += QStringLiteral("</dl>\n");
    }

    const ReportModel& m;
    const domain::ReportOptions& m_options;
    JobControl& m_job;
    bool m_urdu;
    QSet<QString> m_places; ///< ids of what this page holds
    QString m_out;
};

} // namespace

Result<QByteArray> toHtml(const ReportModel& model, const domain::ReportOptions& options, JobControl& job) {
    return Writer(model, options, job).write();
}

} // namespace saboot::report
