// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <QString>

#include <cstdint>
#include <vector>

/// What failed in a run, and what can be done about it.
namespace tokenscope::failuretext {

/// Failures that read alike.
struct Kind
{
    QString word {}; ///< "token quota"
    std::int64_t count = 0;
    const RequestRecord* example = nullptr; ///< the first of them; lives in the result
};

/// Of measured requests, most frequent first; those that the user cancelled are no failures.
[[nodiscard]] std::vector<Kind> kindsOf(const std::vector<const Leg*>& legs);

/// "9 requests of Metis failed: 7 × token quota, 2 × model cold." Empty if none did.
[[nodiscard]] QString summary(const Leg& leg);

/// A whole run's failures for a banner: what happened; what the most frequent kind means and what to do about it; and
/// the server's own words. All empty if none failed.
struct Digest
{
    QString what {};
    QString advice {};
    QString reported {};
    Cause cause = Cause::Unknown; ///< of the most frequent kind …
    QString endpoint {}; ///< … and who failed so first
};

[[nodiscard]] Digest digestOf(const RunResult& result);

} // namespace tokenscope::failuretext
