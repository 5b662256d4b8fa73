// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/timelineplot.h"

#include "sample/quantiles.h"

#include <algorithm>

namespace tokenscope {

namespace {

// Values that come and go one by one, always in order.
class SortedWindow
{
public:
    void add(double value) { m_values.insert(std::ranges::upper_bound(m_values, value), value); }
    void remove(double value) { m_values.erase(std::ranges::lower_bound(m_values, value)); }
    [[nodiscard]] double median() const { return quantile(m_values, 0.5).value_or(0); }

private:
    std::vector<double> m_values {};
};

} // namespace

QList<QPointF> runningMedian(const std::vector<LatencyDot>& dots, std::size_t width)
{
    std::vector<const LatencyDot*> answered;
    for (const LatencyDot& dot : dots) {
        if (dot.succeeded)
            answered.push_back(&dot);
    }
    if (answered.size() < 3)
        return {};
    const std::size_t half = width / 2;
    SortedWindow window;
    for (std::size_t i = 0; i < std::min(half, answered.size()); ++i)
        window.add(answered[i]->latency);
    QList<QPointF> medians;
    medians.reserve(static_cast<qsizetype>(answered.size()));
    for (std::size_t i = 0; i < answered.size(); ++i) {
        if (i + half < answered.size())
            window.add(answered[i + half]->latency);
        if (i > half)
            window.remove(answered[i - half - 1]->latency);
        medians.append({answered[i]->at, window.median()});
    }
    return medians;
}

std::size_t runningMedianWidth(std::size_t dots)
{
    return std::clamp<std::size_t>(dots / 20, 5, 101) | 1;
}

} // namespace tokenscope
