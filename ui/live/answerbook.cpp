// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/answerbook.h"

namespace tokenscope {

void AnswerBook::begin(std::size_t legs)
{
    *this = {};
    m_legs = legs;
}

void AnswerBook::apply(const LiveSnapshot& snapshot)
{
    for (const LiveRequest& request : snapshot.started) {
        if (!request.isWarmup) {
            m_answers[{request.promptNumber, request.leg}] = {request.number};
            m_newest = request.promptNumber;
        }
    }
    for (const LiveText& text : snapshot.texts) {
        const auto found = m_answers.find({text.promptNumber, text.leg});
        if (found == m_answers.end() || found->second.number != text.number || found->second.isOver()) {
            continue; // a warm-up's, or an earlier repetition's
        }
        found->second.hasStarted = !text.text.isEmpty() || !text.reasoning.isEmpty();
        found->second.text = text.text;
        found->second.reasoning = text.reasoning;
    }
    for (const auto& [leg, record] : snapshot.finished) {
        if (!record->isWarmup) {
            finish(leg, record);
        }
    }
}

void AnswerBook::finish(int leg, const std::shared_ptr<const RequestRecord>& record)
{
    std::set<int>& legs = m_answeredBy[record->promptNumber];
    if (record->succeeded() && legs.insert(leg).second && legs.size() == m_legs) {
        ++m_pairs;
    }
    const auto found = m_answers.find({record->promptNumber, leg});
    if (found == m_answers.end() || found->second.number != record->number) {
        return; // a later repetition has begun
    }
    Answer& answer = found->second;
    answer.hasStarted = true;
    answer.text = record->text;
    answer.reasoning = record->reasoning;
    answer.record = record;
}

Answer AnswerBook::answer(int leg, int promptNumber) const
{
    const auto found = m_answers.find({promptNumber, leg});
    return found == m_answers.end() ? Answer {} : found->second;
}

int AnswerBook::promptToFollow(int current) const
{
    return current > 0 && isInFlight(current) ? current : m_newest;
}

bool AnswerBook::isInFlight(int promptNumber) const
{
    for (auto at = m_answers.lower_bound({promptNumber, 0}); at != m_answers.end() && at->first.first == promptNumber;
         ++at) {
        if (!at->second.isOver()) {
            return true;
        }
    }
    return false;
}

} // namespace tokenscope
