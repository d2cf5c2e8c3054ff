#pragma once
#include "models/rowsmodel.h"
#include "pages/identifiers/labelhits.h"
#include "services/register.h"
#include "shell/page.h"

#include <QHash>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QComboBox;
class QLineEdit;
class QTableView;

namespace saboot::ui {

class Banner;

/// Kinds with counts; every identifier with its verdict; below it every place it was seen, in the source's words.
class IdentifiersPage : public Page {
    Q_OBJECT
public:
    explicit IdentifiersPage(Context& context);
    void refresh(Changed what) override;
    bool reveal(const QString& reference) override;
    void setNarrow(bool narrow) override;
    QString selection() const override;
    QWidget* mainWidget() override;
    QTableView* table() const { return m_table; }
    bool nextHit(int by) override;
    QLineEdit* filterField() const override { return m_find; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitValues();
    /// A row of the table: an identifier, or the heading of a group.
    struct Entry {
        QString group; ///< empty without grouping
        int count = 0; ///< of a heading, 0 for an identifier
        domain::Identifier id;
    };
    enum class Group { Value, Kind, Verdict, Person };
    class GroupedProxy;
    QString groupOf(const domain::Identifier& identifier) const;
    enum class Filter { All, Wallets, Phones, Cnic, Iban, Web, Other };
    static Filter filterOf(domain::IdentifierKind kind);
    void showFiltered();
    void showPlaces();
    void inspectCurrent();
    void showSecret();
    void reviewNext();
    void bindActions();
    const domain::Identifier* current() const;

    QLabel* m_aside = nullptr;
    QLabel* m_placesAside = nullptr;
    QButtonGroup* m_filters = nullptr;
    QPushButton* m_toReview = nullptr;
    QPushButton* m_lists = nullptr;
    QComboBox* m_group = nullptr;
    QLineEdit* m_find = nullptr;
    Banner* m_banner = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_table = nullptr;
    QTableView* m_places = nullptr;
    RowsModel<Entry>* m_model = nullptr;
    GroupedProxy* m_proxy = nullptr;
    RowsModel<domain::Sighting>* m_placesModel = nullptr;
    std::vector<domain::Identifier> m_all;
    QHash<QString, QString> m_persons; ///< id to label
    LabelHits m_labels;
};

/// Entity shape of an identifier's kind.
domain::EntityType entityOf(domain::IdentifierKind kind);
/// What the window shows of a value: secrets masked.
QString shownValue(const domain::IdentifierFacts& facts);

} // namespace saboot::ui
