#pragma once
#include "report/model.h"

/// Gaps in a chain of custody, computed the same way everywhere (C-24).
namespace saboot::report {

/// A hand-over whose giver is not the taker before it, or a step back in time.
struct CustodyGap {
    size_t before = 0;      ///< index of the row the gap stands in front of, >= 1
    qint64 durationMs = 0;  ///< time not accounted for; negative when the times run backwards
    bool personDiffers = false;
    bool timeBackwards = false;
};

/// Names are compared without regard to case, spaces and Unicode composition; nothing cleverer, so that a doubt is shown.
std::vector<CustodyGap> findGaps(const std::vector<CustodyRow>& rows);

/// "26 h 35 min", "3 d 2 h".
QString durationText(qint64 ms);

} // namespace saboot::report
