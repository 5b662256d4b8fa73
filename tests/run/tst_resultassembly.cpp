// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/resultassembly.h"

#include <QTest>

using namespace tokenscope;

class TestResultAssembly : public QObject
{
    Q_OBJECT

private slots:
    void keysAreShortNames_data()
    {
        QTest::addColumn<QString>("names"); // parted by "|"
        QTest::addColumn<QString>("keys");
        QTest::addRow("one word") << "Metis|Sophia"
                                  << "metis|sophia";
        QTest::addRow("two words") << "Simulated Metis"
                                   << "simulated_metis";
        QTest::addRow("other characters") << " vLLM @ node-7 (A100) "
                                          << "vllm_node_7_a100";
        QTest::addRow("accents") << "Z\u00fcrich"
                                 << "zurich";
        QTest::addRow("twice the same") << "Metis|metis|METIS!"
                                        << "metis|metis_2|metis_3";
        QTest::addRow("a number that is taken") << "a 2|a|a"
                                                << "a_2|a|a_3";
        QTest::addRow("nothing to make a key of") << "|\u6a21\u578b"
                                                  << "endpoint|endpoint_2";
        QTest::addRow("names that mean something else in a file") << "Timestamp|dataset|Models|Tokenscope"
                                                                  << "timestamp_2|dataset_2|models_2|tokenscope_2";
    }

    void keysAreShortNames()
    {
        QFETCH(const QString, names);
        QFETCH(const QString, keys);
        std::vector<Endpoint> endpoints;
        for (const QString& name : names.split(u'|'))
            endpoints.push_back({.name = name});
        const std::vector<QString> found = legKeys(endpoints);
        QCOMPARE(QStringList(found.begin(), found.end()).join(u'|'), keys);
    }

    void aKeptPlanHoldsNoSecret()
    {
        RunPlan plan;
        Endpoint endpoint {.name = QStringLiteral("A"), .baseUrl = QUrl(QStringLiteral("https://me:pw@host:8/v1"))};
        endpoint.headers = {{"X-Key", "secret"}};
        plan.endpoints = {endpoint};
        const RunPlan kept = planToKeep(plan);
        QVERIFY(kept.endpoints[0].headers.empty());
        QCOMPARE(kept.endpoints[0].baseUrl, QUrl(QStringLiteral("https://host:8/v1")));
        QCOMPARE(legsOf(plan, {{}})[0].baseUrl, QUrl(QStringLiteral("https://host:8/v1")));
    }

    void recordsAreInOrderOfSending()
    {
        RunPlan plan;
        plan.endpoints = {Endpoint {.name = QStringLiteral("A")}};
        std::vector<std::shared_ptr<const RequestRecord>> records;
        for (const std::int64_t number : {2, 0, 1}) {
            auto record = std::make_shared<RequestRecord>();
            record->number = number;
            records.push_back(record);
        }
        const std::vector<Leg> legs = legsOf(plan, {records});
        QCOMPARE(legs[0].records.size(), std::size_t(3));
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE(legs[0].records[i].number, static_cast<std::int64_t>(i));
    }
};

QTEST_GUILESS_MAIN(TestResultAssembly)

#include "tst_resultassembly.moc"
