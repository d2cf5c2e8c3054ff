#pragma once
#include "models/rowsmodel.h"
#include "services/timeline.h"
#include "shell/page.h"

class QComboBox;
class QButtonGroup;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace saboot::ui {

class Banner;
class TimelineCanvas;

/// What happened when: lanes by person or by source with messages as bars and events as marks that show how surely their
/// time is known; the table of all events beneath, undated ones in a group of their own at its end.
class TimelinePage : public Page {
    Q_OBJECT
public:
    explicit TimelinePage(Context& context);
    void refresh(Changed what) override;
    bool reveal(const QString& reference) override;
    QString selection() const override;
    QWidget* mainWidget() override;
    bool nextHit(int by) override;
    void setNarrow(bool narrow) override;
    bool canZoom() const override;
    void zoomTo(Zoom zoom) override;
    bool hasTableTwin() const override { return canZoom(); }
    void switchTwin() override;
    QLineEdit* filterField() const override { return m_filter; }
    TimelineCanvas* canvas() const { return m_canvas; }
    QTableView* table() const { return m_table; }

    enum class Zone { Pakistan, Utc, Source };
    void setZone(Zone zone);

private:
    void bindActions();
    void load();
    void take(services::TimelineData read);
    void count(qint64 from, qint64 bucketMs, int pieces);
    void selectEvent(const QString& key);
    void open(const QString& key);
    void editEvent(const store::OfficerEvent& event, const QString& title);
    void addEvent();
    void editSelected();
    void removeSelected();
    void exportPicture();
    const services::TimelineEvent* current() const;
    const services::TimelineEvent* eventOf(const QString& key) const;
    std::optional<store::OfficerEvent> officerEvent(const services::TimelineEvent& event) const;
    QString whenText(const services::TimelineEvent& event) const;
    QString laneText(size_t lane) const;
    QString bucketReference(const QString& key) const;
    services::LaneBy laneBy() const;
    void inspectCurrent();

    services::TimelineData m_data;
    services::TimelineActivity m_activity;
    std::vector<size_t> m_shownLanes; ///< indexes into m_data.lanes, in the order of the canvas
    Zone m_zone = Zone::Pakistan;
    bool m_loading = false, m_loadAgain = false, m_loadedOnce = false, m_selecting = false;
    quint64 m_counting = 0;
    QString m_wanted;

    QLabel* m_aside = nullptr;
    QComboBox* m_lanes = nullptr;
    QButtonGroup* m_zones = nullptr;
    Banner* m_banner = nullptr;
    QStackedWidget* m_stack = nullptr;
    QSplitter* m_split = nullptr;
    TimelineCanvas* m_canvas = nullptr;
    QTableView* m_table = nullptr;
    RowsModel<services::TimelineEvent>* m_model = nullptr;
    RowsProxy* m_proxy = nullptr;
    QLabel* m_undated = nullptr;
    QLineEdit* m_filter = nullptr;
};

/// What happened, in the window's language.
QString eventText(const services::TimelineEvent& event);

} // namespace saboot::ui
