// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/pictureoptions.h"

#include <cmath>

namespace tokenscope {

namespace {

constexpr double pixelsPerMillimetre = 96 / 25.4;

} // namespace

int pixelsOf(double millimetres)
{
    return static_cast<int>(std::lround(millimetres * pixelsPerMillimetre));
}

double millimetresOf(int pixels)
{
    return pixels / pixelsPerMillimetre;
}

} // namespace tokenscope
