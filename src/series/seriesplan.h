// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runplan.h"
#include "model/runresult.h"
#include "series/sweepbranch.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace tokenscope {

/// What is missing of it can be measured later: it ended for a reason that is not the endpoint's.
[[nodiscard]] constexpr bool isCutShort(LegEnd end)
{
    return end == LegEnd::Stopped || end == LegEnd::CredentialLost;
}

/// Where a series is: which part, which point of it.
struct SeriesStep
{
    QString scenario {}; ///< its key; empty: the run is no suite
    std::optional<SweepPoint> point {}; ///< absent: the part has one point
    int number = 1; ///< of this step, from 1
    std::optional<int> count {}; ///< of all steps; absent while a search decides how many there will be

    bool operator==(const SeriesStep&) const = default;
};

/// What is measured next: a plan of one point.
struct PlannedStep
{
    SeriesStep place {};
    std::size_t scenario = 0; ///< index in the suite
    std::vector<std::size_t> endpoints {}; ///< of the suite's, those that this step asks
    RunPlan plan {}; ///< for these endpoints; without a sweep
};

/// Which steps a suite has, one after the other: every point of every scenario, for the endpoints that still want it. A
/// value; what comes next follows from the suite and the legs so far, so that a series that was stopped goes on.
class SeriesPlan
{
public:
    explicit SeriesPlan(std::vector<Scenario> scenarios);

    [[nodiscard]] std::optional<PlannedStep> next() const;
    /// Takes in a leg of a step, finished now or in an earlier run of the same suite. A leg that was stopped is left
    /// out: it will be measured again.
    void add(const Leg& leg, const RunResult& result);
    /// Steps that may still come, the next one included: as many as there will be, or, while a search goes on, at most.
    [[nodiscard]] int mostStepsLeft() const;
    [[nodiscard]] const std::vector<Scenario>& scenarios() const { return m_scenarios; }

private:
    struct Part
    {
        std::vector<SweepBranch> branches {}; // by endpoint; empty without a sweep
        std::vector<bool> isDone {}; // by endpoint; without a sweep
    };

    [[nodiscard]] std::optional<double> nextValue(const Part& part, const Scenario& scenario) const;
    [[nodiscard]] std::optional<int> stepsLeft() const;

    std::vector<Scenario> m_scenarios;
    std::vector<Part> m_parts;
    int m_stepsDone = 0;
    std::optional<SeriesStep> m_lastDone {}; // legs of one step count once
};

/// The leg's name and key with what tells it from the other legs of its endpoint: "Metis @ concurrency 4",
/// "metis__c4"; unchanged for a run of one part. `fileNameFor()` looks for the two underscores.
[[nodiscard]] QString nameOf(const QString& endpoint, const SeriesStep& step);
[[nodiscard]] QString keyOf(const QString& endpointKey, const SeriesStep& step);

} // namespace tokenscope
