#include "base/clock.h"
#include "domain/timerule.h"
#include "report/dates.h"
#include "report/sections.h"
#include "report/terms.h"

#include <QRegularExpression>
#include <QSet>
#include <string_view>

namespace saboot::report {

namespace {

constexpr double timeX = 62, barX = 149, textX = 158, textWidth = 322;

/// Roman Urdu by its small words; one could be English or a name, two are not.
bool isRomanUrdu(const QString& text) {
    static const QSet<QString> words = [] {
        QSet<QString> s;
        for (const char* w : {"hai", "hain", "ka", "ki", "ke", "ko", "se", "mein", "nahi", "nahin", "kya", "kab", "kahan", "bhai",
                              "tak", "aur", "par", "bhejo", "karo", "kar", "tha", "thi", "ho", "hoga", "gaya", "raha", "rahi",
                              "mera", "tera", "apna", "wala", "walay", "kal", "aaj", "abhi", "jaldi", "theek", "acha", "haan",
                              "yaar", "maal", "paisay", "paise", "kitna", "kitne", "bhi", "ye", "yeh", "wo", "woh", "isi", "baqi", "na"})
            s.insert(QString::fromLatin1(w));
        return s;
    }();
    static const QRegularExpression split(QStringLiteral("[^A-Za-z]+"));
    int hits = 0;
    int seen = 0;
    for (const QString& w : text.toLower().left(400).split(split, Qt::SkipEmptyParts)) {
        if (++seen > 60) break;
        hits += words.contains(w) ? 1 : 0;
    }
    return hits >= 2 && hits * 6 >= seen;
}

const char* languageOf(const QString& text) {
    if (isRightToLeft(text)) return "ur";
    return isRomanUrdu(text) ? "ur-Latn" : "en";
}

QString wordsOf(const Rich& text) {
    QString out;
    for (const Span& s : text)
        if (s.box == BoxKind::None) out += s.text;
    return out;
}

/// The lines of a message in groups that run the same way; a line without letters goes with the one before it.
std::vector<Rich> bySide(const Rich& text) {
    std::vector<Rich> lines(1);
    for (const Span& s : text) {
        if (s.box != BoxKind::None) {
            lines.back().push_back(s);
            continue;
        }
        const QStringList pieces = s.text.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (i > 0) lines.emplace_back();
            if (pieces[i].isEmpty()) continue;
            Span piece = s;
            piece.text = pieces[i];
            lines.back().push_back(piece);
        }
    }
    std::vector<Rich> out;
    std::optional<bool> side;
    for (Rich& line : lines) {
        const QString words = wordsOf(line);
        const bool speaks = std::any_of(words.begin(), words.end(), [](QChar ch) { return ch.isLetter(); });
        const bool rtl = isRightToLeft(words);
        if (out.empty() || (speaks && side && *side != rtl)) out.emplace_back();
        else out.back().push_back(plain(QStringLiteral("\n")));
        if (speaks) side = rtl;
        out.back().insert(out.back().end(), line.begin(), line.end());
    }
    return out;
}

/// One paragraph of a message.
struct Part {
    BlockPtr block;
    double x = 0; ///< from the message column's start
    double gap = 0;
    const char* role = "P";
    const char* lang = nullptr;
    QString actual;
    QString latePrefix, lateTarget; ///< a line with a page number instead of a block
    bool hatched = false;
};

/// How the time of the first message that leaves a doubt was read. The head says it once; a message says it when it differs.
QString ruleOf(const ChatEntry& e) {
    for (const auto& row : e.rows)
        if (const auto* m = std::get_if<MessageEntry>(&row); m && m->timeCertainty != domain::Certainty::Certain && !m->timeRule.isEmpty()) return m->timeRule;
    return {};
}

class Transcript {
public:
    Transcript(Composer& composer, const ChatEntry& entry, int section) : c(composer), m_chat(entry), m_section(section), m_rule(ruleOf(entry)) {
        const domain::ReportOptions& o = c.data.options;
        if ((o.sections.isEmpty() ? sectionsOf(o.kind) : o.sections).contains(QStringLiteral("exhibits")))
            for (const ExhibitEntry& e : c.data.model.exhibits) m_sheets.insert(e.exhibit.number);
    }

    void write() {
        for (const auto& row : m_chat.rows) {
            if (c.job.isCancelled()) return;
            if (const auto* m = std::get_if<MessageEntry>(&row)) message(*m);
            else omitted(std::get<OmittedRange>(row));
        }
        emojiKey();
    }

    /// What the bars beside the messages say; only those that stand in this transcript.
    void legend() {
        if (c.room() < 18) return;
        bool sent = false, received = false, unknown = false;
        for (const auto& row : m_chat.rows)
            if (const auto* m = std::get_if<MessageEntry>(&row)) (m->direction == Direction::Sent ? sent : m->direction == Direction::Received ? received : unknown) = true;
        c.y += 2;
        const TextStyle grey = styles::table().in(Tone::Grey);
        double x = 0;
        const auto words = [&](const QString& text, double width) {
            const BlockPtr b = c.set(text, grey, width, Align::Start, TextOrigin::Program);
            c.put(b, x + 10, c.y);
            x += 10 + double(b->inkWidth()) + 20;
        };
        if (sent) {
            c.fill(x, c.y + 2, 3.2, 10, Tone::Black);
            words(m_chat.chat.owner.isEmpty() ? c.pick(QStringLiteral("sent by the owner of the device"), QStringLiteral("آلے کے مالک نے بھیجا"))
                                              : c.pick(QStringLiteral("sent by %1"), QStringLiteral("%1 نے بھیجا")).arg(c.kept(m_chat.chat.owner)), 170);
        }
        if (received) {
            c.box(x, c.y + 2, 3.2, 10, 0.6, Tone::Black);
            words(c.say(SABOOT_WORD("received", "موصول")), 60);
        }
        if (unknown) {
            c.box(x, c.y + 2, 3.2, 10, 0.6, Tone::Pale, 0, true);
            words(c.say(SABOOT_WORD("direction not recorded", "سمت درج نہیں")), 120);
        }
        words(c.say(SABOOT_WORD("Roman Urdu is printed as it was written.", "رومن اردو جیسی لکھی گئی ویسی ہی چھاپی گئی۔")), 240);
        c.y += 16;
    }

private:
    double keyHeight() const { return m_key ? double(m_key->height) + 8 : 0; }
    double room() const { return c.room() - keyHeight(); }

    void turn(bool withBand = true) {
        emojiKey();
        c.newPage();
        if (withBand && !m_day.isEmpty()) dayBand(true);
    }

    void dayBand(bool repeated) {
        c.band(0, c.y, sheet::textWidth, 17);
        c.rule(0, sheet::textWidth, c.y, 1.1);
        const TextStyle bold = styles::table().withBold();
        if (repeated) {
            c.putArtifact(c.set(c.urduEdition() ? m_dayUrdu : m_day, bold, 300, Align::Start, TextOrigin::Program), 6, c.y + (c.urduEdition() ? 0 : 1.8));
        } else {
            c.open("TR");
            c.put(c.set(c.urduEdition() ? m_dayUrdu : m_day, bold, 300, Align::Start, TextOrigin::Program), 6, c.y + (c.urduEdition() ? 0 : 1.8), "TH", nullptr, {}, "Row");
            c.close();
        }
        if (!c.urduEdition() && !m_dayUrdu.isEmpty()) {
            TextStyle u = bold;
            u.urduSize = 11;
            u.urduPitch = 15;
            c.putArtifact(c.setter.set(m_dayUrdu, u, 160, Align::Right), 314, c.y + 0.8);
        }
        c.y += 20;
    }

    static QStringList emojiOf(const MessageEntry& m) {
        QString text = m.text + m.sender;
        for (const domain::Reaction& r : m.reactions) text += r.emoji;
        QStringList out;
        for (const Piece& p : pieces(text, TextOrigin::Evidence))
            if (p.kind == PieceKind::Emoji && !out.contains(p.text)) out << p.text;
        return out;
    }

    /// The page's list with `more`; at most 24 names stand in a key.
    QStringList emojiWith(const QStringList& more) const {
        QStringList out = m_emoji;
        for (const QString& e : more)
            if (!out.contains(e) && out.size() < 24) out << e;
        return out;
    }

    BlockPtr keyOf(const QStringList& emoji) const {
        if (emoji.isEmpty()) return {};
        Rich key{strong(c.say(SABOOT_WORD("Emoji on this page", "اس صفحے کی ایموجی")))};
        for (const QString& e : emoji) {
            key.push_back(plain(QStringLiteral("    ") + (c.mirrored() ? QString(QChar(0x2066)) : QString())));
            Span s;
            s.text = e;
            s.keep = true;
            key.push_back(s);
            key.push_back(plain(QChar(0x00A0) + emojiName(e).replace(QLatin1Char(' '), QChar(0x00A0)) + (c.mirrored() ? QString(QChar(0x2069)) : QString())));
        }
        return c.setter.set(key, styles::table(), sheet::textWidth, c.mirrored() ? Align::Right : Align::Left,
                            c.mirrored() ? BaseDirection::RightToLeft : BaseDirection::LeftToRight);
    }

    void useEmoji(const QStringList& more) {
        const QStringList all = emojiWith(more);
        if (all == m_emoji) return;
        m_emoji = all;
        m_key = keyOf(all);
    }

    void emojiKey() {
        if (!m_key) return;
        c.y += 4;
        // Beside the table, not in the row that runs on over the page.
        c.reopen(m_section);
        c.put(m_key, 0, c.y, "P", "en");
        c.close();
        c.y += double(m_key->height) + 2;
        m_key.reset();
        m_emoji.clear();
    }

    std::vector<Part> partsOf(const MessageEntry& m) {
        std::vector<Part> out;
        const TextStyle base = styles::chat();
        const auto add = [&](const BlockPtr& block, const char* lang = nullptr, double gap = 0, double x = 0) {
            Part p;
            p.block = block;
            p.lang = lang;
            p.gap = gap;
            p.x = x;
            out.push_back(p);
        };
        // Line 1: who.
        Rich who;
        Span name;
        name.text = m.kind == domain::MessageKind::System ? c.say(SABOOT_WORD("System line", "سسٹم کی سطر")) : m.sender;
        if (name.text.trimmed().isEmpty()) name.text = c.say(SABOOT_WORD("sender not shown", "بھیجنے والا ظاہر نہیں"));
        name.bold = true;
        who.push_back(name);
        if (!m.senderId.isEmpty() && m.senderId != m.sender) {
            who.push_back(plain(QStringLiteral("  ")));
            Span raw = greyText(QString());
            raw.text = m.senderId;
            raw.origin = TextOrigin::Evidence;
            raw.mono = true;
            raw.keep = m.senderId.size() < 40;
            who.push_back(raw);
        }
        TextStyle nameStyle = base;
        nameStyle.urduSize = 11.5;
        nameStyle.urduPitch = 17;
        add(c.setter.set(who, nameStyle, 244, c.mirrored() ? Align::Right : Align::Left, BaseDirection::LeftToRight), "en");
        // Chips.
        Rich chips;
        const auto chipOf = [&](const QString& text, const QString& link = {}) {
            if (!chips.empty()) chips.push_back(plain(QStringLiteral("   ")));
            chips.push_back(chip(text, link));
        };
        if (m.kind == domain::MessageKind::Call) chipOf(c.pick(QStringLiteral("CALL"), QStringLiteral("کال")));
        if (m.edited) {
            if (!m.editedAt) chipOf(c.pick(QStringLiteral("EDITED"), QStringLiteral("ترمیم شدہ")));
            else if (m.time && pktDay(*m.time) == pktDay(*m.editedAt)) chipOf(c.pick(QStringLiteral("EDITED %1"), QStringLiteral("ترمیم شدہ %1")).arg(c.kept(pktClock(*m.editedAt))));
            else chipOf(c.pick(QStringLiteral("EDITED %1"), QStringLiteral("ترمیم شدہ %1")).arg(c.kept(pktText(*m.editedAt))));
        }
        if (m.deleted) chipOf(c.pick(QStringLiteral("DELETED FOR EVERYONE"), QStringLiteral("سب کے لیے حذف")));
        if (m.forwarded || !m.forwardedFrom.isEmpty())
            chipOf(m.forwardedFrom.isEmpty() ? c.pick(QStringLiteral("FORWARDED"), QStringLiteral("آگے بھیجا گیا"))
                                             : c.pick(QStringLiteral("FORWARDED from %1"), QStringLiteral("آگے بھیجا گیا، از %1")).arg(c.kept(m.forwardedFrom.left(60))));
        if (!m.replyTo.isEmpty()) chipOf(c.pick(QStringLiteral("REPLY TO %1"), QStringLiteral("جواب بنام %1")).arg(c.kept(m.replyTo)), m.replyTo);
        if (!chips.empty()) add(c.setter.set(chips, styles::table(), textWidth - 4, c.mirrored() ? Align::Right : Align::Left, BaseDirection::LeftToRight), "en", 1.5, 2);
        // Text, with removed places as boxes.
        if (!m.text.isEmpty() || !m.cuts.empty()) {
            Rich text;
            qsizetype at = 0;
            for (const Cut& cut : m.cuts) {
                const qsizetype to = std::clamp(cut.position, at, m.text.size());
                if (to > at) {
                    Span s;
                    s.text = m.text.mid(at, to - at);
                    text.push_back(s);
                }
                Span box;
                box.text = QStringLiteral("%1 %2").arg(cut.number, cut.label.left(16)).leftJustified(20, QChar(0x00A0));
                box.box = BoxKind::Cut;
                box.link = cut.number;
                text.push_back(box);
                at = to;
            }
            if (at < m.text.size()) {
                Span s;
                s.text = m.text.mid(at);
                text.push_back(s);
            }
            // Evidence keeps its own side: Urdu right, Latin left, in every edition, and line by line, as a phone shows it.
            double gap = chips.empty() ? 0 : 3;
            for (const Rich& lines : bySide(text)) {
                const QString words = wordsOf(lines);
                const bool rtl = isRightToLeft(words);
                add(c.setter.set(lines, base, textWidth, rtl ? Align::Right : Align::Left, rtl ? BaseDirection::RightToLeft : BaseDirection::LeftToRight), languageOf(words), gap);
                gap = 0;
            }
            const TextWarning w = warningFor(m.text);
            if (!w.isEmpty()) add(c.say(Word{w.english, w.urdu}, base.in(Tone::Grey), textWidth), nullptr, 0.5);
        } else if (m.deleted) {
            add(c.say(SABOOT_WORD("No text in the export. The export prints only a deletion notice.", "فائل میں متن نہیں، صرف حذف کی اطلاع ہے۔"), base.withItalic(), textWidth), nullptr, 3);
        } else if (m.attachments.empty()) {
            add(c.say(SABOOT_WORD("No text.", "متن نہیں۔"), base.withItalic(), textWidth));
        }
        for (const TextWarning& w : {warningFor(m.sender)})
            if (!w.isEmpty()) add(c.say(Word{QStringLiteral("In the shown name: ") + w.english, QStringLiteral("ظاہر کردہ نام میں: ") + w.urdu}, base.in(Tone::Grey), textWidth), nullptr, 0.5);
        for (const InlineIdentifier& i : m.identifiers) {
            Part p;
            p.block = c.setter.identifier(i.value, 4, textWidth - 10);
            p.role = "Code";
            p.lang = "zxx";
            p.actual = i.value;
            p.gap = 1.5;
            out.push_back(p);
            c.token(i.value);
            const QString note = i.note + (i.reference.isEmpty() ? QString() : QStringLiteral(" %1").arg(i.reference));
            if (!i.reference.isEmpty()) {
                Part l;
                l.latePrefix = c.pick(QStringLiteral("%1, %2 – page "), QStringLiteral("%1، %2 – صفحہ ")).arg(i.note, c.kept(i.reference));
                l.lateTarget = i.reference;
                out.push_back(l);
            } else if (!i.note.isEmpty()) {
                add(c.set(note, base.in(Tone::Grey), textWidth), "en");
            }
        }
        for (const AttachmentEntry& a : m.attachments) {
            Rich line;
            if (!a.exhibitNumber.isEmpty()) {
                Span number;
                number.text = a.exhibitNumber;
                number.bold = true;
                number.keep = true;
                number.link = a.exhibitNumber;
                line.push_back(number);
                line.push_back(plain(QStringLiteral("  ")));
                c.token(a.exhibitNumber);
            }
            Span file;
            file.text = a.name.isEmpty() ? c.pick(QStringLiteral("attachment without a name"), QStringLiteral("بے نام منسلکہ")) : a.name;
            line.push_back(file);
            if (!a.mediaType.isEmpty()) line.push_back(plain(QStringLiteral("   ") + a.mediaType));
            if (a.sizeBytes >= 0) line.push_back(plain(QStringLiteral("   ") + grouped(a.sizeBytes) + QStringLiteral(" B")));
            Part p;
            p.block = c.setter.set(line, styles::table(), textWidth - 12, c.mirrored() ? Align::Right : Align::Left, BaseDirection::LeftToRight);
            p.x = 10;
            p.gap = 3;
            p.lang = "en";
            p.hatched = true;
            out.push_back(p);
            Part q;
            q.x = 10;
            q.hatched = true;
            if (a.exhibitNumber.isEmpty()) {
                q.block = c.set(a.missingReason.isEmpty() ? c.pick(QStringLiteral("The file is not in the export."), QStringLiteral("منسلکہ اس فائل میں موجود نہیں۔"))
                                                                  : c.pick(QStringLiteral("The file is not in the export: %1"), QStringLiteral("منسلکہ اس فائل میں موجود نہیں: %1")).arg(a.missingReason), styles::table().in(Tone::Grey), textWidth - 12);
                out.push_back(q);
            } else if (!m_sheets.contains(a.exhibitNumber) && !a.sha256.isEmpty()) {
                const QString hex = QString::fromLatin1(a.sha256.toHex());
                q.block = c.setter.identifier(hex, 8, textWidth - 12, 10, Tone::Grey);
                q.role = "Code";
                q.lang = "zxx";
                q.actual = hex;
                c.token(hex);
                out.push_back(q);
            } else {
                q.latePrefix = c.pick(QStringLiteral("SHA-256 in full on the sheet of %1, page "), QStringLiteral("مکمل \u2066SHA-256\u2069، %1 کے ورق پر، صفحہ ")).arg(c.kept(a.exhibitNumber));
                q.lateTarget = a.exhibitNumber;
                out.push_back(q);
            }
            const TextWarning w = warningFor(a.name);
            if (!w.isEmpty()) add(c.say(Word{w.english, w.urdu}, base.in(Tone::Grey), textWidth - 12), nullptr, 0.5, 10);
        }
        if (!m.reactions.empty()) {
            Rich text{greyText(c.say(SABOOT_WORD("Reactions  ", "ردعمل  ")))};
            int n = 0;
            for (const domain::Reaction& r : m.reactions) {
                if (++n > 40) break;
                Span s;
                s.text = r.emoji;
                text.push_back(s);
                Span by = greyText(QString());
                by.origin = TextOrigin::Evidence;
                by.text = QLatin1Char(' ') + (r.by.isEmpty() ? QStringLiteral("× %1").arg(r.count) : r.by) + QStringLiteral("   ");
                text.push_back(by);
            }
            add(c.setter.set(text, base, textWidth, Align::Left, BaseDirection::LeftToRight), "en", 1);
        }
        if (m.timeCertainty != domain::Certainty::Certain && !m.timeText.isEmpty())
            add(c.set(c.pick(QStringLiteral("Time as written: %1 (%2)"), QStringLiteral("وقت جیسا لکھا گیا: %1 (%2)"))
                          .arg(c.kept(m.timeText), c.say(termOf(m.timeCertainty)) + (m.timeRule.isEmpty() || m.timeRule == m_rule ? QString() : c.pick(QStringLiteral("; "), QStringLiteral("؛ ")) + c.say(termOf(domain::timeReading(m.timeRule))))),
                      base.in(Tone::Grey), textWidth, Align::Start, TextOrigin::Program), nullptr, 0.5);
        return out;
    }

    void message(const MessageEntry& m) {
        const std::vector<Part> parts = partsOf(m);
        double height = 0;
        for (const Part& p : parts) height += p.gap + (p.block ? double(p.block->height) : 14);
        height = std::max(height, 30.0);
        const double page = sheet::bodyBottom - sheet::bodyTop - 60;
        const double wanted = height > page ? 90.0 : height + 11;
        const QString day = m.time ? longDay(*m.time) : QStringLiteral("Time not known");
        const QString dayUrdu = m.time ? longDayUrdu(*m.time) : QStringLiteral("وقت معلوم نہیں");
        const bool anotherDay = day != m_day;
        const QStringList emoji = emojiOf(m);
        const QStringList all = emojiWith(emoji);
        const BlockPtr key = all == m_emoji ? m_key : keyOf(all);
        const double keyRoom = key ? double(key->height) + 8 : 0;
        if (c.room() - keyRoom < wanted + (anotherDay ? 20 : 0)) turn(!anotherDay);
        if (anotherDay) {
            m_day = day;
            m_dayUrdu = dayUrdu;
            dayBand(false);
        }
        useEmoji(emoji);
        c.destination(m.reference, c.y);
        c.token(m.reference);
        c.open("TR");
        double top = c.y + 4;
        const TextStyle table = styles::table();
        const auto label = [&](bool continued) {
            if (!continued) {
                c.put(c.set(m.reference, table.withBold(), 62), 0, top, "TH", "en", {}, "Row");
                if (m.time) {
                    const QString doubt = m.timeCertainty == domain::Certainty::Certain ? QString() : QStringLiteral(" ?");
                    c.put(c.set(Rich{plain(domain::pktTextOf(*m.time, m.timeRule).mid(11) + doubt + QLatin1Char('\n')), greyText(domain::utcTextOf(*m.time, m.timeRule).mid(11))}, table, 84), timeX, top, "TD", "en");
                } else {
                    c.put(c.say(c.words.notKnown, table, 84), timeX, top, "TD");
                }
                QString direction;
                if (m.direction == Direction::Sent) direction = c.mirrored() ? QStringLiteral("بھیجا ←") : QStringLiteral("SENT →");
                if (m.direction == Direction::Received) direction = c.mirrored() ? QStringLiteral("→ موصول") : QStringLiteral("← RECEIVED");
                c.cell("TD");
                if (!direction.isEmpty()) c.put(c.set(direction, table.in(Tone::Grey), 74, Align::End, TextOrigin::Program), textX + textWidth - 74, top);
                c.close();
            } else {
                c.putArtifact(c.set(Rich{strong(m.reference + QLatin1Char('\n')), greyText(c.say(SABOOT_WORD("continued", "جاری")))}, table, 84), 0, top);
            }
        };
        label(false);
        c.cell("TD");
        double y = top;
        double barTop = top;
        const auto bar = [&](double bottom) {
            const double h = std::max(10.0, bottom - barTop - 2);
            if (m.direction == Direction::Sent) c.fill(barX, barTop + 1.5, 3.2, h, Tone::Black);
            else if (m.direction == Direction::Received) c.box(barX + 0.3, barTop + 1.8, 2.6, h - 0.6, 0.6, Tone::Black);
            else c.box(barX + 0.3, barTop + 1.8, 2.6, h - 0.6, 0.6, Tone::Pale, 0, true);
        };
        for (const Part& p : parts) {
            if (!p.block) {
                if (y + 14 > c.y + room()) continuePage(m, bar, y, barTop, top, label);
                const double w = textWidth - p.x;
                if (p.hatched) c.hatch(textX, y + 1, 4, 13, Tone::Grey);
                c.late(p.latePrefix, p.lateTarget, QString(), styles::table().in(Tone::Grey), textX + p.x, w, y, Align::Start);
                y += 14;
                continue;
            }
            y += p.gap;
            const int node = c.leaf(p.role, p.lang ? p.lang : langOf(*p.block), {}, p.actual);
            const int n = int(p.block->lines.size());
            int at = 0;
            while (at < n) {
                const double base = double(p.block->lines[size_t(at)].top);
                int fit = at;
                while (fit < n && y + double(p.block->lines[size_t(fit)].top + p.block->lines[size_t(fit)].pitch) - base <= c.y + room() - 4) ++fit;
                if (fit == at && y <= sheet::bodyTop + 40) ++fit;
                if (fit < n && n - fit < 2 && fit - at > 2) --fit;
                if (fit > at) {
                    const Line& last = p.block->lines[size_t(fit - 1)];
                    const double used = double(last.top + last.pitch) - base;
                    if (p.hatched) c.hatch(textX, y + 1, 4, used - 1, Tone::Grey);
                    c.putLines(p.block, at, fit, textX + p.x, y, node);
                    y += used;
                    at = fit;
                }
                if (at < n) continuePage(m, bar, y, barTop, top, label);
            }
        }
        y = std::max(y, top + (barTop == top ? 28 : 0));
        bar(y);
        c.close();
        c.close();
        c.y = y + 4;
        c.rule(0, sheet::textWidth, c.y, 0.35, Tone::Pale);
    }

    template <class Bar, class Label>
    void continuePage(const MessageEntry& m, const Bar& bar, double& y, double& barTop, double& top, const Label& label) {
        bar(y);
        c.y = y;
        turn();
        useEmoji(emojiOf(m));
        top = c.y + 4;
        y = top;
        barTop = top;
        label(true);
    }

    void omitted(const OmittedRange& o) {
        // Nobody chose them one by one: the kind of report leaves them out.
        const auto& all = c.data.model.exhibits;
        const auto file = std::find_if(all.begin(), all.end(), [&](const ExhibitEntry& e) { return e.exhibit.number == m_chat.exhibitNumber; });
        const bool sealed = c.data.options.isRedacted() && (file == all.end() || file->copyName.isEmpty());
        const QString whole = sealed ? c.pick(QStringLiteral("sealed file of %3"), QStringLiteral("%3 کی مہر بند فائل")) : c.pick(QStringLiteral("file of %3"), QStringLiteral("%3 کی فائل"));
        const Span reason = plain((o.by.isEmpty() ? c.pick(QStringLiteral(" by the rule of this kind of report: %2. Whole thread: %4."), QStringLiteral(" اس قسم کی رپورٹ کے قاعدے سے: %2۔ پوری گفتگو: %4۔"))
                                                  : c.pick(QStringLiteral(" by %1: %2. Whole thread: %4."), QStringLiteral(" منجانب %1: %2۔ پوری گفتگو: %4۔")).replace(QLatin1String("%1"), c.kept(o.by)))
                                      .replace(QLatin1String("%2"), c.kept(c.orNotRecorded(o.reason)))
                                      .replace(QLatin1String("%4"), whole)
                                      .replace(QLatin1String("%3"), c.kept(m_chat.exhibitNumber)));
        const QString omittedText = c.urduEdition() ? (o.count == 1 ? QStringLiteral("%1 پیغام شامل نہیں") : QStringLiteral("%1 پیغامات شامل نہیں")).arg(isolate(grouped(o.count)))
                                                    : QStringLiteral("%1 %2 omitted").arg(grouped(o.count), o.count == 1 ? QStringLiteral("message") : QStringLiteral("messages"));
        const BlockPtr b = c.set(Rich{strong(omittedText), reason}, styles::table(), textWidth - 10);
        const double height = std::max(34.0, double(b->height) + 9);
        if (room() < height + 10) turn();
        c.y += 4;
        c.destination(o.first, c.y);
        const QString range = o.first == o.last ? o.first : QStringLiteral("%1–%2").arg(o.first, o.last.mid(o.last.lastIndexOf(QLatin1Char('-')) + 1));
        c.hatch(0, c.y, 144, height, Tone::Grey);
        const BlockPtr label = c.set(range, styles::table().withBold(), 124);
        c.fill(4, c.y + 4, double(label->inkWidth()) + 12, 15, Tone::White);
        c.box(0, c.y, sheet::textWidth, height, 0.8, Tone::Black);
        c.open("TR");
        c.put(label, 9, c.y + 4.5, "TH", "en", {}, "Row");
        c.put(b, textX, c.y + 4.5, "TD");
        c.close();
        c.y += height + 4;
    }

    Composer& c;
    const ChatEntry& m_chat;
    int m_section = 0;
    QSet<QString> m_sheets; ///< exhibits that have a sheet in this report
    QString m_rule; ///< how times were read in most messages: said once, at the head
    QString m_day, m_dayUrdu;
    QStringList m_emoji;
    BlockPtr m_key;
};

QString introduction(const Composer& c, const ChatEntry& e) {
    const domain::Chat& chat = e.chat;
    qint64 printed = 0;
    QString first, last;
    for (const auto& row : e.rows) {
        if (const auto* m = std::get_if<MessageEntry>(&row)) {
            ++printed;
            if (first.isEmpty()) first = m->reference;
            last = m->reference;
        }
    }
    const QString none = c.pick(QStringLiteral("none"), QStringLiteral("کوئی نہیں"));
    const QString total = c.kept(grouped(chat.messages + chat.system));
    QString text = c.pick(QStringLiteral(", messages %1 to %2; %3 printed of %4."), QStringLiteral("، پیغامات %1 تا %2؛ %4 میں سے %3 چھاپے گئے۔"))
                       .arg(first.isEmpty() ? none : c.kept(first), last.isEmpty() ? none : c.kept(last), c.kept(grouped(printed)), total);
    if (e.countInFile >= 0) {
        text += c.pick(QStringLiteral(" Read: %1 messages and %2 notices of the messenger; in the file: %3"), QStringLiteral(" پڑھے گئے: %1 پیغامات اور میسنجر کے %2 اعلانات؛ فائل میں: %3"))
                    .arg(c.kept(grouped(chat.messages)), c.kept(grouped(chat.system)), c.kept(grouped(e.countInFile)));
        if (e.countInFile != chat.messages + chat.system) text += c.pick(QStringLiteral(" – NOT EQUAL"), QStringLiteral(" – برابر نہیں"));
        text += c.pick(QStringLiteral("."), QStringLiteral("۔"));
    }
    const QString rule = ruleOf(e);
    if (rule.isEmpty()) {
        text += c.pick(QStringLiteral(" Times as in the export, zone %1"), QStringLiteral(" اوقات جیسے فائل میں ہیں، ٹائم زون %1")).arg(chat.zone.isEmpty() ? c.say(c.words.notKnown) : c.kept(chat.zone));
        if (chat.zoneCertainty != domain::Certainty::Certain) text += QStringLiteral(" (%1)").arg(c.say(termOf(chat.zoneCertainty)));
        if (chat.dateOrder != domain::DateOrder::Auto) text += c.pick(QStringLiteral(", dates read as %1"), QStringLiteral("، تاریخیں یوں پڑھی گئیں: %1")).arg(c.say(termOf(chat.dateOrder)));
    } else {
        text += c.pick(QStringLiteral(" Times as in the export, %1"), QStringLiteral(" اوقات جیسے فائل میں ہیں، %1")).arg(c.say(termOf(domain::timeReading(rule))));
    }
    if (chat.dateOrderByOfficer) text += c.pick(QStringLiteral(", by the officer's decision"), QStringLiteral("، افسر کے فیصلے سے"));
    text += c.pick(QStringLiteral("."), QStringLiteral("۔"));
    if (chat.issues > 0)
        text += c.pick(QStringLiteral(" %1 lines of the file raised a doubt; they are listed in the case."), QStringLiteral(" فائل کی %1 سطروں پر شبہ ہوا؛ وہ مقدمے میں درج ہیں۔")).arg(c.kept(grouped(chat.issues)));
    return text;
}

/// C-14: who answers for the transcript, in which languages it is, and how its lines are found again.
void care(Composer& c, const ChatEntry& e) {
    const TranscriptCare& t = c.data.model.transcript;
    bool urdu = false, roman = false, english = false;
    for (const auto& row : e.rows)
        if (const auto* m = std::get_if<MessageEntry>(&row); m && !m->text.isEmpty()) {
            const std::string_view is = languageOf(m->text);
            (is == "ur" ? urdu : is == "en" ? english : roman) = true;
        }
    QStringList languages;
    if (urdu) languages << c.pick(QStringLiteral("Urdu"), QStringLiteral("اردو"));
    if (roman) languages << c.pick(QStringLiteral("Roman Urdu"), QStringLiteral("رومن اردو"));
    if (english) languages << c.pick(QStringLiteral("English or others in Latin letters"), QStringLiteral("انگریزی یا لاطینی حروف کی کوئی اور زبان"));
    Rich text{strong(c.say(SABOOT_WORD("Transcript  ", "متن  ")))};
    const auto fact = [&](const Word& label, const QString& value) {
        if (text.size() > 1) text.push_back(greyText(QStringLiteral("  ·  ")));
        text.push_back(greyText(c.say(label) + QLatin1Char(' ')));
        Span s;
        s.text = c.orNotRecorded(value);
        text.push_back(s);
    };
    fact(SABOOT_WORD("prepared by", "تیار کنندہ"), t.preparer);
    fact(SABOOT_WORD("independent supervisor", "آزاد نگران"), t.supervisor);
    fact(SABOOT_WORD("speakers identified by", "بولنے والوں کی شناخت"), t.identifier);
    fact(SABOOT_WORD("language", "زبان"), languages.join(c.pick(QStringLiteral(", "), QStringLiteral("، "))));
    fact(SABOOT_WORD("lines", "سطریں"), c.pick(QStringLiteral("every message has its number"), QStringLiteral("ہر پیغام کا اپنا نمبر ہے")));
    fact(SABOOT_WORD("unclear passages", "غیر واضح حصے"),
         c.pick(QStringLiteral("none was guessed; what the export lacks is said in its place"), QStringLiteral("کوئی اندازہ نہیں کیا گیا؛ جو فائل میں نہیں وہ اپنی جگہ لکھا ہے")));
    c.y += 2;
    c.flow(c.set(text, styles::table(), sheet::textWidth));
}

} // namespace

void writeChats(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    bool first = true;
    for (const ChatEntry& e : c.data.model.chats) {
        if (c.job.isCancelled()) return;
        const QString head = QStringLiteral("%1 %2 · %3").arg(s.number).arg(c.say(s.title), e.chat.number);
        if (first) c.setHead(head);
        else {
            c.setHeadNext(head);
            // A short thread leaves room for the beginning of the next.
            if (c.room() >= 330) {
                if (c.page().head.size() < 28) c.page().head += QStringLiteral(", ") + e.chat.number;
                c.y += 30;
            } else {
                c.newPage();
            }
        }
        first = false;
        const int section = c.open("Sect");
        c.outline(e.chat.number, e.chat.number + QStringLiteral("  ") + e.chat.title, QString(), 1);
        c.heading1(e.chat.number, {e.chat.title.isEmpty() ? QStringLiteral("Chat transcript") : e.chat.title, QStringLiteral("گفتگو کا متن")}, e.chat.number);
        c.y -= 4;
        const Span rest = plain(introduction(c, e));
        const Span format = plain(c.say(termOfFormat(e.chat.format)) + c.pick(QStringLiteral(", exhibit "), QStringLiteral("، شے ")));
        c.flow(c.set(Rich{format, chip(e.exhibitNumber, e.exhibitNumber), rest}, styles::table(), sheet::textWidth));
        if (!e.participants.empty() && e.participants.size() <= 60) {
            Rich people{strong(c.say(SABOOT_WORD("Participants  ", "شرکا  ")))};
            bool more = false;
            for (const domain::Participant& p : e.participants) {
                if (more) people.push_back(greyText(QStringLiteral("  ·  ")));
                more = true;
                people.push_back(plain(QString(QChar(0x2068))));
                Span name;
                name.text = p.name;
                people.push_back(name);
                people.push_back(plain(QString(QChar(0x2069))));
                Span count = greyText(QLatin1Char(' ') + (p.rawId.isEmpty() || p.rawId == p.name ? QString() : c.kept(p.rawId) + QLatin1Char(' ')) + c.kept(QStringLiteral("(%1)").arg(grouped(p.messages))));
                people.push_back(count);
            }
            c.y += 2;
            c.flow(c.setter.set(people, styles::table(), sheet::textWidth, c.mirrored() ? Align::Right : Align::Left, c.mirrored() ? BaseDirection::RightToLeft : BaseDirection::LeftToRight), 0, "P", c.mirrored() ? "ur" : "en");
        }
        care(c, e);
        c.y += 4;
        if (e.rows.empty()) c.note(c.words.nothing);
        Transcript transcript(c, e, section);
        c.open("Table");
        transcript.write();
        c.close();
        transcript.legend();
        c.close();
    }
}

} // namespace saboot::report
