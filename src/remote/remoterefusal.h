// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tokenscope {

/// Why a remote machine cannot be used, as far as what ssh and the shell there say tells.
enum class RemoteRefusal
{
    None,
    Unknown,
    SshMissing, ///< there is no ssh on this computer
    NameNotFound,
    Unreachable, ///< no route, timed out
    ConnectionRefused, ///< nothing listens
    NotSsh, ///< something else answers at the port
    HostKeyUnknown, ///< and was not accepted
    HostKeyChanged,
    HostBasedDenied, ///< "Permission denied (hostbased)": the account is not enabled there
    CodeRejected, ///< password or one-time code was wrong
    KeyRejected, ///< "Permission denied (publickey)"
    TooManyAttempts,
    AccountLocked, ///< expired or closed
    PromptCancelled, ///< the user closed the dialog
    ForwardingRefused, ///< the first host forbids jumping
    NodeDown, ///< the second host is refused, timed out or not found from the first
    ConnectionLost,
    FolderMissing,
    FolderNotWritable,
    ParametersMissing,
    EnvironmentMissing, ///< no bin/activate
    LauncherMissing, ///< no cszoo
    ModuleMissing, ///< a Python module: peft, transformers.modeling_layers
    JobsToolMissing, ///< no csctl
    MultiplexerMissing, ///< no tmux: nohup is used
    DiskFull,
    ProxyMissing,
    CommandFailed,
};

} // namespace tokenscope
