#pragma once
#include "models/rowsmodel.h"
#include "services/register.h"
#include "shell/page.h"

#include <QHash>

class QBoxLayout;
class QLabel;
class QStackedWidget;
class QTableView;

namespace saboot::ui {

/// The persons: a list with name in both scripts, and a card with names, identifiers and the exhibits that show them.
class PersonsPage : public Page {
    Q_OBJECT
public:
    explicit PersonsPage(Context& context);
    void refresh(Changed what) override;
    bool reveal(const QString& reference) override;
    QString selection() const override;
    QWidget* mainWidget() override;
    void setNarrow(bool narrow) override;

private:
    const domain::Person* current() const;
    void showCard();
    void dropClaim(const LinkId& claim);
    QLabel* m_aside = nullptr;
    QStackedWidget* m_stack = nullptr;
    QBoxLayout* m_split = nullptr;
    QTableView* m_table = nullptr;
    RowsModel<domain::Person>* m_model = nullptr;
    RowsProxy* m_proxy = nullptr;
    QBoxLayout* m_card = nullptr;
    QHash<qint64, domain::Identifier> m_identifiers;
};

QString roleText(const QString& role);

} // namespace saboot::ui
