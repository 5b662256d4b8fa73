// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tokenscope {

/// The part of something that is in view, in shares of the whole: 0 is where it begins, 1 where it ends.
struct ViewWindow
{
    double from = 0;
    double to = 1;

    static constexpr double narrowest = 1e-4; ///< further in there is nothing but rounding errors

    [[nodiscard]] double width() const { return to - from; }
    [[nodiscard]] bool isWhole() const { return from <= 0 && to >= 1; }
    /// `factor` times as wide; the place at `around` (0 … 1 of what is in view) stays where it is.
    [[nodiscard]] ViewWindow zoomed(double factor, double around) const;
    /// Moved by a share of what is in view, as far as there is something.
    [[nodiscard]] ViewWindow moved(double share) const;
    /// Between two shares of what is in view, in any order.
    [[nodiscard]] ViewWindow part(double first, double second) const;
    /// Inside of the whole, with the same width if that fits.
    [[nodiscard]] ViewWindow clamped() const;
    bool operator==(const ViewWindow&) const = default;
};

} // namespace tokenscope
