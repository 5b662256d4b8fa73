// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/runresult.h"
#include "store/jsonfields.h"

/// One leg in a results file: its block at the top with the original script's keys, and what those have no place for
/// in `tokenscope.legs.<key>`.
namespace tokenscope::legschema {

/// `results` and `statistics`. Statistics are computed only for runs of our own (`hasPlan`); a loaded file's are
/// written as they were read.
[[nodiscard]] JsonFields originalFields(const Leg& leg, const QString& key, bool hasPlan);
/// The rest; without fields for a leg of an original file.
[[nodiscard]] JsonFields newFields(const Leg& leg, const QString& key, bool hasPlan);

/// An object with `results` or `statistics`.
[[nodiscard]] bool isLeg(const JsonFields& file, const std::string& key);
/// Fails with WrongSchema; detail is the place.
Result<Leg> legFrom(JsonFields&& original, JsonFields&& extra, const QString& key, const QString& model);

} // namespace tokenscope::legschema
