#pragma once
#include "domain/exhibit.h"
#include "domain/inspection.h"
#include "store/identifierrecords.h"

/// From what the worker read to what the case keeps.
namespace saboot::services {

/// One derivation with the identifiers found in it. Ids of the derivation are filled in when it is stored.
struct DerivedFacts {
    domain::Derivation derivation;
    std::vector<store::FoundIdentifier> found;
};

/// Derivations of an exhibit: type, EXIF, codes, texts with their word boxes, thumbnail, archive entries; and the
/// identifiers in codes and texts, each value once per exhibit, recovered ones marked so. Pure.
std::vector<DerivedFacts> derive(const domain::Exhibit& exhibit, const domain::Inspection& inspection);

/// The words around a hit, one line, at most about `most` characters.
QString contextOf(QByteArrayView utf8, qint64 start, qint64 end, int most = 120);

} // namespace saboot::services
