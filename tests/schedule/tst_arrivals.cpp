// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/arrivals.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

std::vector<double> gapsOf(const std::vector<Nanoseconds>& times)
{
    std::vector<double> gaps;
    Nanoseconds before {};
    for (const Nanoseconds time : times)
        gaps.push_back(toSeconds(time - std::exchange(before, time)));
    return gaps;
}

double meanOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double coefficientOfVariation(const std::vector<double>& values)
{
    const double mean = meanOf(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1)) / mean;
}

/// The largest distance between the sample's distribution and the given one (Kolmogorov–Smirnov).
double distanceFrom(std::vector<double> sample, const std::function<double(double)>& distribution)
{
    std::ranges::sort(sample);
    const auto n = static_cast<double>(sample.size());
    double distance = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const double expected = distribution(sample[i]);
        distance = std::max({distance, std::abs(static_cast<double>(i + 1) / n - expected),
                             std::abs(expected - static_cast<double>(i) / n)});
    }
    return distance;
}

} // namespace

class TestArrivals : public QObject
{
    Q_OBJECT

private slots:
    void aConstantRateBeginsAtOnceAndKeepsItsGap()
    {
        const auto times = drawArrivals({.rate = 4, .arrivals = Arrivals::Constant}, {.requests = 4}, 0, 1);
        QCOMPARE(times, (std::vector<Nanoseconds> {0ms, 250ms, 500ms, 750ms}));
    }

    void theGapsOfAPoissonProcessAreExponential()
    {
        constexpr double rate = 50;
        const auto gaps = gapsOf(drawArrivals({.rate = rate}, {.requests = 2'000}, 0, 7));
        const double distance = distanceFrom(gaps, [](double gap) { return 1 - std::exp(-rate * gap); });
        QVERIFY2(distance < 1.36 / std::sqrt(2'000.0), qPrintable(QString::number(distance))); // 5 % level
    }

    void theGapsOfAGammaProcessHaveItsSpread_data()
    {
        QTest::addColumn<double>("shape");
        QTest::addRow("bursty") << 0.25;
        QTest::addRow("like Poisson") << 1.0;
        QTest::addRow("regular") << 16.0;
    }

    void theGapsOfAGammaProcessHaveItsSpread()
    {
        QFETCH(const double, shape);
        const Load load {.rate = 20, .arrivals = Arrivals::Gamma, .gammaShape = shape};
        const auto gaps = gapsOf(drawArrivals(load, {.requests = 20'000}, 0, 3));
        QVERIFY(std::abs(meanOf(gaps) * 20 - 1) < 0.05);
        QVERIFY(std::abs(coefficientOfVariation(gaps) * std::sqrt(shape) - 1) < 0.05);
    }

    void timeEndsThemWhereNoNumberDoes()
    {
        const Load load {.rate = 100, .rampUp = 1s, .coolDown = 2s};
        const auto times = drawArrivals(load, {.duration = 17s}, 0, 1);
        QVERIFY(std::abs(std::ssize(times) - 2'000) < 200);
        QVERIFY(times.back() < 20s && times.back() > 19s);
        QVERIFY(std::ranges::is_sorted(times));
        const Load even {.rate = 100};
        QCOMPARE(drawArrivals(even, {.requests = 5, .duration = 17s}, 0, 1).size(), std::size_t(5));
        QCOMPARE(drawArrivals(even, {}, 12, 1).size(), std::size_t(12));
    }

    void whatIsLeftOutInTheRampUpComesOnTop()
    {
        const Load load {.rate = 4, .arrivals = Arrivals::Constant, .rampUp = 1s};
        const auto times = drawArrivals(load, {.requests = 2}, 0, 1);
        QCOMPARE(times, (std::vector<Nanoseconds> {0ms, 250ms, 500ms, 750ms, 1'000ms, 1'250ms}));
    }

    void theSameSeedGivesTheSameTimes()
    {
        const Load load {.rate = 3};
        QCOMPARE(drawArrivals(load, {.requests = 50}, 0, 9), drawArrivals(load, {.requests = 50}, 0, 9));
        QVERIFY(drawArrivals(load, {.requests = 50}, 0, 9) != drawArrivals(load, {.requests = 50}, 0, 10));
    }

    void aClosedLoopHasNone()
    {
        QVERIFY(drawArrivals({.concurrency = 5}, {.requests = 50}, 50, 1).empty());
        QVERIFY(drawArrivals({.rate = 0}, {.requests = 50}, 50, 1).empty());
    }
};

QTEST_APPLESS_MAIN(TestArrivals)

#include "tst_arrivals.moc"
