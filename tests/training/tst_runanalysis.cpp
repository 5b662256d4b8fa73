// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logscript.h"

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestRunAnalysis : public QObject
{
    Q_OBJECT

private slots:
    void everySecondGoesToOnePhase()
    {
        const TrainingRun run = wholeRun().run();
        QCOMPARE(run.phaseSeconds(TrainingPhase::Queue), 6.0 + 30 + 13); // since the jobs were handed in
        QCOMPARE(run.phaseSeconds(TrainingPhase::Compile), 1.0 + 10);
        QCOMPARE(run.phaseSeconds(TrainingPhase::Staging), 2.0 + 15 + 5);
        QCOMPARE(run.phaseSeconds(TrainingPhase::Programming), 15.0);
        QCOMPARE(run.phaseSeconds(TrainingPhase::Training), 200.0 + 200);
        QCOMPARE(run.phaseSeconds(TrainingPhase::Checkpoint), 60.0);
        QCOMPARE(run.phaseSeconds(TrainingPhase::Other), 3.0 + 10);
        QCOMPARE(run.wallSeconds(), 570.0);
    }

    void factsAreThoseOfTheLog()
    {
        const TrainingRun run = wholeRun().run();
        QCOMPARE(run.status, TrainingStatus::Completed);
        QCOMPARE(run.device, u"CSX"_s);
        QCOMPARE(run.jobId, u"wsjob-execute"_s);
        QCOMPARE(run.plannedSteps, std::optional<std::int64_t>(200));
        QCOMPARE(run.firstStep, std::optional<std::int64_t>(50));
        QCOMPARE(run.lastStep, std::optional<std::int64_t>(200));
        QCOMPARE(run.finalLoss, std::optional(2.75));
        QCOMPARE(run.bestLoss, std::optional(2.5));
        QCOMPARE(run.points.size(), std::size_t {4});
        QVERIFY(run.isWholeFit);
        QVERIFY(!run.secondsLeft);
    }

    void windowRateLeavesCheckpointsOut()
    {
        const TrainingRun run = wholeRun().run();
        QCOMPARE(run.stepsPerSecond, std::optional(0.5));
        QCOMPARE(run.batchSize, (std::optional(TrainingBatchSize {32, BatchSizeSource::Processed, 0})));
        QCOMPARE(run.windowRate(), std::optional(16.0));
        QVERIFY(has(run, TrainingWarning::EndToEndMisleads));
        QVERIFY(has(run, TrainingWarning::GlobalRateDisagrees));
        QVERIFY(!has(run, TrainingWarning::BatchSizesDisagree));
    }

    void eachLoopCountsByItself()
    {
        Script script;
        script.train(0, 10).train(10, 20).at(11, Kind::LoopBegan, 20).train(500, 30).train(510, 40);
        script.train(900, 5).train(910, 15); // went back to an earlier checkpoint
        const TrainingRun run = script.run();
        QCOMPARE(run.stepsPerSecond, std::optional(1.0));
        QCOMPARE(run.points.back().loop, 2);
        QCOMPARE(run.lastStep, std::optional<std::int64_t>(40));
    }

    void linesWrittenTwiceCountOnce()
    {
        Script script;
        script.train(0, 10).train(0, 10).train(10, 20).train(10, 20);
        QCOMPARE(script.run().points.size(), std::size_t {2});
        QCOMPARE(script.run().stepsPerSecond, std::optional(1.0));
    }

    void evaluationIsNoTraining()
    {
        Script script;
        script.at(0, Kind::RunBegan).train(100, 50).train(200, 100).at(201, Kind::EvaluationBegan);
        script.at(220, Kind::RunBegan).at(300, Kind::Evaluate).train(400, 150).train(500, 200);
        const TrainingRun run = script.run();
        QCOMPARE(run.stepsPerSecond, std::optional(0.5));
        QCOMPARE(run.phaseSeconds(TrainingPhase::Training), 301.0);
        QCOMPARE(run.phaseSeconds(TrainingPhase::Other), 199.0);
    }

    void clockThatGoesBackIsLeftOutAndSaid()
    {
        Script script;
        script.at(0, Kind::RunBegan).train(100, 50).train(200, 100).train(-3300, 150).train(-3200, 200);
        const TrainingRun run = script.run();
        QVERIFY(has(run, TrainingWarning::ClockSteps));
        QCOMPARE(run.stepsPerSecond, std::optional(0.5));
        QCOMPARE(run.wallSeconds(), 300.0);
    }

    void brokenDateIsLeftOutAndSaid()
    {
        Script script;
        script.at(0, Kind::RunBegan).train(100, 50).train(8e9, 100).train(300, 150).train(400, 200);
        const TrainingRun run = script.run();
        QVERIFY(has(run, TrainingWarning::ClockSteps));
        QCOMPARE(run.stepsPerSecond, std::optional(0.5));
        QCOMPARE(run.wallSeconds(), 200.0);
    }

    void linesOfSeveralThreadsAreNoClockThatGoesBack()
    {
        Script script;
        script.at(0, Kind::RunBegan).at(10, Kind::Release).at(9.6, Kind::Release).at(20, Kind::Release);
        QVERIFY(!has(script.run(), TrainingWarning::ClockSteps));
        QCOMPARE(script.run().wallSeconds(), 20.0);
    }

    void frontThatIsMissingIsOther()
    {
        Script script;
        script.at(0, Kind::RunBegan).train(100, 50).train(200, 100).at(200, Kind::LoopEnded);
        Script old = script;
        const TrainingRun run = script.processed(200, 3200, 1000).run();
        QCOMPARE(run.phaseSeconds(TrainingPhase::Other), 800.0);
        QCOMPARE(run.wallSeconds(), 1000.0);
        QCOMPARE(old.processed(200, 3200, 190, false).run().wallSeconds(), 200.0);
    }

    void firstTrainLineWithoutItsMarkerEndsTraining()
    {
        Script script;
        script.at(0, Kind::WeightsEnded).train(385, 100, 33.83).train(768, 200, 33.9);
        QCOMPARE(script.run().phaseSeconds(TrainingPhase::Training), 768.0);
    }

    void statusFollowsWhatCameLast_data()
    {
        QTest::addColumn<int>("loopEnds");
        QTest::addColumn<QList<int>>("then");
        QTest::addColumn<TrainingStatus>("status");
        const auto kinds = [](std::initializer_list<Kind> list) {
            QList<int> numbers;
            for (const Kind kind : list)
                numbers.append(int(kind));
            return numbers;
        };
        using enum TrainingStatus;
        QTest::newRow("nothing") << 0 << kinds({}) << Partial;
        QTest::newRow("end line") << 1 << kinds({Kind::Processed}) << Completed;
        QTest::newRow("end of the loop alone") << 1 << kinds({}) << Completed;
        QTest::newRow("samples alone") << 0 << kinds({Kind::Processed}) << Partial;
        QTest::newRow("next loop begun") << 1 << kinds({Kind::LoopBegan}) << Partial;
        QTest::newRow("evaluation unfinished") << 1 << kinds({Kind::EvaluationBegan, Kind::RunBegan}) << Partial;
        QTest::newRow("evaluation finished")
            << 1 << kinds({Kind::EvaluationBegan, Kind::Evaluate, Kind::Processed}) << Completed;
        QTest::newRow("shut down") << 0 << kinds({Kind::ShutDown}) << Failed;
        QTest::newRow("samples after a failure") << 0 << kinds({Kind::ShutDown, Kind::Processed}) << Failed;
        QTest::newRow("failure after a loop") << 1 << kinds({Kind::JobFailed}) << Failed;
        QTest::newRow("started again") << 0 << kinds({Kind::ShutDown, Kind::LoopBegan}) << Partial;
        QTest::newRow("started again and done")
            << 0 << kinds({Kind::ShutDown, Kind::LoopBegan, Kind::LoopEnded}) << Completed;
        QTest::newRow("error outlived") << 0 << kinds({Kind::PythonError, Kind::Train}) << Partial;
        QTest::newRow("error at the end") << 0 << kinds({Kind::Train, Kind::PythonError, Kind::Processed}) << Failed;
        QTest::newRow("cancelled") << 0 << kinds({Kind::JobCancelled, Kind::PythonError}) << Cancelled;
        QTest::newRow("shut down because cancelled") << 0 << kinds({Kind::ShutDown, Kind::JobCancelled}) << Cancelled;
    }

    void statusFollowsWhatCameLast()
    {
        QFETCH(const int, loopEnds);
        QFETCH(const QList<int>, then);
        QFETCH(const TrainingStatus, status);
        Script script;
        script.at(0, Kind::RunBegan).train(100, 50);
        for (int i = 0; i < loopEnds; ++i)
            script.at(200, Kind::LoopEnded);
        double at = 200;
        for (const int kind : then)
            script.at(++at, Kind(kind), kind == int(Kind::Train) ? 0 : 60, "why").last().progress.step = 60;
        QCOMPARE(script.run().status, status);
        const bool isOver = status != TrainingStatus::Partial;
        QCOMPARE(script.run(followed()).status, isOver ? status : TrainingStatus::Running);
    }

    void reasonIsTheFirstWordAndPlain()
    {
        Script script;
        script.at(0, Kind::RunBegan).at(1, Kind::PythonError, 0, "ValueError: early").train(2, 1);
        script.at(3, Kind::ShutDown, 0,
                  "\x1b[31mAppliance\t error:\xe2\x80\xae  lost\x07 \x1b[0m" + QByteArray(400, 'x'));
        script.at(4, Kind::JobFailed, 0, "one replica").at(5, Kind::PythonError, 0, "RpcError").processed(6, 10, 6);
        const TrainingRun run = script.run();
        QVERIFY2(run.reason.startsWith(u"Appliance error: lost xxx"), qPrintable(run.reason));
        QCOMPARE(run.reason.size(), 300);
        QVERIFY(has(run, TrainingWarning::ProcessedAfterFailure));
        QCOMPARE(run.phase, TrainingPhase::Training);
    }

    void lastPythonErrorIsTheReason()
    {
        Script script;
        script.at(0, Kind::FitSummary).at(1, Kind::PythonError, 0, "KeyError: 'a'");
        script.at(1, Kind::PythonError, 0, "ModuleNotFoundError: No module named 'peft'");
        QCOMPARE(script.run().reason, u"ModuleNotFoundError: No module named 'peft'"_s);
    }

    void interruptedByHandIsCancelled()
    {
        Script script;
        script.at(0, Kind::RunBegan).at(1, Kind::PythonError, 0, "KeyboardInterrupt");
        QCOMPARE(script.run().status, TrainingStatus::Cancelled);
    }

    void lossThatIsNoNumberIsSaid()
    {
        Script script;
        script.train(0, 1, 10, 2).train(1, 2, 10, notANumber).train(2, 3, 10, std::numeric_limits<double>::infinity());
        const TrainingRun run = script.run();
        QVERIFY(has(run, TrainingWarning::LossNotFinite));
        QVERIFY(!run.finalLoss);
        QCOMPARE(run.bestLoss, std::optional(2.0));
        QVERIFY(!run.points.back().loss);
    }

    void withoutTimesThereIsNoWindow()
    {
        const TrainingRun run = wholeRun().withoutTimes().run();
        QVERIFY(has(run, TrainingWarning::NoTimestamps));
        QVERIFY(!run.stepsPerSecond && !run.startedAt);
        QCOMPARE(run.wallSeconds(), 0.0);
        QCOMPARE(run.status, TrainingStatus::Completed);
        QCOMPARE(run.bestRate(), std::optional(15.0));
    }

    void singleLineHasNoWindow()
    {
        Script script;
        script.at(0, Kind::RunBegan).train(100, 50, 16);
        QVERIFY(has(script.run(), TrainingWarning::NoWindow));
    }

    void timeLeftIsReckonedWhereItIsNotTold()
    {
        Script script;
        script.at(0, Kind::PlannedSteps, 200).at(0, Kind::RunBegan).train(100, 50).train(200, 100);
        QCOMPARE(script.run(followed()).secondsLeft, std::optional(200.0));
        script.last().progress.secondsLeft = 190;
        QCOMPARE(script.run(followed()).secondsLeft, std::optional(190.0));
    }

    void manyPointsAreThinnedEvenlyAndTheWindowIsNot()
    {
        Script script;
        script.at(0, Kind::RunBegan);
        for (int step = 1; step <= 50'001; ++step)
            script.train(step * 0.5, step);
        const TrainingRun run = script.run();
        QVERIFY(run.points.size() <= 20'000);
        QVERIFY(run.points.size() > 9'000);
        QVERIFY(has(run, TrainingWarning::PointsThinned));
        QCOMPARE(run.points.front().step, 1);
        QCOMPARE(run.points.back().step, 50'001);
        for (std::size_t i = 2; i + 1 < run.points.size(); ++i)
            QCOMPARE(run.points[i].step - run.points[i - 1].step, run.points[1].step - run.points[0].step);
        QCOMPARE(run.stepsPerSecond, std::optional(2.0));
    }

    void phasesSumToTheSpanWhereverTheLogEnds()
    {
        const Script script = wholeRun();
        for (std::size_t count = 1; count <= script.size(); ++count) {
            const TrainingRun run = script.run(count);
            QCOMPARE(run.wallSeconds(), spanOf(run));
        }
    }

    void stepsNeverGrowWhenTheLogEndsEarlier()
    {
        const Script script = wholeRun();
        std::int64_t steps = 0;
        for (std::size_t count = 0; count <= script.size(); ++count) {
            const std::int64_t reached = script.run(count).lastStep.value_or(0);
            QVERIFY(reached >= steps);
            steps = reached;
        }
    }

    void anotherDayChangesNothingElse()
    {
        TrainingRun shifted = wholeRun().shifted(86'400 * 200.5).run();
        const TrainingRun run = wholeRun().run();
        QCOMPARE(*shifted.startedAt - *run.startedAt, Milliseconds(17'323'200'000));
        shifted.startedAt = run.startedAt;
        shifted.endedAt = run.endedAt;
        for (std::size_t i = 0; i < run.points.size(); ++i)
            shifted.points[i].at = run.points[i].at;
        QVERIFY(shifted == run);
    }

    void linesThatTellNothingHaveTimesToo()
    {
        Script script;
        script.at(10, Kind::RunBegan).train(20, 5);
        const Milliseconds begin(1'700'000'000'000);
        RunSurroundings known;
        known.firstAt = begin;
        known.lastAt = begin + std::chrono::seconds(24);
        const TrainingRun run = script.run(known);
        QCOMPARE(run.phaseSeconds(TrainingPhase::Other), 10.0);
        QCOMPARE(run.phaseSeconds(TrainingPhase::Training), 14.0);
        QCOMPARE(run.wallSeconds(), spanOf(run));
    }

    void plannedStepsAreThoseOfTheWholeModel_data()
    {
        QTest::addColumn<bool>("isSummary");
        QTest::newRow("how many, in a summary") << true;
        QTest::newRow("up to which, where the loop begins") << false;
    }

    void plannedStepsAreThoseOfTheWholeModel()
    {
        QFETCH(const bool, isSummary);
        Script script;
        if (isSummary)
            script.at(0, Kind::PlannedSteps, 200);
        script.at(0, Kind::LoopBegan, isSummary ? 1001 : 1000).last().line = 7;
        if (!isSummary)
            script.at(0, Kind::PlannedSteps, 1200).last().line = 7;
        script.train(100, 1050).train(200, 1100).train(400, 1200).at(401, Kind::LoopEnded);
        script.processed(401, 6400, 401, false);
        QCOMPARE(script.run().plannedSteps, std::optional<std::int64_t>(1200));
        QCOMPARE(script.run().batchSize->value, 32);
        QCOMPARE(script.run().status, TrainingStatus::Completed);
    }

    void timeThatOutlastsTrainingIsThatOfTheWholeFit()
    {
        Script script;
        script.at(0, Kind::LoopBegan).at(500, Kind::RunBegan).train(600, 50).train(700, 100).at(700, Kind::LoopEnded);
        Script old = script;
        QVERIFY(script.processed(700, 3200, 700, false).run().isWholeFit);
        QVERIFY(!old.processed(700, 3200, 200, false).run().isWholeFit);
    }

    void presentPhaseIsThatOfTheLastLine()
    {
        const Script script = wholeRun();
        QCOMPARE(script.run(7, followed()).phase, TrainingPhase::Queue);
        QCOMPARE(script.run(10, followed()).phase, TrainingPhase::Compile);
        QCOMPARE(script.run(17, followed()).phase, TrainingPhase::Staging);
        QCOMPARE(script.run(20, followed()).phase, TrainingPhase::Programming);
        QCOMPARE(script.run(24, followed()).phase, TrainingPhase::Training);
        QCOMPARE(script.run(27, followed()).phase, TrainingPhase::Checkpoint);
    }
};

QTEST_APPLESS_MAIN(TestRunAnalysis)
#include "tst_runanalysis.moc"
