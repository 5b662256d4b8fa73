// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchcopies.h"
#include "launch/launchfeed.h"
#include "launch/launchpreparation.h"
#include "launch/launchrecord.h"
#include "launch/parametervariants.h"
#include "launch/timeleft.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace tokenscope {

/// Training runs at several batch sizes, one after another, on the machine at the end of a route: prepared, started,
/// followed live, cancelled, and followed again after this program was closed. The runs do not need this program;
/// destroying it ends nothing there.
///
///     Launch launch(*desk.shell(plan.route), {.plan = plan, .localFolder = …});
///     launch.readParameters();            // → parametersRead(variants): show what would change
///     launch.start(variants);             // → started(): save record(); → changed(state) …; → ended()
///     launch.follow();                    // in place of both, with the record of a launch that was started before
class Launch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Launch)

public:
    /// An empty `record.plan.startedAt` is set when it starts.
    Launch(RemoteShell& shell, LaunchRecord record, const LaunchPatience& patience = {}, QObject* parent = nullptr);
    ~Launch() override;

    [[nodiscard]] const LaunchRecord& record() const { return m_record; }
    [[nodiscard]] const LaunchState& state() const { return m_state; }

    void readParameters();
    /// Not with refused ones. Puts everything there, and here into `localFolder` ("%1" in it stands for startedAt).
    void start(const ParameterVariants& variants);
    void follow();
    /// Stops following; the runs go on.
    void detach();
    /// Tries a lost connection at once.
    void retry();
    /// By its position: a waiting run will not begin, a running one's job is cancelled. Asked a second time for a run
    /// that still runs, its command is interrupted. Done as soon as there is a connection.
    void cancel(std::size_t run);
    /// Every run that is not over.
    void cancelAll();

signals:
    void parametersRead(const tokenscope::ParameterVariants& variants);
    /// Reading, making or copying could not be done; nothing was started.
    void failed(const tokenscope::RemoteOutcome& outcome);
    /// Everything is in place and the runs are told to begin: from now on record() finds them again.
    void started();
    void changed(const tokenscope::LaunchState& state); ///< at most ten times a second
    void ended(); ///< every run is over, and fetched whole

private:
    bool openCopies();
    void beginFollowing(bool starts);
    void onFrame(const FeedFrame& frame);
    void onTick(const FeedFrame& frame);
    void copy(const FeedFrame& frame);
    void cancelRuns(const QStringList& runs);
    void sendCancel();
    void publishSoon();
    void publish();
    void end();

    RemoteShell& m_shell;
    const LaunchPatience m_patience;
    LaunchRecord m_record;
    LaunchPreparation m_preparation;
    LaunchFeed m_feed;
    std::unique_ptr<LaunchCopies> m_copies {};
    LaunchState m_state {};
    LaunchPace m_pace {};
    QTimer m_publish {};
    int m_goneTicks = 0; ///< in a row: what runs the launch is no more, and has not said that it finished
    QStringList m_cancelled {}; ///< runs that the user does not want any more
    bool m_interrupts = false;
    QPointer<RemoteCommand> m_cancelling {};
};

} // namespace tokenscope
