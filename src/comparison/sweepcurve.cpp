// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/sweepcurve.h"

#include "sample/quantiles.h"

#include <QFileInfo>

#include <algorithm>

namespace tokenscope {

namespace {

/// A curve while it is found: two files may have an endpoint of the same name.
struct Origin
{
    QString endpoint {};
    QString path {};

    bool operator==(const Origin&) const = default;
};

std::optional<Distribution> latencyOf(const LegSummary& leg)
{
    if (leg.load.isOpenLoop()) {
        if (const auto fromSchedule = leg.distribution(Metric::LatencyFromSchedule))
            return fromSchedule;
    }
    return leg.distribution(Metric::Latency);
}

SweepCurvePoint pointOf(const LegSummary& leg)
{
    SweepCurvePoint point;
    point.value = leg.part.point->value;
    point.outputThroughput = leg.value(Metric::OutputThroughput);
    point.requestThroughput = leg.value(Metric::RequestThroughput);
    if (const auto latency = latencyOf(leg)) {
        point.latencyP50 = latency->median;
        point.latencyP95 = latency->p95;
        point.isP95Supported = supportsQuantile(latency->n, 0.95);
    }
    if (const auto firstToken = leg.distribution(Metric::TimeToFirstToken))
        point.timeToFirstTokenP50 = firstToken->median;
    point.successRate = leg.value(Metric::SuccessRate);
    point.goodput = leg.value(Metric::Goodput);
    point.n = leg.succeeded;
    return point;
}

/// Puts the points of one sweep onto the curves of their endpoints.
class CurveMaker
{
public:
    void add(const LegSummary& leg)
    {
        const Origin origin {leg.part.endpoint, leg.path};
        const auto found = std::ranges::find(m_origins, origin);
        const auto index = static_cast<std::size_t>(found - m_origins.begin());
        if (found == m_origins.end()) {
            m_origins.push_back(origin);
            m_curves.push_back({.endpoint = origin.endpoint, .isSimulated = leg.isSimulated});
        }
        m_curves[index].points.push_back(pointOf(leg));
    }

    [[nodiscard]] std::vector<SweepCurve> take()
    {
        for (std::size_t i = 0; i < m_curves.size(); ++i) {
            std::ranges::stable_sort(m_curves[i].points, {}, &SweepCurvePoint::value);
            const QString file = QFileInfo(m_origins[i].path).completeBaseName();
            if (std::ranges::count(m_origins, m_origins[i].endpoint, &Origin::endpoint) > 1 && !file.isEmpty())
                m_curves[i].endpoint = QStringLiteral("%1 (%2)").arg(m_origins[i].endpoint, file);
        }
        return std::move(m_curves);
    }

private:
    std::vector<Origin> m_origins {}; // of the curves, by index
    std::vector<SweepCurve> m_curves {};
};

} // namespace

std::vector<SweepCurves> sweepCurvesOf(const std::vector<LegSummary>& legs)
{
    std::vector<SweepCurves> sweeps;
    std::vector<CurveMaker> makers;
    for (const LegSummary& leg : legs) {
        if (!leg.part.point)
            continue;
        const auto found = std::ranges::find_if(sweeps, [&leg](const SweepCurves& sweep) {
            return sweep.scenario == leg.part.scenario && sweep.variable == leg.part.point->variable;
        });
        const auto index = static_cast<std::size_t>(found - sweeps.begin());
        if (found == sweeps.end()) {
            sweeps.push_back({.scenario = leg.part.scenario, .variable = leg.part.point->variable});
            makers.emplace_back();
        }
        makers[index].add(leg);
    }
    for (std::size_t i = 0; i < sweeps.size(); ++i)
        sweeps[i].curves = makers[i].take();
    return sweeps;
}

} // namespace tokenscope
