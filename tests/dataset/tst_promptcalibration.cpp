// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/promptcalibration.h"
#include "dataset/syntheticprompts.h"
#include "support/wordcounter.h"

#include <QTest>

#include <algorithm>

using namespace tokenscope;

namespace {

const std::vector<std::int64_t> lengths {1'000, 8'000, 32'000, 128'000};

/// Asks until nothing is left to ask; whatever is longer than the context is refused.
PromptCalibration calibrated(const WordCounter& count, const std::vector<std::int64_t>& wanted,
                             std::int64_t context = 1'000'000)
{
    PromptCalibration calibration(wanted);
    for (auto probe = calibration.nextProbe(); probe; probe = calibration.nextProbe()) {
        const std::int64_t tokens = count(textOf(*probe));
        tokens > context ? calibration.refuse() : calibration.take(tokens);
    }
    return calibration;
}

} // namespace

class TestPromptCalibration : public QObject
{
    Q_OBJECT

private slots:
    void everyPromptHasTheWantedLength_data()
    {
        QTest::addColumn<double>("tokensPerWord");
        QTest::addColumn<int>("templateTokens");
        for (const double ratio : {1.0, 1.15, 1.3, 1.6, 1.9}) {
            for (const int fixed : {5, 40, 90})
                QTest::addRow("%.2f tokens a word, template of %d", ratio, fixed) << ratio << fixed;
        }
    }
    void everyPromptHasTheWantedLength()
    {
        QFETCH(const double, tokensPerWord);
        QFETCH(const int, templateTokens);
        const WordCounter count {.tokensPerWord = tokensPerWord, .templateTokens = templateTokens};
        const PromptCalibration calibration = calibrated(count, lengths);
        QVERIFY(calibration.isWithin(PromptCalibration::tolerance));
        QVERIFY2(calibration.probesTaken() <= 8, qPrintable(QString::number(calibration.probesTaken())));
        for (const std::int64_t length : lengths) {
            double worst = 0;
            for (const double shared : {0.0, 0.5}) {
                const PromptSet set = makeSyntheticPrompts(
                    {.promptTokens = length, .count = length > 30'000 ? 2 : 30, .sharedPrefix = shared}, calibration);
                for (const Prompt& prompt : set.prompts)
                    worst = std::max(worst, std::abs(static_cast<double>(count(textOf(prompt)) - length)));
            }
            worst /= static_cast<double>(length);
            QVERIFY2(worst <= 0.02, qPrintable(QStringLiteral("%1 %2").arg(length).arg(worst)));
        }
    }

    void oneLengthNeedsThreeProbes()
    {
        for (const std::int64_t length : lengths)
            QVERIFY(calibrated({}, {length}).probesTaken() <= 4);
    }

    void theLineServesLengthsThatWereNotAskedFor()
    {
        const WordCounter count {.tokensPerWord = 1.4, .templateTokens = 60};
        const PromptCalibration calibration = calibrated(count, {1'000, 32'000});
        const PromptSet set = makeSyntheticPrompts({.promptTokens = 10'000, .count = 5}, calibration);
        for (const Prompt& prompt : set.prompts)
            QVERIFY(std::abs(count(textOf(prompt)) - 10'000) <= 200);
    }

    void whatDoesNotFitIsRefusedAndNothingLongerIsAskedFor()
    {
        const PromptCalibration calibration = calibrated({}, lengths, 16'000);
        QVERIFY(!calibration.isRefused(8'000));
        QVERIFY(calibration.isRefused(32'000));
        QVERIFY(calibration.isRefused(128'000));
        QVERIFY(calibration.isWithin(PromptCalibration::tolerance));
        QVERIFY(!calibration.isImpossible());
        QVERIFY(calibration.probesTaken() <= 6);
    }

    void aContextForNoProbeRefusesAll()
    {
        const PromptCalibration calibration = calibrated({}, lengths, 20);
        QVERIFY(calibration.isRefused(1'000));
        QCOMPARE(calibration.probesTaken(), 1);
    }

    void aServerThatDoesNotCountIsImpossible()
    {
        for (const std::int64_t step : {0, -3, 1'000'000}) {
            PromptCalibration calibration(lengths);
            calibration.take(100);
            calibration.take(100 + step);
            QVERIFY(calibration.isImpossible());
            QVERIFY(!calibration.nextProbe());
            QVERIFY(!calibration.isWithin(PromptCalibration::tolerance));
        }
    }

    void aServerThatCountsAtRandomIsAskedFourTimesALength()
    {
        PromptCalibration calibration({1'000});
        std::int64_t tokens = 100;
        while (calibration.nextProbe()) {
            calibration.take(tokens);
            tokens = tokens == 100 ? 700 : tokens * 3;
        }
        QVERIFY(calibration.probesTaken() <= 6);
        QVERIFY(!calibration.isWithin(PromptCalibration::tolerance));
    }

    void lengthsBelowTheFixedPartEndTheAsking()
    {
        const PromptCalibration calibration = calibrated({}, {1, 10});
        QCOMPARE(calibration.wordsFor(1), 0);
        QVERIFY(!calibration.isWithin(PromptCalibration::tolerance));
    }

    void anUnaskedOneGuesses()
    {
        const PromptCalibration guess;
        QVERIFY(!guess.nextProbe());
        QCOMPARE(guess.nextProbeTokens(), 0);
        QVERIFY(guess.wordsFor(1'000) > 500 && guess.wordsFor(1'000) < 1'000);
        QVERIFY(!guess.isRefused(1'000'000));
    }

    void whatTheNextProbeCostsIsKnownBefore()
    {
        const WordCounter count;
        PromptCalibration calibration(lengths);
        for (auto probe = calibration.nextProbe(); probe; probe = calibration.nextProbe()) {
            const double cost = static_cast<double>(count(textOf(*probe)));
            const double off = calibration.probesTaken() < 2 ? 0.4 : 0.02; // there is no line yet
            QVERIFY(std::abs(static_cast<double>(calibration.nextProbeTokens()) - cost) < off * cost);
            calibration.take(count(textOf(*probe)));
        }
    }
};

QTEST_APPLESS_MAIN(TestPromptCalibration)
#include "tst_promptcalibration.moc"
