// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>

#include <optional>

namespace tokenscope {

/// The base URL that somebody may have meant by one that was typed half or copied with too much: ".../sophia" →
/// ".../sophia/vllm/v1", ".../v1/chat/completions" → ".../v1". Nothing for one that looks right, or that tells too
/// little. It is a guess: offer it, never take it.
[[nodiscard]] std::optional<QUrl> likelyBaseUrl(const QUrl& typed);

/// The URL lies at a gateway, but is none of its frameworks: whatever is asked there fails.
[[nodiscard]] bool isHalfGatewayUrl(const QUrl& typed);

} // namespace tokenscope
