// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/completionjob.h"
#include "simulator/metricspage.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <vector>

namespace tokenscope {

/// As many requests at a time as the endpoint has slots; the rest wait in the order they came. One timer serves all.
class CompletionQueue final : public QObject
{
    Q_DISABLE_COPY_MOVE(CompletionQueue)

public:
    CompletionQueue(const Clock& clock, int capacity, QObject* parent);
    ~CompletionQueue() override;

    void add(std::unique_ptr<CompletionJob> job);
    [[nodiscard]] std::size_t waiting() const { return m_waiting.size(); } ///< without a slot
    /// What is going on, and what was done since the start; of the prefix cache it knows nothing.
    [[nodiscard]] SimulatorLoad load(TimePoint now) const;
    /// Forgets the request of a client that is gone; its slot goes to the next.
    void drop(const Connection* connection);

private:
    void onTimeout();
    void fillSlots(TimePoint freeSince);
    void armTimer();

    const Clock& m_clock;
    std::size_t m_capacity = 1;
    std::vector<std::unique_ptr<CompletionJob>> m_active {};
    std::deque<std::unique_ptr<CompletionJob>> m_waiting {};
    std::int64_t m_promptTokens = 0; // of all that ever got a slot
    std::int64_t m_outputTokens = 0; // of those that are done
    QTimer m_timer {};
};

} // namespace tokenscope
