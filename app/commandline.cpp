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
    void addWake(CLI::App& endpoints);
    void addDataset();
    void addRecover();
    void addAuth();
    void addKeys(CLI::App& auth);
    void addBatches();
    void addTraining();
    void addLaunch();
    static void addBatchOptions(CLI::App& to, BatchesOptions& options);
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
    Command m_endpointsModels {EndpointsOptions {.action = EndpointsOptions::Action::Models}};
    Command m_endpointsWake {EndpointsOptions {.action = EndpointsOptions::Action::Wake}};
    Command m_datasetList {DatasetOptions {.action = DatasetOptions::Action::List}};
    Command m_datasetFetch {DatasetOptions {.action = DatasetOptions::Action::Fetch}};
    Command m_recover {RecoverOptions {}};
    Command m_authStatus {AuthOptions {.action = AuthOptions::Action::Status}};
    Command m_logIn {AuthOptions {.action = AuthOptions::Action::LogIn}};
    Command m_logOut {AuthOptions {.action = AuthOptions::Action::LogOut}};
    Command m_keyList {KeyOptions {.action = KeyOptions::Action::List}};
    Command m_keySet {KeyOptions {.action = KeyOptions::Action::Set}};
    Command m_keyRemove {KeyOptions {.action = KeyOptions::Action::Remove}};
    Command m_batchesList {BatchesOptions {.action = BatchesOptions::Action::List}};
    Command m_batchesShow {BatchesOptions {.action = BatchesOptions::Action::Show}};
    Command m_training {TrainingOptions {}};
    Command m_launchPrepare {LaunchOptions {}};
    Command m_launchCheck {LaunchOptions {}};
    Command m_launchStart {LaunchOptions {}};
    Command m_launchFollow {LaunchOptions {}};
    Command m_launchJobs {LaunchOptions {}};
    Command m_launchCancel {LaunchOptions {}};
};

Parser::Parser()
{
    auto& window = std::get<WindowOptions>(m_window);
    m_app.set_version_flag("--version", "Tokenscope " TOKENSCOPE_VERSION);
    m_app.footer(
        "Example: tokenscope run --endpoint \"Simulated Metis\" --endpoint \"Simulated Sophia\" --time-scale 0.1");
    addTexts(m_app, "files", window.files,
             "Results files, logs of training runs or folders of them, to open in the window")
        ->check(CLI::ExistingPath);
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
    addAuth();
    addBatches();
    addTraining();
    addLaunch();
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
    CLI::App* models = endpoints->add_subcommand("models", "What they serve, and what of it is hot");
    auto& served = std::get<EndpointsOptions>(m_endpointsModels);
    addTexts(*models, "names", served.names, "Endpoints as for run (default: all that are not simulated)");
    addNetworkOptions(*models, served.network);
    addJson(*models, served.asJson);
    m_commands.emplace_back(models, &m_endpointsModels);
    addWake(*endpoints);
    CLI::App* check = endpoints->add_subcommand(
        "check", "Hop by hop: address, certificate, credential, model, clock, and one short question to each");
    auto& checked = std::get<EndpointsOptions>(m_endpointsCheck);
    addTexts(*check, "names", checked.names, "Endpoints as for run (default: all that are not simulated)");
    addNetworkOptions(*check, checked.network);
    addHttp2Option(*check, checked.network);
    addJson(*check, checked.asJson);
    m_commands.emplace_back(check, &m_endpointsCheck);
    m_commands.emplace_back(endpoints, &m_endpointsList);
}

void Parser::addWake(CLI::App& endpoints)
{
    auto& options = std::get<EndpointsOptions>(m_endpointsWake);
    CLI::App* wake
        = endpoints.add_subcommand("wake", "Start a cold model and wait until it answers (10 to 15 minutes)");
    addTexts(*wake, "name", options.names, "An endpoint as for run")->required()->expected(1);
    addText(*wake, "--model", options.model, "Another model than the endpoint's own");
    addDuration(*wake, "--limit", options.patience, "Give up after this time (default 45m)");
    addNetworkOptions(*wake, options.network);
    addJson(*wake, options.asJson);
    m_commands.emplace_back(wake, &m_endpointsWake);
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
    addNetworkOptions(*fetch, fetched.network);
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

void Parser::addAuth()
{
    constexpr const char* serviceHelp = "Sign-in service of signin.json (default: ALCF)";
    CLI::App* auth = m_app.add_subcommand("auth", "Sign in and out, and keep API keys");
    auth->footer("Examples: tokenscope auth login\n          tokenscope auth status --format json");
    auth->require_subcommand(0, 1);
    CLI::App* status = auth->add_subcommand("status", "Who is signed in, and until when (default)");
    status->footer("Example: tokenscope auth status --format json\n"
                   "Ends with 0 if endpoints can be measured, with 1 if a sign-in is needed.");
    auto& shown = std::get<AuthOptions>(m_authStatus);
    addText(*status, "--service", shown.service, serviceHelp);
    addNetworkOptions(*status, shown.network);
    addJson(*status, shown.asJson);
    CLI::App* login = auth->add_subcommand("login", "Sign in with the browser");
    login->footer("Example: tokenscope auth login --paste    (the browser is on another computer)");
    auto& entered = std::get<AuthOptions>(m_logIn);
    login->add_flag("--paste", entered.withPastedCode, "The page shows a code that is pasted here");
    login->add_flag("!--no-browser", entered.opensBrowser, "Print the page's address only");
    addText(*login, "--service", entered.service, serviceHelp);
    addNetworkOptions(*login, entered.network);
    CLI::App* logout = auth->add_subcommand("logout", "Forget the session and revoke its tokens");
    logout->footer("Example: tokenscope auth logout");
    auto& left = std::get<AuthOptions>(m_logOut);
    addText(*logout, "--service", left.service, serviceHelp);
    addNetworkOptions(*logout, left.network);
    m_commands.emplace_back(status, &m_authStatus);
    m_commands.emplace_back(login, &m_logIn);
    m_commands.emplace_back(logout, &m_logOut);
    addKeys(*auth);
    m_commands.emplace_back(auth, &m_authStatus);
}

void Parser::addKeys(CLI::App& auth)
{
    CLI::App* key = auth.add_subcommand("key", "API keys in the system's keychain");
    key->footer("Example: tokenscope auth key set openai < key.txt\n"
                "         tokenscope run --endpoint my=https://example.org/v1,model=m,key-name=openai");
    key->require_subcommand(0, 1);
    CLI::App* list = key->add_subcommand("list", "Names of the keys (default)");
    addJson(*list, std::get<KeyOptions>(m_keyList).asJson);
    CLI::App* set = key->add_subcommand("set", "Keep a key, read from standard input or typed without an echo");
    set->footer("Example: tokenscope auth key set openai");
    addText(*set, "name", std::get<KeyOptions>(m_keySet).name, "The key's name")->required();
    CLI::App* remove = key->add_subcommand("remove", "Forget a key");
    remove->footer("Example: tokenscope auth key remove openai");
    addText(*remove, "name", std::get<KeyOptions>(m_keyRemove).name, "The key's name")->required();
    m_commands.emplace_back(list, &m_keyList);
    m_commands.emplace_back(set, &m_keySet);
    m_commands.emplace_back(remove, &m_keyRemove);
    m_commands.emplace_back(key, &m_keyList);
}

void Parser::addBatches()
{
    CLI::App* batches = m_app.add_subcommand("batches", "Your batches at a gateway");
    batches->footer("Example: tokenscope batches list --status completed");
    batches->require_subcommand(0, 1);
    auto& listed = std::get<BatchesOptions>(m_batchesList);
    CLI::App* list = batches->add_subcommand("list", "What was submitted, and how far it is (default)");
    for (CLI::App* app : {batches, list}) { // what "batches" alone does, it does with the same options
        addText(*app, "--status", listed.status, "Only these: pending, running, completed or failed")
            ->check(CLI::IsMember({"pending", "running", "completed", "failed"}));
        addBatchOptions(*app, listed);
    }
    m_commands.emplace_back(list, &m_batchesList);
    auto& shown = std::get<BatchesOptions>(m_batchesShow);
    CLI::App* show = batches->add_subcommand("show", "One batch with its figures");
    addText(*show, "id", shown.id, "As the list has it")->required();
    addText(*show, "--out", shown.outFile, "Write a completed batch's figures into a results file, to compare them");
    addBatchOptions(*show, shown);
    m_commands.emplace_back(show, &m_batchesShow);
    m_commands.emplace_back(batches, &m_batchesList);
}

void Parser::addLaunch()
{
    CLI::App* launch
        = m_app.add_subcommand("launch", "Start Cerebras training runs at several batch sizes, and follow them");
    launch->footer("Example: tokenscope launch start --parameters params.yaml --batch-sizes 256,512,1024");
    launch->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, Command& command, auto addOptions) {
        CLI::App* subcommand = launch->add_subcommand(name, help);
        addOptions(*subcommand, std::get<LaunchOptions>(command));
        m_commands.emplace_back(subcommand, &command);
    };
    add("prepare", "What would change in the parameters for each batch size", m_launchPrepare, addPrepareOptions);
    add("check", "Hop by hop: whether runs can be started there", m_launchCheck, addCheckOptions);
    add("start", "Run the batch sizes one after another, and compare them", m_launchStart, addStartOptions);
    add("follow", "Follow a launch again, and compare its runs at the end", m_launchFollow, addFollowOptions);
    add("jobs", "The jobs there", m_launchJobs, addJobsOptions);
    add("cancel", "End a launch, or one of its runs", m_launchCancel, addCancelOptions);
}

void Parser::addBatchOptions(CLI::App& to, BatchesOptions& options)
{
    addText(to, "--endpoint", options.endpoint, "An endpoint behind the gateway (default Sophia)");
    addNetworkOptions(to, options.network);
    addJson(to, options.asJson);
}

void Parser::addTraining()
{
    CLI::App* training
        = m_app.add_subcommand("training", "Compare Cerebras training runs by batch size, from their logs");
    addTrainingOptions(*training, std::get<TrainingOptions>(m_training));
    m_commands.emplace_back(training, &m_training);
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
