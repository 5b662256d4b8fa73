// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/streamingaccessmanager.h"
#include "network/accessmanager.h"
#include "secureserver.h"
#include "support/fakeendpoint.h"
#include "support/fakeproxy.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

const QUrl far(u"https://far.invalid/v1"_s);

QNetworkReply* finished(QNetworkReply* reply)
{
    const bool isOver = reply->isFinished() || QSignalSpy(reply, &QNetworkReply::finished).wait(10'000);
    [isOver] { QVERIFY(isOver); }();
    return reply;
}

QNetworkRequest jsonTo(const QUrl& url)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", "Bearer hush");
    return request;
}

NetworkSettings through(const FakeProxy& proxy, ProxySettings::Kind kind)
{
    return {.proxy = {.kind = kind, .host = u"127.0.0.1"_s, .port = proxy.serverPort()},
            .authoritiesFile = tlsFile(u"authority.crt"_s)};
}

} // namespace

// The same ways out for plain requests, which Qt carries, and for measured ones, which libcurl carries.
class TestConnections : public QObject
{
    Q_OBJECT

private:
    enum class Carrier
    {
        Plain,
        Measured,
    };

    // Of a POST to this address.
    QNetworkReply* ask(Carrier carrier, const NetworkSettings& settings, const QUrl& url)
    {
        const auto network = openNetwork(settings);
        [&network] { QVERIFY(network); }();
        if (carrier == Carrier::Plain) {
            m_manager = std::make_unique<AccessManager>(*network);
        } else {
            auto manager = std::make_unique<StreamingAccessManager>(m_clock);
            manager->setNetwork(*network);
            m_manager = std::move(manager);
        }
        return finished(m_manager->post(jsonTo(url), QByteArray("{}")));
    }

    static void addCarriers()
    {
        QTest::addColumn<Carrier>("carrier");
        QTest::newRow("plain") << Carrier::Plain;
        QTest::newRow("measured") << Carrier::Measured;
    }

private slots:
    void throughATunnelWithCredentials_data() { addCarriers(); }
    void throughATunnelWithCredentials()
    {
        QFETCH(const Carrier, carrier);
        const SecureServer server;
        FakeProxy proxy(server.serverPort());
        proxy.demand("me", "se:cret");
        NetworkSettings settings = through(proxy, ProxySettings::Kind::Http);
        settings.proxy.user = u"me"_s;
        settings.proxy.password = u"se:cret"_s;
        QNetworkReply* reply = ask(carrier, settings, far);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(reply->readAll(), "nobody");
        QCOMPARE(proxy.asked.back(), "CONNECT far.invalid:443");
        for (const QByteArray& head : proxy.heads)
            QVERIFY2(!head.contains("hush"), "the proxy has seen the token");
    }

    void wrongCredentialsAreRefused_data() { addCarriers(); }
    void wrongCredentialsAreRefused()
    {
        QFETCH(const Carrier, carrier);
        const SecureServer server;
        FakeProxy proxy(server.serverPort());
        proxy.demand("me", "secret");
        NetworkSettings settings = through(proxy, ProxySettings::Kind::Http);
        settings.proxy.user = u"me"_s;
        settings.proxy.password = u"wrong"_s;
        QNetworkReply* reply = ask(carrier, settings, far);
        QCOMPARE(reply->error(), QNetworkReply::ProxyAuthenticationRequiredError);
    }

    void throughSocksNamesAreLookedUpByTheProxy_data()
    {
        QTest::addColumn<Carrier>("carrier");
        QTest::addColumn<bool>("hasPassword");
        QTest::newRow("plain") << Carrier::Plain << false;
        QTest::newRow("plain, with password") << Carrier::Plain << true;
        QTest::newRow("measured") << Carrier::Measured << false;
        QTest::newRow("measured, with password") << Carrier::Measured << true;
    }

    void throughSocksNamesAreLookedUpByTheProxy()
    {
        QFETCH(const Carrier, carrier);
        QFETCH(const bool, hasPassword);
        const SecureServer server;
        FakeProxy proxy(server.serverPort());
        NetworkSettings settings = through(proxy, ProxySettings::Kind::Socks5);
        if (hasPassword) {
            proxy.demand("me", "secret");
            settings.proxy.user = u"me"_s;
            settings.proxy.password = u"secret"_s;
        }
        QNetworkReply* reply = ask(carrier, settings, far);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(reply->readAll(), "nobody");
        QCOMPARE(proxy.asked.back(), "SOCKS5 far.invalid:443");
    }

    void whatIsInFlightEndsThoughTheNetworkChanges()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QUrl url(u"http://127.0.0.1:%1/v1"_s.arg(server.serverPort()));
        AccessManager manager;
        QNetworkReply* looked = manager.get(jsonTo(url));
        QNetworkReply* posted = manager.post(jsonTo(url), QByteArray("{}"));
        QList<QTcpSocket*> sockets;
        const auto accepted = [&server, &sockets] {
            while (server.hasPendingConnections())
                sockets << server.nextPendingConnection();
            return sockets.size();
        };
        QTRY_COMPARE(accepted(), 2);
        manager.setNetwork({}); // no other
        QVERIFY(!looked->isFinished());
        manager.setNetwork({.settings = {.proxy = {.kind = ProxySettings::Kind::None}}});
        QCOMPARE(finished(looked)->error(), QNetworkReply::OperationCanceledError);
        for (QTcpSocket* socket : sockets)
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        QCOMPARE(finished(posted)->error(), QNetworkReply::NoError);
        QCOMPARE(posted->readAll(), "{}");
    }

    void aManagerThatHasPostedTakesAnotherNetwork()
    {
        const SecureServer server;
        FakeProxy proxy(server.serverPort());
        StreamingAccessManager manager(m_clock);
        manager.setNetwork({.settings = {.proxy = {.kind = ProxySettings::Kind::None}}});
        QVERIFY(finished(manager.post(jsonTo(QUrl(u"http://127.0.0.1:1/v1"_s)), QByteArray("{}")))->error()
                != QNetworkReply::NoError);
        const auto network = openNetwork(through(proxy, ProxySettings::Kind::Http));
        QVERIFY(network);
        manager.setNetwork(*network);
        QCOMPARE(finished(manager.post(jsonTo(far), QByteArray("{}")))->error(), QNetworkReply::NoError);
        QCOMPARE(proxy.asked.back(), "CONNECT far.invalid:443");
    }

    void aPlainServerIsAskedOnceThroughAProxy()
    {
        const FakeEndpoint endpoint(scripts::body(200, "text/plain", "plain"));
        FakeProxy proxy(endpoint.port());
        proxy.demand("me", "secret");
        NetworkSettings settings = through(proxy, ProxySettings::Kind::Http);
        settings.proxy.user = u"me"_s;
        settings.proxy.password = u"secret"_s;
        QNetworkReply* reply = ask(Carrier::Measured, settings, QUrl(u"http://far.invalid/v1"_s));
        QCOMPARE(reply->readAll(), "plain");
        QCOMPARE(proxy.asked, std::vector<QByteArray> {"POST http://far.invalid/v1"});
    }

    void theSystemsProxyIsTheEnvironments_data() { addCarriers(); }
    void theSystemsProxyIsTheEnvironments()
    {
        QFETCH(const Carrier, carrier);
        const SecureServer server;
        FakeProxy proxy(server.serverPort());
        qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
        QNetworkReply* reply = ask(carrier, {.authoritiesFile = tlsFile(u"authority.crt"_s)}, far);
        qunsetenv("https_proxy");
        QCOMPARE(reply->readAll(), "nobody");
        QCOMPARE(proxy.asked.size(), std::size_t(1));
    }

    void noProxyMeansNone()
    {
        FakeProxy proxy(1);
        qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
        QNetworkReply* reply = ask(Carrier::Measured, {.proxy = {.kind = ProxySettings::Kind::None}}, far);
        qunsetenv("https_proxy");
        QCOMPARE(reply->error(), QNetworkReply::HostNotFoundError);
        QVERIFY(proxy.asked.empty());
    }

    void anAuthorityOfTheUserIsTrustedAndNoOther_data()
    {
        QTest::addColumn<Carrier>("carrier");
        QTest::addColumn<QString>("authorities");
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        QTest::newRow("plain") << Carrier::Plain << u"authority.crt"_s << QNetworkReply::NoError;
        QTest::newRow("plain, unknown") << Carrier::Plain << u"client.crt"_s << QNetworkReply::SslHandshakeFailedError;
        QTest::newRow("measured") << Carrier::Measured << u"authority.crt"_s << QNetworkReply::NoError;
        QTest::newRow("measured, unknown")
            << Carrier::Measured << u"client.crt"_s << QNetworkReply::SslHandshakeFailedError;
    }

    void anAuthorityOfTheUserIsTrustedAndNoOther()
    {
        QFETCH(const Carrier, carrier);
        QFETCH(const QString, authorities);
        const SecureServer server;
        const QUrl url(u"https://127.0.0.1:%1/v1"_s.arg(server.serverPort()));
        QNetworkReply* reply = ask(carrier, {.authoritiesFile = tlsFile(authorities)}, url);
        QTEST(reply->error(), "error");
    }

    void theClientShowsItsCertificate_data()
    {
        QTest::addColumn<Carrier>("carrier");
        QTest::addColumn<QString>("key");
        QTest::newRow("plain") << Carrier::Plain << u"client.key"_s;
        QTest::newRow("plain, locked") << Carrier::Plain << u"client-locked.key"_s;
        QTest::newRow("measured") << Carrier::Measured << u"client.key"_s;
        QTest::newRow("measured, locked") << Carrier::Measured << u"client-locked.key"_s;
    }

    void theClientShowsItsCertificate()
    {
        QFETCH(const Carrier, carrier);
        QFETCH(const QString, key);
        const SecureServer server;
        const QUrl url(u"https://127.0.0.1:%1/v1"_s.arg(server.serverPort()));
        QNetworkReply* reply = ask(carrier,
                                   {.authoritiesFile = tlsFile(u"authority.crt"_s),
                                    .certificateFile = tlsFile(u"client.crt"_s),
                                    .keyFile = tlsFile(key),
                                    .keyPassword = u"sesame"_s},
                                   url);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(reply->readAll(), "tester");
    }

    void addressesOfIpv6Work_data() { addCarriers(); }
    void addressesOfIpv6Work()
    {
        QFETCH(const Carrier, carrier);
        const SecureServer server(QHostAddress::LocalHostIPv6);
        const QUrl url(u"https://[::1]:%1/v1"_s.arg(server.serverPort()));
        QNetworkReply* reply = ask(carrier, {.authoritiesFile = tlsFile(u"authority.crt"_s)}, url);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(reply->readAll(), "nobody");
    }

    // "localhost" has both kinds of address, for libcurl at least; the server listens at one of them.
    void eitherKindOfAddressIsTried_data()
    {
        QTest::addColumn<QHostAddress>("address");
        QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost);
        QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6);
    }

    void eitherKindOfAddressIsTried()
    {
        QFETCH(const QHostAddress, address);
        const SecureServer server(address);
        const QUrl url(u"https://localhost:%1/v1"_s.arg(server.serverPort()));
        QNetworkReply* reply = ask(Carrier::Measured, {.authoritiesFile = tlsFile(u"authority.crt"_s)}, url);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
    }

    void noTokenFollowsARedirect_data() { addCarriers(); }
    void noTokenFollowsARedirect()
    {
        QFETCH(const Carrier, carrier);
        const FakeEndpoint other(scripts::body(200, "text/plain", "caught"));
        FakeEndpoint server;
        for (const int status : {301, 302, 303, 307, 308}) {
            server.answer(scripts::body(status, "text/plain", "", {{"Location", other.baseUrl().toEncoded()}}));
            QNetworkReply* reply = ask(carrier, {}, server.baseUrl());
            QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), status);
        }
        QVERIFY(other.requests().empty());
    }

    void aProxysRefusalIsNoAnswerOfTheServer_data() { addCarriers(); }
    void aProxysRefusalIsNoAnswerOfTheServer()
    {
        QFETCH(const Carrier, carrier);
        FakeProxy proxy(1);
        proxy.answer(403);
        QNetworkReply* reply = ask(carrier, through(proxy, ProxySettings::Kind::Http), far);
        QVERIFY(reply->error() != QNetworkReply::NoError);
        if (carrier == Carrier::Measured)
            QVERIFY(!reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid());
    }

    void theSameNetworkOnceMoreLosesNoAnswer()
    {
        const FakeEndpoint server(scripts::chat({"one ", "two ", "three"}, std::chrono::milliseconds(50)));
        AccessManager manager;
        QNetworkReply* reply = manager.post(jsonTo(server.baseUrl()), QByteArray("{}"));
        QVERIFY(QSignalSpy(reply, &QNetworkReply::metaDataChanged).wait(10'000));
        manager.setNetwork({});
        finished(reply);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QVERIFY(reply->readAll().contains("three"));
    }

private:
    const SteadyClock m_clock;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

QTEST_GUILESS_MAIN(TestConnections)
#include "tst_connections.moc"
