// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchplan.h"

#include <QStringList>

namespace tokenscope {

/// What the dialog remembers of a plan, "key=value" each, for the settings file. Holds no secret.
[[nodiscard]] QStringList linesOfPlan(const LaunchPlan& plan);

/// The plan of these lines; what they do not say is as in an unwritten plan over ssh. Lines that mean nothing are
/// passed over.
[[nodiscard]] LaunchPlan planOfLines(const QStringList& lines);

} // namespace tokenscope
