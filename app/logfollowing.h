// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "training/traininglog.h"

#include <QString>

#include <map>

namespace tokenscope {

/// Logs that still grow: each is read on from where it was read to. For one thread at a time.
class LogFollowing final
{
public:
    /// What the log tells with what has come since. A file that became shorter is another one and is read anew.
    /// `isFollowed`: more is expected. Fails with NotReadable.
    [[nodiscard]] Result<TrainingRun> readOn(const QString& path, bool isFollowed);
    void forget(const QString& path) { m_logs.erase(path); }

private:
    struct Followed
    {
        TrainingLog log;
        qint64 offset = 0;
    };

    std::map<QString, Followed> m_logs {};
};

} // namespace tokenscope
