// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>

/// Reads the bytes as a training log, whole and in pieces, and aborts where the reader breaks its promises. What
/// libFuzzer calls; tst_logfuzz calls it with inputs of its own.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
