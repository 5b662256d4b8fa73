// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <QFile>

#include <ctime>

/// A small run with one of everything that a results file can hold.
namespace tokenscope::samplerun {

inline Prompt question(const QString& id, const QString& text, std::vector<QString> answers)
{
    Prompt prompt
        = promptFromText(QStringLiteral("Context: Short.\n\nQuestion: ") + text + QStringLiteral("\n\nAnswer:"));
    prompt.id = id;
    prompt.question = text;
    prompt.answers = std::move(answers);
    return prompt;
}

inline PromptSet prompts()
{
    Prompt dialogue {.id = QStringLiteral("d1"),
                     .question = QStringLiteral("And then?"),
                     .messages = {{.role = QStringLiteral("system"), .content = QStringLiteral("Be brief.")},
                                  {.role = QStringLiteral("user"), .content = QStringLiteral("And then?")}}};
    return {.name = QStringLiteral("Built-in"),
            .version = QStringLiteral("1.1"),
            .source = QStringLiteral("built-in"),
            .url = QStringLiteral("https://example.org/set"),
            .description = QStringLiteral("Three prompts"),
            .prompts = {question(QStringLiteral("q1"), QStringLiteral("Où est-il ?"),
                                 {QStringLiteral("Ici"), QStringLiteral("là-bas")}),
                        question(QStringLiteral("q2"), QStringLiteral("Never sent?"), {}), dialogue}};
}

inline RunPlan plan()
{
    RunPlan plan;
    plan.endpoints = {{.name = QStringLiteral("Simulated Metis"),
                       .model = QStringLiteral("gpt-oss-120b"),
                       .extraBody = QByteArrayLiteral("{\"top_k\":4}"),
                       .simulatedProfile = QStringLiteral("metis"),
                       .cost = {.inputPrice = 0.25,
                                .outputPrice = 1.5,
                                .currency = QStringLiteral("EUR"),
                                .watts = 410.5,
                                .powerSource = QStringLiteral("rack meter")},
                       .tokensPerMinute = 60'000},
                      {.name = QStringLiteral("Lab"),
                       .baseUrl = QUrl(QStringLiteral("http://lab.example:8000/v1")),
                       .model = QStringLiteral("llama"),
                       .credential = {.kind = CredentialReference::Kind::EnvironmentVariable}}};
    plan.prompts = prompts();
    plan.order = Order::Alternating;
    plan.pause = Milliseconds(1'500);
    plan.load = {.concurrency = 3,
                 .rate = 12.5,
                 .arrivals = Arrivals::Gamma,
                 .gammaShape = 0.5,
                 .inFlightCap = 99,
                 .rampUp = Milliseconds(1'000),
                 .coolDown = Milliseconds(2'000)};
    plan.limits = {.requests = 70,
                   .duration = Milliseconds(60'000),
                   .tokens = 5'000'000'000,
                   .failuresInARow = 5,
                   .failureShare = 0.25};
    plan.objective = {.timeToFirstToken = std::chrono::milliseconds(250), .latency = std::chrono::seconds(8)};
    plan.rateLimits = {.waits = true, .usualWait = Milliseconds(7), .longestWait = Milliseconds(8), .longestSeries = 9};
    plan.sweep = Sweep {.variable = SweepVariable::Rate, .values = {0.5, 8, 2}};
    plan.warmup = 1;
    plan.repeat = 2;
    plan.sampling = {.temperature = 0.25, .maxTokens = 77, .seed = 12, .stream = false};
    plan.timeouts = {
        .connect = Milliseconds(1), .firstToken = Milliseconds(2), .stall = Milliseconds(3), .total = Milliseconds(4)};
    plan.seed = 18'446'744'073'709'551'615ULL;
    plan.timeScale = 0.05;
    return plan;
}

inline RequestRecord success(std::int64_t number, int promptNumber, int run, std::int64_t latencyNs)
{
    RequestRecord record;
    record.number = number;
    record.promptNumber = promptNumber;
    record.run = run;
    record.prompt = textOf(prompts().prompts[static_cast<std::size_t>(promptNumber - 1)]);
    record.sentAt = Nanoseconds(1'000'000'007 * number);
    record.latency = Nanoseconds(latencyNs);
    record.httpStatus = 200;
    record.text = QStringLiteral("It is – 𝄞 here.");
    record.finishReason = QStringLiteral("stop");
    record.servedModel = QStringLiteral("gpt-oss-120b");
    record.usage = {.promptTokens = 20, .completionTokens = 10, .totalTokens = 30};
    return record;
}

inline RequestRecord streamedSuccess()
{
    RequestRecord record = success(3, 3, 1, 4'987'654'321);
    record.isStreamed = true;
    record.connection = {.connected = Nanoseconds(11), .secured = Nanoseconds(12), .firstByte = Nanoseconds(13)};
    record.chunks = {{.after = Nanoseconds(900), .characters = 5, .isContent = false},
                     {.after = Nanoseconds(1'900), .characters = 12, .isContent = true}};
    record.reasoning = QStringLiteral("think\n\"hard\"");
    record.retriedWithoutUsage = true;
    record.usage = {.cachedTokens = 4};
    record.serverReported = QByteArrayLiteral("{\"time_to_first_token\":0.1628,\"nested\":{\"list\":[1,2.5,null]}}");
    record.finishReason.clear();
    return record;
}

inline RequestRecord failure(std::int64_t number, Outcome outcome, int httpStatus)
{
    RequestRecord record = success(number, 1, static_cast<int>(number) + 1, 123'456'789);
    record.outcome = outcome;
    record.httpStatus = httpStatus;
    record.errorMessage = QStringLiteral("Token is either not active or invalid");
    record.text.clear();
    record.servedModel.clear();
    record.finishReason.clear();
    record.usage = {};
    return record;
}

inline RequestRecord warmup()
{
    RequestRecord record = success(0, 1, 1, 9'000'000'000);
    record.isWarmup = true;
    return record;
}

inline RequestRecord heldSuccess()
{
    RequestRecord record = success(4, 1, 2, 4'000'000'000);
    record.scheduledAt = Nanoseconds(3'000'000'001);
    record.heldFor = Nanoseconds(1'000'000'027);
    record.rateLimitedTimes = 2;
    return record;
}

/// A point of a sweep in a suite.
inline LegPart part()
{
    return {.endpoint = QStringLiteral("Lab"),
            .scenario = QStringLiteral("long_context"),
            .point = SweepPoint {.variable = SweepVariable::PromptTokens, .value = 8'000},
            .load = Load {.concurrency = 2, .rate = 0.25, .arrivals = Arrivals::Constant},
            .maxTokens = 64,
            .promptTokens = 8'000,
            .isLengthGuessed = true,
            .end = LegEnd::FailureShare};
}

/// A suite's parts: the first two prompts of the plan, and prompts that are made; a list, and a search.
inline std::vector<Scenario> scenarios()
{
    Scenario first {.key = QStringLiteral("original"), .plan = plan()};
    first.plan.prompts.prompts.resize(2);
    first.plan.sweep.reset();
    Scenario second {.key = QStringLiteral("long_context"), .plan = plan()};
    second.plan.prompts.prompts.clear();
    second.plan.synthetic = SyntheticPrompts {.promptTokens = 8'000,
                                              .count = 4,
                                              .sharedPrefix = 0.5,
                                              .isUnique = false,
                                              .seed = 18'446'744'073'709'551'614ULL,
                                              .answerTokens = 64};
    second.plan.sweep = Sweep {.from = 2,
                               .to = 512,
                               .smallestGain = 0.1,
                               .smallestSuccess = 0.5,
                               .latencyLimit = std::chrono::seconds(3),
                               .bisections = 4};
    return {first, second};
}

inline Lateness lateness(std::int64_t p99)
{
    return {.p50 = Nanoseconds(1), .p99 = Nanoseconds(p99), .max = Nanoseconds(2 * p99), .samples = 12};
}

inline Leg simulatedLeg()
{
    return {.key = QStringLiteral("simulated_metis"),
            .name = QStringLiteral("Simulated Metis"),
            .model = QStringLiteral("gpt-oss-120b"),
            .isSimulated = true,
            .records = {warmup(), success(1, 1, 1, 5'000'000'001), failure(2, Outcome::HttpError, 401),
                        streamedSuccess(), heldSuccess()}};
}

inline Leg labLeg()
{
    RequestRecord failedWarmup = warmup();
    failedWarmup.outcome = Outcome::ConnectTimeout;
    failedWarmup.retryAfter = Milliseconds(1'500);
    return {.key = QStringLiteral("lab"),
            .name = QStringLiteral("The Lab"),
            .model = QStringLiteral("llama"),
            .baseUrl = QUrl(QStringLiteral("http://lab.example:8000/v1")),
            .part = part(),
            .records = {failedWarmup, failure(1, Outcome::Refused, 0), failure(2, Outcome::Cancelled, 0)}};
}

inline RunResult run()
{
    return {
        .startedAt = QDateTime(QDate(2025, 12, 1), QTime(19, 15, 58, 240), Qt::UTC),
        .plan = plan(),
        .hasPlan = true,
        .scenarios = scenarios(),
        .legs = {simulatedLeg(), labLeg()},
        .environment = {.program = QStringLiteral("Tokenscope 0.1.0"),
                        .qt = QStringLiteral("6.4.2"),
                        .curl = QStringLiteral("7.88.1 OpenSSL/3"),
                        .system = QStringLiteral("Debian GNU/Linux 12"),
                        .processors = 8,
                        .workerThreads = 2},
        .health
        = {.timer
           = {.p50 = Nanoseconds(80'000), .p99 = Nanoseconds(6'000'000), .max = Nanoseconds(7'000'000), .samples = 400},
           .sending = lateness(50),
           .queueing = lateness(60),
           .workers = {{.timer = lateness(70), .sending = lateness(80), .cpuShare = 0.625}, {}}},
        .wasStopped = true};
}

/// Local times in files and names are then known wherever the tests run. Needs no time zone data.
inline void liveSixHoursBehindUtc()
{
    qputenv("TZ", "XXX6");
    tzset();
}

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace tokenscope::samplerun
