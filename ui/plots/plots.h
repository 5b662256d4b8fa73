// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/plots/distributionplot.h"

#include <QList>
#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

namespace tokenscope {

/// One request in a latency chart.
struct LatencyDot
{
    double at = 0; ///< s since the leg's first request was sent; when the answer was complete
    double latency = 0; ///< s
    std::optional<double> timeToFirstToken {}; ///< s
    bool succeeded = true; ///< a failure is drawn as a cross at the time it took
    int promptNumber = 0; ///< from 1; 0: not told

    bool operator==(const LatencyDot&) const = default;
};

struct LatencyLeg
{
    QString name {};
    std::vector<LatencyDot> dots {}; ///< in order of `at`
    QList<QPointF> runningMedian {}; ///< (s since the leg's first send, s)

    bool operator==(const LatencyLeg&) const = default;
};

/// Latency over the time of a run, each leg from its own start.
struct LatencyPlot
{
    std::vector<LatencyLeg> legs {};

    bool operator==(const LatencyPlot&) const = default;
};

struct ThroughputLeg
{
    QString name {};
    QList<QPointF> rate {}; ///< (s since the leg's first send, tokens/s)

    bool operator==(const ThroughputLeg&) const = default;
};

/// Output tokens per second over the time of a run, each leg from its own start.
struct ThroughputPlot
{
    std::vector<ThroughputLeg> legs {};

    bool operator==(const ThroughputPlot&) const = default;
};

struct PairsRow
{
    QString label {}; ///< "prompt 1"
    std::vector<std::optional<double>> values {}; ///< one for each leg; nothing where the request failed
    int item = -1; ///< the prompt's number; -1: of none

    bool operator==(const PairsRow&) const = default;
};

/// The same prompts on several legs, one row a prompt.
struct PairsPlot
{
    std::vector<QString> legs {}; ///< names
    std::vector<PairsRow> rows {}; ///< by prompt number
    QString unit {}; ///< "s"
    std::size_t baseline = 0; ///< the leg that the others are compared with

    bool operator==(const PairsPlot&) const = default;
};

struct FitLine
{
    double fixed = 0; ///< y at x = 0
    double perUnit = 0; ///< y for each unit of x
    QString text {}; ///< "5.01 s + 0.6 ms a token"; may be empty

    bool operator==(const FitLine&) const = default;
};

struct FitLeg
{
    QString name {};
    QList<QPointF> points {};
    std::optional<FitLine> line {};
    std::vector<int> items {}; ///< what each point stands for: its prompt's number, -1: of none; or empty

    bool operator==(const FitLeg&) const = default;
};

/// One figure against another, with a fitted line: latency against output tokens.
struct FitPlot
{
    std::vector<FitLeg> legs {};
    QString xUnit {}; ///< "output tokens"
    QString yUnit {}; ///< "s"

    bool operator==(const FitPlot&) const = default;
};

} // namespace tokenscope
