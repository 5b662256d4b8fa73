// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace tokenscope {

/// Draws of indices below n, all alike on every machine: std::uniform_int_distribution promises no sequence.
class IndexDraw final
{
public:
    explicit IndexDraw(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    /// For n below 2^32.
    std::size_t below(std::size_t n) { return static_cast<std::size_t>((std::uint64_t {bits32()} * n) >> 32); }

    std::uint32_t bits32()
    {
        if (m_left == 0) {
            m_bits = m_engine();
            m_left = 2;
        }
        const auto half = static_cast<std::uint32_t>(m_bits); // one call gives two draws
        m_bits >>= 32;
        --m_left;
        return half;
    }

private:
    std::mt19937_64 m_engine;
    std::uint64_t m_bits = 0;
    int m_left = 0;
};

} // namespace tokenscope
