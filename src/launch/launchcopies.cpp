// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/launchcopies.h"

#include "launch/launchevents.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

/// A run's log: its copy, and what it says.
struct LaunchCopies::Log
{
    explicit Log(const QString& path, std::int64_t batchSize_)
        : batchSize(batchSize_)
        , training(path)
        , file(path, [this](QByteArrayView bytes) { read(bytes); })
    {
    }

    void read(QByteArrayView bytes)
    {
        if (bytes.isEmpty())
            training = TrainingLog(file.path());
        else
            training.feed(bytes);
        hasChanged = true;
    }

    const TrainingRun& run(bool isFollowed)
    {
        if (hasChanged || isFollowed != wasFollowed) {
            latest = training.run(isFollowed);
            // the variant that it was started with says so
            latest.batchSize = TrainingBatchSize {.value = batchSize, .source = BatchSizeSource::Parameters};
            std::erase(latest.warnings, TrainingWarning::BatchSizeRecovered);
        }
        hasChanged = false;
        wasFollowed = isFollowed;
        return latest;
    }

    const std::int64_t batchSize;
    TrainingLog training;
    FollowedFile file;
    TrainingRun latest {};
    bool hasChanged = true;
    bool wasFollowed = false;
};

LaunchCopies::LaunchCopies(const LaunchRecord& record)
    : m_record(record)
{
    const QDir folder(record.localFolder);
    for (const std::int64_t batchSize : record.plan.batchSizes) {
        const QString name = launchscript::runName(record.plan, batchSize) + u".log"_s;
        m_logs.push_back(std::make_unique<Log>(folder.filePath(name), batchSize));
    }
    m_events = std::make_unique<FollowedFile>(folder.filePath(u"events"_s), [this](QByteArrayView bytes) {
        if (bytes.isEmpty())
            m_lines.clear();
        m_lines += bytes;
    });
}

LaunchCopies::~LaunchCopies() = default;

Result<Done> LaunchCopies::open()
{
    QDir().mkpath(m_record.localFolder);
    const auto notWritable
        = [](const QString& path) { return Error {.code = Error::Code::NotWritable, .subject = path}; };
    for (const auto& log : m_logs) {
        if (!log->file.open())
            return notWritable(log->file.path());
    }
    if (!m_events->open())
        return notWritable(m_events->path());
    return Done {};
}

FollowedFile::Taken LaunchCopies::take(const FeedFrame& frame)
{
    const auto nameOf = [](const QString& path) { return path.section(u'/', -1); };
    const auto log
        = std::ranges::find_if(m_logs, [&](const auto& one) { return nameOf(one->file.path()) == frame.file; });
    if (log == m_logs.end() && frame.file != u"events"_s)
        return FollowedFile::Taken::Yes; // of a newer launch; nothing to us
    FollowedFile& file = log == m_logs.end() ? *m_events : (*log)->file;
    if (frame.kind == FeedFrame::Kind::Reset && !file.beginAnew())
        return FollowedFile::Taken::NotWritten;
    file.inode = frame.inode;
    return frame.kind == FeedFrame::Kind::Data ? file.take(frame.offset, frame.bytes) : FollowedFile::Taken::Yes;
}

QHash<QString, launchscript::Position> LaunchCopies::positions() const
{
    QHash<QString, launchscript::Position> positions;
    for (const auto& log : m_logs)
        positions[log->file.path().section(u'/', -1)] = {.offset = log->file.size(), .inode = log->file.inode};
    positions[u"events"_s] = {.offset = m_events->size(), .inode = m_events->inode};
    return positions;
}

std::vector<LaunchedRun> LaunchCopies::runs()
{
    std::vector<LaunchedRun> runs;
    for (const auto& log : m_logs)
        runs.push_back({.batchSize = log->batchSize,
                        .name = launchscript::runName(m_record.plan, log->batchSize),
                        .localLog = log->file.path(),
                        .logBytes = log->file.size()});
    m_isOver = applyEvents(QByteArrayView(m_lines).first(m_lines.lastIndexOf('\n') + 1), runs);
    for (std::size_t i = 0; i < runs.size(); ++i)
        runs[i].training = m_logs[i]->run(runs[i].state == LaunchedRun::State::Running);
    return runs;
}

} // namespace tokenscope
