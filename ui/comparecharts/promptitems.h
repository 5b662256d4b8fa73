// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

#include <utility>
#include <vector>

namespace tokenscope {

/// Which prompt of the baseline a request of any leg was: what links one chart to another. By the text, since files
/// may hold different selections.
class PromptItems
{
public:
    explicit PromptItems(const Comparison& comparison);

    /// The baseline's number of the prompt that is `promptNumber` in the leg's own set; -1 if the baseline has none.
    [[nodiscard]] int itemOf(std::size_t leg, int promptNumber) const;

private:
    std::vector<std::vector<std::pair<int, int>>> m_items {}; // of each leg, by its own numbers; empty for the baseline
    std::size_t m_baseline = 0;
};

} // namespace tokenscope
