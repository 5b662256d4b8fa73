// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/exchangestarter.h"
#include "integration/support/certificates.h"
#include "integration/support/nginx.h"
#include "integration/support/parts.h"
#include "integration/support/programrun.h"
#include "network/network.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace tokenscope;
using namespace Qt::StringLiterals;

/// Our measuring client at nginx with good and bad certificates, old and new TLS, and HTTP/2.
class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aTrustedServerIsAsked();
    void aDoubtfulServerGetsNothing_data();
    void aDoubtfulServerGetsNothing();
    void tls12IsGoodEnough();
    void whoWantsACertificateGetsIt_data();
    void whoWantsACertificateGetsIt();
    void whoGetsNoCertificateRefuses();
    void aKeyThatIsNotOpenedIsAnError();
    void http2IsSpokenIfWanted_data();
    void http2IsSpokenIfWanted();
    void http2OutlivesConnectionsThatEnd_data();
    void http2OutlivesConnectionsThatEnd();
    void aRunTakesTheNetworkFromItsOptions();
    void aRunHasNoWayAroundVerification();

private:
    [[nodiscard]] NetworkSettings trusting() const { return {.authoritiesFile = m_certificates.authority()}; }
    [[nodiscard]] static RequestRecord ask(const QUrl& url, const NetworkSettings& settings);

    QTemporaryDir m_folder {};
    Certificates m_certificates {m_folder.path()};
    std::unique_ptr<Part> m_simulator = parts::simulator(parts::quickProfile(m_folder.path()), 1);
    Nginx m_nginx {m_folder.path()};
    Nginx::Server m_good {};
    Nginx::Server m_expired {};
    Nginx::Server m_wrongName {};
    Nginx::Server m_selfSigned {};
    Nginx::Server m_tls12 {};
    Nginx::Server m_tls11 {};
    Nginx::Server m_asksForCertificate {};
    Nginx::Server m_http2 {};
    Nginx::Server m_goingAway {};
    Nginx::Server m_plain {};
};

void TestTls::initTestCase()
{
    QVERIFY2(m_certificates.make(), m_certificates.complaint());
    QVERIFY2(m_simulator->start(), m_simulator->complaint());
    const QString pass = Nginx::passTo(m_simulator->url());
    const Certificates::Identity good = m_certificates.good();
    m_good = m_nginx.serve(pass, good);
    m_expired = m_nginx.serve(pass, m_certificates.expired());
    m_wrongName = m_nginx.serve(pass, m_certificates.wrongName());
    m_selfSigned = m_nginx.serve(pass, m_certificates.selfSigned());
    m_tls12 = m_nginx.serve(u"ssl_protocols TLSv1.2;\n"_s + pass, good);
    m_tls11 = m_nginx.serve(u"ssl_protocols TLSv1.1; ssl_ciphers DEFAULT:@SECLEVEL=0;\n"_s + pass, good);
    m_asksForCertificate = m_nginx.serve(
        u"ssl_client_certificate %1; ssl_verify_client on;\n%2"_s.arg(m_certificates.authority(), pass), good);
    m_http2 = m_nginx.serve(pass, good, u"http2"_s);
    m_goingAway = m_nginx.serve(u"keepalive_requests 3;\n"_s + pass, good, u"http2"_s);
    m_plain = m_nginx.serve(pass);
    QVERIFY2(m_nginx.start(), m_nginx.complaint());
}

RequestRecord TestTls::ask(const QUrl& url, const NetworkSettings& settings)
{
    const auto network = openNetwork(settings);
    [&network] { QVERIFY(network); }();
    ExchangeStarter starter;
    starter.manager.setNetwork(*network);
    return starter.recordOf(requestTo(url));
}

void TestTls::aTrustedServerIsAsked()
{
    const RequestRecord record = ask(m_nginx.url(m_good), trusting());
    QVERIFY2(record.outcome == Outcome::Succeeded, qPrintable(record.errorMessage));
    const std::vector<Nginx::Seen> seen = m_nginx.seen(m_good);
    QCOMPARE(seen.size(), std::size_t {1});
    QCOMPARE(seen[0].secured, u"TLSv1.3"_s);
    QVERIFY(seen[0].hasAuthorization);
}

void TestTls::aDoubtfulServerGetsNothing_data()
{
    QTest::addColumn<Nginx::Server>("server");
    QTest::addColumn<bool>("knowsAuthority");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("an expired certificate") << m_expired << true << Cause::CertificateExpired;
    QTest::newRow("a certificate for another name") << m_wrongName << true << Cause::CertificateForAnotherName;
    QTest::newRow("a certificate that signed itself") << m_selfSigned << true << Cause::CertificateSelfSigned;
    QTest::newRow("an authority that is not known") << m_good << false << Cause::CertificateNotTrusted;
    QTest::newRow("TLS 1.1") << m_tls11 << true << Cause::TlsTooOld;
    QTest::newRow("no TLS at all") << m_plain << true << Cause::WrongScheme;
}

void TestTls::aDoubtfulServerGetsNothing()
{
    QFETCH(const Nginx::Server, server);
    QFETCH(const bool, knowsAuthority);
    QFETCH(const Cause, cause);
    const std::size_t before = m_nginx.seen(server).size();
    QUrl url = m_nginx.url(server);
    url.setScheme(u"https"_s);
    const RequestRecord record = ask(url, knowsAuthority ? trusting() : NetworkSettings {});
    QCOMPARE(keyOf(record.outcome), u"tls"_s);
    QVERIFY(!record.errorMessage.isEmpty());
    QCOMPARE(keyOf(record.cause), keyOf(cause));
    const std::vector<Nginx::Seen> seen = m_nginx.seen(server);
    QVERIFY(std::none_of(seen.begin() + static_cast<std::ptrdiff_t>(before), seen.end(),
                         [](const Nginx::Seen& request) { return request.hasAuthorization; }));
}

void TestTls::tls12IsGoodEnough()
{
    QCOMPARE(keyOf(ask(m_nginx.url(m_tls12), trusting()).outcome), u"succeeded"_s);
    QCOMPARE(m_nginx.seen(m_tls12).at(0).secured, u"TLSv1.2"_s);
}

void TestTls::whoWantsACertificateGetsIt_data()
{
    QTest::addColumn<bool>("isEncrypted");
    QTest::newRow("from a key that lies open") << false;
    QTest::newRow("from a key with a password") << true;
}

void TestTls::whoWantsACertificateGetsIt()
{
    QFETCH(const bool, isEncrypted);
    const auto identity = isEncrypted ? m_certificates.encryptedClient() : m_certificates.client();
    NetworkSettings settings = trusting();
    settings.certificateFile = identity.certificate;
    settings.keyFile = identity.key;
    settings.keyPassword = isEncrypted ? u"opens the key"_s : QString();
    const RequestRecord record = ask(m_nginx.url(m_asksForCertificate), settings);
    QVERIFY2(record.outcome == Outcome::Succeeded, qPrintable(record.errorMessage));
    QCOMPARE(m_nginx.seen(m_asksForCertificate).back().clientName, u"CN=client"_s);
}

void TestTls::whoGetsNoCertificateRefuses()
{
    const RequestRecord record = ask(m_nginx.url(m_asksForCertificate), trusting());
    QCOMPARE(keyOf(record.outcome, record.httpStatus), u"http_400"_s);
    QCOMPARE(keyOf(record.cause), keyOf(Cause::ClientCertificateNeeded));
}

void TestTls::aKeyThatIsNotOpenedIsAnError()
{
    const auto identity = m_certificates.encryptedClient();
    const auto network = openNetwork(
        {.certificateFile = identity.certificate, .keyFile = identity.key, .keyPassword = u"opens nothing"_s});
    QVERIFY(!network);
    QCOMPARE(network.error().code, Error::Code::InvalidValue);
    QVERIFY(!network.error().detail.contains(u"opens nothing"_s));
}

void TestTls::http2IsSpokenIfWanted_data()
{
    QTest::addColumn<bool>("usesHttp2");
    QTest::addColumn<QString>("protocol");
    QTest::newRow("of itself") << false << u"HTTP/1.1"_s;
    QTest::newRow("if wanted") << true << u"HTTP/2.0"_s;
}

void TestTls::http2IsSpokenIfWanted()
{
    QFETCH(const bool, usesHttp2);
    NetworkSettings settings = trusting();
    settings.usesHttp2 = usesHttp2;
    const RequestRecord record = ask(m_nginx.url(m_http2), settings);
    QVERIFY2(record.outcome == Outcome::Succeeded, qPrintable(record.errorMessage));
    QVERIFY(record.chunks.size() > 10);
    QTEST(m_nginx.seen(m_http2).back().protocol, "protocol");
}

void TestTls::http2OutlivesConnectionsThatEnd_data()
{
    QTest::addColumn<int>("lanes");
    for (const int lanes : {1, 3, 8})
        QTest::addRow("%d at a time", lanes) << lanes;
}

// nginx says GOAWAY after every third request of a connection.
void TestTls::http2OutlivesConnectionsThatEnd()
{
    QFETCH(const int, lanes);
    constexpr std::size_t requests = 40;
    NetworkSettings settings = trusting();
    settings.usesHttp2 = true;
    const auto network = openNetwork(settings);
    QVERIFY(network);
    ExchangeStarter starter;
    starter.manager.setNetwork(*network);
    std::size_t started = 0;
    std::vector<RequestRecord> records;
    const std::size_t before = m_nginx.seen(m_goingAway).size();
    const std::function<void()> next = [&] {
        if (started == requests)
            return;
        ++started;
        connect(starter.start(requestTo(m_nginx.url(m_goingAway))), &ChatExchange::finished, this,
                [&](const RequestRecord& record) {
                    records.push_back(record);
                    next();
                });
    };
    for (int lane = 0; lane < lanes; ++lane)
        next();
    QTRY_COMPARE_WITH_TIMEOUT(records.size(), requests, 60'000);
    for (const RequestRecord& record : records)
        QVERIFY2(record.outcome == Outcome::Succeeded, qPrintable(keyOf(record.outcome) + u' ' + record.errorMessage));
    const std::vector<Nginx::Seen> seen = m_nginx.seen(m_goingAway);
    QSet<int> connections;
    for (std::size_t place = before; place < seen.size(); ++place) {
        QCOMPARE(seen[place].protocol, u"HTTP/2.0"_s);
        connections.insert(seen[place].connection);
    }
    QVERIFY2(connections.size() > 5, "the connection was kept: this proves nothing");
}

void TestTls::aRunTakesTheNetworkFromItsOptions()
{
    const auto identity = m_certificates.encryptedClient();
    const std::size_t before = m_nginx.seen(m_asksForCertificate).size();
    const ProgramRun done
        = measure(m_folder.path(), u"here=%1,model=quick"_s.arg(m_nginx.url(m_asksForCertificate).toString()),
                  {u"--count"_s, u"5"_s, u"--ca-file"_s, m_certificates.authority(), u"--cert"_s, identity.certificate,
                   u"--key"_s, identity.key},
                  {{u"TOKENSCOPE_KEY_PASSWORD"_s, u"opens the key"_s}});
    QVERIFY2(done.exitCode == 0, done.err.constData());
    QCOMPARE(done.leg()[u"succeeded"].toInt(), 5);
    QVERIFY(m_nginx.seen(m_asksForCertificate).size() >= before + 5);
}

void TestTls::aRunHasNoWayAroundVerification()
{
    const ProgramRun done = measure(
        m_folder.path(), u"here=%1,model=quick"_s.arg(m_nginx.url(m_good).toString()), {u"--count"_s, u"2"_s},
        {{u"CURL_CA_BUNDLE"_s, QString()}, {u"SSL_VERIFY"_s, u"0"_s}, {u"NODE_TLS_REJECT_UNAUTHORIZED"_s, u"0"_s}});
    QCOMPARE(done.exitCode, 3);
    QCOMPARE(done.leg()[u"failures"].toObject(), (QJsonObject {{u"tls"_s, 2}}));
}

QTEST_GUILESS_MAIN(TestTls)

#include "tst_tls.moc"
