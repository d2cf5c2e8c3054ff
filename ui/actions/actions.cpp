#include "actions/actions.h"

#include "theme/icons.h"

#include <QAbstractButton>
#include <QCoreApplication>

namespace saboot::ui {

Actions::Actions(QObject* parent) : QObject(parent) {
    for (const ActionSpec& spec : actionCatalogue()) {
        Entry e;
        e.spec = &spec;
        e.action = new QAction(this);
        const QString id = QString::fromLatin1(spec.id);
        e.action->setObjectName(id);
        e.action->setIcon(icon(QString::fromLatin1(spec.icon)));
        e.action->setIconVisibleInMenu(true);
        if (*spec.shortcut)
            e.action->setShortcut(QKeySequence::fromString(QString::fromLatin1(spec.shortcut), QKeySequence::PortableText));
        e.action->setShortcutContext(Qt::WindowShortcut);
        connect(e.action, &QAction::triggered, this, [this, id] {
            const Entry* entry = find(id);
            m_ran = false;
            if (isElsewhere(*entry)) {
                m_go(QString::fromLatin1(entry->spec->page));
                if (const QString why = whyNot(id); !why.isEmpty()) {
                    Q_EMIT refused(id, why);
                    return;
                }
            }
            if (!entry->handler || !entry->owner) return;
            const Handler handler = entry->handler; // the handler may rebind or rebuild the window
            m_ran = true;
            Q_EMIT triggered(id);
            handler();
        });
        m_index.insert(id, m_entries.size());
        m_entries.push_back(std::move(e));
    }
    retranslate();
    refresh();
}

const Actions::Entry* Actions::find(const QString& id) const {
    const auto it = m_index.constFind(id);
    return it == m_index.constEnd() ? nullptr : &m_entries[*it];
}

void Actions::setPlaces(std::function<QString()> now, std::function<void(const QString&)> go) {
    m_place = std::move(now);
    m_go = std::move(go);
}

bool Actions::isElsewhere(const Entry& e) const { return *e.spec->page && m_place && m_place() != QLatin1String(e.spec->page); }

void Actions::bind(const QString& id, QObject* owner, Handler handler, Rule rule) {
    const auto it = m_index.constFind(id);
    Q_ASSERT_X(it != m_index.constEnd(), "Actions::bind", qPrintable(id));
    Entry& e = m_entries[*it];
    e.owner = owner;
    e.handler = std::move(handler);
    e.rule = std::move(rule);
    e.action->setEnabled(whyNot(id).isEmpty());
}

QAction* Actions::action(const QString& id) const {
    const Entry* e = find(id);
    Q_ASSERT_X(e, "Actions::action", qPrintable(id));
    return e->action;
}

const ActionSpec& Actions::spec(const QString& id) const { return *find(id)->spec; }

QStringList Actions::ids() const {
    QStringList list;
    for (const Entry& e : m_entries) list.push_back(QString::fromLatin1(e.spec->id));
    return list;
}

bool Actions::isBound(const QString& id) const {
    const Entry* e = find(id);
    return e && e->handler && e->owner;
}

QString Actions::whyNot(const QString& id) const {
    const Entry* e = find(id);
    if (e && isElsewhere(*e)) return m_place().isEmpty() ? tr("Open a case first.") : QString();
    if (!e || !e->handler || !e->owner) return tr("Not available here.");
    return e->rule ? e->rule() : QString();
}

bool Actions::trigger(const QString& id) {
    const Entry* e = find(id);
    if (!e || !whyNot(id).isEmpty()) return false;
    e->action->setEnabled(true);
    m_ran = false;
    e->action->trigger();
    return m_ran;
}

void Actions::refresh() {
    for (Entry& e : m_entries) e.action->setEnabled(whyNot(QString::fromLatin1(e.spec->id)).isEmpty());
}

void Actions::retranslate() {
    for (Entry& e : m_entries) {
        const QString letter = *e.spec->shortcut ? QString() : QLatin1String(e.spec->letter);
        e.action->setText(letter.isEmpty() ? text(*e.spec) : text(*e.spec) + QLatin1Char('\t') + letter);
        const QString keys = e.action->shortcut().toString(QKeySequence::NativeText);
        e.action->setToolTip(keys.isEmpty() ? text(*e.spec) : text(*e.spec) + QStringLiteral("  ") + keys);
    }
}

void Actions::runs(QAbstractButton* button, const QString& id) {
    Q_ASSERT_X(find(id), "Actions::runs", qPrintable(id));
    button->setProperty("action", id);
    if (!button->isCheckable()) connect(button, &QAbstractButton::clicked, this, [this, id] { trigger(id); });
}

QString Actions::text(const ActionSpec& spec) { return QCoreApplication::translate("Action", spec.text); }
QString Actions::hint(const ActionSpec& spec) {
    return *spec.hint ? QCoreApplication::translate("Action", spec.hint) : QString();
}

QString Actions::groupTitle(ActionGroup group) {
    switch (group) {
    case ActionGroup::Case: return tr("Case");
    case ActionGroup::Go: return tr("Go to");
    case ActionGroup::Evidence: return tr("Evidence");
    case ActionGroup::Edit: return tr("Edit");
    case ActionGroup::Chats: return tr("Chats");
    case ActionGroup::Identifiers: return tr("Identifiers");
    case ActionGroup::Persons: return tr("Persons");
    case ActionGroup::Chart: return tr("Link chart");
    case ActionGroup::Timeline: return tr("Timeline");
    case ActionGroup::Report: return tr("Report");
    case ActionGroup::View: return tr("View");
    case ActionGroup::Desk: return tr("Desk");
    case ActionGroup::Help: return tr("Help");
    }
    return {};
}

} // namespace saboot::ui
