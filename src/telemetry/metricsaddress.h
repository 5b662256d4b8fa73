// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/endpoint.h"

#include <QUrl>

namespace tokenscope {

/// Where a server tells of itself: what the endpoint names, else /metrics beside its /v1. Empty where there is nothing
/// to ask: no address, or the ALCF gateway, whose clusters keep their metrics to themselves.
[[nodiscard]] QUrl metricsAddress(const Endpoint& endpoint);

/// Whether both are the same scheme, host and port: what the endpoint's token may be sent to.
[[nodiscard]] bool isSameServer(const QUrl& one, const QUrl& other);

} // namespace tokenscope
