#pragma once
#include "services/opencase.h"

#include <functional>

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
};

/// `files`: lists of an officer's own beside the shipped ones (identifiers/lexicon.h says their form). Errors:
/// InvalidArgument, saying what is wrong with which list.
Result<std::vector<LexiconTermInfo>> lexiconTerms(const QStringList& files);
Result<std::vector<Suggestion>> suggestIn(QByteArrayView utf8, const QStringList& files);
/// All messages of a case, chat by chat. `categories` empty: all. Cancelled.
Status suggestInCase(OpenCase& opened, const QStringList& files, const QStringList& categories, const std::function<void(Suggestion&&)>& sink, JobControl& job);

} // namespace saboot::services
