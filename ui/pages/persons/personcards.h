#pragma once
#include "domain/person.h"

#include <QImage>
#include <QStyledItemDelegate>
#include <functional>

class QAbstractButton;
class QPainter;

namespace saboot::ui {

/// What a card shows of the person at a row of the view.
struct PersonCard {
    const domain::Person* person = nullptr;
    QImage picture; ///< null without one
};

/// A card of 158×146: picture, number, name in both scripts, role. The view's model and selection are the table's.
class PersonCardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    PersonCardDelegate(std::function<PersonCard(const QModelIndex&)> card, QObject* parent) : QStyledItemDelegate(parent), m_card(std::move(card)) {}
    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {168, 156}; }

private:
    std::function<PersonCard(const QModelIndex&)> m_card;
};

/// The picture cut to fill the box, or the sign of a person. Never mirrored.
void paintPortrait(QPainter& p, const QRect& box, const QImage& picture);

/// The picture of a person on the card: a button that opens the exhibit it is from.
QAbstractButton* portraitButton(const QImage& picture, const QString& name);

QString roleText(const QString& role);

} // namespace saboot::ui
