// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchsize/batchsizefindings.h"
#include "support/trainingruns.h"

#include <QTest>

using namespace tokenscope;
using namespace trainingruns;
using namespace Qt::StringLiterals;

namespace {

using Rates = QList<std::pair<int, double>>;

BatchSizeComparison comparisonOf(const Rates& rates)
{
    std::vector<TrainingRun> runs;
    for (const auto& [batchSize, rate] : rates)
        runs.push_back(withRate(QString::number(runs.size()), batchSize, rate));
    return compareBatchSizes(runs);
}

} // namespace

Q_DECLARE_METATYPE(tokenscope::RateTrend)

class TestBatchSizeFindings : public QObject
{
    Q_OBJECT

private slots:
    void theTrendFollowsFromTheRates_data()
    {
        QTest::addColumn<Rates>("rates");
        QTest::addColumn<RateTrend>("trend");
        QTest::addRow("the same") << Rates {{256, 33}, {512, 33}} << RateTrend::Flat;
        QTest::addRow("a little more") << Rates {{256, 32.86}, {512, 33.27}, {1024, 33.04}, {2048, 34.09}}
                                       << RateTrend::Flat;
        QTest::addRow("a little less") << Rates {{256, 34}, {2048, 33}} << RateTrend::Flat;
        QTest::addRow("twice as much") << Rates {{512, 2938}, {1024, 4848}, {2048, 5808}} << RateTrend::Rises;
        QTest::addRow("in proportion, sizes close together") << Rates {{100, 100}, {104, 104}} << RateTrend::Rises;
        QTest::addRow("up with a dent") << Rates {{256, 100}, {512, 150}, {1024, 147}, {2048, 200}} << RateTrend::Rises;
        QTest::addRow("down") << Rates {{256, 100}, {512, 80}, {1024, 60}} << RateTrend::Falls;
        QTest::addRow("a peak") << Rates {{256, 100}, {512, 200}, {1024, 110}} << RateTrend::Varies;
        QTest::addRow("a hole") << Rates {{256, 100}, {512, 40}, {1024, 110}} << RateTrend::Varies;
    }

    void theTrendFollowsFromTheRates()
    {
        QFETCH(const Rates, rates);
        QFETCH(const RateTrend, trend);
        const auto finding = rateFinding(comparisonOf(rates));
        QVERIFY(finding);
        QCOMPARE(static_cast<int>(finding->trend), static_cast<int>(trend));
    }

    void changeAndFactorAreFromSmallestToLargest()
    {
        const auto finding = rateFinding(compareBatchSizes(fourSizes()));
        QVERIFY(finding);
        QCOMPARE(finding->factor(), 8.0);
        QVERIFY(std::abs(finding->change() - 0.03743) < 1e-5); // 34.09 ÷ 32.86
        QVERIFY(std::abs(finding->meanRate - 33.315) < 1e-9);
        QVERIFY(!finding->repeatDifference);
        QVERIFY(!finding->isWithinRepeats());
    }

    void oneSizeIsNoTrend()
    {
        QVERIFY(!rateFinding(comparisonOf({{512, 33}, {512, 34}})));
        QVERIFY(!rateFinding(compareBatchSizes({named(u"a"_s, 256), withRate(u"b"_s, 512, 33)})));
        QVERIFY(!rateFinding({}));
    }

    void repeatsCanDifferMoreThanSizes()
    {
        const auto noisy = rateFinding(comparisonOf({{512, 1200}, {512, 2938}, {1024, 2500}}));
        QVERIFY(std::abs(*noisy->repeatDifference - (2938.0 / 1200 - 1)) < 1e-9);
        QVERIFY(noisy->isWithinRepeats());
        const auto steady = rateFinding(comparisonOf({{512, 2915}, {512, 2938}, {1024, 4848}}));
        QVERIFY(!steady->isWithinRepeats());
    }

    void theRunThatMisleadsMostIsFound()
    {
        const auto comparison = compareBatchSizes(fourSizes());
        const auto finding = timeFinding(comparison);
        QVERIFY(finding);
        QCOMPARE(comparison.runs[finding->run].batchSize->value, 256);
        QCOMPARE(finding->totalSeconds, 8615.0);
        QVERIFY(std::abs(finding->trainingShare - 1558.125 / 8615) < 1e-4); // 51,200 ÷ 32.86 s
        QVERIFY(!finding->phaseShares);
    }

    void phasesAreSharesOfTheWholeTime()
    {
        TrainingRun run = tableRow(u"a"_s, 256, 32.86, 8000, 6);
        setPhase(run, TrainingPhase::Queue, 4000);
        setPhase(run, TrainingPhase::Compile, 2000);
        setPhase(run, TrainingPhase::Training, 1500);
        const auto finding = timeFinding(compareBatchSizes({run}));
        QCOMPARE((*finding->phaseShares)[0], 0.5); // of 8,000 s, although the log has 7,500
        QCOMPARE((*finding->phaseShares)[1], 0.25);
    }

    void anEndToEndRateCloseToTheRateDoesNotMislead()
    {
        QVERIFY(!timeFinding(compareBatchSizes({tableRow(u"a"_s, 1024, 4854, 1024.0 * 200 / 4800, 6)})));
        QVERIFY(!timeFinding(compareBatchSizes({withRate(u"a"_s, 1024, 4854)})));
    }

    void ranksAtEqualStepsAndSamplesAreCompared()
    {
        // at 20 steps the larger batch is ahead, at 2,000 samples the smaller one
        const auto apart = lossFinding(compareBatchSizes({withLosses(u"a"_s, 100, {{5, 7.0}, {10, 6.0}, {20, 5.0}}),
                                                          withLosses(u"b"_s, 200, {{5, 6.8}, {10, 5.5}, {20, 4.0}})}));
        QVERIFY(apart);
        QCOMPARE(apart->bestAtEqualSteps.batchSize, 200);
        QCOMPARE(apart->bestAtEqualSamples.batchSize, 100);
        QCOMPARE(apart->bestAtEqualSamples.loss, 5.0);
        QVERIFY(apart->ranksDiffer);
        const auto alike = lossFinding(compareBatchSizes({withLosses(u"a"_s, 100, {{5, 7.0}, {10, 6.0}, {20, 5.0}}),
                                                          withLosses(u"b"_s, 200, {{5, 5.8}, {10, 4.5}, {20, 4.0}})}));
        QVERIFY(alike && !alike->ranksDiffer);
        QVERIFY(!lossFinding(compareBatchSizes(fourSizes()))); // a table has no losses at equal samples
    }
};

QTEST_APPLESS_MAIN(TestBatchSizeFindings)

#include "tst_batchsizefindings.moc"
