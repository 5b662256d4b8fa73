// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/chatexchange.h"
#include "client/streamingaccessmanager.h"
#include "countingendpoint.h"
#include "dataset/syntheticprompts.h"
#include "series/promptcalibrator.h"
#include "simulator/simulatedendpoint.h"
#include "support/fakeendpoint.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace tokenscope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms; a limit, not a wait
const std::vector<std::int64_t> lengths {1'000, 8'000, 32'000, 128'000};

Endpoint endpointAt(const QUrl& url)
{
    return {.name = u"Lab"_s, .baseUrl = url, .model = u"m"_s};
}

Script answerWithTokens(int promptTokens)
{
    return scripts::body(200, "application/json",
                         R"({"choices":[{"index":0,"message":{"content":"a"},"finish_reason":"length"}],"usage":)"
                         R"({"prompt_tokens":)"
                             + QByteArray::number(promptTokens) + R"(,"completion_tokens":1}})");
}

Profile plainProfile()
{
    return {.name = u"plain"_s, .models = {u"m"_s}, .promptTemplateTokens = 37, .reasoningField = u"reasoning"_s};
}

} // namespace

/// Real requests to a simulated or scripted endpoint.
class TestPromptCalibrator : public QObject
{
    Q_OBJECT

private slots:
    void theSimulatorsPromptsHaveTheWantedLength();
    void everyTokenizersPromptsHaveTheWantedLength_data();
    void everyTokenizersPromptsHaveTheWantedLength();
    void aBusyEndpointIsAskedAgainWhenItSays();
    void whatTheEndpointHasNoRoomForIsRefused();
    void aFailureIsNamedByItsClass();
    void withoutUsageThereIsNoCalibration();
    void anEndpointThatDoesNotCountIsSaid();
    void itIsCancelledWhileItAsks();
    void itIsCancelledWhileItWaits();
    void nothingWantedIsNothingAsked();
    void probesAskForOneToken();

private:
    Result<PromptCalibration> calibrate(const QUrl& url, const std::vector<std::int64_t>& wanted = lengths);
    std::int64_t promptTokens(const QUrl& url, const Prompt& prompt);

    const SteadyClock m_clock {};
    StreamingAccessManager m_manager {m_clock};
    int m_probes = 0;
};

Result<PromptCalibration> TestPromptCalibrator::calibrate(const QUrl& url, const std::vector<std::int64_t>& wanted)
{
    PromptCalibrator calibrator(endpointAt(url), "secret", {}, m_clock);
    std::optional<Result<PromptCalibration>> result;
    connect(&calibrator, &PromptCalibrator::finished, this,
            [&result](const Result<PromptCalibration>& calibration) { result.emplace(calibration); });
    connect(&calibrator, &PromptCalibrator::probing, this, [this](int probe) { m_probes = probe; });
    calibrator.start(wanted);
    [&result] { QTRY_VERIFY_WITH_TIMEOUT(result, patience); }();
    return result ? *result : Result<PromptCalibration>(Error {});
}

std::int64_t TestPromptCalibrator::promptTokens(const QUrl& url, const Prompt& prompt)
{
    auto* exchange
        = new ChatExchange(m_manager, {.endpoint = endpointAt(url), .prompt = prompt, .sampling = {.maxTokens = 1}},
                           m_clock, m_clock.now(), {});
    std::optional<RequestRecord> done;
    connect(exchange, &ChatExchange::finished, this, [&done](const RequestRecord& record) { done = record; });
    exchange->start();
    [&done] { QTRY_VERIFY_WITH_TIMEOUT(done, patience); }();
    return done ? done->usage.promptTokens.value_or(-1) : -1;
}

void TestPromptCalibrator::theSimulatorsPromptsHaveTheWantedLength()
{
    const auto endpoint = SimulatedEndpoint::start({.profile = plainProfile()});
    QVERIFY(endpoint);
    const QUrl url = (*endpoint)->baseUrl();
    const auto calibration = calibrate(url);
    QVERIFY(calibration);
    QVERIFY(calibration->isWithin(PromptCalibration::tolerance));
    QVERIFY(m_probes <= 8);
    for (const std::int64_t length : lengths) {
        const PromptSet set
            = makeSyntheticPrompts({.promptTokens = length, .count = 3, .sharedPrefix = 0.5}, *calibration);
        for (const Prompt& prompt : set.prompts) {
            const auto off = static_cast<double>(promptTokens(url, prompt) - length) / static_cast<double>(length);
            QVERIFY2(std::abs(off) <= 0.02, qPrintable(u"%1: %2"_s.arg(length).arg(off)));
        }
    }
}

void TestPromptCalibrator::everyTokenizersPromptsHaveTheWantedLength_data()
{
    QTest::addColumn<double>("tokensPerWord");
    QTest::addColumn<int>("templateTokens");
    QTest::newRow("a token a word, hardly a template") << 1.0 << 5;
    QTest::newRow("some words in parts") << 1.4 << 40;
    QTest::newRow("nearly two tokens a word, a long template") << 1.9 << 90;
}

void TestPromptCalibrator::everyTokenizersPromptsHaveTheWantedLength()
{
    QFETCH(const double, tokensPerWord);
    QFETCH(const int, templateTokens);
    const WordCounter count {.tokensPerWord = tokensPerWord, .templateTokens = templateTokens};
    const CountingEndpoint endpoint(count);
    const auto calibration = calibrate(endpoint.baseUrl());
    QVERIFY(calibration);
    QVERIFY(m_probes <= 8);
    for (const std::int64_t length : lengths) {
        const PromptSet set = makeSyntheticPrompts({.promptTokens = length, .count = 3}, *calibration);
        for (const Prompt& prompt : set.prompts)
            QVERIFY(std::abs(count(textOf(prompt)) - length) * 50 <= length); // 2 %
    }
}

void TestPromptCalibrator::aBusyEndpointIsAskedAgainWhenItSays()
{
    FakeEndpoint endpoint(scripts::body(400, "application/json", R"({"error":"the prompt is too long"})"));
    endpoint.answerOnce(scripts::body(429, "application/json", "{}", {{"retry-after-ms", "20"}}));
    endpoint.answerOnce(answerWithTokens(100));
    const auto calibration = calibrate(endpoint.baseUrl());
    QVERIFY(calibration);
    const auto requests = endpoint.requests();
    QCOMPARE(requests.size(), 3U);
    QCOMPARE(requests[0].body, requests[1].body);
}

void TestPromptCalibrator::whatTheEndpointHasNoRoomForIsRefused()
{
    FakeEndpoint endpoint(
        scripts::body(400, "application/json", R"({"error":{"message":"maximum context length is 4096 tokens"}})"));
    endpoint.answerOnce(answerWithTokens(100));
    endpoint.answerOnce(answerWithTokens(500));
    endpoint.answerOnce(answerWithTokens(1'010));
    const auto calibration = calibrate(endpoint.baseUrl());
    QVERIFY(calibration);
    QVERIFY(!calibration->isRefused(1'000));
    QVERIFY(calibration->isRefused(8'000));
    QVERIFY(calibration->isWithin(PromptCalibration::tolerance));
    QCOMPARE(endpoint.requests().size(), 4U);
}

void TestPromptCalibrator::aFailureIsNamedByItsClass()
{
    const FakeEndpoint endpoint(scripts::body(401, "application/json", R"({"detail":"No such secret"})"));
    const auto calibration = calibrate(endpoint.baseUrl());
    QVERIFY(!calibration);
    QCOMPARE(calibration.error().code, Error::Code::RequestFailed);
    QCOMPARE(calibration.error().subject, u"Lab"_s);
    QCOMPARE(calibration.error().detail, u"http_401: No such [redacted]"_s);
}

void TestPromptCalibrator::withoutUsageThereIsNoCalibration()
{
    const FakeEndpoint endpoint(scripts::body(
        200, "application/json", R"({"choices":[{"index":0,"message":{"content":"a"},"finish_reason":"length"}]})"));
    const auto calibration = calibrate(endpoint.baseUrl());
    QVERIFY(!calibration);
    QCOMPARE(calibration.error().code, Error::Code::TokensNotCounted);
    QCOMPARE(endpoint.requests().size(), 1U);
}

void TestPromptCalibrator::anEndpointThatDoesNotCountIsSaid()
{
    const FakeEndpoint endpoint(answerWithTokens(100));
    const auto calibration = calibrate(endpoint.baseUrl());
    QVERIFY(!calibration);
    QCOMPARE(calibration.error().code, Error::Code::TokensNotCounted);
    QCOMPARE(endpoint.requests().size(), 2U);
}

void TestPromptCalibrator::itIsCancelledWhileItAsks()
{
    const FakeEndpoint endpoint(scripts::silence());
    PromptCalibrator calibrator(endpointAt(endpoint.baseUrl()), {}, {}, m_clock);
    const QSignalSpy finished(&calibrator, &PromptCalibrator::finished);
    connect(&calibrator, &PromptCalibrator::finished, this, [](const Result<PromptCalibration>& result) {
        QVERIFY(!result);
        QCOMPARE(result.error().code, Error::Code::Cancelled);
    });
    calibrator.start(lengths);
    QTRY_COMPARE_WITH_TIMEOUT(endpoint.requests().size(), 1U, patience);
    calibrator.abort();
    QCOMPARE(finished.size(), 0);
    QTRY_COMPARE(finished.size(), 1);
}

void TestPromptCalibrator::itIsCancelledWhileItWaits()
{
    const FakeEndpoint endpoint(scripts::body(429, "application/json", "{}", {{"Retry-After", "60"}}));
    PromptCalibrator calibrator(endpointAt(endpoint.baseUrl()), {}, {}, m_clock);
    const QSignalSpy finished(&calibrator, &PromptCalibrator::finished);
    const QSignalSpy waiting(&calibrator, &PromptCalibrator::waiting);
    calibrator.start(lengths);
    QTRY_COMPARE_WITH_TIMEOUT(waiting.size(), 1, patience);
    QCOMPARE(waiting.front().front().value<Milliseconds>(), Milliseconds(60s));
    calibrator.abort();
    calibrator.abort();
    QTRY_COMPARE(finished.size(), 1);
}

void TestPromptCalibrator::nothingWantedIsNothingAsked()
{
    const FakeEndpoint endpoint(answerWithTokens(100));
    QVERIFY(calibrate(endpoint.baseUrl(), {}));
    QCOMPARE(endpoint.requests().size(), 0U);
}

void TestPromptCalibrator::probesAskForOneToken()
{
    const FakeEndpoint endpoint(answerWithTokens(100));
    static_cast<void>(calibrate(endpoint.baseUrl()));
    const QByteArray body = endpoint.requests().front().body;
    QVERIFY(body.contains(R"("max_tokens":1,)"));
    QVERIFY(body.contains(R"("stream":false)"));
}

QTEST_GUILESS_MAIN(TestPromptCalibrator)
#include "tst_promptcalibrator.moc"
