// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"

#include <set>

namespace tokenscope {

/// What the charts of training runs share: legs and items are positions in the comparison's runs, and some may stand
/// out while the others step back.
class RunsChart : public ChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunsChart)

public:
    explicit RunsChart(const Theme& theme, QWidget* parent = nullptr);
    ~RunsChart() override;

    /// None: all are alike.
    void highlight(const std::set<int>& runs);

protected:
    [[nodiscard]] bool isFaded(int run) const;
    [[nodiscard]] bool isHighlighted(int run) const { return m_highlighted.contains(run); }
    /// Its look, pale where others stand out.
    [[nodiscard]] SeriesLook lookOfRun(int run) const;
    [[nodiscard]] QColor faded(QColor colour) const;

private:
    std::set<int> m_highlighted {};
};

} // namespace tokenscope
