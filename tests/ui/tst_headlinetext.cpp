// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparedlegs.h"
#include "ui/text/headlinetext.h"

#include <QLocale>
#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;
using namespace Qt::StringLiterals;

class TestHeadlineText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theHeadlineSaysWhatIsShown_data()
    {
        QTest::addColumn<Comparison>("comparison");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("grounds");
        const auto untested = [](Comparison comparison) {
            for (ComparedValue& value : comparison.values)
                value.verdict = Verdict::NotTested;
            return comparison;
        };
        RunResult others = metisandsophia::result();
        for (RequestRecord& record : others.legs[1].records)
            record.prompt += u" Please."_s;
        RunResult alone = metisandsophia::result();
        alone.legs.pop_back();
        Comparison same = weighed();
        find(same, 1, Metric::Latency).verdict = Verdict::NoDifference;
        find(same, 1, Metric::Latency).ratio = 1.02;
        find(same, 1, Metric::Latency).evidence->interval = Interval {0.9, 1.2};
        Comparison few = weighed();
        find(few, 1, Metric::Latency).verdict = Verdict::TooFew;
        find(few, 1, Metric::Latency).evidence->n = 3;
        Comparison many = comparisonOf(withTwelveLegs());
        find(many, 1, Metric::Latency).verdict = Verdict::Better;
        find(many, 1, Metric::Latency).evidence = *weighed().find(1, Metric::Latency)->evidence;
        Comparison fitted = weighed();
        setFit(fitted.legs[0], 5.02, 0.0006);
        setFit(fitted.legs[1], 0.41, 0.0123);
        const QString latencies = u"mean latency 1.621 s against 4.987 s"_s;
        QTest::newRow("shown") << weighed() << u"Sophia is 3.08× faster"_s
                               << u"95 % interval 2.4 – 4.1, 10 paired prompt(s)"_s;
        QTest::newRow("shown of a slower leg")
            << weighed(1) << u"Metis is 3.08× slower"_s << u"95 % interval 2.4 – 4.1, 10 paired prompt(s)"_s;
        QTest::newRow("with what an answer costs")
            << fitted << u"Sophia is 3.08× faster"_s
            << u"95 % interval 2.4 – 4.1, 10 paired prompt(s). Line fit: Metis 5.0 s + 0.60 ms a token, Sophia 0.4 s + 12 ms a token."_s;
        QTest::newRow("no difference")
            << same << u"No difference shown"_s
            << u"0.980× as long, 95 % interval 0.83 – 1.11, 10 paired prompt(s); alone, such a test finds a difference of 38 % about four times in five"_s;
        QTest::newRow("too few") << few << u"Too few samples"_s
                                 << u"0.325× as long in 3 paired prompt(s), of which no test could show anything"_s;
        QTest::newRow("not tested") << untested(comparisonOf(metisandsophia::result()))
                                    << u"Sophia against Metis: 0.325× as long"_s
                                    << latencies + u", 10 paired prompt(s)"_s;
        QTest::newRow("different prompts")
            << untested(comparisonOf(others)) << u"Sophia against Metis: 0.325× as long"_s
            << latencies + u", 10 and 10 requests of different prompts"_s;
        QTest::newRow("a leg without data") << comparisonOf(withEmptySophia()) << u"Sophia has no results"_s
                                            << u"nothing to compare with Metis: mean latency 4.987 s, 10 request(s)"_s;
        QTest::newRow("a baseline without data") << comparisonOf(withEmptySophia(), 1) << u"Sophia has no results"_s
                                                 << u"choose another baseline to compare with"_s;
        QTest::newRow("one leg") << comparisonOf(alone) << u"Metis answers in 4.987 s on average"_s
                                 << u"mean latency of 10 request(s); open another file to compare"_s;
        QTest::newRow("twelve legs")
            << many << u"Sophia is 3.08× faster than Metis"_s
            << u"95 % interval 2.4 – 4.1, 10 paired prompt(s); of 11 legs 1 are shown to be faster than Metis, 0 slower"_s;
    }

    void theHeadlineSaysWhatIsShown()
    {
        QFETCH(Comparison, comparison);
        if (QByteArray(QTest::currentDataTag()) != "with what an answer costs") {
            for (LegSummary& leg : comparison.legs)
                leg.fit.reset();
        }
        const headlinetext::Headline headline = headlinetext::headline(comparison);
        QTEST(headline.verdict, "verdict");
        QTEST(headline.grounds, "grounds");
    }

    void fittedLinesAreNamedForWhatTheyAre()
    {
        LegSummary one {.title = u"A"_s};
        LegSummary other {.title = u"B"_s};
        QCOMPARE(headlinetext::fits(one, other), QString());
        setFit(one, 1.0, 0.02);
        setFit(other, 0.05, 0.0005);
        QCOMPARE(headlinetext::fits(one, other), u"Line fit: A 1.0 s + 20 ms a token, B 50 ms + 0.50 ms a token."_s);
        one.fit->perToken = -0.0004;
        QCOMPARE(headlinetext::fits(one, other), QString()); // nothing says that it is chance
        one.fit->perTokenInterval = {-0.002, 0.001};
        QCOMPARE(headlinetext::fits(one, other), u"Line fit: A 1.0 s − 0.40 ms a token, B 50 ms + 0.50 ms a token."_s);
        one.fit->fixed = -0.1; // chance, no price
        QCOMPARE(headlinetext::fits(one, other), QString());
    }
};

QTEST_MAIN(TestHeadlineText)

#include "tst_headlinetext.moc"
