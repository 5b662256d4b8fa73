// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/prompt.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// How many tokens a server makes of synthetic prompts. No tokenizer is at hand, so the server is asked: a few probes
/// of known length, whose prompt tokens it reports, give the chat template's fixed share and the tokens of a word.
/// A default one knows nothing and guesses.
class PromptCalibration
{
public:
    /// What a prompt may be off, as a share of its length.
    static constexpr double tolerance = 0.02;

    PromptCalibration() = default;
    /// For prompts of these lengths.
    explicit PromptCalibration(std::vector<std::int64_t> wantedTokens);

    /// To be sent next, for an answer of one token; none: all is known that can be.
    [[nodiscard]] std::optional<Prompt> nextProbe() const;
    /// About how many tokens nextProbe() has; 0 if there is none.
    [[nodiscard]] std::int64_t nextProbeTokens() const;
    /// The prompt tokens that the server counted in nextProbe().
    void take(std::int64_t promptTokens);
    /// The server has no room for nextProbe(), nor for anything longer.
    void refuse();

    /// The server's counts make no sense: longer probes had no more tokens.
    [[nodiscard]] bool isImpossible() const { return m_isImpossible; }
    /// Every wanted length that was not refused has been met to this share of it.
    [[nodiscard]] bool isWithin(double share) const;
    /// Prompts of this many tokens were refused, or are longer than those that were.
    [[nodiscard]] bool isRefused(std::int64_t promptTokens) const;
    /// Words of prose, between number and instruction, that make a prompt of so many tokens; never negative.
    [[nodiscard]] std::int64_t wordsFor(std::int64_t promptTokens) const;
    [[nodiscard]] double tokensPerWord() const;
    [[nodiscard]] int probesTaken() const { return m_probesTaken; }

    bool operator==(const PromptCalibration&) const = default;

private:
    struct Count
    {
        std::int64_t words = 0;
        std::int64_t tokens = 0;

        bool operator==(const Count&) const = default;
    };

    [[nodiscard]] std::optional<std::int64_t> nextWords() const;
    [[nodiscard]] Count anchorAt(std::int64_t promptTokens) const;
    [[nodiscard]] std::int64_t distance(std::int64_t promptTokens) const;
    void advance();

    std::vector<std::int64_t> m_wanted {}; // ascending
    std::vector<Count> m_counts {}; // ascending
    std::size_t m_next = 0; // which of the wanted is being asked about
    int m_attempts = 0; // at it
    int m_probesTaken = 0;
    std::optional<std::int64_t> m_refused {}; // the least that was
    bool m_isImpossible = false;
};

} // namespace tokenscope
