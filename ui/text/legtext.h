// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/summary.h"

#include <QString>
#include <QStringList>

#include <vector>

/// What is said of the legs of a comparison: whose they are and when they were measured.
namespace tokenscope::legtext {

/// "1 Dec 2025, 19:15 · n = 10"
[[nodiscard]] QString occasion(const std::vector<LegSummary>& legs);
/// The failures of a leg by word, most frequent first: "token quota" where the cause is known, else the outcome's
/// word: "stalled".
[[nodiscard]] std::vector<std::pair<QString, std::int64_t>> failureWords(const LegSummary& leg);
/// Tooltip of a leg: name, model, file, requests and failures. Plain text.
[[nodiscard]] QString details(const LegSummary& leg);
/// "20 requests · 2 legs"
[[nodiscard]] QString counts(const std::vector<LegSummary>& legs);
/// The files' names, without folders, each once
[[nodiscard]] QStringList fileNames(const std::vector<LegSummary>& legs);

} // namespace tokenscope::legtext
