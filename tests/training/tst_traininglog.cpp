// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/traininglog.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

QByteArray fixture(const QString& name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/training/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TrainingRun runOf(const QByteArray& text, bool isFollowed = false, const QString& path = u"some.log"_s)
{
    TrainingLog log(path);
    log.feed(text);
    return log.run(isFollowed);
}

bool has(const TrainingRun& run, TrainingWarning warning)
{
    return std::find(run.warnings.begin(), run.warnings.end(), warning) != run.warnings.end();
}

} // namespace

class TestTrainingLog : public QObject
{
    Q_OBJECT

private slots:
    void wholeLogIsUnderstood()
    {
        const TrainingRun run = runOf(fixture(u"whole_fit_2_6.log"_s));
        QCOMPARE(run.label, u"some"_s);
        QCOMPARE(run.status, TrainingStatus::Completed);
        QCOMPARE(run.device, u"CSX"_s);
        QCOMPARE(run.jobId, u"wsjob-execute1"_s);
        QCOMPARE(run.plannedSteps, std::optional<std::int64_t>(80));
        QCOMPARE(run.batchSize, (std::optional(TrainingBatchSize {64, BatchSizeSource::Processed, 0})));
        QCOMPARE(run.stepsPerSecond, std::optional(0.5));
        QCOMPARE(run.windowRate(), std::optional(32.0));
        QVERIFY(run.isWholeFit);
        QCOMPARE(run.phaseSeconds(TrainingPhase::Queue), 610.0);
        QCOMPARE(run.phaseSeconds(TrainingPhase::Checkpoint), 25.0);
        QCOMPARE(run.wallSeconds(), toSeconds(*run.endedAt - *run.startedAt));
        QVERIFY(has(run, TrainingWarning::EndToEndMisleads));
    }

    void logComesInAnyPieces_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 2, 7, 64, 1000})
            QTest::addRow("%d bytes", size) << size;
    }

    void logComesInAnyPieces()
    {
        QFETCH(const int, size);
        const QByteArray text = fixture(u"whole_fit_2_6.log"_s);
        TrainingLog log(u"some.log"_s);
        for (qsizetype at = 0; at < text.size(); at += size)
            log.feed(text.mid(at, size));
        QVERIFY(log.run() == runOf(text));
    }

    void stepsNeverGrowWhenTheFileIsCut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("2.6") << u"whole_fit_2_6.log"_s;
        QTest::newRow("1.9") << u"old_1_9.log"_s;
        QTest::newRow("failed") << u"failed_2_4.log"_s;
    }

    void stepsNeverGrowWhenTheFileIsCut()
    {
        QFETCH(const QString, name);
        const QByteArray text = fixture(name);
        QVERIFY(!text.isEmpty());
        std::int64_t reached = 0;
        for (qsizetype size = 0; size <= text.size(); ++size) {
            const TrainingRun run = runOf(text.left(size));
            QVERIFY(run.lastStep.value_or(0) >= reached);
            reached = run.lastStep.value_or(0);
            QVERIFY(run.status != TrainingStatus::Running);
            if (run.startedAt && !run.isWholeFit)
                QCOMPARE(run.wallSeconds(), toSeconds(*run.endedAt - *run.startedAt));
        }
    }

    void bytesOfAnyKindAreSurvived()
    {
        const QByteArray text = fixture(u"whole_fit_2_6.log"_s);
        quint32 state = 12345;
        for (int round = 0; round < 200; ++round) {
            QByteArray broken = text;
            for (int i = 0; i < 40; ++i) {
                state = state * 1664525 + 1013904223;
                broken[qsizetype(state >> 8) % broken.size()] = char(state >> 24);
            }
            const TrainingRun run = runOf(broken);
            QVERIFY(run.points.size() <= 20'000);
            QVERIFY(run.wallSeconds() >= 0);
        }
    }

    void logsAppendedToEachOtherAreSeveralRuns()
    {
        const QByteArray one = fixture(u"whole_fit_2_6.log"_s);
        const TrainingRun alone = runOf(one);
        // the later one is of another release and another day, and its command and summary may be lost
        QByteArray other = one;
        other.replace("2026-03-02", "2026-03-03").replace("R_2.6.0", "R_2.9.0");
        const QByteArray rest = other.mid(other.indexOf("Compiling the model"));
        for (const QByteArray& later : QByteArrayList {other, "2026-03-03 08:00:01,000 INFO:   " + rest}) {
            TrainingLog log(u"/none/both.log"_s);
            log.feed(one);
            log.feed(later);
            const std::vector<TrainingRun> runs = log.runs();
            QCOMPARE(runs.size(), 2U);
            QCOMPARE(runs[0].label, u"both #1"_s);
            QCOMPARE(runs[1].label, u"both #2"_s);
            QCOMPARE(runs[0].release, u"2.6.0"_s);
            QCOMPARE(runs[1].release, later == other ? u"2.9.0"_s : u"2.6.0"_s);
            for (const TrainingRun& run : runs) {
                QCOMPARE(run.batchSize, alone.batchSize);
                QCOMPARE(run.stepsPerSecond, alone.stepsPerSecond);
                QCOMPARE(run.points.size(), alone.points.size());
                QCOMPARE(run.status, TrainingStatus::Completed);
            }
            QCOMPARE(runs[0].phases, alone.phases);
        }
    }

    void runThatWasKilledIsFollowedByAnother()
    {
        const QByteArray one = fixture(u"whole_fit_2_6.log"_s);
        TrainingLog log(u"/none/both.log"_s);
        log.feed(one.left(one.indexOf("Step=60")));
        log.feed("\n");
        log.feed(one);
        const std::vector<TrainingRun> runs = log.runs();
        QCOMPARE(runs.size(), 2U);
        QCOMPARE(runs[0].status, TrainingStatus::Partial);
        QCOMPARE(runs[1].status, TrainingStatus::Completed);
    }

    void validationBehindTheFitIsNoRun()
    {
        const QByteArray one = fixture(u"whole_fit_2_6.log"_s);
        TrainingLog log(u"/none/one.log"_s);
        log.feed(one);
        log.feed("2026-03-03 08:00:00,000 INFO:   Compiling the model. This may take a few minutes.\n"
                 "2026-03-03 08:01:00,000 INFO:   | Eval Device=CSX, GlobalStep=80, Batch=20, Loss=5.9\n");
        QCOMPARE(log.runs().size(), 1U);
    }

    void followedRunIsRunningUntilItEnds()
    {
        const QByteArray text = fixture(u"whole_fit_2_6.log"_s);
        const qsizetype end = text.indexOf("Training completed successfully!");
        const TrainingRun half = runOf(text.left(text.indexOf("Step=60")), true);
        QCOMPARE(half.status, TrainingStatus::Running);
        QCOMPARE(half.phase, TrainingPhase::Training);
        QCOMPARE(half.lastStep, std::optional<std::int64_t>(40));
        QCOMPARE(half.secondsLeft, std::optional(80.0));
        QVERIFY(!has(half, TrainingWarning::CutShort));
        QCOMPARE(runOf(text.left(end), true).phase, TrainingPhase::Training);
        QCOMPARE(runOf(text, true).status, TrainingStatus::Completed);
    }

    void cutLineIsSaid()
    {
        const QByteArray text = fixture(u"whole_fit_2_6.log"_s);
        const TrainingRun run = runOf(text.left(text.indexOf("Step=60")));
        QVERIFY(has(run, TrainingWarning::CutShort));
        QCOMPARE(run.status, TrainingStatus::Partial);
        QVERIFY(!has(runOf(text), TrainingWarning::CutShort));
    }

    void failedRunSaysWhy()
    {
        const TrainingRun run = runOf(fixture(u"failed_2_4.log"_s));
        QCOMPARE(run.status, TrainingStatus::Failed);
        QCOMPARE(run.reason, u"Appliance error: lost the connection to a worker"_s);
        QVERIFY(has(run, TrainingWarning::ProcessedAfterFailure));
        QVERIFY(!run.batchSize); // the samples are of more steps than the lines tell of
    }

    void oldRunIsUnderstood()
    {
        const TrainingRun run = runOf(fixture(u"old_1_9.log"_s));
        QCOMPARE(run.status, TrainingStatus::Completed);
        QCOMPARE(run.device, u"xla:0"_s);
        QCOMPARE(run.batchSize, (std::optional(TrainingBatchSize {66, BatchSizeSource::Processed, 0})));
        QVERIFY(!run.isWholeFit);
        QCOMPARE(run.windowRate(), std::optional(22.0));
    }

    void whatTheUserKnowsIsBelievedFirst()
    {
        TrainingLog log(u"run_bs64.log"_s);
        log.setBatchSize(128);
        log.setSequenceLength(2048);
        log.feed(fixture(u"whole_fit_2_6.log"_s));
        const TrainingRun run = log.run();
        QCOMPARE(run.batchSize, (std::optional(TrainingBatchSize {128, BatchSizeSource::User, 0})));
        QCOMPARE(run.sequenceLength, std::optional<std::int64_t>(2048));
        QVERIFY(has(run, TrainingWarning::BatchSizesDisagree));
        QCOMPARE(run.tokensPerSecond(), std::optional(64.0 * 2048));
    }

    void fileNameTellsWhatTheLogDoesNot()
    {
        const TrainingRun run = runOf(fixture(u"failed_2_4.log"_s), false, u"run_bs96.log"_s);
        QCOMPARE(run.batchSize, (std::optional(TrainingBatchSize {96, BatchSizeSource::FileName, 0})));
    }

    void foreignTextIsNoTrainingLog()
    {
        TrainingLog log(u"some.log"_s);
        log.feed("2026-02-01 23:32:37 [INFO] Starting\n[Step=0020] Wall=24.3s | Loss=4.68\nValueError: x\n");
        QVERIFY(!log.isTrainingLog());
        TrainingLog cut(u"some.log"_s);
        cut.feed("INFO:   Beginning appliance run");
        QVERIFY(cut.isTrainingLog());
    }

    void logCanBeMoved()
    {
        TrainingLog log(u"some.log"_s);
        log.feed("INFO:   Beginning appliance run\n");
        TrainingLog moved = std::move(log);
        moved.feed(
            "INFO:   | Train Device=CSX, Step=50, Loss=7.6, Rate=33.08 samples/sec, GlobalRate=33.01 samples/sec\n");
        QCOMPARE(moved.run().lastStep, std::optional<std::int64_t>(50));
        QVERIFY(has(moved.run(), TrainingWarning::NoTimestamps));
    }
};

QTEST_APPLESS_MAIN(TestTrainingLog)
#include "tst_traininglog.moc"
