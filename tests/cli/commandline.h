#pragma once
#include "base/file.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QTemporaryDir>

namespace saboot::tests {

/// What a command left behind.
struct Ran {
    int code = -1;
    QByteArray out, err;
    /// One object for each line that is one.
    QList<QJsonObject> lines() const {
        QList<QJsonObject> all;
        for (const QByteArray& l : out.split('\n'))
            if (!l.trimmed().isEmpty()) all << QJsonDocument::fromJson(l).object();
        return all;
    }
    QJsonObject last() const {
        const auto all = lines();
        return all.isEmpty() ? QJsonObject() : all.last();
    }
    const char* why() const { return err.constData(); }
};

/// saboot-cli in a folder of its own, with desks in it by name. The passphrase comes on a descriptor; it never is an argument.
class CommandLine {
public:
    explicit CommandLine(const char* passphrase = "seven lamps under quiet winter bridges") : m_passphrase(QString::fromLatin1(passphrase)) {}
    QTemporaryDir folder;

    /// Arguments as they are; `wrapper` stands before the program ("exec ", "ulimit …; exec ").
    Ran run(const QStringList& arguments, const QString& passphrase = {}, const QString& wrapper = QStringLiteral("exec "), const QString& desk = QStringLiteral("desk")) {
        return start(wrapper + QStringLiteral("\"$0\" \"$@\" --passphrase-fd 3 3<<<\"$PHRASE\""), arguments, passphrase, desk);
    }
    /// A line as it would be typed, with the shell's quotes, one JSON object a line in its answer.
    Ran typed(const QString& line, const QString& desk = QStringLiteral("desk")) {
        return start(QStringLiteral("exec \"$0\" --json --quiet --passphrase-fd 3 %1 3<<<\"$PHRASE\"").arg(line), {}, {}, desk);
    }
    /// Writes a file into the folder; its path.
    QString file(const QString& name, const QByteArray& bytes) const {
        const QString path = folder.filePath(name);
        if (auto w = writeAtomically(path, bytes); !w) qFatal("%s", qPrintable(describe(w.error())));
        return path;
    }

private:
    Ran start(const QString& script, const QStringList& arguments, const QString& passphrase, const QString& desk) {
        QProcess p;
        QProcessEnvironment env = QProcessEnvironment::systemEnvironment();
        env.insert(QStringLiteral("SABOOT_DESK"), folder.filePath(desk));
        env.insert(QStringLiteral("PHRASE"), passphrase.isNull() ? m_passphrase : passphrase);
        p.setProcessEnvironment(env);
        p.setWorkingDirectory(folder.path());
        p.start(QStringLiteral("bash"), QStringList{QStringLiteral("-c"), script, QStringLiteral(SABOOT_CLI)} + arguments);
        if (!p.waitForFinished(300'000)) return {};
        return {p.exitCode(), p.readAllStandardOutput(), p.readAllStandardError()};
    }
    QString m_passphrase;
};

} // namespace saboot::tests
