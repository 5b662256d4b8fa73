// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/signin.h"

#include "login/signinfile.h"
#include "login/token.h"

#include <QDir>

#include <algorithm>

namespace tokenscope {

namespace {

using Kind = CredentialReference::Kind;

/// Other tools keep tokens for ALCF's gateway alone.
bool isKeptByOthers(const SignInService& service)
{
    return service.resourceServer == QLatin1String(globustokenfile::gatewayResourceServer);
}

/// An unknown token says less than the reason for there being none.
bool saysMore(const Error& error)
{
    return error.code != Error::Code::CredentialMissing;
}

} // namespace

SignIn::SignIn(SignInPlaces places, const Clock& clock, TokenVault& vault, QNetworkAccessManager& network,
               LoginPage page, QObject* parent)
    : QObject(parent)
    , m_places(std::move(places))
    , m_clock(clock)
    , m_vault(vault)
    , m_network(network)
    , m_page(std::move(page))
    , m_outside(clock)
    , m_elsewhere(Error {.code = Error::Code::CredentialMissing})
{
}

SignIn::~SignIn() = default;

Result<ServiceSession*> SignIn::sessionOf(const QString& name)
{
    const auto known = std::ranges::find_if(m_sessions, [&name](const auto& session) {
        return session->service().name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (known != m_sessions.end())
        return known->get();
    const auto service = signinfile::service(m_places.servicesFile, name);
    if (!service)
        return service.error();
    return name.isEmpty() ? sessionOf(service->name) : Result<ServiceSession*>(openSession(*service));
}

ServiceSession* SignIn::openSession(const SignInService& service)
{
    QString fileName = service.name;
    for (QChar& character : fileName) {
        if (!character.isLetterOrNumber())
            character = u'_';
    }
    QDir().mkpath(m_places.lockFolder);
    const QString lock = QDir(m_places.lockFolder).filePath(QStringLiteral("signin-%1.lock").arg(fileName));
    m_sessions.push_back(std::make_unique<ServiceSession>(service, m_clock, m_vault, m_network, lock));
    ServiceSession* session = m_sessions.back().get();
    connect(session, &ServiceSession::changed, this, &SignIn::updateState);
    connect(session, &ServiceSession::notKept, this, &SignIn::failed);
    return session;
}

/// None if signin.json is broken, which is told.
ServiceSession* SignIn::shownSession()
{
    const auto session = sessionOf(m_places.service);
    if (session)
        return *session;
    emit failed(session.error());
    return nullptr;
}

void SignIn::look()
{
    ServiceSession* session = shownSession();
    if (!session) {
        emit looked();
        return;
    }
    session->load();
    whenKept(m_outside.gatewayToken(), this, [this](const Result<FoundToken>& found) { onLookedElsewhere(found); });
}

void SignIn::onLookedElsewhere(const Result<FoundToken>& found)
{
    m_elsewhere = found;
    const auto session = sessionOf(m_places.service);
    if (!session || (*session)->isLoaded()) {
        updateState();
        emit looked();
        return;
    }
    connect(
        *session, &ServiceSession::changed, this,
        [this] {
            updateState();
            emit looked();
        },
        Qt::SingleShotConnection);
}

SignInState SignIn::stateOf(const ServiceSession& session) const
{
    const SignInService& service = session.service();
    SignInState state {.service = service.name};
    const QString place = m_vault.keptAt(vaultname::session(service.name));
    if (const auto& open = session.session()) {
        state.kind = session.needsLogin() ? SignInState::Kind::LoginAgain : SignInState::Kind::SignedIn;
        state.account = open->account;
        state.isKeptInFile = !place.isEmpty();
        state.keptAt = place;
        state.expiresAt = open->expiresAt;
        if (service.policyLasts.count() > 0)
            state.loginAgainAt = open->signedInAt.addDays(service.policyLasts.count());
    } else if (isKeptByOthers(service) && m_elsewhere) {
        state.kind = SignInState::Kind::FoundElsewhere;
        state.account = m_elsewhere->identity;
        state.tokenFile = m_elsewhere->path;
        state.expiresAt = m_elsewhere->expiresAt;
    } else if (isKeptByOthers(service) && m_elsewhere.error().code == Error::Code::LoginAgain) {
        state.kind = SignInState::Kind::LoginAgain;
        state.tokenFile = m_elsewhere.error().subject;
    } else if (isKeptByOthers(service) && m_elsewhere.error().code == Error::Code::CredentialExpired) {
        state.tokenFile = m_elsewhere.error().subject;
    }
    return state;
}

void SignIn::updateState()
{
    const auto session = sessionOf(m_places.service);
    if (!session)
        return;
    SignInState state = stateOf(**session);
    if (m_login) {
        state.kind = SignInState::Kind::SigningIn;
        state.loginPage = m_state.loginPage;
        state.waitsForCode = m_state.waitsForCode;
    }
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged(m_state);
}

void SignIn::logIn(LoginWay way)
{
    if (m_login)
        return;
    ServiceSession* session = shownSession();
    if (!session)
        return;
    m_login = new BrowserLogin(session->service(), m_network, m_page, this);
    m_state.waitsForCode = way == LoginWay::PastedCode;
    connect(m_login, &BrowserLogin::browserWanted, this, [this](const QUrl& page) {
        m_state.loginPage = page;
        updateState();
        emit browserWanted(page);
    });
    connect(m_login, &BrowserLogin::strangerRefused, this, &SignIn::failed);
    connect(m_login, &BrowserLogin::codeRefused, this, &SignIn::failed);
    connect(m_login, &BrowserLogin::granted, this, &SignIn::onGranted);
    connect(m_login, &BrowserLogin::failed, this, [this](const Error& error) {
        endLogin();
        emit failed(error);
    });
    m_login->start({.way = way, .isRepeated = session->needsLogin() || m_state.kind == SignInState::Kind::LoginAgain});
}

void SignIn::onGranted(const TokenAnswer& answer)
{
    const auto session = sessionOf(m_places.service);
    m_login->deleteLater();
    m_login = nullptr; // shown as signed in at once, not as signed out in between
    if (session)
        whenKept((*session)->adopt(answer), this, [this](const Result<Done>&) { emit loggedIn(); });
}

void SignIn::endLogin()
{
    m_login->deleteLater();
    m_login = nullptr;
    updateState();
}

void SignIn::enterCode(const QString& text)
{
    if (m_login)
        m_login->enterCode(text);
}

void SignIn::cancelLogin()
{
    if (m_login)
        m_login->cancel();
}

void SignIn::logOut()
{
    ServiceSession* session = shownSession();
    if (!session)
        return;
    whenKept(session->end(), this, [this](const Result<Done>& result) {
        updateState();
        emit loggedOut(result);
    });
}

QFuture<Result<Bearer>> SignIn::bearer(const CredentialReference& reference, Milliseconds validFor)
{
    switch (reference.kind) {
    case Kind::None:
    case Kind::EnvironmentVariable:
    case Kind::Command:
    case Kind::GlobusTokenFile:
        return m_outside.bearer(reference);
    case Kind::Keychain:
        return keyBearer(reference.source);
    case Kind::SignIn:
        break;
    }
    const auto session = sessionOf(reference.source);
    return session ? sessionBearer(**session, validFor) : kept<Bearer>(session.error());
}

QFuture<Result<Bearer>> SignIn::sessionBearer(ServiceSession& session, Milliseconds validFor)
{
    const Pledge<Bearer> pledge;
    whenKept(session.bearer(validFor), this, [this, pledge, &session](const Result<Bearer>& own) {
        const bool isAlone = session.session() && !session.session()->isEnded;
        if (own || isAlone || !isKeptByOthers(session.service()))
            return pledge.keep(own);
        whenKept(m_outside.gatewayToken(), this, [this, pledge, own](const Result<FoundToken>& found) {
            m_elsewhere = found;
            updateState();
            if (found)
                pledge.keep(Bearer {.token = found->token, .expiresAt = found->expiresAt});
            else
                pledge.keep(saysMore(own.error()) || !saysMore(found.error()) ? own.error() : found.error());
        });
    });
    return pledge.future();
}

QFuture<Result<Bearer>> SignIn::keyBearer(const QString& name)
{
    const Pledge<Bearer> pledge;
    whenKept(m_vault.read(vaultname::key(name)), this, [pledge, name](const Result<QByteArray>& key) {
        const auto token = key ? checkedToken(*key, name) : key;
        if (token)
            return pledge.keep(Bearer {.token = *token});
        Error error = token.error();
        error.subject = name; // as the user calls it
        pledge.keep(error);
    });
    return pledge.future();
}

void SignIn::reject(const CredentialReference& reference, const QByteArray& token)
{
    if (reference.kind == Kind::SignIn) {
        const auto session = sessionOf(reference.source);
        if (session)
            (*session)->reject(token);
    }
    m_outside.reject(token);
}

} // namespace tokenscope
