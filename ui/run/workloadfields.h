// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/fieldcolumn.h"
#include "ui/run/runform.h"

class QPushButton;
class QSpinBox;

namespace tokenscope {

class ChoiceBox;
class PlainSpinBox;

/// What is asked: prompts, their number, the answers' limit and temperature.
class WorkloadFields final : public FieldColumn
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkloadFields)

public:
    explicit WorkloadFields(const Theme& theme, QWidget* parent = nullptr);
    ~WorkloadFields() override;

    void display(const RunForm& form);
    void readInto(RunForm& form) const;
    /// Whether SQuAD lies on this computer; if not, choosing it offers the download.
    void setSquadAvailable(bool isAvailable);

signals:
    void edited();
    /// The user wants to choose a file of prompts; display() what was chosen, or the form as it was.
    void fileWanted();
    void squadWanted();

private:
    void onSourceActivated(int index);
    void showSource(const QString& source);
    void showDownload();

    ChoiceBox* m_source;
    QPushButton* m_download;
    QSpinBox* m_count;
    QSpinBox* m_maxTokens;
    PlainSpinBox* m_temperature;
    bool m_isSquadAvailable = true;
    int m_sourceIndex = 0; // the last one that was no command
};

} // namespace tokenscope
