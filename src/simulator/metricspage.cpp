// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/metricspage.h"

#include <algorithm>

namespace tokenscope {

namespace {

QByteArray labelValue(const QString& text)
{
    QByteArray value = text.toUtf8();
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return value;
}

class PageWriter
{
public:
    explicit PageWriter(const QString& model)
        : m_labels("{engine=\"0\",model_name=\"" + labelValue(model) + "\"} ")
    {
    }

    void gauge(const QByteArray& name, const QByteArray& help, double value) { add("gauge", name, help, value); }
    void counter(const QByteArray& name, const QByteArray& help, std::int64_t value)
    {
        add("counter", name, help, static_cast<double>(value));
    }
    [[nodiscard]] QByteArray page() const { return m_page; }

private:
    void add(const char* type, const QByteArray& name, const QByteArray& help, double value)
    {
        constexpr int digits = 15;
        m_page += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n' + name + m_labels
            + QByteArray::number(value, 'g', digits) + '\n';
    }

    QByteArray m_labels;
    QByteArray m_page {};
};

} // namespace

QByteArray metricsPage(const SimulatorLoad& load, const QString& model, std::int64_t cacheTokens)
{
    const double share
        = static_cast<double>(load.heldTokens) / static_cast<double>(std::max<std::int64_t>(cacheTokens, 1));
    PageWriter writer(model);
    writer.gauge("vllm:num_requests_running", "Requests that are being answered.", static_cast<double>(load.running));
    writer.gauge("vllm:num_requests_waiting", "Requests that wait for a slot.", static_cast<double>(load.waiting));
    writer.gauge("vllm:kv_cache_usage_perc", "Share of the memory for keys and values that is taken.",
                 std::clamp(share, 0.0, 1.0));
    writer.counter("vllm:prompt_tokens_total", "Prompt tokens taken in.", load.promptTokens);
    writer.counter("vllm:generation_tokens_total", "Tokens made.", load.outputTokens);
    writer.counter("vllm:prefix_cache_queries_total", "Prompt tokens looked for in the prefix cache.",
                   load.lookedUpTokens);
    writer.counter("vllm:prefix_cache_hits_total", "Prompt tokens found in the prefix cache.", load.cachedTokens);
    return writer.page();
}

} // namespace tokenscope
