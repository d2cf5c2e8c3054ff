#include "shell/inspector.h"

#include "theme/bidi.h"
#include "theme/icons.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace saboot::ui {

Inspector::Inspector(QWidget* parent) : QFrame(parent) {
    setProperty("role", QStringLiteral("inspector"));
    setAccessibleName(tr("Provenance"));
    auto* outer = column(0);
    setMargins(outer, 14, 0);
    setLayout(outer);
    auto* head = row(8);
    head->addWidget(iconLabel(QStringLiteral("shield"), Token::Muted, 16));
    auto* name = label(tr("Provenance"), Type::Secondary, Tone::Muted);
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    head->addWidget(name, 1);
    auto* close = iconButton(QStringLiteral("chevron-right"), tr("Hide provenance (F4)"), this, 14);
    close->setFixedSize(24, 24);
    close->setProperty("action", QStringLiteral("view.inspector"));
    connect(close, &QToolButton::clicked, this, &Inspector::closeRequested);
    head->addWidget(close);
    auto* headBox = new QWidget;
    headBox->setLayout(head);
    headBox->setFixedHeight(isUrdu() ? 40 : 34);
    outer->addWidget(headBox);
    outer->addWidget(hairline());
    auto* content = new QWidget;
    m_body = column(0);
    content->setLayout(m_body);
    m_scroll = verticalScroll(content);
    outer->addWidget(m_scroll, 1);
}

void Inspector::show(const InspectorContent& c) {
    clearLayout(m_body);
    if (c.isEmpty()) {
        auto* none = wrapped(tr("Select anything to see where it comes from."), Type::Secondary, Tone::Muted);
        none->setContentsMargins(0, 12, 0, 0);
        m_body->addWidget(none);
        m_body->addStretch();
        return;
    }
    auto* head = row(10);
    head->setContentsMargins(0, 8, 0, 8);
    if (c.entity) {
        auto* pic = entityLabel(*c.entity, 32);
        pic->setFixedSize(36, 32);
        head->addWidget(pic, 0, Qt::AlignTop);
    }
    auto* texts = column(1);
    texts->addWidget(wrapped(c.kicker, Type::Caption, Tone::Muted));
    if (c.titleMono) {
        // In fours, to be compared with a paper; a number of few characters is read as it is.
        auto* t = wrapped(c.title.size() < 20 ? c.title : inGroups(c.title, 4), Type::Mono);
        t->setAlignment(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignTop);
        t->setToolTip(c.title);
        texts->addWidget(t);
    } else {
        texts->addWidget(wrapped(c.title, Type::InspectorTitle));
    }
    if (!c.subtitle.isEmpty()) texts->addWidget(wrapped(c.subtitle, Type::Secondary, Tone::Muted));
    head->addLayout(texts, 1);
    m_body->addLayout(head);
    for (const InspectorContent::Block& b : c.blocks) {
        m_body->addWidget(hairline());
        auto* part = column(6);
        part->setContentsMargins(0, 9, 0, 9);
        if (!b.title.isEmpty()) {
            auto* line = row(6);
            auto* title = label(b.title, Type::Secondary);
            QFont bold = title->font();
            bold.setBold(true);
            title->setFont(bold);
            line->addWidget(title, 1);
            if (!b.aside.isEmpty()) line->addWidget(label(b.aside, Type::Secondary, Tone::Muted));
            part->addLayout(line);
        }
        if (b.make)
            if (QWidget* w = b.make()) part->addWidget(w);
        m_body->addLayout(part);
    }
    m_body->addStretch();
}

QString Inspector::spokenText() const {
    QStringList all;
    const auto widgets = findChildren<QWidget*>();
    for (const QWidget* w : widgets) {
        if (w->isHidden()) continue;
        if (const auto* l = qobject_cast<const QLabel*>(w)) all << plain(l->text());
        else if (const auto* h = qobject_cast<const HashLabel*>(w)) all << h->value();
    }
    all.removeAll(QString());
    return all.join(QLatin1Char('\n'));
}

} // namespace saboot::ui
