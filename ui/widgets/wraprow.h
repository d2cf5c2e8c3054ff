#pragma once
#include <QHBoxLayout>

namespace saboot::ui {

/// A row of controls that goes on in a second line where one is too short: an ordinary row while there is room. Items with a
/// stretch take what is left of their line. GUI thread; owned like every layout.
class WrapRow final : public QHBoxLayout {
public:
    explicit WrapRow(int gap);
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    int minimumHeightForWidth(int width) const override { return heightForWidth(width); }
    void setGeometry(const QRect& rect) override;

private:
    enum class Do { Measure, Place };
    bool fits(int width) const;
    /// The height of all lines in the width of `rect`.
    int lines(const QRect& rect, Do what) const;
};

} // namespace saboot::ui
