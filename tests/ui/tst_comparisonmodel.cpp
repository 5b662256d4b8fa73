// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparedlegs.h"
#include "ui/compare/conditiontext.h"
#include "ui/comparetable/comparisonmodel.h"
#include "ui/comparetable/tablecopy.h"
#include "ui/text/evidencetext.h"
#include "ui/text/leglooks.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;
using namespace Qt::StringLiterals;

namespace {

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
        model.setComparison(shared(comparisonOf(withTwoPoints())));
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
        model.setComparison(shared(comparisonOf(metisandsophia::result())));
        for (const auto source : {FigureSource::Both, FigureSource::Recorded, FigureSource::Recomputed}) {
            model.setSource(source);
            model.setComparison(shared(comparisonOf(metisandsophia::result(), 1)));
        }
        model.setComparison(shared(comparisonOf(withTwelveLegs())));
        QCOMPARE(model.columnCount(), 25); // a name, 12 values, 11 verdicts, a remark
        model.setComparison(shared({}));
        QCOMPARE(model.columnCount(), 0);
        QCOMPARE(model.rowCount(), 0);
    }

    void showsTheFiguresOfTheFirstComparison_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QStringList>("cells");
        const auto add
            = [](const QString& row, const QStringList& cells) { QTest::newRow(qPrintable(row)) << row << cells; };
        add(u"Mean latency"_s, {u"4.987 s"_s, u"1.621 s"_s, u"0.325× as long"_s});
        add(u"Median latency"_s, {u"5.041 s"_s, u"1.668 s"_s, u"0.331× as long"_s});
        add(u"Slowest"_s, {u"5.535 s"_s, u"3.133 s"_s, u"0.566× as long"_s});
        add(u"Predictability (CV)"_s, {u"6.3 %"_s, u"48.1 %"_s, u"7.66× as much"_s});
        add(u"Output throughput"_s, {u"15.9 tok/s"_s, u"50.5 tok/s"_s, u"3.18× as much"_s});
        add(u"Throughput, original script"_s, {u"65.4 tok/s"_s, u"204 tok/s"_s, u"3.12× as much"_s});
        add(u"Output tokens"_s, {u"79.1"_s, u"81.8"_s, u"1.03× as much"_s});
        add(u"Success"_s, {u"10 / 10"_s, u"10 / 10"_s, u"—"_s});
    }

    void showsTheFiguresOfTheFirstComparison()
    {
        QFETCH(const QString, row);
        QFETCH(const QStringList, cells);
        ComparisonModel model;
        Comparison untested = comparisonOf(metisandsophia::result());
        for (ComparedValue& value : untested.values)
            value.verdict = value.verdict == Verdict::Baseline ? Verdict::Baseline : Verdict::NotTested;
        model.setComparison(shared(untested));
        QVERIFY(rowNamed(model, row) >= 0);
        for (int column = 0; column < cells.size(); ++column)
            QCOMPARE(cell(model, row, column + 1), cells[column]);
    }

    void holdsTheNumbersBehindTheTexts()
    {
        ComparisonModel model;
        model.setComparison(shared(comparisonOf(metisandsophia::result())));
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
        model.setComparison(shared(comparisonOf(metisandsophia::result())));
        const QString value = cellRole(model, u"Median latency"_s, 1, Qt::ToolTipRole).toString();
        QVERIFY2(value.contains(u"n = 10") && value.contains(u"median", Qt::CaseInsensitive), qPrintable(value));
        QCOMPARE(cellRole(model, u"Mean latency"_s, 3, Qt::ToolTipRole).toString(),
                 u"Sophia 1.621 s ÷ Metis 4.987 s = 0.325"_s); // as "0.325× as long" is said
        QCOMPARE(cellRole(model, u"Output throughput"_s, 3, Qt::ToolTipRole).toString(),
                 u"Sophia 50.5 tok/s ÷ Metis 15.9 tok/s = 3.18"_s);
    }

    void marksAQuantileThatTenRequestsCannotTell()
    {
        ComparisonModel model;
        model.setComparison(shared(comparisonOf(metisandsophia::result())));
        for (int column = 1; column <= 3; ++column)
            QVERIFY(cellRole(model, u"Latency, p95"_s, column, ComparisonModel::IsDoubtfulRole).toBool());
        QVERIFY(!cellRole(model, u"Median latency"_s, 1, ComparisonModel::IsDoubtfulRole).toBool());
        QVERIFY(cellRole(model, u"Latency, p95"_s, 1, Qt::ToolTipRole).toString().contains(u"at least 20"));
        QCOMPARE(cell(model, u"Latency, p95"_s, 3), u"too few samples"_s);
        QVERIFY(cellRole(model, u"Latency, p95"_s, 3, Qt::ToolTipRole).toString().contains(u"at least 20"));
    }

    void leavesOutWhatNoLegHas()
    {
        ComparisonModel model;
        model.setComparison(shared(comparisonOf(metisandsophia::result())));
        QCOMPARE(rowNamed(model, u"Time to first token"_s), -1);
    }

    void anotherBaselineChangesCellsAndNothingElse()
    {
        ComparisonModel model;
        model.setComparison(shared(comparisonOf(metisandsophia::result())));
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        const QSignalSpy headings(&model, &QAbstractItemModel::headerDataChanged);
        model.setComparison(shared(comparisonOf(metisandsophia::result(), 1)));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(headings.count(), 1);
        QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), u"Metis against Sophia"_s);
        QCOMPARE(cell(model, u"Mean latency"_s, 3), u"3.08× as long"_s);
    }

    void otherLegsResetOnce()
    {
        ComparisonModel model;
        model.setComparison(shared(comparisonOf(metisandsophia::result())));
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setComparison(shared(comparisonOf(withEmptySophia())));
        QCOMPARE(resets.count(), 1);
    }

    void showsWhatTheFileStatesBesideOurs()
    {
        ComparisonModel model;
        model.setComparison(shared(comparisonOf(metisandsophia::result())));
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
        QCOMPARE(cell(model, u"Median latency, as recorded"_s, 3), u"0.349× as long"_s); // 1.761 ÷ 5.044
        QCOMPARE(cell(model, u"Median latency, as recorded"_s, 6), u"upper middle value"_s);
        QCOMPARE(cell(model, u"Throughput, as recorded"_s, 6), u"includes prompt tokens"_s);
        model.setSource(FigureSource::Recorded);
        QCOMPARE(model.rowCount(), 10);
        QVERIFY(cellRole(model, u"Mean latency, as recorded"_s, 1, ComparisonModel::IsRecordedRole).toBool());
    }

    void aLegWithoutResultsHasNoNumbers()
    {
        ComparisonModel model;
        model.setComparison(shared(comparisonOf(withEmptySophia())));
        QCOMPARE(cell(model, u"Mean latency"_s, 1), u"4.987 s"_s);
        QCOMPARE(cell(model, u"Mean latency"_s, 2), u"–"_s);
        QCOMPARE(cell(model, u"Mean latency"_s, 3), u"—"_s);
        QVERIFY(!cellRole(model, u"Mean latency"_s, 2, ComparisonModel::RawRole).isValid());
        QCOMPARE(cell(model, u"Success"_s, 2), u"–"_s);
        QVERIFY(cellRole(model, u"Mean latency"_s, 3, Qt::ToolTipRole).toString().contains(u"no results"));
    }

    void aShownDifferenceStandsWithIntervalAndP()
    {
        ComparisonModel model;
        model.setComparison(shared(weighed()));
        QCOMPARE(model.columnCount(), 7); // a name, two values, verdict, interval, p, a remark
        QCOMPARE(cell(model, u"Mean latency"_s, 3), u"3.08× faster"_s);
        QCOMPARE(cell(model, u"Mean latency"_s, 4), u"2.4 – 4.1"_s);
        QCOMPARE(cell(model, u"Mean latency"_s, 5), u"p = 0.008"_s);
        QVERIFY(cellRole(model, u"Mean latency"_s, 3, ComparisonModel::IsShownRole).toBool());
        QCOMPARE(cell(model, u"Output tokens"_s, 3), u"no difference shown"_s);
        QCOMPARE(cell(model, u"Output tokens"_s, 4), u"0.92 – 1.15"_s);
        QCOMPARE(cell(model, u"Output tokens"_s, 5), u"p = 0.73"_s);
        QVERIFY(!cellRole(model, u"Output tokens"_s, 3, ComparisonModel::IsShownRole).toBool());
    }

    void ofASlowerLegTheIntervalIsThatOfHowManyTimesSlower()
    {
        ComparisonModel model;
        model.setComparison(shared(weighed(1)));
        QCOMPARE(cell(model, u"Mean latency"_s, 3), u"3.08× slower"_s);
        QCOMPARE(cell(model, u"Mean latency"_s, 4), u"2.4 – 4.1"_s);
        const QString tip = cellRole(model, u"Mean latency"_s, 3, Qt::ToolTipRole).toString();
        QVERIFY2(tip.startsWith(u"Metis 4.987 s ÷ Sophia 1.621 s = 3.08\n95 % interval of the ratio: 2.4 – 4.1"_s),
                 qPrintable(tip));
    }

    void whereNothingIsShownNumberAndIntervalAreLegToBaseline()
    {
        Comparison comparison = weighed();
        ComparedValue& latency = find(comparison, 1, Metric::Latency);
        latency.verdict = Verdict::NoDifference;
        latency.evidence->interval = Interval {0.8, 4};
        ComparisonModel model;
        model.setComparison(shared(comparison));
        QCOMPARE(cell(model, u"Mean latency"_s, 4), u"0.25 – 1.3"_s);
        const QString tip = cellRole(model, u"Mean latency"_s, 3, Qt::ToolTipRole).toString();
        QVERIFY2(tip.startsWith(u"Sophia 1.621 s ÷ Metis 4.987 s = 0.325\n95 % interval of the ratio: 0.25 – 1.3"_s),
                 qPrintable(tip));
    }

    void theTooltipSaysHowTheEvidenceWasComputed()
    {
        ComparisonModel model;
        model.setComparison(shared(weighed()));
        const QString tip = cellRole(model, u"Mean latency"_s, 3, Qt::ToolTipRole).toString();
        QCOMPARE(
            tip.split(u'\n'),
            (QStringList {u"Metis 4.987 s ÷ Sophia 1.621 s = 3.08"_s,
                          u"95 % interval of the ratio: 2.4 – 4.1 (BCa bootstrap, up to 10,000 resamples, seed 1)"_s,
                          u"Wilcoxon signed-rank test, exact: p = 0.002; adjusted for the metrics compared (Holm): "
                          "p = 0.008"_s,
                          u"Effect size: -1.00 (matched-pairs rank-biserial correlation)"_s, u"10 paired prompt(s)"_s,
                          u"Alone, such a test finds a difference of 38 % about four times in five."_s}));
        QVERIFY(cellRole(model, u"Mean latency"_s, 2, Qt::ToolTipRole)
                    .toString()
                    .contains(u"95 % interval: 1.200 s to 2.100 s"));
    }

    void intervalsHaveAsManyDecimalsAsTheyAreNarrow_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QString>("text");
        QTest::newRow("wide") << 4.58 << 33.2 << u"4.6 – 33"_s;
        QTest::newRow("middling") << 2.41 << 4.12 << u"2.4 – 4.1"_s;
        QTest::newRow("around one") << 0.92 << 1.15 << u"0.92 – 1.15"_s;
        QTest::newRow("narrow") << 1.021 << 1.043 << u"1.021 – 1.043"_s;
        QTest::newRow("from next to nothing") << 0.034 << 12.4 << u"0.03 – 12"_s;
    }

    void intervalsHaveAsManyDecimalsAsTheyAreNarrow()
    {
        QFETCH(const double, low);
        QFETCH(const double, high);
        QTEST(evidencetext::interval(Interval {low, high}), "text");
    }

    void beyondThreeLegsIntervalAndPStandBelowTheVerdict()
    {
        Comparison comparison = comparisonOf(withTwelveLegs());
        find(comparison, 3, Metric::Latency).evidence = find(comparison, 1, Metric::Latency).evidence
            = *weighed().find(1, Metric::Latency)->evidence;
        find(comparison, 1, Metric::Latency).verdict = Verdict::Better;
        ComparisonModel model;
        model.setComparison(shared(comparison));
        QVERIFY(model.isCompact());
        QCOMPARE(cell(model, u"Mean latency"_s, 3), u"3.08× faster"_s);
        QCOMPARE(cellRole(model, u"Mean latency"_s, 3, ComparisonModel::DetailRole).toString(),
                 u"2.4 – 4.1 · p = 0.008"_s);
    }

    void legsCanBeReordered()
    {
        ComparisonModel model;
        model.setComparison(shared(comparisonOf(withTwelveLegs(), 5)));
        const QSignalSpy changes(&model, &ComparisonModel::orderChanged);
        model.moveLeg(11, -11);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(*model.legOf(1), 11U);
        QCOMPARE(*model.legOf(2), 11U); // its verdict stands beside it
        QCOMPARE(*model.legOf(3), 0U);
        model.moveLeg(11, -1);
        QCOMPARE(changes.count(), 1); // it cannot go further
        model.setOrder({0, 0, 1});
        QCOMPARE(*model.legOf(1), 11U);
    }

    void evidenceChangesCellsAndKeepsTheOrder()
    {
        ComparisonModel model;
        model.setComparison(shared(comparisonOf(metisandsophia::result())));
        model.moveLeg(1, -1);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setComparison(shared(weighed()));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(*model.legOf(1), 1U);
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

    void copiesAsWhatThePlaceItGoesToReads()
    {
        Comparison comparison = weighed();
        comparison.legs[1].title = u"=So|phia_"_s;
        ComparisonModel model;
        model.setComparison(shared(comparison));
        const QModelIndexList rows {model.index(0, 0), model.index(rowNamed(model, u"Output tokens"_s), 0)};
        QCOMPARE(tableText(model, rows, ReportFormat::Text).section(u'\n', 1, 1),
                 u"Mean latency\t4.987 s\t1.621 s\t3.08× faster\t2.4 – 4.1\tp = 0.008"_s);
        QVERIFY2(tableText(model, rows, ReportFormat::Csv).contains(u"\"'=So|phia_\""),
                 qPrintable(tableText(model, rows, ReportFormat::Csv)));
        const QString markdown = tableText(model, rows, ReportFormat::Markdown);
        QVERIFY2(markdown.startsWith(u"| ") && markdown.contains(u"=So\\|phia\\_"), qPrintable(markdown));
        QCOMPARE(markdown.trimmed().split(u'\n').size(), 4);
        const QString latex = tableText(model, rows, ReportFormat::Latex);
        QVERIFY2(latex.startsWith(u"\\begin{tabular}") && latex.trimmed().endsWith(u"\\end{tabular}")
                     && latex.contains(u"phia\\_"),
                 qPrintable(latex));
    }

    void ofManyLegsEachVerdictStandsBesideItsValues()
    {
        ComparisonModel model;
        model.setComparison(shared(comparisonOf(withTwelveLegs(), 5)));
        std::vector<int> verdicts(12, 0);
        for (int column = 1; column < model.columnCount() - 1; ++column) {
            const bool isValue = model.kindOf(column) == ComparisonModel::CellKind::Value;
            verdicts[*model.legOf(column)] += isValue ? 0 : 1;
            if (!isValue)
                QCOMPARE(*model.legOf(column), *model.legOf(column - 1));
        }
        QCOMPARE(verdicts[5], 0); // the baseline has none
        QCOMPARE(std::ranges::count(verdicts, 1), 11);
        QVERIFY(!model.legOf(0) && !model.legOf(24));
    }
};

QTEST_MAIN(TestComparisonModel)

#include "tst_comparisonmodel.moc"
