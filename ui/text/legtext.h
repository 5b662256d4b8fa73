// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"
#include "comparison/scenariomatrix.h"

#include <QString>

#include <vector>

/// What is said of the legs of a comparison: whose they are, when they were measured, which one is faster.
namespace tokenscope::legtext {

/// A verdict as a page states it: its core, and what it rests on. Plain text.
struct Headline
{
    QString verdict {}; ///< "Sophia is 3.08× faster"
    QString grounds {}; ///< "mean latency 4.987 s against 1.621 s, 10 paired prompts"

    bool operator==(const Headline&) const = default;
};

/// By mean latency, for the fastest of the other legs; says so where there is nothing to compare.
[[nodiscard]] Headline headline(const Comparison& comparison);

/// Of a run with parts: how many measures each endpoint is shown to be better in, and where the balance turns.
[[nodiscard]] Headline headline(const ScenarioMatrix& matrix);

/// "1 Dec 2025, 19:15 · n = 10"
[[nodiscard]] QString occasion(const std::vector<LegSummary>& legs);
/// Tooltip of a leg: name, model, file, requests and failures. Plain text.
[[nodiscard]] QString details(const LegSummary& leg);
/// "20 requests · 2 legs"
[[nodiscard]] QString counts(const std::vector<LegSummary>& legs);
/// The files' names, without folders, each once
[[nodiscard]] QStringList fileNames(const std::vector<LegSummary>& legs);

} // namespace tokenscope::legtext
