// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"

#include <cstdint>

namespace tokenscope {

struct FailureClass
{
    QString word {}; ///< "HTTP 429"
    std::int64_t count = 0;

    bool operator==(const FailureClass&) const = default;
};

struct FailureLeg
{
    QString name {};
    std::int64_t attempted = 0; ///< measured requests
    std::vector<FailureClass> classes {}; ///< each class once

    bool operator==(const FailureLeg&) const = default;
};

/// How the requests that failed did so.
struct FailurePlot
{
    std::vector<FailureLeg> legs {};

    bool operator==(const FailurePlot&) const = default;
};

/// A bar for each class of failure and leg that had it: its share of the leg's requests, with the count beside it.
class FailureChart final : public ChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailureChart)

public:
    explicit FailureChart(const Theme& theme, QWidget* parent = nullptr);
    ~FailureChart() override;

    void display(const FailurePlot& plot);
    [[nodiscard]] std::vector<LegendEntry> legend() const override;
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void apply() override;
    void paintMarks(QPainter& painter, const PlotArea& area) override;
    [[nodiscard]] QString description() const override;

private:
    struct Row
    {
        QString word {};
        std::size_t leg = 0;
        std::int64_t count = 0;
        double share = 0; ///< per cent of the leg's requests
        bool isFirstOfClass = false;
    };

    [[nodiscard]] QString textOf(const Row& row) const;

    FailurePlot m_plot {};
    std::vector<Row> m_rows {}; // the most frequent class first
};

} // namespace tokenscope
