// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweepcharts/regionpainter.h"

#include "ui/text/matrixtext.h"
#include "ui/text/sweeptext.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

constexpr double side = 13; // from the border to text
constexpr double barHeight = 24;
constexpr double tickRoom = 17;
constexpr double below = 16; // between strips
constexpr double markerSize = 8.4;
constexpr double titleTop = 16;

bool isSameStrip(const LoadRegion& a, const LoadRegion& b)
{
    return a.scenario == b.scenario && a.merit == b.merit && a.variable == b.variable;
}

/// Values on a strip: the same factor is the same distance, and the ends have half a doubling of room.
class Scale
{
public:
    Scale(double least, double most, const QRectF& bar)
        : m_from(std::log2(least) - 0.5)
        , m_to(std::log2(most) + 0.5)
        , m_bar(bar)
    {
    }

    [[nodiscard]] double x(double value) const
    {
        return m_bar.left() + m_bar.width() * (std::log2(value) - m_from) / (m_to - m_from);
    }
    /// Nobody measured between two regions: they meet in the middle.
    [[nodiscard]] double between(double last, double first) const { return x(std::sqrt(last * first)); }

private:
    double m_from;
    double m_to;
    QRectF m_bar;
};

void paintHatching(QPainter& painter, const QRectF& area, const QColor& colour)
{
    constexpr double distance = 6;
    painter.setPen(QPen(colour, 1));
    for (double x = area.left() + 2; x + area.height() < area.right() - 2; x += distance)
        painter.drawLine(QPointF(x, area.bottom() - 2), QPointF(x + area.height() - 4, area.top() + 2));
}

} // namespace

RegionPainter::RegionPainter(const Theme& theme, const Colours& colours, const ScenarioMatrix& matrix)
    : m_colours(colours)
    , m_matrix(matrix)
    , m_title(theme.font(12.5, QFont::DemiBold))
    , m_text(theme.font(12.5))
    , m_small(theme.font(11.5))
{
    for (const LoadRegion& region : matrix.regions) {
        if (!(region.from > 0) || region.to < region.from)
            continue; // has no place on a strip
        if (m_strips.empty() || !isSameStrip(m_strips.back().first(), region))
            m_strips.emplace_back();
        m_strips.back().regions.push_back(&region);
    }
}

double RegionPainter::heightFor(double width) const
{
    if (m_strips.empty())
        return 0;
    double height = titleTop + QFontMetricsF(m_title).height() + 10;
    for (const Strip& strip : m_strips)
        height += heightOf(strip, width);
    return height;
}

void RegionPainter::paint(QPainter& painter, double width) const
{
    if (m_strips.empty())
        return;
    const QFontMetricsF metrics(m_title);
    painter.setFont(m_title);
    painter.setPen(m_colours.text);
    painter.drawText(QPointF(side, titleTop + metrics.ascent()), matrixtext::regionsHeading());
    double top = titleTop + metrics.height() + 10;
    for (const Strip& strip : m_strips) {
        const QRectF bar = barOf(width, top);
        paintNames(painter, strip, top);
        paintBar(painter, strip, bar);
        paintTicks(painter, strip, bar);
        painter.setFont(m_small);
        painter.setPen(m_colours.muted);
        painter.drawText(QRectF(bar.left(), bar.bottom() + tickRoom + 2, bar.width(), sentenceHeight(strip, width) + 2),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, sentencesOf(strip));
        top += heightOf(strip, width);
    }
}

QRectF RegionPainter::barOf(double width, double top) const
{
    double names = 120;
    for (const Strip& strip : m_strips) {
        names = std::max({names, QFontMetricsF(m_text).horizontalAdvance(matrixtext::merit(strip.first().merit)),
                          QFontMetricsF(m_small).horizontalAdvance(sweeptext::axisTitle(strip.first().variable))});
    }
    const double left = side + std::min(names, width * 0.4) + 20;
    return {left, top, std::max(60.0, width - left - side), barHeight};
}

QString RegionPainter::sentencesOf(const Strip& strip) const
{
    QStringList sentences;
    for (const LoadRegion* region : strip.regions)
        sentences.append(matrixtext::sentence(m_matrix, *region));
    return sentences.join(QStringLiteral("  "));
}

double RegionPainter::sentenceHeight(const Strip& strip, double width) const
{
    const QRectF bar = barOf(width, 0);
    return QFontMetricsF(m_small)
        .boundingRect(QRectF(0, 0, bar.width(), 1'000), Qt::AlignLeft | Qt::TextWordWrap, sentencesOf(strip))
        .height();
}

double RegionPainter::heightOf(const Strip& strip, double width) const
{
    return barHeight + tickRoom + sentenceHeight(strip, width) + below;
}

void RegionPainter::paintNames(QPainter& painter, const Strip& strip, double top) const
{
    const QFontMetricsF small(m_small);
    painter.setFont(m_text);
    painter.setPen(m_colours.text);
    painter.drawText(QPointF(side, top + barHeight / 2 + QFontMetricsF(m_text).capHeight() / 2),
                     matrixtext::merit(strip.first().merit));
    painter.setFont(m_small);
    painter.setPen(m_colours.muted);
    painter.drawText(QPointF(side, top + barHeight + 3 + small.ascent()), sweeptext::axisTitle(strip.first().variable));
    painter.setPen(m_colours.faint);
    painter.drawText(QPointF(side, top + barHeight + tickRoom + 2 + small.ascent()),
                     sweeptext::scenario(strip.first().scenario));
}

void RegionPainter::paintBar(QPainter& painter, const Strip& strip, const QRectF& bar) const
{
    const Scale scale(strip.first().from, strip.regions.back()->to, bar);
    double left = bar.left();
    for (std::size_t i = 0; i < strip.regions.size(); ++i) {
        const bool isLast = i + 1 == strip.regions.size();
        const double right = isLast ? bar.right() : scale.between(strip.regions[i]->to, strip.regions[i + 1]->from);
        paintStretch(painter, *strip.regions[i], QRectF(left, bar.top(), right - left - (isLast ? 0 : 3), barHeight));
        left = right;
    }
}

void RegionPainter::paintStretch(QPainter& painter, const LoadRegion& region, const QRectF& stretch) const
{
    if (!region.winner || *region.winner >= m_matrix.endpoints.size()) {
        painter.setPen(QPen(m_colours.line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(stretch.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        paintHatching(painter, stretch, m_colours.line);
        return;
    }
    const SeriesLook look = SeriesLook::of(static_cast<int>(*region.winner), m_colours);
    painter.setPen(QPen(look.colour, 1.2));
    painter.setBrush(look.tint);
    painter.drawRoundedRect(stretch.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QFontMetricsF metrics(m_title);
    const QString& name = m_matrix.endpoints[*region.winner];
    const double room = stretch.width() - markerSize - 24;
    const QString text = room > 30 ? metrics.elidedText(name, Qt::ElideRight, room) : QString();
    const double width = markerSize + (text.isEmpty() ? 0 : 6 + metrics.horizontalAdvance(text));
    const double left = stretch.center().x() - width / 2;
    look.paintMarker(painter, QPointF(left + markerSize / 2, stretch.center().y()), markerSize);
    painter.setFont(m_title);
    painter.setPen(look.colour);
    painter.drawText(QPointF(left + markerSize + 6, stretch.center().y() + metrics.capHeight() / 2), text);
}

// The values that were measured at the ends of the stretches: what lies between two of them nobody knows.
void RegionPainter::paintTicks(QPainter& painter, const Strip& strip, const QRectF& bar) const
{
    const Scale scale(strip.first().from, strip.regions.back()->to, bar);
    const QFontMetricsF metrics(m_small);
    painter.setFont(m_small);
    double free = bar.left() - 100;
    for (const LoadRegion* region : strip.regions) {
        for (const double value : {region->from, region->to}) {
            const QString text = sweeptext::value(region->variable, value);
            const double x = scale.x(value);
            const double left = x - metrics.horizontalAdvance(text) / 2;
            if (left < free)
                continue;
            free = left + metrics.horizontalAdvance(text) + 5;
            painter.setPen(QPen(m_colours.faint, 1));
            painter.drawLine(QPointF(x, bar.bottom()), QPointF(x, bar.bottom() + 3));
            painter.setPen(m_colours.muted);
            painter.drawText(QPointF(left, bar.bottom() + 3 + metrics.ascent()), text);
        }
    }
}

} // namespace tokenscope
