// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweepcharts/sweepcards.h"

#include "ui/charts/chartframe.h"
#include "ui/sweepcharts/sweepchart.h"
#include "ui/text/sweeptext.h"

#include <QHBoxLayout>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr int gap = 10;

template<typename Predicate>
bool hasPoint(const SweepCurves& curves, const Predicate& predicate)
{
    return std::ranges::any_of(curves.curves,
                               [&](const SweepCurve& curve) { return std::ranges::any_of(curve.points, predicate); });
}

} // namespace

SweepCards::SweepCards(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_throughput(new SweepChart(theme, SweepFigure::Throughput))
    , m_latency(new SweepChart(theme, SweepFigure::Latency))
    , m_throughputFrame(new ChartFrame(theme, tr("Output throughput"), m_throughput, this))
    , m_latencyFrame(new ChartFrame(theme, tr("Latency"), m_latency, this))
{
    m_throughput->setObjectName(QStringLiteral("sweepThroughput"));
    m_latency->setObjectName(QStringLiteral("sweepLatency"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    for (ChartFrame* frame : {m_throughputFrame, m_latencyFrame}) {
        layout->addWidget(frame, 1);
        connect(frame, &ChartFrame::exportFailed, this, &SweepCards::exportFailed);
    }
}

SweepCards::~SweepCards() = default;

void SweepCards::display(const SweepCurves& curves)
{
    const QString scenario = sweeptext::scenario(curves.scenario);
    //: %1 is a scenario: "Long context"
    m_throughputFrame->setTitle(scenario.isEmpty() ? tr("Output throughput")
                                                   : tr("%1: output throughput").arg(scenario));
    //: %1 is a scenario: "Long context"
    m_latencyFrame->setTitle(scenario.isEmpty() ? tr("Latency") : tr("%1: latency").arg(scenario));
    m_throughput->display(curves);
    m_latency->display(curves);
    showRemarks(curves);
}

void SweepCards::setProgress(const std::vector<double>& expected, std::optional<double> current)
{
    for (SweepChart* chart : {m_throughput, m_latency}) {
        chart->setExpected(expected);
        chart->setCurrent(current);
    }
}

void SweepCards::setSource(const QString& caption, const QString& stem)
{
    m_throughputFrame->setCaption(caption);
    m_latencyFrame->setCaption(caption);
    m_throughputFrame->setFileName(stem + QStringLiteral("_sweep_throughput"));
    m_latencyFrame->setFileName(stem + QStringLiteral("_sweep_latency"));
}

void SweepCards::showRemarks(const SweepCurves& curves)
{
    const bool isThin
        = hasPoint(curves, [](const SweepCurvePoint& point) { return point.latencyP95 && !point.isP95Supported; });
    const bool hasFailures
        = hasPoint(curves, [](const SweepCurvePoint& point) { return point.successRate && *point.successRate < 1; });
    m_throughputFrame->setRemark(hasFailures ? tr("×: some requests failed") : QString());
    m_latencyFrame->setRemark(isThin ? tr("median and p95; hollow: too few answers") : tr("median and p95"));
}

} // namespace tokenscope
