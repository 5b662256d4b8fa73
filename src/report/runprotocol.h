// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <vector>

namespace tokenscope {

struct ProtocolLeg
{
    QString name {};
    QString model {}; ///< may be empty
    QString address {}; ///< of the service, without user, password and query; empty: not kept, or simulated
    bool isSimulated = false;

    bool operator==(const ProtocolLeg&) const = default;
};

/// How one run was made, as far as its file tells: what a reader needs to make it again.
struct RunProtocol
{
    QString path {}; ///< of the results file
    QDateTime startedAt {};
    Environment environment {}; ///< of the measuring computer; empty where it was not kept
    bool hasPlan = false; ///< false: only what startedAt, prompts and legs say is known
    RunPlan plan {}; ///< without endpoints and without the texts of its prompts
    std::int64_t promptCount = 0;
    bool isBatch = false; ///< recorded by a batch service; environment is only that of who wrote the file
    bool isSuite = false; ///< several scenarios: `plan` is only the first one's
    std::vector<ProtocolLeg> legs {};

    bool operator==(const RunProtocol&) const = default;
};

[[nodiscard]] RunProtocol protocolOf(const RunResult& result);

} // namespace tokenscope
