// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "telemetry/metricssampler.h"

#include "telemetry/legsamples.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace tokenscope {

using namespace std::chrono_literals;

Milliseconds usualSamplingInterval(Nanoseconds elapsed)
{
    if (elapsed < 1min)
        return 500ms;
    if (elapsed < 10min)
        return 1s;
    return elapsed < 30min ? 2s : 5s;
}

MetricsSampler::MetricsSampler(const Clock& clock, QNetworkAccessManager& network, Source source, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_network(network)
    , m_source(std::move(source))
{
    m_next.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &MetricsSampler::ask);
    connect(&m_patience, &QTimer::timeout, this, &MetricsSampler::giveUp);
}

MetricsSampler::~MetricsSampler()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void MetricsSampler::start(TimePoint origin)
{
    Q_ASSERT(m_state == State::Idle);
    m_origin = origin;
    m_state = State::Probing;
    ask();
}

void MetricsSampler::sampleNow()
{
    if (m_state != State::Probing && m_state != State::Sampling)
        return;
    if (m_reply)
        m_isWantedNow = true;
    else
        ask();
}

void MetricsSampler::end()
{
    if (m_state == State::Ended || m_isEnding)
        return;
    m_isEnding = true;
    if (m_state != State::Probing && m_state != State::Sampling) { // not at once: whoever called expects to wait
        QMetaObject::invokeMethod(this, &MetricsSampler::endNow, Qt::QueuedConnection);
        return;
    }
    QTimer::singleShot(longestFarewell, this, &MetricsSampler::endNow);
    sampleNow();
}

void MetricsSampler::setHeader(const QByteArray& name, const QByteArray& value)
{
    const auto known = std::ranges::find(m_source.headers, name, &std::pair<QByteArray, QByteArray>::first);
    if (known == m_source.headers.end())
        m_source.headers.emplace_back(name, value);
    else
        known->second = value;
}

void MetricsSampler::ask()
{
    m_next.stop();
    m_isWantedNow = false;
    m_page = PrometheusText();
    QNetworkRequest request(m_source.address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "text/plain;version=0.0.4, application/openmetrics-text;q=0.5");
    for (const auto& [name, value] : m_source.headers)
        request.setRawHeader(name, value);
    m_askedAt = m_clock.now();
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &MetricsSampler::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &MetricsSampler::onReplyFinished);
    m_patience.start(longestWait);
}

void MetricsSampler::onReadyRead()
{
    m_page.feed(m_reply->readAll());
    if (m_page.isTooLarge())
        giveUp();
}

void MetricsSampler::giveUp()
{
    if (m_reply)
        m_reply->abort(); // which finishes it
}

void MetricsSampler::onReplyFinished()
{
    const TimePoint answeredAt = m_clock.now();
    m_patience.stop();
    QNetworkReply* const reply = std::exchange(m_reply, nullptr);
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isWhole = reply->error() == QNetworkReply::NoError && status == 200;
    if (isWhole)
        m_page.feed(reply->readAll());
    const auto reading
        = isWhole && !m_page.isTooLarge() ? readServerGauges(m_page.lines(), m_source.model) : std::nullopt;
    if (reading)
        take(*reading, answeredAt);
    else
        noteFailure();
    constexpr int unauthorized = 401;
    if (status == unauthorized && m_state == State::Sampling)
        emit refused();
    const bool isLast = !m_isWantedNow || m_state == State::Silent;
    goOn();
    if (isLast)
        emit answered();
}

void MetricsSampler::take(const ServerReading& reading, TimePoint answeredAt)
{
    m_state = State::Sampling;
    m_failuresInARow = 0;
    m_telemetry.kind = reading.kind;
    ServerSample sample = reading.sample;
    // The server wrote it somewhere between; never before what it said last time.
    sample.at = m_askedAt - m_origin + (answeredAt - m_askedAt) / 2;
    if (m_telemetry.samples.size() >= ServerTelemetry::mostSamples)
        thin(m_telemetry.samples);
    m_telemetry.samples.push_back(sample);
    emit sampled(sample);
}

void MetricsSampler::noteFailure()
{
    if (m_state == State::Probing) {
        m_state = State::Silent;
        emit fellSilent();
        return;
    }
    ++m_telemetry.failures;
    ++m_failuresInARow;
}

void MetricsSampler::goOn()
{
    if (m_isEnding && (!m_isWantedNow || m_state == State::Silent))
        return endNow();
    if (m_state == State::Silent)
        return;
    if (m_isWantedNow)
        return ask();
    const auto since = std::chrono::duration_cast<Milliseconds>(m_clock.now() - m_askedAt);
    m_next.start(std::max(interval() - since, Milliseconds(1)));
}

Milliseconds MetricsSampler::interval() const
{
    constexpr int patience = 5; // failures until a server in trouble is left more alone
    if (m_failuresInARow >= patience)
        return 5s;
    return m_source.interval.value_or(usualSamplingInterval(m_clock.now() - m_origin));
}

void MetricsSampler::endNow()
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_next.stop();
    m_patience.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        std::exchange(m_reply, nullptr)->deleteLater();
    }
    emit ended();
}

} // namespace tokenscope
