#include "services/lexicons.h"

#include "base/file.h"
#include "crypto/auditrecord.h"
#include "identifiers/lexicon.h"
#include "services/chats.h"
#include "store/caserecords.h"
#include "text/tokenizer.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace saboot::services {

namespace {

constexpr qint64 listLimitBytes = 8 << 20;
constexpr qint64 contextBytes = 60;

constexpr const char* settingKey = "lexicon";
constexpr qsizetype mostOwnTerms = 5'000;

Status addFiles(identifiers::Lexicon& lexicon, const QStringList& files) {
    for (const QString& f : files) {
        SABOOT_TRY(const QByteArray bytes, readBounded(f, listLimitBytes));
        SABOOT_CHECK(lexicon.add(bytes, f));
    }
    return ok();
}

Result<identifiers::Lexicon> lexiconOf(const QStringList& files) {
    SABOOT_TRY(identifiers::Lexicon lexicon, identifiers::Lexicon::shipped());
    SABOOT_CHECK(addFiles(lexicon, files));
    return lexicon;
}

LexiconTermInfo infoOf(const identifiers::LexiconTerm& t, LexiconTermInfo::Origin origin) { return {t.category, t.term, t.meaning, t.variants, t.everyday, t.number, origin}; }

QJsonObject termJson(const LexiconTermInfo& t) {
    return {{QStringLiteral("term"), t.term},         {QStringLiteral("meaning"), t.meaning}, {QStringLiteral("variants"), QJsonArray::fromStringList(t.variants)},
            {QStringLiteral("everyday"), t.everyday}, {QStringLiteral("number"), t.number}};
}

LexiconTermInfo termFrom(const QJsonObject& o, const QString& category) {
    LexiconTermInfo t;
    t.category = category;
    t.term = o[QLatin1String("term")].toString().trimmed();
    t.meaning = o[QLatin1String("meaning")].toString().trimmed();
    for (const QJsonValue& v : o[QLatin1String("variants")].toArray())
        if (const QString word = v.toString().trimmed(); !word.isEmpty()) t.variants << word;
    t.everyday = o[QLatin1String("everyday")].toBool();
    t.number = o[QLatin1String("number")].toBool();
    t.origin = LexiconTermInfo::Origin::Own;
    return t;
}

Status addTerm(identifiers::Lexicon& lexicon, const LexiconTermInfo& t) {
    const QJsonObject list{{QStringLiteral("category"), t.category}, {QStringLiteral("terms"), QJsonArray{termJson(t)}}};
    return lexicon.add(QJsonDocument(list).toJson(QJsonDocument::Compact), t.category);
}

bool isOne(const LexiconTermInfo& t, const QString& category, const QString& term) { return t.category == category && t.term == term; }

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

// ---- the words of a case -------------------------------------------------------------------------------------------

/// What the officers of a case changed: terms of their own or instead of shipped ones, and shipped ones taken out.
struct Lexicons::Changes {
    std::vector<LexiconTermInfo> terms;
    std::vector<std::pair<QString, QString>> removed; ///< category, term

    void forget(const QString& category, const QString& term) {
        std::erase_if(terms, [&](const LexiconTermInfo& t) { return isOne(t, category, term); });
        std::erase(removed, std::pair(category, term));
    }
};

Result<QString> Lexicons::stored() {
    SABOOT_TRY(auto db, m_case.reader());
    return saboot::store::CaseRecords(*db).setting(QString::fromLatin1(settingKey));
}

Status Lexicons::store(const QString& value, const QString& what) {
    return m_case.change(crypto::AuditEvent::RowChange, what, [&](saboot::store::Change& change) { return saboot::store::CaseRecords::setSetting(change, QString::fromLatin1(settingKey), value); });
}

Result<Lexicons::Changes> Lexicons::changes() {
    SABOOT_TRY(const QString value, stored());
    Changes out;
    const QJsonObject o = QJsonDocument::fromJson(value.toUtf8()).object();
    for (const QJsonValue& v : o[QLatin1String("terms")].toArray()) out.terms.push_back(termFrom(v.toObject(), v.toObject()[QLatin1String("category")].toString()));
    for (const QJsonValue& v : o[QLatin1String("removed")].toArray())
        out.removed.emplace_back(v.toObject()[QLatin1String("category")].toString(), v.toObject()[QLatin1String("term")].toString());
    return out;
}

Status Lexicons::write(const Changes& all, const QString& what) {
    if (qsizetype(all.terms.size()) > mostOwnTerms) return Error(ErrorCode::InvalidArgument, QStringLiteral("more than %1 terms").arg(mostOwnTerms));
    QJsonArray terms, removed;
    for (const LexiconTermInfo& t : all.terms) {
        QJsonObject o = termJson(t);
        o[QStringLiteral("category")] = t.category;
        terms.append(o);
    }
    for (const auto& [category, term] : all.removed) removed.append(QJsonObject{{QStringLiteral("category"), category}, {QStringLiteral("term"), term}});
    const QString value = terms.isEmpty() && removed.isEmpty()
                              ? QString()
                              : QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("terms"), terms}, {QStringLiteral("removed"), removed}}).toJson(QJsonDocument::Compact));
    return store(value, what);
}

Result<std::shared_ptr<const identifiers::Lexicon>> Lexicons::lexicon() {
    SABOOT_TRY(identifiers::Lexicon lexicon, identifiers::Lexicon::shipped());
    SABOOT_TRY(const Changes own, changes());
    for (const auto& [category, term] : own.removed) lexicon.remove(category, term);
    for (const LexiconTermInfo& t : own.terms) SABOOT_CHECK(addTerm(lexicon, t));
    return std::shared_ptr<const identifiers::Lexicon>(std::make_shared<identifiers::Lexicon>(std::move(lexicon)));
}

Result<std::vector<LexiconTermInfo>> Lexicons::terms() {
    using Origin = LexiconTermInfo::Origin;
    SABOOT_TRY(const identifiers::Lexicon shipped, identifiers::Lexicon::shipped());
    SABOOT_TRY(const Changes own, changes());
    std::vector<LexiconTermInfo> out;
    for (const auto& t : shipped.terms()) {
        const bool gone = std::find(own.removed.begin(), own.removed.end(), std::pair(t.category, t.term)) != own.removed.end();
        out.push_back(infoOf(t, gone ? Origin::Removed : Origin::Shipped));
    }
    for (const LexiconTermInfo& t : own.terms) {
        const auto same = std::find_if(out.begin(), out.end(), [&](const LexiconTermInfo& k) { return isOne(k, t.category, t.term); });
        if (same == out.end()) {
            out.push_back(t);
            continue;
        }
        *same = t;
        same->origin = Origin::Changed;
    }
    std::stable_sort(out.begin(), out.end(), [](const LexiconTermInfo& a, const LexiconTermInfo& b) { return std::pair(a.category, a.term) < std::pair(b.category, b.term); });
    return out;
}

Status Lexicons::set(const LexiconTermInfo& given, const QString& beforeCategory, const QString& beforeTerm) {
    LexiconTermInfo t = given;
    t.category = t.category.trimmed().toLower();
    t.term = t.term.trimmed();
    if (t.category.isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("a term needs a category"));
    if (text::terms(t.term.toUtf8()).empty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("the term holds no word"));
    SABOOT_TRY(const auto now, terms());
    const bool isNew = beforeTerm.isEmpty();
    const bool moved = !isNew && !isOne(t, beforeCategory, beforeTerm);
    for (const LexiconTermInfo& k : now)
        if (isOne(k, t.category, t.term) && (isNew || moved) && k.origin != LexiconTermInfo::Origin::Removed)
            return Error(ErrorCode::InvalidArgument, QStringLiteral("the term \"%1\" is in the list already").arg(t.term));
    SABOOT_TRY(Changes all, changes());
    if (moved) {
        const auto old = std::find_if(now.begin(), now.end(), [&](const LexiconTermInfo& k) { return isOne(k, beforeCategory, beforeTerm); });
        if (old == now.end()) return Error(ErrorCode::NotFound, beforeTerm);
        all.forget(beforeCategory, beforeTerm);
        if (old->origin != LexiconTermInfo::Origin::Own) all.removed.emplace_back(beforeCategory, beforeTerm);
    }
    all.forget(t.category, t.term);
    all.terms.push_back(t);
    return write(all, isNew ? QStringLiteral("Word added to the lexicon: %1").arg(t.term) : QStringLiteral("Word of the lexicon changed: %1").arg(t.term));
}

Status Lexicons::remove(const QString& category, const QString& term) {
    SABOOT_TRY(const auto now, terms());
    const auto old = std::find_if(now.begin(), now.end(), [&](const LexiconTermInfo& k) { return isOne(k, category, term); });
    if (old == now.end()) return Error(ErrorCode::NotFound, term);
    SABOOT_TRY(Changes all, changes());
    all.forget(category, term);
    if (old->origin != LexiconTermInfo::Origin::Own) all.removed.emplace_back(category, term);
    return write(all, QStringLiteral("Word taken out of the lexicon: %1").arg(term));
}

Status Lexicons::restore(const QString& category, const QString& term) {
    SABOOT_TRY(const auto now, terms());
    const auto old = std::find_if(now.begin(), now.end(), [&](const LexiconTermInfo& k) { return isOne(k, category, term); });
    if (old == now.end() || old->origin == LexiconTermInfo::Origin::Own) return Error(ErrorCode::NotFound, term);
    SABOOT_TRY(Changes all, changes());
    all.forget(category, term);
    return write(all, QStringLiteral("Word of the lexicon as shipped again: %1").arg(term));
}

Status Lexicons::restoreAll() { return write({}, QStringLiteral("The lexicon is as shipped again")); }

Result<int> Lexicons::importList(const QString& path) {
    SABOOT_TRY(const QByteArray bytes, readBounded(path, listLimitBytes));
    const QString name = QFileInfo(path).fileName();
    SABOOT_TRY(const identifiers::Lexicon shipped, identifiers::Lexicon::shipped());
    {
        identifiers::Lexicon trial = shipped;
        SABOOT_CHECK(trial.add(bytes, name)); // says what is wrong with it
    }
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    SABOOT_TRY(Changes all, changes());
    int added = 0;
    for (const QJsonValue& v : root[QLatin1String("terms")].toArray()) {
        LexiconTermInfo t = termFrom(v.toObject(), root[QLatin1String("category")].toString().trimmed());
        all.forget(t.category, t.term);
        all.terms.push_back(std::move(t));
        ++added;
    }
    SABOOT_CHECK(write(all, QStringLiteral("List of words added to the lexicon: %1").arg(name)));
    return added;
}

std::vector<SuggestedWord> suggestedWords(const identifiers::Lexicon& lexicon, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    std::vector<SuggestedWord> out;
    for (const auto& h : lexicon.scan(utf8)) {
        const auto chars = [&](qint64 from, qint64 to) { return int(QString::fromUtf8(QByteArrayView(utf8).sliced(from, to - from)).size()); };
        out.push_back({chars(0, h.start), chars(h.start, h.end), h.term->category, h.term->term, h.term->meaning, h.term->everyday});
    }
    return out;
}

// ---- without a case, and over all messages -------------------------------------------------------------------------

Result<std::vector<LexiconTermInfo>> lexiconTerms(const QStringList& files) {
    SABOOT_TRY(const identifiers::Lexicon lexicon, lexiconOf(files));
    std::vector<LexiconTermInfo> out;
    for (const auto& t : lexicon.terms()) out.push_back(infoOf(t, LexiconTermInfo::Origin::Shipped));
    return out;
}

Result<std::vector<Suggestion>> suggestIn(QByteArrayView utf8, const QStringList& files) {
    SABOOT_TRY(const identifiers::Lexicon lexicon, lexiconOf(files));
    std::vector<Suggestion> out;
    for (const auto& h : lexicon.scan(utf8)) out.push_back(suggestionOf(h, utf8));
    return out;
}

Status suggestInCase(OpenCase& opened, const QStringList& files, const QStringList& categories, const std::function<void(Suggestion&&)>& sink, JobControl& job) {
    SABOOT_TRY(const auto ofCase, Lexicons(opened).lexicon());
    identifiers::Lexicon lexicon = *ofCase;
    SABOOT_CHECK(addFiles(lexicon, files));
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
