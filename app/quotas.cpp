// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotas.h"

#include "schedule/tokenbudget.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace tokenscope {

QStringList quotaSentences(const RunPlan& plan)
{
    QStringList sentences;
    for (const Endpoint& endpoint : plan.endpoints) {
        const std::optional<std::int64_t> requests = plan.measuredRequests();
        if (!endpoint.tokensPerMinute || !requests)
            continue;
        const Nanoseconds time = shortestTime(*requests + plan.warmup, expectedTokens(plan), *endpoint.tokensPerMinute);
        if (time > Nanoseconds::zero()) {
            sentences.append(
                QCoreApplication::translate(
                    "commands", "%1 allows %2 tokens a minute: its requests may take %3 if all answers are long.")
                    .arg(endpoint.name, format::count(*endpoint.tokensPerMinute), format::duration(time)));
        }
    }
    return sentences;
}

} // namespace tokenscope
