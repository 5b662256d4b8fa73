// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/distributionchart.h"
#include "ui/plots/fitchart.h"
#include "ui/plots/selection.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <random>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

std::vector<double> logNormal(std::size_t count)
{
    std::mt19937_64 random(3);
    std::lognormal_distribution<double> values(0, 0.5);
    std::vector<double> sample(count);
    std::ranges::generate(sample, [&] { return values(random); });
    return sample;
}

// A dense cloud, and one point alone far from it, in the middle of the order.
QList<QPointF> cloudAndLoner()
{
    std::mt19937_64 random(4);
    std::normal_distribution<double> noise(0, 1);
    QList<QPointF> points;
    for (int i = 0; i < 20'000; ++i)
        points.append({100 + noise(random), 5 + noise(random)});
    points[9'999] = {50, 40}; // neither the farthest left nor the highest
    points[0] = {10, 5};
    points[1] = {100, 90};
    return points;
}

bool isAscendingWithin(const std::vector<std::size_t>& positions, std::size_t count)
{
    return std::ranges::is_sorted(positions) && std::ranges::adjacent_find(positions) == positions.end()
        && (positions.empty() || positions.back() < count);
}

int pointsOfItem(const ChartView& chart, int item)
{
    const auto points = chart.hoverPoints();
    return static_cast<int>(std::ranges::count(points, item, &HoverPoint::item));
}

} // namespace

class TestSelection : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void fewValuesAreAllDrawn()
    {
        QCOMPARE(selectedByRank(3, 600), (std::vector<std::size_t> {0, 1, 2}));
        QCOMPARE(selectedByPlace({{1, 1}, {2, 2}}), (std::vector<std::size_t> {0, 1}));
        QVERIFY(selectedByRank(0, 600).empty());
        QVERIFY(selectedByPlace({}).empty());
    }

    void ranksAreDrawnEvenlyWithBothEnds()
    {
        const std::vector<std::size_t> taken = selectedByRank(100'000, 600);
        QCOMPARE(taken.size(), std::size_t(600));
        QVERIFY(isAscendingWithin(taken, 100'000));
        QCOMPARE(taken.front(), std::size_t(0));
        QCOMPARE(taken.back(), std::size_t(99'999));
        const auto below = std::ranges::lower_bound(taken, std::size_t(25'000)) - taken.begin();
        QVERIFY(qAbs(below - 150) <= 1); // a quarter of the values, a quarter of the points
    }

    void tailsAreDrawnWhole()
    {
        const std::vector<std::size_t> taken = selectedByRank(100'000, 600, {3, 40});
        QVERIFY(isAscendingWithin(taken, 100'000));
        QVERIFY(taken.size() <= 600);
        for (std::size_t rank = 99'960; rank < 100'000; ++rank)
            QVERIFY(std::ranges::binary_search(taken, rank));
        for (std::size_t rank = 0; rank < 3; ++rank)
            QVERIFY(std::ranges::binary_search(taken, rank));
    }

    void longTailsDoNotTakeOver()
    {
        const std::vector<std::size_t> taken = selectedByRank(100'000, 600, {0, 8'000});
        const auto tail = taken.end() - std::ranges::lower_bound(taken, std::size_t(92'000));
        QVERIFY(tail <= 100);
        QVERIFY(taken.size() <= 600);
    }

    void aLonePointStays()
    {
        const QList<QPointF> points = cloudAndLoner();
        const std::vector<std::size_t> taken = selectedByPlace(points);
        QVERIFY(taken.size() <= mostDots);
        QVERIFY(taken.size() > mostDots / 3);
        QVERIFY(isAscendingWithin(taken, static_cast<std::size_t>(points.size())));
        for (const std::size_t position : {0, 1, 9'999})
            QVERIFY(std::ranges::binary_search(taken, position));
    }

    void pointsInOnePlaceAreAllTheSame()
    {
        const QList<QPointF> points(5'000, QPointF(2, 3));
        QVERIFY(selectedByPlace(points).size() <= mostDots);
    }

    void aLargeDistributionDrawsItsExtremes()
    {
        DistributionPlot plot {{{u"Metis"_s, logNormal(100'000), {}}}, u"s"_s, {}};
        const double most = std::ranges::max(plot.legs[0].values);
        DistributionChart chart(m_theme);
        chart.resize(600, 200);
        chart.show();
        chart.display(plot);
        const std::vector<HoverPoint> points = chart.hoverPoints();
        QVERIFY(points.size() <= mostDots + 3); // and the box
        const double farthest
            = std::ranges::max(points, {}, [](const HoverPoint& p) { return p.position.x(); }).position.x();
        QVERIFY(qAbs(farthest - chart.plotArea().x(most)) < 0.01);
        QVERIFY(chart.remark().contains(u"100000"));
        QVERIFY(points[1].text.contains(u"of 100000 value"));
        QCOMPARE(chart.toCsv().count(u'\n'), 100'001);
    }

    void aMarkedPromptIsDrawnWhateverIsLeftOut()
    {
        DistributionPlot plot {{{u"Metis"_s, logNormal(5'000), {}}}, u"s"_s, {}};
        FitPlot fit {{{u"Metis"_s, {}, {}, {}}}, u"tokens"_s, u"s"_s};
        for (int i = 0; i < 5'000; ++i) {
            plot.legs[0].items.push_back(i % 2'500 + 1); // two requests a prompt
            fit.legs[0].points.append({i % 50 + 1.0, plot.legs[0].values[static_cast<std::size_t>(i)]});
            fit.legs[0].items.push_back(i % 2'500 + 1);
        }
        DistributionChart distribution(m_theme);
        distribution.show();
        distribution.display(plot);
        FitChart lengths(m_theme);
        lengths.show();
        lengths.display(fit);
        for (const int item : {7, 1'234, 2'500}) {
            distribution.setMarkedItem(item);
            QCOMPARE(pointsOfItem(distribution, item), 2);
            lengths.setMarkedItem(item);
            QCOMPARE(pointsOfItem(lengths, item), 2);
        }
    }

    void theLineSaysItsFormula()
    {
        FitChart chart(m_theme);
        FitPlot plot {{}, u"output tokens"_s, u"s"_s};
        plot.legs.push_back(
            {u"Metis"_s, {{10, 5}, {50, 5.2}}, FitLine {4.95, 0.005, u"4.95 s + 5 ms a token"_s}, {3, 4}});
        chart.resize(400, 200);
        chart.show();
        chart.display(plot);
        QCOMPARE(chart.legend().at(0).name, u"Metis: 4.95 s + 5 ms a token"_s);
        QVERIFY(chart.remark().contains(u"fixed cost"));
        QCOMPARE(chart.hoverPoints().at(0).text, u"Metis, prompt 3\n10.00 output tokens, 5.000 s"_s);
        QVERIFY(chart.toCsv().contains(u"Metis,4,50,output tokens,5.2,s\n"));
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestSelection)

#include "tst_selection.moc"
