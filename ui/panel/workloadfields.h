// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panel/formfields.h"

class QPushButton;
class QSpinBox;

namespace tokenscope {

class ChoiceBox;
class PlainSpinBox;

/// What is asked: prompts, their number, the answers' limit and temperature.
class WorkloadFields final : public FormFields
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkloadFields)

public:
    explicit WorkloadFields(const Theme& theme, QWidget* parent = nullptr);
    ~WorkloadFields() override;

    void display(const RunForm& form) override;
    void readInto(RunForm& form) const override;
    /// Whether SQuAD lies on this computer; if not, choosing it offers the download.
    void setSquadAvailable(bool isAvailable);

signals:
    /// The user wants to choose a file of prompts; display() what was chosen, or the form as it was.
    void fileWanted();
    void squadWanted();

private:
    void onSourceActivated(int index);
    void showSource(const QString& source);
    void showDownload();
    void showRows();

    ChoiceBox* m_source;
    QPushButton* m_download;
    QSpinBox* m_length; // of synthetic prompts
    QSpinBox* m_shared; // %
    QSpinBox* m_count;
    QSpinBox* m_maxTokens;
    PlainSpinBox* m_temperature;
    bool m_isSquadAvailable = true;
    std::optional<SweepVariable> m_swept {}; // its own field means nothing
    int m_sourceIndex = 0; // the last one that was no command
};

} // namespace tokenscope
