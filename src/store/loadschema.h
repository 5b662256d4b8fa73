// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runplan.h"
#include "model/runresult.h"
#include "store/jsonfields.h"

/// How much is asked of an endpoint and when it ends, in a results file. Taking leaves what is not understood; what is
/// absent keeps its value.
namespace tokenscope::loadschema {

/// The plan's `load`, `limits`, `objective`, `rate_limits`, `sweep` and `synthetic_prompts`, those that say anything.
/// The number in flight of a closed loop is not among them: older readers look for it beside them.
void putLoad(JsonFields& plan, const RunPlan& values);
void takeLoad(JsonFields& plan, RunPlan& values);

/// A leg's `part`: which endpoint, scenario and point it is, and how it ended.
[[nodiscard]] JsonFields partFields(const LegPart& part);
void takePart(JsonFields& leg, LegPart& part);

[[nodiscard]] QString keyOf(LegEnd end);
[[nodiscard]] LegEnd endFromKey(const QString& key);

} // namespace tokenscope::loadschema
