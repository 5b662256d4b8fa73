// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample/quantiles.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace tokenscope;

class TestQuantiles : public QObject
{
    Q_OBJECT

private slots:
    void anEmptySampleHasNoQuantile() { QVERIFY(!quantile({}, 0.5)); }

    // numpy.quantile of NumPy 2.4.6, default method
    void quantilesAreThoseOfNumPy_data()
    {
        QTest::addColumn<double>("q");
        QTest::addColumn<double>("expected");
        QTest::newRow("minimum") << 0.0 << 1.0;
        QTest::newRow("between two equal values") << 0.1 << 1.0;
        QTest::newRow("lower quartile") << 0.25 << 2.25;
        QTest::newRow("median of an even number is the mean of the middle two") << 0.5 << 3.75;
        QTest::newRow("p90") << 0.9 << 6.3;
        QTest::newRow("p95") << 0.95 << 7.65;
        QTest::newRow("p99") << 0.99 << 8.73;
        QTest::newRow("maximum") << 1.0 << 9.0;
    }

    void quantilesAreThoseOfNumPy()
    {
        QFETCH(const double, q);
        QFETCH(const double, expected);
        std::vector<double> values {3, 1, 4, 1, 5, 9, 2, 6, 5, 3.5};
        std::ranges::sort(values);
        QVERIFY(qAbs(*quantile(values, q) - expected) < 1e-12);
    }

    void oneValueIsEveryQuantile()
    {
        const std::vector<double> one {0.1};
        for (const double q : {0.0, 0.3, 0.5, 0.99, 1.0})
            QCOMPARE(*quantile(one, q), 0.1);
    }

    void quantilesRiseWithTheirOrder()
    {
        std::mt19937_64 random(7);
        std::lognormal_distribution<double> draw(0, 3);
        for (int round = 0; round < 50; ++round) {
            std::vector<double> values(static_cast<std::size_t>(1 + round));
            std::ranges::generate(values, [&] { return draw(random); });
            std::ranges::sort(values);
            double before = values.front();
            for (int step = 0; step <= 1000; ++step) {
                const double now = *quantile(values, step / 1000.0);
                QVERIFY2(now >= before && now <= values.back(), qPrintable(QString::number(step)));
                before = now;
            }
        }
    }

    void aQuantileNeedsOneValueBeyondIt_data()
    {
        QTest::addColumn<qint64>("n");
        QTest::addColumn<double>("q");
        QTest::addColumn<bool>("isSupported");
        QTest::newRow("the p90 of ten") << qint64 {10} << 0.9 << true;
        QTest::newRow("the p90 of nine") << qint64 {9} << 0.9 << false;
        QTest::newRow("the p95 of ten") << qint64 {10} << 0.95 << false;
        QTest::newRow("the p95 of twenty") << qint64 {20} << 0.95 << true;
        QTest::newRow("the p99 of ten") << qint64 {10} << 0.99 << false;
        QTest::newRow("the p99 of a hundred") << qint64 {100} << 0.99 << true;
        QTest::newRow("the median of two") << qint64 {2} << 0.5 << true;
        QTest::newRow("the median of one") << qint64 {1} << 0.5 << false;
        QTest::newRow("anything of none") << qint64 {0} << 0.5 << false;
    }

    void aQuantileNeedsOneValueBeyondIt()
    {
        QFETCH(const qint64, n);
        QFETCH(const double, q);
        QFETCH(const bool, isSupported);
        QCOMPARE(supportsQuantile(n, q), isSupported);
    }
};

QTEST_APPLESS_MAIN(TestQuantiles)

#include "tst_quantiles.moc"
