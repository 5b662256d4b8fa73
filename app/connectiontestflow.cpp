// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectiontestflow.h"

#include "app/runflow.h"
#include "gateway/gatewayclient.h"
#include "ui/endpoints/endpointpicker.h"
#include "ui/settings/networkform.h"

#include <algorithm>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds deadline = 30s;

} // namespace

ConnectionTestFlow::ConnectionTestFlow(GatewayAccess access, RunFlow& runs, EndpointPicker& picker, NetworkForm& form)
    : m_access(access)
    , m_runs(runs)
    , m_picker(picker)
    , m_form(form)
    , m_check(access)
{
    connect(&form, &NetworkForm::testRequested, this, &ConnectionTestFlow::test);
    connect(&runs.series(), &RunSeries::stateChanged, this,
            [this] { m_form.setTestAvailable(!m_runs.series().isRunning()); });
    connect(&m_check, &EndpointCheck::updated, this, [this] { m_form.displayTest(m_check.reports(), true); });
    connect(&m_check, &EndpointCheck::finished, this,
            [this](const std::vector<EndpointReport>& reports) { m_form.displayTest(reports, false); });
}

ConnectionTestFlow::~ConnectionTestFlow() = default;

void ConnectionTestFlow::forget()
{
    m_check.drop();
    m_form.displayTest({}, false);
}

void ConnectionTestFlow::test()
{
    m_access.client.forget(); // what was known came over the connections of before
    m_check.start(endpoints(), EndpointCheck::Depth::Look, deadline);
    if (m_check.isRunning())
        m_form.displayTest(m_check.reports(), true);
}

std::vector<Endpoint> ConnectionTestFlow::endpoints() const
{
    std::vector<Endpoint> all = m_runs.endpoints();
    std::erase_if(all, &Endpoint::isSimulated);
    std::vector<Endpoint> chosen = all;
    std::erase_if(chosen, [this](const Endpoint& endpoint) {
        const std::vector<QString>& names = m_picker.chosen();
        return std::ranges::find(names, endpoint.name) == names.end();
    });
    return chosen.empty() ? all : chosen;
}

} // namespace tokenscope
