// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <algorithm>

namespace tokenscope {

/// A place in a text as people count it, both from 1; the column counts bytes.
struct TextPosition
{
    int line = 1;
    int column = 1;

    bool operator==(const TextPosition&) const = default;
};

/// Where the byte at `offset` (from 0) stands: JSON libraries say offsets, editors want lines.
[[nodiscard]] inline TextPosition positionAt(QByteArrayView text, qsizetype offset)
{
    const QByteArrayView before = text.first(std::clamp<qsizetype>(offset, 0, text.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {.line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
            .column = static_cast<int>(before.size() - lineStart) + 1};
}

} // namespace tokenscope
