// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"
#include "tests/stats/originalfile.h"

// Names as a malicious server or file may have them.

namespace tokenscope::testing {

inline QString hostileText()
{
    return QStringLiteral("=1+1|<script>alert(\"x\")</script>&amp;\\input{x}$_%#~^[a](b)`*\n\x1b[31m\u202e,'");
}

inline RunResult hostileRun()
{
    RunResult result = originalFile();
    result.path = QStringLiteral("/a&b/<i>=file</i>_%|.json");
    result.legs[1].key = hostileText();
    result.legs[1].name = hostileText();
    result.legs[1].model = hostileText();
    result.legs[1].records[0] = failed(1, Outcome::HttpError, 401);
    return result;
}

inline Comparison comparisonOf(const RunResult& result)
{
    return compare(summarize(result), 0);
}

/// The original file with scores: all of Metis, all but one of Sophia; half of Metis's are exact.
inline RunResult scoredFile()
{
    RunResult result = originalFile();
    for (Leg& leg : result.legs) {
        for (RequestRecord& record : leg.records)
            record.score = AnswerScore {.isExact = false, .containsAnswer = true, .f1 = 0.4};
    }
    for (std::size_t i = 0; i < 5; ++i)
        result.legs[0].records[i].score = AnswerScore {.isExact = true, .containsAnswer = true, .f1 = 1};
    result.legs[1].records[9].score.reset();
    return result;
}

/// Real values simulated, streamed and with times, at a twentieth of real time.
inline RunResult simulatedRun()
{
    RunResult result = originalFile();
    result.hasPlan = true;
    result.plan.timeScale = 0.05;
    result.path.clear();
    for (Leg& leg : result.legs) {
        leg.isSimulated = true;
        leg.recorded.reset();
        Nanoseconds now {};
        for (RequestRecord& record : leg.records) {
            record.sentAt = now;
            now += record.latency;
            record.isStreamed = true;
            for (int chunk = 1; chunk <= 6; ++chunk)
                record.chunks.push_back({record.latency * chunk / 6, 20, true});
        }
    }
    return result;
}

} // namespace tokenscope::testing
