// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/sweepbranch.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tokenscope {

namespace {

bool isWhole(SweepVariable variable)
{
    return variable != SweepVariable::Rate;
}

// More load pays with more throughput; of a longer prompt or answer nothing is expected but success in time.
bool isLoad(SweepVariable variable)
{
    return variable == SweepVariable::Concurrency || variable == SweepVariable::Rate;
}

} // namespace

SweepBranch::SweepBranch(Sweep sweep)
    : m_sweep(std::move(sweep))
    , m_bisectionsLeft(m_sweep.bisections)
{
    m_next = m_sweep.isSearch() ? m_sweep.from : m_sweep.values.front();
}

void SweepBranch::add(const SweepFigures& figures)
{
    if (!m_next)
        return;
    if (!m_sweep.isSearch()) {
        // What is longer than too long needs no trying.
        const auto fits = [&](double value) { return !figures.isTooLong || value < figures.value; };
        ++m_position;
        while (m_position < m_sweep.values.size() && !fits(m_sweep.values[m_position]))
            ++m_position;
        m_next = m_position < m_sweep.values.size() ? std::optional(m_sweep.values[m_position]) : std::nullopt;
        return;
    }
    if (pays(figures))
        m_best = figures;
    else
        m_tooMuch = figures.value;
    if (m_tooMuch)
        bisect();
    else
        goOnDoubling();
}

std::optional<std::size_t> SweepBranch::left() const
{
    if (m_sweep.isSearch())
        return m_next ? std::nullopt : std::optional<std::size_t>(0);
    return m_sweep.values.size() - m_position;
}

std::size_t SweepBranch::mostLeft() const
{
    if (!m_next || !m_sweep.isSearch())
        return left().value_or(0);
    const auto bisections = static_cast<std::size_t>(std::max(m_bisectionsLeft, 0));
    if (m_tooMuch)
        return 1 + bisections;
    const double doublings = std::ceil(std::max(std::log2(m_sweep.to / *m_next), 0.0));
    return 1 + static_cast<std::size_t>(doublings) + bisections;
}

bool SweepBranch::pays(const SweepFigures& figures) const
{
    if (figures.successRate.value_or(0) < m_sweep.smallestSuccess)
        return false;
    if (m_sweep.latencyLimit && figures.latencyP95.value_or(0) > toSeconds(*m_sweep.latencyLimit))
        return false;
    if (!m_best || !isLoad(m_sweep.variable))
        return true;
    // What is asked of a doubling is asked in part of a smaller step.
    const double doublings = std::log2(figures.value / m_best->value);
    const double wanted = std::pow(1 + m_sweep.smallestGain, doublings);
    return figures.throughput.value_or(0) >= wanted * m_best->throughput.value_or(0);
}

void SweepBranch::goOnDoubling()
{
    const double doubled = *m_next * 2;
    if (doubled <= m_sweep.to)
        m_next = doubled;
    else if (*m_next < m_sweep.to)
        m_next = m_sweep.to;
    else
        m_next.reset();
}

void SweepBranch::bisect()
{
    m_next.reset();
    if (!m_best || m_bisectionsLeft-- <= 0)
        return; // nothing paid at all, or the knee is narrow enough
    const double middle = (m_best->value + *m_tooMuch) / 2;
    const double value = isWhole(m_sweep.variable) ? std::round(middle) : middle;
    if (value > m_best->value && value < *m_tooMuch)
        m_next = value;
}

} // namespace tokenscope
