// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventtext.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace tokenscope;

namespace {

QByteArray logNamed(const QString& name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/training/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Pieces of random lengths, mostly short ones.
std::vector<QByteArrayView> randomPieces(const QByteArray& log, QRandomGenerator& random)
{
    std::vector<QByteArrayView> pieces;
    const QByteArrayView whole(log);
    for (qsizetype at = 0; at < log.size();) {
        const qsizetype length
            = std::min<qsizetype>(1 + random.bounded(random.bounded(8) ? 30 : 5000), log.size() - at);
        pieces.push_back(whole.sliced(at, length));
        at += length;
    }
    return pieces;
}

// Events of training and evaluation, without the lines' numbers if so wished.
QByteArrayList progressOf(const QByteArray& log, bool withLines)
{
    QByteArrayList progress;
    LogReader reader;
    const auto sink = [&](const LogEvent& event) {
        if (event.kind != LogEventKind::Train && event.kind != LogEventKind::Evaluate)
            return;
        LogEvent told = event;
        told.line = withLines ? event.line : 0;
        progress << textOf(told);
    };
    reader.feed(log, sink);
    reader.finish(sink);
    return progress;
}

// What may be written in front of a line without ending it.
QByteArray randomGlue(QRandomGenerator& random)
{
    static const QByteArrayList glues {
        "",
        "",
        "      ",
        "\t",
        "\xef\xbb\xbf",
        "> ",
        "\x1b[32m",
        "\x1b[0m\x1b[1;31m",
        "\x1b]0;title\a",
        QByteArray("\0\0\0", 3),
        "Saving checkpoint: 100%|\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88| 20/20 [02:34, 1.2s/it]",
        "\rTransferring weights: 0 tensors\rTransferring weights: 4556 tensors [02:34, 20.1/s]",
        "Saving checkpoint:  10%|#  | 2/20\r",
        "(venv) me@host:~/R_2.6.0$ ",
        "\xc3\xff\xfe",
        "2025-11-25 20:20:20 ",
        "[Step=0040] Wall=86.8645s | Loss=1.8380 ",
    };
    return glues[random.bounded(glues.size())];
}

// What may stand on lines of its own in between.
QByteArray randomNoise(QRandomGenerator& random)
{
    static const QByteArrayList noises {
        "\n",
        "  \n",
        "\r\n",
        "[Throughput] Samples: 1414.62 samples/s (1414.62)\n",
        "[Step=0040] Wall=86.8645s | Loss=1.8380\n",
        "E0711 18:04:02.654472867  609793 hpack_parser.cc:1234]       Error parsing metadata\n",
        "2025-07-11 18:03:47,814:INFO wsjob-7jav-weight-3 main subprocess terminated\n",
        "2025-07-11 18:04:19,788 WARNING:   Event 2025-07-11 18:03:48 +0000 UTC reason=Error message='Error pod\n",
        "\rEpoch 1:  10%|#   |\rEpoch 1:  20%|##  |\rEpoch 1: 100%|####|\n",
        "\x1b[2K\x1b[1A\n",
        "Traceback (most recent call last):\n  File \"a.py\", line 1, in f\nValueError: y\n",
        "Loss=3.00000\n",
        "Step=3, Rate=5 samples/sec\n",
        "| Train | Eval |\n|---|---|\n",
        "\xf0\x28\x8c\xbc\xff\n",
    };
    return noises[random.bounded(noises.size())];
}

QByteArray randomProgress(QRandomGenerator& random, int step)
{
    const char* words[] = {"Train Device=CSX, Step=", "Train Device=xla:0, Step=", "Eval Device=CSX, GlobalStep="};
    QByteArray line = QByteArray("2025-11-25 15:39:") + QByteArray::number(10 + random.bounded(50)) + ",243 INFO:   | "
        + words[random.bounded(3)] + QByteArray::number(step)
        + ", Loss=" + QByteArray::number(random.bounded(10.0), 'f', 5);
    if (random.bounded(2))
        line += ", Rate=" + QByteArray::number(random.bounded(5000.0), 'f', 2)
            + " samples/sec, GlobalRate=" + QByteArray::number(random.bounded(5000.0), 'f', 2) + " samples/sec";
    if (random.bounded(2))
        line += ", LoopTimeRemaining=1:18:05, TimeRemaining>1 day, 2:03:04";
    return line;
}

} // namespace

class TestTrainingLogs : public QObject
{
    Q_OBJECT

private slots:
    void logsOfEveryReleaseAreReadHoweverCut_data();
    void logsOfEveryReleaseAreReadHoweverCut();
    void hazardsNeverChangeProgress();
    void randomPiecesTellTheSameAsTheWhole();
};

void TestTrainingLogs::logsOfEveryReleaseAreReadHoweverCut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArrayList>("progress");

    const auto log = [](const char* name, const QByteArrayList& progress) {
        QTest::newRow(name) << QString::fromLatin1(name) << progress;
    };
    log("r17_end.log",
        {"1 2023-02-01 08:00:01.001 Train xla:0 1000 loss=1.5 rate=0.75 global=9.3e-05",
         "2 2023-02-01 08:00:02.001 Train xla:0 2000 loss=1 rate=0.75 global=9.3e-05"});
    log("r18_processor.log",
        {"1 2023-03-01 14:03:11.000 Train cpu 100 loss=2.3", "2 2023-03-01 14:03:12.000 Train cpu 200 loss=2.2"});
    log("r19_indented.log",
        {"4 2023-08-01 08:01:01.020 Train xla:0 100 loss=8.5 rate=20 global=20",
         "5 2023-08-01 08:02:01.020 Train xla:0 200 loss=8 rate=20 global=20",
         "6 2023-08-01 08:03:01.020 Train xla:0 300 loss=7.5 rate=20 global=20"});
    log("r21_crlf.log",
        {"25 2024-02-05 10:12:37.600 Train CSX 50 loss=4.5 rate=600 global=600",
         "26 2024-02-05 10:12:45.600 Train CSX 100 loss=4 rate=600 global=600",
         "27 2024-02-05 10:12:53.600 Train CSX 150 loss=3.5 rate=600 global=600",
         "28 2024-02-05 10:13:01.600 Train CSX 200 loss=3 rate=600 global=600"});
    log("r24_failed.log", {"3 2025-07-01 18:07:20.110 Train CSX 10 loss=9.5 rate=30 global=30"});
    log("r26_two_loops.log",
        {"42 2025-12-02 09:21:14.760 Train CSX 20 loss=8.73 rate=32.03 global=32.01 loop=160 left>360",
         "43 2025-12-02 09:21:54.760 Train CSX 40 loss=8.4681 rate=32.03 global=32 loop=120 left>320",
         "44 2025-12-02 09:22:34.760 Train CSX 60 loss=8.21406 rate=32.03 global=32 loop=80 left>280",
         "45 2025-12-02 09:23:14.760 Train CSX 80 loss=7.96764 rate=32.03 global=32 loop=40 left>240",
         "46 2025-12-02 09:23:54.760 Train CSX 100 loss=7.72861 rate=32.03 global=32 loop=0 left>200",
         "54 2025-12-02 09:24:24.800 Evaluate CSX 100 loss=7.8 rate=40 global=39.9 loop=0 left>400",
         "59 2025-12-02 09:25:44.830 Train CSX 120 loss=7.49675 rate=32.03 global=32.01 loop=160 left>160",
         "60 2025-12-02 09:26:24.830 Train CSX 140 loss=7.27185 rate=32.03 global=32 loop=120 left>120",
         "61 2025-12-02 09:27:04.830 Train CSX 160 loss=7.05369 rate=32.03 global=32 loop=80 left>80",
         "62 2025-12-02 09:27:44.830 Train CSX 180 loss=6.84208 rate=32.03 global=32 loop=40 left>40",
         "63 2025-12-02 09:28:24.830 Train CSX 200 loss=6.63682 rate=32.03 global=32 loop=0 left>0"});
    log("hazards_cut.log",
        {"2 2025-12-03 07:01:40.010 Train CSX 10 loss=7 rate=5 global=5 loop=600 left=87000",
         "5 2025-12-03 07:03:20.010 Train CSX 20 loss=nan rate=5 global=5", "10 2025-12-03 07:05:09.020 Train CSX 30"});
}

void TestTrainingLogs::logsOfEveryReleaseAreReadHoweverCut()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArrayList, progress);
    const QByteArray log = logNamed(name);
    QVERIFY(!log.isEmpty());
    QCOMPARE(progressOf(log, true), progress);
    const QByteArrayList events = eventsOf(log);
    const QByteArrayView whole(log);
    for (qsizetype cut = 1; cut < log.size(); ++cut)
        QCOMPARE(eventsOf({whole.first(cut), whole.sliced(cut)}), events);
}

void TestTrainingLogs::hazardsNeverChangeProgress()
{
    QRandomGenerator random(20251125);
    for (int round = 0; round < 400; ++round) {
        QByteArray plain;
        QByteArray disturbed;
        const int lines = 1 + random.bounded(12);
        const QByteArray end = random.bounded(2) ? "\n" : "\r\n";
        for (int line = 1; line <= lines; ++line) {
            while (random.bounded(3) == 0)
                disturbed += randomNoise(random);
            const QByteArray progress = randomProgress(random, line * 10);
            plain += QByteArray(disturbed.count('\n') - plain.count('\n'), '\n') + progress + '\n';
            disturbed += randomGlue(random) + progress + end;
        }
        QCOMPARE(progressOf(plain, true).size(), lines);
        QCOMPARE(progressOf(disturbed, true), progressOf(plain, true));
    }
}

void TestTrainingLogs::randomPiecesTellTheSameAsTheWhole()
{
    QRandomGenerator random(20251202);
    for (int round = 0; round < 60; ++round) {
        QByteArray log;
        for (int line = 1; line <= 20; ++line) {
            log += randomNoise(random) + randomGlue(random) + randomProgress(random, line);
            if (random.bounded(10) == 0) // longer than what is kept of a line
                log += QByteArray(random.bounded(100'000), 'x');
            log += random.bounded(5) ? "\n" : "";
        }
        const QByteArrayList events = eventsOf(log);
        QVERIFY(events.size() > 10);
        QCOMPARE(eventsOf(randomPieces(log, random)), events);
        QCOMPARE(eventsOf(randomPieces(log, random)), events);
    }
}

QTEST_APPLESS_MAIN(TestTrainingLogs)
#include "tst_traininglogs.moc"
