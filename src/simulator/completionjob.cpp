// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/completionjob.h"

#include "simulator/connection.h"

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

QString joined(const std::vector<QString>& tokens)
{
    QString text;
    for (const QString& token : tokens)
        text += token;
    return text;
}

} // namespace

CompletionJob::CompletionJob(Settings settings, Connection* connection, TimePoint arrivedAt)
    : m_settings(std::move(settings))
    , m_connection(connection)
    , m_arrivedAt(arrivedAt)
    , m_startedAt(arrivedAt)
    , m_writer(m_settings.identity)
{
    if (m_settings.isStreamed && !m_settings.plan.fails)
        m_chunks = chunksOf(m_settings.plan);
}

TimePoint CompletionJob::endsAt() const
{
    return m_startedAt + (m_settings.plan.fails ? m_settings.plan.fixedTime : m_settings.plan.totalTime());
}

std::int64_t CompletionJob::tokensMade(TimePoint now) const
{
    const CompletionPlan& plan = m_settings.plan;
    const Nanoseconds making = now - m_startedAt - plan.fixedTime;
    if (plan.fails || making < Nanoseconds::zero())
        return 0;
    const std::int64_t all = plan.answer.tokens();
    return plan.timePerToken > Nanoseconds::zero() ? std::min<std::int64_t>(making / plan.timePerToken, all) : all;
}

TimePoint CompletionJob::nextDue() const
{
    return m_nextChunk < m_chunks.size() ? m_startedAt + m_chunks[m_nextChunk].after : endsAt();
}

bool CompletionJob::advance(TimePoint now, double wallClock)
{
    writeDueChunks(now);
    if (now < endsAt())
        return false;
    if (!m_settings.isStreamed || m_settings.plan.fails)
        return answerWhole(wallClock);
    finishStream(wallClock);
    return true;
}

void CompletionJob::writeDueChunks(TimePoint now)
{
    for (; m_nextChunk < m_chunks.size() && m_startedAt + m_chunks[m_nextChunk].after <= now; ++m_nextChunk) {
        if (m_nextChunk == 0) {
            m_connection->beginStream();
            m_connection->sendEvent(m_writer.role());
        }
        const PlannedChunk& chunk = m_chunks[m_nextChunk];
        m_connection->sendEvent(chunk.isReasoning ? m_writer.reasoning(chunk.text) : m_writer.content(chunk.text));
    }
}

void CompletionJob::finishStream(double wallClock)
{
    m_connection->sendEvent(m_writer.finish(m_settings.plan.wasCut));
    if (m_settings.includeUsage)
        m_connection->sendEvent(m_writer.usage(cost(wallClock)));
    m_connection->sendEvent("[DONE]");
    m_connection->endStream();
}

bool CompletionJob::answerWhole(double wallClock)
{
    if (m_settings.plan.fails) {
        m_connection->respond(500,
                              errorBody({.status = 500,
                                         .message = QStringLiteral("A failure that the profile asks for."),
                                         .type = QStringLiteral("server_error"),
                                         .code = QStringLiteral("simulated_failure")}));
        return true;
    }
    const ComposedAnswer& answer = m_settings.plan.answer;
    m_connection->respond(
        200, completionBody(m_settings.identity, cost(wallClock), joined(answer.content), joined(answer.reasoning)));
    return true;
}

CompletionCost CompletionJob::cost(double wallClock) const
{
    CompletionCost cost = m_settings.plan.cost;
    cost.endedAt = wallClock;
    return cost;
}

} // namespace tokenscope
