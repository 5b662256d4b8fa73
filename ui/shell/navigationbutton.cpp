// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/navigationbutton.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace tokenscope {

namespace {

constexpr int iconWidth = 20;

} // namespace

NavigationButton::NavigationButton(const Theme& theme, const QString& iconName, const QString& title, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(title);
    setAccessibleName(title);
    setIcon(theme.icon(iconName));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

NavigationButton::~NavigationButton() = default;

QSize NavigationButton::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(10.5, QFont::DemiBold));
    return {qMax(56, metrics.horizontalAdvance(text()) + 8), iconWidth + metrics.height() + 18};
}

void NavigationButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = m_theme.colours();
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() && m_hasRing ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
    if (isChecked() || underMouse())
        painter.setBrush(isChecked() ? colours.selection : colours.head);
    painter.drawRoundedRect(frame, 8, 8);
    const QFont font = m_theme.font(10.5, isChecked() ? QFont::DemiBold : QFont::Normal);
    const int textHeight = QFontMetrics(font).height();
    const int top = (height() - iconWidth - 3 - textHeight) / 2;
    const QRect place((width() - iconWidth) / 2, top, iconWidth, iconWidth);
    icon().paint(&painter, place, Qt::AlignCenter, QIcon::Normal, isChecked() ? QIcon::On : QIcon::Off);
    painter.setFont(font);
    painter.setPen(isChecked() ? colours.text : colours.muted);
    painter.drawText(QRect(0, top + iconWidth + 3, width(), textHeight), Qt::AlignCenter, text());
}

void NavigationButton::focusInEvent(QFocusEvent* event)
{
    m_hasRing = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QAbstractButton::focusInEvent(event);
}

void NavigationButton::keyPressEvent(QKeyEvent* event)
{
    m_hasRing = true;
    update();
    QAbstractButton::keyPressEvent(event);
}

} // namespace tokenscope
