// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QThreadPool;

namespace tokenscope {

/// Threads for what takes longer than a frame. Not Qt's own pool: the GUI thread has large pictures painted there and
/// stands still while all its threads are busy.
[[nodiscard]] QThreadPool& workThreads();

} // namespace tokenscope
