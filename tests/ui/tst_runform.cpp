// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedrun.h"
#include "ui/run/runform.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

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
    form.concurrency = 8;
    form.warmup = 2;
    form.repeat = 3;
    form.sampling = {.temperature = 0.25, .maxTokens = 77, .seed = 12'345'678'901, .stream = false};
    form.timeouts = {Milliseconds(1'000), Milliseconds(2'000), Milliseconds(3'000), Milliseconds(4'000)};
    form.seed = 99;
    form.timeScale = 0.05;
    return form;
}

} // namespace

class TestRunForm : public QObject
{
    Q_OBJECT

private slots:
    void aFormSurvivesTheSettingsFile_data()
    {
        QTest::addColumn<bool>("isUnusual");
        QTest::newRow("as it is at first") << false;
        QTest::newRow("everything changed") << true;
    }
    void aFormSurvivesTheSettingsFile()
    {
        QFETCH(bool, isUnusual);
        const RunForm form = isUnusual ? unusualForm() : RunForm {};
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("settings.ini"));
        QSettings(path, QSettings::IniFormat).setValue(QStringLiteral("form"), toSettings(form));
        QCOMPARE(formFromSettings(QSettings(path, QSettings::IniFormat).value(QStringLiteral("form")).toMap()), form);
    }

    void impossibleSettingsBecomePossible()
    {
        const RunForm form = formFromSettings({{QStringLiteral("concurrency"), -4},
                                               {QStringLiteral("temperature"), QStringLiteral("nan")},
                                               {QStringLiteral("order"), QStringLiteral("backwards")},
                                               {QStringLiteral("time_scale"), 0},
                                               {QStringLiteral("unknown"), 1}});
        QCOMPARE(form.concurrency, 1);
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
        QVERIFY(matchesPreset(form, Preset::OriginalProtocol));
        QVERIFY(!matchesPreset(form, Preset::EightAtATime));
    }

    void theOriginalProtocolIsThatOfTheScript()
    {
        const RunForm form = withPreset({}, Preset::OriginalProtocol);
        QCOMPARE(form.promptSource, QStringLiteral("squad"));
        QCOMPARE(form.promptCount, 10);
        QCOMPARE(form.order, Order::Sequential);
        QCOMPARE(form.pause, Milliseconds(5'000));
        QCOMPARE(form.concurrency, 1);
        QCOMPARE(form.warmup, 0);
        QCOMPARE(form.repeat, 1);
        QCOMPARE(form.sampling, (Sampling {.temperature = 0.7, .maxTokens = 512, .seed = {}, .stream = false}));
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
