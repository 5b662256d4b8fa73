// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchplan.h"
#include "remote/remotecheckitem.h"
#include "ui/launch/launchpreview.h"
#include "ui/launch/planproblems.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QToolButton;

namespace tokenscope {

class ErrorBanner;
class LaunchForm;
class RemoteCheckList;
class RouteFields;
class Theme;
class VariantView;

/// Where training runs are prepared: where, with what and at which batch sizes; what changes in the parameters; and
/// what was checked. Shows what it is given; what is to happen leaves as a wish.
class LaunchDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaunchDialog)

public:
    explicit LaunchDialog(const Theme& theme, QWidget* parent = nullptr);
    ~LaunchDialog() override;

    void setPlan(const LaunchPlan& plan);
    [[nodiscard]] LaunchPlan plan() const;
    void displayPreview(const LaunchPreview& preview);
    /// What was looked at so far with the plan as it is; while it `isRunning`, it can be cancelled.
    void displayChecks(const std::vector<RemoteCheckItem>& items, bool isRunning);
    /// From the wish to start until it is done or refused, nothing can be edited.
    void displayStarting(bool isStarting);
    /// Why it could not be started, in words; nothing: it may be tried again.
    void displayRefusal(const QString& what, const QString& why);
    void reject() override;

signals:
    /// Something is other than it was: a preview or a check of before says nothing of it.
    void edited(const tokenscope::LaunchPlan& plan);
    void previewRequested(const tokenscope::LaunchPlan& plan);
    void checkRequested(const tokenscope::LaunchPlan& plan);
    void cancelRequested();
    void startRequested(const tokenscope::LaunchPlan& plan);
    void explanationRequested(const tokenscope::RemoteCheckItem& item);

private:
    void build();
    QWidget* makeFields();
    QWidget* makeFindings();
    QWidget* makeButtons();
    void connectParts();
    void fillInPreset();
    void onEdited();
    void showButtons();
    [[nodiscard]] QString hint() const;

    const Theme& m_theme;
    LaunchPlan m_base {}; // what is not edited here
    std::vector<PlanProblem> m_problems {};
    std::vector<RemoteCheckItem> m_checks {};
    bool m_isChecking = false;
    bool m_isStarting = false;
    RouteFields* m_route;
    LaunchForm* m_form;
    VariantView* m_variants;
    RemoteCheckList* m_list;
    ErrorBanner* m_refusal;
    QToolButton* m_advanced;
    QLabel* m_hint;
    QPushButton* m_check;
    QPushButton* m_start;
    QPushButton* m_close;
    QWidget* m_fields = nullptr;
};

} // namespace tokenscope
