#include "shell/rail.h"

#include "models/referencemime.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "widgets/basics.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QPainter>
#include <QScrollArea>
#include <QSvgRenderer>
#include <QToolButton>

namespace saboot::ui {

RailItem::RailItem(const QString& iconName, const QString& text, QWidget* parent) : QAbstractButton(parent), m_icon(iconName) {
    setText(text);
    setAccessibleName(plain(text));
    setToolTip(plain(text));
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setProperty("elides", true);
    setFixedHeight(railItemHeight());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAcceptDrops(true);
    m_open.setSingleShot(true);
    m_open.setInterval(450);
    connect(&m_open, &QTimer::timeout, this, [this] { click(); });
}

// What is dragged within the window is carried to another page: holding it over the page's entry opens the page.
void RailItem::dragEnterEvent(QDragEnterEvent* event) {
    if (!isCheckable() || referencesIn(event->mimeData()).isEmpty()) return;
    event->accept();
    m_open.start();
}

void RailItem::setCount(const QString& count) {
    m_count = count;
    setAccessibleName(plain(count.isEmpty() ? text() : text() + QStringLiteral(", ") + count));
    update();
}

void RailItem::setNarrow(bool narrow) {
    m_narrow = narrow;
    update();
}

QSize RailItem::sizeHint() const { return {m_narrow ? 40 : 172, railItemHeight()}; }

void RailItem::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const bool rtl = isUrdu();
    if (isChecked() || underMouse()) {
        p.setPen(Qt::NoPen);
        p.setBrush(color(isChecked() ? Token::Select : Token::AccentSoft));
        p.drawRoundedRect(rect(), 4, 4);
    }
    if (isChecked()) {
        p.setBrush(color(Token::Accent));
        p.drawRect(QRect(rtl ? width() - 3 : 0, 0, 3, height()));
    }
    const int iconX = m_narrow ? (width() - 18) / 2 : rtl ? width() - 12 - 18 : 12;
    paintIcon(p, QRectF(iconX, (height() - 18) / 2.0, 18, 18), m_icon, color(isChecked() ? Token::Accent : Token::Muted));
    if (m_narrow) return;
    p.setPen(color(Token::Text));
    p.setFont(ui::font(isChecked() ? Type::BodyBold : Type::Body));
    p.setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    const int room = m_count.isEmpty() ? 6 : 46;
    const QRect words = rtl ? QRect(room, 0, width() - room - 40, height()) : QRect(40, 0, width() - 40 - room, height());
    p.drawText(words, int(leading()) | Qt::TextSingleLine, text());
    if (!m_count.isEmpty()) {
        p.setFont(ui::font(Type::Secondary));
        p.setPen(color(Token::Muted));
        p.drawText(rect().adjusted(10, 0, -10, 0), int(trailing()) | Qt::TextSingleLine, m_count);
    }
}

Rail::Rail(const std::vector<Entry>& pages, QWidget* parent) : QFrame(parent) {
    setProperty("role", QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    auto* col = column(1);
    col->setContentsMargins(8, 0, 8, 6);
    setLayout(col);

    auto* head = row(8);
    head->setContentsMargins(8, 0, 0, 0);
    auto* logo = new QLabel;
    QPixmap pm(QSize(26, 26) * devicePixelRatioF());
    pm.setDevicePixelRatio(devicePixelRatioF());
    pm.fill(Qt::transparent);
    {
        QPainter p(&pm);
        QSvgRenderer(QStringLiteral(":/icons/saboot.svg")).render(&p, QRectF(0, 0, 26, 26));
    }
    logo->setPixmap(pm);
    logo->setAccessibleName(QStringLiteral("Saboot"));
    head->addWidget(logo);
    auto* name = label(isUrdu() ? QStringLiteral("ثبوت") : QStringLiteral("Saboot"), Type::InspectorTitle);
    head->addWidget(name);
    m_wide.push_back(name);
    if (!isUrdu()) {
        auto* second = label(QStringLiteral("ثبوت"), Type::Body, Tone::Muted);
        QFont naskh = second->font();
        naskh.setFamilies({QStringLiteral("Noto Naskh Arabic"), QStringLiteral("Noto Sans")});
        naskh.setPixelSize(15);
        second->setFont(naskh);
        head->addWidget(second);
        m_wide.push_back(second);
    }
    head->addStretch();
    auto* menu = iconButton(QStringLiteral("menu"), tr("Menu (F10)"), this, 18);
    menu->setFixedSize(30, 30);
    connect(menu, &QToolButton::clicked, this, &Rail::menuRequested);
    m_menu = menu;
    head->addWidget(menu);
    auto* headBox = new QWidget;
    headBox->setLayout(head);
    headBox->setFixedHeight(52);
    col->addWidget(headBox);
    logo->setObjectName(QStringLiteral("logo"));
    m_wide.push_back(logo);

    // In a low window the pages scroll; Desk and Lock stay in sight.
    auto* content = new QWidget;
    auto* list = column(1);
    content->setLayout(list);
    for (const Entry& e : pages) {
        if (e.lineBefore) {
            auto* box = new QWidget;
            auto* l = row(0);
            l->setContentsMargins(8, 7, 8, 7);
            l->addWidget(hairline());
            box->setLayout(l);
            list->addWidget(box);
        }
        auto* item = new RailItem(e.icon, e.text);
        connect(item, &RailItem::clicked, this, [this, id = e.id] { Q_EMIT pageRequested(id); });
        m_items.insert(e.id, item);
        m_all.push_back(item);
        list->addWidget(item);
    }
    list->addStretch();
    auto* scroll = verticalScroll(content);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(40);
    col->addWidget(scroll, 1);
    auto* desk = new RailItem(QStringLiteral("desk"), tr("Desk"));
    desk->setCheckable(false);
    connect(desk, &RailItem::clicked, this, &Rail::deskRequested);
    auto* lock = new RailItem(QStringLiteral("lock"), tr("Lock now"));
    lock->setCheckable(false);
    connect(lock, &RailItem::clicked, this, &Rail::lockRequested);
    col->addWidget(desk);
    col->addWidget(lock);
    m_all.push_back(desk);
    m_all.push_back(lock);
    setNarrow(false);
}

QWidget* Rail::item(const QString& id) const { return m_items.value(id); }

QWidget* Rail::firstItem() const { return m_all.empty() ? nullptr : m_all.front(); }

void Rail::setCurrent(const QString& id) {
    for (auto it = m_items.begin(); it != m_items.end(); ++it) it.value()->setChecked(it.key() == id);
}

void Rail::setCount(const QString& id, const QString& count) {
    if (auto* item = m_items.value(id)) item->setCount(count);
}

void Rail::setNarrow(bool narrow) {
    m_narrow = narrow;
    setFixedWidth(narrow ? 56 : 189);
    for (QWidget* w : m_wide) w->setVisible(!narrow);
    for (RailItem* i : m_all) i->setNarrow(narrow);
}

void Rail::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter p(this);
    p.fillRect(isUrdu() ? 0 : width() - 1, 0, 1, height(), color(Token::Line));
}

} // namespace saboot::ui
