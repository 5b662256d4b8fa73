// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/promptcalibrator.h"

#include "client/chatexchange.h"
#include "client/streamingaccessmanager.h"

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds usualWait = 10s; // for a server that does not say for how long
constexpr Milliseconds longestWait = 90s; // quotas are by the minute
constexpr int mostWaits = 6;

} // namespace

PromptCalibrator::PromptCalibrator(Endpoint endpoint, QByteArray bearer, Timeouts timeouts, const Clock& clock,
                                   QObject* parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_bearer(std::move(bearer))
    , m_timeouts(timeouts)
    , m_clock(clock)
    , m_wait(this)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &PromptCalibrator::probe);
}

PromptCalibrator::~PromptCalibrator()
{
    // their replies belong to the manager's engine, so they go before it
    qDeleteAll(findChildren<ChatExchange*>(Qt::FindDirectChildrenOnly));
}

void PromptCalibrator::start(std::vector<std::int64_t> wantedTokens)
{
    Q_ASSERT(!m_manager);
    m_calibration = PromptCalibration(std::move(wantedTokens));
    m_manager = std::make_unique<StreamingAccessManager>(m_clock);
    m_manager->setNetwork(m_network);
    m_wait.start(0ms);
}

void PromptCalibrator::abort()
{
    if (m_isOver || !m_manager)
        return;
    m_wait.stop();
    if (m_exchange)
        m_exchange->abort();
    else
        QMetaObject::invokeMethod(
            this, [this] { conclude(Error {.code = Error::Code::Cancelled, .subject = m_endpoint.name}); },
            Qt::QueuedConnection);
}

void PromptCalibrator::probe()
{
    const std::optional<Prompt> prompt = m_calibration.nextProbe();
    if (!prompt) {
        if (m_calibration.isImpossible())
            return conclude(Error {.code = Error::Code::TokensNotCounted, .subject = m_endpoint.name});
        return conclude(m_calibration);
    }
    m_exchange = new ChatExchange(*m_manager,
                                  {.endpoint = m_endpoint,
                                   .prompt = *prompt,
                                   .sampling = {.temperature = 0, .maxTokens = 1, .stream = false},
                                   .timeouts = m_timeouts,
                                   .bearer = m_bearer},
                                  m_clock, m_clock.now(), {}, this);
    connect(m_exchange, &ChatExchange::finished, this, &PromptCalibrator::onAnswered);
    emit probing(m_calibration.probesTaken() + 1, m_calibration.nextProbeTokens());
    m_exchange->start();
}

void PromptCalibrator::onAnswered(const RequestRecord& record)
{
    m_exchange = nullptr;
    if (record.outcome == Outcome::Cancelled)
        return conclude(Error {.code = Error::Code::Cancelled, .subject = m_endpoint.name});
    if (record.outcome == Outcome::RateLimited && m_waits < mostWaits)
        return waitAndProbe(record.retryAfter.value_or(usualWait));
    if (record.outcome == Outcome::ContextTooLong)
        m_calibration.refuse();
    else if (!record.succeeded())
        return conclude(failure(record));
    else if (!record.usage.promptTokens)
        return conclude(Error {.code = Error::Code::TokensNotCounted, .subject = m_endpoint.name});
    else
        m_calibration.take(*record.usage.promptTokens);
    probe();
}

void PromptCalibrator::waitAndProbe(Milliseconds time)
{
    ++m_waits;
    const Milliseconds wait = std::min(time, longestWait);
    m_wait.start(wait);
    emit waiting(wait);
}

void PromptCalibrator::conclude(const Result<PromptCalibration>& calibration)
{
    if (!std::exchange(m_isOver, true))
        emit finished(calibration);
}

Error PromptCalibrator::failure(const RequestRecord& record) const
{
    const QString key = keyOf(record.outcome, record.httpStatus);
    return {.code = Error::Code::RequestFailed,
            .subject = m_endpoint.name,
            .detail = record.errorMessage.isEmpty() ? key : key + QStringLiteral(": ") + record.errorMessage};
}

} // namespace tokenscope
