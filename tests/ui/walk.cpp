#include "walk.h"

#include "theme/bidi.h"
#include "widgets/chip.h"
#include "widgets/parts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QFontMetrics>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTabBar>

namespace saboot::ui {

namespace {

QString placeOf(const QWidget* w) {
    QString s = QString::fromLatin1(w->metaObject()->className()).section(QStringLiteral("::"), -1);
    if (!w->objectName().isEmpty()) s += QLatin1Char('#') + w->objectName();
    return s;
}

/// The part of the widget that no ancestor cuts off, in its own coordinates.
QRect uncovered(const QWidget* w) {
    QRect r = w->rect();
    for (const QWidget* p = w; p->parentWidget() && !p->isWindow(); p = p->parentWidget()) {
        const QPoint offset = p->mapTo(const_cast<QWidget*>(w->window()), QPoint()) - w->mapTo(const_cast<QWidget*>(w->window()), QPoint());
        r &= QRect(offset, p->size());
    }
    return r;
}

bool inside(const QWidget* w, const char* type) {
    for (const QWidget* p = w->parentWidget(); p; p = p->parentWidget())
        if (p->inherits(type)) return true;
    return false;
}

} // namespace

std::vector<SeenText> seenTexts(const QWidget* root) {
    std::vector<SeenText> all;
    const auto add = [&](const QString& text, const QWidget* w, const char* what = "") {
        const QString s = plain(text).trimmed();
        if (!s.isEmpty()) all.push_back({s, placeOf(w) + QString::fromLatin1(what)});
    };
    QList<const QWidget*> widgets{root};
    for (const QWidget* w : root->findChildren<QWidget*>()) widgets << w;
    for (const QWidget* w : widgets) {
        if (!w->isVisible()) continue;
        add(w->toolTip(), w, " tooltip");
        add(w->accessibleName(), w, " name");
        if (const auto* l = qobject_cast<const QLabel*>(w)) add(l->text(), w);
        else if (const auto* b = qobject_cast<const QAbstractButton*>(w)) add(b->text(), w);
        else if (const auto* e = qobject_cast<const ElidedLabel*>(w)) add(e->text(), w);
        else if (const auto* chip = qobject_cast<const Chip*>(w)) add(chip->look().text, w);
        else if (const auto* f = qobject_cast<const QLineEdit*>(w)) add(f->placeholderText(), w);
        else if (const auto* p = qobject_cast<const QPlainTextEdit*>(w)) add(p->placeholderText(), w);
        else if (const auto* t = qobject_cast<const QTabBar*>(w))
            for (int i = 0; i < t->count(); ++i) add(t->tabText(i), w);
        else if (const auto* combo = qobject_cast<const QComboBox*>(w))
            for (int i = 0; i < combo->count(); ++i) add(combo->itemText(i), w);
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(w); view && view->model() && !w->inherits("QHeaderView")) {
            const QAbstractItemModel& m = *view->model();
            for (int c = 0; c < m.columnCount(); ++c) add(m.headerData(c, Qt::Horizontal).toString(), w, " head");
            for (int r = 0; r < std::min(m.rowCount(), 40); ++r)
                for (int c = 0; c < m.columnCount(); ++c) {
                    add(m.index(r, c).data(Qt::DisplayRole).toString(), w, " cell");
                    add(m.index(r, c).data(Qt::AccessibleTextRole).toString(), w, " cell name");
                    add(m.index(r, c).data(Qt::ToolTipRole).toString(), w, " cell tooltip");
                }
        }
    }
    return all;
}

std::vector<QString> crampedPlaces(const QWidget* root) {
    std::vector<QString> all;
    const auto widgets = root->findChildren<QWidget*>();
    for (const QWidget* w : widgets) {
        // What ends with "…" by itself says the rest in its tooltip or its name.
        if (!w->isVisible() || w->property("elides").toBool() || uncovered(w).isEmpty()) continue;
        if (const auto* l = qobject_cast<const QLabel*>(w)) {
            if (l->text().isEmpty()) continue;
            if (l->wordWrap()) {
                if (const int h = l->heightForWidth(w->width()); h > w->height() + 3)
                    all.push_back(QStringLiteral("%1 needs %2 lines' height %3, has %4: %5").arg(placeOf(w), QString(), QString::number(h), QString::number(w->height()), plain(l->text()).left(60)));
            } else if (const int need = QFontMetrics(l->font()).horizontalAdvance(l->text()); need > w->width() + 2) {
                all.push_back(QStringLiteral("%1 is %2 wide, its words %3: %4").arg(placeOf(w)).arg(w->width()).arg(need).arg(plain(l->text()).left(60)));
            }
        } else if (const auto* b = qobject_cast<const QAbstractButton*>(w)) {
            if (b->text().isEmpty() || inside(w, "QTabBar")) continue;
            if (w->inherits("QCheckBox") || w->inherits("QRadioButton")) continue; // these may be elided by their layout
            const int need = QFontMetrics(b->font()).horizontalAdvance(b->text());
            if (need > w->width()) all.push_back(QStringLiteral("%1 is %2 wide, its words %3: %4").arg(placeOf(w)).arg(w->width()).arg(need).arg(plain(b->text()).left(60)));
            // The ink of a line, not the box that Naskh asks for.
            if (const int ink = QFontMetrics(b->font()).tightBoundingRect(b->text()).height(); ink > w->height() - 2)
                all.push_back(QStringLiteral("%1 is %2 high, its words %3: %4").arg(placeOf(w)).arg(w->height()).arg(ink).arg(plain(b->text()).left(60)));
        }
    }
    // Controls beside each other under one parent must not lie on each other.
    QList<const QWidget*> parents{root};
    for (const QWidget* w : widgets) parents << w;
    for (const QWidget* parent : parents) {
        if (!parent->isVisible()) continue;
        std::vector<const QWidget*> controls;
        for (const QObject* o : parent->children()) {
            const auto* w = qobject_cast<const QWidget*>(o);
            if (!w || !w->isVisible() || w->isWindow() || w->size().isEmpty()) continue;
            if (qobject_cast<const QLabel*>(w) || qobject_cast<const QAbstractButton*>(w) || qobject_cast<const QLineEdit*>(w) || qobject_cast<const QComboBox*>(w) || qobject_cast<const QAbstractScrollArea*>(w))
                controls.push_back(w);
        }
        if (parent->inherits("QLineEdit") || parent->inherits("QAbstractScrollArea") || parent->inherits("QTabBar") || parent->inherits("QMainWindow")) continue;
        for (size_t i = 0; i < controls.size(); ++i)
            for (size_t k = i + 1; k < controls.size(); ++k) {
                const QRect both = controls[i]->geometry() & controls[k]->geometry();
                if (both.width() > 2 && both.height() > 2)
                    all.push_back(QStringLiteral("%1 lies on %2 in %3").arg(placeOf(controls[i]), placeOf(controls[k]), placeOf(parent)));
            }
    }
    return all;
}

} // namespace saboot::ui
