// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/findingsection.h"
#include "report/limitsection.h"
#include "tests/report/weighed.h"
#include "wording/evidencewording.h"

#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

QString sentenceOf(const Comparison& comparison, Metric metric, Statistic statistic = Statistic::Main)
{
    return findingSentence(comparison, *comparison.find(1, metric, statistic));
}

} // namespace

class TestEvidenceWording : public QObject
{
    Q_OBJECT

private slots:
    void aShownDifferenceNamesIntervalTestAndP()
    {
        QCOMPARE(sentenceOf(weighedComparison(), Metric::Latency),
                 QStringLiteral("Sophia answered 3.08 times as fast as Metis (ratio of mean latencies; 1.621 against "
                                "4.987 s; 95 % interval 2.4 to 4.1; Wilcoxon signed-rank, n = 10 pair(s), p = 0.002, "
                                "after Holm's correction 0.010)."));
    }

    void theSlowerLegIsSaidToTakeLonger()
    {
        Comparison comparison = compare(summarize(originalFile()), 1);
        ComparedValue value = *comparison.find(0, Metric::Latency);
        value.verdict = Verdict::Worse;
        value.evidence = pairedEvidence(0.002, 0.01, {0.25, 0.4});
        const QString sentence = findingSentence(comparison, value);
        QVERIFY2(sentence.startsWith(QStringLiteral("Metis took 3.08 times as long as Sophia to answer (")),
                 qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("95 % interval 2.5 to 4.0;")), qPrintable(sentence));
    }

    void whatIsNotShownSaysWhatWouldNotHaveBeenFound()
    {
        const QString sentence = sentenceOf(weighedComparison(), Metric::OutputTokens);
        QVERIFY2(sentence.startsWith(QStringLiteral(
                     "Output tokens: no difference between Sophia and Metis was shown (81.8 against 79.1 "
                     "tokens; 95 % interval of the ratio 0.86 to 1.21; Wilcoxon signed-rank, ")),
                 qPrintable(sentence));
        QVERIFY2(sentence.endsWith(
                     QStringLiteral("alone, such a test finds a difference of 38 % about four times in five).")),
                 qPrintable(sentence));
    }

    void aQuantileOfTooFewSaysHowManyAreNeeded()
    {
        QCOMPARE(sentenceOf(weighedComparison(), Metric::Latency, Statistic::P95),
                 QStringLiteral("Latency, p95: too few samples to compare Sophia with Metis (n = 10; 20 are needed)."));
    }

    void withoutATestOnlyTheRatioIsSaid_data()
    {
        QTest::addColumn<Metric>("metric");
        QTest::addColumn<QString>("sentence");
        QTest::addRow("less is better") << Metric::Latency
                                        << QStringLiteral("Latency: that of Metis was 3.08 times that of Sophia as "
                                                          "measured (Sophia: 1.621 against 4.987 s); not tested.");
        QTest::addRow("more is better")
            << Metric::OutputThroughput
            << QStringLiteral("Output throughput: that of Sophia was 3.18 times that of Metis as measured (50.46 "
                              "against 15.86 tokens/s); not tested.");
    }

    void withoutATestOnlyTheRatioIsSaid()
    {
        QFETCH(Metric, metric);
        QFETCH(QString, sentence);
        QCOMPARE(sentenceOf(comparisonOf(originalFile()), metric), sentence);
    }

    void otherFiguresAreSaidOfTheOneThatHasMore_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<QString>("begin");
        QTest::addRow("higher") << Verdict::Higher << 2.0
                                << QStringLiteral("Output tokens: that of Sophia was 2.00 times that of Metis (");
        QTest::addRow("lower") << Verdict::Lower << 0.5
                               << QStringLiteral(
                                      "Output tokens: that of Metis was 2.00 times that of Sophia (Sophia: ");
    }

    void otherFiguresAreSaidOfTheOneThatHasMore()
    {
        QFETCH(Verdict, verdict);
        QFETCH(double, ratio);
        QFETCH(QString, begin);
        const Comparison comparison = weighedComparison();
        ComparedValue value = *comparison.find(1, Metric::OutputTokens);
        value.verdict = verdict;
        value.ratio = ratio;
        value.factor = 2;
        QVERIFY2(findingSentence(comparison, value).startsWith(begin), qPrintable(findingSentence(comparison, value)));
    }

    void fewPairsHaveIntervalsThatMayBeTooNarrow()
    {
        Comparison comparison = weighedComparison();
        const QString words = QStringLiteral("With n = 10 intervals by bootstrap are rather too narrow");
        const auto isSaid = [&] {
            const std::vector<QString> limits = limitSection(comparison, {}).lines;
            return std::ranges::any_of(limits, [&](const QString& line) { return line.startsWith(words); });
        };
        QVERIFY(isSaid());
        Evidence many = pairedEvidence(0.01, 0.02, {2, 3});
        many.n = many.baselineN = 50;
        setEvidence(comparison, Metric::Latency, Statistic::Main, Verdict::Better, many);
        QVERIFY(!isSaid());
    }

    void pHasItsDigits_data()
    {
        QTest::addColumn<double>("p");
        QTest::addColumn<QString>("number");
        QTest::addRow("tiny") << 0.0004 << QStringLiteral("<0.001");
        QTest::addRow("small") << 0.0098 << QStringLiteral("0.010");
        QTest::addRow("just below the tenth") << 0.0996 << QStringLiteral("0.10");
        QTest::addRow("large") << 0.734 << QStringLiteral("0.73");
        QTest::addRow("one") << 1.0 << QStringLiteral("1.00");
    }

    void pHasItsDigits()
    {
        QFETCH(double, p);
        QFETCH(QString, number);
        QCOMPARE(pNumber(p), number);
    }

    void theSaidFactorLiesInTheSaidInterval()
    {
        ComparedValue value;
        value.verdict = Verdict::Worse;
        value.ratio = 0.5;
        value.factor = 2;
        value.evidence = pairedEvidence(0.01, 0.02, {0.4, 0.8});
        QCOMPARE(*saidInterval(value), (Interval {1.25, 2.5}));
        value.evidence->interval->low = 0; // the other end would be infinite
        QVERIFY(!saidInterval(value));
    }

    void whereNothingIsShownTheIntervalIsThatOfLegToBaseline()
    {
        ComparedValue value {.metric = Metric::Latency, .ratio = 0.8, .verdict = Verdict::NoDifference};
        value.evidence = pairedEvidence(0.3, 1, {0.5, 2.5});
        QCOMPARE(*saidInterval(value), (Interval {0.4, 2}));
        value.metric = Metric::OutputThroughput;
        QCOMPARE(*saidInterval(value), (Interval {0.5, 2.5}));
    }

    void aSureDifferenceOfAHairIsNotCalledNone()
    {
        Comparison comparison = weighedComparison();
        ComparedValue value = *comparison.find(1, Metric::OutputTokens);
        value.lean = Verdict::NoDifference;
        value.evidence = pairedEvidence(0.001, 0.004, {1.001, 1.004});
        QVERIFY2(findingSentence(comparison, value)
                     .startsWith(QStringLiteral(
                         "Output tokens: those of Sophia and Metis are less than half a per cent apart (")),
                 qPrintable(findingSentence(comparison, value)));
    }

    void aNameWithAPlaceholderStaysAName()
    {
        RunResult result = originalFile();
        result.legs[1].name = QStringLiteral("%1 %4 %5");
        for (const Statistic statistic : {Statistic::Main, Statistic::P95}) {
            const QString sentence = sentenceOf(weighedComparison(result), Metric::Latency, statistic);
            QVERIFY2(sentence.contains(QStringLiteral("%1 %4 %5")), qPrintable(sentence));
        }
    }

    void theSectionTellsTestsAndAgreement()
    {
        const ReportSection section = findingSection(weighedComparison());
        const auto has
            = [&section](const QString& line) { return std::ranges::find(section.lines, line) != section.lines.end(); };
        QVERIFY(has(QStringLiteral("Answers of Sophia and Metis to the same prompts share words with a mean F1 of 0.71 "
                                   "(n = 10 prompt(s); 95 % interval 0.60 to 0.80).")));
        QVERIFY(section.notes.empty()); // it is tested
        QVERIFY(!findingSection(comparisonOf(originalFile())).notes.empty());
    }
};

QTEST_APPLESS_MAIN(TestEvidenceWording)

#include "tst_evidencewording.moc"
