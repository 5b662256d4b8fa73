// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include "app/cliarguments.h"

#include <CLI/CLI.hpp>

#include <sstream>

namespace tokenscope {

namespace {

using namespace cliarguments;

/// Collects what the arguments say; its members are the variables that CLI11 writes to.
class Parser
{
public:
    Parser();
    CommandLine parse(int argc, const char* const* argv);

private:
    void addRun();
    void addCompare();
    void addShow();
    void addSimulate();
    void addEndpoints();
    void addDataset();
    void addRecover();
    [[nodiscard]] Command chosen() const;

    CLI::App m_app {"Measures LLM endpoints side by side and compares the results.", "tokenscope"};
    std::vector<std::pair<const CLI::App*, const Command*>> m_commands {};
    Command m_window {WindowOptions {}};
    Command m_run {RunOptions {}};
    Command m_compare {CompareOptions {}};
    Command m_show {ShowOptions {}};
    Command m_simulate {SimulateOptions {}};
    Command m_endpointsList {EndpointsOptions {.action = EndpointsOptions::Action::List}};
    Command m_endpointsCheck {EndpointsOptions {.action = EndpointsOptions::Action::Check}};
    Command m_datasetList {DatasetOptions {.action = DatasetOptions::Action::List}};
    Command m_datasetFetch {DatasetOptions {.action = DatasetOptions::Action::Fetch}};
    Command m_recover {RecoverOptions {}};
};

Parser::Parser()
{
    auto& window = std::get<WindowOptions>(m_window);
    m_app.set_version_flag("--version", "Tokenscope " TOKENSCOPE_VERSION);
    m_app.footer(
        "Example: tokenscope run --endpoint \"Simulated Metis\" --endpoint \"Simulated Sophia\" --time-scale 0.1");
    addTexts(m_app, "files", window.files, "Results files to open in the window")->check(CLI::ExistingFile);
    m_app.add_flag("--demo", window.demonstrate,
                   "Start the demonstration run in the window, four times faster than life");
    addText(m_app, "--screenshots", window.screenshots, "Draw the window's pages into this folder, and end")
        ->type_name("DIR");
    m_app.require_subcommand(0, 1);
    addRun();
    addCompare();
    addShow();
    addSimulate();
    addEndpoints();
    addDataset();
    addRecover();
}

void Parser::addRun()
{
    CLI::App* run
        = m_app.add_subcommand("run", "Send the same prompts to endpoints, measure, and write a results file");
    addRunOptions(*run, std::get<RunOptions>(m_run));
    m_commands.emplace_back(run, &m_run);
}

void Parser::addCompare()
{
    auto& options = std::get<CompareOptions>(m_compare);
    CLI::App* compare = m_app.add_subcommand("compare", "Set the legs of results files side by side");
    addCompareOptions(*compare, options);
    m_commands.emplace_back(compare, &m_compare);
}

void Parser::addShow()
{
    auto& options = std::get<ShowOptions>(m_show);
    CLI::App* show = m_app.add_subcommand("show", "One file: its legs, statistics as recorded and recomputed");
    show->footer("Example: tokenscope show metis_vs_sophia_results_20251201_191558.json");
    addText(*show, "file", options.file, "Results file")->required();
    addJson(*show, options.asJson);
    m_commands.emplace_back(show, &m_show);
}

void Parser::addSimulate()
{
    auto& options = std::get<SimulateOptions>(m_simulate);
    CLI::App* simulate = m_app.add_subcommand("simulate", "Serve a simulated endpoint until interrupted");
    simulate->footer("Example: tokenscope simulate --profile sophia --port 8001 --time-scale 0.1");
    addText(*simulate, "--profile", options.profile, "metis (default), sophia, or a profile's file");
    simulate->add_option("--port", options.port, "Port to listen on, 0 for any free one (default 8000)");
    addText(*simulate, "--host", options.host, "Address to listen on (default 127.0.0.1)");
    simulate->add_option("--time-scale", options.timeScale, "0.1 is ten times faster than life (default 1)")
        ->check(CLI::Range(0.001, 100.0));
    simulate->add_option("--seed", options.seed, "Seed of answers and times (default 1)");
    m_commands.emplace_back(simulate, &m_simulate);
}

void Parser::addEndpoints()
{
    CLI::App* endpoints = m_app.add_subcommand("endpoints", "The configured endpoints");
    endpoints->footer("Example: tokenscope endpoints check Metis");
    endpoints->require_subcommand(0, 1);
    CLI::App* list = endpoints->add_subcommand("list", "Names, addresses and models (default)");
    auto& listed = std::get<EndpointsOptions>(m_endpointsList);
    addJson(*list, listed.asJson);
    CLI::App* check = endpoints->add_subcommand("check", "Does it answer? One question of one token to each");
    auto& checked = std::get<EndpointsOptions>(m_endpointsCheck);
    addTexts(*check, "names", checked.names, "Endpoints as for run (default: all that are not simulated)");
    addJson(*check, checked.asJson);
    m_commands.emplace_back(check, &m_endpointsCheck);
    m_commands.emplace_back(endpoints, &m_endpointsList);
}

void Parser::addDataset()
{
    CLI::App* dataset = m_app.add_subcommand("dataset", "Sets of prompts");
    dataset->footer("Example: tokenscope dataset fetch squad");
    dataset->require_subcommand(0, 1);
    CLI::App* list = dataset->add_subcommand("list", "Names, sizes and what is here already (default)");
    auto& listed = std::get<DatasetOptions>(m_datasetList);
    addJson(*list, listed.asJson);
    CLI::App* fetch = dataset->add_subcommand("fetch", "Download a set into the cache");
    auto& fetched = std::get<DatasetOptions>(m_datasetFetch);
    addText(*fetch, "name", fetched.name, "The set's name")->required();
    m_commands.emplace_back(fetch, &m_datasetFetch);
    m_commands.emplace_back(dataset, &m_datasetList);
}

void Parser::addRecover()
{
    auto& options = std::get<RecoverOptions>(m_recover);
    CLI::App* recover = m_app.add_subcommand("recover", "Finish the results files of interrupted runs");
    recover->footer("Example: tokenscope recover");
    addText(*recover, "folder", options.folder, "Where to look (default: the results folder)");
    m_commands.emplace_back(recover, &m_recover);
}

Command Parser::chosen() const
{
    for (const auto& [subcommand, command] : m_commands) {
        if (subcommand->parsed())
            return *command;
    }
    return m_window;
}

CommandLine Parser::parse(int argc, const char* const* argv)
{
    applyPreset(argc, argv, std::get<RunOptions>(m_run));
    try {
        m_app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream out;
        std::ostringstream wrong;
        const bool isHelp = m_app.exit(error, out, wrong) == 0;
        return {.exitCode = isHelp ? 0 : 2, .message = QString::fromStdString(isHelp ? out.str() : wrong.str())};
    }
    Command command = chosen();
    if (const auto* run = std::get_if<RunOptions>(&command)) {
        if (const QString conflict = conflictIn(*run); !conflict.isEmpty())
            return {.exitCode = 2, .message = conflict + u'\n'};
    }
    return {.command = std::move(command)};
}

} // namespace

CommandLine parseCommandLine(int argc, const char* const* argv)
{
    return Parser().parse(argc, argv);
}

} // namespace tokenscope
