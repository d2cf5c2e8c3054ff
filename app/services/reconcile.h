#pragma once
#include "domain/chat.h"

#include "services/opencase.h"

#include <QHash>
#include <vector>

/// Two exports of one chat (two phones, or an earlier and a later one) laid beside each other.
namespace saboot::services {

/// How a pair stands to one another.
enum class Pairing {
    Same,     ///< the same text
    Edited,   ///< the same sender at the same time, another text
    OnlyFirst,
    OnlySecond,
};
QString toText(Pairing p); ///< "same", "edited", "only_first", "only_second"

struct AlignedPair {
    Pairing pairing = Pairing::Same;
    qint64 first = -1, second = -1; ///< indexes into the two lists; -1: none
    std::optional<qint64> differenceMs; ///< time of the second less time of the first, when both have one
    /// One side only: whether it lies in the part of time both exports cover. Outside it, absence says nothing.
    bool covered = false;
};

struct Reconciliation {
    std::vector<AlignedPair> pairs; ///< in the order of the first list, those of the second only at their place between them
    qint64 same = 0, edited = 0, onlyFirst = 0, onlySecond = 0;
    qint64 onlyFirstCovered = 0, onlySecondCovered = 0;
    std::optional<qint64> offsetMs;  ///< median of the differences: how much the second clock is ahead
    qint64 spreadMs = 0;             ///< median distance from that median
    qint64 anchors = 0;              ///< pairs the offset rests on
    QHash<QString, QString> names;   ///< sender in the first export -> the same one's name in the second, by most pairs
};

/// Messages are matched by their text as the search folds it and by their files, in order: texts that occur once on both
/// sides hold the rest in place (longest common order), what lies between is matched by equal texts, then by sender and
/// time. Names may differ: each phone shows its own address book. Both lists in file order, system lines left out by the
/// caller or not. O(n log n) but for stretches without any unique text, which are compared up to 2,000 by 2,000.
Reconciliation reconcile(const std::vector<domain::ParsedMessage>& first, const std::vector<domain::ParsedMessage>& second);

/// Two chats of a case laid beside each other, system lines left out. ParsedMessage::n is the number in its chat.
struct ComparedChats {
    domain::Chat first, second;
    std::vector<domain::ParsedMessage> a, b;
    Reconciliation result;
};
/// All messages of both are held at once. NotFound, Cancelled; InvalidArgument when it is one chat given twice.
Result<ComparedChats> compareChats(OpenCase& opened, const QString& firstNumber, const QString& secondNumber, JobControl& job);

} // namespace saboot::services
