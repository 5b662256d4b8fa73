// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/causetext.h"
#include "ui/text/errortext.h"
#include "ui/text/failuretext.h"
#include "ui/text/format.h"
#include "ui/text/metrictext.h"
#include "ui/text/outcometext.h"
#include "ui/text/statetext.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

QLocale english()
{
    return {QLocale::English, QLocale::UnitedStates};
}

const std::vector<Outcome> allOutcomes {
    Outcome::Succeeded,         Outcome::Refused,      Outcome::Unreachable,  Outcome::TlsFailed,
    Outcome::ConnectTimeout,    Outcome::StallTimeout, Outcome::TotalTimeout, Outcome::HttpError,
    Outcome::FirstTokenTimeout, Outcome::ErrorInBody,  Outcome::Truncated,    Outcome::RateLimited,
    Outcome::ContextTooLong,    Outcome::Cancelled,    Outcome::Malformed,    Outcome::NoCredential};

} // namespace

class TestText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(english()); }

    void significantDigitsNeverNeedAnExponent_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0.0 << QStringLiteral("0.00");
        QTest::newRow("below one") << 0.0312 << QStringLiteral("0.0312");
        QTest::newRow("a latency") << 4.987 << QStringLiteral("4.99");
        QTest::newRow("rounding adds a digit") << 9.996 << QStringLiteral("10.0");
        QTest::newRow("tens") << 47.83 << QStringLiteral("47.8");
        QTest::newRow("hundreds") << 203.98 << QStringLiteral("204");
        QTest::newRow("thousands keep their place") << 12044.0 << QStringLiteral("12,000");
        QTest::newRow("negative") << -1.5 << QStringLiteral("-1.50");
        QTest::newRow("not a number") << std::nan("") << format::noValue();
    }
    void significantDigitsNeverNeedAnExponent()
    {
        QFETCH(double, value);
        QTEST(format::significant(value), "text");
    }

    void durationsInSentencesAreAsPreciseAsAReaderWants_data()
    {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QString>("text");
        const auto ns = [](Nanoseconds time) { return qint64(time.count()); };
        QTest::newRow("timer lag") << ns(412us) << QStringLiteral("0.4 ms");
        QTest::newRow("milliseconds") << ns(250ms) << QStringLiteral("250 ms");
        QTest::newRow("a pause") << ns(5s) << QStringLiteral("5 s");
        QTest::newRow("seconds") << ns(2396ms) << QStringLiteral("2.4 s");
        QTest::newRow("half a minute") << ns(31600ms) << QStringLiteral("32 s");
        QTest::newRow("nearly a minute") << ns(59700ms) << QStringLiteral("1 min 0 s");
        QTest::newRow("minutes") << ns(125s) << QStringLiteral("2 min 5 s");
        QTest::newRow("hours") << ns(3780s) << QStringLiteral("1 h 3 min");
    }
    void durationsInSentencesAreAsPreciseAsAReaderWants()
    {
        QFETCH(qint64, nanoseconds);
        QTEST(format::duration(Nanoseconds(nanoseconds)), "text");
    }

    void valuesInTablesHaveFixedPlacesAndTheirUnit()
    {
        QCOMPARE(format::latency(1147ms), QStringLiteral("1.147 s"));
        QCOMPARE(format::firstToken(310ms), QStringLiteral("0.31 s"));
        QCOMPARE(format::firstToken(31ms), QStringLiteral("0.031 s"));
        QCOMPARE(format::share(1), QStringLiteral("100 %"));
        QCOMPARE(format::share(0.983), QStringLiteral("98.3 %"));
        QCOMPARE(format::factor(3.0764), QStringLiteral("3.08×"));
        QCOMPARE(format::outOf(7, 10), QStringLiteral("7 / 10"));
    }

    void anEstimateOfTokensIsMarked()
    {
        QCOMPARE(format::tokenCount(31, false), QStringLiteral("31"));
        QCOMPARE(format::tokenCount(31, true), QStringLiteral("≈ 31"));
        QCOMPARE(format::tokenCount(std::nullopt, true), format::noValue());
    }

    void numbersFollowTheUsersLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(format::latency(1147ms), QStringLiteral("1,147 s"));
        QCOMPARE(format::count(10570), QStringLiteral("10.570"));
        QCOMPARE(metrictext::value(Metric::OutputThroughput, 15.86), QStringLiteral("15,9 tok/s"));
        QCOMPARE(format::money(0.25, QStringLiteral("EUR")), QStringLiteral("0,250 EUR"));
    }

    void oneLineHasNoBreaksAndAnEnd()
    {
        QCOMPARE(format::oneLine(QStringLiteral("What\n  day?")), QStringLiteral("What day?"));
        QCOMPARE(format::oneLine(QString(500, QChar(u'x')), 10), QString(QString(9, QChar(u'x')) + QChar(0x2026)));
    }

    void everyMetricHasANameAndADefinition()
    {
        for (const MetricTraits& traits : allMetrics) {
            QVERIFY(!metrictext::name(traits.metric).isEmpty());
            QVERIFY(metrictext::explanation(traits.metric).endsWith(QChar(u'.')));
            QVERIFY(!metrictext::value(traits.metric, 1.0).isEmpty());
        }
        QCOMPARE(metrictext::value(Metric::Latency, std::nullopt), format::noValue());
        QCOMPARE(metrictext::value(Metric::Latency, 4.987), QStringLiteral("4.987 s"));
        QCOMPARE(metrictext::value(Metric::InterTokenLatency, 0.0068), QStringLiteral("6.80 ms"));
        QCOMPARE(metrictext::value(Metric::TokensPerJoule, 0.1234), QStringLiteral("0.123 tok/J"));
        QCOMPARE(metrictext::value(Metric::CostPerThousand, 1.6),
                 QStringLiteral("1.60")); // in whose money is not known
        QCOMPARE(format::money(1.6, {}), QStringLiteral("1.60"));
        QCOMPARE(metrictext::notMeasurable(NotMeasurableReason::Buffered), QStringLiteral("not measurable (buffered)"));
        QCOMPARE(metrictext::name(Metric::Latency, Statistic::Main), QStringLiteral("Mean latency"));
        QCOMPARE(metrictext::name(Metric::OutputThroughput, Statistic::Main), QStringLiteral("Output throughput"));
    }

    void verdictsSayTheDirectionInWords_data()
    {
        QTest::addColumn<Metric>("metric");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<double>("factor");
        QTest::addColumn<QString>("text");
        QTest::newRow("less time") << Metric::Latency << Verdict::Better << 3.076 << QStringLiteral("3.08× faster");
        QTest::newRow("more time") << Metric::Latency << Verdict::Worse << 1.5 << QStringLiteral("1.50× slower");
        QTest::newRow("more throughput") << Metric::OutputThroughput << Verdict::Better << 3.18
                                         << QStringLiteral("3.18× higher");
        QTest::newRow("less money") << Metric::CostPerThousand << Verdict::Better << 2.0
                                    << QStringLiteral("2.00× lower");
        QTest::newRow("fewer tokens") << Metric::OutputTokens << Verdict::Lower << 2.0
                                      << QStringLiteral("0.500× as much");
        QTest::newRow("the baseline") << Metric::Latency << Verdict::Baseline << 1.0 << QStringLiteral("baseline");
        QTest::newRow("a leg without results")
            << Metric::Latency << Verdict::NoData << 1.0 << QStringLiteral("no data");
    }
    void verdictsSayTheDirectionInWords()
    {
        QFETCH(Metric, metric);
        QFETCH(Verdict, verdict);
        QFETCH(double, factor);
        QTEST(metrictext::verdict(metric, verdict, factor), "text");
    }

    void everyOutcomeHasAWordAndAnExplanation()
    {
        for (const Outcome outcome : allOutcomes) {
            QVERIFY(!outcometext::word(outcome, 500).isEmpty());
            QVERIFY(outcometext::explanation(outcome, 500).endsWith(QChar(u'.')));
            QCOMPARE(outcometext::wordForKey(keyOf(outcome, 401)), outcometext::word(outcome, 401));
        }
        QCOMPARE(outcometext::word(Outcome::HttpError, 401), QStringLiteral("HTTP 401"));
    }

    void everyCauseHasAWordAndSentencesOfItsOwn()
    {
        QSet<QString> words;
        QSet<QString> sentences;
        for (int i = 1; i <= static_cast<int>(Cause::ProxyRefused); ++i) {
            const auto cause = static_cast<Cause>(i);
            QVERIFY2(causetext::word(cause).size() <= 24, qPrintable(keyOf(cause))); // a cell of a table
            QVERIFY2(causetext::explanation(cause).count(QStringLiteral(". ")) >= 1, qPrintable(keyOf(cause)));
            words.insert(causetext::word(cause));
            sentences.insert(causetext::explanation(cause));
        }
        QCOMPARE(words.size(), qsizetype(Cause::ProxyRefused));
        QCOMPARE(sentences.size(), qsizetype(Cause::ProxyRefused));
        QCOMPARE(causetext::word(Cause::Unknown), QString());
        QCOMPARE(causetext::action(Cause::LoginLapsed), causetext::Remedy::SignIn);
        QCOMPARE(causetext::action(Cause::ModelCold), causetext::Remedy::WakeModel);
    }

    void aCauseSpeaksForItsRequest()
    {
        RequestRecord record {.outcome = Outcome::RateLimited, .httpStatus = 429, .cause = Cause::TokenQuota};
        QCOMPARE(outcometext::word(record), QStringLiteral("token quota"));
        QVERIFY(outcometext::explanation(record).contains(QStringLiteral("60,000")));
        record.cause = Cause::Unknown;
        QCOMPARE(outcometext::word(record), outcometext::word(Outcome::RateLimited));
    }

    void aTokenThatCouldNotBeHadSaysWhere()
    {
        RequestRecord record {.outcome = Outcome::NoCredential,
                              .cause = Cause::TokenMissing,
                              .errorMessage = QStringLiteral("METIS_TOKEN: missing: no such variable")};
        QVERIFY(outcometext::explanation(record).contains(QStringLiteral("METIS_TOKEN is not set")));
        record.errorMessage = QStringLiteral("tokens.json: missing: no such file");
        QCOMPARE(outcometext::explanation(record), outcometext::explanation(Outcome::NoCredential));
        record.cause = Cause::TokenExpired;
        QCOMPARE(outcometext::explanation(record), causetext::explanation(Cause::TokenExpired));
    }

    void aRunsFailuresAreToldMostFrequentFirst()
    {
        RunResult result;
        QVERIFY(failuretext::digestOf(result).what.isEmpty());
        Leg leg {.name = QStringLiteral("Metis")};
        const auto add = [&leg](Outcome outcome, Cause cause) {
            leg.records.push_back({.outcome = outcome, .cause = cause, .errorMessage = keyOf(cause)});
        };
        add(Outcome::HttpError, Cause::ModelCold);
        add(Outcome::Cancelled, Cause::Unknown);
        add(Outcome::Succeeded, Cause::Unknown);
        add(Outcome::RateLimited, Cause::TokenQuota);
        add(Outcome::RateLimited, Cause::TokenQuota);
        result.legs = {leg};
        QVERIFY(
            failuretext::summary(leg).endsWith(QStringLiteral("of Metis failed: 2 × token quota, 1 × model cold.")));
        const auto digest = failuretext::digestOf(result);
        QVERIFY(digest.what.endsWith(QStringLiteral("failed: 2 × token quota, 1 × model cold.")));
        QCOMPARE(digest.advice, causetext::explanation(Cause::TokenQuota));
        QCOMPARE(digest.reported, QStringLiteral("token_quota"));
        QCOMPARE(digest.cause, Cause::TokenQuota);
        QCOMPARE(digest.endpoint, QStringLiteral("Metis"));
    }

    void aVariableThatIsNotSetIsNamed()
    {
        const QString text = errortext::asText({.code = Error::Code::CredentialMissing,
                                                .subject = QStringLiteral("METIS_TOKEN"),
                                                .detail = QStringLiteral("no such variable")});
        QVERIFY(text.startsWith(QStringLiteral("The environment variable METIS_TOKEN is not set. Set it")));
    }

    void theServersWordsAreQuotedAndCut()
    {
        RequestRecord record;
        record.outcome = Outcome::HttpError;
        record.httpStatus = 503;
        QVERIFY(!outcometext::details(record).contains(QStringLiteral("Reported")));
        record.errorMessage = QString(2000, QChar(u'e'));
        const QString details = outcometext::details(record);
        QVERIFY(details.startsWith(outcometext::explanation(Outcome::HttpError, 503)));
        QVERIFY(details.size() < 1000);
    }

    void anErrorSaysWhatHappenedWhyAndWhatToDo()
    {
        Error error;
        error.code = Error::Code::NotJson;
        error.subject = QStringLiteral("/tmp/endpoints.json");
        error.detail = QStringLiteral("a comma is missing");
        error.line = 3;
        error.column = 14;
        const errortext::Words words = errortext::wordsFor(error);
        QCOMPARE(words.what, QStringLiteral("“/tmp/endpoints.json” is not valid JSON."));
        QCOMPARE(words.why, QStringLiteral("Line 3, column 14: a comma is missing."));
        QVERIFY(words.todo.contains(QStringLiteral("was not changed")));
        QVERIFY(errortext::asText(error).startsWith(words.what));
    }

    void everyErrorHasWordsWithAndWithoutASubject()
    {
        for (int code = 0; code <= static_cast<int>(Error::Code::Cancelled); ++code) {
            Error error;
            error.code = static_cast<Error::Code>(code);
            QVERIFY(!errortext::wordsFor(error).what.isEmpty());
            QVERIFY(!errortext::wordsFor(error).what.contains(QStringLiteral("“”")));
            error.subject = QStringLiteral("Metis %1");
            QVERIFY(errortext::wordsFor(error).what.contains(error.subject));
        }
    }

    void statesAreSaidWithTheLegTheyConcern()
    {
        QCOMPARE(statetext::runState(RunState::Measuring, QStringLiteral("Sophia")),
                 QStringLiteral("Measuring Sophia"));
        QCOMPARE(statetext::runState(RunState::Measuring), QStringLiteral("Measuring"));
        QVERIFY(statetext::progress(17, 20).startsWith(QStringLiteral("17 of 20 request")));
        QCOMPARE(statetext::remaining(6s), QStringLiteral("about 6 s left"));
        QCOMPARE(statetext::remaining(std::nullopt), QString());
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
