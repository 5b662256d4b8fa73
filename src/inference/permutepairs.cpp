// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/indexdraw.h"
#include "inference/resampling.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

constexpr int fewestExchanges = 400;
constexpr std::size_t mostEnumerated = 13; // pairs: 2^13 arrangements
constexpr int progressSteps = 50;
// Of the figures: arrangements that differ by rounding alone are as far out as the one that was measured, also where
// that is rounding itself, since sums of equal values differ by the order of adding.
constexpr double slack = 1e-12;

/// Which of two samples each unit belongs to, for all exchanges to be tried.
class Exchange
{
public:
    Exchange(const FigurePair& shape, const ResamplingOptions& options)
        : m_isPaired(options.isPaired)
        , m_ownUnits(shape.own.units())
        , m_own(shape.own.units() + shape.baseline.units())
        , m_baseline(m_own.size())
        , m_draw(options.seed ^ 0x9e37'79b9'7f4a'7c15U) // others than the bootstrap's
    {
        Q_ASSERT(!m_isPaired || m_own.size() == 2 * m_ownUnits);
    }

    [[nodiscard]] bool isEnumerable() const { return m_isPaired && m_ownUnits <= mostEnumerated; }
    [[nodiscard]] int arrangements() const { return 1 << m_ownUnits; }
    [[nodiscard]] std::size_t units() const { return m_own.size(); }
    [[nodiscard]] const UnitCounts& own() const { return m_own; }
    [[nodiscard]] const UnitCounts& baseline() const { return m_baseline; }

    /// The arrangement whose pairs are exchanged where its number has a bit; 0 is what was measured.
    void enumerate(unsigned number)
    {
        for (std::size_t pair = 0; pair < m_ownUnits; ++pair)
            exchange(pair, ((number >> pair) & 1U) != 0);
    }

    void drawNext()
    {
        if (m_isPaired) {
            drawPairs();
            return;
        }
        // a random choice of as many units as the leg has, in one pass
        std::size_t wanted = m_ownUnits;
        for (std::size_t unit = 0; unit < m_own.size(); ++unit) {
            const bool isOwn = m_draw.below(m_own.size() - unit) < wanted;
            wanted -= isOwn ? 1 : 0;
            m_own[unit] = isOwn ? 1 : 0;
            m_baseline[unit] = isOwn ? 0 : 1;
        }
    }

    /// Not exchanged: the samples as they were measured.
    void reset()
    {
        for (std::size_t unit = 0; unit < m_own.size(); ++unit) {
            m_own[unit] = unit < m_ownUnits ? 1 : 0;
            m_baseline[unit] = 1 - m_own[unit];
        }
    }

private:
    void exchange(std::size_t pair, bool isExchanged)
    {
        m_own[pair] = isExchanged ? 0 : 1;
        m_own[pair + m_ownUnits] = 1 - m_own[pair];
        m_baseline[pair] = 1 - m_own[pair];
        m_baseline[pair + m_ownUnits] = m_own[pair];
    }

    void drawPairs()
    {
        std::uint32_t bits = 0;
        for (std::size_t pair = 0; pair < m_ownUnits; ++pair) {
            if (pair % 32 == 0)
                bits = m_draw.bits32();
            exchange(pair, (bits & 1U) != 0);
            bits >>= 1;
        }
    }

    bool m_isPaired = false;
    std::size_t m_ownUnits = 0;
    UnitCounts m_own;
    UnitCounts m_baseline;
    IndexDraw m_draw;
};

/// Counts the exchanges after which the figures of a pair differ at least as much as they were measured to.
class Count
{
public:
    Count(const FigurePair& pair, const Exchange& measured)
        : m_figure(UnitFigure::pooled(pair.own, pair.baseline))
    {
        const double own = m_figure.of(measured.own());
        const double baseline = m_figure.of(measured.baseline());
        m_threshold = std::abs(own - baseline) - slack * std::max(std::abs(own), std::abs(baseline));
    }

    [[nodiscard]] bool isDefined() const { return std::isfinite(m_threshold); }

    void look(const Exchange& exchange)
    {
        const double found = std::abs(difference(exchange));
        // an exchange without a figure counts against the finding
        m_asFar += !std::isfinite(found) || found >= m_threshold ? 1 : 0;
    }

    [[nodiscard]] int asFar() const { return m_asFar; }

private:
    [[nodiscard]] double difference(const Exchange& exchange) const
    {
        return m_figure.of(exchange.own()) - m_figure.of(exchange.baseline());
    }

    UnitFigure m_figure;
    double m_threshold = 0; // of differences that are as large as the measured one
    int m_asFar = 0;
};

} // namespace

std::optional<std::vector<std::optional<PermutationTest>>>
permutePairs(const std::vector<FigurePair>& pairs, const ResamplingOptions& options, const ResamplingProgress& progress)
{
    std::vector<std::optional<PermutationTest>> tests(pairs.size());
    if (pairs.empty() || pairs.front().own.units() == 0 || pairs.front().baseline.units() == 0)
        return tests;
    Exchange exchange(pairs.front(), options);
    exchange.reset();
    std::vector<Count> counts;
    counts.reserve(pairs.size());
    for (const FigurePair& pair : pairs)
        counts.emplace_back(pair, exchange);
    const bool isExact = exchange.isEnumerable() && exchange.arrangements() <= options.resamples;
    const int exchanges
        = isExact ? exchange.arrangements() : resamplesFor(exchange.units(), options.resamples, fewestExchanges);
    for (int i = 0; i < exchanges; ++i) {
        if (progress && i % std::max(1, exchanges / progressSteps) == 0
            && !progress(static_cast<double>(i) / exchanges))
            return std::nullopt;
        if (isExact)
            exchange.enumerate(static_cast<unsigned>(i));
        else
            exchange.drawNext();
        for (Count& count : counts)
            count.look(exchange);
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        // what was measured is one of the arrangements that chance may give
        const double p = isExact ? static_cast<double>(counts[i].asFar()) / exchanges
                                 : static_cast<double>(counts[i].asFar() + 1) / (exchanges + 1);
        if (counts[i].isDefined())
            tests[i] = PermutationTest {p, isExact};
    }
    return tests;
}

} // namespace tokenscope
