#pragma once
#include <QListView>

namespace saboot::ui {

/// A list of rows of different heights that costs the same for ten rows and for a million: QListView lays out every row and
/// asks each for its height, this one only those in view. The scroll bar counts rows, in 64ths, so that a position needs no
/// height of the rows above it. One column, one selected row. GUI thread.
class MessageView : public QListView {
    Q_OBJECT
public:
    explicit MessageView(QWidget* parent = nullptr);

    QRect visualRect(const QModelIndex& index) const override;
    QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;
    void keyboardSearch(const QString&) override {} // would read every message
    /// First and last row in view; -1 without rows.
    std::pair<int, int> rowsInView() const;
    void scrollByPixels(int dy);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override { return 0; }

private:
    struct Place {
        int row = 0;
        int hidden = 0; ///< px of the row above the top edge
    };
    static constexpr int unitsPerRow = 64;
    int rows() const;
    int heightOf(int row) const;
    Place top() const;
    void setTop(Place place);
    /// The place that is `px` above the top edge of `row`.
    Place above(int row, int px) const;
};

} // namespace saboot::ui
