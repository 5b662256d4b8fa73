// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/traininglog.h"

#include "cerebraslog/logreader.h"
#include "training/loggedruns.h"
#include "training/trainingparameters.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

TrainingParameters parametersOf(const QString& logPath)
{
    const QString path = parametersFileOf(logPath);
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return readTrainingParameters(file.readAll());
}

// What is beside a log of several runs is of one of them, and who knows of which.
void forgetSurroundings(RunSurroundings& known)
{
    known.batchSize.parameters.reset();
    if (known.batchSize.fileName)
        known.batchSize.fileName->isWeak = true;
    known.plannedSteps.reset();
}

TrainingRun named(TrainingRun run, const QString& path)
{
    run.file = path;
    run.label = QFileInfo(path).completeBaseName();
    return run;
}

} // namespace

class TrainingLog::State
{
public:
    QString path {};
    LogReader reader {};
    LoggedRuns series {};
    RunSurroundings known {};
    bool isTrainingLog = false;
};

TrainingLog::TrainingLog(const QString& path)
    : m_state(std::make_unique<State>())
{
    const TrainingParameters parameters = parametersOf(path);
    m_state->path = path;
    m_state->known.batchSize.parameters = parameters.batchSize;
    m_state->known.batchSize.fileName = batchSizeOfFileName(path);
    m_state->known.sequenceLength = parameters.sequenceLength;
    m_state->known.plannedSteps = parameters.maxSteps;
}

TrainingLog::TrainingLog(TrainingLog&& other) noexcept = default;
TrainingLog& TrainingLog::operator=(TrainingLog&& other) noexcept = default;
TrainingLog::~TrainingLog() = default;

void TrainingLog::setBatchSize(std::int64_t samples)
{
    m_state->known.batchSize.user = samples;
}

void TrainingLog::setSequenceLength(std::int64_t tokens)
{
    m_state->known.sequenceLength = tokens;
    m_state->known.isSequenceLengthSure = true;
}

void TrainingLog::feed(QByteArrayView bytes)
{
    m_state->reader.feed(bytes, [state = m_state.get()](const LogEvent& event) {
        state->isTrainingLog = state->isTrainingLog || provesTrainingLog(event.kind);
        state->series.take(event);
    });
}

bool TrainingLog::isTrainingLog() const
{
    if (m_state->isTrainingLog)
        return true;
    bool isProven = false;
    LogReader reader = m_state->reader;
    reader.finish([&isProven](const LogEvent& event) { isProven = isProven || provesTrainingLog(event.kind); });
    return isProven;
}

TrainingRun TrainingLog::run(bool isFollowed) const
{
    LoggedRuns series = m_state->series;
    LogReader reader = m_state->reader;
    RunSurroundings known = m_state->known;
    known.isFollowed = isFollowed;
    // the last line of a log that is followed is still being written
    if (!isFollowed) {
        reader.finish([&series](const LogEvent& event) { series.take(event); });
        known.isCutShort = reader.isCutShort();
    }
    known.lastAt = reader.lastAt();
    if (series.finished().empty())
        known.firstAt = reader.firstAt();
    else
        forgetSurroundings(known);
    return named(series.last().run(known), m_state->path);
}

std::vector<TrainingRun> TrainingLog::runs() const
{
    LoggedRuns series = m_state->series;
    LogReader reader = m_state->reader;
    reader.finish([&series](const LogEvent& event) { series.take(event); });
    if (series.finished().empty())
        return {run()};
    std::vector<TrainingRun> runs;
    RunSurroundings known = m_state->known;
    forgetSurroundings(known);
    for (const RunAnalysis& analysis : series.finished())
        runs.push_back(named(analysis.run(known), m_state->path));
    runs.push_back(run());
    for (std::size_t i = 0; i < runs.size(); ++i)
        runs[i].label += u" #%1"_s.arg(i + 1);
    return runs;
}

} // namespace tokenscope
