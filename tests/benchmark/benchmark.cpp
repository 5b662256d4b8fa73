// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What measuring costs and how exact it is: lets our client and bare libcurl ask a server that knows the truth, each in
// a process of its own and by turns, prints a table and writes a document. Asserts nothing.
//
// benchmark [--rounds N] [--only KIND,…] [FILE]

#include "table.h"
#include "tasks.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <cstdio>

using namespace tokenscope;

namespace {

constexpr int patience = 60'000; // ms, for a task

QString programNamed(const QString& name)
{
    return QCoreApplication::applicationDirPath() + u'/' + name;
}

QString loadAverage()
{
    QFile file(QStringLiteral("/proc/loadavg"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

QByteArray told(const Task& task, const QString& origin)
{
    const bool isOurs = task.client == QStringLiteral("ours");
    QProcess client;
    client.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    client.start(
        programNamed(isOurs ? QStringLiteral("tokenscope_ourclient") : QStringLiteral("tokenscope_curlclient")),
        {task.kind, origin, QString::number(task.streams)});
    if (!client.waitForFinished(patience) || client.exitStatus() != QProcess::NormalExit) {
        std::fprintf(stderr, "%s, %s, %d streams: did not end\n", qPrintable(task.client), qPrintable(task.kind),
                     task.streams);
        return {};
    }
    return client.readAllStandardOutput();
}

Figures measure(const QString& origin, int rounds, const QString& only)
{
    Figures figures;
    for (int round = 1; round <= rounds; ++round) {
        std::fprintf(stderr, "Round %d of %d, load %s\n", round, rounds, qPrintable(loadAverage()));
        for (const Task& task : tasksOfARound()) {
            if (only.isEmpty() || only.split(u',').contains(task.kind))
                figures.add(task, told(task, origin));
        }
    }
    return figures;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QCommandLineOption roundsOption(QStringLiteral("rounds"), {}, QStringLiteral("N"), QStringLiteral("5"));
    const QCommandLineOption onlyOption(QStringLiteral("only"), {}, QStringLiteral("KIND"));
    QCommandLineParser parser;
    parser.addOptions({roundsOption, onlyOption});
    parser.process(application);
    const int rounds = std::max(1, parser.value(roundsOption).toInt());
    const QString load = loadAverage();

    QProcess server;
    server.start(programNamed(QStringLiteral("tokenscope_pacedserver")), QStringList());
    if (!server.waitForReadyRead(patience))
        return 1;
    const QString origin = QStringLiteral("http://127.0.0.1:") + QString::fromLatin1(server.readLine().trimmed());
    const Figures figures = measure(origin, rounds, parser.value(onlyOption));
    server.closeWriteChannel();
    server.waitForFinished(patience);

    std::fputs(tableOf(figures).c_str(), stdout);
    if (const QStringList paths = parser.positionalArguments(); !paths.isEmpty()) {
        QFile file(paths.first());
        if (!file.open(QIODevice::WriteOnly) || file.write(figures.toJson(rounds, load)) < 0) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(file.fileName()), qPrintable(file.errorString()));
            return 1;
        }
    }
    return 0;
}
