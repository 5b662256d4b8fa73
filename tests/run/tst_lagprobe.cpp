// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/laghistogram.h"
#include "run/lagprobe.h"

#include <QTest>
#include <QTimer>

#include <cmath>

using namespace tokenscope;
using namespace std::chrono_literals;

class TestLagProbe : public QObject
{
    Q_OBJECT

private slots:
    void measuresHowLongTheThreadWasBusy()
    {
        const SteadyClock clock;
        LagHistogram lag;
        LagProbe probe(clock, [&](Nanoseconds lateness) { lag.add(lateness); });
        probe.start();
        QTRY_VERIFY(lag.samples() >= 3);

        const TimePoint busyUntil = clock.now() + 80ms;
        while (clock.now() < busyUntil) { }
        const std::int64_t before = lag.samples();
        QTRY_VERIFY(lag.samples() > before);
        QVERIFY(*lag.lateness().max >= 60ms);
    }

    void isSilentOnceStopped()
    {
        const SteadyClock clock;
        int reports = 0;
        LagProbe probe(clock, [&](Nanoseconds) { ++reports; });
        probe.start();
        QTRY_VERIFY(reports >= 1);
        probe.stop();
        const int before = reports;
        QTimer later;
        later.setSingleShot(true);
        later.start(50ms);
        QTRY_VERIFY(!later.isActive());
        QCOMPARE(reports, before);
    }

    void quantilesAreWithinFivePercent_data()
    {
        QTest::addColumn<double>("q");
        QTest::addColumn<double>("expected"); // ms
        QTest::addRow("median") << 0.5 << 50.0;
        QTest::addRow("p99") << 0.99 << 99.0;
        QTest::addRow("lowest") << 0.0 << 0.1;
    }

    void quantilesAreWithinFivePercent()
    {
        QFETCH(const double, q);
        QFETCH(const double, expected);
        LagHistogram lag;
        for (int i = 1; i <= 1'000; ++i)
            lag.add(i * 100us);
        const double found = toSeconds(*lag.quantile(q)) * 1'000;
        QVERIFY2(std::abs(found / expected - 1) < 0.05, qPrintable(QString::number(found)));
    }

    void theMaximumIsExactAndBoundsTheQuantiles()
    {
        LagHistogram lag;
        lag.add(1'234'567ns);
        const Lateness health = lag.lateness();
        QCOMPARE(*health.max, Nanoseconds(1'234'567));
        QVERIFY(*health.p99 <= *health.max);
        QCOMPARE(health.samples, 1);
    }

    void copesWithAnyLateness()
    {
        LagHistogram lag;
        lag.add(-5ms);
        lag.add(0ns);
        lag.add(std::chrono::hours(10));
        QCOMPARE(lag.samples(), 3);
        QCOMPARE(*lag.lateness().max, Nanoseconds(std::chrono::hours(10)));
        QVERIFY(*lag.quantile(0.5) <= 1us + 100ns);
    }

    void mergingIsAddingAll()
    {
        LagHistogram one;
        LagHistogram other;
        LagHistogram both;
        for (int i = 0; i < 100; ++i) {
            (i % 3 == 0 ? one : other).add(i * 1ms);
            both.add(i * 1ms);
        }
        one.merge(other);
        QCOMPARE(one.lateness(), both.lateness());
    }

    void nothingIsKnownWithoutSamples()
    {
        QCOMPARE(LagHistogram().lateness(), Lateness());
        QVERIFY(!LagHistogram().quantile(0.5));
    }
};

QTEST_GUILESS_MAIN(TestLagProbe)

#include "tst_lagprobe.moc"
