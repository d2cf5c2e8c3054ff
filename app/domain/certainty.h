#pragma once
#include <QString>

namespace saboot::domain {

/// How surely something is known. A whole takes its weakest part.
enum class Certainty { Certain, Assumed, Unknown };
/// "certain", "assumed", "unknown": the words of the command line contract and of the database.
QString toText(Certainty c);
Certainty certaintyFromText(const QString& s);
inline Certainty weaker(Certainty a, Certainty b) { return a > b ? a : b; }

/// What a statement or link rests on. Printed as words, never by colour alone.
enum class Basis { Stated, Inferred, ByOfficer };
QString toText(Basis b); ///< "stated", "inferred", "officer"
Basis basisFromText(const QString& s);

} // namespace saboot::domain
