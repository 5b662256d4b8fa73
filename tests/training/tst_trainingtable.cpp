// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/csvtable.h"
#include "training/trainingtable.h"

#include <QFile>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestTrainingTable : public QObject
{
    Q_OBJECT

private slots:
    void headersAreFoundByTheirNames_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("isTable");
        QTest::newRow("ours") << QByteArray("who,batch_size,global_rate_samples_s\n") << true;
        QTest::newRow("blanks and capitals") << QByteArray("Batch Size;Samples/s\n") << true;
        QTest::newRow("short, tab") << QByteArray("bs\trate\n") << true;
        QTest::newRow("units") << QByteArray("\"Batch size\",\"Rate (samples/s)\"\n") << true;
        QTest::newRow("time instead of rate") << QByteArray("batch_size,steps,processed_seconds\n") << true;
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "bs,rate\n")
                                         << true;
        QTest::newRow("header alone") << QByteArray("bs;rate") << true;
        QTest::newRow("no rate") << QByteArray("batch_size,loss\n") << false;
        QTest::newRow("no size") << QByteArray("who,rate\n") << false;
        QTest::newRow("log") << QByteArray("2025-11-25 15:07:20,457 INFO:   batch size, rate\n") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void headersAreFoundByTheirNames()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const bool, isTable);
        QCOMPARE(isTrainingTable(header), isTable);
    }

    void numbersAreReadAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QChar>("separator");
        QTest::addColumn<double>("value"); // negative: none
        QTest::newRow("plain") << u"33.27"_s << QChar(u',') << 33.27;
        QTest::newRow("decimal comma") << u"33,27"_s << QChar(u';') << 33.27;
        QTest::newRow("decimal comma and groups") << u"8.615,5"_s << QChar(u';') << 8615.5;
        QTest::newRow("point with semicolon") << u"33.27"_s << QChar(u';') << 33.27;
        QTest::newRow("groups") << u"8,615"_s << QChar(u',') << 8615.0;
        QTest::newRow("groups and point") << u"1,048,576.5"_s << QChar(u',') << 1048576.5;
        QTest::newRow("tab, groups") << u"8,615"_s << QChar(u'\t') << 8615.0;
        QTest::newRow("tab, decimal comma") << u"33,2"_s << QChar(u'\t') << 33.2;
        QTest::newRow("about") << u"~33"_s << QChar(u',') << 33.0;
        QTest::newRow("unit") << u"33.1 samples/s"_s << QChar(u',') << 33.1;
        QTest::newRow("exponent") << u"1.2e3"_s << QChar(u',') << 1200.0;
        QTest::newRow("word") << u"fast"_s << QChar(u',') << -1.0;
        QTest::newRow("two numbers") << u"33 34"_s << QChar(u',') << -1.0;
        QTest::newRow("two points") << u"3.3.1"_s << QChar(u',') << -1.0;
        QTest::newRow("half a group") << u"3,3"_s << QChar(u',') << -1.0;
    }

    void numbersAreReadAsTheyAreTyped()
    {
        QFETCH(const QString, cell);
        QFETCH(const QChar, separator);
        QFETCH(const double, value);
        QCOMPARE(csvNumber(cell, separator).value_or(-1), value);
    }

    void rowsBecomeRuns()
    {
        const auto runs
            = readTrainingTable("who,system,release,batch_size,steps,global_rate_samples_s,"
                                "last_or_avg_rate_samples_s,processed_samples,processed_seconds,final_loss\r\n"
                                "ann,CS-3,2.6.0,256,200,32.86,32.84,51200,8615,5.87924\r\n"
                                "\r\n"
                                "\"bob, the other\",CS-3,2.6.0,1024,50,,33,,,7.67\r\n",
                                u"table.csv"_s);
        QVERIFY(runs);
        QCOMPARE(runs->size(), std::size_t {2});
        const TrainingRun& first = runs->front();
        QCOMPARE(first.file, u"table.csv"_s);
        QCOMPARE(first.label, u"ann"_s);
        QCOMPARE(first.device, u"CS-3"_s);
        QCOMPARE(first.release, u"2.6.0"_s);
        QCOMPARE(first.batchSize, (std::optional(TrainingBatchSize {256, BatchSizeSource::Table, 0})));
        QCOMPARE(first.lastGlobalRate, std::optional(32.86));
        QCOMPARE(first.lastRate, std::optional(32.84));
        QCOMPARE(first.finalLoss, std::optional(5.87924));
        QVERIFY(first.isWholeFit);
        QCOMPARE(qRound(first.phaseSeconds(TrainingPhase::Training)), 1558);
        QCOMPARE(qRound(first.wallSeconds()), 8615);
        QCOMPARE(first.warnings, std::vector {TrainingWarning::EndToEndMisleads});
        QCOMPARE(runs->back().label, u"bob, the other"_s);
        QCOMPARE(runs->back().bestRate(), std::optional(33.0));
        QCOMPARE(runs->back().wallSeconds(), 0.0);
    }

    void rowWithATimeAndNoRateLoads()
    {
        const auto runs = readTrainingTable("release;bs;steps;rate;processed_seconds\n2.1.1;512;1000;;175,2\n"
                                            "2.6.0;512;1000;n/a;175,2\n",
                                            {});
        QVERIFY(runs);
        QCOMPARE(runs->front().processedSamples, std::optional<std::int64_t>(512'000));
        QCOMPARE(qRound(*runs->front().bestRate()), 2922); // of that release the time is that of training alone
        QVERIFY(!runs->back().bestRate());
        QCOMPARE(qRound(*runs->back().endToEndRate()), 2922);
    }

    void rowWithoutASizeLoads()
    {
        const auto runs = readTrainingTable("rate,bs\n33,\n33.1,?\n", {});
        QVERIFY(runs);
        QVERIFY(!runs->back().batchSize);
        QCOMPARE(runs->back().bestRate(), std::optional(33.1));
    }

    void tablesOfThisProgramLoad()
    {
        const auto runs = readTrainingTable(
            "file,name,batch_size,steps,status,window_rate_samples_per_s,rate_last_samples_per_s,"
            "global_rate_last_samples_per_s,processed_samples,processed_s,final_loss,best_loss,queue_s,compile_s,"
            "staging_s,programming_s,training_s,checkpoint_s,other_s,micro_batch_size,reason\n"
            "/a/b.log,b,512,200,failed,33.31,33.4,33.28,102400,4109.4,6.3,6.2,1,2,3,4,3077,584,7,64,no\xe2\x80\xae "
            "disk\n"
            "c.log,,1024,200,partial,,33.4,,,,,,,,,,,,,,\n",
            {});
        QVERIFY(runs);
        const TrainingRun& run = runs->front();
        QCOMPARE(run.label, u"b"_s);
        QCOMPARE(run.status, TrainingStatus::Failed);
        QCOMPARE(run.reason, u"no disk"_s);
        QCOMPARE(run.windowRate(), std::optional(33.31));
        QCOMPARE(run.lastGlobalRate, std::optional(33.28));
        QCOMPARE(run.lastRate, std::optional(33.4));
        QCOMPARE(run.phases, (std::array<double, trainingPhaseCount> {1, 2, 3, 4, 3077, 584, 7}));
        QCOMPARE(run.microBatchSize, std::optional<std::int64_t>(64));
        QCOMPARE(run.bestLoss, std::optional(6.2));
        QCOMPARE(runs->back().label, u"c.log"_s);
        QCOMPARE(runs->back().status, TrainingStatus::Partial);
    }

    void badCellsAreSaidWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("detail");
        QTest::newRow("word") << QByteArray("bs,rate\n512,33\n1024,fast\n") << 3 << 2 << u"rate: \"fast\""_s;
        QTest::newRow("size broken") << QByteArray("bs,rate\n51.2,33\n") << 2 << 1 << u"bs: \"51.2\""_s;
        QTest::newRow("size zero") << QByteArray("bs,rate\n0,33\n") << 2 << 1 << u"bs: \"0\""_s;
        QTest::newRow("negative") << QByteArray("bs,rate\n512,-33\n") << 2 << 2 << u"rate: \"-33\""_s;
        QTest::newRow("after a line in quotes")
            << QByteArray("bs,rate,who\n1,2,\"a\nb\"\n3,x\n") << 4 << 2 << u"\"x\""_s;
        QTest::newRow("no rows") << QByteArray("bs,rate\n") << 1 << 0 << u"no rows"_s;
        QTest::newRow("no header") << QByteArray("512,33\n") << 1 << 0 << u"header"_s;
    }

    void badCellsAreSaidWithTheirPlace()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, line);
        QFETCH(const int, column);
        QFETCH(const QString, detail);
        const auto runs = readTrainingTable(text, u"table.csv"_s);
        QVERIFY(!runs);
        QCOMPARE(runs.error().code, Error::Code::WrongSchema);
        QCOMPARE(runs.error().subject, u"table.csv"_s);
        QCOMPARE(runs.error().line, line);
        QCOMPARE(runs.error().column, column);
        QVERIFY2(runs.error().detail.contains(detail), qPrintable(runs.error().detail));
    }

    void textCutAnywhereIsReadOrRefused()
    {
        const QByteArray text = "who;bs;rate;steps\n\"a;\"\"b\";512;33,1;200\nc;1024;~33;-\n";
        for (qsizetype size = 0; size <= text.size(); ++size) {
            const auto runs = readTrainingTable(text.left(size), {});
            QVERIFY(runs || runs.error().code == Error::Code::WrongSchema);
        }
        QCOMPARE(readTrainingTable(text, {})->front().label, u"a;\"b"_s);
    }
};

QTEST_APPLESS_MAIN(TestTrainingTable)
#include "tst_trainingtable.moc"
