#include "services/bundle.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/redactions.h"
#include "services/register.h"
#include "services/reports.h"
#include "services/testcase.h"
#include "services/undo.h"
#include "services/verify.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTest>

using namespace saboot;
using services::Redactions;

/// What is marked does not leave: not as text, pixels, attachment, bookmark or metadata; and it stays in the case.
class TestRedactions : public QObject {
    Q_OBJECT

    static QByteArray run(const QString& program, const QStringList& arguments) {
        QProcess p;
        p.start(program, arguments);
        if (!p.waitForFinished(60'000)) return {};
        return p.readAllStandardOutput();
    }
    static QByteArray picture() {
        QImage image(900, 600, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter p(&image);
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(44);
        p.setFont(font);
        p.drawText(40, 120, QStringLiteral("Order for the garden"));
        p.drawText(40, 320, QStringLiteral("Contact Shahbano Naqvi"));
        p.fillRect(600, 420, 200, 120, QColor(20, 160, 40));
        p.end();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }
    static domain::Exhibit attach(tests::TestCase& t, const QByteArray& bytes, const QString& name) {
        JobControl job;
        services::Exhibits exhibits(t.opened());
        auto a = exhibits.attachBytes(bytes, name, {}, services::DuplicateRule::Keep, job);
        if (!a) qFatal("%s", qPrintable(describe(a.error())));
        auto read = exhibits.read(a->exhibit.id, job);
        if (!read) qFatal("%s", qPrintable(describe(read.error())));
        return *read;
    }
    static domain::ReportOptions defence() {
        domain::ReportOptions o;
        o.kind = domain::ReportKind::Defence;
        o.reportTime = 1'790'000'000'000;
        return o;
    }
    static QString squeezed(const QByteArray& text) {
        QString out;
        for (const QChar c : QString::fromUtf8(text))
            if (!c.isSpace()) out += c;
        return out;
    }

private Q_SLOTS:
    void badMarksAreRefused() {
        tests::TestCase t;
        Redactions redactions(t.opened());
        const auto text = attach(t, "only words", QStringLiteral("words.txt"));
        QCOMPARE(redactions.addRegion(text.id, QRect(0, 0, 5, 5), QStringLiteral("minor"), QStringLiteral("x")).error().code(), ErrorCode::InvalidArgument);
        const auto image = attach(t, picture(), QStringLiteral("p.png"));
        QCOMPARE(redactions.addRegion(image.id, QRect(5000, 5000, 5, 5), QStringLiteral("minor"), QStringLiteral("x")).error().code(), ErrorCode::InvalidArgument);
        QCOMPARE(redactions.addRegion(image.id, QRect(0, 0, 5, 5), QStringLiteral("minor"), QStringLiteral("  ")).error().code(), ErrorCode::InvalidArgument);
        QCOMPARE(redactions.addRegion(image.id, QRect(0, 0, 5, 5), QStringLiteral("because"), QStringLiteral("x")).error().code(), ErrorCode::InvalidArgument);
        QCOMPARE(redactions.addExhibitField(image.id, QStringLiteral("sha256"), QStringLiteral("minor"), QStringLiteral("x")).error().code(), ErrorCode::InvalidArgument);
        // A region that reaches over the edge is cut to the picture.
        const auto cut = redactions.addRegion(image.id, QRect(850, 550, 500, 500), QStringLiteral("minor"), QStringLiteral("x"));
        QVERIFY(cut);
        QCOMPARE(cut->region, QRect(850, 550, 50, 50));
        QCOMPARE(cut->number(), QStringLiteral("R-01"));
        QVERIFY(redactions.lift(cut->id, QStringLiteral("mistake")));
        QVERIFY(redactions.list()->empty());
        QCOMPARE(redactions.list(Redactions::Lifted::Include)->front().liftedReason, QStringLiteral("mistake"));
        // The number is not given again.
        QCOMPARE(redactions.addExhibitField(image.id, QStringLiteral("exif"), QStringLiteral("other"), QStringLiteral("x"))->number(), QStringLiteral("R-02"));
    }

    void c37NothingMarkedIsInTheDefenceCopy() {
        tests::TestCase t;
        JobControl job;
        Redactions redactions(t.opened());
        const auto image = attach(t, picture(), QStringLiteral("shahbano-naqvi.png"));
        const auto file = attach(t, "13/10/2026, 9:05 pm - Ali: send it to Shahbano Naqvi at school\n"
                                    "13/10/2026, 9:06 pm - Sana: her wallet is TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t ok\n"
                                    "13/10/2026, 9:07 pm - Ali: شہربانو نقوی کو بھیجو اور رقم لے لو\n"
                                    "13/10/2026, 9:08 pm - Sana: nothing else tonight\n",
                                 QStringLiteral("WhatsApp Chat with Ali.txt"));
        const auto chats = services::Chats(t.opened()).import(file.id, {}, job);
        QVERIFY2(chats, chats ? "" : qPrintable(describe(chats.error())));
        const auto messages = services::Chats(t.opened()).messages(chats->front().id, 1, 10);
        QCOMPARE(messages->size(), size_t(4));
        domain::Person girl;
        girl.nameLatin = QStringLiteral("Shahbano Naqvi");
        girl.nameUrdu = QStringLiteral("شہربانو نقوی");
        girl.cnic = QStringLiteral("61101-0000999-4");
        auto person = services::Register(t.opened()).addPerson(girl);
        QVERIFY(person);
        person->pictureExhibit = image.id;
        person->pictureRegion = QRect(600, 420, 200, 120);
        QVERIFY(services::Register(t.opened()).changePerson(*person, QStringLiteral("shown so by the school")));
        domain::Finding finding;
        finding.textEnglish = QStringLiteral("The parcel was for Shahbano Naqvi, wallet TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t.");
        finding.citations = {QStringLiteral("DE-01")};
        QVERIFY(services::Reports(t.opened()).addFinding(finding));

        const QString reason = QStringLiteral("a minor, by order of the court");
        QVERIFY(redactions.addPersonField(person->id, QStringLiteral("name"), QStringLiteral("minor"), reason));
        QVERIFY(redactions.addPersonField(person->id, QStringLiteral("cnic"), QStringLiteral("minor"), reason));
        QVERIFY(redactions.addRegion(image.id, QRect(20, 250, 760, 110), QStringLiteral("minor"), reason));
        QVERIFY(redactions.addExhibitField(image.id, QStringLiteral("file_name"), QStringLiteral("minor"), reason));
        const QString second = (*messages)[1].body.text;
        const qint64 at = second.indexOf(QStringLiteral("TR7N"));
        QVERIFY(redactions.addRange((*messages)[1].row, at, at + 34, QStringLiteral("third_party"), reason));

        // The unredacted report still has all of it: the case lost nothing.
        domain::ReportOptions whole = defence();
        whole.kind = domain::ReportKind::Challan;
        auto open = services::Reports(t.opened()).exportPdf(whole, t.path(QStringLiteral("whole.pdf")), job);
        QVERIFY2(open, open ? "" : qPrintable(describe(open.error())));
        QVERIFY(open->problems.isEmpty());
        const QString openText = squeezed(run(QStringLiteral("pdftotext"), {open->path, QStringLiteral("-")}));
        QVERIFY(openText.contains(QStringLiteral("ShahbanoNaqvi")));
        QVERIFY(openText.contains(QStringLiteral("PicturefromDE-01")));

        for (const auto language : {domain::ReportLanguage::English, domain::ReportLanguage::Urdu, domain::ReportLanguage::Both}) {
            domain::ReportOptions o = defence();
            o.language = language;
            const QString path = t.path(QStringLiteral("defence-%1.pdf").arg(domain::toText(language)));
            auto done = services::Reports(t.opened()).exportPdf(o, path, job);
            QVERIFY2(done, done ? "" : qPrintable(describe(done.error())));
            QVERIFY2(done->problems.isEmpty(), qPrintable(done->problems.join(QLatin1Char('\n'))));
            const QString text = squeezed(run(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}));
            const QString tree = squeezed(run(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), path}));
            const QByteArray qdf = run(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), path, QStringLiteral("-")});
            QVERIFY(qdf.size() > 10'000);
            // Whose name goes, goes without a face.
            QVERIFY(!text.contains(QStringLiteral("PicturefromDE-01")) && !tree.contains(QStringLiteral("Pictureof")) && !text.contains(QStringLiteral("تصویرازDE-01")));
            run(QStringLiteral("pdfdetach"), {QStringLiteral("-savefile"), QStringLiteral("manifest.json"), QStringLiteral("-o"), t.path(QStringLiteral("m.json")), path});
            QFile manifest(t.path(QStringLiteral("m.json")));
            QVERIFY(manifest.open(QIODevice::ReadOnly));
            const QByteArray attached = manifest.readAll();
            for (const QString& token : {QStringLiteral("Shahbano"), QStringLiteral("Naqvi"), QStringLiteral("شہربانو"), QStringLiteral("نقوی"),
                                         QStringLiteral("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"), QStringLiteral("61101-0000999-4"), QStringLiteral("6110100009994"),
                                         QStringLiteral("shahbano-naqvi.png")}) {
                QVERIFY2(!text.contains(token, Qt::CaseInsensitive), qPrintable(token));
                QVERIFY2(!tree.contains(token, Qt::CaseInsensitive), qPrintable(token));
                QVERIFY2(!attached.toLower().contains(token.toLower().toUtf8()), qPrintable(token));
                QByteArray utf16;
                for (const QChar c : token) utf16.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xff));
                QVERIFY2(!qdf.contains(token.toUtf8()) && !qdf.contains(utf16) && !qdf.toLower().contains(utf16.toHex()), qPrintable(token));
            }
            // The log, with the hash of the whole original, and what was not marked.
            QVERIFY(text.contains(QStringLiteral("R-01")) && text.contains(QStringLiteral("R-05")));
            QVERIFY(text.contains(QString::fromLatin1(image.sha256.toHex())));
            QVERIFY(text.contains(QStringLiteral("nothingelsetonight")));
            // The pixels under the region are black in the picture itself, the others are as they were.
            const QString folder = t.path(QStringLiteral("images-%1").arg(domain::toText(language)));
            QDir().mkpath(folder);
            run(QStringLiteral("pdfimages"), {QStringLiteral("-png"), path, folder + QStringLiteral("/i")});
            bool found = false;
            for (const QFileInfo& f : QDir(folder).entryInfoList({QStringLiteral("*.png")}, QDir::Files)) {
                const QImage placed(f.filePath());
                if (placed.size() != QSize(900, 600)) continue;
                found = true;
                for (int y = 250; y < 360; y += 3)
                    for (int x = 20; x < 780; x += 3) QCOMPARE(qGray(placed.pixel(x, y)), 0);
                QCOMPARE(placed.pixelColor(700, 480), QColor(20, 160, 40));
            }
            QVERIFY(found);
        }
        const auto verified = services::verifyCase(t.opened(), job);
        QVERIFY(verified);
        QVERIFY(verified->clean);
    }

    /// Nobody marked the picture or the note, but both show the name that was taken out.
    void whatShowsARemovedWordIsSealed() {
        tests::TestCase t;
        JobControl job;
        const auto shown = attach(t, picture(), QStringLiteral("order.png"));
        const auto note = attach(t, "for SHAHBANO\nnaqvi, not for others", QStringLiteral("note.txt"));
        const auto other = attach(t, "a note about something else", QStringLiteral("other.txt"));
        const auto archive = attach(t, QByteArray("PK\x05\x06").leftJustified(22, '\0'), QStringLiteral("things.zip"));
        domain::Person girl;
        girl.nameLatin = QStringLiteral("Shahbano Naqvi");
        const auto person = services::Register(t.opened()).addPerson(girl);
        QVERIFY(person);
        QVERIFY(Redactions(t.opened()).addPersonField(person->id, QStringLiteral("name"), QStringLiteral("minor"), QStringLiteral("by order of the court")));
        const auto done = services::exportBundle(t.opened(), defence(), {}, t.path(QStringLiteral("defence")), job);
        QVERIFY2(done, done ? "" : qPrintable(describe(done.error())));
        QCOMPARE(QDir(t.path(QStringLiteral("defence/exhibits"))).entryList(QDir::Files), QStringList{QStringLiteral("DE-03.txt")});
        const QString pdf = t.path(QStringLiteral("defence/report.pdf"));
        QVERIFY(!run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), pdf}).contains(" 900 "));
        const QString text = squeezed(run(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")}));
        QVERIFY(text.contains(QStringLiteral("Thepictureshowswhatwasremovedandisnotprinted.")) && text.contains(QStringLiteral("stayssealed")));
        QVERIFY(text.contains(QString::fromLatin1(shown.sha256.toHex())) && text.contains(QString::fromLatin1(note.sha256.toHex())));
        for (const QFileInfo& f : QDir(t.path(QStringLiteral("defence"))).entryInfoList(QDir::Files)) {
            QFile file(f.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().toLower().contains("naqvi"), qPrintable(f.fileName()));
        }
        // A region over the words lets the rest of the picture be seen.
        QVERIFY(Redactions(t.opened()).addRegion(shown.id, QRect(20, 250, 760, 110), QStringLiteral("minor"), QStringLiteral("by order of the court")));
        const auto again = services::Reports(t.opened()).exportPdf(defence(), t.path(QStringLiteral("again.pdf")), job);
        QVERIFY2(again, again ? "" : qPrintable(describe(again.error())));
        QVERIFY(run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), again->path}).contains(" 900 "));
        Q_UNUSED(other);
        Q_UNUSED(archive);
    }

    /// All that tells who somebody is goes with one question, and comes back with one undo.
    void aPersonIsRedactedWithWhatIsLinkedToThem() {
        tests::TestCase t;
        JobControl job;
        const auto chat = attach(t, "13/10/2026, 9:05 pm - Rubab Q.: call me on 0300-0000618 bhai\n13/10/2026, 9:06 pm - Sana: Titli said so, ok\n", QStringLiteral("WhatsApp Chat with Sana.txt"));
        domain::ChatOptions how;
        how.dateOrder = domain::DateOrder::Dmy;
        const auto chats = services::Chats(t.opened()).import(chat.id, how, job);
        QVERIFY2(chats, chats ? "" : qPrintable(describe(chats.error())));
        services::Register reg(t.opened());
        domain::Person girl;
        girl.nameLatin = QStringLiteral("Zoy");
        girl.aliases = {QStringLiteral("Titli")};
        girl.address = QStringLiteral("House 4471, Street 9");
        girl.role = QStringLiteral("witness");
        const auto person = reg.addPerson(girl);
        QVERIFY(person);
        domain::PersonClaim claim;
        claim.person = person->id;
        claim.exhibit = chat.id;
        claim.reference = QStringLiteral("T1-0001");
        claim.reason = QStringLiteral("she says so herself");
        const auto identifiers = reg.identifiers();
        QVERIFY(identifiers);
        for (const auto& i : *identifiers)
            if (i.facts.kind == domain::IdentifierKind::Phone) claim.identifier = i.row;
        QVERIFY(claim.identifier);
        const auto first = reg.claim(claim);
        QVERIFY2(first, first ? "" : qPrintable(describe(first.error())));
        claim.identifier = 0;
        const auto speakers = services::Chats(t.opened()).participants(chats->front().id);
        QVERIFY(speakers);
        for (const auto& who : *speakers)
            if (who.name == QLatin1String("Rubab Q.")) claim.participant = who.row;
        QVERIFY(claim.participant);
        const auto second = reg.claim(claim);
        QVERIFY2(second, second ? "" : qPrintable(describe(second.error())));

        // As a reader of pictures turns it round in a line from right to left; printed it looks the same.
        domain::Finding finding;
        finding.textEnglish = QStringLiteral("The new number is given: \u0646\u06CC\u0627 \u0646\u0645\u0628\u0631 0000618-0300.");
        finding.citations = {QStringLiteral("DE-01")};
        QVERIFY(services::Reports(t.opened()).addFinding(finding));

        Redactions redactions(t.opened());
        const auto fields = redactions.fieldsOf(person->id);
        QVERIFY(fields);
        QStringList names;
        for (const auto& f : *fields) names << f.field;
        QCOMPARE(names, (QStringList{QStringLiteral("name"), QStringLiteral("aliases"), QStringLiteral("address"), QStringLiteral("linked")}));
        QVERIFY2(fields->back().value.contains(QStringLiteral("+923000000618")) && fields->back().value.contains(QStringLiteral("Rubab Q.")), qPrintable(fields->back().value));
        const auto text = [&](const QString& name) {
            const auto done = services::Reports(t.opened()).exportPdf(defence(), t.path(name), job);
            if (!done || !done->problems.isEmpty()) return QStringLiteral("Zoy ") + (done ? done->problems.join(QLatin1Char(' ')) : describe(done.error()));
            return squeezed(run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), done->path, QStringLiteral("-")}));
        };
        const QString open = text(QStringLiteral("open.pdf"));
        for (const char* word : {"Zoy", "Titli", "4471", "0000618", "Rubab"}) QVERIFY2(open.contains(QLatin1String(word)), word);

        const QString reason = QStringLiteral("a witness who was threatened");
        auto step = services::reversible::redactPerson(t.opened(), person->id, names, QStringLiteral("informant"), reason);
        QVERIFY2(step, step ? "" : qPrintable(describe(step.error())));
        QCOMPARE(redactions.list()->size(), size_t(4));
        QCOMPARE(redactions.fieldsOf(person->id)->front().redaction, QStringLiteral("R-01"));
        const QString redacted = text(QStringLiteral("redacted.pdf"));
        for (const char* word : {"Zoy", "Titli", "4471", "0000618", "Rubab"}) QVERIFY2(!redacted.contains(QLatin1String(word)), qPrintable(redacted.mid(redacted.indexOf(QLatin1String(word)) - 80, 160)));
        QVERIFY(redacted.contains(QStringLiteral("R-01informant")) && redacted.contains(QStringLiteral("R-04informant")));

        QVERIFY(step->undo(t.opened()));
        QVERIFY(redactions.list()->empty());
        QVERIFY(step->redo(t.opened()));
        QCOMPARE(redactions.list()->size(), size_t(4));
        QVERIFY(step->undo(t.opened()));
        // All or none: a field that holds nothing undoes the others.
        QVERIFY(!services::reversible::redactPerson(t.opened(), person->id, {QStringLiteral("name"), QStringLiteral("cnic")}, QStringLiteral("informant"), reason));
        QVERIFY(redactions.list()->empty());
        QVERIFY(!services::reversible::redactPerson(t.opened(), person->id, {}, QStringLiteral("informant"), reason));

        // A short word marked in one message goes there alone; a date is not looked for the other way round.
        const auto all = services::Chats(t.opened()).messages(chats->front().id, 1, 10);
        QVERIFY(all && all->size() == 2);
        const qsizetype at = (*all)[1].body.text.indexOf(QStringLiteral("ok"));
        const auto word = redactions.addRange((*all)[1].row, at, at + 2, QStringLiteral("other"), reason);
        QVERIFY(word);
        finding.textEnglish = QStringLiteral("ok");
        QVERIFY(services::Reports(t.opened()).addFinding(finding));
        finding.textEnglish = QStringLiteral("Handed over on 2026-10-13.");
        QVERIFY(services::Reports(t.opened()).addFinding(finding));
        domain::Person dated;
        dated.nameLatin = QStringLiteral("Bilal Test");
        dated.note = QStringLiteral("13-10-2026");
        const auto other = reg.addPerson(dated);
        QVERIFY(other && redactions.addPersonField(other->id, QStringLiteral("note"), QStringLiteral("other"), reason));
        const QString few = text(QStringLiteral("few.pdf"));
        QVERIFY2(few.contains(QStringLiteral("Handedoveron2026-10-13.")), qPrintable(few.left(200)));
        QVERIFY2(few.contains(QStringLiteral("okDE-01")), qPrintable(few.mid(few.indexOf(QStringLiteral("Handedoveron")) - 200, 300)));
        const auto inForce = redactions.list();
        QVERIFY(inForce);
        for (const auto& r : *inForce) QVERIFY(redactions.lift(r.id, reason));

        // An exhibit: what it holds, and its words gone.
        const auto of = redactions.fieldsOf(chat.id);
        QVERIFY(of && of->back().field == QLatin1String("whole"));
        QVERIFY(services::reversible::redactExhibit(t.opened(), chat.id, {QStringLiteral("file_name")}, QStringLiteral("third_party"), reason));
        QVERIFY(!text(QStringLiteral("named.pdf")).contains(QStringLiteral("WhatsAppChatwithSana")));
    }

    /// A sentence that was taken out is not in the picture as it stands, but half of its words are, one of them badly read.
    void wordsOfARemovedSentenceInAPictureAreAskedAbout() {
        tests::TestCase t;
        JobControl job;
        const auto shown = attach(t, picture(), QStringLiteral("order.png"));
        const auto chat = attach(t, "13/10/2026, 9:05 pm - Ali: Send Shahbanu Nagvi to the garden\n13/10/2026, 9:06 pm - Sana: ok\n", QStringLiteral("WhatsApp Chat with Ali.txt"));
        domain::ChatOptions how;
        how.dateOrder = domain::DateOrder::Dmy;
        const auto imported = services::Chats(t.opened()).import(chat.id, how, job);
        QVERIFY2(imported, imported ? "" : qPrintable(describe(imported.error())));
        const auto chats = services::Chats(t.opened()).list();
        const auto messages = services::Chats(t.opened()).messages(chats->front().id, 1, 1);
        QVERIFY(messages && !messages->empty());
        Redactions redactions(t.opened());
        const auto marked = redactions.addMessage(messages->front().row, QStringLiteral("other"), QStringLiteral("not of this case"));
        QVERIFY(marked);
        auto asked = redactions.doubtfulPictures(job);
        QVERIFY(asked);
        QCOMPARE(asked->size(), size_t(1));
        QCOMPARE(asked->front().exhibit, shown.number);
        QCOMPARE(asked->front().redaction, marked->number());
        QVERIFY2(asked->front().words.contains(QStringLiteral("shahbanu")) && asked->front().words.contains(QStringLiteral("garden")), qPrintable(asked->front().words.join(QLatin1Char(' '))));
        // The draft asks on its pages, too, and nothing redacted is FINAL before somebody has looked.
        const auto draft = services::Reports(t.opened()).exportPdf(defence(), t.path(QStringLiteral("draft.pdf")), job);
        QVERIFY(draft && draft->doubtful.size() == 1);
        QVERIFY(squeezed(run(QStringLiteral("pdftotext"), {draft->path, QStringLiteral("-")})).contains(QStringLiteral("maystandinthepictureof") + shown.number));
        auto final = defence();
        final.version = domain::ReportVersion::Final;
        const auto refused = services::Reports(t.opened()).exportPdf(final, t.path(QStringLiteral("final.pdf")), job);
        QVERIFY(!refused && refused.error().code() == ErrorCode::ConditionsUnmet && refused.error().detail().contains(QStringLiteral("C-37")));
        // A reason, and it is asked no more; taken back, it is again; a region over the words answers it as well.
        QCOMPARE(redactions.setCleared(shown.number, marked->number(), QStringLiteral("short")).error().code(), ErrorCode::InvalidArgument);
        QVERIFY(!redactions.setCleared(QStringLiteral("DE-77"), marked->number(), QStringLiteral("the words are those of a shop")));
        QVERIFY(redactions.setCleared(shown.number, marked->number(), QStringLiteral("the words are those of a shop")));
        QVERIFY(redactions.doubtfulPictures(job)->empty());
        QVERIFY(redactions.setCleared(shown.number, marked->number(), QString()));
        QCOMPARE(redactions.doubtfulPictures(job)->size(), size_t(1));
        QVERIFY(redactions.addRegion(shown.id, QRect(20, 250, 760, 110), QStringLiteral("other"), QStringLiteral("not of this case")));
        QVERIFY(redactions.doubtfulPictures(job)->empty());
    }

    void aWithheldExhibitKeepsNumberAndHashOnly() {
        tests::TestCase t;
        JobControl job;
        const auto image = attach(t, picture(), QStringLiteral("garden party.png"));
        QVERIFY(Redactions(t.opened()).addExhibitField(image.id, QStringLiteral("whole"), QStringLiteral("third_party"), QStringLiteral("not of this case")));
        auto done = services::Reports(t.opened()).exportPdf(defence(), t.path(QStringLiteral("d.pdf")), job);
        QVERIFY2(done, done ? "" : qPrintable(describe(done.error())));
        QVERIFY2(done->problems.isEmpty(), qPrintable(done->problems.join(QLatin1Char('\n'))));
        const QString text = squeezed(run(QStringLiteral("pdftotext"), {done->path, QStringLiteral("-")}));
        QVERIFY(text.contains(QStringLiteral("DE-01")) && text.contains(QString::fromLatin1(image.sha256.toHex())));
        QVERIFY(!text.contains(QStringLiteral("gardenparty"), Qt::CaseInsensitive) && !text.contains(QStringLiteral("Orderforthegarden")));
        QVERIFY(!run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), done->path}).contains(" 900 "));
    }
};

QTEST_MAIN(TestRedactions)
#include "tst_redactions.moc"
