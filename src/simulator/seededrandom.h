// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace tokenscope {

/// Random numbers that are the same on every machine and library, for a seed and a text.
class SeededRandom
{
public:
    /// `purpose` keeps the numbers for one thing apart from those for another of the same request.
    SeededRandom(std::uint64_t seed, QByteArrayView text, QByteArrayView purpose);

    [[nodiscard]] std::uint64_t next();
    [[nodiscard]] double uniform(); ///< in [0, 1)
    [[nodiscard]] double normal(); ///< mean 0, standard deviation 1, cut at ±3: a demonstration needs no monsters

private:
    std::uint64_t m_state = 0;
};

} // namespace tokenscope
