// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample/normal.h"

#include <QtGlobal>

#include <cmath>
#include <numbers>

namespace tokenscope {

namespace {

// By a series near the middle and by the first term of the tail's expansion; the steps that follow need no more.
double firstGuess(double p)
{
    if (p > 0.1)
        return (p - 0.5) * std::sqrt(2 * std::numbers::pi);
    const double far = -2 * std::log(p);
    return -std::sqrt(far - std::log(far) - std::log(2 * std::numbers::pi) + 0.6);
}

// Φ(z) − p without losing digits: near the middle the halves are taken away first, in the tail nothing is near 1.
double excess(double z, double p)
{
    if (p > 0.25)
        return std::erf(z / std::numbers::sqrt2) / 2 - (p - 0.5);
    return normalCdf(z) - p;
}

} // namespace

double normalCdf(double z)
{
    return std::erfc(-z / std::numbers::sqrt2) / 2;
}

double normalQuantile(double p)
{
    Q_ASSERT(p > 0 && p < 1);
    if (p > 0.5)
        return -normalQuantile(1 - p);
    constexpr int mostSteps = 12; // three or four are needed
    double z = firstGuess(p);
    for (int step = 0; step < mostSteps; ++step) {
        const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
        const double newton = excess(z, p) / density;
        const double change = newton / (1 + z * newton / 2); // Halley: the density's slope is −z times itself
        z -= change;
        if (std::abs(change) <= 1e-15 * std::abs(z))
            break;
    }
    return z;
}

} // namespace tokenscope
