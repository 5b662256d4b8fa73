// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/measurement.h"

#include "app/simulatedservers.h"
#include "run/resultassembly.h"
#include "simulator/simulatedendpoint.h"
#include "store/resultsfile.h"
#include "store/runjournal.h"

#include <QFileInfo>

namespace tokenscope {

namespace {

QString folderOf(const QString& target)
{
    const QFileInfo info(target);
    return info.isDir() || target.endsWith(u'/') ? target : info.path();
}

} // namespace

Measurement::Measurement(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_controller(clock)
{
    connect(&m_controller, &RunController::sampled, this, &Measurement::onSampled);
    connect(&m_controller, &RunController::finished, this, &Measurement::onFinished);
}

Measurement::~Measurement() = default;

Result<Done> Measurement::start(RunPlan plan, const QString& target)
{
    auto servers = serveSimulatedEndpoints(plan);
    if (!servers)
        return servers.error();
    const RunResult head {
        .startedAt = m_clock.utcNow(),
        .plan = planToKeep(plan),
        .hasPlan = true,
        .legs = legsOf(plan, std::vector<std::vector<std::shared_ptr<const RequestRecord>>>(plan.endpoints.size()))};
    auto journal = RunJournal::begin(head, folderOf(target));
    if (!journal)
        return journal.error();
    m_servers = *std::move(servers);
    m_journal = *std::move(journal);
    m_isJournalling = true;
    m_target = target;
    m_controller.start(plan);
    return Done {};
}

void Measurement::onSampled(const LiveSnapshot& snapshot)
{
    // Failing to journal does not end the run: its results are still in memory and are saved at its end.
    for (const auto& [leg, record] : snapshot.finished) {
        if (m_isJournalling && !m_journal->append(static_cast<std::size_t>(leg), *record))
            m_isJournalling = false; // the file and its lock stay until the results are saved
    }
}

void Measurement::onFinished(const RunResultPtr& result)
{
    m_servers.clear();
    auto saved = resultsfile::save(*result, m_target);
    if (!saved) {
        emit finished(result, {}, saved.error());
        return;
    }
    if (m_journal)
        m_journal->discard();
    m_journal.reset();
    auto named = std::make_shared<RunResult>(*result);
    named->path = *saved;
    emit finished(std::move(named), *saved, std::nullopt);
}

} // namespace tokenscope
