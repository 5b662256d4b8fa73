// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sweep.h"

#include <optional>
#include <vector>

namespace tokenscope {

/// What a point of a sweep gave, as far as the search for the next one needs it.
struct SweepFigures
{
    double value = 0;
    std::optional<double> throughput {}; ///< output tokens/s
    std::optional<double> successRate {}; ///< 0…1
    std::optional<double> latencyP95 {}; ///< s
    bool isTooLong = false; ///< the endpoint has no room for prompts of this length

    bool operator==(const SweepFigures&) const = default;
};

/// One endpoint's way through a sweep: the values of a list, or a search. A value: what comes next follows from the
/// sweep and the points so far alone, so that a sweep that was stopped goes on where it was.
class SweepBranch
{
public:
    explicit SweepBranch(Sweep sweep);

    /// The value to be measured next; none: the branch has ended.
    [[nodiscard]] std::optional<double> next() const { return m_next; }
    void add(const SweepFigures& figures);
    /// Points still to come; absent in a search.
    [[nodiscard]] std::optional<std::size_t> left() const;
    /// Points that may still come: of a search, if every one of them pays.
    [[nodiscard]] std::size_t mostLeft() const;

private:
    [[nodiscard]] bool pays(const SweepFigures& figures) const;
    void goOnDoubling();
    void bisect();

    Sweep m_sweep;
    std::size_t m_position = 0; // in the list
    std::optional<double> m_next {};
    std::optional<SweepFigures> m_best {}; // of a search: the last that paid …
    std::optional<double> m_tooMuch {}; // … and the least that did not
    int m_bisectionsLeft = 0;
};

} // namespace tokenscope
