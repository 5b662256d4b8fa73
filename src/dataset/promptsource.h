// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/prompt.h"

#include <QString>

namespace tokenscope {

/// A larger file is refused, whatever is in it. SQuAD's training set has 42 MB.
inline constexpr qint64 largestPromptFile = 256LL * 1024 * 1024;

/// Prompts from a named set or a file, in the set's own order.
/// `source` is "builtin", "squad" (which must have been fetched into `cacheFolder`), or the path of a file: SQuAD v1.1
/// or v2, JSONL (`prompt`, `messages`, or `context` with `question`; optional `answers`, `id`), or plain text (a
/// prompt a line; paragraphs where blank lines separate them). The format is told by the content; a name helps only
/// where the content is broken.
/// `count` ≤ 0 takes all; more than there are takes all there are.
/// Errors: FileNotFound, NotFetched ("squad" before it was downloaded), NotReadable, TooLarge, NotJson and WrongSchema
/// (with the line where one is known), NoPrompts.
Result<PromptSet> loadPrompts(const QString& source, int count, const QString& cacheFolder);

} // namespace tokenscope
