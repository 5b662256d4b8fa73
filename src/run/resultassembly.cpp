// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/resultassembly.h"

#include "client/transferlibrary.h"
#include "network/proxyroute.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

// Keys of a results file that are not legs.
constexpr std::array<QLatin1StringView, 4> reservedKeys {QLatin1StringView("timestamp"), QLatin1StringView("dataset"),
                                                         QLatin1StringView("models"), QLatin1StringView("tokenscope")};

bool isKeyCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

QString keyFrom(const QString& name)
{
    QString key;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (isKeyCharacter(c))
            key += c;
        else if (!c.isMark() && !key.isEmpty() && !key.endsWith(u'_'))
            key += u'_';
    }
    while (key.endsWith(u'_'))
        key.chop(1);
    return key.isEmpty() ? QStringLiteral("endpoint") : key;
}

bool isTaken(const std::vector<QString>& keys, const QString& key)
{
    return std::ranges::find(keys, key) != keys.end() || std::ranges::find(reservedKeys, key) != reservedKeys.end();
}

QUrl addressToKeep(const Endpoint& endpoint)
{
    return endpoint.isSimulated() ? QUrl() : endpoint.baseUrl.adjusted(QUrl::RemoveUserInfo);
}

} // namespace

std::vector<QString> legKeys(const std::vector<Endpoint>& endpoints)
{
    std::vector<QString> keys;
    for (const Endpoint& endpoint : endpoints) {
        const QString wanted = keyFrom(endpoint.name);
        QString key = wanted;
        for (int i = 2; isTaken(keys, key); ++i)
            key = wanted % u'_' % QString::number(i);
        keys.push_back(key);
    }
    return keys;
}

RunPlan planToKeep(RunPlan plan)
{
    for (Endpoint& endpoint : plan.endpoints) {
        endpoint.headers.clear();
        endpoint.baseUrl = addressToKeep(endpoint);
    }
    return plan;
}

Environment thisEnvironment(int workerThreads)
{
    const QString program = QCoreApplication::applicationName() % u' ' % QCoreApplication::applicationVersion();
    return {.program = program.trimmed(),
            .qt = QString::fromLatin1(qVersion()),
            .curl = transferLibrary(),
            .system = QSysInfo::prettyProductName() % QStringLiteral(", ") % QSysInfo::currentCpuArchitecture(),
            .processors = QThread::idealThreadCount(),
            .workerThreads = workerThreads};
}

void addNetwork(Environment& environment, const Network& network, const RunPlan& plan)
{
    for (const Endpoint& endpoint : plan.endpoints) {
        if (environment.proxy.isEmpty() && !endpoint.isSimulated())
            environment.proxy = addressOf(proxyTo(endpoint.baseUrl, network.settings.proxy));
    }
    environment.usesHttp2 = network.settings.usesHttp2;
    environment.trustsMore = !network.authorities.isEmpty();
    environment.hasCertificate = !network.certificate.isEmpty();
}

std::vector<Leg> legsOf(const RunPlan& plan,
                        const std::vector<std::vector<std::shared_ptr<const RequestRecord>>>& records)
{
    const std::vector<QString> keys = legKeys(plan.endpoints);
    std::vector<Leg> legs;
    for (std::size_t i = 0; i < plan.endpoints.size(); ++i) {
        const Endpoint& endpoint = plan.endpoints[i];
        Leg leg {.key = keys[i],
                 .name = endpoint.name,
                 .model = endpoint.model,
                 .baseUrl = addressToKeep(endpoint),
                 .isSimulated = endpoint.isSimulated()};
        leg.records.reserve(records[i].size());
        for (const std::shared_ptr<const RequestRecord>& record : records[i])
            leg.records.push_back(*record);
        std::ranges::sort(leg.records, {}, &RequestRecord::number);
        legs.push_back(std::move(leg));
    }
    return legs;
}

} // namespace tokenscope
