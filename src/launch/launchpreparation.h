// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchplan.h"
#include "remote/remoteshell.h"

#include <QByteArray>
#include <QObject>
#include <QPair>

#include <functional>

namespace tokenscope {

/// What has to be there before runs can begin: reads the parameters file, and puts the variants and launch.sh into the
/// launch's folder. One thing at a time; each ends with its signal or with failed().
class LaunchPreparation final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaunchPreparation)

public:
    explicit LaunchPreparation(RemoteShell& shell, QObject* parent = nullptr);
    ~LaunchPreparation() override;

    void read(const LaunchPlan& plan);
    /// `variants` are as many as the plan's batch sizes.
    void make(const LaunchPlan& plan, const QList<QByteArray>& variants);

signals:
    void parametersRead(const QByteArray& bytes);
    void made();
    /// FolderMissing, ParametersMissing and FolderNotWritable are told apart from other failed commands.
    void failed(const tokenscope::RemoteOutcome& outcome);

private:
    void run(RemoteCommand* command, const std::function<void(const RemoteOutcome&)>& done);
    void writeNext();

    RemoteShell& m_shell;
    QList<QPair<QString, QByteArray>> m_toWrite {};
};

} // namespace tokenscope
