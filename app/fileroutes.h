// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace tokenscope {

/// Which page files are for that a user opens or drops anywhere.
struct FileRoutes
{
    QStringList results {}; ///< for the Compare page, which says of foreign files what they lack
    QStringList logs {}; ///< of training runs, and tables of them

    bool operator==(const FileRoutes&) const = default;
};

/// By suffix and first bytes: JSON is results whatever it is called, other text is logs. A folder stands for the logs
/// in it.
[[nodiscard]] FileRoutes routesOf(const QStringList& paths);

} // namespace tokenscope
