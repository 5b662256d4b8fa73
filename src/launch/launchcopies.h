// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "launch/feedreader.h"
#include "launch/followedfile.h"
#include "launch/launchrecord.h"
#include "launch/launchscript.h"
#include "launch/launchstate.h"
#include "training/traininglog.h"

#include <memory>
#include <vector>

namespace tokenscope {

/// The files of a launch as far as they have been copied to this computer, and what they say of its runs.
class LaunchCopies
{
public:
    explicit LaunchCopies(const LaunchRecord& record);
    ~LaunchCopies();

    /// Makes the folder, and reads what is there from before.
    Result<Done> open();
    FollowedFile::Taken take(const FeedFrame& frame);
    [[nodiscard]] QHash<QString, launchscript::Position> positions() const;
    [[nodiscard]] std::vector<LaunchedRun> runs();
    /// Whether the events say that the last run has ended.
    [[nodiscard]] bool isOver() const { return m_isOver; }

private:
    struct Log;

    const LaunchRecord m_record;
    std::vector<std::unique_ptr<Log>> m_logs {};
    std::unique_ptr<FollowedFile> m_events;
    QByteArray m_lines {}; ///< of the events
    bool m_isOver = false;
};

} // namespace tokenscope
