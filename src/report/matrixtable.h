// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/scenariomatrix.h"
#include "report/reportcontent.h"

namespace tokenscope {

/// Scenario × endpoint: every figure, who is better, by how much and how sure. What is not shown is a doubtful cell.
[[nodiscard]] ReportTable matrixTable(const ScenarioMatrix& matrix);

/// The regions as sentences, one for each scenario and figure.
[[nodiscard]] std::vector<QString> regionSentences(const ScenarioMatrix& matrix);

} // namespace tokenscope
