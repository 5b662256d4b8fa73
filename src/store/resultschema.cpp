// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/resultschema.h"

#include "store/legschema.h"
#include "store/planschema.h"

#include <algorithm>
#include <utility>

namespace tokenscope::resultschema {

namespace {

const QString localFormat = QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz");

QString ownVersion()
{
    return QStringLiteral("%1.%2").arg(majorVersion).arg(minorVersion);
}

/// As datetime.now().isoformat() of Python writes it: local, no zone, microseconds.
QString localStamp(const QDateTime& time)
{
    const QDateTime local = time.timeSpec() == Qt::LocalTime ? time : time.toLocalTime();
    return local.toString(localFormat) + QStringLiteral("000");
}

// --- writing

void putTimeIfAny(JsonFields& fields, const std::string& key, const std::optional<Nanoseconds>& time)
{
    if (time)
        fields.putInteger(key, time->count());
}

JsonFields environmentFields(const Environment& environment)
{
    JsonFields fields;
    fields.putText("qt", environment.qt);
    fields.putText("curl", environment.curl);
    fields.putText("system", environment.system);
    fields.putInteger("processors", environment.processors);
    fields.putInteger("worker_threads", environment.workerThreads);
    if (!environment.proxy.isEmpty())
        fields.putText("proxy", environment.proxy);
    for (const auto& [key, isSo] : {std::pair("http2", environment.usesHttp2),
                                    {"more_authorities", environment.trustsMore},
                                    {"client_certificate", environment.hasCertificate}}) {
        if (isSo)
            fields.putBoolean(key, true);
    }
    return fields;
}

void putLateness(JsonFields& fields, const std::string& key, const Lateness& lateness)
{
    if (lateness.samples == 0)
        return;
    JsonFields block;
    putTimeIfAny(block, "p50_ns", lateness.p50);
    putTimeIfAny(block, "p99_ns", lateness.p99);
    putTimeIfAny(block, "max_ns", lateness.max);
    block.putInteger("samples", lateness.samples);
    fields.putObject(key, std::move(block));
}

JsonFields healthFields(const ClientHealth& health)
{
    JsonFields fields;
    putTimeIfAny(fields, "lag_p50_ns", health.timer.p50);
    putTimeIfAny(fields, "lag_p99_ns", health.timer.p99);
    putTimeIfAny(fields, "lag_max_ns", health.timer.max);
    fields.putInteger("samples", health.timer.samples);
    putLateness(fields, "sending", health.sending);
    putLateness(fields, "queueing", health.queueing);
    std::vector<JsonFields> workers;
    for (const WorkerHealth& worker : health.workers) {
        JsonFields entry;
        putLateness(entry, "timer", worker.timer);
        putLateness(entry, "sending", worker.sending);
        putLateness(entry, "queueing", worker.queueing);
        entry.putNumber("cpu_share", worker.cpuShare);
        workers.push_back(std::move(entry));
    }
    if (!workers.empty())
        fields.putObjects("workers", std::move(workers));
    return fields;
}

JsonFields allLegFields(const RunResult& result, const QStringList& keys)
{
    JsonFields fields;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        JsonFields leg = legschema::newFields(result.legs[static_cast<std::size_t>(i)], keys[i], result.hasPlan);
        if (!leg.isEmpty())
            fields.putObject(keys[i].toStdString(), std::move(leg));
    }
    return fields;
}

JsonFields newFields(const RunResult& result, const QStringList& keys)
{
    JsonFields fields;
    fields.putText("format_version", ownVersion());
    if (!result.environment.program.isEmpty())
        fields.putText("program", result.environment.program);
    if (result.startedAt.isValid() && result.startedAt.timeSpec() != Qt::LocalTime)
        fields.putText("started_at_utc", result.startedAt.toUTC().toString(Qt::ISODateWithMs));
    fields.putBoolean("was_stopped", result.wasStopped);
    if (result.hasPlan)
        fields.putObject("plan", planschema::planFields(result.plan, planschema::promptTexts(result.legs)));
    if (!result.scenarios.empty()) {
        std::vector<JsonFields> scenarios;
        for (const Scenario& scenario : result.scenarios)
            scenarios.push_back(planschema::scenarioFields(scenario));
        fields.putObjects("scenarios", std::move(scenarios));
    }
    if (result.environment != Environment {.program = result.environment.program})
        fields.putObject("environment", environmentFields(result.environment));
    if (result.health != ClientHealth {})
        fields.putObject("client_health", healthFields(result.health));
    fields.putObject("legs", allLegFields(result, keys));
    return fields;
}

void putModels(JsonFields& fields, const RunResult& result, const QStringList& keys)
{
    JsonFields models;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QString& model = result.legs[static_cast<std::size_t>(i)].model;
        if (!model.isEmpty())
            models.putText(keys[i].toStdString(), model);
    }
    if (!models.isEmpty())
        fields.putObject("models", std::move(models));
}

void putDataset(JsonFields& fields, const RunResult& result)
{
    const PromptSet& prompts = result.plan.prompts;
    if (result.hasPlan || !prompts.name.isEmpty() || !prompts.source.isEmpty())
        fields.putObject("dataset", planschema::datasetFields(prompts));
}

// --- reading

std::optional<Nanoseconds> takeTime(JsonFields& fields, const std::string& key)
{
    const auto time = fields.takeInteger(key);
    return time ? std::optional(Nanoseconds(*time)) : std::nullopt;
}

int takeCount(JsonFields& fields, const std::string& key)
{
    return static_cast<int>(std::clamp<std::int64_t>(fields.takeInteger(key).value_or(0), 0, 1 << 30));
}

void takeEnvironment(JsonFields& ours, Environment& environment)
{
    environment.program = ours.takeText("program").value_or(QString());
    auto fields = ours.takeObject("environment");
    if (!fields)
        return;
    environment.qt = fields->takeText("qt").value_or(QString());
    environment.curl = fields->takeText("curl").value_or(QString());
    environment.system = fields->takeText("system").value_or(QString());
    environment.processors = takeCount(*fields, "processors");
    environment.workerThreads = takeCount(*fields, "worker_threads");
    environment.proxy = fields->takeText("proxy").value_or(QString());
    environment.usesHttp2 = fields->takeBoolean("http2").value_or(false);
    environment.trustsMore = fields->takeBoolean("more_authorities").value_or(false);
    environment.hasCertificate = fields->takeBoolean("client_certificate").value_or(false);
    if (!fields->isEmpty())
        ours.putObject("environment", std::move(*fields));
}

void takeLateness(JsonFields& fields, const std::string& key, Lateness& lateness)
{
    auto block = fields.takeObject(key);
    if (!block)
        return;
    lateness.p50 = takeTime(*block, "p50_ns");
    lateness.p99 = takeTime(*block, "p99_ns");
    lateness.max = takeTime(*block, "max_ns");
    lateness.samples = block->takeInteger("samples").value_or(0);
    if (!block->isEmpty())
        fields.putObject(key, std::move(*block));
}

/// A list is kept as a whole if anything in it was not understood: what is left of its objects has no place of its own.
void keepUnlessEmpty(JsonFields& fields, const std::string& key, const std::vector<JsonFields>& leftovers,
                     const QByteArray& asWritten)
{
    if (!std::ranges::all_of(leftovers, &JsonFields::isEmpty))
        fields.putJson(key, asWritten);
}

void takeHealth(JsonFields& ours, ClientHealth& health)
{
    auto fields = ours.takeObject("client_health");
    if (!fields)
        return;
    health.timer.p50 = takeTime(*fields, "lag_p50_ns");
    health.timer.p99 = takeTime(*fields, "lag_p99_ns");
    health.timer.max = takeTime(*fields, "lag_max_ns");
    health.timer.samples = fields->takeInteger("samples").value_or(0);
    takeLateness(*fields, "sending", health.sending);
    takeLateness(*fields, "queueing", health.queueing);
    const QByteArray asWritten = fields->json("workers");
    std::vector<JsonFields> workers = fields->takeObjects("workers");
    for (JsonFields& entry : workers) {
        WorkerHealth& worker = health.workers.emplace_back();
        takeLateness(entry, "timer", worker.timer);
        takeLateness(entry, "sending", worker.sending);
        takeLateness(entry, "queueing", worker.queueing);
        worker.cpuShare = entry.takeNumber("cpu_share").value_or(0);
    }
    keepUnlessEmpty(*fields, "workers", workers, asWritten);
    if (!fields->isEmpty())
        ours.putObject("client_health", std::move(*fields));
}

/// Our own instant if there is one, else the original's. The text stays in `fields` if writing it would change it.
void takeStart(JsonFields& fields, JsonFields& ours, RunResult& result)
{
    const auto text = fields.takeText("timestamp");
    result.startedAt = timeFrom(text.value_or(QString()));
    if (const auto utc = ours.takeText("started_at_utc"))
        result.startedAt = timeFrom(*utc);
    if (text && localStamp(result.startedAt) != *text)
        fields.putText("timestamp", *text);
}

Result<Done> takeLegs(JsonFields& fields, JsonFields& ours, std::vector<Leg>& legs)
{
    JsonFields models = fields.takeObject("models").value_or(JsonFields());
    JsonFields extras = ours.takeObject("legs").value_or(JsonFields());
    for (const std::string& key : fields.keys()) {
        const QString name = QString::fromStdString(key);
        if (isReservedKey(name) || !legschema::isLeg(fields, key))
            continue;
        auto leg = legschema::legFrom(*fields.takeObject(key), extras.takeObject(key).value_or(JsonFields()), name,
                                      models.takeText(key).value_or(QString()));
        if (!leg)
            return leg.error();
        legs.push_back(*std::move(leg));
    }
    if (!models.isEmpty())
        fields.putObject("models", std::move(models));
    if (!extras.isEmpty())
        ours.putObject("legs", std::move(extras));
    return Done {};
}

void takePlan(JsonFields& ours, RunResult& result)
{
    auto plan = ours.takeObject("plan");
    result.hasPlan = plan.has_value();
    const auto texts = planschema::promptTexts(result.legs);
    if (!plan) {
        result.plan.prompts.prompts = planschema::promptsFrom(texts);
        return;
    }
    planschema::takePlan(*plan, texts, result.plan);
    if (!plan->isEmpty())
        ours.putObject("plan", std::move(*plan));
}

/// Once the plan is known with its prompts and their origin, which the parts share.
void takeScenarios(JsonFields& ours, RunResult& result)
{
    const QByteArray asWritten = ours.json("scenarios");
    std::vector<JsonFields> scenarios = ours.takeObjects("scenarios");
    for (JsonFields& scenario : scenarios)
        result.scenarios.push_back(planschema::takeScenario(scenario, result.plan));
    keepUnlessEmpty(ours, "scenarios", scenarios, asWritten);
}

void takeDataset(JsonFields& fields, RunResult& result)
{
    auto dataset = fields.takeObject("dataset");
    if (!dataset)
        return;
    planschema::takeDataset(*dataset, result.plan.prompts);
    const auto count = dataset->takeInteger("num_samples"); // ours counts the prompts; another's is kept
    if (count && *count != static_cast<std::int64_t>(result.plan.prompts.prompts.size()))
        dataset->putInteger("num_samples", *count);
    if (!dataset->isEmpty())
        fields.putObject("dataset", std::move(*dataset));
}

void takeVersion(JsonFields& ours)
{
    const auto version = ours.takeText("format_version");
    if (version && *version != ownVersion()) // a later minor one: says which fields may be left over
        ours.putText("format_version", *version);
}

Error wrongSchema(const QString& subject, const QString& detail)
{
    return {.code = Error::Code::WrongSchema, .subject = subject, .detail = detail};
}

} // namespace

JsonFields fieldsOf(const RunResult& result)
{
    const QStringList keys = legKeys(result);
    JsonFields fields;
    if (result.startedAt.isValid())
        fields.putText("timestamp", localStamp(result.startedAt));
    putDataset(fields, result);
    putModels(fields, result, keys);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const Leg& leg = result.legs[static_cast<std::size_t>(i)];
        fields.putObject(keys[i].toStdString(), legschema::originalFields(leg, keys[i], result.hasPlan));
    }
    fields.putObject("tokenscope", newFields(result, keys));
    fields.restore(result.unknownFields);
    return fields;
}

Result<RunResult> resultFrom(JsonFields&& fields, const QString& subject)
{
    RunResult result;
    JsonFields ours = fields.takeObject("tokenscope").value_or(JsonFields());
    if (ours.contains("format_version") && !isReadableVersion(QString::fromUtf8(ours.json("format_version"))))
        return wrongSchema(subject, QStringLiteral("tokenscope.format_version"));
    takeVersion(ours);
    takeStart(fields, ours, result);
    result.wasStopped = ours.takeBoolean("was_stopped").value_or(false);
    if (const auto legs = takeLegs(fields, ours, result.legs); !legs)
        return wrongSchema(subject, legs.error().detail);
    if (result.legs.empty() && !ours.contains("plan")) // the head of a journal may have none yet
        return wrongSchema(subject, QStringLiteral("no leg with results or statistics"));
    takePlan(ours, result);
    takeDataset(fields, result);
    takeScenarios(ours, result);
    takeEnvironment(ours, result.environment);
    takeHealth(ours, result.health);
    if (!ours.isEmpty())
        fields.putObject("tokenscope", std::move(ours));
    result.unknownFields = fields.text();
    return result;
}

QStringList legKeys(const RunResult& result)
{
    QStringList keys;
    for (const Leg& leg : result.legs) {
        const QString wanted = leg.key.isEmpty() ? QStringLiteral("leg") : leg.key;
        QString key = wanted;
        for (int number = 2; isReservedKey(key) || keys.contains(key); ++number)
            key = QStringLiteral("%1_%2").arg(wanted).arg(number);
        keys.append(key);
    }
    return keys;
}

bool isReservedKey(const QString& key)
{
    static const QStringList reserved {QStringLiteral("timestamp"), QStringLiteral("dataset"), QStringLiteral("models"),
                                       QStringLiteral("tokenscope")};
    return reserved.contains(key);
}

QString nameFromKey(const QString& key)
{
    QStringList words = key.split(u'_', Qt::SkipEmptyParts);
    for (QString& word : words)
        word[0] = word[0].toUpper();
    return words.isEmpty() ? key : words.join(u' ');
}

QDateTime timeFrom(const QString& text)
{
    QString iso = text;
    iso.replace(u' ', u'T'); // str(datetime)
    return QDateTime::fromString(iso, Qt::ISODateWithMs);
}

bool isReadableVersion(const QString& version)
{
    QString number = version;
    bool isNumber = false;
    const int major = number.remove(u'"').section(u'.', 0, 0).toInt(&isNumber);
    return isNumber && major == majorVersion;
}

} // namespace tokenscope::resultschema
