// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/csvfield.h"
#include "document/requestcsv.h"
#include "tests/report/csvrows.h"
#include "tests/report/hostile.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

std::vector<QStringList> rowsOf(const RunResult& result)
{
    std::vector<LegSource> sources;
    for (const Leg& leg : result.legs)
        sources.push_back({&result, &leg});
    return csvRows(QString::fromUtf8(requestsCsv(comparisonOf(result), sources)));
}

QString field(const std::vector<QStringList>& rows, std::size_t row, const char* column)
{
    const qsizetype index = rows.front().indexOf(QString::fromLatin1(column));
    return index < 0 ? QStringLiteral("no such column") : rows[row][index];
}

} // namespace

class TestRequestCsv : public QObject
{
    Q_OBJECT

private slots:
    void aRowIsOneRequest()
    {
        const auto rows = rowsOf(originalFile());
        QCOMPARE(rows.size(), std::size_t {21});
        for (const QStringList& row : rows)
            QCOMPARE(row.size(), rows.front().size());
        QCOMPARE(field(rows, 11, "leg"), QStringLiteral("sophia"));
        QCOMPARE(field(rows, 11, "prompt"), QStringLiteral("1"));
        QCOMPARE(field(rows, 11, "latency_s"), QStringLiteral("3.133265257"));
        QCOMPARE(field(rows, 11, "prompt_tokens"), QStringLiteral("251"));
        QCOMPARE(field(rows, 11, "output_tokens"), QStringLiteral("43"));
        QCOMPARE(field(rows, 11, "output_tokens_estimated"), QStringLiteral("false"));
        QCOMPARE(field(rows, 11, "outcome"), QStringLiteral("succeeded"));
        for (const char* absent : {"sent_s", "scheduled_s", "ttft_s", "exact_match", "http_status"})
            QCOMPARE(field(rows, 11, absent), QString());
    }

    void failuresWarmupsAndScoresHaveTheirColumns()
    {
        RunResult result = simulatedRun();
        result.legs[0].records[0] = failed(1, Outcome::HttpError, 503);
        result.legs[0].records[0].errorMessage = QStringLiteral("busy");
        result.legs[0].records[0].cause = Cause::ServerBusy;
        result.legs[0].records[1].isWarmup = true;
        result.legs[0].records[2].score = AnswerScore {.isExact = true, .containsAnswer = true, .f1 = 0.5};
        result.legs[0].records[2].serverReported = "{\"usage\":{\"total_tokens\":3}}";
        const auto rows = rowsOf(result);
        QCOMPARE(field(rows, 1, "outcome"), QStringLiteral("http_503"));
        QCOMPARE(field(rows, 1, "error"), QStringLiteral("busy"));
        QCOMPARE(field(rows, 1, "cause"), QStringLiteral("server_busy"));
        QCOMPARE(field(rows, 2, "cause"), QString());
        QCOMPARE(field(rows, 2, "warmup"), QStringLiteral("true"));
        QCOMPARE(field(rows, 3, "exact_match"), QStringLiteral("true"));
        QCOMPARE(field(rows, 3, "answer_f1"), QStringLiteral("0.5"));
        QCOMPARE(field(rows, 3, "server_reported"), QStringLiteral("{\"usage\":{\"total_tokens\":3}}"));
        QVERIFY(field(rows, 3, "ttft_s").toDouble() > 0);
        QVERIFY(field(rows, 3, "sent_s").toDouble() > 0);
    }

    void nothingFromOutsideIsAFormula_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
            QTest::addRow("%s", QByteArray(text).toHex().constData()) << QString::fromLatin1(text);
    }

    void nothingFromOutsideIsAFormula()
    {
        QFETCH(QString, text);
        RunResult result = originalFile();
        RequestRecord& record = result.legs[0].records[0];
        record.text = record.finishReason = record.servedModel = record.errorMessage = text;
        record.serverReported = text.toUtf8();
        result.legs[0].key = result.legs[0].model = text;
        const auto rows = rowsOf(result);
        QCOMPARE(rows.size(), std::size_t {21});
        for (const char* column : {"answer", "finish_reason", "served_model", "error", "model", "server_reported"})
            QCOMPARE(field(rows, 1, column), QChar(u'\'') + text);
    }

    void hostileTextStaysInItsRow()
    {
        RunResult result = hostileRun();
        result.legs[1].records[1].text = hostileText();
        const auto rows = rowsOf(result);
        QCOMPARE(rows.size(), std::size_t {21});
        for (const QStringList& row : rows)
            QCOMPARE(row.size(), rows.front().size());
        QCOMPARE(field(rows, 12, "answer"), QChar(u'\'') + hostileText());
    }

    void aNegativeNumberIsANumber()
    {
        QCOMPARE(csvNumber(-0.25), QStringLiteral("-0.25"));
        QCOMPARE(csvNumber(0.1), QStringLiteral("0.1"));
        QCOMPARE(csvNumber({}), QString());
        QCOMPARE(csvText(QStringLiteral("-0.25")), QStringLiteral("\"'-0.25\""));
    }
};

QTEST_APPLESS_MAIN(TestRequestCsv)

#include "tst_requestcsv.moc"
