// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/scenariomatrix.h"
#include "tests/stats/suites.h"

#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

bool isClose(std::optional<double> value, double expected)
{
    return value && qAbs(*value - expected) < 1e-6;
}

std::vector<Merit> meritsOf(const ScenarioMatrix& matrix)
{
    std::vector<Merit> merits;
    std::ranges::transform(matrix.rows, std::back_inserter(merits), &MatrixRow::merit);
    return merits;
}

Leg atConcurrency(const char* endpoint, double value, const Pace& pace)
{
    return pointLeg(endpoint, "concurrency", SweepVariable::Concurrency, value, pace);
}

Leg atLength(const char* endpoint, double value, const Pace& pace)
{
    return pointLeg(endpoint, "long_context", SweepVariable::PromptTokens, value, pace);
}

/// B answers faster up to 4 at a time; at 8 they are alike; A at 16.
std::vector<Leg> crossingCurves()
{
    std::vector<Leg> legs;
    const auto add = [&legs](double value, double latencyOfA, double latencyOfB) {
        const int lanes = static_cast<int>(value);
        legs.push_back(atConcurrency("A", value, {.latency = latencyOfA, .requests = 4 * lanes + 8, .lanes = lanes}));
        legs.push_back(atConcurrency("B", value, {.latency = latencyOfB, .requests = 4 * lanes + 8, .lanes = lanes}));
    };
    add(1, 4, 1);
    add(2, 4, 1.5);
    add(4, 4, 2);
    add(8, 4, 4);
    add(16, 4, 9);
    return legs;
}

} // namespace

class TestScenarioMatrix : public QObject
{
    Q_OBJECT

private slots:
    void oneEndpointHasNothingToWin()
    {
        QCOMPARE(matrixOf(runOf({pacedLeg("A", "", {}), pacedLeg("A", "", {})})), ScenarioMatrix {});
        QCOMPARE(matrixOf({}), ScenarioMatrix {});
    }

    void aRunThatIsNoSuiteIsOneScenario()
    {
        const ScenarioMatrix matrix
            = matrixOf(runOf({pacedLeg("A", "", {.latency = 3}), pacedLeg("B", "", {.latency = 1})}));
        QCOMPARE(matrix.endpoints, (std::vector<QString> {QStringLiteral("A"), QStringLiteral("B")}));
        QCOMPARE(meritsOf(matrix), (std::vector<Merit> {Merit::MedianLatency, Merit::OutputThroughput}));
        const MatrixRow& latency = matrix.rows[0];
        QVERIFY(isClose(latency.values[0], 3) && isClose(latency.values[1], 1));
        QCOMPARE(latency.n, (std::vector<std::int64_t> {10, 10}));
        QCOMPARE(latency.winner, std::size_t {1});
        QVERIFY(isClose(latency.ratio, 3));
        QCOMPARE(latency.sureness, Sureness::Shown);
        QVERIFY(isClose(matrix.rows[1].values[1], 100));
        QVERIFY(isClose(matrix.rows[1].ratio, 3));
        QVERIFY(matrix.regions.empty());
    }

    void theOriginalProtocolIsJudgedByLatencyAndFirstToken()
    {
        RunResult result
            = runOf({pacedLeg("A", "original", {.latency = 3}), pacedLeg("B", "original", {.latency = 1})});
        QCOMPARE(meritsOf(matrixOf(result)), std::vector<Merit> {Merit::MedianLatency});
        for (Leg& leg : result.legs) {
            for (RequestRecord& record : leg.records) {
                const double latency = toSeconds(record.latency);
                record = streamed(record, {{latency / 2, 200}, {latency, 200}});
            }
        }
        ScenarioMatrix matrix = matrixOf(result);
        QCOMPARE(meritsOf(matrix), (std::vector<Merit> {Merit::MedianLatency, Merit::TimeToFirstToken}));
        QVERIFY(isClose(matrix.rows[1].values[0], 1.5));
        for (RequestRecord& record : result.legs[0].records)
            record.chunks.front().after = record.latency; // a relay: not measurable on all endpoints
        QCOMPARE(meritsOf(matrixOf(result)), std::vector<Merit> {Merit::MedianLatency});
    }

    void aSweepOfLoadIsJudgedByItsBestPointAndInRegions()
    {
        const ScenarioMatrix matrix = matrixOf(runOf(crossingCurves()));
        QCOMPARE(meritsOf(matrix), std::vector<Merit> {Merit::OutputThroughput});
        const MatrixRow& row = matrix.rows[0];
        QCOMPARE(row.winner, std::size_t {0});
        QCOMPARE(row.points[0], (SweepPoint {SweepVariable::Concurrency, 16}));
        QCOMPARE(row.sureness, Sureness::Shown);
        std::vector<LoadRegion> latency;
        std::ranges::copy_if(matrix.regions, std::back_inserter(latency),
                             [](const LoadRegion& region) { return region.merit == Merit::MedianLatency; });
        const LoadRegion base {.scenario = QStringLiteral("concurrency"),
                               .variable = SweepVariable::Concurrency,
                               .merit = Merit::MedianLatency};
        std::vector<LoadRegion> expected(3, base);
        expected[0].from = 1;
        expected[0].to = 4;
        expected[0].winner = 1;
        expected[1].from = expected[1].to = 8;
        expected[2].from = expected[2].to = 16;
        expected[2].winner = 0;
        QCOMPARE(latency, expected);
        QCOMPARE(matrix.regions.front().merit, Merit::OutputThroughput);
        QCOMPARE(matrix.regions.front().winner, std::size_t {1});
    }

    void aSweepWithoutAKeyIsJudgedByWhatItSweeps()
    {
        std::vector<Leg> legs = crossingCurves();
        for (Leg& leg : legs)
            leg.part.scenario.clear();
        const ScenarioMatrix matrix = matrixOf(runOf(legs));
        QCOMPARE(meritsOf(matrix), std::vector<Merit> {Merit::OutputThroughput});
        QVERIFY(!matrix.regions.empty());
    }

    void pointsThatOnlyOneHasArePassedOver()
    {
        std::vector<Leg> legs = crossingCurves();
        std::erase_if(legs, [](const Leg& leg) {
            return leg.part.endpoint == QStringLiteral("A") && leg.part.point->value == 2;
        });
        const ScenarioMatrix matrix = matrixOf(runOf(legs));
        const auto latency = std::ranges::find(matrix.regions, Merit::MedianLatency, &LoadRegion::merit);
        QCOMPARE(latency->from, 1.0);
        QCOMPARE(latency->to, 4.0);
    }

    void longContextIsComparedAtTheLongestThatAllAnswered()
    {
        const ScenarioMatrix matrix = matrixOf(runOf({atLength("A", 1'000, {.latency = 2, .promptTokens = 1'010}),
                                                      atLength("A", 8'000, {.latency = 5, .promptTokens = 8'010}),
                                                      failedLeg(atLength("A", 32'000, {}), Outcome::ContextTooLong),
                                                      atLength("B", 1'000, {.latency = 1, .promptTokens = 1'020}),
                                                      atLength("B", 8'000, {.latency = 4, .promptTokens = 8'020}),
                                                      atLength("B", 32'000, {.latency = 20, .promptTokens = 32'020})}));
        QCOMPARE(meritsOf(matrix), (std::vector<Merit> {Merit::MedianLatency, Merit::LongestContext}));
        QVERIFY(isClose(matrix.rows[0].values[0], 5) && isClose(matrix.rows[0].values[1], 4));
        QCOMPARE(matrix.rows[0].points[1], (SweepPoint {SweepVariable::PromptTokens, 8'000}));
        QCOMPARE(matrix.rows[0].winner, std::size_t {1});
        QCOMPARE(matrix.rows[1].values, (std::vector<std::optional<double>> {8'010.0, 32'020.0}));
        QCOMPARE(matrix.rows[1].sureness, Sureness::Shown);
        QCOMPARE(matrix.regions.size(), std::size_t {1});
        QCOMPARE(matrix.regions[0].to, 8'000.0);
    }

    void aSteadyLoadIsJudgedBySpread()
    {
        RunResult result = runOf({pacedLeg("A", "steady", {.latency = 2, .requests = 40, .spread = 0.5}),
                                  pacedLeg("B", "steady", {.latency = 2.1, .requests = 40, .spread = 0.05})});
        ScenarioMatrix matrix = matrixOf(result);
        QCOMPARE(meritsOf(matrix), (std::vector<Merit> {Merit::LatencySpread, Merit::MedianLatency}));
        QCOMPARE(matrix.rows[0].winner, std::size_t {1});
        QVERIFY(isClose(matrix.rows[0].ratio, 10));
        QVERIFY(!matrix.rows[0].isTailRatio);
        for (Leg& leg : result.legs)
            leg.records = pacedRequests({.latency = 1, .requests = 100});
        QVERIFY(matrixOf(result).rows[0].isTailRatio);
    }

    void batchesAndLongAnswersHaveTheirMerits()
    {
        const ScenarioMatrix matrix
            = matrixOf(runOf({pacedLeg("A", "batch_32", {}), pacedLeg("B", "batch_32", {}),
                              pointLeg("A", "long_answers", SweepVariable::OutputTokens, 512, {}),
                              pointLeg("B", "long_answers", SweepVariable::OutputTokens, 512, {})}));
        QCOMPARE(meritsOf(matrix), (std::vector<Merit> {Merit::OutputThroughput, Merit::MedianLatency}));
        QVERIFY(!matrix.rows[0].winner); // the same to the last digit
        QCOMPARE(matrix.regions.size(), std::size_t {1});
    }

    void moneyAndPowerFollowWhereTheyAreKnown()
    {
        RunResult result = runOf({pacedLeg("A", "", {.latency = 2}), pacedLeg("B", "", {.latency = 1})});
        result.plan.endpoints
            = {{.name = QStringLiteral("A"),
                .cost = {.inputPrice = 1, .outputPrice = 1, .currency = QStringLiteral("USD"), .watts = 100}},
               {.name = QStringLiteral("B"),
                .cost = {.inputPrice = 2, .outputPrice = 3, .currency = QStringLiteral("USD")}}};
        ScenarioMatrix matrix = matrixOf(result);
        QCOMPARE(matrix.rows.size(), std::size_t {4});
        const MatrixRow& cost = matrix.rows[2];
        QCOMPARE(cost.merit, Merit::CostPerThousand);
        QVERIFY(isClose(cost.values[0], 0.2) && isClose(cost.values[1], 0.5));
        QCOMPARE(cost.winner, std::size_t {0});
        QVERIFY(isClose(cost.ratio, 2.5));
        QCOMPARE(cost.currency, QStringLiteral("USD"));
        const MatrixRow& energy = matrix.rows[3];
        QVERIFY(isClose(energy.values[0], 0.5)); // 50 tokens/s ÷ 100 W
        QVERIFY(!energy.values[1] && !energy.winner);
        result.plan.endpoints[1].cost.currency = QStringLiteral("EUR");
        matrix = matrixOf(result);
        QVERIFY(!matrix.rows[2].winner && !matrix.rows[2].ratio && !matrix.rows[2].interval);
        QVERIFY(matrix.rows[2].currency.isEmpty());
    }

    void rowsFollowTheSuitesOrder()
    {
        RunResult result = runOf({pacedLeg("A", "batch", {}), pacedLeg("B", "batch", {}), pacedLeg("A", "original", {}),
                                  pacedLeg("B", "original", {}), pacedLeg("A", "mine", {}), pacedLeg("B", "mine", {})});
        for (const char* key : {"original", "batch", "steady"})
            result.scenarios.push_back({QString::fromLatin1(key), result.plan});
        QStringList keys;
        for (const MatrixRow& row : matrixOf(result).rows)
            keys << row.scenario;
        QCOMPARE(keys.join(u' '), QStringLiteral("original batch mine mine")); // steady was not measured
    }

    void theSeedDecidesTheIntervals()
    {
        const RunResult result = runOf(
            {pacedLeg("A", "", {.latency = 3, .spread = 0.5}), pacedLeg("B", "", {.latency = 2, .spread = 0.5})});
        QCOMPARE(matrixOf(result, 5), matrixOf(result, 5));
        QVERIFY(matrixOf(result, 5) != matrixOf(result, 6));
    }
};

QTEST_APPLESS_MAIN(TestScenarioMatrix)

#include "tst_scenariomatrix.moc"
