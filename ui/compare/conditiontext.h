// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

#include <QString>
#include <QStringList>

/// What a reader must know of how the legs were measured before believing a verdict, in phrases.
namespace tokenscope::conditiontext {

/// "models: gpt-oss-120b-131072 / openai/gpt-oss-120b"
[[nodiscard]] QString phrase(const Comparison& comparison, const ConditionDifference& condition);
/// All conditions, and recorded figures that are not what they are taken for. Empty if there is nothing to say.
[[nodiscard]] QStringList phrases(const Comparison& comparison);
/// The phrases as one paragraph: "Conditions differ: … · …"; empty if there is nothing to say.
[[nodiscard]] QString paragraph(const Comparison& comparison);

} // namespace tokenscope::conditiontext
