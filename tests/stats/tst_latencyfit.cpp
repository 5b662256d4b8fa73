// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/latencyfit.h"
#include "stats/summary.h"
#include "tests/inference/agreement.h"
#include "tests/stats/originalfile.h"

#include <utility>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

using Answers = std::vector<std::pair<int, double>>; // output tokens, latency in s

Leg legOfAnswers(const Answers& answers)
{
    std::vector<RequestRecord> records;
    for (const auto& [tokens, latency] : answers)
        records.push_back(withUsage(answered(static_cast<int>(records.size()) + 1, latency), 100, tokens));
    return legOf(QStringLiteral("Leg"), std::move(records));
}

Leg legOfLatencies(const std::vector<double>& latencies)
{
    Answers answers;
    for (const double latency : latencies)
        answers.emplace_back(100, latency);
    return legOfAnswers(answers);
}

// quartiles 1.175 and 1.325 of the rest: the fence is at 1.325 + 3 × 0.15 = 1.775
std::vector<double> startingWith(double first)
{
    return {first, 1.0, 1.1, 1.2, 1.3, 1.4, 1.6, 1.3, 1.2};
}

} // namespace

class TestLatencyFit : public QObject
{
    Q_OBJECT

private slots:
    // scipy.stats.theilslopes(latency, tokens, method='joint') of SciPy 1.17.1
    void theOriginalMeasurementIsFittedAsSciPyDoes_data()
    {
        QTest::addColumn<std::size_t>("leg");
        QTest::addColumn<double>("fixed");
        QTest::addColumn<double>("perToken");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("Metis") << std::size_t {0} << 5.005995146433513 << 0.0005768616994222005 << -0.005184650421142578
                               << 0.007840257532456343;
        QTest::newRow("Sophia") << std::size_t {1} << 0.38450662460067814 << 0.012341527882002434
                                << -0.007156089671607156 << 0.018604148517955433;
    }

    void theOriginalMeasurementIsFittedAsSciPyDoes()
    {
        QFETCH(const std::size_t, leg);
        QFETCH(const double, fixed);
        QFETCH(const double, perToken);
        QFETCH(const double, low);
        QFETCH(const double, high);
        const auto fit = summarize(originalFile(), leg).fit;
        QVERIFY(fit && fit->perTokenInterval && fit->fixedInterval);
        const char* call = "theilslopes(latency, tokens, method='joint')";
        print("SciPy 1.17.1", call, fixed, fit->fixed, "fixed s");
        print("SciPy 1.17.1", call, perToken, fit->perToken, "s per token");
        QVERIFY(qAbs(fit->fixed - fixed) < 1e-6); // latencies are kept in whole nanoseconds
        QVERIFY(qAbs(fit->perToken - perToken) < 1e-8);
        QVERIFY(qAbs(fit->perTokenInterval->low - low) < 1e-8);
        QVERIFY(qAbs(fit->perTokenInterval->high - high) < 1e-8);
        QVERIFY(fit->fixedInterval->contains(fixed));
        QCOMPARE(fit->n, std::int64_t {10});
    }

    // 0.5 s + 10 ms a token
    void onlyRequestsThatCountAreFitted()
    {
        Leg leg = legOfAnswers({{10, 0.6}, {20, 0.7}, {30, 0.8}, {40, 0.9}, {50, 1.0}});
        RequestRecord warmup = withUsage(answered(1, 9), 100, 10);
        warmup.isWarmup = true;
        leg.records.insert(leg.records.begin(), warmup);
        leg.records.push_back(failed(6, Outcome::HttpError, 500));
        const auto fit = latencyFitOf(leg);
        QCOMPARE(fit->n, std::int64_t {5});
        QVERIFY(qAbs(fit->fixed - 0.5) < 1e-9);
        QVERIFY(qAbs(fit->perToken - 0.01) < 1e-9);
    }

    void fewOrEquallyLongAnswersHaveNoLine()
    {
        QVERIFY(!latencyFitOf(legOfAnswers({{10, 0.6}, {20, 0.7}, {30, 0.8}, {40, 0.9}})));
        QVERIFY(!latencyFitOf(legOfLatencies({1, 2, 3, 4, 5, 6})));
        QVERIFY(!latencyFitOf({}));
    }

    void aSlowFirstRequestIsTold()
    {
        const auto slow = firstRequestOf(legOfLatencies(startingWith(1.8)));
        const FirstRequest expected {.latency = 1.8, .restMedian = 1.25, .isSlow = true};
        QVERIFY(slow);
        QVERIFY(qAbs(slow->restMedian - expected.restMedian) < 1e-9);
        QCOMPARE(slow->latency, expected.latency);
        QVERIFY(slow->isSlow);
        QVERIFY(!firstRequestOf(legOfLatencies(startingWith(1.7)))->isSlow);
    }

    void equalLatenciesHaveNoFence()
    {
        QVERIFY(!firstRequestOf(legOfLatencies({1.001, 1, 1, 1, 1, 1, 1, 1, 1}))->isSlow);
    }

    void withoutAFirstRequestAmongManyNothingIsTold()
    {
        std::vector<double> eight = startingWith(1.8);
        eight.pop_back();
        QVERIFY(!firstRequestOf(legOfLatencies(eight)));
        Leg warm = legOfLatencies(startingWith(1.8));
        warm.records.front().isWarmup = true;
        warm.records.push_back(answered(10, 1.2));
        QVERIFY(!firstRequestOf(warm));
        Leg broken = legOfLatencies(startingWith(1.8));
        broken.records.insert(broken.records.begin(), failed(1, Outcome::HttpError, 500));
        QVERIFY(!firstRequestOf(broken));
        QVERIFY(!firstRequestOf({}));
    }

    void outliersAreNamedByTheirPrompts()
    {
        Leg leg = legOfLatencies({1.0, 1.1, 9.0, 1.2, 1.3, 1.4, 1.6, 1.3, 1.2, 8.0});
        leg.records.insert(leg.records.begin() + 1, failed(77, Outcome::HttpError, 500));
        QCOMPARE(summarize(runOf({leg}), 0).outlierPrompts, (std::vector<int> {3, 10}));
    }
};

QTEST_APPLESS_MAIN(TestLatencyFit)

#include "tst_latencyfit.moc"
