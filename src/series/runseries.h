// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/workerlag.h"
#include "model/runresult.h"
#include "run/runcontroller.h"
#include "series/promptpreparation.h"
#include "series/seriesplan.h"

#include <QObject>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace tokenscope {

/// Makes a run of any number of parts and points: one step after the other, each with its own legs, ending in one
/// result. A plain run is a series of one step.
class RunSeries final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunSeries)

public:
    /// Clock and source must outlive it.
    RunSeries(const Clock& clock, BearerSource& bearers, QObject* parent = nullptr);
    ~RunSeries() override;

    /// How steps from the next on connect.
    void setNetwork(const Network& network);
    /// Starts; allowed while Idle only. As for RunController::start(); the scenarios ask the same endpoints. Legs of
    /// `earlier`, a stopped run of the same suite, are taken over, and only what is missing is measured.
    void start(const std::vector<Scenario>& scenarios, const RunResultPtr& earlier = {});
    /// Before start() or while stepFinished() is emitted: nothing more is sent before release().
    void hold() { m_isHeld = true; }
    void release();
    /// Ends the series early, as RunController::stop() does; the result has what was measured.
    void stop();
    void watch(int promptNumber) { m_controller.watch(promptNumber); }

    [[nodiscard]] RunState state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state != RunState::Idle; }
    [[nodiscard]] const std::vector<Scenario>& scenarios() const;
    /// Of the present or last step: where it stands, its plan, its progress; what RunController says of it.
    [[nodiscard]] const SeriesStep& step() const { return m_step.place; }
    [[nodiscard]] const RunPlan& plan() const { return m_step.plan; }
    [[nodiscard]] int currentLeg() const { return m_controller.currentLeg(); }
    [[nodiscard]] std::int64_t requestsDone() const { return m_controller.requestsDone(); }
    [[nodiscard]] std::optional<std::int64_t> requestsTotal() const { return m_controller.requestsTotal(); }
    [[nodiscard]] std::optional<Nanoseconds> pauseRemaining() const { return m_controller.pauseRemaining(); }
    /// Of the whole series, from how long its steps took so far; in a search at most. Absent while nothing is known.
    [[nodiscard]] std::optional<Nanoseconds> remaining() const;
    [[nodiscard]] Nanoseconds elapsed() const; ///< since start(); stands still when it has ended
    /// What all times of the present or last run count from.
    [[nodiscard]] TimePoint origin() const { return m_origin.value_or(TimePoint()); }
    /// The first leg of the present step in the result, and what its prompts' numbers are raised by there.
    [[nodiscard]] std::size_t firstLeg() const { return m_legs.size(); }
    [[nodiscard]] int promptOffset() const { return m_promptOffset; }

signals:
    void stateChanged(tokenscope::RunState state);
    /// An endpoint is asked how it counts tokens, before a step with synthetic prompts.
    void asking(const QString& endpoint, std::int64_t promptTokens);
    /// A step begins; `legs` are its legs as the result will name them, without records.
    void stepStarted(const std::vector<tokenscope::Leg>& legs);
    void sampled(const tokenscope::LiveSnapshot& snapshot); ///< of the present step
    /// The result so far: for charts of the points. Before the next step begins.
    void stepFinished(const tokenscope::RunResultPtr& soFar);
    /// Once per start(), when the state is Idle again.
    void finished(tokenscope::RunResultPtr result);

private:
    void proceed();
    void nextStep();
    void onPrepared(const std::vector<PreparedPrompts>& groups);
    void beginGroup();
    void onStepFinished(const RunResultPtr& result);
    void end();
    void setState(RunState state);
    void takeOver(const RunResult& earlier);
    void restoreUnfinished();
    void placePrompts();
    void mergeLags(const std::vector<WorkerLag>& lags);
    void keepBudgets();
    [[nodiscard]] TokenBudgets budgets() const;
    [[nodiscard]] std::vector<Leg> legHeads() const;
    [[nodiscard]] RunResultPtr result() const;

    const Clock& m_clock;
    RunController m_controller;
    PromptPreparation m_preparation;
    RunState m_state = RunState::Idle;
    std::optional<SeriesPlan> m_plan {};
    PlannedStep m_step {};
    RunPlan m_wholeStep {}; // of the present step, for all its endpoints …
    std::deque<PreparedPrompts> m_groups {}; // … and what of it is still to be measured
    std::map<QString, std::optional<TokenBudget>> m_budgets {}; // by endpoint: quotas know no steps
    bool m_isGuessed = false; // the present step's prompts
    int m_promptOffset = 0;
    PromptSet m_prompts {}; // of the result
    std::vector<Leg> m_legs {}; // of finished steps
    std::vector<Leg> m_unfinished {}; // of an earlier run; better than nothing if they are not measured again
    std::vector<WorkerLag> m_lags {}; // by worker, of finished steps
    RunResult m_head {}; // what the result has beside these
    std::optional<TimePoint> m_origin {};
    std::optional<Nanoseconds> m_duration {};
    int m_stepsBegun = 0; // since start(), as m_startedNow: a resumed series began earlier
    TimePoint m_startedNow {};
    bool m_isStopped = false;
    bool m_isHeld = false;
    bool m_isWaiting = false; // until it is not held any more
};

} // namespace tokenscope
