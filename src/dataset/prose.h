// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace tokenscope {

/// Writes plain English sentences that never end and hardly repeat themselves, the same for the same seed.
///
/// Words are dealt like cards, each once before any comes again, and the seed decides only in which order the next few
/// come: texts of as many words consist of nearly the same words, and so of nearly as many tokens, whatever the
/// tokenizer.
class Prose
{
public:
    explicit Prose(std::uint64_t seed);

    /// From here on, written as with this seed.
    void reseed(std::uint64_t seed) { m_random.seed(seed); }
    /// A text of exactly so many words, in paragraphs; what is asked for next goes on where it ended. The last
    /// sentence ends early if it has to.
    [[nodiscard]] QString write(std::int64_t words);

private:
    /// Words of a kind, dealt one after the other: round by round in an order that is the same for every text, but
    /// for each hand of a few, whose order is the text's own.
    class Deck
    {
    public:
        explicit Deck(std::span<const char* const> cards);
        [[nodiscard]] QLatin1String deal(std::mt19937_64& random);

    private:
        std::mt19937_64 m_common {1};
        std::vector<const char*> m_cards;
        std::size_t m_next = 0;
    };

    [[nodiscard]] QString sentence();
    [[nodiscard]] QLatin1String wordFor(QChar kind);

    std::mt19937_64 m_random; // its numbers are the same with every library, those of its distributions are not
    Deck m_patterns;
    Deck m_nouns;
    Deck m_people;
    Deck m_adjectives;
    Deck m_verbs;
    Deck m_places;
    Deck m_times;
};

} // namespace tokenscope
