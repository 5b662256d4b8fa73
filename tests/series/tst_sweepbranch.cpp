// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/sweepbranch.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

using Endpoint = std::function<SweepFigures(double)>;

/// Throughput grows with the load up to a capacity.
SweepFigures upTo(double capacity, double value)
{
    return {.value = value, .throughput = 10 * std::min(value, capacity), .successRate = 1.0, .latencyP95 = 1.0};
}

std::vector<double> valuesTried(const Sweep& sweep, const Endpoint& endpoint)
{
    SweepBranch branch(sweep);
    std::vector<double> values;
    while (const auto value = branch.next()) {
        values.push_back(*value);
        SweepFigures figures = endpoint(*value);
        figures.value = *value;
        branch.add(figures);
    }
    return values;
}

} // namespace

class TestSweepBranch : public QObject
{
    Q_OBJECT

private slots:
    void aListIsMeasuredInItsOrder()
    {
        const Sweep sweep {.values = {8, 1, 4}};
        QCOMPARE(*SweepBranch(sweep).left(), std::size_t(3));
        QCOMPARE(valuesTried(sweep, [](double) { return SweepFigures(); }), (std::vector<double> {8, 1, 4}));
    }

    void whatIsTooLongEndsTheBranch()
    {
        const Sweep sweep {.variable = SweepVariable::PromptTokens, .values = {1'000, 8'000, 32'000, 128'000}};
        const auto values = valuesTried(sweep, [](double value) { return SweepFigures {.isTooLong = value >= 8'000}; });
        QCOMPARE(values, (std::vector<double> {1'000, 8'000}));
    }

    void aSearchDoublesUntilItNoLongerPaysAndNarrowsTheKnee_data()
    {
        QTest::addColumn<double>("capacity");
        QTest::addColumn<double>("to");
        QTest::addColumn<int>("bisections");
        QTest::addColumn<QList<double>>("expected");
        QTest::addRow("knee at 24") << 24.0 << 1'024.0 << 2 << QList<double> {1, 2, 4, 8, 16, 32, 64, 48, 40};
        QTest::addRow("knee at a power of two") << 8.0 << 1'024.0 << 2 << QList<double> {1, 2, 4, 8, 16, 12, 10};
        QTest::addRow("never more than asked") << 500.0 << 20.0 << 2 << QList<double> {1, 2, 4, 8, 16, 20};
        QTest::addRow("no room between") << 1.0 << 64.0 << 2 << QList<double> {1, 2};
        QTest::addRow("no bisection wanted") << 8.0 << 64.0 << 0 << QList<double> {1, 2, 4, 8, 16};
    }

    void aSearchDoublesUntilItNoLongerPaysAndNarrowsTheKnee()
    {
        QFETCH(const double, capacity);
        QFETCH(const double, to);
        QFETCH(const int, bisections);
        QFETCH(const QList<double>, expected);
        const auto values = valuesTried({.to = to, .bisections = bisections},
                                        [capacity](double value) { return upTo(capacity, value); });
        QCOMPARE(QList<double>(values.begin(), values.end()), expected);
    }

    void aSearchKnowsHowManyPointsMayStillCome()
    {
        SweepBranch branch({.to = 64, .bisections = 2});
        QCOMPARE(branch.mostLeft(), std::size_t(7 + 2));
        branch.add(upTo(1, 1));
        QCOMPARE(branch.mostLeft(), std::size_t(6 + 2));
        branch.add(upTo(1, 2)); // does not pay, and there is nothing between
        QCOMPARE(branch.mostLeft(), std::size_t(0));
        QCOMPARE(SweepBranch({.values = {1, 2, 3}}).mostLeft(), std::size_t(3));
    }

    void failuresAndLongLatenciesEndASearchToo_data()
    {
        QTest::addColumn<double>("successAbove4");
        QTest::addColumn<double>("latencyAbove4");
        QTest::addRow("failures") << 0.9 << 1.0;
        QTest::addRow("latency") << 1.0 << 9.0;
    }

    void failuresAndLongLatenciesEndASearchToo()
    {
        QFETCH(const double, successAbove4);
        QFETCH(const double, latencyAbove4);
        const auto values = valuesTried({.latencyLimit = 5s, .bisections = 1}, [&](double value) {
            SweepFigures figures = upTo(1'000, value);
            figures.successRate = value > 4 ? successAbove4 : 1;
            figures.latencyP95 = value > 4 ? latencyAbove4 : 1;
            return figures;
        });
        QCOMPARE(values, (std::vector<double> {1, 2, 4, 8, 6}));
    }

    void anEndpointThatAnswersNothingIsTriedOnce()
    {
        QCOMPARE(valuesTried({}, [](double) { return SweepFigures {.successRate = 0.0}; }), std::vector<double> {1});
    }

    void lengthsNeedNotPay()
    {
        const auto values = valuesTried({.variable = SweepVariable::OutputTokens, .from = 64, .to = 512},
                                        [](double) { return SweepFigures {.throughput = 5.0, .successRate = 1.0}; });
        QCOMPARE(values, (std::vector<double> {64, 128, 256, 512}));
    }

    void ratesNeedNotBeWhole()
    {
        const auto values = valuesTried({.variable = SweepVariable::Rate, .from = 0.5, .bisections = 1},
                                        [](double value) { return upTo(1, value); });
        QCOMPARE(values, (std::vector<double> {0.5, 1, 2, 1.5}));
    }
};

QTEST_APPLESS_MAIN(TestSweepBranch)

#include "tst_sweepbranch.moc"
