// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <cstdint>
#include <deque>
#include <unordered_set>

namespace tokenscope {

/// Remembers how prompts began, block by block as vLLM does: a block is known if it and all before it were seen.
class PrefixCache
{
public:
    static constexpr std::int64_t blockTokens = 16;
    static constexpr std::size_t mostBlocks = 100'000; ///< one and a half million tokens; the oldest go first

    /// Tokens at the start of the prompt that need not be computed again; from now on, all of its blocks are known.
    std::int64_t take(QStringView prompt);

private:
    void remember(std::uint64_t block);

    std::unordered_set<std::uint64_t> m_blocks {}; // hashes of a prompt from its start to the end of a block
    std::deque<std::uint64_t> m_order {}; // the same, oldest first
};

} // namespace tokenscope
