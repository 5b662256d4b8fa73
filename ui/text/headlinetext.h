// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"
#include "comparison/scenariomatrix.h"

#include <QString>

/// What a comparison shows, said in a sentence or two.
namespace tokenscope::headlinetext {

/// A verdict as a page states it: its core, and what it rests on. Plain text.
struct Headline
{
    QString verdict {}; ///< "Sophia is 3.08× faster"
    QString grounds {}; ///< "95 % interval 2.4 – 4.1, 10 paired prompts. …"

    bool operator==(const Headline&) const = default;
};

/// By mean latency, for the leg that answers soonest of those that are not the baseline. Says that one is faster or
/// slower only where a test has shown it; says so where there is nothing to compare.
[[nodiscard]] Headline headline(const Comparison& comparison);

/// Of a run with parts: how many measures each endpoint is shown to be better in, and where the balance turns.
[[nodiscard]] Headline headline(const ScenarioMatrix& matrix);

/// "Line fit: Metis 5.0 s + 0.60 ms a token, Sophia 0.4 s + 12 ms a token."; empty where a line was not fitted to both,
/// or is none that a clock could show. A line says nothing of when the first token came.
[[nodiscard]] QString fits(const LegSummary& one, const LegSummary& other);

} // namespace tokenscope::headlinetext
