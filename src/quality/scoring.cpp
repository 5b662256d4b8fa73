// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quality/scoring.h"

#include "quality/squadscore.h"

#include <QHash>

namespace tokenscope {

namespace {

/// Looks each prompt up once: all legs, and all repetitions, ask the same.
class PromptLookup
{
public:
    explicit PromptLookup(const GoldAnswers& gold)
        : m_gold(gold)
    {
    }

    const std::vector<QString>& answersTo(const RequestRecord& record)
    {
        Found& found = m_found[record.promptNumber];
        if (!found.answers || found.prompt != record.prompt)
            found = {.prompt = record.prompt, .answers = &m_gold.answersTo(record.prompt)};
        return *found.answers;
    }

private:
    struct Found
    {
        QString prompt {};
        const std::vector<QString>* answers = nullptr; // of m_gold
    };

    const GoldAnswers& m_gold;
    QHash<int, Found> m_found {};
};

void score(RequestRecord& record, PromptLookup& lookup)
{
    if (record.score || !record.succeeded())
        return;
    if (const std::vector<QString>& gold = lookup.answersTo(record); !gold.empty())
        record.score = scoreAnswer(record.text, gold);
}

} // namespace

GoldAnswers goldAnswersOf(const RunResult& result)
{
    GoldAnswers gold;
    gold.add(result.plan.prompts);
    for (const Scenario& scenario : result.scenarios) {
        if (scenario.plan.prompts != result.plan.prompts)
            gold.add(scenario.plan.prompts);
    }
    return gold;
}

ScoredAnswers scoreAnswers(RunResult& result, const GoldAnswers& gold)
{
    PromptLookup lookup(gold);
    ScoredAnswers count;
    for (Leg& leg : result.legs) {
        for (RequestRecord& record : leg.records) {
            score(record, lookup);
            if (record.isWarmup || !record.succeeded())
                continue;
            ++(record.score ? count.scored : count.withoutGold);
        }
    }
    return count;
}

ScoredAnswers scoreAnswers(RunResult& result)
{
    return scoreAnswers(result, goldAnswersOf(result));
}

} // namespace tokenscope
