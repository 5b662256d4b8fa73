// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/figureflow.h"

#include "store/settings.h"
#include "ui/charts/chartframe.h"

#include <algorithm>

namespace tokenscope {

FigureFlow::FigureFlow(Settings& settings, QObject& window)
    : m_settings(settings)
    , m_window(window)
{
    adopt();
}

FigureFlow::~FigureFlow() = default;

void FigureFlow::adopt()
{
    const PictureOptions options = kept();
    for (ChartFrame* frame : m_window.findChildren<ChartFrame*>()) {
        frame->setPictureOptions(options);
        disconnect(frame, &ChartFrame::pictureOptionsChanged, this, nullptr);
        connect(frame, &ChartFrame::pictureOptionsChanged, this, &FigureFlow::keep);
    }
}

void FigureFlow::keep(const PictureOptions& options)
{
    m_settings.set(setting::chartSize, options.size);
    m_settings.set(setting::chartScale, options.scale);
    m_settings.set(setting::chartIsTransparent, options.isTransparent);
    m_settings.set(setting::chartHasTitle, options.hasTitle);
    m_settings.set(setting::chartHasCaption, options.hasCaption);
    adopt();
}

// A file that was edited by hand makes no picture of a million pixels.
PictureOptions FigureFlow::kept() const
{
    constexpr QSize largest {4000, 4000};
    return {.size = m_settings.value(setting::chartSize).boundedTo(largest),
            .scale = std::clamp(m_settings.value(setting::chartScale), 1.0, 4.0),
            .isTransparent = m_settings.value(setting::chartIsTransparent),
            .hasTitle = m_settings.value(setting::chartHasTitle),
            .hasCaption = m_settings.value(setting::chartHasCaption)};
}

} // namespace tokenscope
