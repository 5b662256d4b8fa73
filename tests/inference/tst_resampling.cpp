// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/resampling.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace tokenscope;

namespace {

// Reference values: SciPy 1.17.1 (NumPy 2.4.6), scipy.stats.bootstrap with 200,000 resamples, and
// scipy.stats.permutation_test of the absolute difference over all arrangements.
const std::vector<double> a {2.1, 1.9, 2.4, 2.0, 2.6, 2.2, 1.8, 2.3, 2.5, 2.05};
const std::vector<double> b {1.2, 1.0, 1.9, 0.8, 1.1, 1.5, 0.9, 1.3, 1.6, 0.7};
const std::vector<double> c {3.1, 2.2, 2.9, 4.0, 2.7, 3.3, 2.5};
const std::vector<double> d {2.2, 2.3, 2.5, 2.2, 2.4, 2.6, 1.85, 2.6, 2.45, 2.4};

std::vector<UnitValue> unitsOf(const std::vector<double>& values)
{
    std::vector<UnitValue> units;
    for (std::size_t i = 0; i < values.size(); ++i)
        units.push_back({values[i], static_cast<std::uint32_t>(i)});
    return units;
}

UnitFigure meanOf(const std::vector<double>& values)
{
    return UnitFigure::ratioOfSums(values, std::vector<double>(values.size(), 1.0));
}

UnitFigure quantileOf(const std::vector<double>& values, double q)
{
    return UnitFigure::quantile(unitsOf(values), values.size(), q);
}

UnitFigure variationOf(const std::vector<double>& values)
{
    return UnitFigure::variation(unitsOf(values), values.size());
}

FigureIntervals intervalsOf(const FigurePair& pair, bool isPaired)
{
    return bootstrapPairs({pair}, {.isPaired = isPaired, .seed = 7, .resamples = 40'000})->front();
}

double permuted(const FigurePair& pair, bool isPaired)
{
    return permutePairs({pair}, {.isPaired = isPaired, .seed = 3})->front()->p;
}

// Drawn intervals waver by a per cent or so of their width.
bool isNear(const std::optional<Interval>& found, Interval reference, const char* what)
{
    qInfo("SciPy 1.17.1 bootstrap, %s: %.4f to %.4f; ours %.4f to %.4f", what, reference.low, reference.high,
          found ? found->low : std::nan(""), found ? found->high : std::nan(""));
    const double slack = 0.025 * (reference.high - reference.low);
    return found && std::abs(found->low - reference.low) < slack && std::abs(found->high - reference.high) < slack;
}

} // namespace

class TestResampling : public QObject
{
    Q_OBJECT

private slots:
    void outliersAloneMakeNoSampleLessSteady_data()
    {
        QTest::addColumn<bool>("isPaired");
        QTest::newRow("paired") << true;
        QTest::newRow("unpaired") << false;
    }

    // Lognormal samples of one distribution: a test at 5 % may find one in twenty to differ in spread, not one in ten.
    void outliersAloneMakeNoSampleLessSteady()
    {
        QFETCH(const bool, isPaired);
        constexpr int tries = 300;
        std::mt19937_64 engine(11);
        std::lognormal_distribution<double> latency(1, 0.8);
        int found = 0;
        for (int i = 0; i < tries; ++i) {
            std::vector<double> own(20);
            std::vector<double> other(20);
            for (std::size_t unit = 0; unit < own.size(); ++unit) {
                own[unit] = latency(engine);
                other[unit] = 3 * latency(engine);
            }
            const FigurePair pair {variationOf(own), variationOf(other)};
            found += permutePairs({pair}, {.isPaired = isPaired, .seed = 3, .resamples = 400})->front()->p <= 0.05;
        }
        qInfo("found %d of %d", found, tries);
        QVERIFY(found <= tries / 20);
    }

    void intervalsAreThoseOfSciPy()
    {
        const FigureIntervals pairedMean = intervalsOf({meanOf(a), meanOf(b)}, true);
        QVERIFY(isNear(pairedMean.ratio.percentile, {1.5816, 2.1422}, "paired means, percentile"));
        QVERIFY(isNear(pairedMean.ratio.bca, {1.5664, 2.1186}, "paired means, BCa"));
        const FigureIntervals unpaired = intervalsOf({meanOf(a), meanOf(c)}, false);
        QVERIFY(isNear(unpaired.ratio.percentile, {0.6348, 0.8620}, "unpaired means, percentile"));
        QVERIFY(isNear(unpaired.ratio.bca, {0.6264, 0.8519}, "unpaired means, BCa"));
        const FigureIntervals variation = intervalsOf({variationOf(a), variationOf(b)}, true);
        QVERIFY(isNear(variation.ratio.percentile, {0.2299, 0.6550}, "paired CV, percentile"));
        QVERIFY(isNear(variation.ratio.bca, {0.2233, 0.6361}, "paired CV, BCa"));
        const FigureIntervals median = intervalsOf({quantileOf(a, 0.5), quantileOf(b, 0.5)}, true);
        QVERIFY(isNear(median.ratio.percentile, {1.5, 2.2778}, "paired medians, percentile"));
        QVERIFY(!median.ratio.bca);
    }

    void exchangesAreThoseOfSciPy_data()
    {
        QTest::addColumn<double>("found");
        QTest::addColumn<double>("reference");
        QTest::addColumn<double>("slack");
        QTest::newRow("paired medians that differ")
            << permuted({quantileOf(a, 0.5), quantileOf(b, 0.5)}, true) << 0.001953125 << 1e-12;
        QTest::newRow("paired medians that hardly do")
            << permuted({quantileOf(a, 0.5), quantileOf(d, 0.5)}, true) << 0.04296875 << 1e-12;
        QTest::newRow("paired means that hardly do") << permuted({meanOf(a), meanOf(d)}, true) << 0.041015625 << 1e-12;
        QTest::newRow("unpaired means, by drawing") << permuted({meanOf(a), meanOf(c)}, false) << 0.00128548 << 0.001;
    }

    void exchangesAreThoseOfSciPy()
    {
        QFETCH(const double, found);
        QFETCH(const double, reference);
        QFETCH(const double, slack);
        qInfo("SciPy 1.17.1 permutation_test, %s: p = %.6f; ours %.6f", QTest::currentDataTag(), reference, found);
        QVERIFY(std::abs(found - reference) <= slack);
    }

    void aQuantileOfADrawIsThatOfItsValuesWrittenOut_data()
    {
        QTest::addColumn<double>("q");
        for (const double q : {0.0, 0.1, 0.5, 0.77, 0.95, 0.99, 1.0})
            QTest::addRow("%.2f", q) << q;
    }

    void aQuantileOfADrawIsThatOfItsValuesWrittenOut()
    {
        QFETCH(const double, q);
        // 2.1 once, 1.9 never, 2.4 three times, 2.0 twice …
        const UnitCounts counts {1, 0, 3, 2, 0, 1, 0, 2, 1, 0};
        std::vector<double> drawn;
        for (std::size_t i = 0; i < a.size(); ++i)
            drawn.insert(drawn.end(), counts[i], a[i]);
        QVERIFY(std::abs(quantileOf(a, q).of(counts) - quantileOf(drawn, q).ofAll()) < 1e-12);
    }

    void aUnitOfSeveralValuesIsDrawnAsAWhole()
    {
        const std::vector<UnitValue> values {{1, 0}, {2, 0}, {10, 1}};
        const UnitFigure median = UnitFigure::quantile(values, 2, 0.5);
        QCOMPARE(median.ofAll(), 2.0);
        QCOMPARE(median.of({2, 0}), 1.5);
        QCOMPARE(median.of({0, 3}), 10.0);
        QCOMPARE(median.of({1, 3}), 10.0);
    }

    void aSampleAgainstItselfHasTheRatioOne()
    {
        const FigureIntervals intervals = intervalsOf({meanOf(a), meanOf(a)}, true);
        QCOMPARE(intervals.ratio.percentile->low, 1.0);
        QCOMPARE(intervals.ratio.percentile->high, 1.0);
        QCOMPARE(intervals.ratio.bca->low, 1.0);
        QCOMPARE(permuted({meanOf(a), meanOf(a)}, true), 1.0);
    }

    void theSameSeedGivesTheSameNumbers()
    {
        const FigurePair pair {meanOf(a), meanOf(c)};
        const ResamplingOptions options {.isPaired = false, .seed = 5, .resamples = 1'000};
        QVERIFY(bootstrapPairs({pair}, options)->front().ratio.percentile
                == bootstrapPairs({pair}, options)->front().ratio.percentile);
    }

    void noValuesHaveNoInterval()
    {
        const UnitFigure none = UnitFigure::ratioOfSums({0, 0}, {0, 0});
        const FigureIntervals intervals = intervalsOf({none, meanOf({1, 2})}, false);
        QVERIFY(!intervals.ratio.percentile && !intervals.own.percentile);
        QVERIFY(!permutePairs({{none, meanOf({1, 2})}}, {})->front());
        QVERIFY(!bootstrapPairs({{UnitFigure(), UnitFigure()}}, {})->front().own.percentile);
    }

    void itStopsWhenToldTo()
    {
        int calls = 0;
        const auto stop = [&calls](double) { return ++calls < 3; };
        QVERIFY(!bootstrapPairs({{meanOf(a), meanOf(c)}}, {}, stop));
        QCOMPARE(calls, 3);
        calls = 0;
        QVERIFY(!permutePairs({{meanOf(a), meanOf(c)}}, {}, stop));
    }

    void largeSamplesAreDrawnLessOften()
    {
        QCOMPARE(resamplesFor(20, 10'000, 1'000), 10'000);
        QCOMPARE(resamplesFor(10'000, 10'000, 1'000), 4'000);
        QCOMPARE(resamplesFor(200'000, 10'000, 1'000), 1'000);
        QCOMPARE(resamplesFor(200'000, 500, 1'000), 500);
    }
};

QTEST_APPLESS_MAIN(TestResampling)
#include "tst_resampling.moc"
