// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "comparison/scenariomatrix.h"
#include "comparison/sweepcurve.h"
#include "live/livesnapshot.h"
#include "model/runresult.h"
#include "run/runstate.h"
#include "series/runseries.h"
#include "ui/form/runform.h"
#include "ui/text/causetext.h"
#include "ui/text/statetext.h"
#include "ui/widgets/errorbanner.h"

#include <QByteArray>
#include <QWidget>

class QStackedWidget;

namespace tokenscope {

class EndpointPicker;
class LiveView;
class RunPanel;
class SeriesView;
class Theme;

/// Where runs are set up and watched. Is given values and says what the user wants; owns no run and reads no file.
class RunPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunPage)

public:
    explicit RunPage(const Theme& theme, QWidget* parent = nullptr);
    ~RunPage() override;

    // The form.
    void setEndpoints(const std::vector<Endpoint>& endpoints);
    [[nodiscard]] const std::vector<Endpoint>& endpoints() const { return m_endpoints; }
    void setEndpointState(const QString& name, statetext::EndpointState state);
    /// The endpoint cards: what checks found, what is waited for, and what the user wants of them.
    [[nodiscard]] EndpointPicker& endpointPicker() const;
    /// Whether SQuAD lies on this computer; if not, the page offers its download.
    void setSquadAvailable(bool isAvailable);
    void setForm(const RunForm& form);
    [[nodiscard]] const RunForm& form() const;
    [[nodiscard]] bool canStart() const;

    // A run, in this order: begin, apply and setState as often as needed, finish.
    void begin(const RunPlan& plan);
    // A series of runs: beginSeries once; for each step beginStep, then apply and setState as often as needed, then
    // finishStep; showCurves and showMatrix whenever there is more to show; finish once.
    /// The parts of a suite, or the one plan of a sweep, with an empty key.
    void beginSeries(const std::vector<Scenario>& scenarios);
    /// `plan` of this step alone: what RunController is given.
    void beginStep(const SeriesStep& step, const RunPlan& plan);
    /// `result` of this step alone.
    void finishStep(const RunResult& result);
    void showCurves(const std::vector<SweepCurves>& curves);
    void showMatrix(const ScenarioMatrix& matrix);
    void apply(const LiveSnapshot& snapshot);
    /// The server of this endpoint told of itself.
    void addServerSample(const QString& endpoint, const ServerSample& sample);
    /// `currentLeg` as RunController tells it; -1 if all legs are measured at once.
    void setState(RunState state, int currentLeg);
    /// `path` of the saved file; empty if it was not saved. Of a series: the result of all its steps.
    void finish(const RunResultPtr& result, const QString& path);

    void showError(const Error& error);
    void showProblem(const Problem& problem);
    /// What stands against the run that is to start: leads to the remedy, or starts it all the same.
    void showWarning(const QString& endpoint, Cause cause, Problem problem);

    /// The places of the dividers, for settings.
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);
    /// What of a series the user looked at last: a key of seriesFaceChosen().
    void preferSeriesFace(const QString& key);

public slots:
    /// As if the user pressed the button; does nothing if it cannot be pressed.
    void start();
    void stop();
    /// Lets the user choose a file of prompts.
    void choosePromptFile();
    /// Lets the user add, change and remove endpoints; begins with the one of this name, or with a new one.
    void editEndpoints(const QString& name);

signals:
    void runRequested(const tokenscope::RunForm& form);
    void stopRequested();
    void promptWatched(int promptNumber);
    /// All endpoints as the user left them; those gone from the list are to be forgotten.
    void endpointsEdited(const std::vector<tokenscope::Endpoint>& endpoints);
    void networkSettingsRequested();
    /// Others are known now: endpoints().
    void endpointsChanged();
    /// The user entered a key for the system's keychain.
    void keyEntered(const QString& name, const QString& key);
    void formChanged(const tokenscope::RunForm& form);
    void compareRequested(const QString& path);
    void seriesFaceChosen(const QString& key);
    /// The user wants what is missing in the stopped series of this file.
    void resumeRequested(const QString& path);
    /// The user wants SQuAD to be downloaded.
    void squadRequested();

private:
    QWidget* makeRight();
    void connectPanel();
    void forgetLastRun();
    void watch(const RunPlan& plan);
    void finishSeries(const RunResult& result);
    void followRemedy();
    void showFailures(const RunResult& result);
    void showHealth(const ClientHealth& health);
    void setLegStates(RunState state, int currentLeg);

    const Theme& m_theme;
    std::vector<Endpoint> m_endpoints {};
    std::vector<QString> m_legs {}; // of the present or last run
    RunState m_state = RunState::Idle;
    causetext::Remedy m_remedy = causetext::Remedy::None; // of what the banner tells …
    QString m_failing {}; // … and of which endpoint
    QString m_path {}; // of the last run's file
    RunPanel* m_panel;
    QStackedWidget* m_stack;
    QWidget* m_empty = nullptr;
    LiveView* m_live;
    SeriesView* m_series;
    ErrorBanner* m_banner;
};

} // namespace tokenscope
