// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/bearer.h"
#include "base/result.h"
#include "gateway/gatewayanswer.h"
#include "model/endpoint.h"

#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <map>
#include <optional>
#include <vector>

class QNetworkAccessManager;

namespace tokenscope {

class BearerSource;

/// Asks servers what they offer, politely: one question at a time for each address, and the same one again only after a
/// minute, or as long as the server asks for, or ever later while it fails. Until then the earlier answer is given,
/// which says when it is from. Answers belong to the token they were given for: another sign-in asks anew.
class GatewayClient final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GatewayClient)

public:
    using Then = std::function<void(const GatewayAnswer&)>;

    /// All three must outlive it, and live in its thread.
    GatewayClient(QNetworkAccessManager& manager, BearerSource& bearers, const Clock& clock, QObject* parent = nullptr);
    ~GatewayClient() override;

    /// GET, with the endpoint's token and headers. `then` is called from the event loop, unless `context` is gone. A
    /// token that the server refuses is exchanged for another one once, if there is any.
    void get(const QUrl& url, const Endpoint& endpoint, QObject* context, Then then);
    /// GET without token or headers: for what is public.
    void getPublic(const QUrl& url, QObject* context, Then then);
    /// The same question may be asked again at once: the user changed something that answers depend on.
    void forget();

    static constexpr Milliseconds shortestInterval {60'000};
    static constexpr Milliseconds longestInterval {900'000};

private:
    struct Waiter
    {
        QPointer<QObject> context;
        Then then;
    };
    struct Visit
    {
        QUrl url {};
        Endpoint endpoint {};
        QByteArray token {};
        Waiter waiter {};
        std::optional<GatewayAnswer> refusal {}; // of an earlier token
    };
    struct Entry
    {
        GatewayAnswer answer {};
        TimePoint askAgainAt {};
        int failures = 0; // in a row
        bool isAsking = false;
        std::vector<Waiter> waiters {};
    };

    void askForToken(Visit visit);
    void onToken(Visit visit, const Result<Bearer>& bearer);
    void ask(const Visit& visit);
    void onAnswer(const QByteArray& key, const Visit& visit, const GatewayAnswer& answer);
    void keep(Entry& entry, const GatewayAnswer& answer) const;
    static void tell(const Waiter& waiter, const GatewayAnswer& answer);
    void tellLater(const Waiter& waiter, const GatewayAnswer& answer);

    QNetworkAccessManager& m_manager;
    BearerSource& m_bearers;
    const Clock& m_clock;
    std::map<QByteArray, Entry> m_entries; // by address and a digest of what is sent with it
};

} // namespace tokenscope
