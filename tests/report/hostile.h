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
