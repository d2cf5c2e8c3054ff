#include "pages/identifiers/labelhits.h"

#include "prompts/sentences.h"
#include "shell/session.h"
#include "theme/bidi.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QCoreApplication>

namespace saboot::ui {

namespace {
QString word(const char* text) { return QCoreApplication::translate("LabelHits", text); }
QString titleOf(const services::LabelHit& h) { return h.label.label.isEmpty() ? h.label.category : h.label.label; }
} // namespace

QString labelSentence(const services::LabelHit& h) {
    QStringList parts{titleOf(h)};
    if (!h.label.category.isEmpty() && h.label.category != titleOf(h)) parts << h.label.category;
    if (!h.label.source.isEmpty()) parts << h.label.source;
    parts << (h.label.dated.isEmpty() ? word(QT_TRANSLATE_NOOP("LabelHits", "no date given")) : h.label.dated);
    return word(QT_TRANSLATE_NOOP("LabelHits", "List %1: %2")).arg(isolated(h.listName), joined(parts));
}

void LabelHits::read(Session& session) {
    m_hits.clear();
    if (!session.hasCase()) return;
    if (auto all = services::Labels(*session.opened()).hits())
        for (auto& h : *all) m_hits[h.identifier].push_back(std::move(h));
}

const std::vector<services::LabelHit>& LabelHits::of(IdentifierRow row) const {
    static const std::vector<services::LabelHit> none;
    const auto it = m_hits.constFind(row);
    return it == m_hits.constEnd() ? none : it.value();
}

QString LabelHits::text(IdentifierRow row) const {
    const auto& hits = of(row);
    if (hits.empty()) return {};
    return hits.size() == 1 ? titleOf(hits.front()) : joined({titleOf(hits.front()), QStringLiteral("+") + numberText(qint64(hits.size()) - 1)});
}

std::optional<ChipLook> LabelHits::chip(IdentifierRow row) const {
    const auto& hits = of(row);
    if (hits.empty()) return std::nullopt;
    QStringList spoken;
    for (const auto& h : hits) spoken << plain(labelSentence(h));
    return ChipLook{ChipLook::Kind::Warn, QStringLiteral("flag"), numberText(qint64(hits.size())), spoken.join(QStringLiteral(". "))};
}

std::optional<InspectorContent::Block> LabelHits::block(IdentifierRow identifier) const {
    const auto& hits = of(identifier);
    if (hits.empty()) return std::nullopt;
    return InspectorContent::Block{word(QT_TRANSLATE_NOOP("LabelHits", "On lists")), numberText(qint64(hits.size())), [hits]() -> QWidget* {
                                       auto* w = new QWidget;
                                       auto* col = column(4);
                                       w->setLayout(col);
                                       for (const auto& h : hits) {
                                           auto* line = ui::row(6);
                                           line->addWidget(new Chip({ChipLook::Kind::Warn, QStringLiteral("flag"), titleOf(h), plain(labelSentence(h))}));
                                           line->addStretch();
                                           col->addLayout(line);
                                           QStringList facts{isolated(h.listName)};
                                           if (!h.label.category.isEmpty()) facts << h.label.category;
                                           facts << (h.label.dated.isEmpty() ? word("no date given") : ltr(h.label.dated));
                                           col->addWidget(wrapped(joined(facts), Type::Secondary));
                                           if (!h.label.source.isEmpty()) col->addWidget(wrapped(ltr(h.label.source), Type::Secondary, Tone::Muted));
                                           if (!h.label.note.isEmpty()) col->addWidget(wrapped(saidText(h.label.note), Type::Secondary, Tone::Warn));
                                       }
                                       col->addWidget(wrapped(word(QT_TRANSLATE_NOOP("LabelHits", "A label is the statement of its list, not a finding.")), Type::Secondary, Tone::Muted));
                                       return w;
                                   }};
}

} // namespace saboot::ui
