// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cerebraslog/logmarkers.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tokenscope {

namespace {

using Kind = LogEventKind;

enum class Tail
{
    Nothing, ///< of interest
    Number, ///< the first one that comes
    Steps, ///< "10 train steps."
    Interval, ///< "40 steps.", "step."
    Words, ///< to the end of the line
    JobId, ///< "wsjob-…"
    Job, ///< "wsjob-… failed due to: …"
    Poll,
    TrainLoop,
    OtherLoop,
    MicroBatch,
    Command,
    Samples, ///< "204800 training sample(s) in 7279.638811971 seconds"
    End, ///< maybe with samples
    Finish, ///< "25600000 samples in 211.863 seconds"
};

enum class Written
{
    ByLogger, ///< others say so too: only with a date or a level in front
    ByAny, ///< nobody else says so: known without a date too
};

struct Marker
{
    std::string_view begin;
    Kind kind;
    Tail tail = Tail::Nothing;
    Written written = Written::ByLogger;
};

// Longer ones stand before their own beginnings.
constexpr std::array known {
    Marker {"About to send initial weights", Kind::WeightsBegan},
    Marker {"Appliance client semantic version", Kind::FitSummary},
    Marker {"Appliance staging is complete", Kind::StagingEnded, Tail::Nothing, Written::ByAny},
    Marker {"Beginning appliance run", Kind::RunBegan, Tail::Nothing, Written::ByAny},
    Marker {"Compile job id: ", Kind::JobId, Tail::JobId},
    Marker {"Compile was successful!", Kind::CompileEnded},
    Marker {"Compiling at original per-box batch size ", Kind::MicroBatchSize, Tail::Number},
    Marker {"Compiling the model", Kind::CompileBegan},
    Marker {"Device programming is complete", Kind::ProgrammingEnded},
    Marker {"Effective batch size is ", Kind::BatchSize, Tail::Number},
    Marker {"Execute job id: ", Kind::JobId, Tail::JobId},
    Marker {"Finished sending initial weights", Kind::WeightsEnded},
    Marker {"Finished staging the appliance", Kind::StagingEnded},
    Marker {"Found existing cached compile", Kind::CompileCached},
    Marker {"Gradient accumulation ", Kind::MicroBatchSize, Tail::MicroBatch},
    Marker {"Heartbeat thread stopped for wsjob-", Kind::FitSummary},
    Marker {"Ingress is ready", Kind::IngressReady},
    Marker {"Initiating a new compile wsjob", Kind::CompileJob, Tail::Nothing, Written::ByAny},
    Marker {"Initiating a new execute wsjob", Kind::ExecuteJob, Tail::Nothing, Written::ByAny},
    Marker {"Initiating a new image build job", Kind::FitSummary},
    Marker {"Initiating shutdown sequence due to ", Kind::ShutDown, Tail::Words},
    Marker {"Input workers have begun streaming input data", Kind::InputBegan},
    Marker {"Job id: ", Kind::JobId, Tail::JobId},
    Marker {"Job wsjob-", Kind::JobFailed, Tail::Job, Written::ByAny},
    Marker {"No benefit from gradient accumulation", Kind::MicroBatchSize, Tail::MicroBatch},
    Marker {"Poll ingress status", Kind::JobStarting, Tail::Poll, Written::ByAny},
    Marker {"Poll ingress success", Kind::IngressReady, Tail::Nothing, Written::ByAny},
    Marker {"Preparing to execute using ", Kind::ExecutionPrepared, Tail::Number},
    Marker {"Processed ", Kind::Processed, Tail::Samples, Written::ByAny},
    Marker {"Programming Cerebras Wafer Scale Cluster", Kind::ProgrammingBegan, Tail::Nothing, Written::ByAny},
    Marker {"Progress will be logged every ", Kind::LogInterval, Tail::Interval},
    Marker {"Running command: ", Kind::FitSummary, Tail::Command},
    Marker {"Saved checkpoint ", Kind::CheckpointEnded},
    Marker {"Saving checkpoint at ", Kind::CheckpointBegan, Tail::Number},
    Marker {"Starting train loop", Kind::LoopBegan, Tail::TrainLoop},
    Marker {"Starting training loop", Kind::LoopBegan, Tail::TrainLoop},
    Marker {"Starting ", Kind::EvaluationBegan, Tail::OtherLoop},
    Marker {"Successfully initialized workflow with id: wflow-", Kind::FitSummary},
    Marker {"Taking final checkpoint at step", Kind::CheckpointBegan, Tail::Number},
    Marker {"Trainer Fit Summary", Kind::FitSummary, Tail::Nothing, Written::ByAny},
    Marker {"Training Complete.", Kind::LoopEnded, Tail::End},
    Marker {"Training complete.", Kind::LoopEnded, Tail::End},
    Marker {"Training completed successfully!", Kind::LoopEnded, Tail::End},
    Marker {"Training finished with ", Kind::LoopEnded, Tail::Finish},
    Marker {"compile job id: ", Kind::JobId, Tail::JobId},
    Marker {"execute job id: ", Kind::JobId, Tail::JobId},
    Marker {"for a total of ", Kind::PlannedSteps, Tail::Steps},
};

constexpr qsizetype longestText = 512;

QByteArrayView textOf(std::string_view text)
{
    return QByteArrayView(text.data(), std::min(static_cast<qsizetype>(text.size()), longestText));
}

struct Found
{
    std::int64_t number = 0;
    std::string_view rest {};
};

// The first number of the text, unless the end of the file may have cut it.
std::optional<Found> firstNumber(std::string_view text, bool isCut)
{
    const std::size_t begin = text.find_first_of("0123456789");
    if (begin == std::string_view::npos)
        return std::nullopt;
    std::size_t end = text.find_first_not_of("0123456789", begin);
    if (end == std::string_view::npos) {
        if (isCut)
            return std::nullopt;
        end = text.size();
    }
    const std::optional<std::int64_t> number = wholeNumberAt(text.substr(begin, end - begin));
    if (!number)
        return std::nullopt;
    return Found {*number, text.substr(end)};
}

LogEvent eventOf(Kind kind, std::int64_t number = 0)
{
    LogEvent event;
    event.kind = kind;
    event.number = number;
    return event;
}

void add(LogMarkers& markers, const LogEvent& event)
{
    markers.events[markers.count++] = event;
}

void addNumber(LogMarkers& markers, Kind kind, std::string_view tail, bool isCut)
{
    if (const auto found = firstNumber(tail, isCut))
        add(markers, eventOf(kind, found->number));
}

void addText(LogMarkers& markers, Kind kind, std::string_view text)
{
    LogEvent event = eventOf(kind);
    event.text = textOf(text);
    add(markers, event);
}

// "204800 training sample(s) in 7279.638811971 seconds"; the word "seconds" tells that the number is whole.
void addSamples(LogMarkers& markers, std::string_view tail)
{
    const std::optional<std::int64_t> samples = wholeNumberAt(tail);
    if (!samples)
        return;
    std::string_view rest = tail.substr(std::min(tail.find_first_not_of("0123456789"), tail.size()));
    constexpr std::string_view ofTheWholeFit = "training";
    const bool isWholeFit = rest.substr(0, ofTheWholeFit.size() + 1).ends_with(ofTheWholeFit);
    rest.remove_prefix(isWholeFit ? ofTheWholeFit.size() + 1 : 0);
    const std::size_t unit = std::min(rest.find(" in "), rest.size());
    if (rest.substr(0, unit) != " sample(s)" && rest.substr(0, unit) != " samples")
        return;
    rest.remove_prefix(std::min(unit + std::string_view(" in ").size(), rest.size()));
    double seconds = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), seconds);
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    if (error != std::errc {} || !std::isfinite(seconds) || seconds < 0 || !rest.starts_with(" sec"))
        return;
    LogEvent event = eventOf(Kind::Processed, *samples);
    event.seconds = seconds;
    event.text = textOf(isWholeFit ? ofTheWholeFit : std::string_view());
    add(markers, event);
}

void addEnd(LogMarkers& markers, std::string_view tail)
{
    add(markers, eventOf(Kind::LoopEnded));
    tail = withoutBlanksBefore(tail);
    for (const std::string_view verb : {"Processed ", "Completed "}) {
        if (tail.starts_with(verb))
            addSamples(markers, tail.substr(verb.size()));
    }
}

// "1 of 1, from global step 1 to 10 (10 steps)". Releases without a summary tell only here how many steps there will
// be.
void addTrainLoop(LogMarkers& markers, std::string_view tail, bool isCut)
{
    constexpr std::string_view from = "global step ";
    const std::size_t at = tail.find(from);
    if (at == std::string_view::npos) {
        add(markers, eventOf(Kind::LoopBegan));
        return;
    }
    const bool isOneOfMany = tail.substr(0, at).find(" of ") != std::string_view::npos;
    const auto begin = firstNumber(tail.substr(at + from.size()), isCut);
    add(markers, eventOf(Kind::LoopBegan, begin ? begin->number : 0));
    if (!begin || isOneOfMany || !begin->rest.starts_with(" to "))
        return;
    if (const auto end = firstNumber(begin->rest, isCut))
        add(markers, eventOf(Kind::PlannedSteps, end->number));
}

// "wsjob-… failed due to: …", "wsjob-… was cancelled due to …", "wsjob-… was cancelled"
void addJobEnd(LogMarkers& markers, std::string_view tail)
{
    struct Ending
    {
        std::string_view words;
        Kind kind;
    };
    constexpr std::array endings {Ending {" failed due to", Kind::JobFailed},
                                  Ending {" was cancelled due to", Kind::JobCancelled},
                                  Ending {" was cancelled", Kind::JobCancelled}};
    const std::string_view behindId = tail.substr(std::min(tail.find(' '), tail.size()));
    for (const Ending& ending : endings) {
        if (!behindId.starts_with(ending.words))
            continue;
        std::string_view reason = behindId.substr(ending.words.size());
        if (reason.starts_with(':'))
            reason.remove_prefix(1);
        addText(markers, ending.kind, withoutBlanksBefore(reason));
        return;
    }
}

void addJobId(LogMarkers& markers, std::string_view tail, bool isCut)
{
    const std::size_t end = tail.find_first_of(", \t");
    if (tail.starts_with("wsjob-") && (end != std::string_view::npos || !isCut))
        addText(markers, Kind::JobId, tail.substr(0, end));
}

// "picked micro batch size 64", but not "trying micro batch size 64..."; "original per-box batch size 512 with 6 lanes"
void addMicroBatch(LogMarkers& markers, std::string_view tail, bool isCut)
{
    if (tail.starts_with("trying ") || tail.starts_with("will search "))
        return;
    for (const std::string_view size : {"micro batch size ", "sub-batch size ", "per-box batch size "}) {
        const std::size_t at = tail.find(size);
        if (at == std::string_view::npos)
            continue;
        const std::string_view number = tail.substr(at + size.size());
        if (!number.empty() && isDigit(number.front()))
            addNumber(markers, Kind::MicroBatchSize, number, isCut);
        return;
    }
}

void addInterval(LogMarkers& markers, std::string_view tail, bool isCut)
{
    if (tail.starts_with("step"))
        add(markers, eventOf(Kind::LogInterval, 1));
    else if (!tail.empty() && isDigit(tail.front()))
        addNumber(markers, Kind::LogInterval, tail, isCut);
}

void addSteps(LogMarkers& markers, std::string_view tail)
{
    const auto found = firstNumber(tail, true);
    if (found && found->rest.starts_with(" train"))
        add(markers, eventOf(Kind::PlannedSteps, found->number));
}

void addTail(const Marker& marker, std::string_view tail, bool isCut, LogMarkers& markers)
{
    const auto contains = [tail](std::string_view word) { return tail.find(word) != std::string_view::npos; };
    switch (marker.tail) {
    case Tail::Nothing:
        return add(markers, eventOf(marker.kind));
    case Tail::Number:
        return addNumber(markers, marker.kind, tail, isCut);
    case Tail::Steps:
        return addSteps(markers, tail);
    case Tail::Interval:
        return addInterval(markers, tail, isCut);
    case Tail::Words:
        return addText(markers, marker.kind, tail);
    case Tail::JobId:
        return addJobId(markers, tail, isCut);
    case Tail::Job:
        return addJobEnd(markers, tail);
    case Tail::Poll:
        return add(markers, eventOf(contains("Queueing") || contains("queueing") ? Kind::Queueing : marker.kind));
    case Tail::TrainLoop:
        return addTrainLoop(markers, tail, isCut);
    case Tail::OtherLoop:
        if (contains(" loop ") && contains(" steps"))
            add(markers, eventOf(marker.kind));
        return;
    case Tail::MicroBatch:
        return addMicroBatch(markers, tail, isCut);
    case Tail::Command:
        if (contains("cszoo ") || contains("/modelzoo/"))
            addText(markers, marker.kind, tail);
        return;
    case Tail::Samples:
        return addSamples(markers, tail);
    case Tail::End:
        return addEnd(markers, tail);
    case Tail::Finish:
        add(markers, eventOf(marker.kind));
        return addSamples(markers, tail);
    }
}

} // namespace

bool readMarkers(const LogLine& line, LogMarkers& markers)
{
    markers.count = 0;
    const std::string_view message = line.message;
    for (const Marker& marker : known) {
        if (marker.begin.front() != message.front() || !message.starts_with(marker.begin))
            continue;
        if (!line.isLogged() && marker.written == Written::ByLogger)
            return false;
        addTail(marker, message.substr(marker.begin.size()), line.isCut, markers);
        return markers.count > 0 || marker.tail != Tail::Command;
    }
    return false;
}

bool beginsMarker(std::string_view message)
{
    constexpr std::size_t tellingLength = 4;
    return message.size() >= tellingLength && std::any_of(known.begin(), known.end(), [message](const Marker& marker) {
               return marker.begin.starts_with(message);
           });
}

} // namespace tokenscope
