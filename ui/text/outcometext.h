// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/outcome.h"
#include "model/requestrecord.h"

#include <QString>

/// How requests ended, as words.
namespace tokenscope::outcometext {

/// For a cell of a table: "refused", "HTTP 401", "no first token"
[[nodiscard]] QString word(Outcome outcome, int httpStatus = 0);
/// The same of a request, by what stands behind its failure where that is known: "token quota"
[[nodiscard]] QString word(const RequestRecord& record);
/// The same from a key of a results file or a summary: "http_401" → "HTTP 401"
[[nodiscard]] QString wordForKey(const QString& key);
/// What it means and what to do about it: one or two sentences, plain text
[[nodiscard]] QString explanation(Outcome outcome, int httpStatus = 0);
/// The same of a request: what happened, why, and what to do, as far as the server's words tell
[[nodiscard]] QString explanation(const RequestRecord& record);
/// The explanation, then the server's own words cut to a length that a tooltip can show; plain text
[[nodiscard]] QString details(const RequestRecord& record);

} // namespace tokenscope::outcometext
