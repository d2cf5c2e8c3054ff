#pragma once
#include "domain/chat.h"
#include "domain/exhibit.h"
#include "domain/identifier.h"
#include "store/database.h"

namespace saboot::store {

/// Spending keys and seed phrases that stand in texts: whoever reads a text to show it, print it or hand it on gets them masked, of the
/// same length, so that every offset into the text stays true. Seen whole they are only by an act of its own, which is recorded
/// (services/people.h: reveal). One that an officer rejected is no secret and stays as it is. The rows in the case are untouched.
/// The connection's thread.
Status maskSecrets(Database& database, std::vector<domain::Message>& messages);
/// The same in a text that was read from an exhibit; of the same number of bytes.
Status maskSecrets(Database& database, const DerivationId& derivation, QByteArray& text);

/// The same in the codes read from a picture, `json` as kept with the exhibit; offsets count in the codes' texts, one a line.
Status maskSecretsOfCodes(Database& database, const DerivationId& derivation, QByteArray& json);
/// The same in the words around a sighting of something else: a number may stand beside a key.
Status maskSecrets(Database& database, std::vector<domain::Sighting>& sightings);

} // namespace saboot::store
