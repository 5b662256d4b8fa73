// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/livesnapshot.h"
#include "model/runresult.h"

#include <array>
#include <cmath>

/// A sequential run of two endpoints as the window sees it: the snapshots of a controller, written by hand. Latencies
/// and tokens are those of the first comparison ever made with these endpoints.
namespace scriptedrun {

inline constexpr std::array metisLatencies {5.535, 5.023, 4.465, 5.038, 5.019, 5.136, 5.064, 5.044, 5.079, 4.470};
inline constexpr std::array sophiaLatencies {3.133, 1.970, 1.575, 1.029, 1.147, 1.862, 2.396, 0.743, 1.761, 0.597};
inline constexpr std::array metisTokens {53, 58, 106, 30, 84, 132, 113, 54, 114, 47};
inline constexpr std::array sophiaTokens {43, 70, 116, 44, 70, 138, 146, 47, 103, 41};
inline const std::array<const char16_t*, 10> questions {
    u"Which harbour town built the first tide mill?",
    u"Who paid for the lighthouse on the northern cliff?",
    u"In which year did the ferry stop running?",
    u"How many keepers lived on the island?",
    u"What colour was used to mark the fiftieth anniversary of the harbour, and why was it chosen at all?",
    u"What was the theme of the opening night?",
    u"What day was the regatta held on?",
    u"What is the HRC short for?",
    u"Who designed the breakwater?",
    u"Where did the fishing fleet move to?",
};

inline tokenscope::Endpoint endpoint(const QString& name, const QString& model)
{
    tokenscope::Endpoint made;
    made.name = name;
    made.model = model;
    made.baseUrl = QUrl(QStringLiteral("https://inference.example.org/%1/v1").arg(name.toLower()));
    return made;
}

inline tokenscope::Endpoint simulated(const QString& name, const QString& profile)
{
    tokenscope::Endpoint made;
    made.name = name;
    made.model = QStringLiteral("gpt-oss-120b");
    made.simulatedProfile = profile;
    return made;
}

inline std::vector<tokenscope::Endpoint> endpoints()
{
    return {endpoint(QStringLiteral("Metis"), QStringLiteral("gpt-oss-120b-131072")),
            endpoint(QStringLiteral("Sophia"), QStringLiteral("openai/gpt-oss-120b")),
            simulated(QStringLiteral("Simulated Metis"), QStringLiteral("metis")),
            simulated(QStringLiteral("Simulated Sophia"), QStringLiteral("sophia"))};
}

inline tokenscope::RunPlan plan()
{
    tokenscope::RunPlan made;
    made.endpoints = {endpoints()[0], endpoints()[1]};
    for (const char16_t* question : questions) {
        tokenscope::Prompt prompt = tokenscope::promptFromText(QString::fromUtf16(question));
        prompt.answers = {QStringLiteral("Sunday, 7 February"), QStringLiteral("7 February")};
        made.prompts.prompts.push_back(prompt);
    }
    made.prompts.name = QStringLiteral("Built-in");
    return made;
}

inline QString answerText(int leg, int prompt)
{
    return leg == 0
        ? QStringLiteral("The regatta was held on **Sunday, 7 February**, in the outer harbour. (%1)").arg(prompt)
        : QStringLiteral("It was held on **Sunday, 7 February**. (%1)").arg(prompt);
}

inline tokenscope::RequestRecord record(int leg, int prompt, tokenscope::Nanoseconds sentAt)
{
    const auto index = static_cast<std::size_t>(prompt - 1);
    const double seconds = leg == 0 ? metisLatencies[index] : sophiaLatencies[index];
    tokenscope::RequestRecord made;
    made.number = prompt - 1;
    made.promptNumber = prompt;
    made.isStreamed = true;
    made.prompt = QString::fromUtf16(questions[index]);
    made.sentAt = sentAt;
    made.latency = tokenscope::fromSeconds(seconds);
    made.text = answerText(leg, prompt);
    const double firstToken = leg == 0 ? seconds * 0.9 : 0.31;
    constexpr int pieces = 12;
    for (int i = 0; i < pieces; ++i) {
        const double after = firstToken + (seconds - firstToken) * i / pieces;
        made.chunks.push_back({tokenscope::fromSeconds(after), static_cast<std::int32_t>(made.text.size() / pieces)});
    }
    made.finishReason = QStringLiteral("stop");
    made.usage.completionTokens = leg == 0 ? metisTokens[index] : sophiaTokens[index];
    made.usage.promptTokens = 245;
    return made;
}

/// One request from its sending to its end, four snapshots; `untilPiece` below 12 leaves it in flight.
inline std::vector<tokenscope::LiveSnapshot> request(int leg, const tokenscope::RequestRecord& record,
                                                     int untilPiece = 12)
{
    std::vector<tokenscope::LiveSnapshot> snapshots(1);
    snapshots[0].started = {{.leg = leg,
                             .number = record.number,
                             .promptNumber = record.promptNumber,
                             .prompt = record.prompt,
                             .question = record.prompt,
                             .sentAt = *record.sentAt}};
    for (int i = 0; i < std::min<int>(untilPiece, static_cast<int>(record.chunks.size())); ++i) {
        const auto& chunk = record.chunks[static_cast<std::size_t>(i)];
        auto& snapshot = snapshots.emplace_back();
        const auto at = *record.sentAt + chunk.after;
        snapshot.chunks = {{leg, record.number, at, at, 1, chunk.characters}};
        snapshot.texts = {{leg, record.number, record.promptNumber, record.text.left((i + 1) * chunk.characters), {}}};
        snapshot.health = tokenscope::ClientHealth {.timer = {.p99 = std::chrono::microseconds(412)}};
    }
    if (untilPiece >= static_cast<int>(record.chunks.size())) {
        auto& last = snapshots.emplace_back();
        last.finished.emplace_back(leg, std::make_shared<const tokenscope::RequestRecord>(record));
    }
    return snapshots;
}

/// The first `answers` of a leg, one after the other from `startAt`; returns when the last one ended.
inline tokenscope::Nanoseconds addLeg(std::vector<tokenscope::LiveSnapshot>& run, tokenscope::Leg& leg, int index,
                                      int answers, tokenscope::Nanoseconds startAt)
{
    for (int prompt = 1; prompt <= answers; ++prompt) {
        leg.records.push_back(record(index, prompt, startAt));
        const auto snapshots = request(index, leg.records.back());
        run.insert(run.end(), snapshots.begin(), snapshots.end());
        startAt += leg.records.back().latency;
    }
    return startAt;
}

struct Run
{
    tokenscope::RunPlan plan = scriptedrun::plan();
    std::vector<tokenscope::LiveSnapshot> snapshots {};
    tokenscope::RunResult result {};
    tokenscope::Nanoseconds endedAt {};
};

inline Run run(int metisAnswers = 10, int sophiaAnswers = 10)
{
    Run made;
    made.result.hasPlan = true;
    made.result.plan = made.plan;
    made.result.startedAt = QDateTime(QDate(2025, 12, 1), QTime(19, 15, 58), Qt::UTC);
    made.result.health = {.timer = {.p50 = std::chrono::microseconds(90), .p99 = std::chrono::microseconds(400)}};
    made.result.legs.resize(2);
    for (std::size_t i = 0; i < 2; ++i) {
        made.result.legs[i].name = made.plan.endpoints[i].name;
        made.result.legs[i].key = made.plan.endpoints[i].name.toLower();
    }
    const auto pausedAt = addLeg(made.snapshots, made.result.legs[0], 0, metisAnswers, {});
    made.endedAt = addLeg(made.snapshots, made.result.legs[1], 1, sophiaAnswers, pausedAt + std::chrono::seconds(5));
    return made;
}

} // namespace scriptedrun
