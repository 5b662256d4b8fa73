// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/failurejson.h"

#include <nlohmann/json.hpp>

#include <array>

namespace tokenscope {

namespace {

using Json = nlohmann::ordered_json;

void add(Json& counts, const QString& key, std::int64_t count)
{
    Json& sum = counts[key.toStdString()];
    sum = (sum.is_null() ? 0 : sum.get<std::int64_t>()) + count;
}

} // namespace

QByteArray failuresJson(const LegSummary& leg)
{
    Json counts = Json::object();
    for (const FailureCount& failure : leg.failures)
        add(counts, failure.key, failure.count);
    return QByteArray::fromStdString(counts.dump());
}

QByteArray failureCausesJson(const LegSummary& leg)
{
    Json counts = Json::object();
    for (const FailureCount& failure : leg.failures) {
        if (failure.cause != Cause::Unknown)
            add(counts, keyOf(failure.cause), failure.count);
    }
    return QByteArray::fromStdString(counts.dump());
}

QByteArray serverTimesJson(const LegSummary& leg)
{
    static constexpr std::array clocks {"", "sambanova", "gateway", "llama.cpp", "cerebras", "groq", "other"};
    if (!leg.server)
        return "null";
    const Json times {{"clock", clocks.at(static_cast<std::size_t>(leg.server->clock))},
                      {"answers", leg.server->answers},
                      {"contradictions", leg.server->contradictions}};
    return QByteArray::fromStdString(times.dump());
}

} // namespace tokenscope
