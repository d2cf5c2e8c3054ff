#include "exchange/graphread.h"
#include "graph/layout.h"
#include "graph/generated.h"
#include "graph/measures.h"
#include "measure.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>

// bench_layout: the layout rows of the benchmark. bench_layout FILE...: seconds and normalised stress of our layout for each graph file, and of sfdp and neato positions when
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

QByteArray dotOf(const Graph& g) {
    QByteArray out = "graph {\n";
    for (int v = 0; v < g.nodeCount(); ++v) out += QByteArray::number(v) + '\n';
    for (int v = 0; v < g.nodeCount(); ++v)
        for (const auto& w : g.neighbours(v))
            if (v < w.node) out += QByteArray::number(v) + " -- " + QByteArray::number(w.node) + '\n';
    return out + "}\n";
}

struct Timed {
    double seconds = 1e9;
    Layout layout;
};

Timed bestOf(int runs, const Graph& g, LayoutOptions::Overlaps overlaps) {
    JobControl job;
    LayoutOptions o;
    o.overlaps = overlaps;
    Timed out;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        auto r = layoutGraph(g, o, job);
        out.seconds = std::min(out.seconds, double(timer.nsecsElapsed()) / 1e9);
        if (r) out.layout = std::move(r).value();
    }
    return out;
}

/// The rows of the table for a case of the size that the goals name, beside sfdp where the machine has it.
void generated() {
    const Graph g = test::hubGraph(5000, 10000, 5);
    const Timed ours = bestOf(5, g, LayoutOptions::Overlaps::Keep), apart = bestOf(3, g, LayoutOptions::Overlaps::Remove);
    bench::row(QStringLiteral("Layout of %1 nodes, %2 links; normalised stress").arg(g.nodeCount()).arg(g.pairCount()),
               QStringLiteral("%1 s; %2").arg(ours.seconds, 0, 'f', 3).arg(normalisedStress(g, ours.layout.positions), 0, 'f', 4), "<= 0.15 s, stress <= sfdp");
    bench::row(QStringLiteral("  with boxes moved apart"), QStringLiteral("%1 s; %2").arg(apart.seconds, 0, 'f', 3).arg(normalisedStress(g, apart.layout.positions), 0, 'f', 4), "");
    const QString sfdp = QStandardPaths::findExecutable(QStringLiteral("sfdp"));
    if (sfdp.isEmpty()) return bench::row(QStringLiteral("  sfdp of Graphviz on the same graph"), QStringLiteral("not here"), ">= 8 x ours");
    QTemporaryDir folder;
    const QString plain = folder.filePath(QStringLiteral("g"));
    QFile dot(folder.filePath(QStringLiteral("g.dot")));
    if (!dot.open(QIODevice::WriteOnly)) return;
    dot.write(dotOf(g));
    dot.close();
    QElapsedTimer timer;
    timer.start();
    if (QProcess::execute(sfdp, {QStringLiteral("-Tplain"), QStringLiteral("-o"), plain, dot.fileName()}) != 0) return;
    const double theirs = double(timer.nsecsElapsed()) / 1e9;
    bench::row(QStringLiteral("  sfdp of Graphviz on the same graph"),
               QStringLiteral("%1 s; %2 (%3 x ours)").arg(theirs, 0, 'f', 2).arg(normalisedStress(g, plainPositions(plain, g.nodeCount())), 0, 'f', 4).arg(theirs / ours.seconds, 0, 'f', 1), ">= 8 x ours");
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 1) {
        generated();
        return 0;
    }
    const bool dot = qstrcmp(argv[1], "--dot") == 0;
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
            std::printf("%s", dotOf(g).constData());
            continue;
        }
        const Timed ours = bestOf(3, g, LayoutOptions::Overlaps::Keep), apart = bestOf(1, g, LayoutOptions::Overlaps::Remove);
        JobControl job;
        QElapsedTimer timer;
        timer.start();
        const auto m = measure(g, {}, job);
        const double measured = double(timer.nsecsElapsed()) / 1e9;
        std::printf("%-28s n %6d m %6d  ours %.4f s stress %.4f  | no overlap %.4f s %.4f | measures %.3f s",
                    qPrintable(QFileInfo(path).completeBaseName()), g.nodeCount(), g.pairCount(), ours.seconds, normalisedStress(g, ours.layout.positions),
                    apart.seconds, normalisedStress(g, apart.layout.positions), m ? measured : -1);
        for (const char* tool : {"sfdp", "neato"}) {
            const auto at = plainPositions(path + u'.' + QLatin1String(tool), g.nodeCount());
            if (!at.empty()) std::printf(" | %s %.4f", tool, normalisedStress(g, at));
        }
        std::printf("\n");
    }
    return 0;
}
