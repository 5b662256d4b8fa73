// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/trainingoptions.h"

#include "app/cliarguments.h"

#include <CLI/CLI.hpp>

namespace tokenscope {

namespace {

using namespace cliarguments;

void addCount(CLI::App& to, const char* name, std::optional<std::int64_t>& value, const char* help)
{
    to.add_option_function<std::int64_t>(
          name, [&value](const std::int64_t& count) { value = count; }, help)
        ->type_name("N")
        ->check(CLI::Range(std::int64_t {1}, std::int64_t {1} << 40));
}

} // namespace

void addTrainingOptions(CLI::App& training, TrainingOptions& options)
{
    training.footer(
        "Examples:\n"
        "  tokenscope training bs256.log bs512.log bs1024.log\n"
        "  tokenscope training logs --format markdown --out batchsizes.md --charts figures\n"
        "  tokenscope training logs --format html --out batchsizes.html"
        "      (with its figures inside)\n"
        "  tokenscope training mytest.log --batch-size 512 --sequence-length 4096\n"
        "  tokenscope training logs --format json | jq '.runs[] | {batch_size, window_rate_samples_per_s}'\n"
        "A file that is neither a log nor a table is named on stderr and left out.\n"
        "Ends with 0 if a run was read, with 1 if none was, with 130 if interrupted.");
    addTexts(training, "logs", options.paths,
             "Logs, tables (CSV with batch sizes and rates), and folders: of these all *.log and *.txt")
        ->required();
    training
        .add_option_function<std::string>(
            "--format", [&options](const std::string& format) { options.format = QString::fromStdString(format); },
            "text (default), markdown, csv (a row for each run), json, latex or html")
        ->check(CLI::IsMember({"text", "markdown", "csv", "json", "latex", "html"}));
    addText(training, "--out", options.out, "Write the report to this file instead of stdout")->type_name("FILE");
    addText(training, "--charts", options.charts, "Draw the figures into this folder")->type_name("DIR");
    addFigureOptions(training, options.figures);
    addCount(training, "--batch-size", options.batchSize, "Batch size of all logs, in place of what they tell");
    addCount(training, "--sequence-length", options.sequenceLength, "Tokens a sample has, for tokens/s");
}

} // namespace tokenscope
