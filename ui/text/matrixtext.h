// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/scenariomatrix.h"

#include <QString>
#include <QStringList>

/// A scenario matrix as words: for its picture, for the clipboard, for reports.
namespace tokenscope::matrixtext {

/// "Median latency", "Output throughput"
[[nodiscard]] QString merit(Merit merit);
/// "lower is better" or "higher is better"
[[nodiscard]] QString direction(Merit merit);
/// "5.041 s", "760 tok/s", "131,072"; an en dash without a value
[[nodiscard]] QString value(Merit merit, std::optional<double> value);
/// The merit of a row, as exactly as it is known: "Spread of latency (p99 ÷ p50)", "Median latency at 32k"
[[nodiscard]] QString merit(const MatrixRow& row);
/// An endpoint's value in a row; costs with their currency
[[nodiscard]] QString value(const MatrixRow& row, std::size_t endpoint);
/// Where in a sweep an endpoint's value was taken, if not all were taken at the same place: "at 128"
[[nodiscard]] QString place(const MatrixRow& row, std::size_t endpoint);

/// "2.1×"; empty if nobody wins
[[nodiscard]] QString ratio(const MatrixRow& row);
/// "1.8 – 2.5"; empty if it is not known
[[nodiscard]] QString interval(const MatrixRow& row);
/// "sure", "not shown", "too few answers"
[[nodiscard]] QString sureness(Sureness sureness);
/// A sentence for its tooltip
[[nodiscard]] QString explanation(Sureness sureness);
/// "32", "6 / 5": answers behind the values of a row
[[nodiscard]] QString sampleSizes(const MatrixRow& row);
/// "Sophia is 3.02× better in median latency (95 % interval 2.4 – 4.9)."
[[nodiscard]] QString verdict(const ScenarioMatrix& matrix, const MatrixRow& row);

/// "1 to 8 at a time: Sophia has the higher output throughput."
[[nodiscard]] QString sentence(const ScenarioMatrix& matrix, const LoadRegion& region);

// Headings of the table.
[[nodiscard]] QString betterHeading();
[[nodiscard]] QString intervalHeading();
[[nodiscard]] QString surenessHeading();
[[nodiscard]] QString sampleHeading();
/// Above the regions of load
[[nodiscard]] QString regionsHeading();

/// Tabs between cells, a line for each row, then the regions.
[[nodiscard]] QString asText(const ScenarioMatrix& matrix);
/// The same as a Markdown table and a list; the winner's value is bold.
[[nodiscard]] QString asMarkdown(const ScenarioMatrix& matrix);

} // namespace tokenscope::matrixtext
