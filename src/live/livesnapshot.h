// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/environment.h"
#include "model/requestrecord.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tokenscope {

/// A request that was just sent (or, without a credential, would have been).
struct LiveRequest
{
    int leg = 0; ///< index of the endpoint in the plan
    std::int64_t number = 0; ///< as in its record: unique within its leg
    int promptNumber = 1;
    int run = 1;
    bool isWarmup = false;
    QString prompt {}; ///< text as sent
    QString question {}; ///< short form for tables
    Nanoseconds sentAt {}; ///< from the start of the run

    bool operator==(const LiveRequest&) const = default;
};

/// The chunks of one request that arrived since the last snapshot.
struct LiveChunks
{
    int leg = 0;
    std::int64_t number = 0;
    Nanoseconds firstAt {}; ///< from the start of the run
    Nanoseconds lastAt {};
    std::int32_t chunks = 0;
    std::int32_t characters = 0; ///< of all these chunks

    bool operator==(const LiveChunks&) const = default;
};

/// The whole text so far of a request whose prompt is watched.
struct LiveText
{
    int leg = 0;
    std::int64_t number = 0;
    int promptNumber = 1;
    QString text {};
    QString reasoning {};

    bool operator==(const LiveText&) const = default;
};

/// A finished request: the leg it belongs to and its record, which never changes again.
using LiveRecord = std::pair<int, std::shared_ptr<const RequestRecord>>;

/// What happened in a run since the last snapshot, at most thirty times a second: values only. For the eye; everything
/// that is reported is computed from the records.
struct LiveSnapshot
{
    std::vector<LiveRequest> started {};
    std::vector<LiveChunks> chunks {};
    std::vector<LiveText> texts {};
    std::vector<LiveRecord> finished {};
    std::optional<ClientHealth> health {}; ///< over the whole run so far

    [[nodiscard]] bool isEmpty() const
    {
        return started.empty() && chunks.empty() && texts.empty() && finished.empty();
    }
    void clear();
    bool operator==(const LiveSnapshot&) const = default;
};

} // namespace tokenscope
