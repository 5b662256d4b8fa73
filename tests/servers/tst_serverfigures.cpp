// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverfigures.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace tokenscope;

Q_DECLARE_METATYPE(tokenscope::ServerClock)

class TestServerFigures : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatServersSayOfTheirSpeed_data();
    void findsWhatServersSayOfTheirSpeed();
    void aServerMayContradictItself_data();
    void aServerMayContradictItself();
    void aRealAnswerOfMetisIsUnderstood();
};

void TestServerFigures::findsWhatServersSayOfTheirSpeed_data()
{
    QTest::addColumn<QByteArray>("reported");
    QTest::addColumn<ServerClock>("clock");
    QTest::addColumn<double>("time"); // -1: none
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("rate");
    const auto row = [](const char* name, const char* reported, ServerClock clock, double time, double first,
                        double rate) { QTest::newRow(name) << QByteArray(reported) << clock << time << first << rate; };
    row("SambaNova",
        R"({"usage":{"completion_tokens":100,"total_latency":0.5,"time_to_first_token":0.1,"completion_tokens_per_sec":200}})",
        ServerClock::SambaNova, 0.5, 0.1, 200);
    row("SambaNova's older names",
        R"({"usage":{"completion_tokens_count":100,"model_execution_time":0.5,"time_to_first_response":0.1}})",
        ServerClock::SambaNova, 0.5, 0.1, 200);
    row("SambaNova, from begin to end",
        R"({"usage":{"time_to_first_token":0.1,"total_latency":null,"start_time":1000.5,"end_time":1001}})",
        ServerClock::SambaNova, 0.5, 0.1, -1);
    // its throughput counts the prompt too, and is no rate of the output
    row("a gateway",
        R"({"usage":{"completion_tokens":43,"total_tokens":86},"response_time":2,"throughput_tokens_per_second":43})",
        ServerClock::Gateway, 2, -1, 21.5);
    row("a gateway without usage", R"({"response_time":1.02,"throughput_tokens_per_second":43.1})",
        ServerClock::Gateway, 1.02, -1, -1);
    row("Groq",
        R"({"usage":{"completion_tokens":50,"queue_time":9,"prompt_time":0.1,"completion_time":0.5,"total_time":0.6}})",
        ServerClock::Groq, 0.6, 0.1, 100);
    row("Cerebras",
        R"({"usage":{"completion_tokens":50},"time_info":{"queue_time":0.1,"prompt_time":0.1,"completion_time":0.5,"total_time":0.75}})",
        ServerClock::Cerebras, 0.75, 0.2, 100);
    row("llama.cpp", R"({"timings":{"prompt_ms":200,"predicted_ms":800,"predicted_per_second":31.5}})",
        ServerClock::LlamaCpp, 1.0, 0.2, 31.5);
    row("some other", R"({"tokens_per_second":12})", ServerClock::Other, -1, -1, 12);
    row("only tokens", R"({"usage":{"completion_tokens":50}})", ServerClock::None, -1, -1, -1);
    row("words", R"({"response_time":"fast"})", ServerClock::None, -1, -1, -1);
    row("less than nothing", R"({"response_time":-3})", ServerClock::None, -1, -1, -1);
    row("a list", "[1,2]", ServerClock::None, -1, -1, -1);
    row("cut", R"({"response_time":1)", ServerClock::None, -1, -1, -1);
    row("nothing", "", ServerClock::None, -1, -1, -1);
}

void TestServerFigures::findsWhatServersSayOfTheirSpeed()
{
    QFETCH(const QByteArray, reported);
    const ServerFigures figures = serverFiguresOf(reported);
    QTEST(figures.clock, "clock");
    QTEST(figures.latency.value_or(-1), "time");
    QTEST(figures.timeToFirstToken.value_or(-1), "first");
    QTEST(figures.tokensPerSecond.value_or(-1), "rate");
    QVERIFY(!figures.contradictsItself);
}

void TestServerFigures::aServerMayContradictItself_data()
{
    QTest::addColumn<QByteArray>("reported");
    const auto row = [](const char* name, const char* reported) { QTest::newRow(name) << QByteArray(reported); };
    row("tokens, time and rate",
        R"({"usage":{"completion_tokens":100,"total_latency":0.5,"completion_tokens_per_sec":300}})");
    row("the rate after the first",
        R"({"usage":{"completion_tokens":101,"total_latency":0.6,"time_to_first_token":0.1,"completion_tokens_after_first_per_sec":250}})");
    row("begin and end", R"({"usage":{"total_latency":0.5,"start_time":10,"end_time":12}})");
    row("a first token after the last", R"({"usage":{"total_latency":0.5,"time_to_first_token":0.7}})");
    row("a gateway's throughput",
        R"({"usage":{"total_tokens":100},"response_time":1,"throughput_tokens_per_second":43.1})");
    row("parts longer than the whole",
        R"({"time_info":{"queue_time":1,"prompt_time":1,"completion_time":1,"total_time":2}})");
    row("llama.cpp", R"({"timings":{"prompt_ms":1,"predicted_ms":1000,"predicted_n":10,"predicted_per_second":20}})");
}

void TestServerFigures::aServerMayContradictItself()
{
    QFETCH(const QByteArray, reported);
    QVERIFY(serverFiguresOf(reported).contradictsItself);
}

// A capture that is not part of the project; where it lies beside it, it is read as well.
void TestServerFigures::aRealAnswerOfMetisIsUnderstood()
{
    QByteArray answer
        = R"({"usage":{"completion_tokens":128,"completion_tokens_after_first_per_sec":281.82,"completion_tokens_per_sec":208.65,)"
          R"("end_time":1764022114.350265,"start_time":1764022113.7367868,"time_to_first_token":0.1628,)"
          R"("total_latency":0.6135,"total_tokens":201,"total_tokens_per_sec":327.64}})";
    QFile capture(
        QStringLiteral(SOURCE_ROOT "/../shared/data/results/pnookala_metis_gpt-oss-120b-131072_raw_response.json"));
    if (capture.open(QIODevice::ReadOnly))
        answer = capture.readAll();
    const ServerFigures figures = serverFiguresOf(answer);
    QCOMPARE(figures.clock, ServerClock::SambaNova);
    QVERIFY(figures.latency && std::abs(*figures.latency - 0.6135) < 0.001);
    QVERIFY(figures.timeToFirstToken && std::abs(*figures.timeToFirstToken - 0.1628) < 0.001);
    QVERIFY(figures.tokensPerSecond && std::abs(*figures.tokensPerSecond - 208.65) < 0.1);
    QVERIFY(!figures.contradictsItself);
}

QTEST_APPLESS_MAIN(TestServerFigures)

#include "tst_serverfigures.moc"
