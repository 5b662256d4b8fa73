// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/pairschart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSet>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

PairsPlot threePrompts()
{
    return {{u"Metis"_s, u"Sophia"_s},
            {{u"prompt 1"_s, {5.0, 1.0}, 1}, {u"prompt 2"_s, {4.0, 3.0}, 2}, {u"prompt 3"_s, {6.0, {}}, 3}},
            u"s"_s,
            0};
}

PairsPlot manyPrompts(int count)
{
    PairsPlot plot {{u"Metis"_s, u"Sophia"_s}, {}, u"s"_s, 0};
    for (int i = 1; i <= count; ++i)
        plot.rows.push_back({u"prompt %1"_s.arg(i), {5.0, i == 777 ? 50.0 : 1.0 + (i * 7 % 13) * 0.1}, i});
    return plot;
}

QStringList rowsOf(const PairsChart& chart)
{
    const auto& names = chart.plotArea().vertical.categories;
    return QStringList(names.begin(), names.end());
}

QSet<int> itemsOf(const PairsChart& chart)
{
    QSet<int> items;
    for (const HoverPoint& point : chart.hoverPoints())
        items.insert(point.item);
    return items;
}

} // namespace

class TestPairsChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void rowsAreSortedAsAskedFor_data()
    {
        QTest::addColumn<PairsOrder>("order");
        QTest::addColumn<QStringList>("expected");
        const QString one = u"prompt 1"_s;
        const QString two = u"prompt 2"_s;
        const QString three = u"prompt 3"_s;
        QTest::newRow("by prompt") << PairsOrder {} << QStringList {one, two, three};
        QTest::newRow("by difference, rows without one last")
            << PairsOrder {PairsOrder::By::Difference, 1} << QStringList {one, two, three};
        QTest::newRow("by the baseline's value")
            << PairsOrder {PairsOrder::By::Value, 0} << QStringList {two, one, three};
        QTest::newRow("by a leg's value, rows without one last")
            << PairsOrder {PairsOrder::By::Value, 1} << QStringList {one, two, three};
    }

    void rowsAreSortedAsAskedFor()
    {
        QFETCH(const PairsOrder, order);
        QFETCH(const QStringList, expected);
        PairsChart chart(m_theme);
        chart.show();
        chart.display(threePrompts());
        chart.setOrder(order);
        QCOMPARE(rowsOf(chart), expected);
    }

    void everyOrderHasAName()
    {
        PairsChart chart(m_theme);
        chart.display(threePrompts());
        QStringList names;
        for (const PairsOrder& order : chart.orders())
            names.append(chart.nameOf(order));
        QCOMPARE(names, QStringList({u"by prompt"_s, u"by Sophia − Metis"_s, u"by Metis"_s, u"by Sophia"_s}));
    }

    void anOrderByALegThatIsGoneIsForgotten()
    {
        PairsChart chart(m_theme);
        chart.show();
        PairsPlot plot = threePrompts();
        plot.legs.push_back(u"Third"_s);
        chart.display(plot);
        chart.setOrder({PairsOrder::By::Value, 2});
        chart.display(threePrompts());
        QCOMPARE(chart.order(), PairsOrder {});
    }

    void pointsKnowTheirPrompt()
    {
        PairsChart chart(m_theme);
        chart.resize(400, 200);
        chart.show();
        chart.display(threePrompts());
        const std::vector<HoverPoint> points = chart.hoverPoints();
        QCOMPARE(points.size(), std::size_t(5)); // a missing value is no place
        QCOMPARE(points[2].item, 2);
        QCOMPARE(points[2].text, u"prompt 2\nMetis 4.000 s"_s);
    }

    void manyPromptsBecomeAProfileThatKeepsItsExtremes()
    {
        PairsChart chart(m_theme);
        chart.resize(500, 400);
        chart.show();
        chart.display(manyPrompts(10'570));
        QVERIFY(rowsOf(chart).isEmpty());
        QVERIFY(chart.remark().contains(u"of 10570 prompts"));
        const QSet<int> items = itemsOf(chart);
        QVERIFY(items.size() <= 600);
        QVERIFY(items.size() > 300);
        QVERIFY(items.contains(777)); // the farthest
        const QRectF whole = chart.plotArea().rect.adjusted(-1, -1, 1, 1);
        for (const HoverPoint& point : chart.hoverPoints())
            QVERIFY(whole.contains(point.position));
    }

    void theMarkedPromptIsAlwaysThere()
    {
        PairsChart chart(m_theme);
        chart.show();
        chart.display(manyPrompts(10'570));
        int leftOut = 1;
        while (itemsOf(chart).contains(leftOut))
            ++leftOut;
        chart.setMarkedItem(leftOut);
        QVERIFY(itemsOf(chart).contains(leftOut));
    }

    void theTableHasAllRowsInTheOrderShown()
    {
        PairsChart chart(m_theme);
        chart.display(manyPrompts(1000));
        QCOMPARE(chart.toCsv().count(u'\n'), 2001);
        chart.setOrder({PairsOrder::By::Value, 1});
        QVERIFY(chart.toCsv().endsWith(u"prompt 777,Metis,5,s\nprompt 777,Sophia,50,s\n"));
    }

    void sevenLegsGetPanelsWithTheBaseline()
    {
        PairsPlot plot {{}, {{u"prompt 1"_s, {}, 1}}, u"s"_s, 0};
        for (int leg = 1; leg <= 7; ++leg) {
            plot.legs.push_back(u"Leg %1"_s.arg(leg));
            plot.rows[0].values.push_back(leg);
        }
        PairsChart chart(m_theme);
        chart.resize(600, 400);
        chart.show();
        chart.display(plot);
        QVERIFY(chart.hasPanels());
        QCOMPARE(chart.hoverPoints().size(), std::size_t(7));
        for (const HoverPoint& point : chart.hoverPoints())
            QVERIFY(chart.areaOf(static_cast<std::size_t>(point.leg)).rect.contains(point.position));
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestPairsChart)

#include "tst_pairschart.moc"
