#include "sign/inside/pdfsignature.h"

#include <QDateTime>
#include <algorithm>
#include <map>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <unistd.h>

namespace saboot::sign::inside {

namespace {

using Object = QPDFObjectHandle;
constexpr qint64 gapBytes = 2 * reservedBytes + 2;
constexpr qint64 hashPiece = 1 << 20;

std::string text(const QString& s) { return Object::newUnicodeString(s.toStdString()).unparse(); }
std::string reference(int id) { return std::to_string(id) + " 0 R"; }

/// The dictionary as written, with one entry set to `value`.
std::string with(Object dictionary, const std::string& name, const std::string& value) {
    Object copy = dictionary.shallowCopy();
    copy.removeKey(name);
    std::string s = copy.unparseResolved();
    s.erase(s.size() - 2); // ">>"
    return s + name + " " + value + " >>";
}

bool isSignatureField(Object field) {
    return field.isDictionary() && field.getKey("/FT").isName() && field.getKey("/FT").getName() == "/Sig";
}

/// All terminal fields, depth first.
void collectFields(Object fields, std::vector<Object>& out, int depth) {
    if (!fields.isArray() || depth > 8 || out.size() > 1000) return;
    for (int i = 0; i < fields.getArrayNItems(); ++i) {
        Object f = fields.getArrayItem(i);
        if (!f.isDictionary()) continue;
        if (f.getKey("/Kids").isArray() && !f.hasKey("/FT")) collectFields(f.getKey("/Kids"), out, depth + 1);
        else out.push_back(f);
    }
}

std::vector<Object> signatureFields(QPDF& pdf) {
    std::vector<Object> all, out;
    Object form = pdf.getRoot().getKey("/AcroForm");
    if (form.isDictionary()) collectFields(form.getKey("/Fields"), all, 0);
    for (const Object& f : all)
        if (isSignatureField(f)) out.push_back(f);
    return out;
}

Error damaged(const QString& why) { return Error(ErrorCode::FormatDamaged, why); }

std::string widths(quint64 value, int bytes) {
    std::string s;
    for (int i = bytes - 1; i >= 0; --i) s += char(value >> (8 * i) & 0xff);
    return s;
}

/// Runs of consecutive object numbers: first, count.
std::vector<std::pair<int, int>> runs(const std::map<int, qint64>& offsets) {
    std::vector<std::pair<int, int>> out;
    for (const auto& [id, offset] : offsets) {
        if (!out.empty() && out.back().first + out.back().second == id) ++out.back().second;
        else out.emplace_back(id, 1);
    }
    return out;
}

} // namespace

QByteArray pdfDate(qint64 utcMs) {
    const QDateTime t = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).addSecs(5 * 3600);
    return "D:" + t.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "+05'00'";
}

Result<QByteArray> gapFor(const QByteArray& cms) {
    if (cms.size() > reservedBytes) return Error(ErrorCode::FileTooLarge, QStringLiteral("The signature (%1 bytes)").arg(cms.size()));
    QByteArray gap = '<' + cms.toHex();
    gap.append(gapBytes - 1 - gap.size(), '0');
    return gap + '>';
}

static Result<Update> updateOf(QPDF& pdf, qint64 size, const Tail& tail, const QByteArray& unsignedSha256, const SignatureTexts& texts) {
    Object trailer = pdf.getTrailer();
    Object root = pdf.getRoot();
    const std::vector<Object> fields = signatureFields(pdf);
    const Error already(ErrorCode::AlreadyExists, QStringLiteral("A signature in this PDF"));
    if (root.hasKey("/Perms")) return already;
    for (const Object& f : fields)
        if (Object(f).hasKey("/V")) return already;
    if (!root.isIndirect()) return damaged(QStringLiteral("The PDF (its catalog)"));
    if (!trailer.getKey("/Size").isInteger()) return damaged(QStringLiteral("The PDF (its trailer)"));
    int next = trailer.getKey("/Size").getIntValueAsInt();

    // Object number -> its new text. The signature dictionary comes last, with the gap inside.
    std::map<int, std::string> changed;
    const int signature = next++;
    std::string permission = "<< /DocMDP " + reference(signature) + " >>";
    // ISO 32000-1 does not know the CAdES sub filter: ETSI's extension level 2 names it.
    if (!root.hasKey("/Extensions")) permission += " /Extensions << /ESIC << /BaseVersion /1.7 /ExtensionLevel 2 >> >>";
    std::string catalog = with(root, "/Perms", permission);
    if (!fields.empty()) {
        Object field = fields.front();
        if (!field.isIndirect()) return damaged(QStringLiteral("The PDF (its signature field)"));
        changed[field.getObjectID()] = with(field, "/V", reference(signature));
    } else {
        auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
        if (pages.empty()) return damaged(QStringLiteral("The PDF (it has no page)"));
        Object page = pages.front().getObjectHandle();
        // Outside the page: nothing to draw, and PDF/UA asks no place in the structure of it.
        const int field = next++;
        changed[field] = "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /TU (Signature) /F 132 /Rect [ -1 -1 -1 -1 ] /P " + page.unparse() + " /V " + reference(signature) + " >>";
        std::string annotations = "[ ";
        Object present = page.getKey("/Annots");
        if (present.isArray())
            for (int i = 0; i < present.getArrayNItems(); ++i) annotations += present.getArrayItem(i).unparse() + " ";
        changed[page.getObjectID()] = with(page, "/Annots", annotations + reference(field) + " ]");
        Object form = root.getKey("/AcroForm");
        std::string list = "[ ";
        Object others = form.isDictionary() ? form.getKey("/Fields") : Object::newNull();
        if (others.isArray())
            for (int i = 0; i < others.getArrayNItems(); ++i) list += others.getArrayItem(i).unparse() + " ";
        list += reference(field) + " ]";
        Object base = form.isDictionary() ? form.shallowCopy() : Object::newDictionary();
        base.removeKey("/Fields");
        Object catalogCopy = root.shallowCopy();
        catalogCopy.removeKey("/Perms");
        const std::string acroForm = with(base, "/SigFlags", "3 /Fields " + list);
        std::string s = with(catalogCopy, "/AcroForm", acroForm);
        s.erase(s.size() - 2);
        catalog = s + "/Perms " + permission + " >>";
    }
    changed[root.getObjectID()] = catalog;

    std::map<int, qint64> offsets;
    std::string before = tail.endsLine ? "" : "\n";
    for (const auto& [id, body] : changed) {
        offsets[id] = size + qint64(before.size());
        before += std::to_string(id) + " 0 obj\n" + body + "\nendobj\n";
    }
    offsets[signature] = size + qint64(before.size());
    const std::string rangeBlank = "[0 0000000000 0000000000 0000000000]";
    before += std::to_string(signature) + " 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange ";
    const size_t rangeAt = before.size();
    before += rangeBlank + " /Contents ";
    std::string after = " /M (" + texts.time.toStdString() + ") /Name " + text(texts.name);
    if (!texts.reason.isEmpty()) after += " /Reason " + text(texts.reason);
    if (!texts.place.isEmpty()) after += " /Location " + text(texts.place);
    after += " /Reference [ << /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >> ] >>\nendobj\n";

    Update u;
    u.gapFrom = size + qint64(before.size());
    u.gapTo = u.gapFrom + gapBytes;
    const qint64 xrefAt = u.gapTo + qint64(after.size());
    Digest idDigest;
    idDigest.update(unsignedSha256);
    idDigest.update(texts.time);
    idDigest.update(QByteArray::number(signature));
    const std::string changing = "<" + idDigest.finish().first(16).toHex().toStdString() + ">";
    Object ids = trailer.getKey("/ID");
    const std::string permanent = ids.isArray() && ids.getArrayNItems() == 2 ? ids.getArrayItem(0).unparse() : changing;
    std::string common = " /Root " + root.unparse() + " /Prev " + std::to_string(tail.xref) + " /ID [ " + permanent + " " + changing + " ]";
    if (trailer.getKey("/Info").isIndirect()) common += " /Info " + trailer.getKey("/Info").unparse();

    if (tail.isTable) {
        after += "xref\n";
        for (const auto& [first, count] : runs(offsets)) {
            after += std::to_string(first) + " " + std::to_string(count) + "\n";
            for (int i = 0; i < count; ++i) {
                char line[24];
                std::snprintf(line, sizeof line, "%010lld 00000 n \n", static_cast<long long>(offsets[first + i]));
                after += line;
            }
        }
        after += "trailer\n<< /Size " + std::to_string(next) + common + " >>\n";
    } else {
        const int xref = next++;
        offsets[xref] = xrefAt;
        std::string index, data;
        for (const auto& [first, count] : runs(offsets)) index += " " + std::to_string(first) + " " + std::to_string(count);
        for (const auto& [id, offset] : offsets) data += widths(1, 1) + widths(quint64(offset), 5) + widths(0, 1);
        after += std::to_string(xref) + " 0 obj\n<< /Type /XRef /Size " + std::to_string(next) + " /W [ 1 5 1 ] /Index [" + index + " ]" + common +
                 " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data + "\nendstream\nendobj\n";
    }
    after += "startxref\n" + std::to_string(xrefAt) + "\n%%EOF\n";

    const qint64 end = u.gapTo + qint64(after.size());
    if (end > 9'999'999'999) return Error(ErrorCode::FileTooLarge, QStringLiteral("The PDF"));
    char range[48];
    std::snprintf(range, sizeof range, "[0 %010lld %010lld %010lld]", static_cast<long long>(u.gapFrom), static_cast<long long>(u.gapTo),
                  static_cast<long long>(end - u.gapTo));
    before.replace(rangeAt, rangeBlank.size(), range);
    u.before = QByteArray::fromStdString(before);
    u.after = QByteArray::fromStdString(after);
    return u;
}

Result<Update> makeUpdate(QPDF& pdf, qint64 size, const Tail& tail, const QByteArray& unsignedSha256, const SignatureTexts& texts) {
    return guarded([&] { return updateOf(pdf, size, tail, unsignedSha256, texts); });
}

static Result<Found> signatureOf(QPDF& pdf, int fd, qint64 size, const Tail& tail) {
    std::vector<Object> signedFields;
    for (const Object& f : signatureFields(pdf))
        if (Object(f).getKey("/V").isDictionary()) signedFields.push_back(f);
    if (signedFields.empty()) return Error(ErrorCode::NotFound, QStringLiteral("A signature in this PDF"));
    if (signedFields.size() > 1) return damaged(QStringLiteral("it holds %1 signatures, a report holds one").arg(signedFields.size()));
    Object dictionary = signedFields.front().getKey("/V");
    Object range = dictionary.getKey("/ByteRange");
    Object contents = dictionary.getKey("/Contents");
    if (!range.isArray() || range.getArrayNItems() != 4 || !contents.isString()) return damaged(QStringLiteral("the signature has no byte range"));
    qint64 r[4];
    for (int i = 0; i < 4; ++i) {
        if (!range.getArrayItem(i).isInteger()) return damaged(QStringLiteral("the signature's byte range is malformed"));
        r[i] = range.getArrayItem(i).getIntValue();
    }
    Found found;
    found.gapFrom = r[1];
    found.gapTo = r[2];
    if (r[0] != 0 || r[1] <= 0 || r[2] - r[1] != gapBytes || r[3] <= 0 || r[2] + r[3] > size)
        return damaged(QStringLiteral("the signature's byte range does not fit the file"));
    if (r[2] + r[3] < size) return damaged(QStringLiteral("%1 bytes were appended after signing").arg(size - r[2] - r[3]));

    // The unsigned file ends with the first end-of-file mark behind its own cross-reference section.
    Object previous = pdf.getTrailer().getKey("/Prev");
    if (!previous.isInteger() || previous.getIntValue() <= 0 || previous.getIntValue() >= r[1])
        return damaged(QStringLiteral("the file before signing is not to be found in it"));
    const qint64 searchFrom = previous.getIntValue();
    SABOOT_TRY(const QByteArray between, readAt(fd, searchFrom, std::min<qint64>(r[1] - searchFrom, 64 << 20)));
    const qsizetype mark = between.indexOf("%%EOF");
    if (mark < 0) return damaged(QStringLiteral("the file before signing is not to be found in it"));
    found.unsignedSize = searchFrom + mark + 5;
    if (mark + 5 < between.size() && between[mark + 5] == '\n') ++found.unsignedSize;

    // One reading of the whole file for its three digests.
    Digest running, outside;
    for (qint64 at = 0; at < size;) {
        qint64 stop = size;
        for (const qint64 edge : {found.unsignedSize, r[1], r[2]})
            if (edge > at) stop = std::min(stop, edge);
        stop = std::min(stop, at + hashPiece);
        SABOOT_TRY(const QByteArray piece, readAt(fd, at, stop - at));
        running.update(piece);
        if (at >= r[2]) outside.update(piece);
        at = stop;
        if (at == found.unsignedSize) found.unsignedSha256 = Digest(running).finish();
        if (at == r[1]) outside = running;
    }
    found.sha256 = running.finish();
    found.signedSha256 = outside.finish();

    // The texts, then the same update once more.
    found.texts.time = QByteArray::fromStdString(dictionary.getKey("/M").isString() ? dictionary.getKey("/M").getStringValue() : std::string());
    const auto word = [&](const char* name) {
        Object o = dictionary.getKey(name);
        return o.isString() ? QString::fromStdString(o.getUTF8Value()) : QString();
    };
    found.texts.name = word("/Name");
    found.texts.reason = word("/Reason");
    found.texts.place = word("/Location");
    static const QByteArray digits("D:00000000000000+05'00'");
    bool dated = found.texts.time.size() == digits.size();
    for (qsizetype i = 0; dated && i < digits.size(); ++i)
        dated = digits[i] == '0' && i < 16 ? found.texts.time[i] >= '0' && found.texts.time[i] <= '9' : found.texts.time[i] == digits[i];
    if (!dated) return damaged(QStringLiteral("the claimed time is malformed"));
    QPDF before;
    if (const Status opened = openPdf(before, fd, found.unsignedSize); !opened) return damaged(QStringLiteral("the file before signing is damaged"));
    auto tailBefore = readTail(fd, found.unsignedSize);
    if (!tailBefore || tailBefore->isTable != tail.isTable) return damaged(QStringLiteral("the file before signing is damaged"));
    auto update = makeUpdate(before, found.unsignedSize, *tailBefore, found.unsignedSha256, found.texts);
    if (!update) return damaged(QStringLiteral("the file held a signature before this one"));
    if (update->gapFrom != r[1] || update->gapTo != r[2] || found.unsignedSize + update->before.size() != r[1] || r[2] + update->after.size() != size)
        return damaged(QStringLiteral("something else than the signature was added when it was signed"));
    SABOOT_TRY(const QByteArray first, readAt(fd, found.unsignedSize, update->before.size()));
    SABOOT_TRY(const QByteArray last, readAt(fd, r[2], update->after.size()));
    if (first != update->before || last != update->after) return damaged(QStringLiteral("something else than the signature was added when it was signed"));

    // The gap: one string in lower-case hex, the CMS and then zeros only.
    SABOOT_TRY(const QByteArray gap, readAt(fd, r[1], gapBytes));
    const QByteArray hex = gap.mid(1, gapBytes - 2);
    const QByteArray all = QByteArray::fromHex(hex);
    if (gap[0] != '<' || !gap.endsWith('>') || all.toHex() != hex) return damaged(QStringLiteral("the signature was altered"));
    if (QByteArray::fromStdString(contents.getStringValue()) != all) return damaged(QStringLiteral("the signature was altered"));
    // DER says its own length: 0x30 0x82 and two bytes.
    const qint64 length = all.size() > 4 && quint8(all[0]) == 0x30 && quint8(all[1]) == 0x82 ? 4 + (qint64(quint8(all[2])) << 8 | quint8(all[3])) : 0;
    if (length < 5 || length > all.size() || all.mid(length).count('\0') != all.size() - length) return damaged(QStringLiteral("the signature was altered"));
    found.cms = all.first(length);
    return found;
}

Result<Found> findSignature(QPDF& pdf, int fd, qint64 size, const Tail& tail) {
    return guarded([&] { return signatureOf(pdf, fd, size, tail); });
}

} // namespace saboot::sign::inside
