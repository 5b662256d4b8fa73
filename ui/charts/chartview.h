// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartpointer.h"
#include "ui/charts/chartzoom.h"
#include "ui/charts/swatch.h"
#include "ui/pointing/hoverindex.h"
#include "ui/pointing/paintlayer.h"

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

/// A leg in a chart's legend, or what an area stands for.
struct LegendEntry
{
    QString name {};
    int leg = 0;
    std::optional<Swatch> swatch {}; ///< instead of the leg's marker

    bool operator==(const LegendEntry&) const = default;
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
    /// The same for charts with several: small multiples have one for each leg, all with the same axes.
    [[nodiscard]] virtual std::vector<PlotArea> areas() const { return {plotArea()}; }
    /// The one at a pixel, or the nearest.
    [[nodiscard]] PlotArea areaAt(QPointF pixel) const;
    /// What pointer and arrow keys find, in order. Asked once for each value, size and zoom. Charts of many points
    /// leave the texts empty and make hoverTextOf().
    [[nodiscard]] virtual std::vector<HoverPoint> hoverPoints() const = 0;
    /// Where an item stands, whether or not it is among those of very many that are drawn.
    [[nodiscard]] virtual std::vector<HoverPoint> pointsOfItem(int item) const;
    /// What is said about one of hoverPoints().
    [[nodiscard]] virtual QString hoverTextOf(const HoverPoint& point) const;
    /// What a pointer means: the nearest of hoverPoints() within reach.
    [[nodiscard]] virtual std::optional<HoverPoint> hoverPointAt(QPointF pointer) const;
    [[nodiscard]] const std::optional<HoverPoint>& hovered() const { return m_hover; }
    void hoverAt(QPointF pointer);
    void leaveHover();
    [[nodiscard]] QSize sizeHint() const override { return {430, 216}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 110}; }

    /// Which look each leg has, by its index; a leg without has that of its own index.
    void setLooks(std::vector<int> looks);
    /// The item that all linked charts point out; -1: none.
    void setMarkedItem(int item);
    [[nodiscard]] int markedItem() const { return m_markedItem; }
    [[nodiscard]] int lookOf(int leg) const;

    /// Whether this axis can have a logarithmic scale: by default that of a chart which paints itself from numbers.
    /// Charts with series say so when they give their points by setPoints().
    [[nodiscard]] virtual bool canBeLogarithmic(Qt::Orientation orientation) const;
    void setLogarithmic(Qt::Orientation orientation, bool logarithmic);
    [[nodiscard]] bool isLogarithmic(Qt::Orientation orientation) const;

    [[nodiscard]] bool isZoomed() const { return m_zoom.isZoomed(); }
    /// Shows `factor` times as much of these axes; what is at `around` (pixels) stays there.
    void zoomBy(Qt::Orientations orientations, double factor, QPointF around);
    /// Shows only what lies in a part of the plot, in pixels.
    void zoomInto(const QRectF& part);
    /// Moves what is shown, in pixels.
    void panBy(QPointF pixels);
    void resetZoom();
    /// undoZoom() comes back to what is shown now; zoomInto() and resetZoom() remember by themselves.
    void rememberZoom() { m_zoom.remember(); }
    [[nodiscard]] bool canUndoZoom() const { return m_zoom.canUndo(); }
    void undoZoom();

    /// Whether a range of this axis can be selected: by default where there are numbers.
    [[nodiscard]] virtual bool canBeBrushed(Qt::Orientation orientation) const;
    /// Shows a range as selected; nothing takes it away.
    void setBrush(const std::optional<BrushRange>& range);
    [[nodiscard]] const std::optional<BrushRange>& brush() const { return m_brush; }
    /// The user takes the range away.
    void clearBrush();
    /// Where the range lies on one of areas().
    [[nodiscard]] std::optional<BrushBand> brushBand(const PlotArea& area) const;
    /// A plain drag selects a range instead of what to look at.
    void setBrushing(bool brushing) { m_pointer.setBrushing(brushing); }
    [[nodiscard]] bool isBrushing() const { return m_pointer.isBrushing(); }

signals:
    void legendChanged();
    /// The user clicked, or pressed Return on, a hover point of this item; -1: on nothing.
    void itemChosen(int item);
    /// What is shown of the axes, or their scale, is another.
    void viewChanged();
    /// The user selected a range of an axis, in its values.
    void brushed(Qt::Orientation orientation, double from, double to);
    void brushCleared();

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

    /// The whole, linear axes; what is shown of them is plotArea()'s.
    void setAxes(const Axis& horizontal, const Axis& vertical);
    [[nodiscard]] const Axis& horizontalAxis() const { return m_wholeHorizontal; }
    [[nodiscard]] const Axis& verticalAxis() const { return m_wholeVertical; }
    /// A line series on the axes.
    [[nodiscard]] QLineSeries* addLine(const QString& name);
    /// Gives a series its points, in values and in order of x: those in view, as many as a frame affords, on the scale
    /// of the axes. After setAxes(); a series that has them already costs nothing.
    void setPoints(QLineSeries& series, const QList<QPointF>& points) const;
    /// The colours of the window, or of the file that is being written.
    [[nodiscard]] const Colours& colours() const;
    [[nodiscard]] bool isPaintingFile() const { return m_fileColours != nullptr; }
    [[nodiscard]] SeriesLook look(int leg) const;
    [[nodiscard]] QFont labelFont() const;

    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void applyNow();
    void forgetPoints();
    void findLeast();
    void showAxes();
    void changeView();
    void layOut(QSizeF size);
    void step(int direction);
    void setHover(std::optional<HoverPoint> point);
    [[nodiscard]] const HoverIndex& points() const;
    [[nodiscard]] std::vector<HoverPoint> inPanels(std::vector<HoverPoint> points) const;
    [[nodiscard]] bool needsClip() const;
    [[nodiscard]] QRectF clipRect() const;
    void paintClipped(QPainter& painter);
    void paintMarked(QPainter& painter) const;
    void paintPointer(QPainter& painter) const;

    const Theme& m_theme;
    QValueAxis* m_x;
    QValueAxis* m_y;
    QTimer* m_describe; // descriptions are for readers, not for thirty times a second
    Axis m_wholeHorizontal {};
    Axis m_wholeVertical {};
    Axis m_horizontal {}; // what is shown of it
    Axis m_vertical {};
    ChartZoom m_zoom {};
    ChartPointer m_pointer;
    std::optional<BrushRange> m_brush {};
    mutable HoverIndex m_points {}; // filled when it is asked
    PaintLayer m_marks {};
    QSizeF m_size {}; // of the picture: the view's, or the file's
    std::optional<HoverPoint> m_hover {};
    std::vector<int> m_looks {};
    int m_markedItem = -1;
    const Colours* m_fileColours = nullptr; // while a file is being painted
    bool m_isStale = false; // the value is newer than the series
    bool m_hasRing = false; // reached by keyboard
};

} // namespace tokenscope
