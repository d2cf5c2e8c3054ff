#pragma once
#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <functional>
#include <vector>

class QAbstractButton;

namespace saboot::ui {

/// Where an action stands in the ☰ menu and on the shortcuts page, in this order.
enum class ActionGroup { Case, Edit, Go, Evidence, Chats, Identifiers, Persons, Chart, Timeline, Report, View, Desk, Help };
constexpr int actionGroups = int(ActionGroup::Help) + 1;

/// The unchanging part of an action. Texts are English sources in the context "Action".
struct ActionSpec {
    const char* id;       ///< "evidence.add"
    const char* text;     ///< "Add evidence…"
    const char* hint;     ///< one line for the palette and tooltips, may be empty
    const char* keywords; ///< other names: Urdu, Roman Urdu, English; UTF-8, matched always
    const char* icon;     ///< name in resources/icons
    const char* shortcut; ///< portable text, may be empty
    ActionGroup group;
    const char* page = "";   ///< the page it acts on, when it acts on one: it goes there first
    const char* letter = ""; ///< the key that does it in the list or canvas of its page, shown where it has no shortcut
};

/// Every action there is.
const std::vector<ActionSpec>& actionCatalogue();

/// The one registry of what a person can do. The ☰ menu, the palette, the shortcuts page, buttons and tests all take
/// their actions from here by id. Handlers are bound by whoever can do the thing; a rule says why it cannot be done now.
/// GUI thread; owner: MainWindow.
class Actions : public QObject {
    Q_OBJECT
public:
    /// Returns why the action is impossible now, in the window's language; empty when it is possible.
    using Rule = std::function<QString()>;
    using Handler = std::function<void()>;

    explicit Actions(QObject* parent = nullptr);

    /// The page shown now (empty without a case), and how to go to another. Without it no action belongs to a page.
    void setPlaces(std::function<QString()> now, std::function<void(const QString& page)> go);
    /// Replaces an earlier binding. The binding ends with `owner`.
    void bind(const QString& id, QObject* owner, Handler handler, Rule rule = {});
    QAction* action(const QString& id) const;
    const ActionSpec& spec(const QString& id) const;
    QStringList ids() const;
    bool isBound(const QString& id) const;
    /// Empty when the action can run. Of an action of another page: when one can go there.
    QString whyNot(const QString& id) const;
    /// Runs it if it can run now; false otherwise. What buttons, tests and the palette call.
    bool trigger(const QString& id);
    /// Asks all rules again; call after any change of state.
    void refresh();
    /// Fills in the texts of the current language.
    void retranslate();

    /// The button does what the action does; one that can be checked only says so (property "action") and is toggled by it.
    void runs(QAbstractButton* button, const QString& id);

    static QString text(const ActionSpec& spec);
    static QString hint(const ActionSpec& spec);
    static QString groupTitle(ActionGroup group);

Q_SIGNALS:
    void triggered(const QString& id);
    /// It went to its page, and cannot be done there now.
    void refused(const QString& id, const QString& why);

private:
    struct Entry {
        const ActionSpec* spec = nullptr;
        QAction* action = nullptr;
        QPointer<QObject> owner;
        Handler handler;
        Rule rule;
    };
    const Entry* find(const QString& id) const;
    bool isElsewhere(const Entry& entry) const;
    bool m_ran = false; ///< the action triggered last was done
    std::function<QString()> m_place;
    std::function<void(const QString&)> m_go;
    std::vector<Entry> m_entries;
    QHash<QString, size_t> m_index;
};

} // namespace saboot::ui
