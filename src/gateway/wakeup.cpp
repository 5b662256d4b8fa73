// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/wakeup.h"

#include "gateway/gatewayaddress.h"
#include "gateway/gatewayclient.h"
#include "gateway/jobs.h"
#include "gateway/shortquestion.h"

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds patience = 330s; // a gateway gives a cold model's first request 300 s before it says 408

// What a model that is on its way answers, and what passes by itself. Everything else stays as it is.
bool isExpected(const RequestRecord& record)
{
    switch (record.outcome) {
    case Outcome::RateLimited:
    case Outcome::ConnectTimeout:
    case Outcome::FirstTokenTimeout:
    case Outcome::StallTimeout:
    case Outcome::TotalTimeout:
    case Outcome::Unreachable:
    case Outcome::Truncated:
        return true;
    default:
        break;
    }
    if (record.cause == Cause::ModelOffline || record.cause == Cause::Maintenance)
        return false;
    return record.httpStatus == 408 || record.httpStatus >= 500
        || (record.outcome == Outcome::ErrorInBody && record.httpStatus == 200);
}

bool isLasting(const GatewayAnswer& answer)
{
    return !answer.hasToken || answer.isTlsFailure || answer.status == 401 || answer.status == 403
        || answer.status == 404;
}

} // namespace

WakeUp::WakeUp(GatewayAccess access, Endpoint endpoint, WakeSettings settings, QObject* parent)
    : QObject(parent)
    , m_access(access)
    , m_endpoint(std::move(endpoint))
    , m_settings(settings)
{
    m_tick.setInterval(m_settings.tick);
    connect(&m_tick, &QTimer::timeout, this, &WakeUp::onTick);
}

WakeUp::~WakeUp() = default;

void WakeUp::start()
{
    m_startedAt = m_access.clock.now();
    m_progress.model.id = m_endpoint.model;
    m_giveUpAt = m_startedAt + m_settings.limit;
    m_tick.start();
    if (!m_isPaused)
        look();
}

void WakeUp::setPaused(bool isPaused)
{
    if (m_isPaused && !isPaused)
        m_giveUpAt = std::max(m_giveUpAt, m_access.clock.now() + 2 * m_settings.poll);
    m_isPaused = isPaused;
}

void WakeUp::cancel()
{
    end(WakeEnd::Kind::Cancelled);
}

Milliseconds WakeUp::elapsed() const
{
    return std::chrono::duration_cast<Milliseconds>(m_access.clock.now() - m_startedAt);
}

void WakeUp::onTick()
{
    m_progress.elapsed = elapsed();
    if (!m_isPaused && m_access.clock.now() >= m_giveUpAt) {
        end(WakeEnd::Kind::GaveUp);
        return;
    }
    emit progressed(m_progress);
    if (!m_isPaused && !m_isLooking && !m_progress.isConfirming && m_access.clock.now() >= m_lookAt)
        look();
}

void WakeUp::look()
{
    const auto gateway = gatewayAddressOf(m_endpoint.baseUrl);
    if (!gateway) {
        if (m_question == nullptr)
            ask(); // nobody tells a plain server's states; it loads while it lets wait
        return;
    }
    m_isLooking = true;
    m_access.client.get(gateway->jobs(), m_endpoint, this, [this](const GatewayAnswer& answer) { onJobs(answer); });
}

void WakeUp::onJobs(const GatewayAnswer& answer)
{
    m_isLooking = false;
    if (m_isOver)
        return;
    m_lookAt = m_access.clock.now() + (answer.isKept ? answer.askAgainIn : m_settings.poll);
    if (isLasting(answer)) {
        end(WakeEnd::Kind::Failed, answer.cause, answer.detail);
        return;
    }
    if (answer.cause == Cause::Maintenance) {
        end(WakeEnd::Kind::Failed, answer.cause, answer.detail);
        return;
    }
    const auto jobs = answer.succeeded() ? jobsFrom(answer.body) : std::nullopt;
    if (!jobs)
        return; // the next look may tell
    m_progress.freeNodes = jobs->freeNodes;
    if (m_isPaused)
        return; // what follows may be a question
    takeState(withStates({{.id = m_endpoint.model}}, jobs, false).front());
}

void WakeUp::takeState(const ServedModel& model)
{
    m_progress.model = model;
    switch (model.state) {
    case ModelState::Hot:
        m_progress.isConfirming = true;
        if (m_question != nullptr)
            std::exchange(m_question, nullptr)->deleteLater(); // it waits for a model that was not there yet
        ask();
        break;
    case ModelState::Stopped:
    case ModelState::Unknown:
        if (m_question == nullptr)
            ask();
        break;
    case ModelState::Starting:
    case ModelState::Queued:
        break;
    case ModelState::Offline:
        end(WakeEnd::Kind::Failed, Cause::ModelOffline, model.note);
        return;
    }
    m_progress.elapsed = elapsed();
    emit progressed(m_progress);
}

void WakeUp::ask()
{
    m_question = new ShortQuestion(m_access, m_endpoint, patience, this);
    connect(m_question, &ShortQuestion::finished, this, [this, question = m_question](const RequestRecord& record) {
        if (question == m_question) // not one that was given up
            onAnswered(record);
    });
    m_question->start();
}

void WakeUp::onAnswered(const RequestRecord& record)
{
    std::exchange(m_question, nullptr)->deleteLater();
    if (record.succeeded()) {
        end(WakeEnd::Kind::Hot);
        return;
    }
    if (!isExpected(record)) {
        const bool isRefused = record.outcome == Outcome::Refused;
        end(WakeEnd::Kind::Failed, isRefused ? Cause::NobodyListens : record.cause, record.errorMessage);
        return;
    }
    m_progress.isConfirming = false;
    m_lookAt = std::max(m_lookAt, m_access.clock.now() + m_settings.poll);
}

void WakeUp::end(WakeEnd::Kind kind, Cause cause, const QString& detail)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_tick.stop();
    if (m_question != nullptr)
        std::exchange(m_question, nullptr)->deleteLater();
    emit finished({.kind = kind, .elapsed = elapsed(), .cause = cause, .detail = detail});
}

} // namespace tokenscope
