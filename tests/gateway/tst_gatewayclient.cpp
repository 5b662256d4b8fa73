// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewayclient.h"
#include "gateway/gatewayfetch.h"
#include "gatewaybench.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestGatewayClient : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<GatewayBench>(); }

    void aQuestionGoesWithTokenAndHeadersAndComesBack()
    {
        m_bench->server.answer(scripts::body(200, "application/json", "{}", {{"X", "y"}}));
        Endpoint endpoint = m_bench->behindGateway(u"m"_s);
        endpoint.headers = {{"X-Key", "value"}, {"X-Bad", "a\r\nInjected: b"}};
        const GatewayAnswer answer = get(endpoint);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("{}"));
        QVERIFY(answer.succeeded() && !answer.isKept && answer.hasToken);
        QCOMPARE(answer.fetchedAt, m_bench->clock.utcNow());
        const SeenRequest seen = m_bench->server.requests().front();
        QCOMPARE(seen.method, QByteArray("GET"));
        QCOMPARE(seen.header("Authorization"), QByteArray("Bearer first-token"));
        QCOMPARE(seen.header("X-Key"), QByteArray("value"));
        QCOMPARE(seen.header("Accept-Encoding"), QByteArray("identity"));
        QVERIFY(!seen.hasHeader("X-Bad") && !seen.hasHeader("Injected"));
    }

    void whatIsPublicIsAskedWithoutAToken()
    {
        m_bench->server.answer(scripts::body(200, "application/json", "{}"));
        std::vector<GatewayAnswer> answers;
        m_bench->client.getPublic(m_bench->url(u"/x"_s), this,
                                  [&](const GatewayAnswer& answer) { answers.push_back(answer); });
        QTRY_COMPARE(answers.size(), 1U);
        QVERIFY(!m_bench->server.requests().front().hasHeader("Authorization"));
    }

    void theSameQuestionWaitsAMinute()
    {
        m_bench->server.answer(scripts::body(200, "application/json", "1"));
        const GatewayAnswer first = get();
        m_bench->server.answer(scripts::body(200, "application/json", "2"));
        m_bench->clock.pass(59s);
        const GatewayAnswer kept = get();
        QCOMPARE(kept.body, QByteArray("1"));
        QVERIFY(kept.isKept);
        QCOMPARE(kept.fetchedAt, first.fetchedAt);
        QCOMPARE(kept.askAgainIn, Milliseconds(1s));
        QCOMPARE(m_bench->server.requests().size(), 1U);
        m_bench->clock.pass(1s);
        QCOMPARE(get().body, QByteArray("2"));
        QCOMPARE(m_bench->server.requests().size(), 2U);
    }

    void questionsOnTheirWayAreShared()
    {
        m_bench->server.answer(scripts::body(200, "application/json", "{}"));
        std::vector<GatewayAnswer> answers;
        for (int time = 0; time < 3; ++time)
            m_bench->client.get(m_bench->url(u"/x"_s), m_bench->behindGateway(u"m"_s), this,
                                [&](const GatewayAnswer& answer) { answers.push_back(answer); });
        QTRY_COMPARE(answers.size(), 3U);
        QCOMPARE(m_bench->server.requests().size(), 1U);
    }

    void aServerThatAsksToWaitIsNotAskedBefore_data()
    {
        QTest::addColumn<HeaderList>("headers");
        QTest::addColumn<int>("seconds");
        QTest::addRow("five minutes") << HeaderList {{"Retry-After", "300"}} << 300;
        QTest::addRow("less than a minute is still a minute") << HeaderList {{"Retry-After", "2"}} << 60;
        QTest::addRow("nothing said") << HeaderList {} << 60;
    }

    void aServerThatAsksToWaitIsNotAskedBefore()
    {
        QFETCH(const HeaderList, headers);
        QFETCH(const int, seconds);
        m_bench->server.answer(scripts::body(429, "application/json", R"({"detail":"Too many requests."})", headers));
        const GatewayAnswer answer = get();
        QCOMPARE(answer.cause, Cause::RequestQuota);
        QCOMPARE(answer.detail, u"Too many requests."_s);
        QCOMPARE(get().askAgainIn, Milliseconds(std::chrono::seconds(seconds)));
        m_bench->clock.pass(std::chrono::seconds(seconds));
        QVERIFY(!get().isKept);
    }

    void failuresAreAskedAgainEverLater()
    {
        m_bench->server.answer(scripts::body(500, "application/json", "{}"));
        for (const auto wait : {60s, 120s, 240s, 480s, 900s, 900s}) {
            QVERIFY(!get().isKept);
            QCOMPARE(get().askAgainIn, Milliseconds(wait));
            m_bench->clock.pass(wait);
        }
        m_bench->server.answer(scripts::body(200, "application/json", "{}"));
        QVERIFY(get().succeeded());
        m_bench->clock.pass(60s);
        m_bench->server.answer(scripts::body(500, "application/json", "{}"));
        QVERIFY(!get().isKept);
        QCOMPARE(get().askAgainIn, Milliseconds(60s)); // one success, and all is forgiven
    }

    void whereNobodyListensItMayBeTriedAgainSoon()
    {
        QTcpServer reserved;
        QVERIFY(reserved.listen(QHostAddress::LocalHost));
        Endpoint endpoint = m_bench->plain();
        const QUrl url(u"http://127.0.0.1:%1/v1/models"_s.arg(reserved.serverPort()));
        reserved.close();
        const GatewayAnswer answer = get(endpoint, url);
        QCOMPARE(answer.status, 0);
        QVERIFY(!answer.detail.isEmpty() && !answer.isTlsFailure);
        QCOMPARE(get(endpoint, url).askAgainIn, Milliseconds(5s));
    }

    void aNameThatNobodyKnowsIsSaidToBeUnknown()
    {
        const GatewayAnswer answer = get(m_bench->plain(), QUrl(u"http://no-such-host.invalid/v1/models"_s));
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.cause, Cause::NameNotFound);
    }

    void aRedirectIsToldAndNotFollowed()
    {
        FakeEndpoint elsewhere(scripts::body(200, "application/json", "{}"));
        const QByteArray target = "http://127.0.0.1:" + QByteArray::number(elsewhere.port()) + "/stolen";
        for (const int status : {301, 302, 307, 308}) {
            m_bench->client.forget();
            m_bench->server.answer(scripts::body(status, "text/plain", "", {{"Location", target}}));
            const GatewayAnswer answer = get();
            QCOMPARE(answer.status, status);
            QCOMPARE(answer.cause, Cause::Redirected);
            QCOMPARE(answer.detail, u"127.0.0.1"_s);
        }
        QVERIFY(elsewhere.requests().empty());
        QCOMPARE(elsewhere.connections(), 0);
    }

    void aRefusedTokenIsExchangedOnce()
    {
        m_bench->bearers.tokens = {"old-token", "new-token"};
        m_bench->server.answerOnce(scripts::body(401, "application/json", unauthorized("Access token expired.")));
        m_bench->server.answer(scripts::body(200, "application/json", "{}"));
        QVERIFY(get().succeeded());
        QCOMPARE(m_bench->bearers.rejected, std::vector<QByteArray> {"old-token"});
        QCOMPARE(m_bench->server.requests().back().header("Authorization"), QByteArray("Bearer new-token"));
    }

    void aTokenWithoutAnotherIsNotAskedTwice()
    {
        m_bench->server.answer(
            scripts::body(401, "application/json", unauthorized("Token is either not active or invalid")));
        const GatewayAnswer answer = get();
        QCOMPARE(answer.cause, Cause::TokenInvalid);
        QVERIFY(!answer.isKept);
        QCOMPARE(m_bench->server.requests().size(), 1U);
        m_bench->bearers.tokens = {"another-token", "yet-another"};
        QCOMPARE(get().status, 401);
        QCOMPARE(m_bench->server.requests().size(), 3U); // both others, and no more
    }

    void aSignInThatIsTooOldIsToldToItsKeeper()
    {
        m_bench->bearers.tokens = {"old-token", "new-token"};
        m_bench->server.answer(
            scripts::body(401, "application/json",
                          unauthorized("Error: Permission denied from internal policies. This is likely due to a "
                                       "high-assurance timeout.")));
        QCOMPARE(get().cause, Cause::LoginLapsed);
        // whoever keeps the session knows it once a fresh token was refused as well
        QCOMPARE(m_bench->bearers.rejected, (std::vector<QByteArray> {"old-token", "new-token"}));
        QCOMPARE(m_bench->server.requests().size(), 2U);
    }

    void anotherSignInAsksAnew()
    {
        m_bench->server.answer(scripts::body(403, "application/json", "{}"));
        QCOMPARE(get().cause, Cause::AccessDenied);
        m_bench->bearers.tokens = {"token-of-another"};
        m_bench->server.answer(scripts::body(200, "application/json", "{}"));
        QVERIFY(get().succeeded());
        m_bench->bearers.tokens = {"first-token"};
        QCOMPARE(get().status, 403); // the earlier account's own answer
        QVERIFY(get().isKept);
    }

    void withoutATokenNothingIsSent()
    {
        m_bench->bearers.tokens.clear();
        const GatewayAnswer answer = get();
        QVERIFY(!answer.hasToken && !answer.succeeded());
        QCOMPARE(answer.cause, Cause::TokenMissing);
        QCOMPARE(answer.detail, u"MY_TOKEN"_s);
        QVERIFY(m_bench->server.requests().empty());
    }

    void noAnswerShowsATokenOrAKey()
    {
        m_bench->server.answer(scripts::body(
            400, "application/json", R"({"error":{"message":"bad header Bearer first-token and secret-value"}})"));
        Endpoint endpoint = m_bench->behindGateway(u"m"_s);
        endpoint.headers = {{"X-Key", "Key secret-value"}}; // the scheme may be left out
        const GatewayAnswer answer = get(endpoint);
        QVERIFY(answer.detail.contains(u"bad header"));
        QVERIFY2(!answer.detail.contains(u"first-token") && !answer.detail.contains(u"secret-value"),
                 qPrintable(answer.detail));
    }

    void aFloodIsCutOff()
    {
        Script flood;
        for (int piece = 0; piece < 80; ++piece)
            flood.steps.push_back({.bytes = QByteArray(100'000, 'x')});
        m_bench->server.answer(flood);
        const GatewayAnswer answer = get();
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.cause, Cause::NotTheService);
        QVERIFY(answer.body.isEmpty());
    }

    void anAnswerThatBreaksOffIsNone()
    {
        m_bench->server.answer(scripts::raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"clus"));
        const GatewayAnswer answer = get();
        QCOMPARE(answer.status, 0);
        QVERIFY(!answer.succeeded() && !answer.detail.isEmpty());
    }

    void silenceIsNotWaitedForForever()
    {
        m_bench->server.answer(scripts::silence());
        GatewayFetch fetch(m_bench->manager, m_bench->clock, {.url = m_bench->url(u"/x"_s), .timeout = 50ms});
        QSignalSpy finished(&fetch, &GatewayFetch::finished);
        fetch.start();
        QVERIFY(finished.wait());
        const auto answer = finished.front().front().value<GatewayAnswer>();
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.detail, u"no answer in time"_s);
    }

    void theServersClockIsReadFromItsDate_data()
    {
        QTest::addColumn<HeaderList>("headers");
        QTest::addColumn<int>("offset"); // ms; 0: not known
        // this computer's clock stands at 12:00:00; a date lost half a second on average
        QTest::addRow("ahead") << HeaderList {{"Date", "Thu, 20 Nov 2025 12:00:12 GMT"}} << 12'500;
        QTest::addRow("behind") << HeaderList {{"Date", "Thu, 20 Nov 2025 11:59:00 GMT"}} << -59'500;
        QTest::addRow("none") << HeaderList {} << 0;
        QTest::addRow("nonsense") << HeaderList {{"Date", "yesterday"}} << 0;
        QTest::addRow("from a cache") << HeaderList {{"Date", "Thu, 20 Nov 2025 11:00:00 GMT"}, {"Age", "3600"}} << 0;
    }

    void theServersClockIsReadFromItsDate()
    {
        QFETCH(const HeaderList, headers);
        QFETCH(const int, offset);
        m_bench->server.answer(scripts::body(200, "application/json", "{}", headers));
        const GatewayAnswer answer = get();
        QCOMPARE(answer.clockOffset.value_or(Milliseconds()).count(), offset);
    }

    void whoIsGoneIsNotToldAnyMore()
    {
        m_bench->server.answer(scripts::body(200, "application/json", "{}"));
        auto gone = std::make_unique<QObject>();
        bool wasTold = false;
        m_bench->client.get(m_bench->url(u"/x"_s), m_bench->plain(), gone.get(),
                            [&](const GatewayAnswer&) { wasTold = true; });
        gone.reset();
        bool isOver = false;
        m_bench->client.get(m_bench->url(u"/x"_s), m_bench->plain(), this,
                            [&](const GatewayAnswer&) { isOver = true; });
        QTRY_VERIFY(isOver);
        QVERIFY(!wasTold);
    }

    void deletedInTheMiddleOfAQuestionItLeavesNothingBehind()
    {
        m_bench->server.answer(scripts::silence());
        m_bench->client.get(m_bench->url(u"/x"_s), m_bench->plain(), this, [](const GatewayAnswer&) { QFAIL("told"); });
        QTRY_COMPARE(m_bench->server.requests().size(), 1U);
        m_bench.reset();
    }

private:
    static QByteArray unauthorized(const QByteArray& message)
    {
        return "{\"error\":{\"code\":\"unauthorized\",\"message\":\"" + message + "\",\"info\":{}}}";
    }

    GatewayAnswer get() { return get(m_bench->behindGateway(u"m"_s)); }
    GatewayAnswer get(const Endpoint& endpoint) { return get(endpoint, m_bench->url(u"/x"_s)); }
    GatewayAnswer get(const Endpoint& endpoint, const QUrl& url)
    {
        std::optional<GatewayAnswer> told;
        m_bench->client.get(url, endpoint, this, [&told](const GatewayAnswer& answer) { told = answer; });
        [&told] { QTRY_VERIFY(told.has_value()); }();
        return told.value_or(GatewayAnswer());
    }

    std::unique_ptr<GatewayBench> m_bench;
};

QTEST_GUILESS_MAIN(TestGatewayClient)

#include "tst_gatewayclient.moc"
