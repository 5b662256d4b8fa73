// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/mannkendall.h"
#include "stats/predictability.h"
#include "tests/inference/agreement.h"

#include <algorithm>
#include <numeric>

using namespace tokenscope;

namespace {

bool isClose(std::optional<double> value, double expected, double within = 1e-9)
{
    return value && qAbs(*value - expected) < within;
}

std::vector<double> upTo(int n)
{
    std::vector<double> values(static_cast<std::size_t>(n));
    std::iota(values.begin(), values.end(), 1.0);
    return values;
}

} // namespace

class TestPredictability : public QObject
{
    Q_OBJECT

private slots:
    // S and its variance by NumPy 2.4.6 over all pairs, p by scipy.stats.norm.sf of SciPy 1.17.1
    void trendsAreThoseOfAllPairs_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<qint64>("s");
        QTest::addColumn<double>("p");
        QTest::newRow("rising, with ties") << QList<double> {1.0, 1.2, 1.1, 1.3, 1.2, 1.5, 1.4, 1.6, 1.5, 1.8, 1.7, 9.0}
                                           << qint64(54) << 0.0002606563091741007;
        QTest::newRow("falling, an odd number")
            << QList<double> {5, 4, 4.5, 3, 3.5, 3, 2, 2.5, 2, 1, 1.5, 1, 0.5} << qint64(-67) << 5.13803728640377e-05;
        QTest::newRow("none") << QList<double> {1, 2, 2, 1, 1, 2, 2, 1, 1, 2, 2, 1} << qint64(0) << 1.0;
    }

    void trendsAreThoseOfAllPairs()
    {
        QFETCH(const QList<double>, values);
        QFETCH(const qint64, s);
        QFETCH(const double, p);
        const auto trend = mannKendall(values);
        QVERIFY(trend);
        testing::print("NumPy 2.4.6", "sum of sign(x[j] - x[i])", static_cast<double>(s), static_cast<double>(trend->s),
                       "S");
        testing::print("SciPy 1.17.1", "2 * norm.sf((abs(S) - 1) / sqrt(variance))", p, trend->p);
        QCOMPARE(trend->s, s);
        QVERIFY(isClose(trend->p, p, 1e-12));
    }

    void tooFewOrEqualValuesHaveNoTrend()
    {
        QVERIFY(!mannKendall(upTo(9)));
        QVERIFY(mannKendall(upTo(10)));
        QVERIFY(!mannKendall(std::vector<double>(50, 2.0)));
    }

    void aLongRunIsCountedAtOnce()
    {
        const auto trend = mannKendall(upTo(200'000));
        QCOMPARE(trend->s, std::int64_t {200'000} * 199'999 / 2);
        QCOMPARE(trend->p, 0.0);
    }

    // NumPy 2.4.6
    void spreadDriftAndOutliersAreTold()
    {
        const std::vector<double> values {1.0, 1.2, 1.1, 1.3, 1.2, 1.5, 1.4, 1.6, 1.5, 1.8, 1.7, 9.0};
        const Predictability told = predictabilityOf(values);
        QVERIFY(isClose(told.variation, 1.0913316165023061));
        QVERIFY(!told.tailRatio); // p99 of 12
        QVERIFY(told.drift);
        QVERIFY(isClose(told.drift->ratio, 1.375));
        QVERIFY(isClose(told.drift->p, 0.0002606563091741007, 1e-12));
        // quartiles 1.2 and 1.625: the fence is at 1.625 + 3 × 0.425 = 2.9
        QCOMPARE(told.outliers, std::vector<std::size_t> {11});
    }

    void theTailNeedsAHundredValues()
    {
        std::vector<double> values = upTo(100);
        QVERIFY(isClose(predictabilityOf(values).tailRatio, 1.9605940594059408)); // NumPy 2.4.6
        values.pop_back();
        QVERIFY(!predictabilityOf(values).tailRatio);
    }

    void theMiddleOfAnOddNumberIsInNeitherHalf()
    {
        std::vector<double> values(11, 1.0);
        std::fill(values.begin() + 6, values.end(), 3.0);
        values[5] = 100;
        QVERIFY(isClose(predictabilityOf(values).drift->ratio, 3));
    }

    void fewValuesTellLittle()
    {
        QCOMPARE(predictabilityOf({}), Predictability {});
        QCOMPARE(predictabilityOf(std::vector<double> {2}), Predictability {});
        const Predictability two = predictabilityOf(std::vector<double> {1, 3});
        QVERIFY(isClose(two.variation, 0.7071067811865476)); // √2 ÷ 2
        QVERIFY(!two.drift && !two.outliers);
    }

    void equalValuesHaveNoOutlierFence()
    {
        std::vector<double> values(20, 1.0);
        values[3] = 1.001;
        QVERIFY(!predictabilityOf(values).outliers); // a range of 0 would make any difference an outlier
    }
};

QTEST_APPLESS_MAIN(TestPredictability)

#include "tst_predictability.moc"
