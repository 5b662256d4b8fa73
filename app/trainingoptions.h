// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/compareoptions.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace tokenscope {

/// Training runs compared from their logs.
struct TrainingOptions
{
    QStringList paths {}; ///< files and folders
    QString format {QStringLiteral("text")}; ///< of reportFormatFromName()
    QString out {}; ///< file; empty: stdout
    QString charts {}; ///< folder for the figures' files; empty: none
    FigureOptions figures {};
    std::optional<std::int64_t> batchSize {}; ///< of all files, in place of what they tell
    std::optional<std::int64_t> sequenceLength {}; ///< tokens a sample
};

/// Adds the options of `training` to its subcommand.
void addTrainingOptions(CLI::App& training, TrainingOptions& options);

} // namespace tokenscope
