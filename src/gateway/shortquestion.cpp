// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/shortquestion.h"

#include "auth/bearersource.h"
#include "client/chatexchange.h"

#include <QFutureWatcher>

#include <algorithm>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;

RequestRecord withoutToken(const Error& error)
{
    const bool isOver = error.code == Error::Code::CredentialExpired;
    return {.outcome = Outcome::NoCredential,
            .cause = isOver ? Cause::TokenExpired : Cause::TokenMissing,
            .errorMessage = error.subject};
}

} // namespace

ShortQuestion::ShortQuestion(GatewayAccess access, Endpoint endpoint, Milliseconds patience, QObject* parent)
    : QObject(parent)
    , m_access(access)
    , m_endpoint(std::move(endpoint))
    , m_patience(patience)
{
}

ShortQuestion::~ShortQuestion() = default;

void ShortQuestion::start()
{
    auto* watcher = new QFutureWatcher<Result<Bearer>>(this);
    connect(watcher, &QFutureWatcher<Result<Bearer>>::finished, this, [this, watcher] {
        watcher->deleteLater();
        const auto future = watcher->future();
        const Result<Bearer> bearer
            = future.resultCount() > 0 ? future.result() : Error {.code = Error::Code::Cancelled};
        if (bearer)
            send(bearer->token);
        else
            emit finished(withoutToken(bearer.error()));
    });
    watcher->setFuture(m_access.bearers.bearer(m_endpoint.credential, m_patience));
}

void ShortQuestion::send(const QByteArray& token)
{
    // A model that thinks before it speaks would not get to a word with a single token; the question costs next to
    // nothing either way.
    const ChatRequest request {.endpoint = m_endpoint,
                               .prompt = promptFromText(QStringLiteral("Say yes.")),
                               .sampling = {.temperature = 0, .maxTokens = 16, .stream = false},
                               .timeouts = {.connect = std::min<Milliseconds>(10s, m_patience),
                                            .firstToken = m_patience,
                                            .stall = m_patience,
                                            .total = m_patience},
                               .bearer = token};
    m_exchange = new ChatExchange(m_access.posts, request, m_access.clock, m_access.clock.now(), {}, this);
    connect(m_exchange, &ChatExchange::finished, this, &ShortQuestion::finished);
    m_exchange->start();
}

} // namespace tokenscope
