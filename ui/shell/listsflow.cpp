#include "shell/listsflow.h"

#include "actions/actions.h"
#include "pages/chats/comparedialog.h"
#include "pages/chats/lexicondialog.h"
#include "pages/chats/mediadialog.h"
#include "pages/chats/redactionsdialog.h"
#include "pages/identifiers/labelsdialog.h"
#include "prompts/prompts.h"
#include "services/chats.h"
#include "shell/searchdialog.h"
#include "shell/session.h"

#include <algorithm>

namespace saboot::ui {

ListsFlow::ListsFlow(Context& context, QWidget* window) : QObject(nullptr) {
    Session& s = context.session;
    const auto inCase = [&s]() -> QString { return s.hasCase() ? QString() : tr("Open a case first."); };
    const auto bind = [&](const char* id, std::function<void()> fn, Actions::Rule rule) { context.actions.bind(QString::fromLatin1(id), this, std::move(fn), std::move(rule)); };
    bind("go.searchAll", [&context, window] { (new SearchDialog(context, QString(), window))->open(); }, inCase);
    bind("lists.labels", [&context, window] { (new LabelsDialog(context, window))->open(); }, inCase);
    bind("lists.lexicon", [&context, window] { (new LexiconDialog(context, window))->open(); }, inCase);
    bind("lists.redactions", [&context, window] { (new RedactionsDialog(context, window))->open(); }, inCase);
    bind("chats.compare", [&context, window] {
        if (const auto chats = services::Chats(*context.session.opened()).list(); chats && chats->size() < 2)
            return context.prompts.inform(QStringLiteral("chats.oneChat"), tr("Compare two exports"), tr("It takes two chats. Import the other export first."));
        (new CompareDialog(context, window))->open();
    }, inCase);
    bind("chats.media", [&context, window] {
        // The chat in view, else the first one.
        const auto chats = services::Chats(*context.session.opened()).list();
        if (!chats || chats->empty()) return context.prompts.inform(QStringLiteral("chats.noChat"), tr("Media of a chat"), tr("Import a chat first."));
        const QString here = context.session.selectedReference().section(QLatin1Char('-'), 0, 0);
        const bool known = std::any_of(chats->begin(), chats->end(), [&](const auto& c) { return c.number == here; });
        (new MediaDialog(context, known ? here : chats->front().number, window))->open();
    }, inCase);
}

} // namespace saboot::ui
