// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

#include <QString>

namespace tokenscope {

// The words of reports, translatable (context "report"); numbers are in the C locale.

/// "Time to first token"
[[nodiscard]] QString metricName(Metric metric);
/// Whether the metric is left out where no leg has it: what most runs have no use for is no row of dashes in all
/// reports.
[[nodiscard]] bool isOnlyShownWhereKnown(Metric metric);
/// "s", "ms", "tokens/s", "%": the unit in which metricNumber() writes
[[nodiscard]] QString metricUnit(Metric metric);
/// The number in metricUnit(), with the digits that suit it: "4.987", "6.80".
[[nodiscard]] QString metricNumber(Metric metric, double value);
/// Why a figure of tokens is absent: "not measurable (buffered)".
[[nodiscard]] QString notMeasurableWords(NotMeasurableReason reason);
/// The same in JSON: "buffered".
[[nodiscard]] QString notMeasurableKey(NotMeasurableReason reason);

[[nodiscard]] QString recordedItemName(RecordedItem item);
/// The number with the digits that suit it, C locale.
[[nodiscard]] QString recordedNumber(RecordedItem item, double value);
/// Why recorded and recomputed differ, in a few words; "agrees" where they do not.
[[nodiscard]] QString recordedReasonWords(RecordedReason reason);

/// The leg as tables name it: its title, with "(simulated)" behind it where the name does not say so.
[[nodiscard]] QString legTitle(const LegSummary& leg);
/// Text from servers and files made harmless: one line, no control or direction characters, at most so long.
[[nodiscard]] QString plain(const QString& text, qsizetype longest = 300);

} // namespace tokenscope
