#include "pages/chats/messageview.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>

namespace saboot::ui {

MessageView::MessageView(QWidget* parent) : QListView(parent) {
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragEnabled(false);
    setAutoScroll(false);
}

int MessageView::rows() const { return model() ? model()->rowCount(rootIndex()) : 0; }

int MessageView::heightOf(int row) const {
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QModelIndex index = model()->index(row, 0, rootIndex());
    option.rect = QRect(0, 0, viewport()->width(), 0);
    return std::max(1, itemDelegateForIndex(index)->sizeHint(option, index).height());
}

MessageView::Place MessageView::top() const {
    const int n = rows();
    if (n == 0) return {};
    const int value = verticalScrollBar()->value();
    Place p;
    p.row = std::clamp(value / unitsPerRow, 0, n - 1);
    p.hidden = int(qint64(value - p.row * unitsPerRow) * heightOf(p.row) / unitsPerRow);
    return p;
}

void MessageView::setTop(Place place) {
    const int n = rows();
    if (n == 0) return;
    while (place.hidden < 0 && place.row > 0) place.hidden += heightOf(--place.row);
    place.hidden = std::max(0, place.hidden);
    while (place.row < n - 1 && place.hidden >= heightOf(place.row)) place.hidden -= heightOf(place.row++);
    const int height = heightOf(place.row);
    // Rounded up, so that a step of one pixel is never lost.
    const int part = std::min(unitsPerRow - 1, (place.hidden * unitsPerRow + height - 1) / height);
    verticalScrollBar()->setValue(place.row * unitsPerRow + part);
}

MessageView::Place MessageView::above(int row, int px) const {
    Place p{row, 0};
    while (px > 0 && p.row > 0) {
        const int h = heightOf(--p.row);
        if (h >= px) {
            p.hidden = h - px;
            return p;
        }
        px -= h;
    }
    return p;
}

void MessageView::updateGeometries() {
    const int n = rows();
    QScrollBar* bar = verticalScrollBar();
    if (n == 0) {
        bar->setRange(0, 0);
        return;
    }
    const Place last = above(n, viewport()->height());
    const int height = heightOf(last.row);
    bar->setRange(0, last.row * unitsPerRow + std::min(unitsPerRow - 1, (last.hidden * unitsPerRow + height - 1) / height));
    const auto [from, to] = rowsInView();
    bar->setSingleStep(unitsPerRow / 2);
    bar->setPageStep(std::max(1, to - from) * unitsPerRow);
    horizontalScrollBar()->setRange(0, 0);
}

void MessageView::doItemsLayout() { QAbstractItemView::doItemsLayout(); }

void MessageView::reset() {
    QListView::reset();
    updateGeometries();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void MessageView::dataChanged(const QModelIndex&, const QModelIndex&, const QList<int>&) {
    updateGeometries();
    viewport()->update();
}

void MessageView::rowsInserted(const QModelIndex&, int, int) {
    updateGeometries();
    viewport()->update();
}

void MessageView::resizeEvent(QResizeEvent* event) {
    const Place keep = rows() ? Place{std::clamp(verticalScrollBar()->value() / unitsPerRow, 0, rows() - 1), 0} : Place{};
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    if (rows() && event->oldSize().width() != event->size().width()) setTop(keep);
    viewport()->update();
}

void MessageView::scrollContentsBy(int, int) { viewport()->update(); }

void MessageView::scrollByPixels(int dy) {
    Place p = top();
    p.hidden += dy;
    setTop(p);
}

void MessageView::wheelEvent(QWheelEvent* event) {
    const int px = event->pixelDelta().y() ? event->pixelDelta().y() : event->angleDelta().y() * 3 / 5;
    if (px == 0) return event->ignore();
    scrollByPixels(-px);
    event->accept();
}

QRect MessageView::visualRect(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= rows()) return {};
    const Place p = top();
    const int width = viewport()->width(), limit = viewport()->height();
    int y = -p.hidden;
    if (index.row() >= p.row) {
        for (int r = p.row; r < index.row(); ++r) {
            y += heightOf(r);
            if (y > limit) return QRect(0, limit + 1, width, 1); // below: how far does not matter
        }
        return QRect(0, y, width, heightOf(index.row()));
    }
    for (int r = p.row - 1; r >= index.row(); --r) {
        const int h = heightOf(r);
        y -= h;
        if (r == index.row()) return QRect(0, y, width, h);
        if (y < -limit) break;
    }
    return QRect(0, -limit - 2, width, 1);
}

QModelIndex MessageView::indexAt(const QPoint& point) const {
    const int n = rows();
    if (n == 0 || point.y() < 0) return {};
    const Place p = top();
    int y = -p.hidden;
    for (int r = p.row; r < n && y <= point.y(); ++r) {
        y += heightOf(r);
        if (point.y() < y) return model()->index(r, 0, rootIndex());
    }
    return {};
}

std::pair<int, int> MessageView::rowsInView() const {
    const int n = rows();
    if (n == 0) return {-1, -1};
    const Place p = top();
    int y = -p.hidden, r = p.row;
    for (; r < n - 1; ++r) {
        y += heightOf(r);
        if (y >= viewport()->height()) break;
    }
    return {p.row, r};
}

void MessageView::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (!index.isValid() || index.row() >= rows()) return;
    const int row = index.row(), room = viewport()->height();
    updateGeometries();
    if (hint == PositionAtTop) return setTop({row, 0});
    if (hint == PositionAtCenter) return setTop(above(row, std::max(0, (room - heightOf(row)) / 2)));
    const QRect at = visualRect(index);
    if (hint == PositionAtBottom || at.bottom() > room) {
        const int h = heightOf(row);
        return h >= room ? setTop({row, 0}) : setTop(above(row, room - h));
    }
    if (at.top() < 0) setTop({row, 0});
}

QModelIndex MessageView::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    const int n = rows();
    if (n == 0) return {};
    const int now = currentIndex().isValid() ? currentIndex().row() : std::max(0, rowsInView().first);
    int row = now;
    switch (action) {
    case MoveUp:
    case MovePrevious:
    case MoveLeft: row = now - 1; break;
    case MoveDown:
    case MoveNext:
    case MoveRight: row = currentIndex().isValid() ? now + 1 : now; break;
    case MoveHome: row = 0; break;
    case MoveEnd: row = n - 1; break;
    case MovePageUp: {
        int px = 0;
        while (row > 0 && (px += heightOf(row - 1)) < viewport()->height()) --row;
        break;
    }
    case MovePageDown: {
        int px = 0;
        while (row < n - 1 && (px += heightOf(row)) < viewport()->height()) ++row;
        break;
    }
    }
    return model()->index(std::clamp(row, 0, n - 1), 0, rootIndex());
}

void MessageView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) {
    const QModelIndex i = indexAt(rect.center());
    if (i.isValid()) selectionModel()->select(i, flags);
}

QRegion MessageView::visualRegionForSelection(const QItemSelection& selection) const {
    QRegion region;
    const auto [from, to] = rowsInView();
    for (const QItemSelectionRange& range : selection)
        for (int r = std::max(from, range.top()); r <= std::min(to, range.bottom()); ++r) region += visualRect(model()->index(r, 0, rootIndex()));
    return region;
}

void MessageView::paintEvent(QPaintEvent* event) {
    QPainter p(viewport());
    const int n = rows();
    if (n == 0) return;
    QStyleOptionViewItem base;
    initViewItemOption(&base);
    const Place from = top();
    int y = -from.hidden;
    for (int r = from.row; r < n && y < viewport()->height(); ++r) {
        const QModelIndex index = model()->index(r, 0, rootIndex());
        const int h = heightOf(r);
        QStyleOptionViewItem option = base;
        option.rect = QRect(0, y, viewport()->width(), h);
        y += h;
        if (!event->rect().intersects(option.rect)) continue;
        if (selectionModel() && selectionModel()->isSelected(index)) option.state |= QStyle::State_Selected;
        if (index == currentIndex() && hasFocus()) option.state |= QStyle::State_HasFocus;
        itemDelegateForIndex(index)->paint(&p, option, index);
    }
}

} // namespace saboot::ui
