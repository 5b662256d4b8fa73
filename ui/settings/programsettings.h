// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QString>

namespace tokenscope {

/// How the program looks and where it puts things.
struct ProgramSettings
{
    Scheme scheme = Scheme::System;
    QString language {}; ///< "de"; empty: the system's
    QString resultsFolder {}; ///< absolute path

    bool operator==(const ProgramSettings&) const = default;
};

} // namespace tokenscope
