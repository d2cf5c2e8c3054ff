#include "pages/evidence/exhibitview.h"

#include <QDrag>
#include <QUrl>

namespace saboot::ui {

QVariant CopiesMime::retrieveData(const QString& type, QMetaType wanted) const {
    if (type == referenceMime()) return m_numbers.join(QLatin1Char('\n')).toUtf8();
    if (!hasFormat(type)) return {};
    if (!m_made) {
        m_made = true;
        if (m_make) m_paths = m_make();
    }
    QVariantList urls;
    QByteArray lines;
    for (const QString& path : m_paths) {
        urls << QUrl::fromLocalFile(path);
        lines += QUrl::fromLocalFile(path).toEncoded() + "\r\n";
    }
    // Other programs ask for the bytes of the list, Qt for the list itself.
    return wanted == QMetaType::fromType<QByteArray>() ? QVariant(lines) : QVariant(urls);
}

// Qt mirrors where the cards stand, not where the arrows go.
QModelIndex ExhibitView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    if (isRightToLeft() && viewMode() == IconMode) {
        if (action == MoveLeft) action = MoveRight;
        else if (action == MoveRight) action = MoveLeft;
    }
    return QListView::moveCursor(action, modifiers);
}

void ExhibitView::startDrag(Qt::DropActions) {
    if (!copies || selectedIndexes().isEmpty()) return;
    auto* drag = new QDrag(this);
    drag->setMimeData(new CopiesMime(copies, numbers ? numbers() : QStringList()));
    drag->exec(Qt::CopyAction);
}

} // namespace saboot::ui
