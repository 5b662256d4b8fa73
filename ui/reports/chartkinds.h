// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "weighing/weighing.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <span>

namespace tokenscope {

class ChartFrame;
class Theme;

/// What figures are drawn of. `sources` are those of the comparison's legs, in its order.
struct FigureSubject
{
    const Comparison& comparison;
    const std::vector<LegSource>& sources;
};

/// A figure that a report can have.
struct ChartKind
{
    const char* stem = ""; ///< of its files, and its name in settings
    const char* title = ""; ///< use figureTitle()
    bool (*hasData)(const FigureSubject& source) = nullptr;
    /// The chart in its frame, without a caption; for what has data.
    std::unique_ptr<ChartFrame> (*make)(const Theme& theme, const QString& title, const FigureSubject& source)
        = nullptr;
};

/// In the order in which reports show them.
[[nodiscard]] std::span<const ChartKind> chartKinds();
[[nodiscard]] QString figureTitle(const ChartKind& kind);
/// Of the kinds that the legs have something for.
[[nodiscard]] QStringList stemsWithData(const FigureSubject& source);

} // namespace tokenscope
