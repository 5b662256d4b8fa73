// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <optional>

/// Numbers, durations and counts as words, in the user's locale (QLocale's default). The only place that does it for
/// the window; files and exports use the C locale and do not come here.
namespace tokenscope::format {

/// What stands where a value does not exist: an en dash.
[[nodiscard]] QString noValue();

/// "1,147.30": always so many decimals, so that columns line up.
[[nodiscard]] QString number(double value, int decimals);
/// "1,147"
[[nodiscard]] QString count(std::int64_t value);
/// "4.99", "47.8", "128", "1,204": so many significant digits, never an exponent, never fewer than the whole part.
[[nodiscard]] QString significant(double value, int digits = 3);

/// "1.147 s"
[[nodiscard]] QString seconds(double value, int decimals = 3);
/// A latency in a table: "1.147 s"
[[nodiscard]] QString latency(Nanoseconds time);
/// A time to first token in a table: "0.31 s", below a tenth of a second "0.031 s"
[[nodiscard]] QString firstToken(Nanoseconds time);
/// A duration in a sentence, as precise as a reader wants: "0.4 ms", "5 s", "2 min 5 s", "1 h 3 min"
[[nodiscard]] QString duration(Nanoseconds time);

/// "31", "≈ 31" where the number is an estimate, noValue() where there is none.
[[nodiscard]] QString tokenCount(std::optional<std::int64_t> tokens, bool isEstimated);
/// The same with its unit: "31 tokens", "≈ 1 token"
[[nodiscard]] QString tokens(std::int64_t number, bool isEstimated = false);

/// "3.08×"; `digits` significant ones.
[[nodiscard]] QString factor(double value, int digits = 3);
/// 0.983 → "98.3 %"; whole percentages without decimals.
[[nodiscard]] QString share(double value);
/// "0.250 USD"; without a currency just the number
[[nodiscard]] QString money(double value, const QString& currency);
/// "10 / 10"
[[nodiscard]] QString outOf(std::int64_t part, std::int64_t whole);
/// In local time, as the locale writes it: "1 Dec 2025, 19:15"
[[nodiscard]] QString dateTime(const QDateTime& at);

/// The date alone: "1 Dec 2025"
[[nodiscard]] QString date(const QDateTime& at);

/// `text` cut after `length` characters with an ellipsis, line breaks made spaces: for one line of a table.
[[nodiscard]] QString oneLine(const QString& text, int length = 200);

} // namespace tokenscope::format
