// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metisandsophia.h"
#include "ui/compare/conditiontext.h"
#include "ui/comparetable/comparisonmodel.h"
#include "ui/text/leglooks.h"
#include "ui/text/legtext.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

Comparison comparisonOf(const RunResult& result, std::size_t baseline = 0)
{
    return compare(summarize(result), baseline);
}

RunResult withEmptySophia()
{
    RunResult result = metisandsophia::result();
    result.legs[1].records.clear();
    result.legs[1].recorded.reset();
    return result;
}

RunResult withTwelveLegs()
{
    RunResult result = metisandsophia::result();
    for (int number = 2; number < 12; ++number) {
        Leg leg = number % 2 == 0 ? metisandsophia::metis() : metisandsophia::sophia();
        leg.key += QString::number(number);
        leg.name += u" "_s + QString::number(number);
        result.legs.push_back(leg);
    }
    return result;
}

RunResult withTwoPoints()
{
    RunResult result = metisandsophia::result();
    for (const double value : {1.0, 2.0}) {
        for (Leg leg : {metisandsophia::metis(), metisandsophia::sophia()}) {
            leg.part.endpoint = leg.name;
            leg.part.point = SweepPoint {.variable = SweepVariable::Concurrency, .value = value};
            leg.key += u"__c%1"_s.arg(value);
            leg.name += u" @ concurrency %1"_s.arg(value);
            result.legs.push_back(leg);
        }
    }
    result.legs.erase(result.legs.begin(), result.legs.begin() + 2);
    return result;
}

int rowNamed(const ComparisonModel& model, const QString& name)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == name)
            return row;
    }
    return -1;
}

QString cell(const ComparisonModel& model, const QString& row, int column)
{
    return model.index(rowNamed(model, row), column).data().toString();
}

QVariant cellRole(const ComparisonModel& model, const QString& row, int column, int role)
{
    return model.index(rowNamed(model, row), column).data(role);
}

} // namespace

class TestComparisonModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void pointsLookLikeTheirEndpoint()
    {
        QCOMPARE(legLooks(comparisonOf(withTwoPoints()).legs), (std::vector {0, 1, 0, 1}));
        QCOMPARE(legLooks(comparisonOf(metisandsophia::result()).legs), (std::vector {0, 1}));
        QCOMPARE(legLooks(comparisonOf(withTwelveLegs()).legs).back(), 11);
        ComparisonModel model;
        model.setComparison(comparisonOf(withTwoPoints()));
        for (int column = 0; column < model.columnCount(); ++column) {
            const int leg = model.headerData(column, Qt::Horizontal, ComparisonModel::LegRole).toInt();
            QCOMPARE(model.headerData(column, Qt::Horizontal, ComparisonModel::LookRole).toInt(),
                     leg < 0 ? -1 : leg % 2);
        }
    }

    void keepsTheRulesOfModelsThroughEveryChange()
    {
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setComparison(comparisonOf(metisandsophia::result()));
        for (const auto source : {FigureSource::Both, FigureSource::Recorded, FigureSource::Recomputed}) {
            model.setSource(source);
            model.setComparison(comparisonOf(metisandsophia::result(), 1));
        }
        model.setComparison(comparisonOf(withTwelveLegs()));
        QCOMPARE(model.columnCount(), 25);
        model.setComparison({});
        QCOMPARE(model.columnCount(), 0);
        QCOMPARE(model.rowCount(), 0);
    }

    void showsTheFiguresOfTheFirstComparison_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QStringList>("cells");
        const auto add
            = [](const QString& row, const QStringList& cells) { QTest::newRow(qPrintable(row)) << row << cells; };
        add(u"Mean latency"_s, {u"4.987 s"_s, u"1.621 s"_s, u"3.08× faster"_s});
        add(u"Median latency"_s, {u"5.041 s"_s, u"1.668 s"_s, u"3.02× faster"_s});
        add(u"Slowest"_s, {u"5.535 s"_s, u"3.133 s"_s, u"1.77× faster"_s});
        add(u"Predictability (CV)"_s, {u"6.3 %"_s, u"48.1 %"_s, u"7.66× less steady"_s});
        add(u"Output throughput"_s, {u"15.9 tok/s"_s, u"50.5 tok/s"_s, u"3.18× higher"_s});
        add(u"Throughput, original script"_s, {u"65.4 tok/s"_s, u"204 tok/s"_s, u"3.12× higher"_s});
        add(u"Output tokens"_s, {u"79.1"_s, u"81.8"_s, u"1.03× as much"_s});
        add(u"Success"_s, {u"10 / 10"_s, u"10 / 10"_s, u"—"_s});
    }

    void showsTheFiguresOfTheFirstComparison()
    {
        QFETCH(const QString, row);
        QFETCH(const QStringList, cells);
        ComparisonModel model;
        model.setComparison(comparisonOf(metisandsophia::result()));
        QVERIFY(rowNamed(model, row) >= 0);
        for (int column = 0; column < cells.size(); ++column)
            QCOMPARE(cell(model, row, column + 1), cells[column]);
    }

    void holdsTheNumbersBehindTheTexts()
    {
        ComparisonModel model;
        model.setComparison(comparisonOf(metisandsophia::result()));
        for (const int role : {int(ComparisonModel::RawRole), int(ComparisonModel::SortRole)}) {
            QVERIFY(qAbs(cellRole(model, u"Mean latency"_s, 1, role).toDouble() - 4.9873) < 1e-9);
            QVERIFY(qAbs(cellRole(model, u"Mean latency"_s, 3, role).toDouble() - 4.9873 / 1.6213) < 1e-9);
            QVERIFY(!cellRole(model, u"Mean latency"_s, 0, role).isValid());
        }
        QCOMPARE(cellRole(model, u"Mean latency"_s, 2, ComparisonModel::LegRole).toInt(), 1);
    }

    void saysHowAValueWasComputed()
    {
        ComparisonModel model;
        model.setComparison(comparisonOf(metisandsophia::result()));
        const QString value = cellRole(model, u"Median latency"_s, 1, Qt::ToolTipRole).toString();
        QVERIFY2(value.contains(u"n = 10") && value.contains(u"median", Qt::CaseInsensitive), qPrintable(value));
        QCOMPARE(cellRole(model, u"Mean latency"_s, 3, Qt::ToolTipRole).toString(),
                 u"Metis 4.987 s ÷ Sophia 1.621 s = 3.08"_s);
        QCOMPARE(cellRole(model, u"Output throughput"_s, 3, Qt::ToolTipRole).toString(),
                 u"Sophia 50.5 tok/s ÷ Metis 15.9 tok/s = 3.18"_s);
    }

    void marksAQuantileThatTenRequestsCannotTell()
    {
        ComparisonModel model;
        model.setComparison(comparisonOf(metisandsophia::result()));
        for (int column = 1; column <= 3; ++column)
            QVERIFY(cellRole(model, u"Latency, p95"_s, column, ComparisonModel::IsDoubtfulRole).toBool());
        QVERIFY(!cellRole(model, u"Median latency"_s, 1, ComparisonModel::IsDoubtfulRole).toBool());
        QVERIFY(cellRole(model, u"Latency, p95"_s, 1, Qt::ToolTipRole).toString().contains(u"at least 20"));
        QCOMPARE(cell(model, u"Latency, p95"_s, 4), u"too few requests"_s);
    }

    void leavesOutWhatNoLegHas()
    {
        ComparisonModel model;
        model.setComparison(comparisonOf(metisandsophia::result()));
        QCOMPARE(rowNamed(model, u"Time to first token"_s), -1);
    }

    void anotherBaselineChangesCellsAndNothingElse()
    {
        ComparisonModel model;
        model.setComparison(comparisonOf(metisandsophia::result()));
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        const QSignalSpy headings(&model, &QAbstractItemModel::headerDataChanged);
        model.setComparison(comparisonOf(metisandsophia::result(), 1));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(headings.count(), 1);
        QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), u"Metis against Sophia"_s);
        QCOMPARE(cell(model, u"Mean latency"_s, 3), u"3.08× slower"_s);
    }

    void otherLegsResetOnce()
    {
        ComparisonModel model;
        model.setComparison(comparisonOf(metisandsophia::result()));
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setComparison(comparisonOf(withEmptySophia()));
        QCOMPARE(resets.count(), 1);
    }

    void showsWhatTheFileStatesBesideOurs()
    {
        ComparisonModel model;
        model.setComparison(comparisonOf(metisandsophia::result()));
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        const int ours = model.rowCount();
        model.setSource(FigureSource::Both);
        QCOMPARE(resets.count() + removals.count(), 0);
        QCOMPARE(model.rowCount(), ours + 10);
        const int median = rowNamed(model, u"Median latency"_s);
        QCOMPARE(rowNamed(model, u"Median latency, as recorded"_s), median + 1);
        QCOMPARE(cell(model, u"Median latency, as recorded"_s, 1), u"5.044 s"_s);
        QCOMPARE(cell(model, u"Median latency, as recorded"_s, 2), u"1.761 s"_s);
        QCOMPARE(cell(model, u"Median latency, as recorded"_s, 4), u"upper middle value"_s);
        QCOMPARE(cell(model, u"Throughput, as recorded"_s, 4), u"includes prompt tokens"_s);
        model.setSource(FigureSource::Recorded);
        QCOMPARE(model.rowCount(), 10);
        QVERIFY(cellRole(model, u"Mean latency, as recorded"_s, 1, ComparisonModel::IsRecordedRole).toBool());
    }

    void aLegWithoutResultsHasNoNumbers()
    {
        ComparisonModel model;
        model.setComparison(comparisonOf(withEmptySophia()));
        QCOMPARE(cell(model, u"Mean latency"_s, 1), u"4.987 s"_s);
        QCOMPARE(cell(model, u"Mean latency"_s, 2), u"–"_s);
        QCOMPARE(cell(model, u"Mean latency"_s, 3), u"—"_s);
        QVERIFY(!cellRole(model, u"Mean latency"_s, 2, ComparisonModel::RawRole).isValid());
        QCOMPARE(cell(model, u"Success"_s, 2), u"–"_s);
        QVERIFY(cellRole(model, u"Mean latency"_s, 3, Qt::ToolTipRole).toString().contains(u"no results"));
    }

    void theHeadlineNamesTheFasterOne_data()
    {
        QTest::addColumn<Comparison>("comparison");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("grounds");
        RunResult others = metisandsophia::result();
        for (RequestRecord& record : others.legs[1].records)
            record.prompt += u" Please."_s;
        RunResult alone = metisandsophia::result();
        alone.legs.pop_back();
        const QString latencies = u"mean latency 1.621 s against 4.987 s"_s;
        QTest::newRow("paired prompts") << comparisonOf(metisandsophia::result()) << u"Sophia is 3.08× faster"_s
                                        << latencies + u", 10 paired prompt(s)"_s;
        QTest::newRow("the other baseline") << comparisonOf(metisandsophia::result(), 1) << u"Metis is 3.08× slower"_s
                                            << u"mean latency 4.987 s against 1.621 s, 10 paired prompt(s)"_s;
        QTest::newRow("different prompts") << comparisonOf(others) << u"Sophia is 3.08× faster"_s
                                           << latencies + u", 10 and 10 requests of different prompts"_s;
        QTest::newRow("a leg without data") << comparisonOf(withEmptySophia()) << u"Sophia has no results"_s
                                            << u"nothing to compare with Metis: mean latency 4.987 s, 10 request(s)"_s;
        QTest::newRow("a baseline without data") << comparisonOf(withEmptySophia(), 1) << u"Sophia has no results"_s
                                                 << u"choose another baseline to compare with"_s;
        QTest::newRow("one leg") << comparisonOf(alone) << u"Metis answers in 4.987 s on average"_s
                                 << u"mean latency of 10 request(s); open another file to compare"_s;
        QTest::newRow("twelve legs") << comparisonOf(withTwelveLegs())
                                     << u"Sophia is the fastest, 3.08× faster than Metis"_s
                                     << latencies + u", 10 paired prompt(s)"_s;
    }

    void theHeadlineNamesTheFasterOne()
    {
        QFETCH(const Comparison, comparison);
        const legtext::Headline headline = legtext::headline(comparison);
        QTEST(headline.verdict, "verdict");
        QTEST(headline.grounds, "grounds");
    }

    void conditionsAreNamedOnceHoweverManyLegs()
    {
        const QString two = conditiontext::paragraph(comparisonOf(metisandsophia::result()));
        QVERIFY2(two.startsWith(u"Conditions differ: models: gpt-oss-120b-131072 / openai/gpt-oss-120b"),
                 qPrintable(two));
        QVERIFY2(two.contains(u"not streamed, so no first-token times"), qPrintable(two));
        QVERIFY2(two.contains(u"recorded throughput 65.4 tok/s / 204 tok/s includes prompt tokens"), qPrintable(two));
        const QString twelve = conditiontext::paragraph(comparisonOf(withTwelveLegs()));
        QCOMPARE(twelve, two);
    }

    void copiesAsOneLineForEachRow()
    {
        ComparisonModel model;
        model.setComparison(comparisonOf(metisandsophia::result()));
        const QStringList lines = model.toText().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), model.rowCount() + 1);
        QVERIFY2(lines[1].startsWith(u"Mean latency\t4.987 s\t1.621 s\t3.08× faster"), qPrintable(lines[1]));
    }

    void eachLegKeepsItsColumnWhateverTheBaseline()
    {
        ComparisonModel model;
        model.setComparison(comparisonOf(withTwelveLegs(), 5));
        for (int column = 1; column <= 12; ++column)
            QCOMPARE(*model.legOf(column), static_cast<std::size_t>(column - 1));
        QCOMPARE(*model.legOf(13), 0U);
        QCOMPARE(*model.legOf(18), 6U); // leg 5, the baseline, has no verdict
        QCOMPARE(*model.legOf(23), 11U);
        QVERIFY(!model.legOf(24).has_value());
    }
};

QTEST_MAIN(TestComparisonModel)

#include "tst_comparisonmodel.moc"
