#pragma once
#include "services/opencase.h"

#include <functional>
#include <memory>

namespace saboot::identifiers {
class Lexicon;
}

namespace saboot::services {

/// A word of the trade met in a text: a suggestion where to read, never a finding.
struct Suggestion {
    QString reference; ///< "T3-0412"; empty for a text without a case
    ChatId chat;
    qint64 n = 0;
    QString sender;
    std::optional<qint64> at;
    qint64 start = 0, end = 0; ///< bytes of the UTF-8 text
    QString found, category, term, meaning;
    bool everyday = false;
    QString context;   ///< the words around it, one line
};

struct LexiconTermInfo {
    QString category, term, meaning;
    QStringList variants;
    bool everyday = false, number = false;
    /// Shipped with the program, as an officer of this case changed it, an officer's own, or a shipped one taken out.
    enum class Origin { Shipped, Changed, Own, Removed } origin = Origin::Shipped;
};

/// The words looked for in one case: those shipped with the program, with what its officers changed, added and took out.
/// The changes are kept in the case, each an audited change; other cases are not touched. Thread rule as OpenCase.
class Lexicons {
public:
    explicit Lexicons(OpenCase& opened) : m_case(opened) {}
    /// By category and term, those taken out among them.
    Result<std::vector<LexiconTermInfo>> terms();
    /// Adds a term, or changes the one `before` names (category and term; both empty: none). InvalidArgument: no word in it,
    /// no category, or another term of that category is written so.
    Status set(const LexiconTermInfo& term, const QString& beforeCategory = {}, const QString& beforeTerm = {});
    /// An own term goes; a shipped one is taken out of use and can be restored.
    Status remove(const QString& category, const QString& term);
    /// The shipped term as it was.
    Status restore(const QString& category, const QString& term);
    /// The shipped lists and nothing else.
    Status restoreAll();
    /// Adds all terms of a list (identifiers/lexicon.h says its form); how many. InvalidArgument says what is wrong.
    Result<int> importList(const QString& path);
    /// All changes of this case as they are stored, and putting them back so: for undo.
    Result<QString> stored();
    Status store(const QString& stored, const QString& what);
    /// The words as they are looked for now. Immutable; any thread.
    Result<std::shared_ptr<const identifiers::Lexicon>> lexicon();

private:
    struct Changes;
    Result<Changes> changes();
    Status write(const Changes& changes, const QString& what);
    OpenCase& m_case;
};

/// Where words of a lexicon stand in a text, for marking them. Units are UTF-16. Any thread.
struct SuggestedWord {
    int start = 0, length = 0;
    QString category, term, meaning;
    bool everyday = false;
};
std::vector<SuggestedWord> suggestedWords(const identifiers::Lexicon& lexicon, const QString& text);

/// `files`: lists of an officer's own beside the shipped ones (identifiers/lexicon.h says their form). Errors:
/// InvalidArgument, saying what is wrong with which list.
Result<std::vector<LexiconTermInfo>> lexiconTerms(const QStringList& files);
Result<std::vector<Suggestion>> suggestIn(QByteArrayView utf8, const QStringList& files);
/// All messages of a case, chat by chat, with the words of the case and of `files`. `categories` empty: all. Cancelled.
Status suggestInCase(OpenCase& opened, const QStringList& files, const QStringList& categories, const std::function<void(Suggestion&&)>& sink, JobControl& job);

} // namespace saboot::services
