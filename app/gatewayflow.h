// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/signinstate.h"
#include "gateway/endpointcheck.h"
#include "gateway/gatewaydesk.h"
#include "network/accessmanager.h"
#include "ui/form/runform.h"
#include "ui/text/statetext.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace tokenscope {

class BearerSource;
class RunBar;
class RunFlow;
class RunPage;
class WakeUp;
struct WakeEnd;
struct WakeProgress;

/// Looks after the chosen endpoints while the Run page is shown and nothing is measured: what they offer, what is hot,
/// whether the sign-in is accepted. Wakes models on demand, and looks at everything once more before a run.
class GatewayFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GatewayFlow)

public:
    /// All must outlive it.
    GatewayFlow(const Clock& clock, BearerSource& bearers, RunFlow& runs, RunPage& page);
    ~GatewayFlow() override;

    /// Tells what is waited for, and lets the user wait no longer.
    void connectBar(RunBar& bar);
    /// To ask endpoints as this does: with the network of now, and what is known already.
    [[nodiscard]] GatewayAccess access() { return m_desk.access(); }
    /// Nothing is asked before.
    void begin();
    /// For all that is asked from now on.
    void setNetwork(const Network& network);
    /// Somebody else is signed in, or nobody any more: answers of before do not count.
    void setSignIn(const SignInState& state);
    /// Something changed that answers depend on.
    void lookAnew();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectPage();
    [[nodiscard]] std::vector<Endpoint> named(const std::vector<QString>& names) const;
    [[nodiscard]] bool mayLook() const;
    void look();
    void lookAtNewcomers();
    void onUpdated(const EndpointReport& report);
    void onFinished(const std::vector<EndpointReport>& reports);
    void considerStart(const RunForm& form);
    void onStartChecked(const std::vector<EndpointReport>& reports);
    void wake(const QString& name);
    void onWaking(const QString& name, const WakeProgress& progress);
    void onWoken(const QString& name, const WakeEnd& end);
    void cancelWaking(const QString& name);
    void showWait();

    RunFlow& m_runs;
    RunPage& m_page;
    AccessManager m_manager;
    GatewayDesk m_desk;
    EndpointCheck m_check;
    EndpointCheck m_startCheck;
    QTimer m_refresh;
    std::vector<QString> m_looking; // endpoints of the look that goes on
    std::set<QString> m_looked; // endpoints that have been reported on: later looks do not flicker
    std::map<QString, WakeUp*> m_wakeUps; // children of ours, by endpoint …
    std::map<QString, statetext::Waking> m_waking; // … and how far they are
    RunBar* m_bar = nullptr;
    std::optional<RunForm> m_wanted; // what is to be started once its endpoints were looked at
    std::optional<RunForm> m_warned; // what the user was warned of: asked for again, it starts
    SignInState m_signIn {};
    bool m_hasBegun = false;
};

} // namespace tokenscope
