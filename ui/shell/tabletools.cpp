#include "shell/tabletools.h"

#include "jobs/jobs.h"
#include "models/tabledelegate.h"
#include "prompts/prompts.h"
#include "services/tables.h"
#include "shell/context.h"
#include "shell/session.h"
#include "theme/bidi.h"
#include "theme/typescale.h"
#include "widgets/parts.h"

#include <QCoreApplication>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QTableView>
#include <algorithm>

namespace saboot::ui {

QTableView* focusedTable(const QWidget* window, QWidget* otherwise) {
    auto* t = qobject_cast<QTableView*>(QApplication::focusWidget());
    if (t && t->window() == window) return t;
    return qobject_cast<QTableView*>(otherwise);
}

namespace {

QString cell(const QAbstractItemModel& m, int row, int column) {
    return plain(m.index(row, column).data(Qt::DisplayRole).toString());
}

} // namespace

QString rowsText(const QTableView* table) {
    if (!table || !table->model()) return {};
    const QAbstractItemModel& m = *table->model();
    std::vector<int> rows;
    const auto selected = table->selectionModel()->selectedRows();
    for (const QModelIndex& i : selected) rows.push_back(i.row());
    std::sort(rows.begin(), rows.end());
    QStringList lines, head;
    for (int c = 0; c < m.columnCount(); ++c) head << plain(m.headerData(c, Qt::Horizontal).toString());
    lines << head.join(QLatin1Char('\t'));
    for (const int r : rows) {
        QStringList line;
        for (int c = 0; c < m.columnCount(); ++c) line << cell(m, r, c).replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
        lines << line.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void copyRows(QTableView* table) {
    if (table && table->model()) copyText(rowsText(table));
}

void exportRows(QTableView* table, Context& context) {
    if (!table || !table->model()) return;
    const QAbstractItemModel& m = *table->model();
    services::TableContent content;
    content.title = plain(table->accessibleName());
    content.rightToLeft = isUrdu();
    for (int c = 0; c < m.columnCount(); ++c) content.headers << plain(m.headerData(c, Qt::Horizontal).toString());
    for (int r = 0; r < m.rowCount(); ++r) {
        QStringList line;
        for (int c = 0; c < m.columnCount(); ++c) line << cell(m, r, c);
        content.rows.push_back(std::move(line));
    }
    const auto word = [](const char* text) { return QCoreApplication::translate("Tables", text); };
    FileQuestion q;
    q.id = QStringLiteral("list.export");
    q.title = word(QT_TRANSLATE_NOOP("Tables", "Export this list"));
    q.kind = FileQuestion::Kind::Save;
    q.filter = plain(word(QT_TRANSLATE_NOOP("Tables", "Spreadsheet"))) + QStringLiteral(" (*.xlsx);;CSV (*.csv)");
    q.suggestion = QString(content.title).replace(QLatin1Char(' '), QLatin1Char('-')) + QStringLiteral(".xlsx");
    context.prompts.choosePaths(q, [&context, content, word](QStringList paths) {
        const auto opened = context.session.opened();
        if (!opened) return;
        context.jobs.run<std::monostate>(
            word("Export this list"), [opened, content, path = paths.first()](JobControl& job) { return services::exportTable(*opened, content, path, job); },
            &context.session,
            [&context, word](Status s) {
                if (!s) context.prompts.showError(word(QT_TRANSLATE_NOOP("Tables", "The list was not exported")), s.error());
                context.session.changed(Changed::Notes);
            },
            [n = qint64(content.rows.size())](const std::monostate&) { return QCoreApplication::translate("Tables", "%n row(s) written.", nullptr, int(n)); });
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

QTableView* makeTable(const QString& accessibleName) {
    auto* t = new QTableView;
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
    t->horizontalHeader()->setDefaultAlignment(leading());
    t->horizontalHeader()->setFixedHeight(tableRowHeight() - 2);
    t->setMinimumHeight(90);
    return t;
}

void fitHeaders(QTableView* table) {
    const QHeaderView* header = table->horizontalHeader();
    for (int c = 0; c < header->count(); ++c)
        if (header->sectionResizeMode(c) == QHeaderView::Interactive) table->setColumnWidth(c, std::max(table->columnWidth(c), header->sectionSizeHint(c) + 6));
}

} // namespace saboot::ui
