// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trainingcharts/runschart.h"

#include "ui/theme/serieslook.h"

namespace tokenscope {

RunsChart::RunsChart(const Theme& theme, QWidget* parent)
    : ChartView(theme, parent)
{
}

RunsChart::~RunsChart() = default;

void RunsChart::highlight(const std::set<int>& runs)
{
    if (runs == m_highlighted)
        return;
    m_highlighted = runs;
    markChanged();
}

// A file shows all runs alike: nobody reading it knows what was selected.
bool RunsChart::isFaded(int run) const
{
    return !m_highlighted.empty() && !m_highlighted.contains(run) && !isPaintingFile();
}

SeriesLook RunsChart::lookOfRun(int run) const
{
    SeriesLook runLook = look(run);
    if (isFaded(run))
        runLook.colour = faded(runLook.colour);
    return runLook;
}

QColor RunsChart::faded(QColor colour) const
{
    colour.setAlphaF(colours().isDark ? 0.28F : 0.22F);
    return colour;
}

} // namespace tokenscope
