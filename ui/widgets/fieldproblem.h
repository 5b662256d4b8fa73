// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace tokenscope {

class Theme;

/// What is wrong with a field, in words below it; takes no room while nothing is.
class FieldProblem final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldProblem)

public:
    explicit FieldProblem(const Theme& theme, QWidget* parent = nullptr);
    ~FieldProblem() override;

    /// Empty: nothing is wrong.
    void display(const QString& problem);

private:
    void applyTheme();

    const Theme& m_theme;
};

} // namespace tokenscope
