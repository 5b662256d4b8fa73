// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gatewayflow.h"

#include "app/runflow.h"
#include "gateway/wakeup.h"
#include "ui/endpoints/endpointpicker.h"
#include "ui/run/runpage.h"
#include "ui/shell/runbar.h"
#include "ui/text/checktext.h"
#include "ui/text/format.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds lookDeadline = 30s;
constexpr Milliseconds startDeadline = 10s; // longer nobody waits for a run to begin
constexpr Milliseconds refreshInterval = 120s;

/// What a run should not start with: a failure, or a model that would be loaded inside the first latency. Null:
/// nothing.
const CheckedItem* obstacleIn(const EndpointReport& report)
{
    const auto failed = std::ranges::find(report.items, CheckedItem::State::Failed, &CheckedItem::state);
    if (failed != report.items.end())
        return &*failed;
    const auto cold = std::ranges::find(report.items, Cause::ModelCold, &CheckedItem::cause);
    return cold == report.items.end() ? nullptr : &*cold;
}

} // namespace

GatewayFlow::GatewayFlow(const Clock& clock, BearerSource& bearers, RunFlow& runs, RunPage& page)
    : m_runs(runs)
    , m_page(page)
    , m_desk(m_manager, bearers, clock)
    , m_check(m_desk.access())
    , m_startCheck(m_desk.access())
{
    m_refresh.setInterval(refreshInterval);
    connect(&m_refresh, &QTimer::timeout, this, &GatewayFlow::look);
    connect(&m_check, &EndpointCheck::updated, this, &GatewayFlow::onUpdated);
    connect(&m_check, &EndpointCheck::finished, this, &GatewayFlow::onFinished);
    connect(&m_startCheck, &EndpointCheck::finished, this, &GatewayFlow::onStartChecked);
    // Beside a measured request nothing of ours is asked, also not whether a model has been woken.
    connect(&m_runs.series(), &RunSeries::stateChanged, this, [this](RunState state) {
        for (const auto& [name, waking] : m_wakeUps)
            waking->setPaused(state != RunState::Idle);
    });
    connectPage();
}

GatewayFlow::~GatewayFlow()
{
    // They have requests on their way, which their managers would end while this is being taken apart.
    qDeleteAll(findChildren<WakeUp*>(Qt::FindDirectChildrenOnly));
}

void GatewayFlow::connectPage()
{
    const EndpointPicker& picker = m_page.endpointPicker();
    m_page.installEventFilter(this);
    connect(&m_page, &RunPage::runRequested, this, &GatewayFlow::considerStart);
    connect(&m_page, &RunPage::formChanged, this, &GatewayFlow::lookAtNewcomers);
    connect(&m_page, &RunPage::endpointsEdited, this, &GatewayFlow::look);
    connect(&picker, &EndpointPicker::modelChosen, this, &GatewayFlow::look);
    connect(&picker, &EndpointPicker::checkWanted, this, [this](const QString& name) {
        m_looked.erase(name);
        look();
    });
    connect(&picker, &EndpointPicker::wakeWanted, this, &GatewayFlow::wake);
    connect(&picker, &EndpointPicker::wakeCancelled, this, &GatewayFlow::cancelWaking);
}

void GatewayFlow::connectBar(RunBar& bar)
{
    m_bar = &bar;
    connect(&bar, &RunBar::waitCancelled, this, [this] {
        if (!m_waking.empty())
            cancelWaking(m_waking.begin()->first);
    });
}

void GatewayFlow::begin()
{
    m_hasBegun = true;
    m_refresh.start();
    look();
}

void GatewayFlow::setNetwork(const Network& network)
{
    m_check.drop(); // what it looks up just now comes on another way
    m_startCheck.drop();
    m_manager.setNetwork(network);
    m_desk.setNetwork(network);
    lookAnew();
    if (m_wanted)
        considerStart(*std::exchange(m_wanted, std::nullopt));
}

void GatewayFlow::setSignIn(const SignInState& state)
{
    // a token that was refreshed changes nothing here
    const bool isOther = state.kind != m_signIn.kind || state.account != m_signIn.account;
    m_signIn = state;
    if (isOther && state.kind != SignInState::Kind::SigningIn)
        lookAnew();
}

void GatewayFlow::lookAnew()
{
    m_desk.client().forget();
    m_warned.reset();
    look();
}

bool GatewayFlow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_page && event->type() == QEvent::Show)
        look();
    return QObject::eventFilter(watched, event);
}

std::vector<Endpoint> GatewayFlow::named(const std::vector<QString>& names) const
{
    std::vector<Endpoint> endpoints = m_runs.endpoints();
    std::erase_if(endpoints, [&names](const Endpoint& endpoint) {
        return std::ranges::find(names, endpoint.name) == names.end();
    });
    return endpoints;
}

bool GatewayFlow::mayLook() const
{
    // Nothing of ours goes over the wire while somebody measures.
    return m_hasBegun && m_page.isVisible() && !m_runs.series().isRunning();
}

void GatewayFlow::look()
{
    if (!mayLook())
        return;
    m_looking = m_page.endpointPicker().chosen();
    m_check.start(named(m_looking), EndpointCheck::Depth::Look, lookDeadline);
}

void GatewayFlow::lookAtNewcomers()
{
    const std::vector<QString>& chosen = m_page.endpointPicker().chosen();
    const bool isAnyNew = std::ranges::any_of(chosen, [this](const QString& name) { return !m_looked.contains(name); });
    if (isAnyNew && !m_check.isRunning())
        look();
}

void GatewayFlow::onUpdated(const EndpointReport& report)
{
    if (!m_looked.contains(report.endpoint))
        m_page.endpointPicker().setReport(report);
}

void GatewayFlow::onFinished(const std::vector<EndpointReport>& reports)
{
    for (const EndpointReport& report : reports)
        m_page.endpointPicker().setReport(report);
    m_looked.insert(m_looking.begin(), m_looking.end()); // also names that no endpoint has any more
    lookAtNewcomers(); // who was chosen meanwhile
}

void GatewayFlow::considerStart(const RunForm& form)
{
    if (m_wanted)
        return; // its endpoints are being looked at
    std::vector<Endpoint> endpoints = named(form.endpoints);
    std::erase_if(endpoints, &Endpoint::isSimulated);
    if (endpoints.empty() || m_warned == form || !m_hasBegun) {
        m_warned.reset();
        m_check.drop();
        m_runs.prepare(form);
        return;
    }
    m_wanted = form;
    for (const Endpoint& endpoint : endpoints)
        m_page.setEndpointState(endpoint.name, statetext::EndpointState::Checking);
    m_startCheck.start(endpoints, EndpointCheck::Depth::Look, startDeadline);
}

void GatewayFlow::onStartChecked(const std::vector<EndpointReport>& reports)
{
    if (!m_wanted)
        return;
    const RunForm form = *std::exchange(m_wanted, std::nullopt);
    for (const EndpointReport& report : reports)
        m_page.endpointPicker().setReport(report);
    const auto bad
        = std::ranges::find_if(reports, [](const EndpointReport& report) { return obstacleIn(report) != nullptr; });
    if (bad == reports.end()) {
        m_check.drop();
        m_runs.prepare(form);
        return;
    }
    const CheckedItem& item = *obstacleIn(*bad);
    m_warned = form;
    m_page.showWarning(bad->endpoint, item.cause,
                       {.what = tr("%1 is not ready: %2.").arg(bad->endpoint, checktext::finding(item)),
                        .why = checktext::explanation(item),
                        .remedy = bad->likelyUrl ? tr("Did you mean %1?").arg(bad->likelyUrl->toString(QUrl::RemoveUserInfo))
                                                 : QString(),
                        .details = item.detail});
}

void GatewayFlow::wake(const QString& name)
{
    const std::vector<Endpoint> endpoints = named({name});
    if (endpoints.empty() || m_wakeUps.contains(name))
        return;
    auto* wakeUp = new WakeUp(m_desk.access(), endpoints.front(), {}, this);
    m_wakeUps[name] = wakeUp;
    wakeUp->setPaused(m_runs.series().isRunning());
    connect(wakeUp, &WakeUp::progressed, this,
            [this, name](const WakeProgress& progress) { onWaking(name, progress); });
    connect(wakeUp, &WakeUp::finished, this, [this, name](const WakeEnd& end) { onWoken(name, end); });
    wakeUp->start();
    onWaking(name, {.model = {.id = endpoints.front().model}});
}

void GatewayFlow::onWaking(const QString& name, const WakeProgress& progress)
{
    const statetext::Waking waking {.endpoint = name,
                                    .model = progress.model.id,
                                    .state = progress.model.state,
                                    .elapsed = progress.elapsed,
                                    .usualLeast = WakeUp::usualLeast,
                                    .usualMost = WakeUp::usualMost};
    m_waking[name] = waking;
    m_page.endpointPicker().setWaking(name, waking);
    showWait();
}

void GatewayFlow::cancelWaking(const QString& name)
{
    if (const auto waking = m_wakeUps.find(name); waking != m_wakeUps.end())
        waking->second->cancel();
}

// The bar has room for one; the cards tell of all.
void GatewayFlow::showWait()
{
    if (!m_bar)
        return;
    std::optional<WaitStatus> wait;
    if (!m_waking.empty()) {
        const statetext::Waking& first = m_waking.begin()->second;
        //: a model and the endpoint that serves it
        wait = WaitStatus {.what = tr("Waking %1 on %2").arg(first.model, first.endpoint),
                           .since = statetext::waking(first),
                           .share = statetext::share(first)};
    }
    m_bar->displayWait(wait);
}

void GatewayFlow::onWoken(const QString& name, const WakeEnd& end)
{
    const auto waking = m_wakeUps.find(name);
    if (waking == m_wakeUps.end())
        return;
    const QString model = waking->second->endpoint().model;
    waking->second->deleteLater();
    m_wakeUps.erase(waking);
    m_waking.erase(name);
    showWait();
    m_page.endpointPicker().setWaking(name, std::nullopt);
    const QString time = format::duration(end.elapsed);
    if (end.kind == WakeEnd::Kind::GaveUp) {
        m_page.showProblem({.what = tr("%1 did not answer within %2.").arg(model, time),
                            .why = tr("Its cluster may be full."),
                            .remedy = tr("Try again later, or choose a model that is hot.")});
    } else if (end.kind == WakeEnd::Kind::Failed) {
        const CheckedItem item {
            .kind = CheckedItem::Kind::Model, .state = CheckedItem::State::Failed, .cause = end.cause};
        m_page.showProblem({.what = tr("%1 cannot be started from here: %2.").arg(model, checktext::finding(item)),
                            .why = checktext::explanation(item),
                            .details = end.detail});
    }
    look();
}

} // namespace tokenscope
