#include "base/file.h"
#include "collect.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>
#include <archive.h>
#include <archive_entry.h>

using namespace saboot;
using parsers::chat::ArchiveInput;
using tests::Collect;

namespace {

struct File {
    QByteArray name;
    QByteArray bytes;
};

QByteArray zipOf(const std::vector<File>& files) {
    QByteArray out(1 << 20, '\0');
    size_t used = 0;
    archive* a = archive_write_new();
    archive_write_set_format_zip(a);
    archive_write_open_memory(a, out.data(), size_t(out.size()), &used);
    for (const File& f : files) {
        archive_entry* e = archive_entry_new();
        archive_entry_set_pathname_utf8(e, f.name.constData());
        archive_entry_set_size(e, f.bytes.size());
        archive_entry_set_filetype(e, AE_IFREG);
        archive_entry_set_perm(e, 0600);
        archive_write_header(a, e);
        archive_write_data(a, f.bytes.constData(), size_t(f.bytes.size()));
        archive_entry_free(e);
    }
    archive_write_close(a);
    archive_write_free(a);
    out.truncate(qsizetype(used));
    return out;
}

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
    void zipNamesOtherTexts() {
        const QByteArray zip = zipOf({{"_chat.txt", "13/02/2026, 10:00 - Bilal: a\n"}, {"WhatsApp Chat with Sana.txt", "13/02/2026, 10:00 - Sana: b\n"}});
        Collect sink;
        const auto s = readFile(zip, QStringLiteral("two.zip"), sink);
        QVERIFY(s);
        QCOMPARE(sink.messages.size(), size_t(1));
        QCOMPARE(sink.count(QStringLiteral("other_text")), 1);
        QCOMPARE(s->issues, 1);
    }
    void zipWithoutTextIsRefused() {
        Collect sink;
        QCOMPARE(readFile(zipOf({{"a.jpg", "1"}}), QStringLiteral("a.zip"), sink).error().code(), ErrorCode::NotFound);
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
