// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/reportdocument.h"
#include "tests/document/jsondocument.h"
#include "tests/report/suiterun.h"
#include "tests/report/weighed.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

using Keys = std::vector<std::string>;

} // namespace

class TestJsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void keysAreTheContract()
    {
        const Json document = documentOf(comparisonOf(originalFile()));
        QCOMPARE(keysOf(document),
                 (Keys {"legs", "baseline", "comparisons", "agreements", "conditions", "sweeps", "matrix",
                        "client_health"}));
        const Json& leg = document["legs"][0];
        QCOMPARE(keysOf(leg),
                 (Keys {"file",
                        "leg",
                        "endpoint",
                        "model",
                        "simulated",
                        "n",
                        "succeeded",
                        "failed",
                        "metrics",
                        "failures",
                        "failure_causes",
                        "server_times",
                        "recorded",
                        "warmups",
                        "estimated_tokens",
                        "throughput_derived",
                        "wall_time_s",
                        "scenario",
                        "point",
                        "load",
                        "ended_by",
                        "in_flight_max",
                        "goodput_per_s",
                        "rate_limited",
                        "held_s",
                        "tokens_per_chunk",
                        "predictability",
                        "fit",
                        "first_request",
                        "not_measurable",
                        "context",
                        "server_load",
                        "quality",
                        "currency",
                        "watts",
                        "power_source"}));
        QCOMPARE(keysOf(leg["metrics"]),
                 (Keys {"latency_s",
                        "latency_from_schedule_s",
                        "ttft_s",
                        "itl_s",
                        "tpot_s",
                        "server_latency_s",
                        "server_ttft_s",
                        "outside_server_s",
                        "output_tokens",
                        "prompt_tokens",
                        "response_chars",
                        "output_throughput_tokens_per_s",
                        "total_throughput_tokens_per_s",
                        "original_throughput_tokens_per_s",
                        "request_throughput_per_s",
                        "goodput_per_s",
                        "success_rate",
                        "cost_per_1000_answers",
                        "tokens_per_joule",
                        "exact_match",
                        "answer_f1",
                        "contains_answer"}));
        QCOMPARE(keysOf(leg["metrics"]["latency_s"]),
                 (Keys {"n", "mean", "median", "min", "max", "std_dev", "p90", "p95", "p99"}));
        QCOMPARE(keysOf(document["comparisons"][0]),
                 (Keys {"leg",       "metric",     "baseline_value",  "value",      "ratio",   "verdict",
                        "supported", "ci95",       "ci95_percentile", "value_ci95", "p_value", "p_adjusted",
                        "test",      "exact",      "effect_size",     "effect",     "n_pairs", "paired",
                        "n",         "baseline_n", "averaged",        "detectable"}));
        QCOMPARE(keysOf(document["conditions"][0]), (Keys {"kind", "difference", "legs"}));
    }

    void whatTheOriginalScriptDoesNotTellIsNull()
    {
        const Json leg = documentOf(comparisonOf(originalFile()))["legs"][0];
        for (const char* key : {"scenario", "point", "load", "ended_by", "in_flight_max", "goodput_per_s", "held_s",
                                "tokens_per_chunk", "currency", "watts", "power_source"})
            QVERIFY2(leg[key].is_null(), key);
        QCOMPARE(dumped(leg["not_measurable"]),
                 dumped(Json({{"ttft_s", "not_streamed"}, {"itl_s", "not_streamed"}, {"tpot_s", "not_streamed"}})));
        QCOMPARE(dumped(leg["context"]), dumped(Json({{"longest_prompt_tokens", 253}, {"too_long", 0}})));
        QCOMPARE(rounded(leg["predictability"]["variation"], 4), 0.0629); // 0.3138 ÷ 4.9873
        QVERIFY(leg["predictability"]["p99_over_p50"].is_null());
        QCOMPARE(keysOf(leg["fit"]), (Keys {"fixed_s", "per_token_s", "fixed_ci95", "ci95", "n"}));
        QCOMPARE(rounded(leg["fit"]["fixed_s"], 3), 5.006);
        QCOMPARE(rounded(leg["fit"]["per_token_s"], 5), 0.00058);
        QCOMPARE(rounded(leg["fit"]["ci95"][1], 5), 0.00784);
        QCOMPARE(leg["fit"]["fixed_ci95"].size(), std::size_t {2});
        QCOMPARE(dumped(leg["first_request"]["slow"]), std::string("true"));
        QCOMPARE(rounded(leg["first_request"]["rest_median_s"], 3), 5.038);
        const Json document = Json::parse(showDocument(originalFile(), ReportFormat::Json).toStdString());
        QVERIFY(document["client_health"].is_null());
        QCOMPARE(document["matrix"]["rows"].size(), std::size_t {2});
    }

    void qualityIsOfTheAnswersThatHaveAScore()
    {
        RunResult result = originalFile();
        result.legs[0].records[0].score = AnswerScore {.isExact = true, .containsAnswer = true, .f1 = 1};
        result.legs[0].records[1].score = AnswerScore {.isExact = false, .containsAnswer = true, .f1 = 0.5};
        result.legs[0].records[2].score = AnswerScore {.isExact = false, .containsAnswer = true, .f1 = 0.25};
        result.legs[0].records[3].score = AnswerScore {};
        const Json document = documentOf(comparisonOf(result));
        QCOMPARE(dumped(document["legs"][0]["quality"]),
                 dumped(Json({{"n", 4}, {"exact_match", 0.25}, {"f1", 0.4375}, {"contains_answer", 0.75}})));
        QVERIFY(document["legs"][1]["quality"].is_null());
    }

    void figuresAreThoseOfTheOriginalFile()
    {
        const Json document = documentOf(comparisonOf(originalFile()));
        const Json& metis = document["legs"][0]["metrics"];
        const Json& sophia = document["legs"][1]["metrics"];
        QCOMPARE(rounded(metis["latency_s"]["mean"], 3), 4.987);
        QCOMPARE(rounded(metis["latency_s"]["median"], 3), 5.041);
        QCOMPARE(rounded(metis["latency_s"]["std_dev"], 3), 0.314);
        QCOMPARE(rounded(metis["original_throughput_tokens_per_s"], 2), 65.37);
        QCOMPARE(rounded(metis["output_tokens"]["mean"], 1), 79.1);
        QCOMPARE(rounded(sophia["latency_s"]["mean"], 3), 1.621);
        QCOMPARE(rounded(sophia["latency_s"]["median"], 3), 1.668);
        QCOMPARE(rounded(sophia["latency_s"]["std_dev"], 3), 0.781);
        QCOMPARE(rounded(sophia["original_throughput_tokens_per_s"], 2), 203.98);
        QCOMPARE(rounded(sophia["output_tokens"]["mean"], 1), 81.8);
        QCOMPARE(dumped(document["baseline"]), dumped(Json("metis")));
        QCOMPARE(rounded(document["legs"][1]["recorded"]["latency"]["median"], 3), 1.761);
        QVERIFY(metis["ttft_s"].is_null());
    }

    void anEmptyLegIsNullsAndNoZeros()
    {
        const Json document = documentOf(comparisonOf(originalFileWithEmptyLeg()));
        const Json& leg = document["legs"][1];
        QCOMPARE(dumped(leg["n"]), dumped(Json(0)));
        for (const auto& [key, value] : leg["metrics"].items())
            QVERIFY2(value.is_null(), key.c_str());
        QVERIFY(leg["model"].is_null());
        QVERIFY(leg["wall_time_s"].is_null());
        QCOMPARE(dumped(leg["failures"]), dumped(Json::object()));
        for (const Json& entry : document["comparisons"])
            QCOMPARE(dumped(entry["verdict"]), dumped(Json("no_data")));
    }

    void failuresAreCountedByClass()
    {
        RunResult result = originalFile();
        result.legs[0].records[2] = failed(3, Outcome::HttpError, 503);
        const Json leg = documentOf(comparisonOf(result))["legs"][0];
        QCOMPARE(dumped(leg["failures"]), dumped(Json({{"http_503", 1}})));
        QCOMPARE(dumped(leg["failure_causes"]), dumped(Json::object()));
        QCOMPARE(dumped(leg["n"]), dumped(Json(10)));
        QCOMPARE(dumped(leg["succeeded"]), dumped(Json(9)));
        QCOMPARE(dumped(leg["failed"]), dumped(Json(1)));
    }

    void aClassOfFailuresMayHaveSeveralCauses()
    {
        RunResult result = originalFile();
        for (const int request : {2, 3, 4}) {
            result.legs[0].records[static_cast<std::size_t>(request)] = failed(request + 1, Outcome::HttpError, 503);
            result.legs[0].records[static_cast<std::size_t>(request)].cause
                = request == 2 ? Cause::Maintenance : Cause::ModelCold;
        }
        const Json leg = documentOf(comparisonOf(result))["legs"][0];
        QCOMPARE(dumped(leg["failures"]), dumped(Json({{"http_503", 3}})));
        QCOMPARE(dumped(leg["failure_causes"]), dumped(Json({{"model_cold", 2}, {"maintenance", 1}})));
    }

    void whatTheServerSaysOfItselfIsToldWithItsDoubts()
    {
        RunResult result = originalFile();
        QVERIFY(documentOf(comparisonOf(result))["legs"][0]["server_times"].is_null());
        result.legs[0].records[0].server = {.clock = ServerClock::SambaNova, .latency = 0.5};
        result.legs[0].records[1].server = {.clock = ServerClock::SambaNova, .latency = 5'000}; // longer than we waited
        const Json leg = documentOf(comparisonOf(result))["legs"][0];
        QCOMPARE(dumped(leg["server_times"]),
                 dumped(Json({{"clock", "sambanova"}, {"answers", 2}, {"contradictions", 1}})));
        QCOMPARE(leg["metrics"]["outside_server_s"]["n"].get<int>(), 1);
        QCOMPARE(leg["metrics"]["server_latency_s"]["n"].get<int>(), 2);
    }

    void aRunNamesItsFile()
    {
        const Json document
            = documentOf(comparisonOf(simulatedRun()), {.writtenTo = QStringLiteral("/results/x.json")});
        QCOMPARE(keysOf(document),
                 (Keys {"file", "legs", "baseline", "comparisons", "agreements", "conditions", "sweeps", "matrix",
                        "client_health"}));
        QCOMPARE(dumped(document["file"]), dumped(Json("/results/x.json")));
        QCOMPARE(dumped(document["legs"][0]["simulated"]), dumped(Json(true)));
        QVERIFY(document["legs"][0]["recorded"].is_null());
        QVERIFY(document["legs"][0]["metrics"]["ttft_s"].is_object());
        QCOMPARE(dumped(document["conditions"][1]["kind"]), dumped(Json("simulated")));
        QCOMPARE(dumped(document["conditions"][1]["difference"]), dumped(Json(false)));
        QCOMPARE(dumped(document["conditions"][1]["legs"]), dumped(Json({"metis", "sophia"})));
    }

    void oneFileIsShownWithoutComparison()
    {
        const Json document = Json::parse(showDocument(originalFile(), ReportFormat::Json).toStdString());
        QCOMPARE(keysOf(document), (Keys {"file", "legs", "conditions", "sweeps", "matrix", "client_health"}));
        QCOMPARE(document["legs"].size(), std::size_t {2});
    }

    void nothingComparedIsStillADocument()
    {
        const Json document = documentOf(compare({}, 0));
        QVERIFY(document["baseline"].is_null());
        QCOMPARE(dumped(document["legs"]), dumped(Json::array()));
        QCOMPARE(dumped(document["comparisons"]), dumped(Json::array()));
    }

    void aSuitesLegsSayTheirPart()
    {
        RunResult result = suiteRun();
        result.legs[2].part.end = LegEnd::TimeLimit;
        result.legs[2].records[0].rateLimitedTimes = 2;
        result.legs[2].records[0].heldFor = std::chrono::seconds(3);
        const Json legs = documentOf(comparisonOf(result))["legs"];
        QCOMPARE(dumped(legs[0]["scenario"]), dumped(Json("original")));
        QVERIFY(legs[0]["point"].is_null());
        const Json& leg = legs[2];
        QCOMPARE(dumped(leg["endpoint"]), dumped(Json("Metis")));
        QCOMPARE(dumped(leg["scenario"]), dumped(Json("concurrency")));
        QCOMPARE(dumped(leg["point"]), dumped(Json({{"variable", "concurrency"}, {"value", 1.0}})));
        QCOMPARE(dumped(leg["load"]["concurrency"]), dumped(Json(1)));
        QVERIFY(leg["load"]["rate_per_s"].is_null() && leg["load"]["arrivals"].is_null());
        QCOMPARE(dumped(leg["ended_by"]), dumped(Json("time_limit")));
        QCOMPARE(dumped(leg["in_flight_max"]), dumped(Json(1)));
        QCOMPARE(dumped(leg["rate_limited"]), dumped(Json(2)));
        QCOMPARE(rounded(leg["held_s"]["max"], 3), 3.0);
    }

    void anOpenLoopTellsItsArrivals()
    {
        RunResult result = suiteRun();
        result.legs[0].part.load = Load {.rate = 2.5, .arrivals = Arrivals::Gamma, .gammaShape = 0.5};
        const Json load = documentOf(comparisonOf(result))["legs"][0]["load"];
        QVERIFY(load["concurrency"].is_null());
        QCOMPARE(dumped(load["rate_per_s"]), dumped(Json(2.5)));
        QCOMPARE(dumped(load["arrivals"]), dumped(Json("gamma")));
        QCOMPARE(dumped(load["gamma_shape"]), dumped(Json(0.5)));
        QCOMPARE(dumped(load["in_flight_cap"]), dumped(Json(1'024)));
    }

    void sweepsAndTheMatrixAreInTheDocument()
    {
        const RunResult result = suiteRun();
        const QByteArray text = jsonDocument(comparisonOf(result), {}, findingsOf(result));
        const Json document = Json::parse(text.begin(), text.end());
        QCOMPARE(document["sweeps"].size(), std::size_t {1});
        const Json& sweep = document["sweeps"][0];
        QCOMPARE(keysOf(sweep), (Keys {"scenario", "variable", "curves"}));
        QCOMPARE(keysOf(sweep["curves"][0]), (Keys {"endpoint", "simulated", "points"}));
        const Json& point = sweep["curves"][0]["points"][0];
        QCOMPARE(keysOf(point),
                 (Keys {"value", "n", "output_throughput_tokens_per_s", "request_throughput_per_s", "latency_p50_s",
                        "latency_p95_s", "p95_supported", "ttft_p50_s", "success_rate", "goodput_per_s"}));
        QCOMPARE(rounded(point["output_throughput_tokens_per_s"], 3), 25.0);
        QVERIFY(point["ttft_p50_s"].is_null());
        const Json& matrix = document["matrix"];
        QCOMPARE(dumped(matrix["endpoints"]), dumped(Json({"Metis", "Sophia"})));
        QCOMPARE(keysOf(matrix["rows"][0]),
                 (Keys {"scenario", "merit", "currency", "values", "n", "points", "winner", "ratio", "interval",
                        "sureness"}));
        QCOMPARE(dumped(matrix["rows"][0]["winner"]), dumped(Json("Sophia")));
        QCOMPARE(dumped(matrix["rows"][0]["merit"]), dumped(Json("median_latency_s")));
        QCOMPARE(dumped(matrix["rows"][0]["sureness"]), dumped(Json("shown")));
        QCOMPARE(dumped(matrix["rows"][1]["points"][0]), dumped(Json({{"variable", "concurrency"}, {"value", 16.0}})));
        const Json& region = matrix["regions"].back();
        QCOMPARE(dumped(region),
                 dumped(Json({{"scenario", "concurrency"},
                              {"variable", "concurrency"},
                              {"merit", "median_latency_s"},
                              {"from", 16.0},
                              {"to", 16.0},
                              {"winner", "Metis"}})));
    }

    void theClientsHealthIsToldWithItsTrust()
    {
        const RunResult result = suiteRun();
        const QByteArray text = jsonDocument(comparisonOf(result), {}, findingsOf(result));
        const Json health = Json::parse(text.begin(), text.end())["client_health"];
        QCOMPARE(keysOf(health), (Keys {"trust", "reasons", "timer_s", "sending_s", "queueing_s", "workers"}));
        QCOMPARE(dumped(health["trust"]), dumped(Json("doubtful")));
        QCOMPARE(dumped(health["reasons"][0]["reason"]), dumped(Json("late_timer")));
        QCOMPARE(rounded(health["timer_s"]["p99"], 4), 0.006);
        QVERIFY(health["sending_s"]["p99"].is_null());
        QCOMPARE(health["workers"].size(), std::size_t {2});
        QCOMPARE(dumped(health["workers"][1]["cpu_share"]), dumped(Json(0.5)));
    }

    void aBufferedLegHasNullsAndReasons()
    {
        RunResult result = simulatedRun();
        for (RequestRecord& record : result.legs[0].records) {
            for (ChunkStamp& chunk : record.chunks)
                chunk.after = record.latency;
        }
        const Json leg = documentOf(comparisonOf(result))["legs"][0];
        QVERIFY(leg["metrics"]["ttft_s"].is_null() && leg["metrics"]["itl_s"].is_null());
        QCOMPARE(dumped(leg["not_measurable"]),
                 dumped(Json({{"ttft_s", "buffered"}, {"itl_s", "buffered"}, {"tpot_s", "buffered"}})));
        QCOMPARE(dumped(leg["tokens_per_chunk"]["max"]), dumped(Json(22)));
    }

    void hostileTextComesBackAsItWas()
    {
        const Json document = documentOf(comparisonOf(hostileRun()));
        QVERIFY(!document.is_discarded());
        QCOMPARE(QString::fromStdString(document["legs"][1]["model"].get<std::string>()), hostileText());
        QCOMPARE(dumped(document["legs"][1]["failures"]), dumped(Json({{"http_401", 1}})));
    }

    void brokenRecordedStatisticsAreNull()
    {
        RunResult result = originalFile();
        result.legs[0].recorded->verbatim = "{\"broken";
        QVERIFY(documentOf(comparisonOf(result))["legs"][0]["recorded"].is_null());
    }
};

QTEST_APPLESS_MAIN(TestJsonWriter)

#include "tst_jsonwriter.moc"
