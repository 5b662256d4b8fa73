// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString original()
{
    return QStringLiteral(TEST_DATA_DIR "/results/original.json");
}

QStringList compare(const QStringList& options)
{
    return QStringList {u"compare"_s, original()} + options;
}

} // namespace

/// What 'compare' writes, as its users start it.
class TestCompareCommand : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }

    void theRealFileComparesAsItShould()
    {
        const QString path
            = QStringLiteral(SOURCE_ROOT "/../shared/data/results/metis_vs_sophia_results_20251201_191558.json");
        if (!QFile::exists(path))
            return; // the figures are also checked by hand-made values in stats and report
        const Ended compared = runProgram({u"compare"_s, path, u"--format"_s, u"json"_s});
        QVERIFY2(compared.err.contains("tokenscope dataset fetch squad"), compared.err.constData());
        const QJsonObject document = QJsonDocument::fromJson(compared.out).object();
        QVERIFY(legOf(document, u"metis"_s)[u"quality"].isNull());
        const QJsonValue metis = legOf(document, u"metis"_s)[u"metrics"];
        const QJsonValue sophia = legOf(document, u"sophia"_s)[u"metrics"];
        const auto rounded
            = [](const QJsonValue& value, int decimals) { return QString::number(value.toDouble(), 'f', decimals); };
        QCOMPARE(rounded(metis[u"latency_s"][u"mean"], 3), u"4.987"_s);
        QCOMPARE(rounded(metis[u"latency_s"][u"median"], 3), u"5.041"_s);
        QCOMPARE(rounded(metis[u"latency_s"][u"std_dev"], 3), u"0.314"_s);
        QCOMPARE(rounded(metis[u"original_throughput_tokens_per_s"], 2), u"65.37"_s);
        QCOMPARE(rounded(metis[u"output_tokens"][u"mean"], 1), u"79.1"_s);
        QVERIFY(metis[u"ttft_s"].isNull());
        QCOMPARE(rounded(sophia[u"latency_s"][u"mean"], 3), u"1.621"_s);
        QCOMPARE(rounded(sophia[u"latency_s"][u"median"], 3), u"1.668"_s);
        QCOMPARE(rounded(sophia[u"latency_s"][u"std_dev"], 3), u"0.781"_s);
        QCOMPARE(rounded(sophia[u"original_throughput_tokens_per_s"], 2), u"203.98"_s);
        QCOMPARE(rounded(sophia[u"output_tokens"][u"mean"], 1), u"81.8"_s);
        QCOMPARE(rounded(legOf(document, u"metis"_s)[u"recorded"][u"latency"][u"median"], 3), u"5.044"_s);
        QCOMPARE(rounded(legOf(document, u"sophia"_s)[u"recorded"][u"latency"][u"median"], 3), u"1.761"_s);
        QCOMPARE(document[u"baseline"].toString(), u"metis"_s);
        for (const QJsonValue& value : document[u"comparisons"].toArray()) {
            if (value[u"metric"] == u"latency_s"_s && value[u"leg"] == u"sophia"_s) {
                QCOMPARE(rounded(value[u"ratio"], 2), u"3.08"_s);
                return;
            }
        }
        QFAIL("no latency comparison");
    }

    void aPageOfFiguresIsWrittenWithoutADisplay()
    {
        const QString path = m_folder.filePath(u"page.json"_s);
        QCOMPARE(runProgram(quickRun(path)).exitCode, 0);
        const Ended page = runProgram({u"compare"_s, path, u"--format"_s, u"html"_s});
        QVERIFY2(page.exitCode == 0, page.err.constData());
        QVERIFY(page.out.count("<svg ") >= 3);
        for (const char* fetched : {"<script", "http://", "https://", "src=\"", "href=\"h", "@import"})
            QVERIFY2(!page.out.contains(fetched), fetched);
        const Ended rows = runProgram({u"compare"_s, path, u"--format"_s, u"csv-requests"_s});
        QCOMPARE(rows.out.left(13), QByteArray("leg,endpoint,"));
        QVERIFY(rows.out.count("\"simulated_") >= 20);
    }

    void jsonTellsWhatAVerdictRestsOn()
    {
        const QString path = m_folder.filePath(u"weighed.json"_s);
        QCOMPARE(runProgram(quickRun(path)).exitCode, 0);
        const Ended compared = runProgram({u"compare"_s, path, u"--format"_s, u"json"_s});
        QVERIFY2(compared.exitCode == 0, compared.err.constData());
        const QJsonObject document = QJsonDocument::fromJson(compared.out).object();
        const QJsonObject latency = document[u"comparisons"].toArray().first().toObject();
        QCOMPARE(latency[u"metric"].toString(), u"latency_s"_s);
        QCOMPARE(latency[u"test"].toString(), u"wilcoxon_signed_rank"_s);
        QCOMPARE(latency[u"n_pairs"].toInt(), 10);
        QCOMPARE(latency[u"paired"].toBool(), true);
        const double p = latency[u"p_value"].toDouble(-1);
        QVERIFY(p > 0 && p <= 1);
        QVERIFY(latency[u"p_adjusted"].toDouble(-1) >= p);
        const double effect = latency[u"effect_size"].toDouble(-2);
        QVERIFY(effect >= -1 && effect <= 1);
        const QJsonArray interval = latency[u"ci95"].toArray();
        QCOMPARE(interval.size(), 2);
        QVERIFY(interval[0].toDouble() <= latency[u"ratio"].toDouble());
        QVERIFY(interval[1].toDouble() >= latency[u"ratio"].toDouble());
        for (const QJsonValue& leg : document[u"legs"].toArray()) {
            QVERIFY(leg[u"fit"][u"fixed_s"].isDouble());
            QVERIFY(leg[u"fit"][u"per_token_s"].isDouble());
            QCOMPARE(leg[u"fit"][u"ci95"].toArray().size(), 2);
            QCOMPARE(leg[u"quality"][u"n"].toInt(), 10);
            QVERIFY(leg[u"quality"][u"f1"].isDouble());
        }
    }

    void wrongFiguresAndFilesEndWithTheirCode_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("named");
        const QString charts = m_folder.filePath(u"none"_s);
        QTest::addRow("out") << QStringList {u"--format"_s, u"html"_s, u"--out"_s, u"/nowhere/report.html"_s} << 1
                             << QByteArray("/nowhere/report.html");
        QTest::addRow("requests") << QStringList {u"--requests"_s, u"/nowhere/rows.csv"_s} << 1
                                  << QByteArray("/nowhere/rows.csv");
        QTest::addRow("charts") << QStringList {u"--charts"_s, original()} << 1 << QByteArray("original.json");
        QTest::addRow("baseline") << QStringList {u"--baseline"_s, u"nobody"_s} << 1 << QByteArray("nobody");
        QTest::addRow("format") << QStringList {u"--format"_s, u"docx"_s} << 2 << QByteArray("--format");
        QTest::addRow("figure format") << QStringList {u"--charts"_s, charts, u"--figure-format"_s, u"bmp"_s} << 2
                                       << QByteArray("--figure-format");
        QTest::addRow("half a size") << QStringList {u"--charts"_s, charts, u"--figure-size"_s, u"900x"_s} << 2
                                     << QByteArray("--figure-size");
        QTest::addRow("too large") << QStringList {u"--charts"_s, charts, u"--figure-size"_s, u"900x99999"_s} << 2
                                   << QByteArray("--figure-size");
        QTest::addRow("scale") << QStringList {u"--charts"_s, charts, u"--figure-scale"_s, u"0"_s} << 2
                               << QByteArray("--figure-scale");
        QTest::addRow("background") << QStringList {u"--charts"_s, charts, u"--figure-background"_s, u"pink"_s} << 2
                                    << QByteArray("--figure-background");
    }

    void wrongFiguresAndFilesEndWithTheirCode()
    {
        QFETCH(const QStringList, options);
        QFETCH(const int, exitCode);
        QFETCH(const QByteArray, named);
        const Ended ended = runProgram(compare(options));
        QVERIFY2(ended.exitCode == exitCode, ended.err.constData());
        QVERIFY2(ended.err.contains(named), ended.err.constData());
        QVERIFY(!QFileInfo::exists(m_folder.filePath(u"none"_s)));
    }

    void figuresHaveThePixelsAskedFor()
    {
        const QDir charts(m_folder.filePath(u"pixels"_s));
        const Ended drawn = runProgram(
            compare({u"--charts"_s, charts.path(), u"--figure-size"_s, u"400x300"_s, u"--figure-scale"_s, u"1.5"_s,
                     u"--figure-background"_s, u"transparent"_s, u"--figure-format"_s, u"png"_s}));
        QVERIFY2(drawn.exitCode == 0, drawn.err.constData());
        const QStringList files = charts.entryList(QDir::Files);
        QVERIFY(files.size() >= 3);
        for (const QString& file : files) {
            const QImage picture(charts.filePath(file));
            QCOMPARE(picture.size(), QSize(600, 450)); // also says that it is no SVG or PDF
            QCOMPARE(qAlpha(picture.pixel(0, 0)), 0);
        }
    }

    void formatsThatPointToFiguresFindThem()
    {
        for (const auto& [format, suffix] : {std::pair(u"markdown"_s, u".png"_s), std::pair(u"latex"_s, u".pdf"_s)}) {
            const QString report = m_folder.filePath(u"report"_s + suffix + u".txt"_s);
            const Ended written = runProgram(compare(
                {u"--format"_s, format, u"--out"_s, report, u"--charts"_s, m_folder.filePath(u"figures of it"_s)}));
            QVERIFY2(written.exitCode == 0, written.err.constData());
            QVERIFY(written.out.isEmpty());
            QVERIFY(QFileInfo::exists(m_folder.filePath(u"figures of it/latency-by-prompt"_s + suffix)));
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCompareCommand)

#include "tst_comparecommand.moc"
