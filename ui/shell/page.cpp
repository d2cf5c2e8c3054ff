#include "shell/page.h"

#include "widgets/basics.h"

#include <QBoxLayout>

namespace saboot::ui {

Page::Page(Context& context, const QString& id, QWidget* parent) : QWidget(parent), m_context(context), m_id(id) {
    setObjectName(QStringLiteral("page.") + id);
}

bool Page::reveal(const QString&) { return false; }

void Page::inspect(InspectorContent content) {
    m_inspector = std::move(content);
    Q_EMIT inspectorChanged();
}

QBoxLayout* Page::titleRow(const QString& title, QLabel** aside) {
    auto* line = row(8);
    auto* t = label(title, Type::PageTitle);
    line->addWidget(t);
    *aside = label({}, Type::Body, Tone::Muted);
    (*aside)->setMinimumWidth(1);
    line->addSpacing(4);
    line->addWidget(*aside, 1);
    return line;
}

} // namespace saboot::ui
