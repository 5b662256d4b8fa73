// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "part.h"

#include <QJsonObject>

namespace tokenscope {

/// Signs in at a parts::authority() as a program other than ours would, and has its token answer: for tests that need a
/// token and not the login. `user` decides what the gateway thinks of it.
[[nodiscard]] QJsonObject signedIn(const Part& authority, const QString& user = QStringLiteral("researcher@anl.gov"));

} // namespace tokenscope
