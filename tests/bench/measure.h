#pragma once
#include "base/error.h"
#include "base/random.h"

#include <QByteArray>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QString>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>
#include <thread>
#include <vector>

/// What the benchmarks share: clocks, rows of the table, and the text they read. Processor time stands beside the clock on
/// the wall, since a busy machine shows in the second and not in the first.
namespace saboot::bench {

struct Cost {
    double wall = 0, cpu = 0; ///< seconds; cpu of all threads of this process and, once waited for, its children
};

inline double processSeconds() {
    double sum = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage u{};
        getrusage(who, &u);
        sum += double(u.ru_utime.tv_sec + u.ru_stime.tv_sec) + double(u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e6;
    }
    return sum;
}
/// The value, or the end of the benchmark with the error's words.
template <class T> T need(Result<T> r, const char* what) {
    if (!r) {
        std::fprintf(stderr, "%s: %s\n", what, qPrintable(describe(r.error())));
        std::exit(1);
    }
    return std::move(*r);
}

/// A line of /proc/PID/status, in MiB.
inline double statusMib(const QString& process, const QByteArray& field) {
    QFile f(QStringLiteral("/proc/%1/status").arg(process));
    if (!f.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : f.readAll().split('\n'))
        if (line.startsWith(field + ':')) return line.mid(field.size() + 1).trimmed().split(' ').front().toDouble() / 1024;
    return 0;
}

/// The largest memory of this process and of its largest child between construction and the call. getrusage cannot tell: a
/// child's figure starts with what its parent held when it was made.
class Memory {
public:
    Memory() : m_start(statusMib(QStringLiteral("self"), "VmRSS")) {
        QFile f(QStringLiteral("/proc/self/clear_refs")); // 5 forgets the peak so far: proc(5)
        if (f.open(QIODevice::WriteOnly)) f.write("5");
        m_thread = std::jthread([this](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                double now = 0;
                for (const QFileInfo& task : QDir(QStringLiteral("/proc/self/task")).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
                    QFile list(task.filePath() + QStringLiteral("/children"));
                    if (!list.open(QIODevice::ReadOnly)) continue;
                    for (const QByteArray& pid : list.readAll().split(' '))
                        if (!pid.trimmed().isEmpty()) now = std::max(now, statusMib(QString::fromLatin1(pid.trimmed()), "VmHWM"));
                }
                m_child = std::max(m_child.load(), now);
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
        });
    }
    double startMib() const { return m_start; }
    double peakMib() const { return statusMib(QStringLiteral("self"), "VmHWM"); }
    double childMib() const { return m_child; }

private:
    double m_start;
    std::atomic<double> m_child{0};
    std::jthread m_thread;
};

template <class F> Cost measured(F&& f) {
    const double cpu = processSeconds();
    const auto from = std::chrono::steady_clock::now();
    f();
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - from;
    return {wall.count(), processSeconds() - cpu};
}
/// The quickest of `runs`, by processor time.
template <class F> Cost best(int runs, F&& f) {
    Cost least{1e9, 1e9};
    for (int i = 0; i < runs; ++i) {
        const Cost c = measured(f);
        if (c.cpu < least.cpu) least = c;
    }
    return least;
}

inline void row(const QString& what, const QString& got, const char* goal) {
    std::printf("| %-62s | %-40s | %-28s |\n", qPrintable(what), qPrintable(got), goal);
    std::fflush(stdout);
}
inline void head() {
    row(QStringLiteral("What"), QStringLiteral("Measured (wall; processor)"), "Goal");
    row(QStringLiteral("---"), QStringLiteral("---"), "---");
}
inline QString seconds(const Cost& c) { return QStringLiteral("%1 s; %2 s").arg(c.wall, 0, 'f', 2).arg(c.cpu, 0, 'f', 2); }
inline QString rate(double amount, const Cost& c, const char* unit, int digits = 0) {
    return QStringLiteral("%1; %2 %3").arg(amount / c.wall, 0, 'f', digits).arg(amount / c.cpu, 0, 'f', digits).arg(QString::fromLatin1(unit));
}

/// A chat of `count` messages of about 90 bytes: English, Roman Urdu, Urdu and emoji, words by Zipf's law over 50,000, three
/// messages in a hundred with an identifier. The same for every run. Fictional.
class ChatText {
public:
    ChatText() {
        for (const char* w : {"maal", "raqam", "kal", "bhai", "send", "رقم", "پارسل", "wallet", "ok", "theek", "hai", "ka", "ko", "ne", "میں", "ہے", "کل", "to", "the", "you"})
            m_words.push_back(w);
        static const char* const letters[] = {"ا", "ب", "پ", "ت", "ٹ", "ج", "چ", "د", "ڈ", "ر", "ز", "س", "ش", "ک", "گ", "ل", "م", "ن", "و", "ہ", "ی"};
        static const char consonants[] = "bcdfghjklmnprstvwyz", vowels[] = "aeiou";
        while (m_words.size() < 50'000) {
            QByteArray w;
            if (below(5) == 0) {
                for (quint64 n = 2 + below(5); n > 0; --n) w += letters[below(std::size(letters))];
            } else {
                for (quint64 n = 1 + below(4); n > 0; --n) {
                    w += consonants[below(sizeof consonants - 1)];
                    w += vowels[below(sizeof vowels - 1)];
                }
                if (below(2)) w += consonants[below(sizeof consonants - 1)];
            }
            m_words.push_back(w);
        }
        double sum = 0;
        for (size_t i = 0; i < m_words.size(); ++i) m_share.push_back(sum += 1 / (double(i) + 2.7));
    }
    const QByteArray& word() {
        const double at = double(below(1u << 30)) / double(1u << 30) * m_share.back();
        return m_words[size_t(std::min<std::ptrdiff_t>(std::upper_bound(m_share.begin(), m_share.end(), at) - m_share.begin(), std::ptrdiff_t(m_words.size()) - 1))];
    }
    const std::vector<QByteArray>& words() const { return m_words; }

    QByteArray body() {
        QByteArray out;
        for (quint64 n = 4 + below(14); n > 0; --n) {
            out += word();
            out += ' ';
        }
        out.chop(1);
        switch (below(100)) {
        case 0: out += " TUek11TgCDPZj9WrZzbn1YXAr8SJTEbjGR"; break;
        case 1: out += " 0300-" + QByteArray::number(qint64(1'000'000 + below(9'000'000))); break;
        case 2: out += " https://example.com/x/" + QByteArray::number(qint64(below(1'000'000))); break;
        default: break;
        }
        static const char* const signs[] = {" 😀", " 🙏", " 👍🏽", " ❤️"};
        if (below(20) == 0) out += signs[below(4)];
        if (below(10) == 0) out += ' ' + QByteArray::number(qint64(below(100'000)));
        return out;
    }
    /// As WhatsApp on Android exports it.
    QByteArray whatsapp(qint64 count) {
        QByteArray out;
        out.reserve(count * 110);
        qint64 t = 1'735'700'000;
        for (qint64 i = 0; i < count; ++i) {
            t += qint64(below(60));
            if (t / 86400 != m_day) {
                m_day = t / 86400;
                m_date = QDateTime::fromSecsSinceEpoch(t, Qt::UTC).toString(QStringLiteral("dd/MM/yyyy, ")).toLatin1();
            }
            char clock[16];
            std::snprintf(clock, sizeof clock, "%02d:%02d - ", int(t % 86400 / 3600), int(t % 3600 / 60));
            out += m_date;
            out += clock;
            out += below(2) ? "Goldie Bhai: " : "Nomi Rider: ";
            out += body();
            out += '\n';
        }
        return out;
    }

private:
    quint64 below(quint64 n) { return m_random.below(n); }
    SeededRandom m_random{11};
    std::vector<QByteArray> m_words;
    std::vector<double> m_share;
    qint64 m_day = -1;
    QByteArray m_date;
};

} // namespace saboot::bench
