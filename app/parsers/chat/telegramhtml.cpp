#include "parsers/chat/telegramhtml.h"

#include "parsers/chat/emitter.h"
#include "parsers/chat/htmltext.h"

#include <QRegularExpression>

namespace saboot::parsers::chat {

using domain::Certainty;
using domain::MessageKind;
using Tree = HtmlTree;
using Node = HtmlTree::Node;

namespace {

/// A thousand messages make about a megabyte; the exporter begins a new file then.
constexpr qint64 limitBytes = qint64(96) << 20;

const Node* child(const Node* node, std::string_view className) { return node ? Tree::find(node, className) : nullptr; }

/// Whether `inner` lies inside an element of the class below `outer`.
bool liesIn(const Node* inner, const Node* outer, const Node* holder) {
    if (!holder) return false;
    for (const Node* n = Tree::next(holder, holder); n; n = Tree::next(n, holder))
        if (n == inner) return true;
    Q_UNUSED(outer);
    return false;
}

class TelegramHtmlReader {
public:
    TelegramHtmlReader(Input& input, const domain::ChatOptions& options, Sink& sink)
        : m_input(input), m_options(options), m_out(sink, "telegram-html") {}

    Result<domain::ChatSummary> run() {
        SABOOT_TRY(m_zone, ZoneRule::make(m_options.zone));
        bool cut = false;
        SABOOT_TRY(const QByteArray bytes, readWhole(m_input, limitBytes, cut));
        const auto tree = Tree::parse(bytes);
        if (!tree) return Error(ErrorCode::FormatDamaged, m_input.name() + QStringLiteral(": nested too deep"));
        const Node* root = tree->root();
        if (const Node* header = child(root, "page_header")) {
            if (const Node* title = child(header, "text")) m_out.summary.title = Tree::text(title);
        }
        ChatHeader h;
        h.title = m_out.summary.title;
        m_out.sink.chat(std::move(h));
        const Node* n = Tree::next(root, root);
        qint64 seen = 0;
        while (n) {
            auto into = Tree::Into::Children;
            if (Tree::hasClass(n, "message")) {
                take(n);
                into = Tree::Into::Siblings;
                if (++seen % 256 == 0) {
                    if (m_out.sink.cancelled()) return Error(ErrorCode::Cancelled);
                    m_out.sink.progress(Tree::offset(n), bytes.size());
                }
            } else if (Tree::hasClass(n, "pagination")) {
                page(n);
            }
            n = Tree::next(n, root, into);
        }
        if (seen == 0) return Error(ErrorCode::FormatUnknown, m_input.name());
        if (cut || (bytes.indexOf("</html>") < 0 && bytes.indexOf("</HTML>") < 0))
            m_out.issues.add("cut_off", 0, bytes.size(), QStringLiteral("The file stops being readable here; what follows was not read."));
        if (m_standardOffset)
            m_out.issues.add("standard_offset", 0, 0,
                             QStringLiteral("The export prints the offset of standard time. Where clocks are put forward in summer, times may be an hour late."));
        m_out.summary.dateOrder = domain::DateOrder::Dmy;
        m_out.summary.zone = m_offsets.size() == 1 ? *m_offsets.begin() : m_zone->name();
        m_out.summary.zoneCertainty = m_unsure || m_offsets.isEmpty() ? Certainty::Assumed : Certainty::Certain;
        return m_out.finish();
    }

private:
    void page(const Node* n) {
        const QString target = Tree::attribute(n, "href");
        const bool back = Tree::text(n).startsWith(QLatin1String("Previous"), Qt::CaseInsensitive);
        if (target.isEmpty() || m_input.media().contains(target)) return;
        m_out.issues.add("part_missing", Tree::line(n), Tree::offset(n),
                         QStringLiteral("The export %1 in %2, which is not here. Put all its files into one ZIP and import that.")
                             .arg(back ? QStringLiteral("begins") : QStringLiteral("goes on"), target));
    }

    void take(const Node* n) {
        domain::ParsedMessage m;
        m.offset = Tree::offset(n);
        m.line = Tree::line(n);
        const QString id = Tree::attribute(n, "id");
        m.sourceId = id.startsWith(QLatin1String("message")) ? id.mid(7) : id;
        if (Tree::hasClass(n, "service")) {
            // Rows with a negative number are headings of days.
            if (m.sourceId.startsWith(QLatin1Char('-'))) return;
            const Node* details = child(n, "details");
            m.kind = MessageKind::System;
            m.text = Tree::text(details ? details : n);
            m.timeRule = QStringLiteral("none in the export");
            m_out.emitMessage(std::move(m), true);
            return;
        }
        const Node* body = child(n, "body");
        if (!body) {
            m_out.issues.add("not_understood", m.line, m.offset, QStringLiteral("A message without content."));
            return;
        }
        const Node* forwarded = child(body, "forwarded");
        const Node* date = child(body, "date");
        if (const Node* from = child(body, "from_name"); from && !liesIn(from, body, forwarded)) {
            const Node* via = child(from, "details");
            m_sender = Tree::text(from, via);
            if (via) m.extra.insert(QStringLiteral("via"), Tree::text(via));
        } else if (m_sender.isEmpty()) {
            m_out.issues.add("sender_missing", m.line, m.offset, QStringLiteral("The message continues one of another file that is not here: its sender is not known."));
        }
        m.sender = m_sender;
        if (date && !liesIn(date, body, forwarded)) time(m, Tree::attribute(date, "title"));
        else m_out.noTime(m);
        if (const Node* reply = child(body, "reply_to")) {
            for (const Node* a = Tree::next(reply, reply); a; a = Tree::next(a, reply)) {
                static const QRegularExpression number(QStringLiteral("(\\d+)$"));
                const auto found = number.match(Tree::attribute(a, "href"));
                if (found.hasMatch()) m.replyTo = found.captured(1);
            }
        }
        const Node* content = forwarded ? forwarded : body;
        if (forwarded) {
            const Node* from = child(forwarded, "from_name");
            const Node* when = from ? child(from, "details") : nullptr;
            if (from) m_forwardedFrom = Tree::text(from, when);
            // Forwarded messages that follow one another leave the name out too.
            m.forwardedFrom = m_forwardedFrom;
            if (when) m.extra.insert(QStringLiteral("forwarded_time"), Tree::attribute(when, "title"));
        } else {
            m_forwardedFrom.clear();
        }
        for (const Node* t = Tree::next(content, content); t;) {
            if (Tree::hasClass(t, "media_wrap")) {
                media(m, t);
                t = Tree::next(t, content, Tree::Into::Siblings);
                continue;
            }
            if (Tree::hasClass(t, "text")) {
                if (!m.text.isEmpty()) m.text += QLatin1Char('\n');
                m.text += Tree::text(t);
                t = Tree::next(t, content, Tree::Into::Siblings);
                continue;
            }
            t = Tree::next(t, content);
        }
        if (const Node* signature = child(body, "signature")) m.extra.insert(QStringLiteral("signature"), Tree::text(signature));
        reactions(m, body);
        if (m.text.toUtf8().size() > maxTextBytes) {
            m_out.issues.add("text_truncated", m.line, m.offset, QStringLiteral("The message is longer than %1 bytes; the rest is in the original only.").arg(maxTextBytes));
            m.text.truncate(maxTextBytes / 4);
        }
        const bool system = m.kind == MessageKind::Call;
        m_out.emitMessage(std::move(m), system);
    }

    void time(domain::ParsedMessage& m, const QString& text) {
        m.timeText = text;
        static const QRegularExpression shape(QStringLiteral("^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}) (\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: (?:UTC|GMT)([+-]\\d{2}:?\\d{2}))?$"));
        const auto f = shape.match(text.trimmed());
        const CivilTime t{f.captured(3).toInt(), f.captured(2).toInt(), f.captured(1).toInt(), f.captured(4).toInt(), f.captured(5).toInt(), f.captured(6).toInt(), 0};
        if (!f.hasMatch() || !isPossible(t)) {
            m_out.noTime(m);
            return;
        }
        const QString offset = f.captured(7);
        if (offset.isEmpty()) {
            m_unsure = true;
            Emitter::setWall(m, t, *m_zone, text, QStringLiteral("dmy hms24"));
            return;
        }
        const int minutes = offset.mid(1, 2).toInt() * 60 + offset.right(2).toInt();
        const int seconds = (offset.startsWith(QLatin1Char('-')) ? -60 : 60) * minutes;
        m.time = asIfUtcMs(t) - qint64(seconds) * 1000;
        m_offsets.insert(offsetText(seconds));
        // Pakistan, India, Nepal, the Gulf and China have no summer time now; most other offsets are shared with zones that do.
        static constexpr int steady[] = {0, 4 * 3600, 5 * 3600, 19800, 20700, 6 * 3600, 7 * 3600, 8 * 3600, 9 * 3600};
        const bool sure = std::find(std::begin(steady), std::end(steady), seconds) != std::end(steady) && seconds != 0;
        m.timeRule = QStringLiteral("dmy hms24 offset:%1%2").arg(offsetText(seconds), sure ? QString() : QStringLiteral("(standard time)"));
        m.timeCertainty = sure ? Certainty::Certain : Certainty::Assumed;
        if (!sure) m_standardOffset = m_unsure = true;
    }

    void media(domain::ParsedMessage& m, const Node* wrap) {
        if (const Node* poll = child(wrap, "media_poll")) {
            m.extra.insert(QStringLiteral("poll"), Tree::text(poll));
            m.text += (m.text.isEmpty() ? QString() : QStringLiteral("\n")) + Tree::text(poll);
            return;
        }
        if (const Node* call = child(wrap, "media_call")) {
            m.kind = MessageKind::Call;
            m.text = Tree::text(call);
            return;
        }
        bool found = false;
        for (const Node* n = Tree::next(wrap, wrap); n; n = Tree::next(n, wrap)) {
            const QString target = Tree::attribute(n, "href");
            const bool box = Tree::hasClass(n, "media");
            if (!Tree::isTag(n, "a") && !box) continue;
            found = true;
            if (child(wrap, "media_contact")) {
                m.extra.insert(QStringLiteral("contact"), Tree::text(wrap));
                m.text += (m.text.isEmpty() ? QString() : QStringLiteral("\n")) + Tree::text(wrap);
                return;
            }
            if (Tree::hasClass(n, "media_location") || Tree::hasClass(n, "media_live_location") || Tree::hasClass(n, "media_venue")) {
                m.extra.insert(QStringLiteral("location"), target);
                m.text += (m.text.isEmpty() ? QString() : QStringLiteral("\n")) + (target.isEmpty() ? Tree::text(n) : target);
                return;
            }
            domain::Attachment a;
            a.name = target;
            const Node* title = child(n, "title");
            const Node* description = child(n, "description");
            a.mediaType = title ? Tree::text(title) : Tree::hasClass(n, "photo_wrap") ? QStringLiteral("Photo") : Tree::hasClass(n, "sticker_wrap") ? QStringLiteral("Sticker") : QStringLiteral("Video file");
            if (target.isEmpty()) a.reason = description ? Tree::text(description) : Tree::text(n);
            a.present = !target.isEmpty() && m_input.media().contains(target);
            if (a.present) a.sizeBytes = m_input.media().sizeBytes(target);
            m.kind = MessageKind::Media;
            if (!target.isEmpty() && !a.present && !m_input.media().isEmpty()) m_out.issues.add("media_missing", m.line, m.offset, target);
            m.attachments.push_back(std::move(a));
            return;
        }
        if (!found) m_out.issues.add("not_understood", m.line, m.offset, excerpt(Tree::text(wrap).toUtf8()));
    }

    static void reactions(domain::ParsedMessage& m, const Node* body) {
        const Node* all = child(body, "reactions");
        if (!all) return;
        for (const Node* n = Tree::next(all, all); n; n = Tree::next(n, all)) {
            if (!Tree::hasClass(n, "reaction")) continue;
            domain::Reaction r;
            if (const Node* emoji = child(n, "emoji")) r.emoji = Tree::text(emoji);
            if (const Node* count = child(n, "count")) r.count = std::max(1, Tree::text(count).toInt());
            // People who reacted stand as pictures whose title is the name.
            QStringList people;
            for (const Node* p = Tree::next(n, n); p; p = Tree::next(p, n)) {
                const QString title = Tree::attribute(p, "title");
                if (!title.isEmpty()) people << title.section(QLatin1String(", "), 0, 0);
            }
            r.by = people.join(QStringLiteral(", "));
            if (people.size() > 1) r.count = std::max(r.count, int(people.size()));
            m.reactions.push_back(std::move(r));
        }
    }

    Input& m_input;
    const domain::ChatOptions& m_options;
    Emitter m_out;
    std::optional<ZoneRule> m_zone;
    QString m_sender, m_forwardedFrom;
    QSet<QString> m_offsets;
    bool m_unsure = false, m_standardOffset = false;
};

double detectTelegramHtml(const Sample& s) {
    const auto has = [&s](const char* w) { return s.head.indexOf(w) >= 0; };
    if (!has("class=\"message ") && !has("class=\"history\"")) return 0;
    if (has("page_body chat_page") || has("css/style.css")) return 0.97;
    return has("from_name") && has("date details") ? 0.8 : 0.2;
}

Result<domain::ChatSummary> readTelegramHtml(Input& input, const domain::ChatOptions& options, Sink& sink) {
    return TelegramHtmlReader(input, options, sink).run();
}

} // namespace

const Format telegramHtmlFormat{"telegram-html", "Telegram Desktop (HTML)", detectTelegramHtml, readTelegramHtml};

} // namespace saboot::parsers::chat
