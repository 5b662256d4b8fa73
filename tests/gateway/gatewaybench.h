// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/bearersource.h"
#include "client/streamingaccessmanager.h"
#include "gateway/gatewayaccess.h"
#include "gateway/gatewayclient.h"
#include "support/fakeendpoint.h"

#include <QNetworkProxy>
#include <QPromise>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <vector>

namespace tokenscope {

/// A clock that is moved by hand.
class MovedClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const noexcept override { return TimePoint(std::chrono::hours(1)) + m_passed.load(); }
    [[nodiscard]] QDateTime utcNow() const override
    {
        return QDateTime(QDate(2025, 11, 20), QTime(12, 0), Qt::UTC)
            .addMSecs(std::chrono::duration_cast<Milliseconds>(m_passed.load()).count());
    }
    void pass(Milliseconds time) { m_passed = m_passed.load() + time; }

private:
    std::atomic<Nanoseconds> m_passed {};
};

/// Gives out tokens in order; the next one once the last was refused.
class GivenBearers final : public BearerSource
{
public:
    std::vector<QByteArray> tokens {"first-token"};
    std::vector<QByteArray> rejected {};

    QFuture<Result<Bearer>> bearer(const CredentialReference& reference, Milliseconds) override
    {
        QPromise<Result<Bearer>> promise;
        promise.start();
        if (reference.kind == CredentialReference::Kind::None)
            promise.addResult(Bearer {});
        else if (tokens.empty())
            promise.addResult(Error {.code = Error::Code::CredentialMissing, .subject = reference.source});
        else
            promise.addResult(Bearer {.token = tokens.front()});
        promise.finish();
        return promise.future();
    }

    void reject(const CredentialReference&, const QByteArray& token) override
    {
        rejected.push_back(token);
        if (tokens.size() > 1 && tokens.front() == token)
            tokens.erase(tokens.begin());
    }
};

/// All that the gateway room is given, and a server that plays the gateway.
struct GatewayBench
{
    MovedClock clock {};
    GivenBearers bearers {};
    FakeEndpoint server {};
    StreamingAccessManager manager {clock};
    GatewayClient client {manager, bearers, clock};

    GatewayBench() { manager.setProxy(QNetworkProxy::NoProxy); }

    [[nodiscard]] GatewayAccess access() { return {client, manager, bearers, clock}; }
    [[nodiscard]] QUrl url(const QString& path) const
    {
        QUrl url = server.baseUrl();
        url.setPath(path);
        return url;
    }
    [[nodiscard]] Endpoint plain() const { return {.name = QStringLiteral("plain"), .baseUrl = server.baseUrl()}; }
    [[nodiscard]] Endpoint behindGateway(const QString& model) const
    {
        return {.name = QStringLiteral("sophia"),
                .baseUrl = url(QStringLiteral("/resource_server/sophia/vllm/v1")),
                .model = model,
                .credential
                = {.kind = CredentialReference::Kind::EnvironmentVariable, .source = QStringLiteral("MY_TOKEN")}};
    }
    void answerAt(const char* path, int status, const QByteArray& body, const HeaderList& headers = {})
    {
        server.answerAt(QByteArray("/resource_server") + path,
                        scripts::body(status, "application/json", body, headers));
    }
    [[nodiscard]] int asked(const char* path) const
    {
        const QByteArray whole = QByteArray("/resource_server") + path;
        return static_cast<int>(std::ranges::count(server.requests(), whole, &SeenRequest::path));
    }
};

} // namespace tokenscope
