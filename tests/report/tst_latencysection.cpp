// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/latencysection.h"
#include "tests/report/hostile.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

QStringList linesOf(const LegSummary& leg)
{
    const ReportSection section = latencySection(Comparison {.legs = {leg}});
    return {section.lines.begin(), section.lines.end()};
}

LegSummary named(const QString& title)
{
    LegSummary leg;
    leg.title = title;
    leg.succeeded = 20;
    return leg;
}

LegSummary sophia()
{
    return named(QStringLiteral("Sophia"));
}

} // namespace

class TestLatencySection : public QObject
{
    Q_OBJECT

private slots:
    void theOriginalMeasurementIsPathAndChip()
    {
        const ReportSection section = latencySection(comparisonOf(originalFile()));
        QCOMPARE(section.heading, QStringLiteral("What latency is made of"));
        const QStringList lines(section.lines.begin(), section.lines.end());
        QVERIFY(lines.contains(
            QStringLiteral("Metis: 5.01 s + 0.6 ms per output token (95 % intervals 4.06 to 5.64 s and −5.2 to 7.8 "
                           "ms, n = 10): it is not shown that longer answers take longer.")));
        QVERIFY(lines.contains(QStringLiteral(
            "Sophia: 0.38 s + 12.3 ms per output token (95 % intervals −0.23 to 3.41 s and −7.2 to 18.6 ms, "
            "n = 10): it is not shown that longer answers take longer.")));
        QVERIFY(lines.contains(
            QStringLiteral("Outliers of Metis: 1 of 10 requests, prompt 1 (“Which NFL team represented the AFC at "
                           "Super Bowl 50?”).")));
    }

    void aCostPerTokenThatIsShownNeedsNoDoubt()
    {
        LegSummary leg = sophia();
        leg.fit = LatencyFit {.fixed = 0.05,
                              .perToken = 0.0123,
                              .fixedInterval = Interval {0.03, 0.12},
                              .perTokenInterval = Interval {0.0071, 0.0186},
                              .n = 40};
        QCOMPARE(linesOf(leg),
                 QStringList(QStringLiteral("Sophia: 0.050 s + 12.3 ms per output token (95 % intervals 0.030 to "
                                            "0.12 s and 7.1 to 18.6 ms, n = 40).")));
        leg.fit->perTokenInterval.reset();
        leg.fit->perToken = 0.00002;
        QCOMPARE(linesOf(leg), QStringList(QStringLiteral("Sophia: 0.050 s + 0.020 ms per output token (n = 40).")));
    }

    void onlyASlowFirstRequestIsTold()
    {
        LegSummary leg = sophia();
        leg.firstRequest = FirstRequest {.latency = 3.133, .restMedian = 1.575, .isSlow = true};
        QCOMPARE(linesOf(leg),
                 QStringList(QStringLiteral(
                     "The first request of Sophia took 3.13 s against a median of 1.57 s of the rest.")));
        leg.firstRequest->isSlow = false;
        QVERIFY(linesOf(leg).isEmpty());
    }

    void driftsAreToldWhereTheTrendIsMoreThanChance_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::addColumn<double>("p");
        QTest::addColumn<QString>("line");
        QTest::newRow("rose") << 1.375 << 0.00026
                              << QStringLiteral("The latency of Sophia rose during the run: the median of the second "
                                                "half is 1.38× that of the first (Mann–Kendall, p < 0.001).");
        QTest::newRow("fell, as likely as is still told")
            << 0.8 << 0.05
            << QStringLiteral("The latency of Sophia fell during the run: the median of the second half is 0.80× that "
                              "of the first (Mann–Kendall, p = 0.050).");
        QTest::newRow("drifted") << 1.001 << 0.02
                                 << QStringLiteral(
                                        "The latency of Sophia drifted during the run, though the medians of its "
                                        "halves are alike: 1.00× (Mann–Kendall, p = 0.020).");
        QTest::newRow("chance") << 3.0 << 0.051 << QString();
    }

    void driftsAreToldWhereTheTrendIsMoreThanChance()
    {
        QFETCH(const double, ratio);
        QFETCH(const double, p);
        QFETCH(const QString, line);
        LegSummary leg = sophia();
        leg.predictability.drift = Drift {ratio, p};
        QCOMPARE(linesOf(leg).join(QChar(u'|')), line);
    }

    void atMostThreePromptsAreNamed()
    {
        LegSummary leg = sophia();
        leg.prompts = {{.promptNumber = 3, .question = QString(70, QChar(u'x'))}};
        leg.predictability.outliers = std::vector<std::size_t> {1, 2, 5, 7, 8};
        leg.outlierPrompts = {3, 4, 3, 9, 12};
        const QString shortened = QString(59, QChar(u'x')) + QChar(u'…');
        QCOMPARE(linesOf(leg),
                 QStringList(QStringLiteral("Outliers of Sophia: 5 of 20 requests, first prompt 3 (“%1”), prompt 4, "
                                            "prompt 9.")
                                 .arg(shortened)));
        leg.outlierPrompts.clear();
        QCOMPARE(linesOf(leg), QStringList(QStringLiteral("Outliers of Sophia: 5 of 20 requests.")));
    }

    void hostileNamesStayText()
    {
        LegSummary leg = named(QStringLiteral("%1 %2 %4\n\u202e"));
        leg.prompts = {{.promptNumber = 3, .question = QStringLiteral("%3\x1b[31m")}};
        leg.predictability.outliers = std::vector<std::size_t> {1};
        leg.outlierPrompts = {3};
        QCOMPARE(linesOf(leg),
                 QStringList(QStringLiteral("Outliers of %1 %2 %4: 1 of 20 requests, prompt 3 (“%3 [31m”).")));
    }

    void aLegOfWhichNothingCanBeSaidHasNoSentence()
    {
        const ReportSection section = latencySection(Comparison {.legs = {sophia()}});
        QVERIFY(section.lines.empty());
        QVERIFY(section.notes.empty());
    }
};

QTEST_APPLESS_MAIN(TestLatencySection)

#include "tst_latencysection.moc"
