// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/measurement.h"

#include "app/simulatedservers.h"
#include "quality/scoring.h"
#include "run/resultassembly.h"
#include "simulator/simulatedendpoint.h"
#include "store/resultsfile.h"
#include "store/runjournal.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>
#include <utility>

namespace tokenscope {

namespace {

QString folderOf(const QString& target)
{
    const QFileInfo info(target);
    return info.isDir() || target.endsWith(u'/') ? target : info.path();
}

} // namespace

Measurement::Measurement(const Clock& clock, BearerSource& bearers, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_series(clock, bearers)
    , m_watch(clock, bearers)
{
    connect(&m_series, &RunSeries::stepStarted, this, &Measurement::onStepStarted);
    connect(&m_series, &RunSeries::sampled, this, &Measurement::onSampled);
    connect(&m_series, &RunSeries::stepFinished, this, &Measurement::onStepFinished);
    connect(&m_series, &RunSeries::finished, this, &Measurement::onSeriesFinished);
    connect(&m_series, &RunSeries::stateChanged, &m_watch, &ServerWatch::sampleNow);
    connect(&m_watch, &ServerWatch::sampled, this, &Measurement::serverSampled);
    connect(&m_watch, &ServerWatch::looked, &m_series, &RunSeries::release);
    connect(&m_watch, &ServerWatch::ended, this, &Measurement::conclude);
}

Measurement::~Measurement() = default;

void Measurement::setNetwork(const Network& network)
{
    m_series.setNetwork(network);
    m_watch.setNetwork(network);
}

Result<Done> Measurement::start(std::vector<Scenario> scenarios, const QString& target, const RunResultPtr& earlier)
{
    auto servers = serveSimulatedEndpoints(scenarios.front().plan);
    if (!servers)
        return servers.error();
    for (Scenario& scenario : scenarios)
        scenario.plan.endpoints = scenarios.front().plan.endpoints; // now with the addresses of the servers
    auto journal = RunJournal::begin(journalHead(scenarios, earlier), folderOf(target));
    if (!journal)
        return journal.error();
    m_servers = *std::move(servers);
    m_journal = *std::move(journal);
    m_isJournalling = true;
    m_endedLegs = 0;
    m_target = target;
    m_series.hold(); // a server's counters are read before the first token
    m_series.start(scenarios, earlier);
    const RunPlan& plan = scenarios.front().plan;
    m_watch.start(plan.watchesServers ? plan.endpoints : std::vector<Endpoint>(), m_series.origin(), plan.timeScale);
    return Done {};
}

RunResult Measurement::journalHead(const std::vector<Scenario>& scenarios, const RunResultPtr& earlier) const
{
    RunResult head {.startedAt = m_clock.utcNow(), .plan = planToKeep(scenarios.front().plan), .hasPlan = true};
    if (scenarios.size() > 1 || !scenarios.front().key.isEmpty()) {
        for (const Scenario& scenario : scenarios)
            head.scenarios.push_back({scenario.key, planToKeep(scenario.plan)});
    }
    if (!earlier)
        return head;
    head.startedAt = earlier->startedAt;
    head.plan.prompts = earlier->plan.prompts;
    std::ranges::copy_if(earlier->legs, std::back_inserter(head.legs),
                         [](const Leg& leg) { return !isCutShort(leg.part.end); });
    return head;
}

// Failing to journal does not end the run: its results are still in memory and are saved at its end.
void Measurement::onStepStarted(const std::vector<Leg>& legs)
{
    for (const Leg& leg : legs) {
        if (m_isJournalling && !m_journal->addLeg(leg))
            m_isJournalling = false; // the file and its lock stay until the results are saved
    }
}

void Measurement::onSampled(const LiveSnapshot& snapshot)
{
    for (const auto& [leg, record] : snapshot.finished) {
        if (!m_isJournalling)
            return;
        RequestRecord placed = *record;
        placed.promptNumber += m_series.promptOffset();
        m_isJournalling = m_journal->append(m_series.firstLeg() + static_cast<std::size_t>(leg), placed).has_value();
    }
}

void Measurement::onStepFinished(const RunResultPtr& soFar)
{
    m_series.hold(); // the next step's tokens do not count
    m_watch.look();
    for (; m_endedLegs < soFar->legs.size(); ++m_endedLegs) {
        if (m_isJournalling)
            m_isJournalling = m_journal->endLeg(m_endedLegs, soFar->legs[m_endedLegs].part.end).has_value();
    }
}

void Measurement::onSeriesFinished(const RunResultPtr& result)
{
    m_ended = result;
    m_watch.end();
}

void Measurement::conclude()
{
    if (!m_ended)
        return;
    m_servers.clear();
    auto scored = std::make_shared<RunResult>(*std::exchange(m_ended, nullptr));
    m_watch.addTo(*scored);
    auto saved = resultsfile::save(*scored, m_target);
    scoreAnswers(*scored);
    if (!saved) {
        emit finished(std::move(scored), {}, saved.error());
        return;
    }
    if (m_journal)
        m_journal->discard();
    m_journal.reset();
    scored->path = *saved;
    emit finished(std::move(scored), *saved, std::nullopt);
}

} // namespace tokenscope
