// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/promptcalibration.h"
#include "dataset/syntheticprompts.h"
#include "rawclient.h"
#include "simulator/simulatedendpoint.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace tokenscope;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

constexpr int patience = 30'000; // ms; a limit, not a wait

Profile longProfile()
{
    return {.name = QStringLiteral("long"),
            .models = {QStringLiteral("m")},
            .style = Profile::Style::Vllm,
            .capacity = 4,
            .promptTemplateTokens = 70,
            .reasoningField = QStringLiteral("reasoning")};
}

std::unique_ptr<SimulatedEndpoint> serve(const Profile& profile, double timeScale = 1)
{
    auto endpoint = SimulatedEndpoint::start({.profile = profile, .timeScale = timeScale});
    return endpoint ? std::move(*endpoint) : nullptr;
}

QString textOf(std::int64_t tokens, std::uint64_t seed = 1)
{
    return tokenscope::textOf(makeSyntheticPrompts({.promptTokens = tokens, .count = 1, .seed = seed}, {}).prompts[0]);
}

QByteArray body(const QString& text, int maxTokens = 1)
{
    const json object {{"messages", {{{"role", "user"}, {"content", text.toStdString()}}}}, {"max_tokens", maxTokens}};
    return QByteArray::fromStdString(object.dump());
}

RawClient::Response ask(const SimulatedEndpoint& endpoint, const QByteArray& requestBody,
                        Nanoseconds* latency = nullptr)
{
    RawClient client(endpoint.baseUrl());
    client.post(requestBody);
    std::optional<RawClient::Response> response;
    [&] { QTRY_VERIFY_WITH_TIMEOUT(response || (response = client.takeResponse()), patience); }();
    if (latency)
        *latency = client.latency();
    return response.value_or(RawClient::Response {});
}

json usageOf(const RawClient::Response& response)
{
    return json::parse(response.body.toStdString(), nullptr, false).value("usage", json::object());
}

} // namespace

class TestLongPrompts : public QObject
{
    Q_OBJECT

private slots:
    void aBodyOfFourMegabytesIsTaken()
    {
        const auto endpoint = serve(longProfile());
        const QByteArray large = body(QString(4 * 1024 * 1024, u'a'));
        QCOMPARE(ask(*endpoint, large).status, 200);
    }

    void readingTakesItsTime()
    {
        Profile profile = longProfile();
        profile.timePerPromptToken = 1ms;
        const auto endpoint = serve(profile, 0.1); // 0.1 ms a token
        Nanoseconds latency {};
        const auto response = ask(*endpoint, body(textOf(8'000)), &latency);
        const auto tokens = usageOf(response).value("prompt_tokens", 0);
        QVERIFY(tokens > 6'000);
        QVERIFY(latency >= tokens * 100us);
    }

    void whatDoesNotFitIsRefused()
    {
        Profile profile = longProfile();
        profile.maxContextTokens = 4'096;
        const auto endpoint = serve(profile);
        QCOMPARE(ask(*endpoint, body(textOf(1'000))).status, 200);
        const auto response = ask(*endpoint, body(textOf(8'000)));
        QCOMPARE(response.status, 400);
        QVERIFY(response.body.contains("maximum context length is 4096 tokens"));
        QCOMPARE(ask(*endpoint, body(textOf(1'000), 4'000)).status, 400);
    }

    void aBeginningSeenBeforeIsReportedAndFree()
    {
        Profile profile = longProfile();
        profile.prefixCache = true;
        profile.timePerPromptToken = 1ms;
        const auto endpoint = serve(profile, 0.1);
        const QByteArray asked = body(textOf(4'000));
        const auto cachedIn = [](const RawClient::Response& response) {
            return usageOf(response).at("prompt_tokens_details").at("cached_tokens").get<int>();
        };
        QCOMPARE(cachedIn(ask(*endpoint, asked)), 0);
        Nanoseconds latency {};
        const auto again = ask(*endpoint, asked, &latency);
        QVERIFY(cachedIn(again) > usageOf(again).at("prompt_tokens").get<int>() * 9 / 10);
        QVERIFY(latency < 300ms);
        QVERIFY(cachedIn(ask(*endpoint, body(textOf(4'000, 2)))) < 50); // its number is in front
    }

    void aServerWithoutACacheSaysNothingOfOne()
    {
        const auto endpoint = serve(longProfile());
        QVERIFY(!ask(*endpoint, body(textOf(500))).body.contains("cached_tokens"));
    }

    void tokensAMinuteAreLimited()
    {
        Profile profile = longProfile();
        profile.tokensPerMinute = 1'000;
        const auto endpoint = serve(profile, 0.01); // a quota goes by the wall clock
        QCOMPARE(ask(*endpoint, body(textOf(1'500))).status, 200);
        const auto response = ask(*endpoint, body(textOf(1'500)));
        QCOMPARE(response.status, 429);
        const qsizetype field = response.head.indexOf("Retry-After: ");
        QVERIFY(field > 0);
        const int seconds = response.head.mid(field + 13).split('\r').front().toInt();
        QVERIFY2(seconds > 30 && seconds <= 60, qPrintable(QString::number(seconds)));
        QVERIFY(response.body.contains("Tokens/minute limit exceeded"));
    }

    void theQueueIsLimited()
    {
        Profile profile = longProfile();
        profile.capacity = 1;
        profile.queueLimit = 1;
        profile.fixedTime = 1s;
        const auto endpoint = serve(profile, 0.5);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int number = 0; number < 4; ++number) {
            clients.push_back(std::make_unique<RawClient>(endpoint->baseUrl()));
            clients.back()->post(body(textOf(300)));
        }
        std::vector<int> statuses;
        QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                     for (const auto& client : clients) {
                                         if (const auto response = client->takeResponse())
                                             statuses.push_back(response->status);
                                     }
                                     return statuses.size() == clients.size();
                                 }()),
                                 patience);
        QCOMPARE(std::ranges::count(statuses, 200), 2);
        QCOMPARE(std::ranges::count(statuses, 429), 2);
    }

    void theAnswerIsAsLongAsTheInstructionAsksFor()
    {
        Profile profile = longProfile();
        profile.maxTokens = 180;
        const auto endpoint = serve(profile);
        const PromptSet set
            = makeSyntheticPrompts({.promptTokens = 1'000, .count = 1, .answerTokens = 600}, PromptCalibration());
        const auto response = ask(*endpoint, body(tokenscope::textOf(set.prompts[0]), 2'000));
        const int tokens = usageOf(response).value("completion_tokens", 0);
        QVERIFY2(std::abs(tokens - 600) < 120, qPrintable(QString::number(tokens)));
    }

    void aPromptOf128kTokensCostsTheServerLittle()
    {
        const QByteArray asked = body(textOf(128'000));
        Profile profile = longProfile();
        profile.prefixCache = true;
        const auto endpoint = serve(profile);
        Nanoseconds latency {};
        QCOMPARE(ask(*endpoint, asked, &latency).status, 200);
        QVERIFY(latency < 2s); // a debug build under sanitizers, too
    }
};

QTEST_GUILESS_MAIN(TestLongPrompts)
#include "tst_longprompts.moc"
