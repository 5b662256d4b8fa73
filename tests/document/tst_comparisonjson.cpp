// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/document/jsondocument.h"
#include "tests/report/weighed.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

class TestComparisonJson : public QObject
{
    Q_OBJECT

private slots:
    void comparisonsNameTheOtherLegs()
    {
        const Json document = documentOf(trulyWeighed(originalFile()));
        const Json latency = comparedIn(document, "latency_s");
        QCOMPARE(dumped(latency["leg"]), dumped(Json("sophia")));
        QCOMPARE(rounded(latency["ratio"], 2), 3.08);
        QCOMPARE(dumped(latency["verdict"]), dumped(Json("faster")));
        QCOMPARE(dumped(latency["supported"]), dumped(Json(true)));
        QCOMPARE(rounded(comparedIn(document, "latency_s.median")["ratio"], 2), 3.02);
        QCOMPARE(dumped(comparedIn(document, "latency_s.p95")["supported"]), dumped(Json(false)));
        QCOMPARE(dumped(comparedIn(document, "output_throughput_tokens_per_s")["verdict"]), dumped(Json("higher")));
        QCOMPARE(dumped(comparedIn(document, "success_rate")["verdict"]), dumped(Json("no_difference_shown")));
        const Json absent = comparedIn(document, "ttft_s");
        QCOMPARE(dumped(absent["verdict"]), dumped(Json("no_data")));
        QVERIFY(absent["value"].is_null() && absent["ratio"].is_null() && absent["baseline_value"].is_null());
        for (const Json& entry : document["comparisons"])
            QVERIFY(entry["leg"] != "metis");
    }

    void verdictsTurnWithTheBaseline()
    {
        const Json document = documentOf(trulyWeighed(originalFile(), 1));
        QCOMPARE(dumped(document["baseline"]), dumped(Json("sophia")));
        QCOMPARE(dumped(comparedIn(document, "latency_s")["verdict"]), dumped(Json("slower")));
        QCOMPARE(dumped(comparedIn(document, "output_throughput_tokens_per_s")["verdict"]), dumped(Json("lower")));
    }

    void evidenceStandsWithItsComparison()
    {
        const Json document = documentOf(weighedComparison());
        Json latency = comparedIn(document, "latency_s");
        for (const char* key : {"leg", "metric", "baseline_value", "value", "ratio", "verdict", "supported"})
            latency.erase(key);
        QCOMPARE(dumped(latency),
                 std::string(R"({"ci95":[2.41,4.13],"ci95_percentile":[2.5100000000000002,4.2299999999999995],)"
                             R"("value_ci95":[1.2,2.1],"p_value":0.001953125,"p_adjusted":0.009765625,)"
                             R"("test":"wilcoxon_signed_rank","exact":true,"effect_size":-1.0,)"
                             R"("effect":"rank_biserial","n_pairs":10,"paired":true,"n":10,"baseline_n":10,)"
                             R"("averaged":false,"detectable":null})"));
        QCOMPARE(dumped(comparedIn(document, "output_tokens")["detectable"]), dumped(Json(0.373)));
        QCOMPARE(dumped(document["agreements"]),
                 std::string(R"([{"leg":"sophia","n":10,"mean_f1":0.71,"ci95":[0.6,0.8]}])"));
    }

    void whatWasNotWeighedHasNoEvidence()
    {
        const Json latency = comparedIn(documentOf(comparisonOf(originalFile())), "latency_s");
        for (const char* key : {"ci95", "ci95_percentile", "value_ci95", "p_value", "p_adjusted", "test", "exact",
                                "effect_size", "effect", "n_pairs", "paired", "n", "averaged", "detectable"})
            QVERIFY2(latency.contains(key) && latency[key].is_null(), key);
    }

    void testsAndEffectsHaveTheirKeys_data()
    {
        QTest::addColumn<TestKind>("test");
        QTest::addColumn<QString>("key");
        QTest::addRow("ranks of pairs") << TestKind::WilcoxonSignedRank << QStringLiteral("wilcoxon_signed_rank");
        QTest::addRow("ranks") << TestKind::MannWhitneyU << QStringLiteral("mann_whitney_u");
        QTest::addRow("permutation") << TestKind::Permutation << QStringLiteral("permutation");
        QTest::addRow("McNemar") << TestKind::McNemar << QStringLiteral("mcnemar");
        QTest::addRow("Fisher") << TestKind::FisherExact << QStringLiteral("fisher_exact");
    }

    void testsAndEffectsHaveTheirKeys()
    {
        QFETCH(TestKind, test);
        QFETCH(QString, key);
        Comparison comparison = comparisonOf(originalFile());
        setEvidence(comparison, Metric::Latency, Statistic::Main, Verdict::Better,
                    {.n = 9, .baselineN = 8, .test = test, .effectKind = EffectKind::CliffsDelta, .effect = 0.5});
        const Json latency = comparedIn(documentOf(comparison), "latency_s");
        QCOMPARE(dumped(latency["test"]), dumped(Json(key.toStdString())));
        QCOMPARE(dumped(latency["effect"]), dumped(Json("cliffs_delta")));
        QVERIFY(latency["n_pairs"].is_null());
        QCOMPARE(dumped(latency["baseline_n"]), dumped(Json(8)));
    }
};

QTEST_APPLESS_MAIN(TestComparisonJson)

#include "tst_comparisonjson.moc"
