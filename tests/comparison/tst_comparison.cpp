// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparison.h"
#include "tests/stats/originalfile.h"

#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace tokenscope::testing;
using namespace Qt::StringLiterals;

namespace {

Comparison original()
{
    return compare(summarize(originalFile()), 0);
}

Comparison ofLatencies(double baseline, double other)
{
    return compare(summarize(runOf({legOf(QStringLiteral("A"), {sentAt(answered(1, baseline), 0)}),
                                    legOf(QStringLiteral("B"), {sentAt(answered(1, other), 0)})})),
                   0);
}

LegSummary sent(const std::vector<QString>& prompts)
{
    LegSummary leg;
    for (const QString& prompt : prompts)
        leg.prompts.push_back({static_cast<int>(leg.prompts.size()) + 1, prompt, prompt, 1, 1});
    return leg;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void sophiaIsThreeTimesFasterInTheOriginalFile()
    {
        const Comparison comparison = original();
        const auto mean = comparison.find(1, Metric::Latency);
        QVERIFY(mean && mean->ratio);
        QVERIFY(qAbs(*mean->ratio - 3.0762665619) < 1e-8);
        QVERIFY(mean->lean == Verdict::Better);
        QVERIFY(qAbs(*comparison.find(1, Metric::Latency, Statistic::Median)->ratio - 3.0226520828) < 1e-8);
        const auto p95 = comparison.find(1, Metric::Latency, Statistic::P95);
        QVERIFY(qAbs(*p95->ratio - 1.9116510642) < 1e-7);
        QVERIFY(!p95->isSupported);
        const auto throughput = comparison.find(1, Metric::OutputThroughput);
        QVERIFY(qAbs(*throughput->ratio - 3.1812718) < 1e-6);
        QVERIFY(throughput->lean == Verdict::Better);
        QVERIFY(comparison.find(1, Metric::OutputTokens)->lean == Verdict::Higher);
        QVERIFY(comparison.find(1, Metric::SuccessRate)->lean == Verdict::NoDifference);
        QVERIFY(comparison.find(1, Metric::TimeToFirstToken)->verdict == Verdict::NoData);
    }

    void promptsArePairedByTextAndThoseHeldTwiceFirstWithFirst()
    {
        using Partners = std::vector<std::size_t>;
        const LegSummary baseline = sent({u"a"_s, u"b"_s, u"a"_s, u"c"_s});
        QCOMPARE(promptPartnersOf(baseline, sent({u"a"_s, u"b"_s, u"a"_s, u"c"_s})), (Partners {0, 1, 2, 3}));
        QCOMPARE(promptPartnersOf(baseline, sent({u"c"_s, u"a"_s, u"d"_s, u"a"_s})), (Partners {1, noPartner, 3, 0}));
        QCOMPARE(promptPartnersOf(baseline, sent({u"b"_s, u"a"_s})), (Partners {1, 0, noPartner, noPartner}));
        QCOMPARE(promptPartnersOf(baseline, sent({})), Partners(4, noPartner));
    }

    void turningTheBaselineTurnsTheRatio()
    {
        const Comparison comparison = compare(summarize(originalFile()), 1);
        const auto mean = comparison.find(0, Metric::Latency);
        QVERIFY(qAbs(*mean->ratio - 1 / 3.0762665619) < 1e-8);
        QVERIFY(qAbs(mean->factor - 3.0762665619) < 1e-8);
        QVERIFY(mean->lean == Verdict::Worse);
        QVERIFY(comparison.find(1, Metric::Latency)->verdict == Verdict::Baseline);
    }

    void verdictsFollowTheDirection_data()
    {
        QTest::addColumn<double>("baseline");
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("verdict");
        QTest::newRow("shorter is better") << 2.0 << 1.0 << static_cast<int>(Verdict::Better);
        QTest::newRow("longer is worse") << 1.0 << 2.0 << static_cast<int>(Verdict::Worse);
        QTest::newRow("equal") << 2.0 << 2.0 << static_cast<int>(Verdict::NoDifference);
        QTest::newRow("shown as 1.00 either way") << 1.0 << 1.004 << static_cast<int>(Verdict::NoDifference);
        QTest::newRow("shown as 1.01") << 1.0 << 1.006 << static_cast<int>(Verdict::Worse);
        QTest::newRow("in no time") << 1.0 << 0.0 << static_cast<int>(Verdict::Better);
    }

    void verdictsFollowTheDirection()
    {
        QFETCH(const double, baseline);
        QFETCH(const double, value);
        QFETCH(const int, verdict);
        const auto compared = ofLatencies(baseline, value).find(1, Metric::Latency);
        QCOMPARE(static_cast<int>(compared->lean), verdict);
        QVERIFY(compared->factor >= 1);
    }

    void aRatioIsNeverInfinite()
    {
        QVERIFY(!ofLatencies(1, 0).find(1, Metric::Latency)->ratio);
        QCOMPARE(ofLatencies(0, 1).find(1, Metric::Latency)->ratio, 0.0);
        QCOMPARE(ofLatencies(0, 1).find(1, Metric::Latency)->factor, 1.0);
        QCOMPARE(ofLatencies(0, 0).find(1, Metric::Latency)->ratio, 1.0);
    }

    void aRunComparedWithItselfIsTheSameInEverything()
    {
        std::vector<LegSummary> legs = summarize(originalFile());
        legs = {legs[0], legs[0]};
        const Comparison comparison = compare(legs, 0);
        for (const ComparedValue& value : comparison.values) {
            if (value.leg == 1)
                QVERIFY2(value.lean == (value.value ? Verdict::NoDifference : Verdict::NoData),
                         traitsOf(value.metric).key);
        }
        QVERIFY(std::ranges::none_of(comparison.conditions, &ConditionDifference::isDifference));
        QCOMPARE(comparison.pairs.size(), std::size_t {10});
    }

    void anEmptyLegHasNoVerdict()
    {
        const Comparison comparison = compare(summarize(originalFileWithEmptyLeg()), 0);
        for (const ComparedValue& value : comparison.values) {
            if (value.leg == 1)
                QVERIFY2(value.verdict == Verdict::NoData && !value.value && !value.ratio, traitsOf(value.metric).key);
        }
        QVERIFY(comparison.pairs.empty());
    }

    void nothingIsComparedWithNothing()
    {
        const Comparison comparison = compare({}, 0);
        QVERIFY(comparison.values.empty() && comparison.pairs.empty() && comparison.conditions.empty());
        QVERIFY(!comparison.find(0, Metric::Latency));
        QCOMPARE(defaultBaseline({}), std::size_t {0});
    }

    void aBaselineOutOfRangeIsTheFirstLeg()
    {
        QCOMPARE(compare(summarize(originalFile()), 7).baseline, std::size_t {0});
    }

    void theDefaultBaselineHasResults()
    {
        std::vector<LegSummary> legs = summarize(originalFileWithEmptyLeg());
        std::swap(legs[0], legs[1]);
        QCOMPARE(defaultBaseline(legs), std::size_t {1});
    }

    void labelsAreUniqueAmongFiles()
    {
        const auto first = summarize(originalFile());
        const auto second = summarize(originalFileWithEmptyLeg());
        const QString stem = QStringLiteral(" (metis_vs_sophia_results_20251201_191558)");
        const Comparison comparison = compare({first[0], second[0], first[1], first[0]}, 0);
        QCOMPARE(comparison.legs[0].label, QStringLiteral("metis") + stem);
        QCOMPARE(comparison.legs[1].label, QStringLiteral("metis (metis_vs_sophia_results_20251201_190507)"));
        QCOMPARE(comparison.legs[2].label, QStringLiteral("sophia"));
        QCOMPARE(comparison.legs[3].label, QStringLiteral("metis") + stem + QStringLiteral(" (2)"));
        QCOMPARE(comparison.legs[2].title, QStringLiteral("Sophia"));
        QCOMPARE(comparison.legs[0].title, QStringLiteral("Metis") + stem);
        QCOMPARE(comparison.legs[0].key, QStringLiteral("metis"));
    }

    void legsOfUnsavedRunsAreNumbered()
    {
        const auto legs = summarize(
            runOf({legOf(QStringLiteral("A"), {}), legOf(QStringLiteral("A"), {}), legOf(QStringLiteral("A"), {})}));
        const Comparison comparison = compare(legs, 0);
        QCOMPARE(comparison.legs[1].label, QStringLiteral("a (2)"));
        QCOMPARE(comparison.legs[2].label, QStringLiteral("a (3)"));
    }

    void aNumberDoesNotFillAPlaceholderOfAName()
    {
        const QString name = QStringLiteral("A %1");
        const Comparison comparison = compare(summarize(runOf({legOf(name, {}), legOf(name, {})})), 0);
        QCOMPARE(comparison.legs[1].title, QStringLiteral("A %1 (2)"));
    }

    void timesTheBaselineIsTheSameWayRoundWhateverIsBetter()
    {
        const Comparison comparison = original();
        QVERIFY(qAbs(*timesBaseline(*comparison.find(1, Metric::Latency)) - 1 / 3.0764) < 1e-4);
        QVERIFY(qAbs(*timesBaseline(*comparison.find(1, Metric::OutputThroughput)) - 3.1815) < 1e-3);
        QVERIFY(!timesBaseline({}));
        QCOMPARE(*inverseOf({0.5, 4}), (Interval {0.25, 2}));
        QVERIFY(!inverseOf({0, 4}));
    }

    void aLegIsFoundByLabelKeyOrName()
    {
        std::vector<LegSummary> legs = summarize(originalFile());
        legs[1].name = QStringLiteral("ALCF Sophia");
        QCOMPARE(legByName(legs, QStringLiteral("SOPHIA")), std::size_t {1});
        QCOMPARE(legByName(legs, QStringLiteral("alcf sophia")), std::size_t {1});
        QVERIFY(!legByName(legs, QStringLiteral("minerva")));
    }

    void promptsPairByTheirText()
    {
        const Comparison comparison = original();
        QCOMPARE(comparison.pairs.size(), std::size_t {10});
        const PromptPair& pair = comparison.pairs[3];
        QCOMPARE(pair.promptNumber, 4);
        QCOMPARE(pair.question, QStringLiteral("Which NFL team won Super Bowl 50?"));
        QVERIFY(qAbs(*pair.latencies[0] - 5.038357735) < 1e-8);
        QVERIFY(qAbs(*pair.latencies[1] - 1.029319763) < 1e-8);
        // questions 6 and 9 are the same text: first with first, second with second
        QVERIFY(qAbs(*comparison.pairs[8].latencies[1] - 1.760564566) < 1e-8);
    }

    void promptsOfOneLegAloneDoNotPair()
    {
        RunResult other = originalFile();
        other.legs[1].records.erase(other.legs[1].records.begin()); // numbers stay, one text is gone
        const Comparison comparison = compare(summarize(other), 0);
        QCOMPARE(comparison.pairs.size(), std::size_t {9});
        QCOMPARE(comparison.pairs.front().promptNumber, 2);
    }

    void aThirdLegMayLackAPrompt()
    {
        std::vector<LegSummary> legs = summarize(originalFile());
        legs.push_back(summarize(runOf({legOf(QStringLiteral("Other"), {answered(1, 1)})}), 0));
        const Comparison comparison = compare(legs, 0);
        QCOMPARE(comparison.pairs.size(), std::size_t {10});
        QCOMPARE(comparison.pairs.front().latencies.size(), std::size_t {3});
        QVERIFY(!comparison.pairs.front().latencies[2]);
    }
};

QTEST_APPLESS_MAIN(TestComparison)

#include "tst_comparison.moc"
