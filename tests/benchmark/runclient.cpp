// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runclient.h"

#include "question.h"
#include "thisprocess.h"
#include "truth.h"
#include "ui/run/runpage.h"
#include "wavetimes.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <functional>
#include <limits>
#include <span>

namespace tokenscope {

namespace {

RunPlan planFor(const std::string& baseUrl, int streams)
{
    RunPlan plan {.endpoints = {{.name = QStringLiteral("Paced"),
                                 .baseUrl = QUrl(QString::fromStdString(baseUrl)),
                                 .model = QStringLiteral("paced")}},
                  .load = {.concurrency = streams}};
    for (int i = 0; i < 2 * streams; ++i)
        plan.prompts.prompts.push_back(promptFromText(QString::fromLatin1(question)));
    return plan;
}

using Records = std::span<const RequestRecord>;

// The start of the run is known to the controller only: instants count from there, and the server's are moved so that
// the smallest lag is none.
std::int64_t offsetOf(Records records)
{
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (const RequestRecord& record : records) {
        const std::vector<std::int64_t> sent = timesIn(record.text.toStdString());
        for (std::size_t i = 0; i < std::min(sent.size(), record.chunks.size()); ++i)
            least = std::min(least, (*record.sentAt + record.chunks[i].after).count() - sent[i]);
    }
    return least;
}

WaveTimes wave(Records records, std::int64_t offset)
{
    WaveTimes times;
    for (const RequestRecord& record : records) {
        StreamTimes stream;
        const Nanoseconds sentAt = record.sentAt.value_or(Nanoseconds::zero());
        stream.startedAt = sentAt.count() - offset;
        for (const ChunkStamp& chunk : record.chunks)
            stream.stampedAt.push_back((sentAt + chunk.after).count() - offset);
        stream.sentAt = timesIn(record.text.toStdString());
        times.streams.push_back(std::move(stream));
        times.failures += record.succeeded() ? 0 : 1;
    }
    return times;
}

} // namespace

RunClient::RunClient(RunPage* page)
    : m_page(page)
{
    if (m_page != nullptr)
        connectPage();
    QObject::connect(&m_runs, &RunController::finished, qApp, [this](const RunResultPtr& result) {
        m_result = result;
        QCoreApplication::quit();
    });
}

void RunClient::connectPage()
{
    QObject::connect(&m_runs, &RunController::stateChanged, m_page,
                     [this](RunState state) { m_page->setState(state, m_runs.currentLeg()); });
    QObject::connect(&m_runs, &RunController::sampled, m_page, [this](const LiveSnapshot& snapshot) {
        QElapsedTimer timer;
        timer.start();
        m_page->apply(snapshot);
        m_updates.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    });
    QObject::connect(m_page, &RunPage::promptWatched, &m_runs, &RunController::watch);
}

void RunClient::makeRun(const RunPlan& plan)
{
    m_runs.start(plan);
    QCoreApplication::exec();
}

void RunClient::measureSchedule(const std::string& baseUrl)
{
    RunPlan plan = planFor(baseUrl, 1);
    plan.load.rate = truth::scheduledRate;
    plan.limits.duration = truth::scheduledTime;
    const std::int64_t before = thisprocess::processorTime();
    const std::int64_t begin = thisprocess::now();
    makeRun(plan);
    tell("cpu_percent",
         100.0 * static_cast<double>(thisprocess::processorTime() - before)
             / static_cast<double>(thisprocess::now() - begin));
    const Records records = m_result->legs.front().records;
    const Lateness& lag = m_result->health.sending;
    tell("requests", static_cast<double>(records.size()));
    tell("failures", static_cast<double>(std::ranges::count_if(records, std::not_fn(&RequestRecord::succeeded))));
    tell("send_lag_p50_ms", 1e3 * toSeconds(lag.p50.value_or(Nanoseconds::zero())));
    tell("send_lag_p99_ms", 1e3 * toSeconds(lag.p99.value_or(Nanoseconds::zero())));
    tell("send_lag_longest_ms", 1e3 * toSeconds(lag.max.value_or(Nanoseconds::zero())));
}

void RunClient::measure(const std::string& baseUrl, int streams)
{
    const RunPlan plan = planFor(baseUrl, streams);
    if (m_page != nullptr)
        m_page->begin(plan);
    const std::int64_t before = thisprocess::processorTime();
    const std::int64_t begin = thisprocess::now();
    makeRun(plan);
    const std::int64_t processorTime = thisprocess::processorTime() - before;
    tell("cpu_percent", 100.0 * static_cast<double>(processorTime) / static_cast<double>(thisprocess::now() - begin));

    const Records records = m_result->legs.front().records;
    const std::int64_t offset = offsetOf(records);
    const std::size_t middle = std::min(static_cast<std::size_t>(streams), records.size());
    WaveTimes cold = wave(records.first(middle), offset);
    WaveTimes warm = wave(records.subspan(middle), offset);
    // the processor's time cannot be told apart by wave
    cold.processorTime = processorTime / 2;
    warm.processorTime = processorTime / 2;
    tell("cold", cold);
    tell("warm", warm);
}

} // namespace tokenscope
