// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "simulator/completion.h"

#include <optional>
#include <vector>

namespace tokenscope {

class Connection;

/// One request being answered: writes to its connection what is due, by absolute time, so that lateness does not
/// add up.
class CompletionJob
{
public:
    struct Settings
    {
        CompletionPlan plan {};
        CompletionIdentity identity {};
        bool isStreamed = false;
        bool includeUsage = false;
    };

    CompletionJob(Settings settings, Connection* connection, TimePoint arrivedAt);

    [[nodiscard]] TimePoint arrivedAt() const { return m_arrivedAt; }
    [[nodiscard]] const Connection* connection() const { return m_connection; }

    [[nodiscard]] std::int64_t promptTokens() const { return m_settings.plan.cost.promptTokens; }
    /// So much of the answer exists, whether or not it was sent.
    [[nodiscard]] std::int64_t tokensMade(TimePoint now) const;

    /// A slot is free since `at`.
    void begin(TimePoint at) { m_startedAt = at; }
    /// Writes what is due. The answer is complete when this returns true.
    bool advance(TimePoint now, double wallClock);
    /// When advance() has something to do next.
    [[nodiscard]] TimePoint nextDue() const;
    /// When the last byte was due, whenever it was really written: the slot is free from then on.
    [[nodiscard]] TimePoint endsAt() const;

private:
    bool answerWhole(double wallClock);
    void writeDueChunks(TimePoint now);
    void finishStream(double wallClock);
    [[nodiscard]] CompletionCost cost(double wallClock) const;

    Settings m_settings {};
    Connection* m_connection = nullptr; // the queue drops the job when it closes
    TimePoint m_arrivedAt {};
    TimePoint m_startedAt {};
    ChunkWriter m_writer;
    std::vector<PlannedChunk> m_chunks {}; // of a stream only
    std::size_t m_nextChunk = 0;
};

} // namespace tokenscope
