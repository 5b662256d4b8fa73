// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"
#include "run/runcontroller.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace tokenscope {

/// Where a series is: which part, which point of it.
struct SeriesStep
{
    QString scenario {}; ///< its key; empty: the run is no suite
    std::optional<SweepPoint> point {}; ///< absent: the part has one point
    int number = 1; ///< of this step, from 1
    std::optional<int> count {}; ///< of all steps; absent while a search decides how many there will be

    bool operator==(const SeriesStep&) const = default;
};

} // namespace tokenscope
