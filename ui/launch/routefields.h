// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoteroute.h"
#include "ui/launch/planproblems.h"
#include "ui/widgets/formrows.h"

class QComboBox;
class QLineEdit;

namespace tokenscope {

class FileField;
class SegmentSwitch;

/// Where runs are started: on this computer, or over one or two hops of ssh.
class RouteFields final : public FormRows
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RouteFields)

public:
    explicit RouteFields(const Theme& theme, QWidget* parent = nullptr);
    ~RouteFields() override;

    void display(const RemoteRoute& route);
    [[nodiscard]] RemoteRoute route() const;
    void displayProblems(const std::vector<PlanProblem>& problems);
    void setAdvancedShown(bool isShown);

signals:
    void edited();

private:
    void build();
    void showRows();

    SegmentSwitch* m_kind;
    QLineEdit* m_first;
    QComboBox* m_second;
    QComboBox* m_secondHop;
    FileField* m_config;
    FieldProblem* m_firstProblem = nullptr;
    FieldProblem* m_secondProblem = nullptr;
    bool m_isAdvanced = false;
};

/// The text of the problem of a field that is filled in wrongly; empty: none.
[[nodiscard]] QString wrongOf(const std::vector<PlanProblem>& problems, PlanProblem::Field field);

} // namespace tokenscope
