// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/holm.h"
#include "tests/inference/agreement.h"
#include "tests/inference/references.h"

using namespace tokenscope;
using namespace tokenscope::testing;

class TestHolm : public QObject
{
    Q_OBJECT

private slots:
    void adjustmentsAreThoseOfStatsmodels_data()
    {
        QTest::addColumn<std::size_t>("row");
        for (std::size_t i = 0; i < holmReferences.size(); ++i)
            QTest::newRow(holmReferences[i].name) << i;
    }

    void adjustmentsAreThoseOfStatsmodels()
    {
        QFETCH(const std::size_t, row);
        const ListReference& reference = holmReferences[row];
        const std::vector<double> adjusted = holmAdjusted(reference.given);
        QCOMPARE(adjusted.size(), reference.expected.size());
        for (std::size_t i = 0; i < adjusted.size(); ++i) {
            print(statsmodels, reference.call, reference.expected[i], adjusted[i], "adjusted p");
            QVERIFY(agrees(adjusted[i], reference.expected[i], 1e-12));
        }
    }

    // smallest × 3, next × 2 = 0.04, largest × 1 raised to 0.04
    void threeByHand()
    {
        const std::vector<double> adjusted = holmAdjusted(std::vector<double> {0.03, 0.01, 0.02});
        QVERIFY(agrees(adjusted[0], 0.04, 1e-12));
        QVERIFY(agrees(adjusted[1], 0.03, 1e-12));
        QVERIFY(agrees(adjusted[2], 0.04, 1e-12));
    }

    void noneAreNone() { QVERIFY(holmAdjusted({}).empty()); }
};

QTEST_APPLESS_MAIN(TestHolm)

#include "tst_holm.moc"
