// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchangestarter.h"
#include "support/fakeendpoint.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QUrl withScheme(QUrl url, const QString& scheme)
{
    url.setScheme(scheme);
    return url;
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
        {"a context too long is not asked for twice",
         {.script
          = scripts::body(400, "application/json", R"({"error":{"message":"The model's context length is only 9"}})"),
          .key = u"context_too_long"_s,
          .message = u"only 9"_s}},
        {"a context too long inside a stream",
         {.script
          = scripts::stream({R"({"object":"error","message":"This model's maximum context length is 9"})", "[DONE]"}),
          .key = u"context_too_long"_s,
          .message = u"length is 9"_s}},
        {"a context too long told as an answer",
         {.script = scripts::stream(
              {scripts::contentEvent(R"(\n\n[ERROR] Error: {the maximum supported sequence length is 9})"),
               scripts::finishEvent(), "[DONE]"}),
          .key = u"context_too_long"_s,
          .message = u"length is 9"_s}},
        {"a context too long in a 200",
         {.script = scripts::body(200, "application/json", R"({"error":"the prompt is too long"})"),
          .key = u"context_too_long"_s,
          .message = u"too long"_s}},
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
        {"plain text",
         {.script = scripts::body(200, "text/plain", "Hello"), .key = u"malformed"_s, .message = u"Hello"_s}},
        {"plain text called a stream",
         {.script = scripts::body(200, "text/event-stream", "upstream connect error"),
          .key = u"malformed"_s,
          .message = u"upstream connect error"_s}},
        {"nothing but comments",
         {.script = scripts::body(200, "text/event-stream", ": ping\n\n"), .key = u"truncated"_s}},
        {"a task for later",
         {.script = scripts::body(202, "application/json", R"({"status":"task_accepted_and_pending"})"),
          .key = u"malformed"_s,
          .message = u"task_accepted_and_pending"_s}},
        {"a 404 in gzip",
         {.script = scripts::body(404, "text/plain", "\x1f\x8b", {{"Content-Encoding", "gzip"}}),
          .key = u"http_404"_s,
          .message = u"Scripted"_s}},
        {"not HTTP", {.script = scripts::raw("SSH-2.0-OpenSSH_9.2\r\n"), .key = u"malformed"_s}},
        {"TLS to a plain port",
         {.script = scripts::raw("HTTP/1.1 400 Bad Request\r\n\r\n"), .key = u"tls"_s, .scheme = u"https"_s}},
    };
    return all;
}

} // namespace

Q_DECLARE_METATYPE(Failure)

/// How an exchange ends when the other side does not do what it should.
class TestChatFailures : public QObject
{
    Q_OBJECT

private slots:
    void failureHasItsClass_data();
    void failureHasItsClass();
    void portWithoutServerIsRefused();
    void connectTimeoutIsAClassOfItsOwn();
    void failuresLeaveOtherRequestsAlone();
    void redirectIsNotFollowedAndTheTokenStays();
    void aBusyServerSaysHowLongToWait();
    void whatStandsBetweenHasACause_data();
    void whatStandsBetweenHasACause();
    void aProxyHasCausesOfItsOwn();

private:
    ExchangeStarter m_exchanges;
};

void TestChatFailures::failureHasItsClass_data()
{
    QTest::addColumn<Failure>("failure");
    for (const auto& [name, failure] : failures())
        QTest::newRow(name) << failure;
}

void TestChatFailures::failureHasItsClass()
{
    QFETCH(const Failure, failure);
    const FakeEndpoint endpoint(failure.script);
    ChatRequest request = requestTo(withScheme(endpoint.baseUrl(), failure.scheme));
    request.timeouts = failure.timeouts;
    const RequestRecord record = m_exchanges.recordOf(request);
    QCOMPARE(keyOf(record.outcome, record.httpStatus), failure.key);
    QVERIFY2(record.errorMessage.contains(failure.message), qPrintable(record.errorMessage));
    QVERIFY(!record.errorMessage.contains(QLatin1String(secretToken)));
    if (!failure.text.isEmpty())
        QCOMPARE(record.text, failure.text);
    QVERIFY(record.latency > 0ns);
    QVERIFY(record.latency < failure.within);
    QCOMPARE(endpoint.requests().size(), 1U); // nothing is sent twice in silence
}

void TestChatFailures::portWithoutServerIsRefused()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QUrl url(u"http://127.0.0.1:%1/v1"_s.arg(server.serverPort()));
    server.close();
    const RequestRecord record = m_exchanges.recordOf(requestTo(url));
    QCOMPARE(keyOf(record.outcome), u"refused"_s);
    QVERIFY(!record.errorMessage.isEmpty());
    QCOMPARE(record.httpStatus, 0);
}

void TestChatFailures::connectTimeoutIsAClassOfItsOwn()
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
    const RequestRecord record = m_exchanges.recordOf(request);
    QCOMPARE(keyOf(record.outcome), u"connect_timeout"_s);
    QVERIFY(record.latency >= 190ms);
}

void TestChatFailures::failuresLeaveOtherRequestsAlone()
{
    std::vector<std::unique_ptr<FakeEndpoint>> endpoints;
    const FakeEndpoint good(scripts::chat({"a", "b", "c"}, 50ms));
    int failed = 0;
    int succeeded = 0;
    for (const auto& [name, failure] : failures()) {
        endpoints.push_back(std::make_unique<FakeEndpoint>(failure.script));
        ChatRequest request = requestTo(withScheme(endpoints.back()->baseUrl(), failure.scheme));
        request.timeouts = failure.timeouts;
        connect(m_exchanges.start(request), &ChatExchange::finished, this,
                [&failed](const RequestRecord& record) { failed += record.succeeded() ? 0 : 1; });
        connect(
            m_exchanges.start(requestTo(good.baseUrl())), &ChatExchange::finished, this,
            [&](const RequestRecord& record) { succeeded += record.succeeded() && record.text == u"abc"_s ? 1 : 0; });
    }
    const int all = static_cast<int>(failures().size());
    QTRY_COMPARE_WITH_TIMEOUT(failed, all, 15'000);
    QTRY_COMPARE(succeeded, all);
}

void TestChatFailures::redirectIsNotFollowedAndTheTokenStays()
{
    const FakeEndpoint other(scripts::chat({"stolen"}));
    for (const int status : {301, 302, 307, 308}) {
        const QByteArray target = other.baseUrl().toEncoded() + "/chat/completions";
        const FakeEndpoint endpoint(scripts::body(status, "text/plain", "moved", {{"Location", target}}));
        const RequestRecord record = m_exchanges.recordOf(requestTo(endpoint.baseUrl()));
        QCOMPARE(keyOf(record.outcome, record.httpStatus), u"http_%1"_s.arg(status));
        QVERIFY(record.errorMessage.contains(QString::fromUtf8(target)));
    }
    QCOMPARE(other.connections(), 0);
}

void TestChatFailures::aBusyServerSaysHowLongToWait()
{
    for (const int status : {429, 503, 500}) {
        const FakeEndpoint endpoint(scripts::body(status, "application/json", "{}", {{"Retry-After", "7"}}));
        const RequestRecord record = m_exchanges.recordOf(requestTo(endpoint.baseUrl()));
        QCOMPARE(record.retryAfter, status == 500 ? std::nullopt : std::optional(Milliseconds(7s)));
    }
    const FakeEndpoint endpoint(scripts::body(429, "application/json", R"({"retry_after":"1 second"})"));
    QCOMPARE(m_exchanges.recordOf(requestTo(endpoint.baseUrl())).retryAfter, std::optional(Milliseconds(1s)));
}

void TestChatFailures::whatStandsBetweenHasACause_data()
{
    QTest::addColumn<Failure>("failure"); // its key is that of the cause
    const auto row = [](const char* name, const Script& script, Cause cause, const QString& scheme = u"http"_s) {
        QTest::newRow(name) << Failure {.script = script, .key = keyOf(cause), .scheme = scheme};
    };
    row("TLS to a plain port", scripts::raw("HTTP/1.1 400 Bad Request\r\n\r\n"), Cause::WrongScheme, u"https"_s);
    row("a sign-in page", scripts::body(200, "text/html", "<html><title>Sign in</title></html>"), Cause::NotTheService);
    row("plain text", scripts::body(200, "text/plain", "Hello"), Cause::NotTheService);
    row("not HTTP", scripts::raw("SSH-2.0-OpenSSH_9.2\r\n"), Cause::NotTheService);
    row("gzip", scripts::body(200, "text/event-stream", "\x1f\x8b\x08", {{"Content-Encoding", "gzip"}}),
        Cause::AnswerCompressed);
    row("a redirect", scripts::body(302, "text/plain", "", {{"Location", "https://elsewhere.invalid/"}}),
        Cause::Redirected);
    row("a proxy that asks who it is", scripts::body(407, "text/plain", "Who?"), Cause::ProxyRefused);
    row("a challenge alone",
        scripts::body(401, "text/plain", "",
                      {{"WWW-Authenticate", "Bearer error=\"invalid_token\", error_description=\"token expired\""}}),
        Cause::TokenExpired);
    row("cut in mid-stream", scripts::cut(scripts::chat({"a", "b", "c"}), 2, Step::Kind::Close), Cause::Unknown);
    row("the service itself", scripts::chat({"a"}), Cause::Unknown);
}

void TestChatFailures::whatStandsBetweenHasACause()
{
    QFETCH(const Failure, failure);
    const FakeEndpoint endpoint(failure.script);
    const RequestRecord record = m_exchanges.recordOf(requestTo(withScheme(endpoint.baseUrl(), failure.scheme)));
    QCOMPARE(keyOf(record.cause), failure.key);
}

void TestChatFailures::aProxyHasCausesOfItsOwn()
{
    const QUrl far(u"https://far.invalid/v1"_s);
    const FakeEndpoint refusing(scripts::body(407, "text/plain", "", {{"Proxy-Authenticate", "Basic realm=\"x\""}}));
    m_exchanges.manager.setProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, refusing.port()});
    RequestRecord record = m_exchanges.recordOf(requestTo(far));
    QCOMPARE(keyOf(record.outcome), u"unreachable"_s);
    QCOMPARE(keyOf(record.cause), keyOf(Cause::ProxyRefused));

    const FakeEndpoint helpless(scripts::body(502, "text/plain", "No such host"));
    m_exchanges.manager.setProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, helpless.port()});
    QCOMPARE(keyOf(m_exchanges.recordOf(requestTo(far)).cause), keyOf(Cause::ProxyFailed));

    QTcpServer nobody;
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    const quint16 port = nobody.serverPort();
    nobody.close();
    m_exchanges.manager.setProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port});
    record = m_exchanges.recordOf(requestTo(far));
    m_exchanges.manager.setProxy(QNetworkProxy::NoProxy);
    QCOMPARE(keyOf(record.cause), keyOf(Cause::ProxyFailed));
}

QTEST_GUILESS_MAIN(TestChatFailures)
#include "tst_chatfailures.moc"
