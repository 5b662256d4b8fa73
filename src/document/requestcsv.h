// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "weighing/weighing.h"

#include <QByteArray>

namespace tokenscope {

/// Every request as a row, warm-ups and failures included, in UTF-8. Times are seconds: "scheduled_s" and "sent_s" from
/// the start of the run, the others from sending. What a request does not tell is an empty field; "output_tokens" that
/// are estimated say so beside them. "server_reported" is JSON as the server sent it. `sources` are those of the
/// comparison's legs, in its order.
[[nodiscard]] QByteArray requestsCsv(const Comparison& comparison, const std::vector<LegSource>& sources);

} // namespace tokenscope
