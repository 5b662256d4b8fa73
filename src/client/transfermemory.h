// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tokenscope {

/// Readies libcurl, once, from whichever thread comes first. Its buffers for reading, one for each request, are used
/// again by the next request of the thread: the usual heap sorts itself anew for each of them, which costs a small
/// request a tenth of its time.
void readyTransferMemory();

} // namespace tokenscope
