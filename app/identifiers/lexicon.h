#pragma once
#include "base/error.h"

#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringList>
#include <vector>

/// Words of the trade: drugs, quantities, prices, payment, delivery, in English, Urdu and Roman Urdu. A hit is a suggestion
/// where to read, never a finding: most of these words have an everyday meaning too.
namespace saboot::identifiers {

struct LexiconTerm {
    QString category; ///< "drugs", "quantities", "prices", "payment", "delivery", or an officer's own
    QString term;     ///< the form the list is kept under
    QString meaning;  ///< English
    QStringList variants; ///< other spellings and scripts
    bool everyday = false; ///< has an everyday meaning
    bool number = false;   ///< counts only beside a number: "2 tola"
};

struct LexiconHit {
    qint64 start = 0, end = 0; ///< bytes of the text, end exclusive; with its number where the term asks for one
    QString found;             ///< as written
    const LexiconTerm* term = nullptr; ///< of the lexicon, which outlives the hit
};

/// Finds terms as the search index sees words: letters' case, Urdu letter forms, marks and digits do not matter.
/// Immutable after loading; any thread.
class Lexicon {
public:
    /// The lists shipped with the program.
    static Result<Lexicon> shipped();
    /// Adds a list: {"category": …, "terms": [{"term": …, "meaning": …, "variants": […], "everyday": …, "number": …}]}.
    /// A term of the same category and form takes the place of the one there. InvalidArgument says what is wrong.
    Status add(const QByteArray& json, const QString& name);
    /// Takes a term out; false when it is not there.
    bool remove(const QString& category, const QString& term);
    const std::vector<LexiconTerm>& terms() const { return m_terms; }
    /// In order of their start; the longest term wins where several begin.
    std::vector<LexiconHit> scan(QByteArrayView utf8) const;

private:
    struct Entry {
        std::vector<QByteArray> words; ///< folded
        size_t term = 0;
    };
    void index();
    std::vector<LexiconTerm> m_terms;
    QHash<QByteArray, std::vector<Entry>> m_byFirst;
};

} // namespace saboot::identifiers
