// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tokenscope {

/// Whether ssh has started this program to ask something (SSH_ASKPASS): nothing else of it is to run then.
[[nodiscard]] bool isAskpass();

/// Brings the question to the PromptServer that is waiting for it, and prints the answer. The exit code for main():
/// 1 when there is no answer. Blocks; first thing in main(), before any application object.
[[nodiscard]] int answerAskpass(int argc, char** argv);

} // namespace tokenscope
