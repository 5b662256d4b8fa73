// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "launch/launch.h"
#include "ui/launch/launchglance.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <set>
#include <vector>

namespace tokenscope {

class LaunchCard;

/// A launch that has begun, and its card: how long it has been going on and silent, what is remembered of it, and which
/// of its logs tell something.
class LaunchWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaunchWatch)

public:
    /// `records`, the folder in which launches are remembered. The card outlives this, or is gone before it.
    LaunchWatch(const Clock& clock, std::unique_ptr<Launch> launch, LaunchCard& card, QString records);
    ~LaunchWatch() override;

    [[nodiscard]] const Launch& launch() const { return *m_launch; }
    [[nodiscard]] LaunchCard* card() const;
    void follow();
    /// For the run bar; empty once it is over, or while nobody follows it.
    [[nodiscard]] QString note() const;

signals:
    /// A log has begun to tell of training.
    void logAppeared(const QString& path);
    /// Nothing more comes into it but what is still on the way.
    void logEnded(const QString& path);
    void changed();
    /// What is remembered of it could not be written, or what is fetched.
    void refused(tokenscope::RemoteRefusal refusal, const tokenscope::RemoteRoute& route, const QString& detail);
    void folderRequested(const QString& path);
    void dismissed();

private:
    struct Growth
    {
        std::int64_t bytes = -1; ///< -1: not seen yet
        TimePoint at {};
    };

    void connectLaunch();
    void connectCard();
    void onChanged(const LaunchState& state);
    void showLogs();
    void showGlance();
    void remember();

    const Clock& m_clock;
    const std::unique_ptr<Launch> m_launch;
    QPointer<LaunchCard> m_card;
    const QString m_records;
    LaunchGlance m_glance {};
    std::vector<Growth> m_growth {}; // of each run's log
    std::set<QString> m_shownLogs {};
    std::set<QString> m_endedLogs {};
    QTimer m_second {};
};

/// The state of a launch that nobody follows, as far as its record tells.
[[nodiscard]] LaunchState stateOf(const LaunchRecord& record);

} // namespace tokenscope
