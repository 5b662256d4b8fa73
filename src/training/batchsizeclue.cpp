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

std::optional<Estimate> estimateFrom(const std::vector<RateLine>& lines, double startsAt)
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

// Least squares of rate × (seconds − start) = size × steps, for size and start.
std::optional<Estimate> fit(const std::vector<RateLine>& lines)
{
    if (lines.size() < 3)
        return std::nullopt;
    double ss = 0, sr = 0, rr = 0, sy = 0, ry = 0;
    for (const RateLine& line : lines) {
        const double samples = line.rate * line.seconds;
        ss += line.steps * line.steps;
        sr += line.steps * line.rate;
        rr += line.rate * line.rate;
        sy += line.steps * samples;
        ry += line.rate * samples;
    }
    const double determinant = ss * rr - sr * sr;
    if (determinant <= 1e-9 * ss * rr)
        return std::nullopt;
    const double value = (sy * rr - ry * sr) / determinant;
    const double startsAt = (ss * ry - sr * sy) / determinant;
    if (value <= 0 || startsAt > 0)
        return std::nullopt;
    return Estimate {value, largestDeviation(lines, value, startsAt)};
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
    const bool isRefuted
        = fileName && fileName->isWeak && recovered && differ(fileName->value, recovered->value, sameSizeRecovered);
    if (fileName && !isRefuted)
        return TrainingBatchSize {fileName->value, FileName, 0};
    return recovered;
}

bool BatchSizeClues::disagree() const
{
    std::vector<std::int64_t> told;
    for (const auto& clue : {user, log, parameters, processed})
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
    std::optional<Estimate> best;
    if (runBeganAt)
        best = estimateFrom(lines, secondsBetween(*first->at, *runBeganAt));
    if (!best || best->error > sameSize) {
        const std::optional<Estimate> fitted = fit(lines);
        if (fitted && (!best || fitted->error < best->error))
            best = fitted;
    }
    if (!best || best->value < 0.5 || best->value > static_cast<double>(largestBatchSize))
        return std::nullopt;
    const auto value = static_cast<std::int64_t>(std::llround(best->value));
    return TrainingBatchSize {value, BatchSizeSource::Recovered, best->error};
}

} // namespace tokenscope
