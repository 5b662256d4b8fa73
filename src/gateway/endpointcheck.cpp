// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/endpointcheck.h"

#include "gateway/endpointprobe.h"

namespace tokenscope {

EndpointCheck::EndpointCheck(GatewayAccess access, QObject* parent)
    : QObject(parent)
    , m_access(access)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { endAll(CheckedItem::State::Failed, QStringLiteral("no answer in time")); });
}

EndpointCheck::~EndpointCheck() = default;

void EndpointCheck::start(const std::vector<Endpoint>& endpoints, Depth depth, Milliseconds deadline)
{
    drop();
    m_open = endpoints.size();
    m_deadline.start(deadline);
    for (const Endpoint& endpoint : endpoints) {
        m_probes.push_back(new EndpointProbe(m_access, endpoint, depth == Depth::Ask, this));
        connect(m_probes.back(), &EndpointProbe::updated, this, &EndpointCheck::updated);
        connect(m_probes.back(), &EndpointProbe::finished, this, &EndpointCheck::onProbeFinished);
    }
    for (EndpointProbe* probe : m_probes)
        probe->start();
    if (endpoints.empty()) {
        m_deadline.stop();
        QMetaObject::invokeMethod(
            this, [this] { emit finished({}); }, Qt::QueuedConnection);
    }
}

void EndpointCheck::drop()
{
    m_deadline.stop();
    m_open = 0;
    for (EndpointProbe* probe : m_probes) {
        probe->disconnect(this);
        probe->deleteLater();
    }
    m_probes.clear();
}

void EndpointCheck::cancel()
{
    endAll(CheckedItem::State::Skipped, {});
}

std::vector<EndpointReport> EndpointCheck::reports() const
{
    std::vector<EndpointReport> reports;
    for (const EndpointProbe* probe : m_probes)
        reports.push_back(probe->report());
    return reports;
}

void EndpointCheck::onProbeFinished()
{
    if (--m_open > 0)
        return;
    m_deadline.stop();
    emit finished(reports());
}

void EndpointCheck::endAll(CheckedItem::State state, const QString& detail)
{
    const std::vector<EndpointProbe*> probes = m_probes; // a receiver may start another check
    for (EndpointProbe* probe : probes)
        probe->end(state, detail);
}

} // namespace tokenscope
