// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/resultslibrary.h"

#include <QString>
#include <QStringList>

#include <optional>

/// One results file of the library as words and figures.
namespace tokenscope::resultentrytext {

/// How much faster another leg was than the first.
struct Advantage
{
    double ratio = 1; ///< first leg's mean latency ÷ the other's: above 1 the other one is faster
    std::size_t leg = 0; ///< the other one, by its place in the file
};

/// The first leg against the fastest other one; nothing unless both have a mean latency.
[[nodiscard]] std::optional<Advantage> advantageOf(const ResultEntry& entry);
/// "3.08× faster", or "1.77× slower" if the first leg is the fastest; empty without an advantage
[[nodiscard]] QString advantage(const ResultEntry& entry);
/// The same with the leg's name: "Sophia 3.08× faster"
[[nodiscard]] QString namedAdvantage(const ResultEntry& entry);

[[nodiscard]] std::int64_t attempted(const ResultEntry& entry);
[[nodiscard]] std::int64_t succeeded(const ResultEntry& entry);

/// The legs' names, in the file's order; of a series its endpoints', each once
[[nodiscard]] QStringList names(const ResultEntry& entry);
/// The models' names, each once
[[nodiscard]] QString models(const ResultEntry& entry);
/// "sweep, 14 legs" or "fair comparison, 41 legs"; empty for a run of one step
[[nodiscard]] QString series(const ResultEntry& entry);
/// "4.987 s" for each leg, an en dash for one without; nothing for a series, whose legs have different loads
[[nodiscard]] QStringList meanLatencies(const ResultEntry& entry);
/// "simulated", "stopped early", both, or nothing
[[nodiscard]] QString origin(const ResultEntry& entry);
/// What a row says on hovering over it: the whole path and the legs, or why the file cannot be read. Plain text.
[[nodiscard]] QString details(const ResultEntry& entry);

/// Several legs' texts in one cell: "Metis · Sophia"
[[nodiscard]] QString joined(const QStringList& texts);

} // namespace tokenscope::resultentrytext
