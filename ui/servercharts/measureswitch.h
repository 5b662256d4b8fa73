// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace tokenscope {

class ChartFrame;
class ServerLoadChart;

/// Which figure of its servers a ServerLoadChart shows: a button with a menu, in the head of the chart's frame. Offers
/// those that the servers tell.
class MeasureSwitch final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MeasureSwitch)

public:
    /// Puts itself into the frame of the chart, which outlives it.
    MeasureSwitch(ServerLoadChart& chart, ChartFrame& frame);
    ~MeasureSwitch() override;

    /// After the chart was given a value.
    void refresh();

private:
    void fill(QMenu& menu);

    ServerLoadChart& m_chart;
    ChartFrame& m_frame;
};

} // namespace tokenscope
