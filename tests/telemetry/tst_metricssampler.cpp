// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeendpoint.h"
#include "telemetry/metricssampler.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000; // ms; a limit, not a wait

Script page(const QByteArray& text)
{
    return scripts::body(200, "text/plain; version=0.0.4", text);
}

Script runningPage(int running)
{
    return page("vllm:num_requests_running{model_name=\"m\"} " + QByteArray::number(running) + '\n');
}

} // namespace

class TestMetricsSampler final : public QObject
{
    Q_OBJECT

private slots:
    void itAsksAgainAndAgainUntilItsEnd()
    {
        std::atomic_int asked = 0;
        m_server->answerAt("/metrics", [&asked] { return runningPage(asked++); });
        MetricsSampler sampler(m_clock, m_network, source());
        const QSignalSpy sampled(&sampler, &MetricsSampler::sampled);
        const QSignalSpy ended(&sampler, &MetricsSampler::ended);
        const TimePoint origin = m_clock.now();
        sampler.start(origin);
        QTRY_VERIFY_WITH_TIMEOUT(sampled.size() >= 3, patience);
        QCOMPARE(sampler.state(), MetricsSampler::State::Sampling);
        sampler.end();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QCOMPARE(sampler.state(), MetricsSampler::State::Ended);
        const ServerTelemetry& heard = sampler.telemetry();
        QCOMPARE(heard.kind, ServerKind::Vllm);
        QCOMPARE(heard.failures, 0);
        QCOMPARE(static_cast<int>(heard.samples.size()), asked.load());
        Nanoseconds before {};
        double expected = 0;
        for (const ServerSample& sample : heard.samples) {
            QVERIFY(sample.at >= before);
            QCOMPARE(sample.running, std::optional(expected++));
            before = sample.at;
        }
        QVERIFY(before <= m_clock.now() - origin);
    }

    void theLastSampleComesAfterTheEndWasAskedFor()
    {
        std::atomic_int running = 1;
        m_server->answerAt("/metrics", [&running] { return runningPage(running); });
        MetricsSampler::Source slow = source();
        slow.interval = 1h;
        MetricsSampler sampler(m_clock, m_network, slow);
        const QSignalSpy sampled(&sampler, &MetricsSampler::sampled);
        const QSignalSpy ended(&sampler, &MetricsSampler::ended);
        sampler.start(m_clock.now());
        QTRY_COMPARE_WITH_TIMEOUT(sampled.size(), 1, patience);
        running = 0;
        sampler.end();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QCOMPARE(sampler.telemetry().samples.back().running, std::optional(0.0));
    }

    void itNeverAsksTwiceAtATime()
    {
        m_server->answerAt("/metrics", [] {
            Script slow = runningPage(1);
            slow.steps.insert(slow.steps.begin(), {.kind = Step::Kind::Wait, .time = 30ms});
            return slow;
        });
        MetricsSampler::Source fast = source();
        fast.interval = 1ms;
        MetricsSampler sampler(m_clock, m_network, fast);
        const QSignalSpy sampled(&sampler, &MetricsSampler::sampled);
        sampler.start(m_clock.now());
        for (int i = 0; i < 5; ++i)
            sampler.sampleNow();
        QTRY_VERIFY_WITH_TIMEOUT(sampled.size() >= 4, patience);
        QCOMPARE(m_server->peakInFlight(), 1);
    }

    void aServerWithoutMetricsIsLeftAlone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addRow("not found") << 404 << QByteArray(R"({"detail":"Not Found"})");
        QTest::addRow("refused") << 401 << QByteArray("{}");
        QTest::addRow("redirected") << 307 << QByteArray();
        QTest::addRow("a page for people") << 200 << QByteArray("<!doctype html>\n<title>Hello</title>\n");
        QTest::addRow("metrics of something else") << 200 << QByteArray("go_goroutines 7\n");
        QTest::addRow("nothing") << 200 << QByteArray();
        QTest::addRow("more than anybody has") << 200 << QByteArray(PrometheusText::largestPage + 1, '#');
    }

    void aServerWithoutMetricsIsLeftAlone()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        m_server->answerAt("/metrics", [status, body] {
            return scripts::body(status, "text/html", body, {{"Location", "http://127.0.0.1:9/"}});
        });
        MetricsSampler sampler(m_clock, m_network, source());
        const QSignalSpy silent(&sampler, &MetricsSampler::fellSilent);
        const QSignalSpy ended(&sampler, &MetricsSampler::ended);
        sampler.start(m_clock.now());
        QTRY_COMPARE_WITH_TIMEOUT(silent.size(), 1, patience);
        sampler.sampleNow();
        sampler.end();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QCOMPARE(m_server->requests().size(), 1U);
        QVERIFY(sampler.telemetry() == ServerTelemetry {});
    }

    void aServerThatIsNotThereIsLeftAlone()
    {
        MetricsSampler::Source gone = source();
        m_server.reset();
        MetricsSampler sampler(m_clock, m_network, gone);
        const QSignalSpy silent(&sampler, &MetricsSampler::fellSilent);
        sampler.start(m_clock.now());
        QTRY_COMPARE_WITH_TIMEOUT(silent.size(), 1, patience);
    }

    void failuresInBetweenAreCountedAndSurvived()
    {
        std::atomic_int asked = 0;
        m_server->answerAt("/metrics", [&asked] {
            const int number = asked++;
            if (number == 1)
                return scripts::body(503, "text/plain", "busy");
            if (number == 2) // cut in the middle
                return scripts::cut(runningPage(2), 0, Step::Kind::Close);
            return runningPage(number);
        });
        MetricsSampler sampler(m_clock, m_network, source());
        const QSignalSpy sampled(&sampler, &MetricsSampler::sampled);
        sampler.start(m_clock.now());
        QTRY_VERIFY_WITH_TIMEOUT(sampled.size() >= 2, patience);
        QVERIFY(sampler.telemetry().failures >= 2);
        QCOMPARE(sampler.telemetry().samples.front().running, std::optional(0.0));
        QVERIFY(*sampler.telemetry().samples[1].running >= 3);
    }

    void aServerThatHangsDoesNotHoldTheEndUp()
    {
        std::atomic_int asked = 0;
        m_server->answerAt("/metrics", [&asked] { return asked++ == 0 ? runningPage(1) : scripts::silence(); });
        MetricsSampler sampler(m_clock, m_network, source());
        const QSignalSpy sampled(&sampler, &MetricsSampler::sampled);
        const QSignalSpy ended(&sampler, &MetricsSampler::ended);
        sampler.start(m_clock.now());
        QTRY_COMPARE_WITH_TIMEOUT(sampled.size(), 1, patience);
        sampler.end();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QCOMPARE(sampler.telemetry().samples.size(), 1U);
    }

    void itMayGoInTheMiddle()
    {
        m_server->answerAt("/metrics", [] { return scripts::silence(); });
        {
            MetricsSampler sampler(m_clock, m_network, source());
            sampler.start(m_clock.now());
            QTRY_COMPARE_WITH_TIMEOUT(m_server->inFlight(), 1, patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_server->inFlight(), 0, patience);
    }

    void headersAreSent()
    {
        m_server->answerAt("/metrics", [] { return runningPage(1); });
        MetricsSampler::Source known = source();
        known.headers = {{"Authorization", "Bearer t"}, {"X-Team", "blue"}};
        MetricsSampler sampler(m_clock, m_network, known);
        const QSignalSpy sampled(&sampler, &MetricsSampler::sampled);
        sampler.start(m_clock.now());
        QTRY_VERIFY_WITH_TIMEOUT(!sampled.isEmpty(), patience);
        const SeenRequest request = m_server->requests().front();
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.header("Authorization"), QByteArray("Bearer t"));
        QCOMPARE(request.header("X-Team"), QByteArray("blue"));
    }

    void aTokenThatIsNotTakenAnyMoreIsRenewed()
    {
        std::atomic_int asked = 0;
        m_server->answerAt("/metrics", [&asked] {
            return asked++ == 0 ? runningPage(1) : scripts::body(401, "application/json", "{}");
        });
        MetricsSampler::Source known = source();
        known.headers = {{"Authorization", "Bearer old"}};
        MetricsSampler sampler(m_clock, m_network, known);
        const QSignalSpy refused(&sampler, &MetricsSampler::refused);
        sampler.start(m_clock.now());
        QTRY_VERIFY_WITH_TIMEOUT(!refused.isEmpty(), patience);
        sampler.setHeader("Authorization", "Bearer new");
        m_server->answerAt("/metrics", [] { return runningPage(2); });
        QTRY_VERIFY_WITH_TIMEOUT(sampler.telemetry().samples.size() >= 2, patience);
        // one more with the old token may have been on its way already
        QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().back().header("Authorization"), QByteArray("Bearer new"),
                                  patience);
    }

    void theLongerTheRunTheRarerTheQuestions()
    {
        QCOMPARE(usualSamplingInterval(0s), 500ms);
        QCOMPARE(usualSamplingInterval(1min), 1s);
        QCOMPARE(usualSamplingInterval(10min), 2s);
        QCOMPARE(usualSamplingInterval(24h), 5s);
    }

    void init() { m_server = std::make_unique<FakeEndpoint>(); }
    void cleanup() { m_server.reset(); }

private:
    MetricsSampler::Source source() const
    {
        return {.address = QUrl(QStringLiteral("http://127.0.0.1:%1/metrics").arg(m_server->port())),
                .model = QStringLiteral("m"),
                .interval = 10ms};
    }

    SteadyClock m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<FakeEndpoint> m_server;
};

QTEST_GUILESS_MAIN(TestMetricsSampler)

#include "tst_metricssampler.moc"
