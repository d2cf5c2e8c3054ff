#include "shell/page.h"

#include "theme/bidi.h"
#include "theme/settings.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>

namespace saboot::ui {

namespace {
/// The muted words beside a title: what there is no room for is left out, and stands in the tooltip.
class Aside : public QLabel {
public:
    Aside() { setProperty("elides", true); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        p.setFont(font());
        p.setPen(color(Token::Muted));
        p.setLayoutDirection(layoutDirection());
        QString shown = fittingParts(text(), fontMetrics(), width());
        // The first part itself was cut; less than half of it says nothing.
        if (!text().startsWith(shown) && plain(shown).size() * 2 < plain(text()).size()) shown.clear();
        if (toolTip() != (shown == text() ? QString() : plain(text()))) setToolTip(shown == text() ? QString() : plain(text()));
        p.drawText(rect(), int(alignment()) | Qt::TextSingleLine, shown);
    }
};
} // namespace

void keepSizes(Context& context, QSplitter* splitter, const QString& name) {
    const QString officer = context.session.desk().officer().id.toString();
    splitter->setObjectName(name);
    splitter->restoreState(context.settings.placeOf(officer, name).toByteArray());
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter, [&context, splitter, officer, name] { context.settings.setPlaceOf(officer, name, splitter->saveState()); });
}

void showFilled(QStackedWidget* stack, bool filled, QWidget* list) {
    const int index = filled ? 0 : 1;
    if (stack->currentIndex() == index) return;
    // Of the window: a dialog may be open above it, and gives the focus back to what the window remembers.
    const QWidget* focus = stack->window()->focusWidget();
    const bool here = focus && stack->isAncestorOf(focus);
    stack->setCurrentIndex(index);
    if (here && filled) list->setFocus(Qt::OtherFocusReason);
}

Page::Page(Context& context, const QString& id, QWidget* parent) : QWidget(parent), m_context(context), m_id(id) {
    setObjectName(QStringLiteral("page.") + id);
}

bool Page::reveal(const QString&) { return false; }

void Page::inspect(InspectorContent content) {
    m_inspector = std::move(content);
    Q_EMIT inspectorChanged();
}

QBoxLayout* Page::titleRow(const QString& title, QLabel** aside) {
    auto* line = wrapRow(8);
    auto* t = label(title, Type::PageTitle);
    line->addWidget(t);
    *aside = new Aside;
    (*aside)->setFont(ui::font(Type::Body));
    (*aside)->setTextFormat(Qt::PlainText);
    (*aside)->setAlignment(leading());
    (*aside)->setMinimumWidth(1);
    line->addSpacing(4);
    line->addWidget(*aside, 1);
    return line;
}

} // namespace saboot::ui
