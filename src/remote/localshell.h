// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoteshell.h"

namespace tokenscope {

/// Runs scripts on this computer.
class LocalShell final : public RemoteShell
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LocalShell)

public:
    explicit LocalShell(const RemoteRoute& route, QObject* parent = nullptr);
    ~LocalShell() override;

    [[nodiscard]] bool hasReached(RemoteHop hop) const override;

protected:
    void run(RemoteCommand* command) override;
};

} // namespace tokenscope
