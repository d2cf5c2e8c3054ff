#include "identifiers/lexicon.h"

#include "text/tokenizer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

static void initialise() { Q_INIT_RESOURCE(lexicons); } // outside of any namespace, as the macro asks

namespace saboot::identifiers {

namespace {

constexpr qsizetype mostTerms = 20'000;
/// Bytes between a number and its unit: "5 kg", "5kg", "5-kg".
constexpr qint64 nearBytes = 3;

bool isNumber(std::string_view term) {
    return !term.empty() && term[0] >= '0' && term[0] <= '9' && std::all_of(term.begin(), term.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
}

} // namespace

Result<Lexicon> Lexicon::shipped() {
    initialise();
    Lexicon lexicon;
    for (const char* name : {"drugs", "quantities", "prices", "payment", "delivery"}) {
        QFile file(QStringLiteral(":/lexicons/%1.json").arg(QLatin1String(name)));
        if (!file.open(QIODevice::ReadOnly)) return Error(ErrorCode::Internal, file.fileName());
        SABOOT_CHECK(lexicon.add(file.readAll(), QLatin1String(name)));
    }
    return lexicon;
}

Status Lexicon::add(const QByteArray& json, const QString& name) {
    const auto wrong = [&name](const QString& what) { return Error(ErrorCode::InvalidArgument, QStringLiteral("the lexicon %1: %2").arg(name, what)); };
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError) return wrong(QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    const QString category = root.value(QLatin1String("category")).toString().trimmed();
    if (category.isEmpty()) return wrong(QStringLiteral("it names no category"));
    if (!root.value(QLatin1String("terms")).isArray()) return wrong(QStringLiteral("it has no list of terms"));
    const QJsonArray terms = root.value(QLatin1String("terms")).toArray();
    for (qsizetype i = 0; i < terms.size(); ++i) {
        const QJsonObject o = terms[i].toObject();
        LexiconTerm t;
        t.category = category;
        t.term = o.value(QLatin1String("term")).toString().trimmed();
        t.meaning = o.value(QLatin1String("meaning")).toString();
        const QJsonArray variants = o.value(QLatin1String("variants")).toArray();
        for (const QJsonValue& v : variants)
            if (!v.toString().trimmed().isEmpty()) t.variants << v.toString().trimmed();
        t.everyday = o.value(QLatin1String("everyday")).toBool();
        t.number = o.value(QLatin1String("number")).toBool();
        if (text::terms(t.term.toUtf8()).empty()) return wrong(QStringLiteral("term %1 holds no word").arg(i + 1));
        const auto same = std::find_if(m_terms.begin(), m_terms.end(), [&](const LexiconTerm& k) { return k.category == t.category && k.term == t.term; });
        if (same != m_terms.end()) *same = std::move(t);
        else m_terms.push_back(std::move(t));
        if (qsizetype(m_terms.size()) > mostTerms) return wrong(QStringLiteral("more than %1 terms").arg(mostTerms));
    }
    index();
    return ok();
}

bool Lexicon::remove(const QString& category, const QString& term) {
    if (!std::erase_if(m_terms, [&](const LexiconTerm& t) { return t.category == category && t.term == term; })) return false;
    index();
    return true;
}

void Lexicon::index() {
    m_byFirst.clear();
    for (size_t i = 0; i < m_terms.size(); ++i) {
        QStringList forms = m_terms[i].variants;
        forms.prepend(m_terms[i].term);
        for (const QString& form : std::as_const(forms)) {
            auto words = text::terms(form.toUtf8());
            if (words.empty()) continue;
            auto& list = m_byFirst[words.front()];
            const bool known = std::any_of(list.begin(), list.end(), [&](const Entry& e) { return e.term == i && e.words == words; });
            if (!known) list.push_back({std::move(words), i});
        }
    }
    for (auto& list : m_byFirst)
        std::stable_sort(list.begin(), list.end(), [](const Entry& a, const Entry& b) { return a.words.size() > b.words.size(); });
}

std::vector<LexiconHit> Lexicon::scan(QByteArrayView utf8) const {
    struct Word {
        QByteArray term;
        qint64 start, end;
        bool number;
    };
    std::vector<Word> words;
    text::forEachToken(utf8, [&](const text::Token& t) {
        if (t.colocated) return true;
        // "5kg" is one run of letters and digits: its number and its unit are two words here.
        size_t digits = 0;
        while (digits < t.term.size() && t.term[digits] >= '0' && t.term[digits] <= '9') ++digits;
        const bool original = qint64(t.term.size()) == t.end - t.start;
        if (digits > 0 && digits < t.term.size() && original) {
            words.push_back({QByteArray(t.term.data(), qsizetype(digits)), t.start, t.start + qint64(digits), true});
            words.push_back({QByteArray(t.term.data() + digits, qsizetype(t.term.size() - digits)), t.start + qint64(digits), t.end, false});
        } else {
            words.push_back({QByteArray(t.term.data(), qsizetype(t.term.size())), t.start, t.end, isNumber(t.term)});
        }
        return true;
    });
    std::vector<LexiconHit> hits;
    for (size_t i = 0; i < words.size();) {
        const auto list = m_byFirst.constFind(words[i].term);
        size_t taken = 0;
        if (list != m_byFirst.constEnd()) {
            for (const Entry& e : *list) {
                if (e.words.size() < taken) break; // a longer one stands here
                if (i + e.words.size() > words.size()) continue;
                bool all = true;
                for (size_t k = 1; k < e.words.size() && all; ++k) all = words[i + k].term == e.words[k];
                if (!all) continue;
                const LexiconTerm& term = m_terms[e.term];
                const size_t last = i + e.words.size() - 1;
                qint64 from = words[i].start, to = words[last].end;
                if (term.number) {
                    if (i > 0 && words[i - 1].number && from - words[i - 1].end <= nearBytes) from = words[i - 1].start;
                    else if (last + 1 < words.size() && words[last + 1].number && words[last + 1].start - to <= nearBytes) to = words[last + 1].end;
                    else continue;
                }
                hits.push_back({from, to, QString::fromUtf8(utf8.sliced(from, to - from)), &term});
                taken = std::max(taken, e.words.size());
            }
        }
        i += std::max<size_t>(1, taken);
    }
    return hits;
}

} // namespace saboot::identifiers
