// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "telemetry/prometheustext.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace tokenscope;

namespace {

PrometheusText read(const QByteArray& page)
{
    PrometheusText text;
    text.feed(page);
    return text;
}

const QByteArray page = "# HELP vllm:num_requests_running Number of requests in model execution batches.\n"
                        "# TYPE vllm:num_requests_running gauge\n"
                        "vllm:num_requests_running{engine=\"0\",model_name=\"a \\\"b\\\" \\\\ c\\nd\"} 3.0\n"
                        "\n"
                        "vllm:e2e_request_latency_seconds_bucket{le=\"0.3\"} 12\n"
                        "vllm:e2e_request_latency_seconds_sum 7.25\n"
                        "process_cpu_seconds_total 1.5e+03 1700000000000\n"
                        "up{ job = \"x\" , } 1 # {trace_id=\"7\"} 0.5\n"
                        "# EOF\n";

} // namespace

class TestPrometheusText final : public QObject
{
    Q_OBJECT

private slots:
    void aLineIsRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<double>("value");
        QTest::addRow("bare") << QByteArray("up 1") << QByteArray("up") << 1.0;
        QTest::addRow("indented, tabs") << QByteArray("\t up \t1\t") << QByteArray("up") << 1.0;
        QTest::addRow("empty labels") << QByteArray("up{} 2") << QByteArray("up") << 2.0;
        QTest::addRow("no blank behind labels") << QByteArray("up{a=\"b\"}2") << QByteArray("up") << 2.0;
        QTest::addRow("colon and digits") << QByteArray("a:b_9 -0.5") << QByteArray("a:b_9") << -0.5;
        QTest::addRow("exponent") << QByteArray("x 1.234e+06") << QByteArray("x") << 1'234'000.0;
        QTest::addRow("timestamp") << QByteArray("x 4 1700000000") << QByteArray("x") << 4.0;
        QTest::addRow("brace in a label") << QByteArray("x{a=\"}\",b=\"{\"} 5") << QByteArray("x") << 5.0;
        QTest::addRow("hash in a label") << QByteArray("x{a=\"# 1\"} 6") << QByteArray("x") << 6.0;
        QTest::addRow("infinite") << QByteArray("x +Inf") << QByteArray("x") << HUGE_VAL;
        QTest::addRow("minus infinite") << QByteArray("x -Inf") << QByteArray("x") << -HUGE_VAL;
    }

    void aLineIsRead()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QByteArray, name);
        QFETCH(const double, value);
        const auto metric = metricLineFrom(line);
        QVERIFY(metric);
        QCOMPARE(metric->name, name);
        QCOMPARE(metric->value, value);
    }

    void whatIsNoMetricIsNothing_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char* line :
             {"", "   ", "# TYPE up gauge", "up", "up one", "9up 1", "up{ 1", "up{a} 1", "up{a=b} 1", "up{a=\"b} 1",
              "up{a=\"b\\", "up{\"quoted\"} 1", "{a=\"b\"} 1", "<html>", "up 1,5", "\xff\xfe 1", "up{a=\"b\"", "up{a="})
            QTest::addRow("%s", line) << QByteArray(line);
    }

    void whatIsNoMetricIsNothing()
    {
        QFETCH(const QByteArray, line);
        QVERIFY(!metricLineFrom(line));
    }

    void notANumberIsAValue()
    {
        const auto metric = metricLineFrom("x NaN");
        QVERIFY(metric);
        QVERIFY(std::isnan(metric->value));
    }

    void labelsAreUnescaped()
    {
        const std::vector<MetricLine> lines = read(page).lines();
        QCOMPARE(lines.size(), 4U);
        QCOMPARE(lines[0].label("model_name"), QByteArray("a \"b\" \\ c\nd"));
        QCOMPARE(lines[0].label("engine"), QByteArray("0"));
        QCOMPARE(lines[0].label("absent"), QByteArray());
        QCOMPARE(lines[3].label("job"), QByteArray("x"));
    }

    void bucketsAndCommentsAreLeftOutSumsAreNot()
    {
        QList<QByteArray> names;
        const PrometheusText text = read(page); // outlives the loop over its lines
        for (const MetricLine& line : text.lines())
            names.append(line.name);
        QCOMPARE(names,
                 (QList<QByteArray> {"vllm:num_requests_running", "vllm:e2e_request_latency_seconds_sum",
                                     "process_cpu_seconds_total", "up"}));
    }

    void carriageReturnsBelongToTheLineEnd()
    {
        QByteArray windows = page;
        windows.replace("\n", "\r\n");
        QVERIFY(read(windows).lines() == read(page).lines());
    }

    void itMakesNoDifferenceWhereAPageIsCut()
    {
        const auto whole = read(page).lines();
        for (qsizetype cut = 0; cut <= page.size(); ++cut) {
            PrometheusText text;
            text.feed(page.first(cut));
            text.feed(page.sliced(cut));
            QVERIFY2(text.lines() == whole, qPrintable(QString::number(cut)));
        }
        PrometheusText byByte;
        for (const char c : page)
            byByte.feed(QByteArrayView(&c, 1));
        QVERIFY(byByte.lines() == whole);
    }

    void halfANumberIsNotRead()
    {
        QVERIFY(read("tokens_total 1234").lines().empty());
        QCOMPARE(read("tokens_total 1234\n").lines().size(), 1U);
        const auto whole = read(page).lines();
        for (qsizetype length = 0; length < page.size(); ++length) {
            const auto lines = read(page.first(length)).lines(); // always a beginning of the whole
            QVERIFY(lines.size() <= whole.size());
            QVERIFY(std::equal(lines.begin(), lines.end(), whole.begin()));
        }
    }

    void flippedBitsHarmNothing()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray broken = page;
            for (int flips = 0; flips < 1 + round % 4; ++flips)
                broken[random.bounded(broken.size())] ^= static_cast<char>(1 << random.bounded(8));
            const PrometheusText text = read(broken);
            for (const MetricLine& line : text.lines()) {
                QVERIFY(!line.name.isEmpty());
                QVERIFY(!line.name.endsWith("_bucket"));
            }
        }
    }

    void aPageThatIsTooLargeIsToldSo()
    {
        PrometheusText text;
        const QByteArray megabyte(1024LL * 1024, '#');
        for (int i = 0; i < 4; ++i)
            text.feed(megabyte);
        QVERIFY(!text.isTooLarge());
        text.feed("\nup 1\n");
        QVERIFY(text.isTooLarge());
        QVERIFY(text.lines().empty());
    }

    void aLineThatIsTooLongIsPassedOver()
    {
        const QByteArray label(PrometheusText::longestLine, 'x');
        const PrometheusText text = read("a{b=\"" + label + "\"} 1\nup 1\n");
        QCOMPARE(text.lines().size(), 1U);
        QCOMPARE(text.lines().front().name, QByteArray("up"));
    }

    void noMoreThanSoManyLinesAreKept()
    {
        PrometheusText text;
        for (std::size_t i = 0; i < PrometheusText::mostLines + 5; ++i)
            text.feed("a 1\n");
        QCOMPARE(text.lines().size(), PrometheusText::mostLines);
    }
};

QTEST_APPLESS_MAIN(TestPrometheusText)

#include "tst_prometheustext.moc"
