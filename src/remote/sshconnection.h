// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoteoutcome.h"
#include "remote/remoteroute.h"
#include "remote/shellprocess.h"
#include "remote/sshdestination.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace tokenscope {

class PromptServer;

/// What ssh connections of a session share.
struct SshSession
{
    QString folder {}; ///< private: configuration files, and the sockets of shared connections
    PromptServer* prompts = nullptr; ///< who asks the user; without one ssh asks on the terminal, if there is one
    QString program {QStringLiteral("ssh")};
};

/// How the end of a route is reached: name by name, hop by hop, and which way over the second worked. The connections
/// themselves are ssh's own, shared by all commands (ControlMaster).
class SshConnection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SshConnection)

public:
    SshConnection(const RemoteRoute& route, SshSession session, QObject* parent = nullptr);
    ~SshConnection() override;

    [[nodiscard]] bool isReady() const { return m_stage == Stage::Ready; }
    [[nodiscard]] bool isConnecting() const { return m_stage != Stage::Idle && !isReady(); }
    [[nodiscard]] bool hasReached(RemoteHop hop) const;
    [[nodiscard]] RemoteHop lastHop() const;

    /// ready() or refused() follow.
    void open();
    /// Gives up what is being tried; nothing follows.
    void giveUp();
    /// It turned out to be cut: the next open() begins anew.
    void setLost();

    /// A process that runs this at the end of the route. When ready.
    [[nodiscard]] ShellProcess* newProcess(const QString& script, ShellProcess::Setup setup, QObject* parent);
    /// How a process of newProcess() ended.
    [[nodiscard]] static RemoteOutcome outcomeOf(const ShellProcess::End& end, RemoteHop hop);

signals:
    void named(const tokenscope::ResolvedDestination& first);
    void reached(tokenscope::RemoteHop hop);
    void ready();
    void refused(const tokenscope::RemoteOutcome& outcome);

private:
    enum class Stage
    {
        Idle,
        NamingFirst,
        NamingSecond,
        First,
        Jump,
        FromFirst,
        Probe, ///< whether it is the node that is down, or jumping that is forbidden
        Ready,
    };

    void enter(Stage stage);
    void leave(const ShellProcess::End& end);
    void leaveNaming(const ShellProcess::End& end);
    void leaveSecond(const RemoteOutcome& outcome);
    void succeed();
    void refuse(RemoteOutcome outcome);
    [[nodiscard]] Stage stageOfSecond() const;
    [[nodiscard]] QStringList argumentsOf(Stage stage, const QString& script) const;
    [[nodiscard]] SshDestination seenFromFirst() const;
    [[nodiscard]] bool writeConfiguration() const;
    [[nodiscard]] QString configurationFile() const;
    ShellProcess* newAskingProcess(ShellProcess::Setup setup, QObject* parent);

    const RemoteRoute m_route;
    const SshSession m_session;
    std::optional<SshDestination> m_first {};
    std::optional<SshDestination> m_second {};
    ResolvedDestination m_firstResolved {};
    ResolvedDestination m_secondResolved {};
    Stage m_stage = Stage::Idle;
    std::optional<Stage> m_way {}; // over the second hop, that has worked
    RemoteOutcome m_jumpRefused {};
    QPointer<ShellProcess> m_process {};
};

} // namespace tokenscope
