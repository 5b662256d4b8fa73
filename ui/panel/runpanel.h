// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/clienttrust.h"
#include "ui/form/runform.h"
#include "ui/text/statetext.h"
#include "ui/widgets/card.h"

class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace tokenscope {

class AdvancedFields;
class EndpointPicker;
class FormFields;
class KindFields;
class LoadFields;
class StateDot;
class WorkloadFields;

/// What is to be measured and how: endpoint cards, workload, load, Start. Shows a RunForm and edits it.
class RunPanel final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunPanel)

public:
    explicit RunPanel(const Theme& theme, QWidget* parent = nullptr);
    ~RunPanel() override;

    void setEndpoints(const std::vector<Endpoint>& endpoints);
    [[nodiscard]] EndpointPicker& endpointPicker() const { return *m_picker; }
    void setEndpointState(const QString& name, statetext::EndpointState state);
    void setSquadAvailable(bool isAvailable);
    void setForm(const RunForm& form);
    [[nodiscard]] const RunForm& form() const { return m_form; }
    /// Whether the form can be run as it is.
    [[nodiscard]] bool isValid() const;
    /// While a run goes on the form cannot be changed and the button stops it.
    void setRunning(bool isRunning, bool canStop = true);
    /// What the measuring threads say of themselves, and how far that can be trusted.
    void setClientHealth(const ClientHealth& health, const Trust& trust);
    /// Nothing has been measured yet.
    void clearClientHealth();
    /// The last run's file can be compared with others, and perhaps be completed; an empty path: there is none.
    void setSavedFile(const QString& path, bool canContinue = false);

signals:
    void formChanged();
    void startWanted();
    void stopWanted();
    void editWanted(const QString& endpoint);
    void fileWanted();
    void squadWanted();
    void compareWanted();
    void resumeWanted();

private:
    QWidget* makeForm();
    QWidget* makeFold();
    void connectFields();
    QWidget* makeFoot();
    QMenu* makePresets();
    void choose(Preset preset);
    void onEdited();
    void showForm();
    void showSections();
    void showProblems();
    void showPreset();
    void showFold(bool isShown);
    void applyTheme();

    RunForm m_form {};
    std::vector<Endpoint> m_endpoints {};
    bool m_isRunning = false;
    EndpointPicker* m_picker;
    KindFields* m_kind;
    WorkloadFields* m_workload;
    LoadFields* m_load;
    AdvancedFields* m_advanced;
    std::vector<FormFields*> m_sections; // all of them, in the order of the panel
    QToolButton* m_foldToggle;
    QWidget* m_fold;
    QScrollArea* m_scroll;
    QLabel* m_problem;
    QPushButton* m_start;
    QPushButton* m_preset;
    StateDot* m_health;
    QPushButton* m_resume;
    QPushButton* m_compare;
};

} // namespace tokenscope
