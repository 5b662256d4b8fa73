// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/authority.h"
#include "support/fakeendpoint.h"

#include <QNetworkAccessManager>
#include <QTest>
#include <QUrlQuery>

using namespace tokenscope;

namespace {

SignInService serviceAt(const FakeEndpoint& server)
{
    const auto at = [&server](const QString& path) {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/%2").arg(server.port()).arg(path));
    };
    return {.name = QStringLiteral("Lab"),
            .authorizeUrl = at(QStringLiteral("authorize")),
            .tokenUrl = at(QStringLiteral("token")),
            .revokeUrl = at(QStringLiteral("revoke")),
            .whoamiUrl = at(QStringLiteral("whoami")),
            .clientId = QStringLiteral("client 1"),
            .scope = QStringLiteral("s")};
}

Script json(int status, const QByteArray& body, const HeaderList& headers = {})
{
    return scripts::body(status, "application/json", body, headers);
}

/// The future's result, from the event loop.
template<typename T>
std::optional<Result<T>> await(const QFuture<Result<T>>& future)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000) ? std::optional(future.result())
                                                                              : std::nullopt;
}

} // namespace

class TestAuthority final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<FakeEndpoint>(); }
    void refreshes();
    void revokes();
    void asksWhoTheUserIs();
    void followsNoRedirect();
    void saysThatTheServerIsGone();
    void saysThatTheConnectionBroke();
    void saysWhenARevocationFailed();
    void revokesNothingWhereThatIsNotPossible();

private:
    QNetworkAccessManager m_network;
    std::unique_ptr<FakeEndpoint> m_server;
};

void TestAuthority::refreshes()
{
    m_server->answerOnce(json(200, R"({"access_token":"NEW","refresh_token":"NEXT","expires_in":9,"scope":"s"})"));
    Authority authority(serviceAt(*m_server), m_network);
    const auto answer = await(authority.refresh("a+b/c&d"));
    QVERIFY(answer && *answer);
    QCOMPARE((*answer)->accessToken, QByteArray("NEW"));
    QCOMPARE((*answer)->refreshToken, QByteArray("NEXT"));
    const SeenRequest seen = m_server->requests().front();
    QCOMPARE(seen.method, QByteArray("POST"));
    QCOMPARE(seen.path, QByteArray("/token"));
    QCOMPARE(seen.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(seen.body, QByteArray("grant_type=refresh_token&client_id=client%201&refresh_token=a%2Bb%2Fc%26d"));
    QVERIFY(!seen.hasHeader("Authorization"));
}

void TestAuthority::revokes()
{
    m_server->answerOnce(json(200, "{}"));
    Authority authority(serviceAt(*m_server), m_network);
    const auto done = await(authority.revoke("TOKEN"));
    QVERIFY(done && *done);
    QCOMPARE(m_server->requests().front().path, QByteArray("/revoke"));
    QCOMPARE(m_server->requests().front().body, QByteArray("token=TOKEN&client_id=client%201"));
}

void TestAuthority::asksWhoTheUserIs()
{
    m_server->answerOnce(json(200, R"({"id":"1","name":"Ada","username":"ada@anl.gov"})"));
    Authority authority(serviceAt(*m_server), m_network);
    const auto who = await(authority.whoami("TOKEN"));
    QVERIFY(who && *who);
    QCOMPARE(**who, QStringLiteral("Ada (ada@anl.gov)"));
    QCOMPARE(m_server->requests().front().header("Authorization"), QByteArray("Bearer TOKEN"));
    m_server->answerOnce(json(401, R"({"error":{"message":"no"}})"));
    const auto nobody = await(authority.whoami("TOKEN"));
    QVERIFY(nobody && !*nobody);
    QCOMPARE(nobody->error().code, Error::Code::CredentialMissing);
}

void TestAuthority::followsNoRedirect()
{
    FakeEndpoint thief(json(200, R"({"access_token":"NEW"})"));
    const QByteArray there = "http://127.0.0.1:" + QByteArray::number(thief.port()) + "/token";
    m_server->answer(json(307, {}, {{"Location", there}}));
    Authority authority(serviceAt(*m_server), m_network);
    const auto answer = await(authority.refresh("SECRET"));
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().code, Error::Code::LoginRefused);
    const auto who = await(authority.whoami("SECRET"));
    QVERIFY(who && !*who);
    QCOMPARE(thief.connections(), 0);
}

void TestAuthority::saysThatTheServerIsGone()
{
    const SignInService service = serviceAt(*m_server);
    m_server.reset();
    Authority authority(service, m_network);
    const auto answer = await(authority.refresh("SECRET"));
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().code, Error::Code::NetworkFailed);
    QCOMPARE(answer->error().subject, QStringLiteral("Lab"));
    QVERIFY(answer->error().detail.startsWith(QStringLiteral("127.0.0.1: ")));
    QVERIFY(!answer->error().detail.contains(QStringLiteral("SECRET")));
}

void TestAuthority::saysThatTheConnectionBroke()
{
    m_server->answer(scripts::raw("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{\"access_token\""));
    Authority authority(serviceAt(*m_server), m_network);
    const auto answer = await(authority.refresh("SECRET"));
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().code, Error::Code::NetworkFailed);
}

void TestAuthority::saysWhenARevocationFailed()
{
    m_server->answer(json(503, "busy"));
    Authority authority(serviceAt(*m_server), m_network);
    const auto done = await(authority.revoke("SECRET"));
    QVERIFY(done && !*done);
    QCOMPARE(done->error().detail, QStringLiteral("HTTP 503"));
}

void TestAuthority::revokesNothingWhereThatIsNotPossible()
{
    SignInService service = serviceAt(*m_server);
    service.revokeUrl.clear();
    Authority authority(service, m_network);
    const auto done = await(authority.revoke("TOKEN"));
    QVERIFY(done && *done);
    QVERIFY(m_server->requests().empty());
}

QTEST_GUILESS_MAIN(TestAuthority)

#include "tst_authority.moc"
