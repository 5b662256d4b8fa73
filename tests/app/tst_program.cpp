// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

QByteArray answersOf(const QString& path)
{
    QProcess python;
    python.start(u"python3"_s,
                 {u"-c"_s,
                  u"import json, sys\n"
                  "d = json.load(open(sys.argv[1]))\n"
                  "assert set(d['models']) == {'simulated_metis', 'simulated_sophia'}, d['models']\n"
                  "for leg in d['models']:\n"
                  "    s = d[leg]['statistics']\n"
                  "    l = [r['latency_sec'] for r in d[leg]['results']]\n"
                  "    assert s['num_requests'] == s['successful_requests'] == len(l) == 10, s\n"
                  "    assert abs(s['latency']['mean'] - sum(l) / 10) < 1e-9\n"
                  "    assert s['latency']['median'] == sorted(l)[5]\n"
                  "    t = sum(r['metadata']['total_tokens'] for r in d[leg]['results'])\n"
                  "    assert s['tokens']['total'] == t and abs(s['throughput_tokens_per_sec'] - t / sum(l)) < 1e-9\n"
                  "    for r in d[leg]['results']: print(leg, r['prompt_id'], r['run'], r['prompt'], r['response'])\n"
                  "print(d['timestamp'][:4], d['dataset']['num_samples'])\n"_s,
                  path});
    python.waitForFinished(longestRun);
    return python.exitCode() == 0 ? python.readAllStandardOutput() : "python: " + python.readAllStandardError();
}

} // namespace

/// The program as its users start it: arguments in, documents, files and exit codes out.
class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }

    void aRunWritesAFileThatScriptsForTheOriginalRead()
    {
        const QString path = m_folder.filePath(u"first.json"_s);
        const Ended run = runProgram(quickRun(path));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject document = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(document[u"file"].toString(), path);
        for (const QJsonValue& leg : document[u"legs"].toArray())
            QCOMPARE(leg[u"quality"][u"n"].toInt(), 10);
        const QJsonObject again
            = QJsonDocument::fromJson(runProgram({u"compare"_s, path, u"--format"_s, u"json"_s}).out).object();
        QCOMPARE(legOf(again, u"simulated_metis"_s)[u"quality"], legOf(document, u"simulated_metis"_s)[u"quality"]);
        const QByteArray answers = answersOf(path);
        QVERIFY2(!answers.startsWith("python: "), answers.constData());
        QCOMPARE(answers.count("simulated_metis "), 10);
    }

    void twoRunsOfOneSeedHaveTheSamePromptsAndAnswersAnotherSeedHasNot()
    {
        const QString first = m_folder.filePath(u"seed1.json"_s);
        const QString second = m_folder.filePath(u"seed1again.json"_s);
        const QString other = m_folder.filePath(u"seed2.json"_s);
        QCOMPARE(runProgram(quickRun(first)).exitCode, 0);
        QCOMPARE(runProgram(quickRun(second)).exitCode, 0);
        QCOMPARE(runProgram(quickRun(other) + QStringList {u"--seed"_s, u"2"_s}).exitCode, 0);
        QCOMPARE(answersOf(second), answersOf(first));
        QVERIFY(answersOf(other) != answersOf(first));
    }

    void theScaledMeanLatencyIsThatOfTheProfile_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("leg");
        QTest::addColumn<double>("fixed"); // s
        QTest::addColumn<double>("perToken"); // s
        QTest::addColumn<double>("firstExtra"); // s, once in ten requests
        QTest::addRow("Metis") << u"Simulated Metis"_s << u"simulated_metis"_s << 4.8 << 0.0027 << 0.0;
        QTest::addRow("Sophia") << u"Simulated Sophia"_s << u"simulated_sophia"_s << 1.06 << 0.0068 << 1.6;
    }

    void theScaledMeanLatencyIsThatOfTheProfile()
    {
        QFETCH(const QString, endpoint);
        QFETCH(const QString, leg);
        QFETCH(const double, fixed);
        QFETCH(const double, perToken);
        QFETCH(const double, firstExtra);
        const Ended run = runProgram(quickRun(m_folder.filePath(leg + u".json"_s), u"0.05"_s)
                                     + QStringList {u"--endpoint"_s, endpoint});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject metrics = legOf(QJsonDocument::fromJson(run.out).object(), leg)[u"metrics"].toObject();
        const double mean = metrics[u"latency_s"][u"mean"].toDouble() / 0.05;
        const double expected = fixed + perToken * metrics[u"output_tokens"][u"mean"].toDouble() + firstExtra / 10;
        QVERIFY2(std::abs(mean / expected - 1) < 0.15, qPrintable(u"%1 against %2"_s.arg(mean).arg(expected)));
    }

    void onlyTheDocumentGoesToStdout()
    {
        const Ended run = runProgram(quickRun(m_folder.filePath(u"pure.json"_s)));
        QJsonParseError error {};
        QJsonDocument::fromJson(run.out, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QVERIFY(run.err.contains("Simulated Metis"));
        QVERIFY(runProgram(quickRun(m_folder.filePath(u"quiet.json"_s)) + QStringList {u"--quiet"_s}).err.isEmpty());
    }

    void aRefusedEndpointIsExitCodeThreeAndTheOtherIsMeasured()
    {
        QTcpServer reserved; // finds a port that nobody listens on
        QVERIFY(reserved.listen(QHostAddress::LocalHost));
        const quint16 port = reserved.serverPort();
        reserved.close();
        const QString path = m_folder.filePath(u"refused.json"_s);
        const Ended run
            = runProgram({u"run"_s, u"--endpoint"_s, u"gone=http://127.0.0.1:%1/v1,model=m"_s.arg(port),
                          u"--endpoint"_s, u"Simulated Sophia"_s, u"--time-scale"_s, u"0.01"_s, u"--count"_s, u"3"_s,
                          u"--pause"_s, u"0"_s, u"--format"_s, u"json"_s, u"--out"_s, path});
        QVERIFY2(run.exitCode == 3, run.err.constData());
        const QJsonObject document = QJsonDocument::fromJson(run.out).object();
        const QJsonObject gone = legOf(document, u"gone"_s);
        QCOMPARE(gone[u"n"].toInt(), 3);
        QCOMPARE(gone[u"failed"].toInt(), 3);
        QCOMPARE(gone[u"failures"][u"refused"].toInt(), 3);
        QVERIFY(gone[u"metrics"][u"latency_s"].isNull());
        QCOMPARE(legOf(document, u"simulated_sophia"_s)[u"succeeded"].toInt(), 3);
    }

    void anInterruptedRunKeepsWhatItMeasured()
    {
        const QString path = m_folder.filePath(u"stopped.json"_s);
        QProcess process;
        process.start(QStringLiteral(TOKENSCOPE_PROGRAM),
                      {u"run"_s, u"--time-scale"_s, u"0.05"_s, u"--count"_s, u"36"_s, u"--format"_s, u"json"_s,
                       u"--out"_s, path});
        QVERIFY(process.waitForStarted());
        QByteArray err;
        QTRY_VERIFY_WITH_TIMEOUT((err += process.readAllStandardError()).contains("Simulated Metis 3:"), 30'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(longestRun));
        QCOMPARE(process.exitCode(), 130);
        const QJsonObject leg
            = legOf(QJsonDocument::fromJson(process.readAllStandardOutput()).object(), u"simulated_metis"_s);
        QVERIFY(leg[u"succeeded"].toInt() >= 3);
        QVERIFY(QFile::exists(path));
        QVERIFY(QDir(m_folder.path()).entryList({u"*.journal"_s}, QDir::Files | QDir::Hidden).isEmpty());
    }

    void aKilledRunIsRecovered()
    {
        const QTemporaryDir folder;
        QProcess process;
        process.start(QStringLiteral(TOKENSCOPE_PROGRAM),
                      {u"run"_s, u"--time-scale"_s, u"0.05"_s, u"--count"_s, u"36"_s, u"--out"_s, folder.path()});
        QVERIFY(process.waitForStarted());
        QByteArray err;
        QTRY_VERIFY_WITH_TIMEOUT((err += process.readAllStandardError()).contains("Simulated Metis 4:"), 30'000);
        process.kill();
        QVERIFY(process.waitForFinished(longestRun));
        const Ended recovered = runProgram({u"recover"_s, folder.path()});
        QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
        const QString path = QString::fromUtf8(recovered.out).trimmed();
        const Ended shown = runProgram({u"show"_s, path, u"--format"_s, u"json"_s});
        const QJsonObject leg = legOf(QJsonDocument::fromJson(shown.out).object(), u"simulated_metis"_s);
        QVERIFY2(leg[u"succeeded"].toInt() >= 3, shown.out.constData());
    }

    void aTokenReachesNeitherFileNorOutput()
    {
        const QString secret = u"s3cr3t-t0ken-4711"_s;
        QProcess server;
        server.start(QStringLiteral(TOKENSCOPE_PROGRAM),
                     {u"simulate"_s, u"--port"_s, u"0"_s, u"--time-scale"_s, u"0.01"_s});
        QVERIFY(server.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 20'000);
        const QString url = QString::fromUtf8(server.readLine()).trimmed();
        const QString path = m_folder.filePath(u"token.json"_s);
        const Ended run = runProgram({u"run"_s, u"--endpoint"_s, u"mine=%1,key-env=TOKENSCOPE_TEST_KEY"_s.arg(url),
                                      u"--count"_s, u"2"_s, u"--out"_s, path},
                                     {{u"TOKENSCOPE_TEST_KEY"_s, secret}});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QByteArray& text : {file.readAll(), run.out, run.err})
            QVERIFY(!text.contains(secret.toUtf8()));
        ::kill(static_cast<pid_t>(server.processId()), SIGTERM);
        QVERIFY(server.waitForFinished(longestRun));
        QCOMPARE(server.exitCode(), 0);
    }

    void whatCannotBeDoneIsSaidAndExitCodeOne_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("named");
        QTest::addRow("no such file") << QStringList {u"show"_s, u"/nowhere/results.json"_s}
                                      << QByteArray("results.json");
        QTest::addRow("not JSON") << QStringList {u"compare"_s, QStringLiteral(SOURCE_ROOT "/README.md")}
                                  << QByteArray("README.md");
        QTest::addRow("no such endpoint")
            << QStringList {u"run"_s, u"--endpoint"_s, u"Atlantis"_s} << QByteArray("Atlantis");
        QTest::addRow("no such prompts") << QStringList {u"run"_s, u"--prompts"_s, u"/nowhere/prompts.txt"_s}
                                         << QByteArray("prompts.txt");
        QTest::addRow("a key in the argument")
            << QStringList {u"run"_s, u"--endpoint"_s, u"a=http://h/v1,key=abc"_s} << QByteArray("key-env");
        QTest::addRow("no such set") << QStringList {u"dataset"_s, u"fetch"_s, u"alexandria"_s}
                                     << QByteArray("alexandria");
    }

    void whatCannotBeDoneIsSaidAndExitCodeOne()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, named);
        const Ended ended = runProgram(arguments);
        QCOMPARE(ended.exitCode, 1);
        QVERIFY(ended.out.isEmpty());
        QVERIFY2(ended.err.contains(named), ended.err.constData());
    }

    void chartsAreDrawnWithoutADisplay()
    {
        const QTemporaryDir folder;
        QStringList arguments = quickRun(folder.filePath(u"charted.json"_s));
        const Ended run = runProgram(arguments << u"--charts"_s << folder.filePath(u"charts"_s));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QDir charts(folder.filePath(u"charts"_s));
        const QStringList pictures = charts.entryList({u"*.png"_s});
        QVERIFY2(pictures.size() >= 2, run.err.constData());
        for (const QString& picture : pictures)
            QVERIFY(QFileInfo(charts.filePath(picture)).size() > 5'000);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestProgram)

#include "tst_program.moc"
