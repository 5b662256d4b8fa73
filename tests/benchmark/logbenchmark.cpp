// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a training log takes to be read, and how much memory:
//   tokenscope_logbenchmark write FILE MEGABYTES
//   tokenscope_logbenchmark read FILE   lines alone
//   tokenscope_logbenchmark run FILE    what the program makes of them

#include "cerebraslog/logreader.h"
#include "logwriter.h"
#include "thisprocess.h"
#include "training/trainingfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStringList>

#include <cstdio>

namespace tokenscope {
namespace {

constexpr qint64 megabyte = 1024 * 1024;

int write(const QString& path, qint64 megabytes)
{
    QFile file(path);
    if (megabytes <= 0 || !file.open(QIODevice::WriteOnly))
        return 1;
    LogWriter writer;
    while (file.pos() < megabytes * megabyte)
        file.write(writer.next());
    std::printf("%lld progress lines\n", static_cast<long long>(writer.progressLines()));
    return 0;
}

int read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    QElapsedTimer timer;
    timer.start();
    LogReader reader;
    qint64 events = 0;
    qint64 steps = 0;
    const auto sink = [&](const LogEvent& event) {
        ++events;
        steps += event.kind == LogEventKind::Train ? 1 : 0;
    };
    QByteArray piece(megabyte, Qt::Uninitialized);
    for (qint64 length = file.read(piece.data(), piece.size()); length > 0;
         length = file.read(piece.data(), piece.size()))
        reader.feed(QByteArrayView(piece).first(length), sink);
    reader.finish(sink);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const double megabytes = static_cast<double>(file.size()) / static_cast<double>(megabyte);
    std::printf("%.0f MB in %.2f s: %.0f MB/s; %lld events, %lld progress lines; peak %.1f MB\n", megabytes, seconds,
                megabytes / seconds, events, steps, thisprocess::peakMemory());
    return 0;
}

int run(const QString& path)
{
    QElapsedTimer timer;
    timer.start();
    const auto runs = readTrainingFile(path);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    if (!runs)
        return 1;
    const TrainingRun& run = runs->front();
    std::printf("%.0f MB in %.2f s; last step %lld, %zu points; peak %.1f MB\n",
                static_cast<double>(QFile(path).size()) / static_cast<double>(megabyte), seconds,
                static_cast<long long>(run.lastStep.value_or(0)), run.points.size(), thisprocess::peakMemory());
    return 0;
}

int start(const QStringList& arguments)
{
    if (arguments.size() == 4 && arguments[1] == u"write")
        return write(arguments[2], arguments[3].toLongLong());
    if (arguments.size() == 3 && arguments[1] == u"read")
        return read(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == u"run")
        return run(arguments[2]);
    std::fputs("tokenscope_logbenchmark write FILE MEGABYTES | read FILE | run FILE\n", stderr);
    return 2;
}

} // namespace
} // namespace tokenscope

int main(int count, char* values[])
{
    QStringList arguments;
    for (int i = 0; i < count; ++i)
        arguments << QString::fromLocal8Bit(values[i]);
    return tokenscope::start(arguments);
}
