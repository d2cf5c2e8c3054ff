#include "worker/protocol.h"

#include "base/file.h"

#include <QTest>
#include <csignal>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace saboot;
using namespace saboot::worker;

namespace {

/// What a writer puts into its pipe.
class Tape {
public:
    Tape() : m_fd(::memfd_create("tape", MFD_CLOEXEC)) {}
    int fd() const { return m_fd.get(); }
    QByteArray bytes() const {
        QByteArray out(qsizetype(::lseek(m_fd.get(), 0, SEEK_END)), Qt::Uninitialized);
        if (::pread(m_fd.get(), out.data(), size_t(out.size()), 0) != out.size()) return {};
        return out;
    }

private:
    Fd m_fd;
};

/// Decodes in pieces of `step` bytes.
std::vector<Record> decoded(const QByteArray& bytes, qsizetype step, bool* good = nullptr, QString* why = nullptr) {
    RecordReader reader;
    std::vector<Record> out;
    bool fine = true;
    for (qsizetype at = 0; at < bytes.size() && fine; at += step) fine = reader.feed(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)), out);
    if (good) *good = fine && reader.isFinished();
    if (why) *why = reader.error();
    return out;
}

domain::ParsedMessage fullMessage() {
    domain::ParsedMessage m;
    m.n = 42;
    m.kind = domain::MessageKind::Media;
    m.time = -1;
    m.timeText = QString::fromUtf8("۱۵/۰۸/۲۰۲۶");
    m.timeRule = QStringLiteral("dmy");
    m.timeCertainty = domain::Certainty::Assumed;
    m.sender = QString::fromUtf8("علی 🙂");
    m.senderId = QStringLiteral("user1");
    m.text = QStringLiteral("line\nline") + QChar(0) + QStringLiteral("end");
    m.attachments.push_back({QStringLiteral("a.jpg"), QStringLiteral("image/jpeg"), 12, true, QStringLiteral("none")});
    m.sourceId = QStringLiteral("7");
    m.replyTo = QStringLiteral("6");
    m.forwardedFrom = QStringLiteral("x");
    m.edited = true;
    m.reactions.push_back({QStringLiteral("👍"), QStringLiteral("b"), 3});
    m.offset = (qint64(1) << 40) + 5;
    m.line = 9;
    m.chat = 2;
    m.extra = {{QStringLiteral("poll"), QStringLiteral("q")}};
    return m;
}

} // namespace

class TestProtocol : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void taskComesBackEqual() {
        Task t;
        t.kind = TaskKind::Ocr;
        t.fileName = QString::fromUtf8("تصویر.png");
        t.languages = {QStringLiteral("eng"), QStringLiteral("eng+urd")};
        t.entries = {7, 9};
        t.chat.zone = QStringLiteral("Asia/Dubai");
        t.chat.dateOrder = domain::DateOrder::Mdy;
        const QByteArray bytes = encodeTask(t);
        const auto back = decodeTask(bytes);
        QVERIFY(back);
        QCOMPARE(encodeTask(*back), bytes);
        QCOMPARE(back->fileName, t.fileName);
        QCOMPARE(back->languages, t.languages);
        QCOMPARE(int(back->chat.dateOrder), int(domain::DateOrder::Mdy));
        QVERIFY(!decodeTask(bytes + "x"));
        QVERIFY(!decodeTask(bytes.chopped(1)));
        QVERIFY(!decodeTask({}));
    }

    static domain::PlainMessages plainBatch() {
        PlainPack pack;
        for (int i = 0; i < 3; ++i) {
            const QByteArray text = i == 1 ? QByteArray() : "سلام " + QByteArray::number(i);
            domain::PlainMessage m;
            m.n = i + 1;
            m.offset = 60 * i;
            m.line = i + 1;
            m.hasTime = i != 2;
            m.time = m.hasTime ? -5 + i : 0;
            m.kind = i == 1 ? domain::MessageKind::System : domain::MessageKind::Message;
            m.timeText = "06/08/2026, 10:00";
            m.timeRule = "dmy hm24";
            m.sender = i == 1 ? QByteArrayView() : QByteArrayView("گولڈی");
            m.text = text;
            pack.add(m);
        }
        std::string bytes;
        pack.take(bytes);
        domain::PlainMessages batch;
        batch.bytes = QByteArray(bytes.data(), qsizetype(bytes.size()));
        return batch;
    }
    void plainBatchComesBack() {
        const auto back = PlainPack::read(plainBatch().bytes);
        QVERIFY(back);
        QCOMPARE(back->messages.size(), size_t(3));
        QCOMPARE(back->messages[0].text.toByteArray(), QByteArray("سلام 0"));
        QCOMPARE(back->messages[0].time, qint64(-5));
        QCOMPARE(back->messages[2].sender.toByteArray(), QByteArray("گولڈی"));
        QVERIFY(!back->messages[2].hasTime && back->messages[1].text.isEmpty());
        // Equal rule and time text are there once.
        QCOMPARE(static_cast<const void*>(back->messages[0].timeRule.data()), static_cast<const void*>(back->messages[2].timeRule.data()));
    }
    void plainBatchIsNotBelieved() {
        const QByteArray whole = plainBatch().bytes;
        QVERIFY(!PlainPack::read({}));
        for (qsizetype n = 0; n < whole.size(); ++n) QVERIFY(!PlainPack::read(whole.left(n)));
        QVERIFY(!PlainPack::read(whole + 'x'));
        int refused = 0;
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = whole;
                changed[i] = char(changed[i] ^ 1 << bit);
                const auto got = PlainPack::read(changed);
                if (!got) {
                    ++refused;
                    continue;
                }
                const char* const begin = got->bytes.constData();
                const char* const end = begin + got->bytes.size();
                for (const auto& m : got->messages) {
                    QVERIFY(m.n >= 0 && m.offset >= 0 && m.line >= 0 && m.chat == got->messages.front().chat);
                    for (const QByteArrayView v : {m.timeText, m.timeRule, m.sender, m.senderId, m.text}) {
                        QVERIFY(v.isValidUtf8());
                        QVERIFY(v.isEmpty() || (v.data() >= begin && v.data() + v.size() <= end));
                    }
                }
            }
        }
        QVERIFY(refused > 200);
    }

    void everyRecordComesBackEqual_data() {
        QTest::addColumn<int>("step");
        QTest::newRow("whole") << 1'000'000;
        QTest::newRow("bytewise") << 1;
        QTest::newRow("oddly") << 4099;
    }
    void everyRecordComesBackEqual() {
        QFETCH(int, step);
        domain::ExifFacts exif;
        exif.make = QStringLiteral("M");
        exif.orientation = 6;
        exif.latitude = -31.5;
        domain::ReadText text;
        text.tool = QStringLiteral("Tesseract");
        text.text = QString::fromUtf8("سلام dunya");
        text.confidence = 77;
        text.boxes.push_back({QRect(1, 2, 3, 4), 0, 8, 90});
        parsers::ArchiveEntry entry;
        entry.name = QStringLiteral("../x");
        entry.type = parsers::EntryType::Symlink;
        entry.modifiedAt = -3;
        entry.warnings = QStringList{QStringLiteral("parent_path")};
        domain::ChatSummary summary;
        summary.format = QStringLiteral("f");
        summary.confidence = 0.25;
        summary.participants = QStringList{QStringLiteral("a"), QStringLiteral("b")};
        summary.last = 5;
        const std::vector<Record> sent = {
            Protections{{QStringLiteral("seccomp")}}, Failure{ErrorCode::FormatDamaged, QStringLiteral("d")},
            Problem{ErrorCode::FileTooLarge, QStringLiteral("p")}, TypeFacts{QStringLiteral("t"), QStringLiteral("d")},
            PictureFacts{QSize(65535, 3)}, exif, domain::ReadCode{QStringLiteral("QRCode"), QStringLiteral("t"), QRect(0, 0, 5, 5)},
            text, PageCount{3}, Facts{{{QStringLiteral("a"), 1}}, {}}, PixelsStart{3, 4, true}, Bytes{QByteArray(70'000, 'z').left(60'000)},
            entry, ListingHead{QStringLiteral("ZIP"), {}, 9, true, false}, fullMessage(),
            domain::ImportIssue{QStringLiteral("k"), 1, 2, QStringLiteral("t")}, summary, ChatHead{1, QStringLiteral("t"), {}, {}, {}},
            ChatFact{QStringLiteral("contact"), {{QStringLiteral("n"), QStringLiteral("v")}}}, EntryMark{3, true, true, ErrorCode::FormatDamaged, QStringLiteral("d")}, ProgressNote{1, 2},
            plainBatch()};
        QCOMPARE(sent.size() + 1, std::variant_size_v<Record>);
        Tape tape;
        RecordWriter writer(tape.fd());
        for (const Record& r : sent) writer.write(r);
        QVERIFY(writer.finish());
        bool good = false;
        const std::vector<Record> got = decoded(tape.bytes(), step, &good);
        QVERIFY(good);
        QCOMPARE(got.size(), sent.size());
        // Written again, the received records give the same bytes: nothing was lost on the way.
        Tape again;
        RecordWriter second(again.fd());
        for (size_t i = 0; i < got.size(); ++i) {
            QCOMPARE(got[i].index(), sent[i].index());
            second.write(got[i]);
        }
        QVERIFY(second.finish());
        QCOMPARE(again.bytes(), tape.bytes());
        const auto& m = std::get<domain::ParsedMessage>(got[14]);
        QCOMPARE(m.text, fullMessage().text);
        QCOMPARE(m.sender, fullMessage().sender);
        QCOMPARE(*m.time, -1);
        QVERIFY(m.edited && !m.deleted);
        QCOMPARE(m.attachments[0].sizeBytes, 12);
        QCOMPARE(m.extra, fullMessage().extra);
    }

    void longTextsTravelInSeveralFrames() {
        domain::ParsedMessage m;
        m.text = QString(300'000, QChar(0x06a9));
        Tape tape;
        RecordWriter writer(tape.fd());
        writer.write(Record(PageCount{1}));
        writer.write(m);
        writer.write(Record(PageCount{2}));
        QVERIFY(writer.finish());
        bool good = false;
        const auto got = decoded(tape.bytes(), 10'000, &good);
        QVERIFY(good);
        QCOMPARE(got.size(), size_t(3));
        QCOMPARE(std::get<domain::ParsedMessage>(got[1]).text, m.text);
        // No frame is longer than stated.
        const QByteArray bytes = tape.bytes();
        for (qsizetype at = 0; at + 4 <= bytes.size();) {
            const auto* p = reinterpret_cast<const uchar*>(bytes.constData() + at);
            const quint32 size = (quint32(p[0]) | quint32(p[1]) << 8 | quint32(p[2]) << 16 | quint32(p[3]) << 24) & ~frameContinues;
            QVERIFY(size > 0 && size <= quint32(maxFrameBytes));
            at += 4 + qsizetype(size);
        }
    }

    void loneSurrogatesDoNotBreakTheStream() {
        domain::ParsedMessage m;
        m.text = QStringLiteral("a") + QChar(0xd800) + QStringLiteral("b");
        Tape tape;
        RecordWriter writer(tape.fd());
        writer.write(m);
        QVERIFY(writer.finish());
        bool good = false;
        const auto got = decoded(tape.bytes(), 100'000, &good);
        QVERIFY(good);
        QCOMPARE(std::get<domain::ParsedMessage>(got[0]).text, QStringLiteral("a\ufffdb"));
    }

    void everyCutIsNoticed() {
        Tape tape;
        RecordWriter writer(tape.fd());
        writer.write(fullMessage());
        QVERIFY(writer.finish());
        const QByteArray whole = tape.bytes();
        for (qsizetype n = 0; n < whole.size(); ++n) {
            bool good = true;
            decoded(whole.left(n), 1'000'000, &good);
            QVERIFY2(!good, qPrintable(QString::number(n)));
        }
    }

    void changedBytesNeverCrashAndNeverAddRecords() {
        Tape tape;
        RecordWriter writer(tape.fd());
        writer.write(fullMessage());
        writer.write(Record(Problem{ErrorCode::Internal, QStringLiteral("x")}));
        QVERIFY(writer.finish());
        const QByteArray whole = tape.bytes();
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (const int bit : {1, 0x20, 0x80, 0xff}) {
                QByteArray changed = whole;
                changed[i] = char(changed[i] ^ bit);
                bool good = false;
                const auto got = decoded(changed, 1'000'000, &good);
                QVERIFY(got.size() <= 2);
                if (good) QCOMPARE(got.size(), size_t(2));
            }
        }
    }

    void numbersKeepTheirWholeRange() {
        domain::ImportIssue issue;
        for (const qint64 v : {qint64(0), qint64(23), qint64(24), qint64(255), qint64(256), qint64(65536), qint64(1) << 32, std::numeric_limits<qint64>::max()}) {
            domain::ParsedMessage m;
            m.time = v;
            Tape tape;
            RecordWriter writer(tape.fd());
            writer.write(m);
            m.time = -v - 1;
            writer.write(m);
            QVERIFY(writer.finish());
            bool good = false;
            const auto got = decoded(tape.bytes(), 1'000'000, &good);
            QVERIFY(good);
            QCOMPARE(*std::get<domain::ParsedMessage>(got[0]).time, v);
            QCOMPARE(*std::get<domain::ParsedMessage>(got[1]).time, -v - 1);
        }
    }

    void aClosedPipeStopsTheWriter() {
        int ends[2];
        QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
        ::close(ends[0]);
        ::signal(SIGPIPE, SIG_IGN);
        RecordWriter writer(ends[1]);
        writer.write(Record(PageCount{1}));
        QVERIFY(!writer.finish());
        QVERIFY(writer.isBroken());
        ::close(ends[1]);
    }
};

QTEST_GUILESS_MAIN(TestProtocol)
#include "tst_protocol.moc"
