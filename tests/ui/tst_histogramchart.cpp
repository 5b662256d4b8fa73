// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/histogramchart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

DistributionPlot metisAndSophia()
{
    return {{{u"Metis"_s, {5.535, 5.023, 4.465, 5.038, 5.019, 5.136, 5.064, 5.044, 5.079, 4.470}, {}},
             {u"Sophia"_s, {3.133, 1.970, 1.575, 1.029, 1.147, 1.862, 2.396, 0.743, 1.761, 0.597}, {}}},
            u"s"_s,
            {}};
}

} // namespace

class TestHistogramChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void legsShareTheirBins()
    {
        HistogramChart chart(m_theme);
        chart.resize(500, 260);
        chart.show();
        chart.display(metisAndSophia());
        QCOMPARE(chart.remark(), u"bins of 0.5 s"_s);
        const std::vector<HoverPoint> points = chart.hoverPoints();
        QCOMPARE(points.size(), std::size_t(8)); // empty bins are no place
        QCOMPARE(points[0].text, u"Metis, 4.0 to 4.5 s\n2 of 10 values (20 %)"_s);
        QCOMPARE(points[1].text, u"Metis, 5.0 to 5.5 s\n7 of 10 values (70 %)"_s);
    }

    void aSharePutsLegsOfDifferentSizeOnOneScale()
    {
        DistributionPlot plot = metisAndSophia();
        plot.legs[1].values.resize(2);
        HistogramChart chart(m_theme);
        chart.show();
        chart.display(plot);
        QCOMPARE(chart.plotArea().vertical.tickUnit, u"%"_s);
        chart.setScale(HistogramScale::Count);
        QVERIFY(chart.plotArea().vertical.tickUnit.isEmpty());
        QVERIFY(chart.plotArea().vertical.to >= 7);
        QVERIFY(chart.plotArea().vertical.to <= 10);
    }

    void theTableHasEveryBin()
    {
        HistogramChart chart(m_theme);
        chart.display({{{u"a"_s, {1, 1, 1}, {}}}, u"s"_s, {}});
        QCOMPARE(chart.toCsv(), u"leg,from,to,unit,count,share\na,1,1.1,s,3,1\n"_s);
    }

    void fourLegsAreTooManyForOnePicture()
    {
        DistributionPlot plot = metisAndSophia();
        plot.legs.push_back(plot.legs[0]);
        HistogramChart chart(m_theme);
        chart.display(plot);
        QVERIFY(!chart.hasPanels());
        plot.legs.push_back(plot.legs[0]);
        chart.display(plot);
        QVERIFY(chart.hasPanels());
    }

    void itIsTold()
    {
        HistogramChart chart(m_theme);
        chart.display(metisAndSophia());
        QTRY_VERIFY(chart.accessibleDescription().contains(u"70 %, in the bin of 5.0 to 5.5 s"));
    }

    void nothingIsSaidToBeNothing()
    {
        HistogramChart chart(m_theme);
        chart.show();
        chart.display({{{u"Metis"_s, {}, {}}}, u"s"_s, {}});
        QVERIFY(chart.hoverPoints().empty());
        QVERIFY(chart.remark().isEmpty());
        QTRY_COMPARE(chart.accessibleDescription(), u"Metis: no values."_s);
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestHistogramChart)

#include "tst_histogramchart.moc"
