// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"
#include "store/jsonfields.h"

#include <QHash>

/// The plan of a run in its results file: everything needed to make the same run again, but no secret.
namespace tokenscope::planschema {

/// Text by prompt number, of the prompts that all records with that number agree on: the plan need not repeat it.
using PromptTexts = QHash<int, QString>;
[[nodiscard]] PromptTexts promptTexts(const std::vector<Leg>& legs);

/// `texts` are those that the file has anyway.
[[nodiscard]] JsonFields planFields(const RunPlan& plan, const PromptTexts& texts);
/// A part of a suite: its settings; endpoints are the plan's, and its prompts the first so many of them.
[[nodiscard]] JsonFields scenarioFields(const Scenario& scenario);
/// The original script's `dataset` block.
[[nodiscard]] JsonFields datasetFields(const PromptSet& prompts);

/// What is not understood stays in `fields`.
void takePlan(JsonFields& fields, const PromptTexts& texts, RunPlan& plan);
[[nodiscard]] Scenario takeScenario(JsonFields& fields, const RunPlan& plan);
void takeDataset(JsonFields& fields, PromptSet& prompts);

/// The prompts of a file without a plan, from what was sent: numbers without a text stay empty.
[[nodiscard]] std::vector<Prompt> promptsFrom(const PromptTexts& texts);

} // namespace tokenscope::planschema
