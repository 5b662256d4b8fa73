// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/batchsizeclue.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t largestBatchSize = 1'000'000;
constexpr double sameSize = 0.02;
constexpr double sameSizeRecovered = 0.05; // 1 to 2.5 % high where the loop is short

std::optional<std::int64_t> namedNumber(const QString& name)
{
    static const QRegularExpression named(
        u"(?:^|[^a-z])(?:g?bs|batch(?:[ _-]?size)?|(?<=[_.-])b)[ _=-]?([0-9]{1,7})(?![0-9a-z])"_s,
        QRegularExpression::CaseInsensitiveOption);
    std::optional<std::int64_t> found;
    auto matches = named.globalMatch(name);
    while (matches.hasNext()) {
        const std::int64_t value = matches.next().captured(1).toLongLong();
        if (value > 0 && value <= largestBatchSize)
            found = value; // names grow at their end
    }
    return found;
}

std::optional<std::int64_t> bareNumber(const QString& stem)
{
    static const QRegularExpression bare(u"(?:^|[_.-])([0-9]{1,5})$"_s);
    const std::int64_t value = bare.match(stem).captured(1).toLongLong();
    const bool isYear = value >= 2016 && value <= 2040;
    const bool isLikely = value >= 8 && value <= 65'536 && value % 8 == 0 && !isYear;
    return isLikely ? std::optional(value) : std::nullopt;
}

bool differ(std::int64_t left, std::int64_t right, double tolerance)
{
    const double smaller = static_cast<double>(std::min(left, right));
    return static_cast<double>(std::max(left, right)) > smaller * (1 + tolerance);
}

// A line that tells of samples and time: t in seconds from the first such line.
struct RateLine
{
    double steps = 0;
    double rate = 0;
    double seconds = 0;
};

std::vector<RateLine> rateLines(const std::vector<TrainingPoint>& points, Milliseconds origin, std::int64_t stepsBefore)
{
    std::vector<RateLine> lines;
    for (const TrainingPoint& point : points) {
        if (point.loop != 0)
            break;
        if (!point.at || !point.globalRate || *point.globalRate <= 0 || point.step <= stepsBefore)
            continue;
        lines.push_back(
            {static_cast<double>(point.step - stepsBefore), *point.globalRate, secondsBetween(origin, *point.at)});
    }
    return lines;
}

struct Estimate
{
    double value = 0;
    double error = 0;
};

// The later lines are the better ones: less of their time is what happened before the first step.
double largestDeviation(const std::vector<RateLine>& lines, double value, double startsAt)
{
    double largest = 0;
    for (std::size_t i = lines.size() / 2; i < lines.size(); ++i) {
        const RateLine& line = lines[i];
        largest = std::max(largest, std::abs(line.rate * (line.seconds - startsAt) / line.steps / value - 1));
    }
    return largest;
}

std::optional<Estimate> markedEstimate(const std::vector<RateLine>& lines, double startsAt)
{
    std::vector<double> estimates;
    for (const RateLine& line : lines)
        estimates.push_back(line.rate * (line.seconds - startsAt) / line.steps);
    if (estimates.empty())
        return std::nullopt;
    const auto middle = estimates.begin() + static_cast<std::ptrdiff_t>(estimates.size() / 2);
    std::nth_element(estimates.begin(), middle, estimates.end());
    if (*middle <= 0)
        return std::nullopt;
    return Estimate {*middle, largestDeviation(lines, *middle, startsAt)};
}

// Standard deviation: rates are printed with two decimals, small ones with three digits.
double roundingOf(double rate)
{
    return 0.01 / std::sqrt(12) * std::min(1.0, rate);
}

// Least squares of rate × (seconds − start) = size × steps, for size and start.
class SizeFit
{
public:
    explicit SizeFit(const std::vector<RateLine>& lines)
    {
        for (const RateLine& line : lines) {
            const double samples = line.rate * line.seconds;
            m_ss += line.steps * line.steps;
            m_sr += line.steps * line.rate;
            m_rr += line.rate * line.rate;
            m_sy += line.steps * samples;
            m_ry += line.rate * samples;
        }
        m_determinant = m_ss * m_rr - m_sr * m_sr;
    }

    [[nodiscard]] bool isDefinite() const { return m_determinant > 1e-9 * m_ss * m_rr; }
    [[nodiscard]] double size() const { return (m_sy * m_rr - m_ry * m_sr) / m_determinant; }
    [[nodiscard]] double startsAt() const { return (m_ss * m_ry - m_sr * m_sy) / m_determinant; }
    /// What rounding of the rates does to the size: a lot where lines are close together and far from the start.
    [[nodiscard]] double deviation(const std::vector<RateLine>& lines) const
    {
        double variance = 0;
        for (const RateLine& line : lines) {
            const double weight = (line.steps * m_rr - line.rate * m_sr) / m_determinant;
            const double rounding = (line.seconds - startsAt()) * roundingOf(line.rate);
            variance += weight * weight * rounding * rounding;
        }
        return std::sqrt(variance);
    }

private:
    double m_ss = 0; // sums of products of steps, rates and samples
    double m_sr = 0;
    double m_rr = 0;
    double m_sy = 0;
    double m_ry = 0;
    double m_determinant = 0;
};

std::optional<Estimate> fittedEstimate(const std::vector<RateLine>& lines)
{
    const SizeFit fit(lines);
    if (lines.size() < 3 || !fit.isDefinite() || fit.size() <= 0 || fit.startsAt() > 0)
        return std::nullopt;
    const double scatter = largestDeviation(lines, fit.size(), fit.startsAt());
    return Estimate {fit.size(), std::max(scatter, 2 * fit.deviation(lines) / fit.size())};
}

} // namespace

std::optional<FileNameClue> batchSizeOfFileName(const QString& path)
{
    const QFileInfo file(path);
    if (const auto value = namedNumber(file.fileName()))
        return FileNameClue {*value, false};
    if (const auto value = namedNumber(file.path().section(u'/', -1)))
        return FileNameClue {*value, false};
    if (const auto value = bareNumber(file.completeBaseName()))
        return FileNameClue {*value, true};
    return std::nullopt;
}

std::optional<FileNameClue> batchSizeOfCommand(const QString& command)
{
    static const QRegularExpression parameters(u"\\S+\\.ya?ml(?=\\s|$)"_s);
    const QString path = parameters.match(command).captured();
    const std::optional<FileNameClue> clue = path.isEmpty() ? std::nullopt : batchSizeOfFileName(path);
    return clue && !clue->isWeak ? clue : std::nullopt;
}

std::optional<TrainingBatchSize> BatchSizeClues::surest() const
{
    using enum BatchSizeSource;
    if (user)
        return TrainingBatchSize {*user, User, 0};
    if (log)
        return TrainingBatchSize {*log, Log, 0};
    if (parameters)
        return TrainingBatchSize {*parameters, Parameters, 0};
    if (processed)
        return TrainingBatchSize {*processed, Processed, 0};
    if (command)
        return TrainingBatchSize {*command, StartCommand, 0};
    const bool isRefuted
        = fileName && fileName->isWeak && recovered && differ(fileName->value, recovered->value, sameSizeRecovered);
    if (fileName && !isRefuted)
        return TrainingBatchSize {fileName->value, FileName, 0};
    return recovered;
}

bool BatchSizeClues::disagree() const
{
    std::vector<std::int64_t> told;
    for (const auto& clue : {user, log, parameters, processed, command})
        if (clue)
            told.push_back(*clue);
    if (fileName && !fileName->isWeak)
        told.push_back(fileName->value);
    if (told.empty())
        return false;
    const auto [least, most] = std::minmax_element(told.begin(), told.end());
    if (differ(*least, *most, sameSize))
        return true;
    const bool isTrusted = recovered && recovered->error <= sameSize;
    return isTrusted && differ(recovered->value, *most, sameSizeRecovered);
}

std::optional<TrainingBatchSize> recoverBatchSize(const std::vector<TrainingPoint>& points,
                                                  std::optional<Milliseconds> runBeganAt, std::int64_t stepsBefore)
{
    const auto first = std::find_if(points.begin(), points.end(), [](const auto& point) { return point.at; });
    if (first == points.end())
        return std::nullopt;
    const std::vector<RateLine> lines = rateLines(points, *first->at, stepsBefore);
    std::optional<Estimate> best = fittedEstimate(lines);
    if (runBeganAt) {
        const std::optional<Estimate> marked = markedEstimate(lines, secondsBetween(*first->at, *runBeganAt));
        if (marked && (!best || marked->error < best->error))
            best = marked;
    }
    if (!best || best->value < 0.5 || best->value > static_cast<double>(largestBatchSize))
        return std::nullopt;
    const auto value = static_cast<std::int64_t>(std::llround(best->value));
    return TrainingBatchSize {value, BatchSizeSource::Recovered, best->error};
}

} // namespace tokenscope
