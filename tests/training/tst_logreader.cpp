// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventtext.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace tokenscope;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString realLogs()
{
    return QStringLiteral(SOURCE_ROOT "/../shared/data/cerebras_logs");
}

std::vector<LogEventKind> kindsOf(const QByteArray& log)
{
    std::vector<LogEventKind> kinds;
    LogReader reader;
    const auto sink = [&kinds](const LogEvent& event) { kinds.push_back(event.kind); };
    reader.feed(log, sink);
    reader.finish(sink);
    return kinds;
}

bool isTrainingLog(const QByteArray& log)
{
    const auto kinds = kindsOf(log);
    return std::any_of(kinds.begin(), kinds.end(), provesTrainingLog);
}

} // namespace

class TestLogReader : public QObject
{
    Q_OBJECT

private slots:
    void everyLineTellsWhatItSays_data();
    void everyLineTellsWhatItSays();
    void realLogsAreReadAsTheyWereByHand();
    void whatCerebrasDidNotWriteIsNoTrainingLog();
};

void TestLogReader::everyLineTellsWhatItSays_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QByteArrayList>("events");

    QTest::newRow("progress of 2.6") << QByteArray(
        "2025-11-25 15:39:45,243 INFO:   | Train Device=CSX, Step=50, Loss=7.67166, Rate=33.08 samples/sec, "
        "GlobalRate=33.02 samples/sec, LoopTimeRemaining=1:18:05, TimeRemaining=1 day, 2:03:04\n")
                                     << QByteArrayList {
                                            "1 2025-11-25 15:39:45.243 Train CSX 50 loss=7.67166 rate=33.08 "
                                            "global=33.02 loop=4685 left=93784"};
}

void TestLogReader::everyLineTellsWhatItSays()
{
    QFETCH(const QByteArray, log);
    QFETCH(const QByteArrayList, events);
    QCOMPARE(eventsOf(log), events);
    for (qsizetype cut = 1; cut < log.size(); ++cut)
        QCOMPARE(eventsOf({QByteArrayView(log).first(cut), QByteArrayView(log).sliced(cut)}), events);
}

void TestLogReader::realLogsAreReadAsTheyWereByHand()
{
    const QString folder = realLogs();
    if (!QFile::exists(folder))
        return; // they are not part of the project
    const QByteArrayList rows = contentOf(folder + QStringLiteral("/expected_summary.csv")).trimmed().split('\n');
    QVERIFY(rows.size() > 10);
    for (const QByteArray& row : rows.mid(1)) {
        const QByteArrayList cells = row.split(',');
        const QByteArray log = contentOf(folder + QLatin1Char('/') + QString::fromLatin1(cells[0]));
        QVERIFY2(isTrainingLog(log), cells[0].constData());
        std::vector<std::int64_t> steps;
        LogReader reader;
        const auto sink = [&steps](const LogEvent& event) {
            if (event.kind == LogEventKind::Train)
                steps.push_back(event.progress.step);
        };
        for (const char byte : log)
            reader.feed(QByteArrayView(&byte, 1), sink);
        reader.finish(sink);
        QCOMPARE(std::ssize(steps), cells[1].toInt());
        QCOMPARE(qint64 {steps.front()}, cells[2].toLongLong());
        QCOMPARE(qint64 {steps.back()}, cells[3].toLongLong());
    }
}

void TestLogReader::whatCerebrasDidNotWriteIsNoTrainingLog()
{
    QVERIFY(!isTrainingLog("2026-02-01 23:32:37 [INFO] Executing: uv run gnn-modelzoo-v2.6/graphsage.py\n"
                           "[Step=0020] Wall=24.3825s | Loss=4.6815\n"
                           "[Throughput] Samples: 136509.48 samples/s (136506.00)\n"
                           "Training completed successfully!\n"
                           "Saving checkpoint at step 200\n"));
}

QTEST_APPLESS_MAIN(TestLogReader)
#include "tst_logreader.moc"
