// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchsize/batchsizecomparison.h"
#include "support/trainingruns.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <random>

using namespace tokenscope;
using namespace trainingruns;
using namespace Qt::StringLiterals;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

bool isAbout(std::optional<double> value, double expected)
{
    return value && std::abs(*value - expected) < 1e-9 * std::max(1.0, std::abs(expected));
}

} // namespace

class TestBatchSizeComparison : public QObject
{
    Q_OBJECT

private slots:
    void rowsAscendAndAreMeasuredAgainstTheSmallest()
    {
        const auto comparison = compareBatchSizes(
            {withRate(u"large"_s, 1024, 60), withRate(u"small"_s, 256, 20), withRate(u"middle"_s, 512, 50)});
        QCOMPARE(comparison.rows.size(), 3U);
        QCOMPARE(comparison.rows[0].batchSize, 256);
        QCOMPARE(comparison.rows[1].batchSize, 512);
        QCOMPARE(comparison.rows[2].batchSize, 1024);
        QCOMPARE(comparison.runs[comparison.rows[2].runs.front()].label, u"large"_s);
        QVERIFY(isAbout(comparison.rows[0].speedUp, 1));
        QVERIFY(isAbout(comparison.rows[1].speedUp, 2.5));
        QVERIFY(isAbout(comparison.rows[2].speedUp, 3));
        QVERIFY(isAbout(comparison.rows[1].scalingEfficiency, 1.25));
        QVERIFY(isAbout(comparison.rows[2].scalingEfficiency, 0.75));
        QVERIFY(isAbout(comparison.rows[0].secondsPerStep, 12.8)); // 256 ÷ 20
        QVERIFY(isAbout(comparison.rows[2].secondsPerStep, 1024.0 / 60));
        QVERIFY(!comparison.rows[0].endToEndRate);
    }

    void repeatsAtOneSizeAreASpread()
    {
        const auto comparison = compareBatchSizes({withRate(u"a"_s, 512, 30), withRate(u"b"_s, 512, 36),
                                                   withRate(u"c"_s, 512, 33), withRate(u"d"_s, 1024, 66)});
        QCOMPARE(comparison.rows.size(), 2U);
        const RepeatSpread& rate = *comparison.rows[0].rate;
        QCOMPARE(rate.n, 3U);
        QVERIFY(isAbout(rate.mean, 33));
        QVERIFY(isAbout(rate.least, 30));
        QVERIFY(isAbout(rate.most, 36));
        QVERIFY(isAbout(comparison.rows[1].speedUp, 2));
    }

    void endToEndIsSamplesOverSeconds()
    {
        const auto comparison = compareBatchSizes(fourSizes());
        QVERIFY(isAbout(comparison.rows[0].endToEndRate->mean, 51200.0 / 8615));
        QVERIFY(isAbout(comparison.rows[0].rate->mean, 32.86)); // GlobalRate, for want of a window rate
        QVERIFY(isAbout(comparison.rows[3].speedUp, 34.09 / 32.86));
    }

    void lossesAreTakenAtEqualStepsAndAtEqualSamples()
    {
        // 512: samples 25600 51200 76800 102400; 1024: 51200 102400 153600
        const auto comparison
            = compareBatchSizes({withLosses(u"small"_s, 512, {{50, 8.0}, {100, 7.0}, {150, 6.5}, {200, 6.0}}),
                                 withLosses(u"large"_s, 1024, {{50, 7.5}, {100, 6.4}, {150, 5.0}})});
        QCOMPARE(comparison.equalSteps, 150);
        QVERIFY(isAbout(comparison.rows[0].lossAtEqualSteps, 6.5));
        QVERIFY(isAbout(comparison.rows[1].lossAtEqualSteps, 5.0));
        QVERIFY(isAbout(comparison.equalSamples, 102400));
        QVERIFY(isAbout(comparison.rows[0].lossAtEqualSamples, 6.0));
        QVERIFY(isAbout(comparison.rows[1].lossAtEqualSamples, 6.4));
    }

    void lossesBetweenTrainLinesAreInterpolated()
    {
        const auto comparison = compareBatchSizes(
            {withLosses(u"small"_s, 100, {{10, 8.0}, {40, 5.0}}), withLosses(u"large"_s, 300, {{10, 6.0}, {20, 4.0}})});
        QCOMPARE(comparison.equalSteps, 20);
        QVERIFY(isAbout(comparison.rows[0].lossAtEqualSteps, 7.0)); // a third of the way from 8 to 5
        QVERIFY(isAbout(comparison.equalSamples, 4000));
        QVERIFY(isAbout(comparison.rows[1].lossAtEqualSamples, 6.0 - 2.0 / 3)); // 3000 … 6000
    }

    void aRepeatThatEndsEarlyDoesNotShortenTheRest()
    {
        const auto comparison = compareBatchSizes({withLosses(u"whole"_s, 512, {{50, 8.0}, {200, 6.0}}),
                                                   withLosses(u"broken"_s, 512, {{50, 9.0}}),
                                                   withLosses(u"other"_s, 1024, {{50, 7.0}, {200, 5.0}})});
        QCOMPARE(comparison.equalSteps, 200);
        QVERIFY(isAbout(comparison.rows[0].lossAtEqualSteps, 6.0));
    }

    void whatHasNoLossIsComparedWithoutOne()
    {
        const auto comparison = compareBatchSizes({withRate(u"none"_s, 256, 30),
                                                   withLosses(u"diverged"_s, 512, {{50, 8.0}, {100, notANumber}}),
                                                   withLosses(u"whole"_s, 1024, {{50, 7.0}, {100, 6.0}})});
        QVERIFY(!comparison.rows[0].lossAtEqualSteps);
        QCOMPARE(comparison.equalSteps, 50); // as far as there are losses
        QVERIFY(isAbout(comparison.rows[1].lossAtEqualSteps, 8.0));
        QVERIFY(isAbout(comparison.rows[2].lossAtEqualSteps, 7.0));
        // 25600 samples are before the first Train line of the run at 1024
        QVERIFY(isAbout(comparison.equalSamples, 25600));
        QVERIFY(!comparison.rows[2].lossAtEqualSamples);
    }

    void aTableHasItsFinalLossesAtEqualStepsOnly()
    {
        const auto comparison = compareBatchSizes(fourSizes());
        QCOMPARE(comparison.equalSteps, 200);
        QVERIFY(isAbout(comparison.rows[1].lossAtEqualSteps, 6.32152));
        QVERIFY(isAbout(comparison.rows[0].lossAtEqualSamples, 5.87924));
        QVERIFY(!comparison.rows[1].lossAtEqualSamples);
    }

    void oneRunIsARowOfItsOwn()
    {
        const auto comparison = compareBatchSizes({withRate(u"only"_s, 512, 33)});
        QCOMPARE(comparison.rows.size(), 1U);
        QVERIFY(isAbout(comparison.rows[0].speedUp, 1));
        QVERIFY(!comparison.equalSteps);
        QVERIFY(!comparison.equalSamples);
    }

    void runsWithoutBatchSizeAreKeptOutOfRows()
    {
        const auto comparison = compareBatchSizes({named(u"unknown"_s, 0), withRate(u"known"_s, 512, 33)});
        QCOMPARE(comparison.runs.size(), 2U);
        QCOMPARE(comparison.runs[1].label, u"unknown"_s);
        QCOMPARE(comparison.rows.size(), 1U);
        QVERIFY(compareBatchSizes({}).rows.empty());
        QVERIFY(compareBatchSizes({named(u"unknown"_s, 0)}).rows.empty());
    }

    void aSmallestSizeWithoutRateIsNoMeasure()
    {
        const auto comparison
            = compareBatchSizes({named(u"failed"_s, 128), withRate(u"a"_s, 256, 20), withRate(u"b"_s, 512, 30)});
        QVERIFY(!comparison.rows[0].speedUp);
        QVERIFY(isAbout(comparison.rows[1].speedUp, 1));
        QVERIFY(isAbout(comparison.rows[2].scalingEfficiency, 0.75));
    }

    void phasesAreMeansOverRunsThatTellThem()
    {
        TrainingRun first = withRate(u"a"_s, 512, 33);
        setPhase(first, TrainingPhase::Queue, 100);
        setPhase(first, TrainingPhase::Training, 1000);
        TrainingRun second = withRate(u"b"_s, 512, 33);
        setPhase(second, TrainingPhase::Training, 2000);
        const auto comparison = compareBatchSizes({first, second, withRate(u"without timestamps"_s, 512, 33)});
        const auto& phases = comparison.rows[0].phases;
        QVERIFY(isAbout(phases[static_cast<std::size_t>(TrainingPhase::Queue)], 50));
        QVERIFY(isAbout(phases[static_cast<std::size_t>(TrainingPhase::Training)], 1500));
    }

    void nothingDependsOnTheOrderOfFiles()
    {
        std::vector<TrainingRun> runs = fourSizes();
        runs.push_back(withLosses(u"e"_s, 512, {{50, 8.1}, {100, 7.3}, {200, notANumber}}));
        runs.push_back(withLosses(u"f"_s, 1024, {{50, 7.9}, {100, 6.2}}));
        runs.push_back(withRate(u"g"_s, 512, 33.1));
        runs.push_back(named(u"h"_s, 0));
        runs.push_back(named(u"i"_s, 0));
        // a NaN is unlike itself, so runs are told apart by their names
        const auto fingerprint = [](const BatchSizeComparison& comparison) {
            std::vector<QString> names;
            for (const TrainingRun& run : comparison.runs)
                names.push_back(run.label);
            return std::tuple(names, comparison.rows, comparison.equalSteps, comparison.equalSamples);
        };
        const auto expected = fingerprint(compareBatchSizes(runs));
        std::mt19937 random(1);
        for (int order = 0; order < 500; ++order) {
            std::ranges::shuffle(runs, random);
            QVERIFY(fingerprint(compareBatchSizes(runs)) == expected);
        }
    }
};

QTEST_APPLESS_MAIN(TestBatchSizeComparison)

#include "tst_batchsizecomparison.moc"
