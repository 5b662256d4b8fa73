// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample/normal.h"
#include "tests/inference/agreement.h"
#include "tests/inference/references.h"

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

void addRows(const std::vector<FunctionReference>& references)
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t i = 0; i < references.size(); ++i)
        QTest::newRow(references[i].call) << i;
}

} // namespace

class TestNormal : public QObject
{
    Q_OBJECT

private slots:
    void sharesAreThoseOfSciPy_data() { addRows(normalCdfReferences); }

    void sharesAreThoseOfSciPy()
    {
        QFETCH(const std::size_t, row);
        const FunctionReference& reference = normalCdfReferences[row];
        const double share = normalCdf(reference.at);
        print(sciPy, reference.call, reference.value, share, "value");
        QVERIFY(agrees(share, reference.value, 1e-12));
    }

    void quantilesAreThoseOfSciPy_data() { addRows(normalQuantileReferences); }

    void quantilesAreThoseOfSciPy()
    {
        QFETCH(const std::size_t, row);
        const FunctionReference& reference = normalQuantileReferences[row];
        const double quantile = normalQuantile(reference.at);
        print(sciPy, reference.call, reference.value, quantile, "value");
        QVERIFY(agrees(quantile, reference.value, 1e-9));
    }

    void quantilesAreTheInverse()
    {
        for (double p = 1e-12; p < 0.5; p *= 1.3) {
            QVERIFY(agrees(normalCdf(normalQuantile(p)), p, 1e-11));
            QVERIFY(agrees(normalCdf(normalQuantile(1 - p)), 1 - p, 1e-11));
        }
    }
};

QTEST_APPLESS_MAIN(TestNormal)

#include "tst_normal.moc"
