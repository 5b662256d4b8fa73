// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"
#include "tests/stats/suites.h"

namespace tokenscope::testing {

/// A suite of two endpoints: the original protocol, and a sweep in which Sophia is the faster one up to 4 at a time,
/// neither at 8, and Metis at 16. Metis refuses nothing; Sophia loses one request of the protocol.
inline RunResult suiteRun()
{
    std::vector<Leg> legs {pacedLeg("Metis", "original", {.latency = 5}),
                           pacedLeg("Sophia", "original", {.latency = 2})};
    legs[1].records[9] = sentAt(failed(10, Outcome::HttpError, 503), 18);
    const auto add = [&legs](double value, double metis, double sophia) {
        const int lanes = static_cast<int>(value);
        const Pace pace {.latency = metis, .requests = 4 * lanes + 8, .lanes = lanes};
        legs.push_back(pointLeg("Metis", "concurrency", SweepVariable::Concurrency, value, pace));
        Pace other = pace;
        other.latency = sophia;
        legs.push_back(pointLeg("Sophia", "concurrency", SweepVariable::Concurrency, value, other));
    };
    add(1, 4, 1);
    add(4, 4, 2);
    add(8, 4, 4);
    add(16, 4, 9);
    RunResult result = runOf(std::move(legs));
    result.plan.endpoints = {{.name = QStringLiteral("Metis")}, {.name = QStringLiteral("Sophia")}};
    result.scenarios = {{QStringLiteral("original"), result.plan}, {QStringLiteral("concurrency"), result.plan}};
    result.health.timer = {.p99 = std::chrono::milliseconds(6), .samples = 1'000};
    result.health.workers = {{.cpuShare = 0.25}, {.cpuShare = 0.5}};
    return result;
}

} // namespace tokenscope::testing
