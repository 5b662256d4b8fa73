// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/requestrecord.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <string_view>

namespace tokenscope {

/// What nearly every event of a stream is: a piece of text of the first choice, or usage, and nothing else that counts.
/// Absent, null and empty are the same here. The views are valid until the thread's next call of commonChunk().
struct CommonChunk
{
    std::string_view model {};
    std::string_view content {};
    std::string_view reasoning {};
    std::string_view finishReason {};
    Usage usage {};
    QByteArray usageText {}; ///< as JSON; empty without usage
};

/// Nothing if the event is anything else, is no JSON, or has something that could be taken in more than one way.
/// Whoever asks must then read it in full: this is a shortcut, and decides nothing.
[[nodiscard]] std::optional<CommonChunk> commonChunk(QByteArrayView event);

} // namespace tokenscope
