#include "services/reportredact.h"

#include "store/caserecords.h"
#include "store/chatrecords.h"
#include "store/exhibitrecords.h"
#include "store/personrecords.h"
#include "store/redactionrecords.h"

#include <QRegularExpression>
#include <algorithm>
#include <limits>

namespace saboot::services {

namespace {

using Target = domain::RedactionTarget;

/// A removed string shorter than this is only cut where it was marked, a name also where it stands alone, as at a link or of a
/// writer: within texts "Ali" would blacken half a file.
constexpr qsizetype shortestToken = 4;

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c.isMark(); }

bool overlaps(qint64 a0, qint64 a1, qint64 b0, qint64 b1) { return a0 < b1 && b0 < a1; }

/// Bytes of UTF-8 before UTF-16 position `at`.
qint64 bytesBefore(const QString& text, qsizetype at) { return text.left(at).toUtf8().size(); }

} // namespace

QString RedactionPlan::word(const domain::Redaction& r) const {
    const auto& labels = domain::redactionLabels();
    const auto found = std::find_if(labels.begin(), labels.end(), [&](const auto& l) { return r.label == QLatin1String(l.id); });
    const auto& label = found == labels.end() ? labels.back() : *found;
    return QString::fromUtf8(m_urdu ? label.urdu : label.english);
}

void RedactionPlan::addToken(const QString& text, const domain::Redaction& r, Short when) {
    const QString t = text.trimmed();
    if (t.isEmpty() || (t.size() < shortestToken && when == Short::OnlyWhereMarked)) return;
    // The mask of a spending secret says nothing, and stands in other places too.
    if (std::all_of(t.begin(), t.end(), [](QChar c) { return c == QChar(0x2022) || c == QLatin1Char('*') || c.isSpace(); })) return;
    auto& tokens = t.size() < shortestToken ? m_short : m_tokens;
    for (const Token& known : tokens)
        if (known.text.compare(t, Qt::CaseInsensitive) == 0) return;
    tokens.push_back({t, r.number(), word(r)});
    // Read out of a line that runs from right to left, the groups of a number may stand the other way round: on paper they look
    // the same.
    static const QRegularExpression grouped(QStringLiteral("^\\+?[0-9]+(?:[-./ ][0-9]+)+$"));
    constexpr auto fewestDigits = 10; // of a telephone; a date turned round is another notation of dates
    if (std::count_if(t.begin(), t.end(), [](QChar c) { return c.isDigit(); }) < fewestDigits || !grouped.match(t).hasMatch()) return;
    QString turned, group;
    for (const QChar c : t) {
        if (c.isDigit()) {
            group += c;
            continue;
        }
        turned.prepend(group).prepend(c);
        group.clear();
    }
    turned.prepend(group);
    if (turned != t) tokens.push_back({turned, r.number(), word(r)});
}

Status RedactionPlan::load(store::Database& db, domain::ReportLanguage language) {
    m_urdu = language == domain::ReportLanguage::Urdu;
    SABOOT_TRY(m_all, store::RedactionRecords(db).list());
    std::erase_if(m_all, [](const domain::Redaction& r) { return r.isLifted(); });
    store::ExhibitRecords exhibits(db);
    store::ChatRecords chats(db);
    store::PersonRecords persons(db);
    for (const auto& r : m_all) {
        if (r.target == Target::Message) {
            SABOOT_TRY(const domain::Message m, chats.message(r.message));
            if (!r.isWholeMessage()) {
                addToken(m.body.text.mid(r.start, r.end - r.start), r);
                continue;
            }
            m_whole.insert(r.message, mark(r));
            addToken(m.body.text, r);
            for (const auto& a : m.body.attachments) addToken(a.name, r);
            for (const auto& e : m.attachmentExhibits)
                if (!e.isNull()) m_withheld.insert(e.bytes(), mark(r));
        } else if (r.target == Target::Person) {
            SABOOT_TRY(const domain::Person p, persons.byId(r.person));
            if (r.field == QLatin1String("name")) {
                addToken(p.nameLatin, r, Short::WhereAlone);
                addToken(p.nameUrdu, r, Short::WhereAlone);
            } else if (r.field == QLatin1String("aliases")) {
                for (const QString& a : p.aliases) addToken(a, r, Short::WhereAlone);
            } else if (r.field == QLatin1String("cnic")) {
                addToken(p.cnic, r);
                QString digits;
                for (const QChar c : p.cnic)
                    if (c.isDigit()) digits += c;
                addToken(digits, r);
            } else if (r.field == QLatin1String("linked")) {
                SABOOT_CHECK(addLinked(db, r));
            } else {
                addToken(r.field == QLatin1String("address") ? p.address : p.note, r);
            }
        } else if (r.target == Target::Exhibit) {
            SABOOT_TRY(const domain::Exhibit e, exhibits.byId(r.exhibit));
            const auto& a = e.acquisition;
            if (r.field == QLatin1String("whole")) {
                m_withheld.insert(e.id.bytes(), mark(r));
                addToken(a.title, r);
                addToken(a.titleUrdu, r);
                addToken(e.fileName, r);
            }
            if (r.field == QLatin1String("title")) {
                addToken(a.title, r);
                addToken(a.titleUrdu, r);
            }
            if (r.field == QLatin1String("file_name")) addToken(e.fileName, r);
            if (r.field == QLatin1String("source")) addToken(a.source, r);
            if (r.field == QLatin1String("device")) addToken(a.device, r);
            if (r.field == QLatin1String("place")) addToken(a.place, r);
        }
    }
    // What was taken out of a withheld archive is withheld with it.
    SABOOT_TRY(const auto all, exhibits.list());
    for (bool more = true; more;) {
        more = false;
        for (const auto& e : all) {
            if (e.parent.isNull() || m_withheld.contains(e.id.bytes()) || !m_withheld.contains(e.parent.bytes())) continue;
            m_withheld.insert(e.id.bytes(), m_withheld.value(e.parent.bytes()));
            more = true;
        }
    }
    // The longest first: a name inside a longer removed sentence goes with the sentence.
    std::stable_sort(m_tokens.begin(), m_tokens.end(), [](const Token& a, const Token& b) { return a.text.size() > b.text.size(); });
    return ok();
}

Status RedactionPlan::addLinked(store::Database& db, const domain::Redaction& r) {
    store::IdentifierRecords identifiers(db);
    SABOOT_TRY(const auto claims, store::PersonRecords(db).claimsOf(r.person));
    for (const auto& c : claims) {
        if (c.identifier) {
            // Its written forms become tokens in findGone().
            m_goneBy.insert(c.identifier, r);
            m_gone.insert(c.identifier);
        } else {
            SABOOT_TRY(const domain::Participant who, store::ChatRecords(db).participant(c.participant));
            addToken(who.name, r, Short::WhereAlone);
            addToken(who.rawId, r);
        }
    }
    return ok();
}

std::vector<domain::Redaction> RedactionPlan::regions(const ExhibitId& exhibit) const {
    std::vector<domain::Redaction> out;
    for (const auto& r : m_all)
        if (r.target == Target::Picture && r.exhibit == exhibit) out.push_back(r);
    return out;
}

std::optional<domain::Redaction> RedactionPlan::field(const ExhibitId& exhibit, const char* name) const {
    for (const auto& r : m_all)
        if (r.target == Target::Exhibit && r.exhibit == exhibit && r.field == QLatin1String(name)) return r;
    return std::nullopt;
}

QByteArray RedactionPlan::withoutRegions(const ExhibitId& exhibit, const DerivationId& derivation, const QByteArray& text, const QJsonArray& boxes) {
    const auto marked = regions(exhibit);
    const auto whole = field(exhibit, "text");
    if (marked.empty() && !whole) return text;
    auto& removed = m_removed[derivation.bytes()];
    m_derivationBy.insert(derivation.bytes(), whole ? *whole : marked.front());
    if (whole || boxes.isEmpty()) {
        // Where the words stand is not known: none of them can be shown to lie outside the region.
        removed.emplace_back(0, std::numeric_limits<qint64>::max());
        return {};
    }
    struct Hole {
        qint64 start, end;
        QString mark;
    };
    std::vector<Hole> holes;
    for (const auto& b : boxes) {
        const QRect box(b[0].toInt(), b[1].toInt(), b[2].toInt(), b[3].toInt());
        for (const auto& r : marked)
            if (r.region.intersects(box)) {
                holes.push_back({b[4].toInteger(), b[5].toInteger(), mark(r)});
                break;
            }
    }
    std::sort(holes.begin(), holes.end(), [](const Hole& a, const Hole& b) { return a.start < b.start; });
    QByteArray out;
    qint64 at = 0;
    QString last;
    for (const Hole& h : holes) {
        if (h.start < at || h.end > text.size()) continue;
        const QByteArray between = text.mid(at, h.start - at);
        // Neighbouring words under one region leave one mark: their number must not tell.
        if (!between.trimmed().isEmpty() || last != h.mark) {
            out += between;
            out += '[' + h.mark.toUtf8() + ']';
            last = h.mark;
        }
        at = h.end;
        removed.emplace_back(h.start, h.end);
    }
    return out + text.mid(at);
}

Status RedactionPlan::findGone(store::Database& db) {
    store::IdentifierRecords records(db);
    store::ChatRecords chats(db);
    const auto gone = [&](const domain::Sighting& s, const domain::Redaction& r) {
        if (!m_goneBy.contains(s.identifier)) m_goneBy.insert(s.identifier, r);
        m_gone.insert(s.identifier);
    };
    for (const auto& r : m_all) {
        if (r.target == Target::Message) {
            SABOOT_TRY(const auto seen, records.sightingsIn(r.message));
            if (seen.empty()) continue;
            SABOOT_TRY(const domain::Message m, chats.message(r.message));
            const qint64 start = bytesBefore(m.body.text, r.start), end = bytesBefore(m.body.text, r.end);
            for (const auto& s : seen)
                if (r.isWholeMessage() || overlaps(s.start, s.end, start, end)) gone(s, r);
        } else if (r.target == Target::Picture || r.field == QLatin1String("text")) {
            if (r.exhibit.isNull()) continue;
            SABOOT_TRY(const auto seen, records.sightingsOn(r.exhibit));
            for (const auto& s : seen) {
                if (s.seenIn == domain::SeenIn::Message || s.seenIn == domain::SeenIn::ByHand) continue;
                // A code's place on the picture is not kept with its sighting: any code of a redacted picture goes.
                bool out = s.seenIn == domain::SeenIn::Code;
                for (const auto& [from, to] : m_removed.value(s.derivation.bytes())) out |= overlaps(s.start, s.end, from, to);
                if (out) gone(s, m_derivationBy.value(s.derivation.bytes(), r));
            }
        }
    }
    SABOOT_TRY(const auto all, records.list());
    for (const auto& i : all) {
        if (!m_gone.contains(i.row)) {
            // Seen only in withheld exhibits, or itself a removed text (the CNIC of a person): it goes as well.
            if (holdsToken(i.facts.normal) || holdsToken(i.facts.input)) {
                m_gone.insert(i.row);
                continue;
            }
            if (m_withheld.isEmpty()) continue;
            SABOOT_TRY(const auto seen, records.sightings(i.row));
            const bool only = !seen.empty() && std::all_of(seen.begin(), seen.end(), [&](const domain::Sighting& s) { return m_withheld.contains(s.exhibit.bytes()); });
            if (only) m_gone.insert(i.row);
            continue;
        }
        const domain::Redaction by = m_goneBy.value(i.row);
        addToken(i.facts.normal, by);
        addToken(i.facts.input, by);
        SABOOT_TRY(const auto seen, records.sightings(i.row));
        for (const auto& s : seen) addToken(s.raw, by);
    }
    for (const auto& i : all)
        if (m_gone.contains(i.row)) m_goneKeys.insert(QStringLiteral("identifier:") + domain::toText(i.facts.kind) + QLatin1Char(':') + i.facts.normal);
    for (auto it = m_withheld.cbegin(); it != m_withheld.cend(); ++it) m_goneKeys.insert(QStringLiteral("exhibit:") + ExhibitId::fromBytes(it.key()).toString());
    std::stable_sort(m_tokens.begin(), m_tokens.end(), [](const Token& a, const Token& b) { return a.text.size() > b.text.size(); });
    return ok();
}

std::vector<RedactionPlan::Place> RedactionPlan::places(const QString& text) const {
    std::vector<Place> out;
    for (const Token& t : m_short) {
        // "Ali", "Ali, shown by DE-04", "Person P-01 added: Ali", "Linked to P-01 Ali on the word of DE-04".
        for (qsizetype at = text.indexOf(t.text, 0, Qt::CaseInsensitive); at >= 0; at = text.indexOf(t.text, at + 1, Qt::CaseInsensitive)) {
            const qsizetype end = at + t.text.size();
            const bool begins = at == 0 || (at >= 2 && text[at - 1] == QLatin1Char(' ') && text[at - 2] == QLatin1Char(':'));
            const bool stops = end == text.size() || text[end] == QLatin1Char(',') || text[end] == QChar(0x060C);
            static const QRegularExpression number(QStringLiteral("\\bP-[0-9]{2,} $"));
            const bool numbered = (end == text.size() || !isWordCharacter(text[end])) && number.match(text.mid(std::max<qsizetype>(0, at - 16), std::min<qsizetype>(at, 16))).hasMatch();
            if ((begins && stops) || numbered) out.push_back({at, end, &t});
        }
    }
    if (text.size() < shortestToken) return out;
    for (const Token& t : m_tokens) {
        for (qsizetype at = text.indexOf(t.text, 0, Qt::CaseInsensitive); at >= 0; at = text.indexOf(t.text, at + 1, Qt::CaseInsensitive)) {
            const qsizetype end = at + t.text.size();
            if (at > 0 && isWordCharacter(text[at - 1]) && isWordCharacter(t.text.front())) continue;
            if (end < text.size() && isWordCharacter(text[end]) && isWordCharacter(t.text.back())) continue;
            if (std::any_of(out.begin(), out.end(), [&](const Place& p) { return overlaps(p.start, p.end, at, end); })) continue;
            out.push_back({at, end, &t});
        }
    }
    std::sort(out.begin(), out.end(), [](const Place& a, const Place& b) { return a.start < b.start; });
    return out;
}

QString RedactionPlan::scrub(const QString& text) const {
    const auto found = places(text);
    if (found.empty()) return text;
    QString out;
    qsizetype at = 0;
    for (const Place& p : found) {
        out += text.mid(at, p.start - at) + QStringLiteral("[%1 %2]").arg(p.token->number, p.token->label);
        at = p.end;
    }
    return out + text.mid(at);
}

QString RedactionPlan::markOfShown(const QString& text) const {
    const auto bare = [](const QString& s) {
        QString out;
        for (const QChar c : s.normalized(QString::NormalizationForm_KC).toCaseFolded())
            if (c.isLetterOrNumber()) out.append(c);
        return out;
    };
    const QString shown = bare(text), spaced = text.simplified();
    for (const Token& t : m_tokens) {
        const QString token = bare(t.text);
        // Short ones stand inside other words once the spaces are gone.
        if (token.size() >= 8 ? shown.contains(token) : holdsToken(spaced) && spaced.contains(t.text, Qt::CaseInsensitive)) return t.number + QLatin1Char(' ') + t.label;
    }
    return {};
}

void RedactionPlan::sealShowing(report::ReportModel& m, const QHash<QByteArray, QString>& read) const {
    QHash<QString, QStringList> inside; // archive -> marks of what was taken out of it
    for (auto& x : m.exhibits) {
        if (!x.withheld) {
            QString text = read.value(x.exhibit.id.bytes());
            for (const auto& c : x.codes) text += c.text + QLatin1Char('\n');
            if (const QString mark = markOfShown(text); !mark.isEmpty()) {
                x.pictureSealed = x.picture.has_value();
                x.picture.reset();
                // Broken over two lines it is no word to be taken out: then nothing of the text is printed.
                if (!markOfShown(scrub(x.recognisedText)).isEmpty()) x.recognisedText.clear();
                if (!x.redactedBy.contains(mark)) x.redactedBy << mark;
            }
        }
        if (!x.parentNumber.isEmpty()) inside[x.parentNumber] += x.redactedBy;
    }
    for (auto& x : m.exhibits)
        for (const QString& mark : inside.value(x.exhibit.number))
            if (!x.redactedBy.contains(mark)) x.redactedBy << mark;
}

namespace {

/// The words of a text that can be told from others: in small letters, four characters or more, not numbers alone.
QStringList tellingWords(const QString& text) {
    QStringList out;
    QString word;
    const QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded() + QLatin1Char(' ');
    for (const QChar c : folded) {
        if (isWordCharacter(c)) {
            word += c;
            continue;
        }
        if (word.size() >= shortestToken && std::any_of(word.cbegin(), word.cend(), [](QChar w) { return w.isLetter(); }) && !out.contains(word)) out << word;
        word.clear();
    }
    return out;
}

/// Numbers of three digits or more, as they are whatever marks group them or zeros end them: "1,250.00" and "1250" are one.
QStringList tellingNumbers(const QString& text) {
    static const QRegularExpression number(QStringLiteral("[0-9][0-9,]*(?:\\.[0-9]+)?"));
    QString latin = text;
    for (QChar& c : latin)
        if (c.digitValue() >= 0) c = QChar(u'0' + c.digitValue());
    QStringList out;
    for (auto it = number.globalMatch(latin); it.hasNext();) {
        QString n = it.next().captured().remove(QLatin1Char(','));
        if (n.contains(QLatin1Char('.'))) {
            while (n.endsWith(QLatin1Char('0'))) n.chop(1);
            if (n.endsWith(QLatin1Char('.'))) n.chop(1);
        }
        if (std::count_if(n.begin(), n.end(), [](QChar c) { return c.isDigit(); }) >= 3 && !out.contains(n)) out << n;
    }
    return out;
}

/// The same, or one letter read wrong, left out or put in.
bool readsLike(const QString& a, const QString& b) {
    if (a == b) return true;
    if (std::min(a.size(), b.size()) < 6 || std::abs(a.size() - b.size()) > 1) return false;
    qsizetype i = 0, j = 0, wrong = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i] == b[j]) {
            ++i, ++j;
            continue;
        }
        if (++wrong > 1) return false;
        if (a.size() >= b.size()) ++i;
        if (b.size() >= a.size()) ++j;
    }
    return wrong + (a.size() - i) + (b.size() - j) <= 1;
}

} // namespace

std::vector<domain::DoubtfulPicture> RedactionPlan::showingWords(const report::ReportModel& m, const QHash<QByteArray, QString>& read) const {
    std::vector<domain::DoubtfulPicture> out;
    for (const auto& x : m.exhibits) {
        if (x.withheld || !x.picture) continue;
        const QString whole = read.value(x.exhibit.id.bytes());
        const QStringList shown = tellingWords(whole), numbers = tellingNumbers(whole);
        if (shown.isEmpty() && numbers.isEmpty()) continue;
        for (const Token& t : m_tokens) {
            const QStringList words = tellingWords(t.text);
            QStringList hits;
            for (const QString& w : words)
                if (std::any_of(shown.begin(), shown.end(), [&](const QString& s) { return readsLike(w, s); })) hits << w;
            // A name is known by any part of it, a sentence by half of its words.
            const qsizetype enough = words.size() <= 3 ? 1 : std::max<qsizetype>(2, (words.size() + 1) / 2);
            const bool byWords = hits.size() >= enough && (words.size() > 3 || std::any_of(hits.begin(), hits.end(), [](const QString& h) { return h.size() >= 5; }));
            // An amount is known by its number, before or after its unit. A year or a time alone is in every picture.
            const QStringList told = tellingNumbers(t.text);
            const bool byNumbers = words.size() <= 3 && !told.isEmpty() && std::all_of(told.begin(), told.end(), [&](const QString& n) { return numbers.contains(n); });
            if (!byWords && !byNumbers) continue;
            if (byNumbers) hits << told;
            const auto known = std::find_if(out.begin(), out.end(), [&](const domain::DoubtfulPicture& d) { return d.exhibit == x.exhibit.number && d.redaction == t.number; });
            if (known == out.end()) out.push_back({x.exhibit.number, t.number, hits});
            else
                for (const QString& h : hits)
                    if (!known->words.contains(h)) known->words << h;
        }
    }
    return out;
}

bool RedactionPlan::cut(MessageRow message, QString& text, std::vector<report::Cut>& cuts) const {
    struct Hole {
        qsizetype start, end;
        QString number, label;
    };
    std::vector<Hole> holes;
    for (const auto& r : m_all) {
        if (r.target != Target::Message || r.message != message) continue;
        if (r.isWholeMessage()) {
            text.clear();
            cuts = {{0, r.number(), word(r)}};
            return false;
        }
        holes.push_back({qsizetype(std::min<qint64>(r.start, text.size())), qsizetype(std::min<qint64>(r.end, text.size())), r.number(), word(r)});
    }
    for (const Place& p : places(text))
        if (std::none_of(holes.begin(), holes.end(), [&](const Hole& h) { return overlaps(h.start, h.end, p.start, p.end); }))
            holes.push_back({p.start, p.end, p.token->number, p.token->label});
    std::sort(holes.begin(), holes.end(), [](const Hole& a, const Hole& b) { return a.start < b.start; });
    QString out;
    qsizetype at = 0;
    for (const Hole& h : holes) {
        if (h.start < at) { // two marks over the same words: one box, and nothing of either stays
            at = std::max(at, h.end);
            continue;
        }
        out += text.mid(at, h.start - at);
        cuts.push_back({out.size(), h.number, h.label});
        at = h.end;
    }
    text = out + text.mid(at);
    return true;
}

QStringList RedactionPlan::tokens() const {
    QStringList out;
    for (const Token& t : m_tokens) out << t.text;
    return out;
}

Status RedactionPlan::apply(report::ReportModel& m, store::Database& db) const {
    const auto text = [this](QString& s) { s = scrub(s); };
    const auto list = [&](QStringList& l) {
        for (QString& s : l) text(s);
    };
    const auto facts = [&](std::vector<report::FactRow>& rows) {
        for (auto& f : rows) text(f.value);
    };
    auto& p = m.particulars;
    for (QString* s : {&p.title, &p.titleUrdu, &p.unit, &p.authority, &p.station, &p.stationUrdu}) text(*s);
    list(m.differences);
    for (auto& u : m.unmet) text(u.text);
    text(m.subject);
    text(m.subjectUrdu);
    // What was marked goes whatever its length; elsewhere a short word would blacken half a file.
    const auto marked = [&](report::PersonEntry& x) {
        const auto replace = [](QString& s, const QString& by) {
            if (!s.isEmpty()) s = by;
        };
        for (const auto& r : m_all) {
            if (r.target != Target::Person || !(r.person == x.person.id)) continue;
            const QString by = QLatin1Char('[') + mark(r) + QLatin1Char(']');
            if (r.field == QLatin1String("name")) replace(x.person.nameLatin, by), replace(x.person.nameUrdu, by);
            else if (r.field == QLatin1String("aliases") && !x.person.aliases.isEmpty()) x.person.aliases = {by};
            else if (r.field == QLatin1String("cnic")) replace(x.person.cnic, by);
            else if (r.field == QLatin1String("address")) replace(x.person.address, by);
            else if (r.field == QLatin1String("note")) replace(x.person.note, by);
            else if (r.field == QLatin1String("linked")) {
                for (auto& f : x.facts) f.value = by;
                for (QString& s : x.speaksAs) s = by;
            }
        }
    };
    const auto person = [&](report::PersonEntry& x) {
        auto& who = x.person;
        const domain::Person before = who;
        marked(x);
        for (QString* s : {&who.nameLatin, &who.nameUrdu, &who.cnic, &who.address, &who.note, &who.role}) text(*s);
        list(who.aliases);
        list(x.speaksAs);
        facts(x.facts);
        // A face tells what the removed words told.
        if (who.nameLatin != before.nameLatin || who.nameUrdu != before.nameUrdu || who.cnic != before.cnic || who.address != before.address ||
            who.aliases != before.aliases) {
            who.pictureExhibit = {};
            who.pictureRegion = {};
        }
    };
    for (auto& x : m.persons) person(x);
    for (auto& x : m.accused) person(x);
    for (auto& x : m.exhibits) {
        auto& a = x.exhibit.acquisition;
        for (const auto& r : m_all) {
            if (r.target != Target::Exhibit || !(r.exhibit == x.exhibit.id)) continue;
            const QString by = QLatin1Char('[') + mark(r) + QLatin1Char(']');
            const auto replace = [&](const char* field, std::initializer_list<QString*> texts) {
                for (QString* s : texts)
                    if (r.field == QLatin1String(field) && !s->isEmpty()) *s = by;
            };
            replace("title", {&a.title, &a.titleUrdu});
            replace("file_name", {&x.exhibit.fileName});
            replace("source", {&a.source});
            replace("device", {&a.device});
            replace("place", {&a.place});
        }
        for (QString* s : {&a.title, &a.titleUrdu, &a.source, &a.device, &a.collector, &a.place, &a.authority, &a.method, &a.collectedText, &x.exhibit.fileName,
                           &x.exhibit.problem, &x.exhibit.withdrawnReason, &x.recognisedText, &x.caption, &x.timesNote, &x.addedByName})
            text(*s);
        list(a.tags);
        facts(x.facts);
        for (auto& c : x.codes) text(c.text);
        for (auto& d : x.derivations) text(d.problem), text(d.settings);
        for (auto& t : x.times) text(t.asWritten), text(t.note);
    }
    for (auto& c : m.chats) {
        text(c.chat.title);
        text(c.chat.owner);
        for (auto& who : c.participants) text(who.name), text(who.rawId);
        for (auto& row : c.rows) {
            if (auto* o = std::get_if<report::OmittedRange>(&row)) {
                text(o->reason);
                continue;
            }
            auto& e = std::get<report::MessageEntry>(row);
            // The text itself was cut when the message was taken in.
            for (QString* s : {&e.sender, &e.senderId, &e.forwardedFrom, &e.timeText}) text(*s);
            for (auto& a : e.attachments) text(a.name), text(a.missingReason);
            for (auto& r : e.reactions) text(r.by);
        }
    }
    for (auto& w : m.wallets) text(w.note), text(w.facts.note);
    const auto said = [&](std::vector<report::ListLabel>& labels) {
        for (auto& l : labels) text(l.label), text(l.category), text(l.source);
    };
    for (auto& w : m.wallets) said(w.labels);
    for (auto& i : m.identifiers) said(i.labels);
    for (auto& i : m.identifiers) text(i.belongsTo);
    const auto link = [&](report::LinkRow& l) { text(l.from), text(l.to), text(l.fromShown), text(l.toShown), text(l.relation); };
    for (auto& l : m.links) link(l);
    for (auto& a : m.activity) {
        text(a.title);
        for (auto& who : a.speakers) text(who.first);
        for (auto& x : a.exchanges) text(x.from), text(x.to);
    }
    for (auto& paid : m.flow.rows) link(paid.link);
    for (auto& a : m.flow.amounts) text(a.sender), text(a.raw);
    for (auto& t : m.timeline) text(t.event), text(t.whenText);
    for (auto& item : m.custody) {
        text(item.description);
        for (auto& r : item.rows)
            for (QString* s : {&r.event.from, &r.event.to, &r.event.purpose, &r.event.place, &r.event.note, &r.event.seal, &r.signedText}) text(*s);
    }
    for (auto& f : m.findings) text(f.textEnglish), text(f.textUrdu);
    for (auto& a : m.audit) text(a.event), text(a.about);
    facts(m.limits);
    for (auto& c : m.certificates)
        for (auto& paragraph : c.paragraphs)
            for (auto* pieces : {&paragraph.english, &paragraph.urdu})
                for (auto& piece : *pieces) text(piece.text);

    m.removed = tokens();
    store::CaseRecords officers(db);
    SABOOT_TRY(const auto people, officers.officers());
    store::ExhibitRecords exhibits(db);
    store::ChatRecords chats(db);
    store::PersonRecords persons(db);
    for (const auto& r : m_all) {
        report::RedactionRow row;
        row.number = r.number();
        row.reason = word(r) + QStringLiteral(": ") + scrub(r.reason);
        for (const auto& o : people)
            if (o.id == r.by) row.orderedBy = (o.rank + QLatin1Char(' ') + o.name).trimmed();
        if (r.target == Target::Message) {
            SABOOT_TRY(const domain::Message message, chats.message(r.message));
            SABOOT_TRY(const domain::Chat chat, chats.byId(message.chat));
            SABOOT_TRY(const domain::Exhibit e, exhibits.byId(chat.exhibit));
            row.place = QStringLiteral("%1-%2").arg(chat.number).arg(message.n, 4, 10, QLatin1Char('0'));
            row.sealedSha256 = e.sha256;
        } else if (r.target == Target::Person) {
            SABOOT_TRY(const domain::Person who, persons.byId(r.person));
            row.place = who.number;
        } else {
            SABOOT_TRY(const domain::Exhibit e, exhibits.byId(r.exhibit));
            row.place = e.number;
            row.sealedSha256 = e.sha256;
        }
        m.redactions.push_back(std::move(row));
    }
    return ok();
}

} // namespace saboot::services
