// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/metric.h"

#include <algorithm>

namespace tokenscope {

const MetricTraits& traitsOf(Metric metric)
{
    const auto found = std::ranges::find(allMetrics, metric, &MetricTraits::metric);
    Q_ASSERT(found != allMetrics.end());
    return *found;
}

bool isShare(Metric metric)
{
    return metric == Metric::ExactMatch || metric == Metric::ContainsAnswer || metric == Metric::SuccessRate;
}

bool isServerReported(Metric metric)
{
    return metric == Metric::ServerLatency || metric == Metric::ServerTimeToFirstToken
        || metric == Metric::TimeOutsideServer;
}

bool isQuality(Metric metric)
{
    return metric == Metric::ExactMatch || metric == Metric::AnswerF1 || metric == Metric::ContainsAnswer;
}

} // namespace tokenscope
