// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/duetimer.h"

#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

class TestDueTimer : public QObject
{
    Q_OBJECT

private slots:
    void callsOnceAndNotBeforeItsTime()
    {
        const SteadyClock clock;
        std::vector<TimePoint> calls;
        DueTimer timer(clock, [&] { calls.push_back(clock.now()); });
        const TimePoint due = clock.now() + 20ms;
        timer.setTo(due);
        QCOMPARE(*timer.dueAt(), due);
        QTRY_COMPARE(calls.size(), std::size_t(1));
        QVERIFY(calls.front() >= due);
        QVERIFY(!timer.dueAt());
        QTest::qWait(30);
        QCOMPARE(calls.size(), std::size_t(1));
    }

    void whatHasPassedIsDueFromTheEventLoop()
    {
        const SteadyClock clock;
        int calls = 0;
        DueTimer timer(clock, [&] { ++calls; });
        timer.setTo(clock.now() - 1s);
        QCOMPARE(calls, 0);
        QTRY_COMPARE(calls, 1);
    }

    void canBeMovedAndStopped()
    {
        const SteadyClock clock;
        int calls = 0;
        DueTimer timer(clock, [&] { ++calls; });
        timer.setTo(clock.now() + 1h);
        timer.setTo(clock.now() + 1ms);
        QTRY_COMPARE(calls, 1);
        timer.setTo(clock.now());
        timer.stop();
        QTest::qWait(20);
        QCOMPARE(calls, 1);
    }

    void mayBeSetAgainFromItsOwnCall()
    {
        const SteadyClock clock;
        int calls = 0;
        DueTimer timer(clock, [&] {
            if (++calls < 5)
                timer.setTo(clock.now() + 1ms);
        });
        timer.setTo(clock.now());
        QTRY_COMPARE(calls, 5);
    }
};

QTEST_GUILESS_MAIN(TestDueTimer)

#include "tst_duetimer.moc"
