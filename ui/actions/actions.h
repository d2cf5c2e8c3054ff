#pragma once
#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <functional>
#include <vector>

namespace saboot::ui {

/// Where an action stands in the ☰ menu and on the shortcuts page.
enum class ActionGroup { Case, Go, Evidence, Work, View, Desk, Help };

/// The unchanging part of an action. Texts are English sources in the context "Action".
struct ActionSpec {
    const char* id;       ///< "evidence.add"
    const char* text;     ///< "Add evidence…"
    const char* hint;     ///< one line for the palette and tooltips, may be empty
    const char* keywords; ///< other names: Urdu, Roman Urdu, English; UTF-8, matched always
    const char* icon;     ///< name in resources/icons
    const char* shortcut; ///< portable text, may be empty
    ActionGroup group;
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

    /// Replaces an earlier binding. The binding ends with `owner`.
    void bind(const QString& id, QObject* owner, Handler handler, Rule rule = {});
    QAction* action(const QString& id) const;
    const ActionSpec& spec(const QString& id) const;
    QStringList ids() const;
    bool isBound(const QString& id) const;
    /// Empty when the action can run.
    QString whyNot(const QString& id) const;
    /// Runs it if it can run now; false otherwise. What tests and the palette call.
    bool trigger(const QString& id);
    /// Asks all rules again; call after any change of state.
    void refresh();
    /// Fills in the texts of the current language.
    void retranslate();

    static QString text(const ActionSpec& spec);
    static QString hint(const ActionSpec& spec);
    static QString groupTitle(ActionGroup group);

Q_SIGNALS:
    void triggered(const QString& id);

private:
    struct Entry {
        const ActionSpec* spec = nullptr;
        QAction* action = nullptr;
        QPointer<QObject> owner;
        Handler handler;
        Rule rule;
    };
    const Entry* find(const QString& id) const;
    std::vector<Entry> m_entries;
    QHash<QString, size_t> m_index;
};

} // namespace saboot::ui
