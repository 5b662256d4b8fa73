// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartview.h"

#include "ui/figures/clipscope.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QChart>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QTimer>
#include <QValueAxis>
#include <QWheelEvent>

#include <chrono>
#include <cmath>

using namespace std::chrono_literals;

namespace tokenscope {

namespace {

constexpr double markerRoom = 6; // a marker on the edge of the plot is drawn whole
constexpr double reach = 14; // pixels between the pointer and the point it means

// Series stand on linear axes: on a logarithmic one they have the logarithms of their values.
double coordinateOf(const Axis& axis, double value)
{
    return axis.isLogarithmic ? std::log10(value) : value;
}

// Qt Charts clips to its plot area and would cut markers on the edge in half, so its area is a little larger than ours.
void fit(QValueAxis& series, const Axis& axis, double pixels)
{
    const double from = coordinateOf(axis, axis.from);
    const double to = coordinateOf(axis, axis.to);
    const double margin = markerRoom * (to - from) / std::max(1.0, pixels);
    series.setRange(from - margin, to + margin);
}

void prepare(QChart& chart)
{
    chart.setBackgroundVisible(false);
    chart.setPlotAreaBackgroundVisible(false);
    chart.setMargins({});
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.legend()->hide();
}

} // namespace

ChartView::ChartView(const Theme& theme, QWidget* parent)
    : QChartView(parent)
    , m_theme(theme)
    , m_x(new QValueAxis(this))
    , m_y(new QValueAxis(this))
    , m_describe(new QTimer(this))
    , m_pointer(*this)
    , m_size(size())
{
    prepare(*chart());
    for (auto* axis : {m_x, m_y})
        axis->setVisible(false); // ours are sharper, see paintAxes()
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    setFrameShape(QFrame::NoFrame);
    setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform | QPainter::TextAntialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setCacheMode(QGraphicsView::CacheBackground); // axes change less often than what they measure
    setInteractive(false);
    setAcceptDrops(false); // files are for the window
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_describe->setSingleShot(true);
    m_describe->setInterval(500ms);
    connect(m_describe, &QTimer::timeout, this, [this] { setAccessibleDescription(description()); });
    connect(&theme, &Theme::changed, this, &ChartView::resetCachedContent);
    connect(&theme, &Theme::changed, this, &ChartView::markChanged);
}

ChartView::~ChartView() = default;

void ChartView::paintTo(QPainter& painter, const QRectF& target, const Colours& colours)
{
    const QSizeF shown = m_size;
    m_fileColours = &colours;
    chart()->resize(target.size());
    apply();
    layOut(target.size());
    painter.save();
    painter.translate(target.topLeft());
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter, plotArea());
    {
        std::optional<ClipScope> clip;
        if (needsClip())
            clip.emplace(painter, clipRect());
        scene()->render(&painter, QRectF(QPointF(0, 0), target.size()), QRectF(QPointF(0, 0), target.size()));
        paintMarks(painter, plotArea());
    }
    painter.restore();
    m_fileColours = nullptr;
    chart()->resize(shown);
    apply();
    layOut(shown);
    m_isStale = false;
}

PlotArea ChartView::plotArea() const
{
    return {PlotArea::inside(QRectF(QPointF(0, 0), m_size), m_horizontal, m_vertical, labelFont()), m_horizontal,
            m_vertical};
}

void ChartView::markChanged()
{
    m_isStale = true;
    forgetPoints();
    m_describe->start();
    if (isVisible())
        applyNow();
}

void ChartView::paintFrame(QPainter& painter, const PlotArea& area) const
{
    paintAxes(painter, area, colours(), labelFont());
}

void ChartView::paintMarks(QPainter& /*painter*/, const PlotArea& /*area*/) { }

void ChartView::setAxes(const Axis& horizontal, const Axis& vertical)
{
    if (horizontal == m_wholeHorizontal && vertical == m_wholeVertical)
        return;
    m_wholeHorizontal = horizontal;
    m_wholeVertical = vertical;
    showAxes();
}

QLineSeries* ChartView::addLine(const QString& name)
{
    auto* series = new QLineSeries; // the chart takes it
    series->setName(name);
    chart()->addSeries(series);
    series->attachAxis(m_x);
    series->attachAxis(m_y);
    return series;
}

const Colours& ChartView::colours() const
{
    return m_fileColours != nullptr ? *m_fileColours : m_theme.colours();
}

SeriesLook ChartView::look(int leg) const
{
    return SeriesLook::of(lookOf(leg), colours());
}

void ChartView::setLooks(std::vector<int> looks)
{
    if (looks == m_looks)
        return;
    m_looks = std::move(looks);
    markChanged();
    emit legendChanged();
}

void ChartView::setMarkedItem(int item)
{
    if (item == m_markedItem)
        return;
    m_markedItem = item;
    viewport()->update(); // drawn above what is there, which stays as it is
}

int ChartView::lookOf(int leg) const
{
    const auto index = static_cast<std::size_t>(leg);
    return index < m_looks.size() ? m_looks[index] : leg;
}

QFont ChartView::labelFont() const
{
    return m_theme.font(11);
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    layOut(event->size());
}

void ChartView::showEvent(QShowEvent* event)
{
    QChartView::showEvent(event);
    if (m_isStale)
        applyNow();
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    m_pointer.press(*event);
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer.move(*event);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    m_pointer.release(*event);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        resetZoom();
}

void ChartView::wheelEvent(QWheelEvent* event)
{
    event->setAccepted(m_pointer.turn(*event));
}

void ChartView::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    m_pointer.leave();
    setHover({});
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    if (m_pointer.press(*event))
        return;
    if (event->key() == Qt::Key_Right)
        step(1);
    else if (event->key() == Qt::Key_Left)
        step(-1);
    else
        event->ignore(); // Esc stops a run; the view's own keys would scroll
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    m_hasRing = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    m_hasRing = false;
    setHover({});
    viewport()->update();
}

bool ChartView::event(QEvent* event)
{
    // Esc takes a hovered value away before it stops a run
    if (event->type() == QEvent::ShortcutOverride && m_pointer.wants(*static_cast<QKeyEvent*>(event)))
        event->accept();
    return QChartView::event(event);
}

void ChartView::applyNow()
{
    m_isStale = false;
    apply();
    if (m_hover)
        hoverAt(m_hover->position);
    viewport()->update();
}

void ChartView::forgetPoints()
{
    m_points.clear();
    m_marks.invalidate();
}

void ChartView::showAxes()
{
    m_horizontal = m_zoom.shown(Qt::Horizontal, m_wholeHorizontal);
    m_vertical = m_zoom.shown(Qt::Vertical, m_wholeVertical);
    layOut(m_size);
}

void ChartView::layOut(QSizeF size)
{
    m_size = size;
    forgetPoints();
    resetCachedContent();
    const QRectF area = plotArea().rect;
    chart()->setPlotArea(area.adjusted(-markerRoom, -markerRoom, markerRoom, markerRoom));
    fit(*m_x, m_horizontal, area.width());
    fit(*m_y, m_vertical, area.height());
}

const HoverIndex& ChartView::points() const
{
    if (!m_points.isFilled())
        m_points.fill(hoverPoints(), clipRect());
    return m_points;
}

bool ChartView::needsClip() const
{
    return isZoomed() || m_horizontal != m_wholeHorizontal || m_vertical != m_wholeVertical;
}

// A marker on the edge is whole.
QRectF ChartView::clipRect() const
{
    return plotArea().rect.adjusted(-markerRoom, -markerRoom, markerRoom, markerRoom);
}

void ChartView::step(int direction)
{
    const std::vector<HoverPoint>& all = points().points();
    if (all.empty())
        return;
    const auto count = static_cast<int>(all.size());
    int next = direction > 0 ? 0 : count - 1;
    for (int i = 0; m_hover && i < count; ++i) {
        const HoverPoint& point = all[static_cast<std::size_t>(i)];
        if (point.position == m_hover->position && point.leg == m_hover->leg)
            next = (i + direction + count) % count;
    }
    m_pointer.leave();
    setHover(all[static_cast<std::size_t>(next)]);
    setAccessibleDescription(m_hover->text);
}

QString ChartView::hoverTextOf(const HoverPoint& point) const
{
    return point.text;
}

std::optional<HoverPoint> ChartView::hoverPointAt(QPointF pointer) const
{
    const HoverPoint* nearest = points().nearest(pointer, reach);
    return nearest != nullptr ? std::optional(*nearest) : std::nullopt;
}

void ChartView::hoverAt(QPointF pointer)
{
    setHover(hoverPointAt(pointer));
    viewport()->update(); // the crosshair moves
}

void ChartView::leaveHover()
{
    setHover({});
}

void ChartView::setHover(std::optional<HoverPoint> point)
{
    if (!point && !m_hover)
        return;
    m_hover = std::move(point);
    if (m_hover && m_hover->text.isEmpty())
        m_hover->text = hoverTextOf(*m_hover);
    viewport()->update();
}

} // namespace tokenscope
