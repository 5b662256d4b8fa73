// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/keptbearer.h"

#include "auth/bearersource.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;

// The next token is asked for so long before the end of the present one; of a short life a part.
constexpr Milliseconds longestMargin = 60s;
constexpr int marginParts = 5;
// On its way a request takes a while, and clocks differ: the last moment is not used.
constexpr Milliseconds longestSlack = 1s;
constexpr int slackParts = 20;
constexpr Milliseconds shortestWait = 100ms; // between two questions
constexpr Milliseconds longestWait = 15s;

QString wordFor(Error::Code code)
{
    if (code == Error::Code::CredentialMissing)
        return QStringLiteral("missing");
    if (code == Error::Code::CredentialExpired)
        return QStringLiteral("expired");
    if (code == Error::Code::CommandFailed)
        return QStringLiteral("failed");
    return QStringLiteral("unusable");
}

/// An error's facts as one line for a record: "METIS_TOKEN: missing". Errors hold no secret.
QString messageOf(const Error& error)
{
    constexpr qsizetype longest = 2'000;
    QStringList parts {error.subject, wordFor(error.code), error.detail};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(": ")).left(longest);
}

Milliseconds waitFor(Milliseconds margin)
{
    return std::clamp(margin / 4, shortestWait, longestWait);
}

} // namespace

KeptBearer::KeptBearer(BearerSource& source, CredentialReference reference, const Clock& clock, Milliseconds patience)
    : m_source(source)
    , m_reference(std::move(reference))
    , m_clock(clock)
    , m_patience(patience)
    , m_cell(std::make_shared<BearerCell>())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_answer, &QFutureWatcherBase::finished, this, &KeptBearer::onAnswered);
    connect(&m_timer, &QTimer::timeout, this, [this] { ask(2 * m_margin); });
}

KeptBearer::~KeptBearer() = default;

void KeptBearer::fetch(Milliseconds validFor)
{
    ask(validFor);
}

void KeptBearer::refuse(int generation)
{
    if (m_isOver || m_isRefused || generation != m_cell->present().generation)
        return;
    m_refusedInARow = m_cell->isAccepted() ? 1 : m_refusedInARow + 1;
    if (m_refusedInARow > 1) {
        m_isOver = true;
        m_timer.stop();
        m_source.reject(m_reference, m_bearer.token); // who is signed in is to be told so
        emit refusedAgain();
        return;
    }
    m_isRefused = true;
    m_asksAgain = m_isAsking;
    m_goodUntil = m_clock.now();
    emit goodUntilChanged();
    m_source.reject(m_reference, m_bearer.token);
    ask(2 * m_margin);
}

void KeptBearer::ask(Milliseconds validFor)
{
    m_timer.stop();
    if (std::exchange(m_isAsking, true))
        return;
    m_answer.setFuture(m_source.bearer(m_reference, validFor));
}

void KeptBearer::onAnswered()
{
    const QFuture<Result<Bearer>> answer = m_answer.future();
    take(answer.resultCount() > 0 ? answer.result() : Error {.code = Error::Code::Cancelled});
}

void KeptBearer::take(const Result<Bearer>& answer)
{
    m_isAsking = false;
    if (m_isOver)
        return;
    if (std::exchange(m_asksAgain, false))
        return ask(2 * m_margin);
    if (m_isFetched)
        return takeNext(answer);
    m_isFetched = true;
    takeFirst(answer);
    emit fetched();
}

void KeptBearer::takeFirst(const Result<Bearer>& answer)
{
    if (!answer)
        fail(messageOf(answer.error()));
    else if (hasEnded(*answer))
        fail(messageOf({.code = Error::Code::CredentialExpired, .detail = answer->expiresAt->toString(Qt::ISODate)}));
    else
        use(*answer);
}

void KeptBearer::takeNext(const Result<Bearer>& answer)
{
    const bool isUsable = answer && !hasEnded(*answer);
    if (isUsable && (m_isRefused || answer->token != m_bearer.token || answer->expiresAt != m_bearer.expiresAt)) {
        use(*answer);
        emit goodUntilChanged();
        return;
    }
    if (m_goodUntil && m_clock.now() - *m_goodUntil >= m_patience)
        lapse(answer ? Error {.code = Error::Code::CredentialExpired} : answer.error());
    else
        askLater(waitFor(m_margin));
}

void KeptBearer::use(const Bearer& bearer)
{
    m_bearer = bearer;
    m_cell->renew(bearer.token, std::exchange(m_isRefused, false));
    m_goodUntil.reset();
    const std::optional<Milliseconds> left = remaining(bearer);
    if (!left)
        return;
    m_margin = std::min(longestMargin, *left / marginParts);
    m_goodUntil = m_clock.now() + *left - std::min(longestSlack, *left / slackParts);
    askLater(*left - m_margin);
}

void KeptBearer::askLater(Milliseconds time)
{
    constexpr Milliseconds longest = 24h; // Qt counts milliseconds in an int
    m_timer.start(std::clamp(time, shortestWait, longest));
}

void KeptBearer::lapse(const Error& error)
{
    fail(messageOf(error));
    emit lapsed();
}

void KeptBearer::fail(const QString& why)
{
    m_isOver = true;
    m_timer.stop();
    m_goodUntil.reset();
    m_cell->fail(why);
}

bool KeptBearer::hasEnded(const Bearer& bearer) const
{
    return bearer.expiresAt && *remaining(bearer) <= 0ms;
}

std::optional<Milliseconds> KeptBearer::remaining(const Bearer& bearer) const
{
    if (!bearer.expiresAt)
        return std::nullopt;
    return Milliseconds(m_clock.utcNow().msecsTo(*bearer.expiresAt));
}

} // namespace tokenscope
