// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/servedmodel.h"

#include <QByteArrayView>

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// What runs on a cluster, as the gateway's `/{cluster}/jobs` tells it.
struct ClusterJobs
{
    std::vector<ServedModel> models {}; ///< each once, in its best state; batch jobs serve nobody and are left out
    std::optional<std::int64_t> freeNodes {}; ///< on which a cold model could be started

    bool operator==(const ClusterJobs&) const = default;
};

/// Nothing if `body` tells no jobs at all.
[[nodiscard]] std::optional<ClusterJobs> jobsFrom(QByteArrayView body);

/// The models of a catalogue with their states. One that no job is told of is stopped: it starts on demand, if the
/// cluster does that. Without `jobs` no state is known; under maintenance nothing answers.
[[nodiscard]] std::vector<ServedModel> withStates(std::vector<ServedModel> offered,
                                                  const std::optional<ClusterJobs>& jobs, bool isUnderMaintenance);

} // namespace tokenscope
