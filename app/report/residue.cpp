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

} // namespace

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
