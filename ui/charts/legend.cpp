// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/legend.h"

#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace tokenscope {

namespace {

constexpr int side = 11; // as the title above it
constexpr double markerWidth = 14;
constexpr double gap = 12;
constexpr double markerSize = 8.4;

} // namespace

Legend::Legend(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

Legend::~Legend() = default;

void Legend::display(std::vector<LegendEntry> entries)
{
    if (entries == m_entries)
        return;
    m_entries = std::move(entries);
    announce();
}

void Legend::setRemark(const QString& remark)
{
    m_remark = remark;
    announce();
}

double Legend::paintTo(QPainter& painter, QPointF topLeft, double width, const Colours& colours) const
{
    const QFont font = m_theme.font(11.5);
    const QFontMetricsF metrics(font);
    const double line = std::ceil(metrics.height());
    painter.setFont(font);
    double x = 0;
    double y = 0;
    const auto place = [&](double needed) {
        if (x > 0 && x + needed > width) {
            x = 0;
            y += line;
        }
        const QPointF at = topLeft + QPointF(x, y);
        x += needed + gap;
        return at;
    };
    for (const LegendEntry& entry : m_entries) {
        const SeriesLook look = SeriesLook::of(entry.leg, colours);
        const QString name = metrics.elidedText(entry.name, Qt::ElideRight, width - markerWidth);
        const QPointF at = place(markerWidth + metrics.horizontalAdvance(name));
        if (entry.swatch)
            entry.swatch->paint(painter, QRectF(at + QPointF(0, (line - markerSize) / 2), QSizeF(10, markerSize)),
                                colours);
        else
            look.paintMarker(painter, at + QPointF(markerSize / 2 + 0.5, line / 2), markerSize);
        painter.setPen(entry.swatch ? colours.text : look.colour);
        painter.drawText(at + QPointF(markerWidth, metrics.ascent()), name);
    }
    if (!m_remark.isEmpty()) {
        const QString remark = metrics.elidedText(m_remark, Qt::ElideRight, width);
        const QPointF at = place(metrics.horizontalAdvance(remark));
        painter.setPen(colours.muted);
        painter.drawText(at + QPointF(0, metrics.ascent()), remark);
    }
    return y + line;
}

int Legend::heightForWidth(int width) const
{
    if (m_entries.empty() && m_remark.isEmpty())
        return 0;
    QPixmap nowhere(1, 1); // the same code decides where lines break
    QPainter painter(&nowhere);
    return static_cast<int>(std::ceil(paintTo(painter, {0, 0}, width - 2 * side, m_theme.colours()))) + 2;
}

QSize Legend::sizeHint() const
{
    return {200, heightForWidth(width())};
}

QSize Legend::minimumSizeHint() const
{
    return {60, heightForWidth(width())};
}

void Legend::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTo(painter, {side, 1}, width() - 2 * side, m_theme.colours());
}

void Legend::announce()
{
    QStringList names;
    for (const LegendEntry& entry : m_entries)
        names.append(entry.name);
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

} // namespace tokenscope
