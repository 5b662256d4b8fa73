// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trainingreport/trainingnumbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

constexpr double longestInSeconds = 120;

QString notFinite(double value)
{
    if (std::isnan(value))
        return QStringLiteral("NaN");
    return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
}

// For std::nullopt and what is no number; nothing for the rest.
std::optional<QString> withoutNumber(std::optional<double> value)
{
    if (!value)
        return QStringLiteral("–");
    return std::isfinite(*value) ? std::nullopt : std::optional(notFinite(*value));
}

int magnitudeOf(double value)
{
    return value == 0 ? 0 : static_cast<int>(std::floor(std::log10(std::abs(value))));
}

QString hoursAndMore(double seconds)
{
    const auto minutes = static_cast<qint64>(std::round(std::min(seconds, 1e12) / 60));
    if (minutes < 24 * 60)
        return QCoreApplication::translate("report", "%1 h %2 min", "a time").arg(minutes / 60).arg(minutes % 60);
    const qint64 hours = (minutes + 30) / 60;
    return QCoreApplication::translate("report", "%1 d %2 h", "a time: days and hours").arg(hours / 24).arg(hours % 24);
}

QString secondsWords(const QString& number)
{
    return QCoreApplication::translate("report", "%1 s", "a time").arg(number);
}

} // namespace

QString rateNumber(std::optional<double> value)
{
    if (const auto words = withoutNumber(value))
        return *words;
    if (*value != 0 && std::abs(*value) < 1e-4)
        return QString::number(*value, 'g', 3);
    return QString::number(*value, 'f', std::clamp(2 - magnitudeOf(*value), 0, 6));
}

QString lossNumber(std::optional<double> value)
{
    if (const auto words = withoutNumber(value))
        return *words;
    const bool isUsual = *value == 0 || (std::abs(*value) >= 1e-3 && std::abs(*value) < 1e6);
    return isUsual ? QString::number(*value, 'f', 4) : QString::number(*value, 'g', 4);
}

QString percentNumber(double share)
{
    if (!std::isfinite(share))
        return notFinite(share);
    const double percent = 100 * share;
    return QString::number(percent, 'f', std::abs(percent) < 9.95 ? 1 : 0);
}

std::optional<double> knownPhaseSeconds(const TrainingRun& run, TrainingPhase phase)
{
    const bool isOfTable = run.batchSize && run.batchSize->source == BatchSizeSource::Table;
    const bool isInTables = phase == TrainingPhase::Training || phase == TrainingPhase::Other;
    if (run.wallSeconds() <= 0 || (isOfTable && !isInTables))
        return std::nullopt;
    return run.phaseSeconds(phase);
}

QString roundNumber(double value, int digits)
{
    if (!std::isfinite(value))
        return notFinite(value);
    const int decimals = digits - 1 - magnitudeOf(value);
    const double scale = std::pow(10, decimals);
    return QString::number(std::round(value * scale) / scale, 'f', std::clamp(decimals, 0, 9));
}

QString durationWords(std::optional<double> seconds)
{
    if (const auto words = withoutNumber(seconds))
        return *words;
    if (*seconds < 9.95)
        return secondsWords(QString::number(*seconds, 'f', 1));
    if (std::round(*seconds) < longestInSeconds)
        return secondsWords(QString::number(*seconds, 'f', 0));
    if (*seconds >= 3599.5)
        return hoursAndMore(*seconds);
    const auto whole = static_cast<int>(std::lround(*seconds));
    return QCoreApplication::translate("report", "%1 min %2 s", "a time").arg(whole / 60).arg(whole % 60);
}

QString secondsAndDuration(double seconds)
{
    if (!std::isfinite(seconds) || std::round(seconds) < longestInSeconds)
        return durationWords(seconds);
    return QCoreApplication::translate("report", "%1 s (%2)", "a time, and the same in hours and minutes")
        .arg(QString::number(seconds, 'f', 0), durationWords(seconds));
}

} // namespace tokenscope
