// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "telemetry/legsamples.h"

#include <algorithm>

namespace tokenscope {

ServerTelemetry samplesDuring(const ServerTelemetry& all, const std::vector<RequestRecord>& records)
{
    std::optional<Nanoseconds> begin;
    Nanoseconds end {};
    for (const RequestRecord& record : records) {
        if (!record.sentAt)
            continue;
        begin = std::min(begin.value_or(*record.sentAt), *record.sentAt);
        end = std::max(end, *record.sentAt + record.latency);
    }
    ServerTelemetry during {.kind = all.kind, .failures = all.failures};
    if (!begin)
        return during;
    const auto& samples = all.samples;
    auto first = std::ranges::upper_bound(samples, *begin, {}, &ServerSample::at);
    if (first != samples.begin())
        --first;
    auto last = std::ranges::lower_bound(samples, end, {}, &ServerSample::at);
    if (last != samples.end())
        ++last;
    if (first < last)
        during.samples.assign(first, last);
    return during;
}

void thin(std::vector<ServerSample>& samples)
{
    if (samples.size() < 3)
        return;
    const ServerSample last = samples.back();
    std::size_t kept = 0;
    for (std::size_t i = 0; i + 1 < samples.size(); i += 2)
        samples[kept++] = samples[i];
    samples.resize(kept);
    samples.push_back(last);
}

} // namespace tokenscope
