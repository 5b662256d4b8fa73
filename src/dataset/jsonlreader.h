// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/prompt.h"

#include <QByteArrayView>

namespace tokenscope {

/// Reads one JSON object a line: `prompt` (a text), `messages` (OpenAI's list), or `context` and `question` as in
/// SQuAD; optional `answers` (a list of texts, or {"text": […]} as Hugging Face writes SQuAD), `answer` (one text),
/// `question` (for tables) and `id`. At most `count` prompts (≤ 0: all). Errors: NotJson and WrongSchema, with the
/// line.
Result<PromptSet> readJsonLines(QByteArrayView text, int count);

/// The same for one object that may be spread over several lines.
Result<PromptSet> readJsonObject(QByteArrayView text);

} // namespace tokenscope
