// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace CLI {
class App;
} // namespace CLI

namespace tokenscope {

/// How the figures of a report are drawn.
struct FigureOptions
{
    int width = 900; ///< logical pixels, 96 to the inch
    int height = 420;
    double scale = 2; ///< pixels of a PNG for each logical one
    bool isTransparent = false;
    QStringList formats {QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("png")};

    bool operator==(const FigureOptions&) const = default;
};

struct CompareOptions
{
    QStringList files {};
    QString baseline {}; ///< leg; empty: the first
    QString format {QStringLiteral("text")}; ///< of reportFormatFromName(), or "csv-requests"
    QString out {}; ///< file; empty: stdout
    QString charts {}; ///< folder for the figures' files; empty: none
    QString requests {}; ///< file for a row a request; empty: none
    FigureOptions figures {};
};

/// Adds the options that say how figures are drawn: --figure-size, --figure-scale, --figure-background,
/// --figure-format.
void addFigureOptions(CLI::App& to, FigureOptions& figures);

/// Adds the options of `compare` to its subcommand.
void addCompareOptions(CLI::App& compare, CompareOptions& options);

} // namespace tokenscope
