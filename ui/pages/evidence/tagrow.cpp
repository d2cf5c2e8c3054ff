#include "pages/evidence/tagrow.h"

#include "models/referencemime.h"
#include "prompts/sentences.h"
#include "shell/dropoverlay.h"
#include "theme/bidi.h"
#include "widgets/basics.h"

#include <QBoxLayout>
#include <QDropEvent>
#include <QPushButton>

namespace saboot::ui {

namespace {
QStringList exhibitsIn(const QMimeData* mime) {
    QStringList all = referencesIn(mime);
    all.removeIf([](const QString& r) { return !r.startsWith(QLatin1String("DE-")) && !r.startsWith(QLatin1String("PE-")); });
    return all;
}
} // namespace

TagRow::TagRow(QWidget* page) : m_line(wrapRow(6)), m_drop(new DropOverlay(page)) {
    setAccessibleName(tr("Tags"));
    setLayout(m_line);
    m_line->setContentsMargins(0, 0, 10, 0);
    hide();
}

void TagRow::setTags(const std::vector<std::pair<QString, int>>& tags) {
    constexpr size_t most = 12;
    clearLayout(m_line);
    bool there = m_chosen.isEmpty();
    for (size_t i = 0; i < std::min(tags.size(), most); ++i) there |= tags[i].first == m_chosen;
    for (size_t i = 0; i < std::min(tags.size(), most); ++i) {
        const auto& [tag, count] = tags[i];
        auto* b = smallButton(QLatin1Char('#') + isolated(tag.size() > 24 ? tag.left(23) + QChar(0x2026) : tag) + QLatin1Char(' ') + numberText(count));
        b->setCheckable(true);
        b->setChecked(tag == m_chosen);
        b->setProperty("tag", tag);
        b->setAccessibleName(plain(tr("Only the tag %1").arg(isolated(tag))));
        b->setToolTip(plain(tr("Shows its exhibits alone. Exhibits dropped here get it.")));
        b->setAcceptDrops(true);
        b->installEventFilter(this);
        connect(b, &QPushButton::clicked, this, [this, tag = tag](bool on) { choose(on ? tag : QString()); });
        m_line->addWidget(b);
    }
    setVisible(!tags.empty());
    if (!there) choose({}); // nobody carries it any more
}

void TagRow::choose(const QString& tag) {
    if (tag == m_chosen) return;
    m_chosen = tag;
    for (auto* b : findChildren<QPushButton*>()) b->setChecked(b->property("tag").toString() == tag);
    Q_EMIT chosenChanged();
}

bool TagRow::eventFilter(QObject* watched, QEvent* event) {
    const bool drag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::DragLeave || event->type() == QEvent::Drop;
    const QString tag = watched->property("tag").toString();
    if (!drag || tag.isEmpty()) return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::DragLeave) {
        m_drop->hide();
        return true;
    }
    auto* drop = static_cast<QDropEvent*>(event); // the enter and move events are drops too
    const QStringList exhibits = exhibitsIn(drop->mimeData());
    const bool fits = !exhibits.isEmpty() && droppable && droppable();
    drop->setAccepted(fits);
    if (!fits) return true;
    if (event->type() == QEvent::Drop) {
        m_drop->hide();
        Q_EMIT dropped(tag, exhibits);
    } else {
        m_drop->showOver(QRect(mapTo(m_drop->parentWidget(), QPoint()), size()), tr("Add the tag %1 to %n exhibit(s)", nullptr, int(exhibits.size())).arg(isolated(tag)));
    }
    return true;
}

} // namespace saboot::ui
