// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/livesnapshot.h"
#include "model/requestrecord.h"

#include <QString>

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace tokenscope {

/// One leg's answer to one prompt, as far as it is known.
struct Answer
{
    std::int64_t number = -1; ///< of its request; -1: not sent yet
    bool hasStarted = false; ///< the first piece has come
    QString text {};
    QString reasoning {};
    std::shared_ptr<const RequestRecord> record {}; ///< nothing while it is in flight

    [[nodiscard]] bool isSent() const { return number >= 0; }
    [[nodiscard]] bool isOver() const { return record != nullptr; }
};

/// The answers of a run, by prompt and leg; knows which prompt is being answered. Warm-ups are left out, and of a
/// repeated prompt the last repetition counts.
class AnswerBook
{
public:
    /// Forgets everything; a run of so many legs begins.
    void begin(std::size_t legs);
    void apply(const LiveSnapshot& snapshot);

    /// What `leg` answered to the prompt with this number, from 1.
    [[nodiscard]] Answer answer(int leg, int promptNumber) const;
    /// The prompt to look at if nobody chose one: stays with `current` while that is being answered, then goes to the
    /// one sent last. 0 before the first.
    [[nodiscard]] int promptToFollow(int current) const;
    /// Prompts that every leg has answered.
    [[nodiscard]] std::int64_t pairs() const { return m_pairs; }

private:
    using Key = std::pair<int, int>; // prompt, leg
    void finish(int leg, const std::shared_ptr<const RequestRecord>& record);
    [[nodiscard]] bool isInFlight(int promptNumber) const;

    std::map<Key, Answer> m_answers {};
    int m_newest = 0;
    std::size_t m_legs = 0;
    std::map<int, std::set<int>> m_answeredBy {}; // legs with a success, by prompt
    std::int64_t m_pairs = 0;
};

} // namespace tokenscope
