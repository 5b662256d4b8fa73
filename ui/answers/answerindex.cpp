// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/answerindex.h"

#include "quality/scoring.h"
#include "stats/legplan.h"
#include "stats/metricvalues.h"
#include "stats/summary.h"

#include <algorithm>
#include <numeric>

namespace tokenscope {

namespace {

std::vector<const Leg*> legsOf(const std::vector<RunResultPtr>& results)
{
    std::vector<const Leg*> legs;
    for (const RunResultPtr& result : results) {
        for (const Leg& leg : result->legs)
            legs.push_back(&leg);
    }
    return legs;
}

GoldAnswers goldOf(const std::vector<RunResultPtr>& results)
{
    GoldAnswers gold;
    for (const RunResultPtr& result : results) {
        gold.add(result->plan.prompts);
        for (const Scenario& scenario : result->scenarios)
            gold.add(scenario.plan.prompts);
    }
    return gold;
}

/// Collects requests by the text of their prompt.
class Gathering
{
public:
    void add(const std::vector<RunResultPtr>& results)
    {
        std::int32_t number = 0;
        for (const RunResultPtr& result : results) {
            for (const Leg& leg : result->legs)
                add(leg, number++, planOf(*result, leg));
        }
    }

    [[nodiscard]] AnswerIndex take()
    {
        AnswerIndex index;
        index.prompts = std::move(m_prompts);
        for (std::size_t prompt = 1; prompt < index.prompts.size(); ++prompt)
            index.prompts[prompt].firstPlace
                = index.prompts[prompt - 1].firstPlace + index.prompts[prompt - 1].placeCount;
        std::vector<std::size_t> next;
        for (const AnsweredPrompt& prompt : index.prompts)
            next.push_back(prompt.firstPlace);
        index.places.resize(m_places.size());
        for (const auto& [prompt, place] : m_places)
            index.places[next[prompt]++] = place;
        return index;
    }

private:
    void add(const Leg& leg, std::int32_t number, const RunPlan& plan)
    {
        for (std::size_t at = 0; at < leg.records.size(); ++at) {
            const RequestRecord& record = leg.records[at];
            if (!record.isWarmup)
                add(record, {number, static_cast<std::int32_t>(at), record.promptNumber}, plan);
        }
    }

    void add(const RequestRecord& record, AnswerPlace place, const RunPlan& plan)
    {
        // legs are mostly sent the same prompts in the same order
        if (m_next >= m_prompts.size() || m_prompts[m_next].prompt != record.prompt)
            m_next = find(record, plan);
        ++m_prompts[m_next].placeCount;
        m_places.emplace_back(m_next++, place);
    }

    std::size_t find(const RequestRecord& record, const RunPlan& plan)
    {
        const auto known = m_known.constFind(record.prompt);
        if (known != m_known.constEnd())
            return *known;
        m_known.insert(record.prompt, m_prompts.size());
        m_prompts.push_back({.prompt = record.prompt, .question = questionOf(plan, record)});
        return m_prompts.size() - 1;
    }

    QHash<QStringView, std::size_t> m_known {};
    std::size_t m_next = 0; // the prompt that the next request is probably of
    std::vector<AnsweredPrompt> m_prompts {};
    std::vector<std::pair<std::size_t, AnswerPlace>> m_places {};
};

void judge(AnswerIndex& index, std::size_t prompt, const std::vector<const Leg*>& legs)
{
    AnsweredPrompt& judged = index.prompts[prompt];
    const RequestRecord* first = nullptr;
    for (std::size_t leg = 0; leg < legs.size(); ++leg) {
        const RequestRecord* answer = answerOf(*legs[leg], index.placesOf(prompt, leg));
        if (!answer)
            continue;
        judged.isMissed = judged.isMissed || !answer->succeeded() || (answer->score && !answer->score->containsAnswer);
        if (first)
            judged.differs = judged.differs || answer->succeeded() != first->succeeded()
                || (answer->text != first->text && answer->text.simplified() != first->text.simplified());
        else
            first = answer;
    }
}

} // namespace

std::span<const AnswerPlace> AnswerIndex::placesOf(std::size_t prompt, std::size_t leg) const
{
    const std::span all = std::span(places).subspan(prompts[prompt].firstPlace, prompts[prompt].placeCount);
    const auto found = std::ranges::equal_range(all, static_cast<std::int32_t>(leg), {}, &AnswerPlace::leg);
    return {found.begin(), found.end()};
}

AnswerIndex answerIndexOf(const std::vector<RunResultPtr>& results)
{
    const std::vector<const Leg*> legs = legsOf(results);
    const GoldAnswers gold = goldOf(results);
    Gathering gathering;
    gathering.add(results);
    AnswerIndex index = gathering.take();
    for (std::size_t prompt = 0; prompt < index.prompts.size(); ++prompt) {
        if (!gold.isEmpty())
            index.prompts[prompt].gold = gold.answersTo(index.prompts[prompt].prompt);
        judge(index, prompt, legs);
    }
    return index;
}

std::vector<int> itemsOf(const AnswerIndex& index, std::size_t baseline)
{
    std::vector<int> items;
    items.reserve(index.prompts.size());
    for (std::size_t prompt = 0; prompt < index.prompts.size(); ++prompt) {
        const auto places = index.placesOf(prompt, baseline);
        items.push_back(places.empty() ? -1 : places.front().promptNumber);
    }
    return items;
}

QHash<int, AnswerSpot> laterItemsOf(const AnswerIndex& index, std::size_t baseline)
{
    QHash<int, AnswerSpot> later;
    for (std::size_t prompt = 0; prompt < index.prompts.size(); ++prompt) {
        const auto places = index.placesOf(prompt, baseline);
        for (std::size_t run = 1; run < places.size(); ++run) {
            const int number = places[run].promptNumber;
            if (number != places.front().promptNumber && !later.contains(number))
                later.insert(number, {prompt, static_cast<int>(run)});
        }
    }
    return later;
}

const RequestRecord* answerOf(const Leg& leg, std::span<const AnswerPlace> places)
{
    for (const AnswerPlace& place : places) {
        const RequestRecord& record = leg.records[static_cast<std::size_t>(place.record)];
        if (countsInStatistics(record))
            return &record;
    }
    return places.empty() ? nullptr : &leg.records[static_cast<std::size_t>(places.front().record)];
}

} // namespace tokenscope
