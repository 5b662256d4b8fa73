// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/stats/builders.h"

#include <array>

// The measurement of 1 December 2025 with its figures as the original script wrote them: latencies, token counts and
// lengths of metis_vs_sophia_results_20251201_191558.json. Questions 6 and 9 are the same in SQuAD.

namespace tokenscope::testing {

struct OriginalRow
{
    int promptNumber = 0;
    const char* question = "";
    double latency = 0;
    int promptTokens = 0;
    int completionTokens = 0;
    int characters = 0;
};

inline constexpr std::array<OriginalRow, 10> metisRows {{
    {1, "Which NFL team represented the AFC at Super Bowl 50?", 5.535301923751831, 249, 53, 50},
    {2, "Which NFL team represented the NFC at Super Bowl 50?", 5.023343801498413, 249, 58, 70},
    {3, "Where did Super Bowl 50 take place?", 4.46454930305481, 246, 106, 106},
    {4, "Which NFL team won Super Bowl 50?", 5.038357734680176, 246, 30, 37},
    {5, "What color was used to emphasize the 50th anniversary of the Super Bowl?", 5.019041538238525, 253, 84, 133},
    {6, "What was the theme of Super Bowl 50?", 5.136062860488892, 247, 132, 179},
    {7, "What day was the game played on?", 5.064243793487549, 245, 113, 52},
    {8, "What is the AFC short for?", 5.044082403182983, 244, 54, 48},
    {9, "What was the theme of Super Bowl 50?", 5.078694105148315, 247, 114, 145},
    {10, "What does AFC stand for?", 4.4696409702301025, 243, 47, 48},
}};

inline constexpr std::array<OriginalRow, 10> sophiaRows {{
    {1, "Which NFL team represented the AFC at Super Bowl 50?", 3.133265256881714, 251, 43, 67},
    {2, "Which NFL team represented the NFC at Super Bowl 50?", 1.9697184562683105, 251, 70, 70},
    {3, "Where did Super Bowl 50 take place?", 1.5750625133514404, 248, 116, 104},
    {4, "Which NFL team won Super Bowl 50?", 1.0293197631835938, 248, 44, 37},
    {5, "What color was used to emphasize the 50th anniversary of the Super Bowl?", 1.14662766456604, 255, 70, 63},
    {6, "What was the theme of Super Bowl 50?", 1.861565113067627, 249, 138, 179},
    {7, "What day was the game played on?", 2.3961880207061768, 247, 146, 52},
    {8, "What is the AFC short for?", 0.7432591915130615, 246, 47, 48},
    {9, "What was the theme of Super Bowl 50?", 1.7605645656585693, 249, 103, 155},
    {10, "What does AFC stand for?", 0.596717119216919, 245, 41, 48},
}};

inline Leg originalLeg(const QString& key, const QString& name, const QString& model,
                       const std::array<OriginalRow, 10>& rows)
{
    Leg leg = legOf(name, {});
    leg.key = key;
    leg.model = model;
    for (const OriginalRow& row : rows) {
        RequestRecord record
            = withUsage(answered(row.promptNumber, row.latency), row.promptTokens, row.completionTokens);
        record.prompt
            = QStringLiteral("Context: Super Bowl 50 was an American football game.\n\nQuestion: %1\n\nAnswer:")
                  .arg(QString::fromLatin1(row.question));
        record.text = QString(row.characters, QChar(u'x'));
        record.finishReason = QStringLiteral("stop");
        leg.records.push_back(record);
    }
    return leg;
}

inline RecordedStatistics recordedOfMetis()
{
    RecordedStatistics recorded {.requests = 10, .successful = 10, .failed = 0};
    recorded.latencyMean = 4.987331843376159;
    recorded.latencyMin = 4.46454930305481;
    recorded.latencyMax = 5.535301923751831;
    recorded.latencyMedian = 5.044082403182983;
    recorded.tokensMean = 326.0;
    recorded.tokensTotal = 3260;
    recorded.responseLengthMean = 86.8;
    recorded.throughput = 65.36561236304566;
    recorded.verbatim = R"({"num_requests": 10, "latency": {"median": 5.044082403182983}})";
    return recorded;
}

inline RecordedStatistics recordedOfSophia()
{
    RecordedStatistics recorded {.requests = 10, .successful = 10, .failed = 0};
    recorded.latencyMean = 1.6212287664413452;
    recorded.latencyMin = 0.596717119216919;
    recorded.latencyMax = 3.133265256881714;
    recorded.latencyMedian = 1.7605645656585693;
    recorded.tokensMean = 330.7;
    recorded.tokensTotal = 3307;
    recorded.responseLengthMean = 82.3;
    recorded.throughput = 203.98108326556422;
    recorded.verbatim = R"({"num_requests": 10, "latency": {"median": 1.7605645656585693}})";
    return recorded;
}

/// As a loader gives it: no plan, no times, not streamed.
inline RunResult originalFile()
{
    RunResult result;
    result.startedAt = QDateTime(QDate(2025, 12, 1), QTime(19, 15, 58, 240));
    result.path = QStringLiteral("/results/metis_vs_sophia_results_20251201_191558.json");
    result.legs = {
        originalLeg(QStringLiteral("metis"), QStringLiteral("Metis"), QStringLiteral("gpt-oss-120b-131072"), metisRows),
        originalLeg(QStringLiteral("sophia"), QStringLiteral("Sophia"), QStringLiteral("openai/gpt-oss-120b"),
                    sophiaRows)};
    result.legs[0].recorded = recordedOfMetis();
    result.legs[1].recorded = recordedOfSophia();
    return result;
}

/// The earlier variant of the original script: a leg without results, whose statistics are zeros.
inline RunResult originalFileWithEmptyLeg()
{
    RunResult result = originalFile();
    result.path = QStringLiteral("/results/metis_vs_sophia_results_20251201_190507.json");
    result.legs[1].records.clear();
    result.legs[1].model.clear();
    result.legs[1].recorded = RecordedStatistics {.requests = 0,
                                                  .successful = 0,
                                                  .failed = 0,
                                                  .latencyMean = 0,
                                                  .latencyMedian = 0,
                                                  .tokensMean = 0,
                                                  .throughput = 0,
                                                  .verbatim = "{\"num_requests\": 0}"};
    return result;
}

} // namespace tokenscope::testing
