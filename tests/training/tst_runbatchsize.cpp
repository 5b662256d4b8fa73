// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logscript.h"

using namespace tokenscope;
using namespace Qt::StringLiterals;

/// Where the analysis of a run has its batch size from.
class TestRunBatchSize : public QObject
{
    Q_OBJECT

private slots:
    void batchSizeIsRecoveredFromGlobalRate()
    {
        Script script;
        script.at(0, Kind::RunBegan);
        // the device takes 3 s before the first step
        for (int step = 100; step <= 1000; step += 100)
            script.train(3 + step * 4, step, 2048.0 * step / (3 + step * 4));
        const TrainingRun run = script.run();
        QCOMPARE(run.batchSize->value, 2048);
        QCOMPARE(run.batchSize->source, BatchSizeSource::Recovered);
        QVERIFY(run.batchSize->error < 0.001);
        QVERIFY(has(run, TrainingWarning::BatchSizeRecovered));
    }

    void batchSizeIsRecoveredWithoutAMarkerOrDespiteIt_data()
    {
        QTest::addColumn<bool>("isMarked");
        QTest::newRow("no marker") << false;
        QTest::newRow("clock began with the fit") << true;
    }

    void batchSizeIsRecoveredWithoutAMarkerOrDespiteIt()
    {
        QFETCH(const bool, isMarked);
        Script script;
        if (isMarked)
            script.at(200, Kind::RunBegan);
        for (int step = 40; step <= 1000; step += 40)
            script.train(200 + step * 3, step, 4096.0 * step / (200 + step * 3));
        const TrainingRun run = script.run();
        QCOMPARE(run.batchSize->value, 4096);
        QVERIFY(run.batchSize->error < 0.01);
    }

    void fewLinesFarFromTheStartAreNotTrusted()
    {
        Script script;
        for (int step = 10'000; step <= 10'200; step += 50)
            script.train(step * 4, step, std::round(100 * 8.0 * (1 + 0.001 * (step % 100 / 50))) / 100);
        QVERIFY(script.run().batchSize->error > 0.01);
    }

    void stepsOfAnEarlierRunAreNotCounted()
    {
        Script script;
        script.at(0, Kind::LoopBegan, 1000).last().line = 1;
        script.at(0, Kind::PlannedSteps, 1100).last().line = 1;
        script.at(0, Kind::RunBegan);
        script.train(100, 1050, 16).train(200, 1100, 16).at(201, Kind::LoopEnded).processed(201, 3200, 300, false);
        QCOMPARE(script.run().batchSize, (std::optional(TrainingBatchSize {32, BatchSizeSource::Processed, 0})));
    }

    void sizesThatDifferAreSaid()
    {
        RunSurroundings known;
        known.batchSize.parameters = 64;
        const TrainingRun run = wholeRun().run(known);
        QCOMPARE(run.batchSize, (std::optional(TrainingBatchSize {64, BatchSizeSource::Parameters, 0})));
        QVERIFY(has(run, TrainingWarning::BatchSizesDisagree));
        known.batchSize.parameters = 32;
        QVERIFY(!has(wholeRun().run(known), TrainingWarning::BatchSizesDisagree));
    }
};

QTEST_APPLESS_MAIN(TestRunBatchSize)

#include "tst_runbatchsize.moc"
