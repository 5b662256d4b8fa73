// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/contingency.h"
#include "tests/inference/agreement.h"
#include "tests/inference/references.h"

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

void addRows(const std::vector<CountReference>& references)
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t i = 0; i < references.size(); ++i)
        QTest::newRow(references[i].name) << i;
}

} // namespace

class TestContingency : public QObject
{
    Q_OBJECT

private slots:
    void fisherIsThatOfSciPy_data() { addRows(fisherReferences); }

    void fisherIsThatOfSciPy()
    {
        QFETCH(const std::size_t, row);
        const CountReference& reference = fisherReferences[row];
        const auto& counts = reference.counts;
        const double p = fisherExact(counts[0], counts[1], counts[2], counts[3]);
        print(sciPy, reference.call, reference.value, p);
        QVERIFY(agrees(p, reference.value, 1e-8));
        QVERIFY(agrees(fisherExact(counts[2], counts[3], counts[0], counts[1]), reference.value, 1e-8));
    }

    void mcNemarIsThatOfStatsmodels_data() { addRows(mcNemarReferences); }

    void mcNemarIsThatOfStatsmodels()
    {
        QFETCH(const std::size_t, row);
        const CountReference& reference = mcNemarReferences[row];
        const double p = mcNemarExact(reference.counts[0], reference.counts[1]);
        print(statsmodels, reference.call, reference.value, p);
        QVERIFY(agrees(p, reference.value, 1e-8));
        QCOMPARE(mcNemarExact(reference.counts[1], reference.counts[0]), p);
    }

    void wilsonIsThatOfStatsmodels_data() { addRows(wilsonReferences); }

    void wilsonIsThatOfStatsmodels()
    {
        QFETCH(const std::size_t, row);
        const CountReference& reference = wilsonReferences[row];
        const auto interval = wilsonInterval(reference.counts[0], reference.counts[1]);
        QVERIFY(interval);
        print(statsmodels, reference.call, reference.value, interval->low, "low");
        print(statsmodels, reference.call, reference.high, interval->high, "high");
        QVERIFY(agrees(interval->low, reference.value, 1e-12));
        QVERIFY(agrees(interval->high, reference.high, 1e-12));
    }

    // 2 of 2 against 0 of 2: of the 6 ways to place two yes one is this table and one its mirror
    void tablesByHand()
    {
        QVERIFY(agrees(fisherExact(2, 2, 0, 2), 1.0 / 3, 1e-12));
        QVERIFY(agrees(mcNemarExact(0, 3), 0.25, 1e-12)); // 2 ÷ 2^3
        QVERIFY(agrees(mcNemarExact(1, 4), 0.375, 1e-12)); // 2 (1 + 5) ÷ 2^5
    }

    void nothingCanBeToldOfNothing()
    {
        QCOMPARE(mcNemarExact(0, 0), 1.0);
        QCOMPARE(fisherExact(0, 0, 0, 0), 1.0);
        QVERIFY(!wilsonInterval(0, 0));
    }

    void whatIsBeyondAllDoubtIsZero() { QCOMPARE(fisherExact(100'000, 100'000, 0, 100'000), 0.0); }
};

QTEST_APPLESS_MAIN(TestContingency)

#include "tst_contingency.moc"
