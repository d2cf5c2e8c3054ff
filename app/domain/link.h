#pragma once
#include "base/ids.h"
#include "domain/certainty.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace saboot::domain {

/// Types of nodes of the link chart. Shape, glyph and colour follow from the type.
enum class EntityType { Person, Account, Phone, Wallet, Bank, Device, Place, Parcel, Site, Exhibit };
QString toText(EntityType t); ///< "person", "account", ...
EntityType entityTypeFromText(const QString& s);

/// A node of the link chart. `key` is stable across sessions: "person:<uuid>", "identifier:<kind>:<normal>",
/// "participant:<chat uuid>:<name>", "exhibit:<uuid>".
struct Entity {
    QString key;
    EntityType type = EntityType::Person;
    QString label;      ///< full; shortened only when drawn
    QString sublabel;   ///< "alias Goldie", "TRON", "WhatsApp"
    Certainty certainty = Certainty::Certain;
    std::vector<QString> sources; ///< references: "DE-04", "T2-0117"
};

/// A relation between two entities. A link without a source does not exist (C-21).
struct Link {
    LinkId id;         ///< null for links derived from evidence, set for an officer's
    int number = 0;    ///< 1-based, printed on the chart and in its table
    QString from, to;  ///< Entity::key
    QString relation;  ///< "184 messages", "gave as own", "mentioned with"
    Basis basis = Basis::Stated;
    Certainty certainty = Certainty::Certain;
    bool directed = false;
    bool money = false; ///< drawn with an arrow and the amount
    double weight = 1;
    std::optional<qint64> first, last; ///< ms UTC
    std::vector<QString> sources;      ///< references, at least one
    QString reason;    ///< for an officer's link
};

} // namespace saboot::domain
