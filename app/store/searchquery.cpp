#include "store/searchquery.h"

#include "store/textpattern.h"
#include "text/normalise.h"
#include "text/tokenizer.h"

#include <QDate>
#include <QTimeZone>

namespace saboot::store {

namespace {

constexpr int deepest = 32;
constexpr qsizetype longestQuery = 2000;
constexpr qint64 pakistanOffsetMs = 5 * 3'600'000;

struct Piece {
    enum class Kind { Word, Phrase, Open, Close, And, Or, Not, End };
    Kind kind = Kind::End;
    QString text;
};

Error unreadable(const QString& what) { return Error(ErrorCode::InvalidArgument, what); }

bool isQuote(QChar c) { return c == u'"' || c == QChar(0x201C) || c == QChar(0x201D) || c == QChar(0x201E); }

/// Whether a minus before this character means "without".
bool beginsWord(QChar c) {
    return c.isLetterOrNumber() || c.isSurrogate() || isQuote(c) || c == u'(' || c == u'*' || c == u'~' || c.isMark();
}

std::vector<Piece> piecesOf(const QString& text) {
    std::vector<Piece> pieces;
    qsizetype i = 0;
    const qsizetype n = text.size();
    auto phrase = [&](qsizetype from) {
        qsizetype end = from;
        while (end < n && !isQuote(text[end])) ++end;
        i = end + 1;
        return text.mid(from, end - from);
    };
    while (i < n) {
        const QChar c = text[i];
        if (c.isSpace()) {
            ++i;
        } else if (c == u'(' || c == u')') {
            pieces.push_back({c == u'(' ? Piece::Kind::Open : Piece::Kind::Close, QString(c)});
            ++i;
        } else if (isQuote(c)) {
            pieces.push_back({Piece::Kind::Phrase, phrase(i + 1)});
        } else if (c == u'-' && i + 1 < n && beginsWord(text[i + 1]) && (i == 0 || text[i - 1].isSpace() || text[i - 1] == u'(')) {
            pieces.push_back({Piece::Kind::Not, QString(c)});
            ++i;
        } else {
            qsizetype end = i;
            while (end < n && !text[end].isSpace() && text[end] != u'(' && text[end] != u')' && !isQuote(text[end])) ++end;
            QString word = text.mid(i, end - i);
            i = end;
            // from:"two words"
            if (word.endsWith(u':') && end < n && isQuote(text[end])) {
                word += phrase(end + 1);
                pieces.push_back({Piece::Kind::Word, word});
                continue;
            }
            const auto kind = word == QLatin1String("AND")   ? Piece::Kind::And
                              : word == QLatin1String("OR")  ? Piece::Kind::Or
                              : word == QLatin1String("NOT") ? Piece::Kind::Not
                                                             : Piece::Kind::Word;
            pieces.push_back({kind, word});
        }
    }
    pieces.push_back({});
    return pieces;
}

std::unique_ptr<SearchNode> node(SearchNode::Kind kind) {
    auto made = std::make_unique<SearchNode>();
    made->kind = kind;
    return made;
}

/// The other ways of writing a Pakistani number: 03001234567, 923001234567 and 00923001234567 are one. `digits` is it or
/// its beginning; nothing when it is neither.
std::vector<QByteArray> phoneForms(const QString& text, SearchNode::Match match) {
    QByteArray digits;
    for (const QChar c : text::withAsciiDigits(text)) {
        if (c >= u'0' && c <= u'9') digits += char(c.unicode());
        else if (!QStringView(u"+-.()/ \u00A0").contains(c)) return {};
    }
    QByteArray national;
    if (digits.startsWith("0092")) national = digits.mid(4);
    else if (digits.startsWith("92") && digits.size() >= 5) national = digits.mid(2);
    else if (digits.startsWith('0')) national = digits.mid(1);
    else return {};
    if (national.isEmpty() || national[0] == '0') return {};
    // A mobile number has ten digits behind the zero, a fixed line eight to ten.
    const qsizetype least = match == SearchNode::Match::Prefix ? 3 : national[0] == '3' ? 10 : 8;
    if (national.size() < least || national.size() > 10) return {};
    return {'0' + national, "92" + national, "0092" + national};
}

class Parser {
public:
    explicit Parser(const QString& text) : m_pieces(piecesOf(text)) {}

    Result<SearchQuery> run() {
        SABOOT_TRY(m_query.root, either(0));
        if (at().kind == Piece::Kind::Close) return unreadable(QStringLiteral("\")\" without \"(\""));
        const bool filters = !m_query.from.isEmpty() || !m_query.chats.isEmpty() || !m_query.exhibits.isEmpty() || !m_query.kinds.empty() || m_query.documents ||
                             !m_query.identifiers.empty() || m_query.after || m_query.before;
        if (!m_query.root && !filters) return unreadable(QStringLiteral("nothing to look for"));
        return std::move(m_query);
    }

private:
    using Node = std::unique_ptr<SearchNode>;
    const Piece& at() const { return m_pieces[m_at]; }
    void next() {
        if (m_at + 1 < m_pieces.size()) ++m_at;
    }

    Result<Node> either(int depth) {
        if (depth > deepest) return unreadable(QStringLiteral("too many brackets"));
        SABOOT_TRY(Node first, both(depth));
        while (at().kind == Piece::Kind::Or) {
            next();
            SABOOT_TRY(Node second, both(depth));
            if (!first || !second) return unreadable(QStringLiteral("OR needs a word on both sides"));
            if (first->kind != SearchNode::Kind::Or) {
                Node joined = node(SearchNode::Kind::Or);
                joined->children.push_back(std::move(first));
                first = std::move(joined);
            }
            first->children.push_back(std::move(second));
        }
        return first;
    }

    Result<Node> both(int depth) {
        Node all;
        bool wanted = false;
        for (;;) {
            if (at().kind == Piece::Kind::And) {
                if (!all || wanted) return unreadable(QStringLiteral("AND needs a word on both sides"));
                wanted = true;
                next();
                continue;
            }
            if (at().kind == Piece::Kind::End || at().kind == Piece::Kind::Close || at().kind == Piece::Kind::Or) {
                if (wanted) return unreadable(QStringLiteral("AND needs a word on both sides"));
                return all;
            }
            SABOOT_TRY(Node one, single(depth));
            if (!one) continue; // a filter, or a word without letters
            wanted = false;
            if (!all) {
                all = std::move(one);
                continue;
            }
            if (all->kind != SearchNode::Kind::And || all->children.empty()) {
                Node joined = node(SearchNode::Kind::And);
                joined->children.push_back(std::move(all));
                all = std::move(joined);
            }
            all->children.push_back(std::move(one));
        }
    }

    Result<Node> single(int depth) {
        const Piece piece = at();
        next();
        switch (piece.kind) {
        case Piece::Kind::Not: {
            if (at().kind != Piece::Kind::Word && at().kind != Piece::Kind::Phrase && at().kind != Piece::Kind::Open)
                return unreadable(QStringLiteral("NOT needs a word"));
            SABOOT_TRY(Node inner, single(depth + 1));
            if (!inner) return unreadable(QStringLiteral("NOT needs a word"));
            Node without = node(SearchNode::Kind::Not);
            without->children.push_back(std::move(inner));
            return without;
        }
        case Piece::Kind::Open: {
            SABOOT_TRY(Node inner, either(depth + 1));
            if (at().kind != Piece::Kind::Close) return unreadable(QStringLiteral("\"(\" without \")\""));
            next();
            return inner;
        }
        case Piece::Kind::Phrase: return words(piece.text, SearchNode::Match::Exact);
        default: break;
        }
        for (const auto& [name, match] : {std::pair("exact:", SearchNode::Match::Literal), {"regex:", SearchNode::Match::Regex}})
            if (piece.text.startsWith(QLatin1String(name), Qt::CaseInsensitive)) return pattern(piece.text.mid(6), match);
        SABOOT_TRY(const bool filter, readFilter(piece.text));
        if (filter) return Node();
        QString word = piece.text;
        auto match = SearchNode::Match::Exact;
        if (word.size() > 2 && word.startsWith(u'*') && word.endsWith(u'*')) {
            match = SearchNode::Match::Inside;
            word = word.mid(1, word.size() - 2);
        } else if (word.size() > 1 && word.endsWith(u'*')) {
            match = SearchNode::Match::Prefix;
            word.chop(1);
        } else if (word.size() > 1 && word.startsWith(u'~')) {
            match = SearchNode::Match::Sound;
            word.remove(0, 1);
        }
        return words(word, match);
    }

    static Result<Node> words(const QString& text, SearchNode::Match match) {
        Node leaf = node(SearchNode::Kind::Words);
        leaf->terms = text::terms(text.toUtf8());
        leaf->match = match;
        if (leaf->terms.empty()) return Node();
        if (match != SearchNode::Match::Exact && match != SearchNode::Match::Prefix) return leaf;
        const std::vector<QByteArray> forms = phoneForms(text, match);
        if (forms.empty()) return leaf;
        Node any = node(SearchNode::Kind::Or);
        for (const QByteArray& form : forms) {
            if (leaf->terms.size() == 1 && leaf->terms.front() == form) continue;
            Node one = node(SearchNode::Kind::Words);
            one->terms = {form};
            one->match = match;
            any->children.push_back(std::move(one));
        }
        any->children.push_back(std::move(leaf));
        return any;
    }

    static Result<Node> pattern(const QString& text, SearchNode::Match match) {
        Node leaf = node(SearchNode::Kind::Words);
        leaf->terms = {text.toUtf8()};
        leaf->match = match;
        SABOOT_TRY(const TextPattern checked, TextPattern::make(*leaf));
        Q_UNUSED(checked);
        return leaf;
    }

    static std::optional<qint64> dayOf(const QString& text) {
        const QString digits = text::withAsciiDigits(text);
        QDate date = QDate::fromString(digits, QStringLiteral("yyyy-MM-dd"));
        if (!date.isValid()) date = QDate::fromString(digits, QStringLiteral("dd-MM-yyyy"));
        if (!date.isValid()) return std::nullopt;
        return QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() - pakistanOffsetMs;
    }

    Result<bool> readFilter(const QString& word) {
        const qsizetype colon = word.indexOf(u':');
        if (colon < 1) return false;
        const QString name = word.left(colon).toLower(), value = word.mid(colon + 1);
        if (name != QLatin1String("from") && name != QLatin1String("chat") && name != QLatin1String("in") && name != QLatin1String("before") &&
            name != QLatin1String("after") && name != QLatin1String("kind"))
            return false;
        if (value.isEmpty()) return unreadable(name + QStringLiteral(": without a value"));
        if (name == QLatin1String("from")) {
            m_query.from << value;
        } else if (name == QLatin1String("chat")) {
            m_query.chats << value.toUpper();
        } else if (name == QLatin1String("in")) {
            m_query.exhibits << value.toUpper();
        } else if (name == QLatin1String("kind")) {
            const QString kind = value.toLower();
            if (kind == QLatin1String("document")) {
                m_query.documents = true;
            } else if (domain::toText(domain::messageKindFromText(kind)) == kind) {
                m_query.kinds.push_back(domain::messageKindFromText(kind));
            } else if (const auto identifier = domain::identifierKindFromText(kind); identifier != domain::IdentifierKind::Unknown) {
                m_query.identifiers.push_back(identifier);
            } else {
                return unreadable(QStringLiteral("kind:%1 (message, system, call, media, document, or a kind of identifier such as wallet, iban, phone)").arg(value));
            }
        } else {
            const auto day = dayOf(value);
            if (!day) return unreadable(name + u':' + value + QStringLiteral(" (write the day as 2026-08-15)"));
            (name == QLatin1String("after") ? m_query.after : m_query.before) = day;
        }
        return true;
    }

    std::vector<Piece> m_pieces;
    size_t m_at = 0;
    SearchQuery m_query;
};

} // namespace

Result<SearchQuery> parseSearch(const QString& text) {
    if (text.size() > longestQuery) return unreadable(QStringLiteral("more than %1 characters").arg(longestQuery));
    return Parser(text).run();
}

} // namespace saboot::store
