// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/cause.h"

#include <QString>

namespace tokenscope {

struct RequestRecord;

/// What stands behind failures, as words: what happened, why, what to do.
namespace causetext {

/// What a user can do about a failure from where they read of it.
enum class Remedy
{
    None, ///< nothing that a button could lead to
    SignIn,
    ChooseModel,
    WakeModel,
    EditEndpoint,
    EditNetwork,
    LowerLoad,
    Wait, ///< it is not theirs to mend
};

/// For a cell of a table: "token quota". Empty for Unknown, as are the explanations: the outcome's words say it all.
[[nodiscard]] QString word(Cause cause);
/// What happened, why, and what to do: sentences, plain text.
[[nodiscard]] QString explanation(Cause cause);
/// The same with what the server named: the fields that it does not know.
[[nodiscard]] QString explanation(const RequestRecord& record);
[[nodiscard]] Remedy action(Cause cause);

} // namespace causetext

} // namespace tokenscope
