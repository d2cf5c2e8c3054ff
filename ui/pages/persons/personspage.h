#pragma once
#include "models/rowsmodel.h"
#include "services/people.h"
#include "services/register.h"
#include "shell/page.h"

#include <QHash>

class QBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace saboot::ui {

class Banner;
class DropOverlay;

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
    QTableView* table() const { return m_table; }
    bool nextHit(int by) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const domain::Person* current() const;
    void showCard();
    void dropClaim(const LinkId& claim);
    void showFacts(const services::PersonDossier& dossier);
    void showCandidates();
    void join(const PersonId& other = {});
    void separate(const store::PersonMerge& merge);
    void split();
    void linkSpeaker(const services::Candidate& candidate);
    void openCandidates();
    void changed();
    bool dragged(QEvent* event);
    DropOverlay* m_drop = nullptr;
    QLabel* m_aside = nullptr;
    QStackedWidget* m_stack = nullptr;
    QBoxLayout* m_split = nullptr;
    QTableView* m_table = nullptr;
    RowsModel<domain::Person>* m_model = nullptr;
    RowsProxy* m_proxy = nullptr;
    QBoxLayout* m_card = nullptr;
    Banner* m_banner = nullptr;
    QPushButton* m_joinButton = nullptr;
    QString m_candidatesOf; ///< number of the person whose candidates are shown
    QHash<qint64, domain::Identifier> m_identifiers;
};

QString roleText(const QString& role);

} // namespace saboot::ui
