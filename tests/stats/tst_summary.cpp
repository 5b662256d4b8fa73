// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/summary.h"
#include "tests/stats/originalfile.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

bool isClose(std::optional<double> value, double expected, double within = 1e-9)
{
    return value && qAbs(*value - expected) < within;
}

LegSummary summaryOf(std::vector<RequestRecord> records)
{
    return summarize(runOf({legOf(QStringLiteral("Metis"), std::move(records))}), 0);
}

} // namespace

class TestSummary : public QObject
{
    Q_OBJECT

private slots:
    // metrics.md's figures, recomputed with NumPy 2.4.6
    void theOriginalFileIsRecomputed_data()
    {
        QTest::addColumn<int>("leg");
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("median");
        QTest::addColumn<double>("standardDeviation");
        QTest::addColumn<double>("p95");
        QTest::addColumn<double>("outputTokens");
        QTest::addColumn<double>("outputThroughput");
        QTest::addColumn<double>("originalThroughput");
        QTest::addColumn<double>("requestThroughput");
        QTest::newRow("Metis") << 0 << 4.987331843 << 5.041220069 << 0.313773927 << 5.35564435 << 79.1 << 15.860183859
                               << 65.365612363 << 0.200508013;
        QTest::newRow("Sophia") << 1 << 1.621228766 << 1.667813540 << 0.780571427 << 2.8015805 << 81.8 << 50.455556732
                                << 203.981083266 << 0.616816097;
    }

    void theOriginalFileIsRecomputed()
    {
        QFETCH(const int, leg);
        QFETCH(const double, mean);
        QFETCH(const double, median);
        QFETCH(const double, standardDeviation);
        QFETCH(const double, p95);
        QFETCH(const double, outputTokens);
        QFETCH(const double, outputThroughput);
        QFETCH(const double, originalThroughput);
        QFETCH(const double, requestThroughput);
        const LegSummary summary = summarize(originalFile(), static_cast<std::size_t>(leg));
        const auto latency = summary.distribution(Metric::Latency);
        QVERIFY(latency);
        QCOMPARE(latency->n, 10);
        QVERIFY(isClose(latency->mean, mean, 1e-8));
        QVERIFY(isClose(latency->median, median, 1e-8));
        QVERIFY(isClose(latency->standardDeviation, standardDeviation, 1e-8));
        QVERIFY(isClose(latency->p95, p95, 1e-7));
        QVERIFY(isClose(summary.value(Metric::OutputTokens), outputTokens));
        QVERIFY(isClose(summary.value(Metric::OutputThroughput), outputThroughput, 1e-6));
        QVERIFY(isClose(summary.value(Metric::TotalThroughput), originalThroughput, 1e-6)); // one at a time
        QVERIFY(isClose(summary.value(Metric::OriginalThroughput), originalThroughput, 1e-6));
        QVERIFY(isClose(summary.value(Metric::RequestThroughput), requestThroughput, 1e-8));
        QCOMPARE(summary.value(Metric::SuccessRate), 1.0);
        QVERIFY(summary.isThroughputDerived);
        QVERIFY(!summary.distribution(Metric::TimeToFirstToken));
        QVERIFY(!summary.hasEstimatedTokens);
        QCOMPARE(summary.prompts.size(), std::size_t {10});
    }

    void aLegWithoutResultsHasNoFigures()
    {
        const LegSummary summary = summarize(originalFileWithEmptyLeg(), 1);
        QCOMPARE(summary.attempted, 0);
        for (const MetricTraits& traits : allMetrics) {
            QVERIFY2(!summary.value(traits.metric), traits.key);
            QVERIFY2(!summary.distribution(traits.metric), traits.key);
        }
        QVERIFY(!summary.wallTime);
        QVERIFY(!summary.isThroughputDerived);
    }

    void whatTheUserCancelledIsCountedButNoFaultOfTheEndpoint()
    {
        RunResult result;
        result.legs
            = {legOf(QStringLiteral("A"), {answered(1, 2), failed(2, Outcome::Refused), failed(3, Outcome::Cancelled)}),
               legOf(QStringLiteral("B"), {failed(1, Outcome::Cancelled)})};
        const LegSummary summary = summarize(result, 0);
        QCOMPARE(summary.attempted, 3);
        QCOMPARE(summary.failed, 2);
        QCOMPARE(summary.cancelled, 1);
        QCOMPARE(summary.value(Metric::SuccessRate), 0.5);
        QVERIFY(!summarize(result, 1).value(Metric::SuccessRate));
    }

    void whereAllFailedOnlyTheSuccessRateIsANumber()
    {
        const LegSummary summary = summaryOf({sentAt(failed(1, Outcome::Refused), 0)});
        QCOMPARE(summary.attempted, 1);
        QCOMPARE(summary.failed, 1);
        QCOMPARE(summary.value(Metric::SuccessRate), 0.0);
        QCOMPARE(summary.value(Metric::RequestThroughput), 0.0);
        for (const Metric metric : {Metric::Latency, Metric::OutputTokens, Metric::ResponseCharacters,
                                    Metric::OutputThroughput, Metric::TotalThroughput, Metric::OriginalThroughput})
            QVERIFY2(!summary.value(metric), traitsOf(metric).key);
    }

    void onlySuccessfulRequestsGiveLatencies()
    {
        const Leg leg = legOf(QStringLiteral("Metis"), {answered(1, 2), failed(2, Outcome::Truncated), answered(3, 4)});
        QCOMPARE(valuesOf(leg, Metric::Latency), (std::vector<double> {2, 4}));
    }

    void warmupsAreInNoFigure()
    {
        std::vector<RequestRecord> records {sentAt(answered(1, 50), 0), sentAt(answered(1, 2), 60)};
        records.front().isWarmup = true;
        const LegSummary with = summaryOf(records);
        LegSummary without = summaryOf({records.back()});
        QCOMPARE(with.conditions.warmups, 1);
        without.conditions.warmups = 1;
        QVERIFY(with == without);
    }

    void failuresAreCountedByClass()
    {
        const LegSummary summary
            = summaryOf({failed(1, Outcome::Refused), failed(2, Outcome::HttpError, 503),
                         failed(3, Outcome::HttpError, 503), failed(4, Outcome::HttpError, 401), answered(5, 1)});
        QCOMPARE(summary.failures,
                 (std::vector<FailureCount> {{QStringLiteral("http_503"), 2},
                                             {QStringLiteral("http_401"), 1},
                                             {QStringLiteral("refused"), 1}}));
        QCOMPARE(summary.value(Metric::SuccessRate), 0.2);
    }

    void failuresOfAClassWithOtherCausesAreCountedApart()
    {
        std::vector<RequestRecord> records {failed(1, Outcome::HttpError, 503), failed(2, Outcome::HttpError, 503),
                                            failed(3, Outcome::HttpError, 503)};
        records[0].cause = Cause::ModelCold;
        records[1].cause = Cause::Maintenance;
        records[2].cause = Cause::ModelCold;
        QCOMPARE(summaryOf(records).failures,
                 (std::vector<FailureCount> {{QStringLiteral("http_503"), 2, Cause::ModelCold},
                                             {QStringLiteral("http_503"), 1, Cause::Maintenance}}));
    }

    void throughputIsOverTheMeasuredPhase()
    {
        // two at a time for 4 s: 20 + 40 output tokens, 160 tokens in all, Σ latency 8 s
        const LegSummary summary
            = summaryOf({sentAt(withUsage(answered(1, 4), 50, 20), 1), sentAt(withUsage(answered(2, 4), 50, 40), 1)});
        QVERIFY(isClose(summary.wallTime, 4));
        QVERIFY(isClose(summary.value(Metric::OutputThroughput), 15));
        QVERIFY(isClose(summary.value(Metric::TotalThroughput), 40));
        QVERIFY(isClose(summary.value(Metric::OriginalThroughput), 20));
        QVERIFY(isClose(summary.value(Metric::RequestThroughput), 0.5));
        QVERIFY(!summary.isThroughputDerived);
    }

    void withoutUsageTokensAreEstimatedAndTotalsAbsent()
    {
        RequestRecord record = sentAt(answered(1, 2), 0);
        record.text = QString(40, QChar(u'x'));
        const LegSummary summary = summaryOf({record, sentAt(withUsage(answered(2, 2), 5, 10), 2)});
        QVERIFY(summary.hasEstimatedTokens);
        QVERIFY(isClose(summary.value(Metric::OutputThroughput), 5)); // 10 + 10 tokens in 4 s
        QVERIFY(!summary.value(Metric::TotalThroughput)); // a part of the sum would be a wrong sum
        QVERIFY(!summary.value(Metric::OriginalThroughput));
        QCOMPARE(summary.distribution(Metric::PromptTokens)->n, 1);
    }

    void totalTokensAreSummedWhereTheServerDidNot()
    {
        RequestRecord record = withUsage(answered(1, 2), 5, 10);
        record.usage.totalTokens.reset();
        QCOMPARE(totalTokens(record), 15);
        record.usage.promptTokens.reset();
        QVERIFY(!totalTokens(record));
    }

    void streamsGiveFirstTokenGapsAndRate()
    {
        const RequestRecord first = streamed(withUsage(answered(1, 3), 9, 3), {{1, 4}, {1.5, 4}, {3, 4}});
        const RequestRecord second = streamed(withUsage(answered(2, 4), 9, 2), {{2, 4}, {4, 4}});
        const Leg leg = legOf(QStringLiteral("Metis"), {first, second});
        QCOMPARE(valuesOf(leg, Metric::TimeToFirstToken), (std::vector<double> {1, 2}));
        QCOMPARE(valuesOf(leg, Metric::InterTokenLatency), (std::vector<double> {0.5, 1.5, 2}));
        QCOMPARE(valuesOf(leg, Metric::TimePerOutputToken), (std::vector<double> {1, 2}));
        QVERIFY(valuesOf(leg, Metric::OutputThroughput).empty());
    }

    void charactersAreCountedAsPythonDoes()
    {
        RequestRecord record = answered(1, 1);
        record.text = QStringLiteral("a\U0001F600é");
        QCOMPARE(valuesOf(legOf(QStringLiteral("Metis"), {record}), Metric::ResponseCharacters),
                 std::vector<double> {3});
    }

    void repetitionsOfAPromptAreAveraged()
    {
        const LegSummary summary = summaryOf({answered(2, 1), answered(1, 5), answered(2, 4), answered(2, 4)});
        QCOMPARE(summary.prompts.size(), std::size_t {2});
        QCOMPARE(summary.prompts[0].promptNumber, 1);
        QCOMPARE(summary.prompts[1].n, 3);
        QVERIFY(isClose(summary.prompts[1].meanLatency, 3));
        QCOMPARE(summary.conditions.prompts.size(), std::size_t {2});
    }

    void aPromptIsShownByItsQuestion()
    {
        RequestRecord squad = answered(1, 1);
        squad.prompt = QStringLiteral("Context: Question: not this\n\nQuestion: Who won?\n\nAnswer:");
        QCOMPARE(summaryOf({squad}).prompts[0].question, QStringLiteral("Who won?"));
        RequestRecord text = answered(1, 1);
        text.prompt = QStringLiteral("\nTell me a joke.\nA short one.");
        QCOMPARE(summaryOf({text}).prompts[0].question, QStringLiteral("Tell me a joke."));

        RunResult planned = runOf({legOf(QStringLiteral("Metis"), {text})});
        planned.plan.prompts.prompts = {promptFromText(text.prompt)};
        planned.plan.prompts.prompts[0].question = QStringLiteral("Joke");
        QCOMPARE(summarize(planned, 0).prompts[0].question, QStringLiteral("Joke"));
        planned.legs[0].records[0].prompt = QStringLiteral("Another text");
        QCOMPARE(summarize(planned, 0).prompts[0].question, QStringLiteral("Another text"));
    }

    void aRealEndpointIsNeverSpedUp()
    {
        RunResult result = runOf({legOf(QStringLiteral("A"), {}), legOf(QStringLiteral("B"), {})});
        result.plan.timeScale = 0.05;
        result.legs[1].isSimulated = true;
        QCOMPARE(summarize(result, 0).conditions.timeScale, 1.0);
        QCOMPARE(summarize(result, 1).conditions.timeScale, 0.05);
    }
};

QTEST_APPLESS_MAIN(TestSummary)

#include "tst_summary.moc"
