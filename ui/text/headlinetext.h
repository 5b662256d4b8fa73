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

/// "Metis pays 5.0 s before the first token whatever the length; Sophia 0.4 s and 12 ms a token."; empty where a line
/// was not fitted to both, or says nothing a clock could show.
[[nodiscard]] QString costs(const LegSummary& one, const LegSummary& other);

} // namespace tokenscope::headlinetext
