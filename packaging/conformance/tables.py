"""What openpyxl, Python's csv and html5lib say of the tables and the web page of one court bundle: prints one row of the table
and exits 1 when something fails. Argument: the bundle's folder."""
import csv
import datetime
import glob
import os
import re
import sys

import html5lib
import openpyxl

folder = sys.argv[1]
name = os.path.basename(folder.rstrip("/"))
bad = []
numbers = {("payments", "Number"), ("activity", "Hour PKT"), ("activity", "Messages"), ("exhibits", "Bytes"), ("links", "Number"), ("custody", "Seq")}
yes_no = {("messages", "Edited"), ("messages", "Deleted")}
times = {"Time PKT", "Time UTC", "Until PKT"}
urdu = re.compile("[\u0600-\u06ff]")
dangerous = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"


def plain_tables():
    tables = {}
    for path in sorted(glob.glob(os.path.join(folder, "tables", "*.csv"))):
        with open(path, "rb") as data:
            if data.read(3) != b"\xef\xbb\xbf":
                bad.append(f"{path}: no mark of UTF-8")
        with open(path, encoding="utf-8-sig", newline="") as data:
            rows = list(csv.reader(data, strict=True))
        table = os.path.basename(path)[:-4]
        tables[table] = rows
        for row in rows:
            if len(row) != len(rows[0]):
                bad.append(f"{table}.csv: a row of {len(row)} fields under {len(rows[0])} heads")
            for head, field in zip(rows[0], row):
                if field and field[0] in dangerous and not ((table, head) in numbers and re.fullmatch(r"-?\d+", field)):
                    bad.append(f"{table}.csv: a spreadsheet would run {field[:20]!r}")
    return tables


def as_csv(cell):
    """What the CSV must hold for a cell of the workbook."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.datetime):
        zone = re.search(r'"(PKT|PKST|UTC)"', cell.number_format)
        shown = value.strftime("%Y-%m-%d %H:%M:%S" if ":ss" in cell.number_format else "%Y-%m-%d %H:%M")
        return f"{shown} {zone.group(1)}" if zone else shown
    return str(value)


def workbook(tables):
    book = openpyxl.load_workbook(os.path.join(folder, "tables", "tables.xlsx"))
    if sorted(book.sheetnames) != sorted(tables):
        bad.append(f"sheets {book.sheetnames} beside tables {sorted(tables)}")
        return 0, 0
    cells = dates = 0
    for sheet in book:
        wanted = tables[sheet.title]
        heads = [c.value for c in sheet[1]]
        if heads != wanted[0]:
            bad.append(f"{sheet.title}: other heads than its CSV")
            continue
        for number, row in enumerate(wanted[1:], 2):
            for head, field, cell in zip(heads, row, sheet[number]):
                cells += 1
                where = f"{sheet.title} {cell.coordinate}"
                if cell.data_type == "f":
                    bad.append(f"{where}: a formula")
                    continue
                if field:
                    key = (sheet.title, head)
                    if key in numbers and cell.data_type != "n" or key in yes_no and cell.data_type != "b":
                        bad.append(f"{where}: {head} is no number")
                    if head in times and re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d", field):
                        dates += 1
                        if not isinstance(cell.value, datetime.datetime):
                            bad.append(f"{where}: {field} is no date")
                    if key not in numbers and key not in yes_no and head not in times and cell.data_type != "s":
                        bad.append(f"{where}: {head} is no text")
                shown = as_csv(cell)
                guarded = "'" + shown if shown and shown[0] in dangerous and cell.data_type == "s" else shown
                if guarded.replace("\r\n", "\n") != field.replace("\r\n", "\n"):
                    bad.append(f"{where}: {shown[:30]!r} here, {field[:30]!r} in the CSV")
    return cells, dates


def page():
    with open(os.path.join(folder, "report.html"), "rb") as data:
        document = data.read()
    try:
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(document, transport_encoding="utf-8")
    except html5lib.html5parser.ParseError as error:
        bad.append(f"report.html: {error}")
        return 0
    elements = ids = 0
    known, wanted = set(), set()
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        elements += 1
        if element.tag in ("script", "link", "iframe", "frame", "object", "embed", "base", "form", "audio", "video", "source", "applet"):
            bad.append(f"report.html: <{element.tag}>")
        for attribute, value in element.attrib.items():
            if attribute == "id":
                if value in known:
                    bad.append(f"report.html: two places called {value}")
                known.add(value)
            if attribute.startswith("on"):
                bad.append(f"report.html: {attribute}")
            if attribute in ("src", "href", "srcset", "action", "formaction", "poster", "data", "background", "cite", "xlink:href"):
                if value.startswith("#"):
                    wanted.add(value[1:])
                elif not (element.tag == "img" and re.match(r"data:image/(png|jpeg);base64,", value)):
                    bad.append(f"report.html: {attribute} leaves the file: {value[:60]}")
            if "url(" in value.lower() or attribute == "style" and "import" in value.lower():
                bad.append(f"report.html: a style that fetches: {value[:60]}")
        if element.tag == "style" and re.search(r"url\(|@import", element.text or "", re.I):
            bad.append("report.html: a style that fetches")
        if element.tag == "meta" and element.attrib.get("http-equiv", "").lower() == "refresh":
            bad.append("report.html: it goes elsewhere by itself")
        if element.tag == "img" and not element.attrib.get("alt"):
            bad.append("report.html: a picture without words for it")
    for target in sorted(wanted - known):
        bad.append(f"report.html: a link to {target}, which is not there")
    return elements


tables = plain_tables()
cells, dates = workbook(tables)
elements = page()
letters = sum(len(urdu.findall(field)) for rows in tables.values() for row in rows for field in row)
if cells and not letters and "empty" not in name:
    bad.append("no Urdu letter is left")
print(f"| {name} | {len(tables)} | {cells:,} | {dates:,} | {letters:,} | {elements:,} | {'ok' if not bad else 'FAIL'} |")
for problem in bad[:20]:
    print("    " + problem)
sys.exit(1 if bad else 0)
