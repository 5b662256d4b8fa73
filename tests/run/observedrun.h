// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/credentialreader.h"
#include "run/runcontroller.h"
#include "support/fakeendpoint.h"

#include <QObject>

#include <memory>
#include <vector>

namespace tokenscope {

/// A plan for these endpoints with so many prompts, "p1", "p2" …, and no pause.
[[nodiscard]] RunPlan planOf(std::vector<Endpoint> endpoints, int prompts);

/// An endpoint on this server; the model tells the server's requests apart.
[[nodiscard]] Endpoint endpointAt(const FakeEndpoint& server, const QString& name);

/// An endpoint that needs a credential nobody has.
[[nodiscard]] Endpoint lockedEndpoint(const QString& name);

/// Model and prompt of each request that the server has seen, in order: "ap1 bp1 bp2".
[[nodiscard]] QString sequenceAt(const FakeEndpoint& server);

/// A controller with all that it has said.
class ObservedRun final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ObservedRun)

public:
    ObservedRun();
    /// With tokens from this source, which must outlive it.
    explicit ObservedRun(BearerSource& bearers);
    ~ObservedRun() override;

    [[nodiscard]] RunController& controller() { return *m_controller; }
    void abandon() { m_controller.reset(); }
    /// Starts the plan and waits for its result; nothing if it does not come.
    [[nodiscard]] RunResultPtr make(const RunPlan& plan);
    /// Waits for the result of a run that was started; nothing if it does not come.
    [[nodiscard]] RunResultPtr waitForResult();

    std::vector<RunState> states {};
    std::vector<int> legs {}; ///< currentLeg() at each change of state
    std::vector<LiveSnapshot> snapshots {};
    std::vector<RunResultPtr> results {};

private:
    SteadyClock m_clock;
    CredentialReader m_reader {m_clock};
    std::unique_ptr<RunController> m_controller;
};

} // namespace tokenscope
