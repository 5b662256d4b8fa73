// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/statedot.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace tokenscope {

namespace {

constexpr double radius = 3.5;
constexpr int textAt = 12;

QColor colourOf(DotState state, const Colours& colours)
{
    switch (state) {
    case DotState::Unknown:
        return colours.faint;
    case DotState::Ready:
        return colours.ok;
    case DotState::Busy:
    case DotState::Idle:
        return colours.accent;
    case DotState::Warning:
        return colours.warning;
    case DotState::Error:
        return colours.error;
    }
    return {};
}

} // namespace

void paintStateSign(QPainter& painter, DotState state, QPointF centre, const Colours& colours)
{
    const QColor colour = colourOf(state, colours);
    painter.setPen(QPen(colour, 1.4));
    painter.setBrush(Qt::NoBrush);
    switch (state) {
    case DotState::Unknown:
        painter.setPen(QPen(colour, 1.2, Qt::DotLine));
        painter.drawEllipse(centre, radius - 0.5, radius - 0.5);
        return;
    case DotState::Ready:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(centre, radius, radius);
        return;
    case DotState::Busy:
        painter.drawEllipse(centre, radius - 0.5, radius - 0.5);
        painter.setBrush(colour);
        painter.drawPie(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), 90 * 16, 180 * 16);
        return;
    case DotState::Idle:
        painter.drawEllipse(centre, radius - 0.5, radius - 0.5);
        return;
    case DotState::Warning: {
        QPainterPath triangle(centre + QPointF(0, -radius - 0.5));
        triangle.lineTo(centre + QPointF(radius + 0.5, radius));
        triangle.lineTo(centre + QPointF(-radius - 0.5, radius));
        painter.fillPath(triangle, colour);
        return;
    }
    case DotState::Error: {
        const double arm = radius - 0.5;
        painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm));
        painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm));
        return;
    }
    }
}

StateDot::StateDot(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFont(theme.font(11.5));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

StateDot::~StateDot() = default;

void StateDot::display(DotState state, const QString& text)
{
    if (state == m_state && text == m_text)
        return;
    m_state = state;
    m_text = text;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

QSize StateDot::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {textAt + metrics.horizontalAdvance(m_text) + 1, metrics.height() + 2};
}

QSize StateDot::minimumSizeHint() const
{
    return {textAt, sizeHint().height()};
}

void StateDot::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintStateSign(painter, m_state, QPointF(radius + 0.5, height() / 2.0), m_theme.colours());
    painter.setPen(m_theme.colours().muted);
    const QString shown = QFontMetrics(font()).elidedText(m_text, Qt::ElideRight, width() - textAt);
    painter.drawText(rect().adjusted(textAt, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, shown);
}

} // namespace tokenscope
