// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/signinstate.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

/// How the user stands with a sign-in service, as words. Plain text; names may come from the service.
namespace tokenscope::signintext {

/// "signed in", "not signed in", "sign in again"
[[nodiscard]] QString word(SignInState::Kind kind);
/// For a chip, at most some 30 characters: "Signed in to ALCF · 41 h left"
[[nodiscard]] QString brief(const SignInState& state, const QDateTime& now);
/// One sentence: "You are signed in to ALCF as ada@example.org."
[[nodiscard]] QString headline(const SignInState& state);
/// Sentences: through what, until when, when the browser is needed again, where the session is kept.
[[nodiscard]] QStringList facts(const SignInState& state, const QDateTime& now);

} // namespace tokenscope::signintext
