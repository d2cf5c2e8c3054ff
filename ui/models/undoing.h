#pragma once
#include "services/reversiblework.h"

namespace saboot::ui {

/// Puts a step that was just done on the session's stack of Ctrl+Z; gives an error on.
template <class AnySession> Status keepStep(AnySession& session, Result<services::UndoStep> done) {
    if constexpr (requires { session.did(std::move(done)); }) {
        return session.did(std::move(done));
    } else {
        if (!done) return std::move(done).error();
        return ok();
    }
}

} // namespace saboot::ui
