#include "shell/tabletools.h"

#include "jobs/jobs.h"
#include "models/rowsmodel.h"
#include "models/tabledelegate.h"
#include "prompts/prompts.h"
#include "services/tables.h"
#include "shell/context.h"
#include "shell/session.h"
#include "theme/bidi.h"
#include "theme/settings.h"
#include "theme/typescale.h"
#include "widgets/parts.h"

#include <QCoreApplication>
#include <QApplication>
#include <QEvent>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPointer>
#include <QTimer>
#include <QTableView>
#include <algorithm>

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

/// Reads the rows of a list in slices. The model may change in between: then it begins again.
class Collector : public QObject {
public:
    Collector(Session* session, const ShownRows& rows, std::function<void(services::TableContent)> then)
        : QObject(session), m_session(session), m_case(session->opened()), m_rows(rows), m_alive(rows.model.get()), m_then(std::move(then)) {
        m_content.title = rows.title;
        m_content.rightToLeft = isUrdu();
        const QAbstractItemModel& m = *m_rows.model;
        for (int c = 0; c < m.columnCount(); ++c) m_content.headers << plain(m.headerData(c, Qt::Horizontal).toString());
        const auto again = [this] { m_content.rows.clear(); };
        connect(&m, &QAbstractItemModel::modelReset, this, again);
        connect(&m, &QAbstractItemModel::layoutChanged, this, again);
        connect(&m, &QAbstractItemModel::rowsInserted, this, again);
        connect(&m, &QAbstractItemModel::rowsRemoved, this, again);
        slice();
    }

private:
    void slice() {
        // Its page went, after a lock; rows that are read of the case end with it, too.
        if (!m_alive || m_case.expired() || m_case.lock() != m_session->opened()) return deleteLater();
        constexpr qint64 sliceMs = 20;
        QElapsedTimer t;
        t.start();
        const QAbstractItemModel& m = *m_rows.model;
        while (int(m_content.rows.size()) < m.rowCount()) {
            if (t.elapsed() >= sliceMs) {
                QTimer::singleShot(0, this, [this] { slice(); });
                return;
            }
            QStringList line;
            for (int c = 0; c < m.columnCount(); ++c) line << cell(m, int(m_content.rows.size()), c);
            m_content.rows.push_back(std::move(line));
        }
        m_then(std::move(m_content));
        deleteLater();
    }
    Session* m_session;
    std::weak_ptr<services::OpenCase> m_case;
    ShownRows m_rows;
    QPointer<QAbstractItemModel> m_alive; ///< the model may be a table's, and go with it
    std::function<void(services::TableContent)> m_then;
    services::TableContent m_content;
};

} // namespace

ShownRows rowsOf(const QTableView* table) {
    ShownRows rows;
    if (!table || !table->model()) return rows;
    rows.title = plain(table->accessibleName());
    rows.model = std::shared_ptr<QAbstractItemModel>(table->model(), [](QAbstractItemModel*) {});
    const auto selected = table->selectionModel()->selectedRows();
    for (const QModelIndex& i : selected) rows.selected.push_back(i.row());
    std::sort(rows.selected.begin(), rows.selected.end());
    return rows;
}

QString rowsText(const ShownRows& rows) {
    if (!rows.model) return {};
    const QAbstractItemModel& m = *rows.model;
    QStringList lines, head;
    for (int c = 0; c < m.columnCount(); ++c) head << plain(m.headerData(c, Qt::Horizontal).toString());
    lines << head.join(QLatin1Char('\t'));
    for (const int r : rows.selected) {
        QStringList line;
        for (int c = 0; c < m.columnCount(); ++c) line << cell(m, r, c).replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
        lines << line.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
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
    const auto write = [&context](const services::TableContent& content, const QString& path) {
        const auto opened = context.session.opened();
        if (!opened) return;
        context.jobs.run<std::monostate>(
            word("Export this list"), [opened, content, path](JobControl& job) { return services::exportTable(*opened, content, path, job); },
            &context.session,
            [&context](Status s) {
                if (!s) context.prompts.showError(word(QT_TRANSLATE_NOOP("Tables", "The list was not exported")), s.error());
                context.session.changed(Changed::Notes);
            },
            [n = qint64(content.rows.size())](const std::monostate&) { return QCoreApplication::translate("Tables", "%n row(s) written.", nullptr, int(n)); });
    };
    // The page of a table may be gone by then, after a lock.
    context.prompts.choosePaths(q, [title = rows.title, selected = rows.selected, owned = rows.model, alive = QPointer<QAbstractItemModel>(rows.model.get()), parent = QPointer<Session>(&context.session), write](QStringList paths) {
        if (!alive || !parent) return;
        new Collector(parent, {title, owned, selected}, [write, path = paths.first()](const services::TableContent& content) { write(content, path); });
    });
}

void chooseRow(QTableView* table, int row) {
    const QModelIndex i = table->model()->index(row, 0);
    if (i.isValid()) table->selectionModel()->setCurrentIndex(i, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

bool stepRow(QTableView* table, int by) {
    const int rows = table->model()->rowCount(), now = table->currentIndex().isValid() ? table->currentIndex().row() : by > 0 ? -1 : rows;
    if (!rows) return false;
    chooseRow(table, (now + by + rows) % rows);
    table->scrollTo(table->currentIndex());
    return true;
}

namespace {

/// The view alone would copy one cell. In the window the command does it; a dialog has only this.
class Table : public QTableView {
protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (!event->matches(QKeySequence::Copy)) return QTableView::keyPressEvent(event);
        if (const ShownRows rows = rowsOf(this); !rows.selected.empty()) copyText(rowsText(rows));
    }
};

} // namespace

QTableView* makeTable(const QString& accessibleName) {
    QTableView* t = new Table;
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
