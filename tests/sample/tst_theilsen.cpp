// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample/theilsen.h"
#include "tests/inference/agreement.h"
#include "tests/inference/references.h"

#include <QElapsedTimer>

#include <array>
#include <random>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

bool isNear(double value, double expected)
{
    return qAbs(value - expected) < 1e-9;
}

} // namespace

class TestTheilSen : public QObject
{
    Q_OBJECT

private slots:
    void linesAreThoseOfSciPy_data()
    {
        QTest::addColumn<std::size_t>("row");
        for (std::size_t i = 0; i < theilSenReferences.size(); ++i)
            QTest::newRow(theilSenReferences[i].name) << i;
    }

    void linesAreThoseOfSciPy()
    {
        QFETCH(const std::size_t, row);
        const LineReference& reference = theilSenReferences[row];
        const auto line = theilSen(reference.x, reference.y);
        QVERIFY(line && line->slopeInterval);
        print(sciPy, reference.call, reference.slope, line->slope, "slope");
        print(sciPy, reference.call, reference.intercept, line->intercept, "intercept");
        print(sciPy, reference.call, reference.lowSlope, line->slopeInterval->low, "low_slope");
        print(sciPy, reference.call, reference.highSlope, line->slopeInterval->high, "high_slope");
        QVERIFY(isNear(line->slope, reference.slope));
        QVERIFY(isNear(line->intercept, reference.intercept));
        QVERIFY(isNear(line->slopeInterval->low, reference.lowSlope));
        QVERIFY(isNear(line->slopeInterval->high, reference.highSlope));
        QCOMPARE(line->n, static_cast<std::int64_t>(reference.x.size()));
        QVERIFY(line->interceptInterval->contains(line->intercept));
    }

    // slopes 1, 2 and 3; residuals at slope 2 are 0, −1 and 0
    void threePointsByHand()
    {
        const auto line = theilSen(std::array {0.0, 1.0, 2.0}, std::array {0.0, 1.0, 4.0});
        const TheilSenLine expected {.slope = 2, .intercept = 0, .n = 3};
        QCOMPARE(line, expected);
    }

    void onOneVerticalLineThereIsNone()
    {
        QVERIFY(!theilSen({}, {}));
        QVERIFY(!theilSen(std::array {1.0}, std::array {1.0}));
        QVERIFY(!theilSen(std::array {1.0, 1.0, 1.0}, std::array {1.0, 2.0, 3.0}));
        QVERIFY(theilSen(std::array {1.0, 2.0}, std::array {1.0, 2.0}));
    }

    void aPerfectLineHasNoWidth()
    {
        const auto line = theilSen(std::array {1.0, 2.0, 3.0, 4.0, 5.0}, std::array {5.0, 7.0, 9.0, 11.0, 13.0});
        const TheilSenLine expected {
            .slope = 2, .intercept = 3, .slopeInterval = Interval {2, 2}, .interceptInterval = Interval {3, 3}, .n = 5};
        QCOMPARE(line, expected);
    }

    // ten prompts in turn: every hundredth point would be of one prompt alone
    void ofManyPointsTheSelectionSpreadsOverAll()
    {
        std::vector<double> x;
        std::vector<double> y;
        for (int i = 0; i < 150'000; ++i) {
            x.push_back(10 * (1 + i % 10));
            y.push_back(0.4 + 0.012 * x.back() + 0.001 * (i * 7919 % 101 - 50));
        }
        QElapsedTimer timer;
        timer.start();
        const auto line = theilSen(x, y);
        qInfo("a line through 150,000 points: %lld ms", timer.elapsed());
        QCOMPARE(line->n, mostTheilSenPoints);
        QVERIFY(agrees(line->slope, 0.012, 0.01));
        QVERIFY(agrees(line->intercept, 0.4, 0.01));
        QVERIFY(timer.elapsed() < 5'000); // sanitizers included
    }

    // 400 times 20 points around a line: 95 % ± 3 standard errors is 0.917 … 0.983
    void theIntervalsCoverTheTruthAboutAsOftenAsTheySay_data()
    {
        QTest::addColumn<double>("left");
        QTest::newRow("points begin at 0, where the intercept is") << 0.0;
        QTest::newRow("points are far from 0") << 100.0;
    }

    void theIntervalsCoverTheTruthAboutAsOftenAsTheySay()
    {
        QFETCH(const double, left);
        std::mt19937_64 random(11);
        std::normal_distribution<double> noise(0, 1);
        std::uniform_real_distribution<double> place(left, left + 50);
        int slopes = 0;
        int intercepts = 0;
        for (int trial = 0; trial < 400; ++trial) {
            std::vector<double> x;
            std::vector<double> y;
            for (int i = 0; i < 20; ++i) {
                x.push_back(place(random));
                y.push_back(3 + 0.5 * x.back() + noise(random));
            }
            const auto line = theilSen(x, y);
            slopes += line->slopeInterval->contains(0.5) ? 1 : 0;
            intercepts += line->interceptInterval->contains(3) ? 1 : 0;
        }
        qInfo("of 400 intervals %d cover the slope, %d the intercept", slopes, intercepts);
        QVERIFY(slopes >= 367);
        QVERIFY(intercepts >= 367);
        QVERIFY(intercepts < 400); // not by being as wide as can be
    }
};

QTEST_APPLESS_MAIN(TestTheilSen)

#include "tst_theilsen.moc"
