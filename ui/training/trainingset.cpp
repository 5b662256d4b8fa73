// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/trainingset.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

constexpr quint32 version = 1;
constexpr std::size_t mostUndone = 100;
constexpr double disagreement = 0.05;

qint64 numberOr(const std::optional<std::int64_t>& value)
{
    return value.value_or(0);
}

std::optional<std::int64_t> asOptional(qint64 value)
{
    return value > 0 ? std::optional<std::int64_t>(value) : std::nullopt;
}

void setWarning(TrainingRun& run, TrainingWarning warning, bool isThere)
{
    std::erase(run.warnings, warning);
    if (isThere)
        run.warnings.push_back(warning);
}

bool disagrees(const std::optional<double>& told, const std::optional<double>& window)
{
    return told && window && std::abs(*told - *window) > disagreement * *window;
}

} // namespace

QByteArray TrainingDecisions::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << version << static_cast<quint32>(corrections.size());
    for (auto it = corrections.begin(); it != corrections.end(); ++it)
        stream << it.key().first << it.key().second << numberOr(it->batchSize) << numberOr(it->sequenceLength);
    stream << static_cast<quint32>(removed.size());
    for (const TrainingRunKey& key : removed)
        stream << key.first << key.second;
    return bytes;
}

TrainingDecisions TrainingDecisions::fromBytes(const QByteArray& bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 found = 0;
    quint32 count = 0;
    TrainingDecisions decisions;
    stream >> found >> count;
    if (found != version)
        return {};
    for (; count > 0 && stream.status() == QDataStream::Ok; --count) {
        TrainingRunKey key;
        qint64 size = 0;
        qint64 length = 0;
        stream >> key.first >> key.second >> size >> length;
        decisions.corrections[key] = {asOptional(size), asOptional(length)};
    }
    for (stream >> count; count > 0 && stream.status() == QDataStream::Ok; --count) {
        TrainingRunKey key;
        stream >> key.first >> key.second;
        decisions.removed.insert(key);
    }
    return stream.status() == QDataStream::Ok ? decisions : TrainingDecisions();
}

void TrainingSet::setFile(const QString& path, std::vector<TrainingRun> runs)
{
    const auto known = std::ranges::find(m_files, path, &File::path);
    if (known == m_files.end())
        m_files.push_back({path, std::move(runs)});
    else
        known->runs = std::move(runs);
}

void TrainingSet::closeFile(const QString& path)
{
    std::erase_if(m_files, [&path](const File& file) { return file.path == path; });
}

bool TrainingSet::hasFile(const QString& path) const
{
    return std::ranges::find(m_files, path, &File::path) != m_files.end();
}

QStringList TrainingSet::files() const
{
    QStringList paths;
    for (const TrainingRunKey& key : keys()) {
        if (!paths.contains(key.first))
            paths.append(key.first);
    }
    return paths;
}

std::vector<TrainingRunKey> TrainingSet::keys() const
{
    std::vector<TrainingRunKey> keys;
    for (const File& file : m_files) {
        for (std::size_t place = 0; place < file.runs.size(); ++place) {
            const TrainingRunKey key(file.path, static_cast<int>(place));
            if (!m_decisions.removed.contains(key))
                keys.push_back(key);
        }
    }
    return keys;
}

std::vector<TrainingRun> TrainingSet::runs() const
{
    std::vector<TrainingRun> runs;
    for (const TrainingRunKey& key : keys()) {
        const auto file = std::ranges::find(m_files, key.first, &File::path);
        runs.push_back(corrected(file->runs[static_cast<std::size_t>(key.second)], correctionOf(key)));
    }
    return runs;
}

TrainingCorrection TrainingSet::correctionOf(const TrainingRunKey& key) const
{
    return m_decisions.corrections.value(key);
}

void TrainingSet::correct(const TrainingRunKey& key, const TrainingCorrection& correction)
{
    TrainingDecisions decisions = m_decisions;
    if (correction == TrainingCorrection())
        decisions.corrections.remove(key);
    else
        decisions.corrections[key] = correction;
    decide(std::move(decisions));
}

void TrainingSet::remove(const QSet<TrainingRunKey>& runs)
{
    TrainingDecisions decisions = m_decisions;
    decisions.removed.unite(runs);
    decide(std::move(decisions));
}

void TrainingSet::restoreRuns(const QString& path)
{
    m_decisions.removed.removeIf([&path](const TrainingRunKey& key) { return key.first == path; });
}

void TrainingSet::decide(TrainingDecisions decisions)
{
    if (decisions == m_decisions)
        return;
    m_undone.push_back(std::exchange(m_decisions, std::move(decisions)));
    if (m_undone.size() > mostUndone)
        m_undone.erase(m_undone.begin());
    m_redone.clear();
}

void TrainingSet::undo()
{
    if (!canUndo())
        return;
    m_redone.push_back(std::exchange(m_decisions, std::move(m_undone.back())));
    m_undone.pop_back();
}

void TrainingSet::redo()
{
    if (!canRedo())
        return;
    m_undone.push_back(std::exchange(m_decisions, std::move(m_redone.back())));
    m_redone.pop_back();
}

TrainingRun corrected(TrainingRun run, const TrainingCorrection& correction)
{
    if (correction.sequenceLength)
        run.sequenceLength = correction.sequenceLength;
    if (!correction.batchSize)
        return run;
    run.batchSize = TrainingBatchSize {.value = *correction.batchSize, .source = BatchSizeSource::User};
    const auto window = run.windowRate();
    setWarning(run, TrainingWarning::BatchSizeRecovered, false);
    setWarning(run, TrainingWarning::BatchSizesDisagree, false);
    setWarning(run, TrainingWarning::RateDisagrees, disagrees(run.lastRate, window));
    setWarning(run, TrainingWarning::GlobalRateDisagrees, disagrees(run.lastGlobalRate, window));
    return run;
}

} // namespace tokenscope
