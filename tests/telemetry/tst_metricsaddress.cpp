// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "telemetry/metricsaddress.h"

#include <QTest>

using namespace tokenscope;

class TestMetricsAddress final : public QObject
{
    Q_OBJECT

private slots:
    void itIsBesideTheInterface_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("expected");
        QTest::addRow("plain") << "http://h:8000/v1"
                               << ""
                               << "http://h:8000/metrics";
        QTest::addRow("slash") << "http://h:8000/v1/"
                               << ""
                               << "http://h:8000/metrics";
        QTest::addRow("below a path") << "https://h/lab/v1"
                                      << ""
                                      << "https://h/lab/metrics";
        QTest::addRow("without v1") << "http://h:8000"
                                    << ""
                                    << "http://h:8000/metrics";
        QTest::addRow("a user is not told on") << "http://u:p@h/v1?x=1"
                                               << ""
                                               << "http://h/metrics";
        QTest::addRow("its own") << "http://h:8000/v1"
                                 << "http://other:9/m"
                                 << "http://other:9/m";
        QTest::addRow("the gateway is left alone")
            << "https://inference-api.alcf.anl.gov/resource_server/sophia/vllm/v1"
            << ""
            << "";
        QTest::addRow("unless told to") << "https://inference-api.alcf.anl.gov/resource_server/sophia/vllm/v1"
                                        << "http://h/metrics"
                                        << "http://h/metrics";
        QTest::addRow("nothing") << ""
                                 << ""
                                 << "";
    }

    void itIsBesideTheInterface()
    {
        QFETCH(const QString, base);
        QFETCH(const QString, own);
        QFETCH(const QString, expected);
        QCOMPARE(metricsAddress({.baseUrl = QUrl(base), .metricsUrl = QUrl(own)}).toString(), expected);
    }

    void aTokenStaysWithItsServer_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isSame");
        QTest::addRow("same") << "https://h/v1"
                              << "https://h/metrics" << true;
        QTest::addRow("port said") << "https://h/v1"
                                   << "https://h:443/metrics" << true;
        QTest::addRow("other port") << "https://h/v1"
                                    << "https://h:8443/metrics" << false;
        QTest::addRow("plain") << "https://h/v1"
                               << "http://h/metrics" << false;
        QTest::addRow("other host") << "https://h/v1"
                                    << "https://h.example/metrics" << false;
    }

    void aTokenStaysWithItsServer()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QTEST(isSameServer(QUrl(one), QUrl(other)), "isSame");
    }
};

QTEST_APPLESS_MAIN(TestMetricsAddress)

#include "tst_metricsaddress.moc"
