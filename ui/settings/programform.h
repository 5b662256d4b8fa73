// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/programsettings.h"
#include "ui/widgets/formrows.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace tokenscope {

class FileField;
class SegmentSwitch;

/// Edits look, language and results folder.
class ProgramForm final : public FormRows
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgramForm)

public:
    explicit ProgramForm(const Theme& theme, QWidget* parent = nullptr);
    ~ProgramForm() override;

    void display(const ProgramSettings& settings);

signals:
    void changed(const tokenscope::ProgramSettings& settings);
    /// The folder is to be shown in the desktop's file manager.
    void folderRequested();

private:
    void build();
    void onEdited();

    ProgramSettings m_settings {};
    SegmentSwitch* m_scheme;
    QComboBox* m_language;
    QLabel* m_restart = nullptr;
    FileField* m_folder;
    QPushButton* m_show;
    FieldProblem* m_problem = nullptr;
};

} // namespace tokenscope
