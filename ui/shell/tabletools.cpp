#include "shell/tabletools.h"

#include "base/file.h"
#include "models/tabledelegate.h"
#include "prompts/prompts.h"
#include "shell/context.h"
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

QTableView* focusedTable(const QWidget* window) {
    auto* t = qobject_cast<QTableView*>(QApplication::focusWidget());
    return t && t->window() == window ? t : nullptr;
}

namespace {

QString cell(const QAbstractItemModel& m, int row, int column) {
    return plain(m.index(row, column).data(Qt::DisplayRole).toString());
}

QString csvField(QString text) {
    // A spreadsheet must not take a name for a formula (CWE-1236).
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text[0])) text.prepend(QLatin1Char('\''));
    if (text.contains(QLatin1Char('"')) || text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r')))
        return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    return text;
}

} // namespace

void copyRows(QTableView* table) {
    if (!table || !table->model()) return;
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
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void exportRows(QTableView* table, Context& context) {
    if (!table || !table->model()) return;
    const QAbstractItemModel& m = *table->model();
    QStringList lines, head;
    for (int c = 0; c < m.columnCount(); ++c) head << csvField(plain(m.headerData(c, Qt::Horizontal).toString()));
    lines << head.join(QLatin1Char(','));
    for (int r = 0; r < m.rowCount(); ++r) {
        QStringList line;
        for (int c = 0; c < m.columnCount(); ++c) line << csvField(cell(m, r, c));
        lines << line.join(QLatin1Char(','));
    }
    // With the mark that tells spreadsheets the text is UTF-8.
    const QByteArray bytes = QByteArrayLiteral("\xEF\xBB\xBF") + lines.join(QLatin1String("\r\n")).toUtf8() + "\r\n";
    FileQuestion q;
    q.id = QStringLiteral("list.export");
    q.title = QCoreApplication::translate("Tables", "Export this list");
    q.kind = FileQuestion::Kind::Save;
    q.suggestion = plain(table->accessibleName()).replace(QLatin1Char(' '), QLatin1Char('-')) + QStringLiteral(".csv");
    context.prompts.choosePaths(q, [&context, bytes](QStringList paths) {
        if (const Status s = writeAtomically(paths.first(), bytes); !s)
            context.prompts.showError(QCoreApplication::translate("Tables", "The list was not exported"), s.error());
    });
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

} // namespace saboot::ui
