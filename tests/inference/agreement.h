// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

#include <cmath>

// What the suites of numbers hold against other people's libraries.

namespace tokenscope::testing {

/// Within a share of the expected value; 0 and infinities must be met.
inline bool agrees(double value, double expected, double share)
{
    return value == expected || std::abs(value - expected) <= share * std::abs(expected);
}

/// Prints the reference beside our value, so that a log of the tests is a table of what was checked.
inline void print(const char* library, const char* call, double expected, double ours, const char* what = "p")
{
    qInfo("%s %s: %s = %.10g; ours %.10g", library, call, what, expected, ours);
}

} // namespace tokenscope::testing
