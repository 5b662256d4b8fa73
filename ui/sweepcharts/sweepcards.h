// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "comparison/sweepcurve.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace tokenscope {

class ChartFrame;
class SweepChart;
class Theme;

/// A sweep as a page shows it: throughput at the left, latency at the right.
class SweepCards final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SweepCards)

public:
    explicit SweepCards(const Theme& theme, QWidget* parent = nullptr);
    ~SweepCards() override;

    void display(const SweepCurves& curves);
    /// Values that will be measured, and the one that is being measured.
    void setProgress(const std::vector<double>& expected, std::optional<double> current);
    /// For files: what is written below the pictures, and how their names begin.
    void setSource(const QString& caption, const QString& stem);
    [[nodiscard]] ChartFrame& throughput() const { return *m_throughputFrame; }
    [[nodiscard]] ChartFrame& latency() const { return *m_latencyFrame; }

signals:
    void exportFailed(const tokenscope::Error& error);

private:
    void showRemarks(const SweepCurves& curves);

    SweepChart* m_throughput;
    SweepChart* m_latency;
    ChartFrame* m_throughputFrame;
    ChartFrame* m_latencyFrame;
};

} // namespace tokenscope
