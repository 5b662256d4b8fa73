// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/axis.h"

#include <QChartView>
#include <QList>

#include <optional>
#include <vector>

class QLineSeries;
class QTimer;
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
    int leg = -1; ///< -1: of none
    QString text {}; ///< one or more lines
    int item = -1; ///< what it stands for, the same in all linked charts: the prompt's number; -1: nothing of its own
};

/// What all our charts share: axes drawn like the rest of the window, values under the pointer and the arrow keys,
/// pictures of any size and in other colours for files. Derived charts have a display(value).
class ChartView : public QChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartView)

public:
    explicit ChartView(const Theme& theme, QWidget* parent = nullptr);
    ~ChartView() override;

    /// Draws the chart as vectors into `target`, in the colours that a file wants.
    void paintTo(QPainter& painter, const QRectF& target, const Colours& colours);
    [[nodiscard]] virtual std::vector<LegendEntry> legend() const = 0;
    /// What is shown, as a table: comma separated, C locale, header line.
    [[nodiscard]] virtual QString toCsv() const = 0;
    /// Where the data lie on the view.
    [[nodiscard]] PlotArea plotArea() const;
    /// What pointer and arrow keys find, in order.
    [[nodiscard]] virtual std::vector<HoverPoint> hoverPoints() const = 0;
    [[nodiscard]] const std::optional<HoverPoint>& hovered() const { return m_hover; }
    [[nodiscard]] QSize sizeHint() const override { return {430, 216}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 110}; }

    /// Which look each leg has, by its index; a leg without has that of its own index.
    void setLooks(std::vector<int> looks);
    /// The item that all linked charts point out; -1: none.
    void setMarkedItem(int item);
    [[nodiscard]] int markedItem() const { return m_markedItem; }
    [[nodiscard]] int lookOf(int leg) const;

signals:
    void legendChanged();
    /// The user clicked, or pressed Return on, a hover point of this item; -1: on nothing.
    void itemChosen(int item);

protected:
    /// To be called when the value is new: it is applied now or, while nobody looks, when the chart is shown.
    void markChanged();
    /// Brings series and axes up to date with the value and `colours()`.
    virtual void apply() = 0;
    /// Axes, behind all else.
    virtual void paintFrame(QPainter& painter, const PlotArea& area) const;
    /// What is not drawn by a series.
    virtual void paintMarks(QPainter& painter, const PlotArea& area);
    /// The chart's numbers in words, for those who cannot see it.
    [[nodiscard]] virtual QString description() const = 0;

    void setAxes(const Axis& horizontal, const Axis& vertical);
    [[nodiscard]] const Axis& horizontalAxis() const { return m_horizontal; }
    [[nodiscard]] const Axis& verticalAxis() const { return m_vertical; }
    /// A line series on the axes.
    [[nodiscard]] QLineSeries* addLine(const QString& name);
    /// The colours of the window, or of the file that is being written.
    [[nodiscard]] const Colours& colours() const;
    [[nodiscard]] bool isPaintingFile() const { return m_fileColours != nullptr; }
    [[nodiscard]] SeriesLook look(int leg) const;
    [[nodiscard]] QFont labelFont() const;

    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void applyNow();
    void layOut(QSizeF size);
    void step(int direction);
    void hoverAt(QPointF pointer);
    void setHover(std::optional<HoverPoint> point);
    void paintHover(QPainter& painter) const;

    const Theme& m_theme;
    QValueAxis* m_x;
    QValueAxis* m_y;
    QTimer* m_describe; // descriptions are for readers, not for thirty times a second
    Axis m_horizontal {};
    Axis m_vertical {};
    QSizeF m_size {}; // of the picture: the view's, or the file's
    std::optional<HoverPoint> m_hover {};
    std::vector<int> m_looks {};
    int m_markedItem = -1;
    const Colours* m_fileColours = nullptr; // while a file is being painted
    bool m_isStale = false; // the value is newer than the series
    bool m_hasRing = false; // reached by keyboard
};

} // namespace tokenscope
