#include "services/lexicons.h"

#include "base/file.h"
#include "identifiers/lexicon.h"
#include "services/chats.h"

namespace saboot::services {

namespace {

constexpr qint64 listLimitBytes = 8 << 20;
constexpr qint64 contextBytes = 60;

Result<identifiers::Lexicon> lexiconOf(const QStringList& files) {
    SABOOT_TRY(identifiers::Lexicon lexicon, identifiers::Lexicon::shipped());
    for (const QString& f : files) {
        SABOOT_TRY(const QByteArray bytes, readBounded(f, listLimitBytes));
        SABOOT_CHECK(lexicon.add(bytes, f));
    }
    return lexicon;
}

Suggestion suggestionOf(const identifiers::LexiconHit& h, QByteArrayView utf8) {
    Suggestion s;
    s.start = h.start;
    s.end = h.end;
    s.found = h.found;
    s.category = h.term->category;
    s.term = h.term->term;
    s.meaning = h.term->meaning;
    s.everyday = h.term->everyday;
    const auto isInside = [&utf8](qint64 i) { return i > 0 && i < utf8.size() && (uint8_t(utf8[i]) & 0xC0) == 0x80; };
    qint64 from = std::max<qint64>(0, h.start - contextBytes), to = std::min<qint64>(utf8.size(), h.end + contextBytes);
    while (isInside(from)) ++from;
    while (isInside(to)) --to;
    s.context = QString::fromUtf8(utf8.sliced(from, to - from)).simplified();
    return s;
}

} // namespace

Result<std::vector<LexiconTermInfo>> lexiconTerms(const QStringList& files) {
    SABOOT_TRY(const identifiers::Lexicon lexicon, lexiconOf(files));
    std::vector<LexiconTermInfo> out;
    for (const auto& t : lexicon.terms()) out.push_back({t.category, t.term, t.meaning, t.variants, t.everyday, t.number});
    return out;
}

Result<std::vector<Suggestion>> suggestIn(QByteArrayView utf8, const QStringList& files) {
    SABOOT_TRY(const identifiers::Lexicon lexicon, lexiconOf(files));
    std::vector<Suggestion> out;
    for (const auto& h : lexicon.scan(utf8)) out.push_back(suggestionOf(h, utf8));
    return out;
}

Status suggestInCase(OpenCase& opened, const QStringList& files, const QStringList& categories, const std::function<void(Suggestion&&)>& sink, JobControl& job) {
    SABOOT_TRY(const identifiers::Lexicon lexicon, lexiconOf(files));
    Chats chats(opened);
    SABOOT_TRY(const auto list, chats.list());
    constexpr qint64 page = 2000;
    for (const domain::Chat& chat : list) {
        SABOOT_TRY(const qint64 rows, chats.rowCount(chat.id));
        for (qint64 first = 1; first <= rows; first += page) {
            if (job.isCancelled()) return Error(ErrorCode::Cancelled);
            job.report(first, rows, QStringLiteral("Looking for words in %1").arg(chat.number));
            SABOOT_TRY(const auto part, chats.messages(chat.id, first, std::min(page, rows - first + 1)));
            for (const domain::Message& m : part) {
                const QByteArray text = m.body.text.toUtf8();
                for (const auto& h : lexicon.scan(text)) {
                    if (!categories.isEmpty() && !categories.contains(h.term->category)) continue;
                    Suggestion s = suggestionOf(h, text);
                    s.reference = chat.number + QLatin1Char('-') + QStringLiteral("%1").arg(m.n, 4, 10, QLatin1Char('0'));
                    s.chat = chat.id;
                    s.n = m.n;
                    s.sender = m.body.sender;
                    s.at = m.body.time;
                    sink(std::move(s));
                }
            }
        }
    }
    return ok();
}

} // namespace saboot::services
