#include "parsers/chat/rows.h"

#include "base/utf8.h"

#include <QXmlStreamReader>
#include <array>

namespace saboot::parsers::chat {

namespace {

constexpr qint64 sheetLimitBytes = qint64(512) << 20;
constexpr qint64 stringsLimitBytes = qint64(256) << 20;

class CsvRows : public RowSource {
public:
    CsvRows(Input& input, Sink& sink, char separator) : m_input(input), m_given(separator), m_lines(input, sink, 0, input.sizeBytes()) {}

    Status start() override {
        m_separator = m_given;
        if (!m_separator) {
            SABOOT_CHECK(m_input.rewind());
            QByteArray head(16 * 1024, Qt::Uninitialized);
            SABOOT_TRY(const qint64 n, m_input.read(head.data(), head.size()));
            head.truncate(n);
            // UTF-16 has a zero byte beside each of these signs.
            head.replace('\0', "");
            m_separator = likelySeparator(head);
        }
        return m_lines.start();
    }

    bool next(Row& row) override {
        row.cells.clear();
        row.damaged = false;
        QByteArray cell;
        bool quoted = false, wasQuoted = false, begun = false;
        LineReader::Line line;
        const auto finish = [&] {
            if (row.cells.size() < maxCells) row.cells << text(cell);
            else row.damaged = true;
            cell.clear();
            wasQuoted = false;
        };
        while (m_lines.next(line)) {
            if (!begun && !line.fragment) {
                row.offset = line.offset;
                row.line = line.number;
            }
            begun = true;
            if (line.damaged) row.damaged = true;
            if (quoted && !line.fragment) push(cell, '\n', row);
            const QByteArrayView s = line.text;
            for (qsizetype i = 0; i < s.size(); ++i) {
                const char c = s[i];
                if (quoted) {
                    if (c != '"') push(cell, c, row);
                    else if (i + 1 < s.size() && s[i + 1] == '"') push(cell, s[++i], row);
                    else quoted = false;
                } else if (c == m_separator) {
                    finish();
                } else if (c == '"' && cell.trimmed().isEmpty() && !wasQuoted) {
                    cell.clear();
                    quoted = wasQuoted = true;
                } else {
                    push(cell, c, row);
                }
            }
            if (!quoted) {
                finish();
                return true;
            }
            // A quotation mark that never closes would swallow the file.
            if (line.number - row.line > 5000) {
                row.damaged = true;
                finish();
                return true;
            }
        }
        if (!begun || !m_lines.status()) return false;
        row.damaged = true;
        finish();
        return true;
    }
    Status status() const override { return m_lines.status(); }
    bool wasCut() const override { return m_lines.wasCut(); }
    EncodingFact encoding() const override { return m_lines.encoding(); }

private:
    static void push(QByteArray& cell, char c, Row& row) {
        if (cell.size() < maxCellBytes) cell.append(c);
        else row.damaged = true;
    }
    static QString text(const QByteArray& cell) {
        QString s = wholeUtf8(cell);
        if (s.contains(QChar(0))) s.replace(QChar(0), QChar(0xFFFD));
        return s;
    }
    Input& m_input;
    char m_given, m_separator = ',';
    LineReader m_lines;
};

/// "BC12" -> 54: the column, 0-based; -1 when it is none.
qsizetype columnOf(QStringView reference) {
    qsizetype n = 0, letters = 0;
    for (const QChar c : reference) {
        if (c < QLatin1Char('A') || c > QLatin1Char('Z')) break;
        n = n * 26 + (c.unicode() - 'A' + 1);
        if (++letters > 3) return -1;
    }
    return letters ? n - 1 : -1;
}

class WorkbookRows : public RowSource {
public:
    WorkbookRows(Input& input, Sink& sink, QString sheet) : m_input(input), m_sink(sink), m_sheet(std::move(sheet)) {}

    Status start() override {
        if (m_bytes.isEmpty()) SABOOT_CHECK(load());
        m_xml.clear();
        m_xml.addData(m_bytes);
        m_row = 0;
        m_cut = false;
        m_status = ok();
        return ok();
    }

    bool next(Row& row) override {
        row.cells.clear();
        row.damaged = false;
        row.offset = 0;
        qsizetype column = -1;
        QString type, value;
        bool inRow = false, inValue = false;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement) {
                const auto name = m_xml.name();
                if (name == QLatin1String("row")) {
                    const int stated = m_xml.attributes().value(QLatin1String("r")).toInt();
                    m_row = stated > 0 ? stated : m_row + 1;
                    row.line = m_row;
                    inRow = true;
                    column = -1;
                } else if (name == QLatin1String("c") && inRow) {
                    const qsizetype at = columnOf(m_xml.attributes().value(QLatin1String("r")));
                    column = at >= 0 ? at : column + 1;
                    type = m_xml.attributes().value(QLatin1String("t")).toString();
                    value.clear();
                } else if (name == QLatin1String("v") || name == QLatin1String("t")) {
                    inValue = true;
                }
            } else if (token == QXmlStreamReader::Characters && inValue) {
                if (value.size() < maxCellBytes) value += m_xml.text();
            } else if (token == QXmlStreamReader::EndElement) {
                const auto name = m_xml.name();
                if (name == QLatin1String("v") || name == QLatin1String("t")) {
                    inValue = false;
                } else if (name == QLatin1String("c") && inRow && column >= 0 && column < maxCells) {
                    while (row.cells.size() <= column) row.cells << QString();
                    if (type == QLatin1String("s")) {
                        const qsizetype i = value.toInt();
                        if (i < 0 || i >= m_strings.size()) row.damaged = true;
                        else value = m_strings[i];
                    }
                    row.cells[column] = value;
                } else if (name == QLatin1String("row")) {
                    if (m_sink.cancelled()) {
                        m_status = Error(ErrorCode::Cancelled);
                        return false;
                    }
                    return true;
                }
            }
        }
        m_cut = m_xml.hasError();
        return false;
    }
    Status status() const override { return m_status; }
    bool wasCut() const override { return m_cut; }
    bool isFrom1904() const override { return m_1904; }

private:
    Status load() {
        SABOOT_TRY(const QByteArray book, m_input.beside(QStringLiteral("xl/workbook.xml"), 16 << 20));
        SABOOT_TRY(const QByteArray relations, m_input.beside(QStringLiteral("xl/_rels/workbook.xml.rels"), 16 << 20));
        QString id;
        int number = 0;
        QXmlStreamReader xml(book);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == QLatin1String("workbookPr")) {
                const auto v = xml.attributes().value(QLatin1String("date1904"));
                m_1904 = v == QLatin1String("1") || v == QLatin1String("true");
            }
            if (xml.name() != QLatin1String("sheet")) continue;
            ++number;
            const bool wanted = m_sheet.isEmpty() ? number == 1 : m_sheet == QString::number(number) || xml.attributes().value(QLatin1String("name")) == m_sheet;
            if (!wanted || !id.isEmpty()) continue;
            for (const auto& a : xml.attributes())
                if (a.name() == QLatin1String("id") && !a.prefix().isEmpty()) id = a.value().toString();
        }
        if (id.isEmpty()) return Error(ErrorCode::NotFound, m_sheet.isEmpty() ? QStringLiteral("a sheet in the workbook") : QStringLiteral("the sheet %1").arg(m_sheet));
        QString target;
        QXmlStreamReader rels(relations);
        while (!rels.atEnd())
            if (rels.readNext() == QXmlStreamReader::StartElement && rels.attributes().value(QLatin1String("Id")) == id)
                target = rels.attributes().value(QLatin1String("Target")).toString();
        if (target.startsWith(QLatin1Char('/'))) target.remove(0, 1);
        else target.prepend(QLatin1String("xl/"));
        SABOOT_TRY(m_bytes, m_input.beside(target, sheetLimitBytes));
        auto strings = m_input.beside(QStringLiteral("xl/sharedStrings.xml"), stringsLimitBytes);
        if (!strings) return strings.error().code() == ErrorCode::NotFound ? ok() : Status(std::move(strings).error());
        QXmlStreamReader shared(*strings);
        QString one;
        bool inText = false;
        int phonetic = 0;
        while (!shared.atEnd()) {
            const auto token = shared.readNext();
            if (token == QXmlStreamReader::StartElement) {
                if (shared.name() == QLatin1String("si")) one.clear();
                else if (shared.name() == QLatin1String("rPh")) ++phonetic;
                else if (shared.name() == QLatin1String("t")) inText = phonetic == 0;
            } else if (token == QXmlStreamReader::EndElement) {
                if (shared.name() == QLatin1String("si")) m_strings << one;
                else if (shared.name() == QLatin1String("rPh")) --phonetic;
                else if (shared.name() == QLatin1String("t")) inText = false;
            } else if (token == QXmlStreamReader::Characters && inText && one.size() < maxCellBytes) {
                one += shared.text();
            }
        }
        return ok();
    }

    Input& m_input;
    Sink& m_sink;
    QString m_sheet;
    QByteArray m_bytes;
    QStringList m_strings;
    QXmlStreamReader m_xml;
    Status m_status = ok();
    int m_row = 0;
    bool m_cut = false, m_1904 = false;
};

} // namespace

std::unique_ptr<RowSource> csvRows(Input& input, Sink& sink, char separator) { return std::make_unique<CsvRows>(input, sink, separator); }
std::unique_ptr<RowSource> workbookRows(Input& input, Sink& sink, const QString& sheet) { return std::make_unique<WorkbookRows>(input, sink, sheet); }
bool isWorkbook(const Input& input) { return input.texts().size() == 1 && input.texts().front().path == QLatin1String("xl/workbook.xml"); }

QStringList splitRow(const QString& line, QChar separator) {
    QStringList cells;
    QString cell;
    bool quoted = false;
    for (const QChar c : line) {
        if (c == QLatin1Char('"')) quoted = !quoted;
        else if (c == separator && !quoted) cells << std::exchange(cell, {});
        else if (c != QLatin1Char('\r')) cell += c;
    }
    cells << cell;
    return cells;
}

char likelySeparator(QByteArrayView head) {
    if (head.startsWith("\xEF\xBB\xBF")) head = head.sliced(3);
    const qsizetype end = head.indexOf('\n');
    const QByteArrayView line = end < 0 ? head : head.first(end);
    // Microsoft's own declaration, written as the first line.
    if (line.startsWith("sep=") && line.size() > 4) return line[4];
    static constexpr std::array<char, 4> separators{',', ';', '\t', '|'};
    std::array<int, 4> counts{};
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') quoted = !quoted;
        for (size_t i = 0; i < separators.size() && !quoted; ++i)
            if (c == separators[i]) ++counts[i];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return *most == 0 ? ',' : separators[size_t(most - counts.begin())];
}

} // namespace saboot::parsers::chat
