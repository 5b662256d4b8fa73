// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/detectable.h"
#include "tests/inference/agreement.h"
#include "tests/inference/references.h"

#include <array>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

void addRows(const std::vector<DifferenceReference>& references)
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t i = 0; i < references.size(); ++i)
        QTest::newRow(references[i].name) << i;
}

void compare(const DifferenceReference& reference, const char* library, double within)
{
    const auto difference = reference.second.empty() ? detectableDifference(reference.first)
                                                     : detectableDifference(reference.first, reference.second);
    QVERIFY(difference);
    print(library, reference.call, reference.value, *difference, "difference");
    QVERIFY(agrees(*difference, reference.value, within));
}

} // namespace

class TestDetectable : public QObject
{
    Q_OBJECT

private slots:
    void differencesAreThoseOfStatsmodels_data() { addRows(detectableReferences); }

    // it leaves out the chance of an effect found the wrong way round where that is below its precision
    void differencesAreThoseOfStatsmodels()
    {
        QFETCH(const std::size_t, row);
        compare(detectableReferences[row], statsmodels, 1e-4);
    }

    void unequalSamplesAreThoseOfSciPysNoncentralT_data() { addRows(welchReferences); }

    void unequalSamplesAreThoseOfSciPysNoncentralT()
    {
        QFETCH(const std::size_t, row);
        compare(welchReferences[row], sciPy, 1e-4);
    }

    // of very many values the shift is z(0.975) + z(0.8) = 2.8016 standard errors
    void ofManyValuesItIsThatOfTheNormalDistribution()
    {
        const std::vector<double> values = sequence(100'000, 7919, 100'003, 0);
        const double deviation = 100'003 / 1024.0 / std::sqrt(12.0); // spread evenly
        QVERIFY(agrees(*detectableDifference(values), 2.8015852 * deviation / std::sqrt(100'000.0), 1e-4));
    }

    void itGrowsWithTheUnit()
    {
        const double one = *detectableDifference(std::array {1.0, 2.0, 4.0, 3.0});
        QVERIFY(agrees(*detectableDifference(std::array {1000.0, 2000.0, 4000.0, 3000.0}), 1000 * one, 1e-12));
        QVERIFY(agrees(*detectableDifference(std::array {11.0, 12.0, 14.0, 13.0}), one, 1e-12));
    }

    void tooFewOrEqualValuesTellNothing()
    {
        const std::vector<double> two {1, 2};
        const std::vector<double> same(10, 0.1);
        const std::vector<double> three {1, 2, 3};
        QVERIFY(!detectableDifference(two));
        QVERIFY(!detectableDifference(same));
        QVERIFY(!detectableDifference(three, two));
        QVERIFY(!detectableDifference(two, three));
        QVERIFY(!detectableDifference(same, same));
        QVERIFY(detectableDifference(same, three));
    }
};

QTEST_APPLESS_MAIN(TestDetectable)

#include "tst_detectable.moc"
