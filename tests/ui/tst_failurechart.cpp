// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/failurechart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

FailurePlot someFailures()
{
    return {{{u"Metis"_s, 100, {{u"stalled"_s, 2}, {u"HTTP 503"_s, 1}}},
             {u"Sophia"_s, 400, {{u"HTTP 503"_s, 20}}},
             {u"Polaris"_s, 50, {}}}};
}

} // namespace

class TestFailureChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theMostFrequentClassComesFirst()
    {
        FailureChart chart(m_theme);
        chart.resize(500, 200);
        chart.show();
        chart.display(someFailures());
        const std::vector<HoverPoint> points = chart.hoverPoints();
        QCOMPARE(points.size(), std::size_t(3));
        QCOMPARE(points[0].text, u"HTTP 503\nMetis: 1 of 100 (1 %)"_s);
        QCOMPARE(points[1].text, u"HTTP 503\nSophia: 20 of 400 (5 %)"_s);
        QCOMPARE(points[2].text, u"stalled\nMetis: 2 of 100 (2 %)"_s);
        QCOMPARE(chart.plotArea().vertical.categories, (std::vector<QString> {u"HTTP 503"_s, {}, u"stalled"_s}));
        QVERIFY(points[1].position.x() > points[2].position.x()); // shares, since legs differ in size
    }

    void theTableHasCountsAndShares()
    {
        FailureChart chart(m_theme);
        chart.display(someFailures());
        QCOMPARE(chart.toCsv(),
                 u"leg,failure,count,attempted,share\nMetis,HTTP 503,1,100,0.01\nSophia,HTTP 503,20,400,0.05\n"
                 "Metis,stalled,2,100,0.02\n"_s);
    }

    void noFailureIsSaidSo()
    {
        FailureChart chart(m_theme);
        chart.show();
        chart.display({{{u"Metis"_s, 10, {}}}});
        QVERIFY(chart.hoverPoints().empty());
        QVERIFY(chart.legend().empty());
        QVERIFY(chart.plotArea().horizontal.ticks().empty());
        QTRY_COMPARE(chart.accessibleDescription(), u"No request failed."_s);
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestFailureChart)

#include "tst_failurechart.moc"
