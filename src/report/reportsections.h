// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"
#include "report/runfindings.h"

namespace tokenscope {

// The sections of reports; one without lines and rows has nothing to say.

[[nodiscard]] QString fileNameOf(const LegSummary& leg);

[[nodiscard]] ReportSection legSection(const Comparison& comparison, const ReportOptions& options);
/// With what is held against the measuring client, if it is known.
[[nodiscard]] ReportSection conditionSection(const Comparison& comparison, const RunFindings& findings);
[[nodiscard]] ReportSection resultSection(const Comparison& comparison, ReportScope scope);
[[nodiscard]] ReportSection failureSection(const Comparison& comparison);
/// Captions and titles made harmless.
[[nodiscard]] ReportSection figureSection(const std::vector<ReportFigure>& figures);
[[nodiscard]] ReportSection recordedSection(const Comparison& comparison);

} // namespace tokenscope
