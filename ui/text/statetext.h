// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "gateway/endpointreport.h"
#include "model/requestrecord.h"
#include "run/runstate.h"

#include <QString>

#include <cstdint>
#include <optional>

/// Where a run or an endpoint stands, as words.
namespace tokenscope::statetext {

/// What is known of an endpoint before and while it is measured.
enum class EndpointState
{
    Unchecked, ///< nobody has asked it yet
    Checking, ///< it is being looked at now
    Ready,
    ReadyWithWarning, ///< a run is possible, but something is not as it should be
    Starting, ///< its model is being loaded
    Queued, ///< its model waits for a node
    Cold, ///< its model is not loaded; a first request would start it
    Offline, ///< its model cannot be had for now
    Maintenance,
    ModelGone, ///< the server does not offer the model any more
    NeedsSignIn, ///< its credential cannot be had
    LoginAgain, ///< the sign-in behind the token is too old
    NoAccess, ///< the account may not use it
    Unreachable,
    TlsProblem,
    NoAnswer, ///< it is there, but a question was not answered
    Waiting, ///< its leg comes later in this run
    WarmingUp,
    Measuring,
    Done, ///< its leg is over
};

/// "Measuring Sophia"; without a leg's name "Measuring"
[[nodiscard]] QString runState(RunState state, const QString& leg = {});
/// "17 of 20 requests"; "17 requests" without a total, which is 0
[[nodiscard]] QString progress(std::int64_t done, std::int64_t total);
/// "about 6 s left"; empty if it is not known
[[nodiscard]] QString remaining(std::optional<Nanoseconds> time);

/// A model that is being waited for before a run; nothing of it is measured.
struct Waking
{
    QString endpoint {}; ///< name
    QString model {};
    ModelState state = ModelState::Starting; ///< as far as the server tells
    Nanoseconds elapsed {};
    Nanoseconds usualLeast = std::chrono::minutes(10); ///< how long it takes, as a rule
    Nanoseconds usualMost = std::chrono::minutes(15);

    bool operator==(const Waking&) const = default;
};
/// "3 min, usually 10 to 15 min"
[[nodiscard]] QString waking(const Waking& waking);
/// From 0 to just below 1, by the usual time: how far a bar may be.
[[nodiscard]] double share(const Waking& waking);

/// What a request's end tells of its endpoint.
[[nodiscard]] EndpointState stateAfter(const RequestRecord& record);
/// What a report says of the endpoint as a whole.
[[nodiscard]] EndpointState stateOf(const EndpointReport& report);
/// "ready", "not checked"
[[nodiscard]] QString word(EndpointState state);
/// A sentence for its tooltip
[[nodiscard]] QString explanation(EndpointState state);

/// "hot", "cold"; empty if the server tells no states
[[nodiscard]] QString word(ModelState state);

} // namespace tokenscope::statetext
