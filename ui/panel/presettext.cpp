// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panel/presettext.h"

#include <QCoreApplication>

namespace tokenscope::presettext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PresetText)
};

} // namespace

QString name(Preset preset)
{
    switch (preset) {
    case Preset::OriginalProtocol:
        return Words::tr("Original protocol");
    case Preset::QuickLook:
        return Words::tr("Quick look");
    case Preset::ConcurrencySweep:
        return Words::tr("Concurrency sweep");
    case Preset::BatchOf32:
        return Words::tr("Batch of 32");
    case Preset::LongContext:
        return Words::tr("Long context to 131k");
    case Preset::SteadyLatency:
        return Words::tr("Steady latency");
    case Preset::FairComparison:
        return Words::tr("Fair comparison");
    }
    return {};
}

QString explanation(Preset preset)
{
    switch (preset) {
    case Preset::OriginalProtocol:
        return Words::tr("As the first comparison was made: ten questions of SQuAD, one at a time, not streamed, "
                         "five seconds between the endpoints.");
    case Preset::QuickLook:
        return Words::tr("Four short answers from each endpoint, in turns.");
    case Preset::ConcurrencySweep:
        return Words::tr(
            "One, two, four … at a time, up to 256, half a minute each: how throughput grows, what latency "
            "pays for it, and where more does not help.");
    case Preset::BatchOf32:
        return Words::tr("32 prompts, all in flight at once: how the endpoints bear load.");
    case Preset::LongContext:
        return Words::tr("Synthetic prompts of 1,000 to 128,000 tokens, answers of 64: what a long prompt costs.");
    case Preset::SteadyLatency:
        return Words::tr("A request every five seconds for ten minutes, to all endpoints at the same time: how much "
                         "latency wanders.");
    case Preset::FairComparison:
        return Words::tr("Scenarios that show where each endpoint is the better one, in ten minutes.");
    }
    return {};
}

QString words(FormProblem problem)
{
    switch (problem) {
    case FormProblem::NoEndpoint:
        return Words::tr("No endpoint is chosen. Add one with the plus sign above.");
    case FormProblem::SameEndpointTwice:
        return Words::tr("The same endpoint is chosen twice. Change one of the cards.");
    case FormProblem::UnknownEndpoint:
        return Words::tr("One of the endpoints does not exist any more. Choose another one.");
    case FormProblem::NoPromptFile:
        return Words::tr("No prompts are chosen.");
    case FormProblem::NoSweepValues:
        return Words::tr("A sweep over lengths needs values: longer never pays, so there is nothing to search for.");
    case FormProblem::NotSynthetic:
        return Words::tr("A sweep over the prompts' length needs synthetic prompts. Choose them under Workload.");
    case FormProblem::NothingToCompare:
        return Words::tr("A fair comparison needs two endpoints. Add one with the plus sign above.");
    case FormProblem::RateByTurns:
        return Words::tr("A rate cannot be kept by turns. Choose another order than alternating.");
    case FormProblem::NothingEnds:
        return Words::tr("Synthetic prompts never run out. Choose a number of them or a time limit.");
    }
    return {};
}

} // namespace tokenscope::presettext
