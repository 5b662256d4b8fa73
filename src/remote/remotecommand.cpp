// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remotecommand.h"

#include <utility>

namespace tokenscope {

RemoteCommand::RemoteCommand(RemoteScript script, QObject* parent)
    : QObject(parent)
    , m_script(std::move(script))
{
}

RemoteCommand::~RemoteCommand() = default;

void RemoteCommand::cancel()
{
    m_isCancelled = true;
    emit cancelRequested();
}

void RemoteCommand::finish(const RemoteOutcome& outcome)
{
    if (std::exchange(m_hasFinished, true))
        return;
    emit finished(outcome);
    deleteLater();
}

} // namespace tokenscope
