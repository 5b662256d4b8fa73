// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/chatexchange.h"
#include "client/streamingaccessmanager.h"
#include "support/fakeendpoint.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto secretToken = "very-secret-token";

// Limits that are long enough for a busy machine and short enough for a test.
ChatRequest requestTo(const QUrl& baseUrl)
{
    return {.endpoint = {.name = u"Fake"_s, .baseUrl = baseUrl, .model = u"fake-model"_s},
            .prompt = promptFromText(u"Why?"_s),
            .timeouts = {.connect = 5s, .firstToken = 5s, .stall = 5s, .total = 10s},
            .bearer = secretToken};
}

QUrl withScheme(QUrl url, const QString& scheme)
{
    url.setScheme(scheme);
    return url;
}

QJsonObject jsonOf(const QByteArray& body)
{
    return QJsonDocument::fromJson(body).object();
}

struct Failure
{
    Script script {};
    Timeouts timeouts {.connect = 5s, .firstToken = 5s, .stall = 5s, .total = 10s};
    QString key {};
    QString message {}; ///< contained
    QString text {};
    QString scheme = u"http"_s;
    Milliseconds within = 8s;
};

const QByteArray errorEvent = R"({"error":{"message":"The engine died","code":500}})";

const std::vector<std::pair<const char*, Failure>>& failures()
{
    static const std::vector<std::pair<const char*, Failure>> all {
        {"silent after the request",
         {.script = scripts::silence(),
          .timeouts = {.connect = 5s, .firstToken = 200ms, .stall = 5s, .total = 10s},
          .key = u"first_token_timeout"_s}},
        {"silent after the head",
         {.script = scripts::cut(scripts::chat({"a"}), 0, Step::Kind::Hang),
          .timeouts = {.connect = 5s, .firstToken = 200ms, .stall = 5s, .total = 10s},
          .key = u"first_token_timeout"_s}},
        {"comments but no token",
         {.script
          = scripts::cut(scripts::raw("HTTP/1.1 200 OK\r\n\r\n: ping\n\n", Step::Kind::Hang), 2, Step::Kind::Hang),
          .timeouts = {.connect = 5s, .firstToken = 200ms, .stall = 5s, .total = 10s},
          .key = u"first_token_timeout"_s}},
        {"stalls after a token",
         {.script = scripts::cut(scripts::chat({"a", "b"}), 1, Step::Kind::Hang),
          .timeouts = {.connect = 5s, .firstToken = 5s, .stall = 200ms, .total = 10s},
          .key = u"stall_timeout"_s,
          .text = u"a"_s}},
        {"takes too long in all",
         {.script = scripts::chat(std::vector<QByteArray>(1'000, "a"), 20ms),
          .timeouts = {.connect = 5s, .firstToken = 5s, .stall = 5s, .total = 300ms},
          .key = u"total_timeout"_s}},
        {"no TLS answer",
         {.script = scripts::silence(),
          .timeouts = {.connect = 200ms, .firstToken = 5s, .stall = 5s, .total = 10s},
          .key = u"connect_timeout"_s,
          .scheme = u"https"_s}},
        {"closed before an answer", {.script = scripts::raw("", Step::Kind::Close), .key = u"unreachable"_s}},
        {"reset before an answer", {.script = scripts::raw("", Step::Kind::Reset), .key = u"unreachable"_s}},
        {"cut in mid-stream",
         {.script = scripts::cut(scripts::chat({"a", "b", "c"}), 2, Step::Kind::Close),
          .key = u"truncated"_s,
          .text = u"ab"_s}},
        {"reset in mid-stream",
         {.script = scripts::cut(scripts::chat({"a", "b"}, 30ms), 3, Step::Kind::Reset),
          .key = u"truncated"_s,
          .text = u"a"_s}},
        {"ends in order without a finish",
         {.script = scripts::stream({scripts::contentEvent("a")}), .key = u"truncated"_s, .text = u"a"_s}},
        {"DONE written under a broken stream",
         {.script = scripts::stream({scripts::contentEvent("a"), "[DONE]"}), .key = u"truncated"_s, .text = u"a"_s}},
        {"body cut short",
         {.script = scripts::raw("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"choices\":[{"),
          .key = u"truncated"_s}},
        {"empty answer", {.script = scripts::body(200, "text/event-stream", ""), .key = u"truncated"_s}},
        {"error event in a 200",
         {.script = scripts::stream({scripts::contentEvent("a"), errorEvent, "[DONE]"}),
          .key = u"error_in_200"_s,
          .message = u"The engine died"_s,
          .text = u"a"_s}},
        {"error event, connection stays open",
         {.script = scripts::cut(scripts::stream({errorEvent, ""}), 1, Step::Kind::Hang),
          .key = u"error_in_200"_s,
          .message = u"The engine died"_s}},
        {"error object in a 200",
         {.script = scripts::body(200, "application/json", errorEvent),
          .key = u"error_in_200"_s,
          .message = u"The engine died"_s}},
        {"401",
         {.script = scripts::body(401, "application/json", R"({"error":{"message":"Bad very-secret-token!"}})"),
          .key = u"http_401"_s,
          .message = u"Bad [redacted]!"_s}},
        {"404 without a body",
         {.script = scripts::body(404, "text/plain", ""), .key = u"http_404"_s, .message = u"Scripted"_s}},
        {"500 cut short",
         {.script = scripts::raw("HTTP/1.1 500 Oh\r\nContent-Length: 99\r\n\r\nupstream"),
          .key = u"http_500"_s,
          .message = u"upstream"_s}},
        {"503 that never ends",
         {.script = scripts::raw("HTTP/1.1 503 Cold\r\nContent-Length: 99\r\n\r\ncold", Step::Kind::Hang),
          .timeouts = {.connect = 5s, .firstToken = 200ms, .stall = 5s, .total = 10s},
          .key = u"http_503"_s,
          .message = u"cold"_s}},
        {"429",
         {.script = scripts::body(429, "application/json", R"({"detail":"Too many requests."})"),
          .key = u"rate_limited"_s,
          .message = u"Too many requests."_s}},
        {"HTML",
         {.script = scripts::body(200, "text/html", "<html><title>Sign in</title></html>"),
          .key = u"malformed"_s,
          .message = u"Sign in"_s}},
        {"HTML called a stream",
         {.script = scripts::body(200, "text/event-stream", "<!DOCTYPE html><p>Hello"),
          .key = u"malformed"_s,
          .message = u"Hello"_s}},
        {"gzip",
         {.script = scripts::body(200, "text/event-stream", "\x1f\x8b\x08", {{"Content-Encoding", "gzip"}}),
          .key = u"malformed"_s,
          .message = u"Content-Encoding: gzip"_s}},
        {"10 MB without a newline",
         {.script = scripts::body(200, "text/event-stream", "data: " + QByteArray(10'000'000, 'x')),
          .key = u"malformed"_s,
          .message = u"4 MiB"_s}},
        {"70 MB of JSON",
         {.script = scripts::body(200, "application/json", "{\"a\":\"" + QByteArray(70'000'000, 'x')),
          .key = u"malformed"_s,
          .message = u"64 MiB"_s}},
        {"plain text", {.script = scripts::body(200, "text/plain", "Hello"), .key = u"truncated"_s}},
        {"not HTTP", {.script = scripts::raw("SSH-2.0-OpenSSH_9.2\r\n"), .key = u"malformed"_s}},
        {"TLS to a plain port",
         {.script = scripts::raw("HTTP/1.1 400 Bad Request\r\n\r\n"), .key = u"tls"_s, .scheme = u"https"_s}},
    };
    return all;
}

} // namespace

Q_DECLARE_METATYPE(Failure)

class TestChatExchange : public QObject
{
    Q_OBJECT

private slots:
    void streamBecomesARecord();
    void chunksAreStampedAsTheyCome();
    void wholeAnswerBecomesARecordWithoutChunks();
    void jsonAnsweredToAStreamIsAnAnswer();
    void connectionLeftOpenAfterTheLastWordIsASuccess();
    void failureHasItsClass_data();
    void failureHasItsClass();
    void portWithoutServerIsRefused();
    void connectTimeoutIsAClassOfItsOwn();
    void failuresLeaveOtherRequestsAlone();
    void redirectIsNotFollowedAndTheTokenStays();
    void serverThatKnowsNoStreamOptionsIsAskedAgain_data();
    void serverThatKnowsNoStreamOptionsIsAskedAgain();
    void askingAgainHappensOnce();
    void abortIsToldOnceAndFromTheEventLoop();
    void abortByAReceiverOfAChunk();
    void abortBeforeTheStart();
    void destroyedManagerCancels();
    void exchangeMayBeDeletedInMidStream();

private:
    ChatExchange* start(const ChatRequest& request);
    RequestRecord recordOf(const ChatRequest& request);

    const SteadyClock m_clock;
    StreamingAccessManager m_manager {m_clock};
};

ChatExchange* TestChatExchange::start(const ChatRequest& request)
{
    auto* exchange = new ChatExchange(m_manager, request, m_clock, m_clock.now(), {.number = 7, .promptNumber = 3});
    exchange->start();
    return exchange;
}

RequestRecord TestChatExchange::recordOf(const ChatRequest& request)
{
    RequestRecord record;
    int finished = 0;
    ChatExchange* exchange = start(request);
    connect(exchange, &ChatExchange::finished, this, [&](const RequestRecord& done) {
        record = done;
        ++finished;
    });
    const QSignalSpy gone(exchange, &QObject::destroyed);
    [&gone] { QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, 15'000); }();
    [&finished] { QCOMPARE(finished, 1); }();
    return record;
}

void TestChatExchange::streamBecomesARecord()
{
    const FakeEndpoint endpoint(scripts::chat({"Hel", "lo ", "you"}));
    const RequestRecord record = recordOf(requestTo(endpoint.baseUrl()));
    QCOMPARE(keyOf(record.outcome), u"succeeded"_s);
    QCOMPARE(record.text, u"Hello you"_s);
    QCOMPARE(record.number, 7);
    QCOMPARE(record.promptNumber, 3);
    QCOMPARE(record.prompt, u"Why?"_s);
    QCOMPARE(record.isStreamed, true);
    QCOMPARE(record.httpStatus, 200);
    QCOMPARE(record.finishReason, u"stop"_s);
    QCOMPARE(record.servedModel, u"fake-model"_s);
    QCOMPARE(record.usage.completionTokens, std::optional<std::int64_t>(3));
    QCOMPARE(record.chunks.size(), 3U);
    QCOMPARE(record.chunks[0].characters, 3);
    QVERIFY(record.errorMessage.isEmpty());
    QVERIFY(record.sentAt.has_value());
    QVERIFY(record.latency >= record.chunks.back().after);
    QVERIFY(record.connection.connected.has_value());
    QVERIFY(*record.connection.connected <= *record.connection.firstByte);
    QVERIFY(*record.connection.firstByte <= record.chunks.front().after);
    QCOMPARE(endpoint.requests().at(0).path, "/v1/chat/completions");
    QCOMPARE(endpoint.requests().at(0).header("Authorization"), QByteArray("Bearer ") + secretToken);
}

void TestChatExchange::chunksAreStampedAsTheyCome()
{
    const FakeEndpoint endpoint(scripts::chat({"a", "b", "c"}, 40ms));
    ChatExchange* exchange = start(requestTo(endpoint.baseUrl()));
    std::vector<ChunkStamp> told;
    QStringList texts;
    connect(exchange, &ChatExchange::chunkArrived, this, [&](const ChunkStamp& chunk) {
        told.push_back(chunk);
        texts << exchange->record().text;
    });
    RequestRecord record;
    connect(exchange, &ChatExchange::finished, this, [&record](const RequestRecord& done) { record = done; });
    QTRY_COMPARE(keyOf(record.outcome) + record.text, u"succeededabc"_s);
    QCOMPARE(told, record.chunks);
    QCOMPARE(texts, (QStringList {u"a"_s, u"ab"_s, u"abc"_s}));
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(record.chunks[i].after >= 40ms * static_cast<int>(i + 1));
    QVERIFY(record.latency >= 6 * 40ms); // finish, usage and [DONE] came each after its own gap
}

void TestChatExchange::wholeAnswerBecomesARecordWithoutChunks()
{
    const FakeEndpoint endpoint(
        scripts::body(200, "application/json",
                      R"({"model":"m","choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}],
                          "usage":{"prompt_tokens":3,"completion_tokens":1,"total_tokens":4},"response_time":0.5})"));
    ChatRequest request = requestTo(endpoint.baseUrl());
    request.sampling.stream = false;
    request.timeouts.firstToken = 1ms; // counts for streams only
    const RequestRecord record = recordOf(request);
    QCOMPARE(keyOf(record.outcome), u"succeeded"_s);
    QCOMPARE(record.text, u"Hi"_s);
    QVERIFY(record.chunks.empty());
    QVERIFY(!record.isStreamed);
    QVERIFY(record.latency > 0ns);
    QCOMPARE(jsonOf(record.serverReported)[u"response_time"].toDouble(), 0.5);
    QCOMPARE(jsonOf(endpoint.requests().at(0).body)[u"stream"], QJsonValue(false));
}

void TestChatExchange::jsonAnsweredToAStreamIsAnAnswer()
{
    const FakeEndpoint endpoint(
        scripts::body(200, "application/json", R"({"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}]})"));
    const RequestRecord record = recordOf(requestTo(endpoint.baseUrl()));
    QCOMPARE(keyOf(record.outcome), u"succeeded"_s);
    QCOMPARE(record.text, u"Hi"_s);
    QVERIFY(!record.isStreamed);
    QVERIFY(record.chunks.empty());
}

void TestChatExchange::connectionLeftOpenAfterTheLastWordIsASuccess()
{
    Script script = scripts::chat({"a"});
    script.steps.back().kind = Step::Kind::Hang;
    const FakeEndpoint endpoint(script);
    const RequestRecord record = recordOf(requestTo(endpoint.baseUrl()));
    QCOMPARE(keyOf(record.outcome), u"succeeded"_s);
    QVERIFY(record.latency < 1s); // without the time waited for the end
}

void TestChatExchange::failureHasItsClass_data()
{
    QTest::addColumn<Failure>("failure");
    for (const auto& [name, failure] : failures())
        QTest::newRow(name) << failure;
}

void TestChatExchange::failureHasItsClass()
{
    QFETCH(const Failure, failure);
    const FakeEndpoint endpoint(failure.script);
    ChatRequest request = requestTo(withScheme(endpoint.baseUrl(), failure.scheme));
    request.timeouts = failure.timeouts;
    const RequestRecord record = recordOf(request);
    QCOMPARE(keyOf(record.outcome, record.httpStatus), failure.key);
    QVERIFY2(record.errorMessage.contains(failure.message), qPrintable(record.errorMessage));
    QVERIFY(!record.errorMessage.contains(QLatin1String(secretToken)));
    if (!failure.text.isEmpty())
        QCOMPARE(record.text, failure.text);
    QVERIFY(record.latency > 0ns);
    QVERIFY(record.latency < failure.within);
    QCOMPARE(endpoint.requests().size(), 1U); // nothing is sent twice in silence
}

void TestChatExchange::portWithoutServerIsRefused()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QUrl url(u"http://127.0.0.1:%1/v1"_s.arg(server.serverPort()));
    server.close();
    const RequestRecord record = recordOf(requestTo(url));
    QCOMPARE(keyOf(record.outcome), u"refused"_s);
    QVERIFY(!record.errorMessage.isEmpty());
    QCOMPARE(record.httpStatus, 0);
}

void TestChatExchange::connectTimeoutIsAClassOfItsOwn()
{
    // Nobody accepts, and the queue of those who wait is full: further connections are left unanswered.
    QTcpServer server;
    server.setMaxPendingConnections(1);
    server.setListenBacklogSize(1);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    server.pauseAccepting();
    std::vector<std::unique_ptr<QTcpSocket>> waiting;
    for (int i = 0; i < 4; ++i) {
        waiting.push_back(std::make_unique<QTcpSocket>());
        waiting.back()->connectToHost(QHostAddress::LocalHost, server.serverPort());
    }
    QTRY_COMPARE_GE(std::ranges::count(waiting, QAbstractSocket::ConnectedState,
                                       [](const auto& socket) { return socket->state(); }),
                    2);
    ChatRequest request = requestTo(QUrl(u"http://127.0.0.1:%1/v1"_s.arg(server.serverPort())));
    request.timeouts.connect = 200ms;
    request.timeouts.firstToken = 100ms; // does not count before there is a connection
    const RequestRecord record = recordOf(request);
    QCOMPARE(keyOf(record.outcome), u"connect_timeout"_s);
    QVERIFY(record.latency >= 190ms);
}

void TestChatExchange::failuresLeaveOtherRequestsAlone()
{
    std::vector<std::unique_ptr<FakeEndpoint>> endpoints;
    const FakeEndpoint good(scripts::chat({"a", "b", "c"}, 50ms));
    int failed = 0;
    int succeeded = 0;
    for (const auto& [name, failure] : failures()) {
        endpoints.push_back(std::make_unique<FakeEndpoint>(failure.script));
        ChatRequest request = requestTo(withScheme(endpoints.back()->baseUrl(), failure.scheme));
        request.timeouts = failure.timeouts;
        connect(start(request), &ChatExchange::finished, this,
                [&failed](const RequestRecord& record) { failed += record.succeeded() ? 0 : 1; });
        connect(start(requestTo(good.baseUrl())), &ChatExchange::finished, this, [&](const RequestRecord& record) {
            succeeded += record.succeeded() && record.text == u"abc"_s ? 1 : 0;
        });
    }
    const int all = static_cast<int>(failures().size());
    QTRY_COMPARE_WITH_TIMEOUT(failed, all, 15'000);
    QTRY_COMPARE(succeeded, all);
}

void TestChatExchange::redirectIsNotFollowedAndTheTokenStays()
{
    const FakeEndpoint other(scripts::chat({"stolen"}));
    for (const int status : {301, 302, 307, 308}) {
        const QByteArray target = other.baseUrl().toEncoded() + "/chat/completions";
        const FakeEndpoint endpoint(scripts::body(status, "text/plain", "moved", {{"Location", target}}));
        const RequestRecord record = recordOf(requestTo(endpoint.baseUrl()));
        QCOMPARE(keyOf(record.outcome, record.httpStatus), u"http_%1"_s.arg(status));
        QVERIFY(record.errorMessage.contains(QString::fromUtf8(target)));
    }
    QCOMPARE(other.connections(), 0);
}

void TestChatExchange::serverThatKnowsNoStreamOptionsIsAskedAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("400") << 400;
    QTest::newRow("422") << 422;
}

void TestChatExchange::serverThatKnowsNoStreamOptionsIsAskedAgain()
{
    QFETCH(const int, status);
    FakeEndpoint endpoint(scripts::chat({"a", "b"}));
    Script refusal = scripts::body(status, "application/json", R"({"detail":"stream_options"})");
    refusal.steps.insert(refusal.steps.begin(), {.kind = Step::Kind::Wait, .time = 500ms});
    endpoint.answerOnce(refusal);
    const RequestRecord record = recordOf(requestTo(endpoint.baseUrl()));
    QCOMPARE(keyOf(record.outcome), u"succeeded"_s);
    QVERIFY(record.retriedWithoutUsage);
    QVERIFY(record.errorMessage.isEmpty());
    QCOMPARE(record.text, u"ab"_s);
    QCOMPARE(record.httpStatus, 200);
    QVERIFY(*record.sentAt >= 500ms); // the second request's
    QVERIFY(record.latency < 500ms);
    const auto requests = endpoint.requests();
    QCOMPARE(requests.size(), 2U);
    QJsonObject first = jsonOf(requests[0].body);
    QVERIFY(first.contains(u"stream_options"_s));
    first.remove(u"stream_options"_s);
    QCOMPARE(jsonOf(requests[1].body), first);
}

void TestChatExchange::askingAgainHappensOnce()
{
    const FakeEndpoint endpoint(scripts::body(422, "application/json", R"({"detail":"Bad"})"));
    ChatRequest request = requestTo(endpoint.baseUrl());
    QCOMPARE(keyOf(recordOf(request).outcome, 422), u"http_422"_s);
    QCOMPARE(endpoint.requests().size(), 2U);
    request.sampling.stream = false; // never had stream_options
    QCOMPARE(recordOf(request).errorMessage, u"Bad"_s);
    QCOMPARE(endpoint.requests().size(), 3U);
    request.sampling.stream = true;
    request.endpoint.extraBody = R"({"stream_options":null})";
    QVERIFY(!recordOf(request).retriedWithoutUsage);
    QCOMPARE(endpoint.requests().size(), 4U);
}

void TestChatExchange::abortIsToldOnceAndFromTheEventLoop()
{
    const FakeEndpoint endpoint(scripts::chat({"a", "b"}, 50ms));
    ChatExchange* exchange = start(requestTo(endpoint.baseUrl()));
    QSignalSpy finished(exchange, &ChatExchange::finished);
    QVERIFY(QSignalSpy(exchange, &ChatExchange::chunkArrived).wait());
    exchange->abort();
    exchange->abort();
    QCOMPARE(finished.size(), 0);
    QVERIFY(finished.wait());
    QTRY_COMPARE(endpoint.inFlight(), 0);
    QCOMPARE(finished.size(), 1);
    const auto record = finished[0][0].value<RequestRecord>();
    QCOMPARE(keyOf(record.outcome), u"cancelled"_s);
    QCOMPARE(record.text, u"a"_s); // what was there stays
    QCOMPARE(record.chunks.size(), 1U);
}

void TestChatExchange::abortByAReceiverOfAChunk()
{
    const FakeEndpoint endpoint(scripts::chat(std::vector<QByteArray>(50, "a")));
    ChatExchange* exchange = start(requestTo(endpoint.baseUrl()));
    connect(exchange, &ChatExchange::chunkArrived, exchange, &ChatExchange::abort);
    QSignalSpy finished(exchange, &ChatExchange::finished);
    QVERIFY(finished.wait());
    QCOMPARE(finished[0][0].value<RequestRecord>().text, u"a"_s);
    QCOMPARE(finished[0][0].value<RequestRecord>().outcome, Outcome::Cancelled);
}

void TestChatExchange::abortBeforeTheStart()
{
    auto* exchange
        = new ChatExchange(m_manager, requestTo(QUrl(u"http://127.0.0.1:1/v1"_s)), m_clock, m_clock.now(), {});
    QSignalSpy finished(exchange, &ChatExchange::finished);
    exchange->abort();
    QVERIFY(finished.wait());
    QVERIFY(!finished[0][0].value<RequestRecord>().sentAt.has_value());
}

void TestChatExchange::destroyedManagerCancels()
{
    const FakeEndpoint endpoint(scripts::chat(std::vector<QByteArray>(50, "a"), 20ms));
    auto manager = std::make_unique<StreamingAccessManager>(m_clock);
    auto* exchange = new ChatExchange(*manager, requestTo(endpoint.baseUrl()), m_clock, m_clock.now(), {});
    QSignalSpy finished(exchange, &ChatExchange::finished);
    exchange->start();
    QVERIFY(QSignalSpy(exchange, &ChatExchange::chunkArrived).wait());
    manager.reset();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<RequestRecord>().outcome, Outcome::Cancelled);
}

void TestChatExchange::exchangeMayBeDeletedInMidStream()
{
    const FakeEndpoint endpoint(scripts::chat(std::vector<QByteArray>(50, "a"), 20ms));
    ChatExchange* exchange = start(requestTo(endpoint.baseUrl()));
    QVERIFY(QSignalSpy(exchange, &ChatExchange::chunkArrived).wait());
    delete exchange;
    QTRY_COMPARE(endpoint.inFlight(), 0);
}

QTEST_GUILESS_MAIN(TestChatExchange)
#include "tst_chatexchange.moc"
