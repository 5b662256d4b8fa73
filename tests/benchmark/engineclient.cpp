// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engineclient.h"

#include "question.h"
#include "thisprocess.h"

#include <QCoreApplication>

#include <span>

namespace tokenscope {

namespace {

StreamTimes timesOf(const RequestRecord& record, TimePoint runStart)
{
    StreamTimes times;
    const Nanoseconds start = runStart.time_since_epoch() + record.sentAt.value_or(Nanoseconds::zero());
    times.startedAt = start.count();
    for (const ChunkStamp& chunk : record.chunks)
        times.stampedAt.push_back((start + chunk.after).count());
    times.sentAt = timesIn(record.text.toStdString());
    return times;
}

} // namespace

EngineClient::EngineClient()
{
    m_manager.prepare();
    m_drainTimer.setInterval(33);
    connect(&m_drainTimer, &QTimer::timeout, this, &EngineClient::onTimeout);
    m_drainTimer.start();
    m_request = {.endpoint = {.name = QStringLiteral("Paced"), .model = QStringLiteral("paced")},
                 .prompt = promptFromText(QString::fromLatin1(question))};
}

EngineClient::~EngineClient() = default;

WaveTimes EngineClient::wave(const std::string& baseUrl, int streams)
{
    m_records.clear();
    WaveTimes times {.openedAt = thisprocess::now()};
    const std::int64_t before = thisprocess::processorTime();
    times.failures = run(baseUrl, streams, streams, true);
    times.processorTime = thisprocess::processorTime() - before;
    for (const RequestRecord& record : m_records)
        times.streams.push_back(timesOf(record, m_runStart));
    return times;
}

int EngineClient::run(const std::string& baseUrl, int requests, int lanes, bool keepsRecords)
{
    m_request.endpoint.baseUrl = QUrl(QString::fromStdString(baseUrl));
    m_keepsRecords = keepsRecords;
    m_failures = 0;
    m_left = requests;
    m_lanes.assign(static_cast<std::size_t>(lanes), {});
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
        start(lane);
    QCoreApplication::exec();
    return m_failures;
}

void EngineClient::start(std::size_t lane)
{
    --m_left;
    ++m_running;
    auto* exchange = new ChatExchange(m_manager, m_request, m_clock, m_runStart,
                                      {.number = m_left, .promptNumber = 1, .prompt = textOf(m_request.prompt)}, this);
    connect(exchange, &ChatExchange::finished, this,
            [this, lane](const RequestRecord& record) { onFinished(lane, record); });
    m_lanes[lane] = {.exchange = exchange};
    exchange->start();
}

void EngineClient::postChunks(std::size_t lane)
{
    const RequestRecord& record = m_lanes[lane].exchange->record();
    const auto chunks = std::span(record.chunks).subspan(m_lanes[lane].postedChunks);
    if (chunks.empty())
        return;
    m_chunks += std::ssize(chunks);
    LiveChunks news {.number = record.number,
                     .firstAt = chunks.front().after,
                     .lastAt = chunks.back().after,
                     .chunks = static_cast<std::int32_t>(chunks.size())};
    for (const ChunkStamp& chunk : chunks)
        news.characters += chunk.characters;
    m_feed.postChunk(lane, news);
    m_lanes[lane].postedChunks = record.chunks.size();
}

void EngineClient::onTimeout()
{
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        if (m_lanes[lane].exchange != nullptr)
            postChunks(lane);
    }
    m_feed.drainInto(m_batch);
}

void EngineClient::onFinished(std::size_t lane, const RequestRecord& record)
{
    postChunks(lane);
    m_failures += record.succeeded() ? 0 : 1;
    m_feed.postFinished(0, std::make_shared<const RequestRecord>(record));
    if (m_keepsRecords)
        m_records.push_back(record);
    m_lanes[lane] = {};
    --m_running;
    if (m_left > 0)
        start(lane);
    else if (m_running == 0)
        QCoreApplication::quit();
}

} // namespace tokenscope
