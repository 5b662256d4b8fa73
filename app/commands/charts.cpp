// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/charts.h"

#include "app/commands/terminal.h"
#include "ui/charts/chartframe.h"
#include "ui/compare/comparisonplots.h"
#include "ui/plots/distributionchart.h"
#include "ui/plots/fitchart.h"
#include "ui/plots/pairschart.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>

#include <array>

namespace tokenscope {

namespace {

constexpr QSize pictureSize {900, 420};

std::vector<const Leg*> legsOf(const std::vector<RunResult>& results)
{
    std::vector<const Leg*> legs;
    for (const RunResult& result : results) {
        for (const Leg& leg : result.legs)
            legs.push_back(&leg);
    }
    return legs;
}

/// Source, date and n, so that a figure can be traced when it stands in a report.
QString captionOf(const std::vector<RunResult>& results, const Comparison& comparison)
{
    QStringList sources;
    for (const RunResult& result : results)
        sources.append(QFileInfo(result.path).fileName() + QStringLiteral(", ") + format::dateTime(result.startedAt));
    QStringList counts;
    for (const LegSummary& leg : comparison.legs) {
        const QString name = leg.isSimulated && !leg.title.contains(QStringLiteral("imulat"))
            ? QCoreApplication::translate("commands", "%1 (simulated)").arg(leg.title)
            : leg.title;
        counts.append(QCoreApplication::translate("commands", "%1: n = %2").arg(name, format::count(leg.succeeded)));
    }
    return sources.join(QStringLiteral(" · ")) + QStringLiteral(" — ") + counts.join(QStringLiteral(", "));
}

bool draw(ChartFrame& frame, const QString& path, Terminal& terminal)
{
    const auto written = frame.renderToFile(path, pictureSize);
    if (!written) {
        terminal.complain(written.error());
        return false;
    }
    terminal.say(QCoreApplication::translate("commands", "Chart: %1").arg(*written));
    return true;
}

} // namespace

bool drawCharts(const std::vector<RunResult>& results, const Comparison& comparison, const QString& folder,
                Terminal& terminal)
{
    const QDir target(folder);
    if (!target.mkpath(QStringLiteral("."))) {
        terminal.complain({.code = Error::Code::NotWritable, .subject = folder});
        return false;
    }
    Theme theme(*qApp);
    theme.setScheme(Scheme::Light);
    const std::vector<const Leg*> legs = legsOf(results);
    const QString caption = captionOf(results, comparison);

    auto* pairs = new PairsChart(theme);
    ChartFrame pairsFrame(theme, QCoreApplication::translate("commands", "Latency, prompt by prompt"), pairs);
    pairs->display(comparisonplots::pairs(comparison));
    auto* spread = new DistributionChart(theme);
    ChartFrame spreadFrame(theme, QCoreApplication::translate("commands", "Latency of every request"), spread);
    spread->display(comparisonplots::distribution(comparison, legs));
    auto* fit = new FitChart(theme);
    ChartFrame fitFrame(theme, QCoreApplication::translate("commands", "Latency against answer length"), fit);
    fit->display(comparisonplots::latencyByLength(comparison, legs));

    const std::array<std::pair<ChartFrame*, QString>, 3> pictures {{
        {&pairsFrame, QStringLiteral("latency-by-prompt.png")},
        {&spreadFrame, QStringLiteral("latency-distribution.png")},
        {&fitFrame, QStringLiteral("latency-by-length.png")},
    }};
    for (const auto& [frame, name] : pictures) {
        frame->setCaption(caption);
        if (!draw(*frame, target.filePath(name), terminal))
            return false;
    }
    return true;
}

} // namespace tokenscope
