#include "parsers/chat/whatsapp.h"

#include "parsers/chat/dateorder.h"
#include "parsers/chat/issuelog.h"
#include "parsers/chat/linetext.h"
#include "parsers/chat/shownname.h"
#include "parsers/chat/timerule.h"
#include "parsers/chat/waheaderfinder.h"
#include "parsers/chat/wawords.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace saboot::parsers::chat {

using domain::Certainty;
using domain::ChatOptions;
using domain::ChatSummary;
using domain::DateOrder;
using domain::MessageKind;
using domain::ParsedMessage;

namespace {

constexpr int notations = 256;
constexpr int dateKeys = 64;
constexpr qsizetype maxSenderBytes = 240;
constexpr size_t maxRemembered = 200'000;

std::string_view asView(QByteArrayView b) { return {b.data(), size_t(b.size())}; }
QByteArrayView asBytes(const std::string& s) { return {s.data(), qsizetype(s.size())}; }

/// What stands before the colon of a body, and the text after it.
struct Split {
    bool found = false;
    bool spaced = false; ///< white space follows the colon, or nothing
    QByteArrayView sender;
    QByteArrayView text;
};

bool isSpaceAt(QByteArrayView s, qsizetype at) {
    if (at >= s.size()) return true;
    const char c = s[at];
    if (c == ' ' || c == '\r' || c == '\t') return true;
    const QByteArrayView rest = s.sliced(at);
    return rest.startsWith("\xC2\xA0") || rest.startsWith("\xE2\x80"); // no-break space; narrow spaces and marks
}

/// The next colon at or behind `from`, as far as a name may reach; -1: none.
qsizetype colonFrom(QByteArrayView body, qsizetype from) {
    const qsizetype end = std::min(body.size(), maxSenderBytes + 1);
    if (from >= end) return -1;
    const void* found = std::memchr(body.data() + from, ':', size_t(end - from));
    return found ? static_cast<const char*>(found) - body.data() : -1;
}

Split splitSender(QByteArrayView body) {
    Split s;
    qsizetype loose = -1;
    for (qsizetype colon = colonFrom(body, 0); colon >= 0; colon = colonFrom(body, colon + 1)) {
        if (colon == 0) continue;
        if (isSpaceAt(body, colon + 1)) {
            s.found = s.spaced = true;
            s.sender = body.first(colon);
            s.text = body.sliced(std::min(colon + (colon + 1 < body.size() && body[colon + 1] == ' ' ? 2 : 1), body.size()));
            break;
        }
        if (loose < 0) loose = colon;
    }
    // "Bob:Hi": a colon that is no part of a time or an address.
    if (loose > 0 && !s.found) {
        const QByteArrayView before = body.first(loose);
        const char next = body[loose + 1];
        const char previous = before.back();
        const bool inNumber = previous >= '0' && previous <= '9' && next >= '0' && next <= '9';
        const bool address = next == '/' || before.endsWith("http") || before.endsWith("https") || before.endsWith("mailto");
        const auto spaces = std::count(before.begin(), before.end(), ' ');
        if (!inNumber && !address && spaces <= 3) {
            s.found = true;
            s.sender = before;
            s.text = body.sliced(loose + 1);
        }
    }
    return s;
}

bool hasOpenQuote(QByteArrayView s) {
    const QString t = QString::fromUtf8(s);
    const auto straight = t.count(QLatin1Char('"'));
    if (straight % 2) return true;
    return t.count(QChar(0x201C)) > t.count(QChar(0x201D)) || t.count(QChar(0x00AB)) > t.count(QChar(0x00BB)) ||
           (t.contains(QChar(0x201E)) && t.count(QChar(0x201E)) > t.count(QChar(0x201C)) + t.count(QChar(0x201D)));
}

struct ViewHash {
    using is_transparent = void;
    size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};

/// Senders by the bytes before the colon; each is judged once.
class Senders {
public:
    struct Entry {
        QString name;
        QByteArray utf8;      ///< the same
        qint64 lines = 0;     ///< of the whole file, counted in the first pass
        bool isName = true;   ///< false: a notice that holds a colon
        bool listed = false;
    };
    void count(QByteArrayView raw) {
        if (Entry* known = recent(raw)) {
            ++known->lines;
            return;
        }
        auto it = m_entries.find(asView(raw));
        if (it == m_entries.end()) {
            if (m_entries.size() >= maxRemembered) return;
            it = m_entries.emplace(asView(raw), Entry()).first;
        }
        ++it->second.lines;
        remember(*it);
    }
    /// After counting: which names can be told apart only by what is not seen.
    void settle() {
        for (const auto& [raw, entry] : m_entries) ++m_spellings[displayedName(QByteArrayView(raw.data(), qsizetype(raw.size())))];
    }
    Entry& judged(QByteArrayView raw) {
        if (Entry* known = recent(raw); known && !known->name.isNull()) return *known;
        auto it = m_entries.find(asView(raw));
        if (it == m_entries.end()) {
            // Names beyond the memory limit are judged anew each time.
            if (m_entries.size() >= maxRemembered) {
                m_spare = Entry();
                m_spare.lines = 1;
                judge(m_spare, raw);
                return m_spare;
            }
            it = m_entries.emplace(asView(raw), Entry()).first;
            it->second.lines = 1;
        }
        if (it->second.name.isNull()) judge(it->second, raw);
        remember(*it);
        return it->second;
    }

private:
    using Entries = std::unordered_map<std::string, Entry, ViewHash, std::equal_to<>>;
    /// A conversation goes back and forth between few names: the last ones are found without a hash.
    Entry* recent(QByteArrayView raw) const {
        for (Entries::value_type* e : m_recent)
            if (e && same(raw, e->first)) return &e->second;
        return nullptr;
    }
    void remember(Entries::value_type& e) { m_recent[m_turn++ % m_recent.size()] = &e; }
    void judge(Entry& e, QByteArrayView raw) const {
        const ShownName shown = shownName(raw);
        e.name = m_spellings.value(shown.plain) > 1 ? shown.marked : shown.plain;
        e.utf8 = e.name.toUtf8();
        if (e.name.isEmpty()) {
            e.name = QStringLiteral("");
            e.isName = false;
            return;
        }
        const auto words = e.name.count(QLatin1Char(' ')) + 1;
        e.isName = !isNoticeText(raw) && !hasOpenQuote(raw) && e.name.size() <= 120 && !(e.lines <= 1 && words > 8);
    }
    Entries m_entries;
    QHash<QString, int> m_spellings; ///< by the name as seen
    std::array<Entries::value_type*, 4> m_recent{};
    size_t m_turn = 0;
    Entry m_spare;
};

/// What the first pass learns about the whole file.
struct Survey {
    std::array<qint64, notations> notation{};
    std::array<DateOrderStats, dateKeys> dates;
    std::array<int, notations> maxHour{};
    Senders senders;
    qint64 headers = 0;
    qint64 spaceTiesWithoutSender = 0;
    int mainNotation = -1;
};

/// Whether a line that has the shape of a header is taken for one. Weak shapes need a sender behind them, or to be the
/// file's usual notation.
bool isAccepted(const WaHeader& h, const Split& split, QByteArrayView body, const Survey* survey) {
    const bool usual = survey && h.notation() == survey->mainNotation;
    if (h.tie == WaHeader::Tie::Bracket || h.tie == WaHeader::Tie::Dash) {
        if (h.shape == WaHeader::Shape::Named || h.unknownWord) return usual || split.found;
        return true;
    }
    if (split.found && split.spaced) return true;
    return usual && !body.isEmpty();
}

/// Log lines have this shape too: "2024-01-15 10:30:00 ERROR: text".
bool looksLikeLog(const WaHeader& h) {
    return (h.tie == WaHeader::Tie::Space || h.tie == WaHeader::Tie::Colon) && h.shape == WaHeader::Shape::YearFirst;
}

class Reader {
public:
    Reader(Input& input, const ChatOptions& options, Sink& sink)
        : m_input(input), m_options(options), m_sink(sink), m_issues(sink) {}
    Result<ChatSummary> run();

private:
    struct Timing {
        bool known = false;   ///< a date in a settled order that exists
        qint64 wallMs = 0;    ///< local, for comparing neighbours
        std::optional<qint64> utcMs;
        QByteArrayView rule;  ///< of m_rules or m_otherRules
        Certainty certainty = Certainty::Unknown;
        const char* issue = nullptr;
    };
    struct Pending {
        bool active = false;
        int notation = 0;
        Timing timing;
        std::string timeText;
        std::string body;
        Split split; ///< of the header's line; the views are not valid any more
        qint64 cut = 0; ///< bytes beyond maxTextBytes
        qint64 offset = 0, line = 0;
        bool damaged = false;
    };

    /// What a message may have beyond the plain.
    struct Rest {
        QJsonObject extra;
        std::vector<domain::Attachment> attachments;
    };
    /// Times of one day differ by their clock alone.
    struct Day {
        bool known = false;
        int numbers[3] = {0, 0, 0};
        int key = 0;
        qint64 wallMs = 0;   ///< of its midnight
        qint64 offsetMs = 0; ///< holds all day
        const char* issue = nullptr;
    };

    Status survey();
    void settle();
    Status emitAll();
    /// `repeated`: the header before differed by its clock alone.
    Timing timing(const WaHeader& h, bool repeated);
    Timing newTiming(const WaHeader& h);
    QByteArrayView rule(const WaHeader& h, const SettledOrder& order, Calendar calendar, ZoneRule::Fit fit);
    void begin(const LineReader::Line& line, const WaHeader& h, bool repeated, const Split& split);
    void append(const LineReader::Line& line);
    void flush(const Timing* next);
    void judgeOrder(const Timing* next, Rest& rest);
    void emitPending(domain::PlainMessage& m, Rest& rest);
    QString timeText() const { return QString::fromUtf8(asBytes(m_pending.timeText)); }

    Input& m_input;
    const ChatOptions& m_options;
    Sink& m_sink;
    IssueLog m_issues;
    std::optional<ZoneRule> m_zone;
    Survey m_survey;
    std::array<SettledOrder, dateKeys> m_orders;
    std::array<QByteArray, dateKeys * 4> m_rules;
    std::set<QByteArray> m_otherRules;
    Day m_day;
    std::optional<Timing> m_lastOfDay; ///< of the last header, when m_day is its day
    std::array<bool, notations> m_seen{};
    Pending m_pending;
    ChatSummary m_summary;
    QString m_title;
    QByteArray m_titleSender; ///< raw name under which notices are written
    qint64 m_n = 0;
    std::optional<qint64> m_previousWallMs;
    bool m_sawMedia = false;
    bool m_clean = false; ///< the whole file is UTF-8 without NUL
    qint64 m_orphans = 0;
};

Status Reader::survey() {
    LineReader lines(m_input, m_sink, 0, m_input.sizeBytes() < 0 ? -1 : 2 * m_input.sizeBytes());
    SABOOT_CHECK(lines.start());
    LineReader::Line line;
    HeaderFinder finder;
    // Of headers that differ from the last one by their clock alone.
    WaHeader last;
    qint64 again = 0;
    int latest = 0;
    const auto addAgain = [&] {
        if (again == 0) return;
        const auto notation = size_t(last.notation());
        m_survey.headers += again;
        m_survey.notation[notation] += again;
        m_survey.maxHour[notation] = std::max(m_survey.maxHour[notation], latest);
        m_survey.dates[size_t(last.dateKey())].addAgain(last, again);
        again = latest = 0;
    };
    while (lines.next(line)) {
        const WaHeader* const found = line.fragment ? nullptr : finder.scan(line.text);
        if (!found) continue;
        const WaHeader& h = *found;
        const QByteArrayView body = line.text.sliced(h.bodyBegin);
        const Split split = splitSender(body);
        if (finder.isRepeated()) {
            ++again;
            latest = std::max(latest, h.hour);
            if (split.found) m_survey.senders.count(split.sender);
            continue;
        }
        addAgain();
        last = h;
        const auto notation = size_t(h.notation());
        if (!isAccepted(h, split, body, nullptr)) {
            if (h.tie == WaHeader::Tie::Space) ++m_survey.spaceTiesWithoutSender;
            continue;
        }
        ++m_survey.headers;
        ++m_survey.notation[notation];
        m_survey.maxHour[notation] = std::max(m_survey.maxHour[notation], h.hour);
        m_survey.dates[size_t(h.dateKey())].add(h);
        if (split.found) m_survey.senders.count(split.sender);
    }
    SABOOT_CHECK(lines.status());
    addAgain();
    m_clean = lines.isClean();
    const auto most = std::max_element(m_survey.notation.begin(), m_survey.notation.end());
    if (*most > 0) m_survey.mainNotation = int(most - m_survey.notation.begin());
    m_survey.senders.settle();
    return ok();
}

void Reader::settle() {
    qint64 most = 0;
    for (size_t k = 0; k < dateKeys; ++k) {
        m_orders[k] = m_survey.dates[k].settle(m_options.dateOrder);
    }
    // An undecided way of writing takes the order of a decided one with the same separator.
    for (size_t k = 0; k < dateKeys; ++k) {
        SettledOrder& o = m_orders[k];
        if (o.dates == 0 || o.order != DateOrder::Auto || o.contradicted) continue;
        const SettledOrder* lender = nullptr;
        for (size_t j = 0; j < dateKeys; ++j) {
            const bool alike = (j / 2) % 5 == (k / 2) % 5;
            if (j != k && alike && m_orders[j].dates > 0 && (m_orders[j].order == DateOrder::Dmy || m_orders[j].order == DateOrder::Mdy) &&
                m_orders[j].basis == OrderBasis::Proven && (!lender || m_orders[j].dates > lender->dates))
                lender = &m_orders[j];
        }
        if (lender && lender->dates * 4 >= o.dates) {
            o.order = lender->order;
            o.basis = OrderBasis::Weaker;
            o.reason = QStringLiteral("dates written alike in the same file are settled so");
        }
    }
    bool undecided = false;
    for (const SettledOrder& o : m_orders) {
        if (o.dates == 0) continue;
        if (o.dates > most) {
            most = o.dates;
            m_summary.dateOrder = o.order;
        }
        if (o.order == DateOrder::Auto) {
            undecided = true;
            m_issues.add("date_order_undecided", 0, 0,
                         QStringLiteral("Day and month cannot be told apart in %1 lines: %2. State the order and read again.").arg(o.dates).arg(o.reason));
        } else if (o.basis == OrderBasis::Weaker) {
            m_issues.add("date_order_assumed", 0, 0,
                         QStringLiteral("Dates read as %1 (%2): %3. Check it.").arg(domain::inWords(o.order)).arg(o.dates).arg(o.reason));
        }
        if (o.contradicted)
            m_issues.add("date_order_conflict", 0, 0,
                         QStringLiteral("Some dates do not exist in the order %1.").arg(domain::inWords(o.order)));
    }
    if (undecided) m_summary.dateOrder = DateOrder::Auto;
}

QByteArrayView Reader::rule(const WaHeader& h, const SettledOrder& order, Calendar calendar, ZoneRule::Fit fit) {
    const bool twelve = h.part != DayPart::None && h.part != DayPart::Neutral;
    const bool plain = calendar == Calendar::Gregorian && fit == ZoneRule::Fit::Exact;
    QByteArray& cached = m_rules[size_t(h.dateKey()) * 4 + (twelve ? 2 : 0) + (h.hasSeconds ? 1 : 0)];
    if (plain && !cached.isEmpty()) return cached;
    const QString clock = QString::fromLatin1(h.hasSeconds ? (twelve ? "hms12" : "hms24") : (twelve ? "hm12" : "hm24"));
    const QString head = order.words() + QLatin1Char(' ') + clock;
    if (plain) {
        cached = (head + QLatin1Char(' ') + m_zone->words()).toUtf8();
        return cached;
    }
    QString s = head;
    if (calendar != Calendar::Gregorian) s += QLatin1Char(' ') + calendarWords(calendar);
    s += QLatin1Char(' ') + m_zone->words();
    if (fit == ZoneRule::Fit::Ambiguous) s += QStringLiteral(" hour:twice(earlier)");
    if (fit == ZoneRule::Fit::Gap) s += QStringLiteral(" hour:skipped");
    return *m_otherRules.insert(s.toUtf8()).first;
}

Reader::Timing Reader::timing(const WaHeader& h, bool repeated) {
    if (repeated && m_lastOfDay) {
        Timing t = *m_lastOfDay;
        t.wallMs = m_day.wallMs + (qint64(h.hour) * 60 + h.minute) * 60'000;
        t.utcMs = t.wallMs - m_day.offsetMs;
        return t;
    }
    m_lastOfDay.reset();
    const bool sameDay = m_day.known && !h.unknownWord && h.numbers[0] == m_day.numbers[0] && h.numbers[1] == m_day.numbers[1] &&
                         h.numbers[2] == m_day.numbers[2] && h.dateKey() == m_day.key;
    const int hour = hourOfDay(h.hour, h.part);
    if (!sameDay || hour < 0 || hour > 23) return newTiming(h);
    Timing t;
    t.known = true;
    t.wallMs = m_day.wallMs + (qint64(hour) * 3600 + h.minute * 60 + h.second) * 1000;
    t.utcMs = t.wallMs - m_day.offsetMs;
    t.rule = rule(h, m_orders[size_t(m_day.key)], Calendar::Gregorian, ZoneRule::Fit::Exact);
    t.certainty = Certainty::Assumed;
    t.issue = m_day.issue;
    m_lastOfDay = t;
    return t;
}

Reader::Timing Reader::newTiming(const WaHeader& h) {
    Timing t;
    const SettledOrder& order = m_orders[size_t(h.dateKey())];
    CivilTime civil;
    DateOrder use = order.order;
    // Where both orders occur a date that exists in one only can still be read.
    if (use == DateOrder::Auto && order.contradicted) use = h.numbers[0] > 12 ? DateOrder::Dmy : h.numbers[1] > 12 ? DateOrder::Mdy : DateOrder::Auto;
    if (!orderedDate(h, use, civil.year, civil.month, civil.day)) {
        t.rule = rule(h, order, Calendar::Gregorian, ZoneRule::Fit::Exact);
        return t;
    }
    t.rule = rule(h, order, Calendar::Gregorian, ZoneRule::Fit::Exact);
    if (h.unknownWord && h.part == DayPart::None && h.hour <= 12 && m_survey.maxHour[size_t(h.notation())] <= 12) {
        t.issue = "time_word_unknown";
        return t;
    }
    if (h.shape == WaHeader::Shape::Named && civil.year == 0) {
        t.issue = "year_missing";
        return t;
    }
    civil.hour = hourOfDay(h.hour, h.part);
    civil.minute = h.minute;
    civil.second = h.second;
    const Calendar calendar = calendarOfYear(civil.year);
    const auto gregorian = toGregorian(civil, calendar);
    if (!gregorian) {
        t.issue = "impossible_date";
        return t;
    }
    t.known = true;
    t.wallMs = asIfUtcMs(*gregorian);
    const ZoneRule::Utc utc = m_zone->toUtc(*gregorian);
    t.utcMs = utc.ms;
    t.certainty = Certainty::Assumed;
    if (calendar != Calendar::Gregorian || utc.fit != ZoneRule::Fit::Exact) t.rule = rule(h, order, calendar, utc.fit);
    if (gregorian->year < 2009 || gregorian->year > 2050) t.issue = "implausible_date"; // the service began in 2009
    if (calendar == Calendar::Gregorian && utc.wholeDay) {
        m_day.known = true;
        std::copy(std::begin(h.numbers), std::end(h.numbers), m_day.numbers);
        m_day.key = h.dateKey();
        m_day.wallMs = asIfUtcMs({civil.year, civil.month, civil.day, 0, 0, 0, 0});
        m_day.offsetMs = t.wallMs - utc.ms;
        m_day.issue = t.issue;
    }
    return t;
}

void Reader::begin(const LineReader::Line& line, const WaHeader& h, bool repeated, const Split& split) {
    const Timing t = timing(h, repeated);
    flush(&t);
    m_pending.active = true;
    m_pending.notation = h.notation();
    m_pending.timing = t;
    const QByteArrayView written = line.text.sliced(h.timeBegin, h.timeEnd - h.timeBegin);
    const bool plain = !line.damaged && !written.isEmpty() && uchar(written.front()) > ' ' && uchar(written.front()) < 0x80 &&
                       uchar(written.back()) > ' ' && uchar(written.back()) < 0x80;
    if (plain) m_pending.timeText.assign(written.data(), size_t(written.size()));
    else m_pending.timeText = QString::fromUtf8(written).trimmed().toStdString();
    m_pending.split = split;
    m_pending.cut = 0;
    m_pending.offset = line.offset;
    m_pending.line = line.number;
    m_pending.damaged = line.damaged;
    QByteArrayView body = line.text.sliced(h.bodyBegin);
    if (body.size() > maxTextBytes) {
        const qint64 whole = body.size();
        body = body.first(maxTextBytes);
        body.chop(unfinishedTail(body));
        m_pending.cut = whole - body.size();
    }
    m_pending.body.assign(body.data(), size_t(body.size()));
}

void Reader::append(const LineReader::Line& line) {
    if (line.damaged) m_pending.damaged = true;
    const qint64 room = maxTextBytes - qint64(m_pending.body.size());
    const qint64 needed = line.text.size() + (line.fragment ? 0 : 1);
    if (needed > room) {
        qint64 take = std::max<qint64>(0, room - 1);
        if (take < line.text.size()) take -= unfinishedTail(line.text.first(take));
        if (m_pending.cut == 0 && take > 0) {
            if (!line.fragment) m_pending.body += '\n';
            m_pending.body += asView(line.text.first(std::min<qint64>(take, line.text.size())));
            m_pending.cut += needed - take;
        } else {
            m_pending.cut += needed;
        }
        return;
    }
    if (m_pending.cut > 0) {
        m_pending.cut += needed;
        return;
    }
    if (!line.fragment) m_pending.body += '\n';
    m_pending.body += asView(line.text);
}

/// Compares a record with its neighbours in the file.
void Reader::judgeOrder(const Timing* next, Rest& rest) {
    const Timing& t = m_pending.timing;
    const int notation = m_pending.notation;
    const bool foreign = notation != m_survey.mainNotation;
    if (foreign && !m_seen[size_t(notation)]) {
        m_issues.add("mixed_format", m_pending.line, m_pending.offset,
                     QStringLiteral("%1 is written in another way than most of the file.").arg(timeText()));
    }
    m_seen[size_t(notation)] = true;
    if (!t.known) return;
    if (!m_previousWallMs) {
        m_previousWallMs = t.wallMs;
        return;
    }
    const qint64 previous = *m_previousWallMs;
    const bool nextKnown = next && next->known;
    constexpr qint64 minuteMs = 60'000, dayMs = 86'400'000;
    if (t.wallMs < previous) {
        const bool returns = nextKnown && next->wallMs >= previous;
        if (foreign || (returns && previous - t.wallMs > 10 * minuteMs)) {
            m_issues.add("header_in_body", m_pending.line, m_pending.offset,
                         QStringLiteral("%1 lies before the line above it%2: this may be text inside the message above, made to look like a message.")
                             .arg(timeText(), returns ? QStringLiteral(" and the next line goes on after it") : QString()));
            rest.extra.insert(QStringLiteral("suspect"), QStringLiteral("header_in_body"));
            return;
        }
        m_issues.add("time_backwards", m_pending.line, m_pending.offset,
                     QStringLiteral("%1 lies before the time of the message above it.").arg(timeText()));
        m_previousWallMs = t.wallMs;
        return;
    }
    if (t.wallMs > previous + dayMs && nextKnown && next->wallMs < t.wallMs - dayMs && next->wallMs >= previous) {
        m_issues.add("clock_jump", m_pending.line, m_pending.offset,
                     QStringLiteral("%1 lies ahead of the messages on both sides of it.").arg(timeText()));
        return;
    }
    m_previousWallMs = t.wallMs;
}

void Reader::emitPending(domain::PlainMessage& m, Rest& rest) {
    const QByteArrayView all = asBytes(m_pending.body);
    // Where the sender ends was found when the line was read; the bytes are the same.
    const bool split = m_pending.split.found;
    const QByteArrayView before = split ? all.first(m_pending.split.sender.size()) : QByteArrayView();
    bool ownWords = true; // of a notice
    Senders::Entry* sender = split ? &m_survey.senders.judged(before) : nullptr;
    if (sender && !sender->isName) sender = nullptr;
    QByteArrayView text = sender ? all.sliced(m_pending.split.text.data() - m_pending.split.sender.data()) : all;
    if (sender && m_pending.line > 0) {
        const WaBody body = readWaBody(text, m_input.media());
        const bool underTitle = !m_titleSender.isEmpty() && before == QByteArrayView(m_titleSender);
        const bool plain = body.kind == MessageKind::Message && !body.deleted && !body.edited && body.location.isEmpty();
        const bool marked = invisiblePrefix(text) > 0;
        if (body.encryptionNotice) m_titleSender = before.toByteArray();
        if (body.encryptionNotice || (underTitle && marked && plain && isNoticeText(text))) {
            rest.extra.insert(QStringLiteral("written_as_sender"), sender->name);
            sender = nullptr;
        } else {
            ownWords = body.opensWithOwnWords;
            m.kind = body.kind;
            m.deleted = body.deleted;
            m.edited = body.edited;
            if (body.hasAttachment()) {
                domain::Attachment a;
                a.name = body.attachmentName;
                a.reason = body.omitted;
                a.present = !a.name.isEmpty() && m_input.media().contains(a.name);
                if (a.present) a.sizeBytes = m_input.media().sizeBytes(a.name);
                if (!a.name.isEmpty() && a.reason.isEmpty()) {
                    m_sawMedia = true;
                    if (!a.present && !m_input.media().isEmpty())
                        m_issues.add("media_missing", m_pending.line, m_pending.offset, a.name);
                }
                rest.attachments.push_back(std::move(a));
            }
            if (!body.location.isEmpty()) rest.extra.insert(QStringLiteral("location"), body.location);
        }
    }
    if (sender) {
        m.sender = sender->utf8;
        if (!sender->listed) {
            sender->listed = true;
            if (sender->name.contains(QLatin1String("[U+")))
                m_issues.add("name_marks", m_pending.line, m_pending.offset,
                             QStringLiteral("The sender's name holds characters that cannot be seen; it is shown as %1. A name that looks the same without them is somebody else.").arg(sender->name));
            if (!m_summary.participants.contains(sender->name)) m_summary.participants.append(sender->name);
        }
        ++m_summary.messages;
    } else {
        m.kind = MessageKind::System;
        ++m_summary.system;
    }
    if (ownWords) text = withoutOwnMark(text);
    // The export puts an empty line, or the file's own last line end, behind nothing: keep only what was written.
    while (text.endsWith('\n')) text.chop(1);
    m.text = text;
    if (m_pending.damaged)
        m_issues.add("invalid_utf8", m_pending.line, m_pending.offset,
                     QStringLiteral("Bytes that are no text are shown as \uFFFD."));
    if (m_pending.cut > 0)
        m_issues.add("text_truncated", m_pending.line, m_pending.offset,
                     QStringLiteral("The message is longer than %1 bytes; %2 bytes more are in the original only.").arg(maxTextBytes).arg(m_pending.cut));
}

void Reader::flush(const Timing* next) {
    if (!m_pending.active) return;
    m_pending.active = false;
    const Timing& t = m_pending.timing;
    domain::PlainMessage m;
    Rest rest;
    m.n = ++m_n;
    m.offset = m_pending.offset;
    m.line = m_pending.line;
    m.timeText = asBytes(m_pending.timeText);
    m.timeRule = t.rule;
    m.hasTime = t.utcMs.has_value();
    m.time = t.utcMs.value_or(0);
    m.timeCertainty = t.certainty;
    if (t.issue) {
        const QLatin1String kind(t.issue);
        QString why = kind == QLatin1String("impossible_date")     ? QStringLiteral("%1 is no date that exists.")
                      : kind == QLatin1String("implausible_date")  ? QStringLiteral("%1 lies outside the years in which the service existed.")
                      : kind == QLatin1String("year_missing")      ? QStringLiteral("%1 names no year.")
                                                                   : QStringLiteral("%1 holds a word beside the time that is not known; the half of the day is open.");
        m_issues.add(t.issue, m.line, m.offset, why.arg(timeText()));
    }
    judgeOrder(next, rest);
    emitPending(m, rest);
    if (m.hasTime) {
        if (!m_summary.first || m.time < *m_summary.first) m_summary.first = m.time;
        if (!m_summary.last || m.time > *m_summary.last) m_summary.last = m.time;
    }
    if (!m_pending.damaged && rest.extra.isEmpty() && rest.attachments.empty()) {
        m_sink.plain(m);
        return;
    }
    ParsedMessage whole = m.parsed();
    if (m_pending.damaged) whole.text.replace(QChar(0), QChar(0xFFFD));
    whole.extra = std::move(rest.extra);
    whole.attachments = std::move(rest.attachments);
    m_sink.message(std::move(whole));
}

Status Reader::emitAll() {
    const qint64 size = m_input.sizeBytes();
    LineReader lines(m_input, m_sink, std::max<qint64>(0, size), size < 0 ? -1 : 2 * size);
    SABOOT_CHECK(lines.start());
    judgeEncoding(lines.encoding(), m_issues);
    if (m_clean) lines.setClean();
    LineReader::Line line;
    HeaderFinder finder;
    while (lines.next(line)) {
        if (const WaHeader* const h = line.fragment ? nullptr : finder.scan(line.text)) {
            const QByteArrayView body = line.text.sliced(h->bodyBegin);
            const Split split = splitSender(body);
            if (isAccepted(*h, split, body, &m_survey)) {
                begin(line, *h, finder.isRepeated(), split);
                continue;
            }
        }
        if (m_pending.active) {
            append(line);
        } else if (line.text.sliced(invisiblePrefix(line.text)).trimmed().isEmpty()) {
            continue;
        } else {
            ++m_orphans;
            m_issues.add("not_understood", line.number, line.offset, excerpt(line.text));
        }
    }
    SABOOT_CHECK(lines.status());
    flush(nullptr);
    judgeEnd(lines, m_issues);
    return ok();
}

Result<ChatSummary> Reader::run() {
    SABOOT_TRY(m_zone, ZoneRule::make(m_options.zone));
    SABOOT_CHECK(survey());
    if (m_survey.headers == 0) return Error(ErrorCode::FormatUnknown, m_input.name());
    m_title = waTitle(m_input.name());
    if (m_title.isEmpty()) m_title = waTitle(m_input.container());
    m_summary.format = m_input.container().isEmpty() ? QStringLiteral("whatsapp-txt") : QStringLiteral("whatsapp-zip");
    m_summary.title = m_title;
    m_summary.zone = m_zone->name();
    m_summary.zoneCertainty = m_zone->certainty();
    ChatHeader chat;
    chat.title = m_title;
    m_sink.chat(std::move(chat));
    settle();
    SABOOT_CHECK(emitAll());
    const qint64 n = m_summary.messages + m_summary.system;
    if (std::abs(n - 40'000) <= 100 || (m_sawMedia && std::abs(n - 10'000) <= 100))
        m_issues.add("near_cap", 0, 0,
                     QStringLiteral("The file holds %1 entries. Exports are said to end near %2: older messages may be missing.")
                         .arg(n)
                         .arg(std::abs(n - 40'000) <= 100 ? 40'000 : 10'000));
    if (m_title.isEmpty() && !m_titleSender.isEmpty()) m_summary.title = displayedName(m_titleSender);
    m_issues.finish();
    m_summary.issues = m_issues.total();
    return std::move(m_summary);
}

/// The share of the beginning that reads as an export.
double detectWhatsApp(const Sample& sample) {
    const EncodingFact encoding = detectEncoding(sample.head);
    QByteArray text;
    QByteArrayView head = sample.head.sliced(encoding.markBytes);
    if (encoding.kind != EncodingFact::Kind::Utf8) {
        Transcoder t(encoding);
        if (!t.isValid()) return 0;
        t.convert(head, Transcoder::Part::Last, text);
        head = text;
    }
    qint64 lines = 0, headers = 0, strong = 0, senders = 0, logs = 0, firstHeader = -1;
    WaHeader h;
    for (qsizetype at = 0; at < head.size() && lines < 3000;) {
        qsizetype end = head.indexOf('\n', at);
        if (end < 0) end = head.size();
        const QByteArrayView line = head.sliced(at, end - at).trimmed();
        at = end + 1;
        if (line.isEmpty()) continue;
        ++lines;
        if (!scanWaHeader(line, h)) continue;
        const QByteArrayView body = line.sliced(h.bodyBegin);
        const Split split = splitSender(body);
        if (!isAccepted(h, split, body, nullptr)) continue;
        ++headers;
        if (firstHeader < 0) firstHeader = lines;
        if (split.found) ++senders;
        if (h.tie == WaHeader::Tie::Bracket || h.tie == WaHeader::Tie::Dash) ++strong;
        if (looksLikeLog(h)) ++logs;
    }
    if (headers == 0) return 0;
    const bool named = sample.name.contains(QLatin1String("whatsapp"), Qt::CaseInsensitive) ||
                       sample.container.contains(QLatin1String("whatsapp"), Qt::CaseInsensitive) ||
                       sample.name.endsWith(QLatin1String("_chat.txt"), Qt::CaseInsensitive);
    double c = 0.45;
    if (strong * 2 > headers) c += 0.25;
    if (senders > 0) c += 0.1;
    if (firstHeader == 1) c += 0.1;
    if (named) c += 0.1;
    if (logs * 2 > headers && !named) c = 0.3;
    if (headers * 100 < lines) c *= 0.4;
    return std::min(c, 0.99);
}

Result<ChatSummary> readWhatsApp(Input& input, const ChatOptions& options, Sink& sink) {
    return Reader(input, options, sink).run();
}

} // namespace

const Format whatsappFormat{"whatsapp-txt", "WhatsApp chat export", detectWhatsApp, readWhatsApp};

} // namespace saboot::parsers::chat
