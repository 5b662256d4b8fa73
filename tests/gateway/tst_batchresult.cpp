// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/reportdocument.h"
#include "gateway/batchresult.h"
#include "store/resultsfile.h"
#include "store/resultslibrary.h"
#include "tests/stats/builders.h"
#include "weighing/weighing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;
using namespace std::chrono_literals;

namespace {

Batch finishedBatch()
{
    return {.id = QStringLiteral("0c5a"),
            .state = Batch::State::Completed,
            .status = QStringLiteral("completed"),
            .cluster = QStringLiteral("sophia"),
            .model = QStringLiteral("openai/gpt-oss-120b"),
            .input = QStringLiteral("/eagle/argonne_tpc/secret/requests.jsonl"),
            .createdAt = QDateTime::fromString(QStringLiteral("2026-03-04T05:06:07Z"), Qt::ISODate),
            .metrics = BatchMetrics {
                .responseTime = 40s, .tokensPerSecond = 1'250.5, .totalTokens = 50'020, .responses = 98, .lines = 100}};
}

Endpoint sophia()
{
    return {.name = QStringLiteral("Sophia"),
            .baseUrl = QUrl(QStringLiteral("https://host.example/resource_server/sophia/vllm/v1"))};
}

RunResult saved(const QTemporaryDir& folder)
{
    const auto path = resultsfile::save(resultFromBatch(finishedBatch(), sophia()), folder.path() + u'/');
    const auto loaded = path ? resultsfile::load(*path) : Result<RunResult>(RunResult {});
    return loaded ? *loaded : RunResult {};
}

RunResult measured()
{
    std::vector<RequestRecord> records;
    for (int prompt = 1; prompt <= 12; ++prompt)
        records.push_back(withUsage(sentAt(answered(prompt, 1 + prompt * 0.01), prompt), 100, 50));
    return runOf({legOf(QStringLiteral("Metis"), records)});
}

Comparison compared(const std::vector<RunResult>& results, std::size_t baseline)
{
    std::vector<LegSummary> legs;
    for (const RunResult& result : results) {
        for (LegSummary& leg : summarize(result))
            legs.push_back(std::move(leg));
    }
    return weigh(compare(legs, baseline), sourcesOf(results)).value_or(Comparison {});
}

} // namespace

class TestBatchResult final : public QObject
{
    Q_OBJECT

private slots:
    void aBatchIsALegWithoutRequests()
    {
        const RunResult result = resultFromBatch(finishedBatch(), sophia());
        QCOMPARE(result.legs.size(), 1U);
        const Leg& leg = result.legs.front();
        QCOMPARE(leg.key, QStringLiteral("sophia_batch"));
        QCOMPARE(leg.name, QStringLiteral("Sophia batch"));
        QCOMPARE(leg.model, QStringLiteral("openai/gpt-oss-120b"));
        QVERIFY(leg.records.empty());
        QCOMPARE(leg.batch->responses, std::optional<std::int64_t>(98));
        QVERIFY(!result.hasPlan);
        QCOMPARE(result.startedAt, *finishedBatch().createdAt);
    }

    void aBatchWithoutMetricsOrNameIsOneToo()
    {
        const RunResult result = resultFromBatch({.id = QStringLiteral("x")}, {.name = QStringLiteral("Größe 7!")});
        QCOMPARE(result.legs.front().key, QStringLiteral("gr_e_7_batch"));
        QVERIFY(result.legs.front().batch);
        QVERIFY(!result.startedAt.isValid());
        QCOMPARE(resultFromBatch({}, {}).legs.front().key, QStringLiteral("batch"));
    }

    void aFileKeepsIt()
    {
        const QTemporaryDir folder;
        const RunResult result = saved(folder);
        QCOMPARE(result.legs.size(), 1U);
        QCOMPARE(result.legs.front().batch, resultFromBatch(finishedBatch(), sophia()).legs.front().batch);
        QCOMPARE(result.legs.front().name, QStringLiteral("Sophia batch"));
        QCOMPARE(result.legs.front().model, QStringLiteral("openai/gpt-oss-120b"));
        const ResultEntry entry = readEntry(result.path);
        QVERIFY(!entry.error);
        QCOMPARE(entry.legs.front().succeeded, 98);
        QCOMPARE(entry.legs.front().failed, 2);
        QVERIFY(!entry.legs.front().meanLatency);
        QFile file(result.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("eagle")); // whose files they are is nobody's business
    }

    void comparedWithAMeasuredLegItHasNoEvidence_data()
    {
        QTest::addColumn<int>("baseline");
        QTest::addRow("as baseline") << 0;
        QTest::addRow("as the other") << 1;
    }

    void comparedWithAMeasuredLegItHasNoEvidence()
    {
        QFETCH(const int, baseline);
        const QTemporaryDir folder;
        const Comparison comparison = compared({saved(folder), measured()}, static_cast<std::size_t>(baseline));
        const auto other = static_cast<std::size_t>(1 - baseline);
        const auto throughput = comparison.find(other, Metric::TotalThroughput);
        QVERIFY(throughput && throughput->ratio);
        QCOMPARE(throughput->verdict, Verdict::NotTested);
        for (const ComparedValue& value : comparison.values) {
            if (value.leg != other)
                continue;
            QVERIFY2(value.verdict == Verdict::NotTested || value.verdict == Verdict::NoData,
                     traitsOf(value.metric).key);
            QVERIFY(!value.evidence || (!value.evidence->interval && !value.evidence->p));
        }
        QVERIFY(std::ranges::any_of(comparison.conditions, [](const ConditionDifference& condition) {
            return condition.kind == Condition::RecordedByService;
        }));
        QVERIFY(std::ranges::none_of(comparison.conditions, [](const ConditionDifference& condition) {
            return condition.kind == Condition::Prompts || condition.kind == Condition::UnknownPlan
                || condition.kind == Condition::NoResults;
        }));
    }

    void documentsSayWhereItsFiguresComeFrom_data()
    {
        QTest::addColumn<ReportFormat>("format");
        QTest::addRow("text") << ReportFormat::Text;
        QTest::addRow("markdown") << ReportFormat::Markdown;
        QTest::addRow("html") << ReportFormat::Html;
        QTest::addRow("latex") << ReportFormat::Latex;
        QTest::addRow("csv") << ReportFormat::Csv;
        QTest::addRow("json") << ReportFormat::Json;
    }

    void documentsSayWhereItsFiguresComeFrom()
    {
        QFETCH(const ReportFormat, format);
        const QTemporaryDir folder;
        const RunResult batch = saved(folder);
        const QByteArray alone = showDocument(batch, format);
        const QByteArray both = reportDocument(compared({batch, measured()}, 0), format, {});
        for (const QByteArray& document : {alone, both}) {
            QVERIFY2(document.contains("1250.5"), document.constData());
            QVERIFY2(!document.contains("nan") && !document.contains("inf,"), document.constData());
            if (format == ReportFormat::Json)
                QVERIFY(document.contains("recorded_by_service"));
            else if (format != ReportFormat::Csv)
                QVERIFY2(document.simplified().contains("no single requests"), document.constData());
        }
    }
};

QTEST_APPLESS_MAIN(TestBatchResult)

#include "tst_batchresult.moc"
