// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/clienttrust.h"

#include <algorithm>

namespace tokenscope {

namespace {

/// Where trust ends, for one level.
struct TrustLimits
{
    double lag = 0; ///< s
    double share = 0; ///< of the median of what is measured
    double busy = 0; ///< processor time ÷ time
};

constexpr TrustLimits doubtful {
    .lag = toSeconds(ClientHealth::warningLag), .share = ClientHealth::warningShare, .busy = 0.8};
constexpr TrustLimits poor {.lag = 0.025, .share = 0.1, .busy = 0.95};

double lagLimit(const TrustLimits& limits, std::optional<double> median)
{
    return median && *median > 0 ? std::min(limits.lag, limits.share * *median) : limits.lag;
}

std::optional<double> asSeconds(const std::optional<Nanoseconds>& time)
{
    return time ? std::optional(toSeconds(*time)) : std::nullopt;
}

void judge(Trust& trust, DistrustReason reason, std::optional<double> value, double doubtfulLimit, double poorLimit)
{
    if (!value || *value <= doubtfulLimit)
        return;
    const bool isPoor = *value > poorLimit;
    const TrustLevel level = isPoor ? TrustLevel::Poor : TrustLevel::Doubtful;
    trust.reasons.push_back({reason, level, *value, isPoor ? poorLimit : doubtfulLimit});
    trust.level = std::max(trust.level, level);
}

} // namespace

Trust trustIn(const ClientHealth& health, std::optional<double> medianOfWhatIsMeasured_s)
{
    Trust trust;
    trust.timerP99 = asSeconds(health.timer.p99);
    trust.sendingP99 = asSeconds(health.sending.p99);
    if (!health.workers.empty())
        trust.busiestWorker = std::ranges::max(health.workers, {}, &WorkerHealth::cpuShare).cpuShare;
    const double doubtfulLag = lagLimit(doubtful, medianOfWhatIsMeasured_s);
    const double poorLag = lagLimit(poor, medianOfWhatIsMeasured_s);
    judge(trust, DistrustReason::LateTimer, trust.timerP99, doubtfulLag, poorLag);
    judge(trust, DistrustReason::LateSending, trust.sendingP99, doubtfulLag, poorLag);
    judge(trust, DistrustReason::BusyWorker, trust.busiestWorker, doubtful.busy, poor.busy);
    return trust;
}

} // namespace tokenscope
