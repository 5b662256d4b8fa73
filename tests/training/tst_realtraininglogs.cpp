// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Logs of real runs, against a table that was worked out by hand. They are not part of the project: where they are not
// at hand, the rows of each test are one that says so.

#include "training/csvtable.h"
#include "training/trainingfile.h"
#include "training/traininglog.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cmath>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

const QDir logs(QStringLiteral(SOURCE_ROOT "/../shared/data/cerebras_logs"));
const QDir tables(QStringLiteral(SOURCE_ROOT "/../shared/data/results"));

// Where we differ from the table, and why.
struct Difference
{
    QString file;
    QString column;
    double value = 0;
    const char* reason = "";
};

const std::vector<Difference>& differences()
{
    static const std::vector<Difference> known {
        {u"hpcworkshop_2025-10-08_d52173b_3e7798.log"_s, u"batch_size"_s, 960,
         "the table has none; recovered from GlobalRate"},
        {u"hpcworkshop_2025-10-08_d52173b_3e7798.log"_s, u"window_samples_per_s_first_loop"_s, 19.47,
         "the table has none for want of a size: 4 steps of 960 in 197.211 s"},
    };
    return known;
}

TrainingRun read(const QString& name)
{
    const auto runs = readTrainingFile(logs.filePath(name));
    return runs ? runs->front() : TrainingRun();
}

bool isNear(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= std::abs(expected) * tolerance;
}

bool has(const TrainingRun& run, TrainingWarning warning)
{
    return std::find(run.warnings.begin(), run.warnings.end(), warning) != run.warnings.end();
}

std::optional<double> valueOf(const TrainingRun& run, const QString& column)
{
    const auto number = [](const auto& value) { return value ? std::optional(double(*value)) : std::nullopt; };
    if (column == u"batch_size"_s)
        return run.batchSize ? std::optional(double(run.batchSize->value)) : std::nullopt;
    if (column == u"window_samples_per_s_first_loop"_s)
        return run.windowRate();
    if (column == u"last_Rate"_s)
        return run.lastRate;
    if (column == u"last_GlobalRate"_s)
        return run.lastGlobalRate;
    if (column == u"processed_samples"_s)
        return number(run.processedSamples);
    if (column == u"processed_seconds"_s)
        return run.processedSeconds;
    if (column == u"processed_samples_per_s"_s)
        return run.endToEndRate();
    if (column == u"first_step"_s)
        return number(run.firstStep);
    if (column == u"last_step"_s)
        return number(run.lastStep);
    if (column == u"train_lines"_s)
        return double(run.points.size());
    return std::nullopt;
}

} // namespace

class TestRealTrainingLogs : public QObject
{
    Q_OBJECT

private slots:
    void logsGiveTheTable_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("expected");
        if (!logs.exists()) {
            QTest::newRow("the logs are not at hand") << QString() << QString() << QString();
            return;
        }
        QFile summary(logs.filePath(u"expected_summary.csv"_s));
        QVERIFY(summary.open(QIODevice::ReadOnly));
        const TypedTable table = readCsv(summary.readAll());
        const QStringList header = table.rows.front().cells;
        for (std::size_t i = 1; i < table.rows.size(); ++i) {
            const QStringList& cells = table.rows[i].cells;
            for (qsizetype column = 1; column < header.size(); ++column)
                if (header[column] != u"batch_size_estimate_from_GlobalRate_x_elapsed_over_step"_s)
                    QTest::addRow("%s of %s", qPrintable(header[column]), qPrintable(cells[0]))
                        << cells[0] << header[column] << cells[column];
        }
    }

    void logsGiveTheTable()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, column);
        QFETCH(const QString, expected);
        if (file.isEmpty())
            return;
        const std::optional<double> value = valueOf(read(file), column);
        double wanted = expected.toDouble();
        for (const Difference& known : differences())
            if (known.file == file && known.column == column)
                wanted = known.value;
        QCOMPARE(value.has_value(), !qFuzzyIsNull(wanted));
        if (value)
            QVERIFY2(isNear(*value, wanted, 0.01), qPrintable(u"%1 instead of %2"_s.arg(*value).arg(wanted)));
    }

    void rateDoesNotDependOnTheBatchSize_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("size");
        QTest::addColumn<double>("rate");
        QTest::newRow("512") << u"r26_llama2_7b_bs512_tnguyen2211.log"_s << 512 << 33.3;
        QTest::newRow("1024") << u"r26_llama2_7b_bs1024_tnguyen2211.log"_s << 1024 << 33.1;
    }

    void rateDoesNotDependOnTheBatchSize()
    {
        QFETCH(const QString, file);
        QFETCH(const int, size);
        QFETCH(const double, rate);
        if (!logs.exists())
            return;
        // under a name that tells nothing
        TrainingLog log(u"mytest.log"_s);
        QFile content(logs.filePath(file));
        QVERIFY(content.open(QIODevice::ReadOnly));
        log.feed(content.readAll());
        const TrainingRun run = log.run();
        QCOMPARE(run.batchSize, (std::optional(TrainingBatchSize {size, BatchSizeSource::Processed, 0})));
        QVERIFY(isNear(run.windowRate().value_or(0), rate, 0.005));
        QCOMPARE(run.status, TrainingStatus::Completed);
        QVERIFY(run.isWholeFit);
        QVERIFY(has(run, TrainingWarning::EndToEndMisleads));
        QVERIFY(!has(run, TrainingWarning::BatchSizesDisagree));
        QVERIFY(isNear(run.wallSeconds(), *run.processedSeconds, 0.001));
        QVERIFY(run.phaseSeconds(TrainingPhase::Checkpoint) > 9 * 60);
        // the half hour before the first line is training
        QVERIFY(isNear(run.phaseSeconds(TrainingPhase::Training), 200.0 * size / rate, 0.005));
    }

    void sizesAreRecoveredWhereNothingTellsThem_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("size");
        QTest::newRow("clock starts with the fit") << u"cszoo26_gnn_products_wse_cache.log"_s << 4096;
        QTest::newRow("short loop") << u"r211_bert_large_bs1024_leannmlindsey.log"_s << 1024;
        QTest::newRow("uneven rate") << u"r211_bert_large_bs2048_sarora39.log"_s << 2048;
        QTest::newRow("shortest loop") << u"r211_bert_large_bs512_btrungvo.log"_s << 512;
        QTest::newRow("four lines") << u"r26_llama2_7b_bs1024_tnguyen2211.log"_s << 1024;
        QTest::newRow("two lines") << u"trainseries_2023-11-10_3fe64f0_596866.log"_s << 66;
        QTest::newRow("no marker") << u"userguide_examples_2023-05-17_2ab3325d_cc3b7b.log"_s << 130;
        QTest::newRow("bursty input") << u"userguide_examples_2025-10-13_2f884f51_1cdbe9.log"_s << 2850;
    }

    void sizesAreRecoveredWhereNothingTellsThem()
    {
        QFETCH(const QString, file);
        QFETCH(const int, size);
        QFile content(logs.filePath(file));
        if (!content.open(QIODevice::ReadOnly))
            return;
        TrainingLog log(u"mytest.log"_s);
        for (const QByteArray& line : content.readAll().split('\n'))
            if (!line.contains("Effective batch size") && !line.contains("Processed") && !line.contains("Completed"))
                log.feed(QByteArray(line).append('\n'));
        QCOMPARE(log.run().batchSize->source, BatchSizeSource::Recovered);
        QCOMPARE(log.run().batchSize->value, size);
    }

    void othersAreToldForWhatTheyAre()
    {
        if (!logs.exists())
            return;
        const TrainingRun partial = read(u"r26_llama2_7b_bs1024_partial_edaraya.txt"_s);
        QCOMPARE(partial.status, TrainingStatus::Partial);
        QVERIFY(has(partial, TrainingWarning::NoTimestamps));
        QCOMPARE(partial.batchSize->value, 1024);
        QCOMPARE(partial.bestRate(), std::optional(33.01));
        const TrainingRun missing = read(u"r26_import_error_edaraya.txt"_s);
        QCOMPARE(missing.status, TrainingStatus::Failed);
        QCOMPARE(missing.reason, u"ModuleNotFoundError: No module named 'transformers.modeling_layers'"_s);
        QCOMPARE(missing.release, u"2.6.0"_s);
        const TrainingRun failed = read(u"r24_llama2_7b_bs1024_FAILED_excerpt.log"_s);
        QCOMPARE(failed.status, TrainingStatus::Failed);
        QVERIFY(failed.reason.startsWith(u"Appliance error: Ran into error while receiving tensor"_s));
        QVERIFY(has(failed, TrainingWarning::ProcessedAfterFailure));
        QVERIFY(failed.phaseSeconds(TrainingPhase::Queue) > 2 * 3600);
        QCOMPARE(failed.phase, TrainingPhase::Training);
        const TrainingRun cut = read(u"hpcworkshop_2025-10-08_d52173b_3e7798.log"_s);
        QCOMPARE(cut.status, TrainingStatus::Partial);
        QVERIFY(has(cut, TrainingWarning::CutShort));
        const auto foreign = readTrainingFile(logs.filePath(u"NEGATIVE_gnn_arxiv_1gpu_not_cerebras.log"_s));
        QVERIFY(!foreign);
        QCOMPARE(foreign.error().code, Error::Code::WrongSchema);
    }

    void ratesThatAreWrongAreSaid()
    {
        if (!logs.exists())
            return;
        const TrainingRun bursty = read(u"userguide_examples_2025-10-13_2f884f51_1cdbe9.log"_s);
        QVERIFY(has(bursty, TrainingWarning::RateDisagrees));
        QVERIFY(!has(bursty, TrainingWarning::GlobalRateDisagrees));
        const TrainingRun fork = read(u"cszoo26_gnn_products_wse_cache.log"_s);
        QVERIFY(has(fork, TrainingWarning::GlobalRateDisagrees));
        QVERIFY(!has(fork, TrainingWarning::BatchSizesDisagree));
        QVERIFY(!has(read(u"r211_bert_large_bs512_btrungvo.log"_s), TrainingWarning::EndToEndMisleads));
    }

    void oldAndNewTimesAreToldApart_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isWholeFit");
        QTest::newRow("1.7") << u"userguide_examples_2023-05-17_2ab3325d_cc3b7b.log"_s << false;
        QTest::newRow("1.9") << u"trainseries_2023-11-10_3fe64f0_596866.log"_s << false;
        QTest::newRow("2.0") << u"trainseries_2024-03-14_80a7f79_dc0db8.log"_s << false;
        QTest::newRow("2.1") << u"r211_bert_large_bs2048_sarora39.log"_s << false;
        QTest::newRow("2.3") << u"userguide_examples_2024-08-02_f0447638_d1d6cb.log"_s << true;
        QTest::newRow("2.6") << u"cszoo26_gnn_products_wse_cache.log"_s << true;
    }

    void oldAndNewTimesAreToldApart()
    {
        QFETCH(const QString, file);
        QFETCH(const bool, isWholeFit);
        if (logs.exists())
            QCOMPARE(read(file).isWholeFit, isWholeFit);
    }

    void tablesLoad_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("rows");
        QTest::newRow("Llama") << u"cerebras_llama2_7b_batch_size_results.csv"_s << 9;
        QTest::newRow("BERT") << u"cerebras_bert_large_batch_size_results_2024.csv"_s << 13;
    }

    void tablesLoad()
    {
        QFETCH(const QString, file);
        QFETCH(const int, rows);
        if (!tables.exists())
            return;
        const auto runs = readTrainingFile(tables.filePath(file));
        QVERIFY(runs);
        QCOMPARE(int(runs->size()), rows);
        for (const TrainingRun& run : *runs) {
            QCOMPARE(run.batchSize->source, BatchSizeSource::Table);
            QVERIFY(run.bestRate());
            QVERIFY(!run.label.isEmpty());
        }
    }

    void slowestPartOfTheSmallestSizeIsNotTraining()
    {
        if (!tables.exists())
            return;
        const auto runs = readTrainingFile(tables.filePath(u"cerebras_llama2_7b_batch_size_results.csv"_s));
        const TrainingRun& run = runs->front();
        QCOMPARE(run.batchSize->value, 256);
        QCOMPARE(qRound(run.wallSeconds()), 8615);
        QCOMPARE(qRound(100 * run.phaseSeconds(TrainingPhase::Other) / run.wallSeconds()), 82);
    }
};

QTEST_APPLESS_MAIN(TestRealTrainingLogs)
#include "tst_realtraininglogs.moc"
