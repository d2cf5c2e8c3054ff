#include "report/residue.h"

#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace saboot::report {

namespace {

using Object = QPDFObjectHandle;

void strings(Object o, const QString& where, const std::function<void(const QString&, const QString&)>& see, int depth) {
    if (depth > 40) return;
    if (o.isString()) {
        see(QString::fromStdString(o.getUTF8Value()), where);
    } else if (o.isName()) {
        see(QString::fromStdString(o.getName()), where);
    } else if (o.isArray()) {
        for (int i = 0; i < o.getArrayNItems(); ++i)
            if (Object item = o.getArrayItem(i); !item.isIndirect()) strings(item, where, see, depth + 1);
    } else if (o.isDictionary()) {
        for (const std::string& key : o.getKeys())
            if (Object item = o.getKey(key); !item.isIndirect()) strings(item, where, see, depth + 1);
    }
}

int countBookmarks(Object node, int depth) {
    int n = 0;
    for (Object item = node.getKey("/First"); item.isDictionary() && depth < 40 && n < 1'000'000; item = item.getKey("/Next"))
        n += 1 + countBookmarks(item, depth + 1);
    return n;
}

/// A font drawn from the reader's own machine would look otherwise there.
bool isEmbedded(Object font) {
    const std::string subtype = font.getKey("/Subtype").isName() ? font.getKey("/Subtype").getName() : "";
    if (subtype == "/Type3" || subtype == "/Type0") return true; // drawn in the file itself; its descendant is looked at
    Object descriptor = font.getKey("/FontDescriptor");
    return descriptor.isDictionary() && (descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2") || descriptor.hasKey("/FontFile3"));
}

} // namespace

Result<QStringList> structureProblems(const QString& path, int bookmarks) {
    QStringList problems;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(path.toUtf8().constData());
        Object root = pdf.getRoot();
        const int found = root.hasKey("/Outlines") ? countBookmarks(root.getKey("/Outlines"), 0) : 0;
        if (bookmarks >= 0 && found != bookmarks) problems << QStringLiteral("%1 bookmarks were laid out, %2 are in the file").arg(bookmarks).arg(found);
        Object marks = root.getKey("/MarkInfo"), viewer = root.getKey("/ViewerPreferences");
        if (!root.hasKey("/StructTreeRoot") || !marks.isDictionary() || !marks.getKey("/Marked").isBool()) problems << QStringLiteral("the pages are not tagged");
        if (!viewer.isDictionary() || !viewer.getKey("/DisplayDocTitle").isBool()) problems << QStringLiteral("the title is not shown");
        if (root.hasKey("/OpenAction") || root.hasKey("/AA")) problems << QStringLiteral("the file acts when it is opened");
        for (Object o : pdf.getAllObjects()) {
            if (!o.isDictionary()) continue;
            Object type = o.getKey("/Type"), action = o.getKey("/S");
            if (type.isName() && type.getName() == "/Font" && !isEmbedded(o)) problems << QStringLiteral("the font %1 is not embedded").arg(o.getKey("/BaseFont").isName() ? QString::fromStdString(o.getKey("/BaseFont").getName()) : QString());
            if (action.isName() && (action.getName() == "/JavaScript" || action.getName() == "/Launch")) problems << QStringLiteral("object %1 is an active action").arg(o.getObjectID());
        }
    } catch (const std::exception& e) {
        problems << QStringLiteral("the structure cannot be read: %1").arg(QString::fromUtf8(e.what()));
    }
    return problems;
}

Status eachHiddenText(const QString& path, const std::function<void(const QString&, const QString&)>& see) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(path.toUtf8().constData());
        for (Object o : pdf.getAllObjects()) {
            const QString where = QStringLiteral("object %1").arg(o.getObjectID());
            if (!o.isStream()) {
                strings(o, where, see, 0);
                continue;
            }
            Object dict = o.getDict();
            strings(dict, where, see, 0);
            Object subtype = dict.getKey("/Subtype");
            const bool picture = subtype.isName() && subtype.getName() == "/Image";
            const bool font = dict.hasKey("/Length1") || (subtype.isName() && (subtype.getName() == "/CIDFontType0C" || subtype.getName() == "/OpenType" || subtype.getName() == "/Type1C"));
            if (picture || font) continue;
            const auto data = o.getStreamData(qpdf_dl_generalized);
            see(QString::fromUtf8(reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize())), where);
        }
        return ok();
    } catch (const std::exception& e) {
        return Error(ErrorCode::FormatDamaged, QStringLiteral("%1: %2").arg(path, QString::fromUtf8(e.what())));
    }
}

} // namespace saboot::report
