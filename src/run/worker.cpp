// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/worker.h"

#include "client/chatexchange.h"
#include "client/streamingaccessmanager.h"
#include "run/livefeed.h"

#include <utility>

namespace tokenscope {

namespace {

constexpr Milliseconds textInterval {33};

RequestRecord identityOf(const PlannedRequest& request, const Prompt& prompt)
{
    RequestRecord record;
    record.number = request.number;
    record.promptNumber = request.promptNumber;
    record.run = request.run;
    record.isWarmup = request.isWarmup;
    record.prompt = textOf(prompt);
    return record;
}

} // namespace

Worker::Worker(std::shared_ptr<const WorkOrder> order, const std::vector<int>& lanes, RequestQueue& queue,
               LiveFeed& feed, const Clock& clock)
    : m_order(std::move(order))
    , m_queue(queue)
    , m_feed(feed)
    , m_clock(clock)
    , m_probe(
          clock, [&feed](Nanoseconds lateness) { feed.postLag(lateness); }, this)
    , m_textTimer(this)
{
    m_lanes.reserve(lanes.size());
    for (const int leg : lanes)
        m_lanes.push_back({.leg = leg});
    m_textTimer.setInterval(textInterval);
    connect(&m_textTimer, &QTimer::timeout, this, &Worker::postWatchedTexts);
}

Worker::~Worker()
{
    // Their replies belong to the manager's engine, so they go before it; those that have finished go with them.
    qDeleteAll(findChildren<ChatExchange*>(Qt::FindDirectChildrenOnly));
}

void Worker::start()
{
    m_manager = std::make_unique<StreamingAccessManager>(m_clock);
    m_manager->prepare();
    m_probe.start();
}

void Worker::fill()
{
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        if (!m_lanes[lane].exchange)
            sendNext(lane);
    }
}

void Worker::stop()
{
    for (const Lane& lane : m_lanes) {
        if (lane.exchange)
            lane.exchange->abort();
    }
}

void Worker::watch(int promptNumber)
{
    m_watchedPrompt = promptNumber;
    for (Lane& lane : m_lanes)
        lane.postedLength = -1;
    if (promptNumber > 0)
        m_textTimer.start();
    else
        m_textTimer.stop();
    postWatchedTexts();
}

void Worker::sendNext(std::size_t lane)
{
    const int leg = m_lanes[lane].leg;
    while (const std::optional<PlannedRequest> request = m_queue.take(leg)) {
        m_lanes[lane].request = *request;
        if (!accessOf(leg).credentialFailure) {
            send(lane);
            return;
        }
        postUnsent(*request);
        settle();
    }
}

void Worker::send(std::size_t lane)
{
    const PlannedRequest& request = m_lanes[lane].request;
    const LegAccess& access = accessOf(request.leg);
    const Prompt& prompt = promptOf(request);
    auto* exchange = new ChatExchange(*m_manager,
                                      {.endpoint = access.endpoint,
                                       .prompt = prompt,
                                       .sampling = m_order->sampling,
                                       .timeouts = m_order->timeouts,
                                       .bearer = access.bearer},
                                      m_clock, m_order->runStart, identityOf(request, prompt), this);
    connect(exchange, &ChatExchange::chunkArrived, this,
            [this, lane](const ChunkStamp& chunk) { onChunk(lane, chunk.after, chunk.characters); });
    connect(exchange, &ChatExchange::finished, this,
            [this, lane](const RequestRecord& record) { onFinished(lane, record); });
    m_lanes[lane].exchange = exchange;
    m_lanes[lane].postedLength = -1;
    exchange->start();
    postStarted(request, prompt, exchange->record().sentAt.value_or(m_clock.now() - m_order->runStart));
}

void Worker::settle()
{
    switch (m_queue.settle()) {
    case RequestQueue::Progress::SameTurn:
        break;
    case RequestQueue::Progress::NextTurn:
        emit turnOpened();
        // Through the event loop: endpoints without a credential would nest a call for each of their requests.
        QMetaObject::invokeMethod(this, &Worker::fill, Qt::QueuedConnection);
        break;
    case RequestQueue::Progress::PhaseDone:
        emit phaseDone();
        break;
    }
}

void Worker::onChunk(std::size_t lane, Nanoseconds after, std::int32_t characters)
{
    const RequestRecord& record = m_lanes[lane].exchange->record();
    const Nanoseconds at = record.sentAt.value_or(Nanoseconds::zero()) + after;
    m_feed.postChunk(lane,
                     {.leg = m_lanes[lane].leg,
                      .number = record.number,
                      .firstAt = at,
                      .lastAt = at,
                      .chunks = 1,
                      .characters = characters});
}

void Worker::onFinished(std::size_t lane, const RequestRecord& record)
{
    m_feed.postFinished(m_lanes[lane].leg, std::make_shared<const RequestRecord>(record));
    m_lanes[lane].exchange = nullptr; // it deletes itself
    settle();
    sendNext(lane);
}

void Worker::postStarted(const PlannedRequest& request, const Prompt& prompt, Nanoseconds sentAt)
{
    m_feed.postStarted({.leg = request.leg,
                        .number = request.number,
                        .promptNumber = request.promptNumber,
                        .run = request.run,
                        .isWarmup = request.isWarmup,
                        .prompt = textOf(prompt),
                        .question = prompt.question,
                        .sentAt = sentAt});
}

void Worker::postUnsent(const PlannedRequest& request)
{
    const Prompt& prompt = promptOf(request);
    postStarted(request, prompt, m_clock.now() - m_order->runStart);
    auto record = std::make_shared<RequestRecord>(identityOf(request, prompt));
    record->isStreamed = m_order->sampling.stream;
    record->outcome = Outcome::NoCredential;
    record->errorMessage = *accessOf(request.leg).credentialFailure;
    m_feed.postFinished(request.leg, std::move(record));
}

void Worker::postWatchedTexts()
{
    if (m_watchedPrompt <= 0)
        return;
    for (Lane& lane : m_lanes) {
        if (!lane.exchange || lane.request.isWarmup || lane.request.promptNumber != m_watchedPrompt)
            continue;
        const RequestRecord& record = lane.exchange->record();
        const qsizetype length = record.text.size() + record.reasoning.size();
        if (length == std::exchange(lane.postedLength, length))
            continue;
        m_feed.postText({.leg = lane.leg,
                         .number = record.number,
                         .promptNumber = record.promptNumber,
                         .text = record.text,
                         .reasoning = record.reasoning});
    }
}

const Prompt& Worker::promptOf(const PlannedRequest& request) const
{
    return m_order->prompts[static_cast<std::size_t>(request.promptNumber - 1)];
}

const LegAccess& Worker::accessOf(int leg) const
{
    return m_order->legs[static_cast<std::size_t>(leg)];
}

} // namespace tokenscope
