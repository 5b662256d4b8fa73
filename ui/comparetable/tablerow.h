// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/comparetable/figure.h"

#include <optional>
#include <vector>

namespace tokenscope {

/// What a row of the table shows: a figure of ours, or what the files state in its place.
struct TableRow
{
    Figure figure {};
    std::optional<RecordedItem> recorded {};

    bool operator==(const TableRow&) const = default;
};

/// Every row there can be, in order; recorded figures below ours.
[[nodiscard]] std::vector<TableRow> allTableRows();
/// At least one leg has a value for it.
[[nodiscard]] bool isKnown(const Comparison& comparison, const TableRow& row);

} // namespace tokenscope
