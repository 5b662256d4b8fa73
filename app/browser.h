// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>

namespace tokenscope {

/// Opens a page in the user's browser. False if there is none, or no display to show it on; true says that it was
/// started, not that it shows the page.
[[nodiscard]] bool openInBrowser(const QUrl& page);

} // namespace tokenscope
