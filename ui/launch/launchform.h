// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchplan.h"
#include "ui/launch/planproblems.h"
#include "ui/widgets/formrows.h"

#include <map>

class QLineEdit;
class QPlainTextEdit;

namespace tokenscope {

class BatchSizesField;

/// What is run: folder, environment, parameters, batch sizes and commands of a plan; its route is edited elsewhere.
class LaunchForm final : public FormRows
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaunchForm)

public:
    explicit LaunchForm(const Theme& theme, QWidget* parent = nullptr);
    ~LaunchForm() override;

    void display(const LaunchPlan& plan);
    /// `plan` with what is entered here.
    [[nodiscard]] LaunchPlan edit(LaunchPlan plan) const;
    /// What is wrong with the list of sizes, which a plan cannot hold; empty: nothing.
    [[nodiscard]] QString batchSizesProblem() const;
    void displayProblems(const std::vector<PlanProblem>& problems);
    void setAdvancedShown(bool isShown);

signals:
    void edited();

private:
    QLineEdit* addLine(const QString& name, const QString& label, PlanProblem::Field field);
    void build();

    QLineEdit* m_folder = nullptr;
    QLineEdit* m_environment = nullptr;
    QLineEdit* m_parameters = nullptr;
    BatchSizesField* m_sizes;
    QLineEdit* m_name = nullptr;
    QPlainTextEdit* m_command;
    QLineEdit* m_jobsCommand = nullptr;
    QLineEdit* m_cancelCommand = nullptr;
    std::map<PlanProblem::Field, FieldProblem*> m_problems {};
};

} // namespace tokenscope
