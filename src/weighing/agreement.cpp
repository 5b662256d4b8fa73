// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weighing/agreement.h"

#include "inference/resampling.h"
#include "quality/squadscore.h"
#include "weighing/pairing.h"

namespace tokenscope {

std::optional<Agreement> agreementOf(const Leg& own, const Leg& baseline, std::uint64_t seed)
{
    const Pairing pairing = pairingOf(own, baseline);
    if (!pairing.isPaired)
        return std::nullopt;
    std::vector<double> shared;
    for (std::size_t unit = 0; unit < pairing.own.size(); ++unit)
        shared.push_back(sharedWordsF1(own.records[pairing.own[unit].front()].text,
                                       baseline.records[pairing.baseline[unit].front()].text));
    const std::size_t n = shared.size();
    const UnitFigure mean = UnitFigure::ratioOfSums(std::move(shared), std::vector<double>(n, 1.0));
    Agreement agreement {.n = static_cast<std::int64_t>(n), .meanF1 = mean.ofAll()};
    const auto intervals = bootstrapPairs({{mean, mean}}, {.isPaired = true, .seed = seed});
    if (intervals && n > 1)
        agreement.interval = intervals->front().own.percentile;
    return agreement;
}

} // namespace tokenscope
