#pragma once
#include <QListView>
#include <QMimeData>
#include <functional>

namespace saboot::ui {

/// What a dragged card carries: file copies that are made only when the other program takes them. GUI thread.
class CopiesMime : public QMimeData {
    Q_OBJECT
public:
    /// `make` writes the copies and gives their paths; called once at most.
    explicit CopiesMime(std::function<QStringList()> make) : m_make(std::move(make)) {}
    QStringList formats() const override { return {QStringLiteral("text/uri-list")}; }
    bool hasFormat(const QString& type) const override { return type == QLatin1String("text/uri-list"); }

protected:
    QVariant retrieveData(const QString& type, QMetaType wanted) const override;

private:
    std::function<QStringList()> m_make;
    mutable QStringList m_paths;
    mutable bool m_made = false;
};

/// The exhibits as cards or rows; a drag out of it asks for copies.
class ExhibitView : public QListView {
    Q_OBJECT
public:
    using QListView::QListView;
    std::function<QStringList()> copies;

protected:
    void startDrag(Qt::DropActions actions) override;
};

} // namespace saboot::ui
