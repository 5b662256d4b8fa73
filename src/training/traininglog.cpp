// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/traininglog.h"

#include "cerebraslog/logreader.h"
#include "training/runanalysis.h"
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

} // namespace

class TrainingLog::State
{
public:
    QString path {};
    LogReader reader {};
    RunAnalysis analysis {};
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
        state->analysis.take(event);
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
    RunAnalysis analysis = m_state->analysis;
    LogReader reader = m_state->reader;
    RunSurroundings known = m_state->known;
    known.isFollowed = isFollowed;
    // the last line of a log that is followed is still being written
    if (!isFollowed) {
        reader.finish([&analysis](const LogEvent& event) { analysis.take(event); });
        known.isCutShort = reader.isCutShort();
    }
    known.firstAt = reader.firstAt();
    known.lastAt = reader.lastAt();
    TrainingRun run = analysis.run(known);
    run.file = m_state->path;
    run.label = QFileInfo(m_state->path).completeBaseName();
    return run;
}

} // namespace tokenscope
