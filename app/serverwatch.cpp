// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/serverwatch.h"

#include "login/pledge.h"
#include "telemetry/legsamples.h"
#include "telemetry/metricsaddress.h"

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

// Until requests begin without it: their tokens may then be missing from the server's count.
constexpr Milliseconds longestLook {1'000};

/// A simulated server lives faster, and is on this machine.
std::optional<Milliseconds> intervalFor(const Endpoint& endpoint, double timeScale)
{
    using namespace std::chrono_literals;
    if (!endpoint.isSimulated())
        return std::nullopt;
    return std::clamp(Milliseconds(static_cast<int>(500 * timeScale)), 50ms, 500ms);
}

bool wantsToken(const Endpoint& endpoint, const QUrl& address)
{
    return endpoint.credential.kind != CredentialReference::Kind::None && isSameServer(endpoint.baseUrl, address);
}

} // namespace

ServerWatch::ServerWatch(const Clock& clock, BearerSource& bearers, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_bearers(bearers)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_awaited.clear();
        emit looked();
    });
}

ServerWatch::~ServerWatch() = default;

void ServerWatch::start(const std::vector<Endpoint>& endpoints, TimePoint origin, double timeScale)
{
    m_watched.clear();
    m_isEnding = false;
    ++m_generation;
    m_awaited.clear();
    for (const Endpoint& endpoint : endpoints) {
        if (!metricsAddress(endpoint).isEmpty())
            m_awaited.insert(endpoint.name);
    }
    for (const Endpoint& endpoint : endpoints)
        watch(endpoint, origin, timeScale);
    awaitAnswers();
}

void ServerWatch::look()
{
    m_awaited.clear();
    for (const Watched& watched : m_watched) {
        if (watched.sampler->state() == MetricsSampler::State::Sampling)
            m_awaited.insert(watched.endpoint);
    }
    sampleNow();
    awaitAnswers();
}

void ServerWatch::awaitAnswers()
{
    if (m_awaited.empty())
        emit looked();
    else
        m_patience.start(longestLook);
}

void ServerWatch::noteAnswer(const QString& endpoint)
{
    if (m_awaited.erase(endpoint) == 0 || !m_awaited.empty())
        return;
    m_patience.stop();
    emit looked();
}

void ServerWatch::watch(const Endpoint& endpoint, TimePoint origin, double timeScale)
{
    const QUrl address = metricsAddress(endpoint);
    if (address.isEmpty())
        return;
    MetricsSampler::Source source {
        .address = address, .model = endpoint.model, .interval = intervalFor(endpoint, timeScale)};
    if (isSameServer(endpoint.baseUrl, address))
        source.headers = endpoint.headers;
    if (!wantsToken(endpoint, address)) {
        addSampler(endpoint.name, std::move(source), origin);
        return;
    }
    whenKept(m_bearers.bearer(endpoint.credential, Milliseconds(0)), this,
             [this, endpoint, source, origin, generation = m_generation](const Result<Bearer>& bearer) {
                 if (generation != m_generation || m_isEnding)
                     return;
                 MetricsSampler::Source own = source;
                 if (bearer && !bearer->token.isEmpty())
                     own.headers.emplace_back("Authorization", "Bearer " + bearer->token);
                 MetricsSampler& sampler = addSampler(endpoint.name, std::move(own), origin);
                 connect(&sampler, &MetricsSampler::refused, this,
                         [this, credential = endpoint.credential, &sampler] { renewToken(credential, sampler); });
             });
}

// The run itself sees to it that there is a fresh one.
void ServerWatch::renewToken(const CredentialReference& credential, MetricsSampler& sampler)
{
    whenKept(m_bearers.bearer(credential, Milliseconds(0)), &sampler, [&sampler](const Result<Bearer>& bearer) {
        if (bearer && !bearer->token.isEmpty())
            sampler.setHeader("Authorization", "Bearer " + bearer->token);
    });
}

MetricsSampler& ServerWatch::addSampler(const QString& endpoint, MetricsSampler::Source source, TimePoint origin)
{
    auto sampler = std::make_unique<MetricsSampler>(m_clock, m_network, std::move(source));
    connect(sampler.get(), &MetricsSampler::sampled, this,
            [this, endpoint](const ServerSample& sample) { emit sampled(endpoint, sample); });
    connect(sampler.get(), &MetricsSampler::answered, this, [this, endpoint] { noteAnswer(endpoint); });
    connect(sampler.get(), &MetricsSampler::ended, this, &ServerWatch::endIfAllHave);
    sampler->start(origin);
    m_watched.push_back({endpoint, std::move(sampler)});
    return *m_watched.back().sampler;
}

void ServerWatch::sampleNow()
{
    for (const Watched& watched : m_watched)
        watched.sampler->sampleNow();
}

void ServerWatch::end()
{
    m_isEnding = true;
    for (const Watched& watched : m_watched)
        watched.sampler->end();
    if (m_watched.empty())
        QMetaObject::invokeMethod(this, &ServerWatch::ended, Qt::QueuedConnection);
}

void ServerWatch::endIfAllHave()
{
    const bool haveAll = std::ranges::all_of(
        m_watched, [](const Watched& watched) { return watched.sampler->state() == MetricsSampler::State::Ended; });
    if (m_isEnding && haveAll)
        emit ended();
}

void ServerWatch::addTo(RunResult& result) const
{
    for (Leg& leg : result.legs) {
        const QString name = leg.part.endpoint.isEmpty() ? leg.name : leg.part.endpoint;
        const auto watched = std::ranges::find(m_watched, name, &Watched::endpoint);
        if (watched != m_watched.end() && leg.server.isEmpty())
            leg.server = samplesDuring(watched->sampler->telemetry(), leg.records);
    }
}

} // namespace tokenscope
