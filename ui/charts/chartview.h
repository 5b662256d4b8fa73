// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/axis.h"

#include <QChartView>

#include <optional>
#include <vector>

class QLineSeries;
class QValueAxis;

namespace tokenscope {

struct Colours;
struct SeriesLook;
class Theme;

/// A leg in a chart's legend.
struct LegendEntry
{
    QString name {};
    int leg = 0;

    bool operator==(const LegendEntry&) const = default;
};

/// A place in a chart that says more when the pointer or the arrow keys reach it.
struct HoverPoint
{
    QPointF position {}; ///< in pixels of the view
    int leg = -1;
    QString text {}; ///< one or more lines
};

/// What all our charts share: axes drawn like the rest of the window, values under the pointer and the arrow keys,
/// pictures of any size and colours for files. Derived charts have a display(value).
class ChartView : public QChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartView)

public:
    explicit ChartView(const Theme& theme, QWidget* parent = nullptr);
    ~ChartView() override;

    /// Draws the chart as vectors into `target`, in other colours than the window's where a file wants them.
    void paintTo(QPainter& painter, const QRectF& target, const Colours& colours);
    [[nodiscard]] virtual std::vector<LegendEntry> legend() const = 0;
    /// What is shown, as a table: comma separated, C locale, header line.
    [[nodiscard]] virtual QString toCsv() const = 0;
    /// Where the data lie on the view; for tests and for those who draw on top.
    [[nodiscard]] PlotArea plotArea() const;
    [[nodiscard]] QSize sizeHint() const override { return {430, 216}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

signals:
    void legendChanged();

protected:
    /// Call when the value is new: applies it now, or, while nobody looks, when the chart is shown.
    void markChanged();
    /// Brings series and axes up to date with the value and `colours()`.
    virtual void apply() = 0;
    /// What Qt Charts has no series for, drawn over the series.
    virtual void paintMarks(QPainter& painter, const PlotArea& area);
    [[nodiscard]] virtual std::vector<HoverPoint> hoverPoints() const = 0;

    void setAxes(const Axis& horizontal, const Axis& vertical);
    [[nodiscard]] const Axis& horizontalAxis() const { return m_horizontal; }
    [[nodiscard]] const Axis& verticalAxis() const { return m_vertical; }
    /// A line series that is attached to the axes.
    [[nodiscard]] QLineSeries* addLine();
    /// Gives `series` dots instead of a line; `size` in pixels.
    void setDots(QLineSeries* series, const QImage& marker, double size) const;
    [[nodiscard]] SeriesLook look(int leg) const;
    /// Those of the window, or of the file that is being written.
    [[nodiscard]] const Colours& colours() const;
    [[nodiscard]] bool isPaintingFile() const { return m_fileColours != nullptr; }
    [[nodiscard]] QFont labelFont() const;
    /// Dots drawn as vectors, for files; on the screen the series draw them.
    void paintDots(QPainter& painter, int leg, const QList<QPointF>& values, double size);

    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void applyNow();
    void layOut();
    void paintHover(QPainter& painter);
    void setHover(std::optional<HoverPoint> point);

    const Theme& m_theme;
    QValueAxis* m_x;
    QValueAxis* m_y;
    Axis m_horizontal {};
    Axis m_vertical {};
    std::optional<HoverPoint> m_hover {};
    const Colours* m_fileColours = nullptr; // while a file is being painted
    bool m_isStale = false; // the value is newer than the series
};

} // namespace tokenscope
