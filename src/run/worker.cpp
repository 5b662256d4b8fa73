// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/worker.h"

#include "client/chatexchange.h"
#include "client/requestbuilder.h"
#include "client/streamingaccessmanager.h"
#include "dataset/syntheticprompts.h"
#include "live/livefeed.h"
#include "servers/causeofwords.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <span>
#include <utility>

namespace tokenscope {

namespace {

constexpr Milliseconds chunkInterval {33};
constexpr Milliseconds textInterval {33};

// Of the calling thread; nothing where the system does not tell.
Nanoseconds processorTime()
{
#ifdef Q_OS_UNIX
    timespec used {};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used) == 0)
        return std::chrono::seconds(used.tv_sec) + Nanoseconds(used.tv_nsec);
#endif
    return {};
}

// Of who asks, not of what is asked.
bool isRefusal(const RequestRecord& record)
{
    static constexpr std::array causes {Cause::TokenMissing,   Cause::TokenInvalid,          Cause::TokenExpired,
                                        Cause::LoginLapsed,    Cause::WrongIdentityProvider, Cause::NotInGroup,
                                        Cause::IdentityChanged};
    const bool isUnauthorized = record.outcome == Outcome::HttpError && record.httpStatus == 401;
    return isUnauthorized || std::ranges::find(causes, record.cause) != causes.end();
}

} // namespace

Worker::Worker(std::shared_ptr<const WorkOrder> order, const std::vector<int>& lanes, RequestQueue& queue,
               LiveFeed& feed, const Clock& clock)
    : m_order(std::move(order))
    , m_queue(queue)
    , m_feed(feed)
    , m_clock(clock)
    , m_probe(
          clock, [this](Nanoseconds lateness) { postTimerLag(lateness); }, this)
    , m_dueTimer(
          clock, [this] { fill(); }, this)
    , m_chunkTimer(this)
    , m_textTimer(this)
{
    m_lanes.reserve(lanes.size());
    for (const int leg : lanes)
        m_lanes.push_back({.leg = leg});
    m_chunkTimer.setInterval(chunkInterval);
    connect(&m_chunkTimer, &QTimer::timeout, this, &Worker::postAllChunks);
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
    m_manager->setNetwork(m_order->network);
    m_manager->prepare();
    for (const LegAccess& leg : m_order->legs) // the system's proxies may take a moment to find
        (void)m_manager->routeTo(chatCompletionsUrl(leg.endpoint.baseUrl));
    // All patterns are made now: the first failure would have to wait for them, and all reads with it.
    (void)causeOfWords({});
    m_startedAt = m_clock.now();
    m_probe.start();
    m_chunkTimer.start();
}

void Worker::fill()
{
    m_dueTimer.stop();
    std::vector<int> idleLegs; // that have nothing now: their other lanes need not ask
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        const int leg = m_lanes[lane].leg;
        if (m_lanes[lane].exchange || std::ranges::find(idleLegs, leg) != idleLegs.end())
            continue;
        if (!sendNext(lane))
            idleLegs.push_back(leg);
    }
    if (!idleLegs.empty())
        follow(m_queue.look(m_clock.now())); // time alone may have ended the turn
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

bool Worker::sendNext(std::size_t lane)
{
    const int leg = m_lanes[lane].leg;
    for (;;) {
        LegFlow::Offer offer = m_queue.take(leg, m_clock.now());
        if (!offer.request) {
            if (offer.notBefore)
                wakeAt(*offer.notBefore);
            return false;
        }
        const BearerCell::Present bearer = accessOf(leg).bearer->present();
        if (!bearer.failure) {
            m_lanes[lane].request = *offer.request;
            send(lane, bearer);
            return true;
        }
        postUnsent(*offer.request, *bearer.failure);
    }
}

// Every worker wakes for a request that is due: whichever comes first sends it.
void Worker::wakeAt(TimePoint at)
{
    if (!m_dueTimer.dueAt() || at < *m_dueTimer.dueAt())
        m_dueTimer.setTo(at);
}

void Worker::send(std::size_t lane, const BearerCell::Present& bearer)
{
    const DueRequest& due = m_lanes[lane].request;
    const LegAccess& access = accessOf(due.request.leg);
    const Prompt prompt = promptOf(due.request);
    auto* exchange = new ChatExchange(*m_manager,
                                      {.endpoint = access.endpoint,
                                       .prompt = prompt,
                                       .sampling = m_order->sampling,
                                       .timeouts = m_order->timeouts,
                                       .bearer = bearer.token},
                                      m_clock, m_order->runStart, identityOf(due, prompt), this);
    connect(exchange, &ChatExchange::finished, this,
            [this, lane](const RequestRecord& record) { onFinished(lane, record); });
    m_lanes[lane].exchange = exchange;
    m_lanes[lane].bearerGeneration = bearer.generation;
    m_lanes[lane].postedChunks = 0;
    m_lanes[lane].postedLength = -1;
    exchange->start();
    const Nanoseconds sentAt = exchange->record().sentAt.value_or(m_clock.now() - m_order->runStart);
    if (due.rateLimitedTimes == 0) // for the eye it goes on from its first sending
        postStarted(due.request, prompt, sentAt);
    m_feed.postSendLag(m_order->runStart + sentAt - due.readyAt,
                       due.dueAt ? std::optional(due.heldFor()) : std::nullopt);
}

void Worker::settle(const DueRequest& request, const RequestRecord& record)
{
    follow(m_queue.settle(request, record, m_clock.now()));
}

void Worker::follow(RequestQueue::Progress progress)
{
    switch (progress) {
    case RequestQueue::Progress::SameTurn:
        break;
    case RequestQueue::Progress::NextTurn:
    case RequestQueue::Progress::RoomMade:
        emit workOffered();
        // Through the event loop: endpoints without a credential would nest a call for each of their requests.
        QMetaObject::invokeMethod(this, &Worker::fill, Qt::QueuedConnection);
        break;
    case RequestQueue::Progress::PhaseDone:
        emit phaseDone();
        break;
    }
}

// As many as came since the last time in one go: nothing is done for the eye when a chunk arrives.
void Worker::postChunks(std::size_t lane)
{
    const RequestRecord& record = m_lanes[lane].exchange->record();
    const auto chunks = std::span(record.chunks).subspan(m_lanes[lane].postedChunks);
    if (chunks.empty())
        return;
    const Nanoseconds sentAt = record.sentAt.value_or(Nanoseconds::zero());
    LiveChunks news {.leg = m_lanes[lane].leg,
                     .number = record.number,
                     .firstAt = sentAt + chunks.front().after,
                     .lastAt = sentAt + chunks.back().after,
                     .chunks = static_cast<std::int32_t>(chunks.size())};
    for (const ChunkStamp& chunk : chunks)
        news.characters += chunk.characters;
    m_feed.postChunk(lane, news);
    m_lanes[lane].postedChunks = record.chunks.size();
}

void Worker::postAllChunks()
{
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        if (m_lanes[lane].exchange)
            postChunks(lane);
    }
}

void Worker::onFinished(std::size_t lane, const RequestRecord& record)
{
    postChunks(lane);
    const int leg = m_lanes[lane].leg;
    auto judged = std::make_shared<RequestRecord>(record);
    judgeBearer(m_lanes[lane], *judged);
    std::shared_ptr<const RequestRecord> kept = std::move(judged);
    m_lanes[lane].exchange = nullptr; // it deletes itself
    std::optional<RequestQueue::Progress> progress;
    if (const std::optional<TimePoint> until = waitFor(lane, record))
        progress = m_queue.giveBack(m_lanes[lane].request, kept, *until, m_clock.now());
    if (progress) {
        follow(*progress);
    } else {
        m_feed.postFinished(leg, std::move(kept));
        settle(m_lanes[lane].request, record);
    }
    if (!sendNext(lane))
        follow(m_queue.look(m_clock.now()));
}

// A token that came for a refused one, and is refused as well: what the server wants is a new sign-in.
void Worker::judgeBearer(const Lane& lane, RequestRecord& record)
{
    const LegAccess& access = accessOf(lane.leg);
    if (record.httpStatus >= 200 && record.httpStatus < 300)
        access.bearer->accept(lane.bearerGeneration);
    if (!isRefusal(record))
        return;
    const BearerCell::Present present = access.bearer->present();
    const bool isUntold = record.cause == Cause::Unknown || record.cause == Cause::TokenInvalid
        || record.cause == Cause::TokenExpired; // of a token that has just come: said of the sign-in behind it
    const bool isSignIn = access.endpoint.credential.kind == CredentialReference::Kind::SignIn;
    if (isUntold && isSignIn && present.generation == lane.bearerGeneration && present.followsRefusal)
        record.cause = Cause::LoginLapsed;
    // No other request goes out in vain meanwhile. Where the next token has come just now, who is told allows it again.
    if (access.bearer->refuse(lane.bearerGeneration))
        m_queue.allowUntil(lane.leg, m_clock.now(), m_clock.now());
    emit bearerRefused(lane.leg, lane.bearerGeneration);
}

// Until when to wait out a rate limit, if the plan wants that and the server does not ask too much.
std::optional<TimePoint> Worker::waitFor(std::size_t lane, const RequestRecord& record) const
{
    const RateLimitPolicy& policy = m_order->rateLimits;
    if (!policy.waits || record.outcome != Outcome::RateLimited)
        return std::nullopt;
    const Milliseconds wait = record.retryAfter.value_or(policy.usualWait);
    if (wait > policy.longestWait || m_lanes[lane].request.rateLimitedTimes + 1 >= policy.longestSeries)
        return std::nullopt;
    return m_clock.now() + wait;
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

void Worker::postUnsent(const DueRequest& request, const QString& why)
{
    const Prompt prompt = promptOf(request.request);
    postStarted(request.request, prompt, m_clock.now() - m_order->runStart);
    auto record = std::make_shared<RequestRecord>(identityOf(request, prompt));
    record->isStreamed = m_order->sampling.stream;
    record->outcome = Outcome::NoCredential;
    record->errorMessage = why;
    record->cause = causeOfRecord(*record);
    m_feed.postFinished(request.request.leg, record);
    settle(request, *record);
}

void Worker::postTimerLag(Nanoseconds lateness)
{
    m_feed.postTimerLag(lateness, processorTime(), m_clock.now() - m_startedAt);
}

void Worker::postWatchedTexts()
{
    if (m_watchedPrompt <= 0)
        return;
    for (Lane& lane : m_lanes) {
        if (!lane.exchange || lane.request.request.isWarmup || lane.request.request.promptNumber != m_watchedPrompt)
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

RequestRecord Worker::identityOf(const DueRequest& due, const Prompt& prompt) const
{
    RequestRecord record;
    record.number = due.request.number;
    record.promptNumber = due.request.promptNumber;
    record.run = due.request.run;
    record.isWarmup = due.request.isWarmup;
    record.prompt = textOf(prompt);
    if (due.dueAt)
        record.scheduledAt = *due.dueAt - m_order->runStart;
    record.heldFor = due.heldFor();
    record.rateLimitedTimes = due.rateLimitedTimes;
    return record;
}

Prompt Worker::promptOf(const PlannedRequest& request) const
{
    const Prompt& prompt = m_order->prompts[static_cast<std::size_t>(request.promptNumber - 1)];
    return m_order->synthetic ? renumbered(prompt, *m_order->synthetic, request.promptNumber, request.run) : prompt;
}

const LegAccess& Worker::accessOf(int leg) const
{
    return m_order->legs[static_cast<std::size_t>(leg)];
}

} // namespace tokenscope
