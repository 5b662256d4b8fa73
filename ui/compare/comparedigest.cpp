// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparedigest.h"

#include "ui/comparecharts/workthreads.h"

#include <QtConcurrentMap>
#include <QtConcurrentRun>

#include <algorithm>

namespace tokenscope {

namespace {

struct Part
{
    const RunResult* result = nullptr;
    std::size_t leg = 0;
};

std::vector<Part> partsOf(const std::vector<RunResultPtr>& results)
{
    std::vector<Part> parts;
    for (const RunResultPtr& result : results) {
        for (std::size_t leg = 0; leg < result->legs.size(); ++leg)
            parts.push_back({result.get(), leg});
    }
    return parts;
}

} // namespace

bool hasParts(const RunResultPtr& result)
{
    return std::ranges::any_of(result->legs,
                               [](const Leg& leg) { return leg.part.point || !leg.part.scenario.isEmpty(); });
}

CompareDigest digestOf(const std::vector<RunResultPtr>& results)
{
    CompareDigest digest;
    // as much work as the summaries, and none of theirs
    QFuture<AnswerIndex> answers = QtConcurrent::run(&workThreads(), answerIndexOf, results);
    digest.summaries = QtConcurrent::blockingMapped<std::vector<LegSummary>>(
        &workThreads(), partsOf(results), [](const Part& part) { return summarize(*part.result, part.leg); });
    digest.curves = sweepCurvesOf(digest.summaries);
    // a matrix speaks of one run: endpoints of other days under other conditions are no part of it
    if (std::ranges::count_if(results, hasParts) == 1)
        digest.matrix = matrixOf(**std::ranges::find_if(results, hasParts));
    digest.answers = std::make_shared<const AnswerIndex>(answers.takeResult());
    return digest;
}

} // namespace tokenscope
