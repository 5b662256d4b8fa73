// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/browserlogin.h"

#include "login/authority.h"
#include "login/loopbackredirect.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QOAuth2AuthorizationCodeFlow>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;
using Stage = QAbstractOAuth::Stage;

constexpr qsizetype longestWords = 300;
constexpr auto longestWait = 30s; // for the tokens

/// 43 characters that no URL changes, from the system's own source of chance.
QByteArray randomText()
{
    std::array<quint32, 8> words {};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const QByteArrayView bytes(reinterpret_cast<const char*>(words.data()), sizeof words);
    return bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray challengeFor(const QByteArray& verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString textIn(const QVariantMap& parameters, const char* key)
{
    return parameters.value(QString::fromLatin1(key)).toString();
}

/// Takes as long for a wrong first character as for a wrong last one.
bool isSame(const QString& a, const QString& b)
{
    int difference = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        difference |= a[i].unicode() ^ b[i].unicode();
    return difference == 0;
}

void put(QMultiMap<QString, QVariant>& parameters, const char* key, const QString& value)
{
    parameters.replace(QString::fromLatin1(key), value);
}

} // namespace

QVariantMap pastedParameters(const QString& text)
{
    const QString trimmed = text.trimmed();
    QVariantMap parameters;
    const QUrlQuery query(QUrl(trimmed).query());
    for (const char* key : {"code", "state", "error", "error_description"}) {
        const QString name = QString::fromLatin1(key);
        if (query.hasQueryItem(name))
            parameters.insert(name, query.queryItemValue(name, QUrl::FullyDecoded));
    }
    if (parameters.isEmpty())
        parameters.insert(QStringLiteral("code"), trimmed);
    return parameters;
}

BrowserLogin::BrowserLogin(SignInService service, QNetworkAccessManager& network, LoginPage page, QObject* parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_network(network)
    , m_page(std::move(page))
    , m_flow(new QOAuth2AuthorizationCodeFlow(&network, this))
{
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network.setTransferTimeout(static_cast<int>(std::chrono::milliseconds(longestWait).count()));
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(Error::Code::LoginTimedOut); });
}

BrowserLogin::~BrowserLogin() = default;

void BrowserLogin::start(const LoginRequest& request)
{
    if (request.way == LoginWay::PastedCode) {
        if (m_service.pasteUrl.isEmpty())
            return fail(Error::Code::InvalidValue, QStringLiteral("the service has no page that shows a code"));
        m_redirect = new PasteRedirect(m_service.pasteUrl, this);
    } else {
        auto* loopback = new LoopbackRedirect(m_page, this);
        m_redirect = loopback;
        if (const auto listening = loopback->listen(); !listening)
            return conclude(listening.error());
    }
    connect(m_redirect, &LoginRedirect::redirected, this, &BrowserLogin::onRedirected);
    connect(m_redirect, &LoginRedirect::tokensAnswered, this,
            [this](QNetworkReply* reply) { onTokensAnswered(*reply); });
    m_patience.start(request.patience);
    prepareFlow(request);
    m_flow->grant();
}

void BrowserLogin::prepareFlow(const LoginRequest& request)
{
    m_verifier = randomText();
    m_state = QString::fromLatin1(randomText());
    m_flow->setAuthorizationUrl(m_service.authorizeUrl);
    m_flow->setAccessTokenUrl(m_service.tokenUrl);
    m_flow->setClientIdentifier(m_service.clientId);
    m_flow->setScope(m_service.allScopes());
    m_flow->setState(m_state);
    m_flow->setReplyHandler(m_redirect);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    m_flow->setPkceMethod(QOAuth2AuthorizationCodeFlow::PkceMethod::None); // its own beside ours would be a second one
#endif
    m_flow->setModifyParametersFunction([this, isRepeated = request.isRepeated](Stage stage, auto* parameters) {
        if (stage == Stage::RequestingAccessToken)
            return put(*parameters, "code_verifier", QString::fromLatin1(m_verifier));
        put(*parameters, "code_challenge", QString::fromLatin1(challengeFor(m_verifier)));
        put(*parameters, "code_challenge_method", QStringLiteral("S256"));
        put(*parameters, "access_type", QStringLiteral("offline"));
        if (!m_service.policy.isEmpty())
            put(*parameters, "session_required_policies", m_service.policy);
        if (isRepeated)
            put(*parameters, "prompt", QStringLiteral("login"));
    });
    connect(m_flow, &QAbstractOAuth::authorizeWithBrowser, this, &BrowserLogin::browserWanted);
}

void BrowserLogin::enterCode(const QString& text)
{
    if (m_isOver || m_hasCode || text.trimmed().isEmpty() || !qobject_cast<PasteRedirect*>(m_redirect))
        return;
    QVariantMap parameters = pastedParameters(text);
    if (!parameters.contains(QStringLiteral("state")))
        parameters.insert(QStringLiteral("state"), m_state); // a bare code carries none; the verifier binds it
    onRedirected(parameters);
}

bool BrowserLogin::isOurs(const QVariantMap& parameters) const
{
    return isSame(textIn(parameters, "state"), m_state);
}

void BrowserLogin::onRedirected(const QVariantMap& parameters)
{
    if (m_isOver)
        return;
    if (!isOurs(parameters)) {
        const Error error {.code = Error::Code::LoginMismatch, .subject = m_service.name};
        if (auto* loopback = qobject_cast<LoopbackRedirect*>(m_redirect))
            loopback->refuse(error);
        emit strangerRefused(error);
        return;
    }
    const QString refusal = textIn(parameters, "error");
    const QString words = textIn(parameters, "error_description");
    if (!refusal.isEmpty() || textIn(parameters, "code").isEmpty()) {
        const QString detail = words.isEmpty() ? refusal : QStringLiteral("%1: %2").arg(refusal, words);
        return fail(Error::Code::LoginDenied, detail.simplified().left(longestWords));
    }
    m_hasCode = true;
    m_code = textIn(parameters, "code");
    emit m_redirect->callbackReceived(parameters);
    // a 401 from the token endpoint would make Qt's flow offer the client's name as a password
    disconnect(&m_network, &QNetworkAccessManager::authenticationRequired, m_flow, nullptr);
}

void BrowserLogin::onTokensAnswered(QNetworkReply& reply)
{
    if (m_isOver)
        return;
    if (const auto failure = networkFailure(reply, m_service.name))
        return conclude(*failure);
    auto answer = readTokenAnswer(statusOf(reply), boundedBody(reply), m_service, GrantKind::Code);
    if (!answer)
        answer = withoutSecret(withoutSecret(answer.error(), m_code), QString::fromLatin1(m_verifier));
    if (!answer && isInvalidGrant(answer.error()) && qobject_cast<PasteRedirect*>(m_redirect))
        waitForAnotherCode(answer.error());
    else
        conclude(answer);
}

/// Half a code, or an old one, was copied: the page can be opened again.
void BrowserLogin::waitForAnotherCode(const Error& error)
{
    m_hasCode = false;
    {
        const QSignalBlocker quiet(m_flow); // the address is the same
        m_flow->grant(); // makes the flow listen again
    }
    emit codeRefused(error);
}

void BrowserLogin::cancel()
{
    fail(Error::Code::Cancelled);
}

void BrowserLogin::fail(Error::Code code, const QString& detail)
{
    conclude(Error {.code = code, .subject = m_service.name, .detail = detail});
}

void BrowserLogin::conclude(const Result<TokenAnswer>& result)
{
    if (std::exchange(m_isOver, true))
        return;
    m_patience.stop();
    m_verifier.fill('\0');
    if (m_redirect)
        m_redirect->conclude(result ? std::nullopt : std::optional(result.error()));
    if (result)
        emit granted(*result);
    else
        emit failed(result.error());
}

} // namespace tokenscope
