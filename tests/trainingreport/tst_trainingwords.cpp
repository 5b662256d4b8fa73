// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/trainingruns.h"
#include "trainingreport/trainingwords.h"

#include <QSet>
#include <QTest>

using namespace tokenscope;
using namespace trainingruns;
using namespace Qt::StringLiterals;

namespace {

constexpr int lastWarning = static_cast<int>(TrainingWarning::ProcessedAfterFailure);

} // namespace

class TestTrainingWords : public QObject
{
    Q_OBJECT

private slots:
    void everyWarningIsAWholeSentenceOfItsOwn()
    {
        QSet<QString> keys;
        TrainingRun full = tableRow(u"a"_s, 256, 32.86, 8615, 5.9);
        full.stepsPerSecond = 0.13;
        full.lastRate = 40;
        for (const TrainingRun& run : {full, TrainingRun {}}) {
            for (int i = 0; i <= lastWarning; ++i) {
                const auto warning = static_cast<TrainingWarning>(i);
                const QString sentence = warningSentence(warning, run);
                QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%' + QString::number(1)),
                         qPrintable(sentence));
                QVERIFY2(!sentence.contains(u'–'), qPrintable(sentence)); // nothing unknown is named
                keys.insert(warningKey(warning));
            }
        }
        QCOMPARE(keys.size(), lastWarning + 1);
    }

    void warningsHaveTheirNumbers()
    {
        TrainingRun run = tableRow(u"a"_s, 512, 33.28, 4109.4, 6.32);
        run.stepsPerSecond = 33.31 / 512;
        run.lastRate = 40;
        run.batchSize->error = 0.012;
        QCOMPARE(warningSentence(TrainingWarning::EndToEndMisleads, run),
                 u"The end-to-end rate of 24.9 samples/s (102400 samples in 4109 s) misleads: training runs "
                 "at 33.3 samples/s and takes 75 % of that time."_s);
        QCOMPARE(warningSentence(TrainingWarning::RateDisagrees, run),
                 u"Rate says 40.0 samples/s, the window rate is 33.3 samples/s: they are 20 % apart."_s);
        QCOMPARE(warningSentence(TrainingWarning::BatchSizeRecovered, run),
                 u"The batch size of 512 is computed from GlobalRate, time and steps; the lines agree within 1.2 %."_s);
        QCOMPARE(warningSentence(TrainingWarning::BatchSizesDisagree, run),
                 u"Two sources tell different batch sizes; taken is 512 (table)."_s);
    }

    void aRunThatDidNotCompleteSaysWhy()
    {
        TrainingRun run = named(u"a"_s, 512);
        QVERIFY(statusSentence(run).isEmpty());
        run.status = TrainingStatus::Failed;
        QCOMPARE(statusSentence(run), u"The run failed."_s);
        run.reason = u"Appliance deadlock:\n\x1b[31mred"_s;
        QCOMPARE(statusSentence(run), u"The run failed: Appliance deadlock: [31mred"_s);
        run.status = TrainingStatus::Partial;
        run.phase = TrainingPhase::Compile;
        QCOMPARE(statusSentence(run), u"The log ends before the run does, in this phase: compile."_s);
    }

    void runsAreCalledDifferently()
    {
        std::vector<TrainingRun> runs(5, named(u"mytest"_s, 512));
        runs[0].file = u"/home/me/bs512/mytest.log"_s;
        runs[1].file = u"/home/me/bs1024/mytest.log"_s;
        runs[2].file = u"mytest.log"_s;
        runs[3] = named(u"other"_s, 512);
        runs[4] = TrainingRun {};
        QCOMPARE(runNames(runs),
                 (std::vector<QString> {u"bs512/mytest"_s, u"bs1024/mytest"_s, u"mytest"_s, u"other"_s, u"unnamed"_s}));
        QCOMPARE(runNames({runs[0], runs[0]}), (std::vector<QString> {u"mytest (1)"_s, u"mytest (2)"_s}));
    }

    void rowsOfATableAreToldApartByBatchSize()
    {
        std::vector<TrainingRun> runs(4, named(u"someone"_s, 512));
        runs[1].batchSize->value = 1024;
        runs[2].label = u"another"_s;
        QCOMPARE(
            runNames(runs),
            (std::vector<QString> {u"someone · 512 (1)"_s, u"someone · 1024"_s, u"another"_s, u"someone · 512 (2)"_s}));
    }

    void namesAreHarmlessAndBounded()
    {
        TrainingRun run = named(u"a\u202e\x1b\nb"_s + QString(1000, u'x'), 512);
        const QString name = runNames({run}).front();
        QVERIFY(name.startsWith(u"a bx"_s));
        QCOMPARE(name.size(), 60);
    }

    void keysAreAllDifferent()
    {
        QSet<QString> statuses;
        for (int i = 0; i <= static_cast<int>(TrainingStatus::Running); ++i)
            statuses.insert(statusKey(static_cast<TrainingStatus>(i)) + statusWords(static_cast<TrainingStatus>(i)));
        QCOMPARE(statuses.size(), 5);
        QSet<QString> phases;
        for (std::size_t i = 0; i < trainingPhaseCount; ++i)
            phases.insert(phaseKey(static_cast<TrainingPhase>(i)) + phaseWords(static_cast<TrainingPhase>(i)));
        QCOMPARE(phases.size(), 7);
        QSet<QString> sources;
        for (int i = 0; i <= static_cast<int>(BatchSizeSource::Table); ++i)
            sources.insert(sourceKey(static_cast<BatchSizeSource>(i)) + sourceWords(static_cast<BatchSizeSource>(i)));
        QCOMPARE(sources.size(), 8);
    }
};

QTEST_APPLESS_MAIN(TestTrainingWords)

#include "tst_trainingwords.moc"
