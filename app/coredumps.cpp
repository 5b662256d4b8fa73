// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/coredumps.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace tokenscope {

void switchOffCoreDumps()
{
#ifdef Q_OS_UNIX
    // Linux hands an image to a collecting program even if the limit is 0, but not if it is 1. To be "not dumpable" as
    // a whole would lock out the desktop's portals as well, which look at who asks them.
    rlimit limit {};
    if (getrlimit(RLIMIT_CORE, &limit) != 0 || limit.rlim_max == 0)
        return;
    limit = {.rlim_cur = 1, .rlim_max = 1};
    setrlimit(RLIMIT_CORE, &limit);
#endif
}

} // namespace tokenscope
