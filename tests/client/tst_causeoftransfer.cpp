// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/causeoftransfer.h"

#include <QTest>

#include <curl/curl.h>

using namespace tokenscope;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(tokenscope::TransferTrouble)
Q_DECLARE_METATYPE(tokenscope::Cause)

class TestCauseOfTransfer : public QObject
{
    Q_OBJECT

private slots:
    void whatTheLibrarySaysHasACause_data()
    {
        QTest::addColumn<TransferTrouble>("trouble");
        QTest::addColumn<Cause>("cause");
        const QUrl url(u"https://api.example/v1"_s);
        QTest::newRow("no such name") << TransferTrouble {.code = CURLE_COULDNT_RESOLVE_HOST} << Cause::NameNotFound;
        QTest::newRow("no such proxy") << TransferTrouble {.code = CURLE_COULDNT_RESOLVE_PROXY} << Cause::ProxyFailed;
        QTest::newRow("nothing listens") << TransferTrouble {
            .code = CURLE_COULDNT_CONNECT,
            .words = u"Failed to connect to api.example port 443 after 1 ms: refused"_s,
            .url = url} << Cause::Unknown;
        QTest::newRow("no proxy listens")
            << TransferTrouble {.code = CURLE_COULDNT_CONNECT,
                                .words = u"Failed to connect to proxy.example port 3128 after 1 ms: refused"_s,
                                .url = url}
            << Cause::ProxyFailed;
        QTest::newRow("the proxy wants a password")
            << TransferTrouble {.code = CURLE_RECV_ERROR, .proxyStatus = 407} << Cause::ProxyRefused;
        QTest::newRow("the proxy's other way to say so")
            << TransferTrouble {.code = CURLE_RECV_ERROR, .proxyStatus = 401} << Cause::ProxyRefused;
        QTest::newRow("the proxy cannot reach the server")
            << TransferTrouble {.code = CURLE_RECV_ERROR, .proxyStatus = 502} << Cause::ProxyFailed;
        QTest::newRow("SOCKS with a wrong password")
            << TransferTrouble {.code = CURLE_PROXY, .words = u"User was rejected by the SOCKS5 server (1 2)."_s}
            << Cause::ProxyRefused;
        QTest::newRow("SOCKS to nowhere")
            << TransferTrouble {.code = CURLE_PROXY, .words = u"Can't complete SOCKS5 connection to a. (4)"_s}
            << Cause::ProxyFailed;
        const auto tls = [](const char* name, const TransferTrouble& trouble, Cause cause) {
            QTest::newRow(name) << trouble << cause;
        };
        tls("expired", {.code = CURLE_PEER_FAILED_VERIFICATION, .verification = 10}, Cause::CertificateExpired);
        tls("not valid yet", {.code = CURLE_PEER_FAILED_VERIFICATION, .verification = 9},
            Cause::CertificateNotYetValid);
        tls("signed by itself", {.code = CURLE_PEER_FAILED_VERIFICATION, .verification = 18},
            Cause::CertificateSelfSigned);
        tls("an unknown root", {.code = CURLE_PEER_FAILED_VERIFICATION, .verification = 19},
            Cause::CertificateNotTrusted);
        tls("an unknown issuer", {.code = CURLE_PEER_FAILED_VERIFICATION, .verification = 20},
            Cause::CertificateNotTrusted);
        tls("another name",
            {.code = CURLE_PEER_FAILED_VERIFICATION,
             .words = u"SSL: no alternative certificate subject name matches target host name 'a'"_s},
            Cause::CertificateForAnotherName);
        tls("expired by words", {.code = CURLE_SSL_CONNECT_ERROR, .words = u"certificate has expired"_s},
            Cause::CertificateExpired);
        tls("an old version",
            {.code = CURLE_SSL_CONNECT_ERROR, .words = u"error:0A000102:SSL routines::unsupported protocol"_s},
            Cause::TlsTooOld);
        tls("a version that the server finds old",
            {.code = CURLE_SSL_CONNECT_ERROR, .words = u"error:0A00042E:SSL routines::tlsv1 alert protocol version"_s},
            Cause::TlsTooOld);
        tls("a port without TLS",
            {.code = CURLE_SSL_CONNECT_ERROR, .words = u"error:0A00010B:SSL routines::wrong version number"_s},
            Cause::WrongScheme);
        tls("a client certificate, after the handshake",
            {.code = CURLE_RECV_ERROR,
             .words = u"OpenSSL SSL_read: error:0A00045C:SSL routines::tlsv13 alert certificate required, errno 0"_s},
            Cause::ClientCertificateNeeded);
        tls("our certificate", {.code = CURLE_SSL_CERTPROBLEM, .words = u"could not load PEM client certificate"_s},
            Cause::ClientCertificateUnusable);
        tls("some other trouble", {.code = CURLE_SSL_CONNECT_ERROR, .words = u"SSL_ERROR_SYSCALL"_s}, Cause::Unknown);
        tls("lost", {.code = CURLE_RECV_ERROR, .words = u"Connection reset by peer"_s}, Cause::Unknown);
    }

    void whatTheLibrarySaysHasACause()
    {
        QFETCH(const TransferTrouble, trouble);
        QFETCH(const Cause, cause);
        QCOMPARE(keyOf(causeOfTransfer(trouble)), keyOf(cause));
    }
};

QTEST_APPLESS_MAIN(TestCauseOfTransfer)

#include "tst_causeoftransfer.moc"
