// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/reportdocument.h"
#include "report/limitsection.h"
#include "report/protocolsection.h"
#include "tests/report/suiterun.h"
#include "tests/report/weighed.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

QString linesOf(const ReportSection& section)
{
    QString lines;
    for (const QString& line : section.lines)
        lines += line + QChar(u'\n');
    return lines;
}

QString protocolOfRun(const RunResult& result)
{
    return linesOf(protocolSection(comparisonOf(result), findingsOf(result)));
}

QString limitsOf(const RunResult& result)
{
    return linesOf(limitSection(comparisonOf(result), findingsOf(result)));
}

RunResult plannedRun()
{
    RunResult result = simulatedRun();
    result.startedAt = QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05Z"), Qt::ISODate);
    result.plan.warmup = 2;
    result.plan.repeat = 3;
    result.plan.prompts.name = QStringLiteral("SQuAD");
    result.plan.prompts.version = QStringLiteral("1.1");
    result.plan.prompts.prompts.resize(10);
    result.plan.sampling.seed = 7;
    result.environment = {.program = QStringLiteral("Tokenscope 0.1.0"),
                          .curl = QStringLiteral("7.88.1"),
                          .system = QStringLiteral("Debian GNU/Linux 12"),
                          .processors = 2,
                          .workerThreads = 1};
    return result;
}

} // namespace

class TestReportText : public QObject
{
    Q_OBJECT

private slots:
    void theProtocolTellsWhatWasSentToWhomAndHow()
    {
        const QString protocol = protocolOfRun(plannedRun());
        for (const char* words :
             {"started 2026-01-02 03:04:05 UTC.",
              "of SQuAD 1.1, to Metis (model gpt-oss-120b-131072, simulated); Sophia", "Each prompt was sent 3",
              "one endpoint after the other; 5 s of pause between them; 1 request", "2 warm-up request",
              "temperature 0.7, at most 512 tokens, seed 7; streaming asked for", "Simulated times are scaled by 0.05.",
              "Tokenscope 0.1.0; libcurl 7.88.1; Debian GNU/Linux 12; 2 processor",
              "Tokens are counted by the servers"})
            QVERIFY2(protocol.contains(QString::fromUtf8(words)), qPrintable(QString::fromUtf8(words) + protocol));
    }

    void whatAFileDoesNotKeepIsSaidToBeUnknown()
    {
        const QString protocol = protocolOfRun(originalFile());
        QVERIFY(protocol.contains(QStringLiteral("Order, load, sampling, warm-ups and time limits are not kept")));
        QVERIFY(protocol.contains(QStringLiteral("Which program measured, on which computer and from where, is not")));
        QVERIFY(!protocol.contains(QStringLiteral("temperature")));
    }

    void onlyPromptsThatWereSentAreCounted()
    {
        RunResult result = originalFile(); // as if its prompts were the last ten of thirty
        result.hasPlan = false;
        result.plan.prompts.prompts.resize(30);
        const QString protocol = protocolOfRun(result);
        QVERIFY2(protocol.contains(QStringLiteral("Sent: 10 prompt")), qPrintable(protocol));
    }

    void openLoopsSayTheirRate()
    {
        RunResult result = plannedRun();
        result.plan.load = {.rate = 2.5};
        QVERIFY(protocolOfRun(result).contains(QStringLiteral("2.5 requests/s at random (Poisson)")));
    }

    void estimatedTokensNameWhoDidNotCount()
    {
        RunResult result = plannedRun();
        result.legs[1].records[0].usage = {};
        QVERIFY(protocolOfRun(result).contains(
            QStringLiteral("where one did not, four characters are taken as one: Sophia (simulated).")));
    }

    void addressesKeepNoSecrets()
    {
        RunResult result = plannedRun();
        result.legs[0].isSimulated = false;
        result.legs[0].baseUrl = QUrl(QStringLiteral("https://user:secret@host/v1?key=secret#secret"));
        const QString protocol = protocolOfRun(result);
        QVERIFY(protocol.contains(QStringLiteral("https://host/v1")));
        QVERIFY(!protocol.contains(QStringLiteral("secret")));
    }

    void aSuiteHasNoOneLoad()
    {
        const QString protocol = protocolOfRun(suiteRun());
        QVERIFY(protocol.contains(QStringLiteral("Several scenarios")));
        QVERIFY(!protocol.contains(QStringLiteral("in flight at a time")));
    }

    void limitsAreThoseThatApply_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("ofOriginal");
        QTest::addColumn<bool>("ofSimulated");
        QTest::addRow("one computer") << QStringLiteral("Measured once, from one computer") << true << false;
        QTest::addRow("simulated") << QStringLiteral("All endpoints are simulated") << false << true;
        QTest::addRow("order not known") << QStringLiteral("order the endpoints were asked is not known") << true
                                         << false;
        QTest::addRow("one after the other")
            << QStringLiteral("The endpoints were asked one after the other") << false << true;
        QTest::addRow("few") << QStringLiteral("With n = 10 the slowest answers") << true << true;
        QTest::addRow("derived") << QStringLiteral("Throughput is worked out from latencies") << true << false;
        QTest::addRow("no failures kept") << QStringLiteral("keep no failed request") << true << false;
        QTest::addRow("estimated") << QStringLiteral("rest on an estimate") << false << false;
        QTest::addRow("burst") << QStringLiteral("in one burst") << false << false;
        QTest::addRow("stopped") << QStringLiteral("was stopped") << false << false;
        QTest::addRow("several tests") << QStringLiteral("Holm") << false << false;
    }

    void limitsAreThoseThatApply()
    {
        QFETCH(QString, words);
        QFETCH(bool, ofOriginal);
        QFETCH(bool, ofSimulated);
        QCOMPARE(limitsOf(originalFile()).contains(words), ofOriginal);
        QCOMPARE(limitsOf(simulatedRun()).contains(words), ofSimulated);
    }

    void limitsFollowTheRun()
    {
        RunResult result = simulatedRun();
        result.wasStopped = true;
        result.plan.order = Order::Alternating;
        result.legs[0].records[0].usage = {};
        result.legs[1].isSimulated = false;
        const QString limits = limitsOf(result);
        QVERIFY(limits.contains(QStringLiteral("was stopped")));
        QVERIFY(limits.contains(QStringLiteral("rest on an estimate")));
        QVERIFY(limits.contains(QStringLiteral("Simulated endpoints stand beside measured ones")));
        QVERIFY(!limits.contains(QStringLiteral("one after the other")));
        QVERIFY(linesOf(limitSection(weighedComparison(), {})).contains(QStringLiteral("Holm")));
    }

    void severalFilesHaveAProtocolEachAndNoMatrix()
    {
        const RunFindings findings = findingsOf(std::vector {originalFile(), plannedRun()});
        QCOMPARE(findings.protocols.size(), std::size_t {2});
        QVERIFY(findings.matrix.rows.empty());
        std::vector<LegSummary> legs = summarize(originalFile());
        for (LegSummary& leg : summarize(plannedRun()))
            legs.push_back(std::move(leg));
        const Comparison comparison = compare(legs, 0);
        QCOMPARE(linesOf(protocolSection(comparison, findings)).count(QStringLiteral("Source: ")), 2);
        QVERIFY(linesOf(limitSection(comparison, findings)).contains(QStringLiteral("Measured at different times")));
    }
};

QTEST_APPLESS_MAIN(TestReportText)

#include "tst_reporttext.moc"
