// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/bearersource.h"
#include "support/fakeendpoint.h"

#include <QTimer>

#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace tokenscope {

/// An authority whose tokens live for a short time, and the source of them. Its server side may be asked from any
/// thread.
class ShortLivedBearers final : public BearerSource
{
    Q_DISABLE_COPY_MOVE(ShortLivedBearers)

public:
    explicit ShortLivedBearers(Milliseconds lifetime, Milliseconds delay = Milliseconds(20))
        : m_lifetime(lifetime)
        , m_delay(delay)
    {
    }
    ~ShortLivedBearers() override = default;

    [[nodiscard]] QFuture<Result<Bearer>> bearer(const CredentialReference& /*reference*/,
                                                 Milliseconds validFor) override
    {
        ++asked;
        auto promise = std::make_shared<QPromise<Result<Bearer>>>();
        promise->start();
        QTimer::singleShot(m_delay, Qt::PreciseTimer, &m_context, [this, promise, validFor] {
            promise->addResult(answer(validFor));
            promise->finish();
        });
        return promise->future();
    }

    void reject(const CredentialReference& /*reference*/, const QByteArray& token) override
    {
        rejected.push_back(token);
        m_present.reset();
    }

    /// From now on there is no other token than the present one.
    void dryUp(bool isDry = true) { m_isDry = isDry; }
    /// The server takes no token given out before now.
    void revokeAll()
    {
        const std::lock_guard lock(m_mutex);
        m_ends.clear();
    }
    /// The server takes no token whatever.
    void refuseAll()
    {
        const std::lock_guard lock(m_mutex);
        m_refusesAll = true;
    }

    /// Whether a server takes this Authorization header at this moment.
    [[nodiscard]] bool accepts(const QByteArray& authorization) const
    {
        const std::lock_guard lock(m_mutex);
        const auto end = m_ends.find(authorization);
        return !m_refusesAll && end != m_ends.end() && QDateTime::currentDateTimeUtc() < end->second;
    }
    /// Those that expired and others.
    [[nodiscard]] std::size_t given() const { return givenAt.size(); }

    int asked = 0;
    std::vector<QByteArray> rejected {};
    std::vector<TimePoint> givenAt {};

private:
    Result<Bearer> answer(Milliseconds validFor)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        if (m_present
            && (m_isDry || Milliseconds(now.msecsTo(*m_present->expiresAt)) >= std::min(validFor, m_lifetime / 2)))
            return *m_present;
        if (m_isDry)
            return Error {.code = Error::Code::NetworkFailed, .subject = QStringLiteral("authority")};
        givenAt.push_back(std::chrono::steady_clock::now());
        const QByteArray token = "token-" + QByteArray::number(givenAt.size());
        m_present = Bearer {.token = token, .expiresAt = now.addMSecs(m_lifetime.count())};
        const std::lock_guard lock(m_mutex);
        m_ends["Bearer " + token] = *m_present->expiresAt;
        return *m_present;
    }

    const Milliseconds m_lifetime;
    const Milliseconds m_delay;
    QObject m_context;
    std::optional<Bearer> m_present {};
    bool m_isDry = false;
    mutable std::mutex m_mutex; // guards what follows
    std::map<QByteArray, QDateTime> m_ends {};
    bool m_refusesAll = false;
};

/// Streams the pieces to whoever has a good token; 401 to others.
inline void guard(FakeEndpoint& server, const ShortLivedBearers& authority, const Script& script)
{
    server.answerBy([&authority, script](const SeenRequest& request) {
        return authority.accepts(request.header("Authorization"))
            ? script
            : scripts::body(401, "application/json", R"({"error":{"message":"Access token expired."}})");
    });
}

} // namespace tokenscope
