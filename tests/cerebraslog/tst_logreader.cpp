// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logrows.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace tokenscope;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString realLogs()
{
    return QStringLiteral(SOURCE_ROOT "/../shared/data/cerebras_logs");
}

bool isTrainingLog(const QByteArray& log)
{
    bool isProven = false;
    LogReader reader;
    const auto sink = [&isProven](const LogEvent& event) { isProven = isProven || provesTrainingLog(event.kind); };
    reader.feed(log, sink);
    reader.finish(sink);
    return isProven;
}

LogReader finished(const QByteArray& log)
{
    LogReader reader;
    reader.feed(log, [](const LogEvent&) {});
    reader.finish([](const LogEvent&) {});
    return reader;
}

} // namespace

class TestLogReader : public QObject
{
    Q_OBJECT

private slots:
    void surroundingsTellReleaseAndSequenceLength_data();
    void surroundingsTellReleaseAndSequenceLength();
    void cutEndsMakeNoWrongNumbers_data();
    void cutEndsMakeNoWrongNumbers();
    void cutEndsAreNoticed_data();
    void cutEndsAreNoticed();
    void firstAndLastTimesAreThoseOfAnyLine();
    void copyIsFinishedWhileTheOriginalReadsOn();
    void realLogsAreReadAsTheyWereByHand();
    void realLogsThatAreShortTellWhatTheyAre();
    void onlyCerebrasProvesATrainingLog_data();
    void onlyCerebrasProvesATrainingLog();
};

void TestLogReader::surroundingsTellReleaseAndSequenceLength_data()
{
    columns();
    row("path in a command", "$ cd /home/me/R_2.6.0/modelzoo && cszoo fit p.yaml |& tee mytest.log\n",
        {"1 Release \"2.6.0\""});
    row("path of two numbers", "(venv) me@host:~/R_2.10/modelzoo$ \n", {"1 Release \"2.10\""});
    row("branch", "git checkout Release_2.6.0 \n", {"1 Release \"2.6.0\""});
    row("folder", "/home/user/gnn-modelzoo-v2.6/src\n", {"1 Release \"2.6\""});
    row("package", "cerebras_pytorch==2.0.2\n", {"1 Release \"2.0.2\""});
    row("list of packages", "cerebras-pytorch       2.4.0 \n", {"1 Release \"2.4.0\""});
    row("full stop behind it", "It is R_2.4.0.\n", {"1 Release \"2.4.0\""});
    row("told once", "/R_2.6.0/a\n/R_2.4.0/b\n", {"1 Release \"2.6.0\""});
    row("guess and then knowledge",
        "2025-10-08 04:09:52,006 WARNING:   Event reason=InconsistentVersion message='Warning: job image version "
        "2.5.1-202507111115-6-48e76807 is inconsistent with cluster server version 3.0.1-2025'\n"
        "/home/me/R_2.5.0/x\n",
        {"1 2025-10-08 04:09:52.006 Release \"2.5.1\"", "2 Release \"2.5.0\""});
    row("no guess after knowledge",
        "/home/me/R_2.5.0/x\n"
        "2025-10-08 04:09:52,006 WARNING:   Event message='Warning: job image version 2.5.1-2025 is inconsistent'\n",
        {"1 Release \"2.5.0\""});
    row("no releases", "VAR_2.6.0 R_2 R_x.y R_. R_2. R_..1 PR_2.5.0 R_= 0.95\n", {});
    row("sequence length of a parameters file", "cp configs/bert_large_MSL128_sampleds.yaml .\n",
        {"1 SequenceLength 128"});
    row("sequence length in small letters", "params_bert_large_msl128_sampleds.yaml\n", {"1 SequenceLength 128"});
    row("sequence length of parameters", "  max_sequence_length: 4096\n  'max_sequence_length': 128,\n",
        {"1 SequenceLength 4096"});
    row("sequence length of a dictionary", "{'max_sequence_length': 2048, 'x': 1}\n", {"1 SequenceLength 2048"});
    row("no sequence lengths", "max_sequence_length: null\nmax_sequence_length: 99999999999\n_MSL_\n", {});
    row("traceback of Cerebras's environment",
        "File \"/home/me/R_2.6.0/venv_cerebras_pt/lib64/python3.11/site-packages/peft/model.py\", line 26, in "
        "<module>\n",
        {"1 FitSummary", "1 Release \"2.6.0\""});
}

void TestLogReader::surroundingsTellReleaseAndSequenceLength()
{
    compareHoweverCut();
}

void TestLogReader::cutEndsMakeNoWrongNumbers_data()
{
    columns();
    const QByteArray train = "INFO:   | Train Device=CSX, Step=50";
    row("in the device", "INFO:   | Train Device=CS", {});
    row("in the device, with a line end", "INFO:   | Train Device=CS\n  ", {});
    row("in the step", train, {});
    row("in the step, with a line end", train + "\n", {});
    row("behind the step", train + ",", {"1 Train CSX 50"});
    row("in the loss", train + ", Loss=7.67", {"1 Train CSX 50"});
    row("in the loss, with a line end", train + ", Loss=7.67\n\n  \n", {"1 Train CSX 50"});
    row("behind the loss", train + ", Loss=7.67166", {"1 Train CSX 50 loss=7.67166"});
    row("in the rate", train + ", Loss=7.67166, Rate=33.0", {"1 Train CSX 50 loss=7.67166"});
    row("in the rate's unit", train + ", Loss=7.67166, Rate=33.08 samp", {"1 Train CSX 50 loss=7.67166 rate=33.08"});
    row("in the time", train + ", Rate=33.08 samples/sec, LoopTimeRemaining=1:18:0", {"1 Train CSX 50 rate=33.08"});
    row("behind the time", train + ", Rate=33.08 samples/sec, LoopTimeRemaining=1:18:05",
        {"1 Train CSX 50 rate=33.08 loop=4685"});
    row("behind the day", train + ", Rate=33.08 samples/sec, TimeRemaining>1 day,", {"1 Train CSX 50 rate=33.08"});
    row("steps alone, as all the lines before", train + "\n" + train + "\nINFO:   x\n" + train + "\n",
        {"1 Train CSX 50", "2 Train CSX 50", "4 Train CSX 50"});
    row("in the samples", "Processed 2048", {});
    row("in the seconds", "Processed 204800 training sample(s) in 727", {});
    row("in the batch size", "INFO: Effective batch size is 10", {});
    row("in the systems", "INFO: Preparing to execute using 1", {});
    row("in the checkpoint's step", "INFO: Saving checkpoint at step 20", {});
    row("in the micro batch", "INFO: Gradient accumulation picked micro batch size 20", {});
    row("in the planned steps", "INFO: Starting training loop 1, from global step 0 to 40", {"1 LoopBegan"});
    row("in the total", "INFO: for a total of 100", {});
    row("in the job", "INFO: Job id: wsjob-9tf", {});
    row("in the release", "/home/me/R_2.1", {});
    row("in the sequence length", "a_MSL12", {});
    row("in a phase's words", "INFO: Beginning applian", {});
    row("behind a phase's words", "INFO: Beginning appliance run", {"1 RunBegan"});
}

void TestLogReader::cutEndsMakeNoWrongNumbers()
{
    compareHoweverCut();
}

void TestLogReader::cutEndsAreNoticed_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<bool>("isCutShort");
    const QByteArray train = "2025-11-25 15:39:45,243 INFO:   | Train Device=CSX, Step=50, Loss=7.67166, Rate=33.08 "
                             "samples/sec, GlobalRate=33.02 samples/sec, TimeRemaining=1:18:05";
    QTest::newRow("whole line") << train + '\n' << false;
    QTest::newRow("whole line without its end") << train << false;
    QTest::newRow("in the loss") << train.left(train.indexOf("67166")) << true;
    QTest::newRow("in the device, and the line ended") << train.left(train.indexOf("SX,")) + "\n  " << true;
    QTest::newRow("behind a comma") << train.left(train.indexOf(" Rate")) << true;
    QTest::newRow("lines behind it") << train.left(train.indexOf("SX,")) + "\nINFO:   more\n" << false;
    QTest::newRow("in the date") << QByteArray("2025-11-25 15:3") << true;
    QTest::newRow("in a phase's words") << QByteArray("INFO:   Beginning app") << true;
    QTest::newRow("in a number") << QByteArray("INFO:   Saving checkpoint at step 20") << true;
    QTest::newRow("other words") << QByteArray("INFO:   Something el") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestLogReader::cutEndsAreNoticed()
{
    QFETCH(const QByteArray, log);
    QFETCH(const bool, isCutShort);
    QCOMPARE(finished(log).isCutShort(), isCutShort);
}

void TestLogReader::firstAndLastTimesAreThoseOfAnyLine()
{
    const LogReader reader
        = finished("words\n1970-01-01 00:00:01,500 INFO:   one\n1970-01-01 00:00:09,000 INFO:   two\n"
                   "E0711 18:04:02.654472867  609793 parser.cc:1234]  metadata\n"
                   "2025-07-11 18:03:47,814:INFO wsjob-7jav main subprocess terminated\n");
    QCOMPARE(reader.firstAt(), std::optional(Milliseconds {1500}));
    QCOMPARE(reader.lastAt(), std::optional(Milliseconds {9000}));
    QVERIFY(!finished("words\n").firstAt());
}

void TestLogReader::copyIsFinishedWhileTheOriginalReadsOn()
{
    QByteArrayList early;
    QByteArrayList events;
    LogReader reader;
    const auto sink = [&events](const LogEvent& event) { events << textOf(event); };
    reader.feed("INFO:   Beginning appliance run\nINFO:   | Train Device=CSX, Step=5", sink);
    LogReader copy = reader;
    copy.finish([&early](const LogEvent& event) { early << textOf(event); });
    reader.feed("0, Loss=7.67166\n", sink);
    reader.finish(sink);
    QCOMPARE(early, QByteArrayList());
    QCOMPARE(events, QByteArrayList({"1 RunBegan", "2 Train CSX 50 loss=7.67166"}));
}

void TestLogReader::realLogsAreReadAsTheyWereByHand()
{
    const QString folder = realLogs();
    if (!QFile::exists(folder))
        return; // they are not part of the project
    const QByteArrayList rows = contentOf(folder + QStringLiteral("/expected_summary.csv")).trimmed().split('\n');
    QVERIFY(rows.size() > 10);
    for (const QByteArray& row : rows.mid(1)) {
        const QByteArrayList cells = row.split(',');
        const QByteArray log = contentOf(folder + QLatin1Char('/') + QString::fromLatin1(cells[0]));
        QVERIFY2(isTrainingLog(log), cells[0].constData());
        std::vector<std::int64_t> steps;
        LogReader reader;
        const auto sink = [&steps](const LogEvent& event) {
            if (event.kind == LogEventKind::Train)
                steps.push_back(event.progress.step);
        };
        for (const char& byte : log)
            reader.feed(QByteArrayView(&byte, 1), sink);
        reader.finish(sink);
        QCOMPARE(std::ssize(steps), cells[1].toInt());
        QCOMPARE(qint64 {steps.front()}, cells[2].toLongLong());
        QCOMPARE(qint64 {steps.back()}, cells[3].toLongLong());
    }
}

void TestLogReader::realLogsThatAreShortTellWhatTheyAre()
{
    const QString folder = realLogs() + QLatin1Char('/');
    if (!QFile::exists(folder))
        return; // they are not part of the project
    QVERIFY(!isTrainingLog(contentOf(folder + QStringLiteral("NEGATIVE_gnn_arxiv_1gpu_not_cerebras.log"))));
    const QByteArray import = contentOf(folder + QStringLiteral("r26_import_error_edaraya.txt"));
    QVERIFY(isTrainingLog(import));
    QVERIFY(eventsOf(import).last().startsWith("3 PythonError \"ModuleNotFoundError: No module named"));
    const QByteArray failed = contentOf(folder + QStringLiteral("r24_llama2_7b_bs1024_FAILED_excerpt.log"));
    QVERIFY(isTrainingLog(failed));
    QVERIFY(eventsOf(failed).contains("59 2025-07-11 18:04:23.132 Processed 11264 9567.159426912s \"training\""));
    QVERIFY(eventsOf(failed).last().startsWith("63 PythonError \"cerebras.appliance.errors.PicklableRpcError"));
    const QByteArray partial = contentOf(folder + QStringLiteral("r26_llama2_7b_bs1024_partial_edaraya.txt"));
    QCOMPARE(eventsOf(partial).size(), 2);
}

void TestLogReader::onlyCerebrasProvesATrainingLog_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<bool>("isProven");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("another program") << QByteArray(
        "2026-02-01 23:32:37 [INFO] Executing: uv run gnn-modelzoo-v2.6/src/cerebras/modelzoo/graphsage.py\n"
        "[Step=0020] Wall=24.3825s | Loss=4.6815\n[Throughput] Samples: 136509.48 samples/s (136506.00)\n"
        "INFO: Training completed successfully!\nINFO: Saving checkpoint at step 200\nINFO: Saved checkpoint a.pt\n"
        "INFO: Starting train loop\nINFO: Effective batch size is 64.\nINFO: Compiling the model\n"
        "INFO: Initiating shutdown sequence due to failed dome opening\nValueError: no\nProcessed 5 files\n")
                                     << false;
    QTest::newRow("a command") << QByteArray("$ cszoo fit configs/params.yaml --model_dir R_2.6.0/model_dir\n")
                               << false;
    QTest::newRow("progress") << QByteArray("| Train Device=CSX, Step=50, Loss=7.67166\n") << true;
    QTest::newRow("queue") << QByteArray("INFO:   Poll ingress status: Waiting for job running\n") << true;
    QTest::newRow("start") << QByteArray("INFO:   Trainer Fit Summary\n") << true;
    QTest::newRow("end") << QByteArray("Processed 12 training sample(s) in 5 seconds.\n") << true;
    QTest::newRow("failed job") << QByteArray("ERROR:   Job wsjob-a failed due to: x\n") << true;
    QTest::newRow("missing module") << QByteArray(
        "File \"/R_2.6.0/venv_cerebras_pt/lib/python3.11/peft.py\", line 26, in <module>\nModuleNotFoundError: x\n")
                                    << true;
}

void TestLogReader::onlyCerebrasProvesATrainingLog()
{
    QFETCH(const QByteArray, log);
    QFETCH(const bool, isProven);
    QCOMPARE(isTrainingLog(log), isProven);
}

QTEST_APPLESS_MAIN(TestLogReader)
#include "tst_logreader.moc"
