// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "telemetry/servergauges.h"

#include <QTest>

using namespace tokenscope;

namespace {

std::optional<ServerReading> read(const QByteArray& page, const QString& model = QStringLiteral("m"))
{
    PrometheusText text;
    text.feed(page);
    return readServerGauges(text.lines(), model);
}

} // namespace

class TestServerGauges final : public QObject
{
    Q_OBJECT

private slots:
    void eachServerIsKnownByItsNames_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<ServerReading>("expected");
        QTest::addRow("vLLM") << QByteArray("vllm:num_requests_running{engine=\"0\",model_name=\"m\"} 3.0\n"
                                            "vllm:num_requests_waiting{engine=\"0\",model_name=\"m\"} 2.0\n"
                                            "vllm:kv_cache_usage_perc{engine=\"0\",model_name=\"m\"} 0.25\n"
                                            "vllm:prompt_tokens_total{engine=\"0\",model_name=\"m\"} 100.0\n"
                                            "vllm:prompt_tokens_created{engine=\"0\",model_name=\"m\"} 1.7e9\n"
                                            "vllm:generation_tokens_total{engine=\"0\",model_name=\"m\"} 50.0\n"
                                            "vllm:prefix_cache_queries_total{engine=\"0\",model_name=\"m\"} 90.0\n"
                                            "vllm:prefix_cache_hits_total{engine=\"0\",model_name=\"m\"} 40.0\n"
                                            "vllm:num_preemptions_total{engine=\"0\",model_name=\"m\"} 1.0\n")
                              << ServerReading {ServerKind::Vllm,
                                                {.running = 3,
                                                 .waiting = 2,
                                                 .cacheUse = 0.25,
                                                 .promptTokens = 100,
                                                 .outputTokens = 50,
                                                 .cachedTokens = 40,
                                                 .preemptions = 1}};
        QTest::addRow("older vLLM") << QByteArray("vllm:gpu_cache_usage_perc{model_name=\"m\"} 0.5\n")
                                    << ServerReading {ServerKind::Vllm, {.cacheUse = 0.5}};
        QTest::addRow("vLLM under Ray") << QByteArray("ray_vllm_num_requests_running{model_name=\"m\"} 4\n")
                                        << ServerReading {ServerKind::Vllm, {.running = 4}};
        QTest::addRow("llama.cpp")
            << QByteArray("llamacpp:prompt_tokens_total 12\n"
                          "llamacpp:tokens_predicted_total 34\n"
                          "llamacpp:predicted_tokens_seconds 40.5\n"
                          "llamacpp:kv_cache_usage_ratio 0.125\n"
                          "llamacpp:requests_processing 1\n"
                          "llamacpp:requests_deferred 5\n")
            << ServerReading {ServerKind::LlamaCpp,
                              {.running = 1, .waiting = 5, .cacheUse = 0.125, .promptTokens = 12, .outputTokens = 34}};
        QTest::addRow("SGLang, ranks repeat")
            << QByteArray("sglang:num_running_reqs{model_name=\"m\",tp_rank=\"0\"} 6\n"
                          "sglang:num_running_reqs{model_name=\"m\",tp_rank=\"1\"} 6\n"
                          "sglang:num_queue_reqs{model_name=\"m\",tp_rank=\"0\"} 0\n"
                          "sglang:token_usage{model_name=\"m\",tp_rank=\"0\"} 0.75\n"
                          "sglang:generation_tokens_total{model_name=\"m\"} 77\n")
            << ServerReading {ServerKind::Sglang, {.running = 6, .waiting = 0, .cacheUse = 0.75, .outputTokens = 77}};
        QTest::addRow("TGI") << QByteArray("tgi_batch_current_size 2\ntgi_queue_size 1\n"
                                           "tgi_request_generated_tokens_bucket{le=\"1\"} 9\n"
                                           "tgi_request_generated_tokens_sum 640\n"
                                           "tgi_request_input_length_sum 320\n")
                             << ServerReading {ServerKind::Tgi,
                                               {.running = 2, .waiting = 1, .promptTokens = 320, .outputTokens = 640}};
    }

    void eachServerIsKnownByItsNames()
    {
        QFETCH(const QByteArray, page);
        QFETCH(const ServerReading, expected);
        const auto reading = read(page);
        QVERIFY(reading);
        QVERIFY(*reading == expected);
    }

    void ofSeveralModelsTheOneAskedForCounts()
    {
        const QByteArray page = "vllm:num_requests_running{model_name=\"m\"} 3\n"
                                "vllm:num_requests_running{model_name=\"other\"} 5\n"
                                "vllm:generation_tokens_total{model_name=\"other\"} 70\n";
        QCOMPARE(read(page)->sample.running, std::optional(3.0));
        QVERIFY(!read(page)->sample.outputTokens);
        QCOMPARE(read(page, QStringLiteral("alias"))->sample.running, std::optional(8.0));
        QCOMPARE(read(page, {})->sample.running, std::optional(8.0));
    }

    void enginesAddUpAndShareTheCache()
    {
        const auto reading
            = read("vllm:num_requests_running{engine=\"0\"} 3\nvllm:num_requests_running{engine=\"1\"} 4\n"
                   "vllm:kv_cache_usage_perc{engine=\"0\"} 0.2\n"
                   "vllm:kv_cache_usage_perc{engine=\"1\"} 0.4\n");
        QCOMPARE(reading->sample.running, std::optional(7.0));
        QVERIFY(qAbs(*reading->sample.cacheUse - 0.3) < 1e-12);
    }

    void valuesThatCannotBeAreAbsent()
    {
        const auto reading = read("vllm:num_requests_running 1\nvllm:num_requests_waiting NaN\n"
                                  "vllm:prompt_tokens_total -5\nvllm:generation_tokens_total +Inf\n"
                                  "vllm:kv_cache_usage_perc 1.5\n");
        QCOMPARE(reading->sample, (ServerSample {.running = 1, .cacheUse = 1}));
    }

    void anotherPageIsNothing()
    {
        QVERIFY(!read("go_goroutines 7\nprocess_cpu_seconds_total 3\n"));
        QVERIFY(!read("<html><body>vllm:num_requests_running 3</body></html>\n"));
        QVERIFY(!read({}));
    }

    void theServerThatTellsMostIsMeant()
    {
        const auto reading = read("vllm:num_requests_running 9\n"
                                  "sglang:num_running_reqs 1\nsglang:num_queue_reqs 2\n");
        QCOMPARE(reading->kind, ServerKind::Sglang);
        QCOMPARE(reading->sample.running, std::optional(1.0));
    }
};

QTEST_APPLESS_MAIN(TestServerGauges)

#include "tst_servergauges.moc"
