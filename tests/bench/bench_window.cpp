#include "charts/chartcanvas.h"
#include "graph/generated.h"
#include "pages/chats/chatspage.h"
#include "pages/chats/messageview.h"
#include "sampleday.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/statistics.h"
#include "services/timeline.h"
#include "ui/rig.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unistd.h>

// bench_window [MESSAGES [NODES [VISITS]]]: the window over a large case. Prints what PRODUCT.md asks of scrolling and of the
// chart: milliseconds of processor time for a frame (median, 95th percentile, largest) and the memory that the view added.
// Before that the sample case (sampleday.h): start, unlock, page switches, palette, and the longest pause of the GUI thread
// while an officer works VISITS times through all pages; 0 leaves it out.
using namespace saboot;
using namespace saboot::ui;

namespace {

double cpuMs() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
}

double residentMiB() {
    std::FILE* f = std::fopen("/proc/self/statm", "r");
    long size = 0, resident = 0;
    if (!f || std::fscanf(f, "%ld %ld", &size, &resident) != 2) resident = 0;
    if (f) std::fclose(f);
    return double(resident) * double(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

class Frames {
public:
    template <class F> void time(F&& f) {
        const double from = cpuMs();
        f();
        m_ms.push_back(cpuMs() - from);
    }
    void print(const char* what, double goalMs) {
        std::sort(m_ms.begin(), m_ms.end());
        const auto at = [&](double share) { return m_ms[std::min(m_ms.size() - 1, size_t(share * double(m_ms.size())))]; };
        std::printf("%-44s median %7.2f ms  p95 %7.2f ms  most %7.2f ms   goal p95 %.0f ms\n", what, at(0.5), at(0.95), m_ms.back(), goalMs);
    }

private:
    std::vector<double> m_ms;
};

QByteArray chatText(qint64 messages) {
    static const char* const words[] = {"Easypaisa bhi chalega?", "Haan, naam Rubab Q.", "Rs 25,000 bhej do", "Theek hai", "Kal subah milte hain, purani jagah par", "Parcel nikal gaya",
                                        "رقم آدھی آج، آدھی مال ملنے کے بعد۔", "Naya wallet: TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW"};
    QByteArray out;
    out.reserve(qsizetype(messages) * 60);
    QDateTime at(QDate(2024, 1, 13), QTime(6, 0), Qt::UTC);
    QRandomGenerator random(7);
    for (qint64 i = 0; i < messages; ++i) {
        at = at.addSecs(20 + random.bounded(90));
        out += at.toString(QStringLiteral("dd/MM/yy, HH:mm")).toLatin1() + (i % 3 ? " - Goldie Bhai: " : " - Device owner: ");
        out += words[i % 97 == 0 ? 7 : random.bounded(7)];
        out += '\n';
    }
    return out;
}

void chats(QApplication& app, qint64 messages) {
    Rig rig(app);
    if (!rig.makeOfficer() || !rig.makeCase(QStringLiteral("Bench"))) return;
    rig.attachFile(QStringLiteral("chat.txt"), chatText(messages));
    auto opened = rig.window->session().opened();
    JobControl job;
    auto exhibit = services::Exhibits(*opened).byNumber(QStringLiteral("DE-01"));
    QElapsedTimer timer;
    timer.start();
    auto imported = services::Chats(*opened).import(exhibit->id, {}, job);
    if (!imported) {
        std::printf("import failed: %s\n", qPrintable(describe(imported.error())));
        return;
    }
    std::printf("%lld messages imported in %.1f s\n", static_cast<long long>(imported->front().messages), double(timer.elapsed()) / 1e3);
    rig.settle();
    const double before = residentMiB();
    rig.window->resize(1366, 768);
    timer.start();
    rig.window->openPage(QStringLiteral("chats"));
    auto* page = qobject_cast<ChatsPage*>(rig.window->currentPage());
    page->refresh(Changed::Everything);
    page->grab();
    std::printf("page with the first messages shown in %lld ms\n", static_cast<long long>(timer.elapsed()));
    auto* view = qobject_cast<MessageView*>(page->messages());
    Frames scroll, jump;
    view->viewport()->grab();
    for (int i = 0; i < 1500; ++i)
        scroll.time([&] {
            view->scrollByPixels(40);
            view->viewport()->grab();
        });
    QRandomGenerator random(3);
    for (int i = 0; i < 300; ++i)
        jump.time([&] {
            view->verticalScrollBar()->setValue(int(random.bounded(quint32(view->verticalScrollBar()->maximum()))));
            view->viewport()->grab();
        });
    scroll.print("a scroll step of 40 px with its frame", 10);
    jump.print("a jump anywhere with its frame", 50);
    std::printf("memory added by the view %.1f MiB, %d blocks of messages held\n", residentMiB() - before, page->messageModel()->heldBlocks());
    timer.start();
    auto timeline = services::readTimeline(*opened, services::LaneBy::Person, 20000, job);
    std::printf("timeline of the case read in %lld ms\n", static_cast<long long>(timer.elapsed()));
    timer.start();
    auto pieces = services::messageActivity(*opened, services::LaneBy::Person, *timeline->first, 86'400'000, 400, job);
    std::printf("messages counted into 400 pieces in %lld ms\n", static_cast<long long>(timer.elapsed()));
    timer.start();
    auto figures = services::statistics(*opened, {}, services::Amounts::Read, job);
    std::printf("statistics with amounts in %lld ms (%lld amounts)\n", static_cast<long long>(timer.elapsed()), figures ? static_cast<long long>(figures->amountCount) : -1);
    std::printf("memory of the whole process now %.0f MiB\n", residentMiB());
}

void chart(int nodes) {
    graph::ChartModel model;
    const graph::Graph g = test::hubGraph(nodes, nodes * 2, 5);
    for (int i = 0; i < nodes; ++i) {
        domain::Entity e;
        e.key = QString::number(i);
        e.type = domain::EntityType(i % 9);
        e.label = QStringLiteral("Entity %1").arg(i);
        model.entities.push_back(e);
    }
    int number = 0;
    for (const auto& edge : g.edges()) {
        domain::Link l;
        l.number = ++number;
        l.from = QString::number(edge.a);
        l.to = QString::number(edge.b);
        l.relation = QStringLiteral("sent");
        l.sources = {QStringLiteral("T1")};
        model.links.push_back(l);
    }
    JobControl job;
    QElapsedTimer timer;
    timer.start();
    auto layout = graph::layoutChart(model, {}, graph::LayoutFrom::Scratch, job);
    std::printf("chart of %d nodes, %d links laid out in %lld ms\n", nodes, number, static_cast<long long>(timer.elapsed()));
    model.places = layout->places;
    ChartCanvas canvas;
    canvas.resize(1366, 768);
    canvas.show();
    timer.start();
    canvas.setChart(model, *layout, ChartCanvas::View::Fit);
    std::printf("drawing made in %lld ms\n", static_cast<long long>(timer.elapsed()));
    for (const double zoom : {1.0, 4.0, 2.8}) {
        canvas.zoomBy(zoom);
        QTest::qWait(200);
        Frames still, moving;
        // At rest: the cached picture is thrown away, so each frame is painted afresh.
        for (int i = 0; i < 12; ++i) {
            QEvent change(QEvent::StyleChange);
            QCoreApplication::sendEvent(&canvas, &change);
            still.time([&] { canvas.grab(); });
        }
        for (int i = 0; i < 200; ++i)
            moving.time([&] {
                canvas.zoomBy(i % 2 ? 1.01 : 1 / 1.01);
                canvas.grab();
            });
        char what[64];
        std::snprintf(what, sizeof what, "chart at %d %%: a frame while moving", canvas.percent());
        moving.print(what, 10);
        std::snprintf(what, sizeof what, "chart at %d %%: the still", canvas.percent());
        still.print(what, 30);
    }
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const qint64 messages = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    const int nodes = argc > 2 ? QByteArray(argv[2]).toInt() : 10'000;
    const int visits = argc > 3 ? QByteArray(argv[3]).toInt() : 3;
    if (visits > 0 && !bench::sampleDay(app, visits)) return 1;
    if (nodes > 0) chart(nodes);
    if (messages > 0) chats(app, messages);
    return 0;
}
