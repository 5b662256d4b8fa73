// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/indexdraw.h"
#include "inference/resampling.h"
#include "sample/normal.h"
#include "sample/quantiles.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

constexpr double mostDraws = 4e7; // for all figures of two samples
constexpr int fewestResamples = 1'000;
constexpr double mostUndefined = 0.01; // of the resamples
constexpr int progressSteps = 50;

/// The same figure of every resample, and what an interval is made of it.
class Replicates
{
public:
    explicit Replicates(int resamples) { m_values.reserve(static_cast<std::size_t>(resamples)); }

    void add(double value)
    {
        ++m_drawn;
        if (std::isfinite(value))
            m_values.push_back(value);
    }

    void sort() { std::ranges::sort(m_values); }

    [[nodiscard]] bool areEnough() const
    {
        return static_cast<double>(m_values.size()) >= (1 - mostUndefined) * m_drawn && !m_values.empty();
    }

    [[nodiscard]] Interval between(double low, double high) const
    {
        return {*quantile(m_values, low), *quantile(m_values, high)};
    }

    /// z of the share below the estimate, half of what equals it included; nothing where all lie on one side.
    [[nodiscard]] std::optional<double> bias(double estimate) const
    {
        const auto [first, last] = std::equal_range(m_values.begin(), m_values.end(), estimate);
        const auto below = static_cast<double>(first - m_values.begin()) + static_cast<double>(last - first) / 2;
        const double share = below / static_cast<double>(m_values.size());
        if (share <= 0 || share >= 1)
            return std::nullopt;
        return normalQuantile(share);
    }

private:
    std::vector<double> m_values {};
    int m_drawn = 0;
};

/// Powers of the influences of one sample's units, by jackknife.
struct Influence
{
    double squares = 0;
    double cubes = 0;

    void add(const std::vector<double>& leftOut)
    {
        const auto n = static_cast<double>(leftOut.size());
        double mean = 0;
        for (const double value : leftOut)
            mean += value / n;
        for (const double value : leftOut) {
            const double influence = (n - 1) * (mean - value) / n;
            squares += influence * influence;
            cubes += influence * influence * influence;
        }
    }

    [[nodiscard]] double acceleration() const { return squares > 0 ? cubes / (6 * std::pow(squares, 1.5)) : 0; }
};

std::optional<Interval> bcaOf(const Replicates& replicates, double estimate, double acceleration, double confidence)
{
    const auto bias = replicates.bias(estimate);
    if (!bias || !std::isfinite(acceleration))
        return std::nullopt;
    const auto adjusted = [&](double share) {
        const double z = *bias + normalQuantile(share);
        return normalCdf(*bias + z / (1 - acceleration * z));
    };
    const double tail = (1 - confidence) / 2;
    return replicates.between(adjusted(tail), adjusted(1 - tail));
}

std::optional<double> ownAcceleration(const FigurePair& pair)
{
    const auto own = pair.own.leftOut();
    if (!own)
        return std::nullopt;
    Influence influence;
    influence.add(*own);
    return influence.acceleration();
}

std::optional<double> ratioAcceleration(const FigurePair& pair, bool isPaired)
{
    auto own = pair.own.leftOut();
    auto baseline = pair.baseline.leftOut();
    if (!own || !baseline)
        return std::nullopt;
    Influence influence;
    if (isPaired) {
        for (std::size_t unit = 0; unit < own->size(); ++unit)
            (*own)[unit] = pair.ratioOf((*own)[unit], (*baseline)[unit]);
        influence.add(*own);
    } else {
        const double ownFigure = pair.own.ofAll();
        const double baselineFigure = pair.baseline.ofAll();
        for (double& value : *own)
            value = pair.ratioOf(value, baselineFigure);
        for (double& value : *baseline)
            value = pair.ratioOf(ownFigure, value);
        influence.add(*own);
        influence.add(*baseline);
    }
    return influence.acceleration();
}

BootstrapIntervals intervalsOf(Replicates& replicates, double estimate, std::optional<double> acceleration,
                               double confidence)
{
    replicates.sort();
    if (!replicates.areEnough() || !std::isfinite(estimate))
        return {};
    const double tail = (1 - confidence) / 2;
    BootstrapIntervals intervals {.percentile = replicates.between(tail, 1 - tail)};
    if (acceleration)
        intervals.bca = bcaOf(replicates, estimate, *acceleration, confidence);
    return intervals;
}

void drawInto(UnitCounts& counts, IndexDraw& draw)
{
    std::ranges::fill(counts, 0);
    for (std::size_t i = 0; i < counts.size(); ++i)
        ++counts[draw.below(counts.size())];
}

} // namespace

int resamplesFor(std::size_t units, int wanted, int fewest)
{
    const double affordable = mostDraws / std::max(1.0, static_cast<double>(units));
    return std::min(wanted, std::max(fewest, static_cast<int>(std::min(affordable, 1e9))));
}

std::optional<std::vector<FigureIntervals>> bootstrapPairs(const std::vector<FigurePair>& pairs,
                                                           const ResamplingOptions& options,
                                                           const ResamplingProgress& progress)
{
    if (pairs.empty() || pairs.front().own.units() == 0)
        return std::vector<FigureIntervals>(pairs.size());
    UnitCounts own(pairs.front().own.units());
    UnitCounts baseline(pairs.front().baseline.units());
    Q_ASSERT(!options.isPaired || baseline.empty() || own.size() == baseline.size());
    const int resamples = resamplesFor(own.size() + baseline.size(), options.resamples, fewestResamples);
    std::vector<Replicates> owns(pairs.size(), Replicates(resamples));
    std::vector<Replicates> ratios(pairs.size(), Replicates(resamples));
    IndexDraw draw(options.seed);
    for (int i = 0; i < resamples; ++i) {
        if (progress && i % std::max(1, resamples / progressSteps) == 0
            && !progress(static_cast<double>(i) / resamples))
            return std::nullopt;
        drawInto(own, draw);
        if (!options.isPaired)
            drawInto(baseline, draw);
        for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
            const double figure = pairs[pair].own.of(own);
            owns[pair].add(figure);
            if (!baseline.empty())
                ratios[pair].add(
                    pairs[pair].ratioOf(figure, pairs[pair].baseline.of(options.isPaired ? own : baseline)));
        }
    }
    std::vector<FigureIntervals> intervals;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const FigurePair& pair = pairs[i];
        const double figure = pair.own.ofAll();
        intervals.push_back({intervalsOf(owns[i], figure, ownAcceleration(pair), options.confidence),
                             intervalsOf(ratios[i], pair.ratioOf(figure, pair.baseline.ofAll()),
                                         ratioAcceleration(pair, options.isPaired), options.confidence)});
    }
    return intervals;
}

} // namespace tokenscope
