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

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace std::chrono_literals;

namespace tokenscope {

namespace {

constexpr double markerRoom = 6; // a marker on the edge of the plot is drawn whole

// A marker on the edge is whole.
QRectF withRoom(const QRectF& plot)
{
    return plot.adjusted(-markerRoom, -markerRoom, markerRoom, markerRoom);
}

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

PlotArea ChartView::areaAt(QPointF pixel) const
{
    const auto distance = [pixel](const PlotArea& area) {
        const QPointF inside(std::clamp(pixel.x(), area.rect.left(), std::max(area.rect.left(), area.rect.right())),
                             std::clamp(pixel.y(), area.rect.top(), std::max(area.rect.top(), area.rect.bottom())));
        return (pixel - inside).manhattanLength();
    };
    const std::vector<PlotArea> all = areas();
    return all.empty() ? plotArea() : *std::ranges::min_element(all, {}, distance);
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
    m_points.clear(); // a chart that draws some of many points has those of the item too
    viewport()->update();
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

void ChartView::layOut(QSizeF size)
{
    m_size = size;
    forgetPoints();
    resetCachedContent();
    const QRectF area = plotArea().rect;
    chart()->setPlotArea(withRoom(area));
    fit(*m_x, m_horizontal, area.width());
    fit(*m_y, m_vertical, area.height());
}

bool ChartView::needsClip() const
{
    const bool isPart = m_horizontal != m_wholeHorizontal || m_vertical != m_wholeVertical;
    return isPart && areas().size() == 1; // small multiples clip each
}

QRectF ChartView::clipRect() const
{
    return withRoom(plotArea().rect);
}

} // namespace tokenscope
