// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <cstdint>

namespace tokenscope {

/// Writes a training log of any length as the trainer does: long queueing, then progress with checkpoints between, with
/// the bars, the output of user's code and the noise that real ones have.
class LogWriter
{
public:
    /// The next lines, about a kilobyte.
    [[nodiscard]] QByteArray next();
    [[nodiscard]] std::int64_t progressLines() const { return m_progressLines; }

private:
    [[nodiscard]] QByteArray stamp();
    [[nodiscard]] QByteArray beginning();
    [[nodiscard]] QByteArray progress();
    [[nodiscard]] QByteArray checkpoint();

    std::int64_t m_milliseconds = 0; // since the log began
    std::int64_t m_step = 0;
    std::int64_t m_progressLines = 0;
};

} // namespace tokenscope
