// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/planschema.h"

#include "store/endpointschema.h"
#include "store/loadschema.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <utility>

namespace tokenscope::planschema {

namespace {

constexpr std::array<std::pair<Order, const char*>, 3> orders {{
    {Order::Sequential, "sequential"},
    {Order::Alternating, "alternating"},
    {Order::Together, "together"},
}};

QString keyOf(Order order)
{
    return QString::fromLatin1(std::ranges::find(orders, order, &std::pair<Order, const char*>::first)->second);
}

void takeOrder(JsonFields& fields, Order& order)
{
    const auto text = fields.takeText("order");
    if (!text)
        return;
    const auto known
        = std::ranges::find_if(orders, [&text](const auto& o) { return *text == QLatin1String(o.second); });
    if (known != orders.end())
        order = known->first;
    else
        fields.putText("order", *text);
}

void takeMilliseconds(JsonFields& fields, const std::string& key, Milliseconds& time)
{
    const auto value = fields.takeInteger(key);
    if (value && *value >= 0)
        time = Milliseconds(*value);
}

void takeCount(JsonFields& fields, const std::string& key, int& count)
{
    const auto value = fields.takeInteger(key);
    if (value && *value >= 0 && *value <= std::numeric_limits<int>::max())
        count = static_cast<int>(*value);
}

JsonFields samplingFields(const Sampling& sampling)
{
    JsonFields fields;
    fields.putNumber("temperature", sampling.temperature);
    fields.putInteger("max_tokens", sampling.maxTokens);
    if (sampling.seed)
        fields.putInteger("seed", *sampling.seed);
    fields.putBoolean("stream", sampling.stream);
    return fields;
}

void takeSampling(JsonFields& fields, Sampling& sampling)
{
    auto block = fields.takeObject("sampling");
    if (!block)
        return;
    sampling.temperature = block->takeNumber("temperature").value_or(sampling.temperature);
    takeCount(*block, "max_tokens", sampling.maxTokens);
    sampling.seed = block->takeInteger("seed");
    sampling.stream = block->takeBoolean("stream").value_or(sampling.stream);
    if (!block->isEmpty())
        fields.putObject("sampling", std::move(*block));
}

JsonFields timeoutFields(const Timeouts& timeouts)
{
    JsonFields fields;
    fields.putInteger("connect_ms", timeouts.connect.count());
    fields.putInteger("first_token_ms", timeouts.firstToken.count());
    fields.putInteger("stall_ms", timeouts.stall.count());
    fields.putInteger("total_ms", timeouts.total.count());
    return fields;
}

void takeTimeouts(JsonFields& fields, Timeouts& timeouts)
{
    auto block = fields.takeObject("timeouts");
    if (!block)
        return;
    takeMilliseconds(*block, "connect_ms", timeouts.connect);
    takeMilliseconds(*block, "first_token_ms", timeouts.firstToken);
    takeMilliseconds(*block, "stall_ms", timeouts.stall);
    takeMilliseconds(*block, "total_ms", timeouts.total);
    if (!block->isEmpty())
        fields.putObject("timeouts", std::move(*block));
}

// --- prompts

const QString userRole = QStringLiteral("user");

bool isOneQuestion(const Prompt& prompt)
{
    return prompt.messages.size() == 1 && prompt.messages.front().role == userRole;
}

std::vector<JsonFields> messageFields(const std::vector<Message>& messages)
{
    std::vector<JsonFields> list;
    for (const Message& message : messages) {
        JsonFields fields;
        fields.putText("role", message.role);
        fields.putText("content", message.content);
        list.push_back(std::move(fields));
    }
    return list;
}

JsonFields promptFields(const Prompt& prompt, int number, const PromptTexts& texts)
{
    JsonFields fields;
    fields.putInteger("prompt_id", number);
    fields.putText("id", prompt.id);
    fields.putText("question", prompt.question);
    fields.putTexts("answers", prompt.answers);
    const auto text = texts.constFind(number);
    const bool isKnown = isOneQuestion(prompt) && text != texts.cend() && *text == prompt.messages.front().content;
    if (!isKnown)
        fields.putObjects("messages", messageFields(prompt.messages));
    return fields;
}

std::vector<Message> takeMessages(JsonFields& fields, const std::optional<QString>& text)
{
    if (!fields.contains("messages") && text)
        return {{.role = userRole, .content = *text}};
    std::vector<JsonFields> list = fields.takeObjects("messages");
    std::vector<Message> messages;
    for (JsonFields& message : list) {
        messages.push_back({.role = message.takeText("role").value_or(QString()),
                            .content = message.takeText("content").value_or(QString())});
    }
    return messages;
}

Prompt takePrompt(JsonFields& fields, int position, const PromptTexts& texts)
{
    Prompt prompt;
    const auto number = static_cast<int>(fields.takeInteger("prompt_id").value_or(position));
    prompt.id = fields.takeText("id").value_or(QString());
    prompt.question = fields.takeText("question").value_or(QString());
    prompt.answers = fields.takeTexts("answers").value_or(std::vector<QString>());
    const auto text = texts.constFind(number);
    prompt.messages = takeMessages(fields, text == texts.cend() ? std::nullopt : std::optional(*text));
    return prompt;
}

/// The question of the original script's "Context: …\n\nQuestion: …\n\nAnswer:".
QString questionIn(const QString& text)
{
    const QString begin = QStringLiteral("\n\nQuestion: ");
    const QString end = QStringLiteral("\n\nAnswer:");
    const qsizetype at = text.lastIndexOf(begin);
    if (at < 0 || !text.endsWith(end))
        return {};
    const qsizetype from = at + begin.size();
    return text.mid(from, text.size() - end.size() - from);
}

void takeInto(JsonFields& fields, const std::string& key, QString& text)
{
    if (const auto value = fields.takeText(key))
        text = *value;
}

void putIfAny(JsonFields& fields, const std::string& key, const QString& text)
{
    if (!text.isEmpty())
        fields.putText(key, text);
}

} // namespace

PromptTexts promptTexts(const std::vector<Leg>& legs)
{
    PromptTexts texts;
    std::set<int> disputed;
    for (const Leg& leg : legs) {
        for (const RequestRecord& record : leg.records) {
            const auto found = texts.constFind(record.promptNumber);
            if (found == texts.cend())
                texts.insert(record.promptNumber, record.prompt);
            else if (*found != record.prompt)
                disputed.insert(record.promptNumber);
        }
    }
    for (const int number : disputed)
        texts.remove(number);
    return texts;
}

namespace {

void putSettings(JsonFields& fields, const RunPlan& plan)
{
    fields.putText("order", keyOf(plan.order));
    fields.putInteger("pause_ms", plan.pause.count());
    fields.putInteger("concurrency", plan.load.concurrency);
    loadschema::putLoad(fields, plan);
    fields.putInteger("warmup", plan.warmup);
    fields.putInteger("repeat", plan.repeat);
    fields.putObject("sampling", samplingFields(plan.sampling));
    fields.putObject("timeouts", timeoutFields(plan.timeouts));
    if (!plan.watchesServers)
        fields.putBoolean("server_metrics", false);
    fields.putUnsigned("seed", plan.seed);
    fields.putNumber("time_scale", plan.timeScale);
}

void takeSettings(JsonFields& fields, RunPlan& plan)
{
    takeOrder(fields, plan.order);
    takeMilliseconds(fields, "pause_ms", plan.pause);
    takeCount(fields, "concurrency", plan.load.concurrency);
    loadschema::takeLoad(fields, plan);
    takeCount(fields, "warmup", plan.warmup);
    takeCount(fields, "repeat", plan.repeat);
    takeSampling(fields, plan.sampling);
    takeTimeouts(fields, plan.timeouts);
    plan.watchesServers = fields.takeBoolean("server_metrics").value_or(plan.watchesServers);
    plan.seed = fields.takeUnsigned("seed").value_or(plan.seed);
    plan.timeScale = fields.takeNumber("time_scale").value_or(plan.timeScale);
}

} // namespace

JsonFields planFields(const RunPlan& plan, const PromptTexts& texts)
{
    std::vector<JsonFields> endpoints;
    for (const Endpoint& endpoint : plan.endpoints)
        endpoints.push_back(endpointschema::fieldsOf(endpointschema::withoutSecrets(endpoint)));
    std::vector<JsonFields> prompts;
    for (const Prompt& prompt : plan.prompts.prompts)
        prompts.push_back(promptFields(prompt, static_cast<int>(prompts.size()) + 1, texts));

    JsonFields fields;
    fields.putObjects("endpoints", std::move(endpoints));
    putSettings(fields, plan);
    fields.putObjects("prompts", std::move(prompts));
    return fields;
}

JsonFields scenarioFields(const Scenario& scenario)
{
    JsonFields fields;
    fields.putText("key", scenario.key);
    putSettings(fields, scenario.plan);
    if (!scenario.plan.synthetic)
        fields.putInteger("prompts", static_cast<std::int64_t>(scenario.plan.prompts.prompts.size()));
    return fields;
}

Scenario takeScenario(JsonFields& fields, const RunPlan& plan)
{
    Scenario scenario {.key = fields.takeText("key").value_or(QString())};
    scenario.plan.endpoints = plan.endpoints;
    takeSettings(fields, scenario.plan);
    scenario.plan.prompts = plan.prompts;
    const auto count = fields.takeInteger("prompts").value_or(0);
    std::vector<Prompt>& prompts = scenario.plan.prompts.prompts;
    prompts.resize(std::min(prompts.size(), static_cast<std::size_t>(std::max<std::int64_t>(count, 0))));
    return scenario;
}

JsonFields datasetFields(const PromptSet& prompts)
{
    JsonFields fields;
    putIfAny(fields, "name", prompts.name);
    putIfAny(fields, "version", prompts.version);
    putIfAny(fields, "source", prompts.source);
    putIfAny(fields, "url", prompts.url);
    fields.putInteger("num_samples", static_cast<std::int64_t>(prompts.prompts.size()));
    putIfAny(fields, "description", prompts.description);
    return fields;
}

void takePlan(JsonFields& fields, const PromptTexts& texts, RunPlan& plan)
{
    std::vector<JsonFields> endpoints = fields.takeObjects("endpoints");
    for (JsonFields& endpoint : endpoints)
        plan.endpoints.push_back(endpointschema::withoutSecrets(endpointschema::takeEndpoint(endpoint)));
    takeSettings(fields, plan);
    std::vector<JsonFields> prompts = fields.takeObjects("prompts");
    for (JsonFields& prompt : prompts) {
        const auto position = static_cast<int>(plan.prompts.prompts.size()) + 1;
        plan.prompts.prompts.push_back(takePrompt(prompt, position, texts));
    }
}

void takeDataset(JsonFields& fields, PromptSet& prompts)
{
    takeInto(fields, "name", prompts.name);
    takeInto(fields, "version", prompts.version);
    takeInto(fields, "source", prompts.source);
    takeInto(fields, "url", prompts.url);
    takeInto(fields, "description", prompts.description);
}

std::vector<Prompt> promptsFrom(const PromptTexts& texts)
{
    std::vector<Prompt> prompts;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        const auto number = static_cast<std::size_t>(std::max(text.key(), 1));
        if (number > 2 * static_cast<std::size_t>(texts.size()) + 100) // no numbering, or a hostile one
            return {};
        prompts.resize(std::max(prompts.size(), number));
        Prompt& prompt = prompts[number - 1];
        prompt = promptFromText(*text);
        const QString question = questionIn(*text);
        if (!question.isEmpty())
            prompt.question = question;
    }
    return prompts;
}

} // namespace tokenscope::planschema
