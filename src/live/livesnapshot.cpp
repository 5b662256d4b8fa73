// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/livesnapshot.h"

namespace tokenscope {

void LiveSnapshot::clear()
{
    started.clear();
    chunks.clear();
    texts.clear();
    finished.clear();
    health.reset();
}

} // namespace tokenscope
