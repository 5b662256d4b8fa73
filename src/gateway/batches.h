// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/batch.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace tokenscope {

/// The user's batches as `/v1/batches` tells them, newest first where times are told. Nothing if `body` is no list.
[[nodiscard]] std::optional<std::vector<Batch>> batchesFrom(QByteArrayView body);

/// Brings what `/v1/batches/{id}` says into `batch`: a bare word ("running"), or an object. False if it says nothing.
bool takeBatchState(Batch& batch, QByteArrayView body);

/// Brings what `/v1/batches/{id}/result` says into `batch`: an object, or a string that holds one. False if it says
/// nothing.
bool takeBatchResult(Batch& batch, QByteArrayView body);

} // namespace tokenscope
