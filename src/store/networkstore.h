// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "network/networksettings.h"

namespace tokenscope {

class Settings;

/// What is remembered of the network. Passwords are not: they come from the keychain, and are empty here.
[[nodiscard]] NetworkSettings storedNetwork(const Settings& settings);
/// Keeps all but the passwords.
void storeNetwork(Settings& settings, const NetworkSettings& network);

} // namespace tokenscope
