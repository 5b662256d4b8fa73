// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/nodefacts.h"
#include "remote/remotecheckitem.h"
#include "remote/remoteoutcome.h"
#include "remote/sshdestination.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class QTcpSocket;

namespace tokenscope {

class RemoteCommand;
class RemoteShell;

/// Looks, hop by hop, at all that runs there need, before any is started: name, port, host key, authentication, second
/// hop, and on the machine itself folder, environment, launcher, tools, disk and proxy, which are asked for at once.
/// The connection that it makes is the shell's, and stays.
class RemoteCheck final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemoteCheck)

public:
    RemoteCheck(RemoteShell& shell, CheckedPlace place, QObject* parent = nullptr);
    ~RemoteCheck() override;

    void start();
    /// What has not been looked at becomes Skipped; finished() follows.
    void cancel();

    /// All of them, in the order in which they are looked at.
    [[nodiscard]] const std::vector<RemoteCheckItem>& items() const { return m_items; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Nothing has failed, and all was looked at.
    [[nodiscard]] bool hasPassed() const;

signals:
    void changed(const tokenscope::RemoteCheckItem& item);
    void finished();

private:
    using Kind = RemoteCheckItem::Kind;
    using State = RemoteCheckItem::State;

    void connectThere();
    void onNamed(const ResolvedDestination& first);
    void knock(const ResolvedDestination& first);
    void onAnswer();
    void onReached(RemoteHop hop);
    void onFacts(const RemoteOutcome& outcome);
    void refuse(const RemoteOutcome& outcome);
    void refuse(Kind kind, RemoteRefusal refusal, const QString& detail);
    void set(const RemoteCheckItem& item);
    void set(Kind kind, State state, RemoteRefusal refusal = RemoteRefusal::None, const QString& detail = {});
    [[nodiscard]] State stateOf(Kind kind) const;
    void finish();

    RemoteShell& m_shell;
    const CheckedPlace m_place;
    std::vector<RemoteCheckItem> m_items {};
    QPointer<RemoteCommand> m_command {};
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_alarm {}; // of the socket
    std::optional<RemoteOutcome> m_refused {}; // that waits for what the socket tells
    bool m_isRunning = false;
};

} // namespace tokenscope
