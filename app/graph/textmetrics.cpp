#include "graph/drawing.h"

#include <QChar>

// Advance widths in thousandths of an em, measured from Noto Sans, Noto Sans Bold and Noto Naskh Arabic (SIL OFL 1.1).

namespace saboot::graph {
namespace {

constexpr short latin[2][95] = {{
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572, 572, 572, 572,
    572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619,
    524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572, 444, 281, 561,
    615, 480, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786,
    529, 510, 470, 380, 551, 380, 572}, {
    260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413, 572, 572, 572, 572, 572, 572,
    572, 572, 572, 572, 285, 285, 572, 572, 572, 477, 897, 690, 672, 637, 740, 560, 549, 724, 765, 389, 331, 664,
    565, 943, 813, 796, 628, 796, 660, 551, 579, 756, 650, 967, 667, 624, 579, 331, 413, 331, 572, 411, 362, 604,
    633, 514, 633, 591, 387, 633, 657, 305, 305, 620, 305, 982, 657, 619, 633, 633, 454, 497, 434, 657, 569, 856,
    578, 569, 488, 394, 551, 394, 572}};

constexpr short latinSupplement[2][96] = {{
    260, 269, 572, 572, 572, 572, 551, 513, 580, 832, 357, 509, 572, 322, 832, 500, 428, 572, 350, 350, 281, 623,
    655, 268, 225, 350, 376, 509, 745, 771, 781, 434, 639, 639, 639, 639, 639, 639, 881, 632, 556, 556, 556, 556,
    339, 339, 339, 339, 730, 760, 781, 781, 781, 781, 781, 572, 781, 731, 731, 731, 731, 566, 605, 631, 561, 561,
    561, 561, 561, 561, 864, 480, 564, 564, 564, 564, 258, 258, 258, 258, 605, 618, 605, 605, 605, 605, 605, 572,
    605, 618, 618, 618, 618, 510, 615, 510}, {
    260, 286, 572, 572, 572, 572, 551, 486, 607, 832, 383, 615, 572, 322, 832, 500, 428, 572, 379, 379, 362, 660,
    655, 285, 205, 379, 388, 615, 830, 874, 845, 477, 690, 690, 690, 690, 690, 690, 952, 637, 560, 560, 560, 560,
    389, 389, 389, 389, 740, 813, 796, 796, 796, 796, 796, 572, 796, 756, 756, 756, 756, 624, 628, 711, 604, 604,
    604, 604, 604, 604, 917, 514, 591, 591, 591, 591, 305, 305, 305, 305, 619, 657, 619, 619, 619, 619, 619, 572,
    619, 657, 657, 657, 657, 569, 633, 569}};

constexpr char16_t arabicFirst = 0x060C;
// A letter at the end of a joined run (isolated or final form), and one joined to the next.
constexpr short arabicEnd[] = {
    212, 300, 854, 648, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 212, 0, 646, 356, 425, 687, 437, 253, 253, 468, 256, 687,
    253, 817, 467, 817, 817, 666, 666, 666, 474, 474, 404, 404, 1017, 1017, 1099, 1099, 775, 775, 604, 604, 776,
    776, 687, 687, 687, 210, 848, 647, 736, 595, 528, 586, 452, 468, 687, 687, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 314, 316, 413, 478, 420, 382, 445, 436, 436, 433, 401, 222, 161, 400, 817, 647, 0,
    253, 253, 256, 127, 337, 468, 468, 747, 817, 817, 817, 817, 817, 817, 817, 817, 666, 666, 666, 666, 666, 666,
    666, 474, 474, 474, 474, 474, 474, 474, 474, 474, 390, 390, 390, 404, 390, 404, 404, 404, 404, 1017, 1017, 1017,
    1099, 1099, 775, 604, 848, 848, 848, 848, 848, 848, 647, 647, 776, 1065, 776, 736, 736, 736, 776, 776, 776, 776,
    776, 776, 595, 595, 595, 595, 586, 586, 586, 586, 586, 634, 666, 452, 425, 425, 425, 468, 468, 468, 468, 468,
    468, 468, 468, 687, 822, 687, 468, 687, 687, 773, 773, 243, 452};
constexpr short arabicJoined[] = {
    212, 300, 854, 648, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 212, 0, 646, 356, 425, 292, 437, 253, 253, 468, 256, 292,
    253, 292, 467, 360, 360, 666, 666, 666, 474, 474, 404, 404, 663, 663, 786, 786, 660, 660, 505, 505, 459, 459,
    360, 360, 360, 210, 420, 420, 459, 245, 456, 292, 508, 468, 292, 360, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 314, 316, 413, 478, 420, 382, 445, 436, 436, 433, 401, 222, 161, 400, 292, 420, 0, 253,
    253, 256, 127, 337, 468, 468, 352, 360, 360, 292, 360, 360, 360, 360, 360, 666, 666, 666, 666, 666, 666, 666,
    474, 474, 474, 474, 474, 474, 474, 474, 474, 390, 390, 390, 404, 390, 404, 404, 404, 404, 663, 663, 663, 786,
    786, 660, 505, 420, 420, 420, 413, 420, 413, 420, 413, 459, 938, 459, 459, 459, 459, 459, 459, 459, 459, 459,
    459, 245, 245, 245, 352, 292, 292, 360, 292, 360, 513, 666, 452, 395, 395, 425, 468, 468, 468, 468, 468, 468,
    468, 468, 360, 822, 360, 468, 360, 360, 773, 773, 243, 452};
constexpr char16_t arabicLast = arabicFirst + char16_t(std::size(arabicEnd)) - 1;

bool joinsNext(QStringView text, qsizetype i) {
    const auto joining = QChar::joiningType(text[i].unicode());
    if (joining != QChar::Joining_Dual && joining != QChar::Joining_Causing) return false;
    for (qsizetype k = i + 1; k < text.size(); ++k) {
        const auto next = QChar::joiningType(text[k].unicode());
        if (next == QChar::Joining_Transparent) continue;
        return next == QChar::Joining_Dual || next == QChar::Joining_Right || next == QChar::Joining_Causing;
    }
    return false;
}

class StandardMetrics final : public TextMetrics {
public:
    double width(QStringView text, double size, TextWeight weight, bool mono) const override {
        const size_t bold = weight == TextWeight::Bold ? 1 : 0;
        double sum = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t c = text[i].unicode();
            if (c >= arabicFirst && c <= arabicLast) {
                const size_t k = size_t(c - arabicFirst);
                sum += (joinsNext(text, i) ? arabicJoined[k] : arabicEnd[k]) * (bold ? 1.035 : 1.0);
            } else if (c == 0x200E || c == 0x200F || (c >= 0x2066 && c <= 0x2069)) {
                continue;
            } else if (QChar::isHighSurrogate(c)) {
                sum += 1250;
                ++i;
            } else if (text[i].isMark()) {
                continue;
            } else if (c >= 0x2E80) {
                sum += 1000;
            } else if (mono) {
                sum += 600;
            } else if (c >= 32 && c < 127) {
                sum += latin[bold][c - 32];
            } else if (c >= 0xA0 && c <= 0xFF) {
                sum += latinSupplement[bold][c - 0xA0];
            } else if (c == 0x2026) {
                sum += bold ? 855 : 791;
            } else if (c >= 0x2018 && c <= 0x201F) {
                sum += c < 0x201C ? (bold ? 217 : 175) : (bold ? 445 : 359);
            } else {
                sum += bold ? 680 : 640;
            }
        }
        return sum * size / 1000;
    }
};

} // namespace

const TextMetrics& standardMetrics() {
    static const StandardMetrics metrics;
    return metrics;
}

// Noto Sans draws capitals 0.714 em and descenders 0.24 em; Naskh reaches about 0.85 above and 0.45 below with its marks.
double ascent(double size, TextDirection direction) {
    return size * (direction == TextDirection::RightToLeft ? 0.92 : 0.80);
}
double descent(double size, TextDirection direction) {
    return size * (direction == TextDirection::RightToLeft ? 0.46 : 0.25);
}

} // namespace saboot::graph
