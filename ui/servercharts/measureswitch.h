// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace tokenscope {

class ChartFrame;
class SegmentSwitch;
class ServerLoadChart;
class Theme;

/// Which figure of its servers a ServerLoadChart shows, for its frame's head. Offers those that the servers tell.
class MeasureSwitch final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MeasureSwitch)

public:
    /// Puts itself into the frame of the chart, which outlives it.
    MeasureSwitch(const Theme& theme, ServerLoadChart& chart, ChartFrame& frame);
    ~MeasureSwitch() override;

    /// After the chart was given a value.
    void refresh();

private:
    ServerLoadChart& m_chart;
    ChartFrame& m_frame;
    SegmentSwitch* m_switch;
};

} // namespace tokenscope
