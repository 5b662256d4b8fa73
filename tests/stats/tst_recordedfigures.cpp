// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/summary.h"
#include "tests/stats/originalfile.h"

#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

std::optional<RecordedFigure> figureOf(const LegSummary& summary, RecordedItem item)
{
    const auto found = std::ranges::find(summary.recordedFigures, item, &RecordedFigure::item);
    return found == summary.recordedFigures.end() ? std::nullopt : std::optional(*found);
}

} // namespace

class TestRecordedFigures : public QObject
{
    Q_OBJECT

private slots:
    void differencesOfTheOriginalFileAreExplained_data()
    {
        QTest::addColumn<int>("item");
        QTest::addColumn<double>("recorded");
        QTest::addColumn<double>("recomputed");
        QTest::addColumn<int>("reason");
        const auto row
            = [](const char* name, RecordedItem item, double recorded, double recomputed, RecordedReason reason) {
                  QTest::newRow(name) << static_cast<int>(item) << recorded << recomputed << static_cast<int>(reason);
              };
        row("requests agree", RecordedItem::Requests, 10, 10, RecordedReason::Agrees);
        row("the mean agrees", RecordedItem::LatencyMean, 4.987331843, 4.987331843, RecordedReason::Agrees);
        row("the longest agrees", RecordedItem::LatencyMax, 5.535301924, 5.535301924, RecordedReason::Agrees);
        row("the median is the upper middle value", RecordedItem::LatencyMedian, 5.044082403, 5.041220069,
            RecordedReason::UpperMedian);
        row("tokens are total tokens", RecordedItem::TokensMean, 326, 79.1, RecordedReason::PromptTokensIncluded);
        row("the length agrees", RecordedItem::ResponseLengthMean, 86.8, 86.8, RecordedReason::Agrees);
        row("throughput includes the prompt", RecordedItem::Throughput, 65.365612363, 15.860183859,
            RecordedReason::PromptTokensIncluded);
    }

    void differencesOfTheOriginalFileAreExplained()
    {
        QFETCH(const int, item);
        QFETCH(const double, recorded);
        QFETCH(const double, recomputed);
        QFETCH(const int, reason);
        const auto figure = figureOf(summarize(originalFile(), 0), static_cast<RecordedItem>(item));
        QVERIFY(figure && figure->recomputed);
        QVERIFY(qAbs(figure->recorded - recorded) < 1e-8);
        QVERIFY(qAbs(*figure->recomputed - recomputed) < 1e-8);
        QCOMPARE(static_cast<int>(figure->reason), reason);
    }

    void theMedianOfTheOtherLegIsExplainedToo()
    {
        const auto figure = figureOf(summarize(originalFile(), 1), RecordedItem::LatencyMedian);
        QVERIFY(qAbs(figure->recorded - 1.761) < 5e-4);
        QVERIFY(qAbs(*figure->recomputed - 1.668) < 5e-4);
        QVERIFY(figure->reason == RecordedReason::UpperMedian);
    }

    void noFailuresProveNothingInAFileThatKeepsNone()
    {
        const auto original = figureOf(summarize(originalFile(), 0), RecordedItem::Failed);
        QVERIFY(original->reason == RecordedReason::FailuresNotKept);
        QVERIFY(!original->recomputed);
        RunResult own = originalFile();
        own.hasPlan = true;
        QVERIFY(figureOf(summarize(own, 0), RecordedItem::Failed)->reason == RecordedReason::Agrees);
    }

    void zerosOfAnEmptyLegArePlaceholders()
    {
        const LegSummary summary = summarize(originalFileWithEmptyLeg(), 1);
        const auto median = figureOf(summary, RecordedItem::LatencyMedian);
        QVERIFY(!median->recomputed);
        QVERIFY(median->reason == RecordedReason::NoResults);
        QVERIFY(figureOf(summary, RecordedItem::Requests)->reason == RecordedReason::Agrees);
        QVERIFY(!figureOf(summary, RecordedItem::LatencyMax)); // not in the file
    }

    void roundedAndWrongFiguresAreToldApart()
    {
        RunResult result = originalFile();
        result.legs[0].recorded->latencyMean = 4.99;
        result.legs[0].recorded->latencyMax = 9.0;
        const LegSummary summary = summarize(result, 0);
        QVERIFY(figureOf(summary, RecordedItem::LatencyMean)->reason == RecordedReason::Rounded);
        QVERIFY(figureOf(summary, RecordedItem::LatencyMax)->reason == RecordedReason::Unexplained);
    }

    void aFileWithoutStatisticsHasNoRecordedFigures()
    {
        RunResult result = originalFile();
        result.legs[0].recorded.reset();
        QVERIFY(summarize(result, 0).recordedFigures.empty());
    }
};

QTEST_APPLESS_MAIN(TestRecordedFigures)

#include "tst_recordedfigures.moc"
