#pragma once
#include "jobs/jobs.h"
#include "models/rowsmodel.h"
#include "pages/evidence/exhibitlist.h"
#include "domain/redaction.h"
#include "services/exhibits.h"
#include "services/register.h"
#include "shell/page.h"
#include "text/normalise.h"

#include <QHash>
#include <QTemporaryDir>
#include <memory>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QStackedWidget;
class QTabBar;
class QTableView;
class QToolButton;

namespace saboot::ui {

class Banner;
class ExhibitView;
class PictureView;
class TagRow;

/// Exhibits as cards or list, and the viewer: picture with its hits, text, derivations, custody.
class EvidencePage : public Page {
    Q_OBJECT
public:
    explicit EvidencePage(Context& context);
    void refresh(Changed what) override;
    bool reveal(const QString& reference) override;
    QString selection() const override;
    QWidget* mainWidget() override;
    void setNarrow(bool narrow) override;
    PictureView* picture() const { return m_picture; }
    QTabBar* tabs() const { return m_tabs; }
    QTableView* hits() const { return m_hitTable; }
    QListView* list() const;
    QLineEdit* filter() const { return m_filter; }
    TagRow* tags() const { return m_tags; }
    QComboBox* order() const { return m_order; }
    bool nextHit(int by) override;
    bool hasList() override { return !m_all.empty(); }
    ShownRows listRows() override;
    bool canZoom() const override;
    void zoomTo(Zoom zoom) override;
    QLineEdit* filterField() const override { return m_filter; }
    QPlainTextEdit* text() const { return m_text; }
    QLineEdit* findField() const { return m_find; }
    int narrowHeight() const override { return 860; }
    /// Copies of the selected originals in a folder that is removed with the page; what a drag carries out. Audited.
    QStringList copiesOut();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Hit {
        domain::Sighting sighting;
        domain::Identifier identifier;
        QString name;
    };
    void buildList(QBoxLayout* into);
    void arrange();
    void selectionMoved();
    QWidget* buildViewer();
    QWidget* buildPictureTab();
    void bind();
    void showTags();
    void loadThumbnails();
    void showExhibit();
    void showPicture();
    void showText();
    void markFound();
    void placeHits();
    bool findInText(int by);
    void showHits();
    void hitSelected(int row);
    void inspectNow();
    void setCards(bool cards);
    void stepHit(int by);
    void markRegion(const QRect& region);
    void askWhoIsShown(const QRect& region);
    void showRegions();
    const domain::Exhibit* current() const;
    const Hit* currentHit() const;

    QLabel* m_aside = nullptr;
    QComboBox* m_kind = nullptr;
    QToolButton *m_cardsButton = nullptr, *m_listButton = nullptr;
    QStackedWidget* m_stack = nullptr;
    QBoxLayout* m_split = nullptr;
    QWidget* m_listBox = nullptr;
    ExhibitView* m_list = nullptr;
    QLineEdit* m_filter = nullptr;
    QComboBox* m_order = nullptr;
    TagRow* m_tags = nullptr;
    QLabel* m_none = nullptr;
    QWidget* m_bulk = nullptr;
    QLabel* m_bulkText = nullptr;
    std::unique_ptr<QTemporaryDir> m_outbox;
    QHash<QString, int> m_open; ///< identifiers to review, by exhibit
    ExhibitListModel* m_model = nullptr;
    ExhibitDelegate* m_delegate = nullptr;
    Banner* m_error = nullptr;  ///< of the page: the list could not be read
    Banner* m_banner = nullptr; ///< of the exhibit shown
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_views = nullptr;
    PictureView* m_picture = nullptr;
    QLabel* m_zoom = nullptr;
    QToolButton* m_markButton = nullptr;
    bool m_portrait = false; ///< the part being marked is a person's picture, else a redaction
    std::vector<domain::Redaction> m_redactions; ///< of the exhibit shown, not lifted
    QToolButton *m_hitsButton = nullptr, *m_previous = nullptr, *m_next = nullptr;
    QLabel* m_pageLabel = nullptr;
    QTableView* m_hitTable = nullptr;
    RowsModel<Hit>* m_hitModel = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QComboBox* m_textOf = nullptr;
    QLineEdit* m_find = nullptr;
    QLabel* m_findCount = nullptr;
    text::MappedText m_foldedText; ///< of what m_text shows, made when something is looked for
    std::vector<std::pair<int, int>> m_found; ///< places of the words in the text, from and to
    struct HitInText {
        DerivationId derivation;
        qint64 start = 0, end = 0; ///< bytes of its UTF-8
        int row = 0;               ///< of m_hitModel
        int from = -1, to = -1;    ///< characters of m_text, when it shows that reading
    };
    std::vector<HitInText> m_hitsInText; ///< all places of the hits in texts of the exhibit
    QLabel* m_textHow = nullptr;         ///< which reading, where there is one only
    bool m_textFirst = false;            ///< the Text tab was opened because there is no picture
    QTableView* m_derivationTable = nullptr;
    RowsModel<domain::Derivation>* m_derivationModel = nullptr;
    QTableView* m_custodyTable = nullptr;
    RowsModel<domain::CustodyEvent>* m_custodyModel = nullptr;
    std::vector<domain::Exhibit> m_all;
    int m_page = 1, m_pages = 1;
    QString m_shown; ///< number and page whose picture is on screen
    JobId m_pictureJob = 0;
};

QString derivationText(domain::DerivationKind kind);

} // namespace saboot::ui
