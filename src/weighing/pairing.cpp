// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weighing/pairing.h"

#include "inference/indexdraw.h"
#include "stats/metricvalues.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace tokenscope {

namespace {

/// One request that counts: which text it was sent, as which prompt.
struct Sent
{
    std::uint32_t text = 0;
    int promptNumber = 0;
    std::uint32_t request = 0;

    [[nodiscard]] auto prompt() const { return std::pair(text, promptNumber); }
};

/// A prompt with all its requests.
struct Asked
{
    std::uint32_t text = 0;
    UnitRequests requests {};
};

/// Texts by first appearance, each once.
using Texts = QHash<QStringView, std::uint32_t>;

// By text in the order of `texts`, which learns those it does not know; prompts of the same text by their numbers.
std::vector<Asked> promptsOf(const Leg& leg, Texts& texts)
{
    std::vector<Sent> sent;
    sent.reserve(leg.records.size());
    for (std::size_t i = 0; i < leg.records.size(); ++i) {
        const RequestRecord& record = leg.records[i];
        if (!countsInStatistics(record))
            continue;
        auto text = texts.constFind(record.prompt);
        if (text == texts.cend())
            text = texts.insert(record.prompt, static_cast<std::uint32_t>(texts.size()));
        sent.push_back({*text, record.promptNumber, static_cast<std::uint32_t>(i)});
    }
    if (!std::ranges::is_sorted(sent, {}, &Sent::prompt))
        std::ranges::stable_sort(sent, {}, &Sent::prompt);
    std::vector<Asked> prompts;
    for (auto first = sent.begin(); first != sent.end();) {
        const auto last = std::find_if(first, sent.end(), [&](const Sent& s) { return s.prompt() != first->prompt(); });
        prompts.push_back({first->text, {}});
        std::transform(first, last, std::back_inserter(prompts.back().requests),
                       [](const Sent& s) { return s.request; });
        first = last;
    }
    return prompts;
}

// Both are in the order of the same texts.
Pairing pairedOf(const std::vector<Asked>& own, const std::vector<Asked>& baseline)
{
    Pairing pairing {.isPaired = true};
    auto mine = own.begin();
    auto theirs = baseline.begin();
    while (mine != own.end() && theirs != baseline.end()) {
        if (mine->text != theirs->text) { // what the other has fewer times, or not at all
            if (mine->text < theirs->text)
                pairing.ownAlone.push_back((mine++)->requests);
            else
                pairing.baselineAlone.push_back((theirs++)->requests);
            continue;
        }
        pairing.isAveraged = pairing.isAveraged || mine->requests.size() > 1 || theirs->requests.size() > 1;
        pairing.own.push_back((mine++)->requests);
        pairing.baseline.push_back((theirs++)->requests);
    }
    for (; mine != own.end(); ++mine)
        pairing.ownAlone.push_back(mine->requests);
    for (; theirs != baseline.end(); ++theirs)
        pairing.baselineAlone.push_back(theirs->requests);
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

Pairing withUnansweredPrompts(const Pairing& pairing)
{
    Pairing units {pairing.isPaired, pairing.isAveraged, pairing.own, pairing.baseline, {}, {}};
    units.own.insert(units.own.end(), pairing.ownAlone.begin(), pairing.ownAlone.end());
    units.own.resize(units.own.size() + pairing.baselineAlone.size());
    units.baseline.resize(units.baseline.size() + pairing.ownAlone.size());
    units.baseline.insert(units.baseline.end(), pairing.baselineAlone.begin(), pairing.baselineAlone.end());
    return units;
}

Pairing groupedForDrawing(const Pairing& pairing, std::uint64_t seed)
{
    return {.isPaired = pairing.isPaired,
            .isAveraged = pairing.isAveraged,
            .own = grouped(pairing.own, seed),
            .baseline = grouped(pairing.baseline, seed)};
}

Pairing pairingOf(const Leg& own, const Leg& baseline)
{
    Texts texts;
    texts.reserve(std::ssize(baseline.records));
    const std::vector<Asked> baselinePrompts = promptsOf(baseline, texts);
    const std::vector<Asked> ownPrompts = promptsOf(own, texts);
    Pairing pairing = pairedOf(ownPrompts, baselinePrompts);
    const std::size_t pairs = pairing.own.size();
    const bool coversEnough = 2 * pairs >= std::max(ownPrompts.size(), baselinePrompts.size());
    if (pairs > 0 && coversEnough && (!pairing.isAveraged || pairs >= fewestPairsOfRepeated))
        return pairing;
    return {.own = singleRequests(own), .baseline = singleRequests(baseline)};
}

} // namespace tokenscope
