// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/goodput.h"

#include "stats/tokenspread.h"

namespace tokenscope {

namespace {

bool isWithin(std::optional<double> seconds, const std::optional<Nanoseconds>& limit)
{
    return !limit || (seconds && *seconds <= toSeconds(*limit));
}

std::optional<double> asSeconds(const std::optional<Nanoseconds>& time)
{
    return time ? std::optional(toSeconds(*time)) : std::nullopt;
}

} // namespace

bool keepsObjective(const RequestRecord& record, const ServiceObjective& objective, const ServiceView& view)
{
    const auto latency = view.isOpenLoop ? record.latencyFromSchedule() : std::optional(record.latency);
    const auto firstToken = view.isBuffered ? std::nullopt : asSeconds(record.timeToFirstToken());
    const auto eachToken = view.isBuffered ? std::nullopt : timePerOutputToken(record);
    return isWithin(asSeconds(latency), objective.latency) && isWithin(firstToken, objective.timeToFirstToken)
        && isWithin(eachToken, objective.timePerOutputToken);
}

} // namespace tokenscope
