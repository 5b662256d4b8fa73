// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/stats/builders.h"
#include "weighing/pairing.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

/// A leg that was asked these prompts, in this order.
Leg asked(const std::vector<int>& promptNumbers)
{
    std::vector<RequestRecord> records;
    for (const int number : promptNumbers)
        records.push_back(answered(number, 1));
    return legOf(QStringLiteral("A"), std::move(records));
}

std::vector<int> upTo(int last)
{
    std::vector<int> numbers;
    for (int number = 1; number <= last; ++number)
        numbers.push_back(number);
    return numbers;
}

std::size_t requestsIn(const std::vector<UnitRequests>& units)
{
    std::size_t requests = 0;
    for (const UnitRequests& unit : units)
        requests += unit.size();
    return requests;
}

} // namespace

class TestPairing : public QObject
{
    Q_OBJECT

private slots:
    void promptsPairByTheirTextInAnyOrder()
    {
        const Pairing pairing = pairingOf(asked({3, 1, 2}), asked({1, 2, 3}));
        QVERIFY(pairing.isPaired && !pairing.isAveraged);
        QVERIFY(pairing.baseline == (std::vector<UnitRequests> {{0}, {1}, {2}}));
        QVERIFY(pairing.own == (std::vector<UnitRequests> {{1}, {2}, {0}}));
    }

    void numbersAloneDoNotPair()
    {
        Leg other = asked({1, 2});
        for (RequestRecord& record : other.records)
            record.prompt += QStringLiteral(", another");
        const Pairing pairing = pairingOf(asked({1, 2}), other);
        QVERIFY(!pairing.isPaired);
        QCOMPARE(pairing.own.size(), std::size_t {2});
    }

    void aTextThatASetHoldsTwiceIsPairedFirstWithFirst()
    {
        Leg own = asked({6, 9});
        Leg baseline = asked({1, 2});
        for (Leg* leg : {&own, &baseline}) {
            for (RequestRecord& record : leg->records)
                record.prompt = QStringLiteral("The same");
        }
        const Pairing pairing = pairingOf(own, baseline);
        QVERIFY(pairing.isPaired && !pairing.isAveraged);
        QVERIFY(pairing.own == (std::vector<UnitRequests> {{0}, {1}}));
    }

    void warmupsAndFailuresPairWithNothing()
    {
        Leg own = asked({1, 2, 3});
        own.records[0].isWarmup = true;
        own.records[1].outcome = Outcome::HttpError;
        const Pairing pairing = pairingOf(own, asked({1, 2, 3}));
        QVERIFY(!pairing.isPaired); // one of three prompts is no half
        QCOMPARE(pairing.own.size(), std::size_t {1});
        QCOMPARE(pairing.baseline.size(), std::size_t {3});
    }

    void halfOfThePromptsMustPair_data()
    {
        QTest::addColumn<int>("shared");
        QTest::addColumn<bool>("isPaired");
        QTest::newRow("half") << 5 << true;
        QTest::newRow("less than half") << 4 << false;
        QTest::newRow("none") << 0 << false;
    }

    void halfOfThePromptsMustPair()
    {
        QFETCH(const int, shared);
        std::vector<int> own = upTo(shared);
        for (int other = 101; own.size() < 10; ++other)
            own.push_back(other);
        QTEST(pairingOf(asked(own), asked(upTo(10))).isPaired, "isPaired");
    }

    void promptsThatOneLegAloneAnsweredAreDrawnWithNothingOnTheOtherSide()
    {
        const Pairing pairing = pairingOf(asked({1, 2, 3, 11}), asked({3, 2, 12, 1}));
        QVERIFY(pairing.isPaired);
        QVERIFY(pairing.own == (std::vector<UnitRequests> {{2}, {1}, {0}}));
        QVERIFY(pairing.ownAlone == (std::vector<UnitRequests> {{3}}));
        QVERIFY(pairing.baselineAlone == (std::vector<UnitRequests> {{2}}));
        const Pairing drawn = withUnansweredPrompts(pairing);
        QVERIFY(drawn.own == (std::vector<UnitRequests> {{2}, {1}, {0}, {3}, {}}));
        QVERIFY(drawn.baseline == (std::vector<UnitRequests> {{0}, {1}, {3}, {}, {2}}));
    }

    void repetitionsBelongToTheirPrompt()
    {
        std::vector<int> twice = upTo(8);
        const std::vector<int> once = twice;
        twice.insert(twice.end(), once.begin(), once.end());
        const Pairing pairing = pairingOf(asked(twice), asked(once));
        QVERIFY(pairing.isPaired && pairing.isAveraged);
        QVERIFY(pairing.own.front() == (UnitRequests {0, 8}));
        QVERIFY(pairing.baseline.front() == (UnitRequests {0}));
    }

    void fewPromptsAskedOftenAreNotPaired()
    {
        const Pairing pairing = pairingOf(asked({1, 2, 1, 2, 1, 2}), asked({1, 2, 1, 2}));
        QVERIFY(!pairing.isPaired && !pairing.isAveraged);
        QCOMPARE(pairing.own.size(), std::size_t {6});
        QCOMPARE(pairing.baseline.size(), std::size_t {4});
    }

    void manyUnitsAreDealtOutToGroups()
    {
        const auto count = static_cast<int>(mostDrawnUnits) + 123;
        const Leg leg = asked(upTo(count));
        const Pairing pairing = pairingOf(leg, leg);
        const Pairing groups = groupedForDrawing(pairing, 5);
        QCOMPARE(groups.own.size(), mostDrawnUnits);
        QCOMPARE(requestsIn(groups.own), static_cast<std::size_t>(count));
        QVERIFY(groups.own == groups.baseline); // pairs stay together
        QVERIFY(groups == groupedForDrawing(pairing, 5));
        QVERIFY(groups != groupedForDrawing(pairing, 6));
    }

    void fewUnitsAreDrawnAsTheyAre()
    {
        const Pairing pairing = pairingOf(asked(upTo(50)), asked(upTo(50)));
        QVERIFY(groupedForDrawing(pairing, 5) == pairing);
    }
};

QTEST_APPLESS_MAIN(TestPairing)
#include "tst_pairing.moc"
