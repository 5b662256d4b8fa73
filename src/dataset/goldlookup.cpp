// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/goldlookup.h"

#include "dataset/knowndatasets.h"
#include "dataset/promptsource.h"
#include "quality/scoring.h"

#include <algorithm>

namespace tokenscope {

namespace {

// All known sets ask about contexts; a file of other prompts is not worth reading them.
bool mayBeOfKnownSet(const RequestRecord& record)
{
    return record.succeeded() && !record.score && record.prompt.startsWith(u"Context:");
}

bool wantsGold(const RunResult& result)
{
    return std::ranges::any_of(result.legs,
                               [](const Leg& leg) { return std::ranges::any_of(leg.records, mayBeOfKnownSet); });
}

// The original script writes "SQuAD" and an address elsewhere.
bool saysItIsOf(const RunResult& result, const KnownDataset& dataset)
{
    return result.plan.prompts.name.compare(dataset.title, Qt::CaseInsensitive) == 0;
}

void scoreBy(const GoldAnswers& gold, RunResult& result)
{
    scoreAnswers(result, gold);
    gold.complete(result.plan.prompts);
}

} // namespace

GoldLookup::GoldLookup(QString cacheFolder)
    : m_cacheFolder(std::move(cacheFolder))
{
}

QString GoldLookup::scoreAnswers(RunResult& result)
{
    tokenscope::scoreAnswers(result);
    QString missing;
    for (const KnownDataset& dataset : datasets(m_cacheFolder)) {
        if (!wantsGold(result))
            return {};
        if (dataset.isCached)
            scoreBy(*answersOf(dataset), result);
        else if (saysItIsOf(result, dataset))
            missing = dataset.name;
    }
    return missing;
}

// A set that cannot be read has no gold answers; it is tried again with the next run.
std::shared_ptr<const GoldAnswers> GoldLookup::answersOf(const KnownDataset& dataset)
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_read.value(dataset.name))
        return known;
    auto gold = std::make_shared<GoldAnswers>();
    if (const auto prompts = loadPrompts(dataset.name, 0, m_cacheFolder)) {
        gold->add(*prompts);
        m_read.insert(dataset.name, gold);
    }
    return gold;
}

} // namespace tokenscope
