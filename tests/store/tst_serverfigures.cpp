// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/serverfigures.h"

#include <QTest>

using namespace tokenscope;

class TestServerFigures : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatServersSayOfTheirSpeed_data()
    {
        QTest::addColumn<QByteArray>("reported");
        QTest::addColumn<double>("time"); // -1: none
        QTest::addColumn<double>("rate");
        QTest::newRow("a gateway") << QByteArray(R"({"response_time":1.02,"throughput_tokens_per_second":43.1})")
                                   << 1.02 << 43.1;
        QTest::newRow("inside of usage") << QByteArray(
            R"({"usage":{"completion_tokens":50,"completion_time":0.5,"total_time":0.6}})")
                                         << 0.6 << 100.0;
        QTest::newRow("llama.cpp") << QByteArray(
            R"({"timings":{"prompt_ms":200,"predicted_ms":800,"predicted_per_second":31.5}})")
                                   << 1.0 << 31.5;
        QTest::newRow("only tokens") << QByteArray(R"({"usage":{"completion_tokens":50}})") << -1.0 << -1.0;
        QTest::newRow("words") << QByteArray(R"({"response_time":"fast"})") << -1.0 << -1.0;
        QTest::newRow("less than nothing") << QByteArray(R"({"response_time":-3})") << -1.0 << -1.0;
        QTest::newRow("a list") << QByteArray("[1,2]") << -1.0 << -1.0;
        QTest::newRow("cut") << QByteArray(R"({"response_time":1)") << -1.0 << -1.0;
        QTest::newRow("nothing") << QByteArray() << -1.0 << -1.0;
    }

    void findsWhatServersSayOfTheirSpeed()
    {
        QFETCH(const QByteArray, reported);
        const ServerFigures figures = serverFiguresOf(reported);
        QTEST(figures.responseTime.value_or(-1), "time");
        QTEST(figures.tokensPerSecond.value_or(-1), "rate");
    }
};

QTEST_APPLESS_MAIN(TestServerFigures)

#include "tst_serverfigures.moc"
