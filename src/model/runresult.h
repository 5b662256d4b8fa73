// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/environment.h"
#include "model/recordedbatch.h"
#include "model/requestrecord.h"
#include "model/runplan.h"
#include "model/serversample.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace tokenscope {

/// The `statistics` block of a results file as it was written there, by whatever program. Shown, never corrected.
struct RecordedStatistics
{
    std::optional<std::int64_t> requests {};
    std::optional<std::int64_t> successful {};
    std::optional<std::int64_t> failed {};
    std::optional<double> latencyMean {}; ///< s
    std::optional<double> latencyMin {}; ///< s
    std::optional<double> latencyMax {}; ///< s
    std::optional<double> latencyMedian {}; ///< s; the original script takes the upper middle value
    std::optional<double> tokensMean {}; ///< total tokens, prompt included
    std::optional<double> tokensTotal {};
    std::optional<double> responseLengthMean {}; ///< characters
    std::optional<double> throughput {}; ///< Σ total tokens ÷ Σ latency, tokens/s
    QByteArray verbatim {}; ///< the block as JSON text

    bool operator==(const RecordedStatistics&) const = default;
};

/// What of a run with several parts a leg is, and the load it was measured under where that differs from the plan's.
struct LegPart
{
    QString endpoint {}; ///< name of the endpoint; the leg's own name says the point as well. Empty: the leg's name
    QString scenario {}; ///< its key; empty: the run is no suite
    std::optional<SweepPoint> point {};
    std::optional<Load> load {}; ///< absent: the plan's
    std::optional<int> maxTokens {}; ///< absent: the plan's
    std::optional<std::int64_t> promptTokens {}; ///< length its synthetic prompts were made to
    bool isLengthGuessed = false; ///< the endpoint did not tell how it counts
    LegEnd end = LegEnd::PlanDone;

    bool operator==(const LegPart&) const = default;
};

/// One endpoint's part of a run.
struct Leg
{
    QString key {}; ///< the file's key: "metis"; lower case, unique in the file
    QString name {}; ///< as shown: "Metis", "Simulated Metis"
    QString model {}; ///< may be empty in old files
    QUrl baseUrl {}; ///< empty in old files and for simulated endpoints
    bool isSimulated = false;
    LegPart part {};
    std::vector<RequestRecord> records {}; ///< in order of sending; warm-ups included
    ServerTelemetry server {}; ///< what the server said of itself meanwhile, where it says anything
    std::optional<RecordedBatch> batch {}; ///< set: figures of a batch service; there are no records then
    std::optional<RecordedStatistics> recorded {}; ///< only of loaded files
    QByteArray unknownFields {}; ///< JSON object, kept on saving

    bool operator==(const Leg&) const = default;
};

/// A finished run, live or loaded: the same type, so that every view and every comparison works on both.
struct RunResult
{
    QDateTime startedAt {}; ///< UTC for our own runs; the file's local time where it names no zone
    RunPlan plan {}; ///< of an old file: only what it tells; endpoints never carry headers here
    bool hasPlan = false; ///< false for files of the original script: order, timeouts … are unknown
    std::vector<Scenario> scenarios {}; ///< of a suite; `plan` then is the first one's
    std::vector<Leg> legs {};
    Environment environment {};
    ClientHealth health {};
    bool wasStopped = false; ///< ended by the user before the plan's end
    QString path {}; ///< of the file it was loaded from or saved to; empty before
    QByteArray unknownFields {}; ///< JSON object, kept on saving

    bool operator==(const RunResult&) const = default;
};

using RunResultPtr = std::shared_ptr<const RunResult>;

} // namespace tokenscope
