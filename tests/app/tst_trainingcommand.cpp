// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

namespace {

/// A log as release 2.6 writes it; the clock moves from line to line.
class LogText
{
public:
    LogText& wait(double seconds)
    {
        m_now = m_now.addMSecs(qRound64(1000 * seconds));
        return *this;
    }

    LogText& say(const QString& words)
    {
        m_text += m_now.toString(u"yyyy-MM-dd hh:mm:ss,zzz"_s).toUtf8() + " INFO:   " + words.toUtf8() + '\n';
        return *this;
    }

    [[nodiscard]] const QByteArray& text() const { return m_text; }

private:
    QDateTime m_now {QDate(2026, 3, 1), QTime(9, 0), Qt::UTC};
    QByteArray m_text {};
};

/// Queued and compiled for 20 minutes, then 200 steps at `rate` samples/s, then five minutes of checkpoint.
QByteArray logOf(int batchSize, double rate)
{
    LogText log;
    log.say(u"Compiling the model. This may take a few minutes."_s);
    log.say(u"Initiating a new compile wsjob against the cluster server."_s).wait(60);
    log.say(u"Job id: wsjob-aaaa, workflow id: wflow-a"_s).wait(40);
    log.say(u"Poll ingress status: Waiting for job running, current job status: Queueing, msg: job queueing"_s)
        .wait(900);
    log.say(u"Poll ingress success: Ingress is ready."_s).wait(200);
    log.say(u"Compile was successful!"_s);
    log.say(u"Programming Cerebras Wafer Scale Cluster for execution. This may take a few minutes."_s).wait(5);
    log.say(u"Initiating a new execute wsjob against the cluster server."_s).wait(10);
    log.say(u"Poll ingress success: Ingress is ready."_s);
    log.say(u"Preparing to execute using 1 CSX"_s).wait(30);
    log.say(u"About to send initial weights"_s).wait(30);
    log.say(u"Finished sending initial weights"_s).wait(60);
    log.say(u"Device programming is complete"_s).wait(5);
    log.say(u"Appliance staging is complete"_s);
    log.say(u"Beginning appliance run"_s);
    for (int step = 50; step <= 200; step += 50) {
        log.wait(50 * batchSize / rate);
        log.say(u"| Train Device=CSX, Step=%1, Loss=%2, Rate=%3 samples/sec, GlobalRate=%3 samples/sec, "
                "LoopTimeRemaining=0:10:00, TimeRemaining=0:10:00"_s.arg(step)
                    .arg(9.0 - step / 100.0, 0, 'f', 5)
                    .arg(rate, 0, 'f', 2));
    }
    log.say(u"Saving checkpoint at step 200"_s).wait(300);
    log.say(u"Saved checkpoint model_dir/checkpoint_200.mdl"_s);
    log.say(u"Training completed successfully!"_s);
    log.say(u"Processed %1 training sample(s) in %2 seconds."_s.arg(200 * batchSize)
                .arg(1640 + 200 * batchSize / rate, 0, 'f', 3));
    return log.text();
}

QJsonObject jsonOf(const Ended& ended)
{
    return QJsonDocument::fromJson(ended.out).object();
}

} // namespace

/// What `training` reads and writes, as its users start it.
class TestTrainingCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(QDir(m_folder.path()).mkdir(u"logs"_s));
        write(u"logs/small.log"_s, logOf(256, 32.5));
        write(u"logs/large.txt"_s, logOf(1024, 33));
        write(u"logs/notes.txt"_s, "Remember to ask for more time.\n");
        write(u"logs/picture.png"_s, "no log");
        QVERIFY(QDir(m_folder.path()).mkdir(u"empty"_s));
    }

    void aFolderIsAllLogsInIt()
    {
        const Ended ended = runProgram({u"training"_s, path(u"logs"_s), u"--format"_s, u"json"_s});
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
        QVERIFY(ended.err.contains("notes.txt"));
        QVERIFY(!ended.err.contains("picture.png"));
        const QJsonArray runs = jsonOf(ended)[u"runs"].toArray();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0][u"batch_size"].toInt(), 256);
        QCOMPARE(runs[0][u"steps"].toInt(), 200);
        QCOMPARE(runs[0][u"status"].toString(), u"completed"_s);
        QVERIFY(std::abs(runs[0][u"window_rate_samples_per_s"].toDouble() - 32.5) < 0.1);
        QVERIFY(std::abs(runs[0][u"end_to_end_samples_per_s"].toDouble() - 51200 / (1640 + 51200 / 32.5)) < 0.01);
        QVERIFY(runs[0][u"warning_codes"].toArray().contains(u"end_to_end_misleads"_s));
        QVERIFY(std::abs(runs[0][u"phases_s"][u"training"].toDouble() - 51200 / 32.5) < 10);
        QVERIFY(std::abs(runs[0][u"phases_s"][u"checkpoint"].toDouble() - 300) < 1);
        QCOMPARE(runs[1][u"batch_size"].toInt(), 1024);
        QVERIFY(jsonOf(ended)[u"conclusion"].toString().startsWith(u"33 samples/s at every size"_s));
    }

    void theOrderOfFilesDoesNotMatter()
    {
        const Ended one = runProgram({u"training"_s, path(u"logs/small.log"_s), path(u"logs/large.txt"_s)});
        const Ended other = runProgram({u"training"_s, path(u"logs/large.txt"_s), path(u"logs/small.log"_s)});
        QCOMPARE(one.exitCode, 0);
        QVERIFY(one.out.contains("By batch size"));
        QCOMPARE(one.out, other.out);
    }

    void aFileGivenTwiceIsOneRun()
    {
        const Ended ended = runProgram({u"training"_s, path(u"logs/small.log"_s), path(u"logs"_s),
                                        path(u"logs/../logs/small.log"_s), u"--format"_s, u"json"_s});
        QCOMPARE(jsonOf(ended)[u"runs"].toArray().size(), 2);
    }

    void everyFormatIsWritten_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("beginning");
        QTest::addRow("text") << u"text"_s << QByteArray("Training at batch sizes from 256 to 1024\n===");
        QTest::addRow("markdown") << u"markdown"_s << QByteArray("# Training at batch sizes from 256 to 1024\n");
        QTest::addRow("csv") << u"csv"_s << QByteArray("file,name,batch_size,");
        QTest::addRow("json") << u"json"_s << QByteArray("{");
        QTest::addRow("latex") << u"latex"_s << QByteArray("% pdflatex");
        QTest::addRow("html") << u"html"_s << QByteArray("<!DOCTYPE html>");
    }

    void everyFormatIsWritten()
    {
        QFETCH(const QString, format);
        QFETCH(const QByteArray, beginning);
        const QString file = path(u"report."_s + format);
        const QStringList arguments {u"training"_s, path(u"logs/small.log"_s), path(u"logs/large.txt"_s), u"--format"_s,
                                     format};
        const Ended printed = runProgram(arguments);
        QVERIFY2(printed.exitCode == 0, printed.err.constData());
        QVERIFY2(printed.out.startsWith(beginning), printed.out.left(200).constData());
        const Ended written = runProgram(arguments + QStringList {u"--out"_s, file});
        QVERIFY2(written.exitCode == 0, written.err.constData());
        QVERIFY(written.out.isEmpty());
        QFile report(file);
        QVERIFY(report.open(QIODevice::ReadOnly));
        QCOMPARE(report.readAll().trimmed(), printed.out.trimmed());
    }

    void theUserKnowsBetterThanTheLog()
    {
        const Ended ended = runProgram({u"training"_s, path(u"logs/small.log"_s), u"--batch-size"_s, u"512"_s,
                                        u"--sequence-length"_s, u"4096"_s, u"--format"_s, u"json"_s});
        const QJsonValue run = jsonOf(ended)[u"runs"].toArray().at(0);
        QCOMPARE(run[u"batch_size"].toInt(), 512);
        QCOMPARE(run[u"batch_size_source"].toString(), u"user"_s);
        QCOMPARE(run[u"tokens_per_s"].toDouble(), 4096 * run[u"window_rate_samples_per_s"].toDouble());
    }

    void figuresAreDrawnWithoutADisplay()
    {
        const QString report = path(u"figures.md"_s);
        const Ended drawn
            = runProgram({u"training"_s, path(u"logs/small.log"_s), path(u"logs/large.txt"_s), u"--format"_s,
                          u"markdown"_s, u"--out"_s, report, u"--charts"_s, path(u"figures"_s)});
        QVERIFY2(drawn.exitCode == 0, drawn.err.constData());
        QFile file(report);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        for (const char* stem : {"rate-by-batch-size", "loss-by-samples", "loss-by-steps", "wall-time"}) {
            QVERIFY2(text.contains(QByteArray(QByteArray("(figures/") + stem + ".png)")), stem);
            for (const char* suffix : {".png", ".svg", ".pdf"})
                QVERIFY(QFileInfo(path(u"figures/"_s + QLatin1String(stem) + QLatin1String(suffix))).size() > 0);
        }
        const Ended page = runProgram(
            {u"training"_s, path(u"logs/small.log"_s), path(u"logs/large.txt"_s), u"--format"_s, u"html"_s});
        QVERIFY(page.out.count("<svg ") >= 4);
    }

    void endsWithItsCode_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("named");
        const QString log = path(u"logs/small.log"_s);
        QTest::addRow("nothing but foreign") << QStringList {path(u"logs/notes.txt"_s)} << 1 << QByteArray("notes.txt");
        QTest::addRow("no such file") << QStringList {path(u"none.log"_s)} << 1 << QByteArray("none.log");
        QTest::addRow("one of two is there") << QStringList {log, path(u"none.log"_s)} << 0 << QByteArray("none.log");
        QTest::addRow("empty folder") << QStringList {path(u"empty"_s)} << 1 << QByteArray("empty");
        QTest::addRow("not writable") << QStringList {log, u"--out"_s, u"/nowhere/report"_s} << 1
                                      << QByteArray("/nowhere/report");
        QTest::addRow("charts") << QStringList {log, u"--charts"_s, log} << 1 << QByteArray("small.log");
        QTest::addRow("format") << QStringList {log, u"--format"_s, u"docx"_s} << 2 << QByteArray("--format");
        QTest::addRow("batch size") << QStringList {log, u"--batch-size"_s, u"0"_s} << 2 << QByteArray("--batch-size");
        QTest::addRow("no files") << QStringList {} << 2 << QByteArray("logs");
    }

    void endsWithItsCode()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exitCode);
        QFETCH(const QByteArray, named);
        const Ended ended = runProgram(QStringList {u"training"_s} + arguments);
        QVERIFY2(ended.exitCode == exitCode, ended.err.constData());
        QVERIFY2(ended.err.contains(named), ended.err.constData());
        QCOMPARE(ended.out.isEmpty(), exitCode != 0);
    }

    void anInterruptionEndsTheReading()
    {
        const QByteArray pipe = QFile::encodeName(path(u"pipe.log"_s));
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        QProcess process;
        process.start(QStringLiteral(TOKENSCOPE_PROGRAM), {u"training"_s, path(u"pipe.log"_s)});
        QVERIFY(process.waitForStarted());
        const int end = ::open(pipe.constData(), O_WRONLY | O_CLOEXEC); // waits until the program reads
        QVERIFY(end >= 0);
        std::signal(SIGPIPE, SIG_IGN);
        const QByteArray lines = logOf(512, 33).repeated(100);
        const auto feed = [&] { return ::write(end, lines.constData(), static_cast<std::size_t>(lines.size())) > 0; };
        for (int i = 0; i < 20; ++i)
            QVERIFY(feed()); // more than a pipe holds: the program is in the middle of it
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        while (feed()) { } // until nobody reads any more
        ::close(end);
        QVERIFY(process.waitForFinished(longestRun));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardOutput().isEmpty());
    }

    void theRealLogsReadAsTheyShould()
    {
        const QString folder = QStringLiteral(SOURCE_ROOT "/../shared/data/cerebras_logs/");
        const QStringList logs {folder + u"r26_llama2_7b_bs512_tnguyen2211.log"_s,
                                folder + u"r26_llama2_7b_bs1024_tnguyen2211.log"_s};
        if (!QFile::exists(logs[0]))
            return; // the same is checked by logs of our own
        const Ended ended = runProgram(QStringList {u"training"_s, u"--format"_s, u"json"_s} + logs);
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
        const QJsonArray runs = jsonOf(ended)[u"runs"].toArray();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0][u"batch_size"].toInt(), 512);
        QCOMPARE(runs[1][u"batch_size"].toInt(), 1024);
        QVERIFY(std::abs(runs[0][u"window_rate_samples_per_s"].toDouble() / 33.3 - 1) < 0.005);
        QVERIFY(std::abs(runs[1][u"window_rate_samples_per_s"].toDouble() / 33.1 - 1) < 0.005);
        for (const QJsonValue& run : runs)
            QVERIFY(run[u"warning_codes"].toArray().contains(u"end_to_end_misleads"_s));
        const Ended markdown = runProgram(QStringList {u"training"_s, u"--format"_s, u"markdown"_s} + logs);
        for (const char* shown : {"| 33.3 |", "| 33.1 |", "misleads", "## By batch size"})
            QVERIFY2(markdown.out.contains(shown), shown);
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    QTemporaryDir m_folder {};
};

QTEST_GUILESS_MAIN(TestTrainingCommand)

#include "tst_trainingcommand.moc"
