#pragma once
#include "models/rowsmodel.h"
#include "pages/persons/personcards.h"
#include "services/people.h"
#include "services/register.h"
#include "shell/page.h"

#include <QHash>

class QAbstractItemView;
class QBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace saboot::ui {

class Banner;
class DropOverlay;

/// The persons: as a list with name in both scripts or as cards with pictures, and all that is known of the one selected,
/// with the exhibits that show it.
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
    QListView* cards() const { return m_cards; }
    /// The picture of the person with this number; null when there is none or it is not read yet.
    QImage picture(const QString& number) const;
    bool nextHit(int by) override;
    QLineEdit* filterField() const override { return m_filter; }
    bool hasList() override { return true; }
    ShownRows listRows() override { return rowsOf(m_table); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const domain::Person* current() const;
    void showCard();
    void setCards(bool cards);
    void loadPictures();
    void removePicture();
    void dropClaim(const LinkId& claim);
    void showFacts(const services::PersonDossier& dossier);
    void showCandidates();
    void join(const PersonId& other = {});
    void separate(const store::PersonMerge& merge);
    void split();
    void linkSpeaker(const services::Candidate& candidate);
    void openCandidates();
    void changed();
    void bindActions();
    bool dragged(QAbstractItemView* view, QEvent* event);
    void linkExhibit(const QString& number, const domain::Person& person);
    DropOverlay* m_drop = nullptr;
    QLabel* m_aside = nullptr;
    QLineEdit* m_filter = nullptr;
    QStackedWidget* m_stack = nullptr;
    QBoxLayout* m_split = nullptr;
    QTableView* m_table = nullptr;
    QListView* m_cards = nullptr;
    QStackedWidget* m_lists = nullptr;
    QToolButton *m_cardsButton = nullptr, *m_listButton = nullptr;
    /// By the part of the exhibit shown, so that a change of the part reads it anew.
    QHash<QString, QImage> m_pictures;
    RowsModel<domain::Person>* m_model = nullptr;
    RowsProxy* m_proxy = nullptr;
    QBoxLayout* m_card = nullptr;
    Banner* m_banner = nullptr;
    QPushButton* m_joinButton = nullptr;
    QString m_candidatesOf; ///< number of the person whose candidates are shown
    QHash<qint64, domain::Identifier> m_identifiers;
    std::vector<store::PersonMerge> m_merges; ///< entries joined into the person shown, newest last
    bool m_anyClaim = false; ///< something is linked to the person shown
};

} // namespace saboot::ui
