// Every page, with a case that holds something, in both languages and at both sizes: no foreign sentences, nothing cut off.
#include "pages/desk/deskpage.h"
#include "pages/evidence/evidencepage.h"
#include "rig.h"
#include "theme/bidi.h"
#include "walk.h"

#include <QMenu>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace saboot;
using namespace saboot::ui;

class PagesTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Rig> m_rig;
    MainWindow& window() { return *m_rig->window; }

    /// Words of the evidence and names that the officer typed: they stay as they are in every language.
    static QString withoutTheCase(QString s) {
        for (const char* own : {"Naya wallet ye hai, sirf TRC20", "Easypaisa bhi chalega?", "Haan, naam Rubab Q.", "This message was deleted", "Theek. Parcel kal subah, number",
                                "Ji pohanch gaya. Paise Easypaisa pe bhej doon?", "Ask the exchange who owns it", "Operation Sunehri", "Hina Zaroob", "Regional Directorate North", "P.S. ANF North",
                                "Chat with Goldie", "WhatsApp Chat with Goldie Bhai.txt", "Babar Lashani", "Device owner", "Goldie Bhai", "Phone P-1, IMEI", "Bank branch, Saddar", "Warrant 112/26",
                                "The rider says it was dry fruit", "CNSA 1997: 6, 8, 9(2)", "Seen by the witness on the day", "General Public License, version 3"})
            s.remove(QString::fromLatin1(own), Qt::CaseInsensitive);
        return s;
    }

    /// Three English words in a row, most in small letters: a sentence nobody translated. Names, tools, formats and keys
    /// ("Ctrl+K", "SHA-256", "eng+urd, LSTM") are none.
    static QString foreign(const QString& text) {
        static const QRegularExpression words(QStringLiteral("\\b[A-Za-z][a-z]+(?:[ ,]+[a-z]{2,}){2,}"));
        const auto m = words.match(withoutTheCase(text));
        return m.hasMatch() ? m.captured() : QString();
    }

    QStringList foreignIn(const QWidget* root, const QString& page) {
        QStringList all;
        for (const SeenText& t : seenTexts(root))
            if (const QString f = foreign(t.text); !f.isEmpty()) all << page + QStringLiteral(": ") + t.where + QStringLiteral(": ") + f;
        all.removeDuplicates();
        return all;
    }

    /// The way down to the part that asks for the width.
    static QString widest(const QWidget* w) {
        QStringList way;
        for (const QWidget* at = w; at;) {
            const QWidget* next = nullptr;
            int most = 0;
            for (const QObject* o : at->children()) {
                const auto* c = qobject_cast<const QWidget*>(o);
                if (!c || c->isWindow() || c->isHidden()) continue;
                const int needs = std::max(c->minimumWidth(), c->minimumSizeHint().width());
                if (needs > most) {
                    most = needs;
                    next = c;
                }
            }
            if (next) way << QStringLiteral("%1 %2 %3").arg(QLatin1String(next->metaObject()->className()), next->accessibleName().left(30)).arg(most);
            at = next;
        }
        return way.join(QStringLiteral(" > "));
    }

private Q_SLOTS:
    void initTestCase() {
        m_rig = std::make_unique<Rig>(*qApp);
        QVERIFY(m_rig->makeOfficer());
        QVERIFY(m_rig->makeCase(QStringLiteral("Operation Sunehri")));
        QVERIFY(m_rig->attachPicture(QStringLiteral("chat-1.png"), QStringLiteral("Phone P-1, IMEI 35-000000-000471-3")));
        QVERIFY(m_rig->attachFile(QStringLiteral("WhatsApp Chat with Goldie Bhai.txt"),
                                  QByteArrayLiteral("14/11/26, 21:41 - Device owner: Easypaisa bhi chalega?\n14/11/26, 21:42 - Goldie Bhai: Haan, naam Rubab Q.\n"
                                                    "14/11/26, 21:44 - Goldie Bhai: Naya wallet ye hai, sirf TRC20:\nTJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW\n"
                                                    "14/11/26, 21:58 - Goldie Bhai: This message was deleted\n")));
        QVERIFY(m_rig->attachFile(QStringLiteral("broken.png"), QByteArrayLiteral("\x89PNG\r\n\x1a\n and then nothing")));
        m_rig->prompts.fill(QStringLiteral("persons.add"), {{QStringLiteral("nameLatin"), QStringLiteral("Babar Lashani")}, {QStringLiteral("nameUrdu"), QStringLiteral("بابر لاشانی")}, {QStringLiteral("role"), QStringLiteral("accused")}});
        window().actions().trigger(QStringLiteral("persons.add"));
        m_rig->prompts.fill(QStringLiteral("case.addTask"), {{QStringLiteral("title"), QStringLiteral("Ask the exchange who owns it")}});
        window().actions().trigger(QStringLiteral("case.addTask"));
        m_rig->prompts.fill(QStringLiteral("case.addNote"), {{QStringLiteral("text"), QStringLiteral("The rider says it was dry fruit")}});
        window().actions().trigger(QStringLiteral("case.addNote"));
        QVERIFY(m_rig->settle());
        window().openReference(QStringLiteral("DE-02"));
        m_rig->prompts.fill(QStringLiteral("chats.import"), {});
        window().actions().trigger(QStringLiteral("chats.import"));
        QVERIFY(m_rig->settle());
        window().actions().trigger(QStringLiteral("case.verify"));
        QVERIFY(m_rig->settle());
    }
    void cleanupTestCase() { m_rig.reset(); }

    void noEnglishSentenceInTheUrduWindow() {
        m_rig->settings.setLanguage(Language::Urdu);
        window().resize(1366, 768);
        QVERIFY(m_rig->settle());
        QStringList all;
        for (const PageSpec& s : pageSpecs()) {
            if (!s.make) continue;
            const QString id = QString::fromLatin1(s.id);
            window().openPage(id);
            QVERIFY(m_rig->settle());
            if (auto* e = qobject_cast<EvidencePage*>(window().currentPage())) {
                for (const char* number : {"DE-01", "DE-03"}) {
                    e->reveal(QString::fromLatin1(number));
                    QVERIFY(m_rig->settle());
                    for (int tab = 0; tab < e->tabs()->count(); ++tab) {
                        e->tabs()->setCurrentIndex(tab);
                        all << foreignIn(&window(), id + QStringLiteral(" tab ") + QString::number(tab));
                    }
                    e->tabs()->setCurrentIndex(0);
                }
                e->reveal(QStringLiteral("DE-01"));
                QVERIFY(m_rig->settle());
                e->hits()->selectRow(0);
            } else if (auto* table = window().currentPage()->findChild<QTableView*>()) {
                table->selectRow(0);
            }
            QVERIFY(m_rig->settle());
            all << foreignIn(&window(), id);
        }
        for (const QString& id : window().actions().ids())
            for (const QString& text : {Actions::text(window().actions().spec(id)), Actions::hint(window().actions().spec(id))})
                if (const QString f = foreign(plain(text)); !f.isEmpty()) all << QStringLiteral("action ") + id + QStringLiteral(": ") + f;
        all.removeDuplicates();
        QVERIFY2(all.isEmpty(), qPrintable(QLatin1Char('\n') + all.join(QLatin1Char('\n'))));
    }

    void noPluralInBracketsInTheEnglishWindow() {
        m_rig->settings.setLanguage(Language::English);
        QVERIFY(m_rig->settle());
        QStringList all;
        for (const PageSpec& s : pageSpecs()) {
            if (!s.make) continue;
            window().openPage(QString::fromLatin1(s.id));
            QVERIFY(m_rig->settle());
            for (const SeenText& t : seenTexts(&window()))
                if (t.text.contains(QStringLiteral("(s)")) || t.text.contains(QStringLiteral("(ies)"))) all << QString::fromLatin1(s.id) + QStringLiteral(": ") + t.text;
        }
        QVERIFY2(all.isEmpty(), qPrintable(all.join(QLatin1Char('\n'))));
    }

    void nothingIsCutOff_data() {
        QTest::addColumn<bool>("urdu");
        QTest::addColumn<QSize>("size");
        for (const bool urdu : {false, true})
            for (const QSize& size : {QSize(1366, 690), QSize(1100, 690), QSize(683, 384)})
                QTest::addRow("%s %dx%d", urdu ? "Urdu" : "English", size.width(), size.height()) << urdu << size;
    }
    void nothingIsCutOff() {
        QFETCH(bool, urdu);
        QFETCH(QSize, size);
        m_rig->settings.setLanguage(urdu ? Language::Urdu : Language::English);
        window().resize(size);
        QVERIFY(m_rig->settle());
        QStringList all;
        for (const PageSpec& s : pageSpecs()) {
            if (!s.make) continue;
            window().openPage(QString::fromLatin1(s.id));
            QVERIFY(m_rig->settle());
            // A page scrolls up and down only: what is wider than its place is lost at the edge.
            const QWidget* page = window().currentPage();
            if (page->width() > page->parentWidget()->width())
                all << QStringLiteral("%1: needs %2 px of %3: %4").arg(QString::fromLatin1(s.id)).arg(page->width()).arg(page->parentWidget()->width()).arg(widest(page));
            for (const QString& place : crampedPlaces(&window())) all << QString::fromLatin1(s.id) + QStringLiteral(": ") + place;
        }
        QVERIFY2(all.isEmpty(), qPrintable(QLatin1Char('\n') + all.join(QLatin1Char('\n'))));
    }

    void theDeskInUrdu() {
        m_rig->settings.setLanguage(Language::Urdu);
        window().resize(1366, 768);
        window().lockNow();
        QVERIFY(m_rig->settle());
        const QStringList all = foreignIn(&window(), QStringLiteral("desk"));
        QVERIFY2(all.isEmpty(), qPrintable(all.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
