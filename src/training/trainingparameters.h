// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>

namespace tokenscope {

/// What a Cerebras parameters file (YAML) tells of a run.
struct TrainingParameters
{
    std::optional<std::int64_t> batchSize {}; ///< `train_dataloader.batch_size`; `train_input.batch_size` up to 2.2
    std::optional<std::int64_t> sequenceLength {}; ///< `max_sequence_length`, else `max_position_embeddings`
    std::optional<std::int64_t> maxSteps {};

    bool operator==(const TrainingParameters&) const = default;
};

/// Reads line by line, only what is asked for: a file that is no YAML tells nothing. A key that is there twice with
/// different values (several training loaders) tells nothing either.
[[nodiscard]] TrainingParameters readTrainingParameters(const QByteArray& yaml);

/// The parameters file that a log belongs to: of the same name but for the suffix; else the only one in the log's
/// folder, or in a `model_dir*` folder beside it, provided that the log is the only one there. Empty: none.
[[nodiscard]] QString parametersFileOf(const QString& logPath);

} // namespace tokenscope
