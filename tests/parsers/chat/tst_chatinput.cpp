#include "base/file.h"
#include "collect.h"
#include "zipof.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

using namespace saboot;
using tests::zipOf;
using parsers::chat::ArchiveInput;
using tests::Collect;

namespace {

Result<domain::ChatSummary> readFile(QByteArrayView bytes, const QString& name, Collect& sink, const domain::ChatOptions& options = {}) {
    SABOOT_TRY(const Fd fd, sealedMemory(bytes));
    SABOOT_TRY(const auto input, parsers::chat::openInput(fd.get(), name));
    return parsers::chat::read(*input, options, sink);
}

const char* const android = "13/02/2026, 10:00 - Bilal: IMG-20260213-WA0001.jpg (ein unbekanntes Wort)\n"
                            "13/02/2026, 10:01 - Bilal: gone.pdf (file attached)\n"
                            "13/02/2026, 10:02 - Sana: \xE2\x80\x8E<angehaengt: photo.weird>\n"
                            "13/02/2026, 10:03 - Sana: plan.pdf\n"
                            "13/02/2026, 10:04 - Sana: price.pdf (cheap)\n";

/// Compressed, without a name in it.
QByteArray gzipOf(const QByteArray& text) {
    QByteArray packed(text.size() + 4096, '\0');
    size_t used = 0;
    archive* a = archive_write_new();
    archive_write_set_format_raw(a);
    archive_write_add_filter_gzip(a);
    archive_write_set_bytes_in_last_block(a, 1);
    archive_write_open_memory(a, packed.data(), size_t(packed.size()), &used);
    archive_entry* e = archive_entry_new();
    archive_entry_set_filetype(e, AE_IFREG);
    archive_write_header(a, e);
    archive_write_data(a, text.constData(), size_t(text.size()));
    archive_entry_free(e);
    archive_write_close(a);
    archive_write_free(a);
    packed.truncate(qsizetype(used));
    return packed;
}

/// A text whose archive says another size than it has.
class Misstated : public parsers::chat::BytesInput {
public:
    Misstated(QByteArrayView bytes, qint64 said) : BytesInput(bytes, QStringLiteral("chat.txt")), m_said(said) {}
    qint64 sizeBytes() const override { return m_said; }

private:
    qint64 m_said;
};

} // namespace

class TestChatInput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void zipFindsMediaByPresence() {
        const QByteArray zip = zipOf({{"IMG-20260213-WA0001.jpg", "12345"},
                                      {"WhatsApp Chat with Bilal.txt", android},
                                      {"photo.weird", "1"},
                                      {"sub/plan.pdf", "123"}});
        Collect sink;
        const auto s = readFile(zip, QStringLiteral("WhatsApp Chat with Bilal.zip"), sink);
        QVERIFY2(s, s ? "" : qPrintable(describe(s.error())));
        QCOMPARE(s->format, QStringLiteral("whatsapp-zip"));
        QCOMPARE(s->title, QStringLiteral("Bilal"));
        QCOMPARE(s->messages, 5);
        QCOMPARE(sink.messages.size(), size_t(5));
        QCOMPARE(sink.messages[0].attachments.size(), size_t(1));
        QVERIFY(sink.messages[0].attachments[0].present);
        QCOMPARE(sink.messages[0].attachments[0].sizeBytes, 5);
        QCOMPARE(sink.messages[1].attachments[0].name, QStringLiteral("gone.pdf"));
        QVERIFY(!sink.messages[1].attachments[0].present);
        QCOMPARE(sink.messages[2].attachments[0].name, QStringLiteral("photo.weird"));
        QVERIFY(sink.messages[2].attachments[0].present);
        QCOMPARE(sink.messages[3].kind, domain::MessageKind::Media);
        QCOMPARE(sink.messages[3].attachments[0].name, QStringLiteral("plan.pdf"));
        QCOMPARE(sink.messages[4].kind, domain::MessageKind::Message);
        QVERIFY(sink.messages[4].attachments.empty());
        QCOMPARE(sink.count(QStringLiteral("media_missing")), 1);
    }
    void zipReadsEveryChatOfOneKind() {
        const QByteArray zip = zipOf({{"_chat.txt", "13/02/2026, 10:00 - Bilal: a\n"},
                                      {"b/_chat.txt", "13/02/2026, 10:00 - Sana: b\n13/02/2026, 10:01 - Sana: c\n"},
                                      {"WhatsApp broken.txt", "nothing of a chat"},
                                      {"result.json", "{}"}});
        Collect sink;
        const auto s = readFile(zip, QStringLiteral("two.zip"), sink);
        QVERIFY(s);
        QCOMPARE(sink.messages.size(), size_t(3));
        QCOMPARE(s->messages, 3);
        QCOMPARE(s->participants, (QStringList{QStringLiteral("Bilal"), QStringLiteral("Sana")}));
        QCOMPARE(sink.messages[0].chat, 0);
        QCOMPARE(sink.messages[1].chat, 1);
        QCOMPARE(sink.messages[2].n, 3);
        QCOMPARE(sink.messages[2].extra.value(QLatin1String("file")).toString(), QStringLiteral("b/_chat.txt"));
        QCOMPARE(sink.count(QStringLiteral("not_understood")), 1); // the broken one
        QCOMPARE(sink.count(QStringLiteral("other_text")), 1);     // another messenger's export
        QCOMPARE(s->issues, 2);
    }
    void zipJoinsTheFilesOfOneTelegramChat() {
        const auto page = [](const QByteArray& messages) {
            return "<html><body><div class=\"page_body chat_page\"><div class=\"history\">" + messages + "</div></div></body></html>";
        };
        const auto message = [](int id, const QByteArray& from, const QByteArray& text) {
            return "<div class=\"message default clearfix\" id=\"message" + QByteArray::number(id) +
                   "\"><div class=\"body\"><div class=\"pull_right date details\" title=\"02.08.2026 21:15:01 UTC+05:00\">21:15</div><div class=\"from_name\">" + from +
                   "</div><div class=\"text\">" + text + "</div></div></div>";
        };
        const QByteArray zip = zipOf({{"ChatExport/messages10.html", page(message(3, "Ali", "three"))},
                                      {"ChatExport/messages2.html", page(message(2, "Sana", "two"))},
                                      {"ChatExport/messages.html", page(message(1, "Ali", "one") + "<a class=\"pagination block_link\" href=\"messages2.html\">Next messages</a>")}});
        Collect sink;
        const auto s = readFile(zip, QStringLiteral("export.zip"), sink);
        QVERIFY2(s, s ? "" : qPrintable(describe(s.error())));
        QCOMPARE(s->format, QStringLiteral("telegram-html"));
        QCOMPARE(sink.messages.size(), size_t(3));
        QCOMPARE(sink.messages[0].text + sink.messages[1].text + sink.messages[2].text, QStringLiteral("onetwothree"));
        for (const auto& m : sink.messages) QCOMPARE(m.chat, 0);
        QCOMPARE(sink.count(QStringLiteral("part_missing")), 0);
    }
    void threemaFindsItsContacts() {
        const QByteArray zip = zipOf({{"contacts.csv", "\"identity\",\"firstname\",\"lastname\",\"nick_name\"\n\"ABCD1234\",\"Ali\",\"Demo\",\"\"\n"},
                                      {"message_ABCD1234.csv", "\"uid\",\"identity\",\"isoutbox\",\"posted_at\",\"type\",\"body\"\n\"u\",\"ABCD1234\",\"0\",\"1600000000000\",\"TEXT\",\"salam\"\n"},
                                      {"group_message_xyz.csv", "\"uid\",\"identity\",\"isoutbox\",\"posted_at\",\"type\",\"body\"\n\"v\",\"ABCD1234\",\"0\",\"1600000000000\",\"TEXT\",\"group\"\n"}});
        Collect sink;
        const auto s = readFile(zip, QStringLiteral("threema-backup.zip"), sink);
        QVERIFY2(s, s ? "" : qPrintable(describe(s.error())));
        QCOMPARE(s->format, QStringLiteral("threema-csv"));
        QCOMPARE(s->messages, 2);
        QCOMPARE(s->participants, QStringList{QStringLiteral("Ali Demo")});
        QCOMPARE(sink.chats.size(), size_t(2));
    }
    void workbookIsReadThroughItsMapping() {
        const QByteArray zip = zipOf({{"[Content_Types].xml", "<Types/>"},
                                      {"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Cover\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Chat\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"},
                                      {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>"},
                                      {"xl/sharedStrings.xml", "<sst><si><t>Date</t></si><si><t>From</t></si><si><r><t>Me</t></r><r><t>ssage</t></r></si><si><t>Ali Demo</t></si></sst>"},
                                      {"xl/worksheets/sheet1.xml", "<worksheet/>"},
                                      {"xl/worksheets/sheet2.xml",
                                       "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"D1\" t=\"s\"><v>2</v></c></row>"
                                       "<row r=\"2\"><c r=\"A2\"><v>45306.5</v></c><c r=\"B2\" t=\"s\"><v>3</v></c><c r=\"D2\" t=\"inlineStr\"><is><t>salam</t></is></c></row></sheetData></worksheet>"}});
        domain::ChatOptions options;
        options.zone = QStringLiteral("UTC");
        options.format = QStringLiteral("table:{\"sheet\":\"Chat\",\"columns\":{\"time\":\"date\",\"sender\":\"From\",\"text\":\"Message\"}}");
        Collect sink;
        const auto s = readFile(zip, QStringLiteral("a.xlsx"), sink, options);
        QVERIFY2(s, s ? "" : qPrintable(describe(s.error())));
        QCOMPARE(sink.messages.size(), size_t(1));
        QCOMPARE(sink.messages[0].sender, QStringLiteral("Ali Demo"));
        QCOMPARE(sink.messages[0].text, QStringLiteral("salam"));
        QCOMPARE(domain::toJson(sink.messages[0]).value(QLatin1String("time")).toString(), QStringLiteral("2024-01-15T12:00:00Z"));
        options.format = QStringLiteral("table:{\"sheet\":\"Chat\",\"columns\":{\"text\":\"nothing\"}}");
        Collect none;
        QCOMPARE(readFile(zip, QStringLiteral("a.xlsx"), none, options).error().code(), ErrorCode::InvalidArgument);
    }
    void rsmfIsTakenOutOfItsMail() {
        const QByteArray zip = zipOf({{"rsmf_manifest.json", "{\"version\":\"1.0.0\",\"participants\":[{\"id\":\"p\",\"display\":\"Ali Demo\"}],\"conversations\":[{\"id\":\"c\"}],"
                                                             "\"events\":[{\"type\":\"message\",\"conversation\":\"c\",\"participant\":\"p\",\"body\":\"salam\",\"timestamp\":\"2021-05-01T10:00:00Z\"}]}"}});
        const QByteArray mail = "X-RSMF-Version: 1.0.0\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nsalam\r\n--b\r\n"
                                "Content-Type: application/zip; name=rsmf.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
                                zip.toBase64() + "\r\n--b--\r\n";
        Collect sink;
        const auto s = readFile(mail, QStringLiteral("chat.rsmf"), sink);
        QVERIFY2(s, s ? "" : qPrintable(describe(s.error())));
        QCOMPARE(s->format, QStringLiteral("rsmf"));
        QCOMPARE(sink.messages.size(), size_t(1));
        QCOMPARE(s->participants, QStringList{QStringLiteral("Ali Demo")});
    }
    void zipWithoutTextIsRefused() {
        Collect sink;
        QCOMPARE(readFile(zipOf({{"a.jpg", "1"}}), QStringLiteral("a.zip"), sink).error().code(), ErrorCode::FormatUnknown);
    }
    void anArchiveThatBreaksOffSaysSo() {
        QByteArray picture;
        quint32 random = 7;
        for (int i = 0; i < 50'000; ++i) picture.append(char((random = random * 1664525 + 1013904223) >> 24));
        const QByteArray zip = zipOf({{"_chat.txt", android}, {"IMG-20260213-WA0001.jpg", picture}, {"last.jpg", "1"}});
        Collect sink;
        const auto s = readFile(zip.first(zip.size() - 30'000), QStringLiteral("a.zip"), sink);
        QVERIFY2(s, s ? "" : qPrintable(describe(s.error())));
        QCOMPARE(s->messages, 5);
        QCOMPARE(sink.count(QStringLiteral("cut_off")), 1);
        QCOMPARE(s->issues, qint64(sink.issues.size()));
    }
    void aNameTwiceInAnArchiveIsSaid() {
        Collect sink;
        const auto s = readFile(zipOf({{"_chat.txt", android}, {"_chat.txt", "13/02/2026, 10:00 - Other: only here\n"}}), QStringLiteral("a.zip"), sink);
        QVERIFY2(s, s ? "" : qPrintable(describe(s.error())));
        QCOMPARE(s->messages, 6); // both are read
        QCOMPARE(sink.count(QStringLiteral("duplicate_entry")), 1);
    }
    void aNameThatLeadsOutOfTheArchiveIsSaid() {
        Collect sink;
        const auto s = readFile(zipOf({{"_chat.txt", android}, {"../../etc/IMG-20260213-WA0001.jpg", "x"}}), QStringLiteral("a.zip"), sink);
        QVERIFY2(s, s ? "" : qPrintable(describe(s.error())));
        QCOMPARE(s->messages, 5);
        QCOMPARE(sink.count(QStringLiteral("odd_name")), 1);
    }
    void aGzipAroundOneText() {
        Collect sink;
        const auto s = readFile(gzipOf(android), QStringLiteral("chat.txt.gz"), sink);
        QVERIFY2(s, s ? "" : qPrintable(describe(s.error())));
        QCOMPARE(s->messages, 5);
        QCOMPARE(sink.count(QStringLiteral("cut_off")), 0);
    }
    void whatAGzipCutEarlyStillHoldsIsKept() {
        QByteArray text;
        for (int i = 0; i < 3000; ++i) text += "13/02/2026, 10:" + QByteArray::number(10 + i % 50) + " - Bilal: parcel " + QByteArray::number(i * 7919 % 100003) + "\n";
        const QByteArray whole = gzipOf(text);
        size_t before = 0;
        for (int percent = 16; percent < 100; percent += 7) {
            Collect sink;
            const auto s = readFile(whole.left(whole.size() * percent / 100), QStringLiteral("chat.txt.gz"), sink);
            QVERIFY2(s, s ? "" : qPrintable(QStringLiteral("%1 %: %2").arg(percent).arg(describe(s.error()))));
            QCOMPARE(sink.count(QStringLiteral("cut_off")), 1);
            // About as much as the part of the file, and no message of the whole that it does not hold.
            QVERIFY2(sink.messages.size() >= size_t(3000 * percent / 100 * 4 / 5) && sink.messages.size() < 3000, qPrintable(QString::number(sink.messages.size())));
            QVERIFY(sink.messages.size() > before);
            before = sink.messages.size();
            QCOMPARE(sink.messages[0].text, QStringLiteral("parcel 0"));
        }
        // Cut within its last eight bytes, all of the text is there; that its sum was not seen is said.
        Collect sink;
        QVERIFY(readFile(whole.chopped(4), QStringLiteral("chat.txt.gz"), sink));
        QCOMPARE(sink.messages.size(), size_t(3000));
        QCOMPARE(sink.count(QStringLiteral("cut_off")), 1);
        // One that holds other bytes than were packed.
        Collect changed;
        QByteArray wrong = whole;
        wrong[wrong.size() - 6] = char(wrong[wrong.size() - 6] ^ 1);
        QVERIFY(readFile(wrong, QStringLiteral("chat.txt.gz"), changed));
        QCOMPARE(changed.messages.size(), size_t(3000));
        QCOMPARE(changed.count(QStringLiteral("cut_off")), 1);
        // Nothing at all to be had.
        Collect nothing;
        const auto none = readFile(whole.left(10), QStringLiteral("chat.txt.gz"), nothing);
        QVERIFY(!none);
        QCOMPARE(errorName(none.error().code()), errorName(ErrorCode::FormatDamaged));
    }
    void aGzipOfSeveralParts() {
        Collect sink;
        const QByteArray text(android);
        const qsizetype middle = text.indexOf('\n', text.size() / 2) + 1;
        const auto s = readFile(gzipOf(text.left(middle)) + gzipOf(text.mid(middle)) + QByteArray(512, '\0'), QStringLiteral("chat.txt.gz"), sink);
        QVERIFY2(s, s ? "" : qPrintable(describe(s.error())));
        QCOMPARE(s->messages, 5);
        QCOMPARE(sink.count(QStringLiteral("cut_off")), 0);
    }
    void whatTheFileIsInsteadIsSaid_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("database") << QByteArray("SQLite format 3\0", 16) + QByteArray(4000, '\1') << QStringLiteral("SQLite database");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(100, '\1') << QStringLiteral("picture");
        QTest::newRow("zeros") << QByteArray(4000, '\0') << QStringLiteral("zero bytes");
        QTest::newRow("blank") << QByteArray("\n\n  \n") << QStringLiteral("empty lines");
        QTest::newRow("encrypted") << QByteArray::fromHex("01ff93a70ec28801").repeated(200) << QStringLiteral("no text");
    }
    void whatTheFileIsInsteadIsSaid() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, word);
        for (const QString& name : {QStringLiteral("msgstore.db"), QStringLiteral("result.json"), QStringLiteral("WhatsApp Chat with A.txt")}) {
            Collect sink;
            const auto s = readFile(bytes, name, sink);
            QVERIFY(!s);
            QCOMPARE(errorName(s.error().code()), errorName(ErrorCode::FormatUnknown));
            QVERIFY2(s.error().detail().contains(word), qPrintable(s.error().detail()));
        }
    }
    void damagedZipKeepsWhatCameBefore() {
        QByteArray text;
        quint64 random = 7;
        for (int i = 0; i < 20000; ++i) {
            random = random * 6364136223846793005ull + 1442695040888963407ull;
            text += "13/02/2026, 10:00 - Bilal: " + QByteArray::number(quint64(random)) + "\n";
        }
        QByteArray zip = zipOf({{"_chat.txt", text}});
        QVERIFY(zip.size() > 100000);
        zip.replace(zip.size() / 2, 64, QByteArray(64, '\xFF'));
        Collect sink;
        const auto s = readFile(zip, QStringLiteral("a.zip"), sink);
        if (s) {
            QVERIFY(sink.messages.size() < 20000 || sink.count(QStringLiteral("cut_off")) + sink.count(QStringLiteral("invalid_utf8")) > 0);
            QCOMPARE(sink.count(QStringLiteral("cut_off")), 1);
        } else {
            QCOMPARE(s.error().code(), ErrorCode::FormatDamaged);
        }
        QVERIFY(sink.messages.size() <= 20000);
    }
    void badInput_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        const auto row = [](const char* tag, const QByteArray& bytes, const char* name, ErrorCode code) {
            QTest::newRow(tag) << bytes << QString::fromLatin1(name) << int(code);
        };
        row("empty", {}, "a.txt", ErrorCode::FileEmpty);
        row("only a mark", "\xEF\xBB\xBF", "a.txt", ErrorCode::FormatUnknown);
        row("prose", "Dear Sir,\nwe met on 13/02/2026 at 10:00 - it was late.\nRegards\n", "letter.txt", ErrorCode::FormatUnknown);
        row("log", QByteArray("2026-02-13 10:00:00 ERROR: disk is full\n").repeated(50), "app.log", ErrorCode::FormatUnknown);
        row("csv", "date,time,who\n13/02/2026,10:00,Bilal: x\n", "a.csv", ErrorCode::FormatUnknown);
        row("nul", QByteArray(5000, '\0'), "a.txt", ErrorCode::FormatUnknown);
        row("noise", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452").repeated(99), "a.png", ErrorCode::FormatUnknown);
        row("other json", "{\"a\":[1,2,3]}", "a.json", ErrorCode::FormatUnknown);
        row("json as whatsapp name", "{\"messages\":3}", "WhatsApp Chat with A.txt", ErrorCode::FormatUnknown);
        row("broken zip", "PK\x03\x04 nothing", "a.zip", ErrorCode::FormatDamaged);
    }
    void badInput() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, name);
        QFETCH(const int, code);
        Collect sink;
        const auto s = readFile(bytes, name, sink);
        QVERIFY(!s);
        QCOMPARE(errorName(s.error().code()), errorName(ErrorCode(code)));
        QVERIFY(sink.messages.empty());
    }
    void unknownNamesAreRefused() {
        Collect sink;
        domain::ChatOptions o;
        o.zone = QStringLiteral("Mars/Olympus");
        QCOMPARE(tests::readBytes("13/02/2026, 10:00 - A: b\n", sink, o).error().code(), ErrorCode::InvalidArgument);
        o = {};
        o.format = QStringLiteral("carrier-pigeon");
        QCOMPARE(tests::readBytes("13/02/2026, 10:00 - A: b\n", sink, o).error().code(), ErrorCode::InvalidArgument);
        QVERIFY(!parsers::chat::prepareZone(QStringLiteral("Nowhere")));
        QVERIFY(parsers::chat::prepareZone(QString()));
        QVERIFY(parsers::chat::prepareZone(QStringLiteral("Europe/Berlin")));
    }
    void hugeLineIsBounded() {
        QByteArray text = "13/02/2026, 10:00 - Bilal: " + QByteArray("\xD8\xB3").repeated(5 * 1024 * 1024) + "\n13/02/2026, 10:01 - Bilal: after\n";
        Collect sink;
        const auto s = tests::readBytes(text, sink);
        QVERIFY(s);
        QCOMPARE(sink.messages.size(), size_t(2));
        QVERIFY(sink.messages[0].text.toUtf8().size() <= parsers::chat::maxTextBytes);
        QVERIFY(sink.messages[0].text.toUtf8().size() > parsers::chat::maxTextBytes - 64);
        QVERIFY(!sink.messages[0].text.contains(QChar(0xFFFD)));
        QCOMPARE(sink.count(QStringLiteral("text_truncated")), 1);
        QCOMPARE(sink.messages[1].text, QStringLiteral("after"));
        QCOMPARE(sink.messages[1].line, 2);
        QCOMPARE(sink.messages[1].offset, text.indexOf("13/02/2026, 10:01"));
    }
    void aWrongSizeLosesNothing_data() {
        QTest::addColumn<QByteArray>("text");
        QByteArray lines, utf16, json = "{\"name\": \"A\", \"type\": \"personal_chat\", \"id\": 1, \"messages\": [";
        for (int i = 0; i < 3000; ++i) {
            lines += "13/02/2026, 10:00 - Bilal: " + QByteArray::number(i) + ' ' + QByteArray(100, 'x') + '\n';
            json += QByteArray(i ? "," : "") + "{\"id\": " + QByteArray::number(i) + ", \"type\": \"message\", \"date\": \"2026-02-13T10:00:00\", \"from\": \"Bilal\", \"text\": \"" + QByteArray(100, 'x') + "\"}";
        }
        for (const char c : lines) (utf16 += c) += '\0';
        QTest::newRow("lines") << lines;
        QTest::newRow("one line of 200 KB") << "13/02/2026, 10:00 - Bilal: " + QByteArray(200'000, 'y') + '\n' + lines;
        QTest::newRow("two bytes a character") << "\xFF\xFE" + utf16;
        QTest::newRow("JSON") << json + "]}";
    }
    void aWrongSizeLosesNothing() {
        QFETCH(const QByteArray, text);
        Collect truly;
        parsers::chat::BytesInput honest(text, QStringLiteral("chat.txt"));
        QVERIFY(parsers::chat::read(honest, {}, truly));
        QVERIFY(truly.messages.size() >= 3000);
        for (const qint64 said : {qint64(-1), qint64(0), qint64(10), qint64(text.size()) - 1, qint64(text.size()) + 1, qint64(1) << 50}) {
            Misstated input(text, said);
            Collect sink;
            const auto s = parsers::chat::read(input, {}, sink);
            QVERIFY2(s, qPrintable(QString::number(said)));
            QCOMPARE(sink.messages.size(), truly.messages.size());
            QCOMPARE(sink.messages.back().text, truly.messages.back().text);
            QCOMPARE(sink.messages.back().offset, truly.messages.back().offset);
        }
    }
    void offsetsAreExactAcrossPieces() {
        QByteArray text;
        std::vector<qint64> offsets;
        for (int i = 0; i < 60000; ++i) {
            offsets.push_back(text.size());
            text += "13/02/2026, 10:00 - Bilal: message " + QByteArray::number(i) + " سلام اور کچھ مزید الفاظ تاکہ فائل بڑی ہو جائے\r\n";
        }
        QVERIFY(text.size() > 5 * 1024 * 1024);
        Collect sink;
        const auto s = tests::readBytes(text, sink);
        QVERIFY(s);
        QCOMPARE(sink.messages.size(), offsets.size());
        for (size_t i = 0; i < offsets.size(); ++i) {
            if (sink.messages[i].offset != offsets[i] || sink.messages[i].line != qint64(i + 1)) QCOMPARE(sink.messages[i].offset, offsets[i]);
        }
    }
    void nearTheCapIsSaid() {
        QByteArray text;
        for (int i = 0; i < 39990; ++i) text += "13/02/2026, 10:00 - B: x\n";
        Collect sink;
        QVERIFY(tests::readBytes(text, sink));
        QCOMPARE(sink.count(QStringLiteral("near_cap")), 1);
    }
    void issuesAreCountedButNotRepeatedForEver() {
        QByteArray text = "13/02/2026, 10:00 - B: x\n";
        for (int i = 0; i < 5000; ++i) text += "31/02/2026, 10:00 - B: x\n";
        Collect sink;
        const auto s = tests::readBytes(text, sink);
        QVERIFY(s);
        QCOMPARE(s->issues, 5000);
        QCOMPARE(sink.count(QStringLiteral("impossible_date")), parsers::chat::maxIssuesPerKind + 1);
    }
    void cancelStopsTheReading() {
        QByteArray text;
        for (int i = 0; i < 160000; ++i) text += "13/02/2026, 10:00 - B: message\n";
        Collect sink;
        sink.cancelAfter = 0;
        QCOMPARE(tests::readBytes(text, sink).error().code(), ErrorCode::Cancelled);
        QVERIFY(sink.messages.empty());
        Collect later;
        later.cancelAfter = 1000;
        QCOMPARE(tests::readBytes(text, later).error().code(), ErrorCode::Cancelled);
        QVERIFY(later.messages.size() < 160000);
    }
};

QTEST_GUILESS_MAIN(TestChatInput)
#include "tst_chatinput.moc"
