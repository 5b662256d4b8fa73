// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/progressline.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tokenscope {

ProgressLine::ProgressLine(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedHeight(6);
    setMinimumWidth(60);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleName(tr("Progress"));
}

ProgressLine::~ProgressLine() = default;

void ProgressLine::display(double share)
{
    share = std::clamp(share, 0.0, 1.0);
    if (share == m_share)
        return;
    m_share = share;
    setAccessibleDescription(tr("%1 percent").arg(qRound(100 * share)));
    update();
}

void ProgressLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath groove;
    groove.addRoundedRect(QRectF(rect()), height() / 2.0, height() / 2.0);
    painter.fillPath(groove, m_theme.colours().grid);
    painter.setClipPath(groove);
    painter.fillRect(QRectF(0, 0, width() * m_share, height()), m_theme.colours().accent);
}

} // namespace tokenscope
