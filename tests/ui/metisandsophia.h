// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <array>

/// The first comparison ever made with these two endpoints, in the shape that the original script left: ten prompts
/// each, one at a time, not streamed, no times of sending.
namespace metisandsophia {

inline constexpr std::array metisLatencies {5.535, 5.023, 4.465, 5.038, 5.019, 5.136, 5.064, 5.044, 5.079, 4.470};
inline constexpr std::array sophiaLatencies {3.133, 1.970, 1.575, 1.029, 1.147, 1.862, 2.396, 0.743, 1.761, 0.597};
inline constexpr std::array metisTokens {53, 58, 106, 30, 84, 132, 113, 54, 114, 47};
inline constexpr std::array sophiaTokens {43, 70, 116, 44, 70, 138, 146, 47, 103, 41};
inline constexpr std::array metisPromptTokens {249, 249, 246, 246, 253, 247, 245, 244, 247, 243};

inline tokenscope::RequestRecord answer(int promptNumber, double seconds, int promptTokens, int outputTokens)
{
    tokenscope::RequestRecord record;
    record.number = promptNumber - 1;
    record.promptNumber = promptNumber;
    record.prompt = QStringLiteral("Context: A final was played.\n\nQuestion: What about part %1 of it?\n\nAnswer:")
                        .arg(promptNumber);
    record.latency = tokenscope::fromSeconds(seconds);
    record.text = QStringLiteral("Part %1 of the final was **played** in the evening.").arg(promptNumber);
    record.finishReason = QStringLiteral("stop");
    record.usage = {promptTokens, outputTokens, promptTokens + outputTokens, {}};
    return record;
}

inline tokenscope::Leg leg(const QString& key, const QString& name, const QString& model)
{
    tokenscope::Leg made;
    made.key = key;
    made.name = name;
    made.model = model;
    return made;
}

inline tokenscope::Leg metis()
{
    auto made = leg(QStringLiteral("metis"), QStringLiteral("Metis"), QStringLiteral("gpt-oss-120b-131072"));
    for (std::size_t i = 0; i < 10; ++i)
        made.records.push_back(
            answer(static_cast<int>(i) + 1, metisLatencies[i], metisPromptTokens[i], metisTokens[i]));
    made.recorded
        = tokenscope::RecordedStatistics {10, 10, 0, 4.987, 4.465, 5.535, 5.044, 326.0, 3260, 86.8, 65.37, {}};
    return made;
}

inline tokenscope::Leg sophia()
{
    auto made = leg(QStringLiteral("sophia"), QStringLiteral("Sophia"), QStringLiteral("openai/gpt-oss-120b"));
    for (std::size_t i = 0; i < 10; ++i)
        made.records.push_back(
            answer(static_cast<int>(i) + 1, sophiaLatencies[i], metisPromptTokens[i] + 2, sophiaTokens[i]));
    made.recorded
        = tokenscope::RecordedStatistics {10, 10, 0, 1.621, 0.597, 3.133, 1.761, 330.7, 3307, 82.3, 203.98, {}};
    return made;
}

inline tokenscope::RunResult result()
{
    tokenscope::RunResult made;
    made.startedAt = QDateTime(QDate(2025, 12, 1), QTime(19, 15, 58));
    made.path = QStringLiteral("/results/metis_vs_sophia_results_20251201_191558.json");
    made.plan.sampling.stream = false;
    made.legs = {metis(), sophia()};
    return made;
}

inline tokenscope::RunResultPtr shared(tokenscope::RunResult value = result())
{
    return std::make_shared<const tokenscope::RunResult>(std::move(value));
}

} // namespace metisandsophia
