// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "observedrun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QTest>

#include <utility>

namespace tokenscope {

RunPlan planOf(std::vector<Endpoint> endpoints, int prompts)
{
    RunPlan plan;
    plan.endpoints = std::move(endpoints);
    plan.pause = Milliseconds(0);
    for (int i = 1; i <= prompts; ++i)
        plan.prompts.prompts.push_back(promptFromText(QStringLiteral("p%1").arg(i)));
    return plan;
}

Endpoint endpointAt(const FakeEndpoint& server, const QString& name)
{
    return {.name = name, .baseUrl = server.baseUrl(), .model = name};
}

Endpoint lockedEndpoint(const QString& name)
{
    Endpoint endpoint {.name = name, .baseUrl = QUrl(QStringLiteral("http://127.0.0.1:1/v1")), .model = name};
    endpoint.credential
        = {CredentialReference::Kind::EnvironmentVariable, QStringLiteral("TOKENSCOPE_TEST_VARIABLE_THAT_IS_NOT_SET")};
    return endpoint;
}

QString sequenceAt(const FakeEndpoint& server)
{
    QStringList sequence;
    for (const SeenRequest& request : server.requests()) {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        const QJsonObject message = body.value(QStringLiteral("messages")).toArray().first().toObject();
        sequence << body.value(QStringLiteral("model")).toString()
                + message.value(QStringLiteral("content")).toString();
    }
    return sequence.join(u' ');
}

ObservedRun::ObservedRun()
    : ObservedRun(m_reader)
{
}

ObservedRun::ObservedRun(BearerSource& bearers)
    : m_controller(std::make_unique<RunController>(m_clock, bearers))
{
    connect(m_controller.get(), &RunController::stateChanged, this, [this](RunState state) {
        states.push_back(state);
        legs.push_back(m_controller->currentLeg());
    });
    connect(m_controller.get(), &RunController::sampled, this,
            [this](const LiveSnapshot& snapshot) { snapshots.push_back(snapshot); });
    connect(m_controller.get(), &RunController::finished, this,
            [this](const RunResultPtr& result) { results.push_back(result); });
}

ObservedRun::~ObservedRun() = default;

RunResultPtr ObservedRun::make(const RunPlan& plan)
{
    m_controller->start(plan);
    return waitForResult();
}

RunResultPtr ObservedRun::waitForResult()
{
    const bool hasCome = QTest::qWaitFor([this] { return !results.empty(); }, 30'000);
    return hasCome ? results.back() : nullptr;
}

} // namespace tokenscope
