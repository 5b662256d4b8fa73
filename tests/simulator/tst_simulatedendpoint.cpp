// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "simulator/simulatedendpoint.h"

#include <QTcpServer>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace tokenscope;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

constexpr int patience = 20'000; // ms; a limit, not a wait

Profile quickProfile()
{
    return {.name = QStringLiteral("quick"),
            .models = {QStringLiteral("model-a"), QStringLiteral("model-b")},
            .capacity = 8,
            .medianTokens = 40,
            .tokensSpread = 0.3,
            .minTokens = 10,
            .maxTokens = 100};
}

std::unique_ptr<SimulatedEndpoint> serve(const Profile& profile, std::uint64_t seed = 1, double timeScale = 0.01)
{
    auto endpoint = SimulatedEndpoint::start({.profile = profile, .timeScale = timeScale, .seed = seed});
    return endpoint ? std::move(*endpoint) : nullptr;
}

QByteArray body(const QString& text, const json& more = json::object())
{
    json object {{"model", "model-a"}, {"messages", {{{"role", "user"}, {"content", text.toStdString()}}}}};
    object.update(more);
    return QByteArray::fromStdString(object.dump());
}

const QString question
    = QStringLiteral("Context: The loom was built in 1804. Ann sold it.\n\nQuestion: Who sold it?\n\nAnswer:");

RawClient::Response ask(RawClient& client)
{
    std::optional<RawClient::Response> response;
    [&] { QTRY_VERIFY_WITH_TIMEOUT(response || (response = client.takeResponse()), patience); }();
    return response.value_or(RawClient::Response {});
}

RawClient::Response ask(const SimulatedEndpoint& endpoint, const QByteArray& requestBody)
{
    RawClient client(endpoint.baseUrl());
    client.post(requestBody);
    return ask(client);
}

QByteArray metricsOf(const SimulatedEndpoint& endpoint)
{
    RawClient client(endpoint.baseUrl());
    client.send("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
    return ask(client).body;
}

/// -1 if it is not there.
double metric(const QByteArray& page, const QByteArray& name)
{
    for (const QByteArray& line : page.split('\n')) {
        if (line.startsWith(QByteArray(name + '{')))
            return line.sliced(line.lastIndexOf(' ') + 1).toDouble();
    }
    return -1;
}

json parsed(const QByteArray& text)
{
    return json::parse(text.begin(), text.end(), nullptr, false);
}

// data of each event but the last, which must be [DONE]
std::vector<json> events(const QByteArray& stream)
{
    std::vector<json> found;
    const QList<QByteArray> blocks = stream.split('\n');
    QByteArray last;
    for (const QByteArray& line : blocks) {
        if (!line.startsWith("data: "))
            continue;
        last = line.sliced(6);
        if (last != "[DONE]")
            found.push_back(parsed(last));
    }
    return last == "[DONE]" && stream.endsWith("\n\n") ? found : std::vector<json> {};
}

std::string streamedText(const std::vector<json>& chunks, const char* field)
{
    std::string text;
    for (const json& chunk : chunks) {
        if (!chunk["choices"].empty())
            text += chunk["choices"][0]["delta"].value(field, "");
    }
    return text;
}

} // namespace

class TestSimulatedEndpoint : public QObject
{
    Q_OBJECT

private slots:
    void aStreamHasItsPartsInOrder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reasoningField");
        QTest::newRow("metis") << "metis"
                               << "reasoning";
        QTest::newRow("sophia") << "sophia"
                                << "reasoning_content";
    }
    void aStreamHasItsPartsInOrder()
    {
        QFETCH(QString, name);
        QFETCH(QString, reasoningField);
        const auto profile = loadProfile(name);
        QVERIFY(profile);
        const auto endpoint = serve(*profile);
        const auto answer
            = ask(*endpoint, body(question, {{"stream", true}, {"stream_options", {{"include_usage", true}}}}));
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.head.contains("Content-Type: text/event-stream"));
        const std::vector<json> chunks = events(answer.body);
        QVERIFY(chunks.size() > 4);
        QVERIFY(chunks.front()["choices"][0]["delta"]["role"] == "assistant");
        QVERIFY(chunks.front()["choices"][0]["delta"]["content"] == "");
        QVERIFY(chunks[1]["choices"][0]["delta"].contains(reasoningField.toStdString()));
        QVERIFY(chunks[chunks.size() - 2]["choices"][0]["finish_reason"] == "stop");
        QVERIFY(chunks.back()["choices"].empty());
        QVERIFY(chunks.back()["usage"]["completion_tokens"].get<int>() >= 30);
        QVERIFY(QString::fromStdString(streamedText(chunks, "content")).contains(QStringLiteral("Ann")));
        for (const json& chunk : chunks)
            QVERIFY(chunk["object"] == "chat.completion.chunk");
    }

    void tokensPerChunkIsTheProfiles()
    {
        Profile profile = quickProfile();
        for (const int perChunk : {1, 20}) {
            profile.tokensPerChunk = perChunk;
            const auto endpoint = serve(profile);
            const json more {{"stream", true}, {"stream_options", {{"include_usage", true}}}};
            const std::vector<json> chunks = events(ask(*endpoint, body(question, more)).body);
            const int tokens = chunks.back()["usage"]["completion_tokens"].get<int>();
            // role, finish and usage beside those with text
            QCOMPARE(static_cast<int>(chunks.size()), (tokens + perChunk - 1) / perChunk + 3);
        }
    }

    void usageComesOnlyWhenAskedFor()
    {
        const auto endpoint = serve(quickProfile());
        const std::vector<json> chunks = events(ask(*endpoint, body(question, {{"stream", true}})).body);
        QVERIFY(chunks.size() > 2);
        for (const json& chunk : chunks)
            QVERIFY(!chunk.contains("usage"));
    }

    void aWholeAnswerSaysTheSameAsAStream()
    {
        const auto profile = loadProfile(QStringLiteral("metis"));
        const auto endpoint = serve(*profile);
        const std::vector<json> chunks = events(ask(*endpoint, body(question, {{"stream", true}})).body);
        const json whole = parsed(ask(*endpoint, body(question)).body);
        const json& message = whole["choices"][0]["message"];
        QCOMPARE(message["content"].get<std::string>(), streamedText(chunks, "content"));
        QCOMPARE(message["reasoning"].get<std::string>(), streamedText(chunks, "reasoning"));
        QVERIFY(whole["object"] == "chat.completion");
        QCOMPARE(whole["usage"]["total_tokens"].get<int>(),
                 whole["usage"]["prompt_tokens"].get<int>() + whole["usage"]["completion_tokens"].get<int>());
    }

    void eachStyleReportsItsOwnTimings()
    {
        const auto metis = serve(*loadProfile(QStringLiteral("metis")));
        const json usage = parsed(ask(*metis, body(question)).body)["usage"];
        const double total = usage["total_latency"].get<double>();
        QVERIFY(total > usage["time_to_first_token"].get<double>());
        QCOMPARE(usage["completion_tokens_per_sec"].get<double>(), usage["completion_tokens"].get<double>() / total);
        const auto sophia = serve(*loadProfile(QStringLiteral("sophia")));
        const json whole = parsed(ask(*sophia, body(question)).body);
        QCOMPARE(whole["throughput_tokens_per_second"].get<double>(),
                 whole["usage"]["total_tokens"].get<double>() / whole["response_time"].get<double>());
    }

    void maxTokensCutsTheAnswer()
    {
        const auto endpoint = serve(quickProfile());
        for (const char* field : {"max_tokens", "max_completion_tokens"}) {
            const json whole = parsed(ask(*endpoint, body(question, {{field, 3}})).body);
            QVERIFY(whole["choices"][0]["finish_reason"] == "length");
            QVERIFY(whole["usage"]["completion_tokens"] == 3);
        }
    }

    void theSameSeedAnswersAlikeInAnyOrder()
    {
        const auto answers = [](const SimulatedEndpoint& endpoint, const QStringList& order) {
            QMap<QString, std::string> found; // by prompt
            for (const QString& text : order)
                found[text] = parsed(ask(endpoint, body(text)).body)["choices"][0].dump();
            return found;
        };
        const QStringList order {question, QStringLiteral("One?"), QStringLiteral("Two?")};
        const QStringList reversed(order.rbegin(), order.rend());
        const Profile profile = *loadProfile(QStringLiteral("sophia"));
        const auto first = serve(profile, 5);
        const auto second = serve(profile, 5);
        const auto other = serve(profile, 6);
        const auto expected = answers(*first, order);
        QCOMPARE(answers(*second, reversed), expected);
        QVERIFY(answers(*other, order) != expected);
    }

    void readsAreAnswered_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("health") << QByteArray("/health") << 200 << QByteArray("\"ok\"");
        QTest::newRow("models") << QByteArray("/v1/models") << 200 << QByteArray("\"model-b\"");
        QTest::newRow("a model") << QByteArray("/v1/models/model-a") << 200 << QByteArray("\"model-a\"");
        QTest::newRow("no such model") << QByteArray("/v1/models/x") << 404 << QByteArray("model_not_found");
        QTest::newRow("no such path") << QByteArray("/v1/nothing") << 404 << QByteArray("\"error\"");
        QTest::newRow("metrics") << QByteArray("/metrics") << 200
                                 << QByteArray("vllm:num_requests_running{engine=\"0\",model_name=\"model-a\"} 0\n");
        QTest::newRow("a query") << QByteArray("/health?x=y") << 200 << QByteArray("\"ok\"");
    }
    void readsAreAnswered()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        QFETCH(QByteArray, part);
        const auto endpoint = serve(quickProfile());
        RawClient client(endpoint->baseUrl());
        client.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        const auto answer = ask(client);
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.body.contains(part), answer.body.constData());
    }

    void metricsTellWhatGoesOn()
    {
        Profile profile = quickProfile();
        profile.capacity = 1;
        profile.prefixCache = true;
        const auto endpoint = serve(profile);
        const json answer = parsed(ask(*endpoint, body(question)).body);
        const auto usage = answer["usage"];
        const QByteArray done = metricsOf(*endpoint);
        QCOMPARE(metric(done, "vllm:generation_tokens_total"), usage["completion_tokens"].get<double>());
        QCOMPARE(metric(done, "vllm:prompt_tokens_total"), usage["prompt_tokens"].get<double>());
        QCOMPARE(metric(done, "vllm:kv_cache_usage_perc"), 0.0);

        profile.fixedTime = 1h;
        const auto stuck = serve(profile);
        RawClient first(stuck->baseUrl());
        RawClient second(stuck->baseUrl());
        first.post(body(question));
        second.post(body(question));
        QTRY_COMPARE_WITH_TIMEOUT(metric(metricsOf(*stuck), "vllm:num_requests_waiting"), 1.0, patience);
        const QByteArray busy = metricsOf(*stuck);
        QCOMPARE(metric(busy, "vllm:num_requests_running"), 1.0);
        QCOMPARE(metric(busy, "vllm:generation_tokens_total"), 0.0);
        QVERIFY(metric(busy, "vllm:kv_cache_usage_perc") > 0);
        QVERIFY(metric(busy, "vllm:prefix_cache_hits_total") > 0);
        first.abort();
        second.abort();
        QTRY_COMPARE_WITH_TIMEOUT(metric(metricsOf(*stuck), "vllm:num_requests_running"), 0.0, patience);
    }

    void aBrokenRequestGetsAnErrorInOpenAisForm_data()
    {
        QTest::addColumn<QByteArray>("requestBody");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("param");
        const QByteArray messages = R"("messages":[{"role":"user","content":"x"}])";
        QTest::newRow("no JSON") << QByteArray("{") << 400 << "";
        QTest::newRow("no messages") << QByteArray("{}") << 400 << "messages";
        QTest::newRow("unknown field") << QByteArray("{" + messages + R"(,"ignore_eos":true})") << 422 << "ignore_eos";
        QTest::newRow("unknown model") << QByteArray("{" + messages + R"(,"model":"x"})") << 404 << "model";
    }
    void aBrokenRequestGetsAnErrorInOpenAisForm()
    {
        QFETCH(QByteArray, requestBody);
        QFETCH(int, status);
        QFETCH(QString, param);
        Profile strict = quickProfile();
        strict.rejectsUnknownFields = true;
        strict.rejectsUnknownModels = true;
        const auto endpoint = serve(strict);
        const auto answer = ask(*endpoint, requestBody);
        QCOMPARE(answer.status, status);
        const json error = parsed(answer.body)["error"];
        QVERIFY(error["message"].is_string() && error["type"].is_string());
        QVERIFY(error["param"] == (param.isEmpty() ? json() : json(param.toStdString())));
    }

    void unknownFieldsAndModelsPassUnlessTheProfileIsStrict()
    {
        const auto endpoint = serve(quickProfile());
        const json whole = parsed(ask(*endpoint, body(question, {{"ignore_eos", true}, {"model", "other"}})).body);
        QVERIFY(whole["model"] == "other");
    }

    void theWrongMethodIsRefused()
    {
        const auto endpoint = serve(quickProfile());
        RawClient client(endpoint->baseUrl());
        client.send("GET /v1/chat/completions HTTP/1.1\r\n\r\nPOST /health HTTP/1.1\r\n\r\n");
        QCOMPARE(ask(client).status, 405);
        QCOMPARE(ask(client).status, 405);
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        const auto endpoint = serve(quickProfile());
        RawClient client(endpoint->baseUrl());
        QByteArray all;
        for (int number = 1; number <= 5; ++number) {
            const QByteArray text = body(question, {{"max_tokens", number}});
            all += "POST /v1/chat/completions HTTP/1.1\r\nContent-Length: " + QByteArray::number(text.size())
                + "\r\n\r\n" + text;
        }
        client.send(all);
        for (int number = 1; number <= 5; ++number)
            QVERIFY(parsed(ask(client).body)["usage"]["completion_tokens"] == number);
        QVERIFY(!client.isClosed());
    }

    void aBodyMayComeInChunks()
    {
        const auto endpoint = serve(quickProfile());
        RawClient client(endpoint->baseUrl());
        const QByteArray text = body(question, {{"max_tokens", 2}});
        client.send("POST /v1/chat/completions HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (qsizetype at = 0; at < text.size(); at += 10) {
            const QByteArray piece = text.mid(at, 10);
            client.send(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
        }
        client.send("0\r\n\r\n");
        QVERIFY(parsed(ask(client).body)["usage"]["completion_tokens"] == 2);
    }

    void whoWaitsForContinueIsToldTo()
    {
        const auto endpoint = serve(quickProfile());
        RawClient client(endpoint->baseUrl());
        const QByteArray text = body(question);
        client.send("POST /v1/chat/completions HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: "
                    + QByteArray::number(text.size()) + "\r\n\r\n");
        QCOMPARE(ask(client).status, 100);
        client.send(text);
        QCOMPARE(ask(client).status, 200);
    }

    void anOldClientGetsAStreamThatEndsWithTheConnection()
    {
        const auto endpoint = serve(quickProfile());
        RawClient client(endpoint->baseUrl());
        const QByteArray text = body(question, {{"stream", true}});
        client.send("POST /v1/chat/completions HTTP/1.0\r\nContent-Length: " + QByteArray::number(text.size())
                    + "\r\n\r\n" + text);
        const auto answer = ask(client);
        QVERIFY(!answer.head.contains("chunked"));
        QVERIFY(!events(answer.body).empty());
    }

    void aFaultIsAnsweredAndTheConnectionClosed()
    {
        const auto endpoint = serve(quickProfile());
        RawClient client(endpoint->baseUrl());
        client.send("nonsense\r\n\r\n");
        QCOMPARE(ask(client).status, 400);
        QTRY_VERIFY_WITH_TIMEOUT(client.isClosed(), patience);
    }

    void theErrorRateFailsRequests()
    {
        Profile failing = quickProfile();
        failing.errorRate = 1;
        const auto endpoint = serve(failing);
        const auto answer = ask(*endpoint, body(question, {{"stream", true}}));
        QCOMPARE(answer.status, 500);
        QVERIFY(parsed(answer.body)["error"]["code"] == "simulated_failure");
    }

    void oneModelMayStandForAll()
    {
        auto endpoint = SimulatedEndpoint::start({.profile = quickProfile(), .model = QStringLiteral("mine")});
        QVERIFY(endpoint);
        RawClient client((*endpoint)->baseUrl());
        client.send("GET /v1/models HTTP/1.1\r\n\r\n");
        const json list = parsed(ask(client).body)["data"];
        QCOMPARE(list.size(), std::size_t {1});
        QVERIFY(list[0]["id"] == "mine");
    }

    void aTakenPortIsAnError()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        const auto endpoint = SimulatedEndpoint::start({.profile = quickProfile(), .port = holder.serverPort()});
        QVERIFY(!endpoint);
        QCOMPARE(endpoint.error().code, Error::Code::CannotListen);
        QVERIFY(endpoint.error().subject.contains(QString::number(holder.serverPort())));
    }

    void aSenselessTimeScaleIsAnError()
    {
        for (const double scale : {0.0, -1.0, 1e9, qQNaN()}) {
            const auto endpoint = SimulatedEndpoint::start({.profile = quickProfile(), .timeScale = scale});
            QVERIFY(!endpoint);
            QCOMPARE(endpoint.error().code, Error::Code::InvalidValue);
        }
    }

    void itStopsInMidStream()
    {
        Profile slow = quickProfile();
        slow.timePerToken = 1s;
        auto endpoint = serve(slow, 1, 0.05);
        RawClient client(endpoint->baseUrl());
        client.post(body(question, {{"stream", true}}));
        QTRY_VERIFY_WITH_TIMEOUT(client.received().contains("delta"), patience);
        endpoint.reset();
        QTRY_VERIFY_WITH_TIMEOUT(client.isClosed(), patience);
    }
};

QTEST_GUILESS_MAIN(TestSimulatedEndpoint)
#include "tst_simulatedendpoint.moc"
