// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/trainingrun.h"

namespace tokenscope {

/// The Train lines of a run for charts: all of them, or so many evenly taken that they fit; the last one always.
class TrainingPoints
{
public:
    static constexpr std::size_t limit = 20'000;

    void add(const TrainingPoint& point);
    [[nodiscard]] std::vector<TrainingPoint> all() const;
    [[nodiscard]] bool isThinned() const { return m_stride > 1; }
    [[nodiscard]] const std::optional<TrainingPoint>& last() const { return m_last; }

private:
    std::vector<TrainingPoint> m_kept {};
    std::optional<TrainingPoint> m_last {};
    std::size_t m_count = 0;
    std::size_t m_stride = 1; ///< each so many-th is kept
};

} // namespace tokenscope
