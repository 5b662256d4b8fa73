// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/runanalysis.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tokenscope {

using Kind = LogEventKind;

inline constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

// Writes a log's events: each at so many seconds.
class Script
{
public:
    Script& at(double seconds, Kind kind, std::int64_t number = 0, QByteArray text = {})
    {
        add(kind, seconds).number = number;
        m_texts.back() = std::move(text);
        return *this;
    }
    Script& train(double seconds, std::int64_t step, double globalRate = 0, double loss = 1)
    {
        ProgressReport& told = add(Kind::Train, seconds).progress;
        told.device = "CSX";
        told.step = step;
        told.loss = loss;
        if (globalRate > 0)
            told.rate = told.globalRate = globalRate;
        return *this;
    }
    Script& processed(double at, std::int64_t samples, double seconds, bool isWholeFit = true)
    {
        this->at(at, Kind::Processed, samples, isWholeFit ? "training" : "");
        m_events.back().seconds = seconds;
        return *this;
    }
    Script& shifted(double seconds)
    {
        for (LogEvent& event : m_events)
            event.at = *event.at + Milliseconds(std::llround(seconds * 1000));
        return *this;
    }
    Script& withoutTimes()
    {
        for (LogEvent& event : m_events)
            event.at.reset();
        return *this;
    }
    LogEvent& last() { return m_events.back(); }

    std::size_t size() const { return m_events.size(); }
    TrainingRun run(const RunSurroundings& known = {}) const { return run(m_events.size(), known); }
    TrainingRun run(std::size_t count, const RunSurroundings& known = {}) const
    {
        RunAnalysis analysis;
        for (std::size_t i = 0; i < count; ++i) {
            LogEvent event = m_events[i];
            event.text = m_texts[i];
            analysis.take(event);
        }
        return analysis.run(known);
    }

private:
    LogEvent& add(Kind kind, double seconds)
    {
        LogEvent event;
        event.kind = kind;
        event.line = static_cast<std::int64_t>(m_events.size()) + 100;
        event.at = Milliseconds(1'700'000'000'000 + std::llround(seconds * 1000));
        m_events.push_back(event);
        m_texts.emplace_back();
        return m_events.back();
    }

    std::vector<LogEvent> m_events {};
    std::vector<QByteArray> m_texts {};
};

// 200 steps of 32 samples at 16 samples/s, after 100 s of everything else; 2 s a step.
inline Script wholeRun()
{
    Script script;
    script.at(0, Kind::FitSummary)
        .at(0, Kind::PlannedSteps, 200)
        .at(1, Kind::LoopBegan, 1)
        .at(3, Kind::CompileBegan)
        .at(4, Kind::CompileJob)
        .at(4, Kind::JobId, 0, "wsjob-compile")
        .at(10, Kind::Queueing)
        .at(20, Kind::Queueing)
        .at(40, Kind::JobStarting)
        .at(45, Kind::IngressReady)
        .at(50, Kind::CompileEnded)
        .at(50, Kind::ProgrammingBegan)
        .at(52, Kind::ExecuteJob)
        .at(52, Kind::JobId, 0, "wsjob-execute")
        .at(60, Kind::Queueing)
        .at(65, Kind::JobStarting)
        .at(70, Kind::IngressReady)
        .at(71, Kind::ExecutionPrepared, 1)
        .at(72, Kind::WeightsBegan)
        .at(80, Kind::WeightsEnded)
        .at(95, Kind::ProgrammingEnded)
        .at(98, Kind::InputBegan)
        .at(100, Kind::StagingEnded)
        .at(100, Kind::RunBegan)
        .train(200, 50, 16, 4)
        .train(300, 100, 16, 3)
        .at(300, Kind::CheckpointBegan, 100)
        .at(330, Kind::CheckpointEnded)
        .train(430, 150, 15, 2.5)
        .train(530, 200, 15, 2.75)
        .at(530, Kind::CheckpointBegan, 200)
        .at(560, Kind::CheckpointEnded)
        .at(570, Kind::LoopEnded)
        .processed(570, 6400, 570);
    return script;
}

inline bool has(const TrainingRun& run, TrainingWarning warning)
{
    return std::find(run.warnings.begin(), run.warnings.end(), warning) != run.warnings.end();
}

inline RunSurroundings followed()
{
    RunSurroundings known;
    known.isFollowed = true;
    return known;
}

inline double spanOf(const TrainingRun& run)
{
    return toSeconds(*run.endedAt - *run.startedAt);
}

} // namespace tokenscope
