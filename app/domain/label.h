#pragma once
#include "base/ids.h"

#include <QString>
#include <optional>

namespace saboot::domain {

using LabelListId = Id<struct LabelListTag>;

/// A list of labelled addresses that was brought into a case: a watch-list, a sanctions list, a tag pack.
struct LabelList {
    LabelListId id;
    QString name;     ///< the officer's, or the list's own title
    QString source;   ///< who publishes it, where it was got
    QString fileName;
    QByteArray sha256; ///< of the file
    QString format;   ///< "tagpack-yaml", "address-list", "address-json", "label-csv"
    QString dated;    ///< the list's own date, as written; empty: none
    qint64 labels = 0;
    qint64 issues = 0;
    qint64 importedAt = 0; ///< ms UTC
    QString withdrawn;     ///< why it no longer speaks of the case; empty: it does. Its rows stay.
};

/// What one list says of one address. A label is somebody's statement, not a finding.
struct Label {
    LabelListId list;
    QString address;   ///< as written in the list
    QString normal;    ///< normal form where the address is one known, else as written
    QString currency;  ///< as written in the list
    QString label, category, source, dated;
    QString note;      ///< "filed under XMR, but is no address of it"
    qint64 line = 0;   ///< of the list
};

} // namespace saboot::domain
