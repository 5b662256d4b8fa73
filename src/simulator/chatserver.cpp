// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/chatserver.h"

#include "simulator/connection.h"

#include <QTcpSocket>
#include <QUuid>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr int longestBacklog = 4096; // a load test opens all its connections at once

std::vector<QString> servedModels(const SimulatedEndpoint::Settings& settings)
{
    return settings.model.isEmpty() ? settings.profile.models : std::vector {settings.model};
}

void refuse(Connection* connection, const ApiError& error)
{
    QByteArray fields;
    if (error.retryAfter)
        fields = "Retry-After: " + QByteArray::number(qint64 {error.retryAfter->count()}) + "\r\n";
    connection->respond(error.status, errorBody(error), fields);
}

ApiError unknownModel(const QString& model)
{
    return {.status = 404,
            .message = QStringLiteral("The model '%1' does not exist.").arg(model.left(200)),
            .code = QStringLiteral("model_not_found"),
            .param = QStringLiteral("model")};
}

ApiError unknownPath(const QByteArray& path)
{
    return {.status = 404,
            .message = QStringLiteral("Nothing is served under %1.").arg(QString::fromUtf8(path.left(200)))};
}

ApiError wrongMethod(const char* right)
{
    return {.status = 405, .message = QStringLiteral("Only %1 is allowed here.").arg(QLatin1String(right))};
}

} // namespace

ChatServer::ChatServer(SimulatedEndpoint::Settings settings, const Clock& clock)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_queue(clock, m_settings.profile.capacity, this)
    , m_admission(m_settings.profile)
{
    setListenBacklogSize(longestBacklog);
    setMaxPendingConnections(longestBacklog);
    connect(this, &QTcpServer::newConnection, this, &ChatServer::onNewConnection);
}

ChatServer::~ChatServer() = default;

void ChatServer::onNewConnection()
{
    while (QTcpSocket* const socket = nextPendingConnection()) {
        auto* const connection = new Connection(socket, this);
        connect(connection, &Connection::requested, this,
                [this, connection](const ReceivedRequest& request) { onRequested(connection, request); });
        connect(connection, &Connection::closed, this, [this, connection] { m_queue.drop(connection); });
    }
}

void ChatServer::onRequested(Connection* connection, const ReceivedRequest& request)
{
    const bool isChat = request.path == "/v1/chat/completions";
    const bool isRead = request.path == "/health" || request.path == "/metrics" || request.path == "/v1/models"
        || request.path.startsWith("/v1/models/");
    if (!isChat && !isRead)
        return refuse(connection, unknownPath(request.path));
    if (isChat && request.method != "POST")
        return refuse(connection, wrongMethod("POST"));
    if (isRead && request.method != "GET")
        return refuse(connection, wrongMethod("GET"));
    isChat ? answerChat(connection, request.body) : answerRead(connection, request.path);
}

void ChatServer::answerRead(Connection* connection, const QByteArray& path)
{
    if (path == "/health")
        return connection->respond(200, R"({"status":"ok"})");
    if (path == "/metrics")
        return answerMetrics(connection);
    if (path == "/v1/models")
        return connection->respond(200, modelsBody(servedModels(m_settings)));
    const QByteArray name = path.sliced(QByteArrayView("/v1/models/").size());
    const QString model = QString::fromUtf8(QByteArray::fromPercentEncoding(name));
    if (std::ranges::count(servedModels(m_settings), model) == 0)
        return refuse(connection, unknownModel(model));
    connection->respond(200, modelBody(model));
}

void ChatServer::answerMetrics(Connection* connection) const
{
    constexpr std::int64_t cacheTokensOfSlot = 4096; // no profile says how large the memory is
    SimulatorLoad load = m_queue.load(m_clock.now());
    load.cachedTokens = m_cachedTokens;
    load.lookedUpTokens = m_lookedUpTokens;
    connection->respondText(
        metricsPage(load, servedModels(m_settings).front(), m_settings.profile.capacity * cacheTokensOfSlot));
}

bool ChatServer::serves(const QString& model) const
{
    return model.isEmpty() || !m_settings.profile.rejectsUnknownModels
        || std::ranges::count(servedModels(m_settings), model) > 0;
}

void ChatServer::answerChat(Connection* connection, const QByteArray& body)
{
    auto read = readCompletionRequest(body, m_settings.profile.rejectsUnknownFields);
    if (const auto* const error = std::get_if<ApiError>(&read))
        return refuse(connection, *error);
    auto& request = std::get<CompletionRequest>(read);
    if (const auto error = refusal(request))
        return refuse(connection, *error);
    if (m_settings.profile.prefixCache) {
        const std::int64_t known = m_prefixes.take(QString::fromUtf8(request.conversation));
        request.cachedTokens = std::clamp<std::int64_t>(known, 0, std::max<std::int64_t>(request.promptTokens - 1, 0));
        m_cachedTokens += request.cachedTokens;
        m_lookedUpTokens += request.promptTokens;
    }
    enqueue(connection, request);
}

std::optional<ApiError> ChatServer::refusal(const CompletionRequest& request)
{
    if (!serves(request.model))
        return unknownModel(request.model);
    if (const auto busy = m_admission.refusal(m_queue.waiting(), m_clock.now()))
        return busy;
    return contextRefusal(m_settings.profile, request);
}

void ChatServer::enqueue(Connection* connection, const CompletionRequest& request)
{
    const TimePoint arrivedAt = m_clock.now();
    CompletionPlan plan = planCompletion(m_settings.profile, request, m_settings.seed, m_settings.timeScale);
    m_admission.charge(plan.cost.promptTokens + plan.cost.completionTokens, arrivedAt);
    if (m_completions++ == 0)
        plan.fixedTime += fromSeconds(toSeconds(m_settings.profile.firstRequestExtraTime) * m_settings.timeScale);
    const CompletionIdentity identity {.style = m_settings.profile.style,
                                       .id = "chatcmpl-" + QUuid::createUuid().toByteArray(QUuid::Id128),
                                       .model
                                       = request.model.isEmpty() ? servedModels(m_settings).front() : request.model,
                                       .createdAt = static_cast<double>(m_clock.utcNow().toMSecsSinceEpoch()) / 1000.0,
                                       .reasoningField = m_settings.profile.reasoningField};
    m_queue.add(std::make_unique<CompletionJob>(CompletionJob::Settings {.plan = std::move(plan),
                                                                         .identity = identity,
                                                                         .isStreamed = request.isStreamed,
                                                                         .includeUsage = request.includeUsage},
                                                connection, arrivedAt));
}

} // namespace tokenscope
