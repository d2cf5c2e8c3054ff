#pragma once
#include "services/labels.h"
#include "shell/inspectorcontent.h"
#include "widgets/chip.h"

#include <QHash>
#include <optional>

namespace saboot::ui {

class Session;

/// What the lists brought into the case say of its identifiers, by identifier. A value; read on the GUI thread.
class LabelHits {
public:
    void read(Session& session);
    const std::vector<services::LabelHit>& of(IdentifierRow row) const;
    bool isEmpty() const { return m_hits.isEmpty(); }
    /// How many, with list, label, category, source and date of each for tooltip and screen reader; nothing without a hit. It is
    /// narrow, so that no address is shortened for it.
    std::optional<ChipLook> chip(IdentifierRow row) const;
    /// "Example exchange · +2", for finding and exporting; "" without a hit.
    QString text(IdentifierRow row) const;
    /// For the inspector: each list with its words; nothing without a hit.
    std::optional<InspectorContent::Block> block(IdentifierRow row) const;

private:
    QHash<IdentifierRow, std::vector<services::LabelHit>> m_hits;
};

/// "List X: label, category, source, date", in the window's language.
QString labelSentence(const services::LabelHit& hit);

} // namespace saboot::ui
