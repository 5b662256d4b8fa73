// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "network/networksettings.h"

#include <QString>

#include <optional>

namespace CLI {
class App;
}

namespace tokenscope {

/// What the command line says of the network; what it does not say is as the user has set it in the window.
struct NetworkOptions
{
    std::optional<ProxySettings> proxy {}; ///< its password is never an argument: arguments are for everyone to see
    std::optional<QString> authoritiesFile {};
    std::optional<QString> certificateFile {};
    std::optional<QString> keyFile {};
    bool usesHttp2 = false;
};

/// Adds the options to a subcommand. They write into `options`, which must outlive the parsing.
void addNetworkOptions(CLI::App& to, NetworkOptions& options);
/// For subcommands that send questions as a run does.
void addHttp2Option(CLI::App& to, NetworkOptions& options);

/// The settings with what the options say over them, and the passwords that the environment has for them in
/// TOKENSCOPE_PROXY_PASSWORD and TOKENSCOPE_KEY_PASSWORD.
[[nodiscard]] NetworkSettings withOptions(NetworkSettings settings, const NetworkOptions& options);

} // namespace tokenscope
