// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartview.h"

#include "ui/charts/hoverpainter.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QChart>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QTimer>
#include <QValueAxis>

#include <chrono>

using namespace std::chrono_literals;

namespace tokenscope {

namespace {

constexpr double markerRoom = 6; // a marker on the edge of the plot is drawn whole
constexpr double reach = 14; // pixels between the pointer and the point it means

double valuesPerPixel(const Axis& axis, double pixels)
{
    return (axis.to - axis.from) / std::max(1.0, pixels);
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
    setFocusPolicy(Qt::TabFocus);
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
    scene()->render(&painter, QRectF(QPointF(0, 0), target.size()), QRectF(QPointF(0, 0), target.size()));
    paintMarks(painter, plotArea());
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
    if (horizontal == m_horizontal && vertical == m_vertical)
        return;
    m_horizontal = horizontal;
    m_vertical = vertical;
    layOut(m_size);
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
    markChanged();
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

void ChartView::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, colours().panel);
    paintFrame(*painter, plotArea());
}

void ChartView::drawForeground(QPainter* painter, const QRectF& /*rect*/)
{
    paintMarks(*painter, plotArea());
    if (m_hover)
        paintHover(*painter);
    if (m_hasRing) {
        painter->setPen(QPen(colours().accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(QPointF(0, 0), m_size).adjusted(2.5, 0.5, -2.5, -2.5), 4, 4);
    }
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

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    hoverAt(event->position());
}

void ChartView::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    setHover({});
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Right)
        step(1);
    else if (event->key() == Qt::Key_Left)
        step(-1);
    else if (event->key() == Qt::Key_Escape && m_hover)
        setHover({});
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
    if (event->type() == QEvent::ShortcutOverride && m_hover && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
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

// Qt Charts clips to its plot area and would cut markers on the edge in half, so its area is a little larger than ours.
void ChartView::layOut(QSizeF size)
{
    m_size = size;
    resetCachedContent();
    const QRectF area = plotArea().rect;
    const double marginX = markerRoom * valuesPerPixel(m_horizontal, area.width());
    const double marginY = markerRoom * valuesPerPixel(m_vertical, area.height());
    chart()->setPlotArea(area.adjusted(-markerRoom, -markerRoom, markerRoom, markerRoom));
    m_x->setRange(m_horizontal.from - marginX, m_horizontal.to + marginX);
    m_y->setRange(m_vertical.from - marginY, m_vertical.to + marginY);
}

void ChartView::step(int direction)
{
    const std::vector<HoverPoint> points = hoverPoints();
    if (points.empty())
        return;
    const auto count = static_cast<int>(points.size());
    int next = direction > 0 ? 0 : count - 1;
    for (int i = 0; m_hover && i < count; ++i) {
        const HoverPoint& point = points.at(static_cast<std::size_t>(i));
        if (point.position == m_hover->position && point.leg == m_hover->leg)
            next = (i + direction + count) % count;
    }
    setHover(points.at(static_cast<std::size_t>(next)));
    setAccessibleDescription(m_hover->text);
}

void ChartView::hoverAt(QPointF pointer)
{
    std::optional<HoverPoint> nearest;
    double least = reach;
    for (const HoverPoint& point : hoverPoints()) {
        const double distance = std::hypot(point.position.x() - pointer.x(), point.position.y() - pointer.y());
        if (distance >= least)
            continue;
        least = distance;
        nearest = point;
    }
    setHover(nearest);
}

void ChartView::setHover(std::optional<HoverPoint> point)
{
    if (!point && !m_hover)
        return;
    m_hover = std::move(point);
    viewport()->update();
}

void ChartView::paintHover(QPainter& painter) const
{
    const QColor colour = m_hover->leg < 0 ? colours().text : look(m_hover->leg).colour;
    paintHoverBox(painter, {plotArea().rect, m_hover->position, m_hover->text}, colour, colours(), labelFont());
}

} // namespace tokenscope
