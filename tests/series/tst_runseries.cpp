// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/credentialreader.h"
#include "series/runseries.h"
#include "simulator/profile.h"
#include "simulator/simulatedendpoint.h"
#include "stats/inflight.h"
#include "support/fakeendpoint.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

RunPlan planAt(const FakeEndpoint& server, std::optional<Sweep> sweep = {})
{
    RunPlan plan {.pause = 0ms};
    for (const char* name : {"a", "b"}) {
        plan.endpoints.push_back(
            {.name = QString::fromLatin1(name), .baseUrl = server.baseUrl(), .model = QString::fromLatin1(name)});
    }
    for (int i = 1; i <= 3; ++i)
        plan.prompts.prompts.push_back(promptFromText(QStringLiteral("p%1").arg(i)));
    plan.sweep = std::move(sweep);
    return plan;
}

/// A series with what it has said.
class ObservedSeries
{
public:
    ObservedSeries()
    {
        QObject::connect(&series, &RunSeries::stepStarted, &m_context, [this](const std::vector<Leg>& legs) {
            for (const Leg& leg : legs)
                started << leg.key;
        });
        QObject::connect(&series, &RunSeries::stepFinished, &m_context,
                         [this](const RunResultPtr& soFar) { legsSoFar.push_back(soFar->legs.size()); });
        QObject::connect(&series, &RunSeries::finished, &m_context,
                         [this](const RunResultPtr& done) { result = done; });
    }

    RunResultPtr make(const std::vector<Scenario>& scenarios, const RunResultPtr& earlier = {})
    {
        series.start(scenarios, earlier);
        return wait();
    }

    RunResultPtr wait()
    {
        return QTest::qWaitFor([this] { return result != nullptr; }, 60'000) ? result : nullptr;
    }

private:
    SteadyClock m_clock;
    CredentialReader m_bearers {m_clock};
    QObject m_context;

public:
    RunSeries series {m_clock, m_bearers};
    QStringList started {};
    std::vector<std::size_t> legsSoFar {};
    RunResultPtr result {};
};

QStringList keysOf(const RunResult& result)
{
    QStringList keys;
    for (const Leg& leg : result.legs)
        keys << leg.key;
    return keys;
}

} // namespace

class TestRunSeries : public QObject
{
    Q_OBJECT

private slots:
    void aHeldSeriesSendsNothingBeforeItIsReleased()
    {
        FakeEndpoint server(scripts::chat({"yes"}));
        ObservedSeries observed;
        observed.series.hold();
        observed.series.start({{{}, planAt(server)}});
        QVERIFY(observed.series.isRunning());
        QVERIFY(observed.started.isEmpty());
        observed.series.release();
        const RunResultPtr result = observed.wait();
        QVERIFY(result);
        QCOMPARE(result->legs.size(), std::size_t(2));
    }

    void aSeriesHeldBetweenItsStepsGoesOnOnce()
    {
        FakeEndpoint server(scripts::chat({"yes"}));
        ObservedSeries observed;
        QObject::connect(&observed.series, &RunSeries::stepFinished, &observed.series, [&observed] {
            observed.series.hold();
            observed.series.release(); // as when there is nothing to wait for
        });
        const RunResultPtr result = observed.make({{{}, planAt(server, Sweep {.values = {1, 2}})}});
        QVERIFY(result);
        QCOMPARE(result->legs.size(), std::size_t(4));
        QCOMPARE(observed.started.size(), 4);
    }

    void aHeldSeriesCanBeStopped()
    {
        FakeEndpoint server(scripts::chat({"yes"}));
        ObservedSeries observed;
        observed.series.hold();
        observed.series.start({{{}, planAt(server)}});
        observed.series.stop();
        observed.series.release();
        QVERIFY(observed.wait());
        QVERIFY(server.requests().empty());
    }

    void aPlainRunIsWhatTheControllerMakesOfIt()
    {
        FakeEndpoint server(scripts::chat({"yes"}));
        ObservedSeries run;
        const RunResultPtr result = run.make({{.plan = planAt(server)}});
        QVERIFY(result);
        QCOMPARE(keysOf(*result), (QStringList {u"a"_qs, u"b"_qs}));
        QCOMPARE(result->legs[0].part, LegPart());
        QCOMPARE(result->legs[0].records.size(), std::size_t(3));
        QVERIFY(result->scenarios.empty());
        QVERIFY(!result->wasStopped && result->health.timer.samples > 0);
        QVERIFY(!run.series.isRunning());
    }

    void aSweepHasALegForEachPointAndEndpoint()
    {
        FakeEndpoint server(scripts::chat({"yes"}, 2ms));
        ObservedSeries run;
        const RunResultPtr result = run.make({{.plan = planAt(server, Sweep {.values = {1, 4}})}});
        QVERIFY(result);
        const QStringList keys {u"a__c1"_qs, u"b__c1"_qs, u"a__c4"_qs, u"b__c4"_qs};
        QCOMPARE(keysOf(*result), keys);
        QCOMPARE(run.started, keys);
        QCOMPARE(run.legsSoFar, (std::vector<std::size_t> {2, 4}));
        QCOMPARE(server.peakInFlight(), 4);
        for (const Leg& leg : result->legs) {
            QCOMPARE(peakInFlight(leg), static_cast<std::int64_t>(leg.part.point->value));
            QCOMPARE(leg.part.load->concurrency, static_cast<int>(leg.part.point->value));
        }
        QCOMPARE(result->legs[2].name, u"a @ concurrency 4"_qs);
        // One clock: a later step is later.
        QVERIFY(*result->legs[2].records.front().sentAt > *result->legs[1].records.back().sentAt);
        QVERIFY(result->plan.sweep);
    }

    void aQuotaKnowsNoSteps()
    {
        FakeEndpoint server(scripts::chat({"yes"}));
        RunPlan plan = planAt(server, Sweep {.values = {1, 2}});
        plan.endpoints = {plan.endpoints.front()};
        plan.endpoints.front().tokensPerMinute = 515; // a request is reckoned with 513 until one was answered
        plan.limits.requests = 1;
        ObservedSeries run;
        run.series.start({{.plan = plan}});
        QTRY_COMPARE(run.legsSoFar.size(), std::size_t(1));
        QVERIFY(!QTest::qWaitFor([&run] { return run.legsSoFar.size() == 2; }, 300)); // a minute later
        run.series.stop();
        QVERIFY(run.wait());
        QCOMPARE(server.requests().size(), std::size_t(1));
    }

    void aStoppedSweepIsCompleted()
    {
        FakeEndpoint server(scripts::chat({"yes"}));
        const std::vector<Scenario> scenarios {{.plan = planAt(server, Sweep {.values = {1, 2, 3}})}};
        ObservedSeries first;
        QObject::connect(&first.series, &RunSeries::stepFinished, &first.series, &RunSeries::stop);
        const RunResultPtr stopped = first.make(scenarios);
        QVERIFY(stopped && stopped->wasStopped);
        QCOMPARE(keysOf(*stopped), (QStringList {u"a__c1"_qs, u"b__c1"_qs}));
        const auto requestsBefore = server.requests().size();

        ObservedSeries second;
        const RunResultPtr whole = second.make(scenarios, stopped);
        QVERIFY(whole && !whole->wasStopped);
        QCOMPARE(whole->startedAt, stopped->startedAt);
        QCOMPARE(keysOf(*whole).size(), 6);
        QCOMPARE(whole->legs[0], stopped->legs[0]);
        QCOMPARE(second.started.first(), u"a__c2"_qs);
        QCOMPARE(server.requests().size(), requestsBefore + 2 * (10 + 15));
        QVERIFY(*whole->legs[2].records.front().sentAt > *stopped->legs[1].records.back().sentAt);
    }

    void oneStoppedInTheMiddleOfAStepMeasuresItAgain()
    {
        FakeEndpoint server(scripts::chat({"yes"}));
        server.answerOnce(scripts::silence());
        const std::vector<Scenario> scenarios {{.plan = planAt(server, Sweep {.values = {1, 2}})}};
        ObservedSeries first;
        first.series.start(scenarios);
        QTRY_COMPARE(server.inFlight(), 1);
        first.series.stop();
        const RunResultPtr stopped = first.wait();
        QVERIFY(stopped && stopped->wasStopped);
        QCOMPARE(stopped->legs[0].part.end, LegEnd::Stopped);
        ObservedSeries second;
        const RunResultPtr whole = second.make(scenarios, stopped);
        QVERIFY(whole && !whole->wasStopped);
        QCOMPARE(second.started.first(), u"a__c1"_qs);
        QCOMPARE(keysOf(*whole).size(), 4);
    }

    void whatLostItsTokenIsMeasuredAgain()
    {
        FakeEndpoint server(scripts::chat({"yes"}));
        const std::vector<Scenario> scenarios {{.plan = planAt(server, Sweep {.values = {1, 2}})}};
        ObservedSeries first;
        const RunResultPtr whole = first.make(scenarios);
        QVERIFY(whole);
        auto lost = std::make_shared<RunResult>(*whole);
        lost->legs[3].part.end = LegEnd::CredentialLost;
        ObservedSeries second;
        const RunResultPtr completed = second.make(scenarios, lost);
        QVERIFY(completed);
        QCOMPARE(second.started, QStringList {u"b__c2"_qs});
        QCOMPARE(keysOf(*completed), keysOf(*whole));
        QCOMPARE(completed->legs[3].part.end, LegEnd::PlanDone);
    }

    void stoppedAgainWhileItIsCompletedItLosesNothing()
    {
        FakeEndpoint server(scripts::silence());
        server.answerOnce(scripts::chat({"yes"}));
        server.answerOnce(scripts::chat({"yes"}));
        const std::vector<Scenario> scenarios {{.plan = planAt(server)}};
        ObservedSeries first;
        first.series.start(scenarios);
        QTRY_VERIFY(first.series.requestsDone() == 2 && server.inFlight() == 1);
        first.series.stop();
        const RunResultPtr stopped = first.wait();
        QVERIFY(stopped);
        ObservedSeries second;
        second.series.start(scenarios, stopped);
        QTRY_COMPARE(server.inFlight(), 1);
        second.series.stop();
        const RunResultPtr again = second.wait();
        QVERIFY(again && again->wasStopped);
        QCOMPARE(again->legs[0], stopped->legs[0]);
        QCOMPARE(keysOf(*again), (QStringList {u"a"_qs, u"b"_qs}));
    }

    void promptsOfALengthAreMadeInTheServersTokens()
    {
        auto profile = loadProfile(QStringLiteral("metis"));
        QVERIFY(profile);
        const auto server = SimulatedEndpoint::start({.profile = *profile, .timeScale = 0.01});
        QVERIFY(server);
        RunPlan plan {.endpoints = {{.name = u"m"_qs, .baseUrl = (*server)->baseUrl(), .model = u"gpt-oss-120b"_qs}}};
        plan.sweep = Sweep {.variable = SweepVariable::PromptTokens, .values = {1'000, 8'000, 200'000, 300'000}};
        plan.synthetic = SyntheticPrompts {.count = 3, .answerTokens = 16};
        plan.sampling.maxTokens = 16;
        plan.warmup = 1;
        ObservedSeries run;
        QSignalSpy asked(&run.series, &RunSeries::asking);
        const RunResultPtr result = run.make({{.plan = plan}});
        QVERIFY(result);
        QVERIFY(asked.count() > 0);
        QCOMPARE(keysOf(*result), (QStringList {u"m__p1000"_qs, u"m__p8000"_qs, u"m__p200000"_qs}));
        QSet<QString> texts;
        for (std::size_t leg = 0; leg < 2; ++leg) {
            QCOMPARE(result->legs[leg].records.size(), std::size_t(4));
            for (const RequestRecord& record : result->legs[leg].records) {
                QVERIFY(record.succeeded());
                const auto wanted = static_cast<double>(*result->legs[leg].part.promptTokens);
                QVERIFY(std::abs(static_cast<double>(*record.usage.promptTokens) / wanted - 1) <= 0.02);
                QVERIFY(!texts.contains(record.prompt)); // not even the warm-up's
                texts.insert(record.prompt);
                QCOMPARE(textOf(result->plan.prompts.prompts[static_cast<std::size_t>(record.promptNumber) - 1]),
                         record.prompt);
            }
        }
        // What has no room is refused, is a class of its own, and ends the branch.
        QVERIFY(std::ranges::all_of(result->legs[2].records, [](const RequestRecord& record) {
            return record.outcome == Outcome::ContextTooLong;
        }));
        QVERIFY(!result->wasStopped);
    }

    void noPromptIsSentTwiceHoweverManyTheTimeHasRoomFor()
    {
        FakeEndpoint server(scripts::chat({"yes"}));
        RunPlan plan = planAt(server);
        plan.synthetic = SyntheticPrompts {.promptTokens = 200, .count = 2, .answerTokens = 16};
        plan.limits.duration = 100ms;
        plan.warmup = 1;
        ObservedSeries run;
        const RunResultPtr result = run.make({{.plan = plan}});
        QVERIFY(result);
        const std::vector<RequestRecord>& records = result->legs[0].records;
        QSet<QString> texts;
        for (const RequestRecord& record : records)
            texts.insert(record.prompt);
        QVERIFY(records.size() > 3);
        QCOMPARE(texts.size(), static_cast<qsizetype>(records.size()));
    }

    void anotherRunAsksAgainHowTokensAreCounted()
    {
        const auto profile = loadProfile(QStringLiteral("metis"));
        QVERIFY(profile);
        const auto server = SimulatedEndpoint::start({.profile = *profile, .timeScale = 0.01});
        QVERIFY(server);
        RunPlan plan {.endpoints = {{.name = u"m"_qs, .baseUrl = QUrl(u"http://127.0.0.1:9/v1"_qs), .model = u"x"_qs}}};
        plan.synthetic = SyntheticPrompts {.promptTokens = 500, .count = 1, .answerTokens = 16};
        ObservedSeries run;
        const RunResultPtr refused = run.make({{.plan = plan}});
        QVERIFY(refused && refused->legs[0].part.isLengthGuessed);
        plan.endpoints.front().baseUrl = (*server)->baseUrl();
        plan.endpoints.front().model = u"gpt-oss-120b"_qs;
        run.result.reset();
        const RunResultPtr answered = run.make({{.plan = plan}});
        QVERIFY(answered && !answered->legs[0].part.isLengthGuessed);
    }

    void stoppedWhileAskingItHasItsLegsWithoutRequests()
    {
        FakeEndpoint server(scripts::silence());
        RunPlan plan = planAt(server);
        plan.prompts = {};
        plan.synthetic = SyntheticPrompts {};
        ObservedSeries run;
        run.series.start({{.plan = plan}});
        QTRY_COMPARE(server.inFlight(), 1);
        run.series.stop();
        const RunResultPtr result = run.wait();
        QVERIFY(result && result->wasStopped);
        QCOMPARE(keysOf(*result), (QStringList {u"a"_qs, u"b"_qs}));
    }

    void aSuiteKeepsItsScenarios()
    {
        FakeEndpoint server(scripts::chat({"yes"}));
        ObservedSeries run;
        const RunResultPtr result = run.make({{.key = u"one"_qs, .plan = planAt(server)},
                                              {.key = u"two"_qs, .plan = planAt(server, Sweep {.values = {2}})}});
        QVERIFY(result);
        QCOMPARE(keysOf(*result), (QStringList {u"a__one"_qs, u"b__one"_qs, u"a__two_c2"_qs, u"b__two_c2"_qs}));
        QCOMPARE(result->scenarios.size(), std::size_t(2));
        QCOMPARE(result->legs[2].part.scenario, u"two"_qs);
    }
};

QTEST_GUILESS_MAIN(TestRunSeries)

#include "tst_runseries.moc"
