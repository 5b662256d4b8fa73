// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/legflow.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace tokenscope {

namespace {

std::int64_t tokensOf(const RequestRecord& record)
{
    if (record.usage.totalTokens)
        return *record.usage.totalTokens;
    constexpr std::int64_t charactersPerToken = 4;
    const std::int64_t prompt = record.usage.promptTokens.value_or(record.prompt.size() / charactersPerToken);
    return prompt + record.outputTokens().value_or(0);
}

} // namespace

LegFlow::LegFlow(FlowRules rules)
    : m_rules(std::move(rules))
{
    if (m_rules.tokensPerMinute)
        m_budget = m_rules.used.value_or(TokenBudget(*m_rules.tokensPerMinute));
}

void LegFlow::openPhase(bool isWarmup, TimePoint now)
{
    m_isWarmup = isWarmup;
    m_openedAt = now;
    m_placeFreeAt = now;
    m_overAt.reset();
    const Load& load = m_rules.load;
    if (!isWarmup && m_rules.limits.duration)
        m_overAt = now + load.rampUp + *m_rules.limits.duration + load.coolDown;
}

void LegFlow::openTurn(LegShare share, TimePoint now)
{
    m_share = std::move(share);
    m_placeFreeAt = std::max(m_placeFreeAt, now); // it was another leg's turn
    m_taken = 0;
    m_counted = 0;
    m_freedWhileForbidden.clear();
    m_waits.clear();
}

LegFlow::Offer LegFlow::take(TimePoint now)
{
    if (isExhausted(now))
        return {};
    if (m_inFlight >= allowedInFlight(now))
        return {.notBefore = nextLaneAt(now)};
    if (isForbidden(now)) // whoever allows it again says so
        return {.notBefore = m_returned.empty() ? m_overAt : std::nullopt};
    if (m_heldUntil > now)
        return {.notBefore = wakeUp(m_heldUntil)};
    if (m_budget) {
        const std::optional<TimePoint> at = m_budget->mayGoAt(expectedTokens(), now);
        if (!at) {
            m_lacksRoom = true;
            return {};
        }
        if (*at > now) {
            m_placeFreeAt = *at;
            return {.notBefore = wakeUp(*at)};
        }
    }
    if (!m_returned.empty()) {
        DueRequest again = std::move(m_returned.front().request);
        m_returned.pop_front();
        again.readyAt = std::max({again.readyAt, m_placeFreeAt, m_heldUntil});
        return hand(std::move(again));
    }
    DueRequest next {.request = m_share->at(m_taken), .readyAt = m_placeFreeAt};
    if (!m_share->dueAfter.empty()) {
        next.dueAt = m_openedAt + m_share->dueAfter[static_cast<std::size_t>(m_taken)];
        if (*next.dueAt > now)
            return {.notBefore = wakeUp(*next.dueAt)};
        next.readyAt = std::max(m_placeFreeAt, *next.dueAt);
    }
    next.readyAt = std::max({next.readyAt, m_heldUntil, laneOpenAt(m_inFlight)});
    if (!m_waits.empty()) {
        next.waitedForPermission = m_waits.front();
        m_waits.pop_front();
    }
    next.request.isWarmup = next.request.isWarmup || isLeftOut(next.dueAt.value_or(now));
    next.request.number = m_nextNumber++;
    ++m_taken;
    m_counted += next.request.isWarmup && !m_isWarmup ? 0 : 1;
    return hand(std::move(next));
}

LegFlow::Offer LegFlow::hand(DueRequest request)
{
    ++m_inFlight;
    request.expectedTokens = expectedTokens();
    if (m_budget)
        m_budget->take(request.expectedTokens);
    return {.request = std::move(request)};
}

void LegFlow::settle(const DueRequest& request, const RequestRecord& record, TimePoint now)
{
    const bool wasFull = m_inFlight >= allowedInFlight(now);
    --m_inFlight;
    if (isForbidden(now))
        m_freedWhileForbidden.push_back(now);
    const bool lackedRoom = std::exchange(m_lacksRoom, false);
    if (wasFull || lackedRoom || !m_rules.load.isOpenLoop())
        m_placeFreeAt = now;
    const std::int64_t used = record.succeeded() || record.usage.totalTokens ? tokensOf(record) : 0;
    if (m_budget)
        m_budget->settle(request.expectedTokens, used, now);
    m_tokens += used;
    m_answers += used > 0 ? 1 : 0;
    if (m_slowStart && record.succeeded()) {
        m_slowStart = *m_slowStart * 2;
        if (*m_slowStart >= m_rules.load.lanes())
            m_slowStart.reset();
    }
    if (!record.isWarmup)
        countEnd(record);
    if (m_endsWithFailure && !record.succeeded())
        m_end = LegEnd::CredentialLost;
    slowDown(record, now);
}

void LegFlow::allowUntil(std::optional<TimePoint> until, TimePoint now)
{
    const std::optional<TimePoint> since = isForbidden(now) ? m_allowedUntil : std::nullopt;
    m_allowedUntil = until;
    if (!since)
        return;
    if (isForbidden(now)) {
        m_allowedUntil = since;
        return;
    }
    noteWaits(*since, now);
    m_placeFreeAt = std::max(m_placeFreeAt, now);
}

// A lane that was free already when the permission ended has waited since then.
void LegFlow::noteWaits(TimePoint forbiddenAt, TimePoint now)
{
    m_waits.clear();
    const TimePoint since = std::max(forbiddenAt, m_openedAt);
    const int free = m_share && !m_rules.load.isOpenLoop() ? allowedInFlight(now) - m_inFlight : 0;
    for (int lane = 0; lane < free; ++lane) {
        m_waits.push_back(now - (m_freedWhileForbidden.empty() ? since : m_freedWhileForbidden.front()));
        if (!m_freedWhileForbidden.empty())
            m_freedWhileForbidden.pop_front();
    }
    m_freedWhileForbidden.clear();
}

void LegFlow::loseCredential(bool afterNextFailure)
{
    m_allowedUntil.reset();
    m_endsWithFailure = afterNextFailure;
    if (!afterNextFailure)
        m_end = LegEnd::CredentialLost;
}

// Where only time ends a closed loop, an endpoint that refuses at once would be asked ten thousand times a second.
void LegFlow::slowDown(const RequestRecord& record, TimePoint now)
{
    using namespace std::chrono_literals;
    constexpr int patience = 10;
    constexpr int steps = 6;
    const bool isEndless = m_overAt && !m_rules.limits.requests && !m_rules.load.isOpenLoop();
    if (!isEndless || m_failedInARow < patience || record.latency > 1s)
        return;
    const Nanoseconds wait = 100ms * (1 << std::min(m_failedInARow - patience, steps)); // up to 6.4 s
    m_heldUntil = std::max(m_heldUntil, now + wait);
}

void LegFlow::countEnd(const RequestRecord& record)
{
    const bool hasFailed = !record.succeeded() && record.outcome != Outcome::Cancelled;
    ++m_ended;
    m_failed += hasFailed ? 1 : 0;
    m_failedInARow = hasFailed ? m_failedInARow + 1 : 0;
    if (m_end)
        return;
    const Limits& limits = m_rules.limits;
    if (limits.failuresInARow && m_failedInARow >= *limits.failuresInARow)
        m_end = LegEnd::FailuresInARow;
    else if (limits.failureShare && m_ended >= Limits::failureShareAfter
             && static_cast<double>(m_failed) > *limits.failureShare * static_cast<double>(m_ended))
        m_end = LegEnd::FailureShare;
    else if (limits.tokens && m_tokens >= *limits.tokens)
        m_end = LegEnd::TokenLimit;
    m_tooLong += record.outcome == Outcome::ContextTooLong ? 1 : 0;
    if (m_rules.endsWhenTooLong && m_tooLong >= 2)
        m_end = LegEnd::FailuresInARow;
}

void LegFlow::giveBack(DueRequest request, std::shared_ptr<const RequestRecord> record, TimePoint until, TimePoint now)
{
    --m_inFlight;
    m_lacksRoom = false;
    if (m_budget)
        m_budget->settle(request.expectedTokens, 0, now);
    ++request.rateLimitedTimes;
    m_heldUntil = std::max(m_heldUntil, until);
    m_placeFreeAt = std::max(m_placeFreeAt, until);
    m_slowStart = 1; // or all that wait would be refused again together
    m_returned.push_back({std::move(request), std::move(record)});
}

std::vector<std::shared_ptr<const RequestRecord>> LegFlow::dropReturned()
{
    std::vector<std::shared_ptr<const RequestRecord>> records;
    for (Returned& returned : std::exchange(m_returned, {}))
        records.push_back(std::move(returned.record));
    return records;
}

bool LegFlow::isExhausted(TimePoint now) const
{
    if (!m_share)
        return true;
    if (!m_returned.empty()) // began before the limit, and is seen to its end
        return false;
    if (m_end && (!m_isWarmup || *m_end == LegEnd::CredentialLost))
        return true;
    if (isOver(now))
        return true;
    const bool isLimited = m_share->count.has_value();
    const bool allTaken
        = !m_share->dueAfter.empty() || m_isWarmup ? m_taken == m_share->count : m_counted == m_share->count;
    return isLimited && allTaken;
}

bool LegFlow::isOver(TimePoint now) const
{
    if (!m_overAt || now < *m_overAt)
        return false;
    // What was due before the end is sent after it, too, if it was kept back.
    const auto next = static_cast<std::size_t>(m_taken);
    const bool isDue = next < m_share->dueAfter.size() && m_openedAt + m_share->dueAfter[next] < *m_overAt;
    return !isDue;
}

int LegFlow::allowedInFlight(TimePoint now) const
{
    return std::min(plannedInFlight(now), m_slowStart.value_or(std::numeric_limits<int>::max()));
}

int LegFlow::plannedInFlight(TimePoint now) const
{
    const Load& load = m_rules.load;
    if (m_isWarmup)
        return load.isOpenLoop() ? 1 : std::max(load.concurrency, 1);
    if (load.isOpenLoop() || load.rampUp <= Milliseconds::zero() || now >= m_openedAt + load.rampUp)
        return std::max(load.lanes(), 1);
    const double share = toSeconds(now - m_openedAt) / toSeconds(load.rampUp);
    return 1 + static_cast<int>(share * (load.concurrency - 1));
}

std::optional<TimePoint> LegFlow::nextLaneAt(TimePoint now) const
{
    const Load& load = m_rules.load;
    const int allowed = plannedInFlight(now);
    if (m_slowStart || m_isWarmup || load.isOpenLoop() || allowed >= load.concurrency)
        return std::nullopt;
    return std::max(laneOpenAt(allowed), now + Nanoseconds(1));
}

// When the ramp-up lets the next one go beside so many.
TimePoint LegFlow::laneOpenAt(int lane) const
{
    const Load& load = m_rules.load;
    if (m_isWarmup || load.isOpenLoop() || load.concurrency < 2)
        return m_openedAt;
    return m_openedAt + Nanoseconds(load.rampUp) * lane / (load.concurrency - 1);
}

bool LegFlow::isLeftOut(TimePoint at) const
{
    if (m_isWarmup)
        return false;
    const Load& load = m_rules.load;
    return at < m_openedAt + load.rampUp || (m_overAt && at >= *m_overAt - load.coolDown);
}

std::int64_t LegFlow::expectedTokens() const
{
    const double mean
        = m_answers > 0 ? static_cast<double>(m_tokens) / static_cast<double>(m_answers) : m_rules.expectedTokens;
    return std::max<std::int64_t>(std::llround(mean), 1);
}

// The end of the phase must be noticed even if nothing may go before it.
TimePoint LegFlow::wakeUp(TimePoint at) const
{
    return m_overAt && m_returned.empty() ? std::min(at, *m_overAt) : at;
}

} // namespace tokenscope
