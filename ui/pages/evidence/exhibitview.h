#pragma once
#include "models/referencemime.h"

#include <QListView>
#include <QMimeData>
#include <functional>

namespace saboot::ui {

/// What a dragged card carries: file copies that are made only when the other program takes them. GUI thread.
class CopiesMime : public QMimeData {
    Q_OBJECT
public:
    /// `make` writes the copies and gives their paths; called once at most.
    /// `numbers` of the exhibits are for the window itself, which needs no copies.
    CopiesMime(std::function<QStringList()> make, QStringList numbers) : m_make(std::move(make)), m_numbers(std::move(numbers)) {}
    QStringList formats() const override { return {QStringLiteral("text/uri-list"), referenceMime()}; }
    bool hasFormat(const QString& type) const override { return formats().contains(type); }

protected:
    QVariant retrieveData(const QString& type, QMetaType wanted) const override;

private:
    std::function<QStringList()> m_make;
    QStringList m_numbers;
    mutable QStringList m_paths;
    mutable bool m_made = false;
};

/// The exhibits as cards or rows; a drag out of it asks for copies.
class ExhibitView : public QListView {
    Q_OBJECT
public:
    using QListView::QListView;
    std::function<QStringList()> copies;
    std::function<QStringList()> numbers; ///< of the selected exhibits

protected:
    void startDrag(Qt::DropActions actions) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

} // namespace saboot::ui
