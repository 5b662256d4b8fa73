// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample/ecdf.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace tokenscope;

namespace {

std::vector<double> logNormal(std::size_t count)
{
    std::mt19937_64 random(7);
    std::lognormal_distribution<double> values(0, 1);
    std::vector<double> sample(count);
    std::ranges::generate(sample, [&] { return values(random); });
    std::ranges::sort(sample);
    return sample;
}

// What a curve through some steps says of a value.
double shareAt(const std::vector<EcdfStep>& steps, double value)
{
    const auto above = std::ranges::upper_bound(steps, value, {}, &EcdfStep::value);
    return above == steps.begin() ? 0 : std::prev(above)->share;
}

} // namespace

class TestEcdf : public QObject
{
    Q_OBJECT

private slots:
    void noValuesHaveNoSteps() { QVERIFY(ecdfOf({}).empty()); }

    // scipy.stats.ecdf([3, 1, 4, 1, 5, 9, 2, 6, 5, 3.5]).cdf of SciPy 1.17.1
    void stepsAreThoseOfSciPy()
    {
        const std::vector<double> values {1, 1, 2, 3, 3.5, 4, 5, 5, 6, 9};
        const std::vector<EcdfStep> expected {{1, 0.2, 1}, {2, 0.3, 2}, {3, 0.4, 3}, {3.5, 0.5, 4},
                                              {4, 0.6, 5}, {5, 0.8, 7}, {6, 0.9, 8}, {9, 1.0, 9}};
        QCOMPARE(ecdfOf(values), expected);
    }

    // numpy.sqrt(numpy.log(2 / 0.05) / (2 * n)) of NumPy 2.4.6
    void theBandIsThatOfDvoretzkyKieferWolfowitz_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("expected");
        QTest::newRow("nothing is known of no values") << 0 << 1.0;
        QTest::newRow("ten") << 10 << 0.4294694083467376;
        QTest::newRow("a hundred") << 100 << 0.13581015157406195;
        QTest::newRow("a thousand") << 1000 << 0.04294694083467376;
    }

    void theBandIsThatOfDvoretzkyKieferWolfowitz()
    {
        QFETCH(const int, n);
        QFETCH(const double, expected);
        QVERIFY(qAbs(ecdfBand(n) - expected) < 1e-12);
    }

    void theBandHoldsTheTrueFunctionAsOftenAsItSays()
    {
        std::mt19937_64 random(11);
        std::uniform_real_distribution<double> uniform(0, 1);
        int held = 0;
        for (int trial = 0; trial < 1000; ++trial) {
            std::vector<double> sample(40);
            std::ranges::generate(sample, [&] { return uniform(random); });
            std::ranges::sort(sample);
            double farthest = 0;
            for (const EcdfStep& step : ecdfOf(sample))
                farthest = std::max({farthest, step.share - step.value, step.value - step.share + 1.0 / 40});
            held += farthest <= ecdfBand(40) ? 1 : 0;
        }
        QVERIFY2(held >= 940, qPrintable(QString::number(held)));
    }

    void theBandStaysAmongShares()
    {
        QCOMPARE(bandAround(0.1, 0.2), (Interval {0, 0.1 + 0.2}));
        QCOMPARE(bandAround(0.9, 0.2), (Interval {0.9 - 0.2, 1}));
    }

    void fewStepsAreAllKept()
    {
        const std::vector<EcdfStep> steps = ecdfOf(logNormal(100));
        QCOMPARE(thinned(steps, 100), steps);
    }

    void aThinnedCurveIsNowhereFarFromTheWhole()
    {
        constexpr std::size_t limit = 300;
        const std::vector<double> sample = logNormal(100'000);
        const std::vector<EcdfStep> steps = ecdfOf(sample);
        const std::vector<EcdfStep> kept = thinned(steps, limit);
        QVERIFY(kept.size() <= limit);
        QVERIFY(kept.size() > limit / 2);
        QCOMPARE(kept.front(), steps.front());
        QCOMPARE(kept.back(), steps.back());
        for (const EcdfStep& step : steps)
            QVERIFY(step.share - shareAt(kept, step.value) < 2.1 / limit);
        for (std::size_t i = 1; i + 1 < kept.size(); ++i) // the tail is not cut short where it is thin
            QVERIFY(kept[i + 1].value - kept[i].value < 0.2 * (sample.back() - sample.front()));
    }
};

QTEST_APPLESS_MAIN(TestEcdf)

#include "tst_ecdf.moc"
