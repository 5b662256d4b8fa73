// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample/distribution.h"

#include <QTest>

#include <limits>

using namespace tokenscope;

namespace {

bool isClose(double a, double b)
{
    return qAbs(a - b) < 1e-12;
}

} // namespace

class TestDistribution : public QObject
{
    Q_OBJECT

private slots:
    void noValuesHaveNoDistribution() { QVERIFY(!distributionOf({})); }

    // numpy.mean, numpy.std(ddof=1), numpy.quantile of NumPy 2.4.6
    void figuresAreThoseOfNumPy()
    {
        const auto distribution = distributionOf({3, 1, 4, 1, 5, 9, 2, 6, 5, 3.5});
        QVERIFY(distribution);
        QCOMPARE(distribution->n, 10);
        QVERIFY(isClose(distribution->mean, 3.95));
        QVERIFY(isClose(distribution->median, 3.75));
        QVERIFY(isClose(distribution->min, 1));
        QVERIFY(isClose(distribution->max, 9));
        QVERIFY(isClose(*distribution->standardDeviation, 2.4545875417267156));
        QVERIFY(isClose(distribution->p90, 6.3));
        QVERIFY(isClose(distribution->p95, 7.65));
        QVERIFY(isClose(distribution->p99, 8.73));
    }

    void oneValueHasNoStandardDeviation()
    {
        const auto distribution = distributionOf({2.5});
        QVERIFY(distribution);
        QVERIFY(!distribution->standardDeviation);
        QCOMPARE(distribution->median, 2.5);
        QCOMPARE(distribution->p99, 2.5);
    }

    void equalValuesHaveNoSpread()
    {
        const auto distribution = distributionOf({0.1, 0.1, 0.1});
        QCOMPARE(*distribution->standardDeviation, 0.0);
        QCOMPARE(distribution->mean, 0.1); // the sum of three tenths is not three tenths
    }

    void aSmallSpreadBesideALargeMeanIsKept()
    {
        const auto distribution = distributionOf({1e9 + 1, 1e9 + 2, 1e9 + 3});
        QCOMPARE(*distribution->standardDeviation, 1.0);
    }

    void valuesThatAreNotFiniteAreLeftOut()
    {
        const double infinite = std::numeric_limits<double>::infinity();
        const double undefined = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(distributionOf({infinite, 1, undefined, 3}), distributionOf({1, 3}));
        QVERIFY(!distributionOf({undefined}));
    }
};

QTEST_APPLESS_MAIN(TestDistribution)

#include "tst_distribution.moc"
