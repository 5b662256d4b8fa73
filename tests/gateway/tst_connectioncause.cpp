// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/connectioncause.h"

#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestConnectionCause : public QObject
{
    Q_OBJECT

private slots:
    void aCertificateIsRefusedForAReason_data()
    {
        QTest::addColumn<QList<QSslError::SslError>>("errors");
        QTest::addColumn<Cause>("cause");
        using Errors = QList<QSslError::SslError>;
        QTest::addRow("expired") << Errors {QSslError::CertificateExpired} << Cause::CertificateExpired;
        QTest::addRow("not valid yet") << Errors {QSslError::CertificateNotYetValid} << Cause::CertificateNotYetValid;
        QTest::addRow("another name") << Errors {QSslError::HostNameMismatch} << Cause::CertificateForAnotherName;
        QTest::addRow("self-signed") << Errors {QSslError::SelfSignedCertificate} << Cause::CertificateSelfSigned;
        QTest::addRow("a root of its own, sent along")
            << Errors {QSslError::SelfSignedCertificateInChain} << Cause::CertificateNotTrusted;
        QTest::addRow("unknown issuer") << Errors {QSslError::UnableToGetLocalIssuerCertificate,
                                                   QSslError::UnableToVerifyFirstCertificate}
                                        << Cause::CertificateNotTrusted;
        QTest::addRow("expired and for another name")
            << Errors {QSslError::HostNameMismatch, QSslError::CertificateExpired} << Cause::CertificateExpired;
        QTest::addRow("no reason") << Errors {} << Cause::Unknown;
    }

    void aCertificateIsRefusedForAReason()
    {
        QFETCH(const QList<QSslError::SslError>, errors);
        QFETCH(const Cause, cause);
        QList<QSslError> list;
        for (const QSslError::SslError error : errors)
            list.append(QSslError(error));
        QCOMPARE(causeOfCertificate(list), cause);
        if (!list.isEmpty())
            QCOMPARE(causeOfConnection(QNetworkReply::SslHandshakeFailedError, list, u"words"_s), cause);
    }

    void aConnectionFailsForAReason_data()
    {
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        QTest::addColumn<QString>("words");
        QTest::addColumn<Cause>("cause");
        const auto handshake = QNetworkReply::SslHandshakeFailedError;
        QTest::addRow("no such name") << QNetworkReply::HostNotFoundError << QString() << Cause::NameNotFound;
        QTest::addRow("nobody listens") << QNetworkReply::ConnectionRefusedError << QString() << Cause::NobodyListens;
        QTest::addRow("a proxy that refuses")
            << QNetworkReply::UnknownNetworkError << u"Proxy connection refused"_s << Cause::ProxyFailed;
        QTest::addRow("nothing known") << QNetworkReply::UnknownNetworkError << u"Unknown error"_s << Cause::Unknown;
        QTest::addRow("no such proxy") << QNetworkReply::ProxyNotFoundError << QString() << Cause::ProxyFailed;
        QTest::addRow("the proxy wants a password")
            << QNetworkReply::ProxyAuthenticationRequiredError << QString() << Cause::ProxyRefused;
        QTest::addRow("an old server") << handshake << u"error:0A000102:SSL routines::unsupported protocol"_s
                                       << Cause::TlsTooOld;
        QTest::addRow("a server that finds us old")
            << handshake << u"error:0A00042E:SSL routines::tlsv1 alert protocol version"_s << Cause::TlsTooOld;
        QTest::addRow("it wants to know who we are")
            << handshake << u"error:0A00045C:SSL routines::tlsv13 alert certificate required"_s
            << Cause::ClientCertificateNeeded;
        QTest::addRow("it speaks no TLS")
            << handshake << u"error:0A00010B:SSL routines::wrong version number"_s << Cause::WrongScheme;
        QTest::addRow("something else") << handshake << u"no words for it"_s << Cause::Unknown;
    }

    void aConnectionFailsForAReason()
    {
        QFETCH(const QNetworkReply::NetworkError, error);
        QFETCH(const QString, words);
        QFETCH(const Cause, cause);
        QCOMPARE(causeOfConnection(error, {}, words), cause);
    }
};

QTEST_APPLESS_MAIN(TestConnectionCause)

#include "tst_connectioncause.moc"
