// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weighing/verdicts.h"

#include <QTest>

using namespace tokenscope;

namespace {

/// A leg that takes half as long as the baseline, with p by the signed-rank test of twenty pairs.
ComparedValue halved(Metric metric, double p, Statistic statistic = Statistic::Main)
{
    return {.leg = 1,
            .metric = metric,
            .statistic = statistic,
            .baselineValue = 2,
            .value = 1,
            .ratio = 2,
            .verdict = Verdict::NotTested,
            .lean = Verdict::Better,
            .factor = 2,
            .evidence = Evidence {.isPaired = true,
                                  .n = 20,
                                  .baselineN = 20,
                                  .interval = Interval {1.5, 2.5},
                                  .test = TestKind::WilcoxonSignedRank,
                                  .isExact = true,
                                  .p = p,
                                  .effectKind = EffectKind::RankBiserial,
                                  .effect = -0.8}};
}

Verdict judged(const ComparedValue& value)
{
    std::vector<ComparedValue> values {value};
    giveVerdicts(values, 0.05);
    return values.front().verdict;
}

} // namespace

class TestVerdicts : public QObject
{
    Q_OBJECT

private slots:
    void aSmallPShowsADifference()
    {
        QVERIFY(judged(halved(Metric::Latency, 0.05)) == Verdict::Better);
        QVERIFY(judged(halved(Metric::Latency, 0.051)) == Verdict::NoDifference);
    }

    void anIntervalThatHoldsOneShowsNone()
    {
        ComparedValue value = halved(Metric::Latency, 0.001);
        value.evidence->interval = Interval {0.99, 2.5};
        QVERIFY(judged(value) == Verdict::NoDifference);
        value.evidence->interval.reset();
        QVERIFY(judged(value) == Verdict::Better);
    }

    void aTestThatPointsTheOtherWayShowsNone()
    {
        ComparedValue value = halved(Metric::Latency, 0.001);
        value.evidence->effect = 0.8; // most answers took longer, though the mean is less
        QVERIFY(judged(value) == Verdict::NoDifference);
    }

    void tooFewPairsCannotShowAnything()
    {
        ComparedValue value = halved(Metric::Latency, 0.0625);
        value.evidence->n = 5; // 2 of 32 arrangements are as far out
        QVERIFY(judged(value) == Verdict::TooFew);
        value = halved(Metric::Latency, 0.001);
        value.isSupported = false;
        QVERIFY(judged(value) == Verdict::TooFew);
    }

    void whatHasNoTestIsNotCalledAnything()
    {
        ComparedValue value = halved(Metric::Latency, 0.001, Statistic::Maximum);
        value.evidence->p.reset();
        QVERIFY(judged(value) == Verdict::NotTested);
        value.lean = Verdict::NoData;
        QVERIFY(judged(value) == Verdict::NoData);
    }

    void holmRunsOverTheMainFigures()
    {
        std::vector<ComparedValue> values {halved(Metric::Latency, 0.01), halved(Metric::TimeToFirstToken, 0.02),
                                           halved(Metric::OutputTokens, 0.04)};
        giveVerdicts(values, 0.05);
        // 3 × 0.01, then 2 × 0.02, then 0.04
        QCOMPARE(*values[0].evidence->adjustedP, 0.03);
        QCOMPARE(*values[1].evidence->adjustedP, 0.04);
        QCOMPARE(*values[2].evidence->adjustedP, 0.04);
    }

    void constantsThatBothShareWeakenNoOtherTest()
    {
        ComparedValue same = halved(Metric::PromptTokens, 1);
        same.ratio = 1;
        same.lean = Verdict::NoDifference;
        std::vector<ComparedValue> values {halved(Metric::Latency, 0.01), same};
        giveVerdicts(values, 0.05);
        QCOMPARE(*values[0].evidence->adjustedP, 0.01);
        QCOMPARE(*values[1].evidence->adjustedP, 1.0);
        QVERIFY(values[1].verdict == Verdict::NoDifference);
    }

    void aQuantileIsNoSurerThanItsMetric()
    {
        std::vector<ComparedValue> values {halved(Metric::Latency, 0.2),
                                           halved(Metric::Latency, 0.001, Statistic::Median)};
        giveVerdicts(values, 0.05);
        QCOMPARE(*values[1].evidence->adjustedP, 0.2);
        QVERIFY(values[1].verdict == Verdict::NoDifference);
    }

    void throughputsFollowTheOutputThroughput()
    {
        std::vector<ComparedValue> values {halved(Metric::OutputThroughput, 0.01),
                                           halved(Metric::TotalThroughput, 0.001), halved(Metric::Latency, 0.5)};
        giveVerdicts(values, 0.05);
        QCOMPARE(*values[0].evidence->adjustedP, 0.02); // of two: the total is no question of its own
        QCOMPARE(*values[1].evidence->adjustedP, 0.02);
    }

    void theSmallestPFollowsTheTest_data()
    {
        QTest::addColumn<int>("test");
        QTest::addColumn<bool>("isPaired");
        QTest::addColumn<double>("smallest");
        QTest::newRow("signed ranks of 6 pairs") << static_cast<int>(TestKind::WilcoxonSignedRank) << true << 0.03125;
        QTest::newRow("exchanges of 6 pairs") << static_cast<int>(TestKind::Permutation) << true << 0.03125;
        QTest::newRow("ranks of 6 and 4") << static_cast<int>(TestKind::MannWhitneyU) << false << 2.0 / 210;
        QTest::newRow("a table has no such bound") << static_cast<int>(TestKind::FisherExact) << false << 0.0;
    }

    void theSmallestPFollowsTheTest()
    {
        QFETCH(const int, test);
        QFETCH(const bool, isPaired);
        Evidence evidence {.isPaired = isPaired, .n = 6, .baselineN = isPaired ? 6 : 4};
        evidence.test = static_cast<TestKind>(test);
        QCOMPARE(smallestP(evidence), 0.0);
        evidence.isExact = true;
        QTEST(smallestP(evidence), "smallest");
    }
};

QTEST_APPLESS_MAIN(TestVerdicts)
#include "tst_verdicts.moc"
