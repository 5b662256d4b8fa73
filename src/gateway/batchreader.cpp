// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/batchreader.h"

#include "gateway/batches.h"
#include "gateway/gatewayaddress.h"
#include "gateway/gatewayclient.h"

#include <QMetaObject>
#include <QObject>

#include <algorithm>

namespace tokenscope::batchreader {

namespace {

BatchAnswer failure(const GatewayAnswer& answer)
{
    // a 200 with something else in it
    const Cause cause = answer.succeeded() ? Cause::NotTheService : answer.cause;
    return {.cause = cause, .status = answer.status, .detail = answer.detail, .fetchedAt = answer.fetchedAt};
}

BatchAnswer found(std::vector<Batch> batches, const GatewayAnswer& answer)
{
    return {.batches = std::move(batches), .isKnown = true, .status = answer.status, .fetchedAt = answer.fetchedAt};
}

/// Shows one batch: its entry in the list, its state, its result.
struct Showing
{
    GatewayClient& client;
    Endpoint endpoint {};
    GatewayAddress gateway {};
    QObject* context = nullptr;
    Then then {};

    void askForState(Batch batch) const
    {
        client.get(gateway.batch(batch.id), endpoint, context,
                   [self = *this, batch](const GatewayAnswer& answer) mutable {
                       if (!answer.succeeded() || !takeBatchState(batch, answer.body))
                           self.then(failure(answer));
                       else if (batch.state == Batch::State::Completed || batch.state == Batch::State::Failed)
                           self.askForResult(batch);
                       else
                           self.then(found({batch}, answer));
                   });
    }

    void askForResult(Batch batch) const
    {
        client.get(gateway.batchResult(batch.id), endpoint, context,
                   [self = *this, batch](const GatewayAnswer& answer) mutable {
                       if (answer.succeeded())
                           takeBatchResult(batch, answer.body);
                       BatchAnswer shown = found({batch}, answer);
                       shown.cause = answer.cause; // why a batch failed stands in the refusal
                       shown.detail = answer.detail;
                       self.then(shown);
                   });
    }
};

void refuse(QObject* context, const Then& then)
{
    QMetaObject::invokeMethod(
        context, [then] { then({.cause = Cause::OperationNotSupported}); }, Qt::QueuedConnection);
}

} // namespace

void list(GatewayClient& client, const Endpoint& endpoint, const QString& status, QObject* context, const Then& then)
{
    const auto gateway = gatewayAddressOf(endpoint.baseUrl);
    if (!gateway) {
        refuse(context, then);
        return;
    }
    client.get(gateway->batches(status), endpoint, context, [then](const GatewayAnswer& answer) {
        auto batches = answer.succeeded() ? batchesFrom(answer.body) : std::nullopt;
        then(batches ? found(*std::move(batches), answer) : failure(answer));
    });
}

void show(GatewayClient& client, const Endpoint& endpoint, const QString& id, QObject* context, const Then& then)
{
    const auto gateway = gatewayAddressOf(endpoint.baseUrl);
    if (!gateway) {
        refuse(context, then);
        return;
    }
    const Showing showing {client, endpoint, *gateway, context, then};
    // The list alone tells what a batch is; without it the state and the result still say something.
    client.get(gateway->batches(), endpoint, context, [showing, id](const GatewayAnswer& answer) {
        Batch batch {.id = id};
        if (const auto batches = answer.succeeded() ? batchesFrom(answer.body) : std::nullopt) {
            if (const auto known = std::ranges::find(*batches, id, &Batch::id); known != batches->end())
                batch = *known;
        }
        showing.askForState(batch);
    });
}

} // namespace tokenscope::batchreader
