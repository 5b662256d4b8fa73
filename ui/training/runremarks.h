// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchsize/batchsizecomparison.h"
#include "ui/widgets/card.h"

class QLabel;

namespace tokenscope {

/// Where the logs' own figures mislead, in plain sentences under the headline. Hidden where they do not.
class RunRemarks final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunRemarks)

public:
    explicit RunRemarks(const Theme& theme, QWidget* parent = nullptr);
    ~RunRemarks() override;

    void display(const BatchSizeComparison& comparison);
    [[nodiscard]] const QStringList& sentences() const { return m_sentences; }

private:
    void applyTheme();

    QLabel* m_label;
    QStringList m_sentences {};
};

/// What a log tells of one run beside the table: what it is, what became of it, which of its figures mislead and how.
class RunDetails final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunDetails)

public:
    explicit RunDetails(const Theme& theme, QWidget* parent = nullptr);
    ~RunDetails() override;

    /// Nothing: says how to choose one.
    void display(const std::optional<TrainingRun>& run);

private:
    void applyTheme();

    QLabel* m_label;
    std::optional<TrainingRun> m_run {};
};

} // namespace tokenscope
