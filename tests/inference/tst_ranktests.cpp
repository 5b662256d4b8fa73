// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/ranktests.h"
#include "tests/inference/agreement.h"
#include "tests/inference/references.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

void addRows(const std::vector<RankReference>& references)
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t i = 0; i < references.size(); ++i)
        QTest::newRow(references[i].name) << i;
}

void compare(const std::optional<RankTest>& test, const RankReference& reference)
{
    QVERIFY(test);
    print(sciPy, reference.call, reference.p, test->p);
    QCOMPARE(test->statistic, reference.statistic);
    QVERIFY(agrees(test->p, reference.p, 1e-9));
    QCOMPARE(test->isExact, reference.isExact);
}

std::vector<double> negated(std::vector<double> values)
{
    std::ranges::transform(values, values.begin(), std::negate());
    return values;
}

// Of all 2^n signs, those with a sum of positive ranks as far from the middle; ranks without ties.
double shareAsFarOut(int n, int sum)
{
    const int total = n * (n + 1) / 2;
    int farOut = 0;
    for (unsigned signs = 0; signs < (1U << n); ++signs) {
        int positive = 0;
        for (int rank = 1; rank <= n; ++rank)
            positive += (signs >> (rank - 1)) & 1U ? rank : 0;
        farOut += std::abs(2 * positive - total) >= std::abs(2 * sum - total) ? 1 : 0;
    }
    return static_cast<double>(farOut) / (1U << n);
}

} // namespace

class TestRankTests : public QObject
{
    Q_OBJECT

private slots:
    void signedRanksAreThoseOfSciPy_data() { addRows(wilcoxonReferences); }

    void signedRanksAreThoseOfSciPy()
    {
        QFETCH(const std::size_t, row);
        compare(wilcoxonSignedRank(wilcoxonReferences[row].first), wilcoxonReferences[row]);
    }

    void ranksOfTwoSamplesAreThoseOfSciPy_data() { addRows(mannWhitneyReferences); }

    void ranksOfTwoSamplesAreThoseOfSciPy()
    {
        QFETCH(const std::size_t, row);
        const RankReference& reference = mannWhitneyReferences[row];
        compare(mannWhitneyU(reference.first, reference.second), reference);
    }

    // W+ = 1 + 2 = 3 of 6 ranks in all: 3 of 8 signs give at least as much on one side, all on both
    void threeDifferencesByHand()
    {
        const auto test = wilcoxonSignedRank(std::array {0.5, 0.7, -9.0});
        const RankTest expected {.statistic = 3, .p = 1, .isExact = true, .n = 3, .effect = 0};
        QCOMPARE(test, expected);
        const RankTest rising {.statistic = 6, .p = 0.25, .isExact = true, .n = 3, .effect = 1};
        QCOMPARE(wilcoxonSignedRank(std::array {0.5, 0.7, 9.0}), rising);
    }

    // sizes 1, 1, 2 have the ranks 1.5, 1.5, 3; sums of 4.5 or more: {1.5, 3} twice and all, 3 of 8
    void tiesByHand()
    {
        const RankTest expected {.statistic = 4.5, .p = 0.75, .isExact = true, .n = 3, .effect = 0.5};
        QCOMPARE(wilcoxonSignedRank(std::array {1.0, -1.0, 2.0}), expected);
    }

    void everySumOfTenRanksIsCounted()
    {
        for (int positives = 0; positives <= 10; ++positives) {
            std::vector<double> differences;
            int sum = 0;
            for (int rank = 1; rank <= 10; ++rank) {
                differences.push_back(rank <= positives ? rank : -rank);
                sum += rank <= positives ? rank : 0;
            }
            QVERIFY(agrees(wilcoxonSignedRank(differences)->p, shareAsFarOut(10, sum), 1e-12));
        }
    }

    void differencesOfZeroAreLeftOut()
    {
        QCOMPARE(wilcoxonSignedRank(std::array {0.0, 1.0, -2.0, 0.0, 3.0}),
                 wilcoxonSignedRank(std::array {1.0, -2.0, 3.0}));
        const RankTest none {.statistic = 0, .p = 1, .isExact = true, .n = 0, .effect = 0};
        QCOMPARE(wilcoxonSignedRank(std::vector<double>(40, 0.0)), none);
        QVERIFY(!wilcoxonSignedRank({}));
    }

    // of 12 pairs one of the first is larger in 3: Cliff's delta (3 − 9) ÷ 12
    void twoSamplesByHand()
    {
        const auto test = mannWhitneyU(std::array {1.0, 2.0, 8.0}, std::array {3.0, 4.0, 5.0, 9.0});
        QCOMPARE(test->statistic, 3.0);
        QCOMPARE(test->effect, -0.5);
        QCOMPARE(test->n, std::int64_t {7});
        QVERIFY(agrees(test->p, 14.0 / 35, 1e-12)); // 1, 1, 2, 3 arrangements give U = 0, 1, 2, 3
    }

    void equalSamplesTellNothing()
    {
        const std::vector<double> same(12, 4.0);
        const auto test = mannWhitneyU(same, same);
        QCOMPARE(test->p, 1.0);
        QCOMPARE(test->effect, 0.0);
        QVERIFY(!mannWhitneyU({}, same));
        QVERIFY(!mannWhitneyU(same, {}));
    }

    void swappingTheSamplesTurnsTheEffectOnly()
    {
        for (const RankReference& reference : mannWhitneyReferences) {
            const auto there = mannWhitneyU(reference.first, reference.second);
            const auto back = mannWhitneyU(reference.second, reference.first);
            QVERIFY(agrees(back->p, there->p, 1e-9));
            QVERIFY(qAbs(back->effect + there->effect) < 1e-12);
        }
        for (const RankReference& reference : wilcoxonReferences) {
            const auto back = wilcoxonSignedRank(negated(reference.first));
            QVERIFY(agrees(back->p, reference.p, 1e-9));
            QVERIFY(qAbs(back->effect + wilcoxonSignedRank(reference.first)->effect) < 1e-12);
        }
    }

    void aHundredThousandValuesAreQuick()
    {
        const std::vector<double> values = sequence(100'000, 7919, 100'003, 48.5);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(wilcoxonSignedRank(values));
        QVERIFY(mannWhitneyU(values, values));
        qInfo("both tests of 100,000 values: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 5'000); // sanitizers included
    }
};

QTEST_APPLESS_MAIN(TestRankTests)

#include "tst_ranktests.moc"
