// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/requestrecord.h"
#include "store/jsonfields.h"

/// One request in a results file. A success is in two places: an entry of `results` that has the original script's
/// keys and no other, and one in `tokenscope.legs.<key>.requests` with all the rest. A failure or a warm-up, which the
/// original does not have, is one object with the keys of both.
namespace tokenscope::requestschema {

/// Seconds that a request can have taken: not negative, not years.
[[nodiscard]] bool isUsableLatency(double seconds);

/// An entry of `results`.
[[nodiscard]] JsonFields resultFields(const RequestRecord& record, const QString& legKey);
/// What `results` has no keys for; without fields if there is nothing to say. `position` is that in `results`.
[[nodiscard]] JsonFields timingFields(const RequestRecord& record, std::int64_t position);
/// Everything in one object.
[[nodiscard]] JsonFields wholeFields(const RequestRecord& record, const QString& legKey);

/// Reads an entry of `results`. Fails with WrongSchema (detail: the place) without a usable latency, the one thing
/// that every reader relies on.
Result<RequestRecord> recordFromResult(JsonFields&& fields, const QString& legKey, std::int64_t position);
/// Adds what an entry of `requests` knows.
void addTiming(JsonFields&& fields, RequestRecord& record);
/// Reads a failure or a warm-up.
[[nodiscard]] RequestRecord recordFromWhole(JsonFields&& fields, const QString& legKey, bool isWarmup);

} // namespace tokenscope::requestschema
