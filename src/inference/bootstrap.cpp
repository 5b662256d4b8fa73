// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/bootstrap.h"

#include "inference/indexdraw.h"
#include "sample/quantiles.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tokenscope {

namespace {

constexpr double mostDraws = 4e7; // of one interval: a fifth of a second
constexpr int fewestResamples = 1'000;
constexpr double mostUndefined = 0.01; // of the resamples

/// A sample in ascending order. A resample is how often each of its values was drawn, so that no resample is sorted.
class Population
{
public:
    Population(const Sample& sample, SampleStatistic statistic)
        : m_statistic(statistic)
        , m_scale(sample.scale)
        , m_counts(sample.values.size(), 1)
    {
        Q_ASSERT(statistic != SampleStatistic::RatioOfSums || sample.weights.size() == sample.values.size());
        std::vector<std::size_t> order(sample.values.size());
        std::iota(order.begin(), order.end(), std::size_t {0});
        std::ranges::sort(order, {}, [&sample](std::size_t i) { return sample.values[i]; });
        for (const std::size_t i : order) {
            m_values.push_back(sample.values[i]);
            m_weights.push_back(sample.weights.empty() ? 1 : sample.weights[i]);
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }

    void resample(IndexDraw& draw)
    {
        std::ranges::fill(m_counts, 0);
        for (std::size_t i = 0; i < m_values.size(); ++i)
            ++m_counts[draw.below(m_values.size())];
    }

    [[nodiscard]] double statistic() const
    {
        switch (m_statistic) {
        case SampleStatistic::Median:
            return m_scale * quantile(0.5);
        case SampleStatistic::Mean:
            return m_scale * sum(m_values) / size();
        case SampleStatistic::RatioOfSums:
            return m_scale * sum(m_values) / sum(m_weights);
        case SampleStatistic::Variation:
            return m_scale * deviation() * size() / sum(m_values);
        case SampleStatistic::TailRatio:
            return m_scale * quantile(0.99) / quantile(0.5);
        }
        Q_UNREACHABLE();
    }

private:
    [[nodiscard]] double size() const { return static_cast<double>(m_values.size()); }

    [[nodiscard]] double sum(const std::vector<double>& values) const
    {
        double total = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            total += values[i] * m_counts[i];
        return total;
    }

    [[nodiscard]] double deviation() const
    {
        const double mean = sum(m_values) / size();
        double squares = 0;
        for (std::size_t i = 0; i < m_values.size(); ++i)
            squares += m_counts[i] * (m_values[i] - mean) * (m_values[i] - mean);
        return std::sqrt(squares / (size() - 1));
    }

    // type 7, as stats/quantiles.h
    [[nodiscard]] double quantile(double q) const
    {
        const double position = q * (size() - 1);
        const auto below = static_cast<std::size_t>(std::floor(position));
        std::size_t at = 0;
        std::size_t passed = static_cast<std::size_t>(m_counts[0]);
        while (passed <= below)
            passed += static_cast<std::size_t>(m_counts[++at]);
        const double low = m_values[at];
        if (passed <= below + 1 && below + 1 < m_values.size()) {
            do {
                ++at;
            } while (m_counts[at] == 0);
        }
        return std::lerp(low, m_values[at], position - static_cast<double>(below));
    }

    SampleStatistic m_statistic {};
    double m_scale = 1;
    std::vector<double> m_values {};
    std::vector<double> m_weights {};
    std::vector<int> m_counts;
};

std::optional<double> ratioOf(const Population& above, const Population& below)
{
    const double ratio = above.statistic() / below.statistic();
    return std::isfinite(ratio) ? std::optional(ratio) : std::nullopt;
}

} // namespace

std::optional<double> statisticOf(const Sample& sample, SampleStatistic statistic)
{
    if (sample.values.empty())
        return std::nullopt;
    const double value = Population(sample, statistic).statistic();
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<RatioEstimate> bootstrapRatio(const Sample& above, const Sample& below, SampleStatistic statistic,
                                            const BootstrapOptions& options)
{
    Population numerator(above, statistic);
    Population denominator(below, statistic);
    if (numerator.isEmpty() || denominator.isEmpty())
        return std::nullopt;
    const auto ratio = ratioOf(numerator, denominator);
    if (!ratio)
        return std::nullopt;
    const auto affordable
        = static_cast<int>(std::min(mostDraws / static_cast<double>(above.values.size() + below.values.size()), 1e9));
    const int resamples = std::min(options.resamples, std::max(affordable, fewestResamples));
    IndexDraw draw(options.seed);
    std::vector<double> ratios;
    ratios.reserve(static_cast<std::size_t>(resamples));
    for (int i = 0; i < resamples; ++i) {
        numerator.resample(draw);
        denominator.resample(draw);
        if (const auto drawn = ratioOf(numerator, denominator))
            ratios.push_back(*drawn);
    }
    if (static_cast<double>(ratios.size()) < (1 - mostUndefined) * resamples)
        return std::nullopt;
    std::ranges::sort(ratios);
    const double tail = (1 - options.confidence) / 2;
    return RatioEstimate {.ratio = *ratio, .interval = {*quantile(ratios, tail), *quantile(ratios, 1 - tail)}};
}

} // namespace tokenscope
