#include "cli/context.h"

#include <QRegularExpression>
#include <QJsonDocument>
#include <QTimeZone>
#include <csignal>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace saboot::cli {

namespace {
std::atomic<JobControl*> interruptible{nullptr};
void onInterrupt(int) {
    if (JobControl* j = interruptible.load()) j->cancel();
}
} // namespace

Context::Context() = default;
Context::~Context() { interruptible = nullptr; }

Result<services::Desk*> Context::desk() {
    if (!m_desk) {
        const QString folder = deskFolder.isEmpty() ? services::Desk::defaultFolder() : deskFolder;
        SABOOT_TRY(m_desk, services::Desk::open(folder, environment));
    }
    return m_desk.get();
}

Result<services::Desk*> Context::unlockedDesk() {
    SABOOT_TRY(services::Desk * d, desk());
    if (!d->hasOfficer())
        return Error(ErrorCode::NotFound, QStringLiteral("The desk %1 (make one with: saboot-cli desk create)").arg(d->folder()));
    if (!d->isUnlocked()) {
        SABOOT_TRY(const SecureBytes p, passphrase(passphraseFd, QStringLiteral("Passphrase: ")));
        SABOOT_CHECK(d->unlock(p));
    }
    return d;
}

Result<services::OpenCase*> Context::openCase(const QString& path, services::OpenMode mode) {
    SABOOT_TRY(services::Desk * d, unlockedDesk());
    SABOOT_TRY(m_case, services::OpenCase::open(*d, path, mode));
    for (const auto& f : m_case->findings()) std::fprintf(stderr, "%s\n", qPrintable(f.text));
    return m_case.get();
}

Result<SecureBytes> Context::passphrase(int fd, const QString& prompt) {
    SecureBytes buffer(1024);
    qsizetype used = 0;
    auto readLine = [&](int from) {
        char c = 0;
        while (used < buffer.size() && ::read(from, &c, 1) == 1 && c != '\n' && c != '\r') buffer.data()[used++] = quint8(c);
        wipe(&c, 1);
    };
    if (fd >= 0) {
        readLine(fd);
    } else {
        if (!::isatty(STDIN_FILENO))
            return Error(ErrorCode::InvalidArgument, QStringLiteral("no passphrase given; use --passphrase-fd N or a terminal"));
        std::fprintf(stderr, "%s", qPrintable(prompt));
        termios before{};
        ::tcgetattr(STDIN_FILENO, &before);
        termios silent = before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        readLine(STDIN_FILENO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        std::fprintf(stderr, "\n");
    }
    return SecureBytes::copyOf(buffer.view().first(used));
}

void Context::print(const QJsonObject& object) {
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact);
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fputc('\n', stdout);
}

void Context::print(const QString& line) {
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fputc('\n', stdout);
}

void Context::row(const QStringList& cells) { print(cells.join(::isatty(STDOUT_FILENO) ? QStringLiteral("  ") : QStringLiteral("\t"))); }

JobControl& Context::job() {
    if (!m_job) {
        const bool show = !quiet && ::isatty(STDERR_FILENO);
        m_job = std::make_unique<JobControl>([show](const Progress& p) {
            if (!show) return;
            if (p.total > 0)
                std::fprintf(stderr, "\r\033[K%s %d %%", qPrintable(p.step), int(100.0 * double(p.done) / double(p.total)));
            else
                std::fprintf(stderr, "\r\033[K%s", qPrintable(p.step));
            if (p.total > 0 && p.done >= p.total) std::fprintf(stderr, "\r\033[K");
        });
        interruptible = m_job.get();
        struct sigaction action {};
        action.sa_handler = onInterrupt;
        ::sigaction(SIGINT, &action, nullptr);
    }
    return *m_job;
}

Result<QRect> parseRegion(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6})$"));
    const auto m = form.match(text.trimmed());
    if (!m.hasMatch()) return Error(ErrorCode::InvalidArgument, QStringLiteral("a region is left,top,width,height in pixels"));
    return QRect(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt(), m.captured(4).toInt());
}

Result<qint64> parseTime(const QString& text) {
    QDateTime t = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!t.isValid()) {
        QString spaced = text;
        t = QDateTime::fromString(spaced.replace(QLatin1Char(' '), QLatin1Char('T')), Qt::ISODate);
    }
    if (!t.isValid()) return Error(ErrorCode::InvalidArgument, QStringLiteral("the time \"%1\" (write 2026-08-15T11:02:41+05:00)").arg(text));
    if (t.timeSpec() == Qt::LocalTime) t = QDateTime(t.date(), t.time(), QTimeZone("Asia/Karachi"));
    return t.toMSecsSinceEpoch();
}

} // namespace saboot::cli
