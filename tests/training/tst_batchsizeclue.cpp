// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/batchsizeclue.h"
#include "training/trainingparameters.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

void write(const QString& path, const QByteArray& content = "x")
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestBatchSizeClue : public QObject
{
    Q_OBJECT

private slots:
    void commandsParametersFileTellsTheSize()
    {
        QCOMPARE(batchSizeOfCommand(u"/v/bin/cszoo fit configs/params_bs512.yaml --model_dir m"_s),
                 (FileNameClue {512, false}));
        QCOMPARE(batchSizeOfCommand(u"cszoo fit configs/params_512.yaml"_s), std::nullopt);
        QCOMPARE(batchSizeOfCommand(u"cszoo fit"_s), std::nullopt);
        BatchSizeClues clues;
        clues.command = 512;
        clues.fileName = FileNameClue {256, false};
        QCOMPARE(clues.surest(), (TrainingBatchSize {512, BatchSizeSource::StartCommand, 0}));
        QVERIFY(clues.disagree());
    }

    void fileNamesTellTheSize_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("size"); // 0: none, negative: weak
        QTest::newRow("bs512") << u"r26_llama2_7b_bs512.log"_s << 512;
        QTest::newRow("bs_512") << u"mytest_bs_512.log"_s << 512;
        QTest::newRow("bs-512") << u"BS-512.txt"_s << 512;
        QTest::newRow("batch1024") << u"batch1024.log"_s << 1024;
        QTest::newRow("batch_size_96") << u"llama_batch_size_96_try2.log"_s << 96;
        QTest::newRow("b256") << u"llama2_7b_b256.log"_s << 256;
        QTest::newRow("the last one") << u"bs8_then_bs16.log"_s << 16;
        QTest::newRow("the folder's") << u"model_dir_bs_2048/run.log"_s << 2048;
        QTest::newRow("the name before the folder's") << u"bs_2048/bs64.log"_s << 64;
        QTest::newRow("bare") << u"512.log"_s << -512;
        QTest::newRow("bare at the end") << u"mytest_1024.log"_s << -1024;
        QTest::newRow("billions") << u"llama2_7b.log"_s << 0;
        QTest::newRow("no size") << u"jobs512x.log"_s << 0;
        QTest::newRow("within a word") << u"jobs512.log"_s << 0;
        QTest::newRow("micro batch size") << u"run_mbs64.log"_s << 0;
        QTest::newRow("hash") << u"run_b3325dcc.log"_s << 0;
        QTest::newRow("hash at the end") << u"run_2023-11-29_db8c3655_999515.log"_s << 0;
        QTest::newRow("date") << u"run_20251201.log"_s << 0;
        QTest::newRow("year") << u"run_2024.log"_s << 0;
        QTest::newRow("count") << u"run_3.log"_s << 0;
        QTest::newRow("nothing") << u""_s << 0;
    }

    void fileNamesTellTheSize()
    {
        QFETCH(const QString, path);
        QFETCH(const int, size);
        const std::optional<FileNameClue> clue = batchSizeOfFileName(path);
        QCOMPARE(clue.has_value(), size != 0);
        if (clue)
            QCOMPARE(*clue, (FileNameClue {std::abs(size), size < 0}));
    }

    void surestSourceIsBelieved()
    {
        using enum BatchSizeSource;
        BatchSizeClues clues;
        QVERIFY(!clues.surest());
        clues.recovered = TrainingBatchSize {525, Recovered, 0.01};
        QCOMPARE(clues.surest()->source, Recovered);
        clues.fileName = FileNameClue {512, false};
        QCOMPARE(clues.surest()->source, FileName);
        clues.processed = 512;
        QCOMPARE(clues.surest()->source, Processed);
        clues.parameters = 512;
        QCOMPARE(clues.surest()->source, Parameters);
        clues.log = 512;
        QCOMPARE(clues.surest()->source, Log);
        clues.user = 512;
        QCOMPARE(clues.surest()->source, User);
        QVERIFY(!clues.disagree()); // 525 is 2.5 % high
        clues.parameters = 1024;
        QVERIFY(clues.disagree());
    }

    void weakNameGivesWayToWhatIsComputed()
    {
        BatchSizeClues clues;
        clues.fileName = FileNameClue {1024, true};
        QCOMPARE(clues.surest()->value, 1024);
        clues.recovered = TrainingBatchSize {512, BatchSizeSource::Recovered, 0.001};
        QCOMPARE(clues.surest()->value, 512);
        QVERIFY(!clues.disagree());
        clues.fileName->isWeak = false;
        QCOMPARE(clues.surest()->value, 1024);
        QVERIFY(clues.disagree());
    }

    void estimatesThatDoNotAgreeAccuseNobody()
    {
        BatchSizeClues clues;
        clues.log = 4096;
        clues.recovered = TrainingBatchSize {3600, BatchSizeSource::Recovered, 0.2};
        QVERIFY(!clues.disagree());
    }

    void parametersAreReadLineByLine_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("sequence");
        QTest::newRow("trainer") << QByteArray("trainer:\n"
                                               "  init:\n"
                                               "    model:\n"
                                               "      max_position_embeddings: 4096\n"
                                               "    loop:\n"
                                               "      max_steps: 200\n"
                                               "  fit:\n"
                                               "    train_dataloader:\n"
                                               "      data_dir: ./here\n"
                                               "      # batch_size: 1\n"
                                               "      batch_size: 1024 # was 512\n"
                                               "    val_dataloader:\n"
                                               "    - batch_size: 8\n")
                                 << 1024 << 4096;
        QTest::newRow("up to 2.2") << QByteArray("train_input:\r\n    micro_batch_size: 64\r\n    batch_size: '256'\r\n"
                                                 "    max_sequence_length: 128\r\n"
                                                 "eval_input:\r\n    batch_size: 32\r\nmodel:\r\n"
                                                 "    max_position_embeddings: 512\r\n")
                                   << 256 << 128;
        QTest::newRow("list and anchor") << QByteArray("fit:\n  train_dataloader:\n  - batch_size: &size 2_048\n")
                                         << 2048 << 0;
        QTest::newRow("two loaders that differ")
            << QByteArray("train_dataloader:\n- batch_size: 16\n- batch_size: 32\n") << 0 << 0;
        QTest::newRow("deeper") << QByteArray("train_dataloader:\n  mixture:\n    batch_size: 16\n") << 0 << 0;
        QTest::newRow("no number") << QByteArray("train_dataloader:\n  batch_size: auto\n") << 0 << 0;
        QTest::newRow("negative") << QByteArray("train_dataloader:\n  batch_size: -4\n") << 0 << 0;
        QTest::newRow("no YAML") << QByteArray("\x00\xff{]:::\n: :\n---\n", 14) << 0 << 0;
        QTest::newRow("empty") << QByteArray() << 0 << 0;
    }

    void parametersAreReadLineByLine()
    {
        QFETCH(const QByteArray, yaml);
        QFETCH(const int, size);
        QFETCH(const int, sequence);
        const TrainingParameters told = readTrainingParameters(yaml);
        QCOMPARE(told.batchSize.value_or(0), size);
        QCOMPARE(told.sequenceLength.value_or(0), sequence);
    }

    void parametersFileIsFoundBesideTheLog_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("found");
        QTest::newRow("none") << QStringList {} << u""_s;
        QTest::newRow("same name") << QStringList {u"run.yaml"_s, u"params.yaml"_s, u"other.log"_s} << u"run.yaml"_s;
        QTest::newRow("only one") << QStringList {u"params_llama.yaml"_s, u"cluster.yaml"_s} << u"params_llama.yaml"_s;
        QTest::newRow("in the model's folder")
            << QStringList {u"model_dir_x/train/params_train.yml"_s} << u"model_dir_x/train/params_train.yml"_s;
        QTest::newRow("two") << QStringList {u"params_a.yaml"_s, u"params_b.yaml"_s} << u""_s;
        QTest::newRow("two models") << QStringList {u"model_dir/params.yaml"_s, u"model_dir_2/params.yaml"_s} << u""_s;
        QTest::newRow("another log is there") << QStringList {u"params.yaml"_s, u"other.log"_s} << u""_s;
    }

    void parametersFileIsFoundBesideTheLog()
    {
        QFETCH(const QStringList, files);
        QFETCH(const QString, found);
        const QTemporaryDir folder;
        write(folder.filePath(u"run.log"_s));
        for (const QString& file : files)
            write(folder.filePath(file));
        const QString path = parametersFileOf(folder.filePath(u"run.log"_s));
        QCOMPARE(path, found.isEmpty() ? QString() : folder.filePath(found));
    }

    void logThatIsNotHereHasNoParameters() { QCOMPARE(parametersFileOf(u"on/another/computer.log"_s), QString()); }
};

QTEST_APPLESS_MAIN(TestBatchSizeClue)
#include "tst_batchsizeclue.moc"
