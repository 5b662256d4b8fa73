// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/comparisonjson.h"

#include "wording/verdictwording.h"

#include <nlohmann/json.hpp>

namespace tokenscope {

namespace {

using Json = nlohmann::ordered_json;

Json text(const QString& value)
{
    return value.toStdString();
}

Json numberOrNull(std::optional<double> value)
{
    return value ? Json(*value) : Json();
}

Json intervalOrNull(const std::optional<Interval>& interval)
{
    return interval ? Json::array({interval->low, interval->high}) : Json();
}

Json testOrNull(TestKind test)
{
    switch (test) {
    case TestKind::None:
        return {};
    case TestKind::WilcoxonSignedRank:
        return "wilcoxon_signed_rank";
    case TestKind::MannWhitneyU:
        return "mann_whitney_u";
    case TestKind::Permutation:
        return "permutation";
    case TestKind::McNemar:
        return "mcnemar";
    case TestKind::FisherExact:
        return "fisher_exact";
    }
    Q_UNREACHABLE();
}

Json effectOrNull(EffectKind effect)
{
    switch (effect) {
    case EffectKind::None:
        return {};
    case EffectKind::RankBiserial:
        return "rank_biserial";
    case EffectKind::CliffsDelta:
        return "cliffs_delta";
    }
    Q_UNREACHABLE();
}

// The keys are there without evidence too, so that whoever reads the document need not ask for each.
void addEvidence(Json& object, const std::optional<Evidence>& known)
{
    const Evidence evidence = known.value_or(Evidence {});
    object["ci95"] = intervalOrNull(evidence.interval);
    object["ci95_percentile"] = intervalOrNull(evidence.percentileInterval);
    object["value_ci95"] = intervalOrNull(evidence.ownInterval);
    object["p_value"] = numberOrNull(evidence.p);
    object["p_adjusted"] = numberOrNull(evidence.adjustedP);
    object["test"] = testOrNull(evidence.test);
    object["exact"] = evidence.test == TestKind::None ? Json() : Json(evidence.isExact);
    object["effect_size"] = numberOrNull(evidence.effect);
    object["effect"] = effectOrNull(evidence.effectKind);
    object["n_pairs"] = known && evidence.isPaired ? Json(evidence.n) : Json();
    object["paired"] = known ? Json(evidence.isPaired) : Json();
    object["n"] = known ? Json(evidence.n) : Json();
    object["baseline_n"] = known ? Json(evidence.baselineN) : Json();
    object["averaged"] = known ? Json(evidence.isAveraged) : Json();
    object["detectable"] = numberOrNull(evidence.detectable);
}

Json comparedObject(const Comparison& comparison, const ComparedValue& value)
{
    Json object {{"leg", text(comparison.legs[value.leg].label)},
                 {"metric", text(comparedKey(value))},
                 {"baseline_value", numberOrNull(value.baselineValue)},
                 {"value", numberOrNull(value.value)},
                 {"ratio", numberOrNull(value.ratio)},
                 {"verdict", text(verdictKey(value))},
                 {"supported", value.isSupported}};
    addEvidence(object, value.evidence);
    return object;
}

QByteArray dumped(const Json& json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace

QByteArray comparisonsJson(const Comparison& comparison)
{
    Json comparisons = Json::array();
    for (const ComparedValue& value : comparison.values) {
        if (value.leg != comparison.baseline)
            comparisons.push_back(comparedObject(comparison, value));
    }
    return dumped(comparisons);
}

QByteArray agreementsJson(const Comparison& comparison)
{
    Json agreements = Json::array();
    for (std::size_t leg = 0; leg < comparison.agreements.size() && leg < comparison.legs.size(); ++leg) {
        const auto& agreement = comparison.agreements[leg];
        if (agreement && leg != comparison.baseline)
            agreements.push_back({{"leg", text(comparison.legs[leg].label)},
                                  {"n", agreement->n},
                                  {"mean_f1", agreement->meanF1},
                                  {"ci95", intervalOrNull(agreement->interval)}});
    }
    return dumped(agreements);
}

} // namespace tokenscope
