// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/prompt.h"

#include <QString>

namespace tokenscope {

/// Prompts of a plain text: paragraphs where blank lines separate them, lines otherwise. At most `count` (≤ 0: all).
[[nodiscard]] PromptSet readPlainText(const QString& text, int count);

} // namespace tokenscope
