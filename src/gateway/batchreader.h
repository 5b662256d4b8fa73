// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/batch.h"
#include "gateway/gatewayanswer.h"
#include "model/endpoint.h"

#include <functional>
#include <vector>

class QObject;

namespace tokenscope {

class GatewayClient;

/// The user's batches, or why they are not known.
struct BatchAnswer
{
    std::vector<Batch> batches {};
    bool isKnown = false;
    Cause cause = Cause::Unknown; ///< of a failure
    int status = 0; ///< of HTTP; 0: no answer came
    QString detail {}; ///< of a failure: the server's words; plain text, holds no secret
    QDateTime fetchedAt {}; ///< UTC
};

/// Asks a gateway for the user's batches. `then` is called from the event loop, unless `context` is gone. An endpoint
/// that is not behind a gateway has none: OperationNotSupported.
namespace batchreader {

using Then = std::function<void(const BatchAnswer&)>;

/// `status`: "pending", "running", "completed", "failed"; empty: all.
void list(GatewayClient& client, const Endpoint& endpoint, const QString& status, QObject* context, const Then& then);
/// One batch with its state, and, when it is completed, its metrics.
void show(GatewayClient& client, const Endpoint& endpoint, const QString& id, QObject* context, const Then& then);

} // namespace batchreader

} // namespace tokenscope
