#include "widgets/wraprow.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>
#include <vector>

namespace saboot::ui {

namespace {

int heightOf(const QLayoutItem& item, int width) {
    const int wanted = item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
    return std::clamp(wanted, item.minimumSize().height(), std::max(item.minimumSize().height(), item.maximumSize().height()));
}

} // namespace

WrapRow::WrapRow(int gap) {
    setSpacing(gap);
    setContentsMargins(0, 0, 0, 0);
}

bool WrapRow::fits(int width) const { return width >= QHBoxLayout::minimumSize().width(); }

QSize WrapRow::minimumSize() const {
    int widest = 0;
    for (int i = 0; i < count(); ++i)
        if (!itemAt(i)->isEmpty()) widest = std::max(widest, itemAt(i)->minimumSize().width());
    const QMargins m = contentsMargins();
    return {widest + m.left() + m.right(), QHBoxLayout::minimumSize().height()};
}

int WrapRow::heightForWidth(int width) const {
    if (fits(width)) return QHBoxLayout::hasHeightForWidth() ? QHBoxLayout::heightForWidth(width) : QHBoxLayout::sizeHint().height();
    return lines(QRect(0, 0, width, 0), Do::Measure);
}

void WrapRow::setGeometry(const QRect& rect) {
    if (fits(rect.width())) return QHBoxLayout::setGeometry(rect);
    QLayout::setGeometry(rect);
    lines(rect, Do::Place);
}

int WrapRow::lines(const QRect& rect, Do what) const {
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = inside.top();
    for (int i = 0; i < count();) {
        std::vector<int> line;
        int used = 0, stretches = 0;
        for (; i < count(); ++i) {
            QLayoutItem* item = itemAt(i);
            // A bare stretch or space has no place in a row that is short of it.
            if (item->isEmpty() || item->spacerItem()) continue;
            const int more = item->minimumSize().width() + (line.empty() ? 0 : spacing());
            if (!line.empty() && used + more > inside.width()) break;
            used += more;
            stretches += stretch(i);
            line.push_back(i);
        }
        if (line.empty()) break;
        int left = std::max(0, inside.width() - used), height = 0, x = inside.left();
        std::vector<int> widths;
        for (const int at : line) {
            int width = std::min(itemAt(at)->minimumSize().width(), inside.width());
            if (stretch(at) > 0) {
                const int share = left * stretch(at) / stretches;
                width += share;
                left -= share;
                stretches -= stretch(at);
            }
            widths.push_back(width);
            height = std::max(height, heightOf(*itemAt(at), width));
        }
        for (size_t k = 0; what == Do::Place && k < line.size(); ++k) {
            QLayoutItem* item = itemAt(line[k]);
            const int own = item->layout() ? height : std::min(height, heightOf(*item, widths[k]));
            item->setGeometry(QStyle::visualRect(direction, inside, QRect(x, y + (height - own) / 2, widths[k], own)));
            x += widths[k] + spacing();
        }
        y += height + 6;
    }
    return std::max(0, y - 6 - inside.top()) + contentsMargins().top() + contentsMargins().bottom();
}

} // namespace saboot::ui
