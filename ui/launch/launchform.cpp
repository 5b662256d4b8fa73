// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/launchform.h"

#include "ui/launch/batchsizesfield.h"
#include "ui/launch/routefields.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fieldproblem.h"
#include "ui/widgets/plaintip.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace tokenscope {

using Field = PlanProblem::Field;

LaunchForm::LaunchForm(const Theme& theme, QWidget* parent)
    : FormRows(theme, parent)
    , m_sizes(new BatchSizesField(theme, this))
    , m_command(new QPlainTextEdit(this))
{
    build();
    display({});
    connect(m_sizes, &BatchSizesField::edited, this, &LaunchForm::edited);
    connect(m_command, &QPlainTextEdit::textChanged, this, &LaunchForm::edited);
}

LaunchForm::~LaunchForm() = default;

void LaunchForm::display(const LaunchPlan& plan)
{
    const QSignalBlocker blocker(this);
    m_folder->setText(plan.folder);
    m_environment->setText(plan.environment);
    m_parameters->setText(plan.parameters);
    m_sizes->setSizes(plan.batchSizes);
    m_name->setText(plan.name);
    m_command->setPlainText(plan.command);
    m_jobsCommand->setText(plan.jobsCommand);
    m_cancelCommand->setText(plan.cancelCommand);
    for (QLineEdit* line : {m_folder, m_environment, m_parameters, m_jobsCommand, m_cancelCommand})
        line->setCursorPosition(0); // a long path is known by its beginning, and its end is in the tool tip
}

LaunchPlan LaunchForm::edit(LaunchPlan plan) const
{
    plan.folder = m_folder->text().trimmed();
    plan.environment = m_environment->text().trimmed();
    plan.parameters = m_parameters->text().trimmed();
    plan.batchSizes = m_sizes->list().sizes;
    plan.name = m_name->text().trimmed();
    plan.command = m_command->toPlainText().simplified();
    plan.jobsCommand = m_jobsCommand->text().trimmed();
    plan.cancelCommand = m_cancelCommand->text().trimmed();
    return plan;
}

QString LaunchForm::batchSizesProblem() const
{
    return wordsFor(m_sizes->list());
}

void LaunchForm::displayProblems(const std::vector<PlanProblem>& problems)
{
    for (const auto& [field, label] : m_problems)
        label->display(wrongOf(problems, field));
    if (const BatchSizeList list = m_sizes->list(); list.problem != BatchSizesProblem::Empty)
        m_problems.at(Field::BatchSizes)->display(wordsFor(list));
}

void LaunchForm::setAdvancedShown(bool isShown)
{
    setRowShown(m_jobsCommand, isShown);
    setRowShown(m_cancelCommand, isShown);
}

QLineEdit* LaunchForm::addLine(const QString& name, const QString& label, Field field)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(name);
    m_problems[field] = addRow(label, line);
    connect(line, &QLineEdit::textChanged, this, [this, line](const QString& text) {
        line->setToolTip(line->fontMetrics().horizontalAdvance(text) > line->width() - 16 ? plainTip(text) : QString());
        emit edited();
    });
    return line;
}

void LaunchForm::build()
{
    m_folder = addLine(u"workingFolder"_s, tr("&Working folder"), Field::Folder);
    m_environment = addLine(u"environment"_s, tr("&Environment"), Field::Environment);
    m_environment->setPlaceholderText(tr("none"));
    m_parameters = addLine(u"parameters"_s, tr("&Parameters file"), Field::Parameters);
    m_parameters->setPlaceholderText(u"configs/params_llama2_7b.yaml"_s);
    m_problems[Field::BatchSizes] = addRow(tr("&Batch sizes"), m_sizes);
    m_name = addLine(u"launchName"_s, tr("&Name"), Field::Name);
    m_command->setObjectName(u"launchCommand"_s);
    m_command->setFont(theme().fixedFont());
    m_command->setTabChangesFocus(true);
    m_command->setFixedHeight(3 * m_command->fontMetrics().lineSpacing() + 16);
    m_problems[Field::Command] = addRow(tr("Co&mmand"), m_command);
    addHint(tr("{parameters}, {name}, {batch_size} and {model_dir} are filled in for each run."));
    m_jobsCommand = addLine(u"jobsCommand"_s, tr("List of &jobs"), Field::JobsCommand);
    m_cancelCommand = addLine(u"cancelCommand"_s, tr("C&ancel a job"), Field::CancelCommand);
    setAdvancedShown(false);
}

} // namespace tokenscope
