// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/outcome.h"

#include <QByteArrayView>

namespace tokenscope {

/// What an answer with a status other than 2xx is, given its body: RateLimited, ContextTooLong or HttpError.
[[nodiscard]] Outcome outcomeOfStatus(int httpStatus, QByteArrayView body);

/// A refusal (400, 422) may be one of `stream_options` alone, so that asking without may help: it names them, or does
/// not tell what it refuses.
[[nodiscard]] bool mayRefuseUsage(int httpStatus, QByteArrayView body);

} // namespace tokenscope
