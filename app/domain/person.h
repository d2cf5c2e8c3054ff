#pragma once
#include "base/ids.h"
#include "domain/certainty.h"

#include <QRect>
#include <QStringList>
#include <vector>

namespace saboot::domain {

/// A person of the register. Unknown fields are empty and printed "not known".
struct Person {
    PersonId id;
    QString number; ///< "P-01"
    QString nameLatin;
    QString nameUrdu;
    QStringList aliases;
    QString cnic;    ///< as shown by an exhibit, else empty
    QString address;
    QString role;    ///< "accused", "suspect", "witness", "unknown buyer"
    QString note;
    bool namedInFir = false;
    ExhibitId pictureExhibit; ///< the exhibit that shows the person, on the officers' word; null without a picture
    QRect pictureRegion;      ///< the part that shows the person, in pixels of the upright picture
    qint64 addedAt = 0;
    /// The Latin name, else the Urdu name, else the first alias, else the number.
    QString label() const;
};

/// An officer's statement that an identifier or a chat participant is a person's, with the exhibit that shows it.
struct PersonClaim {
    LinkId id;
    PersonId person;
    IdentifierRow identifier = 0;   ///< one of the two is set
    ParticipantRow participant = 0;
    ExhibitId exhibit;              ///< what shows it
    QString reference;              ///< "T3-0412" or "DE-40, page 2"
    Certainty certainty = Certainty::Assumed;
    QString reason;
    OfficerId by;
    qint64 at = 0;
};

} // namespace saboot::domain
