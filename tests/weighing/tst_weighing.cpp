// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/stats/originalfile.h"
#include "weighing/weighing.h"

#include <QTest>

#include <random>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

Comparison weighed(const RunResult& run, int resamples = 2'000)
{
    const std::vector<RunResult> runs {run};
    return *weigh(compare(summarize(run), 0), sourcesOf(runs), {.resamples = resamples});
}

RunResult againstItself(const RunResult& run)
{
    RunResult twice = run;
    twice.legs = {run.legs[0], run.legs[0]};
    twice.legs[1].key = QStringLiteral("again");
    return twice;
}

/// Latencies of 5 ± 1 s, those of the second leg `shift` seconds longer; answers of many lengths.
RunResult drawn(std::uint64_t seed, int n, double shift, bool hasSamePrompts)
{
    std::mt19937_64 engine(seed);
    std::normal_distribution<double> latency(5, 1);
    std::uniform_int_distribution<int> tokens(50, 150);
    std::vector<Leg> legs;
    for (int leg = 0; leg < 2; ++leg) {
        std::vector<RequestRecord> records;
        for (int i = 1; i <= n; ++i) {
            const int prompt = hasSamePrompts ? i : i + leg * n;
            const double seconds = std::max(0.1, latency(engine) + leg * shift);
            records.push_back(withUsage(answered(prompt, seconds), 100, tokens(engine)));
        }
        legs.push_back(legOf(leg == 0 ? QStringLiteral("A") : QStringLiteral("B"), std::move(records)));
    }
    return runOf(std::move(legs));
}

bool isFinding(const ComparedValue& value)
{
    return value.verdict == Verdict::Better || value.verdict == Verdict::Worse || value.verdict == Verdict::Higher
        || value.verdict == Verdict::Lower;
}

void addPairing()
{
    QTest::addColumn<bool>("hasSamePrompts");
    QTest::newRow("paired by prompt") << true;
    QTest::newRow("different prompts") << false;
}

} // namespace

class TestWeighing : public QObject
{
    Q_OBJECT

private slots:
    void theOriginalFileShowsADifference()
    {
        const RunResult run = originalFile();
        const std::vector<RunResult> runs {run};
        const Comparison comparison = *weigh(compare(summarize(run), 0), sourcesOf(runs));
        const ComparedValue latency = *comparison.find(1, Metric::Latency);
        const Evidence& evidence = *latency.evidence;
        QVERIFY(latency.verdict == Verdict::Better);
        QVERIFY(evidence.isPaired && !evidence.isAveraged);
        QCOMPARE(evidence.n, 10);
        QVERIFY(evidence.test == TestKind::WilcoxonSignedRank && evidence.isExact);
        qInfo("SciPy 1.17.1 wilcoxon: p = 0.001953125; ours %.9f", *evidence.p);
        QCOMPARE(*evidence.p, 0.001953125);
        QCOMPARE(*evidence.effect, -1.0); // each prompt was answered sooner
        qInfo("SciPy 1.17.1 bootstrap (BCa): 2.39 to 4.06; ours %.3f to %.3f", evidence.interval->low,
              evidence.interval->high);
        QVERIFY(std::abs(evidence.interval->low - 2.39) < 0.05 && std::abs(evidence.interval->high - 4.06) < 0.08);
        qInfo("SciPy 1.17.1 bootstrap (percentile): 2.44 to 4.15; ours %.3f to %.3f", evidence.percentileInterval->low,
              evidence.percentileInterval->high);
        QVERIFY(std::abs(evidence.percentileInterval->low - 2.44) < 0.05);
        QVERIFY(std::abs(evidence.percentileInterval->high - 4.15) < 0.08);
    }

    void theIntervalIsThatOfTheRatioWhereOnlyMostPromptsPair()
    {
        RunResult run = drawn(5, 20, 0.2, true);
        for (int i = 14; i < 20; ++i) { // answered by the second leg alone, and long
            run.legs[1].records[static_cast<std::size_t>(i)].prompt += QStringLiteral(" (another)");
            run.legs[1].records[static_cast<std::size_t>(i)].latency *= 10;
        }
        const ComparedValue latency = *weighed(run).find(1, Metric::Latency);
        QVERIFY(latency.evidence->isPaired);
        QCOMPARE(latency.evidence->n, 14);
        QVERIFY(*latency.ratio < 0.4);
        QVERIFY(latency.evidence->interval->contains(*latency.ratio));
        QVERIFY(latency.evidence->ownInterval->contains(*latency.value));
    }

    void fewerThanSixHaveNoInterval()
    {
        for (const int n : {5, 6}) {
            const Comparison comparison = weighed(drawn(3, n, 1, true));
            QCOMPARE(comparison.find(1, Metric::Latency)->evidence->interval.has_value(), n == 6);
            QCOMPARE(comparison.find(0, Metric::Latency)->evidence->ownInterval.has_value(), n == 6);
        }
    }

    void roundingIsNoFinding()
    {
        // sums of thirty and of thirteen equal values differ in their last digits
        std::vector<Leg> legs;
        for (const int n : {30, 13}) {
            std::vector<RequestRecord> records;
            for (int i = 1; i <= n; ++i)
                records.push_back(withUsage(answered(i + 100 * n, 0.1), 100, 50));
            legs.push_back(legOf(QString(QChar(u'A')), std::move(records)));
        }
        const Comparison comparison = weighed(runOf(std::move(legs)));
        for (const Metric metric : {Metric::OutputThroughput, Metric::TotalThroughput, Metric::RequestThroughput})
            QCOMPARE(*comparison.find(1, metric)->evidence->p, 1.0);
    }

    void theOriginalFileShowsNoDifferenceInLength()
    {
        const ComparedValue tokens = *weighed(originalFile()).find(1, Metric::OutputTokens);
        QVERIFY(tokens.verdict == Verdict::NoDifference);
        qInfo("SciPy 1.17.1 wilcoxon of output tokens: p = 0.7265625; ours %.7f", *tokens.evidence->p);
        QCOMPARE(*tokens.evidence->p, 0.7265625);
        QVERIFY(*tokens.evidence->detectable > 0.1);
    }

    void whatTenPromptsCannotTellIsSaid()
    {
        const Comparison comparison = weighed(originalFile());
        QVERIFY(comparison.find(1, Metric::Latency, Statistic::P95)->verdict == Verdict::TooFew);
        QVERIFY(comparison.find(1, Metric::Latency, Statistic::Maximum)->verdict == Verdict::NotTested);
        QVERIFY(comparison.find(1, Metric::TimeToFirstToken)->verdict == Verdict::NoData);
    }

    void aFileAgainstItselfDiffersInNothing()
    {
        const Comparison comparison = weighed(againstItself(originalFile()));
        for (const ComparedValue& value : comparison.values) {
            if (value.leg == 0 || !value.value)
                continue;
            const QByteArray name
                = QByteArray(traitsOf(value.metric).key) + ' ' + QByteArray::number(static_cast<int>(value.statistic));
            QVERIFY2(value.ratio == 1.0, name.constData());
            QVERIFY2(!isFinding(value), name.constData());
            QVERIFY2(value.statistic != Statistic::Main || value.verdict == Verdict::NoDifference, name.constData());
            QVERIFY2(!value.evidence->interval || *value.evidence->interval == (Interval {1, 1}), name.constData());
        }
        QCOMPARE(comparison.agreements[1]->meanF1, 1.0);
    }

    void chanceAloneSeldomGivesAVerdict_data() { addPairing(); }

    void chanceAloneSeldomGivesAVerdict()
    {
        QFETCH(const bool, hasSamePrompts);
        int runsWithFindings = 0;
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            const Comparison comparison = weighed(drawn(seed, 40, 0, hasSamePrompts), 400);
            runsWithFindings += std::ranges::any_of(comparison.values, isFinding) ? 1 : 0;
        }
        qInfo("the same distribution, 100 seeds: %d with any verdict", runsWithFindings);
        QVERIFY(runsWithFindings <= 8);
    }

    void aShiftOfOneDeviationIsFound_data() { addPairing(); }

    void aShiftOfOneDeviationIsFound()
    {
        QFETCH(const bool, hasSamePrompts);
        int found = 0;
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            const Comparison comparison = weighed(drawn(seed + 1'000, 40, 1, hasSamePrompts), 400);
            found += comparison.find(1, Metric::Latency)->verdict == Verdict::Worse ? 1 : 0;
        }
        qInfo("shifted by one standard deviation at n = 40, 100 seeds: found %d times", found);
        QVERIFY(found >= 95);
    }

    void fewPairsAreTooFew()
    {
        const Comparison comparison = weighed(drawn(1, 4, 20, true));
        QVERIFY(comparison.find(1, Metric::Latency)->verdict == Verdict::TooFew);
    }

    void repetitionsOfAPromptAreNoNewEvidence()
    {
        // ten prompts, each asked five times; the second leg differs by prompt, not by chance
        RunResult run = drawn(5, 10, 0, true);
        for (Leg& leg : run.legs) {
            const std::vector<RequestRecord> once = leg.records;
            for (int repetition = 2; repetition <= 5; ++repetition) {
                for (RequestRecord record : once) {
                    record.run = repetition;
                    leg.records.push_back(record);
                }
            }
        }
        const Evidence evidence = *weighed(run).find(1, Metric::Latency)->evidence;
        QVERIFY(evidence.isPaired && evidence.isAveraged);
        QCOMPARE(evidence.n, 10);
    }

    void fewPromptsAskedOftenAreTakenRequestByRequest()
    {
        RunResult run = drawn(5, 3, 0, true);
        for (Leg& leg : run.legs) {
            const std::vector<RequestRecord> once = leg.records;
            for (int i = 0; i < 9; ++i)
                leg.records.insert(leg.records.end(), once.begin(), once.end());
        }
        const Evidence evidence = *weighed(run).find(1, Metric::Latency)->evidence;
        QVERIFY(!evidence.isPaired && evidence.test == TestKind::MannWhitneyU);
        QCOMPARE(evidence.n, 30);
    }

    void successIsTestedByCounting()
    {
        RunResult run = drawn(2, 30, 0, true);
        for (std::size_t i = 0; i < 15; ++i)
            run.legs[1].records[i] = failed(static_cast<int>(i) + 1, Outcome::HttpError, 500);
        const ComparedValue success = *weighed(run).find(1, Metric::SuccessRate);
        QVERIFY(success.verdict == Verdict::Worse);
        QVERIFY(success.evidence->test == TestKind::FisherExact);
        QVERIFY(success.evidence->ownInterval->low > 0.3 && success.evidence->ownInterval->high < 0.7);
    }

    void theBaselineHasIntervalsOfItsOwnValues()
    {
        const ComparedValue latency = *weighed(originalFile()).find(0, Metric::Latency);
        QVERIFY(latency.verdict == Verdict::Baseline);
        QVERIFY(latency.evidence->ownInterval->contains(4.987));
        QVERIFY(!latency.evidence->interval && !latency.evidence->p);
    }

    void aConfidenceIsKeptByAThroughputToo()
    {
        const ComparedValue throughput = *weighed(originalFile()).find(1, Metric::OutputThroughput);
        QVERIFY(throughput.verdict == Verdict::Better);
        QVERIFY(throughput.evidence->test == TestKind::Permutation && throughput.evidence->isExact);
        QVERIFY(throughput.evidence->interval->contains(*throughput.ratio));
        QVERIFY(throughput.evidence->ownInterval->contains(*throughput.value));
    }

    void itStopsWhenToldTo()
    {
        const std::vector<RunResult> runs {originalFile()};
        double last = 0;
        const auto progress = [&last](double share) {
            last = share;
            return share < 0.5;
        };
        QVERIFY(!weigh(compare(summarize(runs[0]), 0), sourcesOf(runs), {}, progress));
        QVERIFY(last >= 0.5 && last < 0.6);
    }

    void emptyLegsAreNoTrouble()
    {
        const std::vector<RunResult> runs {originalFileWithEmptyLeg()};
        for (const std::size_t baseline : {0U, 1U}) {
            const auto comparison = weigh(compare(summarize(runs[0]), baseline), sourcesOf(runs), {.resamples = 100});
            QVERIFY(std::ranges::none_of(comparison->values, isFinding));
        }
        QVERIFY(weigh(compare({}, 0), {})->legs.empty());
    }
};

QTEST_APPLESS_MAIN(TestWeighing)
#include "tst_weighing.moc"
