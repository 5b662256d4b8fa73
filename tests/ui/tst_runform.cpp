// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedrun.h"
#include "ui/form/runform.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace tokenscope;

namespace {

RunForm unusualForm()
{
    RunForm form;
    form.endpoints = {QStringLiteral("Sophia"), QStringLiteral("Metis, the second")};
    form.promptSource = QStringLiteral("/data/my prompts.jsonl");
    form.promptCount = 0;
    form.order = Order::Alternating;
    form.pause = Milliseconds(2'500);
    form.load = {.concurrency = 8,
                 .rate = 2.5,
                 .arrivals = Arrivals::Gamma,
                 .gammaShape = 0.3,
                 .inFlightCap = 77,
                 .rampUp = Milliseconds(1'500),
                 .coolDown = Milliseconds(2'000)};
    form.warmup = 2;
    form.repeat = 3;
    form.limits = {.requests = 40,
                   .duration = Milliseconds(90'000),
                   .tokens = 5'000'000'000,
                   .failuresInARow = 5,
                   .failureShare = 0.125};
    form.objective = {.timeToFirstToken = Milliseconds(500),
                      .timePerOutputToken = std::chrono::microseconds(12'500),
                      .latency = Milliseconds(20'000)};
    form.rateLimits
        = {.waits = true, .usualWait = Milliseconds(1'000), .longestWait = Milliseconds(9'000), .longestSeries = 3};
    form.kind = RunKind::Sweep;
    form.sweep = Sweep {.variable = SweepVariable::Rate,
                        .values = {0.1, 2.5, 7},
                        .from = 0.5,
                        .to = 12,
                        .smallestGain = 0.1,
                        .smallestSuccess = 0.9,
                        .latencyLimit = Milliseconds(8'000),
                        .bisections = 3};
    form.sampling = {.temperature = 0.25, .maxTokens = 77, .seed = 12'345'678'901, .stream = false};
    form.timeouts = {Milliseconds(1'000), Milliseconds(2'000), Milliseconds(3'000), Milliseconds(4'000)};
    form.seed = 99;
    form.timeScale = 0.05;
    return form;
}

constexpr std::array allPresets {Preset::OriginalProtocol, Preset::QuickLook,   Preset::ConcurrencySweep,
                                 Preset::BatchOf32,        Preset::LongContext, Preset::SteadyLatency,
                                 Preset::FairComparison};

} // namespace

class TestRunForm : public QObject
{
    Q_OBJECT

private slots:
    void aFormSurvivesTheSettingsFile_data()
    {
        QTest::addColumn<RunForm>("form");
        QTest::newRow("as it is at first") << RunForm {};
        QTest::newRow("everything changed") << unusualForm();
        RunForm suite = unusualForm();
        suite.kind = RunKind::FairComparison;
        suite.timeBudget = Milliseconds(120'000);
        suite.tokenBudget = 3'000'000'000;
        suite.promptSource = QStringLiteral("synthetic");
        suite.promptTokens = 32'768;
        suite.sharedPrefix = 0.5;
        QTest::newRow("a fair comparison of synthetic prompts") << suite;
        for (const Preset preset : allPresets) {
            QTest::addRow("preset %d", static_cast<int>(preset)) << withPreset({}, preset);
        }
    }
    void aFormSurvivesTheSettingsFile()
    {
        QFETCH(const RunForm, form);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("settings.ini"));
        QSettings(path, QSettings::IniFormat).setValue(QStringLiteral("form"), toSettings(form));
        QCOMPARE(formFromSettings(QSettings(path, QSettings::IniFormat).value(QStringLiteral("form")).toMap()), form);
    }

    void impossibleSettingsBecomePossible()
    {
        const RunForm form = formFromSettings({{QStringLiteral("concurrency"), -4},
                                               {QStringLiteral("rate_per_s"), -1},
                                               {QStringLiteral("limit_failure_share"), 7},
                                               {QStringLiteral("sweep"), QStringLiteral("the_moon")},
                                               {QStringLiteral("kind"), QStringLiteral("race")},
                                               {QStringLiteral("temperature"), QStringLiteral("nan")},
                                               {QStringLiteral("order"), QStringLiteral("backwards")},
                                               {QStringLiteral("time_scale"), 0},
                                               {QStringLiteral("unknown"), 1}});
        QCOMPARE(form.load.concurrency, 1);
        QVERIFY(!form.load.rate);
        QCOMPARE(form.limits.failureShare, std::optional(1.0));
        QVERIFY(!form.sweep);
        QCOMPARE(form.kind, RunKind::Measurement);
        QCOMPARE(form.sampling.temperature, RunForm().sampling.temperature);
        QCOMPARE(form.order, Order::Sequential);
        QVERIFY(form.timeScale > 0);
    }

    void presetsLeaveEndpointsAndLimitsAlone()
    {
        const RunForm form = withPreset(unusualForm(), Preset::OriginalProtocol);
        QCOMPARE(form.endpoints, unusualForm().endpoints);
        QCOMPARE(form.timeouts, unusualForm().timeouts);
        QCOMPARE(form.timeScale, unusualForm().timeScale);
        QCOMPARE(form.limits.failuresInARow, unusualForm().limits.failuresInARow);
        QCOMPARE(form.objective, unusualForm().objective);
        QVERIFY(matchesPreset(form, Preset::OriginalProtocol));
        QVERIFY(!matchesPreset(form, Preset::BatchOf32));
    }

    void theOriginalProtocolIsThatOfTheScript()
    {
        const RunForm form = withPreset({}, Preset::OriginalProtocol);
        QCOMPARE(form.promptSource, QStringLiteral("squad"));
        QCOMPARE(form.promptCount, 10);
        QCOMPARE(form.order, Order::Sequential);
        QCOMPARE(form.pause, Milliseconds(5'000));
        QCOMPARE(form.load, Load {});
        QCOMPARE(form.warmup, 0);
        QCOMPARE(form.repeat, 1);
        QCOMPARE(form.sampling, (Sampling {.temperature = 0.7, .maxTokens = 512, .seed = {}, .stream = false}));
    }

    void aPresetCanBeRunAndForgetsTheOneBefore()
    {
        const auto known = scriptedrun::endpoints();
        RunForm form;
        form.endpoints = {QStringLiteral("Metis"), QStringLiteral("Sophia")};
        for (const Preset before : allPresets) {
            for (const Preset preset : allPresets) {
                const RunForm chosen = withPreset(withPreset(form, before), preset);
                QVERIFY(problemsOf(chosen, known).empty());
                const bool keepsSource = preset == Preset::FairComparison; // it asks for prompts of its own
                QVERIFY(keepsSource || chosen.kind == withPreset(form, preset).kind);
                QCOMPARE(chosen.load, withPreset(form, preset).load);
                QCOMPARE(chosen.limits, withPreset(form, preset).limits);
            }
        }
    }

    void aSweepThatCannotBeMadeIsNamed()
    {
        const auto known = scriptedrun::endpoints();
        RunForm form;
        form.endpoints = {QStringLiteral("Metis")};
        form.kind = RunKind::Sweep;
        QVERIFY(problemsOf(form, known).empty()); // a search over concurrency
        form.sweep = usualSweep(SweepVariable::PromptTokens);
        QCOMPARE(problemsOf(form, known), std::vector {FormProblem::NotSynthetic});
        form.promptSource = QStringLiteral("synthetic");
        QVERIFY(problemsOf(form, known).empty());
        form.sweep->values.clear();
        QCOMPARE(problemsOf(form, known), std::vector {FormProblem::NoSweepValues});
        form.kind = RunKind::Measurement;
        form.promptCount = 0;
        QCOMPARE(problemsOf(form, known), std::vector {FormProblem::NothingEnds});
        form.limits.duration = Milliseconds(1'000);
        QVERIFY(problemsOf(form, known).empty());
    }

    void aRateCannotBeKeptByTurns()
    {
        const auto known = scriptedrun::endpoints();
        RunForm form {.endpoints = {QStringLiteral("Metis")}, .order = Order::Alternating};
        QVERIFY(problemsOf(form, known).empty());
        form.load.rate = 5;
        QCOMPARE(problemsOf(form, known), std::vector {FormProblem::RateByTurns});
        form.kind = RunKind::Sweep;
        QVERIFY(problemsOf(form, known).empty()); // concurrency is swept
        form.load.rate.reset();
        form.sweep = usualSweep(SweepVariable::Rate);
        QCOMPARE(problemsOf(form, known), std::vector {FormProblem::RateByTurns});
    }

    void aSweepOverLoadHasRequestsEnough()
    {
        RunForm form;
        form.kind = RunKind::Sweep;
        form.sweep = usualSweep(SweepVariable::Concurrency);
        QCOMPARE(madeSweepable(form).limits.duration, std::optional(Milliseconds(30'000)));
        form.limits.requests = 500;
        QVERIFY(!madeSweepable(form).limits.duration);
        form.sweep = usualSweep(SweepVariable::PromptTokens);
        QVERIFY(madeSweepable(form).isSynthetic());
        form.kind = RunKind::Measurement;
        QCOMPARE(madeSweepable(form), form);
    }

    void aFairComparisonNeedsTwo()
    {
        RunForm form = withPreset({}, Preset::FairComparison);
        form.endpoints = {QStringLiteral("Metis")};
        QCOMPARE(problemsOf(form, scriptedrun::endpoints()), std::vector {FormProblem::NothingToCompare});
    }

    void onlyASweepHasASweepInItsPlan()
    {
        RunForm form;
        form.sweep = usualSweep(SweepVariable::Rate);
        QVERIFY(!planFrom(form, {}, {}).sweep);
        form.kind = RunKind::Sweep;
        QCOMPARE(planFrom(form, {}, {}).sweep, form.sweep);
        form.sweep.reset();
        form.load.rate = 2;
        QCOMPARE(planFrom(form, {}, {}).sweep, usualSweep(SweepVariable::Concurrency));
        QVERIFY(!planFrom(form, {}, {}).load.rate); // its points are requests at a time
    }

    void whatCannotRunIsNamed()
    {
        const auto known = scriptedrun::endpoints();
        RunForm form;
        QCOMPARE(problemsOf(form, known), std::vector {FormProblem::NoEndpoint});
        form.endpoints = {QStringLiteral("Metis"), QStringLiteral("Metis")};
        QCOMPARE(problemsOf(form, known), std::vector {FormProblem::SameEndpointTwice});
        form.endpoints = {QStringLiteral("Metis"), QStringLiteral("Gone")};
        QCOMPARE(problemsOf(form, known), std::vector {FormProblem::UnknownEndpoint});
        form.endpoints = {QStringLiteral("Metis")};
        form.promptSource = QStringLiteral(" ");
        QCOMPARE(problemsOf(form, known), std::vector {FormProblem::NoPromptFile});
        form.promptSource = QStringLiteral("builtin");
        QVERIFY(problemsOf(form, known).empty());
    }

    void aPlanAndItsFormSayTheSame()
    {
        RunForm form = unusualForm();
        form.endpoints = {QStringLiteral("Sophia"), QStringLiteral("Simulated Metis")};
        form.promptCount = 10;
        const RunPlan plan = planFrom(form, scriptedrun::endpoints(), scriptedrun::plan().prompts);
        QCOMPARE(plan.endpoints.size(), 2U);
        QVERIFY(plan.endpoints[1].isSimulated());
        QCOMPARE(formFrom(plan, form.promptSource), form);
        QVERIFY(hasSimulated(form, scriptedrun::endpoints()));
    }
};

QTEST_APPLESS_MAIN(TestRunForm)
#include "tst_runform.moc"
