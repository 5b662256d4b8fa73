// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/servicesession.h"

#include <algorithm>
#include <iterator>
#include <memory>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds firstBackOff = 5s;
constexpr Milliseconds longestBackOff = 5min;
constexpr auto pauseBetweenTries = 100ms;
// Another program's refresh takes half a minute at most, and its keychain a while; then it is taken for dead.
constexpr std::chrono::milliseconds longestTurn = 90s;
constexpr int mostTries = longestTurn / pauseBetweenTries + 50;
constexpr std::chrono::seconds freshFor = 10min; // a token refused within is not refused for its age

/// Not there any more, as opposed to a keychain that is not there.
bool isGone(const Error& error)
{
    return error.code == Error::Code::CredentialMissing && error.detail.isEmpty();
}

std::vector<QByteArray> tokensOf(const Session& session)
{
    std::vector<QByteArray> tokens {session.refreshToken, session.accessToken};
    tokens.insert(tokens.end(), session.companions.begin(), session.companions.end());
    return tokens;
}

} // namespace

ServiceSession::ServiceSession(SignInService service, const Clock& clock, TokenVault& vault,
                               QNetworkAccessManager& network, const QString& lockFile, QObject* parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_clock(clock)
    , m_vault(vault)
    , m_authority(m_service, network)
    , m_turn(lockFile)
{
    m_turn.setStaleLockTime(static_cast<int>(longestTurn.count()));
}

ServiceSession::~ServiceSession()
{
    for (const Waiter& waiter : m_waiting)
        waiter.pledge.keep(Error {.code = Error::Code::Cancelled, .subject = m_service.name});
}

bool ServiceSession::needsLogin() const
{
    return m_session && (m_session->isRefused || m_session->isEnded);
}

void ServiceSession::load()
{
    if (m_renewal.isRunning)
        return; // reads it itself
    whenKept(m_vault.read(vaultname::session(m_service.name)), this,
             [this, generation = m_generation](const Result<QByteArray>& text) {
                 if (generation == m_generation && !m_renewal.isRunning)
                     onRead(text);
             });
}

void ServiceSession::onRead(const Result<QByteArray>& text)
{
    m_isLoaded = true;
    if (text) {
        const auto session = sessionFromText(*text);
        m_session = session ? std::optional(*session) : std::nullopt;
        m_isKept = session.has_value();
    } else if (text.error().code != Error::Code::CredentialMissing) {
        emit notKept(text.error());
    } else if (m_isKept && isGone(text.error())) {
        m_session = std::nullopt; // signed out by another program
    }
    emit changed();
    for (const Waiter& waiter : std::exchange(m_waiting, {})) {
        whenKept(bearer(waiter.validFor), this,
                 [pledge = waiter.pledge](const Result<Bearer>& result) { pledge.keep(result); });
    }
}

QFuture<Result<Done>> ServiceSession::save()
{
    const Pledge<Done> pledge;
    m_isKept = false; // until it is, what the vault has is older
    whenKept(m_vault.write(vaultname::session(m_service.name), toText(*m_session)), this,
             [this, pledge, generation = m_generation](const Result<Done>& saved) {
                 if (generation == m_generation) {
                     m_isKept = saved.has_value();
                     if (!saved)
                         emit notKept(saved.error());
                     emit changed(); // where it is kept is known now
                 }
                 pledge.keep(saved);
             });
    return pledge.future();
}

/// For what is learned beside a refresh: another program may have other tokens by now, which must not be lost.
void ServiceSession::saveUnlessReplaced()
{
    whenKept(m_vault.read(vaultname::session(m_service.name)), this,
             [this, generation = m_generation](const Result<QByteArray>& text) {
                 const auto kept = text ? sessionFromText(*text) : Result<Session>(text.error());
                 const bool isOther = kept && m_session && kept->accessToken != m_session->accessToken;
                 if (generation == m_generation && m_session && !isOther && !m_renewal.isRunning)
                     save();
             });
}

Error ServiceSession::loginAgain() const
{
    return {.code = Error::Code::LoginAgain, .subject = m_service.name};
}

bool ServiceSession::mustRefresh() const
{
    return m_session->accessToken == m_renewal.rejected || !m_session->isGoodFor(0ms, m_clock.utcNow());
}

/// A new token would last notably longer than this one.
bool ServiceSession::isWorthRefreshing(Milliseconds validFor) const
{
    const QDateTime now = m_clock.utcNow();
    const Milliseconds age(m_session->grantedAt.msecsTo(now));
    const bool mayTry = !m_renewal.retryAt.isValid() || now >= m_renewal.retryAt;
    if (age < -m_session->margin()) // the clock was put back: the end that is known is none
        return mayTry;
    return mayTry && !m_session->isGoodFor(validFor, now) && age > m_session->margin();
}

Result<Bearer> ServiceSession::current(const std::optional<Error>& error) const
{
    if (!m_session)
        return error.value_or(Error {.code = Error::Code::CredentialMissing, .subject = m_service.name});
    const bool isUsable = m_session->isValid(m_clock.utcNow()) && m_session->accessToken != m_renewal.rejected;
    if (m_session->isRefused || (!isUsable && m_session->isEnded))
        return loginAgain();
    if (!isUsable)
        return error.value_or(loginAgain());
    return Bearer {.token = m_session->accessToken, .expiresAt = m_session->expiresAt};
}

QFuture<Result<Bearer>> ServiceSession::bearer(Milliseconds validFor)
{
    if (m_isLoaded) {
        const bool isFixed
            = !m_session || m_session->isRefused || m_session->isEnded || m_session->refreshToken.isEmpty();
        if (isFixed || (!mustRefresh() && !isWorthRefreshing(validFor)))
            return kept(current({}));
    }
    m_waiting.push_back({.validFor = validFor});
    const QFuture<Result<Bearer>> future = m_waiting.back().pledge.future();
    if (m_isLoaded)
        refresh();
    else if (m_waiting.size() == 1)
        load();
    return future;
}

void ServiceSession::refresh()
{
    if (std::exchange(m_renewal.isRunning, true))
        return;
    takeTurn(mostTries);
}

void ServiceSession::takeTurn(int tries)
{
    const bool isTaken = m_turn.tryLock(0) || m_turn.error() != QLockFile::LockFailedError;
    if (!isTaken && tries > 0) {
        QTimer::singleShot(pauseBetweenTries, this, [this, tries] { takeTurn(tries - 1); });
        return;
    }
    whenKept(m_vault.read(vaultname::session(m_service.name)), this,
             [this](const Result<QByteArray>& text) { refreshUnlessDone(text); });
}

/// Another program may have refreshed, or signed out, while this one waited for its turn.
void ServiceSession::refreshUnlessDone(const Result<QByteArray>& text)
{
    if (!m_session)
        return endRefresh(std::nullopt);
    if (text) {
        const auto kept = sessionFromText(*text);
        // not by the date alone: clocks are put back
        if (kept && kept->accessToken != m_session->accessToken
            && (m_isKept || kept->grantedAt > m_session->grantedAt)) {
            m_session = *kept;
            m_isKept = true;
            const auto wantsMore = [this](const Waiter& waiter) { return isWorthRefreshing(waiter.validFor); };
            const bool isOver = m_session->isRefused || m_session->isEnded || m_session->refreshToken.isEmpty();
            if (isOver || (!mustRefresh() && std::ranges::none_of(m_waiting, wantsMore)))
                return endRefresh(std::nullopt);
        }
    } else if (m_isKept && isGone(text.error())) {
        m_session = std::nullopt;
        return endRefresh(std::nullopt);
    }
    m_renewal.askedAt = m_clock.utcNow();
    whenKept(m_authority.refresh(m_session->refreshToken), this,
             [this, generation = m_generation](const Result<TokenAnswer>& answer) { onRefreshed(answer, generation); });
}

void ServiceSession::onRefreshed(const Result<TokenAnswer>& answer, int generation)
{
    if (generation != m_generation) { // signed out or in again meanwhile: these tokens are nobody's
        if (answer) {
            m_authority.revoke(answer->refreshToken);
            m_authority.revoke(answer->accessToken);
        }
        return endRefresh(std::nullopt);
    }
    if (!answer)
        return onRefreshFailed(answer.error());
    if (!m_renewal.rejected.isEmpty())
        m_renewal.forced = answer->accessToken;
    m_renewal.rejected.clear();
    m_renewal.retryAt = {};
    m_renewal.backOff = {};
    m_session->renew(*answer, m_renewal.askedAt);
    whenKept(save(), this, [this](const Result<Done>&) { endRefresh(std::nullopt); });
}

void ServiceSession::onRefreshFailed(const Error& error)
{
    if (isInvalidGrant(error)) {
        m_session->isEnded = true;
        save();
        return endRefresh(loginAgain());
    }
    m_renewal.backOff = std::clamp(m_renewal.backOff * 2, firstBackOff, longestBackOff);
    m_renewal.retryAt = m_clock.utcNow().addMSecs(m_renewal.backOff.count());
    endRefresh(error);
}

void ServiceSession::endRefresh(const std::optional<Error>& error)
{
    m_turn.unlock();
    m_renewal.isRunning = false;
    answerWaiting(error);
    emit changed();
}

void ServiceSession::answerWaiting(const std::optional<Error>& error)
{
    const Result<Bearer> result = current(error);
    for (const Waiter& waiter : std::exchange(m_waiting, {}))
        waiter.pledge.keep(result);
}

void ServiceSession::reject(const QByteArray& token)
{
    if (!m_session || token.isEmpty() || token != m_session->accessToken)
        return; // an older one, which is replaced already
    const bool isFresh = m_session->grantedAt.secsTo(m_clock.utcNow()) < freshFor.count();
    const bool canRefresh = !m_session->refreshToken.isEmpty() && !m_session->isEnded;
    m_renewal.rejected = token;
    if (canRefresh && !(token == m_renewal.forced && isFresh))
        return;
    m_session->isRefused = true;
    saveUnlessReplaced();
    emit changed();
}

QFuture<Result<Done>> ServiceSession::adopt(const TokenAnswer& answer)
{
    ++m_generation;
    m_isLoaded = true;
    m_renewal.rejected.clear();
    m_renewal.forced.clear();
    m_renewal.retryAt = {};
    m_session = sessionFrom(answer, m_clock.utcNow());
    const QFuture<Result<Done>> saved = save();
    answerWaiting(std::nullopt);
    emit changed();
    if (!m_service.whoamiUrl.isEmpty())
        askWho();
    return saved;
}

/// The gateway's own name for the user is the one that its messages use.
void ServiceSession::askWho()
{
    whenKept(m_authority.whoami(m_session->accessToken), this,
             [this, generation = m_generation](const Result<QString>& account) {
                 if (generation != m_generation || !m_session || !account || m_session->account == *account)
                     return;
                 m_session->account = *account;
                 saveUnlessReplaced();
                 emit changed();
             });
}

QFuture<Result<Done>> ServiceSession::end()
{
    if (!m_session)
        return kept<Done>(Done {});
    ++m_generation;
    const std::vector<QByteArray> tokens = tokensOf(*std::exchange(m_session, std::nullopt));
    m_isKept = false;
    answerWaiting(std::nullopt);
    const Pledge<Done> pledge;
    // another program may have renewed the tokens
    whenKept(m_vault.read(vaultname::session(m_service.name)), this,
             [this, pledge, tokens](const Result<QByteArray>& text) {
                 std::vector<QByteArray> all = tokens;
                 if (const auto kept = text ? sessionFromText(*text) : Result<Session>(text.error()))
                     std::ranges::copy(tokensOf(*kept), std::back_inserter(all));
                 removeAndRevoke(std::move(all), pledge);
             });
    emit changed();
    return pledge.future();
}

void ServiceSession::removeAndRevoke(std::vector<QByteArray> tokens, const Pledge<Done>& pledge)
{
    std::erase_if(tokens, &QByteArray::isEmpty);
    std::ranges::sort(tokens);
    tokens.erase(std::ranges::unique(tokens).begin(), tokens.end());
    whenKept(m_vault.remove(vaultname::session(m_service.name)), this,
             [this, pledge, tokens](const Result<Done>& removed) { revokeAll(tokens, pledge, removed); });
}

void ServiceSession::revokeAll(const std::vector<QByteArray>& tokens, const Pledge<Done>& pledge,
                               const Result<Done>& removed)
{
    if (m_service.revokeUrl.isEmpty() || tokens.empty())
        return pledge.keep(removed);
    struct Count
    {
        std::size_t open = 0;
        Result<Done> result {Done {}};
    };
    const auto count = std::make_shared<Count>(Count {.open = tokens.size(), .result = removed});
    for (const QByteArray& token : tokens) {
        whenKept(m_authority.revoke(token), this, [count, pledge](const Result<Done>& revoked) {
            if (!revoked && count->result)
                count->result = revoked;
            if (--count->open == 0)
                pledge.keep(count->result);
        });
    }
}

} // namespace tokenscope
