#include "base/clock.h"
#include "report/dates.h"
#include "report/sections.h"
#include "report/terms.h"

#include <algorithm>
#include <cmath>

namespace saboot::report {

namespace {

constexpr double pictureHeight = 470, pictureWidth = 217;
constexpr int tileOverlap = 40;
/// Larger than this a picture shows its pixels: 150 dpi (C-11).
constexpr double coarsest = 72.0 / 150;
/// Words in a picture lower than this need the enlargement; the enlargement aims at the second.
constexpr double smallWord = 4.6, readableWord = 6.2;

/// How a picture is cut for the sheet: parts of the upright picture with the overlap shared by neighbours.
struct Tiling {
    std::vector<QRect> parts;
    double scale = 1; ///< points a pixel
};

Tiling tile(const QSize& size) {
    Tiling t;
    const double w = std::max(1, size.width()), h = std::max(1, size.height());
    const double ratio = h / w;
    if (ratio <= pictureHeight / pictureWidth * 1.25) {
        t.scale = std::min({pictureWidth / w, pictureHeight / h, coarsest});
        t.parts.emplace_back(QPoint(0, 0), size);
        return t;
    }
    t.scale = pictureWidth / w;
    const int most = std::max(tileOverlap * 2, int(pictureHeight / t.scale));
    int n = (size.height() - tileOverlap + most - tileOverlap - 1) / (most - tileOverlap);
    // Tiles of equal height; one tile fewer when that costs little of the scale.
    const auto rowsFor = [&](int tiles) { return (size.height() - tileOverlap + tiles - 1) / tiles + tileOverlap; };
    if (n > 2 && pictureHeight / rowsFor(n - 1) >= t.scale * 0.9) --n;
    const int rows = rowsFor(n);
    t.scale = std::min(t.scale, pictureHeight / rows);
    for (int i = 0; i < n; ++i) {
        const int top = i * (rows - tileOverlap);
        t.parts.emplace_back(0, top, size.width(), std::min(rows, size.height() - top));
    }
    return t;
}

void tileMap(Composer& c, const std::vector<QRect>& parts, size_t current, int total, double x, double top) {
    const double w = 22;
    const double full = std::min(pictureHeight, std::max(60.0, double(parts.size()) * 45));
    const double k = full / total;
    const bool numbers = full / double(parts.size()) > 13;
    for (size_t i = 0; i < parts.size(); ++i) {
        const double y0 = top + parts[i].top() * k;
        const double y1 = top + (parts[i].top() + parts[i].height()) * k;
        if (i == current) c.fill(x, y0, w, y1 - y0, Tone::Black);
        c.box(x, y0, w, y1 - y0, 0.7, Tone::Black);
        if (i + 1 < parts.size()) {
            const double o = std::max(1.5, tileOverlap * k);
            if (i != current && i + 1 != current) c.hatch(x, y1 - o, w, o, Tone::Black);
        }
        if (numbers) {
            TextStyle s = styles::table().withBold();
            if (i == current) s = s.in(Tone::White);
            const double middle = (y0 + y1) / 2;
            c.putArtifact(c.setter.set(QString::number(i + 1), s, w, Align::Centre), x, middle - 7);
        }
    }
}

struct Fact {
    Word label;
    QString value;
    TextOrigin origin = TextOrigin::Evidence; ///< Program: evidence inside it is kept apart by kept()
};

QString orientationNote(const Composer& c, int orientation) {
    if (orientation <= 1) return {};
    return c.pick(QStringLiteral(" (turned as the camera noted)"), QStringLiteral(" (کیمرے کے مطابق گھمائی گئی)"));
}

bool isRecording(const ExhibitEntry& e) {
    return e.exhibit.mediaType.startsWith(QLatin1String("audio/")) || e.exhibit.mediaType.startsWith(QLatin1String("video/"));
}

/// What a court asks of audio and video (C-13): each line stands there, filled or "not recorded".
void recordingFacts(const Composer& c, const ExhibitEntry& e, std::vector<Fact>& out) {
    const auto said = [&](const Word& label) {
        QString value;
        for (const FactRow& f : e.facts)
            if (f.label == label.english) value = f.value;
        out.push_back({label, value});
    };
    said(SABOOT_WORD("Recorder", "ریکارڈنگ کنندہ"));
    said(SABOOT_WORD("Purpose", "مقصد"));
    const auto& at = e.exhibit.acquisition.collectedAt;
    out.push_back({SABOOT_WORD("Acquired", "حصول کی تاریخ"), at ? pktText(*at) : e.exhibit.acquisition.collectedText});
    said(SABOOT_WORD("Duration", "دورانیہ"));
    said(SABOOT_WORD("Codec", "کوڈیک"));
    said(SABOOT_WORD("Gaps", "وقفے"));
    out.push_back({SABOOT_WORD("First and last frame", "پہلا اور آخری منظر"),
                   c.pick(QStringLiteral("no still is printed; the original is to be played"), QStringLiteral("تصویر نہیں چھاپی گئی؛ اصل چلا کر دیکھی جائے"))});
    out.push_back({SABOOT_WORD("Custody", "تحویل"),
                   c.pick(QStringLiteral("from recording to court: item %1 of the custody ledger"), QStringLiteral("ریکارڈنگ سے عدالت تک: تحویل کے رجسٹر میں شے %1")).arg(e.exhibit.number)});
}

std::vector<Fact> factsOf(const Composer& c, const ExhibitEntry& e) {
    const domain::Exhibit& x = e.exhibit;
    const domain::Acquisition& a = x.acquisition;
    QString taken = a.collector;
    if (!a.place.isEmpty()) taken += (taken.isEmpty() ? QString() : QStringLiteral(", ")) + a.place;
    QString file = c.kept(x.fileName);
    if (x.kind == domain::ExhibitKind::Digital) {
        file += QLatin1Char('\n') + c.pick(QStringLiteral("type by content: %1"), QStringLiteral("مواد کے لحاظ سے قسم: %1")).arg(x.mediaType.isEmpty() ? c.say(c.words.notKnown) : c.kept(x.mediaType));
        file += QLatin1Char('\n') + c.pick(QStringLiteral("%1 bytes"), QStringLiteral("%1 بائٹس")).arg(c.kept(grouped(x.sizeBytes)));
        if (e.picture)
            file += QLatin1Char('\n') + c.pick(QStringLiteral("%1 px%2"), QStringLiteral("%1 پکسل%2")).arg(c.kept(QStringLiteral("%1 × %2").arg(e.picture->uprightSize().width()).arg(e.picture->uprightSize().height())), orientationNote(c, e.picture->orientation));
    }
    if (e.withheld) return {{SABOOT_WORD("File", "فائل"), c.pick(QStringLiteral("%1 bytes"), QStringLiteral("%1 بائٹس")).arg(grouped(x.sizeBytes))}};
    std::vector<Fact> out{
        {SABOOT_WORD("Source", "ماخذ"), a.source},
        {SABOOT_WORD("Device", "آلہ"), a.device},
        {SABOOT_WORD("Authority", "اختیار"), a.authority},
        {SABOOT_WORD("Taken by", "حاصل کنندہ"), taken},
        {SABOOT_WORD("Method", "طریقہ"), a.method},
        {SABOOT_WORD("File", "فائل"), file, TextOrigin::Program},
    };
    if (!e.parentNumber.isEmpty()) out.push_back({SABOOT_WORD("Taken out of", "نکالا گیا"), e.parentNumber});
    if (!e.addedByName.isEmpty()) out.push_back({SABOOT_WORD("Entered by", "اندراج کنندہ"), e.addedByName});
    if (isRecording(e)) recordingFacts(c, e, out);
    else for (const FactRow& f : e.facts) out.push_back({{f.label, f.labelUrdu.isEmpty() ? f.label : f.labelUrdu}, f.value});
    if (!e.exif.make.isEmpty() || !e.exif.model.isEmpty())
        out.push_back({SABOOT_WORD("Camera (EXIF)", "کیمرا (EXIF)"), QStringLiteral("%1 %2").arg(e.exif.make, e.exif.model).trimmed()});
    if (!e.exif.time.isEmpty())
        out.push_back({SABOOT_WORD("Time (EXIF)", "وقت (EXIF)"), e.exif.time + (e.exif.timeZone.isEmpty() ? c.pick(QStringLiteral(", no zone written"), QStringLiteral("، کوئی ٹائم زون درج نہیں")) : QLatin1Char(' ') + e.exif.timeZone)});
    if (e.exif.latitude && e.exif.longitude)
        out.push_back({SABOOT_WORD("Place (EXIF)", "مقام (EXIF)"), c.pick(QStringLiteral("%1, %2 as written by the device"), QStringLiteral("%1, %2 جیسا آلے نے درج کیا")).arg(*e.exif.latitude, 0, 'f', 6).arg(*e.exif.longitude, 0, 'f', 6)});
    if (!x.problem.isEmpty()) out.push_back({x.state == domain::ReadState::Read ? SABOOT_WORD("Read in part", "جزوی طور پر پڑھا گیا") : SABOOT_WORD("Not read", "نہ پڑھا گیا"), x.problem});
    if (x.isWithdrawn()) out.push_back({SABOOT_WORD("Withdrawn", "واپس لیا گیا"), x.withdrawnReason});
    return out;
}

/// Facts in the column at `x`; those that do not fit are returned to be printed below at full width.
std::vector<Fact> placeFacts(Composer& c, const std::vector<Fact>& facts, double x, double bottom) {
    const double label = 68, value = sheet::textWidth - x - label;
    std::vector<Fact> left;
    for (const Fact& f : facts) {
        const BlockPtr v = c.set(c.orNotRecorded(f.value), styles::table(), value, Align::Start, f.origin);
        const BlockPtr l = c.say(f.label, styles::table().in(Tone::Grey), label - 6);
        const double h = std::max(double(v->height), double(l->height)) + 7;
        if (c.y + h > bottom || !left.empty()) {
            left.push_back(f);
            continue;
        }
        c.open("Div");
        c.put(l, x, c.y + 3.5, "Lbl");
        c.put(v, x + label, c.y + 3.5);
        c.close();
        c.y += h;
        c.rule(x, label + value, c.y, 0.35, Tone::Pale);
    }
    return left;
}

double timesHeight(const ExhibitEntry& e) {
    return e.times.empty() ? 0 : 26 + double(e.times.size()) * 31;
}

void placeTimes(Composer& c, const ExhibitEntry& e, double x) {
    if (e.times.empty()) return;
    const double label = 68, value = sheet::textWidth - x - label;
    c.y += 6;
    const Word title = e.times.size() == 3 ? SABOOT_WORD("Three times, one event", "ایک واقعہ، تین اوقات") : SABOOT_WORD("Times", "اوقات");
    c.put(c.say(title, styles::table().withBold(), label + value), x, c.y, "P");
    c.y += c.urduEdition() ? 19 : 17;
    for (const TimeRow& t : e.times) {
        const Word w{t.label, t.labelUrdu.isEmpty() ? t.label : t.labelUrdu};
        Rich text;
        if (t.at) {
            text.push_back(plain(pktText(*t.at) + QLatin1Char('\n')));
            text.push_back(greyText(utcText(*t.at)));
        } else {
            Span s;
            s.text = c.orNotRecorded(t.asWritten);
            text.push_back(s);
        }
        if (!t.note.isEmpty()) {
            Span s = greyText(QLatin1Char('\n') + t.note);
            s.origin = TextOrigin::Evidence;
            text.push_back(s);
        }
        const BlockPtr v = c.set(text, styles::table(), value);
        c.open("Div");
        c.put(c.say(w, styles::table().in(Tone::Grey), label - 6), x, c.y, "Lbl");
        c.put(v, x + label, c.y);
        c.close();
        c.y += double(v->height) + 1.5;
        c.rule(x, label + value, c.y, 0.35, Tone::Pale);
        c.y += 1;
    }
    if (!e.timesNote.isEmpty()) {
        const BlockPtr b = c.set(e.timesNote, styles::table(), label + value);
        c.y += 2;
        c.put(b, x, c.y);
        c.y += double(b->height);
    }
}

/// True when words of the picture are too low to read on the sheet and the full width helps. Where no word was read, a wide
/// picture drawn small is enlarged.
bool wantsEnlargement(const ExhibitEntry& e, const QSize& size, double scale) {
    const double fit = std::min({sheet::textWidth / size.width(), (sheet::bodyBottom - sheet::bodyTop - 40) / size.height(), coarsest});
    if (e.textHeight > 0) return e.textHeight * scale < smallWord && (fit > scale * 1.1 || e.textHeight * coarsest > e.textHeight * scale * 1.1);
    return size.width() > size.height() && 72 / scale > 250 && fit > scale * 1.1;
}

/// The picture at the full width, over several sheets when its words need more. Upright: turned, its text would stand on end.
void enlargement(Composer& c, const ExhibitEntry& e, int picture, const QSize& size, const ContentsRow& s) {
    const double height = sheet::bodyBottom - sheet::bodyTop - 40;
    double scale = std::min(sheet::textWidth / size.width(), height / size.height());
    if (e.textHeight > 0) scale = std::max(scale, readableWord / e.textHeight);
    scale = std::min(scale, coarsest);
    const auto pieces = [&](int pixels, double room) {
        const int most = int(room / scale);
        return pixels <= most + 1 ? 1 : int(std::ceil(double(pixels - tileOverlap) / std::max(1, most - tileOverlap)));
    };
    int columns = pieces(size.width(), sheet::textWidth), rows = pieces(size.height(), height);
    while (columns * rows > 6) {
        scale *= 0.9;
        columns = pieces(size.width(), sheet::textWidth);
        rows = pieces(size.height(), height);
    }
    const auto share = [](int pixels, int n) { return (pixels - tileOverlap + n - 1) / n + tileOverlap; };
    const int w = columns == 1 ? size.width() : share(size.width(), columns), h = rows == 1 ? size.height() : share(size.height(), rows);
    const int count = columns * rows;
    for (int i = 0; i < count; ++i) {
        if (c.job.isCancelled()) return;
        const int left = (i % columns) * (w - tileOverlap), top = (i / columns) * (h - tileOverlap);
        const QRect part(left, top, std::min(w, size.width() - left), std::min(h, size.height() - top));
        c.setHeadNext(QStringLiteral("%1 %2 · %3").arg(s.number).arg(c.say(s.title), e.exhibit.number));
        c.newPage();
        QString what = c.pick(QStringLiteral("%1 enlarged"), QStringLiteral("%1 بڑی صورت میں")).arg(c.kept(e.exhibit.number));
        if (count > 1) what += c.pick(QStringLiteral(", part %1 of %2"), QStringLiteral("، حصہ %1 از %2")).arg(c.kept(i + 1), c.kept(count));
        QString detail = c.pick(QStringLiteral("    %1 dpi, original pixels"), QStringLiteral("    %1 ڈی پی آئی، اصل پکسل")).arg(c.kept(std::lround(72 / scale)));
        if (count > 1) detail += c.pick(QStringLiteral(", %1 px overlap"), QStringLiteral("، %1 پکسل مشترک")).arg(c.kept(tileOverlap));
        c.put(c.set(Rich{strong(what), greyText(detail)}, styles::table(), sheet::textWidth), 0, c.y);
        c.y += c.urduEdition() ? 22 : 18;
        c.figure(picture, part, scale, 0, c.y, c.pick(QStringLiteral("Enlargement of exhibit %1: %2"), QStringLiteral("شے %1 کی بڑی صورت: %2")).arg(e.exhibit.number, e.exhibit.label()));
        c.y += part.height() * scale + 8;
    }
}

QString shownTitle(const Composer& c, const domain::Exhibit& e) { return c.urduEdition() && !e.acquisition.titleUrdu.isEmpty() ? e.acquisition.titleUrdu : e.label(); }

/// What was derived from an exhibit, set once, wherever it will stand.
struct DerivedList {
    struct Item {
        BlockPtr text;
        QString hash;
    };
    const ExhibitEntry* entry = nullptr;
    BlockPtr head;
    std::vector<Item> items;
    double height = 0;
    QString target() const { return QStringLiteral("derived from ") + entry->exhibit.number; }
};

DerivedList derivedOf(const Composer& c, const ExhibitEntry& e) {
    DerivedList out;
    out.entry = &e;
    if (e.derivations.empty()) return out;
    // What is the same for most is said once, so that the sheet of a picture holds the whole list.
    const qint64 firstMade = e.derivations.front().createdAt;
    out.head = c.set(Rich{strong(c.say(SABOOT_WORD("Derived from this exhibit", "اس شے سے اخذ کردہ"))),
                          greyText(QStringLiteral("   ") + c.pick(QStringLiteral("%1. Derived, not original."), QStringLiteral("%1۔ اخذ کردہ، اصل نہیں۔")).arg(c.kept(pktText(firstMade))))},
                     styles::table(), sheet::textWidth);
    out.height = 8 + double(out.head->height) + 4;
    int n = 0;
    for (const domain::Derivation& d : e.derivations) {
        ++n;
        const QString name = QStringLiteral("%1-D%2").arg(e.exhibit.number).arg(n);
        // Words of the edition keep its direction; names of tools and languages have their own.
        const bool words = std::any_of(d.settings.begin(), d.settings.end(), [](QChar x) { return x.direction() == QChar::DirAL; });
        QString made = c.kept(QStringLiteral("%1 %2").arg(d.tool, d.version).trimmed());
        if (!d.settings.isEmpty()) made += c.pick(QStringLiteral(", "), QStringLiteral("، ")) + (words ? d.settings : c.kept(d.settings));
        QString text = QStringLiteral("   %1 (%2)").arg(c.say(termOf(d.kind)), made);
        if (pktText(d.createdAt) != pktText(firstMade)) text += c.pick(QStringLiteral(", %1"), QStringLiteral("، %1")).arg(c.kept(pktText(d.createdAt)));
        Span incomplete;
        if (!d.problem.isEmpty()) incomplete.text = c.pick(QStringLiteral(" Incomplete: %1"), QStringLiteral(" نامکمل: %1")).arg(d.problem);
        out.items.push_back({c.set(Rich{chip(name), plain(text), incomplete}, styles::table(), sheet::textWidth - 3), QString::fromLatin1(d.sha256.toHex())});
        out.height += double(out.items.back().text->height) + 1.5 + (d.sha256.isEmpty() ? 0 : 14);
    }
    return out;
}

void derivedItems(Composer& c, const DerivedList& list) {
    if (list.items.empty()) return;
    c.destination(list.target(), c.y);
    c.y += 8;
    c.ensure(50);
    c.put(list.head, 0, c.y, "H2");
    c.y += double(list.head->height) + 4;
    for (const DerivedList::Item& item : list.items) {
        c.ensure(double(item.text->height) + 15.5);
        c.put(item.text, 3, c.y);
        c.y += double(item.text->height) + 1.5;
        if (item.hash.isEmpty()) continue;
        c.put(c.setter.identifier(item.hash, 8, 420, 10, Tone::Grey), 64, c.y, "Code", "zxx", item.hash);
        c.token(item.hash);
        c.y += 14;
    }
}

/// What the program read from an exhibit, set once, wherever it will stand.
struct ReadText {
    const ExhibitEntry* entry = nullptr;
    std::vector<BlockPtr> paragraphs; ///< one for each line, so that a line of each script keeps its own direction
    double height = 0;                ///< with its heading
    QString target() const { return QStringLiteral("text of ") + entry->exhibit.number; }
};

ReadText textOf(const Composer& c, const ExhibitEntry& e) {
    ReadText t;
    t.entry = &e;
    // A form feed is how the text of a document tells its pages apart.
    for (const QString& paragraph : QString(e.recognisedText).replace(QLatin1Char('\f'), QLatin1Char('\n')).split(QLatin1Char('\n')))
        if (!paragraph.trimmed().isEmpty()) {
            TextStyle style = styles::chat();
            if (e.textInColumns && !hasArabic(paragraph)) {
                // A statement's columns stand only in a face of one width; a line as wide as a page is set smaller.
                style.face = MonoRegular;
                style.size = paragraph.size() > 88 ? 7.2 : 8.6;
            }
            BlockPtr b = c.set(paragraph, style, sheet::textWidth);
            // As in a chat: what runs from the left begins at the left, in every edition.
            if (c.mirrored() && !b->rightToLeft) b = c.setter.set(paragraph, style, sheet::textWidth, Align::Left);
            t.paragraphs.push_back(std::move(b));
        }
    t.height = t.paragraphs.empty() ? 0 : 40;
    for (const BlockPtr& b : t.paragraphs) t.height += double(b->height) + 2;
    return t;
}

void codesRead(Composer& c, const ExhibitEntry& e) {
    for (const domain::ReadCode& code : e.codes) {
        c.y += 6;
        c.ensure(34);
        Span label = greyText(c.pick(QStringLiteral("%1 read from the picture:  "), QStringLiteral("تصویر سے پڑھا گیا %1:  ")).arg(c.kept(code.format == QLatin1String("QRCode") ? QStringLiteral("QR code") : code.format)));
        Span value;
        value.text = code.text;
        value.mono = true;
        c.flow(c.set(Rich{label, value}, styles::table(), sheet::textWidth));
    }
}

/// Where the text stands when the sheet of a picture has no room for it, at the far end of the line at `top`.
void textElsewhere(Composer& c, const ReadText& t, double top) {
    constexpr double width = 220;
    c.late(c.say(SABOOT_WORD("Text read by the program: page ", "پروگرام کا پڑھا ہوا متن: صفحہ ")), t.target(), {}, styles::table().in(Tone::Grey), sheet::textWidth - width, width, top,
           c.mirrored() ? Align::Left : Align::Right);
}

void textRead(Composer& c, const ReadText& t) {
    if (t.paragraphs.empty()) return;
    c.destination(t.target(), c.y);
    c.y += 8;
    c.ensure(60);
    c.put(c.say(SABOOT_WORD("Text read by the program (derived; may contain errors)", "پروگرام کا پڑھا ہوا متن (اخذ کردہ؛ غلطی ممکن ہے)"), styles::table().withBold(), sheet::textWidth), 0, c.y, "H2");
    c.y += c.urduEdition() ? 20 : 17;
    for (const BlockPtr& b : t.paragraphs) c.flow(b);
}

/// What found no room on the sheets of the pictures: there each would take a page for a few lines.
struct Elsewhere {
    std::vector<ReadText> texts;
    std::vector<DerivedList> derived;
};

/// Where the list stands when the sheet of a picture has no room for it.
void derivedElsewhere(Composer& c, DerivedList list, Elsewhere& elsewhere) {
    c.y += 6;
    c.ensure(16);
    c.late(c.say(SABOOT_WORD("Derived from this exhibit: page ", "اس شے سے اخذ کردہ: صفحہ ")), list.target(), {}, styles::table().in(Tone::Grey), 0, sheet::textWidth, c.y, Align::Start);
    c.y += c.urduEdition() ? 18 : 14;
    elsewhere.derived.push_back(std::move(list));
}

/// The texts that found no room, one after the other: on their sheets each would take a page for a few lines.
void textsRead(Composer& c, const ContentsRow& s, const std::vector<ReadText>& texts) {
    if (texts.empty()) return;
    c.setHeadNext(QStringLiteral("%1 %2").arg(s.number).arg(c.say(s.title)));
    c.newPage();
    c.open("Sect");
    c.heading2(SABOOT_WORD("Texts read by the program", "پروگرام کے پڑھے ہوئے متن"));
    c.flow(c.say(SABOOT_WORD("Derived; may contain errors. The original decides.", "اخذ کردہ؛ غلطی ممکن ہے۔ فیصلہ اصل سے ہو گا۔"), styles::table().in(Tone::Grey), sheet::textWidth));
    for (const ReadText& t : texts) {
        if (c.job.isCancelled()) break;
        c.y += 10;
        c.ensure(60);
        c.destination(t.target(), c.y);
        c.put(c.set(Rich{chip(t.entry->exhibit.number), strong(QStringLiteral("   ") + shownTitle(c, t.entry->exhibit))}, styles::table(), sheet::textWidth), 3, c.y, "H3");
        c.y += c.urduEdition() ? 22 : 18;
        for (const BlockPtr& b : t.paragraphs) c.flow(b);
    }
    c.close();
}

void derivedGathered(Composer& c, const ContentsRow& s, const std::vector<DerivedList>& lists) {
    if (lists.empty()) return;
    c.setHeadNext(QStringLiteral("%1 %2").arg(s.number).arg(c.say(s.title)));
    if (c.room() < 160) c.newPage();
    c.open("Sect");
    // A short list is not torn, and the heading stays with it.
    const auto together = [](const DerivedList& l) { return std::min(l.height + 30, (sheet::bodyBottom - sheet::bodyTop) / 2); };
    c.heading2(SABOOT_WORD("Derived from the exhibits", "اشیائے ثبوت سے اخذ کردہ"), together(lists.front()) + 8);
    for (const DerivedList& l : lists) {
        if (c.job.isCancelled()) break;
        c.y += 6;
        c.ensure(together(l));
        c.put(c.set(Rich{chip(l.entry->exhibit.number), strong(QStringLiteral("   ") + shownTitle(c, l.entry->exhibit))}, styles::table(), sheet::textWidth), 3, c.y, "H3");
        c.y += c.urduEdition() ? 20 : 16;
        derivedItems(c, l);
    }
    c.close();
}

void hashes(Composer& c, const ExhibitEntry& e) {
    const QByteArray& now = e.sha256AtExport;
    const bool differs = !now.isEmpty() && now != e.exhibit.sha256;
    c.hashBand(c.say(SABOOT_WORD("SHA-256 of the original", "اصل کا SHA-256")),
               now.isEmpty() ? c.say(SABOOT_WORD("at intake; not computed again", "وصولی پر؛ دوبارہ نہیں نکالا گیا"))
               : differs     ? c.say(SABOOT_WORD("at intake; AT EXPORT DIFFERENT", "وصولی پر؛ اجرا پر مختلف"))
                             : c.say(SABOOT_WORD("at intake and at export: equal", "وصولی اور اجرا پر: یکساں")),
               e.exhibit.sha256);
    if (!differs) return;
    c.y += 4;
    c.hashBand(c.say(SABOOT_WORD("SHA-256 at export", "اجرا پر SHA-256")), c.say(SABOOT_WORD("DIFFERS", "مختلف")), now);
}

/// About what a sheet without a picture takes.
double sheetHeight(const ExhibitEntry& e) {
    return 300 + timesHeight(e) + double(std::min<size_t>(e.derivations.size(), 3)) * 33 + (e.recognisedText.isEmpty() ? 0 : 80);
}

/// What was taken out of this copy, by the numbers of the log.
void redactedNote(Composer& c, const ExhibitEntry& e) {
    if (e.redactedBy.isEmpty()) return;
    c.y += 8;
    c.ensure(24);
    Rich text;
    for (const QString& r : e.redactedBy) {
        if (!text.empty()) text.push_back(plain(QStringLiteral("  ")));
        Span box;
        box.text = r.left(20).leftJustified(20, QChar(0x00A0));
        box.box = BoxKind::Cut;
        box.link = r.section(QLatin1Char(' '), 0, 0);
        text.push_back(box);
    }
    if (e.pictureSealed) text.push_back(plain(QStringLiteral("  ") + c.pick(QStringLiteral("The picture shows what was removed and is not printed."), QStringLiteral("تصویر میں وہی کچھ نظر آتا ہے جو ہٹایا گیا، اس لیے نہیں چھاپی گئی۔"))));
    if (e.pictureSealed) {
        text.push_back(plain(c.pick(QStringLiteral(" The whole original is sealed under the hash above."), QStringLiteral(" پورا اصل اوپر درج ہیش کے تحت مہر بند ہے۔"))));
        c.flow(c.set(text, styles::table(), sheet::textWidth));
        return;
    }
    text.push_back(plain(QStringLiteral("  ") + (e.withheld ? c.pick(QStringLiteral("Withheld. The original is sealed under the hash above."), QStringLiteral("روکی گئی۔ اصل اوپر درج ہیش کے تحت مہر بند ہے۔"))
                                                              : c.pick(QStringLiteral("Redacted copy, derived; the whole original is sealed under the hash above."), QStringLiteral("اخفا شدہ نقل، اخذ کردہ؛ پورا اصل اوپر درج ہیش کے تحت مہر بند ہے۔")))));
    c.flow(c.set(text, styles::table(), sheet::textWidth));
}

bool isShown(const ExhibitEntry& e) { return e.picture && !e.picture->isNull() && e.picture->uprightSize().isValid() && !e.picture->uprightSize().isEmpty(); }

/// What finds no room is added to `elsewhere`.
void sheetOf(Composer& c, const ContentsRow& s, const ExhibitEntry& e, bool first, Elsewhere& elsewhere) {
    const domain::Exhibit& x = e.exhibit;
    c.setHeadNext(QStringLiteral("%1 %2 · %3").arg(s.number).arg(c.say(s.title), x.number));
    const bool shown = isShown(e);
    ReadText text = textOf(c, e);
    DerivedList derived = derivedOf(c, e);
    if (first) {
        c.setHead(QStringLiteral("%1 %2 · %3").arg(s.number).arg(c.say(s.title), x.number));
    } else if (!shown && c.room() >= sheetHeight(e)) {
        c.page().head += QStringLiteral(" · ") + x.number;
        c.y += 28;
    } else {
        c.newPage();
    }
    c.open("Sect");
    c.outline(x.number, x.number + QStringLiteral("  ") + x.label(), x.number + QStringLiteral("  ") + (x.acquisition.titleUrdu.isEmpty() ? x.label() : x.acquisition.titleUrdu), 1);
    c.heading1(x.number, {x.label(), x.acquisition.titleUrdu}, x.number);
    const std::vector<Fact> facts = factsOf(c, e);
    if (shown) {
        const QSize size = e.picture->uprightSize();
        const int picture = int(c.data.pictures.size());
        c.data.pictures.push_back(*e.picture);
        const Tiling tiles = tile(size);
        const double dpi = 72 / tiles.scale;
        std::vector<Fact> left = facts;
        bool timesPlaced = false;
        bool derivedDone = false;
        bool pointed = false; ///< the sheet says on which page the text stands
        for (size_t i = 0; i < tiles.parts.size(); ++i) {
            if (c.job.isCancelled()) break;
            if (i > 0) c.newPage();
            const QRect part = tiles.parts[i];
            const double top = c.y;
            const double w = part.width() * tiles.scale, h = part.height() * tiles.scale;
            const bool several = tiles.parts.size() > 1;
            c.figure(picture, part, tiles.scale, 0, top,
                         QStringLiteral("%1%2: %3").arg(x.number, several ? QStringLiteral(", tile %1 of %2").arg(i + 1).arg(tiles.parts.size()) : QString(), x.label()));
            for (const auto& [area, mark] : e.blackened) {
                // The number of the redaction in its black box, where it can be read.
                const QRect seen = area.intersected(part);
                TextStyle white = styles::table().withBold().in(Tone::White);
                white.size = 8;
                white.pitch = 10;
                const BlockPtr name = c.setter.set(Rich{plain(mark)}, white, seen.width() * tiles.scale, Align::Centre, BaseDirection::LeftToRight);
                if (seen.isEmpty() || name->lines.size() != 1 || double(name->inkWidth()) > seen.width() * tiles.scale - 2 || seen.height() * tiles.scale < 9) continue;
                const double x0 = c.sheetX(0, w) + (seen.x() - part.x()) * tiles.scale, y0 = top + (seen.center().y() - part.y()) * tiles.scale - 5;
                c.page().items.emplace_back(PlacedText{name, 0, 1, float(x0), float(y0)});
            }
            if (several) {
                const double o = tileOverlap * tiles.scale;
                if (i > 0) c.rule(0, w + 6, top + o, 0.8, Tone::Black, true);
                if (i + 1 < tiles.parts.size()) c.rule(0, w + 6, top + h - o, 0.8, Tone::Black, true);
                tileMap(c, tiles.parts, i, size.height(), w + 14, top);
            }
            const double column = several ? w + 52 : std::max(w + 18, 100.0);
            const bool beside = sheet::textWidth - column >= 190;
            const double bottom = top + std::max(h, 300.0);
            if (beside) {
                c.y = top;
                Rich line = several ? Rich{strong((c.urduEdition() ? QStringLiteral("ٹکڑا %1 از %2") : QStringLiteral("Tile %1 of %2")).arg(i + 1).arg(tiles.parts.size())), greyText(QStringLiteral("    ") + c.pick(QStringLiteral("%1 px overlap, %2 dpi"), QStringLiteral("%1 پکسل مشترک، %2 ڈی پی آئی")).arg(c.kept(tileOverlap), c.kept(std::lround(dpi))))}
                                    : Rich{strong(c.say(SABOOT_WORD("Whole picture", "پوری تصویر"))), greyText(QStringLiteral("    ") + c.pick(QStringLiteral("%1 dpi"), QStringLiteral("%1 ڈی پی آئی")).arg(c.kept(std::lround(dpi))))};
                c.put(c.set(line, styles::table(), sheet::textWidth - column), column, c.y);
                c.y += 20;
                if (i == 0) {
                    c.rule(column, sheet::textWidth - column, c.y, 1.1);
                    left = placeFacts(c, facts, column, std::max(bottom, top + 330));
                    if (left.empty() && c.y + timesHeight(e) <= std::max(bottom, top + 440)) {
                        placeTimes(c, e, column);
                        timesPlaced = true;
                    }
                }
            }
            if (several) c.y = std::max(c.y, top + std::min(pictureHeight, std::max(60.0, double(tiles.parts.size()) * 45)));
            c.y = std::max(c.y, top + h) + 10;
            const QString label = several ? QStringLiteral("%1/%2").arg(x.number).arg(i + 1) : x.number;
            const QString figure = c.urduEdition() ? QStringLiteral("شکل %1۔").arg(isolate(label)) : QStringLiteral("Figure %1.").arg(label);
            QString caption = QLatin1Char(' ') + (!e.caption.isEmpty() ? e.caption
                                                   : e.blackened.empty() ? c.say(SABOOT_WORD("Original pixels, not altered.", "اصل تصویر، کوئی تبدیلی نہیں۔"))
                                                                         : c.say(SABOOT_WORD("Redacted copy: the pixels of the black parts were removed, all others are those of the original.", "اخفا شدہ نقل: سیاہ حصوں کے پکسل مٹا دیے گئے، باقی تمام اصل کے ہیں۔")));
            if (!beside) caption += c.pick(QStringLiteral(" %1 dpi."), QStringLiteral(" %1 ڈی پی آئی۔")).arg(c.kept(std::lround(dpi)));
            Span rest;
            rest.text = caption;
            const BlockPtr b = c.set(Rich{strong(figure), rest}, styles::table(), sheet::textWidth);
            c.put(b, 0, c.y, "Caption");
            if (i == 0 && !text.paragraphs.empty()) {
                // What follows on the sheet: the hash, the codes and what was derived.
                const double follows = double(b->height) + 80 + double(e.codes.size()) * 30 + double(e.derivations.size()) * (c.urduEdition() ? 36 : 29);
                pointed = several || !left.empty() || c.y + follows + text.height > sheet::bodyBottom;
                // A caption of the officer's may be long: the pointer takes a line of its own below it.
                const bool below = !e.caption.isEmpty() || !e.blackened.empty();
                if (pointed) textElsewhere(c, text, below ? c.y + double(b->height) : c.y);
                if (pointed && below) c.y += c.urduEdition() ? 18 : 14;
            }
            c.y += double(b->height) + 6;
            if (i == 0) {
                if (!left.empty()) left = placeFacts(c, left, 0, sheet::bodyBottom - 50);
                if (!left.empty()) {
                    c.newPage();
                    placeFacts(c, left, 0, sheet::bodyBottom - 20);
                }
                if (!timesPlaced && !e.times.empty()) {
                    c.ensure(timesHeight(e) + 20);
                    placeTimes(c, e, 0);
                    c.y += 8;
                }
                hashes(c, e);
                redactedNote(c, e);
                codesRead(c, e);
                if (derived.height <= c.room()) {
                    derivedItems(c, derived);
                    derivedDone = true;
                }
            }
        }
        if (!derivedDone && derived.height <= c.room()) derivedItems(c, derived);
        else if (!derivedDone) derivedElsewhere(c, std::move(derived), elsewhere);
        if (text.height > c.room()) {
            if (!pointed) {
                c.ensure(20);
                textElsewhere(c, text, c.y);
                c.y += c.urduEdition() ? 18 : 14;
            }
            elsewhere.texts.push_back(std::move(text));
        } else {
            textRead(c, text);
        }
        if (tiles.parts.size() == 1 && wantsEnlargement(e, size, tiles.scale)) enlargement(c, e, picture, size, s);
    } else {
        std::vector<Fact> left = placeFacts(c, facts, 0, sheet::bodyBottom - 60);
        while (!left.empty()) {
            c.newPage();
            left = placeFacts(c, left, 0, sheet::bodyBottom - 20);
        }
        if (!e.times.empty()) {
            c.ensure(timesHeight(e) + 20);
            placeTimes(c, e, 0);
        }
        c.y += 10;
        if (x.kind == domain::ExhibitKind::Digital) {
            hashes(c, e);
            redactedNote(c, e);
        }
        derivedItems(c, derived);
        codesRead(c, e);
        // The end of a short text alone would take a page; a long one runs on.
        if (text.height > c.room() && text.height < 600 && !text.paragraphs.empty()) {
            c.y += 6;
            c.ensure(16);
            textElsewhere(c, text, c.y);
            c.y += c.urduEdition() ? 18 : 14;
            elsewhere.texts.push_back(std::move(text));
        } else {
            textRead(c, text);
        }
    }
    for (const QString& t : {x.label(), x.fileName}) {
        const TextWarning w = warningFor(t);
        if (w.isEmpty()) continue;
        c.y += 6;
        c.flow(c.set(c.urduEdition() ? w.urdu : w.english, styles::table().in(Tone::Grey), sheet::textWidth));
        break;
    }
    c.close();
}

QString opener(const Composer& c, const QString& mediaType) {
    if (mediaType.startsWith(QLatin1String("audio/")) || mediaType.startsWith(QLatin1String("video/")))
        return c.pick(QStringLiteral("VLC media player 3.0 or later"), QStringLiteral("وی ایل سی پلیئر ۳٫۰ یا نیا"));
    if (mediaType.startsWith(QLatin1String("image/"))) return c.pick(QStringLiteral("any picture viewer"), QStringLiteral("کوئی بھی پکچر ویور"));
    if (mediaType == QLatin1String("application/pdf")) return c.pick(QStringLiteral("any PDF reader"), QStringLiteral("پی ڈی ایف کا کوئی بھی ریڈر"));
    if (mediaType.startsWith(QLatin1String("text/")) || mediaType == QLatin1String("application/json"))
        return c.pick(QStringLiteral("any text editor"), QStringLiteral("متن کا کوئی بھی ایڈیٹر"));
    if (mediaType == QLatin1String("application/zip")) return c.pick(QStringLiteral("any archive program"), QStringLiteral("آرکائیو کا کوئی بھی پروگرام"));
    return c.pick(QStringLiteral("the program that made it"), QStringLiteral("وہی پروگرام جس نے بنائی"));
}

/// C-17: the originals that lie beside this file, and what opens them.
void originals(Composer& c) {
    const auto& all = c.data.model.exhibits;
    if (std::none_of(all.begin(), all.end(), [](const ExhibitEntry& e) { return !e.copyName.isEmpty(); })) return;
    c.heading2(SABOOT_WORD("Originals beside this report", "اس رپورٹ کے ساتھ اصل فائلیں"), 120);
    const bool sealed = std::any_of(all.begin(), all.end(), [](const ExhibitEntry& e) { return e.exhibit.kind == domain::ExhibitKind::Digital && e.copyName.isEmpty(); });
    c.note(sealed ? SABOOT_WORD("The bundle holds the originals named here, unchanged; those that show what was redacted stay sealed. A recording is to be played from the original in court; a copy is for the defence.",
                                "پیکٹ میں یہاں درج اصل فائلیں بغیر تبدیلی موجود ہیں؛ جن میں اخفا شدہ مواد نظر آتا ہے وہ مہر بند ہیں۔ ریکارڈنگ عدالت میں اصل سے چلائی جائے؛ ایک نقل صفائی کے لیے ہے۔")
                  : SABOOT_WORD("The court bundle holds these originals, unchanged. A recording is to be played from the original in court; a copy is for the defence.",
                       "عدالتی پیکٹ میں یہ اصل فائلیں بغیر تبدیلی موجود ہیں۔ ریکارڈنگ عدالت میں اصل سے چلائی جائے؛ ایک نقل صفائی کے لیے ہے۔"));
    Table t(c, {{4, 58, SABOOT_WORD("No.", "نمبر"), Align::Start},
                {66, 150, SABOOT_WORD("File in the bundle", "پیکٹ میں فائل"), Align::Start},
                {222, 120, SABOOT_WORD("Type by content", "مواد سے قسم"), Align::Start},
                {348, 130, SABOOT_WORD("Opens with", "کس سے کھلے"), Align::Start}},
            2.5);
    for (const ExhibitEntry& e : all) {
        if (c.job.isCancelled()) return;
        if (e.exhibit.kind != domain::ExhibitKind::Digital) continue;
        const QString& type = e.exhibit.mediaType;
        if (e.copyName.isEmpty())
            t.row({t.text(0, c.references({e.exhibit.number}), styles::table().withBold()), t.text(1, c.say(SABOOT_WORD("stays sealed", "مہر بند رہتی ہے"))), t.text(2, QStringLiteral("–")), t.text(3, QStringLiteral("–"))});
        else
            t.row({t.text(0, c.references({e.exhibit.number}), styles::table().withBold()), t.text(1, e.copyName), t.text(2, type.isEmpty() ? c.say(c.words.notKnown) : type), t.text(3, opener(c, type))});
    }
    t.end();
}

} // namespace

void writeExhibits(Composer& c, const ContentsRow& s) {
    beginSection(c, s);
    if (c.data.model.exhibits.empty()) {
        c.heading1(QString::number(s.number), s.title, s.id);
        c.note(c.words.nothing);
        return;
    }
    bool first = true;
    Elsewhere elsewhere;
    for (const ExhibitEntry& e : c.data.model.exhibits) {
        if (c.job.isCancelled()) return;
        sheetOf(c, s, e, first, elsewhere);
        first = false;
    }
    textsRead(c, s, elsewhere.texts);
    derivedGathered(c, s, elsewhere.derived);
    originals(c);
}

} // namespace saboot::report
