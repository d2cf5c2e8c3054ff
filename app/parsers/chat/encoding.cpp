#include "parsers/chat/encoding.h"

#include <algorithm>
#include <simdjson.h>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <vector>

namespace saboot::parsers::chat {

namespace {

struct Sequences {
    qint64 good = 0; ///< complete multi-byte sequences
    qint64 bad = 0;  ///< bytes that fit nowhere
};

Sequences countSequences(QByteArrayView bytes) {
    Sequences s;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto c = uchar(bytes[i]);
        if (c < 0x80) {
            ++i;
            continue;
        }
        const int length = c >= 0xC2 && c <= 0xDF ? 2 : (c & 0xF0) == 0xE0 ? 3 : c >= 0xF0 && c <= 0xF4 ? 4 : 0;
        int k = 1;
        while (k < length && i + k < bytes.size() && (uchar(bytes[i + k]) & 0xC0) == 0x80) ++k;
        if (length != 0 && k == length) {
            ++s.good;
            i += length;
        } else {
            ++s.bad;
            ++i;
        }
    }
    return s;
}

/// Share of high bytes that stand beside another one: high in a script of its own, low in accented Latin.
double runShare(QByteArrayView bytes) {
    qint64 high = 0, runs = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (uchar(bytes[i]) < 0x80) continue;
        ++high;
        if ((i > 0 && uchar(bytes[i - 1]) >= 0x80) || (i + 1 < bytes.size() && uchar(bytes[i + 1]) >= 0x80)) ++runs;
    }
    return high > 0 ? double(runs) / double(high) : 0;
}

QByteArray guessSingleByte(QByteArrayView head) {
    QByteArray name;
    if (uchardet_t u = uchardet_new()) {
        if (uchardet_handle_data(u, head.data(), size_t(head.size())) == 0) {
            uchardet_data_end(u);
            name = uchardet_get_charset(u);
        }
        uchardet_delete(u);
    }
    const QByteArray upper = name.toUpper();
    const bool latin = upper.isEmpty() || upper == "ASCII" || upper == "WINDOWS-1252" || upper == "ISO-8859-1" ||
                       upper == "ISO-8859-15" || upper == "ISO-8859-3" || upper == "ISO-8859-9" ||
                       upper == "WINDOWS-1258" || upper.startsWith("UTF") || upper.startsWith("MAC-CENT");
    if (latin) return runShare(head) > 0.5 ? QByteArray("windows-1256") : QByteArray("windows-1252");
    // Multi-byte East Asian answers on an invalid text of single bytes are accidents of short samples; keep those only
    // which ICU can decode one byte a character.
    if (upper.startsWith("WINDOWS-125") || upper.startsWith("ISO-8859-") || upper.startsWith("KOI8") || upper == "TIS-620" ||
        upper == "IBM866" || upper == "IBM855")
        return name;
    return runShare(head) > 0.5 ? QByteArray("windows-1256") : QByteArray("windows-1252");
}

} // namespace

bool isUtf8(QByteArrayView bytes) { return simdjson::validate_utf8(bytes.data(), size_t(bytes.size())); }

int unfinishedTail(QByteArrayView bytes) {
    for (int back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const auto c = uchar(bytes[bytes.size() - back]);
        if ((c & 0xC0) == 0x80) continue;
        const int length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

EncodingFact detectEncoding(QByteArrayView head) {
    using Kind = EncodingFact::Kind;
    if (head.startsWith("\xEF\xBB\xBF")) return {Kind::Utf8, "UTF-8", 3, false};
    if (head.startsWith("\xFF\xFE")) return {Kind::Utf16Le, "UTF-16LE", 2, false};
    if (head.startsWith("\xFE\xFF")) return {Kind::Utf16Be, "UTF-16BE", 2, false};

    const QByteArrayView start = head.first(std::min<qsizetype>(head.size(), 4096));
    qint64 even = 0, odd = 0;
    for (qsizetype i = 0; i < start.size(); ++i)
        if (start[i] == '\0') ++(i % 2 ? odd : even);
    // Spaces, digits and line ends of an export have a zero half in UTF-16 in every language.
    const qint64 pairs = start.size() / 2;
    if (pairs >= 8) {
        if (odd * 8 > pairs && even * 20 < pairs) return {Kind::Utf16Le, "UTF-16LE", 0, true};
        if (even * 8 > pairs && odd * 20 < pairs) return {Kind::Utf16Be, "UTF-16BE", 0, true};
    }
    const QByteArrayView whole = head.first(head.size() - unfinishedTail(head));
    if (isUtf8(whole)) return {};
    const Sequences s = countSequences(whole);
    if (s.good >= s.bad) return {}; // chance sequences are rare in single-byte Arabic or Latin
    if (std::count(whole.begin(), whole.end(), '\0') * 100 > whole.size()) return {}; // binary, no text
    // A few stray bytes in a long ASCII text are damage, not another encoding.
    if (s.good == 0 && s.bad * 500 < whole.size()) return {};
    return {Kind::SingleByte, guessSingleByte(whole), 0, true};
}

struct Transcoder::Private {
    UConverter* from = nullptr;
    UConverter* to = nullptr;
    std::vector<UChar> pivot = std::vector<UChar>(8 * 1024);
    UChar* pivotSource = nullptr;
    UChar* pivotTarget = nullptr;
    bool started = false;
};

Transcoder::Transcoder(const EncodingFact& fact) : d(std::make_unique<Private>()) {
    UErrorCode e = U_ZERO_ERROR;
    d->from = ucnv_open(fact.name.constData(), &e);
    if (U_SUCCESS(e)) d->to = ucnv_open("UTF-8", &e);
    d->pivotSource = d->pivotTarget = d->pivot.data();
}

Transcoder::~Transcoder() {
    if (d->from) ucnv_close(d->from);
    if (d->to) ucnv_close(d->to);
}

bool Transcoder::isValid() const { return d->from && d->to; }

void Transcoder::convert(QByteArrayView bytes, Part part, QByteArray& out) {
    const char* source = bytes.data();
    const char* const sourceEnd = source + bytes.size();
    for (;;) {
        const qsizetype had = out.size();
        out.resize(had + bytes.size() * 3 + 64);
        char* target = out.data() + had;
        const char* const targetEnd = out.data() + out.size();
        UErrorCode e = U_ZERO_ERROR;
        ucnv_convertEx(d->to, d->from, &target, targetEnd, &source, sourceEnd, d->pivot.data(), &d->pivotSource,
                       &d->pivotTarget, d->pivot.data() + d->pivot.size(), !d->started, part == Part::Last, &e);
        d->started = true;
        out.resize(target - out.constData());
        if (e != U_BUFFER_OVERFLOW_ERROR) return;
    }
}

qint64 Transcoder::sourceBytes(EncodingFact::Kind kind, QByteArrayView utf8) {
    if (kind == EncodingFact::Kind::Utf8) return utf8.size();
    qint64 characters = 0, pairs = 0;
    for (const char c : utf8) {
        if ((uchar(c) & 0xC0) != 0x80) ++characters;
        if (uchar(c) >= 0xF0) ++pairs;
    }
    return kind == EncodingFact::Kind::SingleByte ? characters : 2 * (characters + pairs);
}

} // namespace saboot::parsers::chat
