// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/form/runform.h"

#include <array>

/// The presets of the run panel and the problems of its form, as words.
namespace tokenscope::presettext {

/// In the order of the menu.
inline constexpr std::array all {Preset::OriginalProtocol, Preset::QuickLook,   Preset::ConcurrencySweep,
                                 Preset::BatchOf32,        Preset::LongContext, Preset::SteadyLatency,
                                 Preset::FairComparison};

[[nodiscard]] QString name(Preset preset);
/// A sentence for its tooltip
[[nodiscard]] QString explanation(Preset preset);
/// What is wrong and what to do
[[nodiscard]] QString words(FormProblem problem);

} // namespace tokenscope::presettext
