// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/livewindow.h"
#include "ui/plots/plots.h"
#include "ui/servercharts/serverloadplot.h"

#include <vector>

namespace tokenscope {

/// The live window as the charts want it; `names` of the legs, in their order.
[[nodiscard]] LatencyPlot latencyPlotOf(const LiveWindow& window, const std::vector<QString>& names);
/// `width` of the window's buckets; the one that is still filling is left out, its rate would jump about.
[[nodiscard]] ThroughputPlot throughputPlotOf(const LiveWindow& window, const std::vector<QString>& names,
                                              Nanoseconds width);

/// `samples` of each leg's server, from the start of the run; what came before a leg began is left out.
[[nodiscard]] ServerLoadPlot serverLoadPlotOf(const LiveWindow& window, const std::vector<QString>& names,
                                              const std::vector<std::vector<ServerSample>>& samples);

/// Width of a throughput bucket that suits a run: a second, less where simulated endpoints run faster than life.
[[nodiscard]] Nanoseconds bucketWidthFor(double timeScale);

} // namespace tokenscope
