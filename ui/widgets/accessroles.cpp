#include "widgets/accessroles.h"

#include "widgets/passphraseedit.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QHash>
#include <utility>

namespace saboot::ui {

namespace {

/// A widget with a role of its own and its description as its value.
class Plain : public QAccessibleWidget {
public:
    Plain(QWidget* w, QAccessible::Role role) : QAccessibleWidget(w, role) {}
    QString text(QAccessible::Text kind) const override { return kind == QAccessible::Value ? widget()->accessibleDescription() : QAccessibleWidget::text(kind); }
    QAccessible::State state() const override {
        QAccessible::State s = QAccessibleWidget::state();
        if (role() == QAccessible::ListItem) {
            s.selectable = true;
            s.selected = widget()->property("role").toString() == QLatin1String("selectedCard");
        }
        if (role() == QAccessible::StaticText || role() == QAccessible::AlertMessage) s.readOnly = true;
        return s;
    }
};

/// An entry of the rail: a tab of the window's pages, or a plain button.
class RailTab : public QAccessibleWidget {
public:
    explicit RailTab(QWidget* w) : QAccessibleWidget(w, QAccessible::PageTab) { addControllingSignal(QStringLiteral("clicked()")); }
    // Asked each time: the interface may be older than the entry's last setting.
    QAccessible::Role role() const override { return qobject_cast<QAbstractButton*>(widget())->isCheckable() ? QAccessible::PageTab : QAccessible::Button; }
    QAccessible::State state() const override {
        QAccessible::State s = QAccessibleWidget::state();
        s.selectable = role() == QAccessible::PageTab;
        s.selected = qobject_cast<QAbstractButton*>(widget())->isChecked();
        return s;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override {
        if (action == pressAction()) qobject_cast<QAbstractButton*>(widget())->click();
        else QAccessibleWidget::doAction(action);
    }
};

/// The value is one dot a character: what is typed is told to nobody.
class Secret : public QAccessibleWidget {
public:
    explicit Secret(QWidget* w) : QAccessibleWidget(w, QAccessible::EditableText) {}
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? QString(qobject_cast<PassphraseEdit*>(widget())->length(), QChar(0x2022)) : QAccessibleWidget::text(kind);
    }
    QAccessible::State state() const override {
        QAccessible::State s = QAccessibleWidget::state();
        s.passwordEdit = true;
        s.editable = true;
        return s;
    }
};

QAccessibleInterface* make(const QString& className, QObject* object) {
    using R = QAccessible::Role;
    static const QHash<QString, R> roles{
        {QStringLiteral("ChartCanvas"), R::Chart},       {QStringLiteral("TimelineCanvas"), R::Chart},  {QStringLiteral("TimeSlider"), R::Slider},
        {QStringLiteral("StatisticsView"), R::Grouping}, {QStringLiteral("PictureView"), R::Graphic},   {QStringLiteral("PageView"), R::Graphic},
        {QStringLiteral("Chip"), R::StaticText},         {QStringLiteral("ElidedLabel"), R::StaticText}, {QStringLiteral("HashLabel"), R::Grouping},
        {QStringLiteral("Banner"), R::AlertMessage},     {QStringLiteral("EmptyState"), R::Grouping},   {QStringLiteral("ThreadWidget"), R::Grouping},
        {QStringLiteral("FactList"), R::Grouping},       {QStringLiteral("CaseCard"), R::ListItem},     {QStringLiteral("Rail"), R::PageTabList},
        {QStringLiteral("TopBar"), R::ToolBar},          {QStringLiteral("StatusBar"), R::StatusBar},   {QStringLiteral("Inspector"), R::Pane},
        {QStringLiteral("Palette"), R::Dialog},          {QStringLiteral("Page"), R::PropertyPage},     {QStringLiteral("DeskPage"), R::PropertyPage},
        {QStringLiteral("DropOverlay"), R::Indicator},   {QStringLiteral("FocusRing"), R::Indicator},
    };
    auto* w = qobject_cast<QWidget*>(object);
    if (!w) return nullptr;
    if (className == QLatin1String("QChartView")) return new Plain(w, R::Chart);
    static const QString ours = QStringLiteral("saboot::ui::");
    if (!className.startsWith(ours)) return nullptr;
    const QString name = className.mid(ours.size());
    if (name == QLatin1String("RailItem")) return new RailTab(w);
    if (name == QLatin1String("PassphraseEdit")) return new Secret(w);
    const auto it = roles.constFind(name);
    return it == roles.constEnd() ? nullptr : new Plain(w, *it);
}

} // namespace

void installAccessRoles() {
    static bool installed = false;
    if (std::exchange(installed, true)) return;
    QAccessible::installFactory(make);
}

} // namespace saboot::ui
