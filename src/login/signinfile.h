// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "login/signinservice.h"

#include <QString>

#include <vector>

/// signin.json in the configuration folder: services beside the built-in one, for other gateways. Made to be written by
/// people, read by the program; never written by it. Nothing in it is secret.
///
/// {"services": [{"name": "Lab", "authorize_url": "https://…", "token_url": "https://…", "client_id": "…",
/// "scope": "…", "revoke_url", "paste_url", "whoami_url", "identity_scopes": ["openid"], "resource_server", "policy",
/// "policy_days": 30, "unused_refresh_days": 180}]}: the first five are needed; an entry of a built-in name replaces
/// it.
namespace tokenscope::signinfile {

[[nodiscard]] QString defaultPath();

/// The built-in services and the file's; without a file, the built-in ones. Fails with NotReadable, TooLarge, NotJson
/// (line and column) or WrongSchema (detail: the place, as "services[0].token_url"). Addresses must be https, or http
/// to this computer.
Result<std::vector<SignInService>> services(const QString& path);

/// By name, whatever the case; an empty name means the first. Fails with UnknownName, or as services().
Result<SignInService> service(const QString& path, const QString& name);

} // namespace tokenscope::signinfile
