// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

#include <QString>

#include <optional>

/// The figures that a file itself states, as words beside ours.
namespace tokenscope::recordedtext {

/// What the leg's file states; nothing if it does not.
[[nodiscard]] std::optional<RecordedFigure> find(const LegSummary& leg, RecordedItem item);
/// What the file states, unless it is a placeholder of a leg without results.
[[nodiscard]] std::optional<double> valueOf(const LegSummary& leg, RecordedItem item);

/// "Median latency, as recorded"
[[nodiscard]] QString name(RecordedItem item);
/// "5.044 s"; an en dash if the file does not state it
[[nodiscard]] QString value(const LegSummary& leg, RecordedItem item);
/// Of the baseline's recorded figure and the leg's, as ComparedValue::ratio; nothing for counts.
[[nodiscard]] std::optional<double> ratioOf(const Comparison& comparison, std::size_t leg, RecordedItem item);
/// "0.325× as long": nothing tells whether figures without their requests differ by more than chance.
[[nodiscard]] QString ratio(const Comparison& comparison, std::size_t leg, RecordedItem item);
/// How the recorded figure differs from ours, over all legs, in a few words: "upper middle value"
[[nodiscard]] QString difference(const std::vector<LegSummary>& legs, RecordedItem item);
/// Tooltip of one value: recorded, recomputed, and why they differ. Plain text.
[[nodiscard]] QString provenance(const LegSummary& leg, RecordedItem item);

} // namespace tokenscope::recordedtext
