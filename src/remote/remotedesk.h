// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoteroute.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace tokenscope {

class PromptServer;
class RemoteShell;

/// The shells of a session, one for each route, so that checking, starting and following share a connection and a code
/// is asked for once; and where ssh's questions arrive. Connections end with it.
///
///     RemoteDesk desk(RemoteDesk::Asking::Here);   // the window; on a terminal: Asking::OnTerminal
///     connect(desk.prompts(), &PromptServer::asked, …);
///     RemoteShell* shell = desk.shell(route);
class RemoteDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemoteDesk)

public:
    enum class Asking
    {
        Here, ///< prompts() asks; this program's executable is the askpass
        OnTerminal, ///< ssh does so itself
    };

    explicit RemoteDesk(Asking asking, QObject* parent = nullptr);
    /// With another executable as the askpass: one that begins as askpass.h says.
    RemoteDesk(Asking asking, const QString& askpass, QObject* parent = nullptr);
    ~RemoteDesk() override;

    /// The same for the same route, for as long as this lives.
    [[nodiscard]] RemoteShell* shell(const RemoteRoute& route);
    /// Null when ssh asks on the terminal.
    [[nodiscard]] PromptServer* prompts() const { return m_prompts.get(); }
    /// Private to this user; gone soon after this.
    [[nodiscard]] QString folder() const { return m_folder; }

private:
    const QString m_folder;
    std::unique_ptr<PromptServer> m_prompts;
    QList<RemoteShell*> m_shells {};
};

} // namespace tokenscope
