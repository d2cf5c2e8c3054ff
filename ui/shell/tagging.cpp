#include "shell/tagging.h"

#include "shell/session.h"

namespace saboot::ui {

Status changeTags(Session& session, const std::vector<domain::Exhibit>& exhibits, const QStringList& add, const QStringList& takeAway) {
    const auto opened = session.opened();
    if (!opened) return Error(ErrorCode::Locked);
    std::vector<services::UndoStep> steps;
    Status trouble = ok();
    for (const domain::Exhibit& e : exhibits) {
        domain::Acquisition after = e.acquisition;
        for (const QString& t : takeAway) after.tags.removeAll(t);
        for (const QString& t : add)
            if (!after.tags.contains(t)) after.tags << t;
        if (after.tags == e.acquisition.tags) continue;
        auto step = services::reversible::setAcquisition(*opened, e.id, after, QStringLiteral("Tags changed by the officer"));
        if (!step) {
            trouble = step.error();
            break;
        }
        steps.push_back(std::move(*step));
    }
    if (steps.empty()) return trouble;
    const QString what = steps.size() == 1 ? steps.front().what : QStringLiteral("Tags of %1 exhibits changed").arg(steps.size());
    session.did(services::together(what, std::move(steps)));
    session.changed(Changed::Exhibits);
    return trouble;
}

} // namespace saboot::ui
