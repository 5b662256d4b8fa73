// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/promptcalibration.h"

#include "dataset/syntheticprompts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tokenscope {

namespace {

constexpr std::array<std::int64_t, 2> firstProbes {48, 400}; // words: far enough apart for a slope, cheap enough to ask
constexpr int mostAttempts = 4; // at one length
constexpr double usualTokensPerWord = 1.2;
constexpr std::int64_t usualFixedTokens = 80; // chat template, number and instruction
constexpr double leastTokensPerWord = 0.1; // a server that counts less is not counting
constexpr double mostTokensPerWord = 20;

} // namespace

PromptCalibration::PromptCalibration(std::vector<std::int64_t> wantedTokens)
    : m_wanted(std::move(wantedTokens))
{
    std::ranges::sort(m_wanted);
    const auto doubles = std::ranges::unique(m_wanted);
    m_wanted.erase(doubles.begin(), doubles.end());
}

std::optional<Prompt> PromptCalibration::nextProbe() const
{
    const std::optional<std::int64_t> words = nextWords();
    return words ? std::optional(makeSyntheticProbe(*words)) : std::nullopt;
}

std::int64_t PromptCalibration::nextProbeTokens() const
{
    const std::optional<std::int64_t> words = nextWords();
    if (!words)
        return 0;
    const Count from = anchorAt(m_counts.size() < firstProbes.size() ? 0 : m_wanted[m_next]);
    return from.tokens + std::llround(static_cast<double>(*words - from.words) * tokensPerWord());
}

std::optional<std::int64_t> PromptCalibration::nextWords() const
{
    if (m_isImpossible || m_next >= m_wanted.size())
        return std::nullopt;
    if (m_counts.size() < firstProbes.size())
        return firstProbes.at(m_counts.size());
    return wordsFor(m_wanted[m_next]);
}

void PromptCalibration::take(std::int64_t promptTokens)
{
    const std::optional<std::int64_t> words = nextWords();
    if (!words)
        return;
    ++m_probesTaken;
    const auto place = std::ranges::lower_bound(m_counts, *words, {}, &Count::words);
    m_counts.insert(place, {.words = *words, .tokens = promptTokens});
    if (m_counts.size() < firstProbes.size())
        return;
    if (m_counts.size() > firstProbes.size())
        ++m_attempts;
    const double slope = tokensPerWord();
    m_isImpossible = !(slope >= leastTokensPerWord && slope <= mostTokensPerWord);
    advance();
}

void PromptCalibration::refuse()
{
    if (!nextWords())
        return;
    ++m_probesTaken;
    // Before there is a line, not even the short probes fit: nothing that is wanted will.
    m_refused = m_counts.size() < firstProbes.size() ? m_wanted.front() : m_wanted[m_next];
    m_next = m_wanted.size();
}

// Past all lengths of which nothing more is to be learned.
void PromptCalibration::advance()
{
    const auto isSettled = [this](std::int64_t wanted) {
        const bool isMet = static_cast<double>(distance(wanted)) <= tolerance * static_cast<double>(wanted);
        return isMet || m_attempts >= mostAttempts
            || std::ranges::binary_search(m_counts, wordsFor(wanted), {}, &Count::words);
    };
    while (m_next < m_wanted.size() && isSettled(m_wanted[m_next])) {
        ++m_next;
        m_attempts = 0;
    }
}

bool PromptCalibration::isWithin(double share) const
{
    return std::ranges::all_of(m_wanted, [this, share](std::int64_t wanted) {
        return isRefused(wanted) || static_cast<double>(distance(wanted)) <= share * static_cast<double>(wanted);
    });
}

bool PromptCalibration::isRefused(std::int64_t promptTokens) const
{
    return m_refused && promptTokens >= *m_refused;
}

double PromptCalibration::tokensPerWord() const
{
    if (m_counts.size() < firstProbes.size() || m_isImpossible)
        return usualTokensPerWord;
    const Count first = m_counts.front();
    const Count last = m_counts.back();
    return static_cast<double>(last.tokens - first.tokens) / static_cast<double>(last.words - first.words);
}

// The count nearest to that length: from there the line, whose slope comes from all, has the shortest way to err.
PromptCalibration::Count PromptCalibration::anchorAt(std::int64_t promptTokens) const
{
    if (m_counts.empty())
        return {.words = 0, .tokens = usualFixedTokens};
    return *std::ranges::min_element(
        m_counts, {}, [promptTokens](const Count& count) { return std::abs(count.tokens - promptTokens); });
}

std::int64_t PromptCalibration::distance(std::int64_t promptTokens) const
{
    return std::abs(anchorAt(promptTokens).tokens - promptTokens);
}

std::int64_t PromptCalibration::wordsFor(std::int64_t promptTokens) const
{
    const Count from = anchorAt(promptTokens);
    const double more = static_cast<double>(promptTokens - from.tokens) / tokensPerWord();
    return std::max<std::int64_t>(0, from.words + std::llround(more));
}

} // namespace tokenscope
