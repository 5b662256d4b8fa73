// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/fittingscrollarea.h"

#include <QEvent>
#include <QResizeEvent>
#include <QScrollBar>

namespace tokenscope {

FittingScrollArea::FittingScrollArea(QWidget* parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

FittingScrollArea::~FittingScrollArea() = default;

QSize FittingScrollArea::sizeHint() const
{
    if (!widget()) {
        return {};
    }
    const QSize wanted = widget()->sizeHint();
    const bool wraps = widget()->hasHeightForWidth() && viewport()->width() > 0;
    return {wanted.width(), wraps ? widget()->heightForWidth(viewport()->width()) : wanted.height()};
}

QSize FittingScrollArea::minimumSizeHint() const
{
    constexpr int leastHeight = 120;
    const int content = widget() ? widget()->minimumSizeHint().width() : 0;
    return {content + verticalScrollBar()->sizeHint().width(), leastHeight};
}

bool FittingScrollArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

void FittingScrollArea::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        updateGeometry(); // texts wrap elsewhere now
    }
}

} // namespace tokenscope
