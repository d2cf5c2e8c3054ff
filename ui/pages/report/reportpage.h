#pragma once
#include "jobs/jobs.h"
#include "pages/report/reportengine.h"
#include "services/reportchoices.h"
#include "shell/page.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;

namespace saboot::ui {

class Banner;
class DropOverlay;
class PageView;

/// The report: sections, what is missing before FINAL, and the pages as they will be printed, drawn by the engine that
/// writes the PDF.
class ReportPage : public Page {
    Q_OBJECT
public:
    explicit ReportPage(Context& context);
    void refresh(Changed what) override;
    QWidget* mainWidget() override;
    void setNarrow(bool narrow) override;
    int narrowHeight() const override { return 1080; }
    bool canZoom() const override { return pageCount() > 0; }
    void zoomTo(Zoom zoom) override;
    QListWidget* sections() const { return m_sections; }
    int pageCount() const { return m_pages.count(); }
    bool hasPreview() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildSections();
    void showConditions();
    void askParticulars();
    void showDoubtful();
    void clearPicture(const domain::DoubtfulPicture& picture);
    void layOut();
    void failed(const QString& fact, const Error& error);
    void readConditions();
    void allowFinal();
    void showPage();
    void turn(int by);
    void zoom(int steps);
    void exportReport(domain::ReportVersion version);
    void addFinding();
    void removeFinding(const domain::Finding& finding);
    void askFinding(const domain::Finding& finding, bool isNew);
    void showFindings();
    void orderChanged();
    void moveSection(int by);
    void fix(const services::Condition& condition);
    /// Keeps what was chosen in the case; `what` is the sentence of the audit.
    void choose(services::ReportChoices after, const QString& what);
    void readChoices();
    domain::ReportKind kind() const;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool dragged(QEvent* event);
    void inspectReport();
    void inspectFinding(const domain::Finding& finding);
    domain::ReportOptions options() const;

    QLabel* m_aside = nullptr;
    QComboBox* m_language = nullptr;
    QPushButton* m_draft = nullptr;
    QPushButton* m_final = nullptr;
    Banner* m_banner = nullptr;
    QBoxLayout* m_split = nullptr;
    QWidget* m_left = nullptr;
    QListWidget* m_sections = nullptr;
    QLabel* m_sectionsAside = nullptr;
    QComboBox* m_kind = nullptr;
    QBoxLayout* m_findingsBox = nullptr;
    QWidget* m_findingsArea = nullptr;
    DropOverlay* m_drop = nullptr;
    QBoxLayout* m_conditions = nullptr;
    QLabel* m_pageLabel = nullptr;
    QLabel* m_zoomLabel = nullptr;
    QToolButton *m_previous = nullptr, *m_next = nullptr;
    PageView* m_view = nullptr;
    ReportPages m_pages;
    std::vector<services::Condition> m_all;
    std::vector<domain::Finding> m_findings;
    services::ReportChoices m_choices;
    services::Particulars m_particulars;
    int m_page = 0;
    double m_zoom = 0; ///< 0: the width of the pane
    bool m_showMet = false;
    bool m_stale = true;
    bool m_known = false; ///< the conditions are those of the case as it is
    quint64 m_reading = 0;
    bool m_failed = false; ///< the banner says what could not be read
    JobId m_layoutJob = 0, m_pageJob = 0;
};

} // namespace saboot::ui
