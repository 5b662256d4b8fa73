// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/trainingfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

const QString fixtures = QStringLiteral(TEST_DATA_DIR "/training/");

} // namespace

class TestTrainingFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void logGivesOneRun()
    {
        const auto runs = readTrainingFile(fixtures + u"whole_fit_2_6.log"_s);
        QVERIFY(runs);
        QCOMPARE(runs->size(), std::size_t {1});
        QCOMPARE(runs->front().file, fixtures + u"whole_fit_2_6.log"_s);
        QCOMPARE(runs->front().label, u"whole_fit_2_6"_s);
        QCOMPARE(runs->front().windowRate(), std::optional(32.0));
    }

    void tableGivesARunForEachRow()
    {
        const auto runs = readTrainingFile(written(u"t.csv"_s, "batch size;rate\n256;32,8\n512;33,2\n"));
        QVERIFY(runs);
        QCOMPARE(runs->size(), std::size_t {2});
        QCOMPARE(runs->back().bestRate(), std::optional(33.2));
    }

    void userIsBelieved()
    {
        TrainingReadOptions options;
        options.batchSize = 640;
        options.sequenceLength = 4096;
        const auto runs = readTrainingFile(fixtures + u"whole_fit_2_6.log"_s, options);
        QCOMPARE(runs->front().batchSize->source, BatchSizeSource::User);
        QCOMPARE(runs->front().windowRate(), std::optional(320.0));
        QCOMPARE(runs->front().sequenceLength, std::optional<std::int64_t>(4096));
    }

    void parametersBesideTheLogAreRead()
    {
        written(u"params_llama.yaml"_s,
                "trainer:\n  fit:\n    train_dataloader:\n      batch_size: 96\n"
                "      max_sequence_length: 2048\n");
        const auto runs
            = readTrainingFile(written(u"mytest.log"_s, "2026-03-04 20:34:42,000 INFO:   Beginning appliance run\n"));
        QCOMPARE(runs->front().batchSize, (std::optional(TrainingBatchSize {96, BatchSizeSource::Parameters, 0})));
        QCOMPARE(runs->front().sequenceLength, std::optional<std::int64_t>(2048));
    }

    void whatCannotBeReadIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("detail");
        QTest::newRow("empty") << QByteArray() << u"the file is empty"_s;
        QTest::newRow("blank lines") << QByteArray("\n \n") << u"the file is empty"_s;
        QTest::newRow("other program's log") << QByteArray("\n2026-02-01 23:32:37 [INFO] Starting\n[Step=0020] x\n")
                                             << u"it begins with \"2026-02-01 23:32:37 [INFO] Starting\""_s;
        QTest::newRow("result file") << QByteArray("{\"runs\": []}") << u"it begins with \"{\"runs\": []}\""_s;
        QTest::newRow("binary") << QByteArray("\x7f\x45\x4c\x46\x02\x00\x00\xff\xfe\n\x01", 11) << u"no line of it"_s;
        QTest::newRow("long line") << QByteArray(3'000'000, 'x') << u"no line of it"_s;
        QTest::newRow("table without rows") << QByteArray("batch size,rate\n") << u"no rows"_s;
    }

    void whatCannotBeReadIsRefused()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, detail);
        const QString path = written(u"some.log"_s, content);
        const auto runs = readTrainingFile(path);
        QVERIFY(!runs);
        QCOMPARE(runs.error().code, Error::Code::WrongSchema);
        QCOMPARE(runs.error().subject, path);
        QVERIFY2(runs.error().detail.contains(detail), qPrintable(runs.error().detail));
        QVERIFY(runs.error().detail.size() < 400);
    }

    void fileThatIsNotThereIsNotFound()
    {
        QCOMPARE(readTrainingFile(m_folder->filePath(u"no.log"_s)).error().code, Error::Code::FileNotFound);
        QCOMPARE(readTrainingFile(m_folder->path()).error().code, Error::Code::NotReadable);
    }

    void readingTellsHowFarItIsAndCanBeStopped()
    {
        QByteArray content;
        while (content.size() < 3'500'000)
            content += "2026-03-04 20:34:42,000 INFO:   Beginning appliance run\n";
        const QString path = written(u"long.log"_s, content);
        std::vector<double> told;
        TrainingReadOptions options;
        options.progress = [&told](double done) {
            told.push_back(done);
            return true;
        };
        QVERIFY(readTrainingFile(path, options));
        QCOMPARE(told.size(), std::size_t {4});
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QCOMPARE(told.back(), 1.0);
        options.progress = [](double done) { return done < 0.5; };
        QCOMPARE(readTrainingFile(path, options).error().code, Error::Code::Cancelled);
    }

private:
    QString written(const QString& name, const QByteArray& content) const
    {
        QFile file(m_folder->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_folder {};
};

QTEST_APPLESS_MAIN(TestTrainingFile)
#include "tst_trainingfile.moc"
