// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/scenariomatrix.h"

#include "comparison/loadregions.h"
#include "comparison/longestcontext.h"
#include "stats/legplan.h"

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

/// What rows a scenario has.
enum class ScenarioKind
{
    Original,
    LoadSweep,
    Batch,
    PromptSweep,
    AnswerSweep,
    Steady,
    Other,
};

constexpr std::array<std::pair<const char*, ScenarioKind>, 6> kinds {{
    {"original", ScenarioKind::Original},
    {"concurrency", ScenarioKind::LoadSweep},
    {"batch", ScenarioKind::Batch},
    {"long_context", ScenarioKind::PromptSweep},
    {"long_answers", ScenarioKind::AnswerSweep},
    {"steady", ScenarioKind::Steady},
}};

/// The legs of one scenario by endpoint.
struct ScenarioLegs
{
    QString key {};
    std::vector<EndpointLegs> endpoints {};
    std::optional<SweepVariable> variable {}; ///< of its sweep
};

ScenarioKind kindOf(const ScenarioLegs& scenario)
{
    const auto found = std::ranges::find_if(kinds, [&scenario](const auto& kind) {
        const QLatin1String key(kind.first); // "batch_32" is a kind of batch
        return scenario.key == key || scenario.key.startsWith(key + QChar(u'_'));
    });
    if (found != kinds.end())
        return found->second;
    if (!scenario.variable)
        return ScenarioKind::Other;
    switch (*scenario.variable) {
    case SweepVariable::Concurrency:
    case SweepVariable::Rate:
        return ScenarioKind::LoadSweep;
    case SweepVariable::PromptTokens:
        return ScenarioKind::PromptSweep;
    case SweepVariable::OutputTokens:
        return ScenarioKind::AnswerSweep;
    }
    Q_UNREACHABLE();
}

std::vector<QString> endpointsOf(const RunResult& result)
{
    std::vector<QString> endpoints;
    for (const Leg& leg : result.legs) {
        const QString name = endpointNameOf(leg);
        if (std::ranges::find(endpoints, name) == endpoints.end())
            endpoints.push_back(name);
    }
    return endpoints;
}

// In the suite's order; then what it does not name.
std::vector<QString> scenarioKeysOf(const RunResult& result)
{
    std::vector<QString> keys;
    const auto add = [&keys](const QString& key) {
        if (std::ranges::find(keys, key) == keys.end())
            keys.push_back(key);
    };
    for (const Scenario& scenario : result.scenarios)
        add(scenario.key);
    for (const Leg& leg : result.legs)
        add(leg.part.scenario);
    return keys;
}

ScenarioLegs legsOf(const RunResult& result, const QString& key, const std::vector<QString>& endpoints)
{
    ScenarioLegs scenario {.key = key, .endpoints = std::vector<EndpointLegs>(endpoints.size())};
    for (const Leg& leg : result.legs) {
        if (leg.part.scenario != key)
            continue;
        const auto endpoint = std::ranges::find(endpoints, endpointNameOf(leg)) - endpoints.begin();
        scenario.endpoints[static_cast<std::size_t>(endpoint)].push_back(&leg);
        if (leg.part.point && !scenario.variable)
            scenario.variable = leg.part.point->variable;
    }
    return scenario;
}

/// Makes the rows and regions of one scenario.
class RowMaker
{
public:
    RowMaker(const RunResult& result, const ScenarioLegs& scenario, std::uint64_t seed)
        : m_result(result)
        , m_scenario(scenario)
        , m_seed(seed)
    {
        if (scenario.variable) {
            for (const EndpointLegs& legs : scenario.endpoints)
                m_swept.push_back(sweptLegsOf(legs, *scenario.variable));
        }
    }

    void addTo(ScenarioMatrix& matrix) const
    {
        switch (kindOf(m_scenario)) {
        case ScenarioKind::Original:
            add(matrix, Merit::MedianLatency, pooled(Merit::MedianLatency));
            addFirstToken(matrix);
            break;
        case ScenarioKind::LoadSweep:
            add(matrix, Merit::OutputThroughput, bestPoints());
            addRegions(matrix, Merit::OutputThroughput);
            addRegions(matrix, Merit::MedianLatency);
            break;
        case ScenarioKind::Batch:
            add(matrix, Merit::OutputThroughput, pooled(Merit::OutputThroughput));
            break;
        case ScenarioKind::PromptSweep:
            add(matrix, Merit::MedianLatency, atLongest());
            addLongestContext(matrix);
            addRegions(matrix, Merit::MedianLatency);
            break;
        case ScenarioKind::AnswerSweep:
            add(matrix, Merit::MedianLatency, atLongest());
            addRegions(matrix, Merit::MedianLatency);
            break;
        case ScenarioKind::Steady:
            addSpread(matrix);
            add(matrix, Merit::MedianLatency, pooled(Merit::MedianLatency));
            break;
        case ScenarioKind::Other:
            add(matrix, Merit::MedianLatency, pooled(Merit::MedianLatency));
            add(matrix, Merit::OutputThroughput, pooled(Merit::OutputThroughput));
            break;
        }
        addCost(matrix);
        addWhereKnown(matrix, Merit::TokensPerJoule);
    }

private:
    using Figures = std::vector<MeritFigure>;

    [[nodiscard]] Figures pooled(Merit merit, bool isTailRatio = false) const
    {
        Figures figures;
        for (const EndpointLegs& legs : m_scenario.endpoints)
            figures.push_back(meritFigureOf(m_result, legs, merit, isTailRatio));
        return figures;
    }

    // Without points (a suite that was stopped early, a foreign file) the whole leg is the point.
    [[nodiscard]] Figures bestPoints() const
    {
        if (m_swept.empty())
            return pooled(Merit::OutputThroughput);
        Figures figures;
        for (const SweptLegs& points : m_swept) {
            MeritFigure best;
            for (const auto& [value, legs] : points) {
                MeritFigure figure = meritFigureOf(m_result, legs, Merit::OutputThroughput);
                figure.point = SweepPoint {*m_scenario.variable, value};
                if (figure.value && (!best.value || *figure.value > *best.value))
                    best = std::move(figure);
            }
            figures.push_back(std::move(best));
        }
        return figures;
    }

    [[nodiscard]] Figures figuresAt(double value, Merit merit) const
    {
        Figures figures;
        for (const SweptLegs& points : m_swept) {
            const auto found = points.find(value);
            figures.push_back(found == points.end() ? MeritFigure {} : meritFigureOf(m_result, found->second, merit));
            figures.back().point = SweepPoint {*m_scenario.variable, value};
        }
        return figures;
    }

    // The longest that every endpoint of the scenario answered.
    [[nodiscard]] Figures atLongest() const
    {
        if (m_swept.empty())
            return pooled(Merit::MedianLatency);
        for (auto point = m_swept.front().rbegin(); point != m_swept.front().rend(); ++point) {
            Figures figures = figuresAt(point->first, Merit::MedianLatency);
            if (std::ranges::all_of(figures, [](const MeritFigure& figure) { return figure.value.has_value(); }))
                return figures;
        }
        return Figures(m_swept.size());
    }

    [[nodiscard]] MatrixRow rowOf(Merit merit, const Figures& figures) const
    {
        MatrixRow row {.scenario = m_scenario.key, .merit = merit};
        for (const MeritFigure& figure : figures) {
            row.values.push_back(figure.value);
            row.n.push_back(figure.n);
            row.points.push_back(figure.value ? figure.point : std::nullopt);
        }
        return row;
    }

    static void settle(MatrixRow& row, const Decision& decision)
    {
        row.winner = decision.winner;
        row.ratio = decision.ratio;
        row.interval = decision.interval;
        row.sureness = decision.sureness;
    }

    void add(ScenarioMatrix& matrix, Merit merit, const Figures& figures, bool isTailRatio = false) const
    {
        MatrixRow row = rowOf(merit, figures);
        row.isTailRatio = isTailRatio;
        settle(row, decide(figures, merit, isTailRatio, m_seed));
        matrix.rows.push_back(std::move(row));
    }

    void addFirstToken(ScenarioMatrix& matrix) const
    {
        const Figures figures = pooled(Merit::TimeToFirstToken);
        if (std::ranges::all_of(figures, [](const MeritFigure& figure) { return figure.value.has_value(); }))
            add(matrix, Merit::TimeToFirstToken, figures);
    }

    void addSpread(ScenarioMatrix& matrix) const
    {
        const bool isTailRatio = supportsTailRatio(m_scenario.endpoints);
        add(matrix, Merit::LatencySpread, pooled(Merit::LatencySpread, isTailRatio), isTailRatio);
    }

    void addLongestContext(ScenarioMatrix& matrix) const
    {
        if (m_swept.empty())
            return;
        const ContextContest contest = longestContextOf(m_swept);
        MatrixRow row = rowOf(Merit::LongestContext, contest.figures);
        settle(row, contest.decision);
        matrix.rows.push_back(std::move(row));
    }

    void addWhereKnown(ScenarioMatrix& matrix, Merit merit) const
    {
        const Figures figures = pooled(merit);
        if (std::ranges::any_of(figures, [](const MeritFigure& figure) { return figure.value.has_value(); }))
            add(matrix, merit, figures);
    }

    // No rate of exchange is assumed.
    void addCost(ScenarioMatrix& matrix) const
    {
        const std::size_t rows = matrix.rows.size();
        addWhereKnown(matrix, Merit::CostPerThousand);
        if (matrix.rows.size() == rows)
            return;
        MatrixRow& row = matrix.rows.back();
        std::vector<QString> currencies;
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            if (row.values[i])
                currencies.push_back(costOf(m_result, *m_scenario.endpoints[i].front()).currency);
        }
        const bool isOne = std::ranges::count(currencies, currencies.front()) == std::ssize(currencies);
        if (isOne)
            row.currency = currencies.front();
        else
            settle(row, {});
    }

    void addRegions(ScenarioMatrix& matrix, Merit merit) const
    {
        if (!m_scenario.variable)
            return;
        const RegionSearch search {m_scenario.key, *m_scenario.variable, merit, m_seed};
        std::ranges::copy(loadRegionsOf(m_result, m_swept, search), std::back_inserter(matrix.regions));
    }

    const RunResult& m_result;
    const ScenarioLegs& m_scenario;
    std::uint64_t m_seed = 1;
    std::vector<SweptLegs> m_swept {}; // by endpoint; empty: no sweep
};

} // namespace

ScenarioMatrix matrixOf(const RunResult& result, std::uint64_t seed)
{
    ScenarioMatrix matrix {.endpoints = endpointsOf(result)};
    if (matrix.endpoints.size() < 2)
        return {};
    for (const QString& key : scenarioKeysOf(result)) {
        const ScenarioLegs scenario = legsOf(result, key, matrix.endpoints);
        if (std::ranges::any_of(scenario.endpoints, [](const EndpointLegs& legs) { return !legs.empty(); }))
            RowMaker(result, scenario, seed).addTo(matrix);
    }
    return matrix;
}

} // namespace tokenscope
