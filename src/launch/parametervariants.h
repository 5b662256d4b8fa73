// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// Why a parameters file is not edited, and where.
struct ParameterRefusal
{
    enum class Reason
    {
        Tab, ///< in indentation, where YAML forbids it
        SeveralDocuments,
        Unclear, ///< no YAML, or a form of it that is too rare to be followed
        NoBatchSize, ///< of training: no trainer.fit.train_dataloader.batch_size, no train_input.batch_size
        SeveralBatchSizes, ///< more than one place could be meant
        RepeatedKey, ///< the same key twice on the way to it: programs disagree on which counts
        NotANumber, ///< a text, a list, a number over several lines
        Shared, ///< comes from, or is referred to at, another place (anchors and aliases): a change would reach further
    };

    Reason reason {};
    int line = 0; ///< from 1; 0: nowhere

    bool operator==(const ParameterRefusal&) const = default;
};

/// What stands against a batch size.
struct ParameterWarning
{
    enum class Kind
    {
        MicroBatchLarger, ///< Cerebras refuses a micro batch size above the batch size
        FewerThanSystems, ///< Cerebras refuses a batch size below num_csx
    };

    Kind kind {};
    int line = 0; ///< of the number that is in the way
    std::int64_t number = 0;

    bool operator==(const ParameterWarning&) const = default;
};

/// A parameters file of Cerebras's training program, and the same for other batch sizes: only the number of the
/// training loader's batch size differs, every other byte is kept.
class ParameterVariants
{
public:
    explicit ParameterVariants(const QByteArray& parameters);

    /// Set if there can be no variants; nothing else is told then.
    [[nodiscard]] const std::optional<ParameterRefusal>& refusal() const { return m_refusal; }
    [[nodiscard]] std::int64_t batchSize() const { return m_batchSize.value; }
    [[nodiscard]] int batchSizeLine() const { return m_batchSize.line; }
    [[nodiscard]] std::optional<std::int64_t> maximumSteps() const { return m_maximumSteps; }
    [[nodiscard]] std::optional<std::int64_t> logSteps() const { return m_logSteps; }

    [[nodiscard]] const QByteArray& original() const { return m_parameters; }
    /// Not for a refused file; `batchSize` is above 0.
    [[nodiscard]] QByteArray variant(std::int64_t batchSize) const;
    [[nodiscard]] std::vector<ParameterWarning> warnings(std::int64_t batchSize) const;

private:
    struct Number
    {
        std::int64_t value = 0;
        int line = 0;
        qsizetype offset = 0;
        qsizetype length = 0;
    };
    class Reader;

    QByteArray m_parameters;
    std::optional<ParameterRefusal> m_refusal {};
    Number m_batchSize {};
    std::vector<Number> m_microBatchSizes {}; ///< of training, where they are numbers
    std::optional<Number> m_systems {}; ///< num_csx
    std::optional<std::int64_t> m_maximumSteps {};
    std::optional<std::int64_t> m_logSteps {};
};

} // namespace tokenscope
