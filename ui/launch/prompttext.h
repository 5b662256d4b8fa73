// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoteprompt.h"

#include <QString>

/// What ssh asks, as words. Plain text; hosts and prompts are the other side's own.
namespace tokenscope::prompttext {

/// "Password for name@host"
[[nodiscard]] QString title(const RemotePrompt& prompt);
/// What the answer is needed for, what becomes of it, and what to mind.
[[nodiscard]] QString explanation(const RemotePrompt& prompt);
/// What ssh said, where it tells more than the title; cut to `most` characters.
[[nodiscard]] QString words(const RemotePrompt& prompt, int most = 600);
/// What the line for the answer is called; empty where a yes or no is the answer.
[[nodiscard]] QString answerName(RemotePrompt::Kind kind);
/// "Accept and connect"; empty where there is nothing to say yes to.
[[nodiscard]] QString yes(RemotePrompt::Kind kind);
[[nodiscard]] QString no(RemotePrompt::Kind kind);

} // namespace tokenscope::prompttext
