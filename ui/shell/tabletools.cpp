#include "shell/tabletools.h"

#include "actions/actions.h"
#include "jobs/jobs.h"
#include "models/rowsmodel.h"
#include "models/tabledelegate.h"
#include "prompts/prompts.h"
#include "services/tables.h"
#include "shell/context.h"
#include "shell/session.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "theme/settings.h"
#include "theme/typescale.h"
#include "widgets/parts.h"

#include <QCoreApplication>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QEvent>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QTimer>
#include <QTableView>
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>

namespace saboot::ui {

QTableView* focusedTable(const QWidget* window) {
    auto* t = qobject_cast<QTableView*>(QApplication::focusWidget());
    return t && t->window() == window ? t : nullptr;
}

namespace {

QString cell(const QAbstractItemModel& m, int row, int column) {
    return plain(m.index(row, column).data(Qt::DisplayRole).toString());
}

QString word(const char* text) { return QCoreApplication::translate("Tables", text); }

/// What is done with the rows of a list once they are read.
struct RowsWork {
    QString name; ///< of the job
    bool all = true; ///< all rows, else those selected
    std::function<Result<QString>(services::TableContent, JobControl&)> finish; ///< no widgets: it runs on a thread of its own
    std::function<void(Result<QString>, int rows)> then;
    std::function<QString(int rows)> said;
    bool atOnce = false; ///< a list that is read at once is finished at once, without a job
};

/// Where the window puts what it has read; the thread of the job waits for it.
struct Reading {
    std::mutex mutex;
    std::condition_variable moved;
    services::TableContent content;
    enum class State { Runs, Whole, Gone } state = State::Runs;
    std::atomic<qint64> done = 0, total = 0;
    std::atomic<bool> cancelled = false;
};

Result<QString> finishRead(Reading& reading, const RowsWork& work, JobControl& job) {
    std::unique_lock guard(reading.mutex);
    while (reading.state == Reading::State::Runs) {
        if (job.isCancelled()) {
            reading.cancelled = true;
            return Error(ErrorCode::Cancelled);
        }
        job.report(reading.done, reading.total, QStringLiteral("Reading the list"));
        reading.moved.wait_for(guard, std::chrono::milliseconds(50));
    }
    if (reading.state == Reading::State::Gone) return Error(ErrorCode::Cancelled);
    services::TableContent content = std::move(reading.content);
    guard.unlock();
    return work.finish(std::move(content), job);
}

/// Reads rows of a list a hundredth of a second at a time, for a list answers on the thread of the window only. What takes longer
/// stands in the list of jobs and can be cancelled there. When a list that is read whole changes meanwhile it begins again; of
/// chosen rows nobody knows then which they were: it ends.
class Collector : public QObject {
public:
    Collector(Context& context, const ShownRows& rows, RowsWork work)
        : QObject(&context.session), m_context(context), m_case(context.session.opened()), m_rows(rows), m_alive(rows.model.get()), m_work(std::move(work)),
          m_reading(std::make_shared<Reading>()) {
        m_content.title = rows.title;
        m_content.rightToLeft = isUrdu();
        const QAbstractItemModel& m = *m_rows.model;
        for (int c = 0; c < m.columnCount(); ++c) m_content.headers << plain(m.headerData(c, Qt::Horizontal).toString());
        const auto changed = [this] {
            m_content.rows.clear();
            m_lost = !m_work.all;
        };
        connect(&m, &QAbstractItemModel::modelReset, this, changed);
        connect(&m, &QAbstractItemModel::layoutChanged, this, changed);
        connect(&m, &QAbstractItemModel::rowsInserted, this, changed);
        connect(&m, &QAbstractItemModel::rowsRemoved, this, changed);
        slice();
    }
    ~Collector() override { end(Reading::State::Gone); }

private:
    int count() const { return m_work.all ? m_rows.model->rowCount() : int(m_rows.selected.size()); }
    void slice() {
        // Its page went, after a lock; rows that are read of the case end with it, too.
        if (!m_alive || m_lost || m_reading->cancelled || m_case.expired() || m_case.lock() != m_context.session.opened()) return deleteLater();
        constexpr qint64 sliceMs = 12;
        QElapsedTimer t;
        t.start();
        const QAbstractItemModel& m = *m_rows.model;
        while (int(m_content.rows.size()) < count()) {
            if (t.elapsed() >= sliceMs) {
                m_reading->done = qint64(m_content.rows.size());
                m_reading->total = count();
                if (!m_started) startJob();
                QTimer::singleShot(0, this, [this] { slice(); });
                return;
            }
            const int row = m_work.all ? int(m_content.rows.size()) : m_rows.selected[m_content.rows.size()];
            QStringList line;
            for (int c = 0; c < m.columnCount(); ++c) line << cell(m, row, c);
            m_content.rows.push_back(std::move(line));
        }
        const int rows = count();
        if (!m_started && m_work.atOnce) {
            JobControl job;
            m_work.then(m_work.finish(std::move(m_content), job), rows);
        } else {
            if (!m_started) startJob();
            end(Reading::State::Whole);
        }
        deleteLater();
    }
    void startJob() {
        m_started = true;
        m_context.jobs.run<QString>(
            m_work.name, [reading = m_reading, work = m_work](JobControl& job) { return finishRead(*reading, work, job); }, &m_context.session,
            [reading = m_reading, then = m_work.then, opened = m_case, session = &m_context.session](Result<QString> r) {
                // What was read of a case does not come out once it is locked.
                if (!opened.expired() && opened.lock() == session->opened()) then(std::move(r), int(reading->total));
            },
            [reading = m_reading, said = m_work.said](const QString&) { return said(int(reading->total)); });
    }
    void end(Reading::State state) {
        const std::lock_guard guard(m_reading->mutex);
        if (m_reading->state != Reading::State::Runs) return;
        if (state == Reading::State::Whole) {
            m_reading->total = qint64(m_content.rows.size());
            m_reading->content = std::move(m_content);
        }
        m_reading->state = state;
        m_reading->moved.notify_all();
    }
    Context& m_context;
    std::weak_ptr<services::OpenCase> m_case;
    ShownRows m_rows;
    QPointer<QAbstractItemModel> m_alive; ///< the model may be a table's, and go with it
    RowsWork m_work;
    std::shared_ptr<Reading> m_reading;
    services::TableContent m_content;
    bool m_started = false;
    bool m_lost = false; ///< which rows were chosen is not known any more
};

QString textOf(const services::TableContent& content, const JobControl& job) {
    QString text = content.headers.join(QLatin1Char('\t'));
    for (const QStringList& line : content.rows) {
        if (job.isCancelled()) return {};
        text += QLatin1Char('\n');
        for (qsizetype c = 0; c < line.size(); ++c) {
            if (c) text += QLatin1Char('\t');
            text += QString(line[c]).replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
        }
    }
    return text;
}

} // namespace

ShownRows rowsOf(const QTableView* table) {
    ShownRows rows;
    if (!table || !table->model()) return rows;
    rows.title = plain(table->accessibleName());
    rows.model = std::shared_ptr<QAbstractItemModel>(table->model(), [](QAbstractItemModel*) {});
    // By ranges: to ask each of a hundred thousand rows takes its time.
    const QItemSelection selected = table->selectionModel()->selection();
    for (const QItemSelectionRange& range : selected)
        for (int r = range.top(); r <= range.bottom(); ++r) rows.selected.push_back(r);
    std::sort(rows.selected.begin(), rows.selected.end());
    rows.selected.erase(std::unique(rows.selected.begin(), rows.selected.end()), rows.selected.end());
    return rows;
}

void copyRows(const ShownRows& rows, Context& context, const QString& after, std::function<void(int rows)> copied) {
    if (!rows.model || rows.selected.empty()) {
        if (after.isEmpty()) return;
        copyPlainText(after);
        if (copied) copied(0);
        return;
    }
    RowsWork work;
    work.name = word(QT_TRANSLATE_NOOP("Tables", "Copy rows"));
    work.all = false;
    work.atOnce = true;
    work.finish = [after](const services::TableContent& content, JobControl& job) -> Result<QString> {
        QString text = textOf(content, job);
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        if (!after.isEmpty()) text += QStringLiteral("\n\n") + after;
        return text;
    };
    work.then = [copied](Result<QString> text, int n) {
        if (!text) return;
        copyPlainText(*text);
        if (copied) copied(n);
    };
    work.said = [](int n) { return QCoreApplication::translate("Tables", "%n row(s) copied. The clipboard is cleared in a minute.", nullptr, n); };
    new Collector(context, rows, std::move(work));
}

void exportRows(QTableView* table, Context& context) { exportRows(rowsOf(table), context); }

void exportRows(const ShownRows& rows, Context& context) {
    if (!rows.model) return;
    FileQuestion q;
    q.id = QStringLiteral("list.export");
    q.title = word(QT_TRANSLATE_NOOP("Tables", "Export this list"));
    q.kind = FileQuestion::Kind::Save;
    q.filter = plain(word(QT_TRANSLATE_NOOP("Tables", "Spreadsheet"))) + QStringLiteral(" (*.xlsx);;CSV (*.csv)");
    q.suggestion = QString(rows.title).replace(QLatin1Char(' '), QLatin1Char('-')) + QStringLiteral(".xlsx");
    // The page of a table may be gone by then, after a lock.
    context.prompts.choosePaths(q, [&context, title = rows.title, owned = rows.model, alive = QPointer<QAbstractItemModel>(rows.model.get()), session = QPointer<Session>(&context.session)](QStringList paths) {
        if (!alive || !session || !session->hasCase()) return;
        RowsWork work;
        work.name = word("Export this list");
        work.finish = [opened = session->opened(), path = paths.first()](const services::TableContent& content, JobControl& job) -> Result<QString> {
            SABOOT_CHECK(services::exportTable(*opened, content, path, job));
            return QString();
        };
        work.then = [&context](const Result<QString>& r, int) {
            if (!r) context.prompts.showError(word(QT_TRANSLATE_NOOP("Tables", "The list was not exported")), r.error());
            context.session.changed(Changed::Notes);
        };
        work.said = [](int n) { return QCoreApplication::translate("Tables", "%n row(s) written.", nullptr, n); };
        new Collector(context, {title, owned, {}}, std::move(work));
    });
}

// Not by the view's own setCurrentIndex(): a Ctrl or Shift that is held down would add the row to what is selected.
void chooseRow(QAbstractItemView* view, int row) {
    const QModelIndex i = view->model()->index(row, 0);
    if (i.isValid()) view->selectionModel()->setCurrentIndex(i, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

bool stepRow(QTableView* table, int by) {
    const int rows = table->model()->rowCount(), now = table->currentIndex().isValid() ? table->currentIndex().row() : by > 0 ? -1 : rows;
    if (!rows) return false;
    chooseRow(table, (now + by + rows) % rows);
    table->scrollTo(table->currentIndex());
    return true;
}

namespace {

/// The view alone would copy one cell. In the window the commands do it; a dialog has only this.
class Table : public QTableView {
public:
    explicit Table(Context& context) : m_context(context) {}

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->matches(QKeySequence::Copy)) return copy();
        if (event->keyCombination() == QKeyCombination(Qt::ControlModifier, Qt::Key_E)) return exportAll();
        QTableView::keyPressEvent(event);
    }
    void contextMenuEvent(QContextMenuEvent* event) override {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        // What the page has for a row, first.
        menu->addActions(actions());
        if (!actions().isEmpty()) menu->addSeparator();
        menu->addAction(icon(QStringLiteral("copy"), Token::Text), word(QT_TRANSLATE_NOOP("Tables", "Copy rows")), this, &Table::copy)->setEnabled(selectionModel() && selectionModel()->hasSelection());
        menu->addAction(icon(QStringLiteral("export"), Token::Text), word(QT_TRANSLATE_NOOP("Tables", "Export table…")), this, &Table::exportAll)->setEnabled(model() && model()->rowCount() > 0);
        menu->popup(event->globalPos());
    }

private:
    bool inDialog() const { return qobject_cast<QDialog*>(window()); }
    void copy() {
        if (!inDialog()) {
            m_context.actions.trigger(QStringLiteral("list.copy"));
            return;
        }
        copyRows(rowsOf(this), m_context);
    }
    void exportAll() {
        if (inDialog()) exportRows(this, m_context);
        else m_context.actions.trigger(QStringLiteral("list.export"));
    }
    Context& m_context;
};

} // namespace

QTableView* makeTable(const QString& accessibleName, Context& context) {
    QTableView* t = new Table(context);
    t->setAccessibleName(accessibleName);
    t->setSelectionBehavior(QAbstractItemView::SelectRows);
    t->setSelectionMode(QAbstractItemView::ExtendedSelection);
    t->setItemDelegate(new TableDelegate(t));
    t->setShowGrid(false);
    t->setAlternatingRowColors(true);
    t->setWordWrap(false);
    t->setEditTriggers(QAbstractItemView::NoEditTriggers);
    t->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    t->setCornerButtonEnabled(false);
    t->setTabKeyNavigation(false);
    t->verticalHeader()->hide();
    t->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    t->verticalHeader()->setDefaultSectionSize(tableRowHeight());
    t->horizontalHeader()->setHighlightSections(false);
    t->horizontalHeader()->setMinimumSectionSize(36); // of the Urdu font it would be 96
    t->horizontalHeader()->setDefaultAlignment(leading());
    t->horizontalHeader()->setFixedHeight(tableRowHeight() - 2);
    t->setMinimumHeight(90);
    return t;
}

namespace {

/// Between press and release the hand may move an edge or click a title; what the page does itself is not kept.
class ColumnMemory : public QObject {
public:
    ColumnMemory(Context& context, QTableView* table, const QString& name)
        : QObject(table), m_settings(context.settings), m_table(table), m_officer(context.session.desk().officer().id.toString()),
          m_widths(QStringLiteral("columns.") + name + (isUrdu() ? QStringLiteral(".ur") : QStringLiteral(".en"))), m_order(QStringLiteral("order.") + name) {
        const QVariantMap widths = m_settings.placeOf(m_officer, m_widths).toMap();
        for (auto it = widths.cbegin(); it != widths.cend(); ++it)
            if (const int c = it.key().toInt(); c >= 0 && c < header()->count() && header()->sectionResizeMode(c) == QHeaderView::Interactive)
                m_table->setColumnWidth(c, std::clamp(it.value().toInt(), header()->minimumSectionSize(), 2000));
        const QVariantList order = m_settings.placeOf(m_officer, m_order).toList();
        if (m_table->isSortingEnabled() && order.size() == 2 && order[0].toInt() >= 0 && order[0].toInt() < header()->count())
            m_table->sortByColumn(order[0].toInt(), order[1].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
        header()->viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) m_before = sizes();
        // After the header itself has heard of it.
        if (event->type() == QEvent::MouseButtonRelease) QMetaObject::invokeMethod(this, [this, before = m_before] { keep(before); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    QHeaderView* header() const { return m_table->horizontalHeader(); }
    std::vector<int> sizes() const {
        std::vector<int> all;
        for (int c = 0; c < header()->count(); ++c) all.push_back(header()->sectionSize(c));
        return all;
    }
    void keep(const std::vector<int>& before) {
        const std::vector<int> now = sizes();
        QVariantMap widths = m_settings.placeOf(m_officer, m_widths).toMap();
        bool moved = false;
        for (size_t c = 0; c < now.size() && c < before.size(); ++c) {
            if (now[c] == before[c] || now[c] == 0 || header()->sectionResizeMode(int(c)) != QHeaderView::Interactive) continue;
            if (int(c) == header()->count() - 1 && header()->stretchLastSection()) continue;
            widths.insert(QString::number(c), now[c]);
            moved = true;
        }
        if (moved) m_settings.setPlaceOf(m_officer, m_widths, widths);
        const QVariantList order{header()->sortIndicatorSection(), header()->sortIndicatorOrder() == Qt::DescendingOrder};
        if (m_table->isSortingEnabled() && order[0].toInt() >= 0 && order != m_settings.placeOf(m_officer, m_order).toList()) m_settings.setPlaceOf(m_officer, m_order, order);
    }
    Settings& m_settings;
    QTableView* m_table;
    QString m_officer, m_widths, m_order;
    std::vector<int> m_before;
};

} // namespace

void keepColumns(Context& context, QTableView* table, const QString& name) { new ColumnMemory(context, table, name); }

RowsProxy* setSortable(QTableView* table, QAbstractItemModel* model) {
    auto* proxy = new RowsProxy(model, table);
    table->setModel(proxy);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table->setSortingEnabled(true);
    return proxy;
}

void fitHeaders(QTableView* table) {
    const QHeaderView* header = table->horizontalHeader();
    for (int c = 0; c < header->count(); ++c)
        if (header->sectionResizeMode(c) == QHeaderView::Interactive) table->setColumnWidth(c, std::max(table->columnWidth(c), header->sectionSizeHint(c) + 6));
}

} // namespace saboot::ui
