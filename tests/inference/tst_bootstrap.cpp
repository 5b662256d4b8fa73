// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/bootstrap.h"
#include "tests/inference/agreement.h"
#include "tests/stats/originalfile.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

Sample latenciesOf(const std::array<OriginalRow, 10>& rows)
{
    Sample sample;
    std::ranges::transform(rows, std::back_inserter(sample.values), &OriginalRow::latency);
    return sample;
}

Sample tokensPerSecondOf(const std::array<OriginalRow, 10>& rows)
{
    Sample sample;
    for (const OriginalRow& row : rows) {
        sample.values.push_back(row.completionTokens);
        sample.weights.push_back(row.latency);
    }
    return sample;
}

bool isClose(double value, double expected, double share)
{
    return qAbs(value - expected) <= share * qAbs(expected);
}

} // namespace

class TestBootstrap : public QObject
{
    Q_OBJECT

private slots:
    // 200,000 resamples with NumPy 2.4.6; the medians' also with scipy.stats.bootstrap of SciPy 1.17.1 (2.376, 5.322)
    void intervalsAreThoseOfNumPy_data()
    {
        QTest::addColumn<int>("statistic");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        const auto row = [](const char* name, SampleStatistic statistic, double ratio, double low, double high) {
            QTest::newRow(name) << static_cast<int>(statistic) << ratio << low << high;
        };
        row("medians, Metis ÷ Sophia", SampleStatistic::Median, 3.0226520828, 2.3740987, 5.32397032);
        row("means, Metis ÷ Sophia", SampleStatistic::Mean, 3.0762665619, 2.37550862, 4.23954275);
        row("tokens/s, Sophia ÷ Metis", SampleStatistic::RatioOfSums, 3.1812718680, 2.05264781, 4.81433247);
        row("variation, Sophia ÷ Metis", SampleStatistic::Variation, 7.6527893971, 4.02639311, 42.23194006);
    }

    void intervalsAreThoseOfNumPy()
    {
        QFETCH(const int, statistic);
        QFETCH(const double, ratio);
        QFETCH(const double, low);
        QFETCH(const double, high);
        const auto kind = static_cast<SampleStatistic>(statistic);
        const bool isRate = kind == SampleStatistic::RatioOfSums;
        const Sample metis = isRate ? tokensPerSecondOf(metisRows) : latenciesOf(metisRows);
        const Sample sophia = isRate ? tokensPerSecondOf(sophiaRows) : latenciesOf(sophiaRows);
        const bool isMetisAbove = kind == SampleStatistic::Median || kind == SampleStatistic::Mean;
        const auto estimate = isMetisAbove ? bootstrapRatio(metis, sophia, kind) : bootstrapRatio(sophia, metis, kind);
        QVERIFY(estimate);
        print("NumPy 2.4.6", "200,000 resamples", ratio, estimate->ratio, "ratio");
        print("NumPy 2.4.6", "200,000 resamples", low, estimate->interval.first, "low");
        print("NumPy 2.4.6", "200,000 resamples", high, estimate->interval.second, "high");
        QVERIFY(isClose(estimate->ratio, ratio, 1e-9));
        QVERIFY2(isClose(estimate->interval.first, low, 0.02), qPrintable(QString::number(estimate->interval.first)));
        QVERIFY2(isClose(estimate->interval.second, high, 0.04),
                 qPrintable(QString::number(estimate->interval.second)));
    }

    void statisticsAreThoseOfTheSample()
    {
        const Sample sample {.values = {4, 1, 3, 2}, .weights = {1, 2, 3, 4}};
        QCOMPARE(statisticOf(sample, SampleStatistic::Median), 2.5);
        QCOMPARE(statisticOf(sample, SampleStatistic::Mean), 2.5);
        QCOMPARE(statisticOf(sample, SampleStatistic::RatioOfSums), 1.0);
        QVERIFY(isClose(*statisticOf(sample, SampleStatistic::Variation), 0.5163977795, 1e-9)); // √(5/3) ÷ 2.5
        QVERIFY(isClose(*statisticOf(sample, SampleStatistic::TailRatio), 3.97 / 2.5, 1e-12));
        const Sample odd {.values = {5, 1, 9}, .scale = 10};
        QCOMPARE(statisticOf(odd, SampleStatistic::Median), 50.0);
        QVERIFY(!statisticOf({}, SampleStatistic::Median));
        QVERIFY(!statisticOf({.values = {1}}, SampleStatistic::Variation)); // one value has no spread
    }

    void aScaleScalesTheRatioAndItsInterval()
    {
        Sample faster = latenciesOf(metisRows);
        const auto before = bootstrapRatio(faster, latenciesOf(sophiaRows), SampleStatistic::Mean);
        faster.scale = 2;
        const auto after = bootstrapRatio(faster, latenciesOf(sophiaRows), SampleStatistic::Mean);
        QVERIFY(isClose(after->ratio, 2 * before->ratio, 1e-12));
        QVERIFY(isClose(after->interval.first, 2 * before->interval.first, 1e-12));
    }

    void theSeedDecides()
    {
        const auto draw = [](std::uint64_t seed) {
            return bootstrapRatio(latenciesOf(metisRows), latenciesOf(sophiaRows), SampleStatistic::Mean,
                                  {.seed = seed});
        };
        QCOMPARE(draw(7), draw(7));
        QVERIFY(draw(7) != draw(8));
    }

    void equalValuesHaveNoWidth()
    {
        const Sample same {.values = std::vector<double>(20, 3.0)};
        const RatioEstimate expected {1, {1, 1}};
        QCOMPARE(bootstrapRatio(same, same, SampleStatistic::Median), expected);
    }

    void whatCannotBeDividedIsAbsent()
    {
        const Sample some {.values = {1, 2, 3}};
        QVERIFY(!bootstrapRatio({}, some, SampleStatistic::Mean));
        QVERIFY(!bootstrapRatio(some, {}, SampleStatistic::Mean));
        QVERIFY(!bootstrapRatio(some, {.values = {0, 0, 0}}, SampleStatistic::Mean));
        QVERIFY(!bootstrapRatio(some, {.values = {0, 0, 3}}, SampleStatistic::Mean)); // 8 of 27 resamples are all 0
    }

    void theIntervalCoversTheTruthAboutAsOftenAsItSays()
    {
        // two samples of 40 from one exponential distribution, 200 times: 95 % ± 3 standard errors is 0.90 … 1
        std::uint64_t state = 42;
        const auto exponential = [&state] {
            state = state * 6364136223846793005U + 1442695040888963407U;
            return -std::log((static_cast<double>(state >> 11) + 0.5) / 9007199254740992.0);
        };
        int covered = 0;
        for (int trial = 0; trial < 200; ++trial) {
            Sample a {.values = std::vector<double>(40)};
            Sample b {.values = std::vector<double>(40)};
            std::ranges::generate(a.values, exponential);
            std::ranges::generate(b.values, exponential);
            const auto estimate = bootstrapRatio(a, b, SampleStatistic::Median, {.seed = 3, .resamples = 1'000});
            covered += estimate->interval.first <= 1 && estimate->interval.second >= 1 ? 1 : 0;
        }
        QVERIFY2(covered >= 180, qPrintable(QString::number(covered)));
    }

    void twoHundredValuesAreQuick()
    {
        Sample sample {.values = std::vector<double>(200)};
        for (std::size_t i = 0; i < sample.values.size(); ++i)
            sample.values[i] = 1 + static_cast<double>(i * 37 % 200);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(bootstrapRatio(sample, sample, SampleStatistic::Median));
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed()))); // sanitizers included
    }
};

QTEST_APPLESS_MAIN(TestBootstrap)

#include "tst_bootstrap.moc"
