// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/trainingtext.h"

#include "ui/text/format.h"

#include <QCoreApplication>

#include <cmath>

namespace tokenscope::trainingtext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TrainingText)
};

QString rateOr(const std::optional<double>& value)
{
    return value ? rateWithUnit(*value) : format::noValue();
}

} // namespace

QString phase(TrainingPhase phase)
{
    switch (phase) {
    case TrainingPhase::Queue:
        //: waiting for other people's jobs
        return Words::tr("Queue");
    case TrainingPhase::Compile:
        return Words::tr("Compile");
    case TrainingPhase::Staging:
        //: pods, weights and the input pipeline are made ready
        return Words::tr("Staging");
    case TrainingPhase::Programming:
        //: of the wafer
        return Words::tr("Programming");
    case TrainingPhase::Training:
        return Words::tr("Training");
    case TrainingPhase::Checkpoint:
        return Words::tr("Checkpoint");
    case TrainingPhase::Other:
        //: what else a run spends time on
        return Words::tr("Other");
    }
    return {};
}

QString status(TrainingStatus status)
{
    switch (status) {
    case TrainingStatus::Completed:
        //: of a training run
        return Words::tr("completed");
    case TrainingStatus::Failed:
        //: of a training run
        return Words::tr("failed");
    case TrainingStatus::Cancelled:
        //: of a training run
        return Words::tr("cancelled");
    case TrainingStatus::Partial:
        //: of a training run whose log ends in the middle
        return Words::tr("partial");
    case TrainingStatus::Running:
        //: of a training run
        return Words::tr("running");
    }
    return {};
}

QString statusDetail(const TrainingRun& run)
{
    switch (run.status) {
    case TrainingStatus::Completed:
        return {};
    case TrainingStatus::Failed:
    case TrainingStatus::Cancelled:
        return run.reason;
    case TrainingStatus::Partial:
        //: %1 is a phase: "Training"
        return Words::tr("The log ends in the middle, in this phase: %1.").arg(phase(run.phase));
    case TrainingStatus::Running:
        return run.secondsLeft
            //: %1 is a phase: "Training"
            ? Words::tr("%1, %2 left.").arg(phase(run.phase), duration(*run.secondsLeft))
            //: %1 is a phase: "Training"
            : Words::tr("In this phase: %1.").arg(phase(run.phase));
    }
    return {};
}

QString source(BatchSizeSource source)
{
    switch (source) {
    case BatchSizeSource::User:
        //: who says what the batch size is
        return Words::tr("by you");
    case BatchSizeSource::Log:
        //: where the batch size is known from
        return Words::tr("log");
    case BatchSizeSource::Parameters:
        //: where the batch size is known from
        return Words::tr("parameters");
    case BatchSizeSource::Processed:
        //: where the batch size is known from: samples ÷ steps
        return Words::tr("samples ÷ steps");
    case BatchSizeSource::StartCommand:
        //: where the batch size is known from
        return Words::tr("command");
    case BatchSizeSource::FileName:
        //: where the batch size is known from
        return Words::tr("file name");
    case BatchSizeSource::Recovered:
        //: where the batch size is known from: it was computed
        return Words::tr("recovered");
    case BatchSizeSource::Table:
        //: where the batch size is known from: a table typed by hand
        return Words::tr("table");
    }
    return {};
}

QString sourceSentence(const TrainingBatchSize& size)
{
    switch (size.source) {
    case BatchSizeSource::User:
        return Words::tr("Batch size as you entered it. Clear it to go back to the file's.");
    case BatchSizeSource::Log:
        return Words::tr("The log says the batch size.");
    case BatchSizeSource::Parameters:
        return Words::tr("From the parameters file beside the log.");
    case BatchSizeSource::Processed:
        return Words::tr("Processed samples divided by the last step.");
    case BatchSizeSource::StartCommand:
        return Words::tr("From the name of the parameters file in the log's command.");
    case BatchSizeSource::FileName:
        return Words::tr("From the name of the file.");
    case BatchSizeSource::Recovered:
        //: %1 is a percentage
        return Words::tr("Computed from GlobalRate, elapsed time and step; the estimates differ from it by up to %1.")
            .arg(format::share(size.error));
    case BatchSizeSource::Table:
        return Words::tr("From the table's own column.");
    }
    return {};
}

QString warning(TrainingWarning warning, const TrainingRun& run)
{
    switch (warning) {
    case TrainingWarning::EndToEndMisleads:
        return Words::tr(
                   "End to end it made %1, in training %2: the rest of the time is queue, compile and checkpoints.")
            .arg(rateOr(run.endToEndRate()), rateOr(run.bestRate()));
    case TrainingWarning::RateDisagrees:
        return Words::tr("The log's Rate, %1, is not what the clock shows: %2.")
            .arg(rateOr(run.lastRate), rateOr(run.windowRate()));
    case TrainingWarning::GlobalRateDisagrees:
        return Words::tr("The log's GlobalRate, %1, is not what the clock shows: %2.")
            .arg(rateOr(run.lastGlobalRate), rateOr(run.windowRate()));
    case TrainingWarning::BatchSizeRecovered:
        return Words::tr("No file says the batch size: it is computed. Double-click it if you know better.");
    case TrainingWarning::BatchSizesDisagree:
        return Words::tr("Two sources say different batch sizes. Double-click it if you know better.");
    case TrainingWarning::NoTimestamps:
        return Words::tr("The log has no times: the rate is the log's own, and phases are unknown.");
    case TrainingWarning::NoWindow:
        return Words::tr("There is a single line of progress: the rate is the log's own.");
    case TrainingWarning::ClockSteps:
        return Words::tr("The log's clock goes backwards.");
    case TrainingWarning::CutShort:
        return Words::tr("The log's last line is cut.");
    case TrainingWarning::LossNotFinite:
        return Words::tr("The loss became infinite or not a number.");
    case TrainingWarning::PointsThinned:
        return Words::tr("The charts show a part of its many lines of progress.");
    case TrainingWarning::ProcessedAfterFailure:
        return Words::tr("It says how many samples it processed, and yet it failed.");
    }
    return {};
}

QString warningOfSeveral(TrainingWarning warning, int runs)
{
    switch (warning) {
    case TrainingWarning::EndToEndMisleads:
        return Words::tr("The end-to-end rate of %Ln run(s) misleads: it counts queue, compile and checkpoints, too.",
                         nullptr, runs);
    case TrainingWarning::RateDisagrees:
        return Words::tr("The log's Rate of %Ln run(s) is more than 5 % off what the clock shows.", nullptr, runs);
    case TrainingWarning::GlobalRateDisagrees:
        return Words::tr("The log's GlobalRate of %Ln run(s) is more than 5 % off what the clock shows.", nullptr,
                         runs);
    case TrainingWarning::BatchSizeRecovered:
        return Words::tr("The batch size of %Ln run(s) is computed, no file says it.", nullptr, runs);
    case TrainingWarning::BatchSizesDisagree:
        return Words::tr("Sources disagree about the batch size of %Ln run(s).", nullptr, runs);
    case TrainingWarning::NoTimestamps:
        return Words::tr("%Ln log(s) have no times: their rates are the logs' own.", nullptr, runs);
    case TrainingWarning::NoWindow:
        return Words::tr("%Ln log(s) have a single line of progress: their rates are the logs' own.", nullptr, runs);
    case TrainingWarning::ClockSteps:
        return Words::tr("The clock of %Ln log(s) goes backwards.", nullptr, runs);
    case TrainingWarning::CutShort:
        return Words::tr("The last line of %Ln log(s) is cut.", nullptr, runs);
    case TrainingWarning::LossNotFinite:
        return Words::tr("The loss of %Ln run(s) became infinite or not a number.", nullptr, runs);
    case TrainingWarning::PointsThinned:
        return Words::tr("The charts show a part of the lines of progress of %Ln run(s).", nullptr, runs);
    case TrainingWarning::ProcessedAfterFailure:
        return Words::tr("%Ln run(s) say how many samples they processed, and yet failed.", nullptr, runs);
    }
    return {};
}

QString batchSize(std::int64_t value)
{
    return Words::tr("Batch size %1").arg(format::count(value));
}

QString rate(double value)
{
    return format::significant(value, 4);
}

QString rateWithUnit(double value)
{
    return Words::tr("%1 samples/s").arg(rate(value));
}

QString duration(double seconds)
{
    if (!std::isfinite(seconds) || std::abs(seconds) > 1e9)
        return format::noValue();
    return format::duration(fromSeconds(seconds));
}

QString loss(double value)
{
    return format::significant(value, 5);
}

} // namespace tokenscope::trainingtext
