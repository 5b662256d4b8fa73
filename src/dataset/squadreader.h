// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/prompt.h"

#include <QByteArrayView>
#include <QString>

namespace tokenscope {

/// What the original comparison sent for a question of SQuAD, to the letter.
[[nodiscard]] QString squadPrompt(const QString& context, const QString& question);

/// Prompt for a question about a context.
[[nodiscard]] Prompt squadQuestion(const QString& context, const QString& question);

/// Reads SQuAD v1.1 or v2: `version` and the prompts, in the file's order, at most `count` (≤ 0: all). A question that
/// v2 marks impossible has no answers. Errors: NotJson (line and column), WrongSchema (detail is the path in the
/// document).
Result<PromptSet> readSquad(QByteArrayView text, int count);

} // namespace tokenscope
