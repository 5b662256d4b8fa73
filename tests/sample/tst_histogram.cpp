// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample/histogram.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace tokenscope;

namespace {

using Counts = std::vector<std::int64_t>;

const std::vector<double> metis {4.465, 4.470, 5.019, 5.023, 5.038, 5.044, 5.064, 5.079, 5.136, 5.535};
const std::vector<double> sophia {0.597, 0.743, 1.029, 1.147, 1.575, 1.761, 1.862, 1.970, 2.396, 3.133};

std::vector<double> pooled(const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> both;
    std::ranges::merge(a, b, std::back_inserter(both));
    return both;
}

// exp(2 × (i × golden ratio mod 1)), i = 1 … 400: the same in every language
std::vector<double> skewed()
{
    std::vector<double> values;
    for (int i = 1; i <= 400; ++i)
        values.push_back(std::exp(2 * std::fmod(i * 0.6180339887498949, 1.0)));
    std::ranges::sort(values);
    return values;
}

} // namespace

class TestHistogram : public QObject
{
    Q_OBJECT

private slots:
    // 2 * (q75 - q25) * n ** (-1 / 3) with numpy.quantile of NumPy 2.4.6: what numpy.histogram_bin_edges(bins="fd")
    // takes
    void theWidthIsThatOfNumPy()
    {
        qInfo("reference: NumPy 2.4.6, 2.449880946595857 and 0.7639016187369934");
        QVERIFY(qAbs(freedmanDiaconisWidth(pooled(metis, sophia)) - 2.449880946595857) < 1e-12);
        QVERIFY(qAbs(freedmanDiaconisWidth(skewed()) - 0.7639016187369934) < 1e-9);
        QCOMPARE(freedmanDiaconisWidth({}), 0.0);
    }

    // numpy.histogram(values, bins=numpy.arange(0.5, 6.01, 0.5)) of NumPy 2.4.6
    void countsAreThoseOfNumPy()
    {
        const Bins bins = binsFor(pooled(metis, sophia));
        QCOMPARE(bins, (Bins {0.5, 0.5, 11, false}));
        QCOMPARE(countsIn(bins, metis), (Counts {0, 0, 0, 0, 0, 0, 0, 2, 0, 7, 1}));
        QCOMPARE(countsIn(bins, sophia), (Counts {2, 2, 4, 1, 0, 1, 0, 0, 0, 0, 0}));
    }

    // numpy.histogram(values, bins=numpy.arange(1, 8, 0.5)) of NumPy 2.4.6
    void countsOfASkewedSampleAreThoseOfNumPy()
    {
        const std::vector<double> values = skewed();
        const Bins bins = binsFor(values);
        QCOMPARE(bins, (Bins {1, 0.5, 13, false}));
        QCOMPARE(countsIn(bins, values), (Counts {80, 59, 44, 36, 32, 26, 24, 21, 18, 19, 14, 16, 11}));
    }

    void noValuesHaveNoBins()
    {
        QCOMPARE(binsFor({}).count, std::size_t(0));
        QVERIFY(countsIn({}, {}).empty());
    }

    void equalValuesShareABin_data()
    {
        QTest::addColumn<double>("value");
        for (const double value : {0.0, 5.0, 0.3, 1e-9, 123'456.0})
            QTest::addRow("%g", value) << value;
    }

    void equalValuesShareABin()
    {
        QFETCH(const double, value);
        const std::vector<double> values(5, value);
        const Bins bins = binsFor(values);
        QCOMPARE(bins.count, std::size_t(1));
        QCOMPARE(countsIn(bins, values), Counts {5});
    }

    void aValueOnAnEdgeBelongsToTheBinAboveIt()
    {
        const Bins bins {0, 0.1, 4, false};
        QCOMPARE(countsIn(bins, std::vector {0.0, 0.1, 0.2, 0.3}), (Counts {1, 1, 1, 1}));
    }

    void everyValueIsCountedOnce_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("spread");
        for (const int n : {2, 10, 500, 20'000}) {
            for (const double spread : {0.01, 0.5, 2.0})
                QTest::addRow("%d values, spread %g", n, spread) << n << spread;
        }
    }

    void everyValueIsCountedOnce()
    {
        QFETCH(const int, n);
        QFETCH(const double, spread);
        std::mt19937_64 random(static_cast<std::uint64_t>(n));
        std::lognormal_distribution<double> latency(0, spread);
        std::vector<double> values(static_cast<std::size_t>(n));
        std::ranges::generate(values, [&] { return latency(random); });
        std::ranges::sort(values);
        const Bins bins = binsFor(values);
        QVERIFY(bins.count >= fewestBins - 1 && bins.count <= mostBins);
        const Counts counts = countsIn(bins, values);
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), std::int64_t(0)), n);
        QVERIFY(counts.front() > 0 && counts.back() > 0);
    }

    void aFewValuesFarAwayDoNotPressTheOthersTogether()
    {
        std::vector<double> values = skewed(); // 1 … 7.4
        values.push_back(500);
        const Bins bins = binsFor(values);
        QVERIFY(bins.isOpen);
        QVERIFY(bins.to() < 9);
        const Counts counts = countsIn(bins, values);
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), std::int64_t(0)), 401);
    }
};

QTEST_APPLESS_MAIN(TestHistogram)

#include "tst_histogram.moc"
