// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/endpointprobe.h"

#include "gateway/connectioncause.h"
#include "gateway/gatewayclient.h"
#include "gateway/likelyaddress.h"
#include "gateway/shortquestion.h"
#include "gateway/successor.h"

#include <QHostInfo>
#include <QMetaObject>

#include <algorithm>
#include <chrono>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;
constexpr Milliseconds patience = 90s; // for the short question

QString familiesOf(const QList<QHostAddress>& addresses)
{
    const auto has = [&addresses](QAbstractSocket::NetworkLayerProtocol protocol) {
        return std::ranges::any_of(addresses,
                                   [protocol](const QHostAddress& address) { return address.protocol() == protocol; });
    };
    QStringList families;
    if (has(QAbstractSocket::IPv6Protocol))
        families << QStringLiteral("IPv6");
    if (has(QAbstractSocket::IPv4Protocol))
        families << QStringLiteral("IPv4");
    return families.join(QStringLiteral(", "));
}

QString hostAndPort(const QUrl& url)
{
    const int port = url.port(url.scheme() == u"https" ? 443 : 80);
    const QString host = url.host();
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

QString detailOf(const TlsFacts& facts)
{
    return QStringLiteral("%1, %2, %3").arg(facts.version, facts.issuer, facts.expiresAt.date().toString(Qt::ISODate));
}

bool isRefusal(const GatewayAnswer& answer)
{
    return !answer.hasToken || answer.status == 401 || answer.status == 403;
}

} // namespace

EndpointProbe::EndpointProbe(GatewayAccess access, Endpoint endpoint, bool asks, QObject* parent)
    : QObject(parent)
    , m_access(access)
    , m_endpoint(std::move(endpoint))
    , m_gateway(gatewayAddressOf(m_endpoint.baseUrl))
{
    m_report.endpoint = m_endpoint.name;
    for (const Kind kind : {Kind::Address, Kind::Tls, Kind::Credential, Kind::Model, Kind::Clock})
        m_report.items.push_back({.kind = kind});
    if (asks)
        m_report.items.push_back({.kind = Kind::Answer});
}

EndpointProbe::~EndpointProbe() = default;

void EndpointProbe::start()
{
    if (m_endpoint.isSimulated() && m_endpoint.baseUrl.isEmpty()) {
        // the program serves it itself, once a run begins
        m_report.model = ServedModel {.id = m_endpoint.model, .state = ModelState::Hot};
        m_report.models = {*m_report.model};
        item(Kind::Model).state = State::Passed;
        QMetaObject::invokeMethod(this, &EndpointProbe::finish, Qt::QueuedConnection);
        return;
    }
    lookUpName();
    if (isHalfGatewayUrl(m_endpoint.baseUrl))
        m_report.likelyUrl = likelyBaseUrl(m_endpoint.baseUrl);
    const auto then = [this](const GatewayAnswer& answer) { onWay(answer); };
    if (m_gateway)
        m_access.client.getPublic(m_gateway->status(), this, then);
    else
        m_access.client.get(modelListUrl(m_endpoint.baseUrl), m_endpoint, this, then);
}

void EndpointProbe::lookUpName()
{
    // Behind a proxy the name need not be known here: what is found is told, what is not decides nothing.
    item(Kind::Address).detail = hostAndPort(m_endpoint.baseUrl);
    QHostInfo::lookupHost(m_endpoint.baseUrl.host(), this, [this](const QHostInfo& info) {
        if (m_isFinished || info.addresses().isEmpty())
            return;
        CheckedItem& address = item(Kind::Address);
        if (address.state == State::Pending || address.state == State::Passed)
            address.detail = hostAndPort(m_endpoint.baseUrl) + QStringLiteral(", ") + familiesOf(info.addresses());
    });
}

void EndpointProbe::onWay(const GatewayAnswer& answer)
{
    if (m_isFinished)
        return;
    if (!m_gateway && !answer.hasToken) {
        // the way can be looked at without a token
        noteRefusal(answer);
        m_access.client.getPublic(modelListUrl(m_endpoint.baseUrl), this, [this](const GatewayAnswer& plain) {
            if (!m_isFinished && takeWay(plain))
                judgeModel();
        });
        return;
    }
    if (!takeWay(answer))
        return;
    if (!m_gateway) {
        takeModelList(answer);
        return;
    }
    m_report.isUnderMaintenance = isClusterUp(answer.body, m_gateway->cluster) == false;
    askGateway();
}

bool EndpointProbe::takeWay(const GatewayAnswer& answer)
{
    noteAge(answer);
    const bool isSecure = m_endpoint.baseUrl.scheme() == u"https";
    if (answer.isTlsFailure) {
        settle(Kind::Address, State::Passed, {}, item(Kind::Address).detail);
        settle(Kind::Tls, State::Failed, answer.cause, answer.detail);
    } else if (answer.status == 0 || answer.cause == Cause::Redirected) {
        settle(Kind::Address, State::Failed, answer.cause, answer.detail);
    } else {
        settle(Kind::Address, State::Passed, {}, item(Kind::Address).detail);
        settle(Kind::Tls, isSecure ? State::Passed : State::Skipped, {},
               answer.tls ? detailOf(*answer.tls) : QString());
        takeClock(answer);
        return true;
    }
    isCertain(answer.cause) ? finish() : askQuestion(); // which tells more of a way that does not lead there
    return false;
}

void EndpointProbe::takeClock(const GatewayAnswer& answer)
{
    if (!answer.clockOffset)
        return;
    m_report.clockOffset = answer.clockOffset;
    const auto offset = std::chrono::round<std::chrono::seconds>(*answer.clockOffset);
    const bool isOff = std::chrono::abs(*answer.clockOffset) > tolerableOffset;
    const QString direction = offset.count() > 0 ? QStringLiteral("%1 s behind") : QStringLiteral("%1 s ahead");
    settle(Kind::Clock, isOff ? State::Warned : State::Passed, {},
           isOff ? direction.arg(std::abs(offset.count())) : QString());
}

void EndpointProbe::askGateway()
{
    m_expected = 3;
    m_access.client.get(m_gateway->account(), m_endpoint, this, [this](const GatewayAnswer& answer) {
        takeAccount(answer);
        countDown();
    });
    m_access.client.get(m_gateway->catalogue(), m_endpoint, this, [this](const GatewayAnswer& answer) {
        takeCatalogue(answer);
        countDown();
    });
    m_access.client.get(m_gateway->jobs(), m_endpoint, this, [this](const GatewayAnswer& answer) {
        takeJobs(answer);
        countDown();
    });
}

void EndpointProbe::countDown()
{
    if (--m_expected == 0 && !m_isFinished)
        judgeOffer();
}

void EndpointProbe::takeAccount(const GatewayAnswer& answer)
{
    if (isRefusal(answer)) {
        noteRefusal(answer);
    } else if (answer.succeeded()) {
        m_report.account = accountFrom(answer.body);
        if (item(Kind::Credential).state != State::Failed) // the catalogue may have refused it before
            settle(Kind::Credential, State::Passed, {}, m_report.account);
    } // an older gateway does not know the question
}

void EndpointProbe::takeCatalogue(const GatewayAnswer& answer)
{
    noteAge(answer);
    m_catalogueAnswer = answer;
    if (isRefusal(answer))
        noteRefusal(answer);
    else if (answer.succeeded() && item(Kind::Credential).state == State::Pending)
        settle(Kind::Credential, State::Passed);
    if (answer.succeeded())
        m_catalogue = catalogueFrom(answer.body);
}

void EndpointProbe::takeJobs(const GatewayAnswer& answer)
{
    noteAge(answer);
    if (answer.succeeded())
        m_jobs = jobsFrom(answer.body);
    else if (answer.cause == Cause::Maintenance)
        m_report.isUnderMaintenance = true;
    if (m_jobs)
        m_report.freeNodes = m_jobs->freeNodes;
}

void EndpointProbe::takeModelList(const GatewayAnswer& answer)
{
    m_catalogueAnswer = answer;
    const bool wantsToken = m_endpoint.credential.kind != CredentialReference::Kind::None;
    if (isRefusal(answer))
        noteRefusal(answer);
    else if (answer.succeeded())
        settle(Kind::Credential, wantsToken ? State::Passed : State::Skipped);
    if (answer.cause == Cause::AddressNotFound)
        m_report.likelyUrl = likelyBaseUrl(m_endpoint.baseUrl);
    const auto models = answer.succeeded() ? modelListFrom(answer.body) : std::nullopt;
    if (models)
        m_report.models = *models;
    else if (answer.succeeded())
        m_catalogueAnswer.cause = Cause::NotTheService;
    judgeModel();
}

void EndpointProbe::noteRefusal(const GatewayAnswer& answer)
{
    if (item(Kind::Credential).state != State::Failed)
        settle(Kind::Credential, State::Failed, answer.cause, answer.detail);
}

void EndpointProbe::noteAge(const GatewayAnswer& answer)
{
    if (answer.fetchedAt.isValid() && (!m_report.checkedAt || answer.fetchedAt < *m_report.checkedAt))
        m_report.checkedAt = answer.fetchedAt;
}

void EndpointProbe::judgeOffer()
{
    if (!m_catalogue) {
        if (m_catalogueAnswer.succeeded())
            m_catalogueAnswer.cause = Cause::NotTheService;
        judgeModel();
        return;
    }
    const auto* framework = m_catalogue->framework(m_gateway->cluster, m_gateway->framework);
    if (framework == nullptr) {
        const bool isKnown = m_catalogue->cluster(m_gateway->cluster) != nullptr;
        settle(Kind::Model, State::Failed, isKnown ? Cause::FrameworkNotSupported : Cause::ClusterNotFound,
               isKnown ? m_gateway->framework : m_gateway->cluster);
        m_report.likelyUrl = likelyBaseUrl(m_endpoint.baseUrl);
        judgeModel();
        return;
    }
    std::vector<ServedModel> offered;
    for (const QString& id : framework->models)
        offered.push_back({.id = id});
    m_report.models = withStates(std::move(offered), m_jobs, m_report.isUnderMaintenance);
    m_report.operations = framework->operations;
    if (!framework->operations.empty()
        && std::ranges::find(framework->operations, QStringLiteral("/v1/chat/completions"))
            == framework->operations.end())
        settle(Kind::Model, State::Failed, Cause::OperationNotSupported, framework->name);
    judgeModel();
}

void EndpointProbe::judgeModel()
{
    const auto served = std::ranges::find(m_report.models, m_endpoint.model, &ServedModel::id);
    if (served != m_report.models.end())
        m_report.model = *served;
    else
        m_report.successor = successorOf(m_endpoint.model, m_report.models);
    if (item(Kind::Model).state == State::Pending)
        judgeState();
    askQuestion();
}

void EndpointProbe::judgeState()
{
    if (isRefusal(m_catalogueAnswer))
        return; // the credential's item says why nothing is known
    if (m_report.isUnderMaintenance) {
        settle(Kind::Model, State::Failed, Cause::Maintenance, m_endpoint.model);
        return;
    }
    if (!m_report.model) {
        judgeMissing();
        return;
    }
    const ServedModel& model = *m_report.model;
    switch (model.state) {
    case ModelState::Hot:
    case ModelState::Unknown:
        settle(Kind::Model, State::Passed, {}, model.id);
        return;
    case ModelState::Starting:
    case ModelState::Queued:
    case ModelState::Stopped:
        settle(Kind::Model, State::Warned, Cause::ModelCold, model.startsAt.value_or(model.note));
        return;
    case ModelState::Offline:
        settle(Kind::Model, State::Failed, Cause::ModelOffline, model.note);
        return;
    }
}

void EndpointProbe::judgeMissing()
{
    if (!m_report.models.empty())
        settle(Kind::Model, State::Failed, Cause::ModelNotFound, m_endpoint.model);
    else if (m_gateway || m_catalogueAnswer.cause == Cause::NotTheService || m_report.likelyUrl)
        settle(Kind::Model, State::Warned, m_catalogueAnswer.cause, m_catalogueAnswer.detail);
    // a plain server need not tell what it serves
}

void EndpointProbe::settle(Kind kind, State state, Cause cause, const QString& detail)
{
    item(kind) = {.kind = kind, .state = state, .cause = cause, .detail = detail};
    emit updated(m_report);
}

CheckedItem& EndpointProbe::item(Kind kind)
{
    return *std::ranges::find(m_report.items, kind, &CheckedItem::kind);
}

void EndpointProbe::askQuestion()
{
    const auto last = m_report.items.back();
    const auto isSettled = [](const CheckedItem& one) {
        return one.state == State::Failed && (one.kind == Kind::Credential || one.kind == Kind::Model);
    };
    const bool isPossible = std::ranges::none_of(m_report.items, isSettled)
        && (!m_report.model || m_report.model->state == ModelState::Hot
            || m_report.model->state == ModelState::Unknown);
    if (last.kind != Kind::Answer || !isPossible) {
        finish();
        return;
    }
    auto* question = new ShortQuestion(m_access, m_endpoint, patience, this);
    connect(question, &ShortQuestion::finished, this, &EndpointProbe::onAnswered);
    question->start();
}

void EndpointProbe::onAnswered(const RequestRecord& record)
{
    if (m_isFinished)
        return;
    m_report.answer = record;
    const QString detail = record.succeeded() ? QString() : record.errorMessage;
    if (record.succeeded() && m_report.likelyUrl) { // a server that lists no models, and is right as it is
        m_report.likelyUrl.reset();
        settle(Kind::Model, State::Skipped);
    }
    settle(Kind::Answer, record.succeeded() ? State::Passed : State::Failed, record.cause, detail);
    finish();
}

void EndpointProbe::end(CheckedItem::State state, const QString& detail)
{
    if (m_isFinished)
        return;
    const auto pending = std::ranges::find(m_report.items, State::Pending, &CheckedItem::state);
    if (pending != m_report.items.end() && state != State::Skipped)
        *pending = {.kind = pending->kind, .state = state, .detail = detail};
    finish();
}

void EndpointProbe::skipPending()
{
    for (CheckedItem& one : m_report.items) {
        if (one.state == State::Pending)
            one.state = State::Skipped;
    }
}

void EndpointProbe::finish()
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    skipPending();
    if (!m_report.checkedAt)
        m_report.checkedAt = m_access.clock.utcNow();
    emit updated(m_report);
    emit finished();
}

} // namespace tokenscope
