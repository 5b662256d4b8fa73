// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "network/network.h"
#include "network/proxyroute.h"
#include "secureserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array proxyVariables {"http_proxy", "https_proxy", "HTTPS_PROXY", "HTTP_PROXY",
                                     "all_proxy",  "ALL_PROXY",   "no_proxy",    "NO_PROXY"};

} // namespace

class TestNetwork : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        for (const char* name : proxyVariables)
            qunsetenv(name);
    }
    void cleanup() { init(); }

    void filesAreReadOnce()
    {
        const NetworkSettings settings {.authoritiesFile = tlsFile(u"authority.crt"_s),
                                        .certificateFile = tlsFile(u"client.crt"_s),
                                        .keyFile = tlsFile(u"client.key"_s)};
        const auto network = openNetwork(settings);
        QVERIFY(network);
        QVERIFY(network->authorities.contains("BEGIN CERTIFICATE"));
        QVERIFY(network->certificate.contains("BEGIN CERTIFICATE"));
        QVERIFY(network->key.contains("PRIVATE KEY"));
        QCOMPARE(network->settings, settings);
        const auto nothing = openNetwork({});
        QVERIFY(nothing);
        QVERIFY(nothing->authorities.isEmpty() && nothing->key.isEmpty());
    }

    void aLockedKeyIsOpenedByItsPassword()
    {
        NetworkSettings settings {.certificateFile = tlsFile(u"client.crt"_s),
                                  .keyFile = tlsFile(u"client-locked.key"_s),
                                  .keyPassword = u"sesame"_s};
        const auto network = openNetwork(settings);
        QVERIFY(network);
        QVERIFY(!network->key.contains("ENCRYPTED"));
        for (const QString& wrong : {u""_s, u"sesam"_s}) {
            settings.keyPassword = wrong;
            const auto locked = openNetwork(settings);
            QVERIFY(!locked);
            QCOMPARE(locked.error().code, Error::Code::InvalidValue);
            QCOMPARE(locked.error().detail, u"password"_s);
        }
    }

    void certificateAndKeyMayLieInOneFile()
    {
        const QTemporaryDir folder;
        QFile both(folder.filePath(u"both.pem"_s));
        QVERIFY(both.open(QIODevice::WriteOnly));
        for (const QString& name : {u"client.crt"_s, u"client.key"_s}) {
            QFile part(tlsFile(name));
            QVERIFY(part.open(QIODevice::ReadOnly));
            both.write(part.readAll());
        }
        both.close();
        const auto network = openNetwork({.certificateFile = both.fileName()});
        QVERIFY(network);
        QVERIFY(network->key.contains("PRIVATE KEY"));
    }

    void whatIsWrongWithAFileIsTold_data()
    {
        QTest::addColumn<NetworkSettings>("settings");
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<QString>("subject");
        QTest::addRow("no such file") << NetworkSettings {.authoritiesFile = u"/no/such/file"_s}
                                      << Error::Code::FileNotFound << u"/no/such/file"_s;
        QTest::addRow("a folder") << NetworkSettings {.authoritiesFile = tlsFile({})} << Error::Code::NotReadable
                                  << tlsFile({});
        QTest::addRow("a key for a certificate") << NetworkSettings {.authoritiesFile = tlsFile(u"client.key"_s)}
                                                 << Error::Code::WrongSchema << tlsFile(u"client.key"_s);
        QTest::addRow("a certificate for a key") << NetworkSettings {.certificateFile = tlsFile(u"client.crt"_s)}
                                                 << Error::Code::WrongSchema << tlsFile(u"client.crt"_s);
    }

    void whatIsWrongWithAFileIsTold()
    {
        QFETCH(const NetworkSettings, settings);
        const auto network = openNetwork(settings);
        QVERIFY(!network);
        QTEST(network.error().code, "code");
        QTEST(network.error().subject, "subject");
    }

    void aProxysAddressIsRead_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<std::optional<ProxySettings>>("settings");
        using Kind = ProxySettings::Kind;
        const auto row = [](const char* address, const std::optional<ProxySettings>& settings) {
            QTest::addRow("%s", address) << QString::fromLatin1(address) << settings;
        };
        row("http://proxy.alcf.anl.gov:3128", ProxySettings {Kind::Http, u"proxy.alcf.anl.gov"_s, 3128});
        row("proxy.example:8080", ProxySettings {Kind::Http, u"proxy.example"_s, 8080});
        row("proxy.example", ProxySettings {Kind::Http, u"proxy.example"_s, 3128});
        row("http://me:p%40ss@proxy:1/", ProxySettings {Kind::Http, u"proxy"_s, 1, u"me"_s, u"p@ss"_s});
        row("socks5://[::1]", ProxySettings {Kind::Socks5, u"::1"_s, 1080});
        row("socks5h://gate:9", ProxySettings {Kind::Socks5, u"gate"_s, 9});
        row("https://proxy:1", std::nullopt);
        row("ftp://proxy:1", std::nullopt);
        row("http://proxy:1/path", std::nullopt);
        row("http://:3128", std::nullopt);
        row("http://proxy:99999", std::nullopt);
        row("", std::nullopt);
    }

    void aProxysAddressIsRead()
    {
        QFETCH(const QString, address);
        QTEST(proxyFromAddress(address), "settings");
    }

    void theEnvironmentNamesTheProxy_data()
    {
        QTest::addColumn<QString>("variables");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("proxy");
        const auto row = [](const char* variables, const char* url, const char* proxy) {
            QTest::addRow("%s: %s", variables, url)
                << QString::fromLatin1(variables) << QString::fromLatin1(url) << QString::fromLatin1(proxy);
        };
        row("https_proxy=http://p:1", "https://far.example/v1", "http://p:1");
        row("HTTPS_PROXY=http://p:1", "https://far.example/v1", "http://p:1");
        row("https_proxy=http://p:1", "http://far.example/v1", "");
        row("http_proxy=p:1", "http://far.example/v1", "http://p:1");
        row("HTTP_PROXY=p:1", "http://far.example/v1", "");
        row("all_proxy=socks5h://p:1", "https://far.example/v1", "socks5://p:1");
        row("all_proxy=p:1;https_proxy=q:2", "https://far.example/v1", "http://q:2");
        row("https_proxy=http://me:hush@p:1", "https://far.example/v1", "http://p:1");
        row("https_proxy=p:1;no_proxy=far.example", "https://far.example/v1", "");
        row("https_proxy=p:1;no_proxy=other, .example", "https://far.example/v1", "");
        row("https_proxy=p:1;NO_PROXY=*", "https://far.example/v1", "");
        row("https_proxy=p:1;no_proxy=ar.example", "https://far.example/v1", "http://p:1");
        row("https_proxy=p:1;no_proxy=10.0.0.0/8", "https://10.1.2.3/v1", "");
        row("https_proxy=p:1;no_proxy=10.0.0.0/8", "https://11.1.2.3/v1", "http://p:1");
        row("https_proxy=p:1", "https://localhost:8000/v1", "");
        row("https_proxy=p:1", "https://127.0.0.1/v1", "");
        row("https_proxy=p:1", "https://[::1]/v1", "");
        row("https_proxy=nonsense://p", "https://far.example/v1", "");
    }

    void theEnvironmentNamesTheProxy()
    {
        QFETCH(const QString, variables);
        QFETCH(const QString, url);
        for (const QString& variable : variables.split(u';'))
            qputenv(variable.section(u'=', 0, 0).toLatin1().constData(), variable.section(u'=', 1).toLatin1());
        const ProxySettings manual {ProxySettings::Kind::Http, u"manual"_s, 7};
        QTEST(addressOf(proxyTo(QUrl(url), {})), "proxy");
        QCOMPARE(addressOf(proxyTo(QUrl(url), {.kind = ProxySettings::Kind::None})), QString());
        const bool isHere = isThisComputer(QUrl(url).host());
        QCOMPARE(addressOf(proxyTo(QUrl(url), manual)), isHere ? QString() : u"http://manual:7"_s);
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
