#include "exchange/table.h"

#include "base/file.h"
#include "graph/svg.h"

#include <xlsxwriter.h>

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <optional>
#include <unistd.h>

namespace saboot::exchange {
namespace {

constexpr qsizetype maxCellLength = 32767;
constexpr qsizetype maxRows = 1048576;
constexpr qsizetype maxColumns = 16384;

QString numberText(double v) { return QString::number(v, 'g', 15); }

QByteArray csvField(const QString& text) {
    QString t = formulaSafe(graph::xmlSafe(text));
    if (t.contains(u'"') || t.contains(u',') || t.contains(u'\n') || t.contains(u'\r') || t.startsWith(u' ') || t.endsWith(u' ')) {
        t.replace(u'"', QLatin1String("\"\""));
        t = u'"' + t + u'"';
    }
    return t.toUtf8();
}

// Excel: at most 31 characters, none of []:*?/\, no apostrophe at the ends, unique without regard to case.
QString sheetName(const QString& wanted, QSet<QString>& used) {
    QString base;
    for (const QChar c : graph::xmlSafe(wanted)) base += QStringLiteral("[]:*?/\\'").contains(c) || c.unicode() < 0x20 ? u' ' : c;
    base = base.simplified();
    if (base.isEmpty() || base.compare(QLatin1String("History"), Qt::CaseInsensitive) == 0) base = QStringLiteral("Table");
    QString name = base.left(31);
    for (int i = 2; used.contains(name.toLower()); ++i) {
        const QString tail = QStringLiteral(" %1").arg(i);
        name = base.left(31 - tail.size()) + tail;
    }
    used.insert(name.toLower());
    return name;
}

QByteArray cellText(const QString& text, bool& cut) {
    QString t = graph::xmlSafe(text);
    if (t.size() > maxCellLength) {
        t = t.left(maxCellLength - 1);
        if (t.back().isHighSurrogate()) t.chop(1);
        t += QChar(0x2026);
        cut = true;
    }
    return t.toUtf8();
}

class Workbook {
public:
    explicit Workbook(const QByteArray& path) {
        // The library keeps sheets in temporary files while it zips: case data must not touch a disk in the clear.
        lxw_workbook_options options{};
        options.constant_memory = LXW_FALSE;
        options.tmpdir = m_memory.data();
        m_book = workbook_new_opt(path.constData(), ::access("/dev/shm", W_OK) == 0 ? &options : nullptr);
    }
    ~Workbook() {
        if (m_book) workbook_close(m_book);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    lxw_workbook* operator()() { return m_book; }
    lxw_error close() {
        lxw_workbook* book = m_book;
        m_book = nullptr;
        return workbook_close(book);
    }

private:
    QByteArray m_memory = QByteArrayLiteral("/dev/shm");
    lxw_workbook* m_book = nullptr;
};

struct ShownTime {
    lxw_datetime time;
    QByteArray format;
};
std::optional<ShownTime> shownTime(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)(:\\d\\d)? (PKT|PKST|UTC)$"));
    const auto m = form.match(text);
    const bool seconds = !m.captured(2).isEmpty();
    const QDateTime at = QDateTime::fromString(m.captured(1) + (seconds ? m.captured(2) : QStringLiteral(":00")), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    // A workbook's calendar begins with 1900.
    if (!m.hasMatch() || !at.isValid() || at.date().year() < 1901) return std::nullopt;
    return ShownTime{{at.date().year(), at.date().month(), at.date().day(), at.time().hour(), at.time().minute(), double(at.time().second())},
                     (seconds ? "yyyy-mm-dd hh:mm:ss \"" : "yyyy-mm-dd hh:mm \"") + m.captured(3).toLatin1() + '"'};
}

/// One format of a workbook for each way a time is written.
class TimeFormats {
public:
    explicit TimeFormats(lxw_workbook* book) : m_book(book) {}
    lxw_format* of(const QByteArray& form) {
        lxw_format*& f = m_formats[form];
        if (!f) {
            f = workbook_add_format(m_book);
            format_set_num_format(f, form.constData());
            format_set_align(f, LXW_ALIGN_LEFT);
            format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
        }
        return f;
    }

private:
    lxw_workbook* m_book;
    QHash<QByteArray, lxw_format*> m_formats;
};

Error failed(lxw_error e) {
    return Error(ErrorCode::IoFailed, QStringLiteral("workbook: ") + QString::fromUtf8(lxw_strerror(e)));
}

} // namespace

QString formulaSafe(const QString& text) {
    if (text.isEmpty()) return text;
    static const QString dangerous = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    return dangerous.contains(text.front()) ? u'\'' + text : text;
}

QByteArray toCsv(const Table& table) {
    QByteArray out("\xEF\xBB\xBF");
    const auto row = [&](const QList<QByteArray>& fields) {
        out += fields.join(',');
        out += "\r\n";
    };
    QList<QByteArray> fields;
    for (const QString& h : table.headers) fields += csvField(h);
    row(fields);
    for (const std::vector<Cell>& cells : table.rows) {
        fields.clear();
        for (const Cell& cell : cells) {
            if (const auto* text = std::get_if<QString>(&cell))
                fields += csvField(*text);
            else if (const auto* whole = std::get_if<qint64>(&cell))
                fields += QByteArray::number(*whole);
            else if (const auto* real = std::get_if<double>(&cell))
                fields += numberText(*real).toUtf8();
            else if (const auto* yes = std::get_if<bool>(&cell))
                fields += *yes ? "yes" : "no";
            else if (const auto* moment = std::get_if<Moment>(&cell))
                fields += csvField(moment->text);
            else
                fields += QByteArray();
        }
        while (fields.size() < table.headers.size()) fields += QByteArray();
        row(fields);
    }
    return out;
}

Result<QByteArray> toXlsx(const std::vector<Table>& tables, const QString& title) {
    if (tables.empty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("no table"));
    for (const Table& t : tables) {
        qsizetype columns = t.headers.size();
        for (const auto& r : t.rows) columns = std::max(columns, qsizetype(r.size()));
        if (qsizetype(t.rows.size()) + 3 + t.notes.size() > maxRows || columns > maxColumns)
            return Error(ErrorCode::InvalidArgument, QStringLiteral("table too large for a spreadsheet: ") + t.name);
    }
    SABOOT_TRY(const Fd memory, newMemory());
    const QByteArray path = QByteArrayLiteral("/proc/self/fd/") + QByteArray::number(memory.get());
    Workbook book(path);
    if (!book()) return Error(ErrorCode::Internal, QStringLiteral("workbook"));
    QByteArray titleText = graph::xmlSafe(title).left(200).toUtf8();
    lxw_doc_properties properties{};
    properties.title = titleText.data();
    properties.created = 1; // a fixed time: the same table gives the same bytes
    workbook_set_properties(book(), &properties);
    lxw_format* head = workbook_add_format(book());
    format_set_bold(head);
    format_set_bottom(head, LXW_BORDER_THIN);
    format_set_text_wrap(head);
    lxw_format* plain = workbook_add_format(book());
    format_set_num_format(plain, "@"); // text stays text when the cell is edited
    format_set_align(plain, LXW_ALIGN_VERTICAL_TOP);
    lxw_format* note = workbook_add_format(book());
    format_set_font_color(note, 0x4B5864);

    TimeFormats times(book());

    QSet<QString> used;
    for (const Table& t : tables) {
        lxw_worksheet* sheet = workbook_add_worksheet(book(), sheetName(t.name, used).toUtf8().constData());
        if (!sheet) return Error(ErrorCode::Internal, QStringLiteral("worksheet"));
        bool cut = false;
        std::vector<qsizetype> width(size_t(t.headers.size()), 8);
        for (qsizetype c = 0; c < t.headers.size(); ++c) {
            width[size_t(c)] = std::max<qsizetype>(8, t.headers[c].size() + 2);
            const lxw_error e = worksheet_write_string(sheet, 0, lxw_col_t(c), cellText(t.headers[c], cut).constData(), head);
            if (e != LXW_NO_ERROR) return failed(e);
        }
        lxw_row_t r = 1;
        for (const std::vector<Cell>& cells : t.rows) {
            lxw_col_t c = 0;
            for (const Cell& cell : cells) {
                lxw_error e = LXW_NO_ERROR;
                if (const auto* text = std::get_if<QString>(&cell)) {
                    e = worksheet_write_string(sheet, r, c, cellText(*text, cut).constData(), plain);
                    if (c < width.size()) width[c] = std::max(width[c], std::min<qsizetype>(text->size() + 2, 60));
                } else if (const auto* whole = std::get_if<qint64>(&cell)) {
                    // Above 2^53 a spreadsheet would round: such numbers are text.
                    if (std::abs(*whole) > (1ll << 53))
                        e = worksheet_write_string(sheet, r, c, QByteArray::number(*whole).constData(), plain);
                    else
                        e = worksheet_write_number(sheet, r, c, double(*whole), nullptr);
                } else if (const auto* real = std::get_if<double>(&cell)) {
                    e = worksheet_write_number(sheet, r, c, *real, nullptr);
                } else if (const auto* yes = std::get_if<bool>(&cell)) {
                    e = worksheet_write_boolean(sheet, r, c, *yes, nullptr);
                } else if (const auto* moment = std::get_if<Moment>(&cell)) {
                    auto shown = shownTime(moment->text);
                    e = shown ? worksheet_write_datetime(sheet, r, c, &shown->time, times.of(shown->format)) : worksheet_write_string(sheet, r, c, cellText(moment->text, cut).constData(), plain);
                    if (c < width.size()) width[c] = std::max(width[c], moment->text.size() + 2);
                }
                if (e != LXW_NO_ERROR) return failed(e);
                ++c;
            }
            ++r;
        }
        for (size_t c = 0; c < width.size(); ++c)
            worksheet_set_column(sheet, lxw_col_t(c), lxw_col_t(c), double(width[c]), nullptr);
        worksheet_freeze_panes(sheet, 1, 0);
        if (!t.rows.empty() && !t.headers.isEmpty())
            worksheet_autofilter(sheet, 0, 0, lxw_row_t(t.rows.size()), lxw_col_t(t.headers.size() - 1));
        if (t.rightToLeft) worksheet_right_to_left(sheet);
        QStringList notes = t.notes;
        if (cut) notes += QStringLiteral("Cells longer than 32,767 characters were cut and end with \u2026");
        ++r;
        for (const QString& line : notes) {
            const lxw_error e = worksheet_write_string(sheet, r++, 0, cellText(line, cut).constData(), note);
            if (e != LXW_NO_ERROR) return failed(e);
        }
    }
    if (const lxw_error e = book.close(); e != LXW_NO_ERROR) return failed(e);
    return readBounded(QString::fromLatin1(path), 1ll << 31);
}

} // namespace saboot::exchange
