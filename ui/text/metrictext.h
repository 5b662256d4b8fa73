// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"
#include "model/metric.h"

#include <QString>

/// The catalogue of metrics as words; definitions are those of stats/summary.h.
namespace tokenscope::metrictext {

/// The figures of a distribution that tables show.
enum class Figure
{
    Mean,
    Median,
    Minimum,
    Maximum,
    StandardDeviation,
    P90,
    P95,
    P99,
};

/// "Latency", "Time to first token"
[[nodiscard]] QString name(Metric metric);
/// The definition in one or two sentences, for a tooltip.
[[nodiscard]] QString explanation(Metric metric);
/// "s", "tok/s"; empty for a share and for counts that their name explains
[[nodiscard]] QString unit(Metric metric);
/// A value with its unit: "4.987 s", "15.9 tok/s", "98.3 %"; a cost without its currency, which format::money() names
[[nodiscard]] QString value(Metric metric, double value);
/// The same, or format::noValue()
[[nodiscard]] QString value(Metric metric, std::optional<double> value);

/// Why there is no value: "not measurable (buffered)"
[[nodiscard]] QString notMeasurable(NotMeasurableReason reason);

/// "Mean", "p95"
[[nodiscard]] QString name(Figure figure);
/// "Mean latency", "Latency (p95)"
[[nodiscard]] QString name(Metric metric, Figure figure);
/// The same for what a comparison compares; of a metric with one figure a leg just its name.
[[nodiscard]] QString name(Metric metric, Statistic statistic);

/// The leg's figure in terms of the baseline's, whichever is better: "0.325× as long", "1.02× as much".
[[nodiscard]] QString asMeasured(const ComparedValue& compared);

/// What a comparison with the baseline says: "3.08× faster", "7.64× less steady", "1.02× as much", "no difference
/// shown"; as asMeasured() where nothing was tested; "too few samples" for a quantile that has too few
[[nodiscard]] QString verdict(const ComparedValue& compared);
/// The same from its parts; `factor` ≥ 1.
[[nodiscard]] QString verdict(Metric metric, Verdict verdict, double factor, int digits = 3);
/// "Sophia 2.7× faster": a whole sentence, so that translators can order it.
[[nodiscard]] QString verdictOf(const QString& leg, Metric metric, Verdict verdict, double factor, int digits = 3);

} // namespace tokenscope::metrictext
