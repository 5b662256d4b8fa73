// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/report/hostile.h"
#include "wording/conditionwording.h"
#include "wording/verdictwording.h"
#include "wording/wording.h"

#include <QSet>
#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

class TestWording : public QObject
{
    Q_OBJECT

private slots:
    void everyMetricHasAName()
    {
        QSet<QString> names;
        for (const MetricTraits& traits : allMetrics)
            names.insert(metricName(traits.metric));
        QCOMPARE(static_cast<std::size_t>(names.size()), allMetrics.size());
    }

    void numbersSuitTheirUnit_data()
    {
        QTest::addColumn<int>("metric");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, Metric metric, double value, const char* expected) {
            QTest::newRow(name) << static_cast<int>(metric) << value << QString::fromUtf8(expected);
        };
        row("latency", Metric::Latency, 4.98733, "4.987 s");
        row("time of a token", Metric::TimePerOutputToken, 0.0068, "6.80 ms");
        row("gap", Metric::InterTokenLatency, 0.5, "500.00 ms");
        row("tokens", Metric::OutputTokens, 79.1, "79.1 tokens");
        row("a large number has no separators", Metric::TotalThroughput, 1234567.891, "1234567.89 tokens/s");
        row("requests", Metric::RequestThroughput, 0.2005, "0.201 1/s");
        row("share", Metric::SuccessRate, 0.9, "90.0 %");
        row("good requests", Metric::Goodput, 0.2005, "0.201 1/s");
        row("energy", Metric::TokensPerJoule, 0.12345, "0.123 tokens/J");
        row("money has its leg's currency", Metric::CostPerThousand, 0.3, "0.3000 ");
    }

    void numbersSuitTheirUnit()
    {
        QFETCH(const int, metric);
        QFETCH(const double, value);
        QFETCH(const QString, expected);
        QLocale::setDefault(QLocale(QLocale::German)); // documents are written in the C locale whatever the user's
        const auto kind = static_cast<Metric>(metric);
        QCOMPARE(metricNumber(kind, value) + QChar(u' ') + metricUnit(kind), expected);
        QLocale::setDefault(QLocale::c());
    }

    void verdictsHaveWordsAndKeys_data()
    {
        QTest::addColumn<int>("metric");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("key");
        const auto row
            = [](const char* name, Metric metric, Verdict verdict, double ratio, const char* words, const char* key) {
                  QTest::newRow(name) << static_cast<int>(metric) << static_cast<int>(verdict) << ratio
                                      << QString::fromUtf8(words) << QString::fromLatin1(key);
              };
        row("shorter", Metric::Latency, Verdict::Better, 3.076, "3.08× faster", "faster");
        row("longer", Metric::Latency, Verdict::Worse, 0.5, "2.00× slower", "slower");
        row("more a second", Metric::OutputThroughput, Verdict::Better, 12.34, "12.3× higher", "higher");
        row("less a second", Metric::OutputThroughput, Verdict::Worse, 0.001, "1000× lower", "lower");
        row("less money", Metric::CostPerThousand, Verdict::Better, 2, "2.00× lower", "lower");
        row("more tokens", Metric::OutputTokens, Verdict::Higher, 1.03, "1.03× higher", "higher");
        row("fewer tokens", Metric::OutputTokens, Verdict::Lower, 0.8, "1.25× lower", "lower");
        row("none shown", Metric::Latency, Verdict::NoDifference, 1, "no difference shown", "no_difference_shown");
        row("too few", Metric::Latency, Verdict::TooFew, 2, "too few samples", "too_few_samples");
        row("not tested", Metric::Latency, Verdict::NotTested, 1.77, "0.56× as long, not tested", "not_tested");
        row("no data", Metric::Latency, Verdict::NoData, 0, "no data", "no_data");
        row("baseline", Metric::Latency, Verdict::Baseline, 1, "baseline", "baseline");
        row("against zero", Metric::SuccessRate, Verdict::Worse, 0, "lower", "lower");
    }

    void verdictsHaveWordsAndKeys()
    {
        QFETCH(const int, metric);
        QFETCH(const int, verdict);
        QFETCH(const double, ratio);
        QFETCH(const QString, words);
        QFETCH(const QString, key);
        ComparedValue value {.metric = static_cast<Metric>(metric), .ratio = ratio};
        value.verdict = static_cast<Verdict>(verdict);
        value.factor = ratio > 0 ? std::max(ratio, 1 / ratio) : 1;
        QCOMPARE(verdictWords(value), words);
        QCOMPARE(verdictKey(value), key);
    }

    void everyConditionHasASentenceAndAKey()
    {
        const Comparison comparison = comparisonOf(simulatedRun());
        QSet<QString> keys;
        for (int kind = 0; kind <= static_cast<int>(Condition::NoResults); ++kind) {
            const auto condition = static_cast<Condition>(kind);
            keys.insert(conditionKey(condition));
            const QString sentence = conditionSentence(comparison, {condition, true, {1}});
            QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(QStringLiteral("%1")), qPrintable(sentence));
        }
        QCOMPARE(keys.size(), static_cast<int>(Condition::NoResults) + 1);
    }

    void aDifferenceTellsEachLegsValue()
    {
        const Comparison comparison = comparisonOf(originalFile());
        QCOMPARE(conditionSentence(comparison, {Condition::Model, true, {1}}),
                 QStringLiteral("Models differ: Metis: gpt-oss-120b-131072; Sophia: openai/gpt-oss-120b."));
    }

    void aRateIsToldWhereItIsNoConcurrency()
    {
        RunResult result = simulatedRun();
        result.legs[1].part.load = Load {.rate = 2.5};
        QCOMPARE(conditionSentence(comparisonOf(result), {Condition::Concurrency, true, {1}}),
                 QStringLiteral("Numbers of requests in flight at a time differ: Metis (simulated): 1; "
                                "Sophia (simulated): 2.5 requests/s."));
    }

    void simulatedIsSaidOfTheSimulatedLegEvenIfItIsTheBaseline()
    {
        RunResult result = originalFile();
        result.legs[0].isSimulated = true;
        const Comparison comparison = comparisonOf(result);
        QCOMPARE(conditionSentence(comparison, {Condition::Simulated, true, {1}}),
                 QStringLiteral("Simulated, not measured on a real endpoint: Metis (simulated)."));
    }

    void aNameThatSaysSimulatedIsNotLabelledTwice()
    {
        LegSummary leg;
        leg.title = QStringLiteral("Simulated Metis");
        leg.isSimulated = true;
        QCOMPARE(legTitle(leg), QStringLiteral("Simulated Metis"));
    }

    void textFromOutsideIsMadePlain_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("lines") << QStringLiteral("a\r\nb\tc") << QStringLiteral("a b c");
        QTest::newRow("terminal escape") << QStringLiteral("\x1b[31mred\x07") << QStringLiteral("[31mred");
        QTest::newRow("one-byte escape") << QStringLiteral("a\u009b31mb") << QStringLiteral("a 31mb");
        QTest::newRow("text turned around") << QStringLiteral("a\u202eb\u2066c") << QStringLiteral("abc");
        QTest::newRow("other scripts stay")
            << QStringLiteral("Größe 日本 \U0001F600") << QStringLiteral("Größe 日本 \U0001F600");
        QTest::newRow("very long") << QString(5000, u'x') << QString(299, u'x') + u'…';
    }

    void textFromOutsideIsMadePlain()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(plain(text), expected);
    }
};

QTEST_APPLESS_MAIN(TestWording)

#include "tst_wording.moc"
