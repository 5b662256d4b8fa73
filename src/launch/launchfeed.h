// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/feedreader.h"
#include "launch/launchscript.h"
#include "launch/launchstate.h"
#include "remote/remoteshell.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace tokenscope {

/// How patiently a launch is followed.
struct LaunchPatience
{
    Milliseconds pause {1'000}; ///< between looks at the files
    Milliseconds jobsEvery {30'000};
    Milliseconds silence {45'000}; ///< nothing came for so long: the connection is dead though nobody says so
    std::vector<Milliseconds> waits {Milliseconds(1'000), Milliseconds(2'000), Milliseconds(5'000),
                                     Milliseconds(10'000),
                                     Milliseconds(30'000)}; ///< before trying again; the last stays
};

/// The stream of what is new in a launch's folder. A connection that breaks is made again, for as long as it takes,
/// and the stream goes on where the copies end. Only what would ask the user the same again, or could lock an account,
/// is not tried again by itself: a closed prompt, a rejected code, a changed host key.
class LaunchFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaunchFeed)

public:
    struct Link
    {
        LaunchState::Link state = LaunchState::Link::Idle;
        RemoteRefusal refusal = RemoteRefusal::None;
        QString detail {};
        std::optional<double> retryInSeconds {};
    };

    LaunchFeed(RemoteShell& shell, LaunchPatience patience, QObject* parent = nullptr);
    ~LaunchFeed() override;

    /// `script` makes the script to follow with, each time anew.
    void start(std::function<QString()> script);
    void stop();
    /// At once, in place of waiting; also where nothing is tried any more.
    void retry();
    /// Begins the stream again: the copies and what came do not fit.
    void restart();
    [[nodiscard]] Link link() const;

signals:
    void arrived(const tokenscope::FeedFrame& frame);
    void linkChanged();

private:
    void connectAgain();
    void onOutput(const QByteArray& bytes);
    void onFinished(const RemoteOutcome& outcome);
    void lose(RemoteRefusal refusal, const QString& detail);

    RemoteShell& m_shell;
    const LaunchPatience m_patience;
    std::function<QString()> m_script {};
    QPointer<RemoteCommand> m_command {};
    FeedReader m_reader {};
    QTimer m_wait {};
    QTimer m_silence {};
    std::size_t m_attempts = 0; ///< in a row without a frame
    Link m_link {};
};

} // namespace tokenscope
