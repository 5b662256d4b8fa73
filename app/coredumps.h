// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tokenscope {

/// A crash writes no image of the memory, in which tokens are; neither to a file nor to a program that collects such
/// images. Children inherit it.
void switchOffCoreDumps();

} // namespace tokenscope
