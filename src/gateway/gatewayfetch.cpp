// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewayfetch.h"

#include "client/causeofrefusal.h"
#include "client/retryafter.h"
#include "client/servermessage.h"
#include "gateway/connectioncause.h"
#include "gateway/servervalue.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace tokenscope {

namespace {

QString nameOf(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_3:
        return QStringLiteral("TLSv1.3");
    case QSsl::TlsV1_2:
        return QStringLiteral("TLSv1.2");
    default:
        return QStringLiteral("TLS");
    }
}

std::optional<TlsFacts> tlsFactsOf(const QSslConfiguration& configuration)
{
    const QSslCertificate certificate = configuration.peerCertificate();
    if (certificate.isNull())
        return std::nullopt;
    QString issuer = certificate.issuerInfo(QSslCertificate::Organization).join(u' ');
    if (issuer.isEmpty())
        issuer = certificate.issuerInfo(QSslCertificate::CommonName).join(u' ');
    return TlsFacts {.version = nameOf(configuration.sessionProtocol()),
                     .issuer = issuer.left(ServerValue::longestText).simplified(),
                     .expiresAt = certificate.expiryDate().toUTC()};
}

bool isSendable(const QByteArray& text)
{
    return !text.contains('\r') && !text.contains('\n') && !text.contains('\0');
}

QNetworkRequest requestOf(const GatewayQuestion& question)
{
    QNetworkRequest request(question.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Tokenscope"));
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "identity"); // small answers, and nothing to blow up
    if (!question.token.isEmpty() && isSendable(question.token))
        request.setRawHeader("Authorization", "Bearer " + question.token);
    for (const auto& [name, value] : question.headers) {
        if (!name.isEmpty() && isSendable(name) && isSendable(value) && name.toLower() != "content-length")
            request.setRawHeader(name, value);
    }
    return request;
}

std::vector<QByteArray> secretsOf(const GatewayQuestion& question)
{
    std::vector<QByteArray> secrets {question.token};
    for (const auto& [name, value] : question.headers) {
        secrets.push_back(value);
        if (const qsizetype space = value.trimmed().lastIndexOf(' '); space >= 0)
            secrets.push_back(value.trimmed().sliced(space + 1)); // "Bearer xyz": the scheme may be left out
    }
    return secrets;
}

std::optional<QDateTime> dateIn(const QByteArray& header)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed().left(64)),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

GatewayFetch::GatewayFetch(QNetworkAccessManager& manager, const Clock& clock, GatewayQuestion question,
                           QObject* parent)
    : QObject(parent)
    , m_manager(manager)
    , m_clock(clock)
    , m_question(std::move(question))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { giveUp(QStringLiteral("no answer in time")); });
}

GatewayFetch::~GatewayFetch() = default;

void GatewayFetch::start()
{
    m_sentAt = m_clock.utcNow();
    m_reply = m_manager.get(requestOf(m_question));
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &GatewayFetch::onHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &GatewayFetch::onReadyRead);
    connect(m_reply, &QNetworkReply::encrypted, this, &GatewayFetch::onEncrypted);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_certificateErrors = errors; });
    connect(m_reply, &QNetworkReply::finished, this, &GatewayFetch::onFinished);
    m_deadline.start(m_question.timeout);
}

void GatewayFetch::onEncrypted()
{
    m_answer.tls = tlsFactsOf(m_reply->sslConfiguration());
}

void GatewayFetch::onHead()
{
    if (m_answer.clockOffset || m_reply->hasRawHeader("Age")) // a cache's copy has the date of the original
        return;
    const auto date = dateIn(m_reply->rawHeader("Date"));
    if (!date)
        return;
    // The date was cut to whole seconds, and made somewhere between sending and now.
    const QDateTime middle = m_sentAt.addMSecs(m_sentAt.msecsTo(m_clock.utcNow()) / 2);
    m_answer.clockOffset = Milliseconds(middle.msecsTo(date->addMSecs(500)));
}

void GatewayFetch::onReadyRead()
{
    m_answer.body += m_reply->read(ServerValue::largestDocument + 1 - m_answer.body.size());
    if (m_answer.body.size() <= ServerValue::largestDocument)
        return;
    m_answer.body.clear();
    m_answer.cause = Cause::NotTheService;
    giveUp(QStringLiteral("the answer is too long"));
}

void GatewayFetch::giveUp(const QString& why)
{
    if (!m_givenUp.isEmpty())
        return;
    m_givenUp = why;
    m_reply->abort(); // finished() comes from here
}

void GatewayFetch::takeFailure()
{
    const bool isOver = m_reply->error() == QNetworkReply::NoError || m_answer.status >= 300;
    if (!m_givenUp.isEmpty()) {
        m_answer.status = 0;
        m_answer.detail = m_givenUp;
    } else if (m_answer.status != 0 && isOver) {
        m_answer.cause = causeOfRefusal({.httpStatus = m_answer.status,
                                         .body = m_answer.body,
                                         .challenge = m_reply->rawHeader("WWW-Authenticate"),
                                         .hadToken = !m_question.token.isEmpty()});
        m_answer.detail = presentable(serverMessage(m_answer.body), secretsOf(m_question));
    } else {
        m_answer.status = 0; // none, or one that broke off
        m_answer.isTlsFailure = m_reply->error() == QNetworkReply::SslHandshakeFailedError;
        m_answer.cause = causeOfConnection(m_reply->error(), m_certificateErrors, m_reply->errorString());
        QString words = m_reply->errorString();
        if (!m_certificateErrors.isEmpty())
            words = m_certificateErrors.first().errorString();
        m_answer.detail = presentable(words, secretsOf(m_question));
    }
}

void GatewayFetch::onFinished()
{
    m_deadline.stop();
    if (m_givenUp.isEmpty())
        onReadyRead();
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!m_answer.tls && m_question.url.scheme() == u"https")
        onEncrypted(); // a kept connection was secured before
    if (!m_answer.succeeded() || m_reply->error() != QNetworkReply::NoError || !m_givenUp.isEmpty())
        takeFailure();
    if (m_answer.cause == Cause::Redirected)
        m_answer.detail
            = m_reply->header(QNetworkRequest::LocationHeader).toUrl().host().left(ServerValue::longestText);
    m_answer.retryAfter = m_answer.succeeded()
        ? std::nullopt
        : tokenscope::retryAfter(m_reply->rawHeaderPairs(), m_answer.body, m_clock.utcNow());
    m_answer.fetchedAt = m_clock.utcNow();
    m_reply->disconnect(this);
    emit finished(m_answer);
}

} // namespace tokenscope
