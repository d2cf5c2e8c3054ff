#include "shell/shortcutspanel.h"

#include "actions/actions.h"
#include "theme/bidi.h"
#include "widgets/basics.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace saboot::ui {

ShortcutsPanel::ShortcutsPanel(Actions& actions, QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(plain(tr("Keys and commands")));
    setObjectName(QStringLiteral("shortcutsPanel"));
    resize(560, 560);
    auto* outer = column(10);
    setMargins(outer, 18);
    setLayout(outer);
    outer->addWidget(label(tr("Keys and commands"), Type::InspectorTitle));
    auto* content = new QWidget;
    auto* list = column(3);
    list->setContentsMargins(0, 0, 8, 0);
    content->setLayout(list);
    for (int i = 0; i < actionGroups; ++i) {
        const ActionGroup g = ActionGroup(i);
        list->addSpacing(6);
        list->addWidget(label(Actions::groupTitle(g), Type::CardTitle));
        for (const QString& id : actions.ids()) {
            if (actions.spec(id).group != g) continue;
            auto* line = row(8);
            line->addWidget(label(Actions::text(actions.spec(id))), 1);
            QString keys = actions.action(id)->shortcut().toString(QKeySequence::NativeText);
            if (keys.isEmpty()) keys = QString::fromLatin1(actions.spec(id).letter);
            if (!keys.isEmpty()) line->addWidget(label(ltr(keys), Type::Mono));
            list->addLayout(line);
        }
    }
    list->addStretch();
    outer->addWidget(verticalScroll(content), 1);
    auto* close = button(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    outer->addWidget(close, 0, Qt::AlignRight);
}

} // namespace saboot::ui
