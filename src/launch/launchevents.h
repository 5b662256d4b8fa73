// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchstate.h"

#include <QByteArrayView>

namespace tokenscope {

/// What the events file of a launch says of its runs: applies whole lines to them, by their names. Lines that it does
/// not know are passed over, so that a newer launch can be followed too. Returns whether the launch is over.
bool applyEvents(QByteArrayView lines, std::vector<LaunchedRun>& runs);

} // namespace tokenscope
