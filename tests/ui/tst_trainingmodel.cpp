// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trainingruns.h"
#include "ui/text/format.h"
#include "ui/training/runsmodel.h"
#include "ui/training/sizesmodel.h"
#include "ui/training/trainingset.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

class TestTrainingModel : public QObject
{
    Q_OBJECT

private slots:
    void runsAreShownAndAppended()
    {
        RunsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
        model.display(compareBatchSizes({trainingRun(u"a"_s, 512, 16)}));
        model.display(compareBatchSizes({trainingRun(u"a"_s, 512, 16), trainingRun(u"b"_s, 1024, 31)}));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(insertions.size(), 2);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(model.index(1, RunsModel::BatchSizeColumn).data().toString(), u"1,024"_s);
        QCOMPARE(model.index(0, RunsModel::BatchSizeColumn).data(RunsModel::AsideRole).toString(), u"file name"_s);
        QCOMPARE(model.index(0, RunsModel::WindowRateColumn).data().toString(), u"32.00"_s);
        QCOMPARE(model.index(0, RunsModel::WindowRateColumn).data(RunsModel::SortRole).toDouble(), 32.0);
        QCOMPARE(model.index(0, RunsModel::TokensColumn).data().toString(), format::noValue());
    }

    void aRunThatGrowsChangesItsRowAlone()
    {
        RunsModel model;
        TrainingRun second = trainingRun(u"b"_s, 1024, 31);
        model.display(compareBatchSizes({trainingRun(u"a"_s, 512, 16), second}));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        second.lastStep = 250;
        model.display(compareBatchSizes({trainingRun(u"a"_s, 512, 16), second}));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.front().front().toModelIndex().row(), 1);
    }

    void editedNumbersAreChecked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("a number") << u"256"_s << true;
        QTest::newRow("nothing: as the file says") << QString() << true;
        QTest::newRow("the same") << u"512"_s << false;
        QTest::newRow("zero") << u"0"_s << false;
        QTest::newRow("negative") << u"-4"_s << false;
        QTest::newRow("words") << u"many"_s << false;
        QTest::newRow("beyond all reason") << u"99999999999"_s << false;
    }

    void editedNumbersAreChecked()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isTaken);
        RunsModel model;
        model.display(compareBatchSizes({trainingRun(u"a"_s, 512, 16)}));
        const QSignalSpy edits(&model, &RunsModel::batchSizeEdited);
        QCOMPARE(model.setData(model.index(0, RunsModel::BatchSizeColumn), text), isTaken);
        QCOMPARE(edits.size(), isTaken ? 1 : 0);
        QVERIFY(!model.setData(model.index(0, RunsModel::StepsColumn), u"7"_s));
    }

    void batchSizesAreComparedWithTheSmallest()
    {
        SizesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.display(compareBatchSizes({trainingRun(u"b"_s, 1024, 32), trainingRun(u"a"_s, 512, 16)}));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, SizesModel::SpeedUpColumn).data().toString(), u"1.00×"_s);
        QCOMPARE(model.index(1, SizesModel::EfficiencyColumn).data().toString(), u"50 %"_s);
        QCOMPARE(model.headerData(SizesModel::LossAtStepsColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
                 u"Loss after\n200 steps"_s);
    }

    void aCorrectedBatchSizeChangesRatesAndWarnings()
    {
        TrainingRun run = trainingRun(u"a"_s, 512, 16);
        run.warnings = {TrainingWarning::BatchSizeRecovered};
        const TrainingRun other = corrected(run, {.batchSize = 256});
        QCOMPARE(other.windowRate(), std::optional(16.0));
        QCOMPARE(other.batchSize->source, BatchSizeSource::User);
        QCOMPARE(other.warnings, (std::vector {TrainingWarning::RateDisagrees, TrainingWarning::GlobalRateDisagrees}));
        QCOMPARE(corrected(run, {}), run);
    }

    void decisionsAreUndoneAndSurviveARestart()
    {
        TrainingSet set;
        set.setFile(u"/a"_s, {trainingRun(u"a"_s, 512, 16)});
        set.setFile(u"/b"_s, {trainingRun(u"b"_s, 512, 16)});
        set.correct({u"/a"_s, 0}, {.batchSize = 256});
        set.remove({{u"/b"_s, 0}});
        QCOMPARE(set.files(), QStringList {u"/a"_s});
        QCOMPARE(TrainingDecisions::fromBytes(set.decisions().toBytes()), set.decisions());
        QCOMPARE(TrainingDecisions::fromBytes("nonsense"), TrainingDecisions());
        set.undo();
        QCOMPARE(set.runs().size(), std::size_t(2));
        QCOMPARE(set.runs().front().batchSize->value, 256);
        set.undo();
        QCOMPARE(set.runs().front().batchSize->value, 512);
        set.redo();
        QCOMPARE(set.runs().front().batchSize->value, 256);
    }
};

QTEST_MAIN(TestTrainingModel)

#include "tst_trainingmodel.moc"
