// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/promptpreparation.h"

#include "auth/bearersource.h"
#include "base/whenkept.h"
#include "dataset/syntheticprompts.h"
#include "run/plannedtime.h"

#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

// Lengths that differ less count as one: both stay well within the tolerance of what was wanted.
constexpr double alike = 0.01;

std::vector<PreparedPrompts> written(std::vector<PreparedPrompts> groups, const SyntheticPrompts& wanted,
                                     const std::vector<PromptCalibration>& calibrations)
{
    for (std::size_t i = 0; i < groups.size(); ++i)
        groups[i].prompts = makeSyntheticPrompts(wanted, calibrations[i]);
    return groups;
}

} // namespace

PromptPreparation::PromptPreparation(const Clock& clock, BearerSource& bearers, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_bearers(bearers)
{
    connect(&m_bearer, &QFutureWatcherBase::finished, this, &PromptPreparation::onBearer);
}

PromptPreparation::~PromptPreparation() = default;

void PromptPreparation::prepare(const RunPlan& plan, const std::vector<std::int64_t>& lengths)
{
    cancel();
    m_plan = plan;
    m_lengths = lengths;
    askNext();
}

void PromptPreparation::cancel()
{
    ++m_turn;
    m_calibrator = nullptr;
    m_thread.reset();
}

void PromptPreparation::askNext()
{
    const auto unknown = std::ranges::find_if(
        m_plan.endpoints, [this](const Endpoint& endpoint) { return !m_known.contains(endpoint.name); });
    if (unknown == m_plan.endpoints.end())
        return write();
    m_asked = *unknown;
    m_askedIn = m_turn;
    m_bearer.setFuture(m_bearers.bearer(m_asked.credential, plannedTime(m_plan)));
}

void PromptPreparation::onBearer()
{
    if (m_askedIn != m_turn)
        return;
    const QFuture<Result<Bearer>> bearer = m_bearer.future();
    if (bearer.resultCount() > 0 && bearer.result())
        ask(m_asked, bearer.result()->token);
    else
        keep(m_asked.name, {.isGuessed = true}); // the run itself will say why nothing can be sent
}

void PromptPreparation::ask(const Endpoint& endpoint, const QByteArray& bearer)
{
    m_thread.reset(new QThread);
    m_thread->setObjectName(QStringLiteral("calibration"));
    m_calibrator = new PromptCalibrator(endpoint, bearer, m_plan.timeouts, m_clock);
    m_calibrator->setNetwork(m_network);
    m_calibrator->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::started, m_calibrator,
            [calibrator = m_calibrator, lengths = m_lengths] { calibrator->start(lengths); });
    connect(m_thread.get(), &QThread::finished, m_calibrator, &QObject::deleteLater);
    connect(m_calibrator, &PromptCalibrator::probing, this,
            [this, name = endpoint.name](int, std::int64_t tokens) { emit asking(name, tokens); });
    connect(m_calibrator, &PromptCalibrator::finished, this,
            [this, name = endpoint.name, turn = m_turn](const Result<PromptCalibration>& calibration) {
                if (turn != m_turn)
                    return;
                if (calibration)
                    keep(name, {.calibration = *calibration});
                else
                    keep(name, {.isGuessed = true});
            });
    m_thread->start();
}

void PromptPreparation::keep(const QString& endpoint, const Knowledge& knowledge)
{
    m_known.insert_or_assign(endpoint, knowledge);
    m_calibrator = nullptr;
    m_thread.reset();
    askNext();
}

std::int64_t PromptPreparation::wordsFor(std::size_t endpoint) const
{
    return m_known.at(m_plan.endpoints[endpoint].name).calibration.wordsFor(m_plan.synthetic->promptTokens);
}

std::vector<PreparedPrompts> PromptPreparation::groups() const
{
    std::vector<PreparedPrompts> groups;
    for (std::size_t i = 0; i < m_plan.endpoints.size(); ++i) {
        const auto words = static_cast<double>(wordsFor(i));
        const auto isLike = [&](const PreparedPrompts& group) {
            const auto others = static_cast<double>(wordsFor(group.endpoints.front()));
            return std::abs(words - others) <= alike * std::min(words, others);
        };
        auto group = std::ranges::find_if(groups, isLike);
        if (group == groups.end())
            group = groups.insert(groups.end(), PreparedPrompts());
        group->endpoints.push_back(i);
        group->isGuessed = group->isGuessed || m_known.at(m_plan.endpoints[i].name).isGuessed;
    }
    return groups;
}

// A hundred thousand words take a while: not in the thread of the window.
void PromptPreparation::write()
{
    const std::vector<PreparedPrompts> unwritten = groups();
    std::vector<PromptCalibration> calibrations;
    for (const PreparedPrompts& group : unwritten)
        calibrations.push_back(m_known.at(m_plan.endpoints[group.endpoints.front()].name).calibration);
    whenKept(QtConcurrent::run(written, unwritten, *m_plan.synthetic, calibrations), this,
             [this, turn = m_turn](const std::vector<PreparedPrompts>& groups) {
                 if (turn == m_turn)
                     emit prepared(groups);
             });
}

} // namespace tokenscope
