// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/clienttrust.h"

#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

ClientHealth healthOf(Nanoseconds timer, Nanoseconds sending, double cpuShare)
{
    ClientHealth health;
    health.timer = {.p99 = timer, .samples = 1'000};
    health.sending = {.p99 = sending, .samples = 1'000};
    health.workers = {{.cpuShare = 0.1}, {.cpuShare = cpuShare}};
    return health;
}

} // namespace

class TestClientTrust : public QObject
{
    Q_OBJECT

private slots:
    void limitsAreWhereTheyAreSaidToBe_data()
    {
        QTest::addColumn<ClientHealth>("health");
        QTest::addColumn<double>("median");
        QTest::addColumn<TrustLevel>("level");
        QTest::newRow("quick") << healthOf(1ms, 1ms, 0.2) << 10.0 << TrustLevel::Good;
        QTest::newRow("timer at 5 ms") << healthOf(5ms, 0ms, 0) << 10.0 << TrustLevel::Good;
        QTest::newRow("timer past 5 ms") << healthOf(5'001us, 0ms, 0) << 10.0 << TrustLevel::Doubtful;
        QTest::newRow("sending past 5 ms") << healthOf(0ms, 6ms, 0) << 10.0 << TrustLevel::Doubtful;
        QTest::newRow("timer at 25 ms") << healthOf(25ms, 0ms, 0) << 10.0 << TrustLevel::Doubtful;
        QTest::newRow("timer past 25 ms") << healthOf(26ms, 0ms, 0) << 10.0 << TrustLevel::Poor;
        QTest::newRow("past 2 % of 100 ms") << healthOf(2'100us, 0ms, 0) << 0.1 << TrustLevel::Doubtful;
        QTest::newRow("below 2 % of 100 ms") << healthOf(1'900us, 0ms, 0) << 0.1 << TrustLevel::Good;
        QTest::newRow("past 10 % of 50 ms") << healthOf(0ms, 5'100us, 0) << 0.05 << TrustLevel::Poor;
        QTest::newRow("busy") << healthOf(0ms, 0ms, 0.81) << 10.0 << TrustLevel::Doubtful;
        QTest::newRow("busy at 80 %") << healthOf(0ms, 0ms, 0.8) << 10.0 << TrustLevel::Good;
        QTest::newRow("very busy") << healthOf(0ms, 0ms, 0.96) << 10.0 << TrustLevel::Poor;
    }

    void limitsAreWhereTheyAreSaidToBe()
    {
        QFETCH(const ClientHealth, health);
        QFETCH(const double, median);
        QFETCH(const TrustLevel, level);
        const Trust trust = trustIn(health, median);
        QCOMPARE(trust.level, level);
        QCOMPARE(trust.reasons.empty(), level == TrustLevel::Good);
    }

    void everyReasonIsNamedWithItsFigureAndLimit()
    {
        const Trust trust = trustIn(healthOf(30ms, 6ms, 0.9), std::nullopt);
        const std::vector<Distrust> expected {{DistrustReason::LateTimer, TrustLevel::Poor, 0.03, 0.025},
                                              {DistrustReason::LateSending, TrustLevel::Doubtful, 0.006, 0.005},
                                              {DistrustReason::BusyWorker, TrustLevel::Doubtful, 0.9, 0.8}};
        QCOMPARE(trust.reasons, expected);
        QCOMPARE(trust.level, TrustLevel::Poor);
        QCOMPARE(trust.timerP99, 0.03);
        QCOMPARE(trust.sendingP99, 0.006);
        QCOMPARE(trust.busiestWorker, 0.9);
    }

    void aFileThatTellsNothingIsNotDistrusted()
    {
        QCOMPARE(trustIn({}, 0.001), Trust {});
        QCOMPARE(trustIn({}, std::nullopt).level, TrustLevel::Good);
    }
};

Q_DECLARE_METATYPE(tokenscope::ClientHealth)

QTEST_APPLESS_MAIN(TestClientTrust)

#include "tst_clienttrust.moc"
