// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/outcome.h"

#include <QByteArrayView>
#include <QStringView>

namespace tokenscope {

/// A server's words say that prompt and answer do not fit into the model's context. Every server has its own way to
/// say it.
[[nodiscard]] bool saysContextTooLong(QStringView message);

/// What an answer with a status other than 2xx is, given its body: RateLimited, ContextTooLong or HttpError.
[[nodiscard]] Outcome outcomeOfStatus(int httpStatus, QByteArrayView body);

} // namespace tokenscope
