// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/measuredphase.h"
#include "tests/stats/builders.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

RunResult runWith(Order order, std::vector<RequestRecord> records)
{
    RunResult result = runOf({legOf(QStringLiteral("Metis"), std::move(records))});
    result.plan.order = order;
    return result;
}

std::optional<MeasuredPhase> phaseOf(const RunResult& result)
{
    return measuredPhaseOf(result, result.legs.front());
}

// In flight from 10 to 12, 11 to 14 and 20 to 21 s.
std::vector<RequestRecord> withAGap()
{
    return {sentAt(answered(1, 2), 10), sentAt(answered(2, 3), 11), sentAt(answered(3, 1), 20)};
}

} // namespace

class TestMeasuredPhase : public QObject
{
    Q_OBJECT

private slots:
    void itReachesFromTheFirstSentToTheLastFinished_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<double>("seconds");
        QTest::newRow("sequential") << static_cast<int>(Order::Sequential) << 11.0;
        QTest::newRow("together") << static_cast<int>(Order::Together) << 11.0;
        QTest::newRow("alternating counts only time in flight") << static_cast<int>(Order::Alternating) << 5.0;
    }

    void itReachesFromTheFirstSentToTheLastFinished()
    {
        QFETCH(const int, order);
        QFETCH(const double, seconds);
        const auto phase = phaseOf(runWith(static_cast<Order>(order), withAGap()));
        QVERIFY(phase);
        QCOMPARE(phase->seconds, seconds);
        QVERIFY(!phase->isDerived);
    }

    void theOrderOfTheRecordsDoesNotMatter()
    {
        std::vector<RequestRecord> records = withAGap();
        std::swap(records.front(), records.back());
        QCOMPARE(phaseOf(runWith(Order::Sequential, records))->seconds, 11.0);
        QCOMPARE(phaseOf(runWith(Order::Alternating, records))->seconds, 5.0);
    }

    void warmupsDoNotCount()
    {
        std::vector<RequestRecord> records = withAGap();
        records.insert(records.begin(), sentAt(answered(1, 8), 1));
        records.front().isWarmup = true;
        QCOMPARE(phaseOf(runWith(Order::Sequential, records))->seconds, 11.0);
    }

    void failuresTakeTimeToo()
    {
        std::vector<RequestRecord> records = withAGap();
        records.push_back(sentAt(failed(4, Outcome::StallTimeout), 25));
        records.back().latency = fromSeconds(5);
        QCOMPARE(phaseOf(runWith(Order::Sequential, records))->seconds, 20.0);
    }

    void whatWasNeverSentDoesNotCount()
    {
        std::vector<RequestRecord> records = withAGap();
        records.push_back(failed(4, Outcome::NoCredential));
        records.back().latency = {};
        const auto phase = phaseOf(runWith(Order::Sequential, records));
        QCOMPARE(phase->seconds, 11.0);
        QVERIFY(!phase->isDerived);
    }

    void withoutTimesItIsTheSumOfLatencies()
    {
        RunResult result = runWith(Order::Sequential, {answered(1, 2), answered(2, 3)});
        result.hasPlan = false;
        const auto phase = phaseOf(result);
        QCOMPARE(phase->seconds, 5.0);
        QVERIFY(phase->isDerived);
    }

    void withoutTimesNothingIsKnownOfSeveralAtOnce()
    {
        RunResult result = runWith(Order::Sequential, {answered(1, 2), answered(2, 3)});
        result.plan.load.concurrency = 4;
        QVERIFY(!phaseOf(result));
    }

    void noRequestsTakeNoTime()
    {
        QVERIFY(!phaseOf(runWith(Order::Sequential, {})));
        QVERIFY(!phaseOf(runWith(Order::Sequential, {sentAt(answered(1, 0), 3)})));
    }
};

QTEST_APPLESS_MAIN(TestMeasuredPhase)

#include "tst_measuredphase.moc"
