// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/livewindow.h"

#include <algorithm>

namespace tokenscope {

LiveWindow::LiveWindow(std::size_t legs, Nanoseconds bucketWidth)
    : m_legs(legs, LiveLeg(bucketWidth))
{
}

// A request may have started, streamed and ended since the last snapshot.
void LiveWindow::apply(const LiveSnapshot& snapshot)
{
    for (const LiveRequest& request : snapshot.started) {
        if (LiveLeg* leg = find(request.leg))
            leg->applyStarted(request);
    }
    for (const LiveChunks& chunks : snapshot.chunks) {
        if (LiveLeg* leg = find(chunks.leg))
            leg->applyChunks(chunks);
    }
    for (const auto& [index, record] : snapshot.finished) {
        if (LiveLeg* leg = find(index); leg && record)
            leg->applyFinished(*record);
    }
}

double LiveWindow::seconds() const
{
    double longest = 0;
    for (const LiveLeg& leg : m_legs)
        longest = std::max(longest, leg.seconds());
    return longest;
}

LiveLeg* LiveWindow::find(int leg)
{
    const auto index = static_cast<std::size_t>(leg);
    return leg >= 0 && index < m_legs.size() ? &m_legs[index] : nullptr;
}

} // namespace tokenscope
