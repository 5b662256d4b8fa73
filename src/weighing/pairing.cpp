// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weighing/pairing.h"

#include "inference/indexdraw.h"
#include "stats/metricvalues.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>

namespace tokenscope {

namespace {

using RequestsByText = QHash<QStringView, std::vector<UnitRequests>>; // prompts of a text by their numbers

struct Prompts
{
    RequestsByText byText {};
    std::vector<QStringView> order {}; // texts by first appearance, each once
    std::size_t count = 0;
};

Prompts promptsOf(const Leg& leg)
{
    QHash<QStringView, std::map<int, UnitRequests>> numbered;
    Prompts prompts;
    for (std::size_t i = 0; i < leg.records.size(); ++i) {
        const RequestRecord& record = leg.records[i];
        if (!countsInStatistics(record))
            continue;
        auto& ofText = numbered[record.prompt];
        if (ofText.empty())
            prompts.order.emplace_back(record.prompt);
        ofText[record.promptNumber].push_back(static_cast<std::uint32_t>(i));
    }
    for (auto [text, byNumber] : numbered.asKeyValueRange()) {
        auto& list = prompts.byText[text];
        for (auto& [number, requests] : byNumber)
            list.push_back(std::move(requests));
        prompts.count += list.size();
    }
    return prompts;
}

Pairing pairedOf(const Prompts& own, const Prompts& baseline)
{
    Pairing pairing {.isPaired = true};
    for (const QStringView text : baseline.order) {
        const auto found = own.byText.constFind(text);
        if (found == own.byText.cend())
            continue;
        const auto& ofBaseline = *baseline.byText.constFind(text);
        for (std::size_t i = 0; i < std::min(found->size(), ofBaseline.size()); ++i) {
            pairing.own.push_back((*found)[i]);
            pairing.baseline.push_back(ofBaseline[i]);
            pairing.isAveraged = pairing.isAveraged || (*found)[i].size() > 1 || ofBaseline[i].size() > 1;
        }
    }
    return pairing;
}

std::vector<UnitRequests> singleRequests(const Leg& leg)
{
    std::vector<UnitRequests> units;
    for (std::size_t i = 0; i < leg.records.size(); ++i) {
        if (countsInStatistics(leg.records[i]))
            units.push_back({static_cast<std::uint32_t>(i)});
    }
    return units;
}

/// Deals shuffled units out to groups; the same seed and size give the same groups.
std::vector<UnitRequests> grouped(const std::vector<UnitRequests>& units, std::uint64_t seed)
{
    if (units.size() <= mostDrawnUnits)
        return units;
    std::vector<std::size_t> order(units.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    IndexDraw draw(seed);
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[draw.below(i)]);
    std::vector<UnitRequests> groups(mostDrawnUnits);
    for (std::size_t i = 0; i < order.size(); ++i) {
        UnitRequests& group = groups[i % mostDrawnUnits];
        group.insert(group.end(), units[order[i]].begin(), units[order[i]].end());
    }
    return groups;
}

} // namespace

Pairing groupedForDrawing(const Pairing& pairing, std::uint64_t seed)
{
    Pairing groups = pairing;
    groups.own = grouped(pairing.own, seed);
    groups.baseline = grouped(pairing.baseline, seed);
    return groups;
}

Pairing pairingOf(const Leg& own, const Leg& baseline)
{
    const Prompts ownPrompts = promptsOf(own);
    const Prompts baselinePrompts = promptsOf(baseline);
    Pairing pairing = pairedOf(ownPrompts, baselinePrompts);
    const std::size_t pairs = pairing.own.size();
    const bool coversEnough = 2 * pairs >= std::max(ownPrompts.count, baselinePrompts.count);
    if (pairs > 0 && coversEnough && (!pairing.isAveraged || pairs >= fewestPairsOfRepeated))
        return pairing;
    return {.own = singleRequests(own), .baseline = singleRequests(baseline)};
}

} // namespace tokenscope
