// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remotecheckitem.h"
#include "ui/launch/launchglance.h"
#include "ui/widgets/statedot.h"

#include <QString>

#include <cstddef>

/// Launches and what is looked at before them, as words. Plain text; details may be the other side's own words.
namespace tokenscope::launchtext {

/// "Login host's name", "Working folder"
[[nodiscard]] QString name(RemoteCheckItem::Kind kind);
/// "passed", "failed"
[[nodiscard]] QString word(RemoteCheckItem::State state);
[[nodiscard]] DotState dotOf(RemoteCheckItem::State state);

/// "waiting", "compiling", "failed": where a run stands, in a word or two
[[nodiscard]] QString word(const LaunchedRun& run);
[[nodiscard]] DotState dotOf(const LaunchedRun& run);
/// "following", "connection lost"
[[nodiscard]] QString word(LaunchState::Link link);
[[nodiscard]] DotState dotOf(LaunchState::Link link);
/// "batch size 512"
[[nodiscard]] QString nameOf(const LaunchedRun& run);
/// What the state of the connection means, in a sentence; empty if nothing needs to be said.
[[nodiscard]] QString explanation(const LaunchState& state);
/// "llama2_7b on cer-usn-01"
[[nodiscard]] QString title(const LaunchPlan& plan);
/// What a run does in its silence, or why it ended as it did, in a sentence; empty if nothing needs to be said.
[[nodiscard]] QString hint(const LaunchGlance& glance, std::size_t run);
/// "50 / 200"
[[nodiscard]] QString steps(const LaunchGlance& glance, std::size_t run);
/// "Run 2 of 3 · batch size 512: training · 1 h 12 min left"
[[nodiscard]] QString summary(const LaunchState& state);

} // namespace tokenscope::launchtext
