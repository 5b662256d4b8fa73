// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/exchangestarter.h"
#include "integration/support/certificates.h"
#include "integration/support/jsonquestion.h"
#include "integration/support/nginx.h"
#include "integration/support/parts.h"
#include "integration/support/programrun.h"
#include "network/network.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

const QString user = u"researcher"_s;
const QString password = u"opensthedoor"_s;
const QUrl service(u"https://inference.test/v1"_s); // known to the proxies alone

} // namespace

/// Our measuring client through tinyproxy, and through SOCKS5.
class TestConnectProxy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void requestsPass_data();
    void requestsPass();
    void requestsAreKeptBack_data();
    void requestsAreKeptBack();
    void certificatesAreVerifiedBehindAProxy();
    void thisMachineIsAskedDirectly();
    void manyRequestsShareTheWay();
    void aRunPassesAProxyOfItsOptions();
    void aRunPassesAProxyOfTheEnvironment();

private:
    [[nodiscard]] RequestRecord ask(const QUrl& url, const ProxySettings& proxy);
    [[nodiscard]] QJsonArray asked(Part& names) const
    {
        return get(names.url(u"/control"_s)).json()[u"asked"].toArray();
    }
    [[nodiscard]] ProxySettings throughHttp(const QString& name = user, const QString& secret = password) const
    {
        return {.kind = ProxySettings::Kind::Http,
                .host = u"127.0.0.1"_s,
                .port = m_tinyproxy->port(),
                .user = name,
                .password = secret};
    }
    [[nodiscard]] static ProxySettings throughSocks(const Part& names, const QString& name = {},
                                                    const QString& secret = {})
    {
        return {.kind = ProxySettings::Kind::Socks5,
                .host = u"127.0.0.1"_s,
                .port = names.port(),
                .user = name,
                .password = secret};
    }

    QTemporaryDir m_folder {};
    Certificates m_certificates {m_folder.path()};
    std::unique_ptr<Part> m_simulator = parts::simulator(parts::quickProfile(m_folder.path()), 1);
    Nginx m_nginx {m_folder.path()};
    Nginx::Server m_good {};
    Nginx::Server m_expired {};
    std::unique_ptr<Part> m_open {}; // asks nobody who it is
    std::unique_ptr<Part> m_closed {}; // asks everybody
    std::unique_ptr<Part> m_tinyproxy {}; // finds names through m_open
};

void TestConnectProxy::initTestCase()
{
    qRegisterMetaType<ProxySettings>();
    QVERIFY2(m_certificates.make(), m_certificates.complaint());
    QVERIFY2(m_simulator->start(), m_simulator->complaint());
    m_good = m_nginx.serve(Nginx::passTo(m_simulator->url()), m_certificates.good());
    m_expired = m_nginx.serve(Nginx::passTo(m_simulator->url()), m_certificates.expired());
    QVERIFY2(m_nginx.start(), m_nginx.complaint());
    const QJsonObject world {{u"inference.test:443"_s, m_nginx.port(m_good)},
                             {u"expired.test:443"_s, m_nginx.port(m_expired)},
                             {u"down.test:443"_s, 1}};
    const QString worldText = QString::fromUtf8(QJsonDocument(world).toJson(QJsonDocument::Compact));
    m_open = parts::script(u"names.mjs"_s, {u"--world"_s, worldText});
    m_closed = parts::script(u"names.mjs"_s, {u"--world"_s, worldText, u"--user"_s, user, u"--password"_s, password});
    for (Part* part : {m_open.get(), m_closed.get()})
        QVERIFY2(part->start(), part->complaint());
    m_tinyproxy = parts::tinyproxy(m_folder.path(),
                                   u"BasicAuth %1 %2\nConnectPort 443\nUpstream http 127.0.0.1:%3\n"_s.arg(
                                       user, password, QString::number(m_open->port())));
    QVERIFY2(m_tinyproxy->startAtFreePort(), m_tinyproxy->complaint());
}

RequestRecord TestConnectProxy::ask(const QUrl& url, const ProxySettings& proxy)
{
    const auto network = openNetwork({.proxy = proxy, .authoritiesFile = m_certificates.authority()});
    [&network] { QVERIFY(network); }();
    ExchangeStarter starter;
    starter.manager.setNetwork(*network);
    RequestRecord record = starter.recordOf(requestTo(url));
    [&record] {
        QVERIFY2(!record.errorMessage.contains(password), qPrintable(record.errorMessage));
        QVERIFY2(!record.errorMessage.contains(QString::fromLatin1(secretToken)), qPrintable(record.errorMessage));
    }();
    return record;
}

void TestConnectProxy::requestsPass_data()
{
    QTest::addColumn<ProxySettings>("proxy");
    QTest::addColumn<bool>("isClosed");
    QTest::addColumn<QString>("kind");
    QTest::newRow("CONNECT with credentials") << throughHttp() << false << u"connect"_s;
    QTest::newRow("SOCKS5") << throughSocks(*m_open) << false << u"socks5"_s;
    QTest::newRow("SOCKS5 with credentials") << throughSocks(*m_closed, user, password) << true << u"socks5"_s;
}

void TestConnectProxy::requestsPass()
{
    QFETCH(const ProxySettings, proxy);
    QFETCH(const bool, isClosed);
    Part& names = isClosed ? *m_closed : *m_open;
    const qsizetype before = asked(names).size();
    const RequestRecord record = ask(service, proxy);
    QVERIFY2(record.outcome == Outcome::Succeeded, qPrintable(record.errorMessage));
    const QJsonArray passed = asked(names);
    QCOMPARE(passed.size(), before + 1);
    QTEST(passed.last()[u"kind"].toString(), "kind");
    QCOMPARE(passed.last()[u"target"].toString(), u"inference.test:443"_s); // the proxy finds the name
    QVERIFY(!QJsonDocument(passed).toJson().contains(secretToken));
}

void TestConnectProxy::requestsAreKeptBack_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<ProxySettings>("proxy");
    QTest::addColumn<Cause>("cause");
    const ProxySettings nobody {.kind = ProxySettings::Kind::Http, .host = u"127.0.0.1"_s, .port = 1};
    const ProxySettings nobodySocks {.kind = ProxySettings::Kind::Socks5, .host = u"127.0.0.1"_s, .port = 1};
    QTest::newRow("no credentials") << service << throughHttp({}, {}) << Cause::ProxyRefused;
    QTest::newRow("wrong credentials") << service << throughHttp(user, u"wrong"_s) << Cause::ProxyRefused;
    QTest::newRow("a port that it does not let pass")
        << QUrl(u"https://inference.test:8443/v1"_s) << throughHttp() << Cause::ProxyRefused;
    QTest::newRow("a name that it does not find")
        << QUrl(u"https://nowhere.test/v1"_s) << throughHttp() << Cause::ProxyFailed;
    QTest::newRow("a server that is down") << QUrl(u"https://down.test/v1"_s) << throughHttp() << Cause::ProxyFailed;
    QTest::newRow("no proxy there") << service << nobody << Cause::ProxyFailed;
    QTest::newRow("SOCKS5, no credentials") << service << throughSocks(*m_closed) << Cause::ProxyRefused;
    QTest::newRow("SOCKS5, wrong credentials")
        << service << throughSocks(*m_closed, user, u"wrong"_s) << Cause::ProxyRefused;
    QTest::newRow("SOCKS5, a name that it does not find")
        << QUrl(u"https://nowhere.test/v1"_s) << throughSocks(*m_open) << Cause::ProxyFailed;
    QTest::newRow("SOCKS5, a server that is down")
        << QUrl(u"https://down.test/v1"_s) << throughSocks(*m_open) << Cause::ProxyFailed;
    QTest::newRow("SOCKS5, no proxy there") << service << nobodySocks << Cause::ProxyFailed;
}

void TestConnectProxy::requestsAreKeptBack()
{
    QFETCH(const QUrl, url);
    QFETCH(const ProxySettings, proxy);
    QFETCH(const Cause, cause);
    const std::size_t before = m_nginx.seen(m_good).size();
    const RequestRecord record = ask(url, proxy);
    QVERIFY2(record.outcome == Outcome::Unreachable || record.outcome == Outcome::Refused,
             qPrintable(keyOf(record.outcome, record.httpStatus)));
    QCOMPARE(keyOf(record.cause), keyOf(cause));
    QVERIFY(!record.errorMessage.isEmpty());
    QCOMPARE(m_nginx.seen(m_good).size(), before);
}

void TestConnectProxy::certificatesAreVerifiedBehindAProxy()
{
    const QUrl expired(u"https://expired.test/v1"_s);
    for (const ProxySettings& proxy : {throughHttp(), throughSocks(*m_open)}) {
        const RequestRecord record = ask(expired, proxy);
        QCOMPARE(keyOf(record.outcome), u"tls"_s);
        QVERIFY(m_nginx.seen(m_expired).empty());
    }
}

void TestConnectProxy::thisMachineIsAskedDirectly()
{
    const qsizetype before = asked(*m_open).size();
    const RequestRecord record = ask(m_nginx.url(m_good), throughHttp());
    QVERIFY2(record.outcome == Outcome::Succeeded, qPrintable(record.errorMessage));
    QCOMPARE(asked(*m_open).size(), before);
}

void TestConnectProxy::manyRequestsShareTheWay()
{
    const auto network = openNetwork({.proxy = throughHttp(), .authoritiesFile = m_certificates.authority()});
    QVERIFY(network);
    ExchangeStarter starter;
    starter.manager.setNetwork(*network);
    const qsizetype before = asked(*m_open).size();
    for (int request = 0; request < 10; ++request)
        QCOMPARE(keyOf(starter.recordOf(requestTo(service)).outcome), u"succeeded"_s);
    QCOMPARE(asked(*m_open).size(), before + 1); // the tunnel is kept like any connection
}

void TestConnectProxy::aRunPassesAProxyOfItsOptions()
{
    const QString proxy = u"http://%1@127.0.0.1:%2"_s.arg(user, QString::number(m_tinyproxy->port()));
    const ProgramRun done
        = measure(m_folder.path(), u"far=%1,model=quick"_s.arg(service.toString()),
                  {u"--count"_s, u"5"_s, u"--proxy"_s, proxy, u"--ca-file"_s, m_certificates.authority()},
                  {{u"TOKENSCOPE_PROXY_PASSWORD"_s, password}});
    QVERIFY2(done.exitCode == 0, done.err.constData());
    QCOMPARE(done.leg()[u"succeeded"].toInt(), 5);
    QVERIFY(!done.out.contains(password.toUtf8()) && !done.err.contains(password.toUtf8()));
}

void TestConnectProxy::aRunPassesAProxyOfTheEnvironment()
{
    const QString proxy = u"http://%1:%2@127.0.0.1:%3"_s.arg(user, password, QString::number(m_tinyproxy->port()));
    const ProgramRun done
        = measure(m_folder.path(), u"far=%1,model=quick"_s.arg(service.toString()),
                  {u"--count"_s, u"5"_s, u"--ca-file"_s, m_certificates.authority()}, {{u"https_proxy"_s, proxy}});
    QVERIFY2(done.exitCode == 0, done.err.constData());
    QCOMPARE(done.leg()[u"succeeded"].toInt(), 5);
    QVERIFY(!done.out.contains(password.toUtf8()) && !done.err.contains(password.toUtf8()));
}

QTEST_GUILESS_MAIN(TestConnectProxy)

#include "tst_connectproxy.moc"
