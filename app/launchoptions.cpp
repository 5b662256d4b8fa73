// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/launchoptions.h"

#include "app/cliarguments.h"
#include "app/numberlist.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

using namespace cliarguments;

void addRoute(CLI::App& to, LaunchOptions& options)
{
    RemoteRoute& route = options.plan.route;
    to.add_option_function<std::string>(
          "--on",
          [&route](const std::string& text) {
              const RemoteRoute parsed = *parseRoute(QString::fromStdString(text));
              route.kind = parsed.kind;
              route.first = parsed.first;
              route.second = parsed.second;
          },
          "Where: local (default), or the login host with the node behind it: me@cerebras.alcf.anl.gov,cer-usn-01")
        ->type_name("ROUTE")
        ->check(
            [](const std::string& text) {
                return parseRoute(QString::fromStdString(text))
                    ? std::string()
                    : "'" + text + "' is no place; write local, name@login or name@login,node";
            },
            "ROUTE");
    to.add_option_function<std::string>(
          "--second-hop",
          [&route](const std::string& text) {
              route.secondHop = text == "jump" ? RemoteRoute::SecondHop::Jump
                  : text == "from-login"       ? RemoteRoute::SecondHop::FromFirst
                                               : RemoteRoute::SecondHop::Automatic;
          },
          "How the node is reached: automatic (default), jump (ProxyJump), from-login (ssh on the login host)")
        ->check(CLI::IsMember({"automatic", "jump", "from-login"}));
    addText(to, "--ssh-config", route.configFile, "An ssh configuration in place of ~/.ssh/config")->type_name("FILE");
}

void addPlace(CLI::App& to, LaunchOptions& options)
{
    addRoute(to, options);
    addText(to, "--folder", options.plan.folder, "Where runs are started in (default: here; over ssh the home)");
    addText(to, "--environment", options.plan.environment, "A virtual environment to activate first");
}

void addRuns(CLI::App& to, LaunchOptions& options)
{
    addText(to, "--parameters", options.plan.parameters, "The parameters YAML that variants are made from")->required();
    to.add_option_function<std::string>(
          "--batch-sizes", [&options](const std::string& text) { options.plan.batchSizes = *parseBatchSizes(text); },
          "256,512,1024")
        ->required()
        ->type_name("N,…")
        ->check(
            [](const std::string& text) {
                return parseBatchSizes(text) ? std::string() : "'" + text + "' are no batch sizes; write 256,512,1024";
            },
            "N,…");
    addText(to, "--command", options.plan.command,
            "How a run is started; {parameters}, {name}, {batch_size} and {model_dir} are filled in (default: cszoo "
            "fit {parameters} --job_labels name={name} --model_dir {model_dir})");
    addText(to, "--name", options.plan.name, "What runs are called, before _bs512 (default llama2_7b)");
}

void addJobCommands(CLI::App& to, LaunchOptions& options)
{
    addText(to, "--jobs-command", options.plan.jobsCommand, "Lists jobs (default: csctl get jobs)");
    addText(to, "--cancel-command", options.plan.cancelCommand, "Cancels one (default: csctl cancel job {job})");
}

void addReport(CLI::App& to, LaunchOptions& options)
{
    addText(to, "--out", options.out, "Folder for the logs here (default: in the results folder)")->type_name("DIR");
    to.add_option_function<std::string>(
          "--format", [&options](const std::string& format) { options.format = QString::fromStdString(format); },
          "Of the report at the end: text (default), markdown, csv, json, latex or html")
        ->check(CLI::IsMember({"text", "markdown", "csv", "json", "latex", "html"}));
}

void addLaunch(CLI::App& to, LaunchOptions& options)
{
    addText(to, "launch", options.launch,
            "When it started (20261126-110512) or its name (default: the newest that has not ended)");
}

} // namespace

std::optional<RemoteRoute> parseRoute(const QString& text)
{
    if (text == QStringLiteral("local"))
        return RemoteRoute {};
    const QStringList hosts = text.split(u',');
    const bool isHost = std::ranges::all_of(hosts, [](const QString& host) {
        return !host.isEmpty() && !host.startsWith(u'-') && !host.endsWith(u'@') && !host.contains(u' ');
    });
    if (!isHost || hosts.size() > 2)
        return std::nullopt;
    return RemoteRoute {.kind = RemoteRoute::Kind::Ssh, .first = hosts[0], .second = hosts.value(1)};
}

std::optional<std::vector<std::int64_t>> parseBatchSizes(const std::string& text)
{
    const auto numbers = parseNumberList(text);
    if (!numbers || numbers->values.empty())
        return std::nullopt;
    std::vector<std::int64_t> sizes;
    for (const double number : numbers->values) {
        if (number != std::floor(number))
            return std::nullopt;
        sizes.push_back(static_cast<std::int64_t>(number));
    }
    std::ranges::sort(sizes);
    return sizes;
}

void addPrepareOptions(CLI::App& prepare, LaunchOptions& options)
{
    options.action = LaunchOptions::Action::Prepare;
    prepare.footer("Example: tokenscope launch prepare --parameters configs/params_llama2_7b.yaml "
                   "--batch-sizes 256,512,1024\n"
                   "Only the batch size of training is changed; every other byte of the file stays as it is.");
    addPlace(prepare, options);
    addRuns(prepare, options);
    prepare.add_flag("--write", options.writes, "Write the variants and a script that runs them; start nothing");
}

void addCheckOptions(CLI::App& check, LaunchOptions& options)
{
    options.action = LaunchOptions::Action::Check;
    check.footer("Example: tokenscope launch check --on me@cerebras.alcf.anl.gov,cer-usn-01 --environment "
                 "~/R_2.6.0/venv_cerebras_pt\n"
                 "Ends with 0 if runs can be started, with 1 if something stands against it.");
    addPlace(check, options);
    addText(check, "--parameters", options.plan.parameters, "The parameters YAML, to see whether it is there");
    addText(check, "--command", options.plan.command, "How a run is started; its program is looked for");
    addJobCommands(check, options);
}

void addStartOptions(CLI::App& start, LaunchOptions& options)
{
    options.action = LaunchOptions::Action::Start;
    start.footer(
        "Examples:\n"
        "  tokenscope launch start --on me@cerebras.alcf.anl.gov,cer-usn-01 --folder "
        "'~/R_2.6.0/modelzoo/src/cerebras/modelzoo/models/nlp/llama' --environment "
        "'~/R_2.6.0/venv_cerebras_pt' --parameters configs/params_llama2_7b.yaml --batch-sizes 256,512,1024\n"
        "  tokenscope launch start --parameters params.yaml --batch-sizes 8,16 "
        "--command 'python train.py {parameters}'\n"
        "Ctrl+C ends the following, not the runs.\n"
        "Ends with 0 when all runs are done, with 3 if some failed or were cancelled, with 130 if interrupted.");
    addPlace(start, options);
    addRuns(start, options);
    addJobCommands(start, options);
    addReport(start, options);
    start.add_flag("!--detach", options.follows, "End as soon as they are started");
}

void addFollowOptions(CLI::App& follow, LaunchOptions& options)
{
    options.action = LaunchOptions::Action::Follow;
    follow.footer("Example: tokenscope launch follow --format markdown > batchsizes.md");
    addLaunch(follow, options);
    follow
        .add_option_function<std::string>(
            "--format", [&options](const std::string& format) { options.format = QString::fromStdString(format); },
            "Of the report at the end: text (default), markdown, csv, json, latex or html")
        ->check(CLI::IsMember({"text", "markdown", "csv", "json", "latex", "html"}));
}

void addJobsOptions(CLI::App& jobs, LaunchOptions& options)
{
    options.action = LaunchOptions::Action::Jobs;
    jobs.footer("Examples:\n"
                "  tokenscope launch jobs --on me@cerebras.alcf.anl.gov,cer-usn-01\n"
                "  tokenscope launch jobs llama2_7b");
    addText(jobs, "launch", options.launch, "Where this launch runs: when it started, or its name");
    addPlace(jobs, options);
    addText(jobs, "--jobs-command", options.plan.jobsCommand, "Lists jobs (default: csctl get jobs)");
    addJson(jobs, options.asJson);
}

void addCancelOptions(CLI::App& cancel, LaunchOptions& options)
{
    options.action = LaunchOptions::Action::Cancel;
    cancel.footer("Example: tokenscope launch cancel --batch-size 1024\n"
                  "The job of the run that goes on is cancelled, or its command interrupted while it has none; runs "
                  "that wait do not begin.");
    addLaunch(cancel, options);
    cancel
        .add_option_function<std::int64_t>(
            "--batch-size", [&options](const std::int64_t& size) { options.cancelled = size; },
            "Only the run of this batch size (default: all that are not over)")
        ->type_name("N");
    cancel.add_flag("--interrupt", options.interrupts,
                    "End the command itself, as Ctrl+C does, where cancelling its job does not help");
}

} // namespace tokenscope
