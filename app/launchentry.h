// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launch.h"
#include "remote/remotecheck.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace tokenscope {

class LaunchDialog;
class RemoteDesk;
class Settings;
class Theme;

/// From the wish to start runs to a launch that has begun: the dialog, what would change, the check, and the start.
class LaunchEntry final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaunchEntry)

public:
    /// Launches keep their logs below `folder`.
    LaunchEntry(const Theme& theme, Settings& settings, RemoteDesk& desk, QString folder);
    ~LaunchEntry() override;

    /// Shows the dialog over `window`.
    void begin(QWidget* window);
    /// The launch that has begun; once, after started().
    [[nodiscard]] std::unique_ptr<Launch> takeLaunch();

signals:
    void started();
    /// There is more to say about a refusal than the dialog holds.
    void refused(tokenscope::RemoteRefusal refusal, const tokenscope::RemoteRoute& route, const QString& detail);

private:
    void connectDialog();
    void onEdited(const LaunchPlan& plan);
    void read(const LaunchPlan& plan);
    void onRead(const ParameterVariants& variants);
    void onFailed(const RemoteOutcome& outcome);
    void check(const LaunchPlan& plan);
    void onChecked();
    void start(const LaunchPlan& plan);
    void onStarted();
    void drop();

    const Theme& m_theme;
    Settings& m_settings;
    RemoteDesk& m_desk;
    const QString m_folder;
    QPointer<LaunchDialog> m_dialog {};
    LaunchPlan m_plan {}; // that the check, the launch and the variants are of
    std::unique_ptr<RemoteCheck> m_check {};
    std::unique_ptr<Launch> m_launch {};
    std::unique_ptr<ParameterVariants> m_variants {};
    bool m_isWanted = false; // to be started as soon as it is checked and read
    QTimer m_pause {}; // typing is over
};

} // namespace tokenscope
