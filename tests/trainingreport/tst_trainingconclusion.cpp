// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/trainingruns.h"
#include "trainingreport/trainingconclusion.h"

#include <QTest>

using namespace tokenscope;
using namespace trainingruns;
using namespace Qt::StringLiterals;

namespace {

using Rates = QList<std::pair<int, double>>;

QString conclusionOf(const Rates& rates)
{
    std::vector<TrainingRun> runs;
    for (const auto& [batchSize, rate] : rates)
        runs.push_back(withRate(QString::number(runs.size()), batchSize, rate));
    return trainingConclusion(compareBatchSizes(runs));
}

TrainingRun queuedRun()
{
    TrainingRun run = tableRow(u"a"_s, 256, 32.86, 8615, 5.87924);
    setPhase(run, TrainingPhase::Queue, 4300);
    setPhase(run, TrainingPhase::Compile, 2750);
    setPhase(run, TrainingPhase::Training, 1558);
    setPhase(run, TrainingPhase::Other, 7);
    return run;
}

} // namespace

class TestTrainingConclusion : public QObject
{
    Q_OBJECT

private slots:
    void theSentenceFollowsFromTheRates_data()
    {
        QTest::addColumn<Rates>("rates");
        QTest::addColumn<QString>("sentence");
        QTest::addRow("nothing") << Rates {} << QString();
        QTest::addRow("one size") << Rates {{512, 33.31}}
                                  << u"33.3 samples/s at batch size 512; a second batch size would tell whether it "
                                     "matters."_s;
        QTest::addRow("flat") << Rates {{256, 32.86}, {512, 33.27}, {1024, 33.04}, {2048, 34.09}}
                              << u"33 samples/s at every size: from batch size 256 to 2048 the rate changes by 3.7 %; "
                                 "only the time per step grows, from 7.79 s to 60.1 s."_s;
        QTest::addRow("very flat")
            << Rates {{512, 33.31}, {1024, 33.07}}
            << u"33.2 samples/s at every size: from batch size 512 to 1024 the rate changes by 0.7 %; "
               "only the time per step grows, from 15.4 s to 31.0 s."_s;
        QTest::addRow("rising")
            << Rates {{512, 2932.55}, {1024, 4847.72}, {2048, 5807.55}}
            << u"The rate rises with the batch size, from 2933 samples/s at 512 to 5808 samples/s "
               "at 2048: 1.98 times the rate for 4 times the batch, a scaling efficiency of 50 %."_s;
        QTest::addRow("falling") << Rates {{256, 100}, {512, 80}}
                                 << u"The rate falls as the batch size grows, from 100 samples/s at 256 to 80.0 "
                                    "samples/s at 512: by 20 %."_s;
        QTest::addRow("varying") << Rates {{256, 100}, {512, 200}, {1024, 110}}
                                 << u"The rate neither rises nor falls with the batch size: it is highest at 512 with "
                                    "200 samples/s and lowest at 256 with 100 samples/s."_s;
        QTest::addRow("noisy repeats")
            << Rates {{512, 1200}, {512, 2940}, {1024, 2500}}
            << u"The rate rises with the batch size, from 2070 samples/s at 512 to 2500 samples/s at 1024: 1.21 times "
               "the rate for 2 times the batch, a scaling efficiency of 60 %. Repeats at one batch size differ by up "
               "to 145 %, the batch sizes by 21 %: what differs need not be due to the batch size."_s;
    }

    void theSentenceFollowsFromTheRates()
    {
        QFETCH(const Rates, rates);
        QFETCH(const QString, sentence);
        QCOMPARE(conclusionOf(rates), sentence);
    }

    void fourSizesOfLlamaAreOneSpeedAndOneMisleadingFigure()
    {
        QCOMPARE(
            trainingConclusion(compareBatchSizes(fourSizes())),
            u"33 samples/s at every size: from batch size 256 to 2048 the rate changes by 3.7 %; only the time per "
            "step grows, from 7.79 s to 60.1 s. The 8615 s (2 h 24 min) of the 256 run are 82 % queue, compile "
            "and whatever else is not training: its 5.94 samples/s end to end are not its speed, which is 32.9."_s);
    }

    void aLogThatTellsPhasesNamesThem()
    {
        std::vector<TrainingRun> runs = fourSizes();
        runs.front() = queuedRun();
        const auto sentences = conclusionSentences(compareBatchSizes(runs));
        QCOMPARE(sentences.size(), 2U);
        QCOMPARE(sentences[1],
                 u"The 8615 s (2 h 24 min) of the 256 run are 82 % queue and compile, 18 % training: its 5.94 "
                 u"samples/s end to end "
                 "are not its speed, which is 32.9."_s);
        setPhase(runs.front(), TrainingPhase::Compile, 100); // too little to be named
        QVERIFY(conclusionSentences(compareBatchSizes(runs))[1].contains(u"are 50 % queue, 18 % training: "_s));
    }

    void aRepeatIsCalledByItsName()
    {
        std::vector<TrainingRun> runs = fourSizes();
        runs.front().label = u"slow\none"_s;
        runs.push_back(tableRow(u"e"_s, 256, 32.9, 1600, 5.88));
        QVERIFY(conclusionSentences(compareBatchSizes(runs)).back().contains(u" of the run slow one are 82 % "_s));
    }

    void stepsAndSamplesThatDisagreeAreTold()
    {
        const auto sentences
            = conclusionSentences(compareBatchSizes({withLosses(u"a"_s, 100, {{5, 7.0}, {10, 6.0}, {20, 5.0}}),
                                                     withLosses(u"b"_s, 200, {{5, 6.8}, {10, 5.5}, {20, 4.0}})}));
        QCOMPARE(sentences.size(), 1U);
        QCOMPARE(sentences.front(),
                 u"Equal steps are not equal samples: after 20 steps the loss is lowest at batch size 200 (4.0000), "
                 "after 2000 samples at 100 (5.0000)."_s);
    }

    void theSameBestSizeWithOthersInAnotherOrderIsTold()
    {
        const auto sentences = conclusionSentences(compareBatchSizes(
            {withLosses(u"a"_s, 100, {{10, 3.0}, {20, 2.0}}), withLosses(u"b"_s, 200, {{5, 7.0}, {10, 6.0}, {20, 5.0}}),
             withLosses(u"c"_s, 400, {{2, 9.0}, {5, 6.5}, {10, 6.1}, {20, 4.0}})}));
        QCOMPARE(sentences,
                 (std::vector {u"The loss is lowest at batch size 100, after 20 steps (2.0000) and after 2000 samples "
                               "(2.0000), but the other sizes change their order."_s}));
    }

    void runsOfOneSizeThatAreNoRepeatsAreTold()
    {
        const auto sentences = conditionSentences(
            compareBatchSizes({withRate(u"a"_s, 512, 33), withRate(u"b"_s, 512, 2933), withRate(u"c"_s, 1024, 33)}));
        QCOMPARE(sentences.size(), 1U);
        QVERIFY(sentences.front().startsWith(u"At one batch size rates differ up to 88.9 times"_s));
        QVERIFY(conditionSentences(compareBatchSizes({withRate(u"a"_s, 512, 33), withRate(u"b"_s, 512, 60)})).empty());
    }

    void ratesOfDifferentModelsAreNoFinding()
    {
        for (const auto& runs :
             {std::vector {withRate(u"a"_s, 66, 19.8), withRate(u"b"_s, 128, 120755)},
              std::vector {withRate(u"a"_s, 512, 33), withRate(u"b"_s, 512, 2933), withRate(u"c"_s, 1024, 1480)}}) {
            const BatchSizeComparison comparison = compareBatchSizes(runs);
            QVERIFY(trainingConclusion(comparison).startsWith(u"The rates are too far apart to be of one model"_s));
            for (const BatchSizeRow& row : comparison.rows)
                QVERIFY(row.rate && row.secondsPerStep && !row.speedUp && !row.scalingEfficiency);
        }
        // contention, and a size that suits the machine better
        QVERIFY(
            compareBatchSizes({withRate(u"a"_s, 512, 1200), withRate(u"b"_s, 512, 2938), withRate(u"c"_s, 1024, 5000)})
                .rows.back()
                .speedUp);
    }

    void whatElseDiffersIsTold()
    {
        std::vector<TrainingRun> runs = fourSizes();
        QVERIFY(conditionSentences(compareBatchSizes(runs)).empty());
        runs[0].release = u"2.6.0"_s;
        runs[0].device = u"CSX"_s;
        runs[0].sequenceLength = 4096;
        QVERIFY(conditionSentences(compareBatchSizes(runs)).empty()); // what is not told is no difference
        runs[3].release = u"1.7.1"_s;
        runs[3].device = u"xla:0"_s;
        runs[3].sequenceLength = 128;
        const auto sentences = conditionSentences(compareBatchSizes(runs));
        QCOMPARE(sentences.size(), 3U);
        QVERIFY(sentences[0].endsWith(u": 1.7.1, 2.6.0."_s));
        QVERIFY(sentences[1].endsWith(u": CSX, xla:0."_s));
        runs[3].device = u"CS-3"_s; // which logs call CSX
        QCOMPARE(conditionSentences(compareBatchSizes(runs)).size(), 2U);
        runs[1].device = u"CS-2"_s;
        QVERIFY(conditionSentences(compareBatchSizes(runs))[1].endsWith(u": CS-2, CS-3."_s));
        QVERIFY(sentences[2].endsWith(u" 128, 4096 tokens."_s));
    }
};

QTEST_APPLESS_MAIN(TestTrainingConclusion)

#include "tst_trainingconclusion.moc"
