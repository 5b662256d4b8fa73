// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/trainingpoints.h"

namespace tokenscope {

void TrainingPoints::add(const TrainingPoint& point)
{
    m_last = point;
    if (m_count++ % m_stride != 0)
        return;
    m_kept.push_back(point);
    // one place is left for the last point
    if (m_kept.size() < limit)
        return;
    for (std::size_t i = 0; 2 * i < m_kept.size(); ++i)
        m_kept[i] = m_kept[2 * i];
    m_kept.resize((m_kept.size() + 1) / 2);
    m_stride *= 2;
}

std::vector<TrainingPoint> TrainingPoints::all() const
{
    std::vector<TrainingPoint> points = m_kept;
    if (m_count > 0 && (m_count - 1) % m_stride != 0)
        points.push_back(*m_last);
    return points;
}

} // namespace tokenscope
