// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/metrictext.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace tokenscope::metrictext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MetricText)
};

enum class Kind
{
    Duration,
    Count,
    Rate,
    Share,
    Money, ///< in the endpoint's currency, which whoever shows it names
};

Kind kindOf(Metric metric)
{
    switch (metric) {
    case Metric::Latency:
    case Metric::LatencyFromSchedule:
    case Metric::TimeToFirstToken:
    case Metric::InterTokenLatency:
    case Metric::TimePerOutputToken:
    case Metric::ServerLatency:
    case Metric::ServerTimeToFirstToken:
    case Metric::TimeOutsideServer:
        return Kind::Duration;
    case Metric::OutputTokens:
    case Metric::PromptTokens:
    case Metric::ResponseCharacters:
        return Kind::Count;
    case Metric::OutputThroughput:
    case Metric::TotalThroughput:
    case Metric::OriginalThroughput:
    case Metric::RequestThroughput:
    case Metric::Goodput:
    case Metric::TokensPerJoule:
        return Kind::Rate;
    case Metric::SuccessRate:
    case Metric::ExactMatch:
    case Metric::AnswerF1:
    case Metric::ContainsAnswer:
        return Kind::Share;
    case Metric::CostPerThousand:
        return Kind::Money;
    }
    return Kind::Count;
}

QString withUnit(const QString& number, const QString& unit)
{
    //: a number and its unit
    return unit.isEmpty() ? number : Words::tr("%1 %2").arg(number, unit);
}

// Where there is no factor: against zero.
QString directionOf(const ComparedValue& compared)
{
    const bool isMore = compared.value.value_or(0) > compared.baselineValue.value_or(0);
    if (kindOf(compared.metric) == Kind::Duration && compared.statistic != Statistic::Variation) {
        return isMore ? Words::tr("slower") : Words::tr("faster");
    }
    return isMore ? Words::tr("higher") : Words::tr("lower");
}

} // namespace

QString name(Metric metric)
{
    switch (metric) {
    case Metric::Latency:
        return Words::tr("Latency");
    case Metric::LatencyFromSchedule:
        return Words::tr("Latency from schedule");
    case Metric::TimeToFirstToken:
        return Words::tr("Time to first token");
    case Metric::InterTokenLatency:
        return Words::tr("Inter-token latency");
    case Metric::TimePerOutputToken:
        return Words::tr("Time per output token");
    case Metric::ServerLatency:
        return Words::tr("Latency, server’s own");
    case Metric::ServerTimeToFirstToken:
        return Words::tr("Time to first token, server’s own");
    case Metric::TimeOutsideServer:
        return Words::tr("Outside the model");
    case Metric::OutputTokens:
        return Words::tr("Output tokens");
    case Metric::PromptTokens:
        return Words::tr("Prompt tokens");
    case Metric::ResponseCharacters:
        return Words::tr("Answer length");
    case Metric::OutputThroughput:
        return Words::tr("Output throughput");
    case Metric::TotalThroughput:
        return Words::tr("Total throughput");
    case Metric::OriginalThroughput:
        return Words::tr("Throughput, original script");
    case Metric::RequestThroughput:
        return Words::tr("Request throughput");
    case Metric::Goodput:
        return Words::tr("Goodput");
    case Metric::SuccessRate:
        return Words::tr("Success rate");
    case Metric::CostPerThousand:
        return Words::tr("Cost of 1,000 answers");
    case Metric::TokensPerJoule:
        return Words::tr("Tokens per joule");
    case Metric::ExactMatch:
        return Words::tr("Exact match");
    case Metric::AnswerF1:
        return Words::tr("F1 of answers");
    case Metric::ContainsAnswer:
        return Words::tr("Contains a gold answer");
    }
    return {};
}

QString explanation(Metric metric)
{
    switch (metric) {
    case Metric::Latency:
        return Words::tr("From sending a request to the last byte of its answer.");
    case Metric::LatencyFromSchedule:
        return Words::tr("From the time a request was due to the last byte of its answer, so waiting in the client "
                         "counts. Runs at a fixed rate only.");
    case Metric::TimeToFirstToken:
        return Words::tr("From sending a request to the first piece of text, reasoning included (TTFT). Streamed "
                         "requests only.");
    case Metric::InterTokenLatency:
        return Words::tr("The gap between two pieces of an answer (ITL), however many tokens a piece holds. Streamed "
                         "requests only.");
    case Metric::TimePerOutputToken:
        return Words::tr("The time after the first piece, divided by the tokens that came after it (TPOT).");
    case Metric::ServerLatency:
        return Words::tr(
            "How long an answer took as the server itself says. SambaNova, llama.cpp and Groq leave out the "
            "wait in their queue, Cerebras and the node behind ALCF’s gateway include it.");
    case Metric::ServerTimeToFirstToken:
        return Words::tr("The time to the first token as the server itself says, without the network.");
    case Metric::TimeOutsideServer:
        return Words::tr("Client − server: the latency less what the server says it took. What is left is network, "
                         "gateways, and the queue where the server leaves it out.");
    case Metric::OutputTokens:
        return Words::tr("Tokens of an answer as the server counts them; without its count, an estimate.");
    case Metric::PromptTokens:
        return Words::tr("Tokens of a prompt as the server counts them, its chat template included.");
    case Metric::ResponseCharacters:
        return Words::tr("Characters of an answer.");
    case Metric::OutputThroughput:
        return Words::tr("Output tokens of all successful requests, divided by the time the measurement took.");
    case Metric::TotalThroughput:
        return Words::tr("Prompt and output tokens of all successful requests, divided by the time the measurement "
                         "took.");
    case Metric::OriginalThroughput:
        return Words::tr("As the original script computes it: all tokens, prompts included, divided by the sum of the "
                         "latencies.");
    case Metric::RequestThroughput:
        return Words::tr("Successful requests, divided by the time the measurement took.");
    case Metric::Goodput:
        return Words::tr("Successful requests that kept every limit of good service, divided by the time the "
                         "measurement took.");
    case Metric::SuccessRate:
        return Words::tr("Successful requests among those attempted.");
    case Metric::CostPerThousand:
        return Words::tr("All tokens at the endpoint's prices, those of failed requests included, for a thousand "
                         "answers.");
    case Metric::TokensPerJoule:
        return Words::tr("Output tokens, divided by the endpoint's power and the time the measurement took.");
    case Metric::ExactMatch:
        return Words::tr("Answers that are a gold answer, but for case, punctuation, articles and spaces (SQuAD 1.1).");
    case Metric::AnswerF1:
        return Words::tr("The harmonic mean of precision and recall of an answer's words against the best gold answer "
                         "(SQuAD 1.1).");
    case Metric::ContainsAnswer:
        return Words::tr("Answers in which a gold answer stands word for word.");
    }
    return {};
}

QString unit(Metric metric)
{
    switch (metric) {
    case Metric::Latency:
    case Metric::LatencyFromSchedule:
    case Metric::TimeToFirstToken:
    case Metric::InterTokenLatency:
    case Metric::TimePerOutputToken:
    case Metric::ServerLatency:
    case Metric::ServerTimeToFirstToken:
    case Metric::TimeOutsideServer:
        return Words::tr("s", "unit: seconds");
    case Metric::OutputThroughput:
    case Metric::TotalThroughput:
    case Metric::OriginalThroughput:
        return Words::tr("tok/s", "unit: tokens per second");
    case Metric::RequestThroughput:
    case Metric::Goodput:
        return Words::tr("req/s", "unit: requests per second");
    case Metric::TokensPerJoule:
        return Words::tr("tok/J", "unit: tokens per joule");
    case Metric::CostPerThousand:
    case Metric::OutputTokens:
    case Metric::PromptTokens:
    case Metric::ResponseCharacters:
    case Metric::SuccessRate:
    case Metric::ExactMatch:
    case Metric::AnswerF1:
    case Metric::ContainsAnswer:
        return {};
    }
    return {};
}

QString value(Metric metric, double value)
{
    constexpr double shortTime = 0.1; // s; below it three decimals would hide what differs
    switch (kindOf(metric)) {
    case Kind::Duration:
        return value < shortTime && value > 0
            ? Words::tr("%1 ms", "unit: milliseconds").arg(format::significant(value * 1000))
            : format::seconds(value, 3);
    case Kind::Count:
        return format::number(value, 1);
    case Kind::Rate:
        return withUnit(format::significant(value), unit(metric));
    case Kind::Share:
        return format::share(value);
    case Kind::Money:
        return format::significant(value);
    }
    return {};
}

QString notMeasurable(NotMeasurableReason reason)
{
    switch (reason) {
    case NotMeasurableReason::Buffered:
        return Words::tr("not measurable (buffered)");
    case NotMeasurableReason::NotStreamed:
        return Words::tr("not measurable (not streamed)");
    case NotMeasurableReason::TooFewChunks:
        return Words::tr("not measurable (too few pieces)");
    }
    return {};
}

QString value(Metric metric, std::optional<double> value)
{
    return value ? metrictext::value(metric, *value) : format::noValue();
}

QString name(Figure figure)
{
    switch (figure) {
    case Figure::Mean:
        return Words::tr("Mean");
    case Figure::Median:
        return Words::tr("Median");
    case Figure::Minimum:
        return Words::tr("Minimum");
    case Figure::Maximum:
        return Words::tr("Maximum");
    case Figure::StandardDeviation:
        return Words::tr("Standard deviation");
    case Figure::P90:
        return Words::tr("p90");
    case Figure::P95:
        return Words::tr("p95");
    case Figure::P99:
        return Words::tr("p99");
    }
    return {};
}

QString name(Metric metric, Figure figure)
{
    if (metric == Metric::Latency && figure == Figure::Mean) {
        return Words::tr("Mean latency");
    }
    if (metric == Metric::Latency && figure == Figure::Median) {
        return Words::tr("Median latency");
    }
    //: %1 is a metric ("Time to first token"), %2 a statistic ("Median")
    return Words::tr("%1 (%2)").arg(name(metric), name(figure));
}

QString name(Metric metric, Statistic statistic)
{
    if (!traitsOf(metric).isDistribution) {
        return name(metric);
    }
    switch (statistic) {
    case Statistic::Main:
        return name(metric, Figure::Mean);
    case Statistic::Median:
        return name(metric, Figure::Median);
    case Statistic::P95:
        return name(metric, Figure::P95);
    case Statistic::P99:
        return name(metric, Figure::P99);
    case Statistic::Maximum:
        return name(metric, Figure::Maximum);
    case Statistic::Variation:
        //: %1 is a metric; CV: coefficient of variation
        return Words::tr("%1, CV").arg(name(metric));
    }
    return {};
}

QString asMeasured(const ComparedValue& compared)
{
    const QString times = format::factor(timesBaseline(compared).value_or(1));
    const bool isTime = kindOf(compared.metric) == Kind::Duration && compared.statistic != Statistic::Variation;
    //: %1 is a factor, of a time: "0.325× as long"
    return isTime ? Words::tr("%1 as long").arg(times) : Words::tr("%1 as much").arg(times);
}

QString verdict(const ComparedValue& compared)
{
    const bool isSaid = compared.verdict != Verdict::Baseline && compared.verdict != Verdict::NoData;
    if (isSaid && !compared.isSupported) {
        return Words::tr("too few samples");
    }
    const bool hasFactor = compared.ratio && *compared.ratio > 0;
    if (compared.verdict == Verdict::NotTested) {
        return hasFactor ? asMeasured(compared) : QStringLiteral("—");
    }
    const bool isShown = compared.verdict == Verdict::Better || compared.verdict == Verdict::Worse
        || compared.verdict == Verdict::Higher || compared.verdict == Verdict::Lower;
    if (isShown && !hasFactor) {
        return directionOf(compared);
    }
    if (compared.statistic == Statistic::Variation && compared.verdict == Verdict::Better) {
        //: %1 is a factor: "7.64× steadier"
        return Words::tr("%1 steadier").arg(format::factor(compared.factor));
    }
    if (compared.statistic == Statistic::Variation && compared.verdict == Verdict::Worse) {
        return Words::tr("%1 less steady").arg(format::factor(compared.factor));
    }
    return verdict(compared.metric, compared.verdict, compared.factor);
}

QString verdict(Metric metric, Verdict verdict, double factor, int digits)
{
    const QString times = format::factor(factor, digits);
    const bool isTime = kindOf(metric) == Kind::Duration;
    const bool isMoney = kindOf(metric) == Kind::Money; // less is better, yet not faster
    switch (verdict) {
    case Verdict::Baseline:
        return Words::tr("baseline");
    case Verdict::Better:
        return isTime ? Words::tr("%1 faster").arg(times)
                      : (isMoney ? Words::tr("%1 lower").arg(times) : Words::tr("%1 higher").arg(times));
    case Verdict::Worse:
        return isTime ? Words::tr("%1 slower").arg(times)
                      : (isMoney ? Words::tr("%1 higher").arg(times) : Words::tr("%1 lower").arg(times));
    case Verdict::NoDifference:
        return Words::tr("no difference shown");
    case Verdict::TooFew:
        return Words::tr("too few samples");
    case Verdict::NotTested:
        return times;
    case Verdict::Higher:
        return Words::tr("%1 as much").arg(times);
    case Verdict::Lower:
        return Words::tr("%1 as much").arg(format::factor(1 / factor, digits));
    case Verdict::NoData:
        return Words::tr("no data");
    }
    return {};
}

QString verdictOf(const QString& leg, Metric metric, Verdict verdict, double factor, int digits)
{
    //: %1 is an endpoint, %2 what is said of it: "Sophia 2.7× faster"
    return Words::tr("%1 %2").arg(leg, metrictext::verdict(metric, verdict, factor, digits));
}

} // namespace tokenscope::metrictext
