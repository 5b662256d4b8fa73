// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/exchangestarter.h"
#include "integration/support/jsonquestion.h"
#include "integration/support/nginx.h"
#include "integration/support/parts.h"
#include "integration/support/programrun.h"
#include "support/fakeendpoint.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

/// What nginx refuses with, and what our client makes of it.
struct Refusal
{
    const char* situation = nullptr;
    QString directives {};
    QString key {};
    QString message {}; ///< contained
};

const std::vector<Refusal>& refusals()
{
    static const std::vector<Refusal> all {
        {"nothing listens behind it", Nginx::passTo(QUrl(u"http://127.0.0.1:1"_s)), u"http_502"_s, u"502"_s},
        {"it is down for maintenance", u"location / { return 503; }"_s, u"http_503"_s, u"503"_s},
        {"maintenance in the words of the service",
         u"default_type application/json; location / { return 503 "
         "'{\"detail\":\"Service is temporarily down for maintenance.\"}'; }"_s,
         u"http_503"_s, u"Service is temporarily down for maintenance."_s},
        {"the question is too long for it", u"client_max_body_size 10; location / { return 200; }"_s, u"http_413"_s,
         u"413"_s},
        {"the path is not there", u"location /elsewhere { return 200; }"_s, u"http_404"_s, u"404"_s},
        {"the token is not the right one",
         u"default_type application/json; location / { if ($http_authorization != 'Bearer another') "
         "{ return 401 '{\"detail\":\"Not you.\"}'; } return 200; }"_s,
         u"http_401"_s, u"Not you."_s},
        {"a web page answers instead",
         u"default_type text/html; location / { return 200 '<html>Sign in</html>'; }"_s,
         u"malformed"_s,
         {}},
        {"an empty answer", u"default_type text/event-stream; location / { return 200 ''; }"_s, u"truncated"_s, {}},
        {"nginx gives the connection up", u"location / { return 444; }"_s, u"unreachable"_s, {}},
    };
    return all;
}

QByteArray aQuestion()
{
    return R"({"model":"quick","stream":true,"messages":[{"role":"user","content":"Why?"}]})";
}

} // namespace

/// Our measuring client against nginx in front of the simulator.
class TestNginx : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aStreamPassesUnchanged();
    void aBufferingProxyDeliversAtTheEnd();
    void aRunThroughABufferingProxyTellsThatItsFirstTokensTellNothing();
    void aCompressingProxyDoesNotCompressForUs();
    void refusalsAreUnderstood_data();
    void refusalsAreUnderstood();
    void aGatewayTimeoutIsAnErrorOfTheServer();
    void aStreamThatIsCutOffIsTruncated();
    void aServerThatDiesInMidStreamIsTruncated();
    void theTokenReachesTheServer();
    void aRedirectIsNotFollowedAndNoTokenGoesThere_data();
    void aRedirectIsNotFollowedAndNoTokenGoesThere();
    void connectionsThatEndAfterThreeRequestsLoseNone();
    void tooManyRequestsSayWhenToComeAgain();
    void aRunWaitsOutTheLimitOfRequests();
    void aRunSaysWhatFailed();

private:
    [[nodiscard]] RequestRecord ask(Nginx::Server server)
    {
        ExchangeStarter starter;
        return starter.recordOf(requestTo(m_nginx.url(server)));
    }
    [[nodiscard]] ProgramRun run(Nginx::Server server, const QStringList& options)
    {
        return measure(m_folder.path(), u"nginx=%1,model=quick"_s.arg(m_nginx.url(server).toString()), options);
    }

    QTemporaryDir m_folder {};
    std::unique_ptr<Part> m_quick = parts::simulator(parts::quickProfile(m_folder.path()), 1);
    // 20 tokens in 400 ms
    std::unique_ptr<Part> m_even
        = parts::simulator(parts::quickProfile(m_folder.path(), {{u"per_token_s"_s, 0.02}}), 1);
    // long enough to tell a burst from a quick server
    std::unique_ptr<Part> m_long = parts::simulator(
        parts::quickProfile(
            m_folder.path(),
            {{u"per_token_s"_s, 0.008},
             {u"answer_tokens"_s, QJsonObject {{u"median"_s, 50}, {u"spread"_s, 0}, {u"min"_s, 50}, {u"max"_s, 50}}}}),
        1);
    std::unique_ptr<Part> m_silent = parts::simulator(parts::quickProfile(m_folder.path(), {{u"fixed_s"_s, 100}}), 1);
    FakeEndpoint m_halting {scripts::cut(scripts::chat({"Yes", ", it is."}), 1, Step::Kind::Hang)};
    Nginx m_nginx {m_folder.path(),
                   u"limit_req_zone $server_port zone=a:1m rate=4r/s;\n"
                   "limit_req_zone $server_port zone=b:1m rate=1r/m;\n"_s};
    Nginx::Server m_plain {};
    Nginx::Server m_smooth {};
    Nginx::Server m_buffering {};
    Nginx::Server m_relaying {};
    Nginx::Server m_passing {};
    Nginx::Server m_compressing {};
    Nginx::Server m_timingOut {};
    Nginx::Server m_cuttingOff {};
    Nginx::Server m_other {};
    Nginx::Server m_checking {};
    Nginx::Server m_closing {};
    Nginx::Server m_limiting {};
    Nginx::Server m_strict {};
    QMap<QString, Nginx::Server> m_refusing {};
    QMap<int, Nginx::Server> m_redirecting {};
};

void TestNginx::initTestCase()
{
    for (Part* part : {m_quick.get(), m_even.get(), m_long.get(), m_silent.get()})
        QVERIFY2(part->start(), part->complaint());
    m_plain = m_nginx.serve(Nginx::passTo(m_quick->url()));
    m_smooth = m_nginx.serve(Nginx::passTo(m_even->url()));
    // as nginx does of itself: HTTP/1.0 behind it, and what comes is kept until a buffer is full
    m_buffering
        = m_nginx.serve(u"location / { proxy_pass %1; }"_s.arg(m_even->url().adjusted(QUrl::RemovePath).toString()));
    // as ALCF's gateway does: buffers that hold whole answers
    m_relaying = m_nginx.serve(u"location / { proxy_pass %1; proxy_buffer_size 256k; proxy_buffers 4 256k; }"_s.arg(
        m_long->url().adjusted(QUrl::RemovePath).toString()));
    m_passing = m_nginx.serve(Nginx::passTo(m_long->url()));
    m_compressing = m_nginx.serve(u"gzip on; gzip_types text/event-stream; gzip_min_length 1; gzip_proxied any;\n"_s
                                  + Nginx::passTo(m_quick->url()));
    m_timingOut = m_nginx.serve(Nginx::passTo(m_silent->url(), u"proxy_read_timeout 200ms;"_s));
    m_cuttingOff = m_nginx.serve(Nginx::passTo(m_halting.baseUrl(), u"proxy_read_timeout 300ms;"_s));
    m_checking = m_nginx.serve(
        u"if ($http_authorization != 'Bearer %1') { return 401; }\n"_s.arg(QString::fromLatin1(secretToken))
        + Nginx::passTo(m_quick->url()));
    m_closing = m_nginx.serve(u"keepalive_requests 3;\n"_s + Nginx::passTo(m_quick->url()));
    m_limiting = m_nginx.serve(u"limit_req zone=a; limit_req_status 429; add_header Retry-After 1 always;\n"_s
                               + Nginx::passTo(m_quick->url()));
    m_strict = m_nginx.serve(u"limit_req zone=b; limit_req_status 429; add_header Retry-After 42 always;\n"_s
                             + Nginx::passTo(m_quick->url()));
    m_other = m_nginx.serve(Nginx::passTo(m_quick->url()));
    for (const int status : {301, 302, 303, 307, 308})
        m_redirecting[status] = m_nginx.serve(u"location / { return %1 http://localhost:%2$request_uri; }"_s.arg(
            QString::number(status), Nginx::portOf(m_other)));
    for (const Refusal& refusal : refusals())
        m_refusing[QString::fromUtf8(refusal.situation)] = m_nginx.serve(refusal.directives);
    QVERIFY2(m_nginx.start(), m_nginx.complaint());
}

void TestNginx::aStreamPassesUnchanged()
{
    const RequestRecord record = ask(m_smooth);
    QCOMPARE(keyOf(record.outcome), u"succeeded"_s);
    QVERIFY(record.chunks.size() > 10);
    QCOMPARE(record.usage.completionTokens, std::optional<std::int64_t>(record.chunks.size()));
    QVERIFY(record.chunks.front().after < record.chunks.back().after);
}

void TestNginx::aBufferingProxyDeliversAtTheEnd()
{
    using namespace std::chrono_literals;
    const RequestRecord record = ask(m_buffering);
    QCOMPARE(keyOf(record.outcome), u"succeeded"_s);
    QVERIFY(record.chunks.size() > 10);
    QVERIFY2(record.chunks.front().after >= 300ms, "nginx did not keep the stream back: this proves nothing");
}

void TestNginx::aRunThroughABufferingProxyTellsThatItsFirstTokensTellNothing()
{
    const QStringList options {u"--count"_s, u"3"_s, u"--pause"_s, u"0"_s, u"--no-server-metrics"_s};
    const QJsonObject relayed = run(m_relaying, options).leg();
    QCOMPARE(relayed[u"succeeded"].toInt(), 3);
    for (const QString& metric : {u"ttft_s"_s, u"itl_s"_s, u"tpot_s"_s}) {
        QCOMPARE(relayed[u"not_measurable"][metric].toString(), u"buffered"_s);
        QVERIFY(relayed[u"metrics"][metric].isNull());
    }
    QVERIFY(!relayed[u"metrics"][u"latency_s"].isNull());
    const QJsonObject passed = run(m_passing, options).leg();
    QVERIFY(passed[u"not_measurable"].toObject().isEmpty());
    QVERIFY(!passed[u"metrics"][u"ttft_s"].isNull());
}

void TestNginx::aCompressingProxyDoesNotCompressForUs()
{
    const PlainAnswer other = post(m_nginx.url(m_compressing, u"/v1/chat/completions"_s), aQuestion(),
                                   "application/json", {{"Accept-Encoding", "gzip"}});
    QVERIFY2(other.body.startsWith("\x1f\x8b"), "nginx compresses for nobody: this proves nothing");
    const RequestRecord record = ask(m_compressing);
    QCOMPARE(keyOf(record.outcome), u"succeeded"_s);
    QVERIFY(record.chunks.size() > 10);
}

void TestNginx::refusalsAreUnderstood_data()
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t row = 0; row < refusals().size(); ++row)
        QTest::newRow(refusals()[row].situation) << row;
}

void TestNginx::refusalsAreUnderstood()
{
    QFETCH(const std::size_t, row);
    const Refusal& refusal = refusals()[row];
    const RequestRecord record = ask(m_refusing[QString::fromUtf8(refusal.situation)]);
    QCOMPARE(keyOf(record.outcome, record.httpStatus), refusal.key);
    QVERIFY2(record.errorMessage.contains(refusal.message), qPrintable(record.errorMessage));
    QVERIFY(!record.errorMessage.contains(QString::fromLatin1(secretToken)));
    QVERIFY2(!record.errorMessage.contains(u'<'), qPrintable(record.errorMessage));
}

void TestNginx::aGatewayTimeoutIsAnErrorOfTheServer()
{
    const RequestRecord record = ask(m_timingOut);
    QCOMPARE(keyOf(record.outcome, record.httpStatus), u"http_504"_s);
}

void TestNginx::aStreamThatIsCutOffIsTruncated()
{
    const RequestRecord record = ask(m_cuttingOff);
    QCOMPARE(keyOf(record.outcome), u"truncated"_s);
    QCOMPARE(record.httpStatus, 200);
    QCOMPARE(record.chunks.size(), std::size_t {1});
    QVERIFY(!record.text.isEmpty());
}

void TestNginx::aServerThatDiesInMidStreamIsTruncated()
{
    QTemporaryDir folder;
    Nginx nginx(folder.path());
    const auto server = nginx.serve(Nginx::passTo(m_halting.baseUrl()));
    QVERIFY2(nginx.start(), nginx.complaint());
    ExchangeStarter starter;
    ChatExchange* exchange = starter.start(requestTo(nginx.url(server)));
    RequestRecord record;
    connect(exchange, &ChatExchange::chunkArrived, this, [&nginx] { nginx.stop(); });
    connect(exchange, &ChatExchange::finished, this, [&record](const RequestRecord& done) { record = done; });
    const QSignalSpy gone(exchange, &QObject::destroyed);
    QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, 15'000);
    QCOMPARE(keyOf(record.outcome), u"truncated"_s);
}

void TestNginx::theTokenReachesTheServer()
{
    QCOMPARE(keyOf(ask(m_checking).outcome), u"succeeded"_s);
}

void TestNginx::aRedirectIsNotFollowedAndNoTokenGoesThere_data()
{
    QTest::addColumn<int>("status");
    for (const int status : m_redirecting.keys())
        QTest::addRow("%d", status) << status;
}

void TestNginx::aRedirectIsNotFollowedAndNoTokenGoesThere()
{
    QFETCH(const int, status);
    const RequestRecord record = ask(m_redirecting[status]);
    QCOMPARE(keyOf(record.outcome, record.httpStatus), u"http_%1"_s.arg(status));
    QVERIFY2(record.errorMessage.contains(u"http://localhost:%1/v1"_s.arg(m_nginx.port(m_other))),
             qPrintable(record.errorMessage));
    // a request that came there would be in the log by now: this one comes after it
    QCOMPARE(get(m_nginx.url(m_other, u"/health"_s)).status, 200);
    const std::vector<Nginx::Seen> seen = m_nginx.seen(m_other);
    QVERIFY(!seen.empty());
    QVERIFY(std::ranges::none_of(seen, &Nginx::Seen::hasAuthorization));
}

void TestNginx::connectionsThatEndAfterThreeRequestsLoseNone()
{
    ExchangeStarter starter;
    constexpr int requests = 20;
    for (int number = 0; number < requests; ++number)
        QCOMPARE(keyOf(starter.recordOf(requestTo(m_nginx.url(m_closing))).outcome), u"succeeded"_s);
    const std::vector<Nginx::Seen> seen = m_nginx.seen(m_closing);
    QCOMPARE(seen.size(), std::size_t {requests}); // none was sent twice
    QSet<int> connections;
    for (const Nginx::Seen& request : seen)
        connections.insert(request.connection);
    QCOMPARE(connections.size(), (requests + 2) / 3);
}

void TestNginx::tooManyRequestsSayWhenToComeAgain()
{
    using namespace std::chrono_literals;
    QCOMPARE(keyOf(ask(m_strict).outcome), u"succeeded"_s);
    const RequestRecord record = ask(m_strict);
    QCOMPARE(keyOf(record.outcome), u"rate_limited"_s);
    QCOMPARE(record.retryAfter, std::optional<Milliseconds>(42s));
}

void TestNginx::aRunWaitsOutTheLimitOfRequests()
{
    const ProgramRun done
        = run(m_limiting,
              {u"--count"_s, u"4"_s, u"--concurrency"_s, u"4"_s, u"--wait-rate-limits"_s, u"--no-server-metrics"_s});
    QVERIFY2(done.exitCode == 0, done.err.constData());
    const QJsonObject leg = done.leg();
    QCOMPARE(leg[u"succeeded"].toInt(), 4);
    QCOMPARE(leg[u"failed"].toInt(), 0);
    QVERIFY(leg[u"rate_limited"].toInt() > 0);
    const std::vector<Nginx::Seen> seen = m_nginx.seen(m_limiting);
    QVERIFY2(std::ranges::count(seen, 429, &Nginx::Seen::status) > 0, "nothing was refused: this proves nothing");
    QCOMPARE(std::ranges::count(seen, 200, &Nginx::Seen::status), 4);
}

void TestNginx::aRunSaysWhatFailed()
{
    const ProgramRun done = run(m_refusing[u"it is down for maintenance"_s], {u"--count"_s, u"3"_s});
    QCOMPARE(done.exitCode, 3);
    const QJsonObject leg = done.leg();
    QCOMPARE(leg[u"failed"].toInt(), 3);
    QCOMPARE(leg[u"failures"].toObject(), (QJsonObject {{u"http_503"_s, 3}}));
}

QTEST_GUILESS_MAIN(TestNginx)

#include "tst_nginx.moc"
