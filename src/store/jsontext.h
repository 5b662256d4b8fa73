// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <string_view>

/// What can be said of JSON as text, before and instead of its values.
namespace tokenscope::jsontext {

/// No file of ours nests deeper than ten; a hostile one could exhaust the stack.
inline constexpr int maxDepth = 200;

[[nodiscard]] bool isNestedTooDeeply(const QByteArray& text);

/// NotJson for the parser's complaint at `byte` (counted from 1), with line and column in characters. Of the parser's
/// words only those are kept that do not quote the text, which may be a secret.
[[nodiscard]] Error syntaxError(const QByteArray& text, std::size_t byte, std::string_view words,
                                const QString& subject);

} // namespace tokenscope::jsontext
