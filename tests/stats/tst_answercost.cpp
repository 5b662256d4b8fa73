// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/answercost.h"
#include "tests/stats/builders.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

const EndpointCost prices {.inputPrice = 0.5, .outputPrice = 2, .currency = QStringLiteral("USD")};

Leg legWith(std::vector<RequestRecord> records)
{
    return legOf(QStringLiteral("A"), std::move(records));
}

std::optional<double> costOfLeg(std::vector<RequestRecord> records, const EndpointCost& cost = prices)
{
    return costPerThousand(requestCosts(legWith(std::move(records)), cost));
}

} // namespace

class TestAnswerCost : public QObject
{
    Q_OBJECT

private slots:
    void promptAndAnswerArePaidFor()
    {
        // (1,000 × 0.5 + 200 × 2 + 3,000 × 0.5 + 400 × 2) ÷ 1,000,000 = 0.0032 for two: 1.6 for a thousand
        const auto cost = costOfLeg({withUsage(answered(1, 1), 1'000, 200), withUsage(answered(2, 1), 3'000, 400)});
        QVERIFY(cost);
        QVERIFY(qAbs(*cost - 1.6) < 1e-12);
    }

    void failuresArePaidForToo()
    {
        RequestRecord broken = withUsage(failed(2, Outcome::Truncated), 1'000, 100); // 0.0007
        const auto cost
            = costOfLeg({withUsage(answered(1, 1), 1'000, 200), broken, failed(3, Outcome::Refused)}); // 0.0009
        QVERIFY(qAbs(*cost - 1.6) < 1e-12);
    }

    void warmupsAreNot()
    {
        RequestRecord warmup = withUsage(answered(1, 1), 1'000'000, 0);
        warmup.isWarmup = true;
        QVERIFY(qAbs(*costOfLeg({warmup, withUsage(answered(1, 1), 1'000, 200)}) - 0.9) < 1e-12);
    }

    void withoutBothPricesOrCountsThereIsNoCost()
    {
        const RequestRecord record = withUsage(answered(1, 1), 1'000, 200);
        QVERIFY(!costOfLeg({record}, {.inputPrice = 0.5}));
        QVERIFY(!costOfLeg({record}, {.outputPrice = 0.5}));
        QVERIFY(!costOfLeg({record, answered(2, 1)})); // an answer without its counts
        QVERIFY(!costOfLeg({failed(1, Outcome::Refused)}));
        QVERIFY(!costOfLeg({}));
        QCOMPARE(costOfLeg({record}, {.inputPrice = 0, .outputPrice = 0}), 0.0); // free is a price
    }
};

QTEST_APPLESS_MAIN(TestAnswerCost)

#include "tst_answercost.moc"
