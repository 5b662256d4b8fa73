// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"
#include "app/durationoption.h"

#include <QTest>

#include <vector>

using namespace tokenscope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

CommandLine parse(std::vector<const char*> arguments)
{
    arguments.insert(arguments.begin(), "tokenscope");
    return parseCommandLine(static_cast<int>(arguments.size()), arguments.data());
}

/// Arguments with bars between them.
CommandLine parseJoined(const QByteArray& arguments)
{
    const QList<QByteArray> parts = arguments.split('|');
    std::vector<const char*> pointers;
    for (const QByteArray& part : parts)
        pointers.push_back(part.constData());
    return parse(pointers);
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void withoutArgumentsItIsTheWindow()
    {
        const CommandLine line = parse({});
        QVERIFY(line.command && std::holds_alternative<WindowOptions>(*line.command));
        QVERIFY(std::get<WindowOptions>(*line.command).files.isEmpty());
    }

    void filesOpenInTheWindow()
    {
        const QString first = QStringLiteral(SOURCE_ROOT "/README.md");
        const QString second = QStringLiteral(SOURCE_ROOT "/CHANGELOG.md");
        const CommandLine line = parse({SOURCE_ROOT "/README.md", SOURCE_ROOT "/CHANGELOG.md"});
        QVERIFY2(line.command, qPrintable(line.message));
        QCOMPARE(std::get<WindowOptions>(*line.command).files, (QStringList {first, second}));
    }

    void aRunTakesItsWholePlan()
    {
        const CommandLine line = parse({"run",
                                        "--endpoint",
                                        "Metis",
                                        "--endpoint",
                                        "my=http://h/v1,model=m",
                                        "--prompts",
                                        "squad",
                                        "--count",
                                        "20",
                                        "--concurrency",
                                        "8",
                                        "--order",
                                        "alternating",
                                        "--pause",
                                        "500ms",
                                        "--warmup",
                                        "2",
                                        "--repeat",
                                        "3",
                                        "--max-tokens",
                                        "64",
                                        "--temperature",
                                        "0",
                                        "--no-stream",
                                        "--timeout",
                                        "2m",
                                        "--seed",
                                        "7",
                                        "--time-scale",
                                        "0.05",
                                        "--out",
                                        "r.json",
                                        "--format",
                                        "json",
                                        "--quiet"});
        QVERIFY2(line.command, qPrintable(line.message));
        const auto& run = std::get<RunOptions>(*line.command);
        QCOMPARE(run.endpoints, (QStringList {u"Metis"_s, u"my=http://h/v1,model=m"_s}));
        QCOMPARE(run.form.promptSource, QStringLiteral("squad"));
        QCOMPARE(run.form.promptCount, 20);
        QCOMPARE(run.form.load.concurrency, 8);
        QCOMPARE(run.form.order, Order::Alternating);
        QCOMPARE(run.form.pause, Milliseconds(500));
        QCOMPARE(run.form.warmup, 2);
        QCOMPARE(run.form.repeat, 3);
        QCOMPARE(run.form.sampling.maxTokens, 64);
        QCOMPARE(run.form.sampling.temperature, 0.0);
        QVERIFY(!run.form.sampling.stream);
        QCOMPARE(run.form.timeouts.total, Milliseconds(2min));
        QCOMPARE(run.form.seed, std::uint64_t(7));
        QCOMPARE(run.form.timeScale, 0.05);
        QCOMPARE(run.out, QStringLiteral("r.json"));
        QVERIFY(run.asJson && run.isQuiet);
    }

    void theDefaultRunIsTheOriginalProtocol()
    {
        const CommandLine line = parse({"run"});
        const auto& run = std::get<RunOptions>(*line.command);
        QCOMPARE(run.form.promptCount, 10);
        QCOMPARE(run.form.load.concurrency, 1);
        QCOMPARE(run.form.order, Order::Sequential);
        QCOMPARE(run.form.pause, Milliseconds(5s));
        QCOMPARE(run.form.sampling.maxTokens, 512);
        QCOMPARE(run.form.sampling.temperature, 0.7);
    }

    void whatCanBeSweptTakesOneNumberSeveralOrAuto_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<std::optional<SweepVariable>>("variable");
        QTest::addColumn<QList<double>>("values");
        const auto row = [](const char* arguments, std::optional<SweepVariable> variable, QList<double> values) {
            QTest::addRow("%s", arguments) << QByteArray(arguments) << variable << values;
        };
        row("--concurrency|4", std::nullopt, {});
        row("--concurrency|1,2,4", SweepVariable::Concurrency, {1, 2, 4});
        row("--concurrency|auto", SweepVariable::Concurrency, {});
        row("--rate|0.5,1", SweepVariable::Rate, {0.5, 1});
        row("--prompt-tokens|1k,8k", SweepVariable::PromptTokens, {1'000, 8'000});
        row("--max-tokens|64,256", SweepVariable::OutputTokens, {64, 256});
        row("--preset|concurrency|--concurrency|8", std::nullopt, {});
    }

    void whatCanBeSweptTakesOneNumberSeveralOrAuto()
    {
        QFETCH(const QByteArray, arguments);
        QFETCH(const std::optional<SweepVariable>, variable);
        QFETCH(const QList<double>, values);
        const CommandLine line = parseJoined("run|" + arguments);
        QVERIFY2(line.command, qPrintable(line.message));
        const RunForm& form = std::get<RunOptions>(*line.command).form;
        QCOMPARE(form.kind == RunKind::Sweep, variable.has_value());
        if (!variable)
            return;
        QCOMPARE(form.sweep->variable, *variable);
        QCOMPARE(QList<double>(form.sweep->values.begin(), form.sweep->values.end()), values);
        QCOMPARE(form.isSynthetic(), *variable == SweepVariable::PromptTokens);
    }

    void loadAndLimitsReachTheForm()
    {
        const CommandLine line = parse({"run",
                                        "--rate",
                                        "50",
                                        "--arrivals",
                                        "gamma",
                                        "--gamma-shape",
                                        "0.5",
                                        "--max-in-flight",
                                        "9",
                                        "--ramp-up",
                                        "2s",
                                        "--cool-down",
                                        "1s",
                                        "--duration",
                                        "20s",
                                        "--requests",
                                        "70",
                                        "--token-limit",
                                        "900",
                                        "--failures-in-a-row",
                                        "3",
                                        "--failure-share",
                                        "0.1",
                                        "--slo-ttft",
                                        "300ms",
                                        "--wait-rate-limits",
                                        "--tokens-per-minute",
                                        "60000",
                                        "--shared-prefix",
                                        "0.5"});
        QVERIFY2(line.command, qPrintable(line.message));
        const auto& run = std::get<RunOptions>(*line.command);
        const Load load {
            .rate = 50, .arrivals = Arrivals::Gamma, .gammaShape = 0.5, .inFlightCap = 9, .rampUp = 2s, .coolDown = 1s};
        QCOMPARE(run.form.load, load);
        const Limits limits {.requests = 70, .duration = 20s, .tokens = 900, .failuresInARow = 3, .failureShare = 0.1};
        QCOMPARE(run.form.limits, limits);
        QCOMPARE(*run.form.objective.timeToFirstToken, Nanoseconds(300ms));
        QVERIFY(run.form.rateLimits.waits);
        QCOMPARE(*run.tokensPerMinute, 60'000);
        QCOMPARE(run.form.sharedPrefix, 0.5);
    }

    void optionsGoOverAPresetWhereverItStands()
    {
        const CommandLine line = parse({"run", "--time-budget", "3m", "--preset", "fair", "--count", "5"});
        const RunForm& form = std::get<RunOptions>(*line.command).form;
        QCOMPARE(form.kind, RunKind::FairComparison);
        QCOMPARE(form.timeBudget, Milliseconds(3min));
        QCOMPARE(form.promptCount, 5);
    }

    void compareTakesReportAndFigures()
    {
        const CommandLine line = parse({"compare", "a.json", "b.json", "--format", "csv-requests", "--charts", "d",
                                        "--requests", "r.csv", "--figure-size", "640x300", "--figure-scale", "3",
                                        "--figure-background", "transparent", "--figure-format", "PNG,svg"});
        const auto& compare = std::get<CompareOptions>(*line.command);
        QCOMPARE(compare.files, (QStringList {u"a.json"_s, u"b.json"_s}));
        QCOMPARE(compare.format, u"csv-requests"_s);
        QCOMPARE(compare.charts, u"d"_s);
        QCOMPARE(compare.requests, u"r.csv"_s);
        QCOMPARE(compare.figures,
                 (FigureOptions {
                     .width = 640, .height = 300, .scale = 3, .isTransparent = true, .formats = {u"png"_s, u"svg"_s}}));
        QCOMPARE(std::get<CompareOptions>(*parse({"compare", "a.json"}).command).figures, FigureOptions {});
    }

    void subcommandsHaveSubcommands()
    {
        QCOMPARE(std::get<EndpointsOptions>(*parse({"endpoints"}).command).action, EndpointsOptions::Action::List);
        const CommandLine check = parse({"endpoints", "check", "Metis"});
        QCOMPARE(std::get<EndpointsOptions>(*check.command).action, EndpointsOptions::Action::Check);
        QCOMPARE(std::get<EndpointsOptions>(*check.command).names, QStringList(u"Metis"_s));
        const CommandLine models = parse({"endpoints", "models"});
        QCOMPARE(std::get<EndpointsOptions>(*models.command).action, EndpointsOptions::Action::Models);
        const CommandLine wake = parse({"endpoints", "wake", "Sophia", "--model", "m", "--limit", "20m"});
        const auto& woken = std::get<EndpointsOptions>(*wake.command);
        QCOMPARE(woken.action, EndpointsOptions::Action::Wake);
        QCOMPARE(woken.names, QStringList(u"Sophia"_s));
        QCOMPARE(woken.model, u"m"_s);
        QCOMPARE(woken.patience, Milliseconds(std::chrono::minutes(20)));
        QVERIFY(!parse({"endpoints", "wake"}).command); // which one?
        QCOMPARE(std::get<DatasetOptions>(*parse({"dataset", "fetch", "squad"}).command).name, QStringLiteral("squad"));
    }

    void batchesAreListedOrShown()
    {
        const CommandLine listed = parse({"batches"});
        QCOMPARE(std::get<BatchesOptions>(*listed.command).action, BatchesOptions::Action::List);
        QCOMPARE(std::get<BatchesOptions>(*listed.command).endpoint, u"Sophia"_s);
        const CommandLine running = parse({"batches", "list", "--status", "running", "--endpoint", "Dev"});
        QCOMPARE(std::get<BatchesOptions>(*running.command).status, u"running"_s);
        QCOMPARE(std::get<BatchesOptions>(*running.command).endpoint, u"Dev"_s);
        QVERIFY(!parse({"batches", "list", "--status", "lost"}).command);
        const CommandLine plainly = parse({"batches", "--status", "failed", "--endpoint", "Dev"});
        QCOMPARE(std::get<BatchesOptions>(*plainly.command).status, u"failed"_s);
        QCOMPARE(std::get<BatchesOptions>(*plainly.command).endpoint, u"Dev"_s);
        const CommandLine shown = parse({"batches", "show", "b-1", "--out", "b.json"});
        const auto& options = std::get<BatchesOptions>(*shown.command);
        QCOMPARE(options.action, BatchesOptions::Action::Show);
        QCOMPARE(options.id, u"b-1"_s);
        QCOMPARE(options.outFile, u"b.json"_s);
        QVERIFY(!parse({"batches", "show"}).command);
    }

    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addRow("neither a subcommand nor a file") << QByteArray("frobnicate");
        QTest::addRow("unknown option") << QByteArray("run|--no-such");
        QTest::addRow("no number") << QByteArray("run|--count|many");
        QTest::addRow("no list of numbers") << QByteArray("run|--concurrency|1,two");
        QTest::addRow("the same number twice") << QByteArray("run|--concurrency|1,1");
        QTest::addRow("a third of a lane") << QByteArray("run|--concurrency|0.3");
        QTest::addRow("more lanes than a machine can bear") << QByteArray("run|--concurrency|1,100000000");
        QTest::addRow("half a token") << QByteArray("run|--max-tokens|0.5");
        QTest::addRow("a preset that is none") << QByteArray("run|--preset|unfair");
        QTest::addRow("a rate by turns") << QByteArray("run|--rate|5|--order|alternating");
        QTest::addRow("rates by turns") << QByteArray("run|--rate|1,5|--order|alternating");
        QTest::addRow("a search for a length") << QByteArray("run|--prompt-tokens|auto");
        QTest::addRow("endless prompts") << QByteArray("run|--prompts|synthetic|--count|0");
        QTest::addRow("no time to measure") << QByteArray("run|--duration|0");
        QTest::addRow("again, and on") << QByteArray("run|--plan|a.json|--resume|b.json");
        QTest::addRow("no time") << QByteArray("run|--pause|5 apples");
        QTest::addRow("unknown order") << QByteArray("run|--order|random");
        QTest::addRow("nothing to compare") << QByteArray("compare");
        QTest::addRow("unknown format") << QByteArray("compare|a.json|--format|pdf");
        QTest::addRow("figures without a height") << QByteArray("compare|a.json|--figure-size|900");
        QTest::addRow("figures too large") << QByteArray("compare|a.json|--figure-size|900x20000");
        QTest::addRow("figures of no format") << QByteArray("compare|a.json|--figure-format|svg,gif");
        QTest::addRow("figures on green") << QByteArray("compare|a.json|--figure-background|green");
        QTest::addRow("figures too fine") << QByteArray("compare|a.json|--figure-scale|20");
        QTest::addRow("dataset without a name") << QByteArray("dataset|fetch");
        QTest::addRow("temperature too high") << QByteArray("run|--temperature|3");
    }

    void wrongUsageEndsWithTwo()
    {
        QFETCH(const QByteArray, arguments);
        const CommandLine line = parseJoined(arguments);
        QVERIFY(!line.command);
        QCOMPARE(line.exitCode, 2);
        QVERIFY(!line.message.isEmpty());
    }

    void helpEndsWithZeroAndAnExample_data()
    {
        QTest::addColumn<QByteArray>("subcommand");
        for (const char* name :
             {"run", "compare", "show", "simulate", "endpoints", "batches", "dataset", "recover", "training"})
            QTest::addRow("%s", name) << QByteArray(name);
    }

    void helpEndsWithZeroAndAnExample()
    {
        QFETCH(const QByteArray, subcommand);
        const CommandLine line = parse({subcommand.constData(), "--help"});
        QVERIFY(!line.command);
        QCOMPARE(line.exitCode, 0);
        QVERIFY(line.message.contains(QStringLiteral("Example")));
    }

    void compareHasAnExampleOfEveryFormat()
    {
        const QString help = parse({"compare", "--help"}).message;
        for (const QString& format : {u"markdown"_s, u"csv"_s, u"csv-requests"_s, u"json"_s, u"latex"_s, u"html"_s})
            QVERIFY2(help.contains(u"--format "_s + format + u' '), qPrintable(format));
    }

    void trainingTakesLogsAndWhatTheUserKnows()
    {
        const CommandLine line
            = parse({"training", "a.log", "logs", "--batch-size", "512", "--sequence-length", "4096", "--format",
                     "latex", "--out", "r.tex", "--charts", "figures", "--figure-size", "600x300"});
        QVERIFY2(line.command, qPrintable(line.message));
        const auto& training = std::get<TrainingOptions>(*line.command);
        QCOMPARE(training.paths, (QStringList {u"a.log"_s, u"logs"_s}));
        QCOMPARE(training.batchSize, std::int64_t {512});
        QCOMPARE(training.sequenceLength, std::int64_t {4096});
        QCOMPARE(training.format, u"latex"_s);
        QCOMPARE(training.out, u"r.tex"_s);
        QCOMPARE(training.charts, u"figures"_s);
        QCOMPARE(training.figures.width, 600);
    }

    void timesHaveUnits_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("milliseconds"); // -1: none
        QTest::addRow("seconds by default") << QByteArray("5") << qint64(5'000);
        QTest::addRow("seconds") << QByteArray("1.5s") << qint64(1'500);
        QTest::addRow("milliseconds") << QByteArray("250ms") << qint64(250);
        QTest::addRow("minutes") << QByteArray("2m") << qint64(120'000);
        QTest::addRow("hours") << QByteArray("1h") << qint64(3'600'000);
        QTest::addRow("zero") << QByteArray("0") << qint64(0);
        QTest::addRow("negative") << QByteArray("-1s") << qint64(-1);
        QTest::addRow("another unit") << QByteArray("5d") << qint64(-1);
        QTest::addRow("nothing") << QByteArray("") << qint64(-1);
        QTest::addRow("no number at all") << QByteArray("nan") << qint64(-1);
        QTest::addRow("out of range") << QByteArray("1e300h") << qint64(-1);
    }

    void theNetworkGoesOverWhatIsKept()
    {
        const CommandLine line = parse({"run", "--proxy", "socks5://me@gate:9", "--ca-file", SOURCE_ROOT "/README.md",
                                        "--cert", SOURCE_ROOT "/CHANGELOG.md", "--http2"});
        QVERIFY(line.command);
        const NetworkOptions& options = std::get<RunOptions>(*line.command).network;
        NetworkSettings kept {.proxy = {.kind = ProxySettings::Kind::Http, .host = u"other"_s, .password = u"hush"_s},
                              .keyFile = u"/key"_s};
        const NetworkSettings network = withOptions(kept, options);
        QCOMPARE(network.proxy, (ProxySettings {ProxySettings::Kind::Socks5, u"gate"_s, 9, u"me"_s}));
        QCOMPARE(network.authoritiesFile, QStringLiteral(SOURCE_ROOT "/README.md"));
        QCOMPARE(network.certificateFile, QStringLiteral(SOURCE_ROOT "/CHANGELOG.md"));
        QVERIFY(network.keyFile.isEmpty());
        QVERIFY(network.usesHttp2);
        kept.proxy = {ProxySettings::Kind::Http, u"gate"_s, 9, u"me"_s, u"hush"_s};
        QCOMPARE(withOptions(kept, options).proxy.password, u"hush"_s); // the same proxy's
        qputenv("TOKENSCOPE_PROXY_PASSWORD", "louder");
        QCOMPARE(withOptions({}, options).proxy.password, u"louder"_s);
        qunsetenv("TOKENSCOPE_PROXY_PASSWORD");
        QCOMPARE(withOptions(kept, {}), kept);
    }

    void aProxyThatCannotBeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("proxy");
        QTest::addRow("with a password") << QByteArray("http://me:hush@gate:9");
        QTest::addRow("another protocol") << QByteArray("ftp://gate:9");
        QTest::addRow("nothing") << QByteArray("http://");
    }

    void aProxyThatCannotBeIsRefused()
    {
        QFETCH(const QByteArray, proxy);
        const CommandLine line = parse({"run", "--proxy", proxy.constData()});
        QVERIFY(!line.command);
        QCOMPARE(line.exitCode, 2);
        QVERIFY2(!line.message.contains(u"hush"_s), qPrintable(line.message));
    }

    void timesHaveUnits()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const qint64, milliseconds);
        const auto time = parseDuration(text.toStdString());
        QCOMPARE(time ? time->count() : -1, milliseconds);
    }
};

QTEST_APPLESS_MAIN(TestCommandLine)

#include "tst_commandline.moc"
