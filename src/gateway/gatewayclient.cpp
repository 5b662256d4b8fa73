// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewayclient.h"

#include "auth/bearersource.h"
#include "gateway/gatewayfetch.h"

#include <QCryptographicHash>
#include <QFutureWatcher>

#include <algorithm>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds tokenLasts = 60s; // a question is short
constexpr Milliseconds firstRetry = 5s; // where nobody answered, nobody was burdened

QByteArray keyOf(const QUrl& url, const QByteArray& token, const Endpoint& endpoint)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    digest.addData(token);
    for (const auto& [name, value] : endpoint.headers)
        digest.addData(QByteArray(name + ':' + value + '\n'));
    return url.toEncoded() + ' ' + digest.result();
}

Cause causeOf(Error::Code code)
{
    return code == Error::Code::CredentialExpired ? Cause::TokenExpired : Cause::TokenMissing;
}

GatewayAnswer withoutToken(const Error& error, const QDateTime& now)
{
    return {.cause = causeOf(error.code), .detail = error.subject, .hasToken = false, .fetchedAt = now};
}

// An account without the right has it with no token. A sign-in that is too old most likely neither, but its keeper says
// so only once a fresh token was refused as well.
bool mayAnotherTokenDo(const GatewayAnswer& answer)
{
    return answer.status == 401
        && (answer.cause == Cause::TokenInvalid || answer.cause == Cause::TokenExpired
            || answer.cause == Cause::LoginLapsed);
}

/// 5 s, 10 s, 20 s, … or 60 s, 2 min, 4 min, …
Milliseconds backOff(bool hasAnswered, int failures)
{
    const Milliseconds first = hasAnswered ? GatewayClient::shortestInterval : firstRetry;
    const Milliseconds most = hasAnswered ? GatewayClient::longestInterval : GatewayClient::shortestInterval;
    return std::min(most, first * (1 << std::min(failures - 1, 8)));
}

} // namespace

GatewayClient::GatewayClient(QNetworkAccessManager& manager, BearerSource& bearers, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_manager(manager)
    , m_bearers(bearers)
    , m_clock(clock)
{
}

GatewayClient::~GatewayClient() = default;

void GatewayClient::get(const QUrl& url, const Endpoint& endpoint, QObject* context, Then then)
{
    askForToken({.url = url, .endpoint = endpoint, .waiter = {context, std::move(then)}});
}

void GatewayClient::getPublic(const QUrl& url, QObject* context, Then then)
{
    ask({.url = url, .waiter = {context, std::move(then)}});
}

void GatewayClient::forget()
{
    std::erase_if(m_entries, [](const auto& entry) { return !entry.second.isAsking; });
}

void GatewayClient::askForToken(Visit visit)
{
    if (visit.endpoint.credential.kind == CredentialReference::Kind::None) {
        ask(visit);
        return;
    }
    auto* watcher = new QFutureWatcher<Result<Bearer>>(this);
    connect(watcher, &QFutureWatcher<Result<Bearer>>::finished, this, [this, watcher, visit] {
        watcher->deleteLater();
        const auto future = watcher->future();
        onToken(visit, future.resultCount() > 0 ? future.result() : Error {.code = Error::Code::Cancelled});
    });
    watcher->setFuture(m_bearers.bearer(visit.endpoint.credential, tokenLasts));
}

void GatewayClient::onToken(Visit visit, const Result<Bearer>& bearer)
{
    if (visit.refusal && (!bearer || bearer->token == visit.token)) {
        tell(visit.waiter, *visit.refusal); // there is no other token
        return;
    }
    if (!bearer) {
        tell(visit.waiter, withoutToken(bearer.error(), m_clock.utcNow()));
        return;
    }
    visit.token = bearer->token;
    ask(visit);
}

void GatewayClient::ask(const Visit& visit)
{
    const QByteArray key = keyOf(visit.url, visit.token, visit.endpoint);
    Entry& entry = m_entries[key];
    if (entry.isAsking) {
        entry.waiters.push_back(visit.waiter);
        return;
    }
    if (const TimePoint now = m_clock.now(); entry.answer.fetchedAt.isValid() && now < entry.askAgainAt) {
        GatewayAnswer kept = entry.answer;
        kept.isKept = true;
        kept.askAgainIn = std::chrono::ceil<Milliseconds>(entry.askAgainAt - now);
        tellLater(visit.waiter, kept);
        return;
    }
    entry.isAsking = true;
    entry.waiters.push_back(visit.waiter);
    auto* fetch = new GatewayFetch(m_manager, m_clock,
                                   {.url = visit.url, .headers = visit.endpoint.headers, .token = visit.token}, this);
    connect(fetch, &GatewayFetch::finished, this, [this, fetch, key, visit](const GatewayAnswer& answer) {
        fetch->deleteLater();
        onAnswer(key, visit, answer);
    });
    fetch->start();
}

void GatewayClient::onAnswer(const QByteArray& key, const Visit& visit, const GatewayAnswer& answer)
{
    Entry& entry = m_entries[key];
    entry.isAsking = false;
    keep(entry, answer);
    const std::vector<Waiter> waiters = std::exchange(entry.waiters, {});
    const bool isRefused = !visit.token.isEmpty() && mayAnotherTokenDo(answer);
    if (visit.refusal || !isRefused) {
        if (isRefused)
            m_bearers.reject(visit.endpoint.credential, visit.token);
        for (const Waiter& waiter : waiters)
            tell(waiter, answer);
        return;
    }
    m_bearers.reject(visit.endpoint.credential, visit.token);
    for (const Waiter& waiter : waiters) {
        Visit again = visit;
        again.waiter = waiter;
        again.refusal = answer;
        askForToken(std::move(again));
    }
}

void GatewayClient::keep(Entry& entry, const GatewayAnswer& answer) const
{
    entry.answer = answer;
    entry.failures = answer.succeeded() ? 0 : entry.failures + 1;
    Milliseconds wait = answer.succeeded() ? shortestInterval : backOff(answer.status != 0, entry.failures);
    if (answer.retryAfter)
        wait = std::max(*answer.retryAfter, wait);
    entry.askAgainAt = m_clock.now() + wait;
}

void GatewayClient::tell(const Waiter& waiter, const GatewayAnswer& answer)
{
    if (waiter.context)
        waiter.then(answer);
}

void GatewayClient::tellLater(const Waiter& waiter, const GatewayAnswer& answer)
{
    QMetaObject::invokeMethod(
        this, [waiter, answer] { tell(waiter, answer); }, Qt::QueuedConnection);
}

} // namespace tokenscope
