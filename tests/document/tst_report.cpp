// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/reportdocument.h"
#include "tests/report/hostile.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;

class TestReport : public QObject
{
    Q_OBJECT

private slots:
    void formatsAreKnownByName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("start");
        const auto row = [](const char* name, ReportFormat format, const char* start) {
            QTest::newRow(name) << QString::fromLatin1(name) << static_cast<int>(format) << QByteArray(start);
        };
        row("text", ReportFormat::Text, "Metis and Sophia\n====");
        row("markdown", ReportFormat::Markdown, "# Metis and Sophia\n");
        row("md", ReportFormat::Markdown, "# Metis");
        row("csv", ReportFormat::Csv, "leg,endpoint,");
        row("JSON", ReportFormat::Json, "{\n  \"legs\": [");
        row("latex", ReportFormat::Latex, "% pdflatex makes a document");
        row("tex", ReportFormat::Latex, "% ");
        row("html", ReportFormat::Html, "<!DOCTYPE html>");
    }

    void formatsAreKnownByName()
    {
        QFETCH(const QString, name);
        QFETCH(const int, format);
        QFETCH(const QByteArray, start);
        const auto known = reportFormatFromName(name);
        QVERIFY(known);
        QCOMPARE(static_cast<int>(*known), format);
        const QByteArray document = reportDocument(comparisonOf(originalFile()), *known);
        QVERIFY2(document.startsWith(start), document.left(80).constData());
        QVERIFY(document.endsWith('\n'));
    }

    void anUnknownFormatIsNone()
    {
        QVERIFY(!reportFormatFromName(QStringLiteral("pdf")));
        QVERIFY(!reportFormatFromName(QString()));
    }

    void oneFileIsShownInEveryFormat()
    {
        for (const auto format : {ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Csv, ReportFormat::Json,
                                  ReportFormat::Latex, ReportFormat::Html}) {
            const QByteArray document = showDocument(originalFileWithEmptyLeg(), format);
            QVERIFY(!document.isEmpty());
            QVERIFY(!document.contains("against Metis"));
            QVERIFY(!document.contains("faster"));
        }
    }

    void nothingIsAnEmptyDocumentInEveryFormat()
    {
        for (const auto format : {ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Csv, ReportFormat::Json,
                                  ReportFormat::Latex, ReportFormat::Html})
            QVERIFY(!reportDocument(compare({}, 0), format).isEmpty());
    }

    void aReportIsTheSameEveryTime()
    {
        QCOMPARE(reportDocument(comparisonOf(simulatedRun()), ReportFormat::Text),
                 reportDocument(comparisonOf(simulatedRun()), ReportFormat::Text));
    }
};

QTEST_APPLESS_MAIN(TestReport)

#include "tst_report.moc"
