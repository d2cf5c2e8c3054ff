#include "exchange/graphread.h"
#include "graph/layout.h"
#include "graph/measures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <cstdio>

// bench_layout FILE...: seconds and normalised stress of our layout for each graph file, and of sfdp and neato positions when
// FILE.sfdp or FILE.neato (the output of `-Tplain`) lies beside it. With --dot it prints the graph in Graphviz's language.
using namespace saboot;
using namespace saboot::graph;

namespace {

std::vector<QPointF> plainPositions(const QString& path, int nodes) {
    std::vector<QPointF> at(static_cast<size_t>(nodes));
    QFile f(path);
    if (!f.open(QIODevice::ReadOnly)) return {};
    for (const QByteArray& line : f.readAll().split('\n')) {
        const QList<QByteArray> w = line.split(' ');
        if (w.size() < 4 || w[0] != "node") continue;
        const int i = w[1].toInt();
        if (i >= 0 && i < nodes) at[size_t(i)] = QPointF(w[2].toDouble(), w[3].toDouble());
    }
    return at;
}

} // namespace

int main(int argc, char** argv) {
    const bool dot = argc > 1 && qstrcmp(argv[1], "--dot") == 0;
    for (int a = dot ? 2 : 1; a < argc; ++a) {
        const QString path = QString::fromLocal8Bit(argv[a]);
        QFile f(path);
        if (!f.open(QIODevice::ReadOnly)) continue;
        const auto model = exchange::readGraphFile(f.readAll(), path);
        if (!model) {
            std::fprintf(stderr, "%s: %s\n", argv[a], qPrintable(describe(model.error())));
            return 1;
        }
        const Graph g = Graph::fromLinks(model->entities, model->links);
        if (dot) {
            std::printf("graph {\n");
            for (int v = 0; v < g.nodeCount(); ++v) std::printf("%d\n", v);
            for (int v = 0; v < g.nodeCount(); ++v)
                for (const auto& w : g.neighbours(v))
                    if (v < w.node) std::printf("%d -- %d\n", v, w.node);
            std::printf("}\n");
            continue;
        }
        JobControl job;
        LayoutOptions o;
        o.overlaps = LayoutOptions::Overlaps::Keep;
        double best = 1e9;
        Layout layout;
        for (int run = 0; run < 3; ++run) {
            QElapsedTimer timer;
            timer.start();
            auto r = layoutGraph(g, o, job);
            best = std::min(best, double(timer.nsecsElapsed()) / 1e9);
            if (r) layout = std::move(r).value();
        }
        o.overlaps = LayoutOptions::Overlaps::Remove;
        QElapsedTimer timer;
        timer.start();
        const auto apart = layoutGraph(g, o, job);
        const double withBoxes = double(timer.nsecsElapsed()) / 1e9;
        timer.start();
        const auto m = measure(g, {}, job);
        const double measured = double(timer.nsecsElapsed()) / 1e9;
        std::printf("%-28s n %6d m %6d  ours %.4f s stress %.4f  | no overlap %.4f s %.4f | measures %.3f s",
                    qPrintable(QFileInfo(path).completeBaseName()), g.nodeCount(), g.pairCount(), best, normalisedStress(g, layout.positions),
                    withBoxes, apart ? normalisedStress(g, apart->positions) : -1, m ? measured : -1);
        for (const char* tool : {"sfdp", "neato"}) {
            const auto at = plainPositions(path + u'.' + QLatin1String(tool), g.nodeCount());
            if (!at.empty()) std::printf(" | %s %.4f", tool, normalisedStress(g, at));
        }
        std::printf("\n");
    }
    return 0;
}
