// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/signin/signinprogress.h"

#include <QString>

/// How far a sign-in has come, as words. Plain text; details are the service's own words.
namespace tokenscope::progresstext {

/// One sentence: "Your browser has been opened."
[[nodiscard]] QString what(const SignInProgress& progress);
/// What to do now, or why it failed and what to do about it.
[[nodiscard]] QString how(const SignInProgress& progress);
/// A few words beside a sign: "waiting for the browser · 4 min left"
[[nodiscard]] QString state(const SignInProgress& progress);

} // namespace tokenscope::progresstext
