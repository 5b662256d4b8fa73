// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/fieldproblem.h"

#include "ui/theme/theme.h"

namespace tokenscope {

FieldProblem::FieldProblem(const Theme& theme, QWidget* parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(theme.font(11.5));
    hide();
    connect(&theme, &Theme::changed, this, &FieldProblem::applyTheme);
    applyTheme();
}

FieldProblem::~FieldProblem() = default;

void FieldProblem::display(const QString& problem)
{
    setText(problem);
    setAccessibleName(problem);
    setVisible(!problem.isEmpty());
}

void FieldProblem::applyTheme()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.colours().error);
    setPalette(colours);
}

} // namespace tokenscope
