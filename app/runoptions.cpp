// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runoptions.h"

#include "app/cliarguments.h"
#include "app/numberlist.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

namespace tokenscope {

namespace {

constexpr std::array<std::pair<const char*, Preset>, 7> presets {{
    {"original", Preset::OriginalProtocol},
    {"quick", Preset::QuickLook},
    {"concurrency", Preset::ConcurrencySweep},
    {"batch", Preset::BatchOf32},
    {"long-context", Preset::LongContext},
    {"steady", Preset::SteadyLatency},
    {"fair", Preset::FairComparison},
}};

constexpr int mostLanes = 4'096; // of one endpoint
constexpr const char* listHint = "; several (1,2,4) or auto: a sweep";

// More than these is a typing error, and of lanes more than a machine can bear.
double largestOf(SweepVariable variable)
{
    switch (variable) {
    case SweepVariable::Concurrency:
        return mostLanes;
    case SweepVariable::Rate:
        return RunForm::maximumRate;
    case SweepVariable::PromptTokens:
    case SweepVariable::OutputTokens:
        return static_cast<double>(RunForm::maximumTokens);
    }
    Q_UNREACHABLE();
}

/// What is wrong with the values of an option that may be swept; empty: nothing.
std::string complaintAbout(const std::string& text, SweepVariable variable)
{
    const auto list = parseNumberList(text);
    if (!list)
        return "'" + text + "' is no list of different positive numbers, nor auto";
    constexpr double rounding = 1e-6; // of 4.1k
    const auto isBroken
        = [](double value) { return value < 1 - rounding || std::abs(value - std::round(value)) > rounding; };
    if (variable != SweepVariable::Rate && std::ranges::any_of(list->values, isBroken))
        return "'" + text + "': only whole numbers make sense here";
    const double largest = largestOf(variable);
    if (std::ranges::any_of(list->values, [largest](double value) { return value > largest; }))
        return "'" + text + "': the largest number is " + std::to_string(std::llround(largest));
    return {};
}

/// An option that may be swept: one number is set, more make the run a sweep. The last one given wins.
template<typename Set>
void addSwept(CLI::App& run, const char* name, SweepVariable variable, RunForm& form, Set set, const std::string& help)
{
    run.add_option_function<std::string>(
           name,
           [&form, variable, set](const std::string& text) {
               const NumberList list = *parseNumberList(text);
               if (!list.isSwept()) {
                   set(list.values.front());
                   if (form.sweep && form.sweep->variable == variable) { // a preset's
                       form.sweep.reset();
                       form.kind = RunKind::Measurement;
                   }
                   return;
               }
               form.kind = RunKind::Sweep;
               form.sweep = usualSweep(variable);
               form.sweep->values = list.values;
               if (variable == SweepVariable::PromptTokens)
                   form.promptSource = QStringLiteral("synthetic");
           },
           help + listHint)
        ->type_name("N[,N…]")
        ->check([variable](const std::string& text) { return complaintAbout(text, variable); }, "");
}

void addWorkload(CLI::App& run, RunOptions& options)
{
    RunForm& form = options.form;
    cliarguments::addText(run, "--prompts", form.promptSource,
                          "builtin, squad, synthetic, or a file: SQuAD JSON, JSONL, plain text (default builtin)");
    run.add_option("--count", form.promptCount, "Number of prompts, 0 for all (default 10)")
        ->check(CLI::NonNegativeNumber);
    addSwept(
        run, "--prompt-tokens", SweepVariable::PromptTokens, form,
        [&form](double tokens) {
            form.promptTokens = std::llround(tokens);
            form.promptSource = QStringLiteral("synthetic");
        },
        "Synthetic prompts of this length, in the server's own tokens (1k, 8k …)");
    run.add_option("--shared-prefix", form.sharedPrefix,
                   "Share of synthetic prompts that all have in common (default 0)")
        ->check(CLI::Range(0.0, 1.0));
    addSwept(
        run, "--max-tokens", SweepVariable::OutputTokens, form,
        [&form](double tokens) { form.sampling.maxTokens = static_cast<int>(std::lround(tokens)); },
        "Longest answer (default 512)");
    run.add_option("--temperature", form.sampling.temperature, "Sampling temperature (default 0.7)")
        ->check(CLI::Range(0.0, 2.0));
    run.add_flag("!--no-stream", form.sampling.stream, "Ask for whole answers instead of streams");
}

void addLoad(CLI::App& run, RunOptions& options)
{
    RunForm& form = options.form;
    addSwept(
        run, "--concurrency", SweepVariable::Concurrency, form,
        [&form](double lanes) { form.load.concurrency = static_cast<int>(std::lround(lanes)); },
        "Requests in flight at a time for each endpoint (default 1)");
    addSwept(
        run, "--rate", SweepVariable::Rate, form, [&form](double rate) { form.load.rate = rate; },
        "Requests a second, whatever the endpoint does");
    const std::map<std::string, Arrivals> arrivals {
        {"constant", Arrivals::Constant}, {"poisson", Arrivals::Poisson}, {"gamma", Arrivals::Gamma}};
    run.add_option("--arrivals", form.load.arrivals, "With --rate: constant, poisson (default) or gamma")
        ->transform(CLI::CheckedTransformer(arrivals))
        ->type_name("ARRIVALS");
    run.add_option("--gamma-shape", form.load.gammaShape,
                   "Below 1 burstier, above 1 more even than poisson (default 1)")
        ->check(CLI::Range(0.01, 1000.0));
    run.add_option("--max-in-flight", form.load.inFlightCap, "With --rate: more wait in the client (default 1024)")
        ->check(CLI::Range(1, mostLanes));
    cliarguments::addDuration(run, "--ramp-up", form.load.rampUp, "Start the load over this time, and leave it out");
    cliarguments::addDuration(run, "--cool-down", form.load.coolDown, "After --duration, and left out");
    const std::map<std::string, Order> orders {
        {"sequential", Order::Sequential}, {"alternating", Order::Alternating}, {"together", Order::Together}};
    run.add_option("--order", form.order, "sequential (one endpoint after the other, default), alternating or together")
        ->transform(CLI::CheckedTransformer(orders))
        ->type_name("ORDER");
    cliarguments::addDuration(run, "--pause", form.pause,
                              "Pause between the endpoints of a sequential run (default 5s)");
    run.add_option("--warmup", form.warmup, "Requests sent first to each endpoint and not counted (default 0)")
        ->check(CLI::Range(0, 10'000));
    run.add_option("--repeat", form.repeat, "How often each prompt is sent (default 1)")->check(CLI::Range(1, 100'000));
}

void addLimits(CLI::App& run, RunOptions& options)
{
    RunForm& form = options.form;
    Limits& limits = form.limits;
    run.add_option("--requests", limits.requests, "Measured requests for each endpoint; prompts are sent in turn")
        ->check(CLI::PositiveNumber);
    cliarguments::addDuration(run, "--duration", limits.duration, "Measured time for each endpoint");
    run.add_option("--token-limit", limits.tokens, "End an endpoint's part after so many tokens")
        ->check(CLI::PositiveNumber);
    run.add_option("--failures-in-a-row", limits.failuresInARow,
                   "End an endpoint's part after so many failures in a row")
        ->check(CLI::PositiveNumber);
    run.add_option("--failure-share", limits.failureShare,
                   "End an endpoint's part once more than this share has failed")
        ->check(CLI::Range(0.0, 1.0));
    run.add_flag("--wait-rate-limits", form.rateLimits.waits, "Wait out \"too many requests\"; the wait is no latency");
    run.add_option("--tokens-per-minute", options.tokensPerMinute,
                   "Quota of each endpoint: the run is paced to keep it")
        ->check(CLI::PositiveNumber);
    cliarguments::addDuration(run, "--slo-ttft", form.objective.timeToFirstToken,
                              "Goodput: longest time to first token");
    cliarguments::addDuration(run, "--slo-tpot", form.objective.timePerOutputToken,
                              "Goodput: longest time per output token");
    cliarguments::addDuration(run, "--slo-latency", form.objective.latency, "Goodput: longest latency");
    cliarguments::addDuration(run, "--time-budget", form.timeBudget, "Of the fair comparison (default 10m)");
    run.add_option("--token-budget", form.tokenBudget, "Of the fair comparison, all endpoints together")
        ->check(CLI::PositiveNumber);
    Timeouts& timeouts = form.timeouts;
    cliarguments::addDuration(run, "--timeout", timeouts.total, "Limit of a whole request (default 10m)");
    cliarguments::addDuration(run, "--connect-timeout", timeouts.connect, "Limit for connecting (default 10s)");
    cliarguments::addDuration(run, "--first-token-timeout", timeouts.firstToken,
                              "Limit until the first token (default 2m)");
    cliarguments::addDuration(run, "--stall-timeout", timeouts.stall, "Limit between two chunks (default 1m)");
}

void addOutput(CLI::App& run, RunOptions& options)
{
    RunForm& form = options.form;
    run.add_flag("!--no-server-metrics", form.watchesServers,
                 "Do not ask servers for their own metrics (load, cache, token counters) during the run");
    run.add_option("--seed", form.seed, "Seed of schedules and of the simulated endpoints (default 1)");
    run.add_option("--time-scale", form.timeScale, "Simulated endpoints: 0.1 is ten times faster than life (default 1)")
        ->check(CLI::Range(0.001, 100.0));
    cliarguments::addText(run, "--out", options.out, "Results file, or a folder for it (default: the results folder)");
    cliarguments::addText(run, "--charts", options.charts, "Draw the comparison's charts into this folder")
        ->type_name("DIR");
    cliarguments::addJson(run, options.asJson);
    run.add_flag("--quiet", options.isQuiet, "No progress on stderr");
}

} // namespace

void addRunOptions(CLI::App& run, RunOptions& options)
{
    run.footer(
        "Examples:\n"
        "  tokenscope run --endpoint \"Simulated Metis\" --endpoint \"Simulated Sophia\" --count 10\n"
        "  tokenscope run --endpoint my=http://127.0.0.1:8000/v1,model=gpt-oss-120b,key-env=MY_KEY --prompts squad\n"
        "  tokenscope run --concurrency 1,2,4,8,16,32 --time-scale 0.05\n"
        "  tokenscope run --rate 50 --duration 20s --time-scale 0.05\n"
        "  tokenscope run --preset fair --time-budget 3m --time-scale 0.02");
    cliarguments::addTexts(
        run, "--endpoint", options.endpoints,
        "A configured name, or NAME=URL,model=MODEL[,key-env=VARIABLE][,metrics=URL]; repeat for each endpoint")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->take_all();
    static const std::string presetHelp
        = "Ready-made settings, which other options go over: original, quick, concurrency, batch, long-context, "
          "steady, fair (all of them within a budget)";
    std::vector<std::string> names;
    for (const auto& [name, preset] : presets)
        names.emplace_back(name);
    run.add_option_function<std::string>(
           "--preset", [](const std::string&) {}, presetHelp) // applyPreset() has read it
        ->check(CLI::IsMember(names))
        ->type_name("NAME");
    cliarguments::addText(run, "--plan", options.planFile, "Run the plan of this results file again")
        ->type_name("FILE");
    cliarguments::addText(run, "--resume", options.resumeFile,
                          "Complete the stopped run in this results file: only what is missing is measured")
        ->type_name("FILE");
    addWorkload(run, options);
    addLoad(run, options);
    addLimits(run, options);
    addNetworkOptions(run, options.network);
    addHttp2Option(run, options.network);
    addOutput(run, options);
}

void applyPreset(int argc, const char* const* argv, RunOptions& options)
{
    const std::string_view option = "--preset";
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        std::string_view name;
        if (argument == option && i + 1 < argc)
            name = argv[i + 1];
        else if (argument.starts_with(option) && argument.substr(option.size()).starts_with('='))
            name = argument.substr(option.size() + 1);
        for (const auto& [known, preset] : presets) {
            if (name == known)
                options.form = withPreset(options.form, preset);
        }
    }
}

QString conflictIn(const RunOptions& options)
{
    const RunForm& form = options.form;
    if (!options.planFile.isEmpty() && !options.resumeFile.isEmpty())
        return QStringLiteral("--plan and --resume exclude each other");
    if (form.limits.duration == Milliseconds(0))
        return QStringLiteral("--duration 0 leaves no time to measure");
    if (hasRate(form) && form.order == Order::Alternating)
        return QStringLiteral("--rate keeps its times whatever the endpoints do; --order alternating cannot. "
                              "Use sequential or together");
    if (form.kind == RunKind::Sweep && form.sweep && form.sweep->isSearch() && !isSearchable(form.sweep->variable))
        return QStringLiteral(
            "only --concurrency and --rate can be auto; give --prompt-tokens and --max-tokens values");
    const bool isEndless
        = form.isSynthetic() && form.promptCount == 0 && !form.limits.requests && !form.limits.duration;
    if (isEndless)
        return QStringLiteral("synthetic prompts never end: give --count, --requests or --duration");
    return {};
}

} // namespace tokenscope
