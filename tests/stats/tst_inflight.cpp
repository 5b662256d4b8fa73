// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/inflight.h"
#include "tests/stats/builders.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

std::optional<std::int64_t> peakOf(std::vector<RequestRecord> records)
{
    return peakInFlight(legOf(QStringLiteral("A"), std::move(records)));
}

} // namespace

class TestInFlight : public QObject
{
    Q_OBJECT

private slots:
    void requestsThatOverlapAreCounted()
    {
        // [0, 4) [1, 3) [2, 5): three at 2 s
        QCOMPARE(peakOf({sentAt(answered(1, 4), 0), sentAt(answered(2, 2), 1), sentAt(answered(3, 3), 2)}), 3);
    }

    void oneThatEndsAsTheNextBeginsIsNotInFlightWithIt()
    {
        QCOMPARE(peakOf({sentAt(answered(1, 1), 0), sentAt(answered(2, 1), 1), sentAt(answered(3, 1), 2)}), 1);
    }

    void failuresWereInFlightToo()
    {
        QCOMPARE(peakOf({sentAt(answered(1, 4), 0), sentAt(failed(2, Outcome::Truncated), 1)}), 2);
    }

    void warmupsAndWhatWasNeverSentWereNot()
    {
        RequestRecord warmup = sentAt(answered(1, 4), 0);
        warmup.isWarmup = true;
        RequestRecord unsent = failed(3, Outcome::NoCredential);
        unsent.latency = {};
        QCOMPARE(peakOf({warmup, sentAt(answered(2, 1), 1), unsent}), 1);
    }

    void withoutTimesItIsNotKnown()
    {
        QVERIFY(!peakOf({sentAt(answered(1, 1), 0), answered(2, 1)}));
        QVERIFY(!peakOf({}));
    }
};

QTEST_APPLESS_MAIN(TestInFlight)

#include "tst_inflight.moc"
